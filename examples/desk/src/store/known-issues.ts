import { type Kysely, type Selectable, sql } from 'kysely';
import type { EventActor } from '../process/issue.ts';
import type { KnownChange, KnownIssue } from '../process/known-issue.ts';
import type { Tx } from './issues.ts';
import type { DeskKnownIssueTable, DeskTables } from './schema.ts';

type Reader = Kysely<DeskTables>;

/** What visitors are told, and how many of them have it too. */
export interface ToldKnownIssue extends KnownIssue {
  told: number;
}

/** Nobody tells of what they took back, or of what was no report. */
const UNCOUNTED = ['cancelled', 'rejected'];

/** What is open, and what was solved since an instant (epoch ms); the newest first. */
export async function knownIssues(db: Reader, solvedSince: number): Promise<ToldKnownIssue[]> {
  const rows = await db
    .selectFrom('desk_known_issues')
    .selectAll()
    .select((from) =>
      from
        .selectFrom('desk_issues')
        .select(({ fn }) => fn.countAll().as('told'))
        .whereRef('desk_issues.known_id', '=', 'desk_known_issues.id')
        .where('desk_issues.state', 'not in', UNCOUNTED)
        .where(sql<boolean>`desk_issues.facts ->> 'test' <> 'true'`)
        .as('told'),
    )
    .where((where) =>
      where.or([where('solved_at', 'is', null), where('solved_at', '>', new Date(solvedSince))]),
    )
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...knownOf(row), told: Number(row.told) }));
}

export async function knownIssue(db: Reader, id: string): Promise<KnownIssue | undefined> {
  const row = await db.selectFrom('desk_known_issues').selectAll().where('id', '=', id).executeTakeFirst();
  return row && knownOf(row);
}

/** Held against other writers until the transaction ends. */
export async function lockKnownIssue(tx: Tx, id: string): Promise<KnownIssue | undefined> {
  const row = await tx
    .selectFrom('desk_known_issues')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && knownOf(row);
}

/** Writes how it stands now, and in its history what was said and by whom. */
export async function keepKnownIssue(tx: Tx, known: KnownIssue, change: KnownChange): Promise<void> {
  const { id, version, category, zone, texts, nextNewsAt, late, publishedAt, updatedAt, solvedAt, by } =
    known;
  const columns = {
    version,
    category,
    zone: zone ?? null,
    texts: JSON.stringify(texts),
    next_news: nextNewsAt === undefined ? null : new Date(nextNewsAt),
    late,
    published_at: new Date(publishedAt),
    updated_at: new Date(updatedAt),
    solved_at: solvedAt === undefined ? null : new Date(solvedAt),
    by_id: by.id,
    by_name: by.name,
    by_role: by.role,
  };
  await tx
    .insertInto('desk_known_issues')
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
  await tx
    .insertInto('desk_known_events')
    .values({
      known_id: id,
      sequence: version,
      at: columns.updated_at,
      actor_id: by.id,
      actor_name: by.name,
      actor_role: by.role,
      type: change.type,
      change: JSON.stringify(change),
    })
    .execute();
}

/** Whoever joined and has not heard the last word. */
export async function unheard(
  db: Reader,
  limit: number,
): Promise<{ issueId: string; knownId: string; version: number }[]> {
  return db
    .selectFrom('desk_issues')
    .innerJoin('desk_known_issues', 'desk_known_issues.id', 'desk_issues.known_id')
    .leftJoin('desk_known_heard', (join) =>
      join
        .onRef('desk_known_heard.issue_id', '=', 'desk_issues.id')
        .onRef('desk_known_heard.known_id', '=', 'desk_known_issues.id'),
    )
    .select([
      'desk_issues.id as issueId',
      'desk_known_issues.id as knownId',
      'desk_known_issues.version as version',
    ])
    .where(sql<boolean>`coalesce(desk_known_heard.version, 0) < desk_known_issues.version`)
    .orderBy('desk_known_issues.updated_at')
    .limit(limit)
    .execute();
}

export async function noteHeard(
  db: Reader,
  { issueId, knownId, version }: { issueId: string; knownId: string; version: number },
): Promise<void> {
  await db
    .insertInto('desk_known_heard')
    .values({ issue_id: issueId, known_id: knownId, version })
    .onConflict((conflict) => conflict.columns(['issue_id', 'known_id']).doUpdateSet({ version }))
    .execute();
}

function knownOf(row: Selectable<DeskKnownIssueTable>): KnownIssue {
  return {
    id: row.id,
    version: row.version,
    category: row.category,
    ...(row.zone !== null && { zone: row.zone }),
    texts: row.texts,
    ...(row.next_news !== null && { nextNewsAt: row.next_news.getTime() }),
    late: row.late,
    publishedAt: row.published_at.getTime(),
    updatedAt: row.updated_at.getTime(),
    ...(row.solved_at !== null && { solvedAt: row.solved_at.getTime() }),
    by: { id: row.by_id, name: row.by_name, role: row.by_role as EventActor['role'] },
  };
}
