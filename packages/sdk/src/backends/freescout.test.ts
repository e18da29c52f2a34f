import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { createJob } from '../testing/backend-jobs.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { recordedSystem, type Exchange, type RecordedCall } from '../testing/recorded.ts';
import { playedTickets, type PlayedTicket } from '../testing/ticket-bench.ts';
import { at, listAt, textAt } from './core/json.ts';
import { freescoutBackend, type FreescoutOptions } from './freescout.ts';

const ORIGIN = 'https://help.arena.example';
const TOKEN = 'fs-key-6c2e';
const HOOK = '52165e3369008e2e492687bcf266c857';
const CUSTOMER = 'reports@arena.example';

/** Some versions answer a create with the conversation, some with nothing but a header. */
function exchanges(tickets: ReturnType<typeof playedTickets>, saysMore: boolean): Exchange[] {
  const shown = ({ id, title, status, updatedAt }: PlayedTicket) => ({
    id: Number(id),
    number: Number(id) - 1000,
    status: ['taken', ELSEWHERE].includes(status) ? 'active' : status,
    state: 'published',
    subject: title,
    ...(status === 'taken' && { assignee: { id: 9, type: 'user' } }),
    updatedAt: new Date(updatedAt).toISOString(),
  });
  const list = ({ url: { searchParams } }: RecordedCall) => {
    const mailbox = searchParams.get('mailboxId');
    const [subject, since] = [searchParams.get('subject'), searchParams.get('updatedSince')];
    const fits = ({ title, status, updatedAt }: PlayedTicket) =>
      (!mailbox || status !== ELSEWHERE) &&
      (!subject || title.includes(subject)) &&
      (!since || updatedAt >= Date.parse(since));
    const conversations = [...tickets.all.values()].filter(fits).map(shown);
    return Response.json({ _embedded: { conversations }, page: { totalElements: conversations.length } });
  };
  const create = ({ json }: RecordedCall) => {
    const subject = textAt(json, 'subject') ?? '';
    const ref = /\[(.+)\]$/.exec(subject)?.[1] ?? '';
    const made = tickets.add(ref, subject, textAt(json, 'threads', 0, 'text') ?? '', 'active');
    const headers = { 'resource-id': made.id };
    return saysMore
      ? Response.json(shown(made), { status: 201 })
      : new Response(null, { status: 201, headers });
  };
  const read = ({ id }: RecordedCall) => {
    const ticket = tickets.all.get(id);
    if (!ticket) return new Response(null, { status: 404 });
    const said = ticket.comments.map((one, index) => ({
      id: Number(one.id) + 10,
      type: one.isTeam ? 'message' : 'customer',
      state: 'published',
      body: one.isTeam ? `<div>${one.text}</div>` : one.text,
      createdAt: new Date(one.at).toISOString(),
      _embedded: { attachments: index === 0 ? ticket.files.map((fileName) => ({ fileName })) : [] },
    }));
    const note = { id: 1, type: 'note', state: 'published', body: 'Only for the team.' };
    const draft = { id: 2, type: 'message', state: 'draft', body: 'Not sent yet.' };
    const first = { id: 3, type: 'customer', state: 'published', body: ticket.text };
    return Response.json({ ...shown(ticket), _embedded: { threads: [first, note, draft, ...said] } });
  };
  const say = ({ id, json }: RecordedCall) => {
    const ticket = tickets.all.get(id);
    if (!ticket) return new Response(null, { status: 404 });
    assert.equal(textAt(json, 'type'), 'customer');
    for (const file of listAt(json, 'attachments')) {
      assert.ok(textAt(file, 'data') && textAt(file, 'mimeType'));
      ticket.files.push(textAt(file, 'fileName') ?? '');
    }
    tickets.say(ticket, textAt(json, 'text') ?? '');
    ticket.status = textAt(json, 'status') ?? ticket.status;
    return new Response(null, { status: 201, headers: { 'resource-id': '12' } });
  };
  return [
    {
      name: 'find',
      evidence: 'V2: fs-py conversations.list and its tests',
      method: 'GET',
      path: '/api/conversations',
      answer: list,
    },
    {
      name: 'create',
      evidence: 'V2: fs-py conversations.create and its tests',
      method: 'POST',
      path: '/api/conversations',
      answer: create,
    },
    {
      name: 'read',
      evidence: 'V2: fs-py conversations.get, models of threads and attachments',
      method: 'GET',
      path: '/api/conversations/:id',
      answer: read,
    },
    {
      name: 'say',
      evidence: 'V2: fs-py threads.create',
      method: 'POST',
      path: '/api/conversations/:id/threads',
      answer: say,
    },
    {
      name: 'erase',
      evidence: 'V2: fs-py conversations.delete and its tests',
      method: 'DELETE',
      path: '/api/conversations/:id',
      answer: ({ id }) => new Response(null, { status: tickets.all.delete(id) ? 204 : 404 }),
    },
    {
      name: 'probe',
      evidence: 'V2: fs-py models of mailboxes; unverified: the path',
      method: 'GET',
      path: '/api/mailboxes',
      answer: () => Response.json({ _embedded: { mailboxes: [{ id: 1, name: 'Visitors' }] } }),
    },
  ];
}

/** A state of the played system: active, in another mailbox. */
const ELSEWHERE = 'elsewhere';

