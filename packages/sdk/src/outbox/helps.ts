import type { Clock } from './clock.ts';
import { bytesOf } from './rows.ts';
import type { Safe } from './safe.ts';
import type { Shelves, Store, Tx } from './store.ts';
import { keepTally, tallyOf } from './tally.ts';

/** A help session that waits until everything else has been sent: its text is final, as that of any event. */
export interface Help {
  id: string;
  digest: string;
  text: string;
  /** Observed time since it was captured, in milliseconds. */
  ageMs: number;
}

/** Help sessions, beside the reports: they count nothing, hold nothing up, and expire as drafts do. */
export interface Helps {
  keepHelp: (help: Omit<Help, 'ageMs'>) => Promise<void>;
  /** All that wait, oldest first. */
  helps: () => Promise<Help[]>;
  /** Taken by the venue, or never wanted. */
  helpsDone: (ids: readonly string[]) => Promise<void>;
  /** How many expired because there was no network in time. */
  helpsExpired: () => Promise<number>;
}

const PREFIX = 'help ';
const EXPIRED = 'help-expired';
/** A person who reads more than this offline has told enough. */
const MOST = 20;

/** Whether a row on the shelf of drafts is one. */
export const isHelp = (id: string) => id.startsWith(PREFIX);

/** @param known  The row that counts them, as it stands. */
function countExpired(tx: Tx, known: Shelves['meta'] | undefined, more: number): void {
  if (more) tx.put('meta', { id: EXPIRED, value: Number(known?.value ?? 0) + more });
}

/** Ends drafts and help sessions that waited too long; of these it is remembered how many. */
export async function expireDrafts(tx: Tx, seenMs: number, mostMs: number): Promise<void> {
  const [drafts, known] = await Promise.all([tx.all('drafts'), tx.get('meta', EXPIRED)]);
  const old = drafts.filter(({ since }) => seenMs - since > mostMs);
  for (const { id } of old) tx.delete('drafts', id);
  countExpired(tx, known, old.filter(({ id }) => isHelp(id)).length);
}

export function helpsOn({ run }: Store, clock: Clock, safe: Safe): Helps {
  const about = (id: string) => `drafts ${PREFIX}${id}`;

  return {
    async keepHelp(help) {
      const bytes = await safe.lock(bytesOf(help), about(help.id));
      await run('write', async (tx) => {
        const [tally, drafts, expired] = await Promise.all([
          tallyOf(tx, clock),
          tx.all('drafts'),
          tx.get('meta', EXPIRED),
        ]);
        const waiting = drafts.filter(({ id }) => isHelp(id)).toSorted((a, b) => a.since - b.since);
        const over = waiting.slice(0, Math.max(waiting.length - MOST + 1, 0));
        keepTally(tx, tally);
        for (const { id } of over) tx.delete('drafts', id);
        countExpired(tx, expired, over.length);
        tx.put('drafts', { id: PREFIX + help.id, bytes, since: tally.observed.ms });
      });
    },

    async helps() {
      const [drafts, { observed }] = await run('read', (tx) =>
        Promise.all([tx.all('drafts'), tallyOf(tx, clock)]),
      );
      const opened = await Promise.all(
        drafts
          .filter(({ id }) => isHelp(id))
          .toSorted((a, b) => a.since - b.since)
          .map(async ({ id, bytes, since }): Promise<Help[]> => {
            try {
              const text = new TextDecoder().decode(await safe.open(bytes, `drafts ${id}`));
              return [{ ...(JSON.parse(text) as Omit<Help, 'ageMs'>), ageMs: observed.ms - since }];
            } catch {
              // One that cannot be read expires with the others.
              return [];
            }
          }),
      );
      return opened.flat();
    },

    helpsDone: (ids) =>
      run('write', async (tx) => {
        for (const id of ids) tx.delete('drafts', PREFIX + id);
      }),

    helpsExpired: () => run('read', async (tx) => Number((await tx.get('meta', EXPIRED))?.value ?? 0)),
  };
}
