import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { memoryBackend } from '../backends/memory.ts';
import type { Issue } from '../model/issue.ts';
import { reporter } from '../testing/fixtures.ts';
import { relayClient } from '../testing/relay-client.ts';
import { delivered } from '../testing/relay-contract.ts';
import { memoryStore } from './memory-store.ts';
import type { LogLine } from './options.ts';
import { createRelay } from './relay.ts';
import type { IdentityOptions } from './requester.ts';

const SECRET = 'a secret of the ticket shop, long enough for anybody';
const bytesOf = (secret: string) => new TextEncoder().encode(secret);
const sign = (claims: Record<string, unknown>, secret = SECRET, expires = '2h') =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('fan-20931')
    .setExpirationTime(expires)
    .sign(bytesOf(secret));

/** What a backend gets of a report with this token, what the relay wrote down, and what it answered. */
async function send(
  token: string,
  identity: IdentityOptions | undefined = { keys: [SECRET] },
  more: Partial<Issue['reporter']> = {},
  observeds = 0,
) {
  const store = memoryStore();
  const backend = memoryBackend();
  const lines: LogLine[] = [];
  const relay = createRelay({
    store,
    backends: [backend],
    ...(identity && { identity }),
    log: (line) => lines.push(line),
  });
  const { send: post } = relayClient((request) => relay.fetch(request));
  const issue = await reporter().report({ reporter: { language: 'en', identity: token, ...more } });
  const [answer] = await post([{ ...issue.event, observeds }]);
  await delivered(store, issue.id);
  await relay.close();
  const job = backend.jobs[0];
  const about = lines.find(({ what }) => what === 'identity_unproven');
  return {
    outcome: answer?.outcome,
    reporter: job?.type === 'create' ? job.issue.issue.reporter : undefined,
    hint: about?.['hint'],
    lines: JSON.stringify(lines),
  };
}

test('a token of the host proves who asks, and its details are not asked again', async () => {
  const token = await sign({ name: 'Ana Ruiz', email: 'ana@example.org' });
  const { outcome, reporter: who, hint } = await send(token);
  assert.deepEqual([outcome, hint], ['accepted', undefined]);
  assert.deepEqual(who, {
    language: 'en',
    identity: 'fan-20931',
    name: 'Ana Ruiz',
    contact: 'ana@example.org',
  });
});

test('what the person said goes before what the host says', async () => {
  const token = await sign({ name: 'Ana Ruiz', email: 'ana@example.org' });
  const proven = await send(token, { keys: [SECRET] }, { contact: '+000 555 0123' });
  assert.deepEqual([proven.reporter?.contact, proven.reporter?.name], ['+000 555 0123', 'Ana Ruiz']);
});

test('whoever wants to be nobody is nobody, whatever the token says', async () => {
  const token = await sign({ name: 'Ana Ruiz', email: 'ana@example.org' });
  const { reporter: who } = await send(token, { keys: [SECRET] }, { anonymous: true });
  assert.deepEqual(who, { language: 'en', anonymous: true });
});

test('a token that does not hold is as good as none: the report is taken, and the log says what to look at', async () => {
  const cases: [string, string][] = [
    [await sign({}, 'another secret that is just as long as the first'), 'another-key-signed-it'],
    [await sign({ name: 'Old' }, SECRET, '-1h'), 'make-tokens-on-each-page-load'],
    ['not.a.token', 'this-is-no-signed-token'],
    ['nothing', 'this-is-no-signed-token'],
  ];
  for (const [token, hint] of cases) {
    const found = await send(token);
    assert.deepEqual([found.outcome, found.reporter, found.hint], ['accepted', { language: 'en' }, hint]);
    assert.ok(!found.lines.includes(token) && !found.lines.includes('fan-20931'));
  }
  const none = await send(await sign({}), { keys: [] });
  assert.deepEqual([none.reporter, none.hint], [{ language: 'en' }, 'give-the-relay-a-key']);
});

test('a token counts at the time of the report, not at that of its arrival', async () => {
  const token = await sign({}, SECRET, '-1h');
  const { reporter: who } = await send(token, { keys: [SECRET] }, {}, 2 * 3600);
  assert.equal(who?.identity, 'fan-20931');
});

test('a public key of the host is enough, and is never taken for a secret', async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), alg: 'ES256' };
  const good = await new SignJWT({})
    .setProtectedHeader({ alg: 'ES256' })
    .setSubject('fan-7')
    .setIssuer('shop')
    .setAudience('north-arena')
    .setExpirationTime('1h')
    .sign(privateKey);
  const options = { keys: [SECRET, jwk], issuer: 'shop', audience: 'north-arena' };
  assert.equal((await send(good, options)).reporter?.identity, 'fan-7');
  assert.equal((await send(good, { ...options, audience: 'elsewhere' })).reporter?.identity, undefined);
  const forged = await sign({}, JSON.stringify(jwk));
  assert.equal((await send(forged, { keys: [jwk] })).reporter?.identity, undefined);
});

test('a secret that could be guessed is refused at the start', () => {
  assert.throws(() => createRelay({ store: memoryStore(), identity: { keys: ['short'] } }), /32 bytes/);
});
