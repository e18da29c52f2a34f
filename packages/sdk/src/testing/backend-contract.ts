import type { BackendAdapter, BackendJob } from '../backends/backend.ts';
import { backendHookContract } from './backend-contract-hook.ts';
import { backendNetworkContract } from './backend-contract-network.ts';
import { backendWordsContract } from './backend-contract-words.ts';
import { createJob, idAt, messageJob } from './backend-jobs.ts';
import { MATCH_EVENING } from './fixtures.ts';
import type { HookPlay } from './hook-play.ts';
import type { RecordedSystem } from './recorded.ts';
import { holds, same } from './same.ts';
import { triedFact } from './tried-fact.ts';

/** What the system behind a backend holds of one issue. */
export interface SeenIssue {
  id: string;
  description: string | undefined;
  /** Texts of the reporter's messages, in order. */
  messages: readonly string[];
}

/** A backend on an empty system, and what a suite may do to that system. */
export interface BackendBench {
  backend: BackendAdapter;
  /** Everything that is there now; an erased issue shows no words, or is gone. */
  seen: () => Promise<SeenIssue[]>;
  /**
   * To whom the system behind it wrote since it was opened, by mail or message. Leave it out only where it can
   * write to nobody.
   */
  wroteTo?: () => Promise<readonly string[]>;
  /** Makes the system behind it stop answering; a `network` can do that by itself. Otherwise `except` says why. */
  stall?: () => void;
  /** The system by its exchanges; with it, everything that can happen on a network is tried. Otherwise `except` says why. */
  network?: RecordedSystem;
  /** Every secret that the backend was given. */
  secrets?: readonly string[];
  /** The same backend on the same system in a process that has just started. */
  restarted?: () => BackendAdapter;
  /** The same with a credential that is taken only after it was fetched anew. Otherwise `except` says why. */
  expired?: () => BackendAdapter;
  /** Texts as they arrived at the system, with everything in them that it could act on. Otherwise `except` says why. */
  raw?: () => Promise<readonly string[]>;
  /** What must not stand in these texts. Where no sign means anything, `except` says why. */
  hostile?: readonly RegExp[];
  /** A hook of the system, and how it is signed. */
  hook?: HookPlay;
  /** Writes an answer and a status into a ticket there, and has them asked for, where the system is polled. */
  answered?: (issueId: string, text: string, status: string) => Promise<void>;
  close?: () => Promise<void>;
}

/**
 * What some promises cannot be tried without. `answers` is one of `hook`, which calls, and `poll`, which is asked;
 * `timed` is a hook whose signature covers a time. Who names `answers` or `hook` in `except` has named what needs it,
 * and who names `network` has named `expired`.
 */
export type BenchPart =
  | 'network'
  | 'stall'
  | 'expired'
  | 'answers'
  | 'hook'
  | 'timed'
  | 'poll'
  | 'raw'
  | 'hostile';

export interface BackendContractOptions {
  /** `it` of any test runner. */
  it: (title: string, body: () => Promise<void>) => unknown;
  open: () => Promise<BackendBench>;
  /** Why a part is not there. It stands in the title of each promise that is not tried, and holds only if it is so. */
  except?: Readonly<Partial<Record<BenchPart, string>>>;
}

const TEXTS = ['Hello 👋🏽', 'مرحبا بالعالم', '检票失败，请帮忙', 'זה לא עובד', '  spaces kept  '];

