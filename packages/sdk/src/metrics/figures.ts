import { type Calendars, isOpenAt, opensAfter } from '../model/calendar.ts';
import { openStates } from '../model/life-cycle.ts';
import { findResolutionCode } from '../model/resolution-codes.ts';
import { dueWithPauses, pausesFor } from '../model/response-clock.ts';
import { calendarFor, type Metric, type ResponseTarget } from '../model/response-policy.ts';
import {
  delayFiguresOf,
  type DelayFigures,
  noticeFiguresOf,
  type NoticeFigures,
  type Pareto,
  paretoOf,
} from './causes.ts';
import { clocksOf, type IssueClocks } from './clocks.ts';
import { type IssueFacts, type IssueHistory, readHistory } from './history.ts';
import { type Distribution, distributionOf, type Figure, percent } from './numbers.ts';
import { confirmationOf, type OneStop, oneStopOf, type Rates, ratesOf, repeatsIn } from './outcomes.ts';
import { type OnTime, onTimeOf, outcomeOf, showGroup } from './promises.ts';
import { cesOf, type Ces, csatOf, type Csat } from './satisfaction.ts';

const METRICS: readonly Metric[] = [
  'ack',
  'personAck',
  'firstResponse',
  'serviceStart',
  'nextUpdate',
  'resolution',
];
/** From here on an escalation has reached a supervisor. */
const RANK_LEVEL = 3;

export interface FigureOptions {
  /** Epoch ms; what is open is judged by it. */
  now: number;
  /** The period: `from` belongs to it, `to` does not. */
  from: number;
  to: number;
  calendars: Calendars;
  /** Visitors scanned; without it no figure per head. */
  attendance?: number;
}

/**
 * The figures of a period.
 *
 * Responses are those of issues captured in it; resolutions and ratings those of issues resolved in it; the backlog
 * is what is open now. Tests are nowhere, rejected and merged reports only in their own counts.
 */
export interface Figures {
  counts: {
    received: number;
    merged: number;
    rejected: number;
    cancelled: number;
    resolvedOrClosed: number;
    open: number;
    /** Of the open ones, those where the reporter has to answer first. */
    waitingForReporter: number;
  };
  promises: Record<Metric, OnTime>;
  /** Durations in milliseconds. */
  times: {
    firstResponse: Distribution;
    serviceStart: Distribution;
    deliveryLag: Distribution;
    handling: Distribution;
    total: Distribution;
  };
  rates: Rates;
  oneStop: OneStop;
  confirmationPct: Figure;
  csat: Csat;
  ces: Ces;
  repeatByReporterPct: Figure;
  repeatByPlacePct: Figure;
  delays: DelayFigures;
  notices: NoticeFigures;
  rootCauses: Pareto;
}

/** Every figure of a period, from the histories of its issues and of those they were merged with. */
export function figuresOf(histories: readonly IssueHistory[], options: FigureOptions): Figures {
  const issues = readAll(histories, options.calendars);
  return figuresFrom(issues, issues, options);
}

