import { expect } from '@open-wc/testing';
import { abortedTransactions, lostConnections } from '../testing/broken-storage.ts';
import { openIndexedDbStore } from './indexeddb-outbox.ts';
import type { Store } from './store.ts';

const newName = () => `touchline:test-${crypto.randomUUID()}`;

/** Counts up in the database, so that a write that lands twice shows. */
async function countUp(store: Store): Promise<void> {
  await store.run('strict', async (tx) => {
    const row = await tx.get('meta', 'count');
    tx.put('meta', { id: 'count', value: Number(row?.value ?? 0) + 1 });
  });
}
const counted = (store: Store) => store.run('read', async (tx) => (await tx.get('meta', 'count'))?.value);

describe('a connection to the database', () => {
  it('is opened again when the browser lost it, and every write lands once, within a second', async () => {
    const store = await openIndexedDbStore(newName());
    const end = lostConnections();
    const begin = performance.now();
    try {
      await Promise.all([countUp(store), countUp(store), countUp(store)]);
    } finally {
      end();
    }

    expect(performance.now() - begin).to.be.below(1_000);
    expect(await counted(store)).to.equal(3);
    store.close();
  });

  it('may be lost again and again: each success arms it anew', async () => {
    const store = await openIndexedDbStore(newName());
    for (let loss = 0; loss < 6; loss++) {
      const end = lostConnections();
      try {
        await countUp(store);
      } finally {
        end();
      }
    }

    expect(await counted(store)).to.equal(6);
    store.close();
  });

  it('doubles no row when every third transaction is aborted without an error', async () => {
    const store = await openIndexedDbStore(newName());
    const aborts = abortedTransactions(3);
    try {
      for (let write = 0; write < 12; write++) await countUp(store);
    } finally {
      aborts.end();
    }

    expect(aborts.count()).to.be.greaterThan(4);
    expect(await counted(store)).to.equal(12);
    store.close();
  });

  it('is given up after three more tries, with a word and the reason', async () => {
    const store = await openIndexedDbStore(newName());
    const aborts = abortedTransactions(1);
    try {
      const error = await countUp(store).catch((thrown: unknown) => thrown);
      expect(error).to.include({ code: 'outbox_unavailable' });
      expect(error).to.have.nested.property('cause.name', 'AbortError');
      expect(aborts.count()).to.equal(4);
    } finally {
      aborts.end();
    }
    await countUp(store);
    expect(await counted(store)).to.equal(1);
    store.close();
  });
});
