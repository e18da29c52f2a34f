import { Queue } from 'workbox-background-sync';
import { drainOf, EVENTS, fresh, HEADERS, type Candidate } from './candidate.ts';

/** Workbox in the page: its queue asks `registration` for Background Sync and finds none, so nothing else runs. */
export function workbox(): Candidate {
  Object.defineProperty(globalThis, 'registration', { value: {}, configurable: true });
  // The constructor replays at once, which on an empty queue is nothing.
  const queue = new Queue(fresh());
  let kept = 0;
  return {
    keep(_place, event) {
      kept += 1;
      const request = new Request(EVENTS, { method: 'POST', headers: HEADERS, body: `[${event}]` });
      return queue.pushRequest({ request });
    },
    async drain() {
      const round = await drainOf(kept, () => queue.replayRequests());
      const left = await queue.size();
      if (left > 0) throw new Error(`${left} of ${kept} were not sent.`);
      return round;
    },
  };
}
