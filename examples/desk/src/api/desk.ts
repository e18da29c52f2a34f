import type { Kysely } from 'kysely';
import type { StatusUpdate } from '@touchline/sdk/model';
import type { DeskIssue, EventActor } from '../process/issue.ts';
import type { Circumstances, Verdict } from '../process/verdict.ts';
import type { Board } from '../store/board.ts';
import { append, eraseWords, firstTime, insertWords, lockIssue, type Tx } from '../store/issues.ts';
import type { DeskTables } from '../store/schema.ts';

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
  decide: (issue: DeskIssue, circumstances: Circumstances) => Verdict;
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
    const { issueId, actor, decide, onceId, version, seenBy } = request;
    const issue = await lockIssue(tx, issueId);
    if (issue === undefined || seenBy?.(issue) === false) return { kind: 'unknown' };
    if (onceId !== undefined && !(await firstTime(tx, onceId))) return { kind: 'seen' };
    if (version !== undefined && version < issue.decisiveVersion) return { kind: 'conflict' };
    const now = circumstances();
    const verdict = decide(issue, now);
    if (!verdict.ok) return { kind: 'refused', code: verdict.code, reason: verdict.reason };
    if (verdict.changes.length === 0) return { kind: 'done', issue };
    const after = await append(
      tx,
      issueId,
      issue,
      verdict.changes.map((change) => ({ change, actor })),
      now.now,
    );
    if (!after.erased) await insertWords(tx, issueId, verdict.words);
    if (verdict.changes.some(({ type }) => type === 'erased')) await eraseWords(tx, issueId);
    const at = new Date(now.now).toISOString();
    for (const change of verdict.told) await publish({ issueId, at, change }, tx);
    return { kind: 'done', issue: after };
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
          // What was not done may be asked for again under the same id.
          if (answer.kind === 'refused' || answer.kind === 'conflict') throw new Undone(answer);
          return answer;
        })
        .catch((error: unknown) => {
          if (error instanceof Undone) return error.outcome;
          throw error;
        });
      if (outcome.kind === 'done') board.changed();
      return outcome;
    },
  };
}

/** Rolls a transaction back and carries the answer out of it. */
class Undone extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super('Nothing was changed.');
    this.outcome = outcome;
  }
}
