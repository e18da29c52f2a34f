import { bodyGap, hintWait, retryWait, WAIT } from './backoff.ts';

/** Where a device stands between two attempts. Moments are milliseconds of one steady clock. */
export interface Pace {
  /** Attempts without a clear answer in a row. */
  failures: number;
  /** Bodies sent since something last arrived. */
  vain: number;
  lastBodyAt: number;
  /** The venue said that it is ready, and no body has tried it since. */
  isReady: boolean;
  /** The venue asked for patience: it is asked whether it is ready before it gets another body. */
  asksFirst: boolean;
  /** When the next attempt comes; `undefined` while nothing failed. */
  nextTry: number | undefined;
  /** The venue asked to be left alone until then. */
  notBefore: number;
  /** Over how long the venue wants its phones spread. */
  herdWindowMs: number | undefined;
  hintedAt: number;
}

export function restedPace(): Pace {
  return {
    failures: 0,
    vain: 0,
    lastBodyAt: -Infinity,
    isReady: false,
    asksFirst: false,
    nextTry: undefined,
    notBefore: -Infinity,
    herdWindowMs: undefined,
    hintedAt: -Infinity,
  };
}

/**
 * What the attempt that is due begins with. From the fourth failure on, and after the venue asked for patience, a
 * tiny question goes first; and where it says yes and yet takes nothing, bodies become rare while questions go on.
 */
export function firstStep(pace: Pace, at: number): 'body' | 'question' {
  if (pace.failures < WAIT.probeFrom - 1 && !pace.asksFirst) return 'body';
  return pace.isReady && mayTryBody(pace, at) ? 'body' : 'question';
}

/** The venue says that it is ready. @returns whether a body may follow at once */
export function saidReady(pace: Pace, at: number): boolean {
  pace.isReady = true;
  return mayTryBody(pace, at);
}

function mayTryBody({ lastBodyAt, vain }: Pace, at: number): boolean {
  return at - lastBodyAt >= bodyGap(vain);
}

export function bodySent(pace: Pace, at: number): void {
  pace.lastBodyAt = at;
  pace.vain += 1;
  pace.isReady = false;
}

export function arrived(pace: Pace): void {
  pace.failures = pace.vain = 0;
  pace.asksFirst = false;
  pace.nextTry = undefined;
}

/**
 * Nothing clear came back.
 *
 * @param patienceMs  What the venue asked for; no hint shortens it.
 * @returns how long to wait
 */
export function failed(
  pace: Pace,
  at: number,
  { visible, random, patienceMs = 0 }: { visible: boolean; random: number; patienceMs?: number },
): number {
  pace.failures += 1;
  const wait = Math.max(retryWait(pace.failures, visible, random, pace.herdWindowMs), patienceMs);
  pace.nextTry = at + wait;
  pace.notBefore = at + patienceMs;
  return wait;
}

/**
 * The network may be back, or somebody looks again.
 *
 * @returns how long to wait now; `undefined` when this changes nothing
 */
export function hinted(pace: Pace, at: number, random: number): number | undefined {
  if (at - pace.hintedAt < WAIT.hintEvery || at < pace.notBefore) return undefined;
  pace.hintedAt = at;
  const wait = Math.max(Math.min(hintWait(random, pace.herdWindowMs), (pace.nextTry ?? Infinity) - at), 0);
  pace.nextTry = at + wait;
  return wait;
}
