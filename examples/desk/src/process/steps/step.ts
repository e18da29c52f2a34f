import {
  canMove,
  isOpenAt,
  type IssueState,
  type MoveFacts,
  openStates,
  type Refusal,
} from '@touchline/sdk/model';
import type { DeskCommand } from '../commands.ts';
import type { Change, DeskIssue } from '../issue.ts';
import { openMandatoryTasks } from '../tasks.ts';
import {
  barred,
  type Circumstances,
  isInHandsOf,
  isSupervisor,
  type Staff,
  type Verdict,
  type Words,
} from '../verdict.ts';

/** Who decides, and the world around. */
export interface Deciding extends Circumstances {
  actor: Staff;
}

/** One command of this name. */
export type Of<T extends DeskCommand['type']> = Extract<DeskCommand, { type: T }>;
export type Step<T extends DeskCommand['type']> = (
  issue: DeskIssue,
  command: Of<T>,
  desk: Deciding,
) => Verdict;
export type Steps<T extends DeskCommand['type'] = DeskCommand['type']> = { [K in T]: Step<K> };

/** Changes that may be made, or why not. */
export type Taken = { ok: true; changes: Change[] } | ({ ok: false } & Refusal);

/** What the life cycle asks about before it lets an issue move. */
export function factsOf(
  issue: DeskIssue,
  { actor, now, calendars }: Deciding,
): MoveFacts & { actor: Parameters<typeof canMove>[0]['actor'] } {
  const waiting = issue.pauses.findLast(({ cause, to }) => cause === 'waiting_reporter' && to === undefined);
  return {
    actor: { role: actor.role, isAssignee: isInHandsOf(issue, actor) },
    now,
    id: issue.id,
    category: issue.category,
    priority: issue.priority,
    team: issue.team,
    confirmed: issue.confirmed,
    // The status page of every reporter shows what is written here.
    canReachReporter: true,
    assigneeOnDuty: true,
    openMandatoryTasks: openMandatoryTasks(issue),
    ...(waiting && { waitingSinceAt: waiting.from, live: isOpenAt(calendars.event, waiting.from) }),
    ...(issue.reminded && { reminderSent: true }),
    ...(issue.resolution && { resolvedAt: issue.resolution.at }),
  };
}

/** An issue that lies with a team but in nobody's hands is still being dealt out. */
export function isDealtOut(issue: DeskIssue): boolean {
  return (
    issue.state === 'new' ||
    issue.state === 'triaged' ||
    (issue.state === 'assigned' && issue.assignee === undefined)
  );
}

export function isWaiting({ state }: DeskIssue): boolean {
  return state === 'waiting_reporter' || state === 'waiting_third_party' || state === 'scheduled';
}

/** Whoever speaks to the reporter has the issue in hand; what lies in nobody's hands is taken by speaking. */
export function speak(issue: DeskIssue, { actor }: Deciding): Taken {
  if (isSupervisor(actor) || isInHandsOf(issue, actor)) return { ok: true, changes: [] };
  if (issue.assignee === undefined && !openStates.includes(issue.state)) return { ok: true, changes: [] };
  return take(issue, actor);
}

/** Nobody is at work on it, whoever has it. */
const UNBEGUN: readonly IssueState[] = ['new', 'triaged', 'assigned'];

export function take(issue: DeskIssue, actor: Staff): Taken {
  const { assignee } = issue;
  if (assignee && !isInHandsOf(issue, actor) && !isSupervisor(actor)) {
    return {
      ok: false,
      code: 'forbidden',
      reason: `${assignee.name} has this issue. Ask ${assignee.name} or a supervisor to hand it over.`,
    };
  }
  if (!openStates.includes(issue.state)) {
    const reason = `The issue is ${inWords(issue.state)}; there is nothing left to take.`;
    return { ok: false, code: 'impossible', reason };
  }
  if (isInHandsOf(issue, actor) && !UNBEGUN.includes(issue.state)) {
    return { ok: false, code: 'impossible', reason: 'You have this issue already.' };
  }
  if (issue.state === 'in_progress') return { ok: true, changes: [{ type: 'taken' }] };
  const move = canMove({
    from: issue.state,
    to: 'in_progress',
    actor: { role: actor.role, isAssignee: true },
    now: issue.receivedAt,
    priority: issue.priority,
  });
  return barred(move) ?? { ok: true, changes: [{ type: 'taken' }] };
}

export function wordsOf(
  kind: Words['kind'],
  text: string,
  { actor, now, newId }: Deciding,
  language?: string,
): Words {
  const author = { id: actor.id, name: actor.name };
  return { id: newId(), kind, from: 'venue', at: now, author, text, ...(language && { language }) };
}

export function noteOf(text: string, desk: Deciding): Words {
  return wordsOf('note', text, desk);
}

export function messageOf({ id, at, from, text, language }: Words) {
  return { id, at: iso(at), from, text, ...(language && { language }) };
}

export function inWords(state: IssueState): string {
  return state.replaceAll('_', ' ');
}

export function iso(at: number): string {
  return new Date(at).toISOString();
}
