import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { test, type TestContext } from 'node:test';
import type { BackendAdapter } from '../backends/backend.ts';
import { problemName } from '../model/problems.ts';
import { reporter } from '../testing/fixtures.ts';
import { relayClient } from '../testing/relay-client.ts';
import { until } from '../testing/same.ts';
import { memoryStore } from './memory-store.ts';
import type { LogLine, RelayOptions } from './options.ts';
import { createRelay } from './relay.ts';
import { Secret } from './secret-text.ts';
import type { RelayStore, StoreTransaction } from './store.ts';

/** In everything that must not get out: words, secrets, passwords of systems behind us. */
const CANARY = 'ZEBRA';
const ADDRESS = '203.0.113.77';
const wrong = (): never => {
  throw new Error(`connect postgres://user:${CANARY}@10.0.0.5 failed: ${CANARY}`);
};

/** Sends everything a device may send, and collects everything that comes back or is written down. */
async function through(context: TestContext, options: Partial<RelayOptions>) {
  const lines: LogLine[] = [];
  const relay = createRelay({
    store: memoryStore(),
    log: (line) => lines.push(line),
    sweepMs: 20,
    ...options,
  });
  context.after(() => relay.close());
  const { ask, post } = relayClient((request) => relay.fetch(request, { address: ADDRESS }));
  const phone = reporter(CANARY);
  const issue = await phone.report({
    description: `${CANARY} at the gate`,
    reporter: { language: 'en', name: CANARY, contact: `${CANARY}@example.org` },
  });
  const secret = { authorization: `Bearer ${issue.secret}` };
  const message = phone.followUp(issue, 'touchline.issue.message', { text: CANARY });
  const path = `/v1/issues/${issue.id}`;
  const requests = [
    () => post(JSON.stringify([issue.event, { ...issue.event, [CANARY]: CANARY }])),
    () => post(JSON.stringify([message, { ...message, trackingsecret: CANARY }, CANARY])),
    () => post(`[{"${CANARY}": ${CANARY}}]`),
    () => post('[]', { 'content-type': CANARY, origin: `https://${CANARY}.example` }),
    () => ask(path, { headers: { authorization: `Bearer ${CANARY}` } }),
    () => ask('/v1/watch', { method: 'POST', body: `{"issues":[{"id":"${CANARY}"}]}` }),
    () => ask(`${path}/attachments/${'A'.repeat(43)}`, { method: 'PUT', body: CANARY, headers: secret }),
    () => ask(`/v1/config?venue=${CANARY}`),
    () => ask(`/v1/hooks/helpdesk`, { method: 'POST', body: CANARY, headers: { 'webhook-id': CANARY } }),
    () => ask(`/v1/${CANARY}`),
    () => ask(path, { method: 'DELETE', headers: secret }),
  ];
  const statuses: number[] = [];
  for (const request of requests) {
    const response = await request();
    const text = `${await response.text()}${JSON.stringify([...response.headers])}`;
    assert.doesNotMatch(text, new RegExp(CANARY), request.toString());
    if (response.status >= 400) assert.ok(problemName(JSON.parse(text.slice(0, text.indexOf('[[')))));
    statuses.push(response.status);
  }
  const all = JSON.stringify(lines);
  assert.doesNotMatch(all, new RegExp(`${CANARY}|${ADDRESS}`));
  return { lines, statuses };
}

const TRANSACTION = Object.keys(
  await memoryStore().transaction(async (tx) => tx),
) as (keyof StoreTransaction)[];
const STORE = ['transaction', 'issue', 'eventRecord', 'storedEvents', 'attachment', 'isReady'] as const;

test('whatever in the store fails, no word and no secret comes out in an answer or a log', async (context) => {
  assert.ok(TRANSACTION.length > 10);
  for (const name of TRANSACTION) {
    const store = memoryStore();
    const failing: RelayStore = {
      ...store,
      transaction: (work, within) =>
        store.transaction((tx) => work({ ...tx, [name]: async () => wrong() }), within),
    };
    await through(context, { store: failing });
  }
  for (const name of STORE) {
    const { statuses } = await through(context, { store: { ...memoryStore(), [name]: async () => wrong() } });
    assert.ok(statuses.every((status) => status < 600));
  }
  const store = memoryStore();
  const guards = { take: async () => wrong(), secret: async () => wrong() };
  await through(context, { store: { ...store, guards } });
});

test('whatever a venue gives the relay fails, its words stay inside', async (context) => {
  const options: Partial<RelayOptions>[] = [
    { config: wrong },
    { promise: wrong },
    { guard: wrong },
    { hooks: { helpdesk: async () => wrong() } },
    { hooks: { helpdesk: async () => undefined } },
    {
      proof: { challenge: async () => wrong(), verify: async () => wrong() },
      rateLimits: { unproven: { burst: 0, perSecond: 1 } },
    },
  ];
  for (const one of options) await through(context, one);
});

test('whatever a backend says or throws is not written down', async (context) => {
  const says: BackendAdapter['deliver'][] = [
    async () => wrong(),
    () => wrong(),
    async () => ({ kind: 'retry', reason: CANARY }),
    async () => ({ kind: 'refused', reason: CANARY }),
    async () => ({ kind: 'misconfigured', reason: CANARY }),
  ];
  for (const deliver of says) {
    let tried = 0;
    const backend: BackendAdapter = {
      name: 'helpdesk',
      guarantee: 'exactly_once',
      statusReturn: 'none',
      deliver: (job, more) => {
        tried++;
        return deliver(job, more);
      },
    };
    const lines: LogLine[] = [];
    const relay = createRelay({ store: memoryStore(), backends: [backend], log: (line) => lines.push(line) });
    context.after(() => relay.close());
    await relay.ready;
    const { send } = relayClient((request) => relay.fetch(request));
    await send([(await reporter().report()).event]);
    await until('it was tried', () => tried > 0);
    await until('it is written down', () => lines.some(({ what }) => what !== 'events'));
    assert.doesNotMatch(JSON.stringify(lines), new RegExp(CANARY));
  }
});

test('a log that throws stops nothing, and a line that holds words is cut', async (context) => {
  const lines: LogLine[] = [];
  const relay = createRelay({
    store: memoryStore(),
    log: (line) => {
      lines.push(line);
      throw new Error('disk full');
    },
    config: () => {
      throw Object.assign(new Error('x'), { name: `${CANARY} said the database` });
    },
  });
  context.after(() => relay.close());
  const { ask } = relayClient((request) => relay.fetch(request));
  assert.equal((await ask('/v1/config?venue=x')).status, 500);
  assert.deepEqual(
    lines.map(({ what, error }) => [what, error]),
    [['request_failed', '[cut]']],
  );
});

test('a secret is not written down by accident', () => {
  const secret = new Secret(CANARY);
  const seen = [
    String(secret),
    JSON.stringify({ secret, list: [secret] }),
    inspect({ deep: { secret } }, { depth: 9, showHidden: true }),
    Object.entries(secret).join(),
    inspect(Object.getOwnPropertyDescriptors(secret)),
  ];
  assert.doesNotMatch(seen.join('\n'), new RegExp(CANARY));
  assert.equal(secret.reveal(), CANARY);
});
