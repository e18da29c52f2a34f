import { openStates } from '@touchline/sdk/model';
import { clocksOf } from './clocks.ts';
import type { DeskIssue } from './issue.ts';
import { shareUsedAt } from './promise.ts';
import type { Circumstances } from './verdict.ts';

/** One reason to let somebody further up know. */
interface Rung {
  level: number;
  rule: string;
  /** From when on it holds, epoch ms; `undefined` where it does not. */
  at: (issue: DeskIssue, circumstances: Circumstances) => number | undefined;
}

const HALF_HOUR_MS = 30 * 60_000;
const held = (issue: DeskIssue, yes: boolean) => (yes ? issue.receivedAt : undefined);

/** Every reason that the desk sees by itself; people add theirs. */
const RUNGS: readonly Rung[] = [
  { level: 1, rule: 'first-response.half', at: (issue, world) => unanswered(issue, 0.5, world) },
  { level: 2, rule: 'transfers.two', at: (issue) => held(issue, (issue.transfers ?? 0) >= 2) },
  {
    level: 2,
    rule: 'resolution.three-quarters',
    at: (issue, world) => shareOf(issue, 'resolution', 0.75, world),
  },
  { level: 3, rule: 'target.passed', at: (issue, world) => firstBreachAt(issue, world) },
  { level: 3, rule: 'reopened.twice', at: (issue) => held(issue, issue.reopenCount >= 2) },
  { level: 3, rule: 'rating.low', at: (issue) => held(issue, (issue.rating?.csat ?? 5) <= 2) },
  { level: 4, rule: 'critical', at: (issue) => held(issue, issue.priority === 'P1') },
  { level: 4, rule: 'safeguarding', at: (issue) => held(issue, issue.alarm === 'safeguarding') },
  { level: 4, rule: 'evacuation', at: (issue) => held(issue, issue.alarm === 'evacuation') },
  {
    level: 4,
    rule: 'urgent.half-over',
    at: (issue, world) => (issue.priority === 'P2' ? firstBreachAt(issue, world, 1.5) : undefined),
  },
  {
    level: 5,
    rule: 'critical.half-hour',
    at: (issue) => (issue.priority === 'P1' ? issue.capturedAt + HALF_HOUR_MS : undefined),
  },
];

/** A step up that is due, or will be. */
export interface NextRung {
  level: number;
  rule: string;
  /** Epoch ms. */
  at: number;
}

/** Every step above where the issue stands; those that are due now are the past ones. */
export function rungsAhead(issue: DeskIssue, circumstances: Circumstances): NextRung[] {
  if (issue.test || !(openStates.includes(issue.state) || wasRatedLow(issue))) return [];
  const level = issue.escalation?.level ?? 0;
  return RUNGS.filter((rung) => rung.level > level).flatMap(({ at, ...rung }) => {
    const since = at(issue, circumstances);
    return since === undefined ? [] : [{ ...rung, at: since }];
  });
}

function wasRatedLow({ state, rating }: DeskIssue): boolean {
  return (state === 'resolved' || state === 'closed') && (rating?.csat ?? 5) <= 2;
}

function unanswered(issue: DeskIssue, share: number, world: Circumstances): number | undefined {
  return issue.done.firstResponse === undefined ? shareOf(issue, 'firstResponse', share, world) : undefined;
}

function shareOf(
  issue: DeskIssue,
  metric: 'firstResponse' | 'resolution',
  share: number,
  { calendars, now }: Circumstances,
): number | undefined {
  return issue.done[metric] === undefined ? shareUsedAt(issue, { metric }, share, calendars, now) : undefined;
}

/** When the first promise to the reporter is used up, or so many times over. */
function firstBreachAt(issue: DeskIssue, world: Circumstances, share = 1): number | undefined {
  const { calendars, now } = world;
  const instants = clocksOf(issue, calendars, now)
    // The machine's receipt and the start of work are for the figures.
    .filter(({ metric, doneAt }) => doneAt === undefined && metric !== 'ack' && metric !== 'serviceStart')
    .flatMap((clock) => shareUsedAt(issue, clock, share, calendars, now) ?? []);
  // Exactly on time is in time.
  return instants.length === 0 ? undefined : Math.min(...instants) + 1;
}
