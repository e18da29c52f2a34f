import { expect } from '@open-wc/testing';
import {
  ALL,
  CANARY,
  contractClock,
  followUp,
  held,
  issueId,
  photoOf,
  PLACE,
  RECEIPT,
  report,
  SECRET,
} from '../testing/outbox-captures.ts';
import { checkOutbox } from '../testing/outbox-invariants.ts';
import { patch } from '../testing/patch.ts';
import { createTouchline } from '../touchline.ts';
import { createOutbox } from './create-outbox.ts';
import { draftsOn } from './drafts.ts';
import { openIndexedDbStore } from './indexeddb-outbox.ts';
import { createMemoryStore } from './memory-outbox.ts';
import { outboxName } from './name.ts';
import type { Outbox } from './outbox.ts';
import { deviceSafe, plainSafe, type Safe } from './safe.ts';
import type { Store } from './store.ts';

const newName = () => `touchline:test-${crypto.randomUUID()}`;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (words: string) => new TextEncoder().encode(words);
const failed = (work: Promise<unknown>) =>
  work.then(
    () => false,
    () => true,
  );

describe('the safe of a device', () => {
  const clock = contractClock();
  let store: Store;
  let safe: Safe;
  let outbox: Outbox;

  async function begin() {
    store = await openIndexedDbStore(newName());
    safe = await deviceSafe(store);
    outbox = createOutbox(store, clock, safe);
  }
  beforeEach(begin);
  afterEach(() => store.close());

  it('opens what it locked, for what it was locked for and nothing else', async () => {
    const locked = await safe.lock(bytes(CANARY), 'entries 1');
    expect(text(await safe.open(locked, 'entries 1'))).to.equal(CANARY);
    expect(text(locked)).not.to.contain(CANARY);
    expect(await failed(safe.open(locked, 'entries 2'))).to.equal(true);
  });

  it('locks the same words differently each time', async () => {
    const [one, other] = await Promise.all([safe.lock(bytes(CANARY), 'x'), safe.lock(bytes(CANARY), 'x')]);
    expect([...one]).not.to.deep.equal([...other]);
  });

  it('notices every single changed byte', async () => {
    const locked = await safe.lock(bytes('short'), 'x');
    for (let at = 0; at < locked.length; at++) {
      const changed = locked.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await failed(safe.open(changed, 'x')), `byte ${at}`).to.equal(true);
    }
    expect(await failed(safe.open(locked.slice(0, 3), 'x'))).to.equal(true);
  });

  it('has one key for tabs that begin at the same moment', async () => {
    const name = newName();
    const tabs = await Promise.all([1, 2, 3, 4].map(() => openIndexedDbStore(name)));
    const safes = await Promise.all(tabs.map((tab) => deviceSafe(tab)));
    const locked = await safes[0]?.lock(bytes(CANARY), 'x');
    for (const one of safes) {
      expect(locked && text(await one.open(locked, 'x'))).to.equal(CANARY);
    }
    for (const tab of tabs) tab.close();
  });

  it('keeps a key that no script can read out', async () => {
    const rows = await store.run('read', (tx) => tx.all('meta'));
    const row = rows.find(({ id }) => id === 'key');
    if (!row) throw new Error('There is no key.');
    const { key } = row.value as { key: CryptoKey };
    expect(key.extractable).to.equal(false);
    expect(await failed(crypto.subtle.exportKey('raw', key))).to.equal(true);
  });

  it('sends neither of two reports whose words were swapped, and both stay', async () => {
    await outbox.add(report(1));
    await outbox.add(report(2));
    await outbox.add(report(3));
    await store.run('write', async (tx) => {
      const [one, two] = await Promise.all([tx.get('entries', issueId(1)), tx.get('entries', issueId(2))]);
      if (!one || !two) throw new Error('There was nothing to swap.');
      tx.put('entries', { ...one, bytes: two.bytes });
      tx.put('entries', { ...two, bytes: one.bytes });
    });
    expect((await outbox.lease(ALL)).map(({ entry }) => entry.id)).to.deep.equal([issueId(3)]);
    expect((await outbox.balance()).pending).to.equal(3);
    expect((await outbox.find(issueId(1)))?.entries[0]?.state).to.equal('quarantined');
  });

  it('lets all others pass when one bit of one report rotted, and gives it up after three starts', async () => {
    await outbox.add(report(1));
    await outbox.add(report(2));
    await store.run('write', async (tx) => {
      const row = await tx.get('entries', issueId(1));
      if (!row) throw new Error('There was nothing to damage.');
      const rotten = row.bytes.slice();
      rotten[40] = (rotten[40] ?? 0) ^ 4;
      tx.put('entries', { ...row, bytes: rotten });
    });
    for (const boot of ['one', 'two', 'three']) {
      const page = createOutbox(store, { ...clock, boot }, safe);
      expect((await page.lease(ALL)).map(({ entry }) => entry.id)).to.deep.equal([issueId(2)]);
      // Asking again in the same life counts no second time.
      expect(await page.lease(ALL)).to.deep.equal([]);
      await page.reclaim();
    }
    const row = await store.run('read', (tx) => tx.get('entries', issueId(1)));
    expect(row?.state).to.equal('quarantined');
    expect(await outbox.unreadable()).to.equal(1);
    expect(await checkOutbox(store)).to.deep.equal([]);
  });

  it('begins with another key when the old one is gone, and holds what the old one locked', async () => {
    await outbox.add(report(1));
    await store.run('write', async (tx) => tx.delete('meta', 'key'));
    const later = createOutbox(store, { ...clock, boot: 'later' }, await deviceSafe(store));
    await later.add(report(2));
    expect((await later.lease(ALL)).map(({ entry }) => entry.id)).to.deep.equal([issueId(2)]);
    expect((await later.all()).map(({ keepsake }) => keepsake.id)).to.deep.equal([issueId(2)]);
    expect(await later.unreadable()).to.equal(1);
    expect((await later.balance()).pending).to.equal(2);
  });

  it('replaces no key that it cannot read now', async () => {
    await store.run('write', async (tx) => tx.put('meta', { id: 'key', value: { mark: 1, key: null } }));
    expect(await failed(deviceSafe(store))).to.equal(true);
    const row = await store.run('read', (tx) => tx.get('meta', 'key'));
    expect(row?.value).to.deep.equal({ mark: 1, key: null });
  });

  it('keeps drafts locked for 24 hours that were seen to pass, and no longer', async () => {
    const time = contractClock();
    const drafts = draftsOn(store, time, safe);
    await drafts.keep('report', { description: CANARY });
    expect(await drafts.read('report')).to.deep.equal({ description: CANARY });
    expect(await checkOutbox(store)).to.deep.equal([]);
    time.pass(24 * 3_600_000);
    time.set(300 * 24 * 3_600_000);
    expect(await drafts.read('report')).to.deep.equal({ description: CANARY });
    time.pass(1);
    expect(await drafts.read('report')).to.equal(undefined);
    expect(await store.run('read', (tx) => tx.all('drafts'))).to.deep.equal([]);
  });

  it('lets an old draft go with what expires, even if nobody asks for it', async () => {
    const time = contractClock();
    const page = createOutbox(store, time, safe);
    await draftsOn(store, time, safe).keep('report', CANARY);
    time.pass(24 * 3_600_000 + 1);
    await page.expire(7 * 24 * 3_600_000);
    expect(await store.run('read', (tx) => tx.all('drafts'))).to.deep.equal([]);
  });

  it('lets the draft go in the step that keeps the report, or in none', async () => {
    const drafts = draftsOn(store, clock, safe);
    await drafts.keep('report', CANARY);
    await drafts.keep('other', CANARY);
    const full = patch(
      IDBObjectStore.prototype,
      'put',
      (original) =>
        function (this: IDBObjectStore, ...args) {
          if (this.name === 'entries') throw new DOMException('No room.', 'QuotaExceededError');
          return original.apply(this, args);
        },
    );
    try {
      expect(await failed(outbox.add({ ...report(1), draft: 'report' }))).to.equal(true);
    } finally {
      full();
    }
    expect(await drafts.read('report')).to.equal(CANARY);
    expect(await outbox.all()).to.deep.equal([]);
    await outbox.add({ ...report(1), draft: 'report' });
    expect([await drafts.read('report'), await drafts.read('other')]).to.deep.equal([undefined, CANARY]);
  });

  it('reads and sends what the version before it kept in plain', async () => {
    const { entry, keepsake } = report(1);
    const older = createOutbox(createMemoryStore(), clock, plainSafe);
    await older.add({ entry, ...(keepsake && { keepsake }) });
    const [taken] = await older.lease(ALL);
    if (!taken || !keepsake) throw new Error('There was nothing to keep.');
    const { since: _since, ...row } = taken.entry;
    await store.run('write', async (tx) => {
      tx.put('entries', { ...row, state: 'queued', leasedAt: 0, form: 'plain' });
      tx.put('entries', { ...row, ...followUp(1, 2).entry, state: 'queued', leasedAt: 0, form: 'plain' });
      tx.put('issues', keepsake);
      tx.put('parts', photoOf(1));
    });
    expect((await outbox.all())[0]?.keepsake.location.spot).to.equal(PLACE);
    const [first] = await outbox.lease(ALL);
    expect(first && text(first.entry.bytes)).to.equal(text(entry.bytes));
    await outbox.settle([{ ...held(first), to: 'delivered', receipt: RECEIPT }]);
    const [second] = await outbox.lease(ALL);
    expect(second?.secret).to.equal(SECRET);
    await outbox.settle([{ ...held(second), to: 'delivered', receipt: RECEIPT }]);
    const next = await outbox.nextPart();
    expect(text(new Uint8Array(next?.part.bytes ?? new ArrayBuffer()))).to.contain(CANARY);
    expect(await outbox.balance()).to.include({ captured: 2, delivered: 2, pending: 0 });
  });
});

describe('a browser that keeps no keys', () => {
  it('keeps words in memory, and says so', async () => {
    const endpoint = `${location.origin}/nowhere`;
    const venue = `venue-${crypto.randomUUID()}`;
    const restore = patch(
      IDBObjectStore.prototype,
      'put',
      (original) =>
        function (this: IDBObjectStore, ...args) {
          const [row] = args as [{ id?: string }];
          if (row.id === 'key') throw new DOMException('No keys here.', 'DataCloneError');
          return original.apply(this, args);
        },
    );
    const touchline = createTouchline({
      endpoint,
      venue,
      transport: async () => ({ kind: 'unclear', reason: 'nobody' }),
    });
    try {
      expect(await touchline.ready).to.deep.equal({ kept: 'memory' });
      const draft = { category: 'entry.scan_fail', location: { gate: 'C' }, fields: { partySize: 2 } };
      const saved = await touchline.report({ ...draft, description: CANARY });
      expect(saved.kept).to.equal('memory');
      const store = await openIndexedDbStore(await outboxName(endpoint, venue));
      expect(await store.run('read', (tx) => tx.all('entries'))).to.deep.equal([]);
      store.close();
    } finally {
      restore();
      touchline.destroy();
    }
  });
});
