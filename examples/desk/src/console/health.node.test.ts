import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { healthOf } from './health.ts';

const NOW = Date.parse('2026-11-22T19:00:00Z');
const MINUTE = 60_000;
const kiosk = (id: string, minAgo: number, more: { passing?: true } = {}) => ({
  id,
  lastSeen: new Date(NOW - minAgo * MINUTE).toISOString(),
  silent: false,
  waiting: 0,
  ...more,
});

describe('the kiosks at the desk', () => {
  test('are all there, or those that say nothing are named', () => {
    const read = (...kiosks: ReturnType<typeof kiosk>[]) =>
      healthOf({ waiting: 0, kiosks, silentAfterMs: 3 * MINUTE }, NOW).kiosks;
    assert.equal(read(kiosk('a', 1), kiosk('b', 1, { passing: true }))?.words, '2/2');
    assert.deepEqual(read(kiosk('a', 4))?.silent, ['a']);
    // A page that somebody opened and closed is neither there nor missed.
    assert.equal(read(kiosk('a', 1), kiosk('b', 4, { passing: true }))?.words, '1/1');
    assert.equal(read(kiosk('b', 4, { passing: true })), undefined);
  });
});
