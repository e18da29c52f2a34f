import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { createJob, messageJob } from '../testing/backend-jobs.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { recordedSystem, type Exchange } from '../testing/recorded.ts';
import { playedTickets, type PlayedTicket } from '../testing/ticket-bench.ts';
import { textAt } from './core/json.ts';
import { salesforceBackend, type SalesforceOptions } from './salesforce.ts';

const ORIGIN = 'https://arena.my.salesforce.com';
const TOKEN = 'sf-token-6a0d';
const BASE = '/services/data/v60.0';
const CLOSING = ['Closed', 'Paid back'];

interface Play {
  /** Rows of one page of a query. */
  size: number;
  /** An update says nothing, as versions before did. */
  isOld: boolean;
  /** When comments were published that were not at once. */
  published: Map<string, number>;
  field: { name: string; externalId: boolean; unique: boolean };
}

function exchanges(tickets: ReturnType<typeof playedTickets>, play: Play): Exchange[] {
  const time = (at: number) => new Date(at).toISOString().replace('Z', '+0000');
  const one = ({ id, ref, status, updatedAt }: PlayedTicket) => ({
    attributes: { type: 'Case' },
    Id: id,
    Status: status,
    IsClosed: CLOSING.includes(status),
    LastModifiedDate: time(updatedAt),
    Touchline_Ref__c: ref,
  });
  const comments = () =>
    [...tickets.all.values()].flatMap(({ id, ref, comments: said }) =>
      said.map((each) => ({
        Id: `${id}c${each.id}`,
        ParentId: id,
        CommentBody: each.text,
        CreatedDate: time(each.at),
        LastModifiedDate: time(play.published.get(each.text) ?? each.at),
        Parent: { Touchline_Ref__c: ref },
      })),
    );
  const error = (status: number, errorCode: string, fields: string[] = []) =>
    Response.json([{ errorCode, message: 'It was not done.', fields }], { status });
  /** The four questions that are asked. */
  function selected(soql: string): object[] | undefined {
    const [, id] = /(?:ParentId|LinkedEntityId) = '(\w+)'$/.exec(soql) ?? [];
    const [, since] = /LastModifiedDate >= (\S+) ORDER/.exec(soql) ?? [];
    const from = Date.parse(since ?? '');
    if (/^SELECT ContentDocumentId, .* FROM ContentDocumentLink /.test(soql)) {
      return tickets.all.get(id ?? '')?.files.map((Title, index) => ({
        ContentDocumentId: `${id}f${index}`,
        ContentDocument: { Title },
      }));
    }
    if (id) return comments().filter(({ ParentId }) => ParentId === id);
    if (/ FROM CaseComment WHERE IsPublished = true AND Parent\.Touchline_Ref__c != null /.test(soql)) {
      return comments().filter(({ LastModifiedDate }) => Date.parse(LastModifiedDate) >= from);
    }
    if (/ FROM Case WHERE Touchline_Ref__c != null /.test(soql)) {
      return [...tickets.all.values()].filter(({ updatedAt }) => updatedAt >= from).map(one);
    }
    return undefined;
  }
  const page = (rows: readonly object[], soql: string, start: number) => {
    const [records, next] = [rows.slice(start, start + play.size), start + play.size];
    const more = next < rows.length;
    const nextRecordsUrl = `${BASE}/query/${btoa(soql).replaceAll('/', '_')}-${next}`;
    return Response.json({ totalSize: rows.length, done: !more, records, ...(more && { nextRecordsUrl }) });
  };
  return [
    {
      name: 'find',
      evidence: 'V: api-rest, a record by its external id; 300 where there are many',
      method: 'GET',
      path: `${BASE}/sobjects/Case/Touchline_Ref__c/:ref`,
      answer: ({ id: ref }) => {
        const ticket = tickets.byRef(ref);
        return ticket
          ? Response.json({ Id: ticket.id, CaseNumber: `0000${ticket.id}` })
          : error(404, 'NOT_FOUND');
      },
    },
    {
      name: 'create',
      evidence: 'V: api-rest dome-upsert; unverified: what an update answers',
      method: 'PATCH',
      path: `${BASE}/sobjects/Case/Touchline_Ref__c/:ref`,
      answer: ({ id: ref, json }) => {
        if (!textAt(json, 'Subject')) return error(400, 'REQUIRED_FIELD_MISSING', ['Subject']);
        const [title, text] = [textAt(json, 'Subject') ?? '', textAt(json, 'Description') ?? ''];
        const before = tickets.byRef(ref);
        const made = before ?? tickets.add(ref, title, text, 'New');
        if (before && play.isOld) return new Response(null, { status: 204 });
        const answer = { id: made.id, success: true, errors: [], created: !before };
        return Response.json(answer, { status: before ? 200 : 201 });
      },
    },
    {
      name: 'move',
      evidence: 'V: api-rest, update of a record',
      method: 'PATCH',
      path: `${BASE}/sobjects/Case/:id`,
      answer: ({ id, json }) => {
        const ticket = tickets.all.get(id);
        if (ticket) ticket.status = textAt(json, 'Status') ?? '';
        return ticket ? new Response(null, { status: 204 }) : error(404, 'NOT_FOUND');
      },
    },
    {
      name: 'comment',
      evidence: 'V2: object reference, 4,000 bytes; unverified: the rest',
      method: 'POST',
      path: `${BASE}/sobjects/CaseComment`,
      answer: ({ json }) => {
        const ticket = tickets.all.get(textAt(json, 'ParentId') ?? '');
        const before = ticket?.updatedAt ?? 0;
        const text = textAt(json, 'CommentBody') ?? '';
        if (new TextEncoder().encode(text).length > 4_000)
          return error(400, 'STRING_TOO_LONG', ['CommentBody']);
        const id = tickets.say(ticket, text);
        if (ticket) ticket.updatedAt = before;
        return Response.json({ id, success: true, errors: [] }, { status: 201 });
      },
    },
    {
      name: 'query',
      evidence: 'unverified: SOQL on CaseComment and ContentDocumentLink',
      method: 'GET',
      path: `${BASE}/query`,
      answer: ({ url }) => {
        const soql = url.searchParams.get('q') ?? '';
        const rows = selected(soql);
        return rows ? page(rows, soql, 0) : error(400, 'MALFORMED_QUERY');
      },
    },
    {
      name: 'more',
      evidence: 'unverified: nextRecordsUrl',
      method: 'GET',
      path: `${BASE}/query/:cursor`,
      answer: ({ id: cursor }) => {
        const [text = '', start] = cursor.split('-');
        const soql = atob(text.replaceAll('_', '/'));
        return page(selected(soql) ?? [], soql, Number(start));
      },
    },
    {
      name: 'attach',
      evidence: 'unverified: ContentVersion',
      method: 'POST',
      path: `${BASE}/sobjects/ContentVersion`,
      answer: ({ json }) => {
        if (!textAt(json, 'VersionData')) return error(400, 'REQUIRED_FIELD_MISSING', ['VersionData']);
        tickets.all
          .get(textAt(json, 'FirstPublishLocationId') ?? '')
          ?.files.push(textAt(json, 'Title') ?? '');
        return Response.json({ id: 'v1', success: true, errors: [] }, { status: 201 });
      },
    },
    {
      name: 'erase a file',
      evidence: 'unverified: ContentDocument',
      method: 'DELETE',
      path: `${BASE}/sobjects/ContentDocument/:id`,
      answer: ({ id }) => {
        const [ticket, index] = id.split('f');
        return new Response(null, {
          status: tickets.all.get(ticket ?? '')?.files.splice(Number(index), 1).length ? 204 : 404,
        });
      },
    },
    {
      name: 'erase',
      evidence: 'V: api-rest; unverified: it rests in the bin for 15 days',
      method: 'DELETE',
      path: `${BASE}/sobjects/Case/:id`,
      answer: ({ id }) => new Response(null, { status: tickets.all.delete(id) ? 204 : 404 }),
    },
    {
      name: 'describe',
      evidence: 'unverified',
      method: 'GET',
      path: `${BASE}/sobjects/Case/describe`,
      answer: () => Response.json({ fields: [{ name: 'Subject' }, play.field] }),
    },
    {
      name: 'token',
      evidence: 'unverified: client_credentials',
      method: 'POST',
      path: '/services/oauth2/token',
      answer: ({ text }) =>
        new URLSearchParams(text).get('client_secret') === 'sf-client-secret'
          ? Response.json({ access_token: TOKEN, token_type: 'Bearer' })
          : Response.json({ error: 'invalid_client' }, { status: 400 }),
    },
  ];
}

