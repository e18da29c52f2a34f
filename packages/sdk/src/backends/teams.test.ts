import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { createJob, messageJob } from '../testing/backend-jobs.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { recordedSystem } from '../testing/recorded.ts';
import { playedTickets } from '../testing/ticket-bench.ts';
import { at, listAt, textAt } from './core/json.ts';
import { teamsBackend, type TeamsOptions } from './teams.ts';

const ORIGIN = 'https://prod-07.westeurope.logic.azure.example';
const SECRET = 'Sig-9_aB%2Bc';
const QUERY = `?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${SECRET}`;
const PATH = '/workflows/4a1b/triggers/manual/paths/invoke';
const MOST_BYTES = 20_000;

async function open(more: Partial<TeamsOptions> = {}): Promise<BackendBench> {
  const posted = playedTickets('plain');
  const texts = (json: unknown) =>
    listAt(json, 'attachments', 0, 'content', 'body').map((block) => {
      // Only this kind of block takes no Markdown.
      assert.equal(textAt(block, 'type'), 'RichTextBlock');
      return listAt(block, 'inlines')
        .map((run) => textAt(run, 'text') ?? '')
        .join('');
    });
  const network = recordedSystem({
    origin: ORIGIN,
    nameOf: ({ json }) => (texts(json).length > 1 ? 'create' : 'comment'),
    exchanges: [
      {
        name: 'post',
        evidence: 'V2: apprise workflows; V: the most bytes; unverified: errors',
        method: 'POST',
        path: PATH,
        answer: ({ json, bytes, url }) => {
          if (url.search !== QUERY)
            return Response.json({ error: { code: 'DirectApiAuthorizationRequired' } }, { status: 401 });
          if (bytes.length > MOST_BYTES)
            return Response.json({ error: { code: 'RequestEntityTooLarge' } }, { status: 413 });
          assert.equal(at(json, 'attachments', 0, 'content', 'msteams', 'entities'), undefined, 'no mention');
          const [first = '', second] = texts(json).map((text) => text.replaceAll('\u200b', ''));
          const ref = /touchline:([\da-f-]{36})/.exec(second ?? '')?.[1];
          if (second !== undefined && ref) posted.add(ref, first, second, '');
          else posted.say([...posted.all.values()].at(-1), first);
          return new Response(null, { status: 202 });
        },
      },
    ],
  });
  const make = () => teamsBackend({ url: `${ORIGIN}${PATH}${QUERY}`, perSecond: 1_000, ...more });
  return {
    backend: make(),
    restarted: make,
    network,
    secrets: [SECRET],
    wroteTo: async () => [],
    seen: posted.seen,
    raw: async () => network.calls.flatMap(({ json }) => texts(json)),
    hostile: [/<\/?at/i],
    close: onNetwork(ORIGIN, network),
  };
}

const { signal } = new AbortController();

backendContract({
  except: { expired: 'its address is the secret', answers: 'it tells nobody back' },
  it: (title, body) => test(`Teams ${title}`, body),
  open: () => open(),
});

test('Teams is posted to as the address was written, and never more than it takes', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  for (const sign of ['检', '"', '\u0007', '\ud800', '👩‍👩‍👧‍👦', '\n']) {
    const create = await createJob(sign.repeat(30_000 / sign.length));
    assert.equal((await backend.deliver(create, { signal })).kind, 'accepted', sign);
    const message = messageJob(create.issue.id, 1, sign.repeat(30_000 / sign.length));
    assert.equal((await backend.deliver(message, { signal })).kind, 'accepted', sign);
  }
  const sizes = network?.calls.map(({ bytes }) => bytes.length) ?? [];
  assert.ok(Math.max(...sizes) > 15_000 && Math.max(...sizes) <= MOST_BYTES, sizes.join(' '));
  assert.ok(network?.calls.every(({ url }) => url.search === QUERY));
});

test('Teams holds what may have been posted, where the venue wants that', async (context) => {
  const { backend, network, close, seen } = await open({ onAmbiguous: 'hold' });
  context.after(() => close?.());
  network?.fault('create', 'cut after');
  assert.equal((await backend.deliver(await createJob(), { signal })).kind, 'held');
  assert.equal((await seen()).length, 1);
});

test('Teams names a workflow that was taken away, by its code', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  network?.fault('*', () => Response.json({ error: { code: 'WorkflowNotFound' } }, { status: 404 }));
  const outcome = await backend.deliver(await createJob(), { signal });
  assert.equal(outcome.kind === 'misconfigured' && outcome.reason.startsWith('404 WorkflowNotFound'), true);
});
