import { type Kysely, sql } from 'kysely';
import type { PlaceOf } from '../process/incident-places.ts';
import type { ComparedReport } from '../process/incident-report.ts';
import type { Incident, IncidentChange } from '../process/incident.ts';
import { type DeskIssue, isWaitedFor } from '../process/issue.ts';
import type { Tx } from './issues.ts';
import type { DeskTables } from './schema.ts';

type Reader = Kysely<DeskTables>;

/** The column by which "lately" is found; an index stands on exactly this expression. */
const receivedAt = sql<string>`(desk_issues.facts ->> 'receivedAt')::bigint`;
/** The same for what belongs together. */
const incidentOf = sql<string>`desk_issues.facts ->> 'incident'`;

/** Reports that arrived since an instant (epoch ms), oldest first. */
export async function reportsSince(db: Reader, since: number, placeOf: PlaceOf): Promise<ComparedReport[]> {
  const rows = await lines(db).where(receivedAt, '>', `${since}`).orderBy(receivedAt).execute();
  return rows.map((row) => comparedFrom(row, placeOf));
}

/** A report with its words and how it stands. */
export interface MemberLine {
  issue: DeskIssue;
  summary: string;
}

/** Everything that belongs to an incident, from the archive too, oldest first. */
export async function membersOf(db: Reader, incidentId: string): Promise<MemberLine[]> {
  const rows = await db
    .selectFrom('desk_all_issues as desk_issues')
    .leftJoin('desk_all_reports', 'desk_all_reports.issue_id', 'desk_issues.id')
    .select(['desk_issues.facts', 'desk_all_reports.summary'])
    .where(sql<boolean>`desk_issues.facts ? 'incident'`)
    .where(incidentOf, '=', incidentId)
    .orderBy(receivedAt)
    .execute();
  return rows.map(({ facts, summary }) => ({ issue: facts, summary: summary ?? '' }));
}

export async function issuesById(db: Reader, ids: readonly string[]): Promise<MemberLine[]> {
  if (ids.length === 0) return [];
  const rows = await lines(db).where('desk_issues.id', 'in', ids).orderBy(receivedAt).execute();
  return rows.map(({ facts, summary }) => ({ issue: facts, summary: summary ?? '' }));
}

/** Everything somebody waits for. */
export async function openIssues(db: Reader): Promise<DeskIssue[]> {
  const rows = await db.selectFrom('desk_issues').select('facts').where('is_open', '=', true).execute();
  return rows.map(({ facts }) => facts);
}

/** How many belong to each of these incidents. */
export async function countsByIncident(db: Reader, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('desk_issues')
    .select([incidentOf.as('incident'), ({ fn }) => fn.countAll<string>().as('count')])
    .where(sql<boolean>`desk_issues.facts ? 'incident'`)
    .where(incidentOf, 'in', ids)
    .groupBy(incidentOf)
    .execute();
  return new Map(rows.map((row) => [row.incident, Number(row.count)]));
}

/** What is open, and what was over since an instant (epoch ms); the newest first. */
export async function incidents(db: Reader, overSince: number): Promise<Incident[]> {
  const rows = await db
    .selectFrom('desk_incidents')
    .select('facts')
    .where((where) =>
      where.or([where('state', '=', 'open'), where('opened_at', '>', new Date(overSince - 86_400_000))]),
    )
    .orderBy('opened_at', 'desc')
    .execute();
  return rows
    .map(({ facts }) => facts)
    .filter(({ state, overAt = 0 }) => state === 'open' || overAt > overSince);
}

export async function incident(db: Reader, id: string): Promise<Incident | undefined> {
  const row = await db.selectFrom('desk_incidents').select('facts').where('id', '=', id).executeTakeFirst();
  return row?.facts;
}

/** Held against other writers until the transaction ends. */
export async function lockIncident(tx: Tx, id: string): Promise<Incident | undefined> {
  const row = await tx
    .selectFrom('desk_incidents')
    .select('facts')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.facts;
}

