import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { createJob } from '../testing/backend-jobs.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { recordedSystem, type Exchange } from '../testing/recorded.ts';
import { playedTickets, type PlayedTicket } from '../testing/ticket-bench.ts';
import { at, listAt, textAt } from './core/json.ts';
import { hubspotBackend, type HubSpotOptions } from './hubspot.ts';

const ORIGIN = 'https://api.hubapi.com';
const TOKEN = 'pat-eu1-hs-token';
const HOOK = 'hs-client-secret';
const HOOK_URL = 'https://relay.example/hooks/hubspot';
const TICKETS = '/crm/v3/objects/tickets';
const NOTES = '/crm/v3/objects/notes';

function exchanges(tickets: ReturnType<typeof playedTickets>, properties: readonly string[]): Exchange[] {
  const files: string[] = [];
  const time = (ms: number) => new Date(ms).toISOString();
  const shown = (ticket: PlayedTicket) => {
    const answers = ticket.comments.filter(({ isTeam }) => isTeam).toReversed();
    return {
      id: ticket.id,
      properties: {
        touchline_ref: ticket.ref,
        touchline_answer: answers[0]?.text ?? null,
        hs_pipeline_stage: ticket.status,
        hs_lastmodifieddate: time(ticket.updatedAt),
      },
      propertiesWithHistory: {
        touchline_answer: answers.map((one) => ({ value: one.text, timestamp: time(one.at) })),
      },
    };
  };
  /** Notes are named by their ticket and their place in it. */
  const notesOf = ({ id, comments }: PlayedTicket) =>
    comments.flatMap((one) => (one.isTeam || one.text === '' ? [] : { id: `${id}0${one.id}`, one }));
  const notes = () => [...tickets.all.values()].flatMap(notesOf);
  const none = () =>
    Response.json(
      { status: 'error', category: 'OBJECT_NOT_FOUND', message: 'It is not there.' },
      { status: 404 },
    );
  const invalid = () =>
    Response.json({ status: 'error', category: 'VALIDATION_ERROR', message: 'No.' }, { status: 400 });
  return [
    {
      name: 'find',
      evidence: 'V: hs-spec, a ticket by a unique property; associations by name',
      method: 'GET',
      path: `${TICKETS}/:id`,
      answer: ({ id, url }) => {
        const { searchParams } = url;
        const isRef = searchParams.get('idProperty') === 'touchline_ref';
        const ticket = isRef ? tickets.byRef(id) : tickets.all.get(id);
        if (!ticket) return none();
        // One for each kind of association.
        const results = notesOf(ticket).flatMap(({ id: note }) =>
          ['ticket_to_note', 'ticket_to_note_unlabeled'].map((type) => ({ id: note, type })),
        );
        const wants = searchParams.get('associations') === 'notes' && results.length > 0;
        return Response.json({ ...shown(ticket), ...(wants && { associations: { notes: { results } } }) });
      },
    },
    {
      name: 'create',
      evidence: 'V: hs-spec batch upsert',
      method: 'POST',
      path: `${TICKETS}/batch/upsert`,
      answer: ({ json }) => {
        const input = at(json, 'inputs', 0);
        const values = at(input, 'properties');
        const ref = textAt(input, 'id') ?? '';
        if (textAt(input, 'idProperty') !== 'touchline_ref' || textAt(values, 'touchline_ref') !== ref)
          return invalid();
        if (Object.values(values ?? {}).some((value) => typeof value !== 'string')) return invalid();
        const before = tickets.byRef(ref);
        const [title, text] = [textAt(values, 'subject') ?? '', textAt(values, 'content') ?? ''];
        const stage = textAt(values, 'hs_pipeline_stage') ?? '';
        const made = before ?? tickets.add(ref, title, text, stage);
        return Response.json({ status: 'COMPLETE', results: [{ ...shown(made), new: !before }] });
      },
    },
    {
      name: 'read',
      evidence:
        'V: hs-spec batch read with propertiesWithHistory; V2: 50 at most, by its own words to clients',
      method: 'POST',
      path: `${TICKETS}/batch/read`,
      answer: ({ json }) => {
        const found = listAt(json, 'inputs').map((one) => tickets.all.get(textAt(one, 'id') ?? ''));
        if (listAt(json, 'propertiesWithHistory').length > 0 && found.length > 50) return invalid();
        return Response.json({ results: found.flatMap((one) => (one ? shown(one) : [])) });
      },
    },
    {
      name: 'search',
      evidence: 'V: hs-spec search',
      method: 'POST',
      path: `${TICKETS}/search`,
      answer: ({ json }) => {
        const [has, since] = listAt(json, 'filterGroups', 0, 'filters');
        if (textAt(has, 'operator') !== 'HAS_PROPERTY') return invalid();
        const from = Number(textAt(since, 'value'));
        const fits = [...tickets.all.values()].filter(({ updatedAt }) => updatedAt >= from);
        // Pages of two.
        const start = Number(textAt(json, 'after') ?? 0);
        const next = start + 2 < fits.length ? { paging: { next: { after: `${start + 2}` } } } : {};
        const results = fits
          .slice(start, start + 2)
          .map((ticket) => ({ id: ticket.id, properties: shown(ticket).properties }));
        return Response.json({ total: fits.length, results, ...next });
      },
    },
    {
      name: 'move',
      evidence: 'V: hs-spec update',
      method: 'PATCH',
      path: `${TICKETS}/:id`,
      answer: ({ id, json }) => {
        const ticket = tickets.all.get(id);
        if (!ticket) return none();
        ticket.status = textAt(json, 'properties', 'hs_pipeline_stage') ?? '';
        return Response.json(shown(ticket));
      },
    },
    {
      name: 'comment',
      evidence: 'V2: clients of notes; unverified: association type 228',
      method: 'POST',
      path: NOTES,
      answer: ({ json }) => {
        const type = textAt(json, 'associations', 0, 'types', 0, 'associationTypeId');
        const ticket = tickets.all.get(textAt(json, 'associations', 0, 'to', 'id') ?? '');
        if (type !== '228' || !textAt(json, 'properties', 'hs_timestamp')) return invalid();
        const file = files[Number(textAt(json, 'properties', 'hs_attachment_ids')) - 1];
        if (file) ticket?.files.push(file);
        tickets.say(ticket, textAt(json, 'properties', 'hs_note_body') ?? '');
        return Response.json({ id: '1' }, { status: 201 });
      },
    },
    {
      name: 'said',
      evidence: 'V: hs-spec batch read; V2: a batch that names one twice is refused',
      method: 'POST',
      path: `${NOTES}/batch/read`,
      answer: ({ json }) => {
        const wanted = new Set(listAt(json, 'inputs').map((one) => textAt(one, 'id')));
        if (wanted.size < listAt(json, 'inputs').length) return invalid();
        const results = notes()
          .filter(({ id }) => wanted.has(id))
          .map(({ id, one }) => {
            const file = files.indexOf(one.text.split(': ')[1] ?? '') + 1;
            const hs_attachment_ids = file > 0 ? `${file}` : null;
            return { id, properties: { hs_note_body: one.text, hs_attachment_ids } };
          });
        return Response.json({ status: 'COMPLETE', results });
      },
    },
    {
      name: 'attach',
      evidence: 'V: hs-spec files; unverified: access',
      method: 'POST',
      path: '/files/v3/files',
      answer: ({ text }) => {
        const name = /name="file"; filename="([^"]+)"/.exec(text)?.[1];
        if (!name || !text.includes('name="folderPath"') || !text.includes('"PRIVATE"')) return invalid();
        return Response.json({ id: `${files.push(name)}` }, { status: 201 });
      },
    },
    {
      name: 'erase a file',
      evidence: 'unverified',
      method: 'DELETE',
      path: '/files/v3/files/:id/gdpr-delete',
      answer: () => new Response(null, { status: 204 }),
    },
    {
      name: 'erase a note',
      evidence: 'V: hs-spec archive; unverified: it can be restored for 90 days',
      method: 'DELETE',
      path: `${NOTES}/:id`,
      answer: ({ id }) => {
        const found = notes().find((one) => one.id === id);
        if (!found) return none();
        found.one.text = '';
        return new Response(null, { status: 204 });
      },
    },
    {
      name: 'erase',
      evidence: 'V: hs-spec archive; unverified: it can be restored for 90 days',
      method: 'DELETE',
      path: `${TICKETS}/:id`,
      answer: ({ id }) => (tickets.all.delete(id) ? new Response(null, { status: 204 }) : none()),
    },
    {
      name: 'property',
      evidence: 'V: hs-spec properties',
      method: 'GET',
      path: '/crm/v3/properties/tickets/:id',
      answer: ({ id }) =>
        properties.includes(id)
          ? Response.json({ name: id, hasUniqueValue: id === 'touchline_ref' })
          : none(),
    },
  ];
}

