import type { Hono } from 'hono';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import {
  figuresOf,
  type HistoryEvent,
  type IssueFacts,
  type IssueHistory,
  sliceBy,
} from '@touchline/sdk/metrics';
import type { Calendar, Interval } from '@touchline/sdk/model';
import { seesAll } from '../process/access.ts';
import type { IssueEvent } from '../process/issue.ts';
import type { Circumstances } from '../process/verdict.ts';
import type { DeskTables } from '../store/schema.ts';
import { historiesBetween } from '../store/histories.ts';
import type { Audit } from './audit.ts';
import type { Env } from './guard.ts';
import { problem } from './problem.ts';
import type { FiguresAnswer } from './types.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Beyond that, hours are a carpet that nobody reads. */
const MOST_HOURS = 8 * 24;

const BY = {
  team: (issue) => issue.team,
  category: (issue) => issue.category,
  zone: (issue) => issue.zone,
  priority: (issue) => issue.priority,
  channel: (issue) => issue.channel,
  stage: (issue) => issue.stage,
} as const satisfies Record<string, (issue: IssueFacts) => string | undefined>;

export const FiguresQuery = z.object({
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  /** In place of two instants: the event that is on, or else the last one. */
  during: z.literal('event').optional(),
  by: z.enum(['team', 'category', 'zone', 'priority', 'channel', 'stage']).optional(),
});

export function addFigureRoutes(
  app: Hono<Env>,
  { db, audit, circumstances }: { db: Kysely<DeskTables>; audit: Audit; circumstances: () => Circumstances },
): void {
  app.get('/desk/api/figures', async (context) => {
    const query = FiguresQuery.safeParse(context.req.query());
    if (!query.success) return problem(context, 400, 'A period has two instants: from and to.');
    const { now, calendars } = circumstances();
    const { by, during } = query.data;
    const event = during && lastOpened(calendars.event, now);
    if (during && !event) return problem(context, 404, 'No event has begun yet.');
    const to = event ? event.to : query.data.to ? Date.parse(query.data.to) : now + 1;
    const from = event ? event.from : query.data.from ? Date.parse(query.data.from) : to - DAY_MS;
    const staffer = context.get('staffer');
    const found = await historiesBetween(db, { from, to, sensitive: seesAll(staffer) });
    await audit.note(staffer, { action: 'exported', subject: 'figures', facts: { issues: found.length } });
    const histories = found.flatMap((events) => historyOf(events) ?? []);
    const options = { now, from, to, calendars };
    const groups = by ? sliceBy(histories, BY[by], options) : [];
    return context.json({
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      figures: figuresOf(histories, options),
      groups: groups.filter(({ n }) => n >= 5).map(({ key, n, figures }) => ({ key, n, figures })),
      ...byHour(histories, { from, to: Math.min(to, now + 1) }),
    } satisfies FiguresAnswer);
  });
}

/** The window of the event that is on, or of the one before; undefined before the first. */
function lastOpened(calendar: Calendar, now: number): Interval | undefined {
  const windows = calendar.kind === 'windows' ? calendar.windows : [];
  return windows.filter(({ from }) => from <= now).toSorted((a, b) => b.from - a.from)[0];
}

function byHour(histories: readonly IssueHistory[], { from, to }: Interval): Pick<FiguresAnswer, 'hours'> {
  const first = Math.floor(from / HOUR_MS);
  const count = Math.ceil(to / HOUR_MS) - first;
  if (count < 1 || count > MOST_HOURS) return {};
  const hours = Array.from({ length: count }, (_, hour) => ({
    at: new Date((first + hour) * HOUR_MS).toISOString(),
    n: 0,
  }));
  for (const { capturedAt, test } of histories) {
    const hour = hours[Math.floor(capturedAt / HOUR_MS) - first];
    if (hour && !test && capturedAt >= from && capturedAt < to) hour.n += 1;
  }
  return { hours };
}

/** What the figures need of a history; no name, no contact, no word. */
function historyOf(events: readonly IssueEvent[]): IssueHistory | undefined {
  const [first] = events;
  if (first?.change.type !== 'registered') return undefined;
  const { category, kind, stage, channel, language, location, capturedAt, receivedAt, test } = first.change;
  const zone = location.zone ?? location.gate ?? location.block;
  return {
    id: first.issueId,
    category,
    kind,
    stage,
    channel,
    ...(language && { language }),
    ...(zone && { zone }),
    ...(location.asset && { asset: location.asset }),
    capturedAt,
    receivedAt,
    test,
    events: events.flatMap((event) => changeOf(event) ?? []),
  };
}

function changeOf({ at, actor, change }: IssueEvent): HistoryEvent | undefined {
  const when = { at, ...(actor.role === 'system' && { by: 'system' as const }) };
  switch (change.type) {
    case 'triaged':
    case 'reprioritised':
      return { ...when, type: change.type, priority: change.priority, targets: change.targets };
    case 'raised':
      return { ...when, type: 'reprioritised', priority: change.priority, targets: change.targets };
    case 'assigned':
      return { ...when, type: 'assigned', team: change.team };
    case 'partnered':
      return { ...when, type: 'waiting_third_party' };
    case 'suspended':
      // As long as it lasted, whenever this issue heard of it.
      return { ...when, at: change.from, type: 'suspended' };
    case 'resumed':
      return { ...when, at: change.to, type: 'resumed' };
    case 'escalated':
      return { ...when, type: 'escalated', level: change.level };
    case 'merged':
      return { ...when, type: 'merged', into: change.into };
    case 'caused':
      return { ...when, type: 'caused', cause: change.cause };
    case 'delayed':
      return { ...when, type: 'delayed', ...(change.newTime !== undefined && { newTime: change.newTime }) };
    case 'resolved':
      return {
        ...when,
        type: 'resolved',
        code: change.code,
        ...(change.delayCause && { delayCause: change.delayCause }),
      };
    case 'reopened':
      return { ...when, type: 'reopened', targets: change.targets };
    case 'rated':
      return {
        ...when,
        type: 'rated',
        ...(change.csat !== undefined && { csat: change.csat }),
        ...(change.ces !== undefined && { ces: change.ces }),
      };
    case 'opened':
    case 'taken':
    case 'replied':
    case 'asked':
    case 'continued':
    case 'confirmed':
    case 'closed':
    case 'withdrawn':
    case 'rejected':
    case 'scheduled':
    case 'split':
      return { ...when, type: change.type };
    default:
      return undefined;
  }
}
