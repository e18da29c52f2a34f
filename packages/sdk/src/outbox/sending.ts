import { atOnce } from './at-once.ts';
import { balanceOf } from './balance.ts';
import { observe, type Clock } from './clock.ts';
import { settle } from './endings.ts';
import { expiringOn } from './expiring.ts';
import { forgettingOn } from './forgetting.ts';
import { helpsOn } from './helps.ts';
import { listingOn } from './listing.ts';
import { asksFirst, type OutboxEntry, type Sending } from './outbox.ts';
import { isDue, isHeld, isSound, leftOfLease, queue, REPORTED, turns } from './queue.ts';
import { partsOn } from './parts.ts';
import { aboutView, bytesOf, openEntry, openKeepsake, type KeepsakeRow } from './rows.ts';
import { plainSafe, type Safe } from './safe.ts';
import type { Store, Tx } from './store.ts';
import { ageOf, keepTally, tallyOf } from './tally.ts';

/** After so many lives of pages in which it could not be read, an entry is let be. */
const LIVES = 3;

type Taken = { row: OutboxEntry; keepsake?: KeepsakeRow | undefined };

/**
 * The states of an entry and the ways between them, on any store.
 *
 * @param asks  Somebody can be asked whether help is still needed: what `asksFirst` names waits for the answer.
 */
