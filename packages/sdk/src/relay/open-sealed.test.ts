import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CompactEncrypt, importJWK } from 'jose';
import { sealerTo } from '../capture/seal.ts';
import { memoryBackend } from '../backends/memory.ts';
import { digestOf, eventText } from '../model/digest.ts';
import { problemName } from '../model/problems.ts';
import type { EventResult } from '../model/wire.ts';
import { reporter, type SentEvent } from '../testing/fixtures.ts';
import { relayClient } from '../testing/relay-client.ts';
import { SEALED_VECTOR } from '../testing/sealed-vector.ts';
import { memoryStore } from './memory-store.ts';
import type { LogLine, RelayOptions } from './options.ts';
import { createRelay } from './relay.ts';

const { key } = SEALED_VECTOR;
const CANARY = 'Canary under the stand';

type Sealed = Record<string, unknown>;

async function sealed(event: SentEvent): Promise<Sealed> {
  return (await sealerTo(key)).event(event);
}

/** Seals whatever it is given, in whatever way, as somebody with the public key may. */
async function sealedAs(content: string | Uint8Array, header: Record<string, string> = {}): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { kid, kty, crv, x, y } = key;
  return new CompactEncrypt(bytes)
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM', kid, ...header })
    .encrypt(await importJWK({ kty, crv, x, y }, 'ECDH-ES'));
}

async function open(options: Partial<RelayOptions> = {}) {
  const store = memoryStore();
  const backend = memoryBackend();
  const lines: LogLine[] = [];
  const log = (line: LogLine) => void lines.push(line);
  const relay = createRelay({ store, backends: [backend], sealKeys: [key], sweepMs: 50, log, ...options });
  await relay.ready;
  return { relay, store, backend, lines, ...relayClient((request) => relay.fetch(request)) };
}
type Bench = Awaited<ReturnType<typeof open>>;

async function sendOne({ send }: Bench, event: unknown): Promise<EventResult> {
  const [result] = await send([event]);
  assert.ok(result);
  return result;
}

const nameOf = (result: EventResult) =>
  result.outcome === 'accepted' ? 'accepted' : `${result.outcome} ${problemName(result.problem)}`;

