import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { createJob } from '../testing/backend-jobs.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { recordedSystem, type Exchange, type RecordedCall } from '../testing/recorded.ts';
import { playedTickets, type PlayedTicket } from '../testing/ticket-bench.ts';
import { basic } from './core/credential.ts';
import { at, listAt, textAt } from './core/json.ts';
import { zendeskBackend, type ZendeskOptions } from './zendesk.ts';

const ORIGIN = 'https://arena.zendesk.com';
const TOKEN = 'zd-token-7f3a';
const HOOK = 'zd-hook-secret';

function exchanges(tickets: ReturnType<typeof playedTickets>): Exchange[] {
  const uploads = new Map<string, string>();
  const shown = ({ id, ref, status, updatedAt }: PlayedTicket) => ({
    id: Number(id),
    external_id: ref,
    status,
    requester_id: 7,
    priority: 'high',
    updated_at: new Date(updatedAt).toISOString(),
  });
  const keys = new Map<string, { text: string; answer: unknown }>();
  const create = (call: RecordedCall) => {
    const key = call.headers.get('idempotency-key') ?? '';
    const before = keys.get(key);
    if (before && before.text !== call.text) {
      return Response.json({ error: 'IdempotentRequestError' }, { status: 400 });
    }
    const sent = at(call.json, 'ticket');
    const [ref, subject, text] = [
      textAt(sent, 'external_id'),
      textAt(sent, 'subject'),
      textAt(sent, 'comment', 'body'),
    ];
    const ticket = tickets.byRef(ref ?? '') ?? tickets.add(ref ?? '', subject ?? '', text ?? '', 'new');
    const answer = { ticket: shown(ticket) };
    keys.set(key, { text: call.text, answer });
    return Response.json(answer, { status: 201 });
  };
  const comments = ({ id, url }: RecordedCall) => {
    const ticket = tickets.all.get(id);
    const all = (ticket?.comments ?? []).map((one, index) => ({
      id: Number(one.id),
      public: true,
      author_id: one.isTeam ? 9 : 7,
      body: one.text,
      created_at: new Date(one.at).toISOString(),
      attachments: index === 0 ? (ticket?.files ?? []).map((file_name) => ({ file_name })) : [],
    }));
    // A hundred at once; the cursor is written by hand.
    const [from, size] = ['page[after]', 'page[size]'].map((key) => Number(url.searchParams.get(key) ?? 0));
    const end = (from ?? 0) + Math.min(size || 100, 100);
    const meta = { has_more: end < all.length, after_cursor: `${end}` };
    return Response.json({ comments: all.slice(from, end), ...(size && { meta }) });
  };
  const update = (call: RecordedCall) => {
    const ticket = tickets.all.get(call.id);
    if (!ticket) return Response.json({ error: 'RecordNotFound' }, { status: 404 });
    const comment = at(call.json, 'ticket', 'comment');
    for (const token of listAt(comment, 'uploads')) ticket.files.push(uploads.get(String(token)) ?? '');
    if (comment !== undefined) tickets.say(ticket, textAt(comment, 'body') ?? '');
    ticket.status = textAt(call.json, 'ticket', 'status') ?? ticket.status;
    return Response.json({ ticket: shown(ticket) });
  };
  return [
    {
      name: 'find',
      evidence: 'V: zd-oas tickets, external_id lists matches',
      method: 'GET',
      path: '/api/v2/tickets',
      answer: ({ url }) =>
        Response.json({
          tickets: [tickets.byRef(url.searchParams.get('external_id') ?? '')].flatMap((one) =>
            one ? shown(one) : [],
          ),
        }),
    },
    {
      name: 'create',
      evidence: 'V: zd-oas; Idempotency-Key V2',
      method: 'POST',
      path: '/api/v2/tickets',
      answer: create,
    },
    {
      name: 'read',
      evidence: 'V: zd-oas tickets',
      method: 'GET',
      path: '/api/v2/tickets/:id',
      answer: ({ id }) => {
        const ticket = tickets.all.get(id);
        return ticket ? Response.json({ ticket: shown(ticket) }) : new Response(null, { status: 404 });
      },
    },
    {
      name: 'said',
      evidence: 'V: zd-oas ticket comments',
      method: 'GET',
      path: '/api/v2/tickets/:id/comments',
      answer: comments,
    },
    {
      name: 'comment',
      evidence: 'V2: zd-oas TicketUpdate',
      method: 'PUT',
      path: '/api/v2/tickets/:id',
      answer: update,
    },
    {
      name: 'attach',
      evidence: 'V: zd-oas attachments',
      method: 'POST',
      path: '/api/v2/uploads',
      answer: ({ url }) => {
        const token = `upload-${uploads.size + 1}`;
        uploads.set(token, url.searchParams.get('filename') ?? '');
        return Response.json({ upload: { token } }, { status: 201 });
      },
    },
    {
      name: 'erase',
      evidence: 'unverified: soft delete',
      method: 'DELETE',
      path: '/api/v2/tickets/:id',
      answer: ({ id }) => new Response(null, { status: tickets.all.delete(id) ? 204 : 404 }),
    },
    {
      name: 'probe',
      evidence: 'unverified: users/me',
      method: 'GET',
      path: '/api/v2/users/me',
      answer: () => Response.json({ user: { role: 'agent' } }),
    },
  ];
}

