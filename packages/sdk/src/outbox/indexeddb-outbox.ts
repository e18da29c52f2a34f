import { TouchlineError } from '../model/errors.ts';
import { deviceClock, type Clock } from './clock.ts';
import { createOutbox } from './create-outbox.ts';
import type { Outbox } from './outbox.ts';
import { deviceSafe } from './safe.ts';
import { whilePageIsShown } from './page-cache.ts';
import { SHELVES, type Mode, type Shelf, type Store, type Tx } from './store.ts';

/** From 2 on words are locked: an older build, which would send what it cannot read, must not open it. */
const VERSION = 2;
/** A browser can let `open` hang for ever, and an old page can stand in the way of a newer one. */
const OPEN_MS = 1_500;
const BLOCKED_MS = 3_000;
/** Browsers lose connections. What failed is tried again on a new one after each of these waits. */
const REOPEN_MS = [50, 200, 800];

/**
 * An outbox that survives closing the tab, killing the browser and restarting the phone.
 *
 * @param name  Name of the database: `outboxName(endpoint, venue)`.
 * @throws {@link TouchlineError} `outbox_unavailable` when the browser refuses IndexedDB.
 */
export async function openIndexedDbOutbox(
  name: string,
  clock: Clock = deviceClock(),
  how?: { asks: boolean },
): Promise<Outbox> {
  const store = await openIndexedDbStore(name);
  return createOutbox(store, clock, await deviceSafe(store), how);
}

/**
 * The shelves in IndexedDB.
 *
 * @param patienceMs  After this time without a word of the browser it is given up.
 * @param from  Where the browser has more than one place for databases: which.
 * @throws {@link TouchlineError} `outbox_unavailable`, `outbox_full`, `outbox_silent` when the browser does not answer,
 *   or `outbox_blocked` when another page stands in the way.
 */
