import { type DelayReason, isOpenAt, openStates, spanAt, subcategoryOf } from '@touchline/sdk/model';
import { nextUpdateFrom } from './clocks.ts';
import type { DeskIssue } from './issue.ts';
import { noticeShares, promiseAtRisk, shareUsedAt } from './promise.ts';
import { agreed, type Circumstances, nothing, type Verdict } from './verdict.ts';

const MINUTE_MS = 60_000;
/** Fewer tell nothing about the next one. */
const ENOUGH_SIMILAR = 5;
/** The next word, where nothing else was promised. */
const NEXT_NEWS_MS = 15 * MINUTE_MS;

/** When whoever has it is asked for a new time; nothing where that was done, or nothing is at risk. */
export function askForTimeAt(issue: DeskIssue, world: Circumstances): number | undefined {
  const risk = riskOf(issue, world);
  if (!risk || issue.asks?.[risk.metric] !== undefined) return undefined;
  const byShare = shareUsedAt(issue, risk, noticeShares(risk.targetMs).ask, world.calendars, world.now);
  // As soon as it is foreseen, and not only when the time runs out.
  return foreseenLate(issue, risk.dueAt) ? world.now : byShare;
}

export function askForTime(issue: DeskIssue, world: Circumstances): Verdict {
  const risk = riskOf(issue, world);
  if (!risk) return nothing;
  const rule = foreseenLate(issue, risk.dueAt) ? 'forecast' : 'share';
  return agreed({ changes: [{ type: 'delay_asked', about: risk.metric, rule }] });
}

/** When the next word was promised and not said; once for each of them. */
export function askForWordAt(issue: DeskIssue, { calendars, now }: Circumstances): number | undefined {
  if (!openStates.includes(issue.state)) return undefined;
  const owed = issue.targets.find(({ metric }) => metric === 'nextUpdate');
  if (!owed || issue.done.nextUpdate !== undefined || issue.done.firstResponse === undefined)
    return undefined;
  if ((issue.asks?.nextUpdate ?? -Infinity) >= owed.fromAt) return undefined;
  return shareUsedAt(issue, owed, 1, calendars, now);
}

export function askForWord(): Verdict {
  return agreed({ changes: [{ type: 'delay_asked', about: 'nextUpdate', rule: 'due' }] });
}

/** When the reporter is told that it takes longer, if nobody has said so. */
export function noticeAt(issue: DeskIssue, world: Circumstances): number | undefined {
  const risk = riskOf(issue, world);
  if (!risk) return undefined;
  return shareUsedAt(issue, risk, noticeShares(risk.targetMs).notice, world.calendars, world.now);
}

/**
 * Tells the reporter before the promise breaks: with the time that nine of ten similar ones took, or without one
 * where too few are known. The promise itself stays where it is.
 */
export function sendNotice(issue: DeskIssue, world: Circumstances): Verdict {
  const risk = riskOf(issue, world);
  if (!risk) return nothing;
  const { now, calendars } = world;
  const newTime = forecastOf(issue, world);
  const nextNews = newTime === undefined ? now + nextNewsMs(issue) : undefined;
  const times = { ...(newTime !== undefined && { newTime }), ...(nextNews !== undefined && { nextNews }) };
  const reason = standardReason(issue.category);
  return agreed({
    changes: [
      {
        type: 'delayed',
        reason,
        ...times,
        about: risk.metric,
        standard: true,
        ...nextUpdateFrom(issue, calendars, now),
      },
    ],
    told: [
      {
        type: 'delayed',
        delay: {
          at: iso(now),
          reason,
          ...(newTime !== undefined && { newTime: iso(newTime) }),
          ...(nextNews !== undefined && { nextNews: iso(nextNews) }),
        },
      },
    ],
  });
}

/** When a new time has passed without what it promised. */
export function promiseBreaksAt({ state, promise }: DeskIssue): number | undefined {
  // Exactly on time is in time.
  return promise && !promise.broken && openStates.includes(state) ? promise.at + 1 : undefined;
}

/** One level up, and the supervisor's at least. */
export function breakPromise(issue: DeskIssue): Verdict {
  if (!issue.promise) return nothing;
  const level = Math.min(5, Math.max(3, (issue.escalation?.level ?? 0) + 1));
  return agreed({
    changes: [
      { type: 'promise_broken', promisedAt: issue.promise.at },
      ...(level > (issue.escalation?.level ?? 0)
        ? [{ type: 'escalated' as const, level, rule: 'promise.broken' }]
        : []),
    ],
  });
}

/** What is at risk and not spoken of yet. */
function riskOf(issue: DeskIssue, { calendars, now }: Circumstances) {
  if (!openStates.includes(issue.state)) return undefined;
  const risk = promiseAtRisk(issue, calendars, now);
  if (!risk || risk.state === 'paused' || issue.noticed?.includes(risk.metric)) return undefined;
  // A new time that still holds has said it.
  return issue.promise && !issue.promise.broken && issue.promise.at > risk.dueAt ? undefined : risk;
}

function foreseenLate({ promise, partner, scheduledFor, state }: DeskIssue, dueAt: number): boolean {
  const foreseen = [
    promise?.of === 'solution' ? promise.at : 0,
    state === 'waiting_third_party' ? (partner?.promiseAt ?? 0) : 0,
    state === 'scheduled' ? (scheduledFor ?? 0) : 0,
  ];
  return Math.max(...foreseen) > dueAt;
}

/** By when nine of ten similar ones were solved, counted from this report; within the event that is on. */
function forecastOf(issue: DeskIssue, { similar = [], now, calendars }: Circumstances): number | undefined {
  if (similar.length < ENOUGH_SIMILAR) return undefined;
  const sorted = similar.toSorted((a, b) => a - b);
  const took = sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0;
  const at = issue.capturedAt + took;
  if (at < now + MINUTE_MS) return undefined;
  const eventEnd = isOpenAt(calendars.event, now) ? spanAt(calendars.event, now)?.to : undefined;
  return eventEnd !== undefined && at > eventEnd ? undefined : at;
}

function nextNewsMs({ targets }: DeskIssue): number {
  return targets.find(({ metric }) => metric === 'nextUpdate')?.targetMs ?? NEXT_NEWS_MS;
}

/** What most often holds up issues of this kind, in the words the reporter reads. */
function standardReason(category: string): DelayReason {
  const root = subcategoryOf(category)?.category ?? '';
  return REASONS[root] ?? 'staff';
}

const REASONS: Readonly<Record<string, DelayReason>> = {
  digital: 'tech',
  transport: 'partner',
  facility: 'tech',
  exit: 'event',
};

function iso(at: number): string {
  return new Date(at).toISOString();
}
