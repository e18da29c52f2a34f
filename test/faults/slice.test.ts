import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chanceOf } from './chance.ts';
import { behindProxy } from './unkind-network.ts';
import { isKept } from './verdict.ts';

describe('behind an unkind network', () => {
  for (const seed of [1, 2]) {
    it(`every saved report arrives once, seed ${seed}`, async () => {
      const verdict = await behindProxy(chanceOf(seed), {
        devices: 8,
        reportsEach: 6,
        mostSilentMs: 400,
        healAfterMs: 4_000,
        limitMs: 9_000,
      });
      assert.ok(isKept(verdict), JSON.stringify(verdict, undefined, 1));
      assert.equal(verdict.acknowledged, 48);
    });
  }
});
