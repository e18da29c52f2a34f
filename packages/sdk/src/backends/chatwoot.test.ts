import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { createJob, messageJob } from '../testing/backend-jobs.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { recordedSystem, type Exchange, type RecordedCall } from '../testing/recorded.ts';
import { playedTickets } from '../testing/ticket-bench.ts';
import { chatwootBackend, type ChatwootOptions } from './chatwoot.ts';
import { textAt } from './core/json.ts';

const ORIGIN = 'https://chat.arena.example';
const INBOX = 'cwInboxIdentifier42';
const HOOK = 'cw-hook-secret';
const HOUSE = `/public/api/v1/inboxes/${INBOX}`;
const ROOM = `${HOUSE}/contacts/:id/conversations`;

/** What Chatwoot says of a conversation differs between versions. */
interface Version {
  saysStatus: boolean;
  greets: boolean;
}

function exchanges(tickets: ReturnType<typeof playedTickets>, { saysStatus, greets }: Version) {
  const contacts = new Map<string, { name: string; conversation?: number }>();
  const none = () => Response.json({ error: 'Resource could not be found' }, { status: 404 });
  const refOf = (source: string) => source.replace(/^tl-/, '');
  const shown = (source: string) => {
    const ticket = tickets.byRef(refOf(source));
    const greeting = { id: 1, content: 'Welcome!', message_type: 3, created_at: 1 };
    const first = ticket && { id: 2, content: ticket.text, message_type: 0, created_at: 2 };
    const said = (ticket?.comments ?? []).map((one, index) => ({
      id: Number(one.id) + 2,
      content: one.text,
      message_type: one.isTeam ? 1 : 0,
      created_at: Math.floor(one.at / 1000),
      ...(index === 0 && {
        attachments: ticket?.files.map((file) => ({ data_url: `${ORIGIN}/rails/blobs/eyJ/${file}` })),
      }),
    }));
    return {
      id: contacts.get(source)?.conversation,
      inbox_id: 1,
      ...(saysStatus && { status: ticket?.status ?? 'open' }),
      messages: [...(greets ? [greeting] : []), ...(first ? [first] : []), ...said],
    };
  };
  const say = ({ id: source, json, text }: RecordedCall) => {
    const contact = contacts.get(source);
    if (contact?.conversation === undefined) return none();
    const ticket = tickets.byRef(refOf(source));
    const file = /filename="([^"]+)"/.exec(text)?.[1];
    const content = textAt(json, 'content') ?? (file ? 'A photo of the reporter.' : '');
    if (!ticket) tickets.add(refOf(source), contact.name, content, 'open');
    else tickets.say(ticket, content);
    if (ticket && file) ticket.files.push(file);
    return Response.json({ id: 7, content, message_type: 0 });
  };
  const all: Exchange[] = [
    {
      name: 'look',
      evidence: 'V: cw-src conversations index; 404 for an unknown source_id unverified',
      method: 'GET',
      path: ROOM,
      answer: ({ id }) => {
        const contact = contacts.get(id);
        if (!contact) return none();
        return Response.json(contact.conversation === undefined ? [] : [shown(id)]);
      },
    },
    {
      name: 'contact',
      evidence: 'V: cw-src contacts_controller',
      method: 'POST',
      path: `${HOUSE}/contacts`,
      answer: ({ json }) => {
        const source = textAt(json, 'source_id') ?? '';
        if (contacts.has(source)) return Response.json({ error: 'taken' }, { status: 422 });
        contacts.set(source, { name: textAt(json, 'name') ?? '' });
        return Response.json({ source_id: source, id: contacts.size });
      },
    },
    {
      name: 'conversation',
      evidence: 'V: cw-src conversations_controller',
      method: 'POST',
      path: ROOM,
      answer: ({ id }) => {
        const contact = contacts.get(id);
        if (!contact) return none();
        assert.equal(contact.conversation, undefined, 'one conversation a contact');
        contact.conversation = contacts.size + 100;
        return Response.json(shown(id));
      },
    },
    {
      name: 'say',
      evidence: 'V: cw-src messages_controller',
      method: 'POST',
      path: `${ROOM}/:number/messages`,
      answer: say,
    },
    {
      name: 'solve',
      evidence: 'V: cw-src toggle_status only resolves',
      method: 'POST',
      path: `${ROOM}/:number/toggle_status`,
      answer: ({ id }) => {
        const ticket = tickets.byRef(refOf(id));
        if (ticket) ticket.status = 'resolved';
        return Response.json({});
      },
    },
    {
      name: 'probe',
      evidence: 'V: cw-src has a view of an inbox; what it says unverified',
      method: 'GET',
      path: HOUSE,
      answer: () => Response.json({ identifier: INBOX }),
    },
  ];
  return all;
}

