import { envelope, finish, randomBytes } from './capture/capture.ts';
import { DATA } from './model/event-data.ts';
import { base64url, uuidv7 } from './model/ids.ts';
import { httpTransport } from './sync/deliver.ts';
import { createCall } from './sync/relay-client.ts';

/** What the venue hears of a kiosk once a minute: numbers, never content. */
export interface Heartbeat {
  /** Address of the relay, as in `createTouchline`. */
  endpoint: string;
  /** Which one it is, as the venue names it. */
  kiosk: string;
  /** How many events wait to be sent. */
  waiting: number;
  version?: string;
}

/** Says nothing about the device, and ends with the page. */
let source: string | undefined;

/**
 * One sign of life. It is never kept and never sent again: a minute later it is worth nothing.
 *
 * @returns Whether the relay has taken it.
 */
export async function sendHeartbeat({ endpoint, ...data }: Heartbeat): Promise<boolean> {
  const { origin, pathname, searchParams } = new URL(endpoint, globalThis.location?.href);
  source ??= `urn:touchline:device:${base64url(randomBytes(16))}`;
  const stamp = { now: Date.now(), source, seal: undefined };
  const id = uuidv7(stamp.now, randomBytes(16));
  const event = { ...envelope(id, undefined, stamp), type: 'touchline.kiosk.heartbeat' as const, data };
  const { bytes, digest } = await finish(event, DATA, stamp);
  const send = httpTransport(
    createCall(origin + pathname.replace(/\/+$/, '')),
    searchParams.get('key') ?? undefined,
  );
  const text = new TextDecoder().decode(bytes);
  const answer = await send([{ id, digest, text }], { signal: new AbortController().signal });
  return (
    answer.kind === 'results' &&
    answer.results.some((one) => one.id === id && one.digest === digest && one.outcome === 'accepted')
  );
}
