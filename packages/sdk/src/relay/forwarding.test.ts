import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { BackendAdapter, BackendJob, DeliveryOutcome, Photo } from '../backends/backend.ts';
import type { StatusUpdate } from '../model/status.ts';
import { plainJpeg, reporter } from '../testing/fixtures.ts';
import { relayClient } from '../testing/relay-client.ts';
import { until } from '../testing/same.ts';
import { memoryStore } from './memory-store.ts';
import type { RelayOptions } from './options.ts';
import { createRelay } from './relay.ts';

type Played = BackendAdapter & { jobs: BackendJob[]; photos: Photo[]; say: DeliveryOutcome };

function played(name: string, more: Partial<BackendAdapter> = {}): Played {
  const one: Played = {
    name,
    guarantee: 'exactly_once',
    statusReturn: 'none',
    jobs: [],
    photos: [],
    say: { kind: 'accepted' },
    async deliver(job) {
      if (one.say.kind === 'accepted') one.jobs.push(job);
      return one.say;
    },
    ...more,
  };
  return one;
}

function bench(context: TestContext, backends: Played[], options: Partial<RelayOptions> = {}) {
  const store = memoryStore();
  const relay = createRelay({ log: () => undefined, store, backends, sweepMs: 50, ...options });
  context.after(() => relay.close());
  return { store, relay, client: relayClient((request) => relay.fetch(request)), phone: reporter() };
}

const kinds = ({ jobs }: Played) => jobs.map(({ type }) => type);

test('a photo that came after its report is given to whoever takes photos', async (context) => {
  const taker = played('taker', {
    attach: async (photo) => {
      taker.photos.push(photo);
      return { kind: 'accepted' };
    },
  });
  const { client, phone, store } = bench(context, [taker, played('other')]);
  const bytes = plainJpeg(2_000);
  const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('base64url');
  const issue = await phone.report({
    attachments: [{ id: 'photo', sha256, mediaType: 'image/jpeg', bytes: bytes.length }],
  });
  await client.send([issue.event]);
  const headers = { 'upload-offset': '0' };
  await client.attachment(issue.id, issue.secret, sha256, { method: 'PUT', body: bytes, headers });
  await until('the photo is there', () => taker.photos.length > 0);
  assert.deepEqual(taker.photos[0]?.bytes, bytes);
  assert.match(taker.photos[0]?.name ?? '', /^[\w-]{16}\.jpg$/);
  assert.deepEqual(kinds(taker), ['create'], 'after the words');
  const photos = (await store.deliveries(issue.id)).filter(({ kind }) => kind === 'photo');
  assert.deepEqual(
    photos.map(({ backend }) => backend),
    ['taker'],
  );
});

test('where a backend was asked until is kept: another life skips nothing, and a look that failed counts for nothing', async (context) => {
  const asked: number[] = [];
  let fails = false;
  const desk = () =>
    played('desk', {
      statusReturn: 'poll',
      async poll(since) {
        asked.push(since);
        if (fails) throw new Error('It is down.');
        return { updates: [] };
      },
    });
  const store = memoryStore();
  let clock = Date.parse('2026-11-22T19:00:00Z');
  const live = async (looks: number) => {
    asked.length = 0;
    const relay = createRelay({
      log: () => undefined,
      store,
      backends: [desk()],
      pollMs: 20,
      now: () => clock,
    });
    context.after(() => relay.close());
    await until('it was asked', () => asked.length >= looks);
    await relay.close();
    return asked[0] ?? 0;
  };
  const [first, hour] = [clock, 3_600_000];
  assert.equal(await live(2), first - 24 * hour, 'a first look goes back for a day');
  clock += 72 * hour;
  fails = true;
  assert.equal(await live(2), first - 300_000, 'three days later, from where it was');
  fails = false;
  clock += hour;
  assert.equal(await live(2), first - 300_000, 'and again, since nothing was told');
  clock += hour;
  assert.equal(await live(1), clock - hour - 300_000);
});

test('what a backend has not read is asked for again, and a ticket that cannot be read is named', async (context) => {
  const clock = Date.parse('2026-11-22T19:00:00Z');
  const left = clock - 10 * 3_600_000;
  const asked: number[] = [];
  const lines: unknown[] = [];
  const desk = played('desk', {
    statusReturn: 'poll',
    async poll(since) {
      asked.push(since);
      return { updates: [], ...(asked.length < 3 && { until: left, unread: ['1001'] }) };
    },
  });
  const relay = createRelay({
    store: memoryStore(),
    backends: [desk],
    pollMs: 20,
    now: () => clock,
    log: (line) => lines.push(line),
  });
  context.after(() => relay.close());
  await until('it was asked', () => asked.length >= 4);
  assert.deepEqual(asked.slice(1, 4), [left, left, clock - 300_000]);
  assert.ok(lines.some((line) => JSON.stringify(line).includes('"what":"ticket_unread"')));
  assert.ok(lines.some((line) => JSON.stringify(line).includes('"1001"')));
});

