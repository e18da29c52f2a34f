import { type Figure, percent, ratio } from './numbers.ts';

/** How much shorter something takes, in percent of before. Not the same as more throughput. */
export function timeGainPct(before: number, after: number): Figure {
  return percent(before - after, before);
}

/** How much more comes out, in percent of before. A time gain g is a throughput gain of g / (1 - g). */
export function outputGainPct(before: number, after: number): Figure {
  return percent(after - before, before);
}

/** Finished items per hour. */
export function workEfficiency({ completed, hours }: { completed: number; hours: number }): Figure {
  return ratio(completed, hours);
}

/** A change told twice, since percent and percentage points are easily confused. */
export function upliftOf(before: number, after: number): { relativePct: Figure; points: number } {
  return { relativePct: outputGainPct(before, after), points: after - before };
}

/** Time per case to expect once throughput has grown by a fraction: 0.2 for 20 %. */
export function expectedTimePerCase(timePerCase: number, throughputGain: number): Figure {
  return ratio(timePerCase, 1 + throughputGain);
}

/** Satisfaction to expect from a relative gain, at most 100. */
export function expectedSatisfaction(before: number, relativeGain: number): number {
  return Math.min(100, before * (1 + relativeGain));
}

/** How well an asset worked: repairs of one asset over a period; an open failure counts until `now`. */
export function availabilityOf(
  failures: readonly { reportedAt: number; repairedAt?: number }[],
  period: { from: number; to: number },
  now: number,
): { meanRepairMs: Figure; availablePct: Figure } {
  const repaired = failures.flatMap(({ reportedAt, repairedAt }) =>
    repairedAt === undefined ? [] : [repairedAt - reportedAt],
  );
  const end = Math.min(period.to, now);
  // Two failures at once are one time down.
  let down = 0;
  let countedTo = period.from;
  for (const { reportedAt, repairedAt = now } of failures.toSorted((a, b) => a.reportedAt - b.reportedAt)) {
    const from = Math.max(reportedAt, countedTo);
    const to = Math.min(repairedAt, end);
    if (to <= from) continue;
    down += to - from;
    countedTo = to;
  }
  return {
    meanRepairMs: ratio(
      repaired.reduce((total, one) => total + one, 0),
      repaired.length,
    ),
    availablePct: percent(end - period.from - down, end - period.from),
  };
}
