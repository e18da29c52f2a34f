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
  /** Bodies sent in vain before they become rare. */
  bodies: 10,
  rareBody: 400_000,
  /** A hint that the network is back shortens the wait to at most this, once in `hintEvery`. */
  hint: 5_000,
  hintEvery: 30_000,
  paused: 900_000,
} as const;

/** @param failures  Attempts without a clear answer in a row, 1 after the first. @param random  In [0, 1). */
export function retryWait(failures: number, visible: boolean, random: number): number {
  const ceiling = WAIT.first * 2 ** failures;
  if (ceiling < WAIT.ceiling && visible) return random * ceiling;
  return between(visible ? WAIT.visible : WAIT.hidden, random);
}

/** The venue asked for patience: at least `retryAfterMs`, and never all at one moment. */
export function throttleWait(failures: number, retryAfterMs: number, random: number): number {
  const half = Math.min(WAIT.first * 2 ** failures, WAIT.ceiling) / 2;
  const [least, most] = WAIT.throttle;
  return Math.min(Math.max(retryAfterMs, half + random * half, least), most);
}

function between([from, to]: readonly [number, number], random: number): number {
  return from + random * (to - from);
}

/**
 * `Retry-After` in milliseconds from now: seconds or a date; `undefined` when it is neither.
 *
 * @see RFC 9110 section 10.2.3
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(ms, 0) : undefined;
}