test('a report goes where its route says, and so does everything that is said later', async (context) => {
  const [medical, desk] = [played('medical'), played('desk')];
  const route: RelayOptions['route'] = ({ category }) =>
    category.startsWith('entry.')
      ? ['desk']
      : category.startsWith('info.')
        ? ['nowhere']
        : ['medical', 'desk'];
  const { client, phone } = bench(context, [medical, desk], { route });
  const issue = await phone.report();
  await client.send([issue.event]);
  await client.send([phone.followUp(issue, 'touchline.issue.message', { text: 'Hello?' })]);
  await until('both are there', () => desk.jobs.length === 2);
  assert.deepEqual([kinds(desk), kinds(medical)], [['create', 'message'], []]);
  await client.erase(issue.id, issue.secret);
  await until('it is erased', () => desk.jobs.length === 3);
  assert.deepEqual(kinds(medical), [], 'nobody erases what he never had');
});

test('what one backend refuses or cannot take for long goes to its fallback, once and in order', async (context) => {
  const [desk, mail] = [played('desk'), played('mail')];
  const fallbacks = { desk: { to: 'mail', afterMs: 300 } };
  const { client, phone } = bench(context, [desk, mail], { fallbacks });
  const fine = await phone.report();
  await client.send([fine.event]);
  await until('it is there', () => desk.jobs.length === 1);
  desk.say = { kind: 'retry', reason: 'It is down.', retryAfterMs: 1 };
  const issue = await phone.report();
  await client.send([issue.event]);
  await client.send([phone.followUp(issue, 'touchline.issue.message', { text: 'Hello?' })]);
  await until('mail has both', () => mail.jobs.length === 2, 8_000);
  assert.deepEqual(kinds(mail), ['create', 'message']);
  desk.say = { kind: 'refused', reason: 'No such queue.' };
  const other = await phone.report();
  await client.send([other.event]);
  await until('mail has the third', () => mail.jobs.length === 3);
  assert.deepEqual(
    mail.jobs.flatMap((job) => (job.type === 'create' ? job.issue.id : [])),
    [issue.id, other.id],
  );
});

test('while a backend is away it is asked now and then and not for everybody, and its fallback takes all the same', async (context) => {
  const [desk, mail] = [played('desk'), played('mail')];
  const asked: string[] = [];
  const deliver = desk.deliver.bind(desk);
  desk.deliver = (job, how) => {
    asked.push(job.type === 'create' ? job.issue.id : '');
    return deliver(job, how);
  };
  desk.say = { kind: 'retry', reason: 'It is down.' };
  const { client, phone } = bench(context, [desk, mail], {
    fallbacks: { desk: { to: 'mail', afterMs: 300 } },
  });
  const issues = await Promise.all(Array.from({ length: 40 }, () => phone.report()));
  await client.send(issues.map(({ event }) => event));
  await until('mail has all of them', () => mail.jobs.length === 40, 15_000);
  assert.ok(asked.length < 20, `asked ${asked.length} times`);
  assert.equal(new Set(mail.jobs.map((job) => job.type === 'create' && job.issue.id)).size, 40);
  desk.say = { kind: 'accepted' };
  await until('the desk has them too', () => desk.jobs.length === 40, 40_000);
  assert.equal(mail.jobs.length, 40);
});

test('a backend that is misconfigured is left alone, ever longer, and has everything soon after it was put right', async (context) => {
  const desk = played('desk');
  const asked: number[] = [];
  const deliver = desk.deliver.bind(desk);
  desk.deliver = (job, how) => {
    asked.push(Date.now());
    return deliver(job, how);
  };
  desk.say = { kind: 'misconfigured', reason: 'The token has expired.' };
  const { client, phone, store } = bench(context, [desk]);
  const issues = await Promise.all(Array.from({ length: 40 }, () => phone.report()));
  await client.send(issues.map(({ event }) => event));
  await new Promise((resolve) => setTimeout(resolve, 4_500));
  assert.ok(asked.length >= 6 && asked.length < 10, `asked ${asked.length} times`);
  const pauses = asked.slice(5).map((at, index) => at - (asked[index + 4] ?? 0));
  assert.ok((pauses[1] ?? 0) > 1.3 * (pauses[0] ?? 0), `pauses of ${pauses.join(', ')} ms`);
  const [trouble] = await store.troubledDeliveries(1);
  assert.equal(trouble?.reason, 'The token has expired.');
  // Put right during a long rest: what is urgent is not held up by it.
  desk.say = { kind: 'accepted' };
  const urgent = await phone.report();
  const sentAt = Date.now();
  await client.send([{ ...urgent.event, lane: 'urgent' }]);
  const isThere = () => desk.jobs.some((job) => job.type === 'create' && job.issue.id === urgent.id);
  await until('it has the urgent one', isThere, 10_000);
  assert.ok(Date.now() - sentAt < 1_500, `after ${Date.now() - sentAt} ms`);
  // Those by which it was found out come again in five minutes.
  await until('it has the others', () => desk.jobs.length >= 35, 10_000);
});