/** @param all  Everything that is known, also outside the group, to recognise what comes back. */
function figuresFrom(
  issues: readonly IssueFacts[],
  all: readonly IssueFacts[],
  options: FigureOptions,
): Figures {
  const { now, from, to, calendars, attendance } = options;
  const within = (at: number | undefined): boolean => at !== undefined && from <= at && at < to;

  const captured = issues.filter(({ capturedAt }) => within(capturedAt));
  const valid = captured.filter(isValid);
  const ended = issues.filter((issue) => isResolved(issue) && within(issue.resolutions.at(-1)));
  const late = captured.flatMap((issue) => lateResolution(issue, calendars, now));
  const repeatsByReporter = repeatKeys(valid, ({ reporter }) => reporter);
  const repeatsByPlace = repeatKeys(valid, ({ asset, zone }) => asset ?? zone);

  const clocks = valid.map((issue) => clocksOf(timesOf(issue), now));
  const endedClocks = ended.map((issue) => clocksOf(timesOf(issue), now));
  const countOf = (state: IssueFacts['state']) => captured.filter((issue) => issue.state === state).length;
  const merged = countOf('merged');
  const rejected = countOf('rejected');
  const open = issues.filter(({ state }) => openStates.includes(state));

  return {
    counts: {
      received: captured.length,
      merged,
      rejected,
      cancelled: countOf('cancelled'),
      resolvedOrClosed: ended.length,
      open: open.length,
      waitingForReporter: open.filter(({ state }) => state === 'waiting_reporter').length,
    },
    promises: promisesOf(captured, calendars, now),
    times: {
      firstResponse: spread(clocks, 'firstResponseMs'),
      serviceStart: spread(clocks, 'serviceStartMs'),
      deliveryLag: spread(clocks, 'deliveryLagMs'),
      handling: spread(endedClocks, 'netHandlingMs'),
      total: spread(endedClocks, 'totalMs'),
    },
    rates: ratesOf({
      received: captured.length,
      merged,
      rejected,
      resolvedOrClosed: ended.length,
      // Of what came in, what is solved by now: the same issues above and below the line.
      solved: valid.filter((issue) => isResolved(issue) && isSolved(issue)).length,
      reopened: ended.filter(({ reopenings }) => reopenings.length > 0).length,
      escalated: valid.filter(({ escalationLevel }) => escalationLevel >= RANK_LEVEL).length,
      attendance,
    }),
    oneStop: oneStopOf(
      ended.map((issue) => ({
        ...issue,
        reopened: issue.reopenings.length > 0,
        repeated: comesBack(issue, all),
      })),
    ),
    confirmationPct: confirmationOf({
      confirmed: ended.filter(({ confirmed }) => confirmed).length,
      notSolved: ended.filter(({ confirmed, reopenings }) => !confirmed && reopenings.length > 0).length,
      unconfirmed: ended.filter(({ confirmed, reopenings }) => !confirmed && reopenings.length === 0).length,
    }),
    csat: csatOf(known(ended, 'csat'), { surveyed: ended.length }),
    ces: cesOf(known(ended, 'ces')),
    repeatByReporterPct: percent(repeatsByReporter, valid.length),
    repeatByPlacePct: percent(repeatsByPlace, valid.length),
    delays: delayFiguresOf(countsOf(late.map(({ issue }) => issue.delayCause)), late.length),
    notices: noticeFiguresOf(late, now),
    rootCauses: paretoOf(countsOf(ended.map(({ rootCause }) => rootCause))),
  };
}

export interface Slice {
  key: string;
  n: number;
  /** Whether the group is large enough to be shown without care. */
  show: ReturnType<typeof showGroup>;
  figures: Figures;
}

/**
 * The same figures for each group, the largest first.
 *
 * @param keyOf  Team, zone, category, stage, channel, priority or language; `undefined` leaves an issue out.
 */
