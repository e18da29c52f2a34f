import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { createJob, messageJob } from '../testing/backend-jobs.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { recordedSystem, type Exchange } from '../testing/recorded.ts';
import { playedTickets, type PlayedTicket } from '../testing/ticket-bench.ts';
import { escaped } from './core/escape.ts';
import { at, listAt, textAt } from './core/json.ts';
import { intercomBackend, type IntercomOptions } from './intercom.ts';

const ORIGIN = 'https://api.intercom.io';
const TOKEN = 'ic-token-8e77';
const HOOK = 'ic-client-secret';
const CONTACT = 'reports@arena.example';

interface Play {
  attributes: string[];
  /** Tickets of this type are for the team alone. */
  isBackOffice: boolean;
}

function exchanges(tickets: ReturnType<typeof playedTickets>, play: Play): Exchange[] {
  const shown = ({ id, ref, status, updatedAt, comments, files }: PlayedTicket) => ({
    type: 'ticket',
    id,
    ticket_id: `7${id}`,
    ticket_attributes: { touchline_ref: ref },
    // As one version says it, or another.
    ticket_state: status.startsWith('old ')
      ? status.slice(4)
      : { category: status.replace('shut ', ''), internal_label: 'Its own name' },
    open: !status.startsWith('shut '),
    updated_at: Math.floor(updatedAt / 1000),
    ticket_parts: {
      ticket_parts: comments.map((one, index) => ({
        id: `${id}${one.id}`,
        part_type: play.isBackOffice ? 'note' : 'comment',
        body: `<p>${escaped(one.text, 'html')}</p>`,
        author: { type: one.isTeam ? 'admin' : 'user' },
        created_at: Math.floor(one.at / 1000),
        attachments: index === 0 ? files.map((name) => ({ name })) : [],
      })),
    },
  });
  const error = (status: number, code: string, field = '') =>
    Response.json({ type: 'error.list', errors: [{ code, message: 'No.', field }] }, { status });
  return [
    {
      name: 'type',
      evidence: 'V: ic-oas ticket types; unverified: where its attributes stand',
      method: 'GET',
      path: '/ticket_types/1234',
      answer: () =>
        Response.json({
          id: '1234',
          ticket_type_attributes: {
            type: 'list',
            data: play.attributes.map((name, id) => ({ id: `${id}`, name })),
          },
        }),
    },
    {
      name: 'search',
      evidence: 'V: ic-oas, ticket_attribute.{id}; unverified: whether the index lags',
      method: 'POST',
      path: '/tickets/search',
      answer: ({ json }) => {
        const [first, second] = listAt(json, 'query', 'value');
        const value = textAt(first, 'value');
        const isRef = textAt(first, 'field') === 'ticket_attribute.1';
        if (!isRef && textAt(first, 'field') !== 'ticket_type_id') return error(400, 'invalid_field');
        const since = Number(textAt(second, 'value')) * 1000;
        const fits = (one: PlayedTicket) => (isRef ? one.ref === value : one.updatedAt > since);
        const all = [...tickets.all.values()].filter(fits);
        // Pages of two.
        const from = Number(textAt(json, 'pagination', 'starting_after') ?? 0);
        const next = from + 2 < all.length ? { next: { starting_after: `${from + 2}` } } : {};
        return Response.json({
          type: 'ticket.list',
          tickets: all.slice(from, from + 2).map(shown),
          pages: next,
        });
      },
    },
    {
      name: 'create',
      evidence: 'V: ic-oas; 200, and not 201',
      method: 'POST',
      path: '/tickets',
      answer: ({ json }) => {
        const given = at(json, 'ticket_attributes');
        if (textAt(json, 'contacts', 0, 'email') !== CONTACT)
          return error(400, 'parameter_invalid', 'contacts');
        if (at(json, 'skip_notifications') !== true)
          return error(400, 'parameter_invalid', 'skip_notifications');
        const [title, text] = [
          textAt(given, '_default_title_') ?? '',
          textAt(given, '_default_description_') ?? '',
        ];
        return Response.json(
          shown(tickets.add(textAt(given, 'touchline_ref') ?? '', title, text, 'submitted')),
        );
      },
    },
    {
      name: 'read',
      evidence: 'V: ic-oas; V2: clients of ticket_parts',
      method: 'GET',
      path: '/tickets/:id',
      answer: ({ id }) => {
        const ticket = tickets.all.get(id);
        return ticket ? Response.json(shown(ticket)) : error(404, 'ticket_not_found');
      },
    },
    {
      name: 'comment',
      evidence: 'V: ic-oas replies, and parameter_mismatch where tickets are for the team alone',
      method: 'POST',
      path: '/tickets/:id/reply',
      answer: ({ id, json }) => {
        const ticket = tickets.all.get(id);
        const isNote = textAt(json, 'message_type') === 'note' && textAt(json, 'admin_id') === '9';
        const isComment = textAt(json, 'type') === 'user' && textAt(json, 'email') === CONTACT;
        if (play.isBackOffice ? !isNote : !isComment) return error(400, 'parameter_mismatch');
        for (const file of listAt(json, 'attachment_files')) {
          if (!textAt(file, 'data') || !textAt(file, 'content_type')) return error(400, 'parameter_invalid');
          ticket?.files.push(textAt(file, 'name') ?? '');
        }
        return Response.json({ type: 'ticket_part', id: tickets.say(ticket, textAt(json, 'body') ?? '') });
      },
    },
    {
      name: 'move',
      evidence: 'V: ic-oas ticket_state_id',
      method: 'PUT',
      path: '/tickets/:id',
      answer: ({ id, json }) => {
        const ticket = tickets.all.get(id);
        if (textAt(json, 'ticket_state_id') !== '31') return error(400, 'ticket_state_id_invalid');
        if (ticket) ticket.status = 'resolved';
        return Response.json(ticket && shown(ticket));
      },
    },
    {
      name: 'erase',
      evidence: 'V2: clients of DELETE /tickets; unverified: since which version',
      method: 'DELETE',
      path: '/tickets/:id',
      answer: ({ id }) =>
        tickets.all.delete(id) ? Response.json({ id, deleted: true }) : error(404, 'ticket_not_found'),
    },
  ];
}

