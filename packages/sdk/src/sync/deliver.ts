import { BATCH_TYPE } from '../model/wire.ts';
import { outcomeOf } from './outcome.ts';
import type { Call } from './relay-client.ts';
import type { Transport } from './transport.ts';

/** Browsers share 64 KB among all requests that may outlive a page. */
const KEEPALIVE_BYTES = 48_000;
const NEEDS_PROOF = 428;

/**
 * The usual way: one batch as one `POST /v1/events`.
 *
 * @param siteKey  Says to the relay which site this is; no secret.
 */
export function httpTransport(call: Call, siteKey?: string): Transport {
  let failed = false;
  return async (events, { signal }) => {
    const body = new TextEncoder().encode(`[${events.map(({ text }) => text).join(',')}]`);
    const send = (proof?: string) =>
      call('/v1/events', {
        method: 'POST',
        headers: {
          'content-type': BATCH_TYPE,
          ...(siteKey && { 'touchline-key': siteKey }),
          ...(proof && { 'touchline-proof': proof }),
        },
        body,
        // Never twice in a row: the page around us may have used the browser's allowance up.
        keepalive: !failed && body.length < KEEPALIVE_BYTES,
        signal,
      });
    try {
      let reply = await send();
      if (reply.status === NEEDS_PROOF) {
        const { prove } = await import('./prove.ts');
        const proof = await prove(challengeIn(reply.json), signal);
        if (proof) reply = await send(proof);
      }
      failed = false;
      return outcomeOf(reply);
    } catch (error) {
      failed = true;
      const slow = error instanceof Error && error.name === 'TimeoutError';
      return { kind: 'unclear', reason: slow ? 'timeout' : 'network' };
    }
  };
}

function challengeIn(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'challenge' in json ? json.challenge : undefined;
}