async function open(more: Partial<SalesforceOptions> = {}) {
  const tickets = playedTickets('plain');
  const field = { name: 'Touchline_Ref__c', externalId: true, unique: true };
  const play: Play = { size: 2, isOld: false, published: new Map(), field };
  const network = recordedSystem({
    origin: ORIGIN,
    exchanges: exchanges(tickets, play),
    isKnown: (headers, { pathname }) =>
      pathname.endsWith('/token') || headers.get('authorization') === `Bearer ${TOKEN}`,
    denied: () => Response.json([{ errorCode: 'INVALID_SESSION_ID' }], { status: 401 }),
  });
  const make = (token: SalesforceOptions['token'] = TOKEN) =>
    salesforceBackend({ url: ORIGIN, token, perSecond: 1_000, ...more });
  const bench: BackendBench = {
    backend: make(),
    restarted: () => make(),
    expired: () => make((isStale) => (isStale ? TOKEN : 'sf-old')),
    network,
    secrets: [TOKEN, 'sf-client-secret'],
    wroteTo: async () =>
      network.calls.flatMap(({ json }) => textAt(json, 'SuppliedEmail') ?? textAt(json, 'ContactId') ?? []),
    seen: tickets.seen,
    raw: tickets.raw,
    async answered(issueId, text, status) {
      const ticket = tickets.byRef(issueId);
      tickets.say(ticket, text, true);
      if (ticket) ticket.status = status;
    },
    close: onNetwork(ORIGIN, network),
  };
  return { ...bench, tickets, network, play };
}

