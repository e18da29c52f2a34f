import type { Clock } from './clock.ts';
import { openKnown, scrubber } from './keeping.ts';
import { KEEPSAKE_MS, type OutboxEntry, type Sending } from './outbox.ts';
import { lockKeepsake, openKeepsake, type KeepsakeRow } from './rows.ts';
import type { Safe } from './safe.ts';
import type { Store } from './store.ts';
import { ageOf, tallyOf } from './tally.ts';

/** Everything known here. What nobody needs any more is forgotten on the way. */
export function listingOn({ run }: Store, clock: Clock, safe: Safe): Pick<Sending, 'all' | 'list'> {
  return {
    async all() {
      const [entries, issues, { observed }] = await run('read', (tx) =>
        Promise.all([tx.all('entries'), tx.all('issues'), tallyOf(tx, clock)]),
      );
      const waiting = new Map<string, OutboxEntry[]>();
      for (const entry of entries.sort((a, b) => (a.sequence < b.sequence ? -1 : 1))) {
        const others = waiting.get(entry.subject);
        if (others) others.push(entry);
        else waiting.set(entry.subject, [entry]);
      }
      const isOld = (row: KeepsakeRow) => !waiting.has(row.id) && clock.now() - row.touchedAt > KEEPSAKE_MS;
      const old = issues.filter(isOld);
      if (old.length) {
        await run('write', async (tx) => {
          // A clock set a year ahead makes everything old: what still has to go out stays.
          const photos = new Set((await tx.partsBySubject()).map(({ subject }) => subject));
          for (const { id } of old) {
            if (!photos.has(id) && !(await tx.ofSubject(id)).length) (await scrubber(tx, id))();
          }
        });
      }
      const known = await Promise.all(
        issues
          .filter((row) => !isOld(row) && !row.gone && row.ended?.how !== 'deleted')
          .map((row) =>
            openKnown(row, waiting.get(row.id) ?? [], (entry) => ageOf(entry, observed.ms, clock), safe),
          ),
      );
      return known
        .filter((one) => one !== undefined)
        .sort((a, b) => b.keepsake.capturedAt - a.keepsake.capturedAt);
    },

    async list(id) {
      const row = await run('read', (tx) => tx.get('issues', id));
      if (!row || row.ended?.how === 'deleted') return;
      const { unlisted, view: _view, ...keepsake } = await openKeepsake(row, safe);
      const { locked } = await lockKeepsake(keepsake, safe);
      await run('write', async (tx) => {
        const now = await tx.get('issues', id);
        if (unlisted && now && locked && !now.ended) tx.put('issues', { ...now, locked });
      });
    },
  };
}
