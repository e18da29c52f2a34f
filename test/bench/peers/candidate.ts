import type { Round } from '../figures.ts';

/** One way to keep events on a device and to send them later. */
export interface Candidate {
  /** Keeps the event of this place; resolves once whoever is asked says that it is kept. */
  keep(place: number, event: string): Promise<unknown>;
  /** Sends all that was kept, and resolves when everything is answered. Absent where that is left to the page. */
  drain?(): Promise<Round>;
  close?(): void;
}

export const EVENTS = '/touchline/v1/events';
export const HEADERS = { 'content-type': 'application/cloudevents-batch+json' };

/** A database, cache or venue that nobody has used yet. */
export const fresh = (): string => `bench-${crypto.randomUUID()}`;

export async function drainOf(count: number, work: () => Promise<unknown>): Promise<Round> {
  const began = performance.now();
  await work();
  const wholeMs = performance.now() - began;
  return { count, wholeMs, partsMs: [wholeMs / count] };
}
