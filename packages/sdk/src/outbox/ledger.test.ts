import { expect } from '@open-wc/testing';
import { patch } from '../testing/patch.ts';
import { deviceClock } from './clock.ts';
import { createOutbox } from './create-outbox.ts';
import { openIndexedDbStore } from './indexeddb-outbox.ts';
import { ledgerOf } from './ledger.ts';
import type { Captured, Outbox } from './outbox.ts';

const clock = deviceClock();
const newName = () => `touchline:test-${crypto.randomUUID()}`;
const ALL = { events: 100, bytes: 1_000_000 };
const RECEIPT = { reference: '7K3F-9QXM', receivedAt: '2026-11-22T19:04:12.000Z' };

/** One page: an outbox with its ledger. */
async function page(name: string) {
  const ledger = ledgerOf(name, clock);
  const plain = createOutbox(await openIndexedDbStore(name), clock);
  await ledger.check();
  const outbox: Outbox = { ...plain, ...ledger.over(plain) };
  return {
    ...ledger,
    outbox,
    async keep(count: number) {
      for (let n = 0; n < count; n++) await outbox.add(captured());
      await ledger.kept();
    },
  };
}

function remove(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error));
  });
}

describe('the ledger beside an outbox', () => {
  it('tells how many reports the browser removed, once, and the counts still balance', async () => {
    const name = newName();
    const before = await page(name);
    await before.keep(2);
    before.outbox.close();
    await remove(name);

    const after = await page(name);
    expect(await after.evicted()).to.equal(2);
    expect(await after.outbox.balance()).to.include({ captured: 2, evicted: 2, pending: 0 });
    expect(await after.evicted(true)).to.equal(2);
    expect(await after.evicted()).to.equal(0);
    after.outbox.close();
    const later = await page(name);
    expect(await later.evicted()).to.equal(0);
    expect(await later.outbox.balance()).to.include({ captured: 2, evicted: 2 });
    later.outbox.close();
  });

  it('tells it although the host deleted the database while the page was open, at logout', async () => {
    const name = newName();
    const before = await page(name);
    await before.keep(1);
    await remove(name);
    await before.keep(1);
    before.outbox.close();

    const after = await page(name);
    expect(await after.evicted()).to.equal(1);
    expect(await after.outbox.balance()).to.include({ captured: 2, evicted: 1, pending: 1 });
    after.outbox.close();
  });

  it('remembers in the cache when every database of the site is gone', async () => {
    const name = newName();
    const before = await page(name);
    await before.keep(3);
    before.outbox.close();
    await remove(name);
    await remove('touchline-ledger');

    const after = await page(name);
    expect(await after.evicted()).to.equal(3);
    after.outbox.close();
  });

  it('remembers in a database when every cache of the site is gone', async () => {
    const name = newName();
    const before = await page(name);
    await before.keep(3);
    before.outbox.close();
    await remove(name);
    for (const cache of await caches.keys()) await caches.delete(cache);

    const after = await page(name);
    expect(await after.evicted()).to.equal(3);
    after.outbox.close();
  });

  it('says nothing when everything is gone, itself as well, as after Clear-Site-Data', async () => {
    const name = newName();
    const before = await page(name);
    await before.keep(3);
    before.outbox.close();
    await remove(name);
    await remove('touchline-ledger');
    for (const cache of await caches.keys()) await caches.delete(cache);

    const after = await page(name);
    expect(await after.evicted()).to.equal(0);
    expect(await after.outbox.balance()).to.include({ captured: 0, evicted: 0 });
    after.outbox.close();
  });

  it('never counts as lost what was being sent when the page died, whatever came of it', async () => {
    const name = newName();
    const before = await page(name);
    await before.keep(2);
    const leased = await before.outbox.lease(ALL);
    expect(leased.length).to.equal(2);
    // Another page keeps one meanwhile; only who sends may write down what waits.
    await navigator.locks.request(name, async () => {
      const tab = await page(name);
      await tab.keep(1);
      tab.outbox.close();
    });
    // The page dies here: nothing is settled.
    before.outbox.close();
    await remove(name);

    const after = await page(name);
    expect(await after.evicted()).to.equal(0);
    after.outbox.close();
  });

  it('counts again what could not be sent, and no more what was', async () => {
    const name = newName();
    const before = await page(name);
    await before.keep(2);
    const [first, second] = await before.outbox.lease(ALL);
    if (!first || !second) throw new Error('Two were kept.');
    const held = ({ entry: { id, rev } }: typeof first) => ({ id, rev });
    await before.outbox.settle([
      { ...held(first), to: 'delivered', receipt: RECEIPT },
      { ...held(second), to: 'queued', nextAt: 0 },
    ]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    before.outbox.close();
    await remove(name);

    const after = await page(name);
    expect(await after.evicted()).to.equal(1);
    after.outbox.close();
  });

  it('does not take for lost what the person deleted, even if the page dies in that moment', async () => {
    const name = newName();
    const before = await page(name);
    await before.keep(1);
    const [known] = await before.outbox.all();
    await before.outbox.forget(known?.keepsake.id ?? '', 'unsent');
    before.outbox.close();
    await remove(name);

    const after = await page(name);
    expect(await after.evicted()).to.equal(0);
    after.outbox.close();
  });

  it('holds a number and nothing else', async () => {
    const name = newName();
    const before = await page(name);
    await before.keep(1);
    const cache = await caches.open('touchline-ledger');
    const mine = (await cache.keys()).find(({ url }) => url.endsWith(encodeURIComponent(name)));
    expect(await (mine && (await cache.match(mine)))?.text()).to.equal('1');
    before.outbox.close();
  });

  it('costs a report nothing when it can be written nowhere', async () => {
    const undo = [
      patch(
        CacheStorage.prototype,
        'open',
        () => () => Promise.reject(new DOMException('No.', 'SecurityError')),
      ),
      patch(
        IDBFactory.prototype,
        'open',
        (original) =>
          function (this: IDBFactory, name, version) {
            if (name === 'touchline-ledger') throw new DOMException('No.', 'SecurityError');
            return original.call(this, name, version);
          },
      ),
    ];
    const name = newName();
    const before = await page(name);
    await before.keep(1);
    expect((await before.outbox.lease(ALL)).length).to.equal(1);
    before.outbox.close();
    for (const end of undo) end();
  });

  it('lets sending go on when a cache never opens', async () => {
    const restore = patch(CacheStorage.prototype, 'open', () => () => new Promise(() => undefined));
    try {
      const before = await page(newName());
      await before.keep(1);
      expect((await before.outbox.lease(ALL)).length).to.equal(1);
      before.outbox.close();
    } finally {
      restore();
    }
  });
});

describe('a browser that is asked to keep the data of this site', () => {
  const answers: [string, () => Promise<boolean>, string][] = [
    ['agrees', async () => true, 'granted'],
    ['refuses', async () => false, 'refused'],
    ['fails', () => Promise.reject(new Error('No.')), 'failed'],
    ['never answers', () => new Promise(() => undefined), 'asked'],
  ];
  for (const [how, answer, noted] of answers) {
    it(`${how}: it is asked once, after something could not be sent, and nothing waits for it`, async () => {
      let asked = 0;
      // Not every engine has one, so it is laid over whatever is there.
      const storage = {
        persist: () => {
          asked++;
          return answer();
        },
      };
      Object.defineProperty(navigator, 'storage', { configurable: true, value: storage });
      const name = newName();
      const before = await page(name);
      const { outbox } = before;
      await before.keep(1);
      expect(asked).to.equal(0);
      for (let attempt = 0; attempt < 2; attempt++) {
        const [taken] = await outbox.lease(ALL);
        if (!taken) throw new Error('One was kept.');
        await outbox.settle([{ id: taken.entry.id, rev: taken.entry.rev, to: 'queued', nextAt: 0 }]);
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect([asked, await outbox.note('persist')]).to.deep.equal([1, noted]);
      Reflect.deleteProperty(navigator, 'storage');
      outbox.close();
    });
  }
});

function captured(): Captured {
  const id = crypto.randomUUID();
  const about = { id, capturedAt: clock.now(), sequence: 1 };
  return {
    entry: {
      ...about,
      subject: id,
      sequence: '000001',
      lane: 'normal',
      type: 'touchline.issue.reported',
      bytes: new TextEncoder().encode(`words of ${id}`),
      digest: `sha-256=${id}`,
    },
    keepsake: {
      ...about,
      reference: '7K3F-9QXM',
      secret: `secret of ${id}`,
      category: 'entry.scan_fail',
      location: {},
      touchedAt: clock.now(),
    },
  };
}
