import type { Clock } from './clock.ts';
import { ended, openIndexedDbStore } from './indexeddb-outbox.ts';
import type { Sending } from './outbox.ts';
import type { Store, Tx } from './store.ts';
import { keepTally, tallyOf } from './tally.ts';

/** Where it is written down beside the outbox: a database and a cache of this name. */
const LEDGER = 'touchline-ledger';
/** In a database that was compared with its ledger. One that the browser emptied has none of it. */
const KNOWN = 'ledger';
const EVICTED = 'evicted';
const PERSIST = 'persist';

/**
 * Remembers, outside of the database, how many events wait in it, so that it can be told when the browser removed
 * them. It rather says nothing than something false: what may have arrived is not in it, and in doubt the lower
 * number counts.
 */
export interface Ledger {
  /**
   * Notices whether the browser removed the database, brings back what stands in a second place, and counts what was
   * lost all the same.
   *
   * @returns the issues that are back
   */
  check: () => Promise<string[]>;
  /** Resolves when nothing can come back any more: at once for a database that was compared before. */
  compared: (store: Store) => Promise<void>;
  /** Something was kept. While another page sends, that one writes it down. */
  kept: () => Promise<void>;
  /** Something was kept, and more may follow: written down once nothing does. */
  soon: () => void;
  /** The same outbox; what it is about to send or delete is crossed out first. */
  over: (sending: Sending) => Sending;
  /** Events that the browser removed, and of which nobody was told. @param told  Now somebody is. */
  evicted: (told?: boolean) => Promise<number>;
}

/** As long as sending goes on from batch to batch, nothing is written in between. */
const REST_MS = 50;
const PATIENCE_MS = 1_000;
/** A browser that has just thrown its databases away is busy for a while. */
const COMPARING_MS = 5_000;

/** @param name  Name of the database of the outbox, which is also the name of the lock of whoever sends. */
export function ledgerOf(name: string, clock: Clock): Ledger {
  // Without locks nobody can say what another page is sending, so nothing is ever claimed.
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  let isCrossedOut = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let asked = false;
  let checking: Promise<unknown> | undefined;

  /** On the database itself, whatever the page stands on just now. Fails in silence: it is only a ledger. */
  async function onDatabase<T>(work: (store: Store) => Promise<T>): Promise<T | undefined> {
    try {
      // Where nothing is kept, nothing is made either.
      if (!(await indexedDB.databases()).some((one) => one.name === name)) return undefined;
      const store = await openIndexedDbStore(name);
      return await work(store).finally(() => store.close());
    } catch {
      return undefined;
    }
  }

  /** One page after the other. A browser that never answers, or a frozen page, holds nobody up for long. */
  async function inTurn(work: () => Promise<unknown>): Promise<void> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const turn = locks?.request(`${name} ledger`, { signal }, work);
    await inTime(async () => turn).catch(() => undefined);
  }

  const write = (count: (tx: Tx) => Promise<number>) =>
    onDatabase(async (store) => {
      const pending = await store.run('read', async (tx) => ((await isKnown(tx)) ? count(tx) : undefined));
      if (pending !== undefined) await writeNote(name, pending);
    });

  /** While another page sends, that one writes it down. */
  async function kept(): Promise<void> {
    await inTurn(async () => {
      const { held = [] } = (await locks?.query()) ?? {};
      if (held.some((lock) => lock.name === name)) return;
      isCrossedOut = false;
      await write((tx) => pendingOf(tx, clock));
    });
  }

  async function crossOut(): Promise<void> {
    clearTimeout(resting);
    if (isCrossedOut) return;
    await inTurn(() => write(async () => 0));
    isCrossedOut = true;
  }

  function soon(): void {
    clearTimeout(resting);
    resting = setTimeout(() => void kept(), REST_MS);
  }

  const compare = () =>
    onDatabase(async (store) => {
      const here = (tx: Tx) => pendingOf(tx, clock);
      const [notes, before] = await Promise.all([readNotes(name), store.run('read', here)]);
      // If this fails nothing was compared, and nothing is told: the next life tries again.
      const { restore } = await import('./overlay.ts');
      const ids = await restore(name, store, clock);
      await store.run('write', async (tx) => {
        const [isOld, tally, now] = await Promise.all([isKnown(tx), tallyOf(tx, clock), here(tx)]);
        if (isOld) return;
        tx.put('meta', { id: KNOWN, value: true });
        const lost = Math.min(...notes) - (now - before);
        if (!notes.length || lost <= 0) return;
        keepTally(tx, tally, { captured: lost, evicted: lost });
        tx.put('meta', { id: EVICTED, value: lost });
      });
      return ids;
    });

  return {
    async check() {
      const comparing = compare();
      checking = comparing;
      const back = await comparing;
      await kept();
      return back ?? [];
    },

    async compared(store) {
      if (!checking || (await store.run('read', isKnown))) return;
      await inTime(async () => checking, COMPARING_MS);
      // Nobody waits twice for what never ends.
      checking = undefined;
    },

    kept,
    soon,

    over: (sending) => ({
      ...sending,
      async lease(limits) {
        const taken = await sending.lease(limits);
        if (taken.length) await crossOut();
        return taken;
      },
      async settle(endings) {
        const changed = await sending.settle(endings);
        soon();
        if (!asked && endings.some(({ to }) => to === 'queued')) {
          asked = true;
          void askToPersist(onDatabase);
        }
        return changed;
      },
      async forget(id, when) {
        await crossOut();
        return sending.forget(id, when).finally(soon);
      },
      async expire(retentionMs) {
        await crossOut();
        return sending.expire(retentionMs).finally(soon);
      },
    }),

    evicted: async (told = false) =>
      (await onDatabase((store) =>
        store.run(told ? 'write' : 'read', async (tx) => {
          const row = await tx.get('meta', EVICTED);
          if (told) tx.delete('meta', EVICTED);
          return Number(row?.value ?? 0);
        }),
      )) ?? 0,
  };
}

