/** One measured line. Times in milliseconds. */
export interface Line {
  what: string;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  /** How often it was measured; the figures are the medians of that. */
  rounds: number;
}

/** @param share  0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** What one round took: the whole of it, and each of its parts. */
export interface Round {
  count: number;
  wholeMs: number;
  partsMs: readonly number[];
}

export function lineOf(what: string, rounds: readonly Round[]): Line {
  const of = (share: number) => median(rounds.map(({ partsMs }) => quantile(partsMs, share)));
  return {
    what,
    perSecond: median(rounds.map(({ count, wholeMs }) => (count * 1_000) / wholeMs)),
    p50: of(0.5),
    p95: of(0.95),
    p99: of(0.99),
    rounds: rounds.length,
  };
}

/** @param against  The line that counts as 1; how many times faster the others are. */
export function printLines(title: string, lines: readonly Line[], against?: string): void {
  console.info(`\n${title}`);
  const one = lines.find(({ what }) => what === against)?.perSecond;
  console.table(
    lines.map(({ what, perSecond, p50, p95, p99 }) => ({
      what,
      'per second': round(perSecond),
      'p50 ms': round(p50),
      'p95 ms': round(p95),
      'p99 ms': round(p99),
      ...(one && { [`against ${against}`]: `${round(perSecond / one)}×` }),
    })),
  );
}

/** What one issue costs at each length of the queue, and how many times what it costs at the first. */
export function printGrowth(
  lines: readonly { queued: number; capture: Record<string, number>; drain: number }[],
): void {
  console.info('\nOne issue while many wait: milliseconds, and against a short queue');
  const [few] = lines;
  if (!few) return;
  const cell = (value: number, first = value) => `${round(value)} (${round(value / first)}×)`;
  console.table(
    lines.map(({ queued, capture, drain }) => ({
      queued,
      'touchline sends': cell(drain, few.drain),
      ...Object.fromEntries(
        Object.entries(capture).map(([who, ms]) => [`${who} keeps`, cell(ms, few.capture[who])]),
      ),
    })),
  );
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}