export async function openIndexedDbStore(
  name: string,
  patienceMs = OPEN_MS,
  from = indexedDB,
): Promise<Store> {
  let opened: Promise<IDBDatabase> | undefined;
  let closed = false;

  /** One try on one connection. A connection that failed is never used again. */
  async function attempt<T>(work: (db: IDBDatabase) => Promise<T>): Promise<T> {
    // Whoever comes late must not open it again: nobody would close it.
    if (closed) throw new TouchlineError('outbox_unavailable', 'This outbox is closed.');
    const mine = (opened ??= openDatabase(name, patienceMs, from));
    const drop = () => {
      if (opened === mine) opened = undefined;
      mine.then((db) => db.close()).catch(() => undefined);
    };
    try {
      const db = await mine;
      // An old page must not stand in the way of a newer one, nor of someone who deletes the site's data.
      db.onclose = db.onversionchange = drop;
      return await work(db);
    } catch (error) {
      drop();
      throw error;
    }
  }

  async function insist<T>(work: (db: IDBDatabase) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries++) {
      try {
        return await attempt(work);
      } catch (error) {
        const wait = REOPEN_MS[tries];
        if (closed || !wait || !/^(InvalidState|Unknown|Abort|TransactionInactive)Error$/.test(nameOf(error)))
          throw asOurs(error);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  await insist(async () => undefined);
  const running = new Set<IDBTransaction>();
  // What was under way is done anew when the page is shown again.
  const page = whilePageIsShown(() => running.forEach(abort));
  return {
    kept: 'device',
    run: (mode, work) =>
      insist(async (db) => {
        await page.shown;
        return transact(db, mode, work, running);
      }),
    close() {
      closed = true;
      page.stop();
      opened?.then((db) => db.close()).catch(() => undefined);
    },
  };
}

function abort(tx: IDBTransaction): void {
  try {
    tx.abort();
  } catch {
    // It has ended already.
  }
}

async function transact<T>(
  db: IDBDatabase,
  mode: Mode,
  work: (tx: Tx) => Promise<T>,
  running: Set<IDBTransaction>,
): Promise<T> {
  const tx = db.transaction(
    [...SHELVES],
    mode === 'read' ? 'readonly' : 'readwrite',
    mode === 'strict' ? { durability: 'strict' } : undefined,
  );
  running.add(tx);
  const done = new Promise<void>((resolve, reject) => {
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('abort', () => reject(tx.error ?? new DOMException('', 'AbortError')));
  });
  const entries = tx.objectStore('entries');
  const writes: Promise<unknown>[] = [done];
  const write = (request: IDBRequest) => void writes.push(ended(request));
  try {
    const result = await work({
      get: async (shelf, id) => ended(tx.objectStore(shelf).get(id)),
      all: async (shelf) => ended(tx.objectStore(shelf).getAll()),
      ofSubject: async (subject) =>
        ended(entries.index('bySubject').getAll(IDBKeyRange.bound([subject], [subject, []]))),
      page: async (lane, after, count) =>
        ended(entries.index('byLane').getAll(IDBKeyRange.bound([lane, after], [lane, []], true), count)),
      partsBySubject: async () => idsAndSubjects(tx.objectStore('parts').index('bySubject')),
      put: (shelf, value) => write(tx.objectStore(shelf).put(value)),
      delete: (shelf, id) => write(tx.objectStore(shelf).delete(id)),
    });
    await Promise.all(writes);
    return result;
  } catch (error) {
    // Whoever threw, nothing of it stays; and nobody is told twice of one failure.
    for (const promise of writes) promise.catch(() => undefined);
    abort(tx);
    // Requests only say that it was aborted; why, the transaction knows.
    throw tx.error ?? error;
  } finally {
    running.delete(tx);
  }
}

/** Both stand in the index: no photo is read. */
async function idsAndSubjects(index: IDBIndex): Promise<{ id: string; subject: string }[]> {
  const found: { id: string; subject: string }[] = [];
  const request = index.openKeyCursor();
  for (let at: IDBCursor | null; (at = await ended(request)); at.continue()) {
    found.push({ id: at.primaryKey as string, subject: at.key as string });
  }
  return found;
}

/** Additive steps only: reports may be waiting while an upgrade runs. */
function upgrade(db: IDBDatabase): void {
  // Not by the old version: somebody else may have made a database of this name, with nothing in it.
  const lacks = (shelf: Shelf) => !db.objectStoreNames.contains(shelf);
  if (lacks('entries')) {
    const entries = db.createObjectStore('entries', { keyPath: 'id' });
    entries.createIndex('bySubject', ['subject', 'sequence']);
    entries.createIndex('byLane', ['lane', 'id']);
    db.createObjectStore('issues', { keyPath: 'id' });
    db.createObjectStore('parts', { keyPath: 'id' }).createIndex('bySubject', 'subject');
    db.createObjectStore('meta', { keyPath: 'id' });
  }
  if (lacks('drafts')) db.createObjectStore('drafts', { keyPath: 'id' });
}

async function openDatabase(name: string, patienceMs: number, from: IDBFactory): Promise<IDBDatabase> {
  const request = from.open(name, VERSION);
  request.addEventListener('upgradeneeded', () => upgrade(request.result));
  const opening = ended(request);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    const wait = (code: 'outbox_silent' | 'outbox_blocked', ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        reject(new TouchlineError(code, 'The database does not open.'));
        // A late success belongs to nobody, and must not block anybody.
        opening.then((db) => db.close()).catch(() => undefined);
      }, ms);
    };
    wait('outbox_silent', patienceMs);
    // Another page is asked to make way: an honest one does, and that takes a moment.
    request.addEventListener('blocked', () => wait('outbox_blocked', BLOCKED_MS));
  });
  return Promise.race([opening, silence]).finally(() => clearTimeout(timer));
}

/** What a request brings. */
export function ended<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'UnknownError';
}

function asOurs(cause: unknown): unknown {
  if (cause instanceof TouchlineError) return cause;
  // A full disk has two names, and one of them only says so in its words.
  const full = /quota|no_?space/i.test(`${nameOf(cause)} ${String(cause)}`);
  return full
    ? new TouchlineError('outbox_full', 'This device has no room left.', { cause })
    : new TouchlineError('outbox_unavailable', 'This browser refuses to keep anything.', { cause });
}
