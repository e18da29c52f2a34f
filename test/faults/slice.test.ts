import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chanceOf } from './chance.ts';
import { createTouchline } from '@touchline/sdk';
import { countingRelay } from './counting-relay.ts';
import { cutEach } from './cuts.ts';
import { faultProxy } from './proxy.ts';
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

  it('a report arrives once wherever its connection is cut', async () => {
    // A prime step, so that it meets all four ways.
    const places = Array.from({ length: 70 }, (_, place) => place * 101);
    const verdict = await cutEach(places);
    assert.ok(isKept(verdict), JSON.stringify(verdict, undefined, 1));
    assert.equal(verdict.acknowledged, places.length);
  });

  it('the words arrive at 2 kbit/s, in one piece and at the first try', async () => {
    const relay = await countingRelay();
    const proxy = await faultProxy(relay.port, () => ({ kind: 'slow', bytesPerSecond: 250 }));
    const touchline = createTouchline({
      endpoint: `http://127.0.0.1:${proxy.port}/touchline`,
      venue: 'north-arena',
    });
    try {
      const { id } = await touchline.report({
        category: 'entry.scan_fail',
        location: { gate: 'gate-C' },
        fields: { partySize: 1 },
        description: 'from a crowded cell',
      });
      await touchline.sync();
      const [state] = await touchline.issues();
      assert.equal(state?.delivery, 'received');
      assert.equal(relay.delivered.get(id), 1);
      assert.equal(proxy.seen['slow'], 1);
    } finally {
      touchline.destroy();
      await proxy.close();
      await relay.close();
    }
  });
});
