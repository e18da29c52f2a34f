import { isTouchlineError } from '../model/errors.ts';
import { atOnce } from './at-once.ts';
import type { Clock } from './clock.ts';
import { openIndexedDbStore } from './indexeddb-outbox.ts';
import { adopt, revOf, staysBehind } from './merging.ts';
import { SHELVES, type Shelf, type Shelves, type Store, type Tx } from './store.ts';
import { keepTally, TALLY, tallyOf, type Tally } from './tally.ts';

/*
 * Chromium keeps all databases of a site in the files of one LevelDB. A kill in the middle of a write leaves half a
 * record there; the next life writes on behind it, and the one after that finds that the sum is wrong, and deletes all
 * databases of the site. No durability helps against that. A storage bucket has files of its own, so what is kept is
 * kept there once more. Browsers without buckets keep each database in a file of its own, and need none of this.
 */

/** In a database that was compared with its copy. It says something of this database alone, so it moves nowhere. */
const COMPARED = 'beside:copy';
/** Together, so that a burst of reports is copied a few times and not once each. */
const GATHER_MS = 50;
/** What nobody was told about may wait. */
const LATER_MS = 1_000;
/** At most between two tries, while the database is not compared yet or the copy fails. */
const REST_MS = 10_000;
/** How often a copy may fail before this page leaves it. */
const MOST_FAULTS = 10;
/** What can be compared by itself; photos only by their names. */
const READ: readonly Shelf[] = SHELVES.filter((shelf) => shelf !== 'parts');

/** More than one place for databases: only Chromium has that. */
interface Buckets {
  open(name: string): Promise<{ indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

const buckets = (): Buckets | undefined =>
  (globalThis.navigator as { storageBuckets?: Buckets } | undefined)?.storageBuckets;

/** Names of places have small letters only. */
const placeOf = (name: string) => name.toLowerCase().replace(':', '-');

async function openCopy(name: string): Promise<Store | undefined> {
  const bucket = await buckets()?.open(placeOf(name));
  return bucket && openIndexedDbStore(name, undefined, bucket.indexedDB);
}

/** One page after the other, so that an older state never overwrites a newer one. */
function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`${name} copy`, work);
}

/**
 * Brings back what was in a database that the browser has lost, all of it in one step. One that was compared before
 * has lost nothing.
 *
 * @returns the issues that are back
 */
export async function restore(name: string, into: Store, clock: Clock): Promise<string[]> {
  if (!buckets()) return [];
  return inTurn(name, async () => {
    if (await into.run('read', (tx) => tx.get('meta', COMPARED))) return [];
    const copy = await openCopy(name);
    try {
      const kept = await copy?.run('read', (tx) => everythingIn(tx, clock));
      return await atOnce(into).run('strict', async (tx) => {
        if (await tx.get('meta', COMPARED)) return [];
        tx.put('meta', { id: COMPARED, value: true });
        return kept ? takeOver(tx, kept, clock) : [];
      });
    } finally {
      copy?.close();
    }
  });
}

interface Kept {
  rows: [Shelf, Shelves[Shelf]][];
  tally: Tally;
}

async function everythingIn(tx: Tx, clock: Clock): Promise<Kept> {
  const [tally, ...shelves] = await Promise.all([
    tallyOf(tx, clock),
    ...SHELVES.map((shelf) => tx.all(shelf)),
  ]);
  const rows = SHELVES.flatMap((shelf, at) =>
    (shelves[at] ?? []).map((row): [Shelf, Shelves[Shelf]] => [shelf, row]),
  );
  return { rows: rows.filter(([shelf, row]) => !staysBehind(shelf, row)), tally };
}

async function takeOver(tx: Tx, { rows, tally }: Kept, clock: Clock): Promise<string[]> {
  const now = await tallyOf(tx, clock);
  for (const [shelf, row] of rows) await adopt(tx, shelf, row, now.observed.ms - tally.observed.ms);
  // The counts of a copy may be a moment older or newer than its rows, and what is not here was not brought back.
  const { captured: _, ...ends } = tally.counts;
  const pending = rows.filter(
    ([shelf, row]) => shelf === 'entries' && 'state' in row && row.state !== 'rejected',
  );
  const captured = Object.values(ends).reduce((sum, count) => sum + count, pending.length);
  keepTally(tx, now, { ...ends, captured });
  // What arrives may be older than the oldest that is known here.
  tx.delete('meta', 'oldest');
  return rows.flatMap(([shelf, { id }]) => (shelf === 'issues' ? [id] : []));
}

/**
 * The same database; what is written to it is written to a second place soon after, and never at the same moment: a
 * kill tears one of them at most.
 *
 * Nothing is copied before it was compared: a new and empty database must not empty its copy.
 */
