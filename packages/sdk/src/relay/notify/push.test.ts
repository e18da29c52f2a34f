import assert from 'node:assert/strict';
import { createDecipheriv, createECDH, hkdfSync, randomBytes, type ECDH } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { importJWK, jwtVerify } from 'jose';
import webPush from 'web-push';
import { MATCH_EVENING, reporter, type Reported } from '../../testing/fixtures.ts';
import { relayClient } from '../../testing/relay-client.ts';
import { until } from '../../testing/same.ts';
import { memoryStore } from '../memory-store.ts';
import { webPushDoor } from '../push.ts';
import { createRelay } from '../relay.ts';
import { NOTIFY_LANGUAGES } from './words.ts';

const vapid = webPush.generateVAPIDKeys();
const SERVICE = 'https://fcm.googleapis.com';

/** A push service that keeps what it gets and answers as it is told. */
async function pushService(context: TestContext) {
  const got: { path: string; headers: IncomingHttpHeaders; body: Buffer }[] = [];
  const says = { status: 201 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      got.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) });
      response.writeHead(says.status, { 'retry-after': '1' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { got, says, at: `http://127.0.0.1:${port}` };
}

/** What a browser hands to a page, and what only it can read. */
function browser(name: string) {
  const own = createECDH('prime256v1');
  const publicKey = own.generateKeys();
  const auth = randomBytes(16);
  return {
    target: {
      endpoint: `${SERVICE}/fcm/send/${name}`,
      expirationTime: null,
      keys: { p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') },
    },
    read: (body: Buffer) => JSON.parse(opened(body, own, auth)) as Record<string, string>,
  };
}

/** @see RFC 8291 */
function opened(body: Buffer, own: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const end = 21 + (body[20] ?? 0);
  const theirs = body.subarray(21, end);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), theirs]);
  const derived = (secret: ArrayBuffer | Buffer, from: Buffer, about: Buffer | string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(secret as ArrayBuffer), from, about, bytes));
  const key = derived(own.computeSecret(theirs), auth, info, 32);
  const cipher = createDecipheriv(
    'aes-128-gcm',
    derived(key, salt, 'Content-Encoding: aes128gcm\0', 16),
    derived(key, salt, 'Content-Encoding: nonce\0', 12),
  );
  const sealed = body.subarray(end);
  cipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}

async function scene(context: TestContext) {
  const service = await pushService(context);
  const clock = { now: MATCH_EVENING };
  const store = memoryStore({ now: () => clock.now });
  const push = webPushDoor({
    ...vapid,
    subject: 'mailto:help@arena.example',
    // The service stands here; what is sent is what would go there.
    fetch: (target, init = {}) => fetch(service.at + new URL(target).pathname, init),
  });
  const relay = createRelay({
    log: () => undefined,
    store,
    sweepMs: 20,
    now: () => clock.now,
    notify: { url: 'https://arena.example/touchline', push },
  });
  context.after(() => relay.close());
  await relay.ready;
  const { ask, send, erase } = relayClient((request) => relay.fetch(request));
  const issue = await reporter().report();
  await send([issue.event]);
  return {
    ...service,
    store,
    clock,
    issue,
    erase,
    wish: (body: unknown, to: Reported = issue) =>
      ask(`/v1/issues/${to.id}/notify`, {
        method: 'PUT',
        body: JSON.stringify(body),
        headers: { authorization: `Bearer ${to.secret}` },
      }),
    reply: () => {
      const at = new Date(clock.now).toISOString();
      const message = { id: crypto.randomUUID(), at, from: 'venue', text: 'Come to lane C4.' } as const;
      return relay.publish({ issueId: issue.id, at, change: { type: 'message', message } });
    },
    settled: () =>
      until('nothing waits', async () =>
        (await store.deliveries(issue.id)).every(({ state }) => state !== 'waiting'),
      ),
  };
}

