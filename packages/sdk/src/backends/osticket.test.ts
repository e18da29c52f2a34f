import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { createJob, messageJob } from '../testing/backend-jobs.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { readMail } from '../testing/read-mail.ts';
import { recordedSystem } from '../testing/recorded.ts';
import { playedTickets } from '../testing/ticket-bench.ts';
import { osticketBackend, type OsticketOptions } from './osticket.ts';

const ORIGIN = 'https://help.arena.example';
const TOKEN = 'ost-key-91aa';
const [FROM, TO] = ['reports@arena.example', 'help@arena.example'];

const header = (headers: string, name: string) =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';

async function open(more: Partial<OsticketOptions> = {}) {
  const tickets = playedTickets('plain');
  /** Tickets by the Message-ID of everything that was said in them. */
  const threads = new Map<string, string>();
  const network = recordedSystem({
    origin: ORIGIN,
    isKnown: (headers) => headers.get('x-api-key') === TOKEN,
    denied: () => new Response('Valid API key required', { status: 401 }),
    nameOf: ({ text }) =>
      !/^in-reply-to:/im.test(text) ? 'create' : /filename=/.test(text) ? 'attach' : 'comment',
    exchanges: [
      {
        name: 'mail',
        evidence: 'V: ost-src processEmail, lookupByEmailHeaders; 201 with a number',
        method: 'POST',
        path: '/api/tickets.email',
        answer: ({ text: raw }) => {
          const { headers, text } = readMail(raw);
          const [id, about] = [header(headers, 'message-id'), header(headers, 'in-reply-to')];
          const known = threads.get(id) ?? threads.get(about);
          const ticket = known === undefined ? undefined : tickets.all.get(known);
          if (!threads.has(id)) {
            const ref = /^<([\da-f-]{36})/.exec(id)?.[1] ?? '';
            if (!ticket) threads.set(id, tickets.add(ref, header(headers, 'subject'), text, '').id);
            else if (/filename=/.test(raw)) ticket.files.push(/filename=(\S+)/.exec(raw)?.[1] ?? '');
            else tickets.say(ticket, text);
            if (ticket) threads.set(id, ticket.id);
          }
          return new Response(`70${threads.get(id)}`, { status: 201 });
        },
      },
    ],
  });
  const given = { url: ORIGIN, from: `North Arena <${FROM}>`, to: TO, perSecond: 1_000, ...more };
  const make = (token: OsticketOptions['token'] = TOKEN) => osticketBackend({ ...given, token });
  const bench: BackendBench = {
    backend: make(),
    restarted: () => make(),
    expired: () => make((isStale) => (isStale ? TOKEN : 'ost-old')),
    network,
    secrets: [TOKEN],
    wroteTo: async () =>
      network.calls.flatMap(({ text }) => {
        const { headers } = readMail(text);
        const all = ['from', 'reply-to', 'to', 'cc', 'bcc'].map((name) => header(headers, name)).join(' ');
        return (all.match(/[\w.]+@[\w.]+/g) ?? []).filter((one) => one !== FROM && one !== TO);
      }),
    seen: tickets.seen,
    // A subject is encoded on its way.
    raw: async () =>
      [...tickets.all.values()].flatMap((one) => [one.text, ...one.comments.map(({ text }) => text)]),
    close: onNetwork(ORIGIN, network),
  };
  return { ...bench, network, tickets };
}

const { signal } = new AbortController();

backendContract({
  except: { answers: 'it has no call for what was said', hostile: 'it shows every sign as it was typed' },
  it: (title, body) => test(`osTicket ${title}`, body),
  open: () => open(),
});

test('osTicket is handed one thread a report, whose messages may open it again', async (context) => {
  const { backend, network, tickets, restarted, close } = await open();
  context.after(() => close?.());
  const create = await createJob();
  const { id: issueId } = create.issue;
  const photo = { issueId, name: 'f81d4fae7dec.jpg', mediaType: 'image/jpeg', bytes: new Uint8Array(99) };
  for (const one of [backend, restarted?.() ?? backend]) {
    const made = await one.deliver(create, { signal });
    assert.deepEqual(made, { kind: 'accepted', backendReference: '701001' });
    await one.deliver(messageJob(issueId, 1, 'Hello?'), { signal });
    assert.equal((await one.attach?.(photo, { signal }))?.kind, 'accepted');
  }
  const [ticket] = [...tickets.all.values()];
  assert.deepEqual([ticket?.comments.length, ticket?.files], [1, ['f81d4fae7dec.jpg']]);
  const [first, message] = network.calls.map(({ text }) => readMail(text).headers);
  assert.match(first ?? '', /^auto-submitted: auto-generated$/im);
  assert.doesNotMatch(message ?? '', /^(auto-submitted|x-auto-response-suppress):/im);
  assert.match(message ?? '', new RegExp(`^in-reply-to: <${issueId}@arena.example>$`, 'im'));
});

test('no line of a report becomes a header of what osTicket is handed', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  const evil = 'x\r\nBcc: victim@example.org\r\nX-Injected: yes\r\n\r\nbody';
  const place = { location: { gate: evil, spot: evil } };
  const create = await createJob(evil, { name: evil, contact: evil }, place);
  assert.equal((await backend.deliver(create, { signal })).kind, 'accepted');
  const { headers } = readMail(network.calls[0]?.text ?? '');
  assert.doesNotMatch(headers, /^(bcc|x-injected):/im);
});

test('what osTicket says is sorted: a key of another address, a ban, a no, and what will pass', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  const says = async (status: number, text: string) => {
    network.fault('create', () => new Response(text, { status }));
    const outcome = await backend.deliver(await createJob(), { signal });
    return outcome.kind;
  };
  assert.equal(await says(403, 'Ticket denied'), 'refused');
  assert.equal(await says(500, 'Unable to create new ticket: unknown error'), 'refused');
  assert.equal(await says(500, 'Something else'), 'retry');
  assert.equal(await says(201, 'a sentence that is no number'), 'misconfigured');
  network.always(() => new Response('API key not found/active or source IP not authorized', { status: 401 }));
  const outcome = await backend.deliver(await createJob(), { signal });
  assert.match(outcome.kind === 'misconfigured' ? outcome.reason : '', /address of this relay/);
});
