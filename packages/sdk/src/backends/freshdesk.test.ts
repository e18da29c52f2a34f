import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { createJob } from '../testing/backend-jobs.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { recordedSystem, type Exchange, type RecordedCall } from '../testing/recorded.ts';
import { playedTickets, type PlayedTicket } from '../testing/ticket-bench.ts';
import { basic } from './core/credential.ts';
import { textAt } from './core/json.ts';
import { freshdeskBackend, type FreshdeskOptions } from './freshdesk.ts';

const ORIGIN = 'https://arena.freshdesk.com';
const TOKEN = 'fd-key-90c1';
const CUSTOMER = 'reports@arena.example';

interface Play {
  /** Fields of tickets. */
  fields: string[];
  /** What the list no longer shows, because it is older, or the search does not show yet. */
  hidden: { list: boolean; search: boolean };
}

function exchanges(tickets: ReturnType<typeof playedTickets>, { fields, hidden }: Play): Exchange[] {
  const shown = ({ id, ref, status, updatedAt }: PlayedTicket) => ({
    id: Number(id),
    status: /^\d+$/.test(status) ? Number(status) : status,
    priority: 3,
    responder_id: null,
    spam: false,
    updated_at: new Date(updatedAt).toISOString(),
    custom_fields: fields.includes('cf_touchline_ref') ? { cf_touchline_ref: ref } : {},
  });
  const paged = ({ url }: RecordedCall, all: readonly unknown[]) => {
    const [size, page] = [Number(url.searchParams.get('per_page')), Number(url.searchParams.get('page'))];
    return Response.json(all.slice((page - 1) * size, page * size));
  };
  const invalid = (field: string, code: string) =>
    Response.json(
      { description: 'Validation failed', errors: [{ field, message: 'It is not.', code }] },
      { status: 400 },
    );
  return [
    {
      name: 'list',
      evidence:
        'V2: fd-oas list parameters; unverified: what an unknown email is answered, and that spam is listed',
      method: 'GET',
      path: '/api/v2/tickets',
      answer: (call) => {
        const email = call.url.searchParams.get('email');
        if (email && tickets.all.size === 0) return invalid('email', 'invalid_value');
        if (email && email !== CUSTOMER) return paged(call, []);
        const since = call.url.searchParams.get('updated_since') ?? '';
        if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(since))
          return invalid('updated_since', 'datatype_mismatch');
        const all = [...tickets.all.values()].filter(({ updatedAt }) => updatedAt >= Date.parse(since));
        return paged(call, email && hidden.list ? [] : all.map(shown));
      },
    },
    {
      name: 'search',
      evidence: "V2: fd-oas path; clients write cf_name:'value' in double quotes",
      method: 'GET',
      path: '/api/v2/search/tickets',
      answer: ({ url }) => {
        const [, field, ref] = /^"(\w+):'([^']+)'"$/.exec(url.searchParams.get('query') ?? '') ?? [];
        if (!fields.includes(field ?? '')) return invalid(field ?? '', 'invalid_field');
        const one = hidden.search ? undefined : tickets.byRef(ref ?? '');
        return Response.json({ total: one ? 1 : 0, results: one ? [shown(one)] : [] });
      },
    },
    {
      name: 'create',
      evidence: 'V2: fd-oas TicketCreate',
      method: 'POST',
      path: '/api/v2/tickets',
      answer: ({ json }) => {
        const [title, text] = [textAt(json, 'subject') ?? '', textAt(json, 'description') ?? ''];
        if (textAt(json, 'email') !== CUSTOMER) return invalid('email', 'invalid_value');
        if (textAt(json, 'status') !== '2' || !textAt(json, 'priority'))
          return invalid('status', 'missing_field');
        const made = tickets.add(textAt(json, 'custom_fields', 'cf_touchline_ref') ?? '', title, text, '2');
        return Response.json(shown(made), { status: 201 });
      },
    },
    {
      name: 'move',
      evidence: 'V2: fd-oas TicketUpdate',
      method: 'PUT',
      path: '/api/v2/tickets/:id',
      answer: ({ id, json }) => {
        const ticket = tickets.all.get(id);
        if (ticket) ticket.status = textAt(json, 'status') ?? '';
        return Response.json(ticket && shown(ticket));
      },
    },
    {
      name: 'said',
      evidence: 'V2: fd-oas conversations',
      method: 'GET',
      path: '/api/v2/tickets/:id/conversations',
      answer: (call) => {
        const ticket = tickets.all.get(call.id);
        const all = (ticket?.comments ?? []).map(({ id, text, at, isTeam }, index) => ({
          id: Number(`${call.id}${id}`),
          body: isTeam ? `<div>${text}</div>` : text,
          private: text.startsWith('A photo'),
          incoming: !isTeam,
          created_at: new Date(at).toISOString(),
          attachments: index === 0 ? (ticket?.files ?? []).map((name) => ({ name })) : [],
        }));
        return paged(call, all);
      },
    },
    {
      name: 'comment',
      evidence: 'V2: fd-oas notes, private unless told otherwise; V: attachments[] of fresh-samples',
      method: 'POST',
      path: '/api/v2/tickets/:id/notes',
      answer: ({ id, json, text }) => {
        const ticket = tickets.all.get(id);
        const file = /name="attachments\[\]"; filename="([^"]+)"/.exec(text)?.[1];
        if (file) ticket?.files.push(file);
        tickets.say(ticket, textAt(json, 'body') ?? 'A photo of the reporter.');
        return Response.json({ id: 1 }, { status: 201 });
      },
    },
    {
      name: 'erase',
      evidence: 'V2: fd-oas; a deleted ticket rests in the bin for 30 days, unverified',
      method: 'DELETE',
      path: '/api/v2/tickets/:id',
      answer: ({ id }) => new Response(null, { status: tickets.all.delete(id) ? 204 : 404 }),
    },
    {
      name: 'fields',
      evidence: 'V2: fd-oas ticket_fields',
      method: 'GET',
      path: '/api/v2/ticket_fields',
      answer: () => Response.json(fields.map((name) => ({ name }))),
    },
  ];
}

