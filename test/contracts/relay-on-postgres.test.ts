import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import { createRelay } from '@touchline/sdk/relay';
import { relayClient, relayContract, reporter, until } from '@touchline/sdk/testing';
import { sql } from 'kysely';
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

test('200 posts of one id to two relays, each with its own connections, have one effect', async () => {
  const second = await openServerStore(url);
  const relays = [
    createRelay({ log: () => undefined, store: open.store }),
    createRelay({ log: () => undefined, store: second.store }),
  ];
  const clients = relays.map((relay) => relayClient((request) => relay.fetch(request)));
  const { event } = await reporter().report();
  const posts = clients.flatMap(({ send }) => Array.from({ length: 100 }, () => send([event])));
  const answers = await Promise.all(posts);
  const effects = answers.flat().filter((one) => one.outcome === 'accepted' && !one.replayed);
  assert.equal(effects.length, 1);
  for (const relay of relays) await relay.close();
  await second.close();
});

/** Two processes on one database, and a page that watches an issue in the first of them. */
async function twoProcesses(context: TestContext, options: { listens?: boolean } = {}) {
  const own = await server.createDatabase();
  const [first, second] = [await openServerStore(own, options), await openServerStore(own, options)];
  const here = createRelay({ log: () => undefined, store: first.store });
  const there = createRelay({ log: () => undefined, store: second.store });
  const client = relayClient((request) => here.fetch(request));
  const issue = await reporter().report();
  await client.send([issue.event]);
  const watch = await client.stream([{ id: issue.id, secret: issue.secret }]);
  await until('the first view', () => watch.views.length > 0);
  // The connection that listens is opened with the first watcher.
  await new Promise((resolve) => setTimeout(resolve, 300));
  context.after(async () => {
    await watch.close();
    for (const relay of [here, there]) await relay.close();
    for (const one of [first, second]) await one.close();
  });
  return {
    db: second.db,
    async hears(status: 'acknowledged' | 'in_progress') {
      const at = new Date().toISOString();
      await there.publish({ issueId: issue.id, at, change: { type: 'status', status } });
      await until(status, () => watch.views.at(-1)?.status === status, 1_000);
    },
  };
}

test('a watcher in one process hears within a second what another process published', async (context) => {
  const both = await twoProcesses(context);
  await both.hears('acknowledged');
});

test('a watcher hears within a second also where LISTEN does not work', async (context) => {
  const both = await twoProcesses(context, { listens: false });
  await both.hears('acknowledged');
});

test('a watcher hears again after its connection was lost', async (context) => {
  const both = await twoProcesses(context);
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where query like 'listen touchline%' and datname = current_database()`.execute(both.db);
  await both.hears('acknowledged');
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const listeners = await sql`select pid from pg_stat_activity
    where query like 'listen touchline%' and datname = current_database()`.execute(both.db);
  assert.equal(listeners.rows.length, 1);
  await both.hears('in_progress');
});

test('a connection that breaks inside a transaction costs neither the process nor the report', async () => {
  const own = await openServerStore(url);
  const { store } = own;
  let breaks = 1;
  const breaking: typeof store = {
    ...store,
    transaction: (work, within) =>
      store.transaction(async (tx) => {
        const answer = await work(tx);
        if (breaks-- > 0) {
          await sql`select pg_terminate_backend(pid) from pg_stat_activity
            where state = 'idle in transaction' and datname = current_database()`.execute(own.db);
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        return answer;
      }, within),
  };
  const relay = createRelay({ log: () => undefined, store: breaking });
  const client = relayClient((request) => relay.fetch(request));
  const { event } = await reporter().report();
  const [first] = await client.send([event]);
  assert.equal(first?.outcome, 'deferred');
  const [second] = await client.send([event]);
  assert.ok(second?.outcome === 'accepted' && !second.replayed);
  await relay.close();
  await own.close();
});

test('a process that is frozen while it stores a report does not hold up the reports of another', async () => {
  const relay = createRelay({ log: () => undefined, store: open.store });
  const client = relayClient((request) => relay.fetch(request));
  const [held, free] = [await reporter().report(), await reporter().report()];
  const { promise: thaw, resolve: thawed } = Promise.withResolvers<void>();
  const frozen = await openServerStore(url);
  const storing = Promise.withResolvers<void>();
  const stuck = frozen.store.transaction(async (tx) => {
    const { id, digest } = held;
    const { type, subject, source, sequence, lane, dataschema, time } = held.event;
    const told = { id, digest, type, subject, source, sequence, lane, dataschema, time };
    const receipt = { reference: '0000-0000', receivedAt: time };
    await tx.insertEvents([{ ...told, capturedAt: 0, receivedAt: 0, receipt, text: '{}' }]);
    storing.resolve();
    await thaw;
    throw new Error('never mind');
  });
  await storing.promise;
  const [one, other] = await client.send([held.event, free.event]);
  assert.deepEqual([one?.outcome, other?.outcome], ['deferred', 'accepted']);
  thawed();
  await assert.rejects(stuck, /never mind/);
  assert.equal((await client.send([held.event]))[0]?.outcome, 'accepted');
  await relay.close();
  await frozen.close();
});

test('a server that goes away makes the relay say so, and nothing is half done', async () => {
  const own = await startPostgres();
  const one = await openServerStore(await own.createDatabase());
  const relay = createRelay({ log: () => undefined, store: one.store });
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
