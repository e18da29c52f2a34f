import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { TouchlineError } from '../model/errors.ts';
import { deviceClock, type Clock } from './clock.ts';
import { createOutbox } from './create-outbox.ts';
import type { Keepsake, Outbox, OutboxEntry, Part } from './outbox.ts';
import type { Mode, Shelf, Shelves, Store, Tx } from './store.ts';

interface OutboxDb extends DBSchema {
  entries: {
    key: string;
    value: OutboxEntry;
    indexes: { bySubject: [string, string]; byLane: [string, string] };
  };
  issues: { key: string; value: Keepsake };
  parts: { key: string; value: Part; indexes: { bySubject: string } };
  meta: { key: string; value: Shelves['meta'] };
}
type Db = IDBPDatabase<OutboxDb>;

const SHELVES: Shelf[] = ['entries', 'issues', 'parts', 'meta'];
/** A browser can let `open` hang for ever; a person who waits for "saved" is told sooner. */
const OPEN_MS = [1_500, 3_000];
const REOPEN_MS = [50, 200, 800];

/**
 * An outbox that survives closing the tab, killing the browser and restarting the phone.
 *
 * @param name  Name of the database: `outboxName(endpoint, venue)`.
 * @throws {@link TouchlineError} `outbox_unavailable` when the browser refuses IndexedDB.
 */
export async function openIndexedDbOutbox(name: string, clock: Clock = deviceClock()): Promise<Outbox> {
  return createOutbox(await openIndexedDbStore(name), clock);
}

/** The shelves in IndexedDB. @throws {@link TouchlineError} `outbox_unavailable` */
export async function openIndexedDbStore(name: string): Promise<Store> {
  let open: Promise<Db> | undefined = openStore(name);
  let closed = false;
  await open;

  async function attempt<T>(mode: Mode, work: (tx: Tx) => Promise<T>): Promise<T> {
    const db = await (open ??= openStore(name));
    db.onclose = drop;
    // An old page must not stand in the way of a newer one, nor of someone who deletes the site's data.
    db.onversionchange = () => {
      db.close();
      drop();
    };
    const tx = db.transaction(
      SHELVES,
      mode === 'read' ? 'readonly' : 'readwrite',
      mode === 'strict' ? { durability: 'strict' } : undefined,
    );
    const entries = tx.objectStore('entries');
    const writes: Promise<unknown>[] = [];
    const writable = (shelf: Shelf) => tx.objectStore(shelf) as unknown as IDBObjectStore;
    const wrote = (request: unknown) => void writes.push(Promise.resolve(request));
    try {
      const result = await work({
        get: (shelf, id) => tx.objectStore(shelf).get(id) as Promise<never>,
        all: (shelf) => tx.objectStore(shelf).getAll() as Promise<never>,
        ofSubject: (subject) =>
          entries.index('bySubject').getAll(IDBKeyRange.bound([subject], [subject, []])),
        page: (lane, after, count) =>
          entries.index('byLane').getAll(IDBKeyRange.bound([lane, after], [lane, []], true), count),
        partsBySubject: async () => {
          const found: { id: string; subject: string }[] = [];
          for (
            let at = await tx.objectStore('parts').index('bySubject').openKeyCursor();
            at;
            at = await at.continue()
          )
            found.push({ id: at.primaryKey, subject: at.key });
          return found;
        },
        put: (shelf, value) => wrote(writable(shelf).put(value)),
        delete: (shelf, id) => wrote(writable(shelf).delete(id)),
      });
      await Promise.all([...writes, tx.done]);
      return result;
    } catch (error) {
      // Whoever threw, nothing of it stays; and nobody is told twice of one failure.
      for (const promise of [...writes, tx.done]) promise.catch(() => undefined);
      try {
        tx.abort();
      } catch {
        // It has ended already.
      }
      throw error;
    }
  }

  const drop = () => (open = undefined);

  return {
    kept: 'device',
    async run(mode, work) {
      for (const wait of REOPEN_MS) {
        try {
          return await attempt(mode, work);
        } catch (error) {
          if (closed || !/^(InvalidState|Unknown|Abort|TransactionInactive)Error$/.test(nameOf(error)))
            throw asOurs(error);
          void open?.then((db) => db.close()).catch(() => undefined);
          drop();
          await new Promise((resolve) => setTimeout(resolve, wait));
        }
      }
      return attempt(mode, work).catch((error: unknown) => {
        throw asOurs(error);
      });
    },
    close() {
      closed = true;
      void open?.then((db) => db.close()).catch(() => undefined);
    },
  };
}

/** Additive steps only: reports may be waiting while an upgrade runs. */
function upgrade(db: Db): void {
  const entries = db.createObjectStore('entries', { keyPath: 'id' });
  entries.createIndex('bySubject', ['subject', 'sequence']);
  entries.createIndex('byLane', ['lane', 'id']);
  db.createObjectStore('issues', { keyPath: 'id' });
  db.createObjectStore('parts', { keyPath: 'id' }).createIndex('bySubject', 'subject');
  db.createObjectStore('meta', { keyPath: 'id' });
}

/** Opens the database, asking again once when the browser keeps silent. */
async function openStore(name: string): Promise<Db> {
  let cause: unknown;
  for (const wait of OPEN_MS) {
    let opening: Promise<Db> | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let late = false;
    try {
      opening = openDB<OutboxDb>(name, 1, { upgrade });
      const silence = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => {
          late = true;
          reject(new Error('The database does not open.'));
        }, wait);
      });
      return await Promise.race([opening, silence]);
    } catch (error) {
      cause = error;
      // A late success belongs to nobody.
      void opening?.then((db) => db.close()).catch(() => undefined);
      if (!late) break;
    } finally {
      clearTimeout(timer);
    }
  }
  throw asOurs(cause);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'UnknownError';
}

function asOurs(cause: unknown): unknown {
  if (cause instanceof TouchlineError) return cause;
  const full = /quota|no_?space/i.test(`${nameOf(cause)} ${String(cause)}`);
  return full
    ? new TouchlineError('outbox_full', 'This device has no room left.', { cause })
    : new TouchlineError('outbox_unavailable', 'This browser refuses to keep anything.', { cause });
}
