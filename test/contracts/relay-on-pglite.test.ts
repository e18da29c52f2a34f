import { after, before, test } from 'node:test';
import { relayContract } from '@touchline/sdk/testing';
import { openPglite, type OpenStore } from './databases.ts';
import { postgresFacts } from './postgres-facts.ts';

let open: OpenStore;
before(async () => {
  open = await openPglite();
});
after(() => open.close());

relayContract({
  it: (title, body) => test(`on PGlite, the relay ${title}`, body),
  store: async () => open.store,
});
postgresFacts('on PGlite', () => open);
