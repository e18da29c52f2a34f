import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { memoryBackend } from '../../backends/memory.ts';
import { MATCH_EVENING, reporter, type Reported } from '../../testing/fixtures.ts';
import { relayClient } from '../../testing/relay-client.ts';
import { until } from '../../testing/same.ts';
import { smtpDoor } from '../mail.ts';
import { memoryStore } from '../memory-store.ts';
import type { RelayOptions } from '../options.ts';
import { createRelay } from '../relay.ts';
import type { RelayStore } from '../store.ts';

const ADA = 'ada@example.org';
const MINUTE = 60_000;
const URL_OF_RELAY = 'https://arena.example/touchline';

/** A mail server that keeps what it gets, and refuses who it is told to. */
async function mailServer(context: TestContext) {
  const mails: { to: string; raw: string; text: string }[] = [];
  /** Reply code for the next recipients. */
  const refusing = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const code = refusing.get(address);
      done(code === undefined ? null : Object.assign(new Error('No.'), { responseCode: code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(),
          raw,
          text: read(raw),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  context.after(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { mails, refusing, url: `smtp://127.0.0.1:${port}` };
}

/** The words of a mail, its transfer encoding undone. */
function read(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/transfer-encoding: quoted-printable/i.test(head)) return body;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

interface Scene extends Partial<RelayOptions> {
  limits?: NonNullable<RelayOptions['notify']>['limits'];
}

/** A relay that may write, a phone with a report that has arrived, and what they do with each other. */
async function scene(context: TestContext, { limits, ...options }: Scene = {}) {
  const post = await mailServer(context);
  const clock = { now: MATCH_EVENING };
  const store: RelayStore = options.store ?? memoryStore({ now: () => clock.now });
  const open = () =>
    createRelay({
      log: () => undefined,
      store,
      backends: [memoryBackend()],
      sweepMs: 20,
      now: () => clock.now,
      notify: {
        url: URL_OF_RELAY,
        mail: smtpDoor({ url: post.url, from: 'North Arena <help@arena.example>' }),
        ...(limits && { limits }),
      },
      ...options,
    });
  const life = { relay: open() };
  context.after(() => life.relay.close());
  await life.relay.ready;
  const client = relayClient(
    (request) => life.relay.fetch(request, { address: '203.0.113.77' }),
    URL_OF_RELAY,
  );
  const phone = reporter();
  const reported = async (...changes: Parameters<typeof phone.report>) => {
    const issue = await phone.report(...changes);
    await client.send([issue.event]);
    return issue;
  };
  return {
    ...post,
    ...client,
    clock,
    store,
    reported,
    issue: await reported(),
    wish: (issue: Pick<Reported, 'id' | 'secret'>, body: unknown) =>
      client.ask(`/v1/issues/${issue.id}/notify`, {
        method: 'PUT',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { authorization: `Bearer ${issue.secret}` },
      }),
    state: async (issue: Reported): Promise<unknown> => {
      const headers = { authorization: `Bearer ${issue.secret}` };
      return (await client.ask(`/v1/issues/${issue.id}/notify`, { headers })).json();
    },
    /** The path behind the link in a mail. */
    link: (mail: { text: string } | undefined) => {
      const [, token = ''] = /arena\.example\/touchline\/v1\/notify\/(\S+)/.exec(mail?.text ?? '') ?? [];
      assert.ok(token, 'the mail has a link');
      return `/v1/notify/${token}`;
    },
    press: (path: string, answer: string) =>
      client.ask(path, {
        method: 'POST',
        body: new URLSearchParams({ answer }),
        headers: { origin: 'https://arena.example' },
      }),
    reply: (issue: Reported, text = 'Come to lane C4.') => {
      const at = new Date(clock.now).toISOString();
      const message = { id: crypto.randomUUID(), at, from: 'venue', text } as const;
      return life.relay.publish({ issueId: issue.id, at, change: { type: 'message', message } });
    },
    /** Everything that was to be sent has been. */
    settled: async (issue: Reported) => {
      await until('nothing waits', async () => {
        const all = await store.deliveries(issue.id);
        return all.every(({ state }) => state !== 'waiting');
      });
    },
    restart: async (between: () => void = () => undefined) => {
      await life.relay.close();
      between();
      life.relay = open();
      await life.relay.ready;
    },
    get relay() {
      return life.relay;
    },
  };
}

test('who asks and confirms gets one mail for each answer of a person, without a word of it', async (context) => {
  const { issue, mails, wish, state, link, ask, press, reply, settled, relay, clock } = await scene(context);
  const answered = await wish(issue, { mail: ADA, language: 'de-AT' });
  assert.deepEqual([answered.status, await answered.json()], [200, { mail: 'asked' }]);
  await settled(issue);
  assert.deepEqual(
    mails.map(({ to }) => to),
    [ADA],
  );
  assert.match(
    mails[0]?.raw ?? '',
    /^List-Unsubscribe:\s+<https:\/\/arena\.example\/touchline\/v1\/notify\//m,
  );
  assert.match(mails[0]?.raw ?? '', /^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  assert.match(mails[0]?.raw ?? '', /^Auto-Submitted: auto-generated/m);
  assert.match(mails[0]?.text ?? '', /Wenn Sie das waren/);

  await reply(issue);
  await settled(issue);
  assert.equal(mails.length, 1, 'nobody has confirmed');
  const path = link(mails[0]);
  const seen = await ask(path);
  assert.match(await seen.text(), /Ja, schreiben Sie mir/);
  assert.match(seen.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.deepEqual(await state(issue), { mail: 'asked' }, 'to open it changes nothing');
  assert.match(await (await press(path, 'yes')).text(), /wenn jemand auf die Meldung/);
  assert.deepEqual(await state(issue), { mail: 'on' });

  await until('what was said meanwhile is told', () => mails.length === 2);
  await press(path, 'yes');
  await reply(issue, 'We moved the queue.');
  await settled(issue);
  const at = new Date(clock.now).toISOString();
  const delay = { at, reason: 'staff' } as const;
  await relay.publish({ issueId: issue.id, at, change: { type: 'delayed', delay } });
  await relay.publish({ issueId: issue.id, at, change: { type: 'status', status: 'in_progress' } });
  await settled(issue);
  assert.equal(mails.length, 3, 'one for each answer, none for anything else');
  await relay.publish({ issueId: issue.id, at, change: { type: 'resolved', text: 'The lane works.' } });
  await settled(issue);
  assert.equal(mails.length, 4);

  const ids = mails.map(({ raw }) => /^Message-ID: (.*)$/m.exec(raw)?.[1]);
  assert.equal(new Set(ids).size, 4);
  for (const { raw, text } of mails) {
    assert.doesNotMatch(raw + text, /lane|queue|scan|ticket|检票/i, 'no words of anybody');
    assert.ok(!`${raw}${text}`.includes(issue.secret), 'nothing that opens the report');
    assert.match(text, /[0-9A-Z]{4}-[0-9A-Z]{4}/, 'the reference');
  }
  assert.match(mails[3]?.text ?? '', /https:\/\/arena\.example\/track\r?\n/);
});

test('a report and its contact details make nobody write to anybody', async (context) => {
  const { reported, mails, reply, settled } = await scene(context);
  const issue = await reported({ reporter: { language: 'en', name: 'Ada', contact: ADA } });
  await reply(issue);
  await settled(issue);
  assert.equal(mails.length, 0);
});

test('a guesser learns nothing, and changes nothing', async (context) => {
  const { issue, wish, ask, mails, link, settled, state, press } = await scene(context);
  const heard = async (id: string) => {
    const answer = await wish({ id, secret: 'guessed' }, { mail: ADA });
    return [answer.status, await answer.text()];
  };
  assert.deepEqual(await heard(issue.id), await heard(crypto.randomUUID()));
  assert.equal((await heard(issue.id))[0], 404);
  await settled(issue);
  assert.equal(mails.length, 0);

  await wish(issue, { mail: ADA });
  await settled(issue);
  const path = link(mails[0]);
  for (const wrong of [
    `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`,
    path.replace(/\..*/, '.'),
    '/v1/notify/x',
  ]) {
    assert.equal((await press(wrong, 'yes')).status, 404, wrong);
    assert.equal((await ask(wrong)).status, 404, wrong);
  }
  const foreign = await ask(path, {
    method: 'POST',
    body: 'answer=yes',
    headers: { origin: 'https://evil.example' },
  });
  assert.equal(foreign.status, 403, 'the page of another site cannot press');
  assert.deepEqual(await state(issue), { mail: 'asked' });
});

test('a machine that opens links, or posts to them, confirms nothing; a no is for every report', async (context) => {
  const { issue, reported, wish, ask, mails, link, settled, reply, state } = await scene(context);
  await wish(issue, { mail: ADA });
  await settled(issue);
  const path = link(mails[0]);
  for (const method of ['GET', 'HEAD']) assert.equal((await ask(path, { method })).status, 200);
  assert.deepEqual(await state(issue), { mail: 'asked' });
  const clicked = await ask(path, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
  assert.equal(clicked.status, 200);
  await reply(issue);
  const second = await reported();
  assert.deepEqual(await (await wish(second, { mail: ADA.toUpperCase() })).json(), { mail: 'asked' });
  await reply(second);
  await Promise.all([settled(issue), settled(second)]);
  assert.equal(mails.length, 1, 'nothing more, and nobody who asks can tell');
});

test('one press on the link of any mail ends them for this report, and only for it', async (context) => {
  const { issue, reported, wish, ask, mails, link, press, settled, reply } = await scene(context);
  await wish(issue, { mail: ADA });
  await settled(issue);
  await press(link(mails[0]), 'yes');
  await reply(issue);
  await settled(issue);
  assert.equal(mails.length, 2);
  await ask(link(mails[1]), { method: 'POST', body: 'List-Unsubscribe=One-Click' });
  await reply(issue);
  await settled(issue);
  assert.equal(mails.length, 2);
  const second = await reported();
  await wish(second, { mail: ADA });
  await settled(second);
  assert.equal(mails.length, 3, 'whoever wants it may ask again');
});

test('a flood of wishes sends few mails: by address, by issue, and all together', async (context) => {
  const bench = await scene(context, { limits: { all: { burst: 6, perSecond: 0.001 } } });
  const { issue, reported, wish, mails, settled, clock } = bench;
  const statuses = async (bodies: unknown[], to = issue) => {
    const all: number[] = [];
    for (const body of bodies) all.push((await wish(to, body)).status);
    return all;
  };
  const again = Array.from({ length: 8 }, () => ({ mail: ADA }));
  assert.deepEqual(new Set(await statuses(again)), new Set([200]));
  await settled(issue);
  assert.equal(mails.length, 1, 'the same wish is one mail');
  clock.now += 11 * MINUTE;
  await statuses(again);
  await settled(issue);
  assert.equal(mails.length, 2, 'one more after a while');
  clock.now += 11 * MINUTE;
  assert.deepEqual(new Set(await statuses(again)), new Set([429]), 'two a day to one address');
  const others = Array.from({ length: 6 }, (_, at) => ({ mail: `fan${at}@example.org` }));
  const second = await reported();
  assert.deepEqual(await statuses(others, second), [200, 200, 200, 429, 429, 429], 'three for one issue');
  await settled(second);

  for (const body of others.slice(3)) {
    const next = await reported();
    await statuses([body], next);
    await settled(next);
  }
  assert.ok(mails.length <= 6, 'and so many for all');
  assert.equal((await wish(await reported(), { mail: 'one.more@example.org' })).status, 429);
});

test('what is no plain address is refused, and nothing is sent for it', async (context) => {
  const { issue, wish, mails, settled, state, store } = await scene(context);
  for (const mail of [
    'ada@example.org\r\nBcc: all@example.org',
    'ada@example.org\nSubject: free tickets',
    'ada@example.org, eve@example.org',
    'ada@example.org;eve@example.org',
    'Ada <ada@example.org>',
    '"ada eve"@example.org',
    'ada@[127.0.0.1]',
    'ada@127.0.0.1',
    'ada@localhost',
    'ada@example.org?bcc=eve@example.org',
    'ada@exa mple.org',
    'ada(comment)@example.org',
    '@example.org',
    'ada@',
    `${'a'.repeat(65)}@example.org`,
    `ada@${'a.'.repeat(140)}org`,
    'ada\u202e@example.org',
    'ada\0@example.org',
    42,
    { address: ADA },
    [ADA],
  ]) {
    assert.equal((await wish(issue, { mail })).status, 422, JSON.stringify(mail));
  }
  assert.equal((await wish(issue, '{"mail":')).status, 400);
  assert.equal((await wish(issue, { push: { endpoint: 'https://fcm.googleapis.com/x' } })).status, 422);
  assert.equal((await wish(issue, { mail: `${'x'.repeat(9_000)}@example.org` })).status, 413);
  assert.deepEqual(await state(issue), {});
  assert.equal((await wish(issue, { mail: 'ada+gate.c@bücher.example' })).status, 200);
  await settled(issue);
  assert.equal(mails.length, 1);
  const [kept] = await store.subscriptions(issue.id);
  assert.equal(kept?.target, 'ada+gate.c@xn--bcher-kva.example');
});

test('about what nobody else may know, nothing is ever sent', async (context) => {
  const { reported, wish, mails, settled, state } = await scene(context);
  const fields = { discreet: true, stillThere: 'no' };
  const issue = await reported({ category: 'safety.harassment', fields });
  assert.deepEqual(await state(issue), {}, 'it has arrived');
  assert.equal((await wish(issue, { mail: ADA })).status, 422);
  await settled(issue);
  assert.equal(mails.length, 0);
});

test('what is erased is written to nobody, not even what was just on its way', async (context) => {
  const { issue, wish, mails, link, press, settled, reply, refusing, store, erase, ask, clock } =
    await scene(context);
  await wish(issue, { mail: ADA });
  await settled(issue);
  await press(link(mails[0]), 'yes');
  refusing.set(ADA, 451);
  await reply(issue);
  await until('it was tried', async () =>
    (await store.deliveries(issue.id)).some(
      ({ kind, reason }) =>
        kind === 'news' && reason?.startsWith('smtp 451: the mail server does not take it now.'),
    ),
  );
  await erase(issue.id, issue.secret);
  refusing.clear();
  assert.deepEqual(await store.subscriptions(issue.id), []);
  clock.now += 10 * MINUTE;
  await settled(issue);
  assert.equal(mails.length, 1);
  assert.equal((await wish(issue, { mail: ADA })).status, 410);
  assert.equal((await ask(link(mails[0]))).status, 404);
});

test('an answer survives a restart before its mail, and a mail server that is away', async (context) => {
  const { issue, wish, mails, link, press, settled, reply, refusing, restart, clock } = await scene(context);
  await wish(issue, { mail: ADA });
  await settled(issue);
  await press(link(mails[0]), 'yes');
  refusing.set(ADA, 451);
  await reply(issue);
  await restart(() => refusing.clear());
  clock.now += 10 * MINUTE;
  await settled(issue);
  await restart();
  await settled(issue);
  assert.equal(mails.length, 2);
});

test('an address that no server takes is not tried again', async (context) => {
  const { issue, wish, mails, refusing, store } = await scene(context);
  refusing.set(ADA, 550);
  await wish(issue, { mail: ADA });
  await until('it is given up', async () =>
    (await store.deliveries(issue.id)).some(({ kind, state }) => kind === 'ask' && state === 'refused'),
  );
  assert.equal(mails.length, 0);
  assert.deepEqual(await store.subscriptions(issue.id), []);
});

test('where the host can send nothing, nothing is offered', async (context) => {
  const config = {
    protocol: 1 as const,
    venue: { id: 'north-arena', labels: { en: 'North Arena' }, timeZone: 'Europe/Dublin', languages: ['en'] },
    events: [],
    zones: [],
    phones: {},
    retentionDays: 30,
    knownIssues: [],
  };
  const offered = async (bench: Awaited<ReturnType<typeof scene>>) =>
    ((await (await bench.ask('/v1/config?venue=north-arena')).json()) as { notify?: unknown }).notify;
  assert.deepEqual(await offered(await scene(context, { config: () => config })), { mail: true });
  const store = memoryStore();
  const relay = createRelay({ log: () => undefined, store, config: () => config });
  context.after(() => relay.close());
  const { ask } = relayClient((request) => relay.fetch(request));
  assert.equal('notify' in ((await (await ask('/v1/config?venue=north-arena')).json()) as object), false);
  assert.equal((await ask(`/v1/issues/${crypto.randomUUID()}/notify`)).status, 404);
});

test('a mail that is not taken says what happened, what to do, and nothing of its address', async (context) => {
  const { url, refusing } = await mailServer(context);
  const locked = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: (_given, _session, done) => done(Object.assign(new Error('No.'), { responseCode: 535 })),
  });
  locked.on('error', () => undefined);
  await new Promise<void>((resolve) => locked.listen(0, '127.0.0.1', resolve));
  context.after(() => new Promise<void>((resolve) => locked.close(() => resolve())));
  const { port } = locked.server.address() as AddressInfo;
  const endOf = (at: string, code?: number) => {
    if (code !== undefined) refusing.set(ADA, code);
    const { signal } = new AbortController();
    const mail = {
      id: 'mail-1',
      to: ADA,
      language: 'en',
      subject: 'Hello',
      text: 'Hello',
      stop: URL_OF_RELAY,
    };
    return smtpDoor({ url: at, from: 'North Arena <help@arena.example>' }).send(mail, { signal });
  };
  const ends = {
    away: await endOf('smtp://127.0.0.1:1'),
    locked: await endOf(`smtp://relay:word@127.0.0.1:${port}`),
    busy: await endOf(url, 451),
    unknown: await endOf(url, 550),
  };
  assert.deepEqual(
    Object.entries(ends).map(([name, one]) => [name, one.kind, 'reason' in one ? one.reason : '']),
    [
      ['away', 'retry', 'Nobody listens there (ECONNREFUSED). Check host and port, and whether it runs.'],
      [
        'locked',
        'misconfigured',
        'smtp 535: the credentials are not taken. Check user and password of the mail server.',
      ],
      ['busy', 'retry', 'smtp 451: the mail server does not take it now. If it stays so, its log says why.'],
      ['unknown', 'refused', 'smtp 550: an address is not taken. Check who it comes from and goes to.'],
    ],
  );
});