export function sendingFrom(
  device: Store,
  clock: Clock,
  safe: Safe = plainSafe,
  { asks = false } = {},
): Sending {
  const store = atOnce(device);
  const { run } = store;
  /** What this page could not read: nobody waits for it before the next start. */
  const spoiled = new Set<string>();

  /** Nobody is asked for those who have left; what they reported is sent as it is. */
  async function waitsForAnswer(tx: Tx, row: OutboxEntry, seenMs: number): Promise<boolean> {
    if (!asks || !asksFirst(row, ageOf(row, seenMs, clock))) return false;
    return !(await tx.get('issues', row.subject))?.gone;
  }

  /** Takes rows as they are kept; what is broken is told apart, since nothing about it can be trusted. */
  function take(limits: {
    events: number;
    bytes: number;
  }): Promise<{ taken: Taken[]; broken: OutboxEntry[] }> {
    return run('write', async (tx) => {
      const tally = await tallyOf(tx, clock);
      keepTally(tx, tally);
      const isNext = turns(tx);
      const taken: OutboxEntry[] = [];
      const broken: OutboxEntry[] = [];
      let size = 2;
      for await (const row of queue(tx)) {
        if (spoiled.has(row.id) || isHeld(row)) continue;
        if (!isSound(row)) {
          broken.push(row);
          continue;
        }
        if (!isDue(row, clock) || !(await isNext(row))) continue;
        if (await waitsForAnswer(tx, row, tally.observed.ms)) continue;
        size += row.bytes.length + 128;
        if (taken.length === limits.events || (taken.length && size > limits.bytes)) break;
        taken.push(leasedNow(row, tally.observed.ms, clock));
      }
      for (const row of taken) tx.put('entries', row);
      const keepsakes = await Promise.all(
        taken.map(async ({ type, subject }) => (type === REPORTED ? undefined : tx.get('issues', subject))),
      );
      return { taken: taken.map((row, at) => ({ row, keepsake: keepsakes[at] })), broken };
    });
  }

  /** Counts one more life in which entries could not be read. */
  async function spoil(rows: readonly OutboxEntry[]): Promise<void> {
    for (const { id } of rows) spoiled.add(id);
    await run('write', async (tx) => {
      for (const { id } of rows) {
        const row = await tx.get('entries', id);
        if (!row || row.spoiled?.boot === clock.boot) continue;
        const lives = (row.spoiled?.lives ?? 0) + 1;
        const state = lives >= LIVES ? 'quarantined' : 'queued';
        const rev = (row.rev || 0) + 1;
        tx.put('entries', { ...row, state, rev, leasedAt: 0, spoiled: { lives, boot: clock.boot } });
      }
    });
  }

  return {
    ...listingOn(store, clock, safe),
    ...forgettingOn(store, clock, safe),
    ...expiringOn(store, clock),
    ...partsOn(store, clock, safe),
    ...helpsOn(store, clock, safe),
    ...balanceOf(store, clock, safe),

    nextSequence: (subject) =>
      run('write', async (tx) => {
        const keepsake = await tx.get('issues', subject);
        if (!keepsake || keepsake.ended) return undefined;
        const sequence = keepsake.sequence + 1;
        tx.put('issues', { ...keepsake, sequence, touchedAt: clock.now() });
        return sequence;
      }),

    async lease(limits) {
      for (;;) {
        const { taken, broken } = await take(limits);
        const opened = await Promise.all(
          taken.map(async ({ row, keepsake }) => {
            try {
              const [entry, kept] = await Promise.all([
                openEntry(row, safe),
                keepsake && openKeepsake(keepsake, safe),
              ]);
              return { entry, ...(kept && { secret: kept.secret }) };
            } catch {
              broken.push(row);
              return undefined;
            }
          }),
        );
        if (broken.length) await spoil(broken);
        const good = opened.filter((one) => one !== undefined);
        // A batch of which nothing can be read says nothing about what waits behind it.
        if (good.length || !taken.length) return good;
      }
    },

    settle: (endings) => run('write', (tx) => settle(tx, endings, clock)),

    stillNeeded: (subject) =>
      run('strict', async (tx) => {
        for (const row of await tx.ofSubject(subject)) {
          // Whoever is sending it just now goes on: the lease is not touched.
          if (row.type === REPORTED && !row.needed) tx.put('entries', { ...row, needed: true });
        }
      }),

    reclaim: () =>
      run('write', async (tx) => {
        for await (const entry of queue(tx)) {
          if (entry.state === 'leased') {
            tx.put('entries', { ...entry, state: 'queued', rev: entry.rev + 1, leasedAt: 0 });
          }
        }
      }),

    nextDue: () =>
      run('read', async (tx) => {
        let first: number | undefined;
        const isNext = turns(tx);
        const seenMs = asks ? (await tallyOf(tx, clock)).observed.ms : 0;
        for await (const entry of queue(tx)) {
          if (spoiled.has(entry.id) || isHeld(entry)) continue;
          // What is broken is due: whoever takes it finds out.
          const sound = isSound(entry);
          if (sound && (!(await isNext(entry)) || (await waitsForAnswer(tx, entry, seenMs)))) continue;
          if (!sound || isDue(entry, clock)) return clock.now();
          const { state, nextAt } = entry;
          const at = state === 'leased' ? clock.now() + leftOfLease(entry, clock) : nextAt;
          first = Math.min(first ?? Infinity, at);
        }
        return first;
      }),

    async keepView(view) {
      const lockedView = await safe.lock(bytesOf(view), aboutView(view));
      return run('write', async (tx) => {
        const row = await tx.get('issues', view.id);
        if (!row || row.ended?.how === 'deleted') return false;
        const { view: _old, ...keepsake } = row;
        const now = clock.now();
        tx.put('issues', { ...keepsake, lockedView, viewAt: now, touchedAt: now });
        return true;
      });
    },

    keepSeen: (id, news) =>
      run('write', async (tx) => {
        const row = await tx.get('issues', id);
        if (row && !row.ended) tx.put('issues', { ...row, seen: news, touchedAt: clock.now() });
      }),

    note: (key) => run('read', async (tx) => (await tx.get('meta', key))?.value),
    keepNote: (key, value) => run('write', async (tx) => tx.put('meta', { id: key, value })),
  };
}

function leasedNow({ problem: _problem, ...row }: OutboxEntry, seenMs: number, clock: Clock): OutboxEntry {
  return {
    ...row,
    state: 'leased',
    rev: row.rev + 1,
    leasedAt: clock.now(),
    attempt: row.attempt + 1,
    observed: { ...observe(row.observed, clock), ms: ageOf(row, seenMs, clock) },
  };
}
