/** A figure; `null` when it cannot be computed, shown as "n/a" and never as 0 or 100. */
export type Figure = number | null;

/** `part` of `whole` in percent, unrounded; `null` when there is no whole. */
export function percent(part: number, whole: number): Figure {
  return whole === 0 ? null : (part * 100) / whole;
}

/** `a / b`; `null` when `b` is 0. */
export function ratio(a: number, b: number): Figure {
  return b === 0 ? null : a / b;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function mean(values: readonly number[]): Figure {
  return ratio(sum(values), values.length);
}

/**
 * The k-th percentile by nearest rank: a value that really occurred, not one between two.
 *
 * @param k  0 < k ≤ 100
 */
export function percentile(values: readonly number[], k: number): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((k / 100) * sorted.length) - 1] ?? null;
}

/** An average is never told alone: one case of an hour moves it by minutes. */
export interface Distribution {
  n: number;
  mean: Figure;
  p50: Figure;
  p90: Figure;
  p95: Figure;
  max: Figure;
}

export function distributionOf(values: readonly number[]): Distribution {
  return {
    n: values.length,
    mean: mean(values),
    p50: percentile(values, 50),
    p90: percentile(values, 90),
    p95: percentile(values, 95),
    max: percentile(values, 100),
  };
}

/** A figure for the screen, rounded half up; binary fractions that print as a half count as one. */
export function rounded(figure: Figure, decimals = 2): Figure {
  if (figure === null) return null;
  const scale = 10 ** decimals;
  return Math.floor(figure * scale + 0.5 + 1e-9) / scale;
}

/** Shares of a whole in percent; empty when the whole is 0. */
export function sharesOf(counts: readonly number[]): number[] {
  const whole = sum(counts);
  return whole === 0 ? [] : counts.map((count) => (count * 100) / whole);
}

/** Whole percentages that add up to 100: what rounding takes away goes to the largest remainders. */
export function wholeSharesOf(counts: readonly number[]): number[] {
  const shares = sharesOf(counts);
  const whole = shares.map(Math.floor);
  const missing = shares.length === 0 ? 0 : 100 - sum(whole);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}

/** Pearson's correlation of pairs; `null` below `least` pairs or where one side never changes. */
export function correlation(pairs: readonly (readonly [number, number])[], least = 30): Figure {
  if (pairs.length < least) return null;
  const meanX = sum(pairs.map(([x]) => x)) / pairs.length;
  const meanY = sum(pairs.map(([, y]) => y)) / pairs.length;
  const covariance = sum(pairs.map(([x, y]) => (x - meanX) * (y - meanY)));
  const spread = (value: (pair: readonly [number, number]) => number, average: number) =>
    Math.sqrt(sum(pairs.map((pair) => (value(pair) - average) ** 2)));
  return ratio(covariance, spread(([x]) => x, meanX) * spread(([, y]) => y, meanY));
}
