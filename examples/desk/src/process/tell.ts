import { type IssueState, publicStatusOf } from '@touchline/sdk/model';
import type { Change, DeskIssue } from './issue.ts';
import type { Verdict } from './verdict.ts';

/** Adds the public status to what is told, where it changed and nothing said so yet. */
export function tell(issue: DeskIssue, verdict: Verdict): Verdict {
  if (!verdict.ok) return verdict;
  const before = publicStatusOf(issue.state, { opened: issue.opened });
  const after = publicStatusOf(stateAfter(issue.state, verdict.changes), {
    opened: issue.opened || verdict.changes.some(({ type }) => OPENING.includes(type)),
  });
  if (before === after) return verdict;
  return { ...verdict, told: [{ type: 'status', status: after }, ...verdict.told] };
}

/** Where these changes lead. */
export function stateAfter(state: IssueState, changes: readonly Change[]): IssueState {
  const last = changes.findLast(({ type }) => Object.hasOwn(LEADS_TO, type));
  if (last === undefined) return state;
  return last.type === 'reopened' ? last.to : (LEADS_TO[last.type] ?? state);
}

const OPENING: readonly Change['type'][] = ['opened', 'taken', 'acknowledged'];

const LEADS_TO: Partial<Record<Change['type'], IssueState>> = {
  triaged: 'triaged',
  assigned: 'assigned',
  taken: 'in_progress',
  asked: 'waiting_reporter',
  partnered: 'waiting_third_party',
  scheduled: 'scheduled',
  continued: 'in_progress',
  resolved: 'resolved',
  reopened: 'in_progress',
  closed: 'closed',
  rejected: 'rejected',
  withdrawn: 'cancelled',
  merged: 'merged',
  split: 'triaged',
};
