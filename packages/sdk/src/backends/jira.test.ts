import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { createJob } from '../testing/backend-jobs.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { recordedSystem, type Exchange, type RecordedCall } from '../testing/recorded.ts';
import { playedTickets, type PlayedTicket } from '../testing/ticket-bench.ts';
import { basic } from './core/credential.ts';
import { at, textAt } from './core/json.ts';
import { jiraBackend, type JiraOptions } from './jira.ts';

const ORIGIN = 'https://arena.atlassian.net';
const TOKEN = 'js-token-2b1f';
const HOOK = 'js-hook-secret';
const REF = 'customfield_10050';
const CATEGORIES: Readonly<Record<string, string>> = {
  Open: 'new',
  'Waiting for support': 'new',
  'Waiting for customer': 'indeterminate',
  Escalated: 'indeterminate',
  Resolved: 'done',
  Shipped: 'done',
};

/** Internal comments of the played system begin so. */
const isForTheTeam = (text: string) => /^(?:A photo|For the team)/.test(text);

/** @param asks  Fields of the request type; those with an exclamation mark are required. */
function exchanges(tickets: ReturnType<typeof playedTickets>, asks: readonly string[]): Exchange[] {
  const uploads: string[] = [];
  const fields = asks.map((one) => ({ fieldId: one.replace('!', ''), required: one.endsWith('!') }));
  const issue = ({ id, ref, status, updatedAt }: PlayedTicket) => ({
    id,
    key: `HELP-${id}`,
    fields: {
      [REF]: ref,
      updated: new Date(updatedAt).toISOString().replace('Z', '+0000'),
      status: { name: status, statusCategory: { key: CATEGORIES[status] ?? 'undefined' } },
    },
  });
  const find = (key: string) => tickets.all.get(key.replace('HELP-', ''));
  const paged = ({ url }: RecordedCall, all: readonly unknown[]) => {
    const [start, limit] = [Number(url.searchParams.get('start')), Number(url.searchParams.get('limit'))];
    const values = all.slice(start, start + limit);
    return Response.json({ values, size: values.length, isLastPage: start + limit >= all.length });
  };
  const search = ({ url }: RecordedCall) => {
    const jql = url.searchParams.get('jql') ?? '';
    const ref = /^cf\[10050\] ~ "\\"([\w-]+)\\""$/.exec(jql)?.[1];
    const ago = /^cf\[10050\] is not EMPTY AND updated >= "-(\d+)m" ORDER BY updated ASC$/.exec(jql)?.[1];
    if (!ref && !ago) return Response.json({ errorMessages: ['It is not understood.'] }, { status: 400 });
    const since = Date.now() - Number(ago) * 60_000;
    const all = [...tickets.all.values()].filter((one) => (ref ? one.ref === ref : one.updatedAt >= since));
    const from = Number(url.searchParams.get('nextPageToken') ?? url.searchParams.get('startAt') ?? 0);
    const to = from + Number(url.searchParams.get('maxResults'));
    const isCloud = url.pathname.endsWith('/jql');
    const more = isCloud && to < all.length ? { nextPageToken: `${to}` } : {};
    return Response.json({ issues: all.slice(from, to).map(issue), ...more });
  };
  const evidence = 'V2: clients of search/jql; unverified: the syntax of a text field, and Data Center';
  return [
    { name: 'find', evidence, method: 'GET', path: '/rest/api/3/search/jql', answer: search },
    { name: 'find', evidence, method: 'GET', path: '/rest/api/2/search', answer: search },
    {
      name: 'fields',
      evidence: 'V: jira.js request type fields',
      method: 'GET',
      path: '/rest/servicedeskapi/servicedesk/10/requesttype/25/field',
      answer: () => Response.json({ requestTypeFields: fields }),
    },
    {
      name: 'create',
      evidence: 'V: jira.js RequestCreate; unverified: 201, and that a field it does not ask for is refused',
      method: 'POST',
      path: '/rest/servicedeskapi/request',
      answer: ({ json }) => {
        const values = at(json, 'requestFieldValues') ?? {};
        const strange = Object.keys(values).filter((key) => !fields.some(({ fieldId }) => fieldId === key));
        if (strange.length > 0 || textAt(json, 'serviceDeskId') !== '10') {
          return Response.json({ errorMessage: `Fields not allowed: ${strange.join()}` }, { status: 400 });
        }
        const [title, text] = [textAt(values, 'summary') ?? '', textAt(values, 'description') ?? ''];
        const made = tickets.add(textAt(values, REF) ?? '', title, text, 'Open');
        return Response.json({ issueId: made.id, issueKey: `HELP-${made.id}` }, { status: 201 });
      },
    },
    {
      name: 'read',
      evidence: 'V2: clients of the platform API',
      method: 'GET',
      path: '/rest/api/3/issue/:id',
      answer: ({ id }) => {
        const ticket = find(id);
        return ticket ? Response.json(issue(ticket)) : Response.json({ errorMessages: [] }, { status: 404 });
      },
    },
    {
      name: 'said',
      evidence: 'V: jira.js; without internal=false it tells internal ones too',
      method: 'GET',
      path: '/rest/servicedeskapi/request/:id/comment',
      answer: (call) => {
        const isAsked = ({ text }: { text: string }) =>
          isForTheTeam(text)
            ? call.url.searchParams.get('internal') !== 'false'
            : call.url.searchParams.get('public') !== 'false';
        return paged(
          call,
          (find(call.id)?.comments ?? []).filter(isAsked).map(({ id, text, at: time }) => ({
            id,
            body: text,
            public: !isForTheTeam(text),
            created: { iso8601: new Date(time).toISOString() },
          })),
        );
      },
    },
    {
      name: 'comment',
      evidence: 'V: jira.js',
      method: 'POST',
      path: '/rest/servicedeskapi/request/:id/comment',
      answer: ({ id, json }) => {
        const number = tickets.say(find(id), textAt(json, 'body') ?? '');
        return Response.json({ id: number }, { status: 201 });
      },
    },
    {
      name: 'transitions',
      evidence: 'V: path of jira.js; unverified: names',
      method: 'GET',
      path: '/rest/servicedeskapi/request/:id/transition',
      answer: (call) => paged(call, [{ id: '7', name: 'Mark as done' }]),
    },
    {
      name: 'move',
      evidence: 'V: path of jira.js',
      method: 'POST',
      path: '/rest/servicedeskapi/request/:id/transition',
      answer: ({ id, json }) => {
        const ticket = find(id);
        if (ticket && textAt(json, 'id') === '7') ticket.status = 'Resolved';
        return new Response(null, { status: 204 });
      },
    },
    {
      name: 'attach',
      evidence: 'V: jira.js, part "file" and no-check; unverified: the answer',
      method: 'POST',
      path: '/rest/servicedeskapi/servicedesk/10/attachTemporaryFile',
      answer: ({ headers, text }) => {
        const name = /name="file"; filename="([^"]+)"/.exec(text)?.[1];
        if (headers.get('x-atlassian-token') !== 'no-check' || !name)
          return new Response(null, { status: 403 });
        const temporaryAttachmentId = `temp${uploads.push(name)}`;
        const one = { temporaryAttachmentId, fileName: name };
        return Response.json({ temporaryAttachments: [one] }, { status: 201 });
      },
    },
    {
      name: 'keep',
      evidence: 'V: jira.js',
      method: 'POST',
      path: '/rest/servicedeskapi/request/:id/attachment',
      answer: ({ id, json }) => {
        const number = Number(textAt(json, 'temporaryAttachmentIds', 0)?.replace('temp', ''));
        const ticket = find(id);
        ticket?.files.push(uploads[number - 1] ?? '');
        tickets.say(ticket, textAt(json, 'additionalComment', 'body') ?? '');
        return Response.json({}, { status: 201 });
      },
    },
    {
      name: 'files',
      evidence: 'unverified',
      method: 'GET',
      path: '/rest/servicedeskapi/request/:id/attachment',
      answer: (call) =>
        paged(
          call,
          (find(call.id)?.files ?? []).map((filename) => ({ filename })),
        ),
    },
    {
      name: 'erase',
      evidence: 'unverified: needs the right to delete issues',
      method: 'DELETE',
      path: '/rest/api/3/issue/:id',
      answer: ({ id }) =>
        new Response(null, { status: tickets.all.delete(id.replace('HELP-', '')) ? 204 : 404 }),
    },
  ];
}

