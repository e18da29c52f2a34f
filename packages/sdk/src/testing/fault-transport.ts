import { digestOf, eventText } from '../model/digest.ts';
import { problem } from '../model/problems.ts';
import { referenceOf } from '../model/reference.ts';
import type { EventResult } from '../model/wire.ts';
import type { OutgoingEvent, Transport, TransportAnswer } from '../sync/transport.ts';

/** How one request goes wrong. */
export type Fault =
  /** Nothing arrives. */
  | 'network'
  /** Everything is accepted, and the answer gets lost. */
  | 'lost_answer'
  /** Results for ids that nobody sent. */
  | 'wrong_id'
  /** Results for other content. */
  | 'wrong_digest'
  /** `{ "results": [] }` and nothing more. */
  | 'no_results'
  | 'too_large'
  | 'throttle'
  | 'paused'
  | 'throws'
  | TransportAnswer;

/** A relay in a few lines that accepts once, and fails as told. */
export interface FaultRelay {
  transport: Transport;
  /** What was accepted, in the order it came: one effect for each id. */
  readonly effects: readonly { id: string; text: string; digest: string }[];
  /** Ids of every request, failed ones included. */
  readonly requests: readonly (readonly string[])[];
  /** The next requests go wrong like this, one each. */
  fail: (...faults: Fault[]) => void;
  /** These ids are refused, whatever comes. */
  refuse: (id: string) => void;
}

export function faultRelay(): FaultRelay {
  const effects: { id: string; text: string; digest: string }[] = [];
  const requests: string[][] = [];
  const faults: Fault[] = [];
  const refused = new Set<string>();

  async function accept({ id, text }: OutgoingEvent): Promise<EventResult> {
    const kept = eventText(JSON.parse(text) as Record<string, unknown>);
    const digest = await digestOf(kept);
    if (refused.has(id)) return { id, digest, outcome: 'refused', problem: problem('issue-invalid') };
    const before = effects.find((effect) => effect.id === id);
    if (before && before.digest !== digest) {
      return { id, digest, outcome: 'refused', problem: problem('id-reused') };
    }
    if (!before) effects.push({ id, text: kept, digest });
    const receipt = { reference: referenceOf(id), receivedAt: '2026-11-22T19:04:12.000Z' };
    return { id, digest, outcome: 'accepted', replayed: before !== undefined, receipt };
  }

  return {
    effects,
    requests,
    fail: (...more) => void faults.push(...more),
    refuse: (id) => void refused.add(id),
    async transport(events) {
      requests.push(events.map(({ id }) => id));
      const fault = faults.shift();
      if (typeof fault === 'object') return fault;
      if (fault === 'network') return { kind: 'unclear', reason: 'network' };
      if (fault === 'throws') throw new TypeError('Failed to fetch');
      if (fault === 'no_results') return { kind: 'results', results: [] };
      if (fault === 'too_large') return { kind: 'too_large', problem: problem('batch-too-large') };
      if (fault === 'paused') return { kind: 'paused', problem: problem('origin-not-allowed') };
      if (fault === 'throttle') {
        return { kind: 'unclear', reason: 'status_429', throttled: true, retryAfterMs: 30_000 };
      }
      const results: EventResult[] = [];
      if (fault !== 'wrong_id' && fault !== 'wrong_digest') {
        for (const event of events) results.push(await accept(event));
        return fault === 'lost_answer'
          ? { kind: 'unclear', reason: 'network' }
          : { kind: 'results', results };
      }
      const receipt = { reference: 'XXXX-XXXX', receivedAt: '2026-11-22T19:04:12.000Z' };
      const lie =
        fault === 'wrong_id' ? { id: '0199f0c2-0000-7000-8000-000000000000' } : { digest: 'sha-256=0' };
      for (const { id, digest } of events) {
        results.push({ id, digest, ...lie, outcome: 'accepted', replayed: false, receipt });
      }
      return { kind: 'results', results };
    },
  };
}