async function open(
  more: Partial<HubSpotOptions> = { hookSecret: HOOK, hookUrl: HOOK_URL },
  properties = ['touchline_ref', 'touchline_answer'],
) {
  const tickets = playedTickets('html');
  const network = recordedSystem({
    origin: ORIGIN,
    exchanges: exchanges(tickets, properties),
    isKnown: (headers) => headers.get('authorization') === `Bearer ${TOKEN}`,
    denied: () => Response.json({ category: 'INVALID_AUTHENTICATION' }, { status: 401 }),
  });
  const make = (token: HubSpotOptions['token'] = TOKEN) =>
    hubspotBackend({ token, perSecond: 1_000, stages: { solved: '4' }, ...more });
  const bench: BackendBench = {
    backend: make(),
    restarted: () => make(),
    expired: () => make((isStale) => (isStale ? TOKEN : 'hs-old')),
    network,
    secrets: [TOKEN, HOOK],
    wroteTo: async () => network.calls.flatMap(({ json }) => textAt(json, 'properties', 'email') ?? []),
    seen: tickets.seen,
    raw: tickets.raw,
    hostile: [/(?:<br>|\n)[^]*<(?:script|img)/],
    hook: {
      resolved: 'done',
      async call(issueId, { text, status, at: now, isForged }) {
        const ticket = tickets.byRef(issueId);
        if (text) tickets.say(ticket, text, true);
        if (ticket) ticket.status = status;
        const body = JSON.stringify([
          { objectId: Number(ticket?.id), propertyName: 'hs_pipeline_stage' },
          { objectId: Number(ticket?.id), propertyName: 'touchline_answer' },
        ]);
        const signature = createHmac('sha256', isForged ? 'another' : HOOK)
          .update(`POST${HOOK_URL}${body}${now}`)
          .digest('base64');
        const headers = new Headers({
          'x-hubspot-signature-v3': signature,
          'x-hubspot-request-timestamp': `${now}`,
        });
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
  return { ...bench, tickets, network };
}

const mapped = { hookSecret: HOOK, hookUrl: HOOK_URL, statusMap: { done: 'resolved' } } as const;
backendContract({
  except: { poll: 'with a secret it calls' },
  it: (title, body) => test(`HubSpot ${title}`, body),
  open: () => open(mapped),
});

test('HubSpot takes the signature that its own library makes', async (context) => {
  const { backend, close } = await open({ hookSecret: 'test-secret', hookUrl: HOOK_URL });
  context.after(() => close?.());
  const headers = new Headers({
    'x-hubspot-signature-v3': '4T1b8qVUPss8q1S7B7wuaYr/UzcFX9NpVN/D4apYXKM=',
    'x-hubspot-request-timestamp': '1700000000000',
  });
  const body = new TextEncoder().encode('{"type":"issue.created","data":{"id":"TL-1"}}');
  assert.ok(await backend.hook?.({ headers, body, now: 1_700_000_060_000 }));
});

test('HubSpot without a webhook is asked, page by page, and each stage means what its id says', async (context) => {
  const { backend, tickets, answered, close } = await open({});
  context.after(() => close?.());
  const { signal } = new AbortController();
  const creates = await Promise.all([createJob(), createJob(), createJob()]);
  for (const create of creates) await backend.deliver(create, { signal });
  const [, , last] = creates;
  const means: string[] = [];
  for (const stage of ['1', '2', '3', '4']) {
    for (const ticket of tickets.all.values()) ticket.status = stage;
    const told = await backend.poll?.(Date.now() - 60_000, { signal });
    const changes =
      told?.updates.flatMap(({ change }) => (change.type === 'status' ? change.status : [])) ?? [];
    assert.equal(changes.length, 3);
    means.push(...new Set(changes));
  }
  assert.deepEqual(means, ['received', 'waiting_reporter', 'in_progress', 'closed']);
  await answered?.(last?.issue.id ?? '', 'We are on our way.', 'weird');
  const told = await backend.poll?.(Date.now() - 60_000, { signal });
  assert.deepEqual(told?.unknown, ['weird']);
  assert.ok(told?.updates.some(({ change }) => change.type === 'message'));
});

test('HubSpot says what it does not take, and erases photos and notes with their ticket', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  const errors = [{ category: 'VALIDATION_ERROR', message: 'No.' }];
  network.fault('create', () => Response.json({ status: 'COMPLETE', results: [], errors }, { status: 207 }));
  assert.equal((await backend.deliver(create, { signal })).kind, 'refused');
  await backend.deliver(create, { signal });
  const issueId = create.issue.id;
  const photo = { issueId, name: 'one.jpg', mediaType: 'image/jpeg', bytes: new Uint8Array(9) };
  for (const one of [photo, photo]) await backend.attach?.(one, { signal });
  assert.equal((await backend.deliver({ type: 'erase', issueId, at: 0 }, { signal })).kind, 'accepted');
  const names = network.calls.map(({ name }) => name).filter((name) => /^(attach|erase)/.test(name));
  assert.deepEqual(names, ['attach', 'erase a file', 'erase a note', 'erase']);
});

test('HubSpot erases no file that the team has put into a note of its own', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  await backend.deliver(create, { signal });
  const issueId = create.issue.id;
  const photo = { issueId, name: 'one.jpg', mediaType: 'image/jpeg', bytes: new Uint8Array(9) };
  await backend.attach?.(photo, { signal });
  const noteOf = (id: string, hs_note_body: string, hs_attachment_ids: string) => ({
    id,
    properties: { hs_note_body, hs_attachment_ids },
  });
  const ours = noteOf('1', '<p>A photo of the reporter: one.jpg</p>', '1');
  const results = [noteOf('77', 'The plan of the stand.', '7;8'), ours];
  network.fault('said', () => Response.json({ results }));
  assert.equal((await backend.deliver({ type: 'erase', issueId, at: 0 }, { signal })).kind, 'accepted');
  const erased = network.calls.flatMap(({ name, id }) => (name === 'erase a file' ? id : []));
  assert.deepEqual(erased, ['1']);
});

test('HubSpot that knows no such property refuses no report', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  const unknown = { status: 'error', category: 'VALIDATION_ERROR', message: 'There is no such property.' };
  network.fault('find', () => Response.json(unknown, { status: 400 }));
  const outcome = await backend.deliver(await createJob(), { signal: new AbortController().signal });
  assert.ok(outcome.kind === 'misconfigured' && /no property "touchline_ref"/.test(outcome.reason));
});

