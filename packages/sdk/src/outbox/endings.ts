import type { Clock } from './clock.ts';
import type { Ending, OutboxEntry } from './outbox.ts';
import { REPORTED } from './queue.ts';
import type { Tx } from './store.ts';
import { keepTally, tallyOf } from './tally.ts';

/** Records how attempts ended, and counts it. @returns issues that changed */
export async function settle(tx: Tx, endings: readonly Ending[], clock: Clock): Promise<string[]> {
  const [tally, ...rows] = await Promise.all([
    tallyOf(tx, clock),
    ...endings.map(({ id }) => tx.get('entries', id)),
  ]);
  const held = endings.flatMap((ending, at) => {
    const entry = rows[at];
    return entry?.rev === ending.rev ? [{ entry, ending }] : [];
  });
  const done = held.filter(({ ending: { to } }) => to === 'delivered' || to === 'rejected');
  for (const { entry, ending } of held) write(tx, entry, ending);
  await Promise.all(
    done.map(async ({ entry, ending }) => {
      const keepsake = await tx.get('issues', entry.subject);
      if (!keepsake) return;
      if (keepsake.gone && !(await isWaiting(tx, keepsake.id))) return scrubRest(tx, keepsake.id);
      if (ending.to !== 'delivered') return;
      if (entry.type === REPORTED) keepsake.receipt = ending.receipt;
      tx.put('issues', { ...keepsake, touchedAt: clock.now() });
    }),
  );
  const delivered = done.filter(({ ending: { to } }) => to === 'delivered').length;
  keepTally(tx, tally, { delivered, rejected: done.length - delivered });
  return [...new Set(held.map(({ entry }) => entry.subject))];
}

function write(tx: Tx, { spoiled: _readable, ...entry }: OutboxEntry, ending: Ending): void {
  const rev = entry.rev + 1;
  switch (ending.to) {
    case 'delivered':
      // The words leave in the transaction that keeps the receipt.
      return tx.delete('entries', entry.id);
    case 'queued':
      return tx.put('entries', { ...entry, rev, state: 'queued', nextAt: ending.nextAt });
    case 'rejected':
      return tx.put('entries', { ...entry, rev, state: 'rejected', problem: ending.problem });
    case 'paused': {
      const { nextAt, problem } = ending;
      return tx.put('entries', { ...entry, rev, state: 'paused', nextAt, ...(problem && { problem }) });
    }
  }
}

/** Whether anything about an issue still has to go out; what the venue refused has not. */
export async function isWaiting(tx: Tx, subject: string): Promise<boolean> {
  if ((await tx.ofSubject(subject)).some(({ state }) => state !== 'rejected')) return true;
  return (await tx.partsBySubject()).some((part) => part.subject === subject);
}

/** What is left of an issue whose person has gone and of which nothing waits. */
export async function scrubRest(tx: Tx, subject: string): Promise<void> {
  for (const { id } of await tx.ofSubject(subject)) tx.delete('entries', id);
  tx.delete('issues', subject);
}
