import { expect } from '@open-wc/testing';
import { captureReport } from '../capture/capture.ts';
import { captureFollowUp } from '../capture/follow-up.ts';
import { createMemoryOutbox } from '../outbox/memory-outbox.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { faultRelay, type Fault } from '../testing/fault-transport.ts';
import { syncOnce } from './sync-once.ts';

const START = Date.UTC(2026, 10, 22, 19, 4);
const source = 'urn:touchline:device:test';

function bench() {
  let now = START;
  let captured = 0;
  const clock = { now: () => now, mono: () => now, boot: 'page' };
  const outbox = createMemoryOutbox(clock);
  const relay = faultRelay();
  const alarms: string[] = [];
  const deps = {
    outbox,
    transport: relay.transport,
    signal: new AbortController().signal,
    now: clock.now,
    failures: 0,
    changed: () => undefined,
    alarm: (what: string) => void alarms.push(what),
  };
  return {
    outbox,
    relay,
    alarms,
    pass: (ms: number) => void (now += ms),
    sync: () => syncOnce(deps),
    capture: async (count = 1): Promise<string[]> => {
      const ids: string[] = [];
      for (let one = 0; one < count; one++) {
        const draft = { category: 'entry.scan_fail', location: { gate: 'C' }, fields: { partySize: 2 } };
        const defaults = { venue: 'north-arena', channel: 'widget' } as const;
        // A millisecond each, so that ids sort by capture.
        const stamp = { now: START - 10_000 + captured++, source };
        const { event, secret } = await captureReport(draft, defaults, stamp);
        const { id, capturedAt } = event;
        const keepsake = {
          id,
          secret,
          reference: '',
          category: '',
          location: {},
          capturedAt,
          touchedAt: now,
          sequence: 1,
        };
        await outbox.add({ entry: event, keepsake });
        ids.push(id);
      }
      return ids;
    },
    message: async (subject: string, text: string): Promise<string> => {
      const sequence = (await outbox.nextSequence(subject)) ?? 0;
      const about = { subject, sequence, lane: 'normal' } as const;
      const stamp = { now: START + captured++, source };
      const entry = await captureFollowUp('touchline.issue.message', { text }, about, stamp);
      await outbox.add({ entry });
      return entry.id;
    },
  };
}

async function stateOf(outbox: Outbox, id: string): Promise<string | undefined> {
  const known = await outbox.find(id);
  return known?.keepsake.receipt ? 'received' : known?.entries[0]?.state;
}

