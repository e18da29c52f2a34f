import {
  activeTimeBetween,
  addActiveTime,
  type Calendar,
  type CalendarId,
  type Calendars,
  isOpenAt,
  opensAfter,
  spanAt,
} from './calendar.ts';
import type { Channel, Kind } from './issue.ts';
import type { Priority } from './priority.ts';

/**
 * What can be promised.
 *
 * `ack`: the server confirms or the phone is picked up. `personAck`: a person on duty has seen it; a metric of
 * its own, because the server's confirmation is always faster and would hide it. `firstResponse`: the first word
 * from a person to the reporter. `serviceStart`: somebody begins to work on it. `nextUpdate`: we write again.
 * `resolution`: it is solved, or explained.
 */
export type Metric = 'ack' | 'personAck' | 'firstResponse' | 'serviceStart' | 'nextUpdate' | 'resolution';

/** Which property of an issue a rule looks at. */
export type Dimension = 'priority' | 'category' | 'kind' | 'serviceType' | 'tier' | 'channel';

/** One promise: for issues of these values, this metric within this time. */
export interface ResponseRule {
  /** Told to whoever asks "why is it due then?"; a rule may stand in several lines, one a metric. */
  id: string;
  dimension: Dimension;
  values: readonly string[];
  metric: Metric;
  targetMs: number;
  calendar: CalendarId;
  /**
   * `event`: counts from the opening of an event window on, for what was captured before it, too. More than a day
   * before it, only a first response is promised so. @default 'always'
   */
  mode?: 'event' | 'always';
  /** Only for issues of these kinds. @default all */
  kinds?: readonly Kind[];
  /** Due at the end of the event window at the latest. @default false */
  endsWithEvent?: boolean;
}