async function open(
  more: Partial<JiraOptions> = { hookSecret: HOOK },
  asks = ['summary!', 'description', REF, 'priority'],
) {
  const tickets = playedTickets('wiki');
  const network = recordedSystem({
    origin: ORIGIN,
    exchanges: exchanges(tickets, asks),
    isKnown: (headers) =>
      [basic('relay@arena.example', TOKEN), `Bearer ${TOKEN}`].includes(headers.get('authorization') ?? ''),
  });
  const given = { url: ORIGIN, email: 'relay@arena.example', serviceDeskId: '10', requestTypeId: '25' };
  const make = (token: JiraOptions['token'] = TOKEN) =>
    jiraBackend({ ...given, refField: REF, token, perSecond: 1_000, ...more });
  const bench: BackendBench = {
    backend: make(),
    restarted: () => make(),
    expired: () => make((isStale) => (isStale ? TOKEN : 'js-old')),
    network,
    secrets: [TOKEN, HOOK],
    wroteTo: async () => network.calls.flatMap(({ json }) => textAt(json, 'raiseOnBehalfOf') ?? []),
    seen: tickets.seen,
    raw: tickets.raw,
    hostile: [/\n[^]*(?<!\\)(?:!http|\[click)/],
    hook: {
      resolved: 'Resolved',
      isTimed: false,
      async call(issueId, { text, status, isForged }) {
        const ticket = tickets.byRef(issueId);
        if (text) tickets.say(ticket, text, true);
        if (ticket) ticket.status = status;
        const body = JSON.stringify({
          webhookEvent: 'jira:issue_updated',
          issue: { key: `HELP-${ticket?.id}` },
        });
        const hex = createHmac('sha256', isForged ? 'another' : HOOK)
          .update(body)
          .digest('hex');
        return {
          headers: new Headers({ 'x-hub-signature': `sha256=${hex}` }),
          body: new TextEncoder().encode(body),
        };
      },
    },
    async answered(issueId, text, status) {
      const ticket = tickets.byRef(issueId);
      tickets.say(ticket, text, true);
      if (ticket) ticket.status = status;
    },
    close: onNetwork(ORIGIN, network),
  };
  return { ...bench, tickets };
}

backendContract({
  except: { poll: 'with a secret it calls', timed: 'its signature covers no time' },
  it: (title, body) => test(`Jira ${title}`, body),
  open: () => open(),
});

test('Jira without a webhook is asked, and each state means what its name or its category says', async (context) => {
  const { backend, tickets, answered, close } = await open({});
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  await backend.deliver(create, { signal });
  const means: string[] = [];
  for (const status of [...Object.keys(CATEGORIES), 'weird']) {
    await answered?.(create.issue.id, 'We look.', status);
    const told = await backend.poll?.(Date.now() - 60_000, { signal });
    const changes = told?.updates.flatMap(({ change }) => (change.type === 'status' ? change.status : []));
    means.push(...(changes ?? []), ...(told?.unknown ?? []));
    assert.equal(
      (told?.updates.length ?? 0) - (changes?.length ?? 0),
      tickets.all.get('1001')?.comments.length,
    );
  }
  const expected = ['received', 'acknowledged', 'waiting_reporter', 'in_progress', 'resolved', 'resolved'];
  assert.deepEqual(means, [...expected, 'weird']);
});

test('Jira tells a reporter no comment that is internal', async (context) => {
  const { backend, tickets, close } = await open({});
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  await backend.deliver(create, { signal });
  const ticket = tickets.byRef(create.issue.id);
  for (const text of ['For the team: he was here last week too.', 'We look.'])
    tickets.say(ticket, text, true);
  const told = await backend.poll?.(Date.now() - 60_000, { signal });
  const said = told?.updates.flatMap(({ change }) => (change.type === 'message' ? change.message.text : []));
  assert.deepEqual(said, ['We look.']);
});

test('Jira of Data Center is found by another search, with a personal token', async (context) => {
  const { tickets, network, close } = await open();
  context.after(() => close?.());
  const options = { url: ORIGIN, token: TOKEN, serviceDeskId: '10', requestTypeId: '25', refField: REF };
  const [create, { signal }] = [await createJob(), new AbortController()];
  const first = await jiraBackend(options).deliver(create, { signal });
  assert.equal(first.kind, 'accepted');
  assert.deepEqual(await jiraBackend(options).deliver(create, { signal }), first);
  assert.equal(tickets.all.size, 1);
  assert.ok(network?.calls.every(({ url }) => !url.pathname.includes('/rest/api/3')));
});

test('Jira takes a step that customers may take where the venue names it, and keeps the words where it may not', async (context) => {
  const { backend, tickets, network, close } = await open({ transitions: { solved: 'mark as Done' } });
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  await backend.deliver(create, { signal });
  const job = { type: 'withdrawn', issueId: create.issue.id, eventId: crypto.randomUUID(), at: 0 } as const;
  assert.equal((await backend.deliver(job, { signal })).kind, 'accepted');
  assert.equal(tickets.byRef(create.issue.id)?.status, 'Resolved');
  network?.fault('move', () => new Response(null, { status: 400 }));
  const again = { ...job, eventId: crypto.randomUUID() };
  assert.equal((await backend.deliver(again, { signal })).kind, 'accepted');
  assert.equal(tickets.byRef(create.issue.id)?.comments.length, 2);
});

test('Jira says that the priority was left out and what to do, where the request type does not ask for it', async (context) => {
  const [create, { signal }] = [await createJob(), new AbortController()];
  for (const [asks, note] of [
    [
      ['summary!', 'description', REF],
      'Jira Service Management left out: priority. Add the field Priority to the request type.',
    ],
    [['summary!', 'description', REF, 'priority'], undefined],
  ] as const) {
    const { backend, close } = await open({}, [...asks]);
    context.after(() => close?.());
    const made = await backend.deliver(create, { signal });
    assert.equal(made.kind === 'accepted' && made.note, note);
    await close?.();
  }
});

test('Jira names a field that the request type does not ask for, and those that it requires', async (context) => {
  const { backend, close } = await open({}, ['summary!', 'customfield_7!']);
  context.after(() => close?.());
  const found = await backend.probe?.({ signal: new AbortController().signal });
  assert.deepEqual(
    found?.map(({ ok }) => ok),
    [false, false],
  );
  assert.match(
    found?.map(({ says }) => says).join('\n') ?? '',
    /no customfield_10050[^]*requires customfield_7/,
  );
});
