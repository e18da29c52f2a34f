import { type Kysely, sql } from 'kysely';

/** What leaves the tables of every day when an event is archived, by the column that names the issue. */
export const ARCHIVED_TABLES = {
  issues: 'id',
  reports: 'issue_id',
  events: 'issue_id',
  words: 'issue_id',
  search: 'issue_id',
} as const;

/**
 * A second table of the same form for each, and a view over both for whoever asks about all that ever was.
 *
 * Whoever adds a column later adds it to both and makes the view anew; a test holds them together.
 */
export async function makeArchive(db: Kysely<unknown>): Promise<void> {
  for (const name of Object.keys(ARCHIVED_TABLES)) {
    const [table, archived, all] = [`desk_${name}`, `desk_archived_${name}`, `desk_all_${name}`];
    await sql`create table ${sql.table(archived)} (like ${sql.table(table)} including defaults)`.execute(db);
    await sql`create view ${sql.table(all)} as
      select *, false as archived from ${sql.table(table)}
      union all select *, true from ${sql.table(archived)}`.execute(db);
  }
  // Only what somebody looks for among things that are over; queue, alarms and news never come here.
  await sql`alter table desk_archived_issues add primary key (id)`.execute(db);
  await sql`create index desk_archived_history on desk_archived_issues (changed_at, id)`.execute(db);
  await sql`create index desk_archived_of on desk_archived_issues (assignee_id, id)`.execute(db);
  await sql`create index desk_archived_received
    on desk_archived_issues (((facts ->> 'receivedAt')::bigint))`.execute(db);
  await sql`create index desk_archived_incident
    on desk_archived_issues ((facts ->> 'incident')) where facts ? 'incident'`.execute(db);
  await sql`create index desk_archived_solved on desk_archived_issues ((facts ->> 'category'), changed_at desc)
    where state in ('resolved', 'closed')`.execute(db);
  await sql`alter table desk_archived_reports add primary key (issue_id)`.execute(db);
  await sql`alter table desk_archived_events add primary key (issue_id, sequence)`.execute(db);
  await sql`create index desk_archived_arrived on desk_archived_events (at, issue_id) where sequence = 1`.execute(
    db,
  );
  await sql`create index desk_archived_rated on desk_archived_events (at) where type = 'rated'`.execute(db);
  await sql`alter table desk_archived_words add primary key (id)`.execute(db);
  await sql`create index desk_archived_words_issue on desk_archived_words (issue_id)`.execute(db);
  await sql`alter table desk_archived_search add primary key (issue_id)`.execute(db);
  await sql`create index desk_archived_search_words on desk_archived_search using gin (words)`.execute(db);

  await db.schema
    .createTable('desk_archive_orders')
    .addColumn('event', 'text', (column) => column.primaryKey())
    .addColumn('received_from', 'bigint', (column) => column.notNull())
    .addColumn('received_to', 'bigint', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('by_id', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('by_role', 'text', (column) => column.notNull())
    .execute();
}
