import { type Kysely, sql } from 'kysely';
import { REOPEN_WINDOW_MS, type IssueState } from '@touchline/sdk/model';
import type { EventActor } from '../process/issue.ts';
import type { Tx } from './issues.ts';
import { ARCHIVED_TABLES } from './migrations-archive.ts';
import type { DeskTables } from './schema.ts';

type Reader = Kysely<DeskTables>;

/** So many issues move in one transaction, so that nobody waits long for one of them. */
const AT_ONCE = 100;
/** More would be no list that somebody reads. */
const MOST_NAMED = 100;

/** Somebody's word that the reports of an event go into the archive, each as soon as it is over for good. */
export interface ArchiveOrder {
  event: string;
  /** What was received from this instant until before `to`, epoch ms. */
  from: number;
  to: number;
  at: number;
  by: EventActor;
}

/**
 * Why a report stays at work: somebody waits for it, a task is open, time will still change it, visitors are told of
 * the same, its incident goes on, it is worked on with another one that stays, or something happened lately.
 */
export type StaysBecause = 'open' | 'task' | 'timer' | 'known' | 'incident' | 'joined' | 'recent';

export interface StayingIssue {
  id: string;
  reference: string;
  state: IssueState;
  because: StaysBecause;
}

/** How much of a time is in the archive, goes there, and stays. */
export interface ArchiveCounts {
  archived: number;
  ready: number;
  staying: number;
  /** The first of them, as they came in. */
  named: StayingIssue[];
}

/** The column by which a time is found; an index stands on exactly this expression. */
const receivedAt = sql<string>`(facts ->> 'receivedAt')::bigint`;

/** Nothing keeps an issue at work for which this is null. */
function staysBecause(now: number) {
  const quietSince = new Date(now - REOPEN_WINDOW_MS);
  return sql<StaysBecause | null>`case
    when is_open or state not in ('closed', 'cancelled', 'merged', 'rejected') then 'open'
    when exists (select from desk_tasks where issue_id = desk_issues.id) then 'task'
    when exists (select from desk_due where issue_id = desk_issues.id) then 'timer'
    when exists (select from desk_known_issues known where known.id = known_id
      and (known.solved_at is null or known.solved_at > ${quietSince})) then 'known'
    when exists (select from desk_incidents incident where incident.id = (desk_issues.facts ->> 'incident')::uuid
      and incident.state = 'open') then 'incident'
    when state = 'merged' and exists (select from desk_issues other
      where other.id = (desk_issues.facts ->> 'mergedInto')::uuid) then 'joined'
    when not exists (select from desk_events last
      where last.issue_id = desk_issues.id and last.sequence = desk_issues.version and last.at <= ${quietSince})
      then 'recent'
  end`;
}

/**
 * Keeps an order; the same event once more also takes what came in since. What was in it before stays in it, also
 * when the times of the event are others by now.
 */
export async function keepArchiveOrder(db: Reader, { event, from, to, at, by }: ArchiveOrder): Promise<void> {
  const columns = {
    received_from: from,
    received_to: to,
    at: new Date(at),
    by_id: by.id,
    by_name: by.name,
    by_role: by.role,
  };
  await db
    .insertInto('desk_archive_orders')
    .values({ event, ...columns })
    .onConflict((conflict) =>
      conflict.column('event').doUpdateSet({
        ...columns,
        received_from: sql`least(desk_archive_orders.received_from, excluded.received_from)`,
        received_to: sql`greatest(desk_archive_orders.received_to, excluded.received_to)`,
      }),
    )
    .execute();
}

export async function archiveOrders(db: Reader): Promise<ArchiveOrder[]> {
  const rows = await db.selectFrom('desk_archive_orders').selectAll().orderBy('received_from').execute();
  return rows.map((row) => ({
    event: row.event,
    from: Number(row.received_from),
    to: Number(row.received_to),
    at: row.at.getTime(),
    by: { id: row.by_id, name: row.by_name, role: row.by_role as EventActor['role'] },
  }));
}

/** How what was received in a time stands. Instants are epoch ms. */
export async function archiveCounts(
  db: Reader,
  { from, to }: Pick<ArchiveOrder, 'from' | 'to'>,
  now: number,
): Promise<ArchiveCounts> {
  const { rows: counted } = await sql<{ archived: string; ready: string; staying: string }>`
    select (select count(*) from desk_archived_issues where ${receivedAt} >= ${from} and ${receivedAt} < ${to})
        as archived,
      count(*) filter (where because is null) as ready,
      count(because) as staying
    from (select ${staysBecause(now)} as because from desk_issues
      where ${receivedAt} >= ${from} and ${receivedAt} < ${to}) there`.execute(db);
  const named = await db
    .selectFrom('desk_issues')
    .select(['id', 'reference', 'state', staysBecause(now).as('because')])
    .where(receivedAt, '>=', `${from}`)
    .where(receivedAt, '<', `${to}`)
    .where(staysBecause(now), 'is not', null)
    .orderBy(receivedAt)
    .orderBy('id')
    .limit(MOST_NAMED)
    .execute();
  const [{ archived, ready, staying } = { archived: 0, ready: 0, staying: 0 }] = counted;
  return {
    archived: Number(archived),
    ready: Number(ready),
    staying: Number(staying),
    named: named.flatMap(({ because, state, ...one }) =>
      because ? [{ ...one, state: state as IssueState, because }] : [],
    ),
  };
}

/** How many of a time are over for good and not yet in the archive. */
export async function readyCount(
  db: Reader,
  { from, to }: Pick<ArchiveOrder, 'from' | 'to'>,
  now: number,
): Promise<number> {
  const { ready } = await db
    .selectFrom('desk_issues')
    .select(sql<string>`count(*)`.as('ready'))
    .where(receivedAt, '>=', `${from}`)
    .where(receivedAt, '<', `${to}`)
    .where(staysBecause(now), 'is', null)
    .executeTakeFirstOrThrow();
  return Number(ready);
}

/**
 * Moves some of what is over for good into the archive, all of an issue or nothing of it.
 *
 * Any number of processes may do so at once: each takes what no other one holds, and nothing is left to remember.
 *
 * @returns How many there were; fewer than at once means no more.
 */
export async function archiveSome(
  db: Reader,
  { from, to }: Pick<ArchiveOrder, 'from' | 'to'>,
  now: number,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const rows = await tx
      .selectFrom('desk_issues')
      .select('id')
      .where(receivedAt, '>=', `${from}`)
      .where(receivedAt, '<', `${to}`)
      .where(staysBecause(now), 'is', null)
      .limit(AT_ONCE)
      .forUpdate()
      .skipLocked()
      .execute();
    if (rows.length > 0) {
      await move(
        tx,
        rows.map(({ id }) => id),
        'desk_',
        'desk_archived_',
      );
    }
    return rows.length;
  });
}

/** Brings an issue back to work as it was, for whoever has to change it; nothing where it is not in the archive. */
export async function bringBack(tx: Tx, id: string): Promise<void> {
  const found = await tx
    .selectFrom('desk_archived_issues')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!found) return;
  await move(tx, [id], 'desk_archived_', 'desk_');
  // Whoever looks at the queue hears of it.
  await tx
    .updateTable('desk_issues')
    .set({ changed_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute();
}

async function move(tx: Tx, ids: readonly string[], from: string, to: string): Promise<void> {
  for (const [name, key] of Object.entries(ARCHIVED_TABLES)) {
    await sql`
      with moved as (delete from ${sql.table(from + name)} where ${sql.ref(key)} = any(${ids}::uuid[]) returning *)
      insert into ${sql.table(to + name)} select * from moved`.execute(tx);
  }
}
