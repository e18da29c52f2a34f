import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { createJob, messageJob } from '../testing/backend-jobs.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { recordedSystem, type Exchange, type RecordedCall } from '../testing/recorded.ts';
import { playedTickets, type PlayedTicket } from '../testing/ticket-bench.ts';
import type { Told } from './backend.ts';
import { at, textAt } from './core/json.ts';
import { timeIn } from './core/zone.ts';
import { glpiBackend, type GlpiOptions } from './glpi.ts';

const ORIGIN = 'https://glpi.arena.example';
const [TOKEN, APP, SESSION] = ['gl-user-token-2b9f', 'gl-app-token-77d0', 'gl-session-83nd'];
const ZONE = 'America/New_York';
const IN_THE_BIN = 'in the bin';

/** As versions before 11 hand out what is HTML. */
const encoded = (html: string) =>
  html.replaceAll('&', '&#38;').replaceAll('<', '&#60;').replaceAll('>', '&#62;');

function exchanges(
  tickets: ReturnType<typeof playedTickets>,
  { isOld = false, isMoved = false }: { isOld?: boolean; isMoved?: boolean } = {},
): Exchange[] {
  const documents = new Map<string, { name: string; ticket: string }>();
  const html = (text: string) => (isOld ? encoded(text) : text);
  const none = () => Response.json(['ERROR_ITEM_NOT_FOUND', 'Item not found'], { status: 404 });
  const shown = ({ id, title, text, status, updatedAt }: PlayedTicket) => ({
    id: Number(id),
    name: title,
    content: html(text),
    status: /^\d+$/.test(status) ? Number(status) : status,
    is_deleted: status === IN_THE_BIN ? 1 : 0,
    date_mod: timeIn(ZONE, updatedAt),
  });
  const search = ({ url: { searchParams } }: RecordedCall) => {
    const asked = (index: number) =>
      ['field', 'searchtype', 'value'].map((key) => searchParams.get(`criteria[${index}][${key}]`));
    const [field, kind, text] = asked(0);
    const [changed, after, time] = asked(1);
    const isBin = searchParams.get('is_deleted') === '1';
    assert.deepEqual([field, kind], ['21', 'contains']);
    if (changed !== null) assert.deepEqual([changed, after], ['19', 'morethan']);
    const fits = (one: PlayedTicket) =>
      (one.status === IN_THE_BIN) === isBin &&
      (isMoved || one.text.includes(text ?? '')) &&
      (!time || timeIn(ZONE, one.updatedAt) > time);
    const data = [...tickets.all.values()]
      .filter(fits)
      .map(({ id, updatedAt }) => ({ 2: Number(id), 19: timeIn(ZONE, updatedAt) }));
    const all = { totalcount: data.length, count: data.length };
    return Response.json(data.length > 0 ? { ...all, data } : all, { status: data.length > 0 ? 206 : 200 });
  };
  const create = ({ json }: RecordedCall) => {
    const input = at(json, 'input');
    const [name, content] = [textAt(input, 'name') ?? '', textAt(input, 'content') ?? ''];
    const ref = /touchline:([\da-f-]{36})/.exec(content)?.[1] ?? '';
    return Response.json(
      { id: Number(tickets.add(ref, name, content, '1').id), message: '' },
      { status: 201 },
    );
  };
  const followups = ({ id, url }: RecordedCall) => {
    const all = (tickets.all.get(id)?.comments ?? []).map((one) => ({
      id: Number(one.id),
      itemtype: 'Ticket',
      is_private: 0,
      date: timeIn(ZONE, one.at),
      content: html(one.isTeam ? `<p>${one.text}</p>` : one.text),
    }));
    const forTheTeam = { id: 900, is_private: 1, content: html('<p>Only for the team.</p>') };
    const [from = 0, to = 0] = (url.searchParams.get('range') ?? '').split('-').map(Number);
    const some = [forTheTeam, ...all].slice(from, to + 1);
    return some.length > 0
      ? Response.json(some)
      : Response.json(['ERROR_RANGE_EXCEED_TOTAL', 'Provided range exceed total count'], { status: 400 });
  };
  const attach = ({ text }: RecordedCall) => {
    const manifest = JSON.parse(/uploadManifest"\r\n\r\n(.*)\r\n/.exec(text)?.[1] ?? '{}') as unknown;
    const [name, ticket] = [textAt(manifest, 'input', 'name'), textAt(manifest, 'input', 'items_id')];
    assert.match(text, /name="filename\[0\]"; filename="f81d4fae7dec\.jpg"/);
    const id = `${documents.size + 1}`;
    documents.set(id, { name: name ?? '', ticket: ticket ?? '' });
    return Response.json({ id: Number(id) }, { status: 201 });
  };
  return [
    {
      name: 'enter',
      evidence: 'V: apirest.md initSession',
      method: 'GET',
      path: '/apirest.php/initSession',
      answer: () => Response.json({ session_token: SESSION }),
    },
    {
      name: 'find',
      evidence:
        'V: apirest.md search, 206 for a part; V: glpi-src is_deleted, 0 unless asked; unverified: numbers 21, 19 and 2 of search options',
      method: 'GET',
      path: '/apirest.php/search/Ticket',
      answer: search,
    },
    {
      name: 'create',
      evidence: 'V: apirest.md add; V2: levels; unverified: other names',
      method: 'POST',
      path: '/apirest.php/Ticket',
      answer: create,
    },
    {
      name: 'read',
      evidence: 'V: apirest.md get; unverified: entities before 11',
      method: 'GET',
      path: '/apirest.php/Ticket/:id',
      answer: ({ id }) => {
        const ticket = tickets.all.get(id);
        return ticket ? Response.json(shown(ticket)) : none();
      },
    },
    {
      name: 'move',
      evidence: 'V: apirest.md update; unverified: whether a solved ticket needs more',
      method: 'PUT',
      path: '/apirest.php/Ticket/:id',
      answer: ({ id, json }) => {
        const ticket = tickets.all.get(id);
        if (ticket) ticket.status = textAt(json, 'input', 'status') ?? '';
        return Response.json([{ [id]: true, message: '' }]);
      },
    },
    {
      name: 'said',
      evidence: 'V: apirest.md sub-items; unverified: names of a followup',
      method: 'GET',
      path: '/apirest.php/Ticket/:id/ITILFollowup',
      answer: followups,
    },
    {
      name: 'solved',
      evidence: 'V2: clients read the solutions of a ticket; unverified: their names',
      method: 'GET',
      path: '/apirest.php/Ticket/:id/ITILSolution',
      answer: () => Response.json([]),
    },
    {
      name: 'comment',
      evidence: 'V: itemtype and items_id; unverified: is_private',
      method: 'POST',
      path: '/apirest.php/ITILFollowup',
      answer: ({ json }) => {
        const input = at(json, 'input');
        assert.equal(textAt(input, 'itemtype'), 'Ticket');
        const said = tickets.say(
          tickets.all.get(textAt(input, 'items_id') ?? ''),
          textAt(input, 'content') ?? '',
        );
        return Response.json({ id: Number(said) }, { status: 201 });
      },
    },
    {
      name: 'links',
      evidence: 'V: apirest.md sub-items; V: glpi-src Document adds the link',
      method: 'GET',
      path: '/apirest.php/Ticket/:id/Document_Item',
      answer: ({ id }) => {
        const mine = [...documents].filter(([, { ticket }]) => ticket === id);
        return Response.json([
          ...mine.map(([document]) => ({ documents_id: Number(document) })),
          { documents_id: 900 },
        ]);
      },
    },
    {
      name: 'document',
      evidence: 'V: apirest.md get',
      method: 'GET',
      path: '/apirest.php/Document/:id',
      answer: ({ id }) => {
        const name = id === '900' ? 'House rules.pdf' : documents.get(id)?.name;
        return name === undefined ? none() : Response.json({ id: Number(id), name });
      },
    },
    {
      name: 'attach',
      evidence: 'V: apirest.md upload a document; V: glpi-src Document',
      method: 'POST',
      path: '/apirest.php/Document',
      answer: attach,
    },
    {
      name: 'erase document',
      evidence: 'V2: force_purge',
      method: 'DELETE',
      path: '/apirest.php/Document/:id',
      answer: ({ id }) => {
        assert.notEqual(id, '900', 'a document of the team stays');
        return documents.delete(id) ? Response.json([{ [id]: true }]) : none();
      },
    },
    {
      name: 'erase',
      evidence: 'V2: force_purge',
      method: 'DELETE',
      path: '/apirest.php/Ticket/:id',
      answer: ({ id, url }) => {
        assert.equal(url.searchParams.get('force_purge'), 'true');
        return tickets.all.delete(id) ? Response.json([{ [id]: true }]) : none();
      },
    },
    {
      name: 'options',
      evidence: 'V: apirest.md listSearchOptions; unverified: numbers',
      method: 'GET',
      path: '/apirest.php/listSearchOptions/Ticket',
      answer: () => Response.json({ 19: { field: 'date_mod' }, 21: { field: isMoved ? 'name' : 'content' } }),
    },
  ];
}

async function open(more: Partial<GlpiOptions> = {}, version: Parameters<typeof exchanges>[1] = {}) {
  const tickets = playedTickets('html');
  const network = recordedSystem({
    origin: ORIGIN,
    exchanges: exchanges(tickets, version),
    isKnown: (headers, url) =>
      headers.get('app-token') === APP &&
      (url.pathname.endsWith('/initSession')
        ? headers.get('authorization') === `user_token ${TOKEN}`
        : headers.get('session-token') === SESSION),
    denied: () =>
      Response.json(['ERROR_SESSION_TOKEN_INVALID', 'session_token seems invalid'], { status: 401 }),
  });
  const given = { url: ORIGIN, appToken: APP, timeZone: ZONE, perSecond: 1_000, ...more };
  const make = (token: GlpiOptions['token'] = TOKEN) => glpiBackend({ ...given, token });
  const answer = (issueId: string, text: string, status: string) => {
    const ticket = tickets.byRef(issueId);
    if (text) tickets.say(ticket, text, true);
    if (ticket) ticket.status = status;
    return ticket;
  };
  const bench: BackendBench = {
    backend: make(),
    restarted: () => make(),
    expired: () => make((isStale) => (isStale ? TOKEN : 'gl-old')),
    network,
    secrets: [TOKEN, APP, SESSION],
    wroteTo: async () =>
      network.calls.flatMap(({ json }) =>
        Object.keys(at(json, 'input') ?? {}).filter((key) => key.startsWith('_users_id')),
      ),
    seen: tickets.seen,
    raw: async () =>
      [...tickets.all.values()].flatMap((one) => [one.text, ...one.comments.map(({ text }) => text)]),
    hostile: [/<(?!br>)/],
    answered: async (issueId, text, status) => void answer(issueId, text, status),
    close: onNetwork(ORIGIN, network),
  };
  return { ...bench, tickets };
}

test('GLPI reads a conversation to its end', async (context) => {
  const { backend, tickets, answered, close } = await open({ timeZone: ZONE });
  context.after(() => close?.());
  const { signal } = new AbortController();
  const create = await createJob();
  await backend.deliver(create, { signal });
  const ticket = tickets.byRef(create.issue.id);
  // With the private one that is the third page, and nothing on the fourth.
  for (let said = 1; said <= 298; said++) tickets.say(ticket, `Answer ${said}`, true);
  await answered?.(create.issue.id, 'The last one', '2');
  const told = await backend.poll?.(Date.now() - 60_000, { signal });
  const texts = told?.updates.flatMap(({ change }) => (change.type === 'message' ? change.message.text : []));
  assert.deepEqual([texts?.length, texts?.at(-1)], [299, 'The last one']);
});

const { signal } = new AbortController();

const toldIn = (told: Told | undefined) =>
  told?.updates.map(({ change }) =>
    change.type === 'message' ? change.message.text : change.type === 'status' && change.status,
  );

backendContract({
  except: { hook: 'its webhooks are not called for a followup' },
  it: (title, body) => test(`GLPI ${title}`, body),
  open: () => open(),
});

test('GLPI before 11 is asked what has changed, by its own clock', async (context) => {
  const { backend, answered, close } = await open({}, { isOld: true });
  context.after(() => close?.());
  const create = await createJob();
  const since = Date.now() - 2_000;
  await backend.deliver(create, { signal });
  await answered?.(create.issue.id, 'We are on our way.', '4');
  const told = await backend.poll?.(since, { signal });
  assert.deepEqual(toldIn(told), ['We are on our way.', 'waiting_reporter']);
  for (const { at: time } of told?.updates ?? []) assert.ok(Math.abs(Date.parse(time) - Date.now()) < 60_000);
  assert.deepEqual((await backend.poll?.(Date.now() + 60_000, { signal }))?.updates, []);
});

test('GLPI erases the photos of a report too, and no document of the team', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  const create = await createJob();
  const { id: issueId } = create.issue;
  await backend.deliver(create, { signal });
  const photo = { issueId, name: 'f81d4fae7dec.jpg', mediaType: 'image/jpeg', bytes: new Uint8Array(9) };
  for (let tries = 0; tries < 2; tries++) await backend.attach?.(photo, { signal });
  await backend.deliver({ type: 'erase', issueId, at: Date.now() }, { signal });
  const names = network?.calls.map(({ name }) => name) ?? [];
  assert.equal(names.filter((name) => name === 'attach').length, 1, 'one document of two tries');
  assert.equal(names.filter((name) => name === 'erase document').length, 1);
});

