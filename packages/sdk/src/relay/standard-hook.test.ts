import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { Webhook } from 'standardwebhooks';
import type { StatusUpdate } from '../model/status.ts';
import { fakeClock } from '../testing/fake-clock.ts';
import { MATCH_EVENING, reporter } from '../testing/fixtures.ts';
import { relayClient } from '../testing/relay-client.ts';
import { memoryStore } from './memory-store.ts';
import { createRelay } from './relay.ts';
import { standardHook } from './standard-hook.ts';

const OLD = `whsec_${Buffer.from('the secret of last year, 32 bytes').toString('base64')}`;
const NEW = `whsec_${Buffer.from('the secret of this year, 32 bytes').toString('base64')}`;
const STRANGER = `whsec_${Buffer.from('a secret that nobody here has, 32').toString('base64')}`;

async function bench(context: TestContext, options: { store?: ReturnType<typeof memoryStore> } = {}) {
  const clock = fakeClock(MATCH_EVENING);
  const relay = createRelay({
    log: () => undefined,
    store: memoryStore(),
    now: clock.now,
    hooks: {
      helpdesk: standardHook({
        secrets: [NEW, OLD],
        read: (payload) => (payload as { updates?: StatusUpdate[] } | undefined)?.updates,
      }),
    },
    ...options,
  });
  context.after(() => relay.close());
  const client = relayClient((request) => relay.fetch(request));
  const issue = await reporter().report();
  await client.send([issue.event]);
  const told = (text: string, id = text) => ({
    issueId: issue.id,
    at: new Date(clock.now()).toISOString(),
    change: {
      type: 'message',
      message: { id, at: new Date(clock.now()).toISOString(), from: 'venue', text },
    },
  });
  let calls = 0;
  /** A call as another system would sign it, and what a test changes of it. */
  const call = (
    updates: unknown,
    more: {
      secret?: string;
      id?: string;
      at?: number;
      body?: string | Uint8Array<ArrayBuffer>;
      headers?: Record<string, string>;
    } = {},
  ) => {
    const { secret = NEW, id = `msg_${++calls}`, at = clock.now() } = more;
    const text = JSON.stringify({ updates });
    const signature = new Webhook(secret).sign(id, new Date(at), text);
    return client.ask('/v1/hooks/helpdesk', {
      method: 'POST',
      body: more.body ?? text,
      headers: {
        'webhook-id': id,
        'webhook-timestamp': `${Math.floor(at / 1000)}`,
        'webhook-signature': signature,
        ...more.headers,
      },
    });
  };
  const messages = async () => (await client.seen(issue.id, issue.secret)).messages.map(({ text }) => text);
  return { clock, issue, told, call, messages, seen: () => client.seen(issue.id, issue.secret) };
}

test('a call with the new secret or the one before is believed, another is not', async (context) => {
  const { call, told, messages } = await bench(context);
  assert.equal((await call([told('one')])).status, 204);
  assert.equal((await call([told('two')], { secret: OLD })).status, 204);
  assert.equal((await call([told('three')], { secret: STRANGER })).status, 401);
  assert.deepEqual(await messages(), ['one', 'two']);
});

test('what was signed is the id, the time and the bytes: none of them can be changed', async (context) => {
  const { call, told, messages, clock } = await bench(context);
  const seconds = `${Math.floor(clock.now() / 1000) + 1}`;
  const signed = JSON.stringify({ updates: [told('one')] });
  const broken: Parameters<typeof call>[1][] = [
    { body: signed.replace('one', 'two') },
    { body: `${signed} ` },
    { body: new Uint8Array([...new TextEncoder().encode(signed), 0]) },
    { headers: { 'webhook-id': 'msg_other' } },
    { headers: { 'webhook-timestamp': seconds } },
    { headers: { 'webhook-timestamp': `${seconds}.0` } },
    { headers: { 'webhook-signature': '' } },
    { headers: { 'webhook-signature': 'v1,AAAA' } },
    { headers: { 'webhook-signature': `v1,${'A'.repeat(43)}=` } },
    { headers: { 'webhook-signature': `v1a,${'A'.repeat(43)}=` } },
    { headers: { 'webhook-id': 'a b', 'webhook-signature': 'v1,' } },
  ];
  for (const more of broken) {
    assert.equal((await call([told('one')], more)).status, 401, JSON.stringify(more));
  }
  assert.deepEqual(await messages(), []);
});

