import type { Part } from './part.ts';
import { fuzzSession, type SessionEnd } from './fuzz/session.ts';

/** Requests to one relay; a found fault is looked for among so many. */
const SESSION = 250;

/** Whatever is sent, the relay answers in its own words, takes each id once and tells nobody. */
export const relayFuzz: Part = {
  name: 'fuzz',
  title: 'Relay under fuzz: bent events, bytes and headers, a store that fails',
  unit: 'cases',
  portion: 10_000,
  goal: 100_000,
  speaksOf: { from: ['test/faults/relay-fuzz.ts'] },
  async run(seed, cases) {
    const startedAt = Date.now();
    const ends: SessionEnd[] = [];
    for (let left = cases, turn = 0; left > 0; left -= SESSION, turn++) {
      // Sessions of neighbouring seeds have nothing in common.
      const end = await fuzzSession(seed * 1_000_003 + turn, Math.min(left, SESSION));
      ends.push({ ...end, wrong: end.wrong.map((one) => `session ${turn}, ${one}`) });
    }
    const did: Record<string, number> = {};
    for (const end of ends) {
      for (const [what, times] of Object.entries(end.did)) did[what] = (did[what] ?? 0) + times;
    }
    return {
      tried: ends.reduce((sum, one) => sum + one.cases, 0),
      acknowledged: ends.reduce((sum, one) => sum + one.accepted, 0),
      lost: ends.flatMap((one) => one.lost),
      doubled: ends.flatMap((one) => one.doubled),
      strangers: [],
      wrong: ends.flatMap((one) => one.wrong),
      took: Date.now() - startedAt,
      did,
    };
  },
};
