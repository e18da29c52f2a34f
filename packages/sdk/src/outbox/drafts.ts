import type { Clock } from './clock.ts';
import { bytesOf } from './rows.ts';
import type { Safe } from './safe.ts';
import type { Store } from './store.ts';
import { keepTally, tallyOf } from './tally.ts';

/** Words that nobody sent are kept for this time, in observed time. */
export const DRAFT_MS = 24 * 3_600_000;

/** What somebody is writing, kept while they write. */
export interface Drafts {
  /** @param value  Anything that JSON can hold. */
  keep: (key: string, value: unknown) => Promise<void>;
  /** What was kept last, at most 24 hours ago. */
  read: (key: string) => Promise<unknown>;
  drop: (key: string) => Promise<void>;
}

/** Where the next person would find them, none are kept. */
export const noDrafts: Drafts = {
  keep: async () => undefined,
  read: async () => undefined,
  drop: async () => undefined,
};

/** Drafts lie beside the reports, locked like them. */
export function draftsOn({ run }: Store, clock: Clock, safe: Safe): Drafts {
  const about = (key: string) => `drafts ${key}`;
  const drop = (key: string) => run('write', async (tx) => tx.delete('drafts', key));

  return {
    async keep(key, value) {
      const bytes = await safe.lock(bytesOf(value), about(key));
      await run('write', async (tx) => {
        const tally = await tallyOf(tx, clock);
        keepTally(tx, tally);
        tx.put('drafts', { id: key, bytes, since: tally.observed.ms });
      });
    },

    async read(key) {
      const [row, { observed }] = await run('read', (tx) =>
        Promise.all([tx.get('drafts', key), tallyOf(tx, clock)]),
      );
      if (!row) return undefined;
      try {
        if (observed.ms - row.since <= DRAFT_MS) {
          return JSON.parse(new TextDecoder().decode(await safe.open(row.bytes, about(key)))) as unknown;
        }
      } catch {
        // A draft that cannot be read is none.
      }
      await drop(key);
      return undefined;
    },

    drop,
  };
}
