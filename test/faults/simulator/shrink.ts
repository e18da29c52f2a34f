import type { Command } from './commands.ts';
import type { Patch } from './device.ts';
import { runHistory, type Outcome } from './history.ts';

/** At most so many runs are spent on making a history shorter. */
const RUNS = 400;

/** The shortest history found that breaks the same promise: whole stretches are left out first, then single steps. */
export async function shrink({ seed, commands, broken }: Outcome, patch?: Patch): Promise<Outcome> {
  let best = { commands, broken };
  let runs = RUNS;
  const attempt = async (shorter: Command[]): Promise<boolean> => {
    runs -= 1;
    const outcome = await runHistory(seed, { commands: shorter, ...(patch && { patch }) });
    if (outcome.broken?.invariant !== broken?.invariant) return false;
    best = { commands: shorter, broken: outcome.broken };
    return true;
  };
  for (let size = Math.ceil(best.commands.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
    for (let at = 0; at < best.commands.length && runs > 0;) {
      if (!(await attempt(best.commands.toSpliced(at, size)))) at += size;
    }
  }
  return runHistory(seed, { commands: best.commands, ...(patch && { patch }) });
}
