import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemName, type Problem } from '../model/problems.ts';
import { BATCH_TYPE, type BatchAnswer } from '../model/wire.ts';
import { fakeClock } from '../testing/fake-clock.ts';
import { MATCH_EVENING, reporter, type Reporter } from '../testing/fixtures.ts';
import { admission } from './admission.ts';
import { memoryStore } from './memory-store.ts';
import { settingsOf, type LogLine, type RelayOptions } from './options.ts';
import type { Proof } from './proof.ts';
import { createRelay } from './relay.ts';

/** Cheap to solve, so that thousands of phones fit in a test: what is asked for is what has to come back. */
const QUICK: Proof = {
  challenge: async ({ venue, report, events }) => ({ venue, report, events }),
  async verify(solution, { venue, report, events }, { now }) {
    const given = JSON.parse(solution) as { venue: string; report: string; events: number };
    const isRight = given.venue === venue && given.report === report && given.events >= events;
    return isRight ? { id: solution, expiresAt: now + 600_000 } : undefined;
  },
};

function relayOn(options: Partial<RelayOptions> = {}) {
  const clock = fakeClock(MATCH_EVENING);
  const relay = createRelay({ store: memoryStore({ now: clock.now }), now: clock.now, ...options });
  const post = async (events: readonly unknown[], address: string, proof?: string) => {
    const headers = { 'content-type': BATCH_TYPE, ...(proof !== undefined && { 'touchline-proof': proof }) };
    const init = { method: 'POST', body: JSON.stringify(events), headers };
    const response = await relay.fetch(new Request(ENDPOINT, init), { address });
    const body = (await response.json()) as Partial<BatchAnswer> & Problem;
    return { ...body, status: response.status };
  };
  return { clock, relay, post };
}

const ENDPOINT = 'http://relay.test/touchline/v1/events';
const STADIUM = '203.0.113.7';
const BOTS = '198.51.100.7';

async function reports(phone: Reporter, count: number, changes: Parameters<Reporter['report']>[0] = {}) {
  return Promise.all(Array.from({ length: count }, async () => (await phone.report(changes)).event));
}

test('five thousand phones behind one address all get in; of fifty thousand posts of a bot at most one in a hundred', async () => {
  const clock = fakeClock(MATCH_EVENING);
  const { batch } = admission(settingsOf({ store: memoryStore(), now: clock.now, proof: QUICK }));
  const [report] = await reports(reporter(), 1);
  const from = (source: string) => ({ ...report, id: source, source });
  const request = (proof?: string) =>
    new Request(ENDPOINT, { headers: proof === undefined ? {} : { 'touchline-proof': proof } });
  const plain = request();

  let taken = 0;
  let solved = 0;
  for (let phone = 0; phone < 5_000; phone++) {
    if (phone % 100 === 0) clock.advance(1_000);
    const batched = [from(`phone-${phone}`)];
    let answer = await batch(plain, { address: STADIUM }, batched);
    if ('problem' in answer && answer.problem.challenge !== undefined) {
      solved++;
      const solution = JSON.stringify(answer.problem.challenge);
      answer = await batch(request(solution), { address: STADIUM }, batched);
    }
    if ('admitted' in answer) taken++;
  }
  assert.equal(taken, 5_000);
  assert.ok(solved > 3_000, `${solved} of them had to solve something`);

  let passed = 0;
  for (let turn = 0; turn < 50_000; turn++) {
    if (turn % 1_000 === 0) clock.advance(1_000);
    const answer = await batch(plain, { address: BOTS }, [from(`bot-${turn}`)]);
    if ('admitted' in answer) passed++;
  }
  assert.ok(passed > 0 && passed <= 500, `${passed} of 50,000 posts got in`);
});

test('a proof counts once, for its own report, and for no more events than it was made for', async () => {
  const { post } = relayOn({ proof: QUICK, rateLimits: { unproven: { burst: 1, perSecond: 0.001 } } });
  const [first, second, third] = await reports(reporter(), 3);
  assert.equal((await post([first], STADIUM)).status, 200);
  const asked = await post([second], STADIUM);
  assert.equal(problemName(asked), 'proof-needed');
  assert.equal(asked.status, 428);
  assert.ok((asked.retryAfterMs ?? 0) > 0);
  const solution = JSON.stringify(asked.challenge);
  assert.equal((await post([third], STADIUM, solution)).status, 428, 'another report');
  assert.equal((await post([second, third], STADIUM, solution)).status, 428, 'more events');
  assert.equal((await post([second], STADIUM, solution)).status, 200);
  assert.equal((await post([second], STADIUM, solution)).status, 428, 'the second time');
  assert.equal((await post([second], STADIUM, 'x'.repeat(5_000))).status, 428, 'nonsense');
});

