import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemName } from '../model/problems.ts';
import { BATCH_TYPE } from '../model/wire.ts';
import { reporter } from '../testing/fixtures.ts';
import { relayClient } from '../testing/relay-client.ts';
import { memoryStore } from './memory-store.ts';
import type { RelayOptions } from './options.ts';
import { createRelay } from './relay.ts';

const SITE = 'https://tickets.example';

function relayOn(options: Partial<RelayOptions> = {}) {
  const relay = createRelay({ store: memoryStore(), origins: [SITE], ...options });
  return { relay, ...relayClient((request) => relay.fetch(request)) };
}

async function nameOf(response: Response) {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  return problemName(await response.json());
}

/** A site on the list, one that only looks like it, and the relay's own. */
const ALLOWED = [SITE, 'https://relay.test', 'http://relay.test'];
const LOOKALIKES = [
  'null',
  '',
  'https://tickets.example.evil.example',
  'https://evil-tickets.example',
  'https://eviltickets.example',
  'https://sub.tickets.example',
  'https://tickets.example:443',
  'https://tickets.example:8443',
  'https://tickets.example/',
  'https://tickets.example/path',
  'https://tickets.example?x',
  'https://tickets.example#x',
  'https://tickets.example.',
  'https://tickets.exampl',
  'https://tickets.examples',
  'http://tickets.example',
  'https:tickets.example',
  '//tickets.example',
  'tickets.example',
  'HTTPS://TICKETS.EXAMPLE',
  'https://Tickets.example',
  'https://tickets.example, https://evil.example',
  'https://tickets.example https://evil.example',
  'https://user@tickets.example',
  'https://tickets.example@evil.example',
  'https://evil.example/https://tickets.example',
  'https://xn--tckets-m4a.example',
  'https://tickets.xn--exmple-cua',
  'https://tickets%2eexample',
  'wss://tickets.example',
  'file://',
  'data:text/html,x',
  'blob:https://tickets.example/x',
  'about:blank',
  'chrome-extension://abcdefghijklmnop',
  'https://relay.test.evil.example',
  'https://relay.test:8443',
];
const TYPES = [
  BATCH_TYPE,
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  '',
];

test('of forty sites and six media types only sites on the list get in, and only with the right type', async () => {
  const { ask } = relayOn();
  assert.equal(ALLOWED.length + LOOKALIKES.length, 40);
  for (const origin of [...ALLOWED, ...LOOKALIKES]) {
    for (const type of TYPES) {
      const response = await ask('/v1/events', {
        method: 'POST',
        body: '[]',
        headers: { origin, 'content-type': type },
      });
      const isAllowed = ALLOWED.includes(origin);
      const where = `${origin} ${type}`;
      const expected = !isAllowed ? 403 : type === BATCH_TYPE ? 200 : 415;
      assert.equal(response.status, expected, where);
      assert.equal(response.headers.get('access-control-allow-origin'), isAllowed ? origin : null, where);
      assert.match(response.headers.get('vary') ?? '', /\bOrigin\b/, where);
      assert.match(response.headers.get('access-control-expose-headers') ?? '', /Retry-After/, where);
      assert.equal(response.headers.get('access-control-allow-credentials'), null, where);
    }
  }
});

test('a preflight from a site that is not on the list allows nothing', async () => {
  const { ask } = relayOn();
  for (const origin of LOOKALIKES) {
    const { status, headers } = await ask('/v1/events', { method: 'OPTIONS', headers: { origin } });
    assert.equal(status, 403, origin);
    assert.equal(headers.get('access-control-allow-origin'), null, origin);
    assert.equal(headers.get('access-control-allow-methods'), null, origin);
  }
});

test('a browser that says it comes from elsewhere and names no site changes nothing', async () => {
  const { post, ask } = relayOn();
  for (const from of ['cross-site', 'same-site', 'none']) {
    assert.equal(await nameOf(await post('[]', { 'sec-fetch-site': from })), 'origin-not-allowed', from);
  }
  assert.equal((await post('[]', { 'sec-fetch-site': 'same-origin' })).status, 200);
  assert.equal((await post('[]', { 'sec-fetch-site': 'cross-site', origin: SITE })).status, 200);
  assert.equal((await ask('/v1/ready', { headers: { 'sec-fetch-site': 'none' } })).status, 204);
});

