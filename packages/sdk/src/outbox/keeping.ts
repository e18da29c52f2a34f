import { TouchlineError } from '../model/errors.ts';
import { observe, type Clock } from './clock.ts';
import type { Keeping, Known, OutboxEntry } from './outbox.ts';
import { aboutEntry, aboutPart, lockKeepsake, openEntry, openKeepsake, type KeepsakeRow } from './rows.ts';
import type { Safe } from './safe.ts';
import type { Store, Tx } from './store.ts';
import { ageOf, keepTally, tallyOf } from './tally.ts';

/** Capturing on any store. Small, because a person waits for it. */
export function keepingOn(store: Store, clock: Clock, safe: Safe): Keeping {
  const { run } = store;

  async function find(id: string): Promise<Known | undefined> {
    const [row, rows, tally] = await run('read', (tx) =>
      Promise.all([tx.get('issues', id), tx.ofSubject(id), tallyOf(tx, clock)]),
    );
    return row && !row.gone
      ? openKnown(row, rows, (entry) => ageOf(entry, tally.observed.ms, clock), safe)
      : undefined;
  }

  return {
    get kept() {
      return store.kept;
    },

    source: (fresh) =>
      run('write', async (tx) => {
        const known = await tx.get('meta', 'source');
        if (known) return known.value as string;
        tx.put('meta', { id: 'source', value: fresh });
        return fresh;
      }),

    async add({ entry, keepsake, parts = [], replaces, draft }) {
      const { form } = safe;
      const [locked, row, ...photos] = await Promise.all([
        safe.lock(entry.bytes, aboutEntry(entry)),
        keepsake && lockKeepsake(keepsake, safe),
        ...parts.map(async (part) => {
          const { buffer } = await safe.lock(new Uint8Array(part.bytes), aboutPart(part));
          return { ...part, form, bytes: buffer };
        }),
      ]);
      await run('strict', async (tx) => {
        const [tally, kept, issue, drop] = await Promise.all([
          tallyOf(tx, clock),
          row ? undefined : tx.get('entries', entry.id),
          tx.get('issues', entry.subject),
          replaces ? scrubber(tx, replaces) : undefined,
        ]);
        // From here on nothing is waited for, so that all of it is written or nothing.
        // A transaction that was tried again after the browser dropped its connection may have been kept before.
        if (kept ?? (row && issue)) return;
        // Deleted while somebody was writing about it: the venue would never learn of it, and defer this for days.
        const about = row ?? issue;
        if (!about || about.ended) {
          throw new TouchlineError('issue_unknown', 'This device does not know that issue.');
        }
        const since = tally.observed.ms;
        keepTally(tx, tally, { captured: 1, deleted: drop?.() ?? 0 });
        if (draft !== undefined) tx.delete('drafts', draft);
        if (row) tx.put('issues', row);
        for (const photo of photos) tx.put('parts', { ...photo, since });
        tx.put('entries', {
          ...entry,
          bytes: locked,
          form,
          state: 'queued',
          rev: 1,
          leasedAt: 0,
          attempt: 0,
          nextAt: 0,
          observed: observe(undefined, clock),
          since,
        });
      });
      // "Saved" is only said of what can be read. Another tab may have delivered it by now, and that is fine.
      const [issue, saved] = await run('read', (tx) =>
        Promise.all([tx.get('issues', entry.subject), tx.get('entries', entry.id)]),
      );
      const reads = saved && openEntry(saved, safe).then(({ digest }) => digest === entry.digest);
      if (!issue || (await reads?.catch(() => false)) === false) {
        throw new TouchlineError('outbox_unavailable', 'What was saved could not be read back.');
      }
      return issue.kept ?? store.kept;
    },

    find,

    close: () => store.close(),
  };
}

/** What cannot be read hides nothing else: an event is shown as such, an issue not at all. */
export async function openKnown(
  row: KeepsakeRow,
  rows: OutboxEntry[],
  age: (entry: OutboxEntry) => number,
  safe: Safe,
): Promise<Known | undefined> {
  try {
    const [keepsake, ...entries] = await Promise.all([
      openKeepsake(row, safe),
      ...rows.map((entry) =>
        openEntry({ ...entry, observed: { ...entry.observed, ms: age(entry) } }, safe).catch(
          (): OutboxEntry => ({ ...entry, state: 'quarantined', bytes: new Uint8Array() }),
        ),
      ),
    ]);
    return { keepsake, entries };
  } catch {
    return undefined;
  }
}

/**
 * Looks up what an issue has.
 *
 * @returns Deletes the issue with its entries and photos, and says how many events were still to be sent.
 */
export async function scrubber(tx: Tx, subject: string): Promise<() => number> {
  const [entries, parts] = await Promise.all([tx.ofSubject(subject), tx.partsBySubject()]);
  return () => {
    for (const entry of entries) tx.delete('entries', entry.id);
    for (const part of parts) if (part.subject === subject) tx.delete('parts', part.id);
    tx.delete('issues', subject);
    return entries.filter(({ state }) => state !== 'rejected').length;
  };
}