test('a device hears of an answer once, sealed for it alone, and without a word of it', async (context) => {
  const { wish, reply, settled, got, issue } = await scene(context);
  const { target, read } = browser('one');
  const answer = await wish({ push: target, language: 'ar' });
  assert.deepEqual([answer.status, await answer.json()], [200, { push: 'on' }]);
  await wish({ push: target, language: 'ar' });
  await reply();
  await settled();
  assert.equal(got.length, 1);
  const [{ headers, body, path } = { headers: {}, body: Buffer.alloc(0), path: '' }] = got;
  assert.equal(path, '/fcm/send/one');
  const note = read(body);
  assert.deepEqual(Object.keys(note).toSorted(), [
    'body',
    'direction',
    'language',
    'tag',
    'title',
    'touchline',
  ]);
  assert.match(note['title'] ?? '', /[\dA-Z]{4}-[\dA-Z]{4}/);
  assert.equal(note['direction'], 'rtl');
  assert.doesNotMatch(JSON.stringify(note), /lane|scan|secret/i);
  assert.ok(!body.includes(issue.id), 'nothing stands in plain');

  const [, token = '', key = ''] = /^vapid t=(.*), k=(.*)$/.exec(headers.authorization ?? '') ?? [];
  assert.equal(key, vapid.publicKey);
  const point = Buffer.from(key, 'base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: url64(point.subarray(1, 33)), y: url64(point.subarray(33)) };
  const { payload } = await jwtVerify(token, await importJWK(jwk, 'ES256'));
  assert.deepEqual([payload.aud, payload.sub], [SERVICE, 'mailto:help@arena.example']);
});

test('a browser that is gone is forgotten, one that cannot be reached is tried again, the others hear it', async (context) => {
  const { wish, reply, settled, got, says, clock, store, issue } = await scene(context);
  await wish({ push: browser('gone').target });
  says.status = 410;
  await reply();
  await settled();
  assert.deepEqual(await store.subscriptions(issue.id), []);
  await wish({ push: browser('one').target });
  await wish({ push: browser('two').target });
  says.status = 503;
  await reply();
  await until('both were tried', () => got.length >= 3);
  says.status = 201;
  clock.now += 10 * 60_000;
  await settled();
  await reply();
  await settled();
  assert.deepEqual(
    got.slice(-4).map(({ path }) => path.slice(-3)),
    ['one', 'two', 'one', 'two'],
  );
});

test('off is off, for this device, and erased is off for all', async (context) => {
  const { wish, reply, settled, got, issue, erase } = await scene(context);
  const [one, two] = [browser('one').target, browser('two').target];
  await wish({ push: one });
  await wish({ push: two });
  assert.deepEqual(await (await wish({ push: one, off: true })).json(), { push: 'on' });
  await reply();
  await settled();
  assert.deepEqual(
    got.map(({ path }) => path.slice(-3)),
    ['two'],
  );
  await erase(issue.id, issue.secret);
  await reply();
  await settled();
  assert.equal(got.length, 1);
});

test('a device names no address that is not a push service, and at most five wait for one issue', async (context) => {
  const { wish, store, issue } = await scene(context);
  const { target } = browser('one');
  for (const endpoint of [
    'https://127.0.0.1/latest/meta-data',
    'http://fcm.googleapis.com/fcm/send/x',
    'https://fcm.googleapis.com:8443/fcm/send/x',
    'https://user:pass@fcm.googleapis.com/x',
    'https://fcm.googleapis.com.evil.example/x',
    'https://evil.example/fcm.googleapis.com',
    'https://evil.example/?.push.apple.com',
    'https://push.apple.com.evil.example/x',
    'https://xpush.apple.com/x',
    'file:///etc/passwd',
    'not an address',
    `${SERVICE}/${'x'.repeat(1_100)}`,
  ]) {
    assert.equal((await wish({ push: { ...target, endpoint } })).status, 422, endpoint);
  }
  for (const keys of [{}, { p256dh: 'x', auth: 'y' }, { ...target.keys, auth: `${target.keys.auth}\r\n` }]) {
    assert.equal((await wish({ push: { ...target, keys } })).status, 422, JSON.stringify(keys));
  }
  assert.equal((await wish({ mail: 'ada@example.org' })).status, 422, 'mail was never offered');
  for (let at = 0; at < 8; at++) await wish({ push: browser(`${at}`).target });
  assert.equal((await store.subscriptions(issue.id)).length, 5);
});

test('what is written to people is there in twelve languages', () => {
  assert.equal(NOTIFY_LANGUAGES.length, 12);
});

const url64 = (bytes: Buffer) => bytes.toString('base64url');
