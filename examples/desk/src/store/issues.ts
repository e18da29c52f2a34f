import { type Kysely, type Selectable, sql, type Transaction } from 'kysely';
import { isSensitive, type Issue } from '@touchline/sdk/model';
import type { Viewer } from '../process/access.ts';
import { applyEvent, begin } from '../process/rebuild.ts';
import {
  type Change,
  type DeskIssue,
  type EventActor,
  type IssueEvent,
  isWaitedFor,
} from '../process/issue.ts';
import type { Words } from '../process/verdict.ts';
import { forgetSearch, foundBy, type SearchFor } from './search.ts';
import type { DeskEventTable, DeskIssueTable, DeskTables, DeskWordsTable } from './schema.ts';
import { visibleTo } from './visible.ts';

export type Tx = Transaction<DeskTables>;
type Reader = Kysely<DeskTables>;

/** A line of the queue: the issue and the first words of its report. */
export interface QueueLine {
  issue: DeskIssue;
  summary: string;
  /** Epoch ms, by the clock of the database. */
  changedAt: number;
  /** It is in the archive: to be read only. */
  archived?: true;
}

/** The issue, held against other writers until the transaction ends. */
export async function lockIssue(tx: Tx, id: string): Promise<DeskIssue | undefined> {
  const row = await tx
    .selectFrom('desk_issues')
    .select('facts')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.facts;
}

/** Appends what was done, and by whom, to the history and brings the line of the queue up to it. */
export async function append(
  tx: Tx,
  id: string,
  before: DeskIssue | undefined,
  done: readonly { change: Change; actor: EventActor }[],
  at: number,
): Promise<DeskIssue> {
  let issue = before;
  const events = done.map(({ change, actor }): IssueEvent => {
    const event = { issueId: id, sequence: (issue?.version ?? 0) + 1, at, actor, change };
    issue = issue === undefined ? begin(event) : applyEvent(issue, event);
    return event;
  });
  if (issue === undefined) throw new Error(`Nothing is known about ${id}.`);
  if (events.length === 0) return issue;
  await tx.insertInto('desk_events').values(events.map(eventRow)).execute();
  const columns = columnsOf(issue);
  if (before === undefined)
    await tx
      .insertInto('desk_issues')
      .values({ id, ...columns })
      .execute();
  else await tx.updateTable('desk_issues').set(columns).where('id', '=', id).execute();
  return issue;
}

/** What stands in the queue about an issue; the rest is found in its facts. */
export function columnsOf(issue: DeskIssue) {
  return {
    reference: issue.reference,
    version: issue.version,
    priority: issue.priority,
    state: issue.state,
    team: issue.team,
    assignee_id: issue.assignee?.id ?? null,
    is_open: isWaitedFor(issue),
    known_id: issue.known ?? null,
    sensitive: isSensitive(issue.category),
    closes_at: issue.closesAt === undefined ? null : new Date(issue.closesAt),
    facts: JSON.stringify(issue),
    changed_at: sql<Date>`clock_timestamp()`,
  };
}

export async function insertReport(
  tx: Tx,
  issueId: string,
  report: Omit<Issue, 'trackingHash'>,
  summary: string,
): Promise<void> {
  await tx
    .insertInto('desk_reports')
    .values({ issue_id: issueId, report: JSON.stringify(report), summary })
    .execute();
}

export async function insertWords(tx: Tx, issueId: string, words: readonly Words[]): Promise<void> {
  if (words.length === 0) return;
  await tx
    .insertInto('desk_words')
    .values(
      words.map(({ id, kind, from, at, author, text, language }) => ({
        id,
        issue_id: issueId,
        kind,
        from_whom: from,
        at: new Date(at),
        author_id: author.id,
        author_name: author.name,
        text,
        language: language ?? null,
      })),
    )
    .execute();
}

/** Deletes words that their author took back; the history keeps that they were there. */
export async function deleteWords(tx: Tx, issueId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.deleteFrom('desk_words').where('issue_id', '=', issueId).where('id', 'in', ids).execute();
}

