import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { createJob } from '../testing/backend-jobs.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { recordedSystem, type Exchange, type RecordedCall } from '../testing/recorded.ts';
import { playedTickets, type PlayedTicket } from '../testing/ticket-bench.ts';
import type { Told } from './backend.ts';
import { basic } from './core/credential.ts';
import { textAt } from './core/json.ts';
import { serviceNowBackend, type ServiceNowOptions } from './servicenow.ts';

const ORIGIN = 'https://arena.service-now.com';
const TOKEN = 'sn-password-3e8d';
/** Values of a reference that name no record. */
const NOBODY = new Set(['Visitors']);

/**
 * @param columns  What the table has besides what every task has.
 * @param isBlind  It leaves out what is asked of a column that the account may not read.
 */
function exchanges(
  tickets: ReturnType<typeof playedTickets>,
  table: string,
  columns: string[],
  isBlind: boolean,
): Exchange[] {
  const values = new Map<string, Record<string, string>>();
  const stamp = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
  const row = ({ id, ref, status, updatedAt }: PlayedTicket) => ({
    correlation_id: ref,
    ...values.get(id),
    sys_id: id,
    number: `INC00${id}`,
    state: status.split(' ')[0] ?? '',
    hold_reason: status.split(' ')[1] ?? '',
    sys_updated_on: stamp(updatedAt + 999),
  });
  const page = ({ url }: RecordedCall, all: readonly Record<string, string>[]) => {
    const [limit, offset] = ['sysparm_limit', 'sysparm_offset'].map((key) =>
      Number(url.searchParams.get(key)),
    );
    const wanted = url.searchParams.get('sysparm_fields')?.split(',') ?? [];
    const some = all.slice(offset, (offset ?? 0) + (limit ?? 0));
    const cut = some.map((one) => Object.fromEntries(wanted.map((key) => [key, one[key] ?? ''])));
    return Response.json({ result: cut });
  };
  const none = () =>
    Response.json({ error: { message: 'No Record found' }, status: 'failure' }, { status: 404 });
  const path = `/api/now/table/${table}`;
  return [
    {
      name: 'find',
      evidence: 'V: c_TableAPI.md parameters; unverified: RELATIVEGE',
      method: 'GET',
      path,
      answer: (call) => {
        const query = call.url.searchParams.get('sysparm_query') ?? '';
        const ref = /^correlation_id=([\w-]+)/.exec(query)?.[1];
        const ago = /^correlation_display=Touchline\^sys_updated_onRELATIVEGE@minute@ago@(\d+)\^/.exec(
          query,
        )?.[1];
        assert.ok(ref ?? ago, query);
        const since = Date.now() - Number(ago) * 60_000;
        const all = [...tickets.all.values()];
        return page(
          call,
          all.filter((one) => (ref ? isBlind || one.ref === ref : one.updatedAt >= since)).map(row),
        );
      },
    },
    {
      name: 'create',
      evidence: 'V: c_TableAPI.md; unverified: a column that is not there is left out',
      method: 'POST',
      path,
      answer: ({ json, url }) => {
        const given = json as Record<string, string>;
        const [title, text] = [given['short_description'] ?? '', given['description'] ?? ''];
        const made = tickets.add(given['correlation_id'] ?? '', title, text, '1');
        const kept = ['correlation_id', 'correlation_display', ...columns];
        values.set(made.id, Object.fromEntries(kept.map((key) => [key, given[key] ?? ''])));
        const wanted = url.searchParams.get('sysparm_fields')?.split(',') ?? [];
        const all: Record<string, string> = row(made);
        assert.equal(url.searchParams.get('sysparm_display_value'), 'all');
        const both = (value = '') => ({
          value,
          display_value: NOBODY.has(value) ? '' : `What ${value} is called`,
        });
        const result = Object.fromEntries(
          wanted.flatMap((key) => (key in all ? [[key, both(all[key])]] : [])),
        );
        return Response.json({ result }, { status: 201 });
      },
    },
    {
      name: 'comment',
      evidence: 'unverified: a value of comments becomes an entry that customers see',
      method: 'PATCH',
      path: `${path}/:id`,
      answer: ({ id, json }) => {
        const ticket = tickets.all.get(id);
        if (!ticket) return none();
        const text = textAt(json, 'comments');
        if (text !== undefined) tickets.say(ticket, text);
        if (textAt(json, 'state') === '6' && !textAt(json, 'close_code'))
          return new Response(null, { status: 403 });
        ticket.status = textAt(json, 'state') ?? ticket.status;
        return Response.json({ result: { sys_id: id } });
      },
    },
    {
      name: 'said',
      evidence: 'V2: clients read sys_journal_field by element_id and element',
      method: 'GET',
      path: '/api/now/table/sys_journal_field',
      answer: (call) => {
        const query = call.url.searchParams.get('sysparm_query') ?? '';
        const ids = /^element_idIN([\w,]+)\^element=comments\^/.exec(query)?.[1]?.split(',') ?? [];
        const all = ids.flatMap((id) =>
          (tickets.all.get(id)?.comments ?? []).map((one) => ({
            sys_id: `${id}-${one.id}`,
            element_id: id,
            value: one.text,
            sys_created_on: stamp(one.at),
          })),
        );
        return page(call, all);
      },
    },
    {
      name: 'files',
      evidence: 'V: c_AttachmentAPI.md',
      method: 'GET',
      path: '/api/now/attachment',
      answer: (call) => {
        const id = /^table_sys_id=(\w+)$/.exec(call.url.searchParams.get('sysparm_query') ?? '')?.[1] ?? '';
        return page(
          call,
          (tickets.all.get(id)?.files ?? []).map((file_name) => ({ file_name })),
        );
      },
    },
    {
      name: 'attach',
      evidence: 'V: c_AttachmentAPI.md',
      method: 'POST',
      path: '/api/now/attachment/file',
      answer: ({ url, headers }) => {
        const [id, name] = ['table_sys_id', 'file_name'].map((key) => url.searchParams.get(key) ?? '');
        if (url.searchParams.get('table_name') !== table || !headers.get('content-type')) return none();
        tickets.all.get(id ?? '')?.files.push(name ?? '');
        return Response.json({ result: { sys_id: 'f1' } }, { status: 201 });
      },
    },
    {
      name: 'erase',
      evidence: 'V: c_TableAPI.md; unverified: that attachments go with their record',
      method: 'DELETE',
      path: `${path}/:id`,
      answer: ({ id }) => (tickets.all.delete(id) ? new Response(null, { status: 204 }) : none()),
    },
    {
      name: 'token',
      evidence: 'unverified: oauth_token.do with the credentials of a client',
      method: 'POST',
      path: '/oauth_token.do',
      answer: ({ text }) =>
        new URLSearchParams(text).get('client_secret') === 'sn-client-secret'
          ? Response.json({ access_token: TOKEN, expires_in: 1799 })
          : Response.json({ error: 'invalid_client' }, { status: 401 }),
    },
  ];
}

