import assert from 'node:assert/strict';
import test from 'node:test';
import { alike } from './wall.ts';

test('the wall names what is the same at the same place once, and how often, so that it hides nothing else', () => {
  const ticket = { category: 'entry.scan_fail', location: { gate: 'gate-C' } };
  const elsewhere = { category: 'entry.scan_fail', location: { gate: 'gate-D' } };
  const emergency = { category: 'medical.emergency', location: { block: '112' } };
  assert.deepEqual(alike([ticket, { ...ticket }, elsewhere, { ...ticket }, emergency]), [
    { one: ticket, count: 3 },
    { one: elsewhere, count: 1 },
    { one: emergency, count: 1 },
  ]);
});
