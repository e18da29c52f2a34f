import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { createJob } from '../testing/backend-jobs.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { recordedSystem, type Exchange } from '../testing/recorded.ts';
import { playedTickets, type PlayedTicket } from '../testing/ticket-bench.ts';
import { escaped } from './core/escape.ts';
import { at, listAt, textAt } from './core/json.ts';
import { rtBackend, type RtOptions } from './rt.ts';

const ORIGIN = 'https://rt.arena.example';
const TOKEN = '1-14-rt-token';

function exchanges(tickets: ReturnType<typeof playedTickets>): Exchange[] {
  const shown = ({ id, ref, status, updatedAt }: PlayedTicket) => ({
    type: 'ticket',
    id,
    _url: `${ORIGIN}/REST/2.0/ticket/${id}`,
    Status: status,
    LastUpdated: new Date(updatedAt).toISOString(),
    CustomFields: [{ id: '1', name: 'Touchline Ref', values: [ref] }],
  });
  const page = (items: unknown[]) =>
    Response.json({ total: items.length, count: items.length, page: 1, items });
  return [
    {
      name: 'find',
      evidence: 'V: rt-src collections; V by the asset example: CF syntax',
      method: 'GET',
      path: '/REST/2.0/tickets',
      answer: ({ url }) => {
        const query = url.searchParams.get('query') ?? '';
        const ref = /'CF\.\{Touchline Ref\}' = '([^']+)'$/.exec(query)?.[1];
        const since = /LastUpdated > '([^']+)'$/.exec(query)?.[1];
        if (!query.startsWith("Queue = 'Visitors' AND ") || (!ref && !since)) {
          return Response.json({ message: 'Unable to parse query' }, { status: 400 });
        }
        const fits = ({ ref: mine, updatedAt }: PlayedTicket) =>
          // Read in a zone of its own, as it does.
          ref ? mine === ref : updatedAt > Date.parse(`${since}-05:00`);
        const newest = [...tickets.all.values()].sort((one, other) => other.updatedAt - one.updatedAt);
        return page(newest.filter(fits).map(shown));
      },
    },
    {
      name: 'create',
      evidence: 'V: rt-src REST2',
      method: 'POST',
      path: '/REST/2.0/ticket',
      answer: ({ json }) => {
        const ref = textAt(json, 'CustomFields', 'Touchline Ref') ?? '';
        const made = tickets.add(ref, textAt(json, 'Subject') ?? '', textAt(json, 'Content') ?? '', 'new');
        return Response.json({ _url: shown(made)._url, type: 'ticket', id: made.id }, { status: 201 });
      },
    },
    {
      name: 'read',
      evidence: 'V: rt-src REST2',
      method: 'GET',
      path: '/REST/2.0/ticket/:id',
      answer: ({ id }) => {
        const one = tickets.all.get(id);
        return one ? Response.json(shown(one)) : new Response(null, { status: 404 });
      },
    },
    {
      name: 'history',
      evidence: 'V: rt-src history',
      method: 'GET',
      path: '/REST/2.0/ticket/:id/history',
      answer: ({ id, url }) => {
        const [number, size] = ['page', 'per_page'].map((key) => Number(url.searchParams.get(key) ?? 1));
        const from = ((number ?? 1) - 1) * (size ?? 1);
        const all = (tickets.all.get(id)?.comments ?? []).map((one) => ({
          id: `${id}${one.id.padStart(4, '0')}`,
          type: 'transaction',
          Type: 'Correspond',
          Created: new Date(one.at).toISOString(),
        }));
        return page(all.slice(from, from + (size ?? 1)));
      },
    },
    {
      name: 'attachments',
      evidence:
        'V: RT 5.0.3, where a list of attachments tells text as it is, and what is written on the web is HTML',
      method: 'GET',
      path: '/REST/2.0/transaction/:id/attachments',
      answer: ({ id }) => {
        const ticket = tickets.all.get(id.slice(0, 4));
        const one = ticket?.comments[Number(id.slice(4)) - 1];
        const file = one?.text.startsWith('A photo') ? ticket?.files[0] : undefined;
        return page([
          {
            id,
            ContentType: one?.isTeam ? 'text/html' : 'text/plain',
            Filename: '',
            Content: one?.text,
          },
          ...(file ? [{ id: '1', ContentType: 'image/jpeg', Filename: file, Content: '' }] : []),
        ]);
      },
    },
    {
      name: 'attachment',
      evidence: 'V: RT 5.0.3, where one by itself tells its content in base64',
      method: 'GET',
      path: '/REST/2.0/attachment/:id',
      answer: ({ id }) => {
        const one = tickets.all.get(id.slice(0, 4))?.comments[Number(id.slice(4)) - 1];
        const text = one?.isTeam ? escaped(one.text, 'html').replaceAll('\n', '<br />') : (one?.text ?? '');
        return Response.json({ id, Content: Buffer.from(text).toString('base64') });
      },
    },
    {
      name: 'comment',
      evidence: 'V: rt-src correspond',
      method: 'POST',
      path: '/REST/2.0/ticket/:id/correspond',
      answer: ({ id, json }) => {
        const ticket = tickets.all.get(id);
        if (!textAt(json, 'ContentType'))
          return Response.json({ message: 'ContentType is required' }, { status: 400 });
        for (const file of listAt(json, 'Attachments')) {
          if (!textAt(file, 'FileType') || !textAt(file, 'FileContent'))
            return new Response(null, { status: 400 });
          ticket?.files.push(textAt(file, 'FileName') ?? '');
        }
        tickets.say(ticket, textAt(json, 'Content') ?? '');
        return Response.json(['Correspondence added'], { status: 201 });
      },
    },
    {
      name: 'queue',
      evidence: 'V: rt-src queue',
      method: 'GET',
      path: '/REST/2.0/queue/:id',
      answer: ({ id }) =>
        id === 'Visitors'
          ? Response.json({ id: 3, TicketCustomFields: [{ id: '1', name: 'Touchline Ref' }] })
          : Response.json({ message: 'Not found' }, { status: 404 }),
    },
  ];
}