test('GLPI is entered anew once where its session has ended', async (context) => {
  const { backend, network, seen, close } = await open();
  context.after(() => close?.());
  await backend.deliver(await createJob(), { signal });
  network?.fault('find', () => Response.json(['ERROR_SESSION_TOKEN_INVALID'], { status: 401 }));
  assert.equal((await backend.deliver(await createJob(), { signal })).kind, 'accepted');
  assert.equal(network?.calls.filter(({ name }) => name === 'enter').length, 2);
  assert.equal((await seen()).length, 2);
});

test('GLPI makes nothing where it cannot look, and takes its own no for one', async (context) => {
  const { backend, network, seen, close } = await open({}, { isMoved: true });
  context.after(() => close?.());
  network?.fault('create', () => Response.json({ id: false, message: 'no' }, { status: 201 }));
  assert.equal((await backend.deliver(await createJob(), { signal })).kind, 'refused');
  assert.equal((await backend.deliver(await createJob(), { signal })).kind, 'accepted');
  assert.equal((await backend.deliver(await createJob(), { signal })).kind, 'misconfigured');
  assert.equal((await seen()).length, 1);
  const found = await backend.probe?.({ signal });
  assert.match(found?.find(({ ok }) => !ok)?.says ?? '', /Search options 21 and 19/);
});

