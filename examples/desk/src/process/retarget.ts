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
  const { calendars, policy, policyOf, now } = circumstances;
  const capturedAt = earliestCapture(issue);
  const { tier, receivedAt } = issue;
  const after = targetsOf({ ...issue, ...(tier && { reporter: { tier } }) }, priority, {
    capturedAt,
    receivedAt,
    calendars,
    // The version of the promises that held when it was reported.
    policy: policyOf?.(issue.policy) ?? policy,
  }).map((target) => {
    const old = issue.targets.find(({ metric }) => metric === target.metric);
    const beganAnew = old && ANEW.includes(old.metric) && old.fromAt > capturedAt;
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

/** The promises counted from another capture; what began anew since stays as it is. */
export function movedTo(
  issue: DeskIssue,
  from: number,
  to: number,
  { calendars }: Circumstances,
): ResponseTarget[] {
  return issue.targets.map((target) =>
    target.fromAt === from ? (restartTarget(target, to, calendars) ?? target) : target,
  );
}

const ANEW: readonly ResponseTarget['metric'][] = ['nextUpdate', 'resolution'];
