import { expect } from '@open-wc/testing';
import { openIndexedDbStore } from './indexeddb-outbox.ts';

const leave = (persisted: boolean) => dispatchEvent(new PageTransitionEvent('pagehide', { persisted }));
const comeBack = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 150));

describe('a page that is left', () => {
  const open = () => openIndexedDbStore(`page-cache-${crypto.randomUUID()}`);

  it('begins nothing in its database while it is kept to come back to, and goes on when it is shown', async () => {
    const store = await open();
    leave(true);
    let done = false;
    const writing = store
      .run('strict', async (tx) => tx.put('meta', { id: 'later', value: 1 }))
      .then(() => (done = true));
    await aMoment();
    expect(done).to.equal(false);
    comeBack();
    await writing;
    expect(await store.run('read', (tx) => tx.get('meta', 'later'))).to.deep.include({ id: 'later' });
    store.close();
  });

  it('ends what is under way, and does it anew when it is shown', async () => {
    const store = await open();
    let tries = 0;
    const writing = store.run('strict', async (tx) => {
      tries++;
      await tx.get('meta', 'none');
      if (tries === 1) leave(true);
      tx.put('meta', { id: 'once', value: tries });
    });
    await aMoment();
    expect(tries).to.equal(1);
    comeBack();
    await writing;
    expect(tries).to.equal(2);
    expect(await store.run('read', (tx) => tx.get('meta', 'once'))).to.deep.include({ id: 'once' });
    store.close();
  });

  it('goes on to the end when it will not come back', async () => {
    const store = await open();
    leave(false);
    await store.run('strict', async (tx) => tx.put('meta', { id: 'last', value: 1 }));
    expect(await store.run('read', (tx) => tx.get('meta', 'last'))).to.deep.include({ id: 'last' });
    store.close();
  });
});
