import { expect } from '@open-wc/testing';
import { captureReport } from '../capture/capture.ts';
import { problem } from '../model/problems.ts';
import { createMemoryOutbox } from '../outbox/memory-outbox.ts';
import { faultRelay } from '../testing/fault-transport.ts';
import { doDuties } from './duties.ts';
import type { Call } from './relay-client.ts';
import { aroundUs } from './surroundings.ts';
import { startSyncLoop, type SyncLoop } from './sync-loop.ts';

const START = Date.UTC(2026, 10, 22, 19, 4);

describe('the sync loop', () => {
  const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout } = globalThis;
  const { random } = Math;
  let now = START;
  /** How far the clock on the wall is off. */
  let jump = 0;
  let timers: { at: number; run: () => void; id: number }[] = [];
  let loop: SyncLoop | undefined;
  let visible = true;
  const lock = `touchline:test-${crypto.randomUUID()}`;

  before(() =>
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (visible ? 'visible' : 'hidden'),
    }),
  );
  beforeEach(() => {
    [now, jump, timers, visible] = [START, 0, [], true];
    let ids = 1;
    globalThis.setTimeout = ((run: () => void, ms = 0) => {
      timers.push({ at: now + ms, run, id: ids });
      return ids++;
    }) as unknown as typeof setTimeout;
    globalThis.clearTimeout = ((id: number) => {
      timers = timers.filter((timer) => timer.id !== id);
    }) as unknown as typeof clearTimeout;
    Math.random = () => 0.5;
  });
  afterEach(() => {
    loop?.stop();
    globalThis.setTimeout = realSetTimeout;
    globalThis.clearTimeout = realClearTimeout;
    Math.random = random;
  });

  /** Lets everything happen that is not waiting for a timer: a request under way holds the lock of this test. */
  async function settle(): Promise<void> {
    for (let quiet = 0; quiet < 2;) {
      await new Promise<void>((resolve) => void realSetTimeout(resolve, 10));
      const { held = [], pending = [] } = await navigator.locks.query();
      quiet = [...held, ...pending].some((one) => one.name === lock) ? 0 : quiet + 1;
    }
  }

  /** Moves the clock, timer by timer. */
  async function pass(ms: number): Promise<void> {
    const end = now + ms;
    for (;;) {
      await settle();
      const next = timers.toSorted((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      now = Math.max(now, next.at);
      timers = timers.filter((timer) => timer !== next);
      next.run();
    }
    now = end;
  }

  async function bench({ ready = 204, probes = true, standsStill = false } = {}) {
    const clock = { now: () => now + jump, mono: () => now, boot: 'page' };
    const outbox = createMemoryOutbox(clock);
    const relay = faultRelay();
    const asked: { path: string; at: number }[] = [];
    const state: { ready: number; retryAfterMs?: number; herdWindowMs?: number } = { ready };
    const call: Call = async (path) => {
      asked.push({ path, at: now });
      const { ready: status, ...told } = state;
      if (!status) throw new TypeError('Failed to fetch');
      return { status, headers: new Headers(), ...told };
    };
    loop = startSyncLoop({
      outbox,
      call,
      probes,
      transport: relay.transport,
      lock,
      now: clock.now,
      changed: () => undefined,
      alarm: () => undefined,
      // Loaded already: this clock does not wait for a chunk.
      duties: doDuties,
      around: { ...aroundUs, mono: () => (standsStill ? 0 : now) },
    });
    const capture = async () => {
      const draft = { category: 'entry.scan_fail', location: { gate: 'C' }, fields: { partySize: 2 } };
      const stamp = { now, source: 'urn:touchline:device:test' };
      const { event, secret } = await captureReport(draft, { venue: 'v', channel: 'widget' }, stamp);
      const { id, capturedAt } = event;
      await outbox.add({
        entry: event,
        keepsake: {
          id,
          secret,
          reference: '',
          category: '',
          location: {},
          capturedAt,
          touchedAt: now,
          sequence: 1,
        },
      });
    };
    return { outbox, relay, started: loop, asked, state, capture };
  }

  it('sends at once, and then asks nobody for anything', async () => {
    const { capture, relay, started, asked } = await bench();
    await capture();
    started.wake();
    await settle();
    expect(relay.effects.length).to.equal(1);
    expect(started.nextTryAt).to.equal(undefined);
    await pass(3_600_000);
    expect([relay.requests.length, asked.length]).to.deep.equal([1, 0]);
  });

  it('sends what another page kept before it died', async () => {
    const { capture, relay, started } = await bench();
    started.wake();
    await settle();
    await capture();
    await pass(75_000);
    expect(relay.effects.length).to.equal(1);
  });

  it('sends at once what the page before it was sending when it died', async () => {
    const { capture, outbox, relay, started } = await bench();
    await capture();
    await outbox.lease({ events: 100, bytes: 1_000_000 });
    started.wake();
    await settle();
    expect(relay.effects.length).to.equal(1);
  });

  it('sends what the venue asked for later in time, whatever becomes of photos and erasures', async () => {
    const { capture, outbox, relay, started, state } = await bench();
    visible = false;
    state.ready = 503;
    await capture();
    await outbox.lease({ events: 1, bytes: 1_000_000 });
    await outbox.forget((await outbox.all())[0]?.keepsake.id ?? '', 'always');
    expect((await outbox.duties()).length).to.equal(1);
    await capture();
    const { id = '', digest = '' } = (await outbox.all())[0]?.entries[0] ?? {};
    const later = {
      id,
      digest,
      outcome: 'deferred',
      retryAfterMs: 5_000,
      problem: problem('not-ready'),
    } as const;
    relay.fail({ kind: 'results', results: [later] });
    started.wake();
    await pass(30_000);
    expect(relay.effects.map((effect) => effect.id)).to.deep.equal([id]);
  });

  it('leaves alone what another tab is sending', async () => {
    const { capture, outbox, relay, started } = await bench();
    await capture();
    await outbox.lease({ events: 100, bytes: 1_000_000 });
    let finish = () => {};
    const other = navigator.locks.request(lock, () => new Promise<void>((resolve) => (finish = resolve)));
    started.wake();
    await new Promise<void>((resolve) => void realSetTimeout(resolve, 50));
    expect(relay.requests.length).to.equal(0);
    finish();
    await other;
  });

  it('waits longer after each failure, and asks a tiny question first from the fourth on', async () => {
    const { capture, relay, started, asked, state } = await bench({ ready: 503 });
    relay.fail(...Array.from({ length: 50 }, () => 'network' as const));
    await capture();
    started.wake();
    await settle();
    expect(started.nextTryAt).to.equal(START + 1_000);
    await pass(1_000 + 2_000);
    expect(relay.requests.length).to.equal(3);
    await pass(600_000);
    expect(relay.requests.length).to.equal(3);
    expect(asked.length).to.be.within(8, 14);
    expect(new Set(asked.map(({ path }) => path))).to.deep.equal(new Set(['/v1/ready']));
    state.ready = 204;
    relay.fail();
    await pass(75_000);
    expect(relay.requests.length).to.equal(4);
  });

  it('sends at most ten bodies through an hour in which every one fails though the relay says it is ready, and asks on', async () => {
    for (const draw of [0.1, 0.5, 0.9]) {
      Math.random = () => draw;
      const { capture, relay, started, asked } = await bench();
      relay.fail(...Array.from({ length: 200 }, () => 'network' as const));
      await capture();
      started.wake();
      const from = now;
      await pass(3_600_000);
      started.stop();
      expect(relay.requests.length, `drawing ${draw}`).to.be.within(9, 10);
      expect(relay.requests.length + asked.length, `drawing ${draw}`).to.be.at.most(draw < 0.5 ? 90 : 75);
      const moments = asked.map(({ at }) => at - from);
      for (const [place, at] of moments.entries()) {
        expect(at - (moments[place - 1] ?? 0), `after ${at}`).to.be.at.most(2 * 75_000);
      }
    }
  });

  it('takes a hint at most every 30 seconds, and then tries within 5', async () => {
    const { capture, relay, started } = await bench();
    visible = false;
    relay.fail('network', 'network', 'network');
    await capture();
    started.wake();
    await settle();
    expect(started.nextTryAt).to.equal(START + 600_000);
    visible = true;
    for (let flap = 0; flap < 50; flap++) globalThis.dispatchEvent(new Event('online'));
    await pass(2_500);
    expect(relay.requests.length).to.equal(2);
    for (let flap = 0; flap < 50; flap++) globalThis.dispatchEvent(new Event('online'));
    expect(relay.requests.length).to.equal(2);
  });

  it('leaves the relay alone as long as it asked, whatever hints and people say', async () => {
    const { capture, relay, started } = await bench();
    relay.fail({ kind: 'unclear', reason: 'status_429', throttled: true, retryAfterMs: 3_600_000 });
    await capture();
    started.wake();
    await settle();
    expect(started.nextTryAt).to.equal(START + 900_000);
    await capture();
    globalThis.dispatchEvent(new Event('online'));
    await started.now();
    await pass(899_000);
    expect(relay.requests.length).to.equal(1);
    await pass(2_000);
    expect(relay.effects.length).to.equal(2);
  });

  it('asks whether the relay is ready before it sends again to one that wanted patience', async () => {
    const { capture, relay, started, asked, state } = await bench({ ready: 503 });
    relay.fail({ kind: 'unclear', reason: 'status_429', throttled: true, retryAfterMs: 3_600_000 });
    await capture();
    started.wake();
    await pass(901_000);
    expect([relay.requests.length, asked.length]).to.deep.equal([1, 1]);
    state.ready = 204;
    await pass(75_000);
    expect(relay.effects.length).to.equal(1);
  });

  it('gives a relay the patience that it asks for in answer to the question', async () => {
    const { capture, relay, started, asked, state } = await bench({ ready: 503 });
    state.retryAfterMs = 600_000;
    relay.fail('network', 'network', 'network');
    await capture();
    started.wake();
    await pass(60_000);
    expect(asked.length).to.equal(1);
    globalThis.dispatchEvent(new Event('online'));
    await pass(530_000);
    expect(asked.length).to.equal(1);
    await pass(30_000);
    expect(asked.length).to.equal(2);
  });

  it('spreads its questions as widely as the relay wants', async () => {
    const { capture, relay, started, state } = await bench({ ready: 503 });
    state.herdWindowMs = 600_000;
    relay.fail(...Array.from({ length: 5 }, () => 'network' as const));
    await capture();
    started.wake();
    await pass(60_000);
    expect((started.nextTryAt ?? 0) - now).to.be.within(200_000, 345_000);
  });

  it('goes on in time when the clock on the wall is set back a year, and when it is set a year on', async () => {
    for (const by of [-1, 1]) {
      const { capture, relay, started } = await bench();
      relay.fail({ kind: 'unclear', reason: 'status_429', throttled: true, retryAfterMs: 20_000 });
      await capture();
      started.wake();
      await settle();
      jump += by * 365 * 86_400_000;
      await pass(19_000);
      expect(relay.requests.length).to.equal(1);
      await pass(2_000);
      started.stop();
      expect(relay.effects.length).to.equal(1);
    }
  });

  it('goes on where the steady clock stands still', async () => {
    const { capture, relay, started } = await bench({ standsStill: true });
    relay.fail({ kind: 'unclear', reason: 'status_429', throttled: true, retryAfterMs: 20_000 }, 'network');
    await capture();
    started.wake();
    await pass(60_000);
    expect(relay.effects.length).to.equal(1);
  });

  it('tries at once when a person asks, however long the wait was', async () => {
    const { capture, relay, started } = await bench({ probes: false });
    visible = false;
    relay.fail('network');
    await capture();
    started.wake();
    await settle();
    await started.now();
    expect(relay.effects.length).to.equal(1);
  });
});
