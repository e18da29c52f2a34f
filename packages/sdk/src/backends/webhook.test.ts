import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { backendContract, type BackendBench } from '../testing/backend-contract.ts';
import { onNetwork } from '../testing/msw-network.ts';
import { recordedSystem, type RecordedCall } from '../testing/recorded.ts';
import { textAt } from './core/json.ts';
import { webhookBackend, type WebhookOptions } from './webhook.ts';

const ORIGIN = 'https://receiver.example';
const SECRET = `whsec_${Buffer.from('the secret of this year, 32 bytes').toString('base64')}`;
const OTHER = `whsec_${Buffer.from('a secret that nobody here has, 32').toString('base64')}`;

/** A receiver that checks the signature as its library does, and takes each id once. */
async function open(style: WebhookOptions['style'] = 'standard'): Promise<BackendBench> {
  const taken = new Map<string, RecordedCall>();
  const gone = new Set<string>();
  const answer = (call: RecordedCall) => {
    new Webhook(SECRET).verify(call.text, Object.fromEntries(call.headers));
    const id = call.headers.get('webhook-id') ?? '';
    if (!taken.has(id)) taken.set(id, call);
    if (id.startsWith('erase.')) gone.add(id.slice('erase.'.length));
    return Response.json({ id: `R-${id.slice(-4)}` });
  };
  const create = (call: RecordedCall) => (call.headers.get('webhook-id') ?? '').split('.')[0] ?? '';
  const network = recordedSystem({
    origin: ORIGIN,
    nameOf: (call) => NAMES[create(call)] ?? 'event',
    exchanges: [
      { name: 'event', evidence: 'V: Standard Webhooks 1.0.0', method: 'POST', path: '/hook', answer },
    ],
  });
  const backend = () =>
    webhookBackend({ url: `${ORIGIN}/hook`, secrets: [SECRET], style, photos: true, perSecond: 1_000 });
  const close = onNetwork(ORIGIN, network);
  const data = ({ json }: RecordedCall) => (json as { data?: unknown }).data ?? json;
  return {
    backend: backend(),
    restarted: backend,
    network,
    secrets: [SECRET],
    wroteTo: async () => [],
    seen: async () => {
      const all = [...taken].map(([key, call]) => ({ key, said: data(call) }));
      const created = all.filter(({ key }) => key.startsWith('created.'));
      return created.flatMap(({ said }) => {
        const id = textAt(said, 'issue', 'id') ?? '';
        const mine = all.filter(
          (one) => one.key.startsWith('message.') && textAt(one.said, 'issueId') === id,
        );
        return gone.has(id)
          ? []
          : {
              id,
              description: textAt(said, 'issue', 'issue', 'description'),
              messages: mine.map((one) => textAt(one.said, 'message', 'text') ?? ''),
            };
      });
    },
    hook: {
      resolved: 'resolved',
      async call(issueId, { text, status, at, isForged }) {
        const body = JSON.stringify({
          type: 'issue.status_changed',
          timestamp: new Date(at).toISOString(),
          data: { ref: issueId, status, comment: text },
        });
        const signature = new Webhook(isForged ? OTHER : SECRET).sign('msg_1', new Date(at), body);
        const headers = new Headers({
          'webhook-id': 'msg_1',
          'webhook-timestamp': `${Math.floor(at / 1000)}`,
          'webhook-signature': signature,
        });
        return { headers, body: new TextEncoder().encode(body) };
      },
    },
    close,
  };
}

const NAMES: Readonly<Record<string, string>> = { created: 'create', photo: 'attach', message: 'comment' };

for (const style of ['standard', 'cloudevents', 'cloudevents-binary'] as const) {
  backendContract({
    except: {
      poll: 'it calls',
      expired: 'it is asked with a signature, and no credential',
      raw: 'it hands reports on as data',
      hostile: 'it hands reports on as data',
    },

    it: (title, body) => test(`the webhook in ${style} ${title}`, body),
    open: () => open(style),
  });
}

test('CloudEvents say the same in a body or in headers', async (context) => {
  for (const style of ['cloudevents', 'cloudevents-binary'] as const) {
    const { backend, network, close } = await open(style);
    context.after(() => close?.());
    const job = { type: 'confirmed', issueId: 'issue-1', eventId: 'event-1', at: 0 } as const;
    await backend.deliver(job, { signal: new AbortController().signal });
    const [call] = network?.calls ?? [];
    assert.ok(call);
    const type = call.headers.get('content-type');
    const told =
      style === 'cloudevents' ? (call.json as Record<string, unknown>) : attributesIn(call.headers);
    assert.equal(
      type,
      style === 'cloudevents' ? 'application/cloudevents+json; charset=utf-8' : 'application/json',
    );
    assert.deepEqual(
      [told['specversion'], told['id'], told['type'], told['subject'], told['time'], told['source']],
      [
        '1.0',
        'confirmed.event-1',
        'touchline.issue.confirmed',
        'issue-1',
        '1970-01-01T00:00:00.000Z',
        'urn:touchline:relay',
      ],
    );
  }
});

test('a call is signed with the new secret and the one before', async (context) => {
  const { network, close } = await open();
  context.after(() => close?.());
  const both = webhookBackend({ url: `${ORIGIN}/hook`, secrets: [OTHER, SECRET] });
  const job = { type: 'confirmed', issueId: 'issue-1', eventId: 'event-1', at: 0 } as const;
  assert.equal((await both.deliver(job, { signal: new AbortController().signal })).kind, 'accepted');
  const call = network?.calls[0];
  assert.equal(call?.headers.get('webhook-signature')?.split(' ').length, 2);
  assert.ok(new Webhook(OTHER).verify(call?.text ?? '', Object.fromEntries(call?.headers ?? [])));
});

test('a webhook without a secret worth the name is not made', () => {
  for (const secrets of [[], [''], ['whsec_short']]) {
    assert.throws(() => webhookBackend({ url: ORIGIN, secrets }), RangeError);
  }
});

function attributesIn(headers: Headers): Record<string, string> {
  return Object.fromEntries(
    [...headers].flatMap(([name, value]) => (name.startsWith('ce-') ? [[name.slice(3), value]] : [])),
  );
}
