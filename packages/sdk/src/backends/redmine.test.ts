import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { createJob } from '../testing/backend-jobs.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { recordedSystem, type Exchange, type RecordedCall } from '../testing/recorded.ts';
import { playedTickets, type PlayedTicket } from '../testing/ticket-bench.ts';
import { at, listAt, textAt } from './core/json.ts';
import { redmineBackend, type RedmineOptions } from './redmine.ts';

const ORIGIN = 'https://redmine.arena.example';
const TOKEN = 'rm-key-8d1f';
const HOOK = 'rm-hook-secret';
const FIELD = 5;
const NAMES = ['New', 'In Progress', 'Resolved', 'Feedback', 'Closed', 'Rejected'];

function exchanges(tickets: ReturnType<typeof playedTickets>, isFilter: boolean): Exchange[] {
  const uploads = new Map<string, string>();
  const shown = ({ id, ref, status, updatedAt }: PlayedTicket) => ({
    id: Number(id),
    status: { id: NAMES.indexOf(status) + 1, name: status, is_closed: /closed|rejected/i.test(status) },
    priority: { id: 3, name: 'High' },
    custom_fields: [{ id: FIELD, name: 'Touchline Ref', value: ref }],
    updated_on: new Date(updatedAt).toISOString(),
  });
  const list = ({ url: { searchParams } }: RecordedCall) => {
    assert.equal(searchParams.get('project_id'), 'visitors');
    const [ref, since] = [searchParams.get(`cf_${FIELD}`), searchParams.get('updated_on')];
    const fits = ({ ref: mine, updatedAt }: PlayedTicket) =>
      (!ref || !isFilter || mine === ref) && (!since || updatedAt >= Date.parse(since.replace('>=', '')));
    const issues = [...tickets.all.values()].filter(fits).map(shown);
    return Response.json({ issues, total_count: issues.length });
  };
  const create = ({ json }: RecordedCall) => {
    const sent = at(json, 'issue');
    const [ref, title] = [textAt(sent, 'custom_fields', 0, 'value'), textAt(sent, 'subject')];
    const made = tickets.add(ref ?? '', title ?? '', textAt(sent, 'description') ?? '', 'New');
    return Response.json({ issue: shown(made) }, { status: 201 });
  };
  const read = ({ id }: RecordedCall) => {
    const ticket = tickets.all.get(id);
    if (!ticket) return new Response(null, { status: 404 });
    const journals = ticket.comments.map((one) => ({
      id: Number(one.id),
      notes: one.text,
      private_notes: false,
      created_on: new Date(one.at).toISOString(),
    }));
    const hidden = { id: 99, notes: 'Only for the team.', private_notes: true };
    const attachments = ticket.files.map((filename) => ({ filename }));
    return Response.json({ issue: { ...shown(ticket), journals: [...journals, hidden], attachments } });
  };
  const update = ({ id, json }: RecordedCall) => {
    const ticket = tickets.all.get(id);
    if (!ticket) return new Response(null, { status: 404 });
    const sent = at(json, 'issue');
    for (const upload of listAt(sent, 'uploads')) {
      assert.equal(uploads.get(textAt(upload, 'token') ?? ''), textAt(upload, 'filename'));
      ticket.files.push(textAt(upload, 'filename') ?? '');
    }
    const notes = textAt(sent, 'notes');
    if (notes) tickets.say(ticket, notes);
    ticket.status = NAMES[Number(at(sent, 'status_id')) - 1] ?? ticket.status;
    return new Response(null, { status: 204 });
  };
  return [
    {
      name: 'find',
      evidence: 'V: rm-src cf_ filters; unverified: status_id=*, updated_on',
      method: 'GET',
      path: '/issues.json',
      answer: list,
    },
    { name: 'create', evidence: 'V: rm-src issues', method: 'POST', path: '/issues.json', answer: create },
    {
      name: 'read',
      evidence: 'V: rm-src journals, attachments, status',
      method: 'GET',
      path: '/issues/:id.json',
      answer: read,
    },
    {
      name: 'comment',
      evidence: 'V: rm-src, 204 without a body',
      method: 'PUT',
      path: '/issues/:id.json',
      answer: update,
    },
    {
      name: 'erase',
      evidence: 'unverified: the right to delete issues',
      method: 'DELETE',
      path: '/issues/:id.json',
      answer: ({ id }) => new Response(null, { status: tickets.all.delete(id) ? 204 : 404 }),
    },
    {
      name: 'attach',
      evidence: 'V: rm-src uploads, another type is 406',
      method: 'POST',
      path: '/uploads.json',
      answer: ({ url, headers }) => {
        if (headers.get('content-type') !== 'application/octet-stream')
          return new Response(null, { status: 406 });
        const token = `${uploads.size + 1}.f00d`;
        uploads.set(token, url.searchParams.get('filename') ?? '');
        return Response.json({ upload: { id: uploads.size, token } }, { status: 201 });
      },
    },
    {
      name: 'statuses',
      evidence: 'V: rm-src issue_statuses; unverified: their names',
      method: 'GET',
      path: '/issue_statuses.json',
      answer: () => Response.json({ issue_statuses: NAMES.map((name, index) => ({ id: index + 1, name })) }),
    },
    {
      name: 'priorities',
      evidence: 'V: rm-src enumerations; unverified: their names',
      method: 'GET',
      path: '/enumerations/issue_priorities.json',
      answer: () => Response.json({ issue_priorities: [{ id: 3, name: 'High' }] }),
    },
    {
      name: 'project',
      evidence: 'unverified',
      method: 'GET',
      path: '/projects/:id.json',
      answer: ({ id }) =>
        id === 'visitors' ? Response.json({ project: { id: 1 } }) : new Response(null, { status: 404 }),
    },
  ];
}

