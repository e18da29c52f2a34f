import { createTransport, makeBrowserOfflineTransport } from '@sentry/browser';
import { drainOf, EVENTS, fresh, HEADERS, type Candidate } from './candidate.ts';

/** Sentry's offline transport: what cannot be sent is stored, and comes back one by one with 100 ms between. */
export function sentry(): Candidate {
  let online = false;
  let kept = 0;
  let sent = 0;
  let all = (): void => undefined;
  const transport = makeBrowserOfflineTransport((options) =>
    createTransport(options, async ({ body }) => {
      if (!online) throw new TypeError('Failed to fetch');
      // An envelope is lines: header, item header, item.
      const event = String(body).split('\n')[2] ?? '';
      const { status } = await fetch(EVENTS, { method: 'POST', headers: HEADERS, body: `[${event}]` });
      sent += 1;
      if (sent === kept) all();
      return { statusCode: status, headers: {} as never };
    }),
  )({
    url: EVENTS,
    recordDroppedEvent: () => undefined,
    dbName: fresh(),
    // It would drop everything after the thirtieth.
    maxQueueSize: 1_000_000,
  });
  return {
    async keep(_place, event) {
      kept += 1;
      await transport.send([{}, [[{ type: 'event' }, JSON.parse(event) as never]]] as never);
    },
    drain: () =>
      drainOf(kept, async () => {
        const done = Promise.withResolvers<void>();
        all = done.resolve;
        online = true;
        await transport.flush();
        await done.promise;
      }),
  };
}
