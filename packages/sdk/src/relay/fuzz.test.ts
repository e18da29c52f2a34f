import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryBackend } from '../backends/memory.ts';
import { problemName } from '../model/problems.ts';
import type { BatchAnswer } from '../model/wire.ts';
import { reporter, type Reported } from '../testing/fixtures.ts';
import { relayClient } from '../testing/relay-client.ts';
import { memoryStore } from './memory-store.ts';
import { createRelay } from './relay.ts';

// A slice of what hostile or broken senders send. Every run of a seed is the same run.
const SEEDS = Array.from({ length: 6 }, (_, index) => index + 1);
const ROUNDS = 150;

/** Numbers from 0 to 1, the same ones for the same seed. @see https://github.com/bryc/code mulberry32 */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const STRANGE: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e308,
  '',
  'x'.repeat(5_000),
  '\0',
  '\ud800',
  '🎫',
  [],
  {},
  [[[[[[[[[[1]]]]]]]]]],
  { __proto__: null, constructor: 1 },
  '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10',
  'https://touchline.dev/schema/1',
];

for (const seed of SEEDS) {
  test(`whatever is sent, the relay answers in its own words and takes each id once (seed ${seed})`, async (context) => {
    const random = numbersFrom(seed);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const backend = memoryBackend();
    const relay = createRelay({ store: memoryStore(), backends: [backend] });
    context.after(() => relay.close());
    const { ask, post } = relayClient((request) => relay.fetch(request));
    const phone = reporter(`fuzz-${seed}`);
    const known: Reported[] = [];
    const digests = new Map<string, Set<string>>();

    const body = async (): Promise<string | Uint8Array> => {
      const issue = known.length > 3 && random() < 0.6 ? pick(known) : await phone.report();
      known.push(issue);
      const events: unknown[] = [issue.event];
      if (random() < 0.4) events.push(phone.followUp(issue, 'touchline.issue.message', { text: 'again' }));
      const batch = random() < 0.7 ? events.map((event) => bent(structuredClone(event))) : events;
      const text = JSON.stringify(batch);
      if (random() < 0.6) return text;
      const bytes = new TextEncoder().encode(text);
      const kind = random();
      if (kind < 0.3) return bytes.slice(0, Math.floor(random() * bytes.length));
      if (kind < 0.8)
        for (let turn = 0; turn < 3; turn++) bytes[Math.floor(random() * bytes.length)] = random() * 256;
      return bytes;
    };
    /** Changes one place somewhere inside. */
    const bent = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null || random() < 0.15) return pick(STRANGE);
      const record = value as Record<string, unknown>;
      const key = pick([...Object.keys(record), 'observeds', 'trackingsecret', 'extra']);
      if (random() < 0.2) delete record[key];
      else record[key] = bent(record[key]);
      return record;
    };

    for (let round = 0; round < ROUNDS; round++) {
      const response =
        random() < 0.8
          ? await post(
              await body(),
              random() < 0.1 ? { 'content-type': pick(['text/html', '*/*', 'x']) } : {},
            )
          : await ask(pick(PATHS), {
              method: pick(['GET', 'PUT', 'DELETE', 'HEAD', 'POST', 'PATCH']),
              headers: {
                authorization: pick(['Bearer x', 'Basic y', 'Bearer ']),
                'upload-offset': pick(['0', '-1', 'x']),
              },
            });
      const text = await response.text();
      assert.ok(text.length < 262_144);
      assert.notEqual(response.status, 500, text);
      if (response.status >= 400) {
        assert.equal(response.headers.get('content-type'), 'application/problem+json');
        if (text) assert.ok(problemName(JSON.parse(text)), text);
      } else if (response.status === 200 && text.includes('"results"')) {
        for (const result of (JSON.parse(text) as BatchAnswer).results) {
          assert.match(result.digest, /^sha-256=[\w-]{43}$/);
          if (result.outcome !== 'accepted') assert.ok(problemName(result.problem));
          else digests.set(result.id, (digests.get(result.id) ?? new Set()).add(result.digest));
        }
      }
    }
    await relay.close();
    for (const [id, all] of digests) assert.equal(all.size, 1, `${id} was accepted with different words`);
    const created = backend.jobs.flatMap((job) => (job.type === 'create' ? job.issue.id : []));
    assert.equal(new Set(created).size, created.length);
    assert.ok(created.length > 0);
  });
}

const ID = '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10';
const PATHS = [
  '/v1/events',
  '/v1/watch',
  '/v1/ready',
  '/v1/config?venue=%ff%00',
  `/v1/issues/${ID}`,
  `/v1/issues/${ID}/attachments/x`,
  `/v1/issues/${ID}/attachments/${'A'.repeat(43)}`,
  '/v1/issues/%2e%2e%2f',
  '/v1/issues//',
  '/v1//',
  '/v1/__proto__',
  '/v1/hooks/__proto__',
  '/v9/events',
  '//',
];
