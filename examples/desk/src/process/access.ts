import { isSensitive, subcategoryOf } from '@touchline/sdk/model';
import type { DeskIssue, IssueEvent } from './issue.ts';

/**
 * What somebody is at the desk. A responder plays the part of their team (customer service, on-site staff, technical
 * support); an admin is a supervisor who also looks after accounts; an analyst reads figures; a machine holds a key.
 */
export type ViewerRole = 'responder' | 'supervisor' | 'control_room' | 'analyst' | 'admin' | 'machine';

/** Somebody who wants to see something. */
export interface Viewer {
  id: string;
  role: ViewerRole;
  team: string;
}

type Placed = Pick<DeskIssue, 'category' | 'team' | 'assignee'>;

/** Those who see every issue and every contact, because they answer for all of them. */
export function seesAll({ role }: Pick<Viewer, 'role'>): boolean {
  return role === 'supervisor' || role === 'control_room' || role === 'admin';
}

/**
 * Whether somebody may know that this issue is there.
 *
 * Topics that only the people who help may read are for their team, for whoever has them in hand, and for those who
 * see all; everything else is for everybody at the desk. An analyst sees no issue at all.
 */
export function maySee(viewer: Viewer, issue: Placed): boolean {
  if (seesAll(viewer)) return true;
  if (viewer.role === 'analyst') return false;
  return !isSensitive(issue.category) || worksOn(viewer, issue);
}

/** Whether somebody may know that many came of this kind: whoever may know of one of them as it comes in. */
export function mayHearOf(viewer: Viewer, category: string): boolean {
  return maySee(viewer, { category, team: subcategoryOf(category)?.team ?? '' });
}

/** Whether somebody could see it earlier on, while it lay with their team or in their hands. */
export function couldSee(
  viewer: Viewer,
  issue: Placed,
  events: readonly Pick<IssueEvent, 'actor' | 'change'>[],
): boolean {
  return events.some(({ actor, change }) => {
    if (change.type === 'taken') return worksOn(viewer, { ...issue, team: '', assignee: actor });
    if (change.type !== 'assigned') return false;
    const { team, to } = change;
    return worksOn(viewer, { category: issue.category, team, ...(to && { assignee: to }) });
  });
}

/** Whether somebody may read who reported it and how to reach them. */
export function mayReach(viewer: Viewer, issue: Placed): boolean {
  return seesAll(viewer) || worksOn(viewer, issue);
}

function worksOn({ id, role, team }: Viewer, issue: Placed): boolean {
  return role === 'responder' && (issue.team === team || issue.assignee?.id === id);
}
