import { canMove, type Calendars, isOpenAt } from '@touchline/sdk/model';
import { tell } from './tell.ts';
import type { DeskIssue } from './issue.ts';
import { agreed, nothing, type Verdict } from './verdict.ts';

/** A person looks at an issue: what is new counts as seen, and the first time the reporter hears of it. */
export function open(issue: DeskIssue): Verdict {
  return issue.unread ? tell(issue, agreed({ changes: [{ type: 'opened' }] })) : nothing;
}

/** Closes an issue whose reporter said nothing for long enough; nothing where that is not so any more. */
export function closeBySilence(issue: DeskIssue, calendars: Calendars, now: number): Verdict {
  if (issue.state !== 'resolved' || issue.resolution === undefined) return nothing;
  if (issue.closesAt === undefined || now < issue.closesAt) return nothing;
  const move = canMove({
    from: 'resolved',
    to: 'closed',
    actor: { role: 'system' },
    now,
    priority: issue.priority,
    resolvedAt: issue.resolution.at,
    // The promise that was given with the resolution counts, also when the event has ended since.
    live: isOpenAt(calendars.event, issue.resolution.at),
  });
  return move.ok ? tell(issue, agreed({ changes: [{ type: 'closed', because: 'silence' }] })) : nothing;
}
