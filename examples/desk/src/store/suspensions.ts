import type { Kysely } from 'kysely';
import type { Suspension } from '../process/verdict.ts';
import { allDue } from './due.ts';
import type { Tx } from './issues.ts';
import type { DeskTables } from './schema.ts';

/** An issue that hears of it later than this hears of it no more. */
const REMEMBERED_MS = 7 * 86_400_000;

/** A stop of all clocks but the critical ones, and who declared and lifted it. Epoch ms. */
export interface DeclaredSuspension extends Suspension {
  reason: string;
  by: { id: string; name: string };
  liftedBy?: { id: string; name: string };
}

export async function suspensionsSince(db: Kysely<DeskTables>, now: number): Promise<DeclaredSuspension[]> {
  const rows = await db
    .selectFrom('desk_suspensions')
    .selectAll()
    .where((where) => where.or([where('to', 'is', null), where('to', '>', new Date(now - REMEMBERED_MS))]))
    .orderBy('from')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    from: row.from.getTime(),
    ...(row.to && { to: row.to.getTime() }),
    reason: row.reason,
    by: { id: row.by_id, name: row.by_name },
    ...(row.lifted_by_id !== null && {
      liftedBy: { id: row.lifted_by_id, name: row.lifted_by_name ?? '' },
    }),
  }));
}

export async function declare(tx: Tx, one: DeclaredSuspension): Promise<void> {
  await tx
    .insertInto('desk_suspensions')
    .values({
      id: one.id,
      from: new Date(one.from),
      reason: one.reason,
      by_id: one.by.id,
      by_name: one.by.name,
    })
    .execute();
  await allDue(tx, one.from);
}

/** @returns `false` where it was lifted already, or never declared. */
export async function lift(
  tx: Tx,
  id: string,
  at: number,
  by: { id: string; name: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('desk_suspensions')
    .set({ to: new Date(at), lifted_by_id: by.id, lifted_by_name: by.name })
    .where('id', '=', id)
    .where('to', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await allDue(tx, at);
  return true;
}
