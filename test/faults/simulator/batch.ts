import { setImmediate as turn } from 'node:timers/promises';
import { runHistory, type Outcome } from './history.ts';
import { inWords } from './commands.ts';
import type { PeerBug } from './peers.ts';
import { shrink } from './shrink.ts';

/** What a stretch of histories came to. */
export interface Batch {
  histories: number;
  saved: number;
  effects: number;
  commands: number;
  lost: string[];
  doubled: string[];
  /** Every other broken promise in words, with what replays it. */
  wrong: string[];
}

/** At most so many broken histories are made shorter; the first ones say enough. */
const SHRUNK = 3;

/** Runs the histories of these seeds, one after the other. */
export async function runBatch(from: number, count: number): Promise<Batch> {
  const batch: Batch = { histories: 0, saved: 0, effects: 0, commands: 0, lost: [], doubled: [], wrong: [] };
  let escaped: Error | undefined;
  const escape = (error: unknown) =>
    void (escaped ??= error instanceof Error ? error : new Error('not even an error'));
  process.on('unhandledRejection', escape);
  try {
    for (let seed = from; seed < from + count; seed++) {
      const outcome = await runHistory(seed);
      batch.histories += 1;
      batch.saved += outcome.saved;
      batch.effects += outcome.effects;
      batch.commands += outcome.commands.length;
      for (const what of ['lost', 'doubled'] as const) {
        batch[what].push(...outcome[what].map((id) => `${id} of history ${seed}`));
      }
      if (outcome.broken) batch.wrong.push(await wordsOf(outcome, batch.wrong.length < SHRUNK));
      // Only now and then: what nobody caught is told between two turns of the loop.
      if (seed % 100 === 0) await turn();
      if (escaped) batch.wrong.push(`near history ${seed}, an error escaped: ${escaped.message}`);
      escaped = undefined;
    }
  } finally {
    await turn();
    process.off('unhandledRejection', escape);
  }
  return batch;
}

/** How many histories it took to catch a bug, and which promise caught it. */
export async function catchBug(
  { patch, breaks }: Pick<PeerBug, 'patch' | 'breaks'>,
  most: number,
): Promise<{ after: number; invariant: string; what: string } | undefined> {
  for (let seed = 1; seed <= most; seed++) {
    const { broken } = await runHistory(seed, { patch });
    if (broken && (breaks ?? broken.invariant) === broken.invariant) return { after: seed, ...broken };
  }
  return undefined;
}

async function wordsOf(outcome: Outcome, isShrunk: boolean): Promise<string> {
  const { broken, commands } = isShrunk ? await shrink(outcome) : outcome;
  const { invariant = '', what = '' } = broken ?? {};
  const again = `npm run faults -- --only simulator --seed ${outcome.seed} --units 1`;
  return `${invariant}: ${what}\n    ${inWords(commands)}\n    Again: ${again}`;
}