test('GLPI knows a ticket again whose reporter wrote a line like ours', async (context) => {
  const { backend, restarted, seen, close } = await open();
  context.after(() => close?.());
  const create = await createJob(`touchline:${crypto.randomUUID()}`);
  const first = await backend.deliver(create, { signal });
  assert.equal(first.kind, 'accepted');
  assert.deepEqual(await restarted?.().deliver(create, { signal }), first);
  assert.equal((await seen()).length, 1);
});

test('GLPI that takes no followup, and says 201, is not believed', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  const create = await createJob();
  await backend.deliver(create, { signal });
  network?.fault('comment', () => Response.json({ id: false, message: 'no' }, { status: 201 }));
  const said = await backend.deliver(messageJob(create.issue.id, 1, 'Still closed.'), { signal });
  assert.equal(said.kind, 'refused');
});

test('GLPI keeps the words where a ticket that is closed may not be opened', async (context) => {
  const { backend, network, tickets, close } = await open();
  context.after(() => close?.());
  const create = await createJob();
  const { id: issueId } = create.issue;
  await backend.deliver(create, { signal });
  const may = () => Response.json(['ERROR_RIGHT_MISSING', 'You may not.'], { status: 403 });
  network?.fault('move', may);
  const reopened = { type: 'reopened', issueId, eventId: crypto.randomUUID(), at: 0 } as const;
  assert.equal((await backend.deliver(reopened, { signal })).kind, 'accepted');
  assert.equal(tickets.byRef(issueId)?.comments.length, 1);
});