async function open(
  more: Partial<IntercomOptions> = { hookSecret: HOOK },
  play: Play = { attributes: ['_default_title_', 'touchline_ref'], isBackOffice: false },
) {
  const tickets = playedTickets('plain');
  const network = recordedSystem({
    origin: ORIGIN,
    exchanges: exchanges(tickets, play),
    isKnown: (headers) =>
      headers.get('authorization') === `Bearer ${TOKEN}` && headers.get('intercom-version') === '2.16',
    denied: () => Response.json({ type: 'error.list', errors: [{ code: 'unauthorized' }] }, { status: 401 }),
    nameOf: ({ name, json }) => (name === 'comment' && at(json, 'attachment_files') ? 'attach' : name),
  });
  const make = (token: IntercomOptions['token'] = TOKEN) =>
    intercomBackend({ token, ticketTypeId: '1234', contact: CONTACT, perSecond: 1_000, ...more });
  const bench: BackendBench = {
    backend: make(),
    restarted: () => make(),
    expired: () => make((isStale) => (isStale ? TOKEN : 'ic-old')),
    network,
    secrets: [TOKEN, HOOK],
    wroteTo: async () =>
      network.calls.flatMap(({ json }) => {
        const email = textAt(json, 'contacts', 0, 'email') ?? textAt(json, 'email');
        return email === undefined || email === CONTACT ? [] : [email];
      }),
    seen: tickets.seen,
    raw: tickets.raw,
    hook: {
      resolved: 'resolved',
      isTimed: false,
      async call(issueId, { text, status, isForged }) {
        const ticket = tickets.byRef(issueId);
        if (text) tickets.say(ticket, text, true);
        if (ticket) ticket.status = status;
        const body = JSON.stringify({ topic: 'ticket.state.updated', data: { item: { id: ticket?.id } } });
        const hex = createHmac('sha1', isForged ? 'another' : HOOK)
          .update(body)
          .digest('hex');
        const headers = new Headers({ 'x-hub-signature': `sha1=${hex}` });
        return { headers, body: new TextEncoder().encode(body) };
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
  except: {
    poll: 'with a secret it calls',
    timed: 'its signature covers no time',
    hostile: 'it shows every sign as it was typed',
  },
  it: (title, body) => test(`Intercom ${title}`, body),
  open: () => open(),
});

test('Intercom without a webhook is asked, page by page, and each category means what it says', async (context) => {
  const { backend, tickets, answered, close } = await open({});
  context.after(() => close?.());
  const { signal } = new AbortController();
  const creates = await Promise.all([createJob(), createJob(), createJob()]);
  for (const create of creates) await backend.deliver(create, { signal });
  const means: string[] = [];
  for (const state of [
    'submitted',
    'in_progress',
    'old waiting_on_customer',
    'shut resolved',
    'shut submitted',
  ]) {
    for (const ticket of tickets.all.values()) ticket.status = state;
    const told = await backend.poll?.(Date.now() - 60_000, { signal });
    const changes =
      told?.updates.flatMap(({ change }) => (change.type === 'status' ? change.status : [])) ?? [];
    assert.equal(changes.length, 3);
    means.push(...new Set(changes));
  }
  assert.deepEqual(means, ['received', 'in_progress', 'waiting_reporter', 'resolved', 'closed']);
  await answered?.(creates[2].issue.id, 'Fine & good.', 'weird');
  const told = await backend.poll?.(Date.now() - 60_000, { signal });
  assert.deepEqual(told?.unknown, ['weird']);
  assert.deepEqual(
    told?.updates.flatMap(({ change }) => (change.type === 'message' ? change.message.text : [])),
    ['Fine & good.'],
  );
});

test('Intercom tickets that are for the team alone get notes of an admin, and a state where the venue names it', async (context) => {
  const play = { attributes: ['_default_title_', 'touchline_ref'], isBackOffice: true };
  const { backend, tickets, close } = await open(
    { adminId: '9', states: { solved: '31', open: '32' } },
    play,
  );
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  await backend.deliver(create, { signal });
  const issueId = create.issue.id;
  // A note is shown as HTML, a comment of a visitor is not.
  const message = messageJob(issueId, 1, '<b>Hello?</b>');
  assert.equal((await backend.deliver(message, { signal })).kind, 'accepted');
  assert.match(tickets.byRef(issueId)?.comments[0]?.text ?? '', /&lt;b&gt;Hello\?&lt;\/b&gt;<br>/);
  const job = { issueId, at: 0 };
  const withdrawn = { type: 'withdrawn', eventId: crypto.randomUUID(), ...job } as const;
  assert.equal((await backend.deliver(withdrawn, { signal })).kind, 'accepted');
  assert.equal(tickets.byRef(issueId)?.status, 'resolved');
  const reopened = { type: 'reopened', eventId: crypto.randomUUID(), ...job } as const;
  assert.equal((await backend.deliver(reopened, { signal })).kind, 'accepted');
  assert.equal(tickets.byRef(issueId)?.comments.length, 3);
});

test('Intercom without the attribute is named before and at a create', async (context) => {
  const { backend, tickets, close } = await open({}, { attributes: [], isBackOffice: false });
  context.after(() => close?.());
  const { signal } = new AbortController();
  assert.deepEqual(
    (await backend.probe?.({ signal }))?.map(({ ok }) => ok),
    [false],
  );
  assert.equal((await backend.deliver(await createJob(), { signal })).kind, 'misconfigured');
  assert.equal(tickets.all.size, 0);
});
