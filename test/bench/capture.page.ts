// Runs in Chromium: what it costs until a report is safe on the device, and to send thousands of them.
import type { Round } from './figures.ts';
import type { Candidate } from './peers/candidate.ts';
import { sentry } from './peers/sentry.ts';
import { dexie, forage, plainPut } from './peers/stores.ts';
import { touchline, type TouchlineCandidate } from './peers/touchline.ts';
import { workbox } from './peers/workbox.ts';

const CANDIDATES = {
  touchline,
  workbox,
  sentry,
  localforage: forage,
  'dexie strict': () => dexie('strict'),
  dexie: () => dexie('relaxed'),
  'idb put strict': () => plainPut('strict'),
  'idb put': () => plainPut('relaxed'),
} satisfies Record<string, () => Candidate>;
export type Who = keyof typeof CANDIDATES;

let candidate: Candidate | undefined;

const bench = {
  /** Makes a candidate with nothing kept yet. */
  begin(who: Who): void {
    candidate?.close?.();
    candidate = CANDIDATES[who]();
  },

  /** One after the other. @param pauseMs  A breath between two. */
  async capture(events: readonly string[], pauseMs = 0): Promise<Round> {
    const partsMs: number[] = [];
    const began = performance.now();
    for (const [place, event] of events.entries()) {
      const start = performance.now();
      await current().keep(place, event);
      partsMs.push(performance.now() - start);
      if (pauseMs) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    return { count: events.length, wholeMs: performance.now() - began, partsMs };
  },

  /** Many at once, to get to a long queue sooner. */
  async fill(events: readonly string[]): Promise<void> {
    await Promise.all(events.map((event, place) => current().keep(place, event)));
  },

  drain(): Promise<Round> {
    const drained = current().drain?.();
    if (!drained) throw new Error('This one leaves sending to the page.');
    return drained;
  },

  drainSome: (batches: number): Promise<number[]> => (current() as TouchlineCandidate).drainSome(batches),
};
export type BenchPage = typeof bench;

function current(): Candidate {
  if (!candidate) throw new Error('Begin first.');
  return candidate;
}

Object.assign(globalThis, { bench });