test('GLPI tells how a ticket was solved, and nothing of one that is gone', async (context) => {
  const { backend, network, answered, close } = await open();
  context.after(() => close?.());
  const create = await createJob();
  await backend.deliver(create, { signal });
  const solution = { id: 1, date_creation: timeIn(ZONE, Date.now()), content: '<p>Scan it again.</p>' };
  network?.fault('solved', () => Response.json([solution]));
  await answered?.(create.issue.id, '', '5');
  assert.deepEqual(toldIn(await backend.poll?.(Date.now() - 60_000, { signal })), [
    'Scan it again.',
    'resolved',
  ]);
  network?.fault('read', () => Response.json(['ERROR_ITEM_NOT_FOUND', 'Item not found'], { status: 404 }));
  assert.deepEqual(toldIn(await backend.poll?.(Date.now() - 60_000, { signal })), []);
});

test('GLPI knows a ticket in the bin: it is told, made no second time, and erased', async (context) => {
  const { backend, restarted, tickets, answered, close } = await open();
  context.after(() => close?.());
  const create = await createJob();
  const first = await backend.deliver(create, { signal });
  await answered?.(create.issue.id, '', IN_THE_BIN);
  assert.deepEqual(toldIn(await backend.poll?.(Date.now() - 60_000, { signal })), ['cancelled']);
  assert.deepEqual(await restarted?.().deliver(create, { signal }), first);
  const erase = { type: 'erase', issueId: create.issue.id, at: 0 } as const;
  assert.equal((await restarted?.().deliver(erase, { signal }))?.kind, 'accepted');
  assert.equal(tickets.all.size, 0);
});