/** The promises every backend keeps; run it from the backend's own test file. */
export function backendContract(options: BackendContractOptions): void {
  const { it, open } = options;
  type Bench = BackendBench & {
    deliver: (job: BackendJob) => ReturnType<BackendAdapter['deliver']>;
  };
  const fact = (title: string, body: (bench: Bench) => Promise<void>) =>
    it(title, async () => {
      const bench = await open();
      const { signal } = new AbortController();
      try {
        await body({ ...bench, deliver: (job) => bench.backend.deliver(job, { signal }) });
      } finally {
        await bench.close?.();
      }
    });

  fact('makes one issue of one report, however often it is delivered', async ({ deliver, seen }) => {
    const create = await createJob();
    const first = await deliver(create);
    const second = await deliver(create);
    same(first.kind, 'accepted', 'the first outcome');
    same(second, first, 'the second outcome');
    same((await seen()).length, 1, 'issues');
  });

  fact('makes one issue of twenty deliveries at once', async ({ backend, deliver, seen }) => {
    if (backend.guarantee === 'at_least_once') return;
    const create = await createJob();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => deliver(create)));
    for (const { kind } of outcomes)
      holds(kind === 'accepted' || kind === 'retry', 'accepted or to be retried');
    same((await seen()).length, 1, 'issues');
  });

  fact('keeps reports with equal words apart', async ({ deliver, seen }) => {
    await deliver(await createJob());
    await deliver(await createJob());
    same((await seen()).length, 2, 'issues');
  });

  fact('keeps every word, and messages in order and once', async ({ deliver, seen }) => {
    const create = await createJob(TEXTS.join('\n'));
    await deliver(create);
    for (const [index, text] of TEXTS.entries()) {
      const message = messageJob(create.issue.id, index, text);
      same((await deliver(message)).kind, 'accepted', 'the outcome');
      same((await deliver(message)).kind, 'accepted', 'the outcome again');
    }
    const [issue] = await seen();
    same(issue?.description, TEXTS.join('\n'), 'the description');
    same(issue?.messages, TEXTS, 'the messages');
  });

  fact('takes everything a reporter may say, twice', async ({ deliver }) => {
    const create = await createJob();
    await deliver(create);
    const issueId = create.issue.id;
    const at = MATCH_EVENING + 60_000;
    const jobs: BackendJob[] = [
      { type: 'confirmed', issueId, eventId: idAt(issueId, 1), at },
      { type: 'reopened', issueId, eventId: idAt(issueId, 2), at, reason: 'It happened again.' },
      { type: 'feedback', issueId, eventId: idAt(issueId, 3), at, csat: 4, comment: 'Quick.' },
      { type: 'withdrawn', issueId, eventId: idAt(issueId, 4), at },
    ];
    for (const job of [...jobs, ...jobs]) same((await deliver(job)).kind, 'accepted', job.type);
  });

  fact('erases the words of an issue, twice, and of one it never had', async ({ backend, deliver, seen }) => {
    const create = await createJob('Call me: Ada');
    await deliver(create);
    await deliver(messageJob(create.issue.id, 1, 'Ada again'));
    const erase = { type: 'erase', issueId: create.issue.id, at: MATCH_EVENING } as const;
    if (backend.facts?.erasure === 'by hand') {
      const outcome = await deliver(erase);
      holds(outcome.kind === 'refused' && outcome.reason.includes('by hand'), 'a person is asked to');
      return;
    }
    for (const job of [erase, erase, { ...erase, issueId: idAt(create.issue.id, 9) }]) {
      same((await deliver(job)).kind, 'accepted', 'the outcome');
    }
    holds(!JSON.stringify(await seen()).includes('Ada'), 'nothing personal is left');
  });

  fact('makes nobody be written to whose address only stands in a report', async ({ deliver, wroteTo }) => {
    if (!wroteTo) return;
    const contact = 'victim@example.org';
    const create = await createJob('Buy now!', { language: 'en', contact });
    await deliver(create);
    await deliver(messageJob(create.issue.id, 1, `Write to ${contact}`));
    same([...(await wroteTo())], [], 'who was written to');
  });

  fact('is not started by a signal that has ended', async ({ backend, seen }) => {
    const outcome = await backend.deliver(await createJob(), { signal: AbortSignal.abort() });
    same(outcome.kind, 'retry', 'the outcome');
    same((await seen()).length, 0, 'issues');
  });

  triedFact(options, 'stall')(
    'lets go of a system that does not answer when it is told to',
    async ({ backend, stall, network }) => {
      if (stall) stall();
      else network?.always('silent');
      const began = Date.now();
      const outcome = await backend.deliver(await createJob(), { signal: AbortSignal.timeout(100) });
      same(outcome.kind, 'retry', 'the outcome');
      holds(Date.now() - began < 2_000, 'within two seconds');
    },
  );

  backendWordsContract(options);
  backendNetworkContract(options);
  backendHookContract(options);
}
