import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../model/problems.ts';
import { BATCH_TYPE, type BatchAnswer, type EventResult } from '../model/wire.ts';
import { memoryBackend } from '../backends/memory.ts';
import { reporter } from '../testing/fixtures.ts';
import { relayClient } from '../testing/relay-client.ts';
import { until } from '../testing/same.ts';
import { memoryStore } from './memory-store.ts';
import { createRelay } from './relay.ts';
import type { RelayStore, StoreTransaction } from './store.ts';

/** A store whose database stands still until it is told to go on. */
function stuckStore() {
  const store = memoryStore();
  const { promise: moving, resolve: goOn } = Promise.withResolvers<void>();
  const stuck: RelayStore = {
    ...store,
    transaction: (work, within) => moving.then(() => store.transaction(work, within)),
  };
  return { store: stuck, goOn };
}

async function resultsOf(answer: Response): Promise<EventResult[]> {
  return ((await answer.json()) as BatchAnswer).results;
}

test('with too much waiting the relay says when to come back, still takes what is urgent, and loses nothing', async () => {
  const { store, goOn } = stuckStore();
  const backend = memoryBackend();
  const relay = createRelay({
    log: () => undefined,
    store,
    backends: [backend],
    overload: { events: 10, waitMs: 60_000 },
  });
  await relay.ready;
  const client = relayClient((request) => relay.fetch(request));
  const phone = reporter();
  const reports = await Promise.all(Array.from({ length: 30 }, () => phone.report()));
  const posts = reports.map(({ event }) => client.post(JSON.stringify([event])));
  const urgent = { ...(await phone.report()).event, lane: 'urgent' };
  const urgentPost = client.post(JSON.stringify([urgent]));

  const probe = await client.ask('/v1/ready');
  assert.equal(probe.status, 503);
  assert.ok(Number(probe.headers.get('retry-after')) >= 2);
  assert.equal((await client.ask('/v1/config?venue=x')).status, 404, 'what costs nothing is answered');

  goOn();
  const answers = await Promise.all(posts);
  const taken = answers.filter(({ status }) => status === 200);
  const refused = answers.filter(({ status }) => status === 503);
  assert.deepEqual([taken.length, refused.length], [10, 20]);
  assert.equal((await resultsOf(await urgentPost))[0]?.outcome, 'accepted');
  const waits = await Promise.all(
    refused.map(async (answer) => ((await answer.json()) as Problem).retryAfterMs ?? 0),
  );
  // Everybody has a place of their own in the line.
  assert.equal(new Set(waits).size, 20);
  assert.ok(waits.every((wait) => wait >= 2_000 && wait <= 300_000));

  assert.equal((await client.ask('/v1/ready')).status, 204);
  const again: EventResult[] = [];
  for (const { event } of reports) again.push(...(await client.send([event])));
  assert.equal(again.filter((one) => one.outcome === 'accepted' && !one.replayed).length, 20);
  await until('all are forwarded once', () => backend.jobs.length === 31);
  await relay.close();
});

test('far above that nobody comes in, and nothing of a body is read', async () => {
  const { store, goOn } = stuckStore();
  const relay = createRelay({ log: () => undefined, store, overload: { events: 1, waitMs: 60_000 } });
  await relay.ready;
  const client = relayClient((request) => relay.fetch(request));
  const phone = reporter();
  const inside = Array.from({ length: 4 }, async () => {
    const event = { ...(await phone.report()).event, lane: 'urgent' };
    return client.post(JSON.stringify([event]));
  });
  await until('the relay is shut', async () => {
    let wasRead = false;
    const body = new ReadableStream(
      {
        pull(controller) {
          wasRead = true;
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': BATCH_TYPE } } as const;
    const { status } = await client.ask('/v1/events', init);
    return status === 503 && !wasRead;
  });
  goOn();
  assert.deepEqual(
    (await Promise.all(inside)).map(({ status }) => status),
    [200, 200, 200, 200],
  );
  await relay.close();
});

test('who waited too long is a reason too', async () => {
  const { store, goOn } = stuckStore();
  let now = 1_000_000;
  const relay = createRelay({
    log: () => undefined,
    store,
    now: () => now,
    overload: { events: 1_000, waitMs: 1_000 },
  });
  await relay.ready;
  const client = relayClient((request) => relay.fetch(request));
  const first = client.send([(await reporter().report()).event]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  now += 1_001;
  assert.equal((await client.post(JSON.stringify([(await reporter().report()).event]))).status, 503);
  goOn();
  assert.equal((await first)[0]?.outcome, 'accepted');
  await relay.close();
});

test('a relay that closes answers whom it let in, sends the others away, and the next one replays', async () => {
  const { store, goOn } = stuckStore();
  const relay = createRelay({ log: () => undefined, store });
  await relay.ready;
  const client = relayClient((request) => relay.fetch(request));
  const { event } = await reporter().report();
  const inside = client.send([event]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const closed = relay.close();
  const late = await client.post(JSON.stringify([(await reporter().report()).event]));
  assert.equal(late.status, 503);
  assert.ok(late.headers.get('retry-after'));
  assert.equal((await client.ask('/v1/ready')).status, 503);
  goOn();
  const [first] = await inside;
  assert.equal(first?.outcome, 'accepted');
  await closed;
  const next = createRelay({ log: () => undefined, store });
  const [again] = await relayClient((request) => next.fetch(request)).send([event]);
  assert.ok(again?.outcome === 'accepted' && again.replayed);
  assert.deepEqual(again.receipt, first.receipt);
  await next.close();
});

test('a report that the database will not take harms none of those that came with it', async () => {
  const store = memoryStore();
  const phone = reporter();
  const reports = await Promise.all(Array.from({ length: 40 }, () => phone.report()));
  const bad = reports[17]?.id;
  let transactions = 0;
  const choosy: RelayStore = {
    ...store,
    transaction<T>(work: (tx: StoreTransaction) => Promise<T>, within?: unknown): Promise<T> {
      transactions++;
      return store.transaction(
        (tx) =>
          work({
            ...tx,
            insertEvents: (events) =>
              events.some(({ id }) => id === bad) ? Promise.reject(new Error('no')) : tx.insertEvents(events),
          }),
        within,
      );
    },
  };
  const relay = createRelay({ log: () => undefined, store: choosy });
  await relay.ready;
  const client = relayClient((request) => relay.fetch(request));
  const results = await client.send(reports.map(({ event }) => event));
  const left = results.filter(({ outcome }) => outcome !== 'accepted');
  assert.deepEqual(
    left.map(({ id, outcome }) => [id, outcome]),
    [[bad, 'deferred']],
  );
  assert.ok(transactions < 15, `halves, not one by one: ${transactions} transactions`);
  await relay.close();
});
