import type { Clock } from './clock.ts';
import type { Balance, Sending } from './outbox.ts';
import { isSound } from './queue.ts';
import { openKeepsake } from './rows.ts';
import type { Safe } from './safe.ts';
import type { Store } from './store.ts';
import { keepTally, tallyOf } from './tally.ts';

const NONE: Balance = {
  captured: 0,
  delivered: 0,
  deleted: 0,
  expired: 0,
  rejected: 0,
  evicted: 0,
  pending: 0,
};

/** What became of everything, for people who look after the device. */
export function balanceOf(
  { run }: Store,
  clock: Clock,
  safe: Safe,
): Pick<Sending, 'balance' | 'unreadable' | 'noteEvicted'> {
  return {
    balance: () =>
      run('read', async (tx) => {
        const [{ counts }, entries] = await Promise.all([tallyOf(tx, clock), tx.all('entries')]);
        const pending = entries.filter(({ state }) => state !== 'rejected').length;
        return { ...NONE, ...counts, pending };
      }),

    async unreadable() {
      const [entries, issues] = await run('read', (tx) => Promise.all([tx.all('entries'), tx.all('issues')]));
      const closed = await Promise.all(
        issues.map((row) =>
          openKeepsake(row, safe).then(
            () => false,
            () => true,
          ),
        ),
      );
      const shut = new Set(issues.filter((_row, at) => closed[at]).map(({ id }) => id));
      // An event and its issue that are both lost are one thing to the person.
      const broken = entries.filter((row) => (!isSound(row) || row.spoiled) && !shut.has(row.subject));
      return shut.size + broken.length;
    },

    noteEvicted: (count) =>
      run('write', async (tx) => {
        keepTally(tx, await tallyOf(tx, clock), { captured: count, evicted: count });
      }),
  };
}
