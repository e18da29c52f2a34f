import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relayFuzz } from './relay-fuzz.ts';
import { troublesOf } from './verdict.ts';

const CASES = 2_000;
// Found once; kept so that they are never lost again.
const SEEDS = [1, 2];

for (const seed of SEEDS) {
  test(`whatever is sent, the relay answers in its own words, takes each id once and tells nobody (seed ${seed})`, async () => {
    const verdict = await relayFuzz.run(seed, CASES);
    assert.deepEqual(troublesOf(verdict), []);
    assert.equal(verdict.tried, CASES);
    for (const what of ['batch 200', 'batch 400', 'batch 403', 'batch 415', 'issue 200', 'issue 404']) {
      assert.ok((verdict.did[what] ?? 0) > 5, `${what}: ${verdict.did[what]}`);
    }
  });
}
