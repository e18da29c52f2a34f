import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VenueConfig } from '../model/config.ts';
import { defaultPolicy, type ResponsePolicy } from '../model/response-policy.ts';
import { problemName } from '../model/problems.ts';
import { fakeClock } from '../testing/fake-clock.ts';
import { MATCH_EVENING, reporter } from '../testing/fixtures.ts';
import { relayClient } from '../testing/relay-client.ts';
import { memoryStore } from './memory-store.ts';
import type { LogLine, RelayOptions } from './options.ts';
import { promiseBy } from './promise.ts';
import { createRelay } from './relay.ts';

const SITE = 'https://tickets.example';

function relayOn(options: Partial<RelayOptions> = {}) {
  const relay = createRelay({ log: () => undefined, store: memoryStore(), origins: [SITE], ...options });
  return { relay, ...relayClient((request) => relay.fetch(request)) };
}

async function problemOf(response: Response) {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const body = (await response.json()) as { detail?: string; errors?: unknown[]; retryAfterMs?: number };
  return { status: response.status, name: problemName(body), ...body };
}

test('a batch of another media type is told which one to use', async () => {
  const { post } = relayOn();
  for (const type of ['application/json', 'text/plain', '']) {
    const { status, name } = await problemOf(await post('[]', { 'content-type': type }));
    assert.deepEqual([status, name], [415, 'media-type-unsupported']);
  }
  const withCharset = 'application/cloudevents-batch+json; charset=utf-8';
  assert.equal((await post('[]', { 'content-type': withCharset })).status, 200);
});

test('broken JSON is answered with the place and nothing of what was sent', async () => {
  const { post } = relayOn();
  const found = await problemOf(await post('[\n {"secretword": }]'));
  assert.deepEqual([found.status, found.name], [400, 'json-invalid']);
  assert.match(found.detail ?? '', /line 2, column 17 \(offset 18\)/);
  assert.equal(found.errors?.length, 1);
  assert.doesNotMatch(JSON.stringify(found), /secretword/);
});

test('a body that is no text, no list, too deep or too long is a problem of its own', async () => {
  const { post } = relayOn();
  const names = async (body: NonNullable<RequestInit['body']>) => (await problemOf(await post(body))).name;
  assert.equal(await names(new Uint8Array([0x5b, 0xff, 0x5d])), 'json-invalid');
  assert.equal(await names('{}'), 'batch-invalid');
  assert.equal(await names(`${'['.repeat(500)}${']'.repeat(500)}`), 'json-invalid');
  assert.equal(await names(JSON.stringify(Array.from({ length: 101 }, () => 1))), 'batch-too-large');
  assert.equal(await names(' '.repeat(1_048_577)), 'batch-too-large');
});

test('a stream is cut off once it is longer than a batch may be', async () => {
  const { relay } = relayOn();
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(32));
    },
  });
  const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': BATCH } } as const;
  const response = await relay.fetch(new Request('http://relay.test/touchline/v1/events', init));
  assert.equal(response.status, 413);
  assert.ok(sent < 2_000_000, `${sent} bytes were read`);
});

const BATCH = 'application/cloudevents-batch+json';

test('every answer says which site may read it, and lets scripts see what they need', async () => {
  const { ask, post } = relayOn();
  const from = { origin: SITE };
  const answers = [
    await ask('/v1/ready', { headers: from }),
    await post('[', from),
    await ask('/v1/nothing', { headers: from }),
    await ask('/v1/issues/none', { headers: from }),
    await ask('/v1/events', { method: 'OPTIONS', headers: from }),
  ];
  for (const { headers } of answers) {
    assert.equal(headers.get('access-control-allow-origin'), SITE);
    assert.match(headers.get('vary') ?? '', /Origin/);
    assert.match(headers.get('access-control-expose-headers') ?? '', /Retry-After, ETag, Date/);
    assert.equal(headers.get('access-control-allow-credentials'), null);
    assert.ok(headers.get('date'));
  }
});

test('a preflight allows what devices send', async () => {
  const { ask } = relayOn();
  const response = await ask('/v1/events', {
    method: 'OPTIONS',
    headers: { origin: SITE, 'access-control-request-method': 'POST' },
  });
  assert.equal(response.status, 204);
  assert.match(response.headers.get('access-control-allow-methods') ?? '', /PUT, DELETE/);
  assert.match(response.headers.get('access-control-allow-headers') ?? '', /Content-Type/);
});

