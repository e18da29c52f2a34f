import {
  type Impact,
  openStates,
  priorityOf,
  raiseForAge,
  raiseForClock,
  raiseForCrowd,
  respondByFor,
  type StatusChange,
  subcategoryOf,
  type Urgency,
} from '@touchline/sdk/model';
import type { DeskIssue } from './issue.ts';
import { targetsUnder } from './retarget.ts';
import { agreed, type Circumstances, nothing, type Verdict } from './verdict.ts';

/** How many reports of one kind there are around an issue. */
export interface CrowdCounts {
  sameZoneIn10Min: number;
  sameZoneIn15Min: number;
  /** Zones with reports of this kind at once. */
  zones: number;
}

const MINUTE_MS = 60_000;
/** Before the start of the event; from then on whoever is outside may miss it. */
const RUSH_MS = 45 * MINUTE_MS;

/** Rule 2: many reports of one thing at one place widen the impact. For whoever counts them. */
export function raiseByCrowd(issue: DeskIssue, counts: CrowdCounts, circumstances: Circumstances): Verdict {
  const { urgency, impact } = judged(issue);
  const wider = raiseForCrowd(impact, counts);
  return wider === impact ? nothing : raised(issue, 'crowd', urgency, wider, circumstances);
}

/** Rule 3, for whoever reported early and is still outside when it gets late. */
export function raiseByClock(issue: DeskIssue, circumstances: Circumstances): Verdict {
  const { urgency, impact } = judged(issue);
  const minutes = ((issue.startsAt ?? Infinity) - circumstances.now) / MINUTE_MS;
  const sooner = raiseForClock(urgency, issue.category, minutes);
  return raised(issue, 'clock.start', sooner, impact, circumstances);
}

/** When that is; nothing where it was done, or is nobody's business. */
export function clockUpliftAt(issue: DeskIssue): number | undefined {
  const concerned =
    issue.category.startsWith('entry.') && issue.startsAt !== undefined && isUnanswered(issue);
  if (!concerned || issue.rules?.includes('clock.start')) return undefined;
  return (issue.startsAt ?? 0) - RUSH_MS;
}

/** Rule 5: twice the time for a first word, and none: one step up, once. */
export function raiseByAge(issue: DeskIssue, circumstances: Circumstances): Verdict {
  const first = issue.targets.find(({ metric }) => metric === 'firstResponse');
  if (!first) return nothing;
  const { urgency, impact } = judged(issue);
  const sooner = raiseForAge(urgency, circumstances.now - first.fromAt, first.targetMs);
  return raised(issue, 'age', sooner, impact, circumstances);
}

export function ageUpliftAt(issue: DeskIssue): number | undefined {
  if (!isUnanswered(issue) || issue.rules?.includes('age')) return undefined;
  const first = issue.targets.find(({ metric }) => metric === 'firstResponse');
  // By the calendar of the promise: a night when nobody is there makes nothing more urgent.
  return first && first.dueAt + first.targetMs;
}

/** Urgency and impact as they stand; for an issue from before they were kept, those of the taxonomy. */
export function judged({ category, urgency, impact }: DeskIssue): { urgency: Urgency; impact: Impact } {
  const defaults = subcategoryOf(category);
  return { urgency: urgency ?? defaults?.urgency ?? 'U3', impact: impact ?? defaults?.impact ?? 'I4' };
}

function isUnanswered({ state, done }: DeskIssue): boolean {
  return openStates.includes(state) && done.firstResponse === undefined;
}

/** Rules only ever raise: what a person set higher stays there. */
function raised(
  issue: DeskIssue,
  rule: string,
  urgency: Urgency,
  impact: Impact,
  circumstances: Circumstances,
): Verdict {
  if (!openStates.includes(issue.state)) return nothing;
  const ruled = priorityOf(urgency, impact);
  const priority = ruled < issue.priority ? ruled : issue.priority;
  const targets = priority === issue.priority ? issue.targets : targetsUnder(issue, priority, circumstances);
  const first = targets.find(({ metric }) => metric === 'firstResponse');
  const promised: StatusChange = {
    type: 'promised',
    priority,
    ...(first &&
      issue.done.firstResponse === undefined && {
        respondBy: new Date(respondByFor(first.dueAt, first.targetMs, circumstances.now)).toISOString(),
      }),
  };
  return agreed({
    changes: [{ type: 'raised', rule, urgency, impact, from: issue.priority, priority, targets }],
    told: priority === issue.priority ? [] : [promised],
  });
}
