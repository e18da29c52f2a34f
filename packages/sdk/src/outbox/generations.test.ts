import { expect } from '@open-wc/testing';
import { hurry, refusedOpen, silentOpen } from '../testing/broken-storage.ts';
import { held as hold, RECEIPT, report } from '../testing/outbox-captures.ts';
import { deviceClock } from './clock.ts';
import { createOutbox } from './create-outbox.ts';
import { gather } from './generations.ts';
import { openIndexedDbOutbox, openIndexedDbStore } from './indexeddb-outbox.ts';
import { openStore } from './open-store.ts';
import { deviceSafe } from './safe.ts';
import type { Captured, Outbox } from './outbox.ts';
import type { Store } from './store.ts';

const newName = () => `touchline:test-${crypto.randomUUID()}`;
const nobody = () => undefined;
const put = (store: Store, id: string, value: unknown) =>
  store.run('strict', async (tx) => tx.put('meta', { id, value }));
const read = (store: Store, id: string) => store.run('read', async (tx) => (await tx.get('meta', id))?.value);
const openRaw = (name: string, version?: number) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
const names = async () => (await indexedDB.databases()).map(({ name }) => name);

describe('a database beside one that does not open', () => {
  it('is used when the first never answers, with what memory held until then', async () => {
    const name = newName();
    const undo = [hurry(5_000, 50), silentOpen((one) => one === name)];
    const begin = performance.now();
    const store = await openStore(name, deviceClock(), nobody);
    expect(performance.now() - begin).to.be.below(2_100);
    await put(store, 'k', 1);
    for (let look = 0; look < 500 && store.kept === 'memory'; look++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await put(store, 'l', look);
    }
    expect([store.kept, await read(store, 'k')]).to.deep.equal(['device', 1]);
    store.close();
    undo.forEach((end) => end());
    const beside = await openIndexedDbStore(`${name}.1`);
    expect(await read(beside, 'k')).to.equal(1);
    beside.close();
  });

  it('is not there either when the browser is silent altogether: then memory holds it, within 2.5 s', async () => {
    const end = silentOpen(() => true);
    const begin = performance.now();
    const store = await openStore(newName(), deviceClock(), nobody);
    expect(performance.now() - begin).to.be.below(2_500);
    await put(store, 'k', 1);
    expect([store.kept, await read(store, 'k')]).to.deep.equal(['memory', 1]);
    store.close();
    end();
  });

  it('is used when the first cannot be read from the disk; the first stays, and both come together later', async () => {
    const name = newName();
    const first = await openIndexedDbStore(name);
    await put(first, 'old', 1);
    first.close();
    const end = refusedOpen(
      new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'),
      (one) => one === name,
    );
    const store = await openStore(name, deviceClock(), nobody);
    await put(store, 'new', 2);
    // It may be only the last life of the browser that still holds the file.
    for (let look = 0; look < 100 && store.kept === 'memory'; look++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await put(store, 'look', look);
    }
    expect(store.kept).to.equal('device');
    store.close();
    end();

    const again = await openIndexedDbStore(name);
    expect(await gather(name, again, deviceClock())).to.deep.equal([]);
    expect([await read(again, 'old'), await read(again, 'new')]).to.deep.equal([1, 2]);
    again.close();
  });

  it('is used when an old page does not make way for three seconds', async () => {
    const name = newName();
    const old = await openRaw(name, 1);
    const begin = performance.now();
    // The page of an older build holds version 1 open and does not listen.
    const store = await openStore(name, deviceClock(), nobody);
    expect(performance.now() - begin).to.be.within(2_900, 4_000);
    await put(store, 'k', 1);
    expect(store.kept).to.equal('device');
    expect(await names()).to.include.members([name, `${name}.1`]);
    store.close();
    old.close();
  });

  it('is used when a newer build was here, and what that one keeps is untouched', async () => {
    const name = newName();
    const first = await openIndexedDbStore(name);
    await put(first, 'newer', 1);
    first.close();
    (await openRaw(name, 9)).close();
    const store = await openStore(name, deviceClock(), nobody);
    await put(store, 'rolled back', 2);
    expect(store.kept).to.equal('device');
    store.close();
    const newer = await openRaw(name, 9);
    expect(newer.version).to.equal(9);
    const row = newer.transaction('meta').objectStore('meta').get('newer');
    await new Promise((resolve) => row.addEventListener('success', resolve));
    expect(row.result).to.deep.equal({ id: 'newer', value: 1 });
    newer.close();
  });

  it('takes over by itself what the first can hold again', async () => {
    const name = newName();
    const undo = [hurry(30_000, 50), silentOpen((one) => one === name)];
    const store = await openStore(name, deviceClock(), nobody);
    await put(store, 'k', 1);
    undo.pop()?.();
    const first = await openIndexedDbStore(name);
    for (let look = 0; look < 100 && (await read(first, 'k')) === undefined; look++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await read(first, 'k')).to.equal(1);
    expect(await read(store, 'k')).to.equal(1);
    undo.pop()?.();
    first.close();
    store.close();
  });

  it('brings nothing back that was delivered after it was copied, when the browser dies in between', async () => {
    const name = newName();
    const beside = await openIndexedDbStore(`${name}.1`);
    await put(beside, 'k', 1);
    const first = await openIndexedDbStore(name);
    const dying: Store = {
      ...first,
      async run(mode, work) {
        await first.run(mode, work);
        throw new Error('killed');
      },
    };
    await gather(name, dying, deviceClock()).catch(nobody);
    expect([await read(first, 'k'), await read(beside, 'k')]).to.deep.equal([1, 1]);
    await first.run('strict', async (tx) => tx.delete('meta', 'k'));
    await gather(name, first, deviceClock());
    expect(await read(first, 'k')).to.equal(undefined);
    expect(await read(beside, 'k')).to.equal(undefined);
    first.close();
    beside.close();
  });

  it('is not moved while a page sends', async () => {
    const name = newName();
    const beside = await openIndexedDbStore(`${name}.1`);
    await put(beside, 'k', 1);
    const first = await openIndexedDbStore(name);
    await navigator.locks.request(name, async () => {
      expect(await gather(name, first, deviceClock())).to.equal(undefined);
    });
    expect(await gather(name, first, deviceClock())).to.deep.equal([]);
    expect(await read(first, 'k')).to.equal(1);
    beside.close();
    first.close();
  });
});