async function open(
  more: Partial<ChatwootOptions> = {},
  version: Version = { saysStatus: true, greets: true },
): Promise<BackendBench> {
  const tickets = playedTickets('markdown');
  const network = recordedSystem({
    origin: ORIGIN,
    exchanges: exchanges(tickets, version),
    nameOf: ({ name, json, text }) => {
      if (name !== 'say') return name;
      if (text.includes('attachments[]')) return 'attach';
      return textAt(json, 'content')?.includes('touchline\\:') ? 'create' : 'comment';
    },
  });
  const make = () =>
    chatwootBackend({ url: ORIGIN, inbox: INBOX, hookSecret: HOOK, perSecond: 1_000, ...more });
  return {
    backend: make(),
    restarted: make,
    network,
    secrets: [INBOX, HOOK],
    wroteTo: async () => network.calls.flatMap(({ json }) => textAt(json, 'email') ?? []),
    seen: tickets.seen,
    // A name is never formatted.
    raw: async () =>
      [...tickets.all.values()].flatMap((one) => [one.text, ...one.comments.map(({ text }) => text)]),
    hostile: [/(?<!\\)@/, /(?<!\\)\]\(/, /(?<!\\)</],
    hook: {
      resolved: 'resolved',
      async call(issueId, { text, status, at: time, isForged }) {
        const ticket = tickets.byRef(issueId);
        if (text) tickets.say(ticket, text, true);
        if (ticket) ticket.status = status;
        const body = JSON.stringify({
          event: 'conversation_status_changed',
          id: 101,
          status,
          contact_inbox: { source_id: `tl-${issueId}` },
        });
        const stamp = `${Math.floor(time / 1000)}`;
        const key = isForged ? 'another' : HOOK;
        const hex = createHmac('sha256', key).update(`${stamp}.${body}`).digest('hex');
        const headers = new Headers({
          'x-chatwoot-timestamp': stamp,
          'x-chatwoot-signature': `sha256=${hex}`,
        });
        return { headers, body: new TextEncoder().encode(body) };
      },
    },
    close: onNetwork(ORIGIN, network),
  };
}

const { signal } = new AbortController();

backendContract({
  except: { poll: 'it calls', expired: 'it is asked without a credential' },
  it: (title, body) => test(`Chatwoot ${title}`, body),
  open: () => open(),
});

test('Chatwoot of a version that says less is read by what it signed', async (context) => {
  const { backend, hook, close } = await open({}, { saysStatus: false, greets: false });
  context.after(() => close?.());
  const create = await createJob();
  await backend.deliver(create, { signal });
  const now = Date.now();
  const say = (text: string, status: string) => hook?.call(create.issue.id, { text, status, at: now });
  for (const [text, status, means] of [
    ['', 'open', 'received'],
    ['On our way.', 'open', 'in_progress'],
    ['', 'resolved', 'resolved'],
  ] as const) {
    const call = await say(text, status);
    const told = call && (await backend.hook?.({ ...call, now }));
    const changes = told && !Array.isArray(told) ? told.updates.map(({ change }) => change) : [];
    assert.deepEqual(changes.at(-1), { type: 'status', status: means });
  }
});

test('Chatwoot takes up a conversation in which nothing has arrived yet', async (context) => {
  const { backend, network, seen, restarted, close } = await open();
  context.after(() => close?.());
  for (const name of ['contact', 'conversation', 'create']) {
    const create = await createJob();
    network?.fault(name, 'cut after');
    const cut = await backend.deliver(create, { signal });
    // A second contact of one name is none; a second conversation would stand there empty.
    assert.ok(cut.kind === 'retry' && (cut.mayStillArrive ?? false) === (name !== 'contact'), name);
    const again = restarted?.() ?? backend;
    assert.equal((await again.deliver(create, { signal })).kind, 'accepted', name);
    assert.equal((await again.deliver(messageJob(create.issue.id, 1, 'one'), { signal })).kind, 'accepted');
  }
  assert.deepEqual(
    (await seen()).map(({ messages }) => messages),
    [['one'], ['one'], ['one']],
  );
});

test('Chatwoot is shown who writes where its inbox asks, and signs as the fact sheet computed it', async (context) => {
  const { backend, network, close } = await open({ hmacToken: 'test-secret', hookSecret: 'test-secret' });
  context.after(() => close?.());
  const create = await createJob();
  await backend.deliver(create, { signal });
  const sent = network?.calls.find(({ name }) => name === 'contact')?.json;
  const source = `tl-${create.issue.id}`;
  const hex = createHmac('sha256', 'test-secret').update(source).digest('hex');
  assert.deepEqual([textAt(sent, 'identifier'), textAt(sent, 'identifier_hash')], [source, hex]);
  const headers = new Headers({
    'x-chatwoot-timestamp': '1700000000',
    'x-chatwoot-signature': 'sha256=6905a9f2c29693b96b44a4ce8813a3928df50733a658cbf188ca0d90bfe0f06c',
  });
  const body = new TextEncoder().encode('{"type":"issue.created","data":{"id":"TL-1"}}');
  assert.notEqual(await backend.hook?.({ headers, body, now: 1_700_000_000_000 }), undefined);
});

test('Chatwoot names an inbox that is not there', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  network?.fault('probe', () => new Response(null, { status: 404 }));
  assert.equal((await backend.probe?.({ signal }))?.[0]?.ok, false);
  assert.equal((await backend.probe?.({ signal }))?.[0]?.ok, true);
});
