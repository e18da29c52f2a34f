import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createRelay } from '@touchline/sdk/relay';
import { relayClient, relayContract, reporter, until } from '@touchline/sdk/testing';
import { openServerStore, startPostgres, type OpenStore } from './databases.ts';
import { postgresFacts } from './postgres-facts.ts';

let server: Awaited<ReturnType<typeof startPostgres>>;
let url: string;
let open: OpenStore;
before(async () => {
  server = await startPostgres();
  url = await server.createDatabase();
  open = await openServerStore(url);
});
after(async () => {
  await open.close();
  await server.stop();
});

relayContract({
  it: (title, body) => test(`on a PostgreSQL server, the relay ${title}`, body),
  store: async () => open.store,
});
postgresFacts('on a PostgreSQL server', () => open);

test('two processes that start at once on an empty database both come up', async () => {
  const empty = await server.createDatabase();
  const both = await Promise.all([openServerStore(empty), openServerStore(empty)]);
  for (const one of both) assert.equal(await one.store.isReady(), true);
  for (const one of both) await one.close();
});

test('200 posts of one id to two processes have one effect', async () => {
  const second = await openServerStore(url);
  const relays = [createRelay({ store: open.store }), createRelay({ store: second.store })];
  const clients = relays.map((relay) => relayClient((request) => relay.fetch(request)));
  const { event } = await reporter().report();
  const posts = clients.flatMap(({ send }) => Array.from({ length: 100 }, () => send([event])));
  const answers = await Promise.all(posts);
  const effects = answers.flat().filter((one) => one.outcome === 'accepted' && !one.replayed);
  assert.equal(effects.length, 1);
  for (const relay of relays) await relay.close();
  await second.close();
});

test('a watcher in one process hears within a second what another process published', async () => {
  const second = await openServerStore(url);
  const here = createRelay({ store: open.store });
  const there = createRelay({ store: second.store });
  const client = relayClient((request) => here.fetch(request));
  const issue = await reporter().report();
  await client.send([issue.event]);
  const watch = await client.stream([{ id: issue.id, secret: issue.secret }]);
  await until('the first view', () => watch.views.length > 0);
  // The connection that listens is opened with the first watcher.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await there.publish({
    issueId: issue.id,
    at: new Date().toISOString(),
    change: { type: 'status', status: 'acknowledged' },
  });
  await until('the change', () => watch.views.at(-1)?.status === 'acknowledged', 1_000);
  await watch.close();
  await here.close();
  await there.close();
  await second.close();
});

test('a server that goes away makes the relay say so, and nothing is half done', async () => {
  const own = await startPostgres();
  const one = await openServerStore(await own.createDatabase());
  const relay = createRelay({ store: one.store });
  const client = relayClient((request) => relay.fetch(request));
  await client.send([(await reporter().report()).event]);
  await own.stop();
  assert.equal((await client.ask('/v1/ready')).status, 503);
  const { event } = await reporter().report();
  const answer = await client.post(JSON.stringify([event]));
  assert.equal(answer.status, 503);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  await relay.close();
  await one.close().catch(() => undefined);
});