async function open(
  {
    columns = ['impact', 'urgency'],
    isBlind = false,
    ...more
  }: Partial<ServiceNowOptions> & { columns?: string[]; isBlind?: boolean } = {},
  table = 'incident',
) {
  const tickets = playedTickets('plain');
  const network = recordedSystem({
    origin: ORIGIN,
    exchanges: exchanges(tickets, table, columns, isBlind),
    isKnown: (headers, { pathname }) =>
      pathname === '/oauth_token.do' ||
      headers.get('x-sn-apikey') === TOKEN ||
      [basic('touchline', TOKEN), `Bearer ${TOKEN}`].includes(headers.get('authorization') ?? ''),
    denied: () => Response.json({ error: { message: 'User Not Authenticated' } }, { status: 401 }),
  });
  const make = (token: ServiceNowOptions['token'] = TOKEN) =>
    serviceNowBackend({ url: ORIGIN, user: 'touchline', token, perSecond: 1_000, table, ...more });
  const bench: BackendBench = {
    backend: make(),
    restarted: () => make(),
    expired: () => make((isStale) => (isStale ? TOKEN : 'sn-old')),
    network,
    secrets: [TOKEN, 'sn-client-secret'],
    wroteTo: async () => network.calls.flatMap(({ json }) => textAt(json, 'caller_id') ?? []),
    seen: tickets.seen,
    raw: tickets.raw,
    async answered(issueId, text, status) {
      const ticket = tickets.byRef(issueId);
      tickets.say(ticket, text, true);
      if (ticket) ticket.status = status;
    },
    close: onNetwork(ORIGIN, network),
  };
  return { ...bench, tickets, network };
}