backendContract({
  except: { hook: 'it calls nobody', hostile: 'it shows every sign as it was typed' },
  it: (title, body) => test(`Salesforce ${title}`, body),
  open: () => open(),
});

test('Salesforce makes one case although two relays write it at once', async (context) => {
  const { backend, restarted, tickets, play, close } = await open();
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  play.isOld = true;
  const outcomes = await Promise.all(
    [backend, restarted?.() ?? backend, restarted?.() ?? backend].map((one) =>
      one.deliver(create, { signal }),
    ),
  );
  assert.deepEqual(
    outcomes.map((one) => one.kind === 'accepted' && one.backendReference),
    Array.from({ length: 3 }, () => '00001001'),
  );
  assert.equal(tickets.all.size, 1);
});

test('Salesforce tells what each state means, one that closes by whatever name, and a comment that changes no case', async (context) => {
  const { backend, tickets, close } = await open();
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  await backend.deliver(create, { signal });
  const ticket = tickets.byRef(create.issue.id);
  const means: string[] = [];
  for (const status of ['New', 'Working', 'Escalated', 'On Hold', 'Paid back']) {
    if (ticket) ticket.status = status;
    const told = await backend.poll?.(Date.now() - 60_000, { signal });
    for (const { change } of told?.updates ?? []) if (change.type === 'status') means.push(change.status);
  }
  assert.deepEqual(means, ['received', 'in_progress', 'in_progress', 'waiting_reporter', 'closed']);
  for (const text of ['One.', 'Two.', 'Three.']) tickets.say(ticket, text, true);
  if (ticket) ticket.updatedAt = 0;
  const told = await backend.poll?.(Date.now() - 60_000, { signal });
  assert.deepEqual(
    told?.updates.map(({ change }) => change.type === 'message' && change.message.text),
    ['One.', 'Two.', 'Three.'],
  );
});

