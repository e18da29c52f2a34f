import { type Calendars, calendarFor, dueWithPauses, pausesFor } from '@touchline/sdk/model';
import { clocksOf, type IssueClock } from './clocks.ts';
import type { DeskIssue } from './issue.ts';

const MINUTE_MS = 60_000;

/** The promise that a delay notice is about: the first word until it is said, the solution from then on. */
export function promiseAtRisk(issue: DeskIssue, calendars: Calendars, now: number): IssueClock | undefined {
  const metric = issue.done.firstResponse === undefined ? 'firstResponse' : 'resolution';
  return clocksOf(issue, calendars, now).find(
    (clock) => clock.metric === metric && clock.doneAt === undefined,
  );
}

/**
 * When a share of a promise is used up, epoch ms.
 *
 * @returns `undefined` while its clock stands still.
 */
export function shareUsedAt(
  issue: DeskIssue,
  { metric }: Pick<IssueClock, 'metric'>,
  share: number,
  calendars: Calendars,
  now: number,
): number | undefined {
  const target = issue.targets.find((one) => one.metric === metric);
  if (target === undefined) return undefined;
  const pauses = pausesFor(metric, issue.priority, issue.pauses, {
    thirdPartyPauses: issue.thirdPartyPauses ?? false,
  });
  if (pauses.some(({ to }) => to === undefined || to > now)) return undefined;
  const calendar = calendarFor(target.calendar, calendars);
  const at = dueWithPauses(calendar, target.fromAt, target.targetMs * share, pauses, now);
  return at === 'never' ? undefined : at;
}

/**
 * When whoever has it is asked for a new time, and when a notice goes out by itself.
 *
 * At nine tenths or five minutes before, whichever comes first; but nobody is told of a delay before three
 * quarters, and whoever has it gets time to say it first.
 */
export function noticeShares(targetMs: number): { ask: number; notice: number } {
  const notice = Math.max(0.75, Math.min(0.9, (targetMs - 5 * MINUTE_MS) / targetMs));
  return { ask: notice > 0.75 ? 0.75 : 0.5, notice };
}
