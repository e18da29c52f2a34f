import type { KnownIssue as Told, Texts } from '@touchline/sdk/model';
import {
  attach,
  type KnownChange,
  type KnownIssue,
  type KnownVerdict,
  publish,
  solve,
  SOLVED_SHOWN_MS,
  update,
  type Wording,
} from '../process/known-issue.ts';
import type { EventActor } from '../process/issue.ts';
import { refused, type Staff } from '../process/verdict.ts';
import { firstTime, queueLine, type Tx } from '../store/issues.ts';
import {
  keepKnownIssue,
  knownIssue,
  knownIssues,
  lockKnownIssue,
  type ToldKnownIssue,
} from '../store/known-issues.ts';
import { type Desk, IN_ARCHIVE, type Outcome } from './desk.ts';

/** Every phone asks for the configuration; the database is asked this often at most. */
const FRESH_MS = 1_000;

/** What came of a word to all visitors. */
export type KnownOutcome =
  | { kind: 'done'; id: string }
  | { kind: 'seen' | 'unknown' | 'conflict' }
  | ({ kind: 'refused' } & Omit<Extract<KnownVerdict, { ok: false }>, 'ok'>);

interface Spoken {
  actor: Staff;
  /** The same id twice has one effect. */
  onceId: string;
}

export type KnownDesk = ReturnType<typeof createKnownDesk>;

/** What all visitors are told. */
export function createKnownDesk(desk: Desk) {
  const { db, circumstances } = desk;
  const listeners = new Set<() => void>();
  let told: { at: number; list: Promise<ToldKnownIssue[]> } | undefined;
  let last: ToldKnownIssue[] = [];

  function list(): Promise<ToldKnownIssue[]> {
    const { now } = circumstances();
    if (told && Math.abs(now - told.at) < FRESH_MS) return told.list;
    const read = knownIssues(db, now - SOLVED_SHOWN_MS);
    told = { at: now, list: read };
    read.then(
      (found) => (last = found),
      () => (told = undefined),
    );
    return read;
  }

  function changed(): void {
    told = undefined;
    for (const listener of listeners) listener();
  }

  async function speak(
    { onceId }: Spoken,
    work: (tx: Tx) => Promise<{ verdict: KnownVerdict; change: KnownChange } | 'unknown' | 'conflict'>,
  ): Promise<KnownOutcome> {
    const outcome = await db
      .transaction()
      .execute(async (tx): Promise<KnownOutcome> => {
        if (!(await firstTime(tx, onceId))) return { kind: 'seen' };
        const done = await work(tx);
        if (typeof done === 'string') throw new Undone({ kind: done });
        const { verdict, change } = done;
        if (!verdict.ok) {
          throw new Undone({ kind: 'refused', code: verdict.code, reason: verdict.reason });
        }
        await keepKnownIssue(tx, verdict.known, change);
        return { kind: 'done', id: verdict.known.id };
      })
      .catch((error: unknown) => {
        if (error instanceof Undone) return error.outcome;
        throw error;
      });
    if (outcome.kind === 'done') changed();
    return outcome;
  }

  function speakAbout(
    spoken: Spoken & { id: string; version: number },
    next: (known: KnownIssue, now: number) => { verdict: KnownVerdict; change: KnownChange },
  ): Promise<KnownOutcome> {
    return speak(spoken, async (tx) => {
      const known = await lockKnownIssue(tx, spoken.id);
      if (!known) return 'unknown';
      if (known.version !== spoken.version) return 'conflict';
      return next(known, circumstances().now);
    });
  }

  return {
    list,

    /** As devices read it. While the database is away they still get their configuration, with what was last known. */
    async forVisitors(): Promise<Told[]> {
      return (await list().catch(() => last)).map(toldTo);
    },

    exists: async (id: string) => (await knownIssue(db, id)) !== undefined,

    /** @param what.from  The issue that it was made of; its reporter is the first who has it. */
    async publish(
      { from, ...what }: Wording & { category: string; zone?: string; from?: string },
      spoken: Spoken,
    ): Promise<KnownOutcome> {
      const { now, newId } = circumstances();
      const outcome = await speak(spoken, async (tx) => {
        // Its reporter could not be told that others have it too.
        const isArchived = from !== undefined && (await queueLine(tx, from))?.archived;
        return {
          verdict: isArchived ? refused('impossible', IN_ARCHIVE) : publish(newId(), what, spoken.actor, now),
          change: { type: 'published', ...what, ...(from && { from }) },
        };
      });
      if (outcome.kind === 'done' && from) await this.attach(from, outcome.id, spoken.actor);
      return outcome;
    },

    update(wording: Wording, spoken: Spoken & { id: string; version: number }): Promise<KnownOutcome> {
      return speakAbout(spoken, (known, now) => ({
        verdict: update(known, wording, spoken.actor, now),
        change: { type: 'updated', ...wording },
      }));
    },

    solve(texts: Texts | undefined, spoken: Spoken & { id: string; version: number }): Promise<KnownOutcome> {
      return speakAbout(spoken, (known, now) => ({
        verdict: solve(known, texts, spoken.actor, now),
        change: { type: 'solved', texts: texts ?? known.texts },
      }));
    },

    /** Somebody at the desk sees that this reporter has it too. */
    async attach(issueId: string, knownId: string, actor: EventActor): Promise<Outcome> {
      const outcome = await desk.change({ issueId, actor, decide: (issue) => attach(issue, knownId) });
      changed();
      return outcome;
    },

    changed,

    /** Calls back when somebody spoke or joined in this process. */
    onChange(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function toldTo(known: ToldKnownIssue): Told {
  const { id, category, zone, texts, told, nextNewsAt, late, publishedAt, solvedAt } = known;
  return {
    id,
    category,
    ...(zone && { zone }),
    labels: texts,
    told,
    since: iso(publishedAt),
    ...(nextNewsAt !== undefined && { nextNews: iso(nextNewsAt) }),
    ...(late && { late }),
    ...(solvedAt !== undefined && { solvedAt: iso(solvedAt) }),
    meToo: true,
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

/** Rolls a transaction back and carries the answer out of it. */
class Undone extends Error {
  readonly outcome: KnownOutcome;

  constructor(outcome: KnownOutcome) {
    super('Nothing was changed.');
    this.outcome = outcome;
  }
}
