import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { DeskVenue, IssueRow, Me, StepList } from '../../api/types.ts';
import type { Order } from './orders.ts';

/** What a card shows; the words of reporters stay off the phone. */
export type KeptRow = Omit<IssueRow, 'summary'>;

/** How it all stood when there was a network last. */
export interface Kept {
  me: Me;
  venue: DeskVenue;
  rows: KeptRow[];
  /** What has to be done before something is solved; missing in what an older page kept. */
  steps?: StepList['steps'];
  /** Epoch ms. */
  at: number;
}

interface Shelves extends DBSchema {
  orders: { key: number; value: Order };
  kept: { key: string; value: Kept };
}

let opened: Promise<IDBPDatabase<Shelves>> | undefined;

function shelves(): Promise<IDBPDatabase<Shelves>> {
  opened ??= openDB<Shelves>('touchline-desk-field', 1, {
    upgrade(db) {
      db.createObjectStore('orders', { keyPath: 'n', autoIncrement: true });
      db.createObjectStore('kept');
    },
    // Another version of this page wants in; the next use opens it again.
    blocking(_current, _next, event) {
      opened = undefined;
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated() {
      opened = undefined;
    },
  });
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Resolves when it is on the disk. */
export async function addOrder(order: Omit<Order, 'n'>): Promise<Order> {
  const db = await shelves();
  const tx = db.transaction('orders', 'readwrite', { durability: 'strict' });
  const n = await tx.store.add(order as Order);
  await tx.done;
  return { ...order, n };
}

/** In the order in which they were given. */
export async function allOrders(): Promise<Order[]> {
  return (await shelves()).getAll('orders');
}

export async function putOrder(order: Order): Promise<void> {
  await (await shelves()).put('orders', order);
}

export async function removeOrder(n: number): Promise<void> {
  await (await shelves()).delete('orders', n);
}

export async function keep(kept: Kept): Promise<void> {
  await (await shelves()).put('kept', kept, 'last');
}

export async function lastKept(): Promise<Kept | undefined> {
  return (await shelves()).get('kept', 'last');
}

/** Somebody signed out: what was shown goes, what waits to be sent stays until its person is back. */
export async function forgetKept(): Promise<void> {
  await (await shelves()).clear('kept');
}
