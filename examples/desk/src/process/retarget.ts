import { type Priority, type ResponseTarget, restartTarget, retarget } from '@touchline/sdk/model';
import { targetsOf } from './assess.ts';
import type { DeskIssue } from './issue.ts';
import type { Circumstances } from './verdict.ts';

/**
 * The promises of an issue under another priority.
 *
 * They count from the original start, so that time already waited stays; what began anew since (the next word, a
 * solution owed again) counts from there.
 */
export function targetsUnder(
  issue: DeskIssue,
  priority: Priority,
  circumstances: Circumstances,
): ResponseTarget[] {
  const { calendars, now } = circumstances;
  const capturedAt = earliestCapture(issue);
  const before = madeFor(issue, issue.priority, capturedAt, circumstances);
  const after = madeFor(issue, priority, capturedAt, circumstances).map((target) => {
    const isSame = ({ metric }: ResponseTarget) => metric === target.metric;
    const old = issue.targets.find(isSame);
    const madeFrom = before.find(isSame)?.fromAt ?? capturedAt;
    const beganAnew = old && ANEW.includes(old.metric) && old.fromAt > madeFrom;
    return beganAnew ? (restartTarget(target, old.fromAt, calendars) ?? target) : target;
  });
  // After a reopening a next word is owed, also where the other priority promises none.
  const word = issue.targets.find(({ metric }) => metric === 'nextUpdate');
  const owed = word && issue.reopenCount > 0 && !after.some(({ metric }) => metric === 'nextUpdate');
  return retarget(issue.targets, owed ? [...after, word] : after, now).map(
    ({ byReprioritisation, ...target }) =>
      byReprioritisation && issue.done[target.metric] === undefined
        ? { ...target, byReprioritisation }
        : target,
  );
}

/** When the first of those who are worked on together reported it. */
export function earliestCapture({ capturedAt, children = [] }: DeskIssue): number {
  return Math.min(capturedAt, ...children.map((child) => child.capturedAt));
}

/** The promises as for another capture; what began anew since stays as it is. */
export function movedTo(
  issue: DeskIssue,
  from: number,
  to: number,
  circumstances: Circumstances,
): ResponseTarget[] {
  const before = madeFor(issue, issue.priority, from, circumstances);
  const after = madeFor(issue, issue.priority, to, circumstances);
  return issue.targets.map((target) => {
    const isSame = ({ metric }: ResponseTarget) => metric === target.metric;
    return target.fromAt === before.find(isSame)?.fromAt ? { ...target, ...after.find(isSame) } : target;
  });
}

/** What would be promised to a report of this capture, by the version of the promises that held for the issue. */
function madeFor(
  issue: DeskIssue,
  priority: Priority,
  capturedAt: number,
  { calendars, policy, policyOf }: Circumstances,
): ResponseTarget[] {
  const { tier, receivedAt } = issue;
  return targetsOf({ ...issue, ...(tier && { reporter: { tier } }) }, priority, {
    capturedAt,
    receivedAt,
    calendars,
    policy: policyOf?.(issue.policy) ?? policy,
  });
}

const ANEW: readonly ResponseTarget['metric'][] = ['nextUpdate', 'resolution'];