async function open(more: Partial<FreescoutOptions> = {}, saysMore = false): Promise<BackendBench> {
  const tickets = playedTickets('html');
  const network = recordedSystem({
    origin: ORIGIN,
    exchanges: exchanges(tickets, saysMore),
    isKnown: (headers) => headers.get('x-freescout-api-key') === TOKEN,
    nameOf: ({ name, json }) =>
      name === 'say' ? (at(json, 'attachments') === undefined ? 'comment' : 'attach') : name,
  });
  const given = { url: ORIGIN, mailbox: 1, customer: CUSTOMER, perSecond: 1_000, ...more };
  const make = (token: FreescoutOptions['token'] = TOKEN) => freescoutBackend({ ...given, token });
  const answer = (issueId: string, text: string, status: string) => {
    const ticket = tickets.byRef(issueId);
    if (text) tickets.say(ticket, text, true);
    if (ticket) ticket.status = status;
    return ticket;
  };
  const emails = (json: unknown) => [
    textAt(json, 'customer', 'email'),
    ...listAt(json, 'threads').map((one) => textAt(one, 'customer', 'email')),
    ...['to', 'cc', 'bcc'].flatMap((key) => listAt(json, key).map(String)),
  ];
  return {
    backend: make(),
    restarted: () => make(),
    expired: () => make((isStale) => (isStale ? TOKEN : 'fs-old')),
    network,
    secrets: [TOKEN, HOOK],
    wroteTo: async () =>
      network.calls.flatMap(({ json }) =>
        emails(json).flatMap((one) => (!one || one === CUSTOMER ? [] : one)),
      ),
    seen: tickets.seen,
    raw: async () =>
      [...tickets.all.values()].flatMap((one) => [one.text, ...one.comments.map(({ text }) => text)]),
    hostile: [/<(?!br>)/],
    ...(given.hookSecret && {
      hook: {
        resolved: 'closed',
        isTimed: false,
        async call(issueId, { text, status, isForged }) {
          const id = Number(answer(issueId, text, status)?.id);
          const body = JSON.stringify({ id, status, subject: 'whatever it says here is read anew' });
          const signature = createHmac('sha1', isForged ? 'another' : HOOK)
            .update(body)
            .digest('base64');
          const headers = new Headers({
            'x-freescout-signature': signature,
            'x-freescout-event': 'convo.agent.reply.created',
          });
          return { headers, body: new TextEncoder().encode(body) };
        },
      },
    }),
    answered: async (issueId, text, status) => void answer(issueId, text, status),
    close: onNetwork(ORIGIN, network),
  };
}

const { signal } = new AbortController();

backendContract({
  except: { poll: 'with a secret it calls', timed: 'its signature covers no time' },
  it: (title, body) => test(`FreeScout ${title}`, body),
  open: () => open({ hookSecret: HOOK, refField: 37 }),
});

backendContract({
  it: (title, body) => (title.startsWith('finds an answer') ? test(`FreeScout ${title}`, body) : undefined),
  open: () => open(),
});

test('FreeScout without a webhook is asked what has changed', async (context) => {
  const { backend, answered, close } = await open({}, true);
  context.after(() => close?.());
  const create = await createJob();
  const first = await backend.deliver(create, { signal });
  assert.deepEqual(first, { kind: 'accepted', backendReference: '1001' });
  const changes = async (text: string, status: string) => {
    await answered?.(create.issue.id, text, status);
    const told = await backend.poll?.(Date.now() - 60_000, { signal });
    return told?.updates.map(({ change }) =>
      change.type === 'message' ? change.message.text : change.type === 'status' && change.status,
    );
  };
  assert.deepEqual(await changes('', 'active'), ['received']);
  assert.deepEqual(await changes('', 'taken'), ['in_progress']);
  assert.deepEqual(await changes('On our way.', 'pending'), ['On our way.', 'waiting_reporter']);
});

test('FreeScout signs as the fact sheet computed it', async (context) => {
  const { backend, close } = await open({ hookSecret: HOOK });
  context.after(() => close?.());
  const body = new TextEncoder().encode('{"type":"issue.created","data":{"id":"TL-1"}}');
  const headers = new Headers({ 'x-freescout-signature': 'XdcpWoJHsonglPDQ/UphOgw3J9Q=' });
  assert.notEqual(await backend.hook?.({ headers, body, now: Date.now() }), undefined);
});

test('FreeScout finds a conversation that was moved to another mailbox, and hears of it', async (context) => {
  const { backend, restarted, answered, seen, close } = await open();
  context.after(() => close?.());
  const create = await createJob();
  const first = await backend.deliver(create, { signal });
  await answered?.(create.issue.id, 'We have it here.', ELSEWHERE);
  assert.deepEqual(await restarted?.().deliver(create, { signal }), first);
  assert.equal((await seen()).length, 1);
  const told = await backend.poll?.(Date.now() - 60_000, { signal });
  assert.ok(told?.updates.some(({ change }) => change.type === 'message'));
});

test('FreeScout tells nothing of a conversation that is gone', async (context) => {
  const { backend, hook, close } = await open({ hookSecret: HOOK });
  context.after(() => close?.());
  const create = await createJob();
  await backend.deliver(create, { signal });
  const call = await hook?.call(create.issue.id, { text: '', status: 'active', at: Date.now() });
  await backend.deliver({ type: 'erase', issueId: create.issue.id, at: 0 }, { signal });
  const told = call && (await backend.hook?.({ ...call, now: Date.now() }));
  assert.deepEqual(told && !Array.isArray(told) && told.updates, []);
});

test('FreeScout names a mailbox that is not there', async (context) => {
  const { backend, close } = await open({ mailbox: 7 });
  context.after(() => close?.());
  const found = await backend.probe?.({ signal });
  assert.match(found?.find(({ ok }) => !ok)?.says ?? '', /no mailbox 7/);
});
