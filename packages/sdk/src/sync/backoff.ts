/** Every number of waiting, in one place. Milliseconds unless said otherwise. */
export const WAIT = {
  first: 1_000,
  /** Where doubling ends and an even spread begins, so that a whole stadium does not come back as one wave. */
  ceiling: 60_000,
  visible: [45_000, 75_000],
  hidden: [300_000, 900_000],
  throttle: [1_000, 900_000],
  /** From this failure on a bodyless question goes first. */
  probeFrom: 4,
  /** Bodies sent in vain after which the pauses between them grow, from the first of these to the second. */
  freeBodies: 4,
  bodyGap: [60_000, 900_000],
  /** A hint that the network is back shortens the wait to at most this, once in `hintEvery`. */
  hint: 5_000,
  hintEvery: 30_000,
  paused: 900_000,
  /** How wide the venue may have its phones spread. */
  herd: [30_000, 900_000],
} as const;

/**
 * How long after the last failure the next attempt comes.
 *
 * @param failures  Attempts without a clear answer in a row, 1 after the first.
 * @param random  In [0, 1).
 * @param herdWindowMs  Over how long the venue wants its phones spread.
 */
export function retryWait(
  failures: number,
  visible: boolean,
  random: number,
  herdWindowMs: number = WAIT.herd[0],
): number {
  const ceiling = WAIT.first * 2 ** failures;
  if (ceiling < WAIT.ceiling && visible) return random * ceiling;
  if (!visible) return between(WAIT.hidden, random);
  const [from, to] = WAIT.visible;
  return between([from, Math.max(to, from + herdWindowMs)], random);
}

/** The venue asked for patience: at least `retryAfterMs`, and never all at one moment. */
export function throttleWait(failures: number, retryAfterMs: number, random: number): number {
  const half = Math.min(WAIT.first * 2 ** failures, WAIT.ceiling) / 2;
  const [least, most] = WAIT.throttle;
  return Math.min(Math.max(retryAfterMs, half + random * half, least), most);
}

/** How soon after a hint the next attempt comes; everybody may get that hint in the same second. */
export function hintWait(random: number, herdWindowMs: number = WAIT.herd[0]): number {
  return random * Math.max(WAIT.hint, herdWindowMs / 6);
}

/**
 * How long after the last body the next one may go out to a venue that says it is ready and yet takes none.
 * Questions without a body go on meanwhile. In an hour of that a phone sends ten bodies, then four an hour.
 *
 * @param vain  Bodies sent since something last arrived.
 */
export function bodyGap(vain: number): number {
  const [least, most] = WAIT.bodyGap;
  return vain < WAIT.freeBodies ? 0 : Math.min(least * 2 ** (vain - WAIT.freeBodies), most);
}

function between([from, to]: readonly [number, number], random: number): number {
  return from + random * (to - from);
}

/**
 * `Retry-After` in milliseconds from now: seconds or a date. What is neither still asks for patience, so it is 0;
 * `undefined` when there is no such header.
 *
 * @see RFC 9110 section 10.2.3
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(ms, 0) : 0;
}

/** Over how long the venue wants its phones spread, in milliseconds; `undefined` when it did not say. */
export function readHerdWindow(header: string | null): number | undefined {
  if (!header || !/^\d{1,6}$/.test(header.trim())) return undefined;
  const [least, most] = WAIT.herd;
  return Math.min(Math.max(Number(header) * 1_000, least), most);
}
