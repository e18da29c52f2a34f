import { type Kysely, sql } from 'kysely';

/** Indexes in the order in which pages are read, so that a page costs the same among a million. */
export async function makePageIndexes(db: Kysely<unknown>): Promise<void> {
  await sql`create index desk_issues_queue on desk_issues (priority, id) where is_open`.execute(db);
  await sql`create index desk_issues_mine on desk_issues (assignee_id, priority, id) where is_open`.execute(
    db,
  );
  await sql`create index desk_issues_of on desk_issues (assignee_id, id)`.execute(db);
  await sql`create index desk_issues_history on desk_issues (changed_at, id)`.execute(db);
  // These begin with the same column, and find the same.
  await sql`drop index desk_issues_assignee`.execute(db);
  await sql`drop index desk_issues_changed`.execute(db);
  await sql`drop index desk_issues_open`.execute(db);
  await sql`drop index desk_events_arrived`.execute(db);
  await sql`create index desk_events_arrived on desk_events (at, issue_id) where sequence = 1`.execute(db);
  await sql`create index desk_events_rated on desk_events (at) where type = 'rated'`.execute(db);
}
