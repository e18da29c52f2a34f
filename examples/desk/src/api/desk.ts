import type { Kysely } from 'kysely';
import type { StatusUpdate } from '@touchline/sdk/model';
import { type DeskIssue, type EventActor, SYSTEM } from '../process/issue.ts';
import type { Circumstances, Decision, Verdict } from '../process/verdict.ts';
import { newsOf } from '../process/news.ts';
import { byTime, nextDueAt } from '../process/timers.ts';
import { bringBack } from '../store/archive.ts';
import type { Board } from '../store/board.ts';
import {
  append,
  deleteWords,
  eraseWords,
  firstTime,
  insertWords,
  lockIssue,
  queueLine,
  type Tx,
} from '../store/issues.ts';
import { setDue } from '../store/due.ts';
import type { DeskTables } from '../store/schema.ts';
import { lastSolved, noteSolved } from '../store/solved.ts';
import { suspensionsSince } from '../store/suspensions.ts';
import { saveTasks } from '../store/tasks.ts';

/** Before something that is due and waits for a person is looked at again. */
const REST_MS = 15_000;

/** Said to whoever at the desk wants to change what is in the archive. */
export const IN_ARCHIVE =
  'This report is in the archive and can be read only. It comes back when its reporter writes again; ' +
  'for anything else, enter a new report.';

/** What a change of an issue came to. */
export type Outcome =
  | { kind: 'done'; issue: DeskIssue }
  /** Taken before, under the same id. */
  | { kind: 'seen' }
  | { kind: 'unknown' }
  /** Somebody decided something since `version`. */
  | { kind: 'conflict' }
  | ({ kind: 'refused' } & Omit<Extract<Verdict, { ok: false }>, 'ok'>);

export interface DeskOptions {
  db: Kysely<DeskTables>;
  board: Board;
  /** Tells the reporter, inside the transaction. */
  publish: (update: StatusUpdate, tx: Tx) => Promise<void>;
  circumstances: () => Circumstances;
}

export interface ChangeRequest {
  issueId: string;
  actor: EventActor;
  /** @param other  The issue that `beside` names, if it is there. */
  decide: (issue: DeskIssue, circumstances: Circumstances, other?: DeskIssue) => Verdict;
  /** Another issue that changes with this one, or not at all. */
  beside?: {
    issueId: string;
    decide: (other: DeskIssue, circumstances: Circumstances, issue: DeskIssue) => Verdict;
  };
  /** The same id twice has one effect. */
  onceId?: string;
  /** Whether the actor may know of it; without one everybody may. */
  seenBy?: (issue: DeskIssue) => boolean;
  /** Version that the person saw; without one nothing can conflict. */
  version?: number;
}

export type Desk = ReturnType<typeof createDesk>;