backendContract({
  except: {
    hook: 'it calls nobody',
    hostile: 'between [code] and [/code] alone is HTML, which is tried below',
  },
  it: (title, body) => test(`ServiceNow ${title}`, body),
  open: () => open(),
});

const STATES = {
  incident: {
    '1': 'received',
    '2': 'in_progress',
    '3 1': 'waiting_reporter',
    '3 4': 'in_progress',
    '6': 'resolved',
    '7': 'closed',
    '8': 'cancelled',
  },
  sn_customerservice_case: {
    '1': 'received',
    '10': 'in_progress',
    '18': 'waiting_reporter',
    '6': 'resolved',
    '3': 'closed',
  },
};

for (const [table, states] of Object.entries(STATES)) {
  test(`ServiceNow tells what each state of ${table} means, and loses no priority`, async (context) => {
    const columns = table === 'incident' ? ['impact', 'urgency'] : ['priority'];
    const { backend, tickets, close } = await open({ columns }, table);
    context.after(() => close?.());
    const [create, { signal }] = [await createJob(), new AbortController()];
    const made = await backend.deliver(create, { signal });
    assert.equal(made.kind === 'accepted' && made.note, undefined);
    const ticket = tickets.byRef(create.issue.id);
    for (const [state, means] of Object.entries(states)) {
      if (ticket) ticket.status = state;
      const told = await backend.poll?.(Date.now() - 60_000, { signal });
      assert.deepEqual(
        told?.updates.map(({ change }) => change.type === 'status' && change.status),
        [means],
        state,
      );
    }
  });
}

test('ServiceNow is told from its answer to have left a column out', async (context) => {
  const { backend, close } = await open({ columns: ['impact'] });
  context.after(() => close?.());
  const made = await backend.deliver(await createJob(), { signal: new AbortController().signal });
  assert.equal(
    made.kind === 'accepted' && made.note,
    'ServiceNow left out: urgency. Check that incident has these columns, that the account may write them, and that a reference names a record by its sys_id.',
  );
});

test('ServiceNow is told from its answer that a value of the venue went nowhere', async (context) => {
  const columns = ['impact', 'urgency', 'assignment_group', 'caller_id'];
  const { backend, close } = await open({
    columns,
    fields: { assignment_group: 'Visitors', caller_id: '287ebd7d', u_stand: 'north' },
  });
  context.after(() => close?.());
  const made = await backend.deliver(await createJob(), { signal: new AbortController().signal });
  assert.equal(
    made.kind === 'accepted' && made.note,
    'ServiceNow left out: assignment_group, u_stand. Check that incident has these columns, that the account may write them, and that a reference names a record by its sys_id.',
  );
});

test('ServiceNow takes a token of OAuth, which is fetched once, and a key', async (context) => {
  const { network, tickets, close } = await open();
  context.after(() => close?.());
  const { signal } = new AbortController();
  const oauth = (clientSecret: string) => serviceNowBackend({ url: ORIGIN, clientId: 'relay', clientSecret });
  const backend = oauth('sn-client-secret');
  assert.equal((await backend.deliver(await createJob(), { signal })).kind, 'accepted');
  assert.equal((await backend.deliver(await createJob(), { signal })).kind, 'accepted');
  assert.equal(network.calls.filter(({ name }) => name === 'token').length, 1);
  const wrong = await oauth('another').deliver(await createJob(), { signal });
  assert.equal(wrong.kind, 'misconfigured');
  const keyed = serviceNowBackend({ url: ORIGIN, token: TOKEN, apiKey: true });
  assert.equal((await keyed.deliver(await createJob(), { signal })).kind, 'accepted');
  assert.equal(tickets.all.size, 3);
});

