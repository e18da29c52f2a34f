import type { Kysely } from 'kysely';
import type { EventActor } from '../process/issue.ts';
import type { Tx } from './issues.ts';
import type { DeskTables } from './schema.ts';

/** Notes who at the desk enters a report, before it is sent in; the same report again changes nothing. */
export async function noteEntered(db: Kysely<DeskTables>, issueId: string, by: EventActor): Promise<void> {
  await db
    .insertInto('desk_entered')
    .values({ issue_id: issueId, by_id: by.id, by_name: by.name, by_role: by.role })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who entered it; undefined for what its reporter sent. */
export async function enteredBy(tx: Tx, issueId: string): Promise<EventActor | undefined> {
  const row = await tx
    .selectFrom('desk_entered')
    .select(['by_id', 'by_name', 'by_role'])
    .where('issue_id', '=', issueId)
    .executeTakeFirst();
  return row && { id: row.by_id, name: row.by_name, role: row.by_role };
}