async function isKnown(tx: Tx): Promise<boolean> {
  return (await tx.get('meta', KNOWN)) !== undefined;
}

async function pendingOf(tx: Tx, clock: Clock): Promise<number> {
  const { counts } = await tallyOf(tx, clock);
  const { captured = 0, delivered = 0, deleted = 0, expired = 0, rejected = 0, evicted = 0 } = counts;
  return captured - delivered - deleted - expired - rejected - evicted;
}

/**
 * Asks the browser once to keep this site's data, after something could not be sent at once. The answer changes
 * nothing; it is written down for whoever looks for the reason of a loss.
 */
async function askToPersist(
  onDatabase: <T>(work: (store: Store) => Promise<T>) => Promise<T | undefined>,
): Promise<void> {
  const keepAnswer = (value: unknown) =>
    onDatabase((store) => store.run('write', async (tx) => tx.put('meta', { id: PERSIST, value })));
  const known = await onDatabase((store) => store.run('read', (tx) => tx.get('meta', PERSIST)));
  if (known) return;
  // Some browsers ask the person, who may never answer: that they were asked is known before.
  await keepAnswer('asked');
  try {
    await keepAnswer((await navigator.storage.persist()) ? 'granted' : 'refused');
  } catch {
    await keepAnswer('failed');
  }
}

/** In both places, each as well as it can: a number, and nothing about anybody. */
async function writeNote(name: string, pending: number): Promise<void> {
  await Promise.allSettled([
    inTime(() => inDatabase('readwrite', (notes) => notes.put(pending, name))),
    inTime(() => inCache((cache) => cache.put(addressOf(name), new Response(`${pending}`)))),
  ]);
}

/** How many were pending, by each note that is there. */
async function readNotes(name: string): Promise<number[]> {
  const found = await Promise.allSettled([
    inTime(() => inDatabase('readonly', (notes) => notes.get(name))),
    inTime(() => inCache(async (cache) => Number(await (await cache.match(addressOf(name)))?.text()))),
  ]);
  return found.flatMap((one) => {
    const pending: unknown = one.status === 'fulfilled' ? one.value : undefined;
    return Number.isSafeInteger(pending) ? [Number(pending)] : [];
  });
}

/** A browser that never answers is not waited for. */
async function inTime<T>(work: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  return Promise.race([work(), late]).finally(() => clearTimeout(timer));
}

async function inCache<T>(work: (cache: Cache) => Promise<T>): Promise<T> {
  return work(await caches.open(LEDGER));
}

/** Nothing answers there; a cache only takes addresses. */
function addressOf(name: string): string {
  return `${location.origin}/${LEDGER}/${encodeURIComponent(name)}`;
}

async function inDatabase<T>(
  mode: IDBTransactionMode,
  work: (notes: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(LEDGER, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('notes'));
  const db = await ended(opening);
  try {
    return await ended(work(db.transaction('notes', mode).objectStore('notes')));
  } finally {
    db.close();
  }
}
