import type { Kysely } from 'kysely';
import type { PlanChange, PlanRun } from '../process/incident-plan.ts';
import type { Tx } from './issues.ts';
import type { DeskTables } from './schema.ts';

type Reader = Kysely<DeskTables>;

/** What runs, and what was stopped since an instant (epoch ms); the newest first. */
export async function planRuns(db: Reader, stoppedSince: number): Promise<PlanRun[]> {
  const rows = await db
    .selectFrom('desk_plan_runs')
    .select('facts')
    .where((where) =>
      where.or([
        where('state', '=', 'running'),
        where('started_at', '>', new Date(stoppedSince - 86_400_000)),
      ]),
    )
    .orderBy('started_at', 'desc')
    .execute();
  return rows
    .map(({ facts }) => facts)
    .filter(({ state, stopped }) => state === 'running' || (stopped?.at ?? 0) > stoppedSince);
}

/** Held against other writers until the transaction ends. */
export async function lockPlanRun(tx: Tx, id: string): Promise<PlanRun | undefined> {
  const row = await tx
    .selectFrom('desk_plan_runs')
    .select('facts')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row?.facts;
}

/** Writes how it stands now, and in its history what was done and by whom. */
export async function keepPlanRun(tx: Tx, run: PlanRun, change: PlanChange, now: number): Promise<void> {
  const columns = {
    version: run.version,
    state: run.state,
    facts: JSON.stringify(run),
    started_at: new Date(run.startedAt),
  };
  await tx
    .insertInto('desk_plan_runs')
    .values({ id: run.id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
  await tx
    .insertInto('desk_plan_events')
    .values({
      run_id: run.id,
      sequence: run.version,
      at: new Date(now),
      actor_id: run.by.id,
      actor_name: run.by.name,
      actor_role: run.by.role,
      type: change.type,
      change: JSON.stringify(change),
    })
    .execute();
}