test('what is urgent is first when a backend is back, and nobody waits for long', async (context) => {
  const desk = played('desk');
  desk.say = { kind: 'retry', reason: 'It is down.' };
  const { client, phone } = bench(context, [desk]);
  const issues = await Promise.all(Array.from({ length: 30 }, () => phone.report()));
  await client.send(issues.map(({ event }) => event));
  const urgent = await phone.report();
  await client.send([{ ...urgent.event, lane: 'urgent' }]);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  desk.say = { kind: 'accepted' };
  await until('all are there', () => desk.jobs.length === 31, 10_000);
  const place = desk.jobs.findIndex((job) => job.type === 'create' && job.issue.id === urgent.id);
  assert.ok(place < 3, `as number ${place}`);
});

test('what may have arrived waits for a person, who tries it again or gives it up', async (context) => {
  const chat = played('chat');
  const { client, phone, store } = bench(context, [chat]);
  chat.say = { kind: 'held', reason: 'Nobody can tell.' };
  const issue = await phone.report();
  await client.send([issue.event]);
  const state = async () => (await store.deliveries(issue.id))[0]?.state;
  await until('it is held', async () => (await state()) === 'held');
  assert.deepEqual(
    (await store.troubledDeliveries(10)).map(({ reason }) => reason),
    ['Nobody can tell.'],
  );
  const [counted] = await store.countDeliveries();
  assert.deepEqual([counted?.backend, counted?.state, counted?.count], ['chat', 'held', 1]);
  chat.say = { kind: 'accepted' };
  await store.transaction((tx) => tx.decideDeliveries(issue.id, 'chat', 'waiting', Date.now()));
  await until('it is there', () => chat.jobs.length === 1);
  assert.deepEqual(await store.countDeliveries(), []);
});

test('an answer that was asked for reaches the reporter once, and states follow from where it stood', async (context) => {
  let told: StatusUpdate[] = [];
  let asked = 0;
  const desk = played('desk', {
    statusReturn: 'poll',
    async poll() {
      asked++;
      return { updates: told, unknown: ['weird'] };
    },
  });
  const lines: unknown[] = [];
  const { client, phone } = bench(context, [desk], { pollMs: 20, log: (line) => lines.push(line) });
  const issue = await phone.report();
  await client.send([issue.event]);
  const view = () => client.seen(issue.id, issue.secret);
  const tell = async (status: 'received' | 'in_progress' | 'resolved' | 'closed', text?: string) => {
    const at = new Date().toISOString();
    const message = { id: `desk-${text}`, at, from: 'venue', text: text ?? '' } as const;
    told = [
      ...(text === undefined
        ? []
        : [{ issueId: issue.id, at, change: { type: 'message', message } } as const]),
      { issueId: issue.id, at, change: { type: 'status', status } },
    ];
    const before = asked;
    await until('it was asked twice', () => asked > before + 2);
  };
  await tell('received');
  assert.deepEqual((await view()).timeline.length, 1, 'nothing has happened yet');
  await tell('in_progress', 'On our way.');
  assert.equal((await view()).status, 'in_progress');
  await tell('resolved');
  await tell('resolved');
  const solved = await view();
  assert.deepEqual([solved.status, solved.resolution?.text], ['resolved', 'On our way.']);
  assert.deepEqual(
    solved.messages.map(({ text }) => text),
    ['On our way.'],
  );
  await tell('in_progress');
  const again = await view();
  assert.deepEqual(
    again.timeline.map(({ what }) => what),
    ['received', 'replied', 'in_progress', 'resolved', 'reopened'],
  );
  await tell('closed');
  assert.deepEqual([(await view()).status, (await view()).resolution?.text], ['closed', 'On our way.']);
  assert.ok(lines.some((line) => JSON.stringify(line).includes('status_unknown')));
});
