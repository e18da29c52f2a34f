import { chanceOf } from './chance.ts';
import { matchDay, ourRules, type Day, type DayFigures, type Rules } from './herd-day.ts';
import type { Part } from './part.ts';

/** What a stadium of phones must not do to its relay, nor the relay to any phone. In words; empty when all is well. */
export function troublesOfDay(day: Day, figures: DayFigures): string[] {
  const { reports, accepted, waiting, peakAfter, p50, p99, slowest, allIn, secondOutages } = figures;
  const { mostInHour, mostBodiesInHour, heap } = figures;
  const steady = day.phones / 60;
  const troubles: [boolean, string][] = [
    [accepted + waiting !== reports, `${reports} reports, ${accepted} accepted and ${waiting} waiting`],
    [waiting > 0, `${waiting} reports still wait at the end of the day`],
    [secondOutages > 0, `the relay fell over ${secondOutages} times under what came after the outage`],
    [mostInHour > 75, `a phone made ${mostInHour} requests in an hour of outage`],
    [mostBodiesInHour > 10, `a phone sent ${mostBodiesInHour} bodies in an hour of outage`],
    [allIn > 16 * 60_000, `the last phone came ${Math.round(allIn / 1_000)} s after the outage`],
    [heap[1] > heap[0] * 1.5 + 3e7, `the heap grew from ${heap[0]} to ${heap[1]} bytes`],
  ];
  if (!day.allHearOfIt) {
    troubles.push(
      [
        peakAfter > 3 * steady,
        `${peakAfter} requests in one second after the outage, of ${Math.round(steady)} on average`,
      ],
      [p50 > 35_000, `half of the reports took ${p50} ms after the outage`],
      [p99 > 90_000, `one in a hundred reports took ${p99} ms after the outage`],
      [slowest > 180_000, `a phone that was looked at took ${slowest} ms after the outage`],
    );
  }
  return troubles.filter(([is]) => is).map(([, what]) => what);
}

/** Bugs of others that only a crowd shows. */
export const herdBugs: readonly { bug: string; peer: string; rules: Rules }[] = [
  {
    bug: 'retries without jitter',
    peer: 'Sentry offline transport',
    rules: {
      ...ourRules,
      failed: (pace, at, { patienceMs = 0 }) => {
        ourRules.failed(pace, at, { visible: true, random: 0.5, patienceMs });
        pace.nextTry = at + Math.max(Math.min(5_000 * 2 ** (pace.failures - 1), 3_600_000), patienceMs);
        return pace.nextTry - at;
      },
    },
  },
  {
    bug: 'retries every five seconds, for ever',
    peer: 'PowerSync',
    rules: {
      ...ourRules,
      failed: (pace, at, how) => {
        ourRules.failed(pace, at, how);
        pace.nextTry = at + 5_000;
        return 5_000;
      },
    },
  },
  {
    bug: 'waits for the full minute and no more, all phones alike',
    peer: 'Temporal, made for servers',
    rules: {
      ...ourRules,
      failed: (pace, at, { patienceMs = 0 }) => {
        ourRules.failed(pace, at, { visible: true, random: 1, patienceMs });
        // Aligned to the minute, as a timer of a whole fleet is.
        const wait = Math.max(60_000 - (at % 60_000), patienceMs);
        pace.nextTry = at + wait;
        return wait;
      },
    },
  },
];

/** Sixty thousand phones, an outage of forty minutes, and what comes after it. */
export const herd: Part = {
  name: 'herd',
  title: 'A match day of 60,000 phones in seconds, with an outage of 40 minutes',
  unit: 'rounds',
  portion: 1,
  goal: 1,
  speaksOf: { from: ['test/faults/herd.ts'] },
  async run(seed, units) {
    const startedAt = Date.now();
    const wrong: string[] = [];
    let accepted = 0;
    let last: DayFigures | undefined;
    for (let round = 0; round < units; round++) {
      for (const allHearOfIt of [true, false]) {
        const day: Day = { phones: 60_000, capacity: 1_000, allHearOfIt };
        last = await matchDay(chanceOf(seed + round), day);
        accepted += last.accepted;
        wrong.push(...troublesOfDay(day, last));
      }
    }
    for (const { bug, peer, rules } of herdBugs) {
      const day: Day = { phones: 6_000, capacity: 100, rules };
      const troubles = troublesOfDay(day, await matchDay(chanceOf(seed), day));
      if (!troubles.length) wrong.push(`not caught: ${bug} (${peer})`);
    }
    const { p50 = 0, p99 = 0, peakAfter = 0, mostInHour = 0, mostBodiesInHour = 0 } = last ?? {};
    return {
      tried: units,
      acknowledged: accepted,
      lost: [],
      doubled: [],
      strangers: [],
      wrong,
      took: Date.now() - startedAt,
      did: { p50, p99, peakAfter, mostInHour, mostBodiesInHour },
    };
  },
};