async function open(more: Partial<RtOptions> = {}) {
  const tickets = playedTickets('plain');
  const network = recordedSystem({
    origin: ORIGIN,
    exchanges: exchanges(tickets),
    isKnown: (headers) => headers.get('authorization') === `token ${TOKEN}`,
    nameOf: (call) => (call.name === 'comment' && at(call.json, 'Attachments') ? 'attach' : call.name),
  });
  const make = (token: RtOptions['token'] = TOKEN) =>
    rtBackend({ url: ORIGIN, queue: 'Visitors', token, perSecond: 1_000, ...more });
  const bench: BackendBench = {
    backend: make(),
    restarted: () => make(),
    expired: () => make((isStale) => (isStale ? TOKEN : 'rt-old')),
    network,
    secrets: [TOKEN],
    wroteTo: async () => network.calls.flatMap(({ json }) => textAt(json, 'Requestor') ?? []),
    seen: tickets.seen,
    raw: tickets.raw,
    async answered(issueId, text, status) {
      const ticket = tickets.byRef(issueId);
      tickets.say(ticket, text, true);
      if (ticket) ticket.status = status;
    },
    close: onNetwork(ORIGIN, network),
  };
  return { ...bench, tickets };
}

test('Request Tracker reads a conversation to its end', async (context) => {
  const { backend, tickets, close } = await open();
  context.after(() => close?.());
  const { signal } = new AbortController();
  const create = await createJob();
  await backend.deliver(create, { signal });
  const ticket = tickets.byRef(create.issue.id);
  for (let said = 1; said <= 130; said++) tickets.say(ticket, `Answer ${said}`, true);
  const told = await backend.poll?.(Date.now() - 60_000, { signal });
  const texts = told?.updates.flatMap(({ change }) => (change.type === 'message' ? change.message.text : []));
  assert.deepEqual([texts?.length, texts?.at(-1)], [130, 'Answer 130']);
});

backendContract({
  except: { hook: 'it calls nobody', hostile: 'it shows every sign as it was typed' },
  it: (title, body) => test(`Request Tracker ${title}`, body),
  open: () => open(),
});

test('Request Tracker says what to do when it left our id out, and makes no second ticket to find out', async (context) => {
  const { backend, network, seen, close } = await open({ refField: 'Other' });
  context.after(() => close?.());
  const { signal } = new AbortController();
  const create = async () => backend.deliver(await createJob(), { signal });
  network?.fault('find', () => Response.json({ items: [] }));
  const made = await create();
  assert.match((made.kind === 'accepted' && made.note) || '', /no field "Other"\. Add it/);
  network?.fault('find', () => Response.json({ items: [] }));
  network?.fault('read', () => new Response(null, { status: 503 }));
  assert.deepEqual(await create(), { kind: 'accepted', backendReference: '1002' });
  assert.equal((await seen()).length, 2);
});

test('Request Tracker names a queue and a field that are not there', async (context) => {
  const { backend, close } = await open({ queue: 'Nobody', refField: 'Other' });
  context.after(() => close?.());
  const found = await backend.probe?.({ signal: new AbortController().signal });
  assert.deepEqual(
    found?.map(({ ok }) => ok),
    [false, false],
  );
  assert.match(found?.[0]?.says ?? '', /no queue "Nobody"/);
});
