import type { Lane } from '../model/entry.ts';
import type { Clock } from './clock.ts';
import { DRAFT_MS } from './drafts.ts';
import { isWaiting, scrubRest } from './endings.ts';
import { expireDrafts } from './helps.ts';
import type { Lost, OutboxEntry, Sending } from './outbox.ts';
import { LANES, PAGE, REPORTED } from './queue.ts';
import type { Store, Tx } from './store.ts';
import { ageOf, keepTally, tallyOf } from './tally.ts';

/** Observed time at which the oldest of what was here at the last look was captured. */
const OLDEST = 'oldest';

/** What waited too long. A transaction takes one page of it, so that no save waits for the whole. */
export function expiringOn({ run }: Store, clock: Clock): Pick<Sending, 'expire'> {
  return {
    async expire(retentionMs) {
      const { seenMs, oldest } = await run('write', begin);
      // Nothing younger than what was the oldest can be too old: a long queue is not read each time.
      if (seenMs - oldest <= retentionMs) return [];
      const changed = new Set<string>();
      let least = seenMs;
      for (const lane of LANES) {
        for (let after: string | undefined = ''; after !== undefined;) {
          const page = await pageOf(lane, after, seenMs, retentionMs);
          least = Math.min(least, ...page.since);
          after = page.next;
          if (page.old.length) for (const id of await end(page.old, retentionMs)) changed.add(id);
        }
      }
      for (const { id, subject } of await run('read', (tx) => tx.partsBySubject())) {
        const since = await run('write', (tx) => endPart(tx, id, subject, retentionMs));
        if (since === undefined) changed.add(subject);
        else least = Math.min(least, since);
      }
      await run('write', async (tx) => tx.put('meta', { id: OLDEST, value: least }));
      return [...changed];
    },
  };

  /** Time that nobody looks at is only believed in part, so it is looked at. */
  async function begin(tx: Tx): Promise<{ seenMs: number; oldest: number }> {
    const tally = await tallyOf(tx, clock);
    keepTally(tx, tally);
    const seenMs = tally.observed.ms;
    await expireDrafts(tx, seenMs, DRAFT_MS);
    const oldest = (await tx.get('meta', OLDEST))?.value as number | undefined;
    return { seenMs, oldest: oldest ?? -Infinity };
  }

  function pageOf(
    lane: Lane,
    after: string,
    seenMs: number,
    retentionMs: number,
  ): Promise<{ old: string[]; since: number[]; next: string | undefined }> {
    return run('read', async (tx) => {
      const rows = await tx.page(lane, after, PAGE);
      const ages = rows.map((row) => ageOf(row, seenMs, clock));
      return {
        old: rows.filter((_row, at) => (ages[at] ?? 0) > retentionMs).map(({ id }) => id),
        since: ages.filter((age) => age <= retentionMs).map((age) => seenMs - age),
        next: rows.length === PAGE ? rows.at(-1)?.id : undefined,
      };
    });
  }

  /** @returns issues that changed */
  function end(ids: string[], retentionMs: number): Promise<string[]> {
    return run('write', async (tx) => {
      const tally = await tallyOf(tx, clock);
      const changed: string[] = [];
      let expired = 0;
      for (const id of ids) {
        const row = await tx.get('entries', id);
        if (!row || ageOf(row, tally.observed.ms, clock) <= retentionMs) continue;
        expired += await expire(tx, row, clock.now());
        changed.push(row.subject);
      }
      keepTally(tx, tally, { expired });
      return changed;
    });
  }

  /** @returns since when it is here; `undefined` if it no longer is */
  async function endPart(
    tx: Tx,
    id: string,
    subject: string,
    retentionMs: number,
  ): Promise<number | undefined> {
    const part = await tx.get('parts', id);
    const { ms } = (await tallyOf(tx, clock)).observed;
    const { since = ms } = part ?? {};
    if (part?.since === undefined && part) tx.put('parts', { ...part, since });
    const waits = (await tx.ofSubject(subject)).some(({ type }) => type === REPORTED);
    if (!part || waits || ms - since <= retentionMs) return since;
    tx.delete('parts', id);
    await lose(tx, subject, { what: 'photo', how: 'expired', at: clock.now() });
    return undefined;
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