async function open() {
  const tickets = playedTickets('plain');
  const network = recordedSystem({
    origin: ORIGIN,
    exchanges: exchanges(tickets),
    isKnown: (headers) => headers.get('authorization') === basic('relay@arena.example/token', TOKEN),
    denied: () => Response.json({ error: "Couldn't authenticate you" }, { status: 401 }),
    nameOf: ({ name, json }) => (name === 'comment' && textAt(json, 'ticket', 'status') ? 'move' : name),
  });
  const make = (token: ZendeskOptions['token'] = TOKEN) =>
    zendeskBackend({ url: ORIGIN, email: 'relay@arena.example', token, hookSecret: HOOK, perSecond: 1_000 });
  const bench: BackendBench = {
    backend: make(),
    restarted: () => make(),
    expired: () => make((isStale) => (isStale ? TOKEN : 'zd-old')),
    network,
    secrets: [TOKEN, HOOK],
    wroteTo: async () =>
      network.calls.flatMap(({ json }) => textAt(json, 'ticket', 'requester', 'email') ?? []),
    seen: tickets.seen,
    raw: tickets.raw,
    hook: {
      resolved: 'solved',
      async call(issueId, { text, status, at: time, isForged }) {
        const ticket = tickets.byRef(issueId);
        if (text) tickets.say(ticket, text, true);
        if (ticket) ticket.status = status;
        const body = JSON.stringify({ external_id: issueId, id: ticket?.id });
        const stamp = new Date(time).toISOString();
        const signature = createHmac('sha256', isForged ? 'another' : HOOK)
          .update(stamp + body)
          .digest('base64');
        const headers = new Headers({
          'x-zendesk-webhook-signature': signature,
          'x-zendesk-webhook-signature-timestamp': stamp,
        });
        return { headers, body: new TextEncoder().encode(body) };
      },
    },
    close: onNetwork(ORIGIN, network),
  };
  return { ...bench, tickets };
}

test('Zendesk reads a conversation to its end', async (context) => {
  const { backend, tickets, hook, close } = await open();
  context.after(() => close?.());
  const create = await createJob();
  await backend.deliver(create, { signal: new AbortController().signal });
  const ticket = tickets.byRef(create.issue.id);
  for (let said = 1; said <= 230; said++) tickets.say(ticket, `Answer ${said}`, true);
  const [now, id] = [Date.now(), create.issue.id];
  const call = await hook?.call(id, { text: 'The last one', status: 'open', at: now });
  const told = call && (await backend.hook?.({ ...call, now }));
  const updates = told && !Array.isArray(told) ? told.updates : [];
  const texts = updates.flatMap(({ change }) => (change.type === 'message' ? change.message.text : []));
  assert.deepEqual([texts.length, texts.at(-1)], [231, 'The last one']);
});

backendContract({
  except: { poll: 'it calls', hostile: 'it shows every sign as it was typed' },
  it: (title, body) => test(`Zendesk ${title}`, body),
  open,
});

test('Zendesk that takes a photo and says nothing is left alone before it is looked whether it is there', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  await backend.deliver(create, { signal });
  const { id: issueId } = create.issue;
  const photo = { issueId, name: 'f81d4fae7dec.jpg', mediaType: 'image/jpeg', bytes: new Uint8Array(9) };
  network?.fault('comment', 'cut after');
  const outcome = await backend.attach?.(photo, { signal });
  assert.ok(outcome?.kind === 'retry' && outcome.mayStillArrive);
});

test('Zendesk that has no priority says so, and what to do', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  network?.fault('create', () => Response.json({ ticket: { id: 1, priority: null } }, { status: 201 }));
  const made = await backend.deliver(await createJob(), { signal: new AbortController().signal });
  const note =
    'Zendesk left out: priority. Activate the field Priority, and show it in the form of these tickets.';
  assert.equal(made.kind === 'accepted' && made.note, note);
});

test('Zendesk tells nothing of a ticket that is gone', async (context) => {
  const { backend, tickets, hook, close } = await open();
  context.after(() => close?.());
  const create = await createJob();
  await backend.deliver(create, { signal: new AbortController().signal });
  const now = Date.now();
  const call = await hook?.call(create.issue.id, { text: '', status: 'open', at: now });
  tickets.all.clear();
  const told = call && (await backend.hook?.({ ...call, now }));
  assert.deepEqual(told && !Array.isArray(told) && told.updates, []);
});

test('Zendesk names a role that may not write tickets, and a look that is not filtered', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  const { signal } = new AbortController();
  assert.deepEqual(
    (await backend.probe?.({ signal }))?.map(({ ok }) => ok),
    [true, true],
  );
  network?.fault('probe', () => Response.json({ user: { role: 'end-user' } }));
  assert.deepEqual(
    (await backend.probe?.({ signal }))?.map(({ ok }) => ok),
    [false, true],
  );
  network?.fault('find', () => Response.json({ tickets: [{ id: 1, external_id: 'another' }] }));
  const [, unfiltered] = (await backend.probe?.({ signal })) ?? [];
  assert.deepEqual([unfiltered?.ok, /proxy/.test(unfiltered?.says ?? '')], [false, true]);
});

test('Zendesk keeps the words where its state may not be what the reporter says', async (context) => {
  const { backend, network, tickets, close } = await open();
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  const { id: issueId } = create.issue;
  await backend.deliver(create, { signal });
  network?.fault('move', () => Response.json({ error: 'RecordInvalid' }, { status: 422 }));
  const withdrawn = { type: 'withdrawn', issueId, eventId: crypto.randomUUID(), at: 0 } as const;
  assert.equal((await backend.deliver(withdrawn, { signal })).kind, 'accepted');
  const ticket = tickets.byRef(issueId);
  assert.deepEqual([ticket?.comments.length, ticket?.status], [1, 'new']);
  const confirmed = { type: 'confirmed', issueId, eventId: crypto.randomUUID(), at: 0 } as const;
  assert.equal((await backend.deliver(confirmed, { signal })).kind, 'accepted');
  assert.deepEqual([ticket?.comments.length, ticket?.status], [2, 'solved']);
});
