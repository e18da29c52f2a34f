import { problemName } from '../model/problems.ts';
import type { Call } from './relay-client.ts';

/** How somebody wants to hear of an answer with the page closed. */
export type NotifyWish =
  /** An address, which its owner confirms first; `null` for none any more. */
  | { mail: string | null; language?: string }
  /** What `PushSubscription.toJSON()` gives; `off` where this device shall not be told any more. */
  | { push: unknown; off?: true; language?: string };

/** What the venue knows of such wishes. `asked`: the address has not been confirmed yet. */
export interface Notified {
  mail?: 'asked' | 'on';
  push?: 'on';
  /** Nothing was changed: the address cannot be right, it was asked too often, or the venue could not be reached. */
  failed?: 'invalid' | 'often' | 'unreachable';
}

/** Asks or tells the venue at once: there is nothing to keep, and an address lies on no disk. */
export async function notifyOver(
  call: Call,
  id: string,
  secret: string,
  wish: NotifyWish | undefined,
): Promise<Notified> {
  try {
    const { status, json } = await call(`/v1/issues/${id}/notify`, {
      method: wish ? 'PUT' : 'GET',
      headers: {
        authorization: `Bearer ${secret}`,
        ...(wish && { 'content-type': 'application/json' }),
      },
      ...(wish && { body: JSON.stringify(wish) }),
    });
    if (status === 200 && typeof json === 'object' && json !== null) return stateIn(json);
    const name = problemName(json);
    if (name === 'notify-invalid') return { failed: 'invalid' };
    return { failed: name === 'rate-limited' ? 'often' : 'unreachable' };
  } catch {
    return { failed: 'unreachable' };
  }
}

/** Whatever answers on a network may say anything; only what we know is believed. */
function stateIn(json: object): Notified {
  const { mail, push } = json as Record<string, unknown>;
  return {
    ...((mail === 'asked' || mail === 'on') && { mail }),
    ...(push === 'on' && { push }),
  };
}
