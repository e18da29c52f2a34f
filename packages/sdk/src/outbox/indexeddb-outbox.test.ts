import { expect } from '@open-wc/testing';
import { isTouchlineError } from '../model/errors.ts';
import { outboxContract } from '../testing/outbox-contract.ts';
import { patch } from '../testing/patch.ts';
import { createOutbox } from './create-outbox.ts';
import { openIndexedDbOutbox, openIndexedDbStore } from './indexeddb-outbox.ts';
import { deviceSafe } from './safe.ts';

const newName = () => `touchline:test-${crypto.randomUUID()}`;

describe('an outbox on IndexedDB', () => {
  outboxContract({
    it,
    open: async (clock) => {
      const name = newName();
      const store = await openIndexedDbStore(name);
      const safe = await deviceSafe(store);
      return {
        outbox: createOutbox(store, clock, safe),
        store,
        safe,
        again: () => openIndexedDbOutbox(name, clock),
      };
    },
  });

  it('keeps notes over a restart', async () => {
    const name = newName();
    const before = await openIndexedDbOutbox(name);
    await before.keepNote('config', { etag: '"1"' });
    before.close();
    const after = await openIndexedDbOutbox(name);
    expect(await after.note('config')).to.deep.equal({ etag: '"1"' });
    after.close();
  });

  it('opens again when the browser drops the connection', async () => {
    const outbox = await openIndexedDbOutbox(newName());
    let faults = 2;
    const restore = patch(
      IDBDatabase.prototype,
      'transaction',
      (original) =>
        function (this: IDBDatabase, ...args) {
          if (faults-- > 0) throw new DOMException('The connection was lost.', 'InvalidStateError');
          return original.apply(this, args);
        },
    );
    try {
      await outbox.keepNote('k', 1);
      expect(await outbox.note('k')).to.equal(1);
    } finally {
      restore();
      outbox.close();
    }
  });

  it('writes all or nothing when a transaction is aborted, and tries again', async () => {
    const outbox = await openIndexedDbOutbox(newName());
    let aborts = 1;
    const restore = patch(
      IDBObjectStore.prototype,
      'put',
      (original) =>
        function (this: IDBObjectStore, ...args) {
          const request = original.apply(this, args);
          if (aborts-- > 0) this.transaction.abort();
          return request;
        },
    );
    try {
      await outbox.keepNote('k', 1);
      expect(await outbox.note('k')).to.equal(1);
    } finally {
      restore();
      outbox.close();
    }
  });

  it('says in one word that there is no room', async () => {
    const outbox = await openIndexedDbOutbox(newName());
    const restore = patch(IDBObjectStore.prototype, 'put', () => () => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    try {
      const error = await outbox.keepNote('k', 1).catch((thrown: unknown) => thrown);
      expect(isTouchlineError(error) && error.code).to.equal('outbox_full');
    } finally {
      restore();
      outbox.close();
    }
  });

  it('gives up on a browser that never opens, within two seconds', async () => {
    const silent = Object.create(IDBOpenDBRequest.prototype, {
      addEventListener: { value: () => undefined },
    }) as IDBOpenDBRequest;
    const restore = patch(IDBFactory.prototype, 'open', () => () => silent);
    try {
      const error = await openIndexedDbOutbox(newName()).catch((thrown: unknown) => thrown);
      expect(isTouchlineError(error) && error.code).to.equal('outbox_silent');
    } finally {
      restore();
    }
  });

  it('says so when the browser refuses', async () => {
    const restore = patch(IDBFactory.prototype, 'open', () => () => {
      throw new DOMException('Not here.', 'SecurityError');
    });
    try {
      const error = await openIndexedDbOutbox(newName()).catch((thrown: unknown) => thrown);
      expect(isTouchlineError(error) && error.code).to.equal('outbox_unavailable');
    } finally {
      restore();
    }
  });

  it('opens nothing any more once it is closed', async () => {
    const outbox = await openIndexedDbOutbox(newName());
    outbox.close();
    let opened = 0;
    const restore = patch(
      IDBFactory.prototype,
      'open',
      (original) =>
        function (this: IDBFactory, ...args) {
          opened++;
          return original.apply(this, args);
        },
    );
    try {
      for (let late = 0; late < 3; late++) await outbox.note('k').catch(() => undefined);
      expect(opened).to.equal(0);
    } finally {
      restore();
    }
  });

  it('does not stand in the way of someone who deletes the data of the site', async () => {
    const name = newName();
    const outbox = await openIndexedDbOutbox(name);
    await outbox.keepNote('k', 1);
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', () => resolve());
      request.addEventListener('blocked', () => reject(new Error('The outbox blocks it.')));
    });
    expect(await outbox.note('k')).to.equal(undefined);
    outbox.close();
  });
});
