import {
  activeTimeBetween,
  addActiveTime,
  type Calendar,
  type DueInstant,
  type Interval,
  unionOf,
} from './calendar.ts';
import type { Priority } from './priority.ts';
import type { Metric, ResponseTarget } from './response-policy.ts';

/** Why a clock stands still. */
export type PauseCause =
  | 'waiting_reporter'
  | 'waiting_third_party'
  | 'scheduled'
  | 'suspension'
  /** Between a resolution and its reopening, where the venue resumes. */
  | 'resolved';

/** A stretch of time, epoch ms; without `to` it still lasts. */
export interface Stretch {
  from: number;
  to?: number;
}

export interface Pause extends Stretch {
  cause: PauseCause;
}

/**
 * The pauses that stop the clock of one metric.
 *
 * Only a suspension of the event stops the first response, and never that of P1. Waiting for a partner stops
 * nothing by default: the reporter is still waiting.
 *
 * @param contract.thirdPartyPauses  The venue agreed otherwise for its partners. @default false
 */
export function pausesFor(
  metric: Metric,
  priority: Priority,
  pauses: readonly Pause[],
  { thirdPartyPauses = false }: { thirdPartyPauses?: boolean } = {},
): Pause[] {
  return pauses.filter(({ cause }) => {
    // A server confirms and a person on duty can look also while everybody is held back.
    if (metric === 'ack' || metric === 'personAck') return false;
    if (cause === 'suspension') return priority !== 'P1';
    if (metric !== 'resolution' && metric !== 'nextUpdate') return false;
    return cause !== 'waiting_third_party' || thirdPartyPauses;
  });
}

/** Pauses as a sorted union of intervals; one that lasts ends at `now` for the reckoning. */
export function pausedIntervals(pauses: readonly Stretch[], now: number): Interval[] {
  return unionOf(pauses.map(({ from, to = now }) => ({ from, to })));
}

/**
 * The instant at which open time outside the pauses reaches the target. Overlapping pauses count once.
 *
 * @param now  Epoch ms. While a pause lasts the due instant is the one that would hold if it ended now, so it
 *   moves on with the clock.
 */
export function dueWithPauses(
  calendar: Calendar,
  fromAt: number,
  targetMs: number,
  pauses: readonly Stretch[],
  now: number,
): DueInstant {
  let left = targetMs;
  let counted = fromAt;
  for (const { from, to } of pausedIntervals(pauses, now)) {
    if (to <= counted) continue;
    const active = activeTimeBetween(calendar, counted, from);
    if (active >= left) break;
    left -= active;
    counted = to;
  }
  return addActiveTime(calendar, counted, left);
}

/** Open time that counted between two instants, pauses taken out. */
export function elapsedWithPauses(
  calendar: Calendar,
  fromAt: number,
  toAt: number,
  pauses: readonly Stretch[],
): number {
  return pausedIntervals(pauses, toAt).reduce(
    (elapsed, { from, to }) => {
      const start = Math.max(from, fromAt);
      return elapsed - activeTimeBetween(calendar, start, Math.min(to, toAt));
    },
    activeTimeBetween(calendar, fromAt, toAt),
  );
}

/** More than half of the time was paused by us or by agreement: somebody should look at it. */
export function isPausedTooLong(fromAt: number, toAt: number, pauses: readonly Pause[]): boolean {
  const voluntary = pausedIntervals(
    pauses.filter(({ cause }) => cause !== 'suspension' && cause !== 'resolved'),
    toAt,
  );
  const paused = voluntary.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to, toAt) - Math.max(from, fromAt)),
    0,
  );
  return paused * 2 > toAt - fromAt;
}

/** How one promise stands at an instant. Times are epoch ms, durations milliseconds. */
export type ResponseClock =
  | { state: 'running'; dueAt: number; remainingMs: number; dueSoon: boolean }
  | { state: 'paused'; since: number; remainingMs: number }
  | { state: 'met'; doneAt: number; dueAt: number }
  | { state: 'late'; dueAt: number; overdueMs: number; doneAt?: number };

export interface ClockFacts {
  target: Pick<ResponseTarget, 'fromAt' | 'targetMs'>;
  calendar: Calendar;
  /** Those that stop this metric, see `pausesFor`. */
  pauses: readonly Stretch[];
  /** When the promise was kept, late or not. */
  doneAt?: number;
}

/**
 * Reads the clock of one promise.
 *
 * Exactly on time is in time. `remainingMs` is open time, so it stands still while the calendar is closed;
 * `dueSoon` from three quarters of the target on. A clock that can never run out, because its calendar never opens
 * again, is paused.
 */
export function readClock({ target, calendar, pauses, doneAt }: ClockFacts, now: number): ResponseClock {
  const { fromAt, targetMs } = target;
  const at = doneAt ?? now;
  // A pause that begins after the end of this clock is none of its business.
  const own = pauses.filter(({ from }) => from < at);
  const dueAt = dueWithPauses(calendar, fromAt, targetMs, own, at);
  const elapsedMs = elapsedWithPauses(calendar, fromAt, at, own);

  if (doneAt !== undefined) {
    return dueAt === 'never' || doneAt <= dueAt
      ? { state: 'met', doneAt, dueAt: dueAt === 'never' ? doneAt : dueAt }
      : { state: 'late', dueAt, overdueMs: doneAt - dueAt, doneAt };
  }
  if (dueAt !== 'never' && now > dueAt) return { state: 'late', dueAt, overdueMs: now - dueAt };

  const remainingMs = Math.max(0, targetMs - elapsedMs);
  const since = own.filter(({ to }) => to === undefined || to > now).map(({ from }) => from);
  if (since.length > 0) return { state: 'paused', since: Math.min(...since), remainingMs };
  if (dueAt === 'never') return { state: 'paused', since: now, remainingMs };
  return { state: 'running', dueAt, remainingMs, dueSoon: elapsedMs * 4 >= targetMs * 3 };
}
