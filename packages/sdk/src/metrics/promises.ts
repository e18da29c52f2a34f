import type { Calendar } from '../model/calendar.ts';
import type { IssueState } from '../model/life-cycle.ts';
import { dueWithPauses, type Stretch } from '../model/response-clock.ts';
import { type Figure, mean, percent } from './numbers.ts';

/** One promise of one issue, as the figures see it. Instants are epoch ms. */
export interface PromiseFacts {
  fromAt: number;
  targetMs: number;
  /** When it was kept, late or not. */
  doneAt?: number | undefined;
  state: IssueState;
  /** When a cancelled issue ended. */
  endedAt?: number | undefined;
  /** Those that stop this metric. */
  pauses?: readonly Stretch[];
  /** @default always open */
  calendar?: Calendar;
  /** A trial or training. */
  test?: boolean | undefined;
}

/** `excluded`: belongs to no rate. `pending`: open and not yet due. */
export type PromiseOutcome = 'met' | 'breached' | 'pending' | 'excluded';

/**
 * Whether a promise was kept.
 *
 * Exactly on time is kept. A merged issue is measured on its parent, a rejected one not at all. A reporter who
 * withdraws in time leaves no trace here; one who gave up after the due instant was let down.
 *
 * @param now  Epoch ms.
 */
export function outcomeOf(facts: PromiseFacts, now: number): PromiseOutcome {
  const { state, doneAt, endedAt, calendar = { kind: 'always' }, pauses = [] } = facts;
  if (facts.test === true || state === 'merged' || state === 'rejected') return 'excluded';

  const cancelledAt = state === 'cancelled' ? (endedAt ?? now) : undefined;
  const stoppedAt = doneAt ?? cancelledAt ?? now;
  const due = dueWithPauses(calendar, facts.fromAt, facts.targetMs, pauses, stoppedAt);
  const inTime = (at: number): boolean => due === 'never' || at <= due;

  if (cancelledAt !== undefined) {
    if (inTime(cancelledAt)) return 'excluded';
    // A word that came after the reporter had given up changes nothing.
    return doneAt !== undefined && doneAt <= cancelledAt && inTime(doneAt) ? 'met' : 'breached';
  }
  if (doneAt !== undefined) return inTime(doneAt) ? 'met' : 'breached';
  return inTime(now) ? 'pending' : 'breached';
}

/** How often promises were kept. */
export interface OnTime {
  met: number;
  breached: number;
  pending: number;
  excluded: number;
  onTimePct: Figure;
  breachPct: Figure;
}

export function onTimeOf(outcomes: readonly PromiseOutcome[]): OnTime {
  const count = (wanted: PromiseOutcome) => outcomes.filter((outcome) => outcome === wanted).length;
  const met = count('met');
  const breached = count('breached');
  return {
    met,
    breached,
    pending: count('pending'),
    excluded: count('excluded'),
    ...onTimeRate({ met, breached }),
  };
}

export function onTimeRate({ met, breached }: { met: number; breached: number }): {
  onTimePct: Figure;
  breachPct: Figure;
} {
  return { onTimePct: percent(met, met + breached), breachPct: percent(breached, met + breached) };
}

/**
 * The rate over several groups, of the pooled counts.
 *
 * The mean of the groups' percentages would let a gate with five reports weigh as much as one with five hundred.
 */
export function pooledOnTime(groups: readonly { met: number; breached: number }[]): {
  onTimePct: Figure;
  /** The wrong figure, to show the difference. */
  meanOfPercentages: Figure;
} {
  const met = groups.reduce((total, group) => total + group.met, 0);
  const breached = groups.reduce((total, group) => total + group.breached, 0);
  const rates = groups.map((group) => onTimeRate(group).onTimePct).filter((rate) => rate !== null);
  return { onTimePct: onTimeRate({ met, breached }).onTimePct, meanOfPercentages: mean(rates) };
}

/** How a group of `n` may be shown: marked below 5, and below 3 not outside the team, where it names people. */
export function showGroup(n: number): 'shown' | 'low_n' | 'team_only' {
  if (n < 3) return 'team_only';
  return n < 5 ? 'low_n' : 'shown';
}
