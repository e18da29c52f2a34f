import {
  type Plan,
  type PlanRun,
  type PlanVerdict,
  startPlan,
  stopPlan,
  tick,
} from '../process/incident-plan.ts';
import type { Staff } from '../process/verdict.ts';
import { firstTime, type Tx } from '../store/issues.ts';
import { keepPlanRun, lockPlanRun, planRuns } from '../store/plan-runs.ts';
import type { Desk } from './desk.ts';
import type { Acting, IncidentDesk, IncidentOutcome } from './incidents.ts';
import { Undone, undoing } from './undone.ts';

/** What was stopped stays in sight for this long. */
const SHOWN_MS = 60 * 60_000;

export type PlanDesk = ReturnType<typeof createPlanDesk>;

/** Contingency plans at work. */
export function createPlanDesk({ desk, incidents }: { desk: Desk; incidents: IncidentDesk }) {
  const { db, circumstances } = desk;
  const { plans } = incidents;
  const planOf = (id: string): Plan | undefined => plans.find((one) => one.id === id);

  async function act(
    onceId: string,
    work: (tx: Tx, now: number) => Promise<PlanVerdict | 'unknown' | 'conflict'>,
  ): Promise<IncidentOutcome> {
    const { now } = circumstances();
    const outcome = await undoing<IncidentOutcome>(() =>
      db.transaction().execute(async (tx) => {
        if (!(await firstTime(tx, onceId))) return { kind: 'seen' };
        const done = await work(tx, now);
        if (typeof done === 'string') throw new Undone({ kind: done });
        if (!done.ok) throw new Undone({ kind: 'refused', code: done.code, reason: done.reason });
        await keepPlanRun(tx, done.run, done.change, now);
        return { kind: 'done', id: done.run.id };
      }),
    );
    if (outcome.kind === 'done') await incidents.changed();
    return outcome;
  }

  function onRun(
    id: string,
    version: number | undefined,
    onceId: string,
    next: (run: PlanRun, plan: Plan, now: number) => PlanVerdict,
  ): Promise<IncidentOutcome> {
    return act(onceId, async (tx, now) => {
      const run = await lockPlanRun(tx, id);
      const plan = run && planOf(run.planId);
      if (!run || !plan) return 'unknown';
      if (version !== undefined && run.version !== version) return 'conflict';
      return next(run, plan, now);
    });
  }

  return {
    plans,
    planOf,
    runs: () => planRuns(db, circumstances().now - SHOWN_MS),

    start(
      planId: string,
      about: { place?: string; incidentId?: string },
      { actor, onceId }: Acting,
    ): Promise<IncidentOutcome> {
      return act(onceId, async (_tx, now) => {
        const plan = planOf(planId);
        return plan ? startPlan(circumstances().newId(), plan, about, actor, now) : 'unknown';
      });
    },

    /** Two people may tick two tasks at once; one task is ticked once. */
    tick(
      id: string,
      task: { task: string; done: boolean; evidence?: string },
      { actor, onceId }: Acting,
    ): Promise<IncidentOutcome> {
      return onRun(id, undefined, onceId, (run, plan, now) => tick(run, plan, task, actor, now));
    },

    stop(
      id: string,
      { version, reason }: { version: number; reason: string },
      { actor, onceId }: { actor: Staff; onceId: string },
    ): Promise<IncidentOutcome> {
      return onRun(id, version, onceId, (run, _plan, now) => stopPlan(run, reason, actor, now));
    },
  };
}