test('Salesforce tells a comment that is published an hour after it was written', async (context) => {
  const { backend, tickets, play, close } = await open();
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  await backend.deliver(create, { signal });
  const ticket = tickets.byRef(create.issue.id);
  tickets.say(ticket, 'We have it at gate C.', true);
  const [comment] = ticket?.comments ?? [];
  if (comment) comment.at -= 3_600_000;
  play.published.set('We have it at gate C.', Date.now());
  const told = await backend.poll?.(Date.now() - 60_000, { signal });
  const said = told?.updates.flatMap(({ change }) => (change.type === 'message' ? change.message : []));
  assert.deepEqual(
    said?.map(({ text, at }) => [text, Date.parse(at)]),
    [['We have it at gate C.', comment?.at]],
  );
});

test('Salesforce is left alone for long when the quota of the day is used up, and briefly while a row is locked', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  const { signal } = new AbortController();
  const failed = (status: number, errorCode: string) => () => Response.json([{ errorCode }], { status });
  network.fault('create', failed(400, 'UNABLE_TO_LOCK_ROW'));
  assert.equal((await backend.deliver(await createJob(), { signal })).kind, 'retry');
  network.fault('create', failed(403, 'REQUEST_LIMIT_EXCEEDED'));
  const outcome = await backend.deliver(await createJob(), { signal });
  assert.ok(outcome.kind === 'retry' && outcome.retryAfterMs === 900_000);
});

test('Salesforce has words in every script cut to the bytes of a comment, and knows them again', async (context) => {
  const { backend, restarted, tickets, close } = await open();
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  await backend.deliver(create, { signal });
  const long = await createJob(`${'检票失败。'.repeat(600)} The end.`);
  await backend.deliver(long, { signal });
  assert.match(tickets.byRef(long.issue.id)?.text ?? '', /The end\./, 'a case has room for more');
  const message = messageJob(create.issue.id, 1, '检票失败，请帮忙。👋🏽'.repeat(200));
  for (const one of [backend, restarted?.()]) {
    assert.equal((await one?.deliver(message, { signal }))?.kind, 'accepted');
  }
  const said = tickets.byRef(create.issue.id)?.comments ?? [];
  assert.equal(said.length, 1);
  assert.match(said[0]?.text ?? '', /^The reporter writes:\n\n检票[^]*…\n\n-- \ntouchline /);
});

test('Salesforce erases photos with their case, and no file of the team', async (context) => {
  const { backend, network, tickets, close } = await open();
  context.after(() => close?.());
  const [create, { signal }] = [await createJob(), new AbortController()];
  await backend.deliver(create, { signal });
  const issueId = create.issue.id;
  const photo = { issueId, mediaType: 'image/jpeg', bytes: new Uint8Array(9) };
  for (const name of ['one.jpg', 'one.jpg']) await backend.attach?.({ ...photo, name }, { signal });
  tickets.byRef(issueId)?.files.push('Plan of the stand.pdf');
  assert.equal((await backend.deliver({ type: 'erase', issueId, at: 0 }, { signal })).kind, 'accepted');
  const erased = network.calls.flatMap(({ name, id }) => (name === 'erase a file' ? id : []));
  assert.deepEqual(erased, ['1001f0']);
});

test('Salesforce names a field that is missing or no key, and fetches a token by OAuth', async (context) => {
  const { backend, play, network, close } = await open();
  context.after(() => close?.());
  const { signal } = new AbortController();
  const says = async () => (await backend.probe?.({ signal }))?.[0]?.says ?? '';
  assert.equal(await says(), 'Cases have Touchline_Ref__c.');
  play.field.unique = false;
  assert.match(await says(), /has to be an external id, and unique/);
  play.field.name = 'Other__c';
  assert.match(await says(), /Cases have no Touchline_Ref__c/);
  const oauth = (clientSecret: string) => salesforceBackend({ url: ORIGIN, clientId: 'relay', clientSecret });
  assert.equal((await oauth('sf-client-secret').deliver(await createJob(), { signal })).kind, 'accepted');
  assert.equal((await oauth('another').deliver(await createJob(), { signal })).kind, 'misconfigured');
  assert.equal(network.calls.filter(({ name }) => name === 'token').length, 2);
});