test('of several signatures one that fits is enough, wherever it stands', async (context) => {
  const { call, told, messages, clock } = await bench(context);
  const body = JSON.stringify({ updates: [told('one')] });
  const right = new Webhook(NEW).sign('msg_x', new Date(clock.now()), body);
  const others = [`v1,${'A'.repeat(43)}=`, 'v1a,whatever', 'nonsense'];
  const headers = { 'webhook-signature': [...others, right].join(' ') };
  assert.equal((await call([told('one')], { id: 'msg_x', headers })).status, 204);
  const hidden = { 'webhook-signature': [...Array.from({ length: 10 }, () => others[0]), right].join(' ') };
  assert.equal((await call([told('one')], { id: 'msg_y', headers: hidden })).status, 401, 'too many');
  assert.deepEqual(await messages(), ['one']);
});

test('a call counts five minutes before and after its time', async (context) => {
  const { call, told, clock } = await bench(context);
  const status = async (ms: number) => (await call([told('one')], { at: clock.now() + ms })).status;
  assert.equal(await status(-299_000), 204);
  assert.equal(await status(299_000), 204);
  assert.equal(await status(-302_000), 401);
  assert.equal(await status(302_000), 401);
  assert.equal(await status(-MATCH_EVENING), 401);
});

test('a call that comes again changes nothing, also while the first is under way', async (context) => {
  const { call, told, messages } = await bench(context);
  // Two different messages under one id: only the id can tell that the second is a replay.
  const again = await Promise.all(
    Array.from({ length: 20 }, (_, at) => call([told('one', `message-${at}`)], { id: 'msg_same' })),
  );
  assert.deepEqual([...new Set(again.map(({ status }) => status))], [204]);
  assert.deepEqual(await messages(), ['one']);
});

test('a call that failed half-way is no replay when it comes again', async (context) => {
  const store = memoryStore();
  let failing = false;
  const flaky: typeof store = {
    ...store,
    transaction: (work, within) =>
      store.transaction(async (tx) => {
        const answer = await work(tx);
        if (failing) throw new Error('connection lost');
        return answer;
      }, within),
  };
  const { call, told, messages } = await bench(context, { store: flaky });
  failing = true;
  assert.equal((await call([told('one')], { id: 'msg_1' })).status, 500);
  failing = false;
  assert.equal((await call([told('one')], { id: 'msg_1' })).status, 204);
  assert.deepEqual(await messages(), ['one']);
});

test('calls that overtake each other do not move an issue back', async (context) => {
  const { call, issue, seen, clock } = await bench(context);
  const moved = (status: string, minutes: number) => ({
    issueId: issue.id,
    at: new Date(clock.now() + minutes * 60_000).toISOString(),
    change: { type: 'status', status },
  });
  await call([moved('in_progress', 2)]);
  await call([moved('acknowledged', 1)]);
  assert.equal((await seen()).status, 'in_progress');
  await call([moved('scheduled', 3), moved('in_progress', 2.5)]);
  assert.equal((await seen()).status, 'scheduled');
});

test('what is signed and yet says nothing we know is taken, and changes nothing', async (context) => {
  const { call, messages } = await bench(context);
  assert.equal((await call(undefined)).status, 204);
  assert.equal((await call([{ issueId: 'nobody', at: 'x', change: { type: 'message' } }])).status, 204);
  assert.deepEqual(await messages(), []);
});

test('a hook without a secret worth the name is not opened', () => {
  const read = () => undefined;
  for (const secrets of [[], [''], ['whsec_'], ['short'], ['whsec_not base64 at all, is it, no it is not']]) {
    assert.throws(() => standardHook({ secrets, read }), RangeError);
  }
});
