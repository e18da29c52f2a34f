import { TouchlineError } from '../model/errors.ts';
import { observe, type Clock } from './clock.ts';
import { KEEPSAKE_MS } from './outbox.ts';
import type { Keeping, Known, OutboxEntry } from './outbox.ts';
import type { Store, Tx } from './store.ts';

/** Capturing on any store. Small, because a person waits for it. */
export function keepingOn(store: Store, clock: Clock): Keeping {
  const { run } = store;

  return {
    kept: store.kept,

    source: (fresh) =>
      run('write', async (tx) => {
        const known = await tx.get('meta', 'source');
        if (!known) tx.put('meta', { id: 'source', value: fresh });
        return known ? String(known.value) : fresh;
      }),

    async add({ entry, keepsake, parts = [], replaces }) {
      await run('strict', async (tx) => {
        if (replaces) await scrub(tx, replaces);
        if (keepsake) tx.put('issues', keepsake);
        for (const part of parts) tx.put('parts', part);
        tx.put('entries', {
          ...entry,
          state: 'queued',
          rev: 1,
          leasedAt: 0,
          attempt: 0,
          nextAt: 0,
          form: 'plain',
          observed: observe(undefined, clock),
        });
      });
      // "Saved" is only said of what can be read. Another tab may have delivered it by now, and that is fine.
      const back = await run('read', async (tx) => ({
        keepsake: await tx.get('issues', entry.subject),
        entries: await tx.ofSubject(entry.subject),
      }));
      const found = back.entries.find(({ id }) => id === entry.id);
      if (!back.keepsake || (found && found.digest !== entry.digest)) {
        throw new TouchlineError('outbox_unavailable', 'What was saved could not be read back.');
      }
      return { keepsake: back.keepsake, entries: back.entries };
    },

    find: (id) =>
      run('read', async (tx) => {
        const keepsake = await tx.get('issues', id);
        return keepsake && !keepsake.gone ? { keepsake, entries: await tx.ofSubject(id) } : undefined;
      }),

    async all() {
      const [entries, issues] = await run(
        'read',
        async (tx) => [await tx.all('entries'), await tx.all('issues')] as const,
      );
      const waiting = new Map<string, OutboxEntry[]>();
      for (const entry of entries.sort((a, b) => (a.sequence < b.sequence ? -1 : 1))) {
        waiting.set(entry.subject, [...(waiting.get(entry.subject) ?? []), entry]);
      }
      const known = issues
        .map((keepsake) => ({ keepsake, entries: waiting.get(keepsake.id) ?? [] }))
        .sort((a, b) => b.keepsake.capturedAt - a.keepsake.capturedAt);
      const isOld = (one: Known) => !one.entries.length && clock.now() - one.keepsake.touchedAt > KEEPSAKE_MS;
      const old = known.filter(isOld);
      if (old.length) {
        await run('write', async (tx) => {
          for (const { keepsake } of old) await scrub(tx, keepsake.id);
        });
      }
      return known.filter((one) => !isOld(one) && !one.keepsake.gone);
    },

    close: () => store.close(),
  };
}

/** Deletes an issue with its entries and photos. */
export async function scrub(tx: Tx, subject: string): Promise<void> {
  for (const entry of await tx.ofSubject(subject)) tx.delete('entries', entry.id);
  for (const part of await tx.partsBySubject()) if (part.subject === subject) tx.delete('parts', part.id);
  tx.delete('issues', subject);
}
