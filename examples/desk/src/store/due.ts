import { sql, type Kysely } from 'kysely';
import type { DeskTables } from './schema.ts';
import type { Tx } from './issues.ts';

/** What fails is tried again after this long, then twice as long each time. */
const AGAIN_MS = 5_000;
const AGAIN_AT_MOST_MS = 600_000;

/** When time alone will change an issue next. Said in the transaction that changes it, so it is never lost. */
export async function setDue(tx: Tx, issueId: string, at: number | undefined): Promise<void> {
  if (at === undefined) {
    await tx.deleteFrom('desk_due').where('issue_id', '=', issueId).execute();
    return;
  }
  await tx
    .insertInto('desk_due')
    .values({ issue_id: issueId, at: new Date(at), tries: 0 })
    .onConflict((conflict) => conflict.column('issue_id').doUpdateSet({ at: new Date(at), tries: 0 }))
    .execute();
}

/**
 * Takes issues that are due. Each goes to one process at a time; who dies with it loses it to the next one.
 *
 * Whatever is not settled by `setDue` comes back by itself, later each time: one issue that cannot be done holds up
 * no other.
 *
 * @param now  Epoch ms.
 */
export async function takeDue(db: Kysely<DeskTables>, now: number, limit: number): Promise<string[]> {
  const { rows } = await sql<{ issue_id: string }>`
    update desk_due
    set tries = tries + 1,
        at = ${new Date(now)}::timestamptz
          + least(${AGAIN_MS} * power(2, least(tries, 20)), ${AGAIN_AT_MOST_MS}) * interval '1 millisecond'
    where issue_id in (
      select issue_id from desk_due where at <= ${new Date(now)} order by at limit ${limit}
      for update skip locked
    )
    returning issue_id`.execute(db);
  return rows.map(({ issue_id }) => issue_id);
}

/** Every issue is looked at now: something changed for all of them. */
export async function allDue(tx: Tx, now: number): Promise<void> {
  await tx
    .updateTable('desk_due')
    .set({ at: new Date(now), tries: 0 })
    .execute();
}
