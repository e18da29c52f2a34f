import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { createJob } from '../testing/backend-jobs.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { recordedSystem } from '../testing/recorded.ts';
import { playedTickets } from '../testing/ticket-bench.ts';
import { listAt, textAt } from './core/json.ts';
import { slackBackend, type SlackOptions } from './slack.ts';

const ORIGIN = 'https://hooks.slack.example';
const SECRET = 'T0000/B0000/XyZ987';

async function open(more: Partial<SlackOptions> = {}): Promise<BackendBench> {
  const posted = playedTickets('slack');
  const network = recordedSystem({
    origin: ORIGIN,
    nameOf: ({ json }) => (textAt(json, 'blocks', 0, 'type') === 'header' ? 'create' : 'comment'),
    exchanges: [
      {
        name: 'post',
        evidence: 'V: @slack/webhook 8.0.2; V2: the body of an answer',
        method: 'POST',
        path: `/services/${SECRET}`,
        answer: ({ json }) => {
          const [first, second] = listAt(json, 'blocks');
          const text = textAt(second ?? first, 'text', 'text') ?? '';
          const ref = /touchline:([\da-f-]{36})/.exec(text)?.[1];
          if (text.length > 3_000) return new Response('invalid_blocks', { status: 400 });
          if (ref) posted.add(ref, textAt(json, 'text') ?? '', text, '');
          else posted.say([...posted.all.values()].at(-1), text);
          return new Response('ok');
        },
      },
    ],
  });
  const make = () => slackBackend({ url: `${ORIGIN}/services/${SECRET}`, perSecond: 1_000, ...more });
  return {
    backend: make(),
    restarted: make,
    network,
    secrets: [SECRET],
    wroteTo: async () => [],
    seen: posted.seen,
    raw: posted.raw,
    hostile: [/<!/, /<@/, /<script/],
    close: onNetwork(ORIGIN, network),
  };
}

backendContract({
  except: { expired: 'its address is the secret', answers: 'it tells nobody back' },
  it: (title, body) => test(`Slack ${title}`, body),
  open: () => open(),
});

test('Slack holds what may have been posted, where the venue wants that', async (context) => {
  const { backend, network, close, seen } = await open({ onAmbiguous: 'hold' });
  context.after(() => close?.());
  const create = await createJob();
  const { signal } = new AbortController();
  network?.fault('create', 'cut after');
  assert.equal((await backend.deliver(create, { signal })).kind, 'held');
  const other = await createJob();
  assert.equal(
    (await backend.deliver(other, { signal, isRepeat: true })).kind,
    'held',
    'a crash is a silence too',
  );
  assert.equal((await seen()).length, 1);
});

test('Slack names a webhook that was taken away', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  network?.fault('*', () => new Response('no_service', { status: 404 }));
  const outcome = await backend.deliver(await createJob(), { signal: new AbortController().signal });
  assert.deepEqual(outcome, {
    kind: 'misconfigured',
    reason: '404 no_service: make a new webhook for the channel.',
  });
});