/** Changes issues: history, queue and reporter in one transaction, or nothing at all. */
export function createDesk(options: DeskOptions) {
  const { db, board, publish, circumstances } = options;

  async function within(tx: Tx, request: ChangeRequest): Promise<Outcome> {
    const { issueId, actor, decide, onceId, version, seenBy, beside } = request;
    // A word of the reporter must not be lost, and erasing has to reach what was put away. What changes with another
    // one changes wherever it is.
    const comesBack = (id: string) => actor.role === 'reporter' || id === beside?.issueId;
    const locked = await lockAll(tx, [issueId, beside?.issueId], comesBack);
    const issue = locked.get(issueId);
    if (issue === undefined) return absent(tx, issueId, seenBy);
    if (seenBy?.(issue) === false) return { kind: 'unknown' };
    if (beside && !locked.has(beside.issueId)) return { kind: 'unknown' };
    if (onceId !== undefined && !(await firstTime(tx, onceId))) return { kind: 'seen' };
    if (version !== undefined && version < issue.decisiveVersion) return { kind: 'conflict' };
    const world = await worldIn(tx);
    const other = beside && locked.get(beside.issueId);
    const verdict = decide(issue, world, other);
    if (!verdict.ok) return { kind: 'refused', code: verdict.code, reason: verdict.reason };
    const after = await settle(tx, issue, verdict, actor, world);
    const otherVerdict = other && beside?.decide(other, world, issue);
    if (other && otherVerdict?.ok) await settle(tx, other, otherVerdict, actor, world);
    return { kind: 'done', issue: after };
  }

  /** Writes down what was decided about one issue, tells everybody concerned, and when time will change it next. */
  async function settle(
    tx: Tx,
    issue: DeskIssue,
    { changes, words, told, forgotten = [] }: Decision,
    actor: EventActor,
    world: Circumstances,
  ): Promise<DeskIssue> {
    if (changes.length === 0) return issue;
    const done = changes.map((change) => ({ change, actor }));
    const after = await append(tx, issue.id, issue, done, world.now);
    if (!after.erased) await insertWords(tx, issue.id, words);
    await deleteWords(tx, issue.id, forgotten);
    const types = new Set(changes.map(({ type }) => type));
    if (types.has('erased')) await eraseWords(tx, issue.id);
    if (types.has('resolved') && actor.role !== 'system') await noteSolved(tx, after, world.now);
    if ([...types].some((type) => type.startsWith('task_'))) await saveTasks(tx, after);
    await setDue(tx, issue.id, nextDueAt(after, world));
    const at = iso(world.now);
    for (const change of told) await publish({ issueId: issue.id, at, change }, tx);
    const { children = [] } = after;
    if (children.length === 0) return after;
    // Each of those who are worked on together hears each news once, with the change itself or not at all.
    for (const change of newsOf({ changes, told })) {
      for (const { id } of children) await publish({ issueId: id, at, change }, tx);
    }
    return after;
  }

  async function worldIn(tx: Tx): Promise<Circumstances> {
    const world = circumstances();
    return { ...world, suspensions: await suspensionsSince(tx, world.now) };
  }

  return {
    db,
    board,
    circumstances,
    async change(request: ChangeRequest): Promise<Outcome> {
      const outcome = await db
        .transaction()
        .execute(async (tx) => {
          const answer = await within(tx, request);
          // What was not done may be asked for again under the same id, and brings nothing back from the archive.
          if (answer.kind !== 'done') throw new Undone(answer);
          return answer;
        })
        .catch((error: unknown) => {
          if (error instanceof Undone) return error.outcome;
          throw error;
        });
      if (outcome.kind === 'done') board.changed();
      return outcome;
    },

    /** Brings one issue up to the time: whatever is due happens now, once, however many processes ask. */
    async catchUp(issueId: string): Promise<void> {
      const changed = await db.transaction().execute(async (tx) => {
        const issue = await lockIssue(tx, issueId);
        if (issue === undefined) {
          await setDue(tx, issueId, undefined);
          return false;
        }
        const world = { ...(await worldIn(tx)), similar: await lastSolved(tx, issue.category) };
        const verdict = byTime(issue, world);
        if (verdict.ok && verdict.changes.length > 0) {
          await settle(tx, issue, verdict, SYSTEM, world);
          return true;
        }
        const next = nextDueAt(issue, world);
        // What is due and cannot be done, because a person has to act first, is not asked about all the time.
        const waits = next !== undefined && next <= world.now;
        await setDue(tx, issueId, waits ? world.now + REST_MS : next);
        return false;
      });
      if (changed) board.changed();
    },
  };
}

/**
 * Locks in the order of ids: two who want the same two never wait for each other.
 *
 * @param comesBack  Which of them are brought back where they are in the archive.
 */
async function lockAll(
  tx: Tx,
  ids: readonly (string | undefined)[],
  comesBack: (id: string) => boolean,
): Promise<Map<string, DeskIssue>> {
  const locked = new Map<string, DeskIssue>();
  for (const id of [...new Set(ids)].flatMap((one) => one ?? []).toSorted()) {
    let issue = await lockIssue(tx, id);
    if (!issue && comesBack(id)) {
      await bringBack(tx, id);
      issue = await lockIssue(tx, id);
    }
    if (issue) locked.set(id, issue);
  }
  return locked;
}

/** Why an issue that is not at work cannot be changed, for somebody who may know of it. */
async function absent(tx: Tx, id: string, seenBy?: (issue: DeskIssue) => boolean): Promise<Outcome> {
  const line = await queueLine(tx, id);
  if (!line || seenBy?.(line.issue) === false) return { kind: 'unknown' };
  return { kind: 'refused', code: 'impossible', reason: IN_ARCHIVE };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

/** Rolls a transaction back and carries the answer out of it. */
class Undone extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super('Nothing was changed.');
    this.outcome = outcome;
  }
}
