import { observe, type Clock } from './clock.ts';
import type { Balance, Observed } from './outbox.ts';
import type { Tx } from './store.ts';

/** Where it lies. */
export const TALLY = 'tally';

/** One row that every transition reads and writes: how events ended, and the time seen to pass. */
export interface Tally {
  counts: Partial<Record<Exclude<keyof Balance, 'pending'>, number>>;
  observed: Observed;
}

/** Reads it as of now. Comes first in a transaction: where there is none yet, it counts what is there. */
export async function tallyOf(tx: Tx, clock: Clock): Promise<Tally> {
  const known = (await tx.get('meta', TALLY))?.value as Tally | undefined;
  const observed = observe(known?.observed, clock);
  if (known) return { ...known, observed };
  const before = await tx.all('entries');
  const rejected = before.filter(({ state }) => state === 'rejected').length;
  return { counts: { captured: before.length, rejected }, observed };
}

/** @param more  What ended in this transaction. */
export function keepTally(tx: Tx, { counts, observed }: Tally, more: Tally['counts'] = {}): void {
  const sum = { ...counts };
  for (const [name, by] of Object.entries(more) as [keyof typeof sum, number][]) {
    sum[name] = (sum[name] ?? 0) + by;
  }
  tx.put('meta', { id: TALLY, value: { counts: sum, observed } });
}

/** How long ago an event was captured, as far as it was seen. @param seenMs  What the outbox has seen to pass. */
export function ageOf(
  { since, observed }: { since?: number; observed: Observed },
  seenMs: number,
  clock: Clock,
): number {
  return since === undefined ? observe(observed, clock).ms : Math.max(seenMs - since, 0);
}