export interface ResponsePolicy {
  rules: readonly ResponseRule[];
  /**
   * What the seconds of the channel rules mean. A venue with live chat promises a person within them:
   * `firstResponse`. @default 'ack'
   */
  channelMetric?: 'ack' | 'firstResponse';
  /** Name of this version; kept with the issues it was promised to. */
  id?: string;
  /**
   * What a reopening does to the clock of the resolution: go on without the time in between, or begin a new round
   * with a result of its own. @default 'cycle'
   */
  reopenMode?: 'resume' | 'cycle';
  /** Partners agreed that waiting for them stops the clock of the resolution. @default false */
  thirdPartyPauses?: boolean;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** How far before its window an event promises more than a first response. */
const EVENT_REACH_MS = 24 * HOUR;

/** Praise and ideas are answered, but not at the pace of somebody who stands at a closed gate. */
const NEEDS_HELP: readonly Kind[] = ['question', 'problem'];
const ONLINE: readonly Channel[] = ['widget', 'kiosk', 'app', 'device', 'email', 'social'];

const atEvents = { calendar: 'event', mode: 'event' } as const;
const urgent = { dimension: 'priority', values: ['P1', 'P2'] } as const;
const general = { dimension: 'priority', values: ['P3', 'P4'] } as const;
const p1 = { dimension: 'priority', values: ['P1'] } as const;
const p2 = { dimension: 'priority', values: ['P2'] } as const;
const p3 = { dimension: 'priority', values: ['P3'] } as const;
const p4 = { dimension: 'priority', values: ['P4'] } as const;
const access = { dimension: 'category', values: ['access'] } as const;

/**
 * The promises a venue starts with.
 *
 * While an event runs the `live` and `seed000` lines apply beside all others. Before it they wait for its window: a
 * seat that is reported broken in the morning is answered at the pace of a desk or half an hour after the window
 * opens, whichever is sooner. A venue replaces lines as it likes.
 */
export const defaultRules: readonly ResponseRule[] = [
  { id: 'seed000.urgent', ...urgent, metric: 'firstResponse', targetMs: 10 * MINUTE, ...atEvents },
  {
    id: 'seed000.general',
    ...general,
    metric: 'firstResponse',
    targetMs: 30 * MINUTE,
    ...atEvents,
    kinds: NEEDS_HELP,
  },

  { id: 'live.p1', ...p1, metric: 'personAck', targetMs: 60 * SECOND, ...atEvents },
  { id: 'live.p1', ...p1, metric: 'firstResponse', targetMs: 5 * MINUTE, ...atEvents },
  { id: 'live.p1', ...p1, metric: 'nextUpdate', targetMs: 10 * MINUTE, ...atEvents },
  { id: 'live.p1', ...p1, metric: 'resolution', targetMs: 30 * MINUTE, ...atEvents },
  { id: 'live.p2', ...p2, metric: 'nextUpdate', targetMs: 15 * MINUTE, ...atEvents },
  { id: 'live.p2', ...p2, metric: 'resolution', targetMs: HOUR, ...atEvents },
  { id: 'live.p3', ...p3, metric: 'nextUpdate', targetMs: 30 * MINUTE, ...atEvents, kinds: NEEDS_HELP },
  {
    id: 'live.p3',
    ...p3,
    metric: 'resolution',
    targetMs: 4 * HOUR,
    ...atEvents,
    kinds: NEEDS_HELP,
    endsWithEvent: true,
  },
  { id: 'live.p4', ...p4, metric: 'resolution', targetMs: 72 * HOUR, calendar: 'service', mode: 'event' },
  { id: 'access.live', ...access, metric: 'firstResponse', targetMs: 10 * MINUTE, ...atEvents },

  {
    id: 'seed004.urgent',
    dimension: 'serviceType',
    values: ['urgent'],
    metric: 'firstResponse',
    targetMs: 30 * MINUTE,
    calendar: '24x7',
  },
  {
    id: 'seed004.general',
    dimension: 'serviceType',
    values: ['general'],
    metric: 'firstResponse',
    targetMs: 24 * HOUR,
    calendar: '24x7',
  },
  {
    id: 'seed004.vip',
    dimension: 'tier',
    values: ['vip'],
    metric: 'firstResponse',
    targetMs: 15 * MINUTE,
    calendar: '24x7',
  },
  {
    id: 'seed004.standard',
    dimension: 'tier',
    values: ['standard'],
    metric: 'firstResponse',
    targetMs: 24 * HOUR,
    calendar: '24x7',
  },
  {
    id: 'seed004.phone',
    dimension: 'channel',
    values: ['phone'],
    metric: 'ack',
    targetMs: 30 * SECOND,
    calendar: 'service',
  },
  {
    id: 'seed004.online',
    dimension: 'channel',
    values: ONLINE,
    metric: 'ack',
    targetMs: 10 * SECOND,
    calendar: '24x7',
  },
  {
    id: 'seed001.feedback',
    dimension: 'kind',
    values: ['complaint', 'suggestion', 'praise'],
    metric: 'firstResponse',
    targetMs: 24 * HOUR,
    calendar: '24x7',
  },
];

export const defaultPolicy: ResponsePolicy = { rules: defaultRules };

/** What decides the promises of an issue. */
export interface ResponseFacts {
  priority: Priority;
  kind: Kind;
  /** Category or subcategory. */
  category: string;
  /** What the ticket or the venue says of this guest. @default 'standard' */
  tier?: string;
  channel: Channel;
  /** Epoch ms. Every metric counts from here, so that time offline is not the reporter's loss ... */
  capturedAt: number;
  /** ... except the two acknowledgements: nobody can pick up what has not arrived. */
  receivedAt: number;
}

/** One promise made to one issue; kept with it, so that a later change of policy leaves it alone. */
export interface ResponseTarget {
  metric: Metric;
  /** If nothing pauses it, epoch ms. */
  dueAt: number;
  targetMs: number;
  ruleId: string;
  calendar: CalendarId;
  /** From when it counts, epoch ms. */
  fromAt: number;
  /** Late only because the priority changed; reported apart. @default false */
  byReprioritisation?: boolean;
}

/** Which dimension wins between equal due instants; category and kind are ways to name a service. */
const RANK: Readonly<Record<Dimension, number>> = {
  priority: 0,
  category: 1,
  kind: 1,
  serviceType: 1,
  tier: 2,
  channel: 3,
};

/**
 * The promises for one issue: of all rules that fit, the one due earliest, for each metric.
 *
 * Earliest means the instant, not the smaller number: an hour of service time over a weekend is later than
 * 24 hours on the wall.
 *
 * @returns At most one target a metric, in order of due instant. With the default rules there is always a first
 *   response, also for somebody who buys a ticket at home between two events: the desk's is due long before
 *   the one that waits for the next window. None is due later than if the same were reported at its opening.
 */
export function chooseTargets(
  facts: ResponseFacts,
  policy: ResponsePolicy,
  calendars: Calendars,
): ResponseTarget[] {
  const { capturedAt } = facts;
  const eventFrom = isOpenAt(calendars.event, capturedAt)
    ? capturedAt
    : opensAfter(calendars.event, capturedAt);
  const best = new Map<Metric, { target: ResponseTarget; rank: number }>();

  for (const rule of policy.rules) {
    if (!isFor(rule, facts)) continue;
    const target = targetOf(rule, facts, policy, calendars, eventFrom);
    if (target === undefined) continue;
    const rank = RANK[rule.dimension];
    const leader = best.get(target.metric);
    if (leader === undefined || isBetter(target, rank, leader)) best.set(target.metric, { target, rank });
  }
  return [...best.values()].map(({ target }) => target).toSorted((a, b) => a.dueAt - b.dueAt);
}

/** P1 and P2 are served as urgent, P3 and P4 as general. */
export function serviceTypeOf(priority: Priority): 'urgent' | 'general' {
  return priority === 'P1' || priority === 'P2' ? 'urgent' : 'general';
}

/**
 * The calendar a target is counted in.
 *
 * Outside the windows of events an event's promise goes on in service hours: what is left when the stadium closes
 * becomes the desk's, and does not sleep until the next match.
 */
export function calendarFor(id: CalendarId, calendars: Calendars): Calendar {
  return id === 'event' ? { kind: 'union', of: [calendars.event, calendars.service] } : calendars[id];
}

/**
 * A target that counts anew from `fromAt`: the next update after the last one, the resolution after a reopening. One
 * that waits for the window of an event waits on.
 */
export function restartTarget(
  target: ResponseTarget,
  fromAt: number,
  calendars: Calendars,
): ResponseTarget | undefined {
  const from = Math.max(fromAt, target.fromAt);
  const dueAt = addActiveTime(calendarFor(target.calendar, calendars), from, target.targetMs);
  return dueAt === 'never' ? undefined : { ...target, fromAt: from, dueAt };
}

/**
 * The promises after a change of priority, counted from the original start so that time already waited stays.
 *
 * @param before  Promises under the old priority.
 * @param after  What `chooseTargets` says under the new one.
 * @param changedAt  Epoch ms.
 * @returns The new promises; `byReprioritisation` marks those that are late only because of this change, to be
 *   reported apart.
 */
export function retarget(
  before: readonly ResponseTarget[],
  after: readonly ResponseTarget[],
  changedAt: number,
): (ResponseTarget & { byReprioritisation: boolean })[] {
  return after.map((target) => {
    const old = before.find(({ metric }) => metric === target.metric);
    const wasInTime = old === undefined || old.dueAt >= changedAt;
    return { ...target, byReprioritisation: wasInTime && target.dueAt < changedAt };
  });
}

/**
 * The time the reporter is told, never in the past.
 *
 * A report that waited offline may be due before it arrives. The figures keep `dueAt`; the person reads a promise
 * that can still be kept: at least half the target from now.
 */
export function respondByFor(dueAt: number, targetMs: number, receivedAt: number): number {
  return Math.max(dueAt, receivedAt + Math.ceil(targetMs / 2));
}

/**
 * What the reporter is told of the first response.
 *
 * @returns Epoch ms: the time it is promised for, and when those who answer are at work again; the latter only
 *   while nobody is there. Nothing where no response is promised.
 */
export function firstResponseOf(
  targets: readonly ResponseTarget[],
  calendars: Calendars,
  receivedAt: number,
): { respondBy?: number; backAt?: number } {
  const first = targets.find(({ metric }) => metric === 'firstResponse');
  if (!first) return {};
  const respondBy = respondByFor(first.dueAt, first.targetMs, receivedAt);
  // Where a promise counts around the clock, somebody is there around the clock.
  const backAt = opensAfter(calendarFor(first.calendar, calendars), receivedAt);
  return { respondBy, ...(backAt !== undefined && backAt < respondBy && { backAt }) };
}

function isFor(rule: ResponseRule, facts: ResponseFacts): boolean {
  if (rule.kinds !== undefined && !rule.kinds.includes(facts.kind)) return false;
  return valuesOf(rule.dimension, facts).some((value) => rule.values.includes(value));
}

function valuesOf(dimension: Dimension, facts: ResponseFacts): string[] {
  const { category, tier = 'standard' } = facts;
  const values: Record<Dimension, string[]> = {
    priority: [facts.priority],
    category: [category, category.split('.', 1)[0] ?? category],
    kind: [facts.kind],
    serviceType: [serviceTypeOf(facts.priority)],
    tier: [tier.toLowerCase()],
    channel: [facts.channel],
  };
  return values[dimension];
}

/** @param eventFrom  From when a promise of an event counts; `undefined` where none is on or to come. */
function targetOf(
  rule: ResponseRule,
  { capturedAt, receivedAt }: ResponseFacts,
  policy: ResponsePolicy,
  calendars: Calendars,
  eventFrom: number | undefined,
): ResponseTarget | undefined {
  const { id: ruleId, calendar } = rule;
  const metric = rule.dimension === 'channel' ? (policy.channelMetric ?? rule.metric) : rule.metric;
  const begins = rule.mode === 'event' ? eventFrom : capturedAt;
  if (begins === undefined) return undefined;
  // Whatever people asked for weeks ago would else fall due together while the first ones queue at the gates.
  if (begins - capturedAt > EVENT_REACH_MS && metric !== 'firstResponse') return undefined;
  const fromAt = Math.max(begins, metric === 'ack' || metric === 'personAck' ? receivedAt : capturedAt);
  const counting = calendarFor(calendar, calendars);
  const end = rule.endsWithEvent === true ? spanAt(calendars.event, begins)?.to : undefined;
  // Where the event ends first, what is left of it is the whole promise, so that pauses still move it rightly.
  const left = end === undefined ? Infinity : activeTimeBetween(counting, fromAt, end);
  const targetMs = Math.min(rule.targetMs, left);
  const dueAt = addActiveTime(counting, fromAt, targetMs);
  return dueAt === 'never' ? undefined : { metric, dueAt, targetMs, ruleId, calendar, fromAt };
}

function isBetter(
  target: ResponseTarget,
  rank: number,
  leader: { target: ResponseTarget; rank: number },
): boolean {
  if (target.dueAt !== leader.target.dueAt) return target.dueAt < leader.target.dueAt;
  return rank === leader.rank ? target.ruleId < leader.target.ruleId : rank < leader.rank;
}