export function keepTwice(name: string, store: Store): Store {
  if (!buckets() || !navigator.locks) return store;
  const changed = new Map<string, [Shelf, string]>();
  let copy: Store | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;
  /** In a row without a copy. */
  let waits = 0;
  let faults = 0;
  let copying = false;
  let ended = false;

  function soon(afterMs: number): void {
    // Less and less often, however much is written meanwhile.
    const waitMs = Math.min(afterMs * 2 ** waits, REST_MS);
    const at = performance.now() + waitMs;
    if (ended || copying || at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => void copyNow(), waitMs);
  }

  async function copyNow(): Promise<void> {
    dueAt = Infinity;
    copying = true;
    let done = false;
    try {
      done = await inTurn(name, write);
      faults = 0;
    } catch {
      // Compared anew with the next one.
      copy?.close();
      copy = undefined;
      if (++faults >= MOST_FAULTS) end();
    } finally {
      copying = false;
    }
    waits = done ? 0 : waits + 1;
    if (!done || changed.size) soon(GATHER_MS);
  }

  function end(): void {
    ended = true;
    clearTimeout(timer);
    changed.clear();
    copy?.close();
    copy = undefined;
  }

  /** @returns whether both hold the same, as far as this page knows */
  async function write(): Promise<boolean> {
    if (!(await store.run('read', (tx) => tx.get('meta', COMPARED)))) return false;
    if (!copy) {
      copy = await openCopy(name);
      if (!copy) return true;
      await level(store, copy);
    }
    const taken = [...changed];
    changed.clear();
    taken.push([TALLY, ['meta', TALLY]]);
    const rows = await store.run('read', (tx) =>
      Promise.all(taken.map(([, [shelf, id]]) => tx.get(shelf, id))),
    );
    await copy.run('write', async (tx) => {
      for (const [index, [, [shelf, id]]] of taken.entries()) put(tx, shelf, id, rows[index]);
    });
    return true;
  }

  /** What is kept once is worth more than what is kept twice. */
  async function giveWay(error: unknown): Promise<boolean> {
    if (!copy || !isTouchlineError(error) || error.code !== 'outbox_full') return false;
    end();
    await buckets()?.delete(placeOf(name));
    return true;
  }

  // A life may be short, and what the last one could not copy is copied now.
  soon(GATHER_MS);
  return {
    get kept() {
      return store.kept;
    },
    async run(mode, work) {
      if (mode === 'read') return store.run(mode, work);
      let touched: [Shelf, string][] = [];
      const noting = (tx: Tx) => {
        touched = [];
        return work({
          ...tx,
          put(shelf, value) {
            touched.push([shelf, value.id]);
            tx.put(shelf, value);
          },
          delete(shelf, id) {
            touched.push([shelf, id]);
            tx.delete(shelf, id);
          },
        });
      };
      const result = await store.run(mode, noting).catch(async (error: unknown) => {
        if (!(await giveWay(error))) throw error;
        return store.run(mode, noting);
      });
      if (!ended) for (const [shelf, id] of touched) changed.set(`${shelf} ${id}`, [shelf, id]);
      if (touched.length) soon(mode === 'strict' ? GATHER_MS : LATER_MS);
      return result;
    },
    close() {
      end();
      store.close();
    },
  };
}

function put<S extends Shelf>(tx: Tx, shelf: S, id: string, row: Shelves[S] | undefined): void {
  if (row) tx.put(shelf, row);
  else tx.delete(shelf, id);
}

/**
 * After a life that was cut off the copy may lack something, or still have what was deleted. What changes without a
 * count (somebody left, a draft) is found only by looking at all of it.
 */
async function level(from: Store, into: Store): Promise<void> {
  const [now, before] = await Promise.all([from, into].map((store) => store.run('read', everything)));
  if (!now || !before) return;
  const missing = await from.run('read', (tx) =>
    Promise.all(now.photos.filter((id) => !before.photos.includes(id)).map((id) => tx.get('parts', id))),
  );
  await into.run('write', async (tx) => {
    for (const part of missing) if (part) tx.put('parts', part);
    for (const id of before.photos) if (!now.photos.includes(id)) tx.delete('parts', id);
    for (const [index, shelf] of READ.entries()) {
      const rows = now.rows[index] ?? [];
      const there = new Map(before.rows[index]?.map((row) => [row.id, revOf(row)]));
      for (const row of rows) {
        const rev = revOf(row);
        if (rev === undefined || rev !== there.get(row.id)) tx.put(shelf, row);
        there.delete(row.id);
      }
      for (const id of there.keys()) tx.delete(shelf, id);
    }
  });
}

async function everything(tx: Tx): Promise<{ rows: Shelves[Shelf][][]; photos: string[] }> {
  const [parts, ...rows] = await Promise.all([tx.partsBySubject(), ...READ.map((shelf) => tx.all(shelf))]);
  return { rows, photos: parts.map(({ id }) => id) };
}
