import { referenceOf } from '../model/reference.ts';
import type { Captured, OutboxEntry } from '../outbox/outbox.ts';

/** A clock that stands until it is moved. */
export interface ContractClock {
  now: () => number;
  mono: () => number;
  boot: string;
  /** What a server said, if one did. */
  told?: () => number;
  pass(ms: number): void;
  /** Only the wall clock moves, as when a person or a network sets it. */
  set(ms: number): void;
}

export const START = Date.UTC(2026, 10, 22, 19, 4);
export const SECRET = 'kR3vE0p5yq7TtWb2LxZ8mA1cD4s';
export const RECEIPT = { reference: '7K3F-9QXM', receivedAt: '2026-11-22T19:04:12.000Z' };
export const PROBLEM = { type: 'https://touchline.dev/problems/issue-invalid', status: 422, title: 'No.' };
export const ALL = { events: 100, bytes: 1_000_000 };
/** Stand in every event, photo, view and keepsake of these suites, and may stand nowhere on a disk. */
export const CANARY = 'gate C';
export const PLACE = 'turnstile 14';

export function contractClock(): ContractClock {
  let passed = 0;
  let ahead = 0;
  return {
    boot: 'page',
    now: () => START + passed + ahead,
    mono: () => 1_000 + passed,
    pass: (ms) => void (passed += ms),
    set: (ms) => void (ahead += ms),
  };
}

export function issueId(number: number): string {
  return `0199f0c2-7d1e-7a55-9b1e-${`${number}`.padStart(12, '0')}`;
}

export function report(number: number, lane: 'urgent' | 'normal' = 'normal'): Captured {
  const id = issueId(number);
  return {
    entry: entryOf(id, id, 1, lane),
    keepsake: {
      id,
      reference: referenceOf(id),
      secret: SECRET,
      category: 'entry.scan_fail',
      location: { gate: 'C', spot: PLACE },
      capturedAt: START + number,
      touchedAt: START,
      sequence: 1,
    },
  };
}

export function followUp(number: number, sequence: number, lane: 'urgent' | 'normal' = 'normal'): Captured {
  return { entry: entryOf(issueId(number * 1_000 + sequence), issueId(number), sequence, lane) };
}

export function photoOf(number: number): NonNullable<Captured['parts']>[number] {
  const bytes = new TextEncoder().encode(`a photo of ${CANARY}`).buffer;
  return { id: `photo-${number}`, subject: issueId(number), sha256: 'x', mediaType: 'image/jpeg', bytes };
}

function entryOf(
  id: string,
  subject: string,
  sequence: number,
  lane: 'urgent' | 'normal',
): Captured['entry'] {
  return {
    id,
    subject,
    lane,
    sequence: `${sequence}`.padStart(6, '0'),
    type: sequence === 1 ? 'touchline.issue.reported' : 'touchline.issue.message',
    bytes: new TextEncoder().encode(`{"id":"${id}","data":"${CANARY}: 👩‍👩‍👧 \\u202b"}`),
    digest: `sha-256=${id}`,
    capturedAt: START,
  };
}

export function held(taken: { entry: OutboxEntry } | undefined): { id: string; rev: number } {
  if (!taken) throw new Error('There was nothing to take.');
  return { id: taken.entry.id, rev: taken.entry.rev };
}

export function idsOf(taken: { entry: OutboxEntry }[]): string[] {
  return taken.map(({ entry: { id } }) => id);
}

export function textOf(one: { bytes: Uint8Array } | undefined): string {
  return new TextDecoder().decode(one?.bytes);
}

/** Works under any test runner, in browsers too. */
export function same(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`Expected ${should}, got ${is}.`);
}