test('a network that floods gets as many events in as its bucket holds, however it packs them', async () => {
  const { post } = relayOn({ rateLimits: { address: { burst: 50, perSecond: 1 } } });
  const phone = reporter();
  const answers = [];
  for (let turn = 0; turn < 12; turn++) answers.push(await post(await reports(phone, 10), STADIUM));
  const taken = answers.flatMap(({ results = [] }) => results).length;
  assert.ok(taken >= 50 && taken <= 60, `${taken} events`);
  const last = answers.at(-1);
  assert.equal(problemName(last), 'rate-limited');
  assert.ok((last?.retryAfterMs ?? 0) >= 4_000, 'ten events need some seconds');
  const neighbours = [];
  for (let turn = 0; turn < 6; turn++) neighbours.push(await post(await reports(phone, 1), '203.0.113.200'));
  assert.equal(neighbours.at(-1)?.status, 429, 'an address of the same network is the same sender');
  assert.equal((await post(await reports(phone, 1), '203.0.114.7')).status, 200);
});

test('what is urgent comes in while everything else is held back, up to its own limit', async () => {
  const { post } = relayOn({
    rateLimits: { address: { burst: 1, perSecond: 0.001 }, urgent: { burst: 2, perSecond: 0.001 } },
  });
  const phone = reporter();
  await post(await reports(phone, 1), STADIUM);
  const danger = { category: 'safety.danger', fields: { kind: 'fire' } };
  const [fire] = await reports(phone, 1, danger);
  const [dull] = await reports(phone, 1);
  const mixed = await post([dull, fire, 'nonsense'], STADIUM);
  assert.deepEqual(
    mixed.results?.map(({ outcome }) => outcome),
    ['deferred', 'accepted', 'deferred'],
  );
  const [held] = mixed.results ?? [];
  assert.equal(held?.id, dull?.id);
  assert.match(held?.digest ?? '', /^sha-256=[\w-]{43}$/);
  assert.ok(held?.outcome === 'deferred' && problemName(held.problem) === 'rate-limited');
  assert.equal((await post(await reports(phone, 1, danger), STADIUM)).status, 200);
  assert.equal((await post(await reports(phone, 1, danger), STADIUM)).status, 429, 'the lane is narrow');
});

test('one device cannot flood the relay from many networks', async () => {
  const { post } = relayOn({ rateLimits: { device: { burst: 1, perSecond: 0.1 } } });
  const phone = reporter();
  assert.equal((await post(await reports(phone, 1), '203.0.113.7')).status, 200);
  const again = await post(await reports(phone, 1), '198.51.100.7');
  assert.deepEqual([again.status, problemName(again)], [429, 'rate-limited']);
  assert.equal((await post(await reports(reporter(), 1), '203.0.113.7')).status, 200);
});

test('two relays on one store count together', async () => {
  const store = memoryStore();
  const limits = { rateLimits: { address: { burst: 40, perSecond: 0.001 } }, store };
  const [one, other] = [relayOn(limits), relayOn(limits)];
  let taken = 0;
  for (let turn = 0; turn < 60; turn++) {
    const relay = turn % 2 ? one : other;
    if ((await relay.post(await reports(reporter(), 1), STADIUM)).status === 200) taken++;
  }
  assert.ok(taken >= 40 && taken <= 48, `${taken} of 60 got in`);
});

test('a thousand guesses at a secret are as many as a network gets, and a million no more', async () => {
  const { relay } = relayOn({ rateLimits: { address: { burst: 1_000, perSecond: 0.001 } } });
  const id = '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10';
  let tried = 0;
  for (let guess = 0; guess < 3_000; guess++) {
    const request = new Request(`http://relay.test/touchline/v1/issues/${id}`, {
      headers: { authorization: `Bearer guess-${guess}` },
    });
    if ((await relay.fetch(request, { address: BOTS })).status === 404) tried++;
  }
  assert.ok(tried <= 1_100, `${tried} guesses were looked at`);
});

test('a store that does not count leaves each relay to count for itself, and says so once', async () => {
  const store = memoryStore();
  const lines: LogLine[] = [];
  const { post } = relayOn({
    store: { ...store, guards: { ...store.guards, take: () => Promise.reject(new Error('away')) } },
    rateLimits: { address: { burst: 20, perSecond: 0.001 } },
    log: (line) => lines.push(line),
  });
  let taken = 0;
  for (let turn = 0; turn < 60; turn++) {
    if ((await post(await reports(reporter(), 1), STADIUM)).status === 200) taken++;
  }
  assert.ok(taken >= 20 && taken <= 22, `${taken} of 60 got in`);
  assert.equal(lines.filter(({ what }) => what === 'guards_alone').length, 1);
});

test('no address and no device stands in the store, not even as a plain hash', async () => {
  const store = memoryStore();
  const keys: string[] = [];
  const take: typeof store.guards.take = (key, ...rest) => {
    keys.push(key);
    return store.guards.take(key, ...rest);
  };
  const limits = { burst: 1, perSecond: 1 };
  const { post } = relayOn({
    store: { ...store, guards: { ...store.guards, take } },
    rateLimits: { address: limits, device: limits },
  });
  await post(await reports(reporter('ZEBRA'), 1), STADIUM);
  assert.equal(keys.length, 2);
  for (const key of keys) assert.match(key, /^(address|device) [\w-]{22}$/);
});