describe('a sealed report', () => {
  it('is the same for everybody: the vector opens, has this digest and these words', async () => {
    const bench = await open();
    const event = JSON.parse(SEALED_VECTOR.text) as Sealed;
    assert.equal(eventText(event), SEALED_VECTOR.text);
    assert.equal(await digestOf(SEALED_VECTOR.text), SEALED_VECTOR.digest);
    const result = await sendOne(bench, event);
    assert.deepEqual([result.outcome, result.digest], ['accepted', SEALED_VECTOR.digest]);
    const text = await bench.store.eventText(String(event['id']));
    assert.deepEqual((JSON.parse(text ?? '{}') as { data: unknown }).data, SEALED_VECTOR.data);
    await bench.relay.close();
  });

  it('is accepted once, forwarded with its words, and answered the same when it comes again', async () => {
    const bench = await open();
    const issue = await reporter().report({ description: CANARY });
    const event = await sealed(issue.event);
    assert.ok(!JSON.stringify(event).includes('Canary') && !JSON.stringify(event).includes('gate-B'));
    const first = await sendOne(bench, event);
    const second = await sendOne(bench, event);
    assert.deepEqual([nameOf(first), nameOf(second)], ['accepted', 'accepted']);
    assert.ok(first.outcome === 'accepted' && second.outcome === 'accepted');
    assert.deepEqual([first.replayed, second.replayed], [false, true]);
    assert.deepEqual(second.receipt, first.receipt);
    await until(() => bench.backend.issues.size === 1);
    assert.equal(bench.backend.issues.get(issue.id)?.issue.description, CANARY);
    assert.equal((await bench.seen(issue.id, issue.secret)).category, 'entry.scan_fail');
    await bench.relay.close();
  });

  it('has one effect when two hundred of it come at once', async () => {
    const bench = await open();
    const issue = await reporter().report();
    const event = await sealed(issue.event);
    const results = await Promise.all(Array.from({ length: 200 }, () => sendOne(bench, event)));
    assert.deepEqual([...new Set(results.map(nameOf))], ['accepted']);
    assert.equal(results.filter((one) => one.outcome === 'accepted' && !one.replayed).length, 1);
    await until(() => bench.backend.issues.size === 1);
    assert.equal(bench.backend.jobs.length, 1);
    await bench.relay.close();
  });

  it('may be followed by sealed words, and the old key still opens after a new one came', async () => {
    const issue = await reporter().report();
    const newest = { ...key, kid: 'north-arena-2026-12' };
    const bench = await open({ sealKeys: [newest, key] });
    await bench.send([await sealed(issue.event)]);
    const message = reporter().followUp(issue, 'touchline.issue.message', { text: CANARY });
    const { trackingsecret, ...rest } = message;
    const result = await sendOne(bench, { ...(await sealed(rest)), trackingsecret });
    assert.equal(nameOf(result), 'accepted');
    assert.equal((await bench.seen(issue.id, issue.secret)).messages[0]?.text, CANARY);
    await bench.relay.close();
  });

  it('that no key here opens is asked for again later, also when two hundred of them come', async () => {
    const bench = await open({ sealKeys: [] });
    const events = await Promise.all(
      Array.from({ length: 200 }, async () => sealed((await reporter().report()).event)),
    );
    for (const part of [events.slice(0, 100), events.slice(100)]) {
      for (const result of await bench.send(part)) assert.equal(nameOf(result), 'deferred key-unknown');
    }
    const [first] = events;
    const later = await open();
    assert.equal(nameOf(await sendOne(later, first)), 'accepted');
    await bench.relay.close();
    await later.relay.close();
  });

  it('is refused where the event around it says something else', async () => {
    const bench = await open();
    const mine = await reporter().report({ description: CANARY });
    const other = await reporter().report();
    const event = await sealed(mine.event);
    const tampered = [
      { ...event, id: other.id, subject: other.id },
      { ...event, id: other.id },
      { ...event, subject: other.id },
      { ...event, type: 'touchline.issue.message' },
    ];
    for (const one of tampered) assert.equal(nameOf(await sendOne(bench, one)), 'refused event-invalid');
    assert.equal(nameOf(await sendOne(bench, event)), 'accepted');
    await bench.relay.close();
  });

  it('is refused where what is inside is no event of ours', async () => {
    const bench = await open();
    const { event } = await reporter().report();
    const { id, type, subject, data } = event;
    const inside = (content: object) => JSON.stringify({ id, type, subject, data, ...content });
    const wrong: [string, string | Uint8Array, string][] = [
      ['no JSON', 'ready, steady', 'refused event-invalid'],
      ['no object', '[]', 'refused event-invalid'],
      ['nothing', 'null', 'refused event-invalid'],
      ['no UTF-8', Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d), 'refused event-invalid'],
      ['no data', JSON.stringify({ id, type, subject }), 'refused event-invalid'],
      ['another id', inside({ id: '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10' }), 'refused event-invalid'],
      ['a broken report', inside({ data: { ...data, kind: 'shout' } }), 'refused issue-invalid'],
      [
        'a deep one',
        inside({}).replace('"data":{', `"data":{"x":${'['.repeat(5_000)}${']'.repeat(5_000)},`),
        'refused issue-invalid',
      ],
    ];
    for (const [what, content, outcome] of wrong) {
      const one = { ...event, datacontenttype: 'application/jose', data: await sealedAs(content) };
      assert.equal(nameOf(await sendOne(bench, one)), outcome, what);
    }
    await bench.relay.close();
  });

  it('is refused where it is garbage, whatever garbage', async () => {
    const bench = await open();
    const { event } = await reporter().report();
    const good = String((await sealed(event))['data']);
    const [header = '', , iv = '', text = '', tag = ''] = good.split('.');
    const head = (more: object) =>
      Buffer.from(
        JSON.stringify({ ...JSON.parse(Buffer.from(header, 'base64url').toString()), ...more }),
      ).toString('base64url');
    const flipped = (part: string) => part.slice(0, -1) + (part.endsWith('A') ? 'Q' : 'A');
    const garbage: unknown[] = [
      '',
      'x',
      '....',
      42,
      null,
      { ciphertext: 'x' },
      good.slice(0, -1),
      `${good}.x`,
      [header, 'AAAA', iv, text, tag].join('.'),
      [header, '', iv, flipped(text), tag].join('.'),
      [header, '', iv, text, `A${tag.slice(1)}`].join('.') === good
        ? 'x'
        : [header, '', iv, text, flipped(tag)].join('.'),
      [head({ alg: 'dir' }), '', iv, text, tag].join('.'),
      [head({ alg: 'none' }), '', iv, text, tag].join('.'),
      [head({ enc: 'A128GCM' }), '', iv, text, tag].join('.'),
      [head({ zip: 'DEF' }), '', iv, text, tag].join('.'),
      [head({ epk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } }), '', iv, text, tag].join('.'),
      [head({ epk: { kty: 'oct', k: 'AA' } }), '', iv, text, tag].join('.'),
      [head({ pad: 'x'.repeat(2_000) }), '', iv, text, tag].join('.'),
      [Buffer.from('{').toString('base64url'), '', iv, text, tag].join('.'),
    ];
    for (const data of garbage) {
      const one = { ...event, datacontenttype: 'application/jose', data };
      assert.equal(nameOf(await sendOne(bench, one)), 'refused event-invalid', String(data).slice(0, 40));
    }
    const large = { ...event, datacontenttype: 'application/jose', data: 'A'.repeat(98_304) };
    assert.equal(nameOf(await sendOne(bench, large)), 'refused event-too-large');
    await bench.relay.close();
  });

  it('leaves none of its words in answers and logs', async () => {
    const bench = await open();
    const { event } = await reporter().report({ description: CANARY });
    const { id, type, subject, data } = event;
    const content = JSON.stringify({ id, type, subject, data: { ...data, kind: CANARY, [CANARY]: CANARY } });
    const one = { ...event, datacontenttype: 'application/jose', data: await sealedAs(content) };
    const answer = await bench.post(JSON.stringify([one]));
    assert.ok(!(await answer.text()).includes('Canary'));
    await bench.send([await sealed(event)]);
    assert.ok(!JSON.stringify(bench.lines).includes('Canary'));
    await bench.relay.close();
  });
});

