import { expect } from '@open-wc/testing';
import { deviceClock } from './clock.ts';
import { createOutbox } from './create-outbox.ts';
import { openIndexedDbStore } from './indexeddb-outbox.ts';
import { ledgerOf } from './ledger.ts';
import type { Outbox } from './outbox.ts';
import { openStore } from './open-store.ts';
import { deviceSafe } from './safe.ts';
import { keepTwice } from './second-copy.ts';
import type { Shelf, Shelves, Store } from './store.ts';
import { keepTally, tallyOf } from './tally.ts';
import { createTouchline } from '../touchline.ts';
import { outboxName } from './name.ts';
import { ALL, RECEIPT, report } from '../testing/outbox-captures.ts';

interface Buckets {
  open(name: string): Promise<{ indexedDB: IDBFactory }>;
  keys(): Promise<string[]>;
  delete(name: string): Promise<void>;
}
const buckets = (navigator as { storageBuckets?: Buckets }).storageBuckets;

/** What only Chromium can lose, and only Chromium has a second place for. */
describe('the second copy', () => {
  let name: string;
  let place: string;
  let store: Store;
  let outbox: Outbox;
  const clock = deviceClock();

  beforeEach(async () => {
    name = `touchline:${crypto.randomUUID()}`;
    place = name.replace(':', '-');
    await open();
  });
  afterEach(async () => {
    store.close();
    indexedDB.deleteDatabase(name);
    await buckets?.delete(place);
  });

  async function open(): Promise<string[]> {
    store = await openStore(name, clock, () => undefined);
    outbox = createOutbox(store, clock, await deviceSafe(store));
    return ledgerOf(name, clock).check();
  }

  async function capture(number: number) {
    const captured = report(number);
    await outbox.add(captured);
    return captured;
  }

  /** As Chromium does it when it finds a file of its own broken. */
  async function lose(): Promise<void> {
    store.close();
    const gone = indexedDB.deleteDatabase(name);
    await new Promise((resolve) => gone.addEventListener('success', resolve));
  }

  async function rowsInCopy<S extends Shelf>(shelf: S): Promise<Shelves[S][]> {
    const bucket = await buckets?.open(place);
    if (!bucket) return [];
    const copy = await openIndexedDbStore(name, undefined, bucket.indexedDB);
    const rows = await copy.run('read', (tx) => tx.all(shelf));
    copy.close();
    return rows;
  }

  const inCopy = async () => (await rowsInCopy('entries')).map(({ id }) => id).sort();

  async function until(holds: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      if (await holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('Waited in vain.');
  }

  if (!buckets) {
    it('is not made where each database has a file of its own', async () => {
      expect(keepTwice(name, store)).to.equal(store);
    });
    return;
  }

  it('brings a report back when the browser has thrown its databases away, whole and once', async () => {
    const { entry } = await capture(1);
    await until(async () => (await inCopy()).includes(entry.id));
    await lose();
    expect(await open()).to.deep.equal([entry.subject]);
    const known = await outbox.find(entry.subject);
    expect(known?.entries.map(({ id, digest }) => [id, digest])).to.deep.equal([[entry.id, entry.digest]]);
    expect(await outbox.balance()).to.deep.include({ captured: 1, pending: 1, evicted: 0 });
    store.close();
    expect(await open(), 'nothing comes back twice').to.deep.equal([]);
  });

  it('brings back counts that balance, although it was cut off between the counts and the rows', async () => {
    const { entry } = await capture(1);
    await until(async () => (await inCopy()).includes(entry.id));
    store.close();
    const bucket = await buckets.open(place);
    const copy = await openIndexedDbStore(name, undefined, bucket.indexedDB);
    await copy.run('write', async (tx) => {
      const tally = await tallyOf(tx, clock);
      keepTally(tx, tally, { captured: 2, delivered: 1 });
    });
    copy.close();
    await lose();
    expect(await open()).to.deep.equal([entry.subject]);
    expect(await outbox.balance()).to.deep.include({ captured: 2, delivered: 1, pending: 1 });
  });

  it('is read before the first answer to whoever asks for the reports', async () => {
    const options = { endpoint: '/touchline-nowhere', venue: crypto.randomUUID() };
    name = await outboxName(location.origin + options.endpoint, options.venue);
    place = name.toLowerCase().replace(':', '-');
    const offline = {
      ...options,
      transport: async () => ({ kind: 'unclear' as const, reason: 'no network' }),
    };
    const first = createTouchline(offline);
    const { id } = await first.report({
      category: 'entry.scan_fail',
      location: { gate: 'gate-C' },
      fields: { partySize: 2 },
    });
    await until(async () => (await inCopy()).length === 1);
    first.destroy();
    store.close();
    await lose();
    const second = createTouchline(offline);
    try {
      expect((await second.issues()).map((issue) => issue.id)).to.deep.equal([id]);
    } finally {
      second.destroy();
    }
  });

  it('has no more of a report that was erased, also when the page ended before it was told', async () => {
    const { entry } = await capture(1);
    await until(async () => (await inCopy()).includes(entry.id));
    await outbox.forget(entry.subject, 'always');
    store.close();
    await open();
    await until(async () => !(await inCopy()).includes(entry.id));
    await lose();
    await open();
    // Only that it was deleted is known, and none of its words.
    const { keepsake, entries } = (await outbox.find(entry.subject)) ?? {};
    expect([keepsake?.ended?.how, keepsake?.category, entries]).to.deep.equal(['deleted', '', []]);
    expect((await outbox.balance()).pending).to.equal(0);
  });

  it('has no more of a delivered report that was erased, although no count has changed', async () => {
    const { entry } = await capture(1);
    const [leased] = await outbox.lease(ALL);
    await outbox.settle([{ id: entry.id, rev: leased?.entry.rev ?? 0, to: 'delivered', receipt: RECEIPT }]);
    await until(async () => (await rowsInCopy('issues')).some((row) => 'receipt' in row && !!row.receipt));
    await outbox.forget(entry.subject, 'always');
    store.close();
    await open();
    const kept = JSON.stringify(await store.run('read', (tx) => tx.all('issues')));
    await until(async () => JSON.stringify(await rowsInCopy('issues')) === kept);
  });

  it('is not emptied by the new and empty database of a browser that lost the old one', async () => {
    const { entry } = await capture(1);
    await until(async () => (await inCopy()).includes(entry.id));
    await lose();
    store = await openStore(name, clock, () => undefined);
    outbox = createOutbox(store, clock, await deviceSafe(store));
    const second = await capture(2);
    expect(await ledgerOf(name, clock).check()).to.deep.equal([entry.subject]);
    await until(async () => (await inCopy()).length === 2);
    expect(await inCopy()).to.deep.equal([entry.id, second.entry.id].sort());
  });

  it('is begun for a device that was there before it', async () => {
    const { entry } = await capture(1);
    store.close();
    await buckets.delete(place);
    await open();
    await until(async () => (await inCopy()).includes(entry.id));
  });
});
