import { publicStatusOf, type ResponseTarget, restartTarget, type StatusChange } from '@touchline/sdk/model';
import { targetsOf } from './assess.ts';
import type { Change, DeskIssue } from './issue.ts';
import { stateAfter } from './tell.ts';
import type { Circumstances } from './verdict.ts';

/** What follows from a reopening. */
interface Reopening {
  changes: Change[];
  /** When the reporter hears from us again, epoch ms; absent where no calendar ever opens again. */
  respondBy?: number;
  /** Where it stands now, if it is not at work at once: a reopening alone says that somebody is at it. */
  told: StatusChange[];
}

/**
 * What a reopening changes: the solution is owed again, and without an owner a team has to be found again.
 *
 * The word to the reporter is owed anew in both modes. A venue that resumes goes on where the clock of the solution
 * stood; otherwise it begins anew, and the first result is kept beside it.
 */
export function reopening(
  issue: DeskIssue,
  to: 'in_progress' | 'triaged',
  wordsId: string | undefined,
  circumstances: Circumstances,
): Reopening {
  const mode = circumstances.policy.reopenMode ?? 'cycle';
  const owed = owedAnew(issue, circumstances);
  const anew = owed.filter(({ metric }) => metric === 'nextUpdate' || mode === 'cycle');
  const kept = issue.targets.filter((target) => !anew.some(({ metric }) => metric === target.metric));
  const reopened: Change = {
    type: 'reopened',
    to,
    ...(wordsId && { wordsId }),
    targets: [...kept, ...anew],
    // A report that was turned away had no result to go on from.
    ...(issue.state !== 'rejected' && { mode }),
  };
  const changes: Change[] =
    to === 'triaged' ? [reopened, { type: 'assigned', team: issue.team }] : [reopened];
  const respondBy = anew.find(({ metric }) => metric === 'nextUpdate')?.dueAt;
  // Whoever looked at it before has not seen what is wrong now.
  const status = publicStatusOf(stateAfter(issue.state, changes), { opened: to === 'in_progress' });
  return {
    changes,
    ...(respondBy !== undefined && { respondBy }),
    told: status === 'in_progress' ? [] : [{ type: 'status', status }],
  };
}

/**
 * The solution and the next word, counted from now: by the promises of the round before, else by those for what is
 * reported now. Where nobody promised a next word, or it waits for an event, it is owed as fast as a first one.
 */
function owedAnew(issue: DeskIssue, { now, calendars, policy, policyOf }: Circumstances): ResponseTarget[] {
  const { tier, priority } = issue;
  const today = targetsOf({ ...issue, ...(tier && { reporter: { tier } }) }, priority, {
    capturedAt: now,
    receivedAt: now,
    calendars,
    policy: policyOf?.(issue.policy) ?? policy,
  });
  const of = (metric: ResponseTarget['metric']) => {
    const before = issue.targets.find((target) => target.metric === metric);
    return before
      ? (restartTarget(before, now, calendars) ?? before)
      : today.find((target) => target.metric === metric);
  };
  const first = today.find(({ metric }) => metric === 'firstResponse');
  const next = of('nextUpdate');
  const waits = !next || (next.fromAt > now && next.dueAt > (first?.dueAt ?? Infinity));
  const word = waits ? first && { ...first, metric: 'nextUpdate' as const } : next;
  return [of('resolution'), word].flatMap((target) => target ?? []);
}