test('a venue with sites of its own takes reports from them and from no others', async () => {
  const south = 'https://south.example';
  const { post } = relayOn({ venues: { 'south-park': { origins: [south] } } });
  const { event } = await reporter().report();
  const at = (venue: string) =>
    JSON.stringify([{ ...event, data: { ...event.data, location: { ...event.data.location, venue } } }]);
  const answers = async (venue: string, origin: string) => {
    const response = await post(at(venue), { origin });
    assert.equal(response.headers.get('access-control-allow-origin'), origin);
    return response.status === 200 ? 'taken' : nameOf(response);
  };
  assert.equal(await answers('north-arena', SITE), 'taken');
  assert.equal(await answers('south-park', SITE), 'origin-not-allowed');
  assert.equal(await answers('south-park', south), 'taken');
  assert.equal(await answers('north-arena', south), 'origin-not-allowed');
  assert.equal(await answers('constructor', SITE), 'taken', 'a venue nobody listed');
  assert.equal(await answers('north-arena', 'https://relay.test'), 'taken', 'its own pages may');
});

test('a venue with keys takes the new one and the old one, and pauses a site that shows neither', async () => {
  const { post } = relayOn({ venues: { 'north-arena': { siteKeys: ['pk_new', 'pk_old'] } } });
  const { event } = await reporter().report();
  const body = JSON.stringify([event]);
  for (const key of ['pk_new', 'pk_old']) {
    assert.equal((await post(body, { 'touchline-key': key })).status, 200, key);
  }
  for (const key of ['pk_ne', 'pk_newer', 'PK_NEW', 'pk_new,pk_old', 'undefined', '']) {
    const response = await post(body, { 'touchline-key': key });
    assert.equal(response.status, 403, key);
    assert.equal(await nameOf(response), 'site-key-unknown', key);
  }
  assert.equal(await nameOf(await post(body)), 'site-key-unknown', 'none at all');
});

test('a batch that names no venue needs a key only where every venue has one', async () => {
  const phone = reporter();
  const issue = await phone.report();
  const message = JSON.stringify([phone.followUp(issue, 'touchline.issue.message', { text: 'again' })]);
  const all = relayOn({ venues: { 'north-arena': { siteKeys: ['pk_1'] } } });
  assert.equal(await nameOf(await all.post(message)), 'site-key-unknown');
  assert.equal((await all.post(message, { 'touchline-key': 'pk_1' })).status, 200);
  const some = relayOn({ venues: { 'north-arena': { siteKeys: ['pk_1'] }, 'south-park': {} } });
  assert.equal((await some.post(message)).status, 200);
});

test('what a device sends along survives a preflight', async () => {
  const { ask } = relayOn();
  const { headers } = await ask('/v1/events', { method: 'OPTIONS', headers: { origin: SITE } });
  const allowed = (headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/, */);
  for (const name of ['content-type', 'touchline-key', 'touchline-proof', 'authorization']) {
    assert.ok(allowed.includes(name), name);
  }
});

test('no answer of any route may be kept on the way, name its address, or be found by a search', async () => {
  const { ask, post, send, view } = relayOn();
  const issue = await reporter().report();
  await send([issue.event]);
  const secret = { authorization: `Bearer ${issue.secret}` };
  const sha256 = 'A'.repeat(43);
  const answers = [
    await ask('/v1/ready'),
    await post('[]'),
    await post('nonsense'),
    await view(issue.id, issue.secret),
    await view(issue.id, 'guessed'),
    await ask(`/v1/issues/${issue.id}`, { method: 'HEAD', headers: secret }),
    await ask('/v1/watch', { method: 'POST', body: JSON.stringify({ issues: [] }) }),
    await ask(`/v1/issues/${issue.id}/attachments/${sha256}`, { method: 'HEAD', headers: secret }),
    await ask(`/v1/issues/${issue.id}`, { method: 'DELETE', headers: secret }),
    await ask('/v1/hooks/none', { method: 'POST' }),
    await ask('/v1/nothing'),
    await ask('/v1/events', { method: 'OPTIONS', headers: { origin: SITE } }),
    await post('[]', { origin: 'https://evil.example' }),
  ];
  for (const [index, { headers, url }] of answers.entries()) {
    const where = `answer ${index} ${url}`;
    assert.equal(headers.get('cache-control'), 'no-store', where);
    assert.equal(headers.get('referrer-policy'), 'no-referrer', where);
    assert.equal(headers.get('x-robots-tag'), 'noindex', where);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', where);
  }
});

test('an address that is too long is refused before anybody reads it', async () => {
  const { ask } = relayOn();
  assert.equal(await nameOf(await ask(`/v1/config?venue=${'x'.repeat(3_000)}`)), 'url-too-long');
  assert.equal(await nameOf(await ask(`/v1/config?venue=${'x'.repeat(1_000)}`)), 'route-unknown');
});
