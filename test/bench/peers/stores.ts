import { Dexie } from 'dexie';
import { openDB } from 'idb';
import localforage from 'localforage';
import { fresh, type Candidate } from './candidate.ts';

/** Nothing but the write: no check, no hash, no lease, nothing that sends. */
export function plainPut(durability: IDBTransactionDurability): Candidate {
  const opened = openDB(fresh(), 1, {
    upgrade: (db) => void db.createObjectStore('events', { autoIncrement: true }),
  });
  return {
    async keep(_place, event) {
      const tx = (await opened).transaction('events', 'readwrite', { durability });
      await Promise.all([tx.store.put(event), tx.done]);
    },
    close: () => void opened.then((db) => db.close()),
  };
}

/** Dexie resolves a `put` when its transaction is complete; strict durability has to be asked for. */
export function dexie(durability: 'strict' | 'relaxed'): Candidate {
  const db = new Dexie(fresh(), { chromeTransactionDurability: durability });
  db.version(1).stores({ events: '++' });
  return { keep: (_place, event) => db.table('events').put(event), close: () => db.close() };
}

/** localforage waits for `oncomplete`, and leaves durability to the browser. */
export function forage(): Candidate {
  const store = localforage.createInstance({ name: fresh(), driver: localforage.INDEXEDDB });
  return { keep: (place, event) => store.setItem(String(place), event) };
}
