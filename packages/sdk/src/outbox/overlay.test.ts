import { expect } from '@open-wc/testing';
import {
  abortedTransactions,
  fullDisk,
  hurry,
  lostConnections,
  refusedOpen,
} from '../testing/broken-storage.ts';
import { outboxContract } from '../testing/outbox-contract.ts';
import { deviceClock, type Clock } from './clock.ts';
import { patch } from '../testing/patch.ts';
import { createOutbox } from './create-outbox.ts';
import { openIndexedDbStore } from './indexeddb-outbox.ts';
import { layOver } from './overlay.ts';
import { deviceSafe } from './safe.ts';
import type { Store } from './store.ts';

const newName = () => `touchline:test-${crypto.randomUUID()}`;
const nobody = () => undefined;
const put = (store: Store, id: string, value: unknown) =>
  store.run('strict', async (tx) => tx.put('meta', { id, value }));
const read = (store: Store, id: string) => store.run('read', async (tx) => (await tx.get('meta', id))?.value);

const benchOn = async (store: Store, clock: Clock) => {
  const safe = await deviceSafe(store);
  return { outbox: createOutbox(store, clock, safe), store, safe };
};

describe('memory over a device that works', () => {
  outboxContract({
    it,
    open: async (clock) => {
      const name = newName();
      const store = await layOver(name, await openIndexedDbStore(name), clock, nobody);
      return benchOn(store, clock);
    },
  });
});

describe('memory over a device on which nothing can be written', () => {
  let end: () => void;
  beforeEach(() => (end = fullDisk('broken')));
  afterEach(() => end());
  outboxContract({
    it,
    open: async (clock) => {
      const name = newName();
      const store = await layOver(name, await openIndexedDbStore(name), clock, nobody);
      return benchOn(store, clock);
    },
  });
});

describe('memory without any device', () => {
  let end: () => void;
  beforeEach(() => (end = refusedOpen(new DOMException('Not here.', 'SecurityError'))));
  afterEach(() => end());
  outboxContract({
    it,
    open: async (clock) => {
      const store = await layOver(newName(), undefined, clock, nobody);
      return benchOn(store, clock);
    },
  });
});

describe('memory over a device that fails', () => {
  it('shows what was saved before, and holds what the device refuses', async () => {
    const name = newName();
    const device = await openIndexedDbStore(name);
    await put(device, 'before', 1);
    const store = await layOver(name, device, deviceClock(), nobody);
    const end = fullDisk('quota');
    try {
      await put(store, 'refused', 2);
      expect([await read(store, 'before'), await read(store, 'refused')]).to.deep.equal([1, 2]);
      // Whatever comes next would lie in memory as well.
      expect(store.kept).to.equal('memory');
    } finally {
      end();
    }
    expect(await read(device, 'refused')).to.equal(undefined);
    store.close();
  });

  it('writes the rest to the device as soon as that works again, by itself', async () => {
    const undo = [hurry(30_000, 20)];
    const name = newName();
    const store = await layOver(name, await openIndexedDbStore(name), deviceClock(), nobody);
    undo.push(fullDisk('quota'));
    await put(store, 'refused', 2);
    undo.pop()?.();
    try {
      const tab = await openIndexedDbStore(name);
      for (let look = 0; look < 100 && (await read(tab, 'refused')) === undefined; look++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await read(tab, 'refused')).to.equal(2);
      tab.close();
    } finally {
      undo.pop()?.();
      store.close();
    }
  });

  it('takes words when the device is full, and refuses a photo, so that the words can be saved without it', async () => {
    const name = newName();
    const store = await layOver(name, await openIndexedDbStore(name), deviceClock(), nobody);
    const part = {
      id: 'p',
      subject: 's',
      sha256: 'x',
      mediaType: 'image/jpeg',
      bytes: new ArrayBuffer(9),
    } as const;
    for (const how of ['quota', 'disk'] as const) {
      const end = fullDisk(how);
      try {
        const error = await store
          .run('strict', async (tx) => tx.put('parts', part))
          .catch((thrown: unknown) => thrown);
        expect(error).to.include({ code: 'outbox_full' });
        await put(store, how, 1);
      } finally {
        end();
      }
      expect(await read(store, how)).to.equal(1);
    }
    store.close();
  });

  it('drops what is left of issues that arrived before it lets words lie in memory, and nothing unsent', async () => {
    const name = newName();
    const store = await layOver(name, await openIndexedDbStore(name), deviceClock(), nobody);
    const row = { capturedAt: 1, sequence: 1 };
    const receipt = { reference: '7K3F-9QXM', receivedAt: '2026-11-22T19:04:12.000Z' };
    await store.run('strict', async (tx) => {
      tx.put('issues', { ...row, id: 'arrived long ago', touchedAt: 1, receipt });
      tx.put('issues', { ...row, id: 'arrived', touchedAt: 2, receipt });
      tx.put('issues', { ...row, id: 'waits', touchedAt: 0 });
    });
    let freed = false;
    const undo = [
      patch(
        IDBObjectStore.prototype,
        'delete',
        (original) =>
          function (this: IDBObjectStore, ...args) {
            freed = true;
            return original.apply(this, args);
          },
      ),
      patch(
        IDBObjectStore.prototype,
        'put',
        (original) =>
          function (this: IDBObjectStore, ...args) {
            if (!freed) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
            return original.apply(this, args);
          },
      ),
    ];
    try {
      await put(store, 'captured', 1);
    } finally {
      for (const end of undo) end();
    }
    const device = await openIndexedDbStore(name);
    expect(await read(device, 'captured')).to.equal(1);
    const left = await device.run('read', (tx) => tx.all('issues'));
    expect(left.map(({ id }) => id)).to.have.members(['arrived', 'waits']);
    device.close();
    store.close();
  });

  it('answers from memory while the device cannot even be read', async () => {
    const name = newName();
    const store = await layOver(name, await openIndexedDbStore(name), deviceClock(), nobody);
    const undo = [abortedTransactions(1).end];
    try {
      await put(store, 'refused', 2);
      expect(await read(store, 'refused')).to.equal(2);
    } finally {
      for (const end of undo) end();
      store.close();
    }
  });

  it('does not bring back what another page changed or deleted meanwhile', async () => {
    const name = newName();
    const tab = await openIndexedDbStore(name);
    await put(tab, 'deleted', 1);
    await put(tab, 'kept', 1);
    const end = hurry(30_000, 300);
    const store = await layOver(name, await openIndexedDbStore(name), deviceClock(), nobody);
    const full = fullDisk('quota');
    await put(store, 'deleted', 2);
    await put(store, 'kept', 2);
    full();
    await tab.run('strict', async (tx) => tx.delete('meta', 'deleted'));
    try {
      for (let look = 0; look < 100 && (await read(tab, 'kept')) === 1; look++)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect([await read(tab, 'kept'), await read(tab, 'deleted')]).to.deep.equal([2, undefined]);
    } finally {
      end();
      store.close();
      tab.close();
    }
  });

  it('is not needed when the connection is only lost for a moment', async () => {
    const name = newName();
    const store = await layOver(name, await openIndexedDbStore(name), deviceClock(), nobody);
    const end = lostConnections();
    try {
      await put(store, 'k', 1);
    } finally {
      end();
    }
    const tab = await openIndexedDbStore(name);
    expect(await read(tab, 'k')).to.equal(1);
    tab.close();
    store.close();
  });
});
