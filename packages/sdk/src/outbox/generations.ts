import { isTouchlineError } from '../model/errors.ts';
import type { Clock } from './clock.ts';
import { atOnce } from './at-once.ts';
import { openIndexedDbStore } from './indexeddb-outbox.ts';
import { adopt, difference, isKey, markOf, staysBehind } from './merging.ts';
import { SHELVES, type Shelf, type Shelves, type Store } from './store.ts';
import { keepTally, tallyOf, type Tally } from './tally.ts';

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
      if (isTouchlineError(error) && error.code === 'outbox_silent') return undefined;
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
  const besides = await namesBeside(name);
  if (!besides.length) return [];
  const work = async () => {
    const ids: string[] = [];
    for (const beside of besides) {
      // One that does not open holds up no other.
      const from = await openIndexedDbStore(beside, BESIDE_MS).catch(() => undefined);
      try {
        if (from) ids.push(...(await move(from, into, MOVED + beside, clock)));
      } finally {
        from?.close();
      }
    }
    return ids;
  };
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  return locks ? locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : undefined)) : work();
}

async function namesBeside(name: string): Promise<string[]> {
  try {
    const all = await indexedDB.databases();
    return all.flatMap((one) => (one.name?.startsWith(`${name}.`) ? [one.name] : []));
  } catch {
    // A database that was cut off while it was made keeps Firefox from naming any.
    return BESIDE.map((generation) => `${name}.${generation}`);
  }
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

/** What of a database beside was copied: its rows, and the counts that came with them. */
interface Moved {
  /** Of the life of that database which ends when all of it is moved. A note about another life is void. */
  life: string;
  marks: string[];
  counts: Tally['counts'];
}

/** Where a database beside says which life it is in. */
const LIFE = 'beside';

/**
 * Copies what is in one database into another, then deletes what has not changed meanwhile. Cut off anywhere, it ends
 * the next time.
 *
 * @returns the issues that moved
 */
async function move(beside: Store, main: Store, note: string, clock: Clock): Promise<string[]> {
  const [from, into] = [atOnce(beside), atOnce(main)];
  const { rows, seen, life } = await from.run('strict', async (tx) => {
    const known = (await tx.get('meta', LIFE))?.value as string | undefined;
    const now = known ?? crypto.randomUUID();
    if (!known) tx.put('meta', { id: LIFE, value: now });
    const found: [Shelf, Shelves[Shelf]][] = [];
    for (const shelf of SHELVES) {
      for (const row of await tx.all(shelf)) if (!staysBehind(shelf, row)) found.push([shelf, row]);
    }
    return { rows: found, seen: await tallyOf(tx, clock), life: now };
  });
  const hasNew = rows.some(([shelf, row]) => !isKey(shelf, row)) || Object.values(seen.counts).some(Boolean);
  if (!hasNew) return [];
  await into.run('strict', async (tx) => {
    const tally = await tallyOf(tx, clock);
    const noted = (await tx.get('meta', note))?.value as Moved | undefined;
    const { marks, counts } = noted?.life === life ? noted : { marks: [], counts: {} };
    const moved = new Set(marks);
    const more = difference(seen.counts, counts);
    // What ended over there after it was copied has ended. If it ended here as well, one of them is not counted.
    const there = new Set(rows.map(([shelf, row]) => markOf(shelf, row)));
    for (const mark of marks.filter((one) => one.startsWith('entries ') && !there.has(one))) {
      const [, id = ''] = mark.split(' ');
      if (await tx.get('entries', id)) tx.delete('entries', id);
      else more.delivered = (more.delivered ?? 0) - 1;
    }
    // What was copied once and is missing now was delivered or deleted since: it must not come back.
    for (const [shelf, row] of rows) {
      const mark = markOf(shelf, row);
      if (moved.has(mark) && !isKey(shelf, row)) continue;
      moved.add(mark);
      await adopt(tx, shelf, row, tally.observed.ms - seen.observed.ms);
    }
    keepTally(tx, tally, more);
    // What arrives may be older than the oldest that is known here.
    tx.delete('meta', 'oldest');
    const value: Moved = { life, marks: [...moved], counts: seen.counts };
    tx.put('meta', { id: note, value });
  });
  await from.run('strict', async (tx) => {
    const tally = await tallyOf(tx, clock);
    for (const [shelf, row] of rows) {
      const now = await tx.get(shelf, row.id);
      // A page that still stands on it goes on with its key.
      if (now && markOf(shelf, now) === markOf(shelf, row) && !isKey(shelf, row)) tx.delete(shelf, row.id);
    }
    // What came meanwhile is counted here until it follows.
    keepTally(tx, { ...tally, counts: difference(tally.counts, seen.counts) });
    tx.delete('meta', LIFE);
  });
  await into.run('write', async (tx) => tx.delete('meta', note));
  return rows.flatMap(([shelf, { id }]) => (shelf === 'issues' ? [id] : []));
}