for (const status of [400, 401, 403, 404]) {
  test(`GLPI tells followups and the state where it lists no solutions, by ${status}`, async (context) => {
    const { backend, network, answered, close } = await open();
    context.after(() => close?.());
    const create = await createJob();
    await backend.deliver(create, { signal });
    await answered?.(create.issue.id, 'We are on our way.', '4');
    const none = () => Response.json(['ERROR_RIGHT_MISSING', 'You may not.'], { status });
    // A 401 is tried once more with a new session.
    for (let tries = 0; tries < 2; tries++) network?.fault('solved', none);
    const told = await backend.poll?.(Date.now() - 60_000, { signal });
    assert.deepEqual(toldIn(told), ['We are on our way.', 'waiting_reporter']);
  });
}

test('GLPI tells followups and solutions in the order in which they were written', async (context) => {
  const { backend, network, answered, close } = await open();
  context.after(() => close?.());
  const create = await createJob();
  await backend.deliver(create, { signal });
  await answered?.(create.issue.id, 'Does it work now?', '5');
  const date_creation = timeIn(ZONE, Date.now() - 60_000);
  network?.fault('solved', () => Response.json([{ id: 1, date_creation, content: '<p>Scan it again.</p>' }]));
  const told = await backend.poll?.(Date.now() - 60_000, { signal });
  assert.deepEqual(toldIn(told), ['Scan it again.', 'Does it work now?', 'resolved']);
});

test('GLPI that takes no photo is looked at for its document types', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  const create = await createJob();
  await backend.deliver(create, { signal });
  network?.fault('attach', () => Response.json({ id: false, message: 'no' }, { status: 201 }));
  const bytes = new Uint8Array(9);
  const photo = { issueId: create.issue.id, name: 'f81d4fae7dec.jpg', mediaType: 'image/jpeg', bytes };
  const outcome = await backend.attach?.(photo, { signal });
  assert.ok(outcome?.kind === 'refused' && /document types/.test(outcome.reason));
});
