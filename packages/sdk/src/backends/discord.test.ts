import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { createJob } from '../testing/backend-jobs.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { recordedSystem } from '../testing/recorded.ts';
import { playedTickets } from '../testing/ticket-bench.ts';
import { listAt, textAt } from './core/json.ts';
import { discordBackend } from './discord.ts';

const ORIGIN = 'https://discord.example';
const SECRET = 'dc-secret-987';
const HOOK = `/api/v10/webhooks/42/${SECRET}`;

async function open(): Promise<BackendBench> {
  const posted = playedTickets('markdown');
  const network = recordedSystem({
    origin: ORIGIN,
    nameOf: ({ json, text }) =>
      text.includes('payload_json') ? 'attach' : textAt(json, 'embeds', 0, 'title') ? 'create' : 'comment',
    exchanges: [
      {
        name: 'post',
        evidence: 'V: dc-doc execute webhook, limits of embeds, allowed_mentions',
        method: 'POST',
        path: HOOK,
        answer: ({ json, text: body, url }) => {
          if (url.searchParams.get('wait') !== 'true') return new Response(null, { status: 204 });
          if (body.includes('payload_json')) return Response.json({ id: '9' });
          const embed = listAt(json, 'embeds')[0];
          const [title, text] = [textAt(embed, 'title') ?? '', textAt(embed, 'description') ?? ''];
          if (title.length > 256 || text.length > 4_096)
            return Response.json({ code: 50035 }, { status: 400 });
          if (listAt(json, 'allowed_mentions', 'parse').length > 0)
            return new Response(null, { status: 400 });
          const ref = /touchline\\?:([\da-f-]{36})/.exec(text)?.[1];
          if (ref) return Response.json({ id: posted.add(ref, title, text, '').id });
          return Response.json({ id: posted.say([...posted.all.values()].at(-1), text) });
        },
      },
    ],
  });
  const make = () => discordBackend({ url: `${ORIGIN}${HOOK}`, perSecond: 1_000 });
  return {
    backend: make(),
    restarted: make,
    network,
    secrets: [SECRET],
    wroteTo: async () => [],
    seen: posted.seen,
    raw: posted.raw,
    hostile: [/(?<!\\)@(everyone|here)/, /(?<!\\)<@/, /(?<!\\)\]\(/],
    close: onNetwork(ORIGIN, network),
  };
}

backendContract({
  except: { expired: 'its address is the secret', answers: 'it tells nobody back' },
  it: (title, body) => test(`Discord ${title}`, body),
  open,
});

test('Discord gets a title whose last sign is whole, however many of them are escaped', async (context) => {
  const { backend, raw, close } = await open();
  context.after(() => close?.());
  for (const lead of ['', 'x']) {
    const create = await createJob('', undefined, { location: { spot: lead + '*'.repeat(150) } });
    await backend.deliver(create, { signal: new AbortController().signal });
    const title = (await raw?.())?.at(-2) ?? '';
    assert.ok(title.length <= 256 && title.length > 250, `${title.length}`);
    assert.match(title, /^(?:\\.|[^\\])*…$/);
  }
});

test('Discord names a webhook that was taken away, by its code', async (context) => {
  const { backend, network, close } = await open();
  context.after(() => close?.());
  network?.fault('*', () => Response.json({ message: 'Unknown Webhook', code: 10015 }, { status: 404 }));
  const outcome = await backend.deliver(await createJob(), { signal: new AbortController().signal });
  assert.equal(outcome.kind === 'misconfigured' && outcome.reason.startsWith('404 code 10015'), true);
});