test('ServiceNow keeps the words where a rule of its own does not let a record be resolved', async (context) => {
  const { backend, tickets, close } = await open({ moves: { open: { state: '2' }, solved: { state: '6' } } });
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  const { id: issueId } = create.issue;
  await backend.deliver(create, { signal });
  const withdrawn = { type: 'withdrawn', issueId, eventId: crypto.randomUUID(), at: 0 } as const;
  assert.equal((await backend.deliver(withdrawn, { signal })).kind, 'accepted');
  assert.equal(tickets.byRef(issueId)?.comments.length, 1);
});

test('ServiceNow is read one page far where it leaves the filter of a look out', async (context) => {
  const { backend, network, tickets, close } = await open({ isBlind: true });
  context.after(() => close?.());
  for (let count = 0; count < 250; count++) tickets.add(`other-${count}`, 'Gate C', 'It does not open.', '2');
  const made = await backend.deliver(await createJob(), { signal: new AbortController().signal });
  assert.equal(made.kind, 'misconfigured');
  assert.equal(network.calls.length, 1);
});

test('ServiceNow tells what a journal shows as HTML in plain words', async (context) => {
  const { backend, tickets, close } = await open();
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  await backend.deliver(create, { signal });
  const html = '[code]<p>We look, at <b>gate C</b>.</p>[/code] 5 < 6';
  tickets.say(tickets.byRef(create.issue.id), html, true);
  const told = await backend.poll?.(Date.now() - 60_000, { signal });
  const said = told?.updates.flatMap(({ change }) => (change.type === 'message' ? change.message.text : []));
  assert.deepEqual(said, ['We look, at gate C. 5 < 6']);
});

test('ServiceNow shows no HTML of a reporter', async (context) => {
  const { backend, tickets, close } = await open();
  context.after(() => close?.());
  const { signal } = new AbortController();
  await backend.deliver(await createJob('[code]<b>loud</b>[/CODE]'), { signal });
  assert.doesNotMatch((await tickets.raw()).join('\n'), /\[\/?code\]/i);
});

test('ServiceNow is asked on where a look has ended, until everything was told', async (context) => {
  const { backend, tickets, close } = await open();
  context.after(() => close?.());
  const { signal } = new AbortController();
  const create = await createJob();
  await backend.deliver(create, { signal });
  const [first] = tickets.all.values();
  const began = Date.now() - 3_600_000;
  const all = Array.from({ length: 1_250 }, (_none, index) => `${create.issue.id}-${index}`);
  for (const [index, ref] of all.entries()) {
    const made = tickets.add(ref, 'Gate C', 'It does not open.', '2');
    made.updatedAt = began + index * 2_000;
  }
  tickets.all.delete(first?.id ?? '');
  const seen = new Set<string>();
  let since: number | undefined = began;
  let looks = 0;
  for (; since !== undefined; looks++) {
    assert.ok(looks < 5);
    const told: Told | undefined = await backend.poll?.(since, { signal });
    for (const { issueId } of told?.updates ?? []) seen.add(issueId);
    since = told?.until;
  }
  assert.deepEqual([seen.size, looks], [all.length, 2]);
});

test('ServiceNow that leaves the filter of a look out is named before it has a report', async (context) => {
  const { backend, tickets, close } = await open({ isBlind: true });
  context.after(() => close?.());
  const { signal } = new AbortController();
  assert.deepEqual(
    (await backend.probe?.({ signal }))?.map(({ ok }) => ok),
    [true, true],
  );
  tickets.add('another', 'Gate C', 'It does not open.', '2');
  const wrong = (await backend.probe?.({ signal }))?.filter(({ ok }) => !ok).map(({ says }) => says);
  assert.deepEqual(wrong, [
    'Records of incident cannot be looked up by correlation_id. Let the account read that column.',
  ]);
});
