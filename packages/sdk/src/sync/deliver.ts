import { BATCH_TYPE } from '../model/wire.ts';
import { outcomeOf } from './outcome.ts';
import type { Call } from './relay-client.ts';
import type { Transport } from './transport.ts';

/** Browsers share 64 KB among all requests that may outlive a page. */
const KEEPALIVE_BYTES = 48_000;

/** The usual way: one batch as one `POST /v1/events`. */
export function httpTransport(call: Call): Transport {
  let failed = false;
  return async (events, { signal }) => {
    const body = new TextEncoder().encode(`[${events.map(({ text }) => text).join(',')}]`);
    try {
      const reply = await call('/v1/events', {
        method: 'POST',
        headers: { 'content-type': BATCH_TYPE },
        body,
        // Never twice in a row: the page around us may have used the browser's allowance up.
        keepalive: !failed && body.length < KEEPALIVE_BYTES,
        signal,
      });
      failed = false;
      return outcomeOf(reply);
    } catch (error) {
      failed = true;
      const slow = error instanceof Error && error.name === 'TimeoutError';
      return { kind: 'unclear', reason: slow ? 'timeout' : 'network' };
    }
  };
}