/** Deletes what the reporter wrote and what was written to them; the history keeps that it was there. */
export async function eraseWords(tx: Tx, issueId: string): Promise<void> {
  await tx.deleteFrom('desk_words').where('issue_id', '=', issueId).execute();
  await tx.deleteFrom('desk_reports').where('issue_id', '=', issueId).execute();
  await tx.deleteFrom('desk_photos').where('issue_id', '=', issueId).execute();
  await forgetSearch(tx, issueId);
}

/** @returns `false` when this was taken before. */
export async function firstTime(tx: Tx, id: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('desk_seen')
    .values({ id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export interface QueueFilter {
  openOnly: boolean;
  assigneeId?: string;
  /** Words of report, topic and place, a reference, or who has it in hand. */
  search?: SearchFor;
  limit: number;
  /** Who asks: what is not for them is not found. */
  viewer: Viewer;
  /** Goes on behind the last line of the page before. */
  after?: PageEnd;
}

/** Where a page ended: by priority and id among what is open, by the last change and id otherwise. */
export interface PageEnd {
  /** A priority, or an instant as the database writes it, to the microsecond. */
  key: string;
  id: string;
}

/** A page of the queue, and where the next one begins; without `end` there is no more. */
export interface QueuePage {
  lines: QueueLine[];
  end?: PageEnd;
}

/**
 * What is open comes by priority, the oldest first; everything else by its last change, the newest first.
 *
 * A page begins behind a line, not at a number, so each costs the same however many lie before it. What moves
 * between two pages is told by the feed, whose cursor is older than the first of them.
 */
export async function queuePage(db: Reader, filter: QueueFilter): Promise<QueuePage> {
  const { openOnly, after, limit, search } = filter;
  // What is open is never in the archive; all that ever was is here and there.
  const table = sql.table(openOnly ? 'desk_issues' : 'desk_all_issues');
  let page = db
    .selectFrom(sql<Selectable<DeskIssueTable>>`${table}`.as('desk_issues'))
    .select(['id', 'priority', 'facts', 'changed_at', sql<string>`changed_at::text`.as('changed')])
    .select((openOnly ? sql<boolean>`false` : sql<boolean>`archived`).as('archived'))
    .where(visibleTo(filter.viewer))
    .limit(limit);
  if (openOnly) {
    page = page.where('is_open', '=', true).orderBy('priority').orderBy('id');
    if (after) page = page.where(sql<boolean>`(priority, id) > (${after.key}, ${after.id}::uuid)`);
  } else {
    page = page.orderBy('changed_at', 'desc').orderBy('id', 'desc');
    if (after) {
      page = page.where(sql<boolean>`(changed_at, id) < (${after.key}::timestamptz, ${after.id}::uuid)`);
    }
  }
  if (filter.assigneeId !== undefined) page = page.where('assignee_id', '=', filter.assigneeId);
  if (search) {
    const ids = await foundBy(db, search);
    page = page.where(sql<boolean>`id = any(${ids}::uuid[])`);
  }
  // First the page, then its words: so the planner knows how few they are.
  const rows = await db
    .selectFrom(page.as('page'))
    .leftJoin('desk_all_reports', 'desk_all_reports.issue_id', 'page.id')
    .select(['page.id', 'page.priority', 'page.facts', 'page.changed_at', 'page.changed', 'summary'])
    .select('page.archived')
    .orderBy(openOnly ? 'page.priority' : 'page.changed_at', openOnly ? 'asc' : 'desc')
    .orderBy('page.id', openOnly ? 'asc' : 'desc')
    .execute();
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    lines: rows.map(lineOf),
    ...(last && { end: { key: openOnly ? last.priority : last.changed, id: last.id } }),
  };
}

/** Lines that changed after an instant, epoch ms, in the order in which they did. */
export async function linesChangedAfter(db: Reader, at: number, limit: number): Promise<QueueLine[]> {
  const rows = await lines(db)
    .where('desk_issues.changed_at', '>', new Date(at))
    .orderBy('desk_issues.changed_at')
    .limit(limit)
    .execute();
  return rows.map(lineOf);
}

/** Which lines changed after an instant, epoch ms, and up to which version of the issue. */
export async function changesAfter(
  db: Reader,
  at: number,
): Promise<{ id: string; version: number; changedAt: number }[]> {
  const rows = await db
    .selectFrom('desk_issues')
    .select(['id', 'version', 'changed_at'])
    .where('changed_at', '>', new Date(at))
    .execute();
  return rows.map((row) => ({ id: row.id, version: row.version, changedAt: row.changed_at.getTime() }));
}

/** The lines of these issues, in the order in which they changed. */
export async function linesOf(db: Reader, ids: readonly string[]): Promise<QueueLine[]> {
  const rows = await lines(db)
    .where(sql<boolean>`desk_issues.id = any(${ids}::uuid[])`)
    .orderBy('desk_issues.changed_at')
    .execute();
  return rows.map(lineOf);
}

/** One line, from the archive too. */
export async function queueLine(db: Reader, id: string): Promise<QueueLine | undefined> {
  const row = await db
    .selectFrom('desk_all_issues')
    .leftJoin('desk_all_reports', 'desk_all_reports.issue_id', 'desk_all_issues.id')
    .select(['facts', 'changed_at', 'summary', 'desk_all_issues.archived'])
    .where('desk_all_issues.id', '=', id)
    .executeTakeFirst();
  return row && lineOf(row);
}

export async function reportOf(
  db: Reader,
  issueId: string,
): Promise<Omit<Issue, 'trackingHash'> | undefined> {
  const row = await db
    .selectFrom('desk_all_reports')
    .select('report')
    .where('issue_id', '=', issueId)
    .executeTakeFirst();
  return row?.report;
}

export async function eventsOf(db: Reader, issueId: string): Promise<IssueEvent[]> {
  const rows = await db
    .selectFrom('desk_all_events')
    .selectAll()
    .where('issue_id', '=', issueId)
    .orderBy('sequence')
    .execute();
  return rows.map(eventOf);
}

export async function wordsOf(db: Reader, issueId: string): Promise<Words[]> {
  const rows = await db
    .selectFrom('desk_all_words')
    .selectAll()
    .where('issue_id', '=', issueId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(wordsFrom);
}

/** Issues whose silence should have closed them by now. */
export async function overdueToClose(db: Reader, now: number, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('desk_issues')
    .select('id')
    .where('state', '=', 'resolved')
    .where('closes_at', '<=', new Date(now))
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** What the clock of the database says, epoch ms. */
export async function databaseNow(db: Reader): Promise<number> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  return rows[0]?.now.getTime() ?? 0;
}

function lines(db: Reader) {
  return db
    .selectFrom('desk_issues')
    .leftJoin('desk_reports', 'desk_reports.issue_id', 'desk_issues.id')
    .select(['desk_issues.facts', 'desk_issues.changed_at', 'desk_reports.summary']);
}

function lineOf(row: {
  facts: DeskIssue;
  changed_at: Date;
  summary: string | null;
  archived?: boolean;
}): QueueLine {
  return {
    issue: row.facts,
    summary: row.summary ?? '',
    changedAt: row.changed_at.getTime(),
    ...(row.archived && { archived: true }),
  };
}

function eventRow({ issueId, sequence, at, actor, change }: IssueEvent) {
  return {
    issue_id: issueId,
    sequence,
    at: new Date(at),
    actor_id: actor.id,
    actor_name: actor.name,
    actor_role: actor.role,
    type: change.type,
    change: JSON.stringify(change),
  };
}

export function eventOf(row: Selectable<DeskEventTable>): IssueEvent {
  return {
    issueId: row.issue_id,
    sequence: row.sequence,
    at: row.at.getTime(),
    actor: { id: row.actor_id, name: row.actor_name, role: row.actor_role as EventActor['role'] },
    change: row.change,
  };
}

function wordsFrom(row: Selectable<DeskWordsTable>): Words {
  return {
    id: row.id,
    kind: row.kind,
    from: row.from_whom,
    at: row.at.getTime(),
    author: { id: row.author_id, name: row.author_name },
    text: row.text,
    ...(row.language !== null && { language: row.language }),
  };
}
