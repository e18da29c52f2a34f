import type { Clock } from './clock.ts';
import { DRAFT_MS } from './drafts.ts';
import { isWaiting, scrubRest } from './endings.ts';
import type { Lost, OutboxEntry, Sending } from './outbox.ts';
import { LANES, PAGE, REPORTED } from './queue.ts';
import type { Store, Tx } from './store.ts';
import { ageOf, keepTally, tallyOf } from './tally.ts';

/** What waited too long. A transaction takes one page of it, so that no save waits for the whole. */
export function expiringOn({ run }: Store, clock: Clock): Pick<Sending, 'expire'> {
  return {
    async expire(retentionMs) {
      const changed = new Set<string>();
      const isOld = (row: OutboxEntry, seenMs: number) => ageOf(row, seenMs, clock) > retentionMs;

      // Time that nobody looks at is only believed in part.
      await run('write', async (tx) => keepTally(tx, await tallyOf(tx, clock)));
      for (const lane of LANES) {
        for (let after: string | undefined = ''; after !== undefined;) {
          const from: string = after;
          const page = await run('read', async (tx) => {
            const [{ observed }, rows] = await Promise.all([tallyOf(tx, clock), tx.page(lane, from, PAGE)]);
            const old = rows.filter((row) => isOld(row, observed.ms)).map(({ id }) => id);
            return { old, next: rows.length === PAGE ? rows.at(-1)?.id : undefined };
          });
          after = page.next;
          if (!page.old.length) continue;
          await run('write', async (tx) => {
            const tally = await tallyOf(tx, clock);
            let expired = 0;
            for (const id of page.old) {
              const row = await tx.get('entries', id);
              if (!row || !isOld(row, tally.observed.ms)) continue;
              expired += await expire(tx, row, clock.now());
              changed.add(row.subject);
            }
            keepTally(tx, tally, { expired });
          });
        }
      }
      for (const id of await expireParts(retentionMs)) changed.add(id);
      await run('write', async (tx) => {
        const { observed } = await tallyOf(tx, clock);
        for (const { id, since } of await tx.all('drafts')) {
          if (observed.ms - since > DRAFT_MS) tx.delete('drafts', id);
        }
      });
      return [...changed];
    },
  };

  async function expireParts(retentionMs: number): Promise<string[]> {
    const parts = await run('read', (tx) => tx.partsBySubject());
    const changed: string[] = [];
    for (const { id, subject } of parts) {
      const expired = await run('write', async (tx) => {
        const part = await tx.get('parts', id);
        const { observed } = await tallyOf(tx, clock);
        if (!part || (await tx.ofSubject(subject)).some(({ type }) => type === REPORTED)) return false;
        const { since = observed.ms } = part;
        if (part.since === undefined) tx.put('parts', { ...part, since });
        if (observed.ms - since <= retentionMs) return false;
        tx.delete('parts', id);
        await lose(tx, subject, { what: 'photo', how: 'expired', at: clock.now() });
        return true;
      });
      if (expired) changed.push(subject);
    }
    return changed;
  }
}

/** @returns how many events ended by it */
async function expire(tx: Tx, { id, type, subject, state }: OutboxEntry, at: number): Promise<number> {
  if (type !== REPORTED) {
    tx.delete('entries', id);
    await lose(tx, subject, { what: type, how: 'expired', at });
    return state === 'rejected' ? 0 : 1;
  }
  // What follows a report means nothing without it.
  const entries = await tx.ofSubject(subject);
  for (const entry of entries) tx.delete('entries', entry.id);
  for (const part of await tx.partsBySubject()) if (part.subject === subject) tx.delete('parts', part.id);
  const keepsake = await tx.get('issues', subject);
  if (keepsake?.gone) tx.delete('issues', subject);
  else if (keepsake) tx.put('issues', { ...keepsake, touchedAt: at, ended: { how: 'expired', at } });
  return entries.filter((entry) => entry.state !== 'rejected').length;
}

/** Says at the issue that something of it did not arrive. */
export async function lose(tx: Tx, subject: string, lost: Lost): Promise<void> {
  const keepsake = await tx.get('issues', subject);
  if (!keepsake) return;
  if (keepsake.gone && !(await isWaiting(tx, subject))) return scrubRest(tx, subject);
  tx.put('issues', { ...keepsake, lost: [...(keepsake.lost ?? []), lost] });
}
