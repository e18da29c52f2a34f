import type { EventActor } from './issue.ts';
import { isSupervisor, refused, type Staff, type Verdict } from './verdict.ts';

/** What a venue does in a situation it has thought about before. */
export interface Plan {
  id: string;
  version: number;
  title: Said;
  trigger: Said;
  stopRule: Said;
  relatedSubcategories: string[];
  tasks: {
    id: string;
    text: Said;
    /** Team whose task it is; `CR` and `SU` stand for the control room and supervisors. */
    ownerRole: string;
    deadlineSeconds: number;
    mandatory: boolean;
  }[];
  broadcasts: { id: string; audience: string; text: Said }[];
}

/** The venue's own two languages. */
export interface Said {
  en: string;
  zhHans: string;
}

/** A plan at work. Instants are epoch ms. */
export interface PlanRun {
  id: string;
  version: number;
  planId: string;
  planVersion: number;
  state: 'running' | 'stopped';
  place?: string;
  incidentId?: string;
  startedAt: number;
  startedBy: { id: string; name: string };
  /** By task: who did it, when, and what shows it. */
  done: Record<string, { at: number; by: string; evidence?: string }>;
  stopped?: { at: number; by: string; reason: string };
  by: EventActor;
}

export type PlanChange =
  | { type: 'started'; planId: string; planVersion: number; place?: string; incidentId?: string }
  | { type: 'ticked'; task: string; evidence?: string }
  | { type: 'unticked'; task: string }
  | { type: 'stopped'; reason: string };

export type PlanVerdict = { ok: true; run: PlanRun; change: PlanChange } | Extract<Verdict, { ok: false }>;

/** One action starts it. */
export function startPlan(
  id: string,
  plan: Plan,
  about: { place?: string; incidentId?: string },
  actor: Staff,
  now: number,
): PlanVerdict {
  const no = led(actor);
  if (no) return no;
  return {
    ok: true,
    run: {
      id,
      version: 1,
      planId: plan.id,
      planVersion: plan.version,
      state: 'running',
      ...about,
      startedAt: now,
      startedBy: { id: actor.id, name: actor.name },
      done: {},
      by: actor,
    },
    change: { type: 'started', planId: plan.id, planVersion: plan.version, ...about },
  };
}

/** Whoever does a task ticks it, or takes the tick back. */
export function tick(
  run: PlanRun,
  plan: Plan,
  { task, done, evidence }: { task: string; done: boolean; evidence?: string },
  actor: Staff,
  now: number,
): PlanVerdict {
  if (run.state === 'stopped')
    return refused('impossible', 'This plan was stopped. Start it anew if it is needed.');
  if (!plan.tasks.some(({ id }) => id === task)) return refused('incomplete', 'This plan has no such task.');
  const { [task]: before, ...others } = run.done;
  if (done === (before !== undefined)) {
    return refused(
      'impossible',
      done ? `${before?.by ?? ''} has done this already.` : 'This is open already.',
    );
  }
  const said = evidence?.trim();
  const mine = { at: now, by: actor.name, ...(said && { evidence: said }) };
  return {
    ok: true,
    run: { ...run, version: run.version + 1, by: actor, done: done ? { ...others, [task]: mine } : others },
    change: done ? { type: 'ticked', task, ...(said && { evidence: said }) } : { type: 'unticked', task },
  };
}

/** Stopping is a decision, and says why. */
export function stopPlan(run: PlanRun, reason: string, actor: Staff, now: number): PlanVerdict {
  const no = led(actor);
  if (no) return no;
  if (run.state === 'stopped') return refused('impossible', 'This plan was stopped already.');
  const why = reason.trim();
  if (!why) return refused('incomplete', 'Say why the plan can stop now.');
  return {
    ok: true,
    run: {
      ...run,
      version: run.version + 1,
      state: 'stopped',
      stopped: { at: now, by: actor.name, reason: why },
      by: actor,
    },
    change: { type: 'stopped', reason: why },
  };
}

/** The plans that fit a kind, the closest first. */
export function plansFor(plans: readonly Plan[], category: string | undefined): Plan[] {
  const rank = ({ relatedSubcategories }: Plan) => {
    const place = relatedSubcategories.indexOf(category ?? '');
    return place < 0 ? Infinity : place;
  };
  return plans.filter((plan) => rank(plan) < Infinity).toSorted((a, b) => rank(a) - rank(b));
}

function led(actor: Staff): Extract<Verdict, { ok: false }> | undefined {
  return isSupervisor(actor)
    ? undefined
    : refused('forbidden', 'Supervisors and the control room start and stop plans. Ask one of them.');
}
