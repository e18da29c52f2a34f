import assert from 'node:assert/strict';
import { mock, test, type TestContext } from 'node:test';
import { problemName } from '../model/problems.ts';
import { reporter } from '../testing/fixtures.ts';
import { relayClient } from '../testing/relay-client.ts';
import { memoryStore } from './memory-store.ts';
import type { RelayOptions } from './options.ts';
import { createRelay } from './relay.ts';

const SHA256 = 'A'.repeat(43);

async function bench(context: TestContext, options: Partial<RelayOptions> = {}) {
  const relay = createRelay({ log: () => undefined, store: memoryStore(), ...options });
  context.after(() => relay.close());
  const client = relayClient((request) => relay.fetch(request));
  const phone = reporter();
  const [here, nowhere] = [await phone.report(), await phone.report()];
  await client.send([here.event]);
  return { ...client, here, nowhere };
}

const ROUTES: [string, string, string][] = [
  ['GET', '', ''],
  ['HEAD', '', ''],
  ['HEAD', `/attachments/${SHA256}`, ''],
  ['PUT', `/attachments/${SHA256}`, 'bytes'],
];

test('an issue that is not here and one whose secret is wrong are answered alike, byte for byte', async (context) => {
  const { ask, here, nowhere, watch } = await bench(context);
  const told = async (
    id: string,
    [method, below, body]: (typeof ROUTES)[number],
    bearer: string | undefined,
  ) => {
    const init: RequestInit = {
      method,
      headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
    };
    if (body) init.body = body;
    const response = await ask(`/v1/issues/${id}${below}`, init);
    const headers = [...response.headers].filter(([name]) => name !== 'date');
    return JSON.stringify([response.status, headers, await response.text()]);
  };
  for (const route of ROUTES) {
    const unknown = await told(nowhere.id, route, 'guessed');
    assert.match(unknown, /404/);
    for (const bearer of ['guessed', nowhere.secret, undefined, '', 'x'.repeat(300)]) {
      assert.equal(await told(here.id, route, bearer), unknown, `${route.join(' ')} ${bearer}`);
    }
    assert.equal(await told('not-an-id', route, 'guessed'), unknown);
  }
  const views = async (id: string, secret: string) => (await watch([{ id, secret }])).text();
  assert.equal(await views(here.id, 'guessed'), await views(nowhere.id, 'guessed'));
});

test('who erases with a guess hears the same of an issue that is here and of one that is not', async (context) => {
  const { ask, here, nowhere, seen } = await bench(context);
  const erase = async (id: string) =>
    (await ask(`/v1/issues/${id}`, { method: 'DELETE', headers: { authorization: 'Bearer guess' } })).status;
  assert.equal(await erase(here.id), await erase(nowhere.id));
  assert.equal((await seen(here.id, here.secret)).status, 'received');
});

test('looking for an issue costs the same work whether it is here or not', async (context) => {
  const store = memoryStore();
  let looks = 0;
  const { view, here, nowhere } = await bench(context, {
    store: { ...store, issue: (id) => (looks++, store.issue(id)) },
  });
  const digest = mock.method(crypto.subtle, 'digest');
  context.after(() => digest.mock.restore());
  const work = async (id: string, secret: string) => {
    looks = 0;
    digest.mock.resetCalls();
    await view(id, secret);
    return `${looks} looks, ${digest.mock.callCount()} hashes`;
  };
  assert.equal(await work(here.id, 'guessed'), '1 looks, 1 hashes');
  assert.equal(await work(nowhere.id, 'guessed'), '1 looks, 1 hashes');
});

test('the time of an answer does not tell an issue that is here from one that is not', async (context) => {
  const { view, here, nowhere } = await bench(context);
  const took = { here: [] as number[], nowhere: [] as number[] };
  const measure = async (where: 'here' | 'nowhere', id: string) => {
    const began = performance.now();
    await view(id, 'guessed');
    took[where].push(performance.now() - began);
  };
  // Turn and turn about, so that whatever else this machine does falls on both.
  for (let turn = 0; turn < 4_000; turn++) {
    await measure('here', here.id);
    await measure('nowhere', nowhere.id);
  }
  const ratio = median(took.here) / median(took.nowhere);
  assert.ok(ratio > 0.9 && ratio < 1.11, `a wrong secret takes ${ratio} times as long as an unknown issue`);
});

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

test('a secret is compared to its last letter, wherever the first difference is', async (context) => {
  const { view, here } = await bench(context);
  for (const at of [0, 1, here.secret.length >> 1, here.secret.length - 1]) {
    const close = `${here.secret.slice(0, at)}~${here.secret.slice(at + 1)}`;
    assert.equal((await view(here.id, close)).status, 404);
  }
  assert.equal((await view(here.id, `${here.secret}x`)).status, 404);
  assert.equal((await view(here.id, here.secret.slice(0, -1))).status, 404);
  assert.equal((await view(here.id, here.secret)).status, 200);
});

test('with the database away every route says when to come back, and none says that it broke', async (context) => {
  const away = () => Promise.reject(new Error('connection refused'));
  const { ask, post, here } = await bench(context);
  void here;
  const store = {
    ...memoryStore(),
    isReady: async () => false,
    transaction: away,
    issue: away,
    attachment: away,
    guards: { take: away, secret: away },
  };
  const relay = createRelay({ log: () => undefined, store, hooks: { helpdesk: async () => [] } });
  context.after(() => relay.close());
  const gone = relayClient((request) => relay.fetch(request));
  const secret = { authorization: 'Bearer secret' };
  const path = '/v1/issues/0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10';
  const watched = JSON.stringify({ issues: [{ id: path.slice(11), secret: 'secret' }] });
  const answers = [
    await gone.ask('/v1/ready'),
    await gone.ask(path, { headers: secret }),
    await gone.ask(path, { method: 'DELETE', headers: secret }),
    await gone.ask(`${path}/attachments/${SHA256}`, { method: 'HEAD', headers: secret }),
    await gone.ask('/v1/watch', { method: 'POST', body: watched }),
    await gone.ask('/v1/watch', { method: 'POST', body: watched, headers: { accept: 'text/event-stream' } }),
    await gone.ask('/v1/hooks/helpdesk', { method: 'POST', body: '{}' }),
    await gone.post(JSON.stringify([(await reporter().report()).event])),
  ];
  for (const [index, response] of answers.entries()) {
    assert.equal(response.status, 503, `answer ${index}`);
    assert.ok(Number(response.headers.get('retry-after')) > 0, `answer ${index}`);
    assert.equal(problemName(await response.json()), 'not-ready', `answer ${index}`);
  }
  assert.equal((await ask('/v1/ready')).status, 204);
  assert.equal((await post('[]')).status, 200);
});

test('a database that does not answer at all is as good as away', async (context) => {
  const never = () => new Promise<never>(() => undefined);
  const relay = createRelay({ log: () => undefined, store: { ...memoryStore(), isReady: never } });
  context.after(() => relay.close());
  const { ask } = relayClient((request) => relay.fetch(request));
  assert.equal((await ask('/v1/ready')).status, 503);
});
