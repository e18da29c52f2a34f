import { TouchlineError } from '../model/errors.ts';
import { observe, type Clock } from './clock.ts';
import { KEEPSAKE_MS } from './outbox.ts';
import type { Keeping, Known, OutboxEntry } from './outbox.ts';
import { aboutEntry, aboutPart, lockKeepsake, openEntry, openKeepsake, type KeepsakeRow } from './rows.ts';
import type { Safe } from './safe.ts';
import type { Store, Tx } from './store.ts';
import { ageOf, keepTally, tallyOf } from './tally.ts';

/** Capturing on any store. Small, because a person waits for it. */
export function keepingOn(store: Store, clock: Clock, safe: Safe): Keeping {
  const { run } = store;

  /** What cannot be read hides nothing else: an event is shown as such, an issue not at all. */
  async function opened(row: KeepsakeRow, rows: OutboxEntry[], seenMs: number): Promise<Known | undefined> {
    try {
      const [keepsake, ...entries] = await Promise.all([
        openKeepsake(row, safe),
        ...rows.map(async (entry): Promise<OutboxEntry> => {
          const observed = { ...entry.observed, ms: ageOf(entry, seenMs, clock) };
          return openEntry({ ...entry, observed }, safe).catch(() => ({
            ...entry,
            state: 'quarantined',
            bytes: new Uint8Array(),
          }));
        }),
      ]);
      return { keepsake, entries };
    } catch {
      return undefined;
    }
  }

  async function find(id: string): Promise<Known | undefined> {
    const [row, rows, tally] = await run('read', (tx) =>
      Promise.all([tx.get('issues', id), tx.ofSubject(id), tallyOf(tx, clock)]),
    );
    return row && !row.gone ? opened(row, rows, tally.observed.ms) : undefined;
  }

  return {
    kept: store.kept,

    source: (fresh) =>
      run('write', async (tx) => {
        const known = await tx.get('meta', 'source');
        if (!known) tx.put('meta', { id: 'source', value: fresh });
        return known ? String(known.value) : fresh;
      }),

    async add({ entry, keepsake, parts = [], replaces, draft }) {
      const { form } = safe;
      const [bytes, row, ...photos] = await Promise.all([
        safe.lock(entry.bytes, aboutEntry(entry)),
        keepsake && lockKeepsake(keepsake, safe),
        ...parts.map(async (part) => {
          const locked = await safe.lock(new Uint8Array(part.bytes), aboutPart(part));
          return { ...part, form, bytes: locked.buffer };
        }),
      ]);
      await run('strict', async (tx) => {
        // A transaction that was tried again after the browser dropped its connection may have been kept before.
        if (await tx.get(row ? 'issues' : 'entries', entry.id)) return;
        const tally = await tallyOf(tx, clock);
        const since = tally.observed.ms;
        keepTally(tx, tally, { captured: 1, deleted: replaces ? await scrub(tx, replaces) : 0 });
        if (draft !== undefined) tx.delete('drafts', draft);
        if (row) tx.put('issues', row);
        for (const photo of photos) tx.put('parts', { ...photo, since });
        tx.put('entries', {
          ...entry,
          bytes,
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
      const back = await find(entry.subject);
      const found = back?.entries.find(({ id }) => id === entry.id);
      if (!back || (found && (found.digest !== entry.digest || !found.bytes.length))) {
        throw new TouchlineError('outbox_unavailable', 'What was saved could not be read back.');
      }
      return back;
    },

    find,

    async all() {
      const [entries, issues, tally] = await run('read', (tx) =>
        Promise.all([tx.all('entries'), tx.all('issues'), tallyOf(tx, clock)]),
      );
      const waiting = new Map<string, OutboxEntry[]>();
      for (const entry of entries.sort((a, b) => (a.sequence < b.sequence ? -1 : 1))) {
        waiting.set(entry.subject, [...(waiting.get(entry.subject) ?? []), entry]);
      }
      const isOld = (row: KeepsakeRow) => !waiting.has(row.id) && clock.now() - row.touchedAt > KEEPSAKE_MS;
      const old = issues.filter(isOld);
      if (old.length) {
        await run('write', async (tx) => {
          for (const { id } of old) if (!(await tx.ofSubject(id)).length) await scrub(tx, id);
        });
      }
      const known = await Promise.all(
        issues
          .filter((row) => !isOld(row) && !row.gone && row.ended?.how !== 'deleted')
          .map((row) => opened(row, waiting.get(row.id) ?? [], tally.observed.ms)),
      );
      return known
        .filter((one) => one !== undefined)
        .sort((a, b) => b.keepsake.capturedAt - a.keepsake.capturedAt);
    },

    close: () => store.close(),
  };
}

/** Deletes an issue with its entries and photos. @returns how many events were still to be sent */
export async function scrub(tx: Tx, subject: string): Promise<number> {
  const entries = await tx.ofSubject(subject);
  for (const entry of entries) tx.delete('entries', entry.id);
  for (const part of await tx.partsBySubject()) if (part.subject === subject) tx.delete('parts', part.id);
  tx.delete('issues', subject);
  return entries.filter(({ state }) => state !== 'rejected').length;
}