async function open(more: Partial<RedmineOptions> = {}, isFilter = true): Promise<BackendBench> {
  const tickets = playedTickets('entities');
  const network = recordedSystem({
    origin: ORIGIN,
    exchanges: exchanges(tickets, isFilter),
    isKnown: (headers) => headers.get('x-redmine-api-key') === TOKEN,
  });
  const given = { url: ORIGIN, project: 'visitors', refField: FIELD, perSecond: 1_000, ...more };
  const make = (token: RedmineOptions['token'] = TOKEN) => redmineBackend({ ...given, token });
  const answer = (issueId: string, text: string, status: string) => {
    const ticket = tickets.byRef(issueId);
    if (text) tickets.say(ticket, text, true);
    if (ticket) ticket.status = status;
    return ticket;
  };
  return {
    backend: make(),
    restarted: () => make(),
    expired: () => make((isStale) => (isStale ? TOKEN : 'rm-old')),
    network,
    secrets: [TOKEN, HOOK],
    // Watchers and mentions are whom Redmine writes to.
    wroteTo: async () =>
      network.calls.flatMap(({ json }) => listAt(json, 'issue', 'watcher_user_ids').map(String)),
    seen: tickets.seen,
    // A title is never formatted, and mentions nobody.
    raw: async () =>
      [...tickets.all.values()].flatMap((one) => [one.text, ...one.comments.map(({ text }) => text)]),
    hostile: [/@/, /\{\{/, /!http/, /\]\(/, /</],
    ...(given.hookSecret && {
      hook: {
        resolved: 'Resolved',
        isTimed: false,
        async call(issueId, { text, status, isForged }) {
          const id = Number(answer(issueId, text, status)?.id);
          const body = JSON.stringify({ type: 'issue.updated', data: { issue: { id } } });
          const key = isForged ? 'another' : HOOK;
          const headers = new Headers({ 'x-redmine-signature-256': `sha256=${signed(key, body)}` });
          return { headers, body: new TextEncoder().encode(body) };
        },
      },
    }),
    answered: async (issueId, text, status) => void answer(issueId, text, status),
    close: onNetwork(ORIGIN, network),
  };
}

const signed = (key: string, body: string) => createHmac('sha256', key).update(body).digest('hex');
const { signal } = new AbortController();

backendContract({
  except: { poll: 'with a secret it calls', timed: 'its signature covers no time' },
  it: (title, body) => test(`Redmine ${title}`, body),
  open: () => open({ hookSecret: HOOK }),
});

backendContract({
  it: (title, body) => (title.startsWith('finds an answer') ? test(`Redmine ${title}`, body) : undefined),
  open: () => open(),
});

test('Redmine before 7 is asked what has changed, and a state that closes is closed', async (context) => {
  const { backend, answered, close } = await open();
  context.after(() => close?.());
  const create = await createJob();
  await backend.deliver(create, { signal });
  await answered?.(create.issue.id, 'We are on our way.', 'Closed as a duplicate');
  const told = await backend.poll?.(Date.now() - 60_000, { signal });
  assert.deepEqual(
    told?.updates.map(({ issueId, change }) => [
      issueId,
      change.type === 'message' ? change.message.text : change.type === 'status' && change.status,
    ]),
    [
      [create.issue.id, 'We are on our way.'],
      [create.issue.id, 'closed'],
    ],
  );
});

test('Redmine signs as the fact sheet computed it', async (context) => {
  const { backend, close } = await open({ hookSecret: 'test-secret' });
  context.after(() => close?.());
  const body = new TextEncoder().encode('{"type":"issue.created","data":{"id":"TL-1"}}');
  const headers = new Headers({
    'x-redmine-signature-256': 'sha256=f794b63251c897eb83a1c57fed06850cea7be1d5ef43d2e517381e8b01f12fdb',
  });
  assert.notEqual(await backend.hook?.({ headers, body, now: Date.now() }), undefined);
});

test('Redmine makes nothing where it cannot look', async (context) => {
  const { backend, seen, close } = await open({}, false);
  context.after(() => close?.());
  assert.equal((await backend.deliver(await createJob(), { signal })).kind, 'accepted');
  const second = await backend.deliver(await createJob(), { signal });
  assert.equal(second.kind, 'misconfigured');
  assert.equal((await seen()).length, 1);
  const found = await backend.probe?.({ signal });
  assert.deepEqual(
    found?.map(({ ok }) => ok),
    [true, false],
  );
});

test('Redmine is told apart by its answer where a project is empty and its field is none: what is lost says what to do', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  network?.fault('create', () => Response.json({ issue: { id: 1, priority: { id: 3 } } }, { status: 201 }));
  const made = await backend.deliver(await createJob(), { signal });
  assert.equal(made.kind, 'accepted');
  assert.match(
    made.kind === 'accepted' ? (made.note ?? '') : '',
    /^Redmine left out: field 5\b.*\. Issues cannot be looked up by field 5\. Add a text field, used as a filter/,
  );
});