test('a site that is not on the list is refused, and so is one without a name', async () => {
  const { post } = relayOn();
  for (const origin of [
    'https://elsewhere.example',
    'null',
    `${SITE}.evil.example`,
    'http://tickets.example',
  ]) {
    const response = await post('[]', { origin });
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    assert.deepEqual((await problemOf(response)).name, 'origin-not-allowed');
  }
  assert.equal((await post('[]')).status, 200, 'a server sends no origin');
  assert.equal((await post('[]', { origin: 'https://relay.test' })).status, 200, 'its own pages may');
});

test('who asks too often is told when to come back, twice', async () => {
  const clock = fakeClock(MATCH_EVENING);
  const { relay } = relayOn({
    now: clock.now,
    rateLimits: { address: { burst: 2, perSecond: 0.5 } },
  });
  const ask = (address: string) =>
    relay.fetch(new Request('http://relay.test/touchline/v1/config?venue=x'), { address });
  for (let turn = 0; turn < 2; turn++) assert.equal((await ask('203.0.113.7')).status, 404);
  const limited = await ask('203.0.113.7');
  assert.equal(limited.headers.get('retry-after'), '2');
  assert.equal((await problemOf(limited)).retryAfterMs, 2_000);
  assert.equal((await ask('198.51.100.7')).status, 404, 'another network is not concerned');
  clock.advance(2_000);
  assert.equal((await ask('203.0.113.7')).status, 404);
});

test('one device cannot flood the relay from many addresses', async () => {
  const { send, post } = relayOn({ rateLimits: { device: { burst: 1, perSecond: 0.1 } } });
  const phone = reporter();
  await send([(await phone.report()).event]);
  const again = await post(JSON.stringify([(await phone.report()).event]));
  assert.equal((await problemOf(again)).name, 'rate-limited');
  assert.equal((await send([(await reporter().report()).event]))[0]?.outcome, 'accepted');
});

test('a guard of the venue may turn requests away', async () => {
  const { post } = relayOn({ guard: (request) => request.headers.has('proof-of-work') });
  assert.equal((await problemOf(await post('[]'))).status, 429);
  assert.equal((await post('[]', { 'proof-of-work': '0000a1' })).status, 200);
});

test('unknown routes, wrong methods and other protocols are told apart', async () => {
  const { ask } = relayOn();
  const name = async (path: string, method = 'GET') => (await problemOf(await ask(path, { method }))).name;
  assert.equal(await name('/v1/nothing'), 'route-unknown');
  assert.equal(await name('/v1/events'), 'method-not-allowed');
  assert.equal(await name('/v1/constructor'), 'route-unknown');
  assert.equal(await name('/v1/events/x', 'POST'), 'route-unknown');
  assert.equal(await name('/v2/events', 'POST'), 'protocol-unsupported');
  assert.equal(await name('/v1/issues/x/attachments', 'PUT'), 'route-unknown');
  assert.equal(await name('/v1/hooks/unknown', 'POST'), 'route-unknown');
});

test('the configuration of a venue is answered by its tag', async () => {
  const { ask } = relayOn({ config: (venue) => (venue === 'north-arena' ? CONFIG : undefined) });
  const first = await ask('/v1/config?venue=north-arena');
  const etag = first.headers.get('etag') ?? '';
  assert.deepEqual(await first.json(), CONFIG);
  const again = await ask('/v1/config?venue=north-arena', { headers: { 'if-none-match': etag } });
  assert.deepEqual([again.status, again.headers.get('etag'), await again.text()], [304, etag, '']);
  assert.equal((await problemOf(await ask('/v1/config?venue=elsewhere'))).status, 404);
});

const CONFIG: VenueConfig = {
  protocol: 1,
  venue: { id: 'north-arena', labels: { en: 'North Arena' }, timeZone: 'Europe/Dublin', languages: ['en'] },
  events: [
    {
      id: '2026-11-22-final',
      labels: { en: 'Final' },
      doors: '2026-11-22T18:00:00.000Z',
      start: '2026-11-22T19:30:00.000Z',
      end: '2026-11-22T21:30:00.000Z',
    },
  ],
  zones: [],
  phones: { help: '+000 555 0100' },
  retentionDays: 90,
  knownIssues: [],
};

test('a ticket that fails half an hour before kick-off is answered within ten minutes', async () => {
  const clock = fakeClock(MATCH_EVENING);
  const { send, seen } = relayOn({ now: clock.now, config: () => CONFIG });
  const issue = await reporter().report();
  const [result] = await send([issue.event]);
  assert.ok(result?.outcome === 'accepted');
  assert.deepEqual(result.receipt, {
    reference: result.receipt.reference,
    receivedAt: new Date(MATCH_EVENING).toISOString(),
    priority: 'P2',
    respondBy: new Date(MATCH_EVENING + 600_000).toISOString(),
  });
  assert.equal((await seen(issue.id, issue.secret)).promise?.state, 'due');
  clock.advance(600_001);
  assert.equal((await seen(issue.id, issue.secret)).promise?.state, 'late');
});

