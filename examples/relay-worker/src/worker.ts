import type { Relay } from '@touchline/sdk/relay';
import { openRelay } from './relay.ts';

// Opened by the first request: hosts of this kind allow no timers before one.
let relay: Relay | undefined;

export default {
  fetch(request: Request): Promise<Response> {
    relay ??= openRelay();
    const address = request.headers.get('cf-connecting-ip');
    return relay.fetch(request, address ? { address } : {});
  },
};
