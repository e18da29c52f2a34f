import { expect } from '@open-wc/testing';
import { patch } from '../testing/patch.ts';
import { outboxExists, outboxName } from './name.ts';

const NAME = await outboxName('https://relay.example/touchline', 'never-used');

async function asked(fails: (() => Promise<never>) | undefined): Promise<boolean> {
  const end = patch(IDBFactory.prototype, 'databases', () => fails as IDBFactory['databases']);
  return outboxExists(NAME).finally(end);
}

describe('whether an outbox is there', () => {
  it('is asked without making one', async () => {
    expect(await outboxExists(NAME)).to.equal(false);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include(NAME);
  });

  it('is taken for granted where a broken database keeps the browser from naming any', async () => {
    expect(await asked(() => Promise.reject(new DOMException('', 'UnknownError')))).to.equal(true);
  });

  it('is denied where nobody can or may say', async () => {
    expect(await asked(undefined)).to.equal(false);
    expect(await asked(() => Promise.reject(new DOMException('', 'SecurityError')))).to.equal(false);
  });
});
