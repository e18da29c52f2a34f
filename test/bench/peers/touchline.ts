import { createTouchline, type TransportAnswer } from '@touchline/sdk';
import { drainOf, EVENTS, fresh, HEADERS, type Candidate } from './candidate.ts';

export interface TouchlineCandidate extends Candidate {
  /** Lets some batches out. @returns milliseconds from each to the next: leased, sent, answered, settled */
  drainSome(batches: number): Promise<number[]>;
}

/**
 * From a draft to "saved": checked, masked, written as the final bytes, hashed, encrypted, committed strictly,
 * read back. Until it drains there is no network.
 */
export function touchline(): TouchlineCandidate {
  const begun: number[] = [];
  let allowed = 0;
  let kept = 0;
  const line = createTouchline({
    endpoint: '/touchline',
    venue: fresh(),
    async transport(events): Promise<TransportAnswer> {
      if (allowed === 0) return { kind: 'unclear', reason: 'network' };
      allowed -= 1;
      begun.push(performance.now());
      const body = `[${events.map(({ text }) => text).join(',')}]`;
      const answer = await fetch(EVENTS, { method: 'POST', headers: HEADERS, body });
      const { results } = (await answer.json()) as Extract<TransportAnswer, { kind: 'results' }>;
      return { kind: 'results', results };
    },
  });
  return {
    async keep(place) {
      kept += 1;
      await line.report({
        category: 'entry.scan_fail',
        location: { gate: 'gate-C' },
        fields: { errorShown: 'used', partySize: 2 },
        description: `It says the ticket was used. ${place}`,
      });
    },
    async drain() {
      const round = await drainOf(kept, () => {
        allowed = Infinity;
        return line.sync();
      });
      const left = (await line.issues()).filter(({ delivery }) => delivery !== 'received').length;
      if (left > 0) throw new Error(`${left} of ${kept} were not sent.`);
      return round;
    },
    async drainSome(batches) {
      begun.length = 0;
      allowed = batches;
      await line.sync();
      return begun.slice(1).map((at, place) => at - (begun[place] ?? at));
    },
    close: () => line.destroy(),
  };
}
