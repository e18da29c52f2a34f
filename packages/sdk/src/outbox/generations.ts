import { isTouchlineError } from '../model/errors.ts';
import type { Clock } from './clock.ts';
import { openIndexedDbStore, SHELVES } from './indexeddb-outbox.ts';
import { adopt, adoptCounts, difference, markOf, staysBehind } from './merging.ts';
import type { Shelf, Shelves, Store } from './store.ts';
import { keepTally, tallyOf } from './tally.ts';

/** A person has waited for the first database already. */
const BESIDE_MS = 500;
const BESIDE = [1, 2, 3];
const BUSY_MS = 30_000;
/** Begins the note of what was copied from a database beside this one and is not yet deleted there. */
const MOVED = 'moved:';

/**
 * Another database beside one that does not open. The first is left as it is: what is in it may open again
 * tomorrow, or with a newer page.
 *
 * @returns `undefined` if the browser opens none
 */
export async function openBeside(name: string): Promise<Store | undefined> {
  for (const generation of BESIDE) {
    try {
      return await openIndexedDbStore(`${name}.${generation}`, BESIDE_MS);
    } catch (error) {
      // A browser that is silent twice stays silent.
      if (isTouchlineError(error) && error.code === 'outbox_blocked') return undefined;
    }
  }
  return undefined;
}

/**
 * Moves what is in databases beside this one into it: copies, then deletes what has not changed meanwhile. Cut off
 * anywhere, it ends the next time. While a page sends, nothing is moved.
 *
 * @returns the issues that moved; `undefined` while a page sends
 */
export async function gather(name: string, into: Store, clock: Clock): Promise<string[] | undefined> {
  const besides = (await indexedDB.databases()).flatMap((one) =>
    one.name?.startsWith(`${name}.`) ? [one.name] : [],
  );
  if (!besides.length) return [];
  const work = async () => {
    const ids: string[] = [];
    for (const beside of besides) {
      const from = await openIndexedDbStore(beside, BESIDE_MS);
      try {
        ids.push(...(await move(from, into, MOVED + beside, clock)));
      } finally {
        from.close();
      }
    }
    return ids;
  };
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  return locks ? locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : undefined)) : work();
}

/** The same as soon as no page sends. @param moved  Issues that are here from now on. */
export async function gatherSoon(
  name: string,
  into: Store,
  clock: Clock,
  moved: (ids: string[]) => void,
): Promise<void> {
  const ids = await gather(name, into, clock);
  if (ids?.length) moved(ids);
  if (!ids) setTimeout(() => void gatherSoon(name, into, clock, moved).catch(() => undefined), BUSY_MS);
}

async function move(from: Store, into: Store, note: string, clock: Clock): Promise<string[]> {
  const { rows, seen } = await from.run('read', async (tx) => {
    const found: [Shelf, Shelves[Shelf]][] = [];
    for (const shelf of SHELVES) for (const row of await tx.all(shelf)) found.push([shelf, row]);
    return { rows: found, seen: await tallyOf(tx, clock) };
  });
  if (!rows.length) return [];
  await into.run('strict', async (tx) => {
    const tally = await tallyOf(tx, clock);
    // What was copied once and is missing now was delivered or deleted since: it must not come back.
    const moved = new Set((await tx.get('meta', note))?.value as string[] | undefined);
    if (!moved.has('')) adoptCounts(tx, tally, seen.counts);
    moved.add('');
    for (const [shelf, row] of rows) {
      const mark = markOf(shelf, row);
      if (staysBehind(shelf, row) || moved.has(mark)) continue;
      moved.add(mark);
      await adopt(tx, shelf, row, tally.observed.ms - seen.observed.ms);
    }
    // What arrives may be older than the oldest that is known here.
    tx.delete('meta', 'oldest');
    tx.put('meta', { id: note, value: [...moved] });
  });
  await from.run('strict', async (tx) => {
    const tally = await tallyOf(tx, clock);
    for (const [shelf, row] of rows) {
      const now = await tx.get(shelf, row.id);
      if (now && markOf(shelf, now) === markOf(shelf, row)) tx.delete(shelf, row.id);
    }
    // What came meanwhile is counted here until it follows.
    if ((await tx.all('entries')).length)
      keepTally(tx, { ...tally, counts: difference(tally.counts, seen.counts) });
  });
  await into.run('write', async (tx) => tx.delete('meta', note));
  return rows.flatMap(([shelf, { id }]) => (shelf === 'issues' ? [id] : []));
}