describe('a number that a device did not cover', () => {
  it('is covered at the door, in every free text, sealed or not, and kept nowhere', async () => {
    const bench = await open({ config: () => ({ ticketNumbers: ['NA-@######'] }) as never });
    const words = 'I paid with 4111 1111 1111 1111 for NA-K201345';
    const changes = { description: words, location: { venue: 'north-arena', gate: 'gate-B', spot: words } };
    for (const close of [sealed, async (event: SentEvent) => event]) {
      const issue = await reporter().report(changes);
      const event = await close(issue.event);
      assert.equal(nameOf(await sendOne(bench, event)), 'accepted');
      const again = await sendOne(bench, event);
      assert.equal(again.outcome === 'accepted' && again.replayed, true);
      const text = await bench.store.eventText(issue.id);
      const { data } = JSON.parse(text ?? '{}') as {
        data: { description: string; location: { spot: string } };
      };
      assert.equal(data.description, 'I paid with ••••1111 for ••••1345');
      assert.equal(data.location.spot, data.description);
      await until(() => bench.backend.issues.has(issue.id));
      assert.equal(bench.backend.issues.get(issue.id)?.issue.description, data.description);
    }
    await bench.relay.close();
  });

  it('stays where the person says that it is something else', async () => {
    const bench = await open();
    const typed = '4111 1111 1111 1111';
    const issue = await reporter().report({ description: `Order ${typed}`, unmasked: [typed] });
    await bench.send([issue.event]);
    assert.equal(await bench.store.eventText(issue.id), eventText(issue.event));
    await bench.relay.close();
  });
});

async function until(fits: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !fits(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(fits(), 'It did not come to that within four seconds.');
}
