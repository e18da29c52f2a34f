import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantIn, timeIn } from './zone.ts';

test('a time without a zone is read as the clocks there show it, in summer and in winter', () => {
  for (const [zone, time, instant] of [
    ['UTC', '2026-11-22 20:05:00', '2026-11-22T20:05:00Z'],
    ['Europe/Paris', '2026-07-01 20:05:00', '2026-07-01T18:05:00Z'],
    ['Europe/Paris', '2026-11-22 20:05:00', '2026-11-22T19:05:00Z'],
    ['America/New_York', '2026-03-08 03:30:00', '2026-03-08T07:30:00Z'],
    ['Asia/Kathmandu', '2026-11-22 00:10:00', '2026-11-21T18:25:00Z'],
  ] as const) {
    assert.equal(instantIn(zone, time), Date.parse(instant), `${zone} ${time}`);
    assert.equal(timeIn(zone, Date.parse(instant)), time);
  }
  assert.equal(instantIn('UTC', 'soon'), undefined);
  assert.equal(instantIn('UTC', undefined), undefined);
});