test('HubSpot tells answers in the order in which they were written, none that has no time, and nothing of a ticket that is gone', async (context) => {
  const { backend, tickets, network, close } = await open({});
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  await backend.deliver(create, { signal });
  const [ticket] = tickets.all.values();
  const version = (value: string, second: number) => ({ value, timestamp: `2026-11-22T20:00:0${second}Z` });
  const read = {
    id: ticket?.id,
    properties: { touchline_ref: ticket?.ref, hs_lastmodifieddate: '2026-11-22T20:00:09Z' },
    propertiesWithHistory: {
      touchline_answer: [version('One.', 1), { value: 'When?' }, version('Two.', 2)],
    },
  };
  network.fault('read', () => Response.json({ results: [read] }));
  const told = await backend.poll?.(Date.now() - 60_000, { signal });
  const said = told?.updates.map(({ change }) => change.type === 'message' && change.message.text);
  assert.deepEqual(said, ['One.', 'Two.']);
  network.fault('read', () => Response.json({ category: 'VALIDATION_ERROR' }, { status: 400 }));
  network.fault('find', () => Response.json({ category: 'OBJECT_NOT_FOUND' }, { status: 404 }));
  assert.deepEqual(await backend.poll?.(Date.now() - 60_000, { signal }), { updates: [], unread: [] });
});