/** Writes how it stands now, and in its history what was done and by whom. */
export async function keepIncident(tx: Tx, one: Incident, change: IncidentChange): Promise<void> {
  const columns = {
    version: one.version,
    state: one.state,
    facts: JSON.stringify(one),
    opened_at: new Date(one.openedAt),
  };
  await tx
    .insertInto('desk_incidents')
    .values({ id: one.id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
  await tx
    .insertInto('desk_incident_events')
    .values({
      incident_id: one.id,
      sequence: one.version,
      at: new Date(one.updatedAt),
      actor_id: one.by.id,
      actor_name: one.by.name,
      actor_role: one.by.role,
      type: change.type,
      change: JSON.stringify(change),
    })
    .execute();
}

export async function incidentEvents(db: Reader, id: string) {
  const rows = await db
    .selectFrom('desk_incident_events')
    .select(['at', 'actor_name', 'change'])
    .where('incident_id', '=', id)
    .orderBy('sequence')
    .execute();
  return rows.map((row) => ({ at: row.at.getTime(), by: row.actor_name, change: row.change }));
}

/** Remembers what does not belong to an incident, or forgets it again. */
export async function noteLeftOut(
  tx: Tx,
  incidentId: string,
  issues: readonly string[],
  isOut: boolean,
): Promise<void> {
  if (issues.length === 0) return;
  if (!isOut) {
    await tx
      .deleteFrom('desk_incident_left_out')
      .where('incident_id', '=', incidentId)
      .where('issue_id', 'in', issues)
      .execute();
    return;
  }
  await tx
    .insertInto('desk_incident_left_out')
    .values(issues.map((issue_id) => ({ incident_id: incidentId, issue_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function leftOutOf(db: Reader, incidentId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('desk_incident_left_out')
    .select('issue_id')
    .where('incident_id', '=', incidentId)
    .execute();
  return new Set(rows.map(({ issue_id }) => issue_id));
}

/** Proposals that are not shown at an instant, epoch ms. */
export async function dismissedAt(db: Reader, now: number): Promise<Set<string>> {
  const rows = await db
    .selectFrom('desk_proposals_dismissed')
    .select('key')
    .where('until', '>', new Date(now))
    .execute();
  return new Set(rows.map(({ key }) => key));
}

export async function dismiss(db: Reader, key: string, until: number, byId: string): Promise<void> {
  const columns = { until: new Date(until), by_id: byId };
  await db
    .insertInto('desk_proposals_dismissed')
    .values({ key, ...columns })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(columns))
    .execute();
}

/** Tells every process that something here has changed; after the commit, so that they find it. */
export async function ringNews(db: Reader): Promise<void> {
  await sql`select nextval('desk_incident_news')`.execute(db);
}

/** Another answer than before: something has changed. */
export async function newsCount(db: Reader): Promise<string> {
  const { rows } = await sql<{ n: string }>`select last_value || '' as n from desk_incident_news`.execute(db);
  return rows[0]?.n ?? '';
}

export function comparedFrom(
  { facts: issue, summary }: { facts: DeskIssue; summary: string | null },
  placeOf: PlaceOf,
): ComparedReport {
  const { id, category, location, capturedAt, receivedAt: received, incident: group } = issue;
  const { gate, zone, block, stand } = location;
  return {
    id,
    category,
    place: placeOf(location),
    isPlaced: [gate, zone, block, stand].some(Boolean),
    capturedAt,
    receivedAt: received,
    words: summary ?? '',
    ...(group && { incident: group }),
    isOpen: isWaitedFor(issue),
  };
}

function lines(db: Reader) {
  return db
    .selectFrom('desk_issues')
    .leftJoin('desk_reports', 'desk_reports.issue_id', 'desk_issues.id')
    .select(['desk_issues.facts', 'desk_reports.summary']);
}