test('a broken seat reported before the doors open is promised an answer for the opening, and late only after it', async () => {
  const clock = fakeClock(Date.parse('2026-11-22T10:00:00Z'));
  const { send, seen } = relayOn({ now: clock.now, config: () => CONFIG });
  const issue = await reporter('morning', clock.now()).report({
    category: 'facility.seat',
    stage: 'watch',
    location: { venue: 'north-arena', event: '2026-11-22-final', block: 'N-112', row: '14', seat: '7' },
    fields: { damage: 'broken' },
  });
  const [result] = await send([issue.event]);
  assert.ok(result?.outcome === 'accepted', JSON.stringify(result));
  assert.equal(result.receipt.respondBy, '2026-11-22T17:30:00.000Z');
  clock.advance(7.5 * 3_600_000);
  assert.equal((await seen(issue.id, issue.secret)).promise?.state, 'due');
  clock.advance(1);
  assert.equal((await seen(issue.id, issue.secret)).promise?.state, 'late');
});

test('a promise is never in the past, however long a report waited offline', async () => {
  const clock = fakeClock(MATCH_EVENING);
  const { send } = relayOn({ now: clock.now, config: () => CONFIG });
  const { event } = await reporter().report();
  const [result] = await send([{ ...event, observeds: 3_000 }]);
  assert.ok(result?.outcome === 'accepted');
  assert.equal(result.receipt.respondBy, new Date(MATCH_EVENING + 300_000).toISOString());
});

test('a report that comes in by night is told when the team is back, where the promise counts in its hours', async () => {
  const hours = { mon: ['09:00-17:00'], tue: ['09:00-17:00'] };
  const service = { id: 'service', kind: 'weekly', timeZone: 'Europe/Dublin', hours } as const;
  const rules = [
    {
      id: 'desk',
      dimension: 'serviceType',
      values: ['general'],
      metric: 'firstResponse',
      targetMs: 2 * 3_600_000,
      calendar: 'service',
    },
  ] as const;
  const told = async (now: string, policy: ResponsePolicy) => {
    const clock = fakeClock(Date.parse(now));
    const promise = promiseBy(policy, [service]);
    const { send, seen } = relayOn({ now: clock.now, config: () => CONFIG, promise });
    const from = reporter(`night of ${now}`, clock.now());
    const issue = await from.report({
      category: 'idea.suggestion',
      kind: 'suggestion',
      fields: { text: 'More shade.' },
    });
    const [result] = await send([issue.event]);
    assert.ok(result?.outcome === 'accepted', JSON.stringify(result));
    const { backAt, respondBy } = result.receipt;
    assert.equal((await seen(issue.id, issue.secret)).promise?.backAt, backAt);
    return [backAt, respondBy];
  };
  const desk = { ...defaultPolicy, rules };
  const [nine, eleven] = ['2026-11-24T09:00:00.000Z', '2026-11-24T11:00:00.000Z'];
  assert.deepEqual(await told('2026-11-24T03:00:00.000Z', desk), [nine, eleven]);
  assert.deepEqual(await told('2026-11-24T09:00:00.000Z', desk), [undefined, eleven]);
  // Around the clock, somebody is there around the clock.
  assert.deepEqual(await told('2026-11-24T03:00:00.000Z', defaultPolicy), [
    undefined,
    '2026-11-25T03:00:00.000Z',
  ]);
});

test('a report is accepted also where no promise can be made', async () => {
  const promise = () => Promise.reject(new Error('the policy is broken'));
  const { send } = relayOn({ promise });
  const [result] = await send([(await reporter().report()).event]);
  assert.ok(result?.outcome === 'accepted');
  assert.equal(result.receipt.respondBy, undefined);
});

test('a hook is read by its backend alone', async () => {
  const issue = await reporter().report();
  const { ask, send, seen } = relayOn({
    hooks: {
      helpdesk: async ({ headers, body }) =>
        headers.get('signature') === 'right'
          ? [
              {
                issueId: new TextDecoder().decode(body),
                at: '2026-11-22T19:20:00.000Z',
                change: { type: 'status', status: 'in_progress' },
              },
            ]
          : undefined,
    },
  });
  await send([issue.event]);
  const call = (signature: string) =>
    ask('/v1/hooks/helpdesk', { method: 'POST', body: issue.id, headers: { signature } });
  assert.deepEqual((await problemOf(await call('wrong'))).status, 401);
  assert.equal((await seen(issue.id, issue.secret)).status, 'received');
  assert.equal((await call('right')).status, 204);
  assert.equal((await seen(issue.id, issue.secret)).status, 'in_progress');
});