test('HubSpot names properties that are missing', async (context) => {
  const { backend, close } = await open({}, []);
  context.after(() => close?.());
  const found = await backend.probe?.({ signal: new AbortController().signal });
  assert.deepEqual(
    found?.map(({ ok }) => ok),
    [false, false],
  );
});

test('HubSpot is asked for fifty tickets with their histories at once, and all are told', async (context) => {
  const { backend, tickets, close } = await open({ hookSecret: HOOK, hookUrl: HOOK_URL });
  context.after(() => close?.());
  const all = Array.from({ length: 100 }, (_none, index) => tickets.add(`ref-${index}`, '', '', '2'));
  const body = JSON.stringify(all.map(({ id }) => ({ objectId: Number(id) })));
  const now = Date.now();
  const signature = createHmac('sha256', HOOK).update(`POST${HOOK_URL}${body}${now}`).digest('base64');
  const headers = new Headers({
    'x-hubspot-signature-v3': signature,
    'x-hubspot-request-timestamp': `${now}`,
  });
  const told = await backend.hook?.({ headers, body: new TextEncoder().encode(body), now });
  assert.equal(told && !Array.isArray(told) && told.updates.length, 100);
});

test('HubSpot refuses a lot of tickets for one of them: the others are told, and that one is named', async (context) => {
  const { backend, tickets, network, close } = await open({});
  context.after(() => close?.());
  const { signal } = new AbortController();
  for (const create of await Promise.all([createJob(), createJob()]))
    await backend.deliver(create, { signal });
  const [bad, good] = [...tickets.all.values()];
  const invalid = () => Response.json({ category: 'VALIDATION_ERROR' }, { status: 400 });
  network.fault('read', invalid);
  network.fault('find', invalid);
  const told = await backend.poll?.(Date.now() - 60_000, { signal });
  assert.deepEqual(
    told?.updates.map(({ issueId }) => issueId),
    [good?.ref],
  );
  assert.deepEqual(told?.unread, [bad?.id]);
  assert.equal((await backend.poll?.(Date.now() - 60_000, { signal }))?.updates.length, 2);
});

test('HubSpot that wraps a note has its photo once', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  await backend.deliver(create, { signal });
  const photo = {
    issueId: create.issue.id,
    name: 'f81d4fae7dec.jpg',
    mediaType: 'image/jpeg',
    bytes: new Uint8Array(9),
  };
  await backend.attach?.(photo, { signal });
  const hs_note_body = `<div dir="auto"><p>A photo of the reporter: ${photo.name}</p></div>`;
  network.fault('said', () => Response.json({ results: [{ id: '1', properties: { hs_note_body } }] }));
  await backend.attach?.(photo, { signal });
  assert.equal(network.calls.filter(({ name }) => name === 'attach').length, 1);
});