describe('syncOnce', () => {
  it('sends 200 reports in two requests', async () => {
    const { capture, sync, relay } = bench();
    const ids = await capture(200);
    expect(await sync()).to.deep.equal({ kind: 'clear', sent: 200 });
    expect(relay.requests.map((request) => request.length)).to.deep.equal([100, 100]);
    expect(relay.effects.map(({ id }) => id)).to.deep.equal(ids);
  });

  const nothingIsKnown: Fault[] = [
    'network',
    'throws',
    'wrong_id',
    'wrong_digest',
    'no_results',
    { kind: 'unclear', reason: 'not_the_relay' },
  ];
  for (const fault of nothingIsKnown) {
    const title = typeof fault === 'object' ? 'a captive portal' : fault;
    it(`keeps the report after "${title}" and delivers it once afterwards`, async () => {
      const { capture, sync, relay, outbox } = bench();
      const [id = ''] = await capture();
      relay.fail(fault);
      expect(await sync()).to.include({ kind: 'unclear', sent: 0 });
      expect(await stateOf(outbox, id)).to.equal('queued');
      expect(await sync()).to.deep.equal({ kind: 'clear', sent: 1 });
      expect(await stateOf(outbox, id)).to.equal('received');
      expect(relay.effects.length).to.equal(1);
    });
  }

  it('has one effect when the answer gets lost after the relay accepted', async () => {
    const { capture, sync, relay, outbox } = bench();
    const [id = ''] = await capture();
    relay.fail('lost_answer', 'lost_answer');
    await sync();
    await sync();
    await sync();
    expect(relay.requests.length).to.equal(3);
    expect(relay.effects.length).to.equal(1);
    expect(await stateOf(outbox, id)).to.equal('received');
  });

  it('delivers once more what a page was killed with between the receipt and keeping it', async () => {
    const { capture, sync, relay, outbox, pass } = bench();
    const [id = ''] = await capture();
    const { settle } = outbox;
    outbox.settle = () => Promise.reject(new Error('killed'));
    await sync().catch(() => undefined);
    outbox.settle = settle;
    expect(await stateOf(outbox, id)).to.equal('leased');
    expect(await sync()).to.deep.equal({ kind: 'clear', sent: 0 });
    pass(90_000);
    expect(await sync()).to.deep.equal({ kind: 'clear', sent: 1 });
    expect(relay.effects.length).to.equal(1);
  });

  it('halves a batch that is too large until it passes', async () => {
    const { capture, sync, relay } = bench();
    await capture(8);
    relay.fail('too_large', 'too_large');
    expect(await sync()).to.deep.equal({ kind: 'clear', sent: 8 });
    expect(relay.requests.map((request) => request.length)).to.deep.equal([8, 4, 2, 2, 4]);
    expect(relay.effects.length).to.equal(8);
  });

  it('parks a report that is too large alone, and lets the others pass', async () => {
    const { capture, sync, relay, outbox } = bench();
    const [, poison = ''] = await capture(3);
    const { transport } = relay;
    relay.transport = async (events, options) => {
      const answer = await transport(events, options);
      return events.some(({ id }) => id === poison)
        ? {
            kind: 'too_large',
            problem: { type: 'https://touchline.dev/problems/event-too-large', status: 413, title: '' },
          }
        : answer;
    };
    const deps = { outbox, signal: new AbortController().signal, now: () => START, failures: 0 };
    const quiet = { changed: () => undefined, alarm: () => undefined };
    await syncOnce({ ...deps, ...quiet, transport: relay.transport });
    expect(await stateOf(outbox, poison)).to.equal('rejected');
    expect((await outbox.all()).filter(({ keepsake }) => keepsake.receipt).length).to.equal(2);
    expect(await sync()).to.deep.equal({ kind: 'clear', sent: 0 });
  });

  it('parks a refused report with its reason, and never tries it again', async () => {
    const { capture, sync, relay, outbox } = bench();
    const [poison = '', good = ''] = await capture(2);
    relay.refuse(poison);
    await sync();
    await sync();
    expect(relay.requests.length).to.equal(1);
    expect((await outbox.find(poison))?.entries[0]?.problem?.status).to.equal(422);
    expect(await stateOf(outbox, good)).to.equal('received');
  });

  it('sends events about one issue in order, each after the one before it was accepted', async () => {
    const { capture, message, sync, relay } = bench();
    const [id = ''] = await capture();
    const first = await message(id, 'one');
    const second = await message(id, 'two');
    relay.fail('network');
    await sync();
    await sync();
    expect(relay.effects.map((effect) => effect.id)).to.deep.equal([id, first, second]);
  });

  it('never waits for one issue before another', async () => {
    const { capture, message, sync, relay, outbox } = bench();
    const [stuck = '', other = ''] = await capture(2);
    await message(stuck, 'one');
    relay.refuse(stuck);
    await sync();
    expect(await stateOf(outbox, other)).to.equal('received');
    expect(relay.effects.length).to.equal(1);
  });

  it('splices the secret and the time that passed into the stored text, and changes nothing else', async () => {
    const { capture, message, sync, relay, outbox, pass } = bench();
    const [id = ''] = await capture();
    const sent: string[] = [];
    const { transport } = relay;
    const spy: typeof transport = (events, options) => {
      sent.push(...events.map(({ text }) => text));
      return transport(events, options);
    };
    pass(4_200);
    await message(id, 'المساعدة 👩‍👩‍👧 \u202bx\u202c');
    const quiet = { changed: () => undefined, alarm: () => undefined };
    const signal = new AbortController().signal;
    const stored = (await outbox.find(id))?.entries.map(({ bytes }) => new TextDecoder().decode(bytes)) ?? [];
    await syncOnce({ outbox, transport: spy, signal, now: () => START, failures: 0, ...quiet });
    const secret = (await outbox.find(id))?.keepsake.secret;
    expect(sent).to.deep.equal([
      `{"observeds":4,${stored[0]?.slice(1)}`,
      `{"observeds":0,"trackingsecret":"${secret}",${stored[1]?.slice(1)}`,
    ]);
    await sync();
  });

  it('waits as long as it is told, for everything it holds', async () => {
    const { capture, sync, relay, outbox, pass } = bench();
    const [id = ''] = await capture();
    relay.fail('throttle');
    const end = await sync();
    expect(end).to.include({ kind: 'unclear', patienceMs: 30_000 });
    pass(29_999);
    expect(await sync()).to.deep.equal({ kind: 'clear', sent: 0 });
    pass(1);
    expect(await sync()).to.deep.equal({ kind: 'clear', sent: 1 });
    expect(await stateOf(outbox, id)).to.equal('received');
  });

  it('remembers how patient the venue wants it even when the device cannot write it down', async () => {
    const { capture, sync, relay, outbox } = bench();
    await capture();
    outbox.settle = () => Promise.reject(new Error('full'));
    relay.fail('throttle');
    expect(await sync()).to.include({ kind: 'unclear', patienceMs: 30_000, sent: 0 });
  });

  it('pauses where the venue does not let this site send, and tries again later', async () => {
    const { capture, sync, relay, outbox, pass } = bench();
    const [id = ''] = await capture();
    relay.fail('paused');
    await sync();
    expect(await stateOf(outbox, id)).to.equal('paused');
    pass(900_000);
    await sync();
    expect(await stateOf(outbox, id)).to.equal('received');
  });

  it('raises the alarm when an id comes back with other content, and keeps the words', async () => {
    const { capture, sync, relay, outbox, alarms } = bench();
    const [id = ''] = await capture();
    const bytes = new TextEncoder().encode(`{"id":"${id}"}`);
    await relay.transport([{ id, digest: '', text: new TextDecoder().decode(bytes) }], {
      signal: new AbortController().signal,
    });
    await sync();
    expect(alarms.length).to.equal(1);
    expect(await stateOf(outbox, id)).to.equal('paused');
    expect((await outbox.find(id))?.entries[0]?.problem?.type).to.match(/id-reused$/);
  });
});