test('a relay whose store is away says so and takes nothing', async () => {
  const away = () => Promise.reject(new Error('connection refused'));
  const store = { ...memoryStore(), isReady: async () => false, transaction: away };
  const { ask, post } = relayOn({ store });
  const batch = JSON.stringify([(await reporter().report()).event, (await reporter().report()).event]);
  for (const response of [await ask('/v1/ready'), await post(batch)]) {
    assert.equal(response.headers.get('retry-after'), '10');
    assert.deepEqual((await problemOf(response)).name, 'not-ready');
  }
  assert.equal((await relayOn().ask('/v1/ready')).status, 204);
});

test('one report that cannot be stored does not hold up the others of its batch', async () => {
  const store = memoryStore();
  const poison = await reporter().report();
  const good = await reporter().report();
  const picky: typeof store = {
    ...store,
    transaction: (work, within) =>
      store.transaction(
        (tx) =>
          work({
            ...tx,
            insertEvents: (events) =>
              events.some(({ id }) => id === poison.id)
                ? Promise.reject(new Error('invalid byte sequence'))
                : tx.insertEvents(events),
          }),
        within,
      ),
  };
  const { send } = relayOn({ store: picky });
  const results = await send([poison.event, good.event]);
  assert.deepEqual(
    results.map((one) => one.outcome),
    ['deferred', 'accepted'],
  );
});

test('a store that fails while accepting defers the event; the device keeps it', async () => {
  const store = memoryStore();
  let failures = 2;
  const flaky = {
    ...store,
    transaction: ((work, within) =>
      failures-- > 0
        ? Promise.reject(new Error('disk full'))
        : store.transaction(work, within)) as typeof store.transaction,
  };
  const { send } = relayOn({ store: flaky });
  const { event } = await reporter().report();
  const [first] = await send([event]);
  assert.equal(first?.outcome, 'deferred');
  assert.ok(first?.outcome === 'deferred' && first.retryAfterMs > 0);
  await send([event]);
  const [third] = await send([event]);
  assert.ok(third?.outcome === 'accepted' && !third.replayed);
});

test('a store that throws anywhere is a problem, never an exception', async () => {
  const broken = { ...memoryStore(), issue: () => Promise.reject(new Error('password=hunter2')) };
  const lines: LogLine[] = [];
  const { view } = relayOn({ store: broken, log: (line) => lines.push(line) });
  const response = await view('0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10', 'secret');
  const found = await problemOf(response);
  assert.deepEqual([found.status, found.name], [500, 'internal']);
  assert.doesNotMatch(JSON.stringify([found, lines]), /hunter2/);
});

test('too many watchers are told to poll', async () => {
  const { stream, watch, send, relay } = relayOn({ maxWatchers: 1 });
  const { id, secret, event } = await reporter().report();
  await send([event]);
  const first = await stream([{ id, secret }]);
  const second = await watch([{ id, secret }], { headers: { accept: 'text/event-stream' } });
  assert.deepEqual((await problemOf(second)).status, 503);
  await first.close();
  const third = await stream([{ id, secret }]);
  await third.close();
  await relay.close();
});

test('a quiet watch shows signs of life, and ends with the relay', async () => {
  const { watch, relay } = relayOn({ heartbeatMs: 20 });
  const response = await watch([], { headers: { accept: 'text/event-stream' } });
  setTimeout(() => void relay.close(), 120);
  const text = await response.text();
  assert.ok(text.split(': beat').length > 2, text);
});

test('a watch that asks for too much or for nonsense is a problem', async () => {
  const { ask } = relayOn();
  const name = async (body: string) =>
    (await problemOf(await ask('/v1/watch', { method: 'POST', body }))).name;
  const one = { id: '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10', secret: 's' };
  assert.equal(
    await name(JSON.stringify({ issues: Array.from({ length: 51 }, () => one) })),
    'batch-invalid',
  );
  assert.equal(await name('{"issues":[{"id":1}]}'), 'batch-invalid');
  assert.equal(await name('null'), 'batch-invalid');
  assert.equal(await name('{'), 'json-invalid');
});

test('the log knows ids, sizes and times, and nothing that a person wrote', async () => {
  const lines: LogLine[] = [];
  const { send, erase, view } = relayOn({ log: (line) => lines.push(line) });
  const issue = await reporter().report({ description: 'ZEBRA', reporter: { contact: 'zebra@example.org' } });
  await send([issue.event, { ...issue.event, type: 'zebra' }]);
  await view(issue.id, issue.secret);
  await erase(issue.id, issue.secret);
  assert.ok(lines.length > 0);
  assert.doesNotMatch(JSON.stringify(lines), /zebra/i);
  assert.ok(!JSON.stringify(lines).includes(issue.secret));
});
