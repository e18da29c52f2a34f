import {
  type Calendars,
  calendarFor,
  dueWithPauses,
  type Metric,
  openStates,
  pausesFor,
  readClock,
  type ResponseTarget,
  restartTarget,
} from '@touchline/sdk/model';
import type { DeskIssue } from './issue.ts';

/** One promise of an issue as it stands at an instant, epoch ms. */
export interface IssueClock {
  metric: Metric;
  dueAt: number;
  targetMs: number;
  /** From when it counts, where that is later than the arrival: an opening, or the last word. */
  fromAt?: number;
  /** "Why is it due then?" */
  ruleId: string;
  state: 'running' | 'met' | 'late' | 'paused';
  doneAt?: number;
}

/** Every promise made to this issue, the earliest first. */
export function clocksOf(issue: DeskIssue, calendars: Calendars, now: number): IssueClock[] {
  // What is worked on with another issue is measured there; what was turned away is not measured.
  if (EXCLUDED.includes(issue.state)) return [];
  return issue.targets
    .flatMap((target) => clockOf(issue, target, calendars, now) ?? [])
    .toSorted((a, b) => a.dueAt - b.dueAt);
}

/** The promise that runs out next, or ran out already; none once the issue is solved. */
export function nextClock(issue: DeskIssue, calendars: Calendars, now: number): IssueClock | undefined {
  if (!openStates.includes(issue.state)) return undefined;
  return clocksOf(issue, calendars, now).find((clock) => clock.doneAt === undefined);
}

/** Whether the resolution was promised for a time that is over. */
export function isLate(issue: DeskIssue, calendars: Calendars, now: number): boolean {
  return clocksOf(issue, calendars, now).some(
    ({ metric, state }) => metric === 'resolution' && state === 'late',
  );
}

/** The promise to write again, counted anew from `now`; none where none was made. */
export function nextUpdateFrom(
  issue: DeskIssue,
  calendars: Calendars,
  now: number,
): { nextUpdate?: ResponseTarget } {
  const target = issue.targets.find(({ metric }) => metric === 'nextUpdate');
  const nextUpdate = target && restartTarget(target, now, calendars);
  return nextUpdate ? { nextUpdate } : {};
}

const EXCLUDED: readonly DeskIssue['state'][] = ['merged', 'rejected'];

function clockOf(
  issue: DeskIssue,
  target: ResponseTarget,
  calendars: Calendars,
  now: number,
): IssueClock | undefined {
  const { metric, targetMs, ruleId, fromAt } = target;
  const pauses = pausesFor(metric, issue.priority, issue.pauses, {
    thirdPartyPauses: issue.thirdPartyPauses ?? false,
  });
  const done = issue.done[metric];
  const clock = {
    metric,
    targetMs,
    ruleId,
    ...(fromAt > issue.receivedAt && { fromAt }),
    ...(done !== undefined && { doneAt: done }),
  };
  if (pauses.length === 0) {
    // What was never paused is due when it was promised. A queue of thousands reads its calendars for the rest only.
    const { dueAt } = target;
    const open = now > dueAt ? 'late' : 'running';
    const state = done === undefined ? open : done <= dueAt ? 'met' : 'late';
    return { ...clock, dueAt, state };
  }
  const calendar = calendarFor(target.calendar, calendars);
  const { state } = readClock({ target, calendar, pauses, ...(done !== undefined && { doneAt: done }) }, now);
  const dueAt = dueWithPauses(calendar, fromAt, targetMs, pauses, done ?? now);
  if (dueAt === 'never') return undefined;
  return { ...clock, dueAt, state };
}