async function open(fields = ['subject', 'cf_touchline_ref']) {
  const tickets = playedTickets('html');
  const hidden = { list: false, search: false };
  const network = recordedSystem({
    origin: ORIGIN,
    exchanges: exchanges(tickets, { fields, hidden }),
    isKnown: (headers) => headers.get('authorization') === basic(TOKEN, 'X'),
    denied: () => Response.json({ code: 'invalid_credentials' }, { status: 401 }),
    nameOf: ({ name, headers }) =>
      name === 'comment' && headers.get('content-type')?.startsWith('multipart/') ? 'attach' : name,
  });
  const make = (token: FreshdeskOptions['token'] = TOKEN) =>
    freshdeskBackend({ url: ORIGIN, token, customer: CUSTOMER, perSecond: 1_000 });
  const bench: BackendBench = {
    backend: make(),
    restarted: () => make(),
    expired: () => make((isStale) => (isStale ? TOKEN : 'fd-old')),
    network,
    secrets: [TOKEN, btoa(`${TOKEN}:X`)],
    wroteTo: async () =>
      network.calls.flatMap(({ json }) => {
        const email = textAt(json, 'email');
        return email === undefined || email === CUSTOMER ? [] : [email];
      }),
    seen: tickets.seen,
    raw: tickets.raw,
    // A subject is plain text; a description and a note are HTML.
    hostile: [/(?:<br>|\n)[^]*<(?:script|img)/],
    async answered(issueId, text, status) {
      const ticket = tickets.byRef(issueId);
      tickets.say(ticket, text, true);
      if (ticket) ticket.status = status;
    },
    close: onNetwork(ORIGIN, network),
  };
  return { ...bench, tickets, hidden };
}

backendContract({
  except: { hook: 'it signs no calls' },
  it: (title, body) => test(`Freshdesk ${title}`, body),
  open: () => open(),
});

test('Freshdesk has one ticket where only the list or only the search shows it', async (context) => {
  const { backend, restarted, tickets, hidden, close } = await open();
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  const first = await backend.deliver(create, { signal });
  for (const one of ['list', 'search'] as const) {
    hidden[one] = true;
    assert.deepEqual(await restarted?.().deliver(create, { signal }), first, `the ${one} does not show it`);
    hidden[one] = false;
  }
  assert.equal(tickets.all.size, 1);
});

test('Freshdesk tells what each of its states means', async (context) => {
  const { backend, tickets, close } = await open();
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  await backend.deliver(create, { signal });
  const ticket = tickets.byRef(create.issue.id);
  const means: string[] = [];
  for (const status of ['2', '3', '4', '5', '6', '7']) {
    if (ticket) ticket.status = status;
    const told = await backend.poll?.(Date.now() - 60_000, { signal });
    for (const { change } of told?.updates ?? []) if (change.type === 'status') means.push(change.status);
  }
  assert.deepEqual(means, [
    'received',
    'waiting_reporter',
    'resolved',
    'closed',
    'waiting_reporter',
    'in_progress',
  ]);
});

test('Freshdesk says what it left out, and what to do', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  network?.fault('create', () => Response.json({ id: 1, priority: 1, custom_fields: {} }, { status: 201 }));
  const made = await backend.deliver(await createJob(), { signal: new AbortController().signal });
  const note =
    'Freshdesk left out: cf_touchline_ref, priority. Look under Ticket Fields whether they are there, and what priorities there are.';
  assert.equal(made.kind === 'accepted' && made.note, note);
});

test('Freshdesk without the field is named before and at a create', async (context) => {
  const { backend, close } = await open(['subject']);
  context.after(() => close?.());
  const { signal } = new AbortController();
  const found = await backend.probe?.({ signal });
  assert.match(found?.find(({ ok }) => !ok)?.says ?? '', /no field "cf_touchline_ref"/);
  const outcome = await backend.deliver(await createJob(), { signal });
  assert.equal(outcome.kind, 'misconfigured');
});
