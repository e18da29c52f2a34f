// Runs in Chromium: what it costs until a report is safe on the device, and to send a thousand of them.
import { createTouchline, type TransportAnswer } from '@touchline/sdk';
import { openDB } from 'idb';
import { Queue } from 'workbox-background-sync';
import type { Round } from './figures.ts';

const EVENTS = '/touchline/v1/events';
const HEADERS = { 'content-type': 'application/cloudevents-batch+json' };

async function oneByOne(
  count: number,
  keep: (place: number) => Promise<unknown>,
  pauseMs = 0,
): Promise<Round> {
  const partsMs: number[] = [];
  const began = performance.now();
  for (let place = 0; place < count; place++) {
    const start = performance.now();
    await keep(place);
    partsMs.push(performance.now() - start);
    if (pauseMs) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return { count, wholeMs: performance.now() - began, partsMs };
}

interface Candidate {
  capture(count: number, events: readonly string[], pauseMs?: number): Promise<Round>;
  /** Sends all that was captured, and resolves when everything is answered. */
  drain(): Promise<Round>;
}

/** From a draft to "saved": checked, masked, written as the final bytes, hashed, committed strictly, read back. */
function touchline(): Candidate {
  // Opened when everything is captured: until then the network takes what is sent and answers nothing.
  const gate = Promise.withResolvers<void>();
  const line = createTouchline({
    endpoint: '/touchline',
    venue: `bench-${crypto.randomUUID()}`,
    async transport(events): Promise<TransportAnswer> {
      await gate.promise;
      const body = `[${events.map(({ text }) => text).join(',')}]`;
      const answer = await fetch(EVENTS, { method: 'POST', headers: HEADERS, body });
      return {
        kind: 'results',
        results: ((await answer.json()) as Extract<TransportAnswer, { kind: 'results' }>).results,
      };
    },
  });
  return {
    capture: (count, _, pauseMs) =>
      oneByOne(
        count,
        (place) =>
          line.report({
            category: 'entry.scan_fail',
            location: { gate: 'gate-C' },
            fields: { errorShown: 'used', partySize: 2 },
            description: `It says the ticket was used. ${place}`,
          }),
        pauseMs,
      ),
    async drain() {
      const before = await line.issues();
      const began = performance.now();
      gate.resolve();
      await line.sync();
      const wholeMs = performance.now() - began;
      const left = (await line.issues()).filter(({ delivery }) => delivery !== 'received').length;
      if (left > 0) throw new Error(`${left} of ${before.length} were not sent.`);
      line.destroy();
      return { count: before.length, wholeMs, partsMs: [wholeMs / before.length] };
    },
  };
}

/** Workbox in the page: its queue asks `registration` for Background Sync and finds none, so nothing else runs. */
function workbox(): Candidate {
  Object.defineProperty(globalThis, 'registration', { value: {}, configurable: true });
  // The constructor replays at once, which on an empty queue is nothing.
  const queue = new Queue(`bench-${crypto.randomUUID()}`);
  let kept = 0;
  return {
    capture(count, events) {
      kept = count;
      return oneByOne(count, (place) => {
        const body = `[${events[place]}]`;
        return queue.pushRequest({
          request: new Request(EVENTS, { method: 'POST', headers: HEADERS, body }),
        });
      });
    },
    async drain() {
      const began = performance.now();
      await queue.replayRequests();
      const wholeMs = performance.now() - began;
      const left = await queue.size();
      if (left > 0) throw new Error(`${left} of ${kept} were not sent.`);
      return { count: kept, wholeMs, partsMs: [wholeMs / kept] };
    },
  };
}

/** Nothing but the write: no check, no hash, no lease. */
async function plainPut(
  count: number,
  events: readonly string[],
  durability: IDBTransactionDurability,
): Promise<Round> {
  const db = await openDB(`bench-${crypto.randomUUID()}`, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('events', { autoIncrement: true }),
  });
  const round = await oneByOne(count, async (place) => {
    const tx = db.transaction('events', 'readwrite', { durability });
    await Promise.all([tx.store.put(events[place]), tx.done]);
  });
  db.close();
  return round;
}

export interface BenchPage {
  touchline: Candidate['capture'];
  workbox: Candidate['capture'];
  plainPut: typeof plainPut;
  drainTouchline(): Promise<Round>;
  drainWorkbox(): Promise<Round>;
}

let lastTouchline: Candidate | undefined;
let lastWorkbox: Candidate | undefined;
const drainOf = (one: Candidate | undefined) => {
  if (!one) throw new Error('Capture first.');
  return one.drain();
};
Object.assign(globalThis, {
  bench: {
    touchline: (count, events, pauseMs) => (lastTouchline = touchline()).capture(count, events, pauseMs),
    workbox: (count, events) => (lastWorkbox = workbox()).capture(count, events),
    plainPut,
    drainTouchline: () => drainOf(lastTouchline),
    drainWorkbox: () => drainOf(lastWorkbox),
  } satisfies BenchPage,
});
