/** Chance that can be had again: the same seed gives the same draws in the same order. */
export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** As `pick`, where each key has a weight of its own. */
  weighed(weights: Readonly<Record<string, number>>): string;
  /** A normal draw of mean 0 and deviation 1. */
  normal(): number;
  bytes(count: number): Uint8Array;
  /** A stream of its own, so that draws here do not move draws elsewhere. */
  fork(name: string): Chance;
}

/** @see mulberry32 by Tommy Ettinger, public domain */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    happens: (probability) => next() < probability,
    pick(from) {
      const one = from[whole(0, from.length - 1)];
      if (one === undefined) throw new Error('There is nothing to pick from.');
      return one;
    },
    weighed(weights) {
      const all = Object.entries(weights);
      let left = next() * all.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of all) if ((left -= weight) < 0) return key;
      return all.at(-1)?.[0] ?? '';
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    bytes: (count) => Uint8Array.from({ length: count }, () => whole(0, 255)),
    fork(name) {
      let hash = seed ^ 0x811c9dc5;
      for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
      return chanceOf(hash);
    },
  };
}