describe('a database that is only slow', () => {
  it('is the one that is used when a browser that was killed held its file for two seconds', async () => {
    const name = newName();
    const clock = deviceClock();
    const before = await openIndexedDbOutbox(name, clock);
    await before.add(captured(1));
    before.close();
    const end = refusedOpen(new DOMException('Internal error opening backing store.', 'UnknownError'));
    setTimeout(end, 2_000);
    const heard: string[] = [];
    const store = await openStore(name, clock, (ids) => heard.push(...ids));
    const outbox = createOutbox(store, clock, await deviceSafe(store));
    await outbox.add(captured(2));
    for (let look = 0; look < 100 && !heard.includes(idOf(2)); look++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(store.kept).to.equal('device');
    expect((await outbox.all()).map(({ keepsake }) => keepsake.secret)).to.have.members([
      'secret 1',
      'secret 2',
    ]);
    expect(await names()).not.to.include(`${name}.1`);
    store.close();
  }).timeout(20_000);

  it('is used as soon as it opens, with what it had and what memory held until then', async () => {
    const name = newName();
    const clock = deviceClock();
    const before = await openIndexedDbOutbox(name, clock);
    await before.add(captured(1));
    before.close();
    const heard: string[] = [];
    const busy = await heldOpen(name);
    const store = await openStore(name, clock, (ids) => heard.push(...ids));
    const safe = await deviceSafe(store);
    const outbox = createOutbox(store, clock, safe);
    await outbox.add(captured(2));
    expect([store.kept, (await outbox.find(idOf(2)))?.keepsake.secret]).to.deep.equal(['memory', 'secret 2']);
    busy.end();
    for (let look = 0; look < 100 && !heard.includes(idOf(2)); look++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(heard).to.include.members([idOf(1), idOf(2)]);
    const leased = await outbox.lease({ events: 9, bytes: 99_999 });
    expect(leased.map(({ entry }) => new TextDecoder().decode(entry.bytes)).toSorted()).to.deep.equal([
      'words 1',
      'words 2',
    ]);
    store.close();

    const again = await openIndexedDbOutbox(name, clock);
    expect(await again.balance()).to.include({ captured: 2, pending: 2 });
    expect(await again.unreadable()).to.equal(0);
    expect(await names()).not.to.include(`${name}.1`);
    again.close();
  });
});

describe('what moves over from a database beside', () => {
  it('is readable and counted once, however often the browser dies on the way: 12 histories', async () => {
    for (let seed = 1; seed <= 12; seed++) {
      let state = seed;
      const chance = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
      const name = newName();
      const clock = deviceClock();
      let count = 0;
      const arrived = new Set<string>();
      const on = async (which: string, work: (outbox: Outbox) => Promise<unknown>) => {
        const outbox = await openIndexedDbOutbox(which, clock);
        await work(outbox).finally(() => outbox.close());
      };
      const deliver = async (outbox: Outbox, events: number) => {
        await outbox.reclaim();
        const taken = await outbox.lease({ events, bytes: 99_999 });
        for (const { entry } of taken) arrived.add(entry.id);
        await outbox.settle(taken.map((one) => ({ ...hold(one), to: 'delivered', receipt: RECEIPT })));
      };
      const move = async (diesAt: number) => {
        const main = await openIndexedDbStore(name);
        let runs = 0;
        const dying: Store = {
          ...main,
          async run(mode, work) {
            const step = ++runs * 2;
            if (step - 1 === diesAt) throw new Error('killed');
            const result = await main.run(mode, work);
            if (step === diesAt) throw new Error('killed');
            return result;
          },
        };
        await gather(name, dying, clock)
          .catch(nobody)
          .finally(() => main.close());
      };
      for (let step = 0; step < 10; step++) {
        const which = chance(3) ? `${name}.1` : name;
        const what = chance(4);
        if (what === 0) await move(1 + chance(4));
        else if (what === 1) await on(which, (outbox) => deliver(outbox, 1 + chance(2)));
        else await on(which, (outbox) => outbox.add(report(++count)));
      }
      await move(0);
      await on(name, (outbox) => deliver(outbox, 99));
      await on(name, async (outbox) => {
        const { captured: all, delivered, pending } = await outbox.balance();
        expect([seed, all, delivered, pending, arrived.size]).to.deep.equal([seed, count, count, 0, count]);
        expect(await outbox.unreadable()).to.equal(0);
      });
    }
  }).timeout(30_000);

  it('opens with the key it came with, keeps its age, and is counted once', async () => {
    const clock = { now: () => 1_000, mono: () => passed, boot: 'one' };
    let passed = 0;
    const name = newName();
    const first = await openIndexedDbOutbox(name, clock);
    await first.add(captured(1));
    passed = 3_600_000;
    await first.expire(Infinity);
    const beside = await openIndexedDbOutbox(`${name}.1`, clock);
    await beside.add(captured(2));
    passed += 60_000;
    beside.close();
    const store = await openIndexedDbStore(name);
    await gather(name, store, clock);
    await gather(name, store, clock);

    const leased = await first.lease({ events: 9, bytes: 99_999 });
    expect(leased.map(({ entry }) => new TextDecoder().decode(entry.bytes))).to.deep.equal([
      'words 1',
      'words 2',
    ]);
    expect(leased.map(({ entry }) => entry.observed.ms)).to.deep.equal([3_660_000, 60_000]);
    expect((await first.find(idOf(2)))?.keepsake.secret).to.equal('secret 2');
    expect(await first.balance()).to.include({ captured: 2, pending: 2, delivered: 0 });
    first.close();
    store.close();
  });
});

/** Somebody holds the database in an upgrade, so that nobody else can open it, and nobody is told why. */
async function heldOpen(name: string): Promise<{ end: () => void }> {
  const { promise, resolve: end } = Promise.withResolvers<void>();
  let ended = false;
  void promise.then(() => (ended = true));
  const request = indexedDB.open(name, 3);
  const held = Promise.withResolvers<void>();
  request.addEventListener('upgradeneeded', () => {
    held.resolve();
    const tx = request.transaction;
    // An upgrade that is given up leaves the database as it was.
    const goOn = () =>
      ended ? tx?.abort() : tx?.objectStore('meta').get('k').addEventListener('success', goOn);
    goOn();
  });
  request.addEventListener('error', (event) => event.preventDefault());
  await held.promise;
  return { end };
}

const idOf = (n: number) => `01a201ea-0000-7000-8000-00000000000${n}`;

function captured(n: number): Captured {
  const id = idOf(n);
  const about = { id, capturedAt: 1_000, sequence: 1 };
  return {
    entry: {
      ...about,
      subject: id,
      sequence: '000001',
      lane: 'normal',
      type: 'touchline.issue.reported',
      bytes: new TextEncoder().encode(`words ${n}`),
      digest: `sha-256=${n}`,
    },
    keepsake: {
      ...about,
      reference: '7K3F-9QXM',
      secret: `secret ${n}`,
      category: 'entry.scan_fail',
      location: {},
      touchedAt: 1_000,
    },
  };
}
