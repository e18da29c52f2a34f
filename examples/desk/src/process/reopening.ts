import { type ResponseTarget, restartTarget } from '@touchline/sdk/model';
import type { Change, DeskIssue } from './issue.ts';
import type { Circumstances } from './verdict.ts';

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
  { now, calendars, policy }: Circumstances,
): Change[] {
  const mode = policy.reopenMode ?? 'cycle';
  const anew: readonly ResponseTarget['metric'][] =
    mode === 'cycle' ? ['resolution', 'nextUpdate'] : ['nextUpdate'];
  const targets = issue.targets.map((target) =>
    anew.includes(target.metric) ? (restartTarget(target, now, calendars) ?? target) : target,
  );
  const reopened: Change = {
    type: 'reopened',
    to,
    ...(wordsId && { wordsId }),
    targets,
    // A report that was turned away had no result to go on from.
    ...(issue.state !== 'rejected' && { mode }),
  };
  return to === 'triaged' ? [reopened, { type: 'assigned', team: issue.team }] : [reopened];
}
