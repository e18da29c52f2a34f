import type { Clock } from './clock.ts';
import { isWaiting, scrubRest } from './endings.ts';
import { isHelp } from './helps.ts';
import { scrubber } from './keeping.ts';
import type { Duty, Sending } from './outbox.ts';
import { REPORTED } from './queue.ts';
import { bytesOf, lockKeepsake, openKeepsake } from './rows.ts';
import type { Safe } from './safe.ts';
import type { Store } from './store.ts';
import { keepTally, tallyOf } from './tally.ts';

const DUTY = 'erase:';

type Forgetting = Pick<Sending, 'adopt' | 'forget' | 'letGo' | 'duties' | 'dutyDone'>;

/** A duty as it is kept; version 1 of the database kept the secret in plain. */
type DutyRow = Omit<Duty, 'secret'> & { secret?: string; locked?: Uint8Array<ArrayBuffer> };

/** What the person takes back, erases or leaves behind. */
export function forgettingOn({ run }: Store, clock: Clock, safe: Safe): Forgetting {
  const about = (id: string) => `duties ${id}`;

  return {
    async adopt(keepsake) {
      const row = await lockKeepsake(keepsake, safe);
      await run('write', async (tx) => {
        const known = await tx.get('issues', keepsake.id);
        if (!known || known.ended?.how === 'deleted') tx.put('issues', row);
      });
    },

    async forget(id, when) {
      const row = await run('read', (tx) => tx.get('issues', id));
      if (!row || row.ended?.how === 'deleted') return 'unknown';
      // Whoever cannot read the secret any more cannot ask the venue, but may still delete here.
      const secret = await openKeepsake(row, safe).then(
        (keepsake) => keepsake.secret,
        () => '',
      );
      const locked = await safe.lock(bytesOf(secret), about(id));
      return run('strict', async (tx) => {
        const known = await tx.get('issues', id);
        if (!known || known.ended?.how === 'deleted') return 'unknown';
        const report = (await tx.ofSubject(id)).find((entry) => entry.type === REPORTED);
        const unsent = report ? report.attempt === 0 : false;
        if (!unsent && when === 'unsent') return 'sent';
        const tally = await tallyOf(tx, clock);
        const drop = await scrubber(tx, id);
        keepTally(tx, tally, { deleted: drop() });
        const { capturedAt, sequence } = known;
        const now = clock.now();
        const ended = { how: 'deleted' as const, at: now };
        if (!known.gone) tx.put('issues', { id, capturedAt, touchedAt: now, sequence, ended });
        // In the life of the page that captured it, this is certain. After a power cut, what was sent just before
        // looks unsent, and the venue is told in any case.
        if (unsent && report?.observed.boot === clock.boot) return 'unsent';
        const duty: DutyRow = { id, locked, since: now };
        if (secret) tx.put('meta', { id: DUTY + id, value: duty });
        return unsent ? 'unsent' : 'duty';
      });
    },

    letGo: () =>
      run('strict', async (tx) => {
        tx.delete('meta', 'source');
        for (const { id } of await tx.all('drafts')) if (!isHelp(id)) tx.delete('drafts', id);
        for (const row of await tx.all('issues')) {
          const { view: _view, lockedView: _locked, viewAt: _at, receipt: _receipt, ...rest } = row;
          if (row.ended || !(await isWaiting(tx, row.id))) await scrubRest(tx, row.id);
          else tx.put('issues', { ...rest, gone: true });
        }
      }),

    async duties() {
      const rows = await run('read', async (tx) =>
        (await tx.all('meta')).flatMap(({ id, value }) => (id.startsWith(DUTY) ? [value as DutyRow] : [])),
      );
      const opened = await Promise.all(
        rows.map(async ({ id, since, secret, locked }): Promise<Duty[]> => {
          if (secret !== undefined || !locked) return [{ id, since, secret: secret ?? '' }];
          try {
            const bytes = await safe.open(locked, about(id));
            return [{ id, since, secret: JSON.parse(new TextDecoder().decode(bytes)) as string }];
          } catch {
            return [];
          }
        }),
      );
      return opened.flat();
    },
    dutyDone: (id) => run('write', async (tx) => tx.delete('meta', DUTY + id)),
  };
}