export function sliceBy(
  histories: readonly IssueHistory[],
  keyOf: (issue: IssueFacts) => string | undefined,
  options: FigureOptions,
): Slice[] {
  const issues = readAll(histories, options.calendars);
  const groups = new Map<string, IssueFacts[]>();
  for (const issue of issues) {
    const key = keyOf(issue);
    if (key !== undefined) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [issue]);
      else group.push(issue);
    }
  }
  return [...groups]
    .map(([key, group]) => {
      const figures = figuresFrom(group, issues, options);
      const n = figures.counts.received;
      return { key, n, show: showGroup(n), figures };
    })
    .toSorted((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
}

/** Issues captured while an event ran, for the report of that event. */
export function duringEvents(histories: readonly IssueHistory[], calendars: Calendars): IssueHistory[] {
  return histories.filter(({ capturedAt }) => isOpenAt(calendars.event, capturedAt));
}

function readAll(histories: readonly IssueHistory[], calendars: Calendars): IssueFacts[] {
  return withEarliestCapture(histories.filter(({ test }) => test !== true).map(readHistory), calendars);
}

/** A group that was merged has waited since its first report; for an event, since its window opened. */
function withEarliestCapture(issues: IssueFacts[], calendars: Calendars): IssueFacts[] {
  const earliest = new Map<string, number>();
  for (const { mergedInto, capturedAt } of issues) {
    if (mergedInto === undefined) continue;
    earliest.set(mergedInto, Math.min(capturedAt, earliest.get(mergedInto) ?? Infinity));
  }
  return issues.map((issue) => {
    const first = earliest.get(issue.id);
    if (first === undefined || first >= issue.capturedAt) return issue;
    const opening = opensAfter(calendars.event, first) ?? first;
    const targets = issue.targets.map((target) => {
      if (target.fromAt !== issue.capturedAt) return target;
      return { ...target, fromAt: target.calendar === 'event' ? Math.min(opening, target.fromAt) : first };
    });
    return { ...issue, capturedAt: first, targets };
  });
}

function promisesOf(issues: IssueFacts[], calendars: Calendars, now: number): Record<Metric, OnTime> {
  const rates = METRICS.map((metric) => {
    const outcomes = issues.flatMap((issue) => {
      const target = issue.targets.find((one) => one.metric === metric);
      return target === undefined ? [] : [outcomeOf(promiseOf(issue, target, calendars), now)];
    });
    return [metric, onTimeOf(outcomes)] as const;
  });
  return Object.fromEntries(rates) as Record<Metric, OnTime>;
}

function promiseOf(issue: IssueFacts, target: ResponseTarget, calendars: Calendars) {
  const { state, endedAt, priority, pauses } = issue;
  return {
    fromAt: target.fromAt,
    targetMs: target.targetMs,
    doneAt: issue.done[target.metric],
    state,
    endedAt,
    pauses: pausesFor(target.metric, priority, pauses),
    calendar: calendarFor(target.calendar, calendars),
  };
}

/** The issue as a late one, if its resolution was promised and came or is coming too late. */
function lateResolution(issue: IssueFacts, calendars: Calendars, now: number) {
  const target = issue.targets.find(({ metric }) => metric === 'resolution');
  if (target === undefined) return [];
  const promise = promiseOf(issue, target, calendars);
  if (outcomeOf(promise, now) !== 'breached') return [];
  const resolvedAt = issue.done.resolution;
  const stoppedAt = resolvedAt ?? issue.endedAt ?? now;
  const dueAt = dueWithPauses(promise.calendar, promise.fromAt, promise.targetMs, promise.pauses, stoppedAt);
  if (dueAt === 'never') return [];
  return [{ issue, dueAt, noticeAt: issue.firstNoticeAt, etaAt: issue.lastNewTime, resolvedAt }];
}

function timesOf(issue: IssueFacts) {
  return {
    capturedAt: issue.capturedAt,
    receivedAt: issue.receivedAt,
    ackAt: issue.ackAt,
    firstReplyAt: issue.done.firstResponse,
    handlingStartAt: issue.handlingStartAt,
    resolvedAt: issue.resolutions.at(-1),
    pauses: pausesFor('resolution', issue.priority, issue.pauses),
  };
}

function isValid({ state }: IssueFacts): boolean {
  return state !== 'merged' && state !== 'rejected';
}

function isResolved({ state }: IssueFacts): boolean {
  return state === 'resolved' || state === 'closed';
}

function isSolved({ category, resolutionCode }: IssueFacts): boolean {
  return resolutionCode !== undefined && findResolutionCode(category, resolutionCode)?.solved === true;
}

/** The same person reported the same thing again within a day of the resolution. */
function comesBack(issue: IssueFacts, issues: readonly IssueFacts[]): boolean {
  const resolvedAt = issue.resolutions.at(-1);
  if (issue.reporter === undefined || resolvedAt === undefined) return false;
  return issues.some(
    ({ id, reporter, category, capturedAt, state }) =>
      id !== issue.id &&
      state !== 'merged' &&
      reporter === issue.reporter &&
      category === issue.category &&
      capturedAt >= resolvedAt &&
      capturedAt <= resolvedAt + 86_400_000,
  );
}

function repeatKeys(issues: readonly IssueFacts[], keyOf: (issue: IssueFacts) => string | undefined): number {
  const reports = issues.map((issue) => {
    const key = keyOf(issue);
    return { key: key === undefined ? undefined : `${key} ${issue.category}`, at: issue.capturedAt };
  });
  return repeatsIn(reports).size;
}

function spread(clocks: readonly IssueClocks[], name: keyof IssueClocks): Distribution {
  return distributionOf(clocks.map((clock) => clock[name]).filter((ms) => ms !== null));
}

function known(issues: readonly IssueFacts[], name: 'csat' | 'ces'): number[] {
  return issues.map((issue) => issue[name]).filter((score) => score !== undefined);
}

function countsOf(names: readonly (string | undefined)[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(counts);
}
