import { textsOf } from '../setup/venue.ts';
import { mayHearOf, type Viewer } from '../process/access.ts';
import { isLate } from '../process/clocks.ts';
import { languagesOf } from '../process/incident-broadcast.ts';
import { type Plan, plansFor, type PlanRun } from '../process/incident-plan.ts';
import type { PlaceOf } from '../process/incident-places.ts';
import type { Proposal } from '../process/incident-proposals.ts';
import type { Incident } from '../process/incident.ts';
import type { Circumstances } from '../process/verdict.ts';
import type { Alarm } from '../store/alarms.ts';
import type { SentBroadcast } from '../store/broadcasts.ts';
import type { incidentEvents, MemberLine } from '../store/incidents.ts';
import type {
  AlarmRow,
  AudienceKind,
  IncidentPage,
  IncidentRow,
  MemberRow,
  PlanRow,
  PlanRunRow,
  ProposalRow,
} from './incident-types.ts';

const MINUTE_MS = 60_000;
/** Longer ones are drawn with their last minutes only. */
const MOST_MINUTES = 120;

export function alarmRow({ id, state, finding, raisedAt, lastAt, acknowledged }: Alarm): AlarmRow {
  const { key: _, ...found } = finding;
  return {
    id,
    state,
    ...found,
    raisedAt: iso(raisedAt),
    lastAt: iso(lastAt),
    ...(acknowledged && { acknowledgedBy: acknowledged.by }),
  };
}

/** The alarms that somebody may hear of; a machine reads no names. */
export function alarmsFor(viewer: Viewer, all: readonly AlarmRow[]): AlarmRow[] {
  const heard = all.filter(({ category }) => category === undefined || mayHearOf(viewer, category));
  return viewer.role === 'machine' ? heard.map(nameless) : heard;
}

function nameless(alarm: AlarmRow): AlarmRow {
  const { acknowledgedBy: _, ...row } = alarm;
  return row;
}

export function proposalRow({ key, category, place, issues, firstAt, lastAt }: Proposal): ProposalRow {
  return { key, category, place, issues, count: issues.length, firstAt: iso(firstAt), lastAt: iso(lastAt) };
}

export function incidentRow(one: Incident, count: number, suggested: number): IncidentRow {
  const { id, version, state, category, place, owner, openedAt, overAt, nextNewsAt } = one;
  return {
    id,
    version,
    state,
    category,
    place,
    owner: owner.name,
    count,
    openedAt: iso(openedAt),
    ...(overAt !== undefined && { overAt: iso(overAt) }),
    ...(nextNewsAt !== undefined && { nextNews: iso(nextNewsAt) }),
    suggested,
  };
}

export function memberRow({ issue, summary }: MemberLine, placeOf: PlaceOf): MemberRow {
  const { id, reference, category, location, priority, state, language, receivedAt } = issue;
  return {
    id,
    reference,
    category,
    place: placeOf(location),
    priority,
    state,
    summary,
    ...(language && { language }),
    receivedAt: iso(receivedAt),
  };
}

export interface PageParts {
  one: Incident;
  members: readonly MemberLine[];
  suggested: readonly MemberLine[];
  sent: readonly SentBroadcast[];
  events: Awaited<ReturnType<typeof incidentEvents>>;
  plans: readonly Plan[];
}

export function incidentPage(
  { one, members, suggested, sent, events, plans }: PageParts,
  placeOf: PlaceOf,
  { calendars, now }: Circumstances,
): IncidentPage {
  const issues = members.map(({ issue }) => issue);
  const times = issues.map(({ capturedAt }) => capturedAt);
  return {
    ...incidentRow(one, members.length, suggested.length),
    members: members.map((line) => memberRow(line, placeOf)),
    suggestions: suggested.map((line) => memberRow(line, placeOf)),
    curve: curveOf(times),
    firstAt: iso(Math.min(one.openedAt, ...times)),
    lastAt: iso(times.length > 0 ? Math.max(...times) : one.openedAt),
    places: [...new Set(issues.map(({ location }) => placeOf(location)))],
    languages: languagesOf(issues),
    broadcasts: sent.map(({ id, at, by, audience, texts, nextNewsAt, last, people, told }) => ({
      id,
      at: iso(at),
      by: by.name,
      audience: audience.kind,
      texts,
      ...(nextNewsAt !== undefined && { nextNews: iso(nextNewsAt) }),
      last,
      people,
      told,
    })),
    history: events.map(({ at, by, change }) => ({
      at: iso(at),
      by,
      type: change.type,
      ...('issues' in change && { count: change.issues.length }),
      ...('people' in change && { count: change.people }),
    })),
    plans: plansFor(plans, one.category).map(({ id }) => id),
    late: issues.some((issue) => isLate(issue, calendars, now)),
  };
}

/** Reports by minute, from the first to the last. */
export function curveOf(times: readonly number[]): number[] {
  if (times.length === 0) return [];
  const last = Math.floor(Math.max(...times) / MINUTE_MS);
  const first = Math.max(Math.floor(Math.min(...times) / MINUTE_MS), last - MOST_MINUTES + 1);
  const counts = Array.from({ length: last - first + 1 }, () => 0);
  for (const at of times) {
    const place = Math.floor(at / MINUTE_MS) - first;
    if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

export function planRow(plan: Plan): PlanRow {
  return {
    id: plan.id,
    title: textsOf(plan.title),
    trigger: textsOf(plan.trigger),
    stopRule: textsOf(plan.stopRule),
    relatedSubcategories: plan.relatedSubcategories,
    tasks: plan.tasks.map(({ id, text, ownerRole, deadlineSeconds, mandatory }) => ({
      id,
      text: textsOf(text),
      owner: ownerRole,
      deadlineMs: deadlineSeconds * 1_000,
      mandatory,
    })),
    broadcasts: plan.broadcasts.map(({ id, audience, text }) => ({
      id,
      audience: AUDIENCES[audience] ?? 'none',
      text: textsOf(text),
    })),
  };
}

/** What a plan calls its audience, in our words; what is for staff alone goes to nobody outside. */
const AUDIENCES: Readonly<Record<string, AudienceKind>> = { gate: 'zone', zone: 'zone', venue: 'all' };

export function planRunRow(run: PlanRun): PlanRunRow {
  const { id, version, planId, state, place, incidentId, startedAt, startedBy, done, stopped } = run;
  return {
    id,
    version,
    planId,
    state,
    ...(place && { place }),
    ...(incidentId && { incidentId }),
    startedAt: iso(startedAt),
    startedBy: startedBy.name,
    done: Object.fromEntries(Object.entries(done).map(([task, one]) => [task, { ...one, at: iso(one.at) }])),
    ...(stopped && { stopped: { ...stopped, at: iso(stopped.at) } }),
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
