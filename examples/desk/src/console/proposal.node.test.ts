import assert from 'node:assert/strict';
import { it } from 'node:test';
import { propose } from './proposal.ts';

const at = Date.parse('2026-11-22T20:25:00Z');
const row = { team: 'GATE', category: 'entry.scan_fail', language: 'de' };
const person = (id: string, more: { to?: string; skills?: string[]; open?: number } = {}) => ({
  id,
  name: id,
  role: 'responder',
  team: 'GATE',
  since: '2026-11-22T15:00:00Z',
  skills: more.skills ?? [],
  open: more.open ?? 0,
  ...(more.to && { shift: { id: 's', labels: {}, from: '2026-11-22T15:00:00Z', to: more.to } }),
});
const best = (...people: ReturnType<typeof person>[]) => propose(row, people, { cap: 8, at })?.id;

it('whoever leaves in a few minutes, or should have left, is proposed only where nobody else is free', () => {
  const leaving = person('leaving', { to: '2026-11-22T20:30:00Z', skills: ['de', 'entry'] });
  const gone = person('gone', { to: '2026-11-22T20:00:00Z' });
  const staying = person('staying', { to: '2026-11-22T23:20:00Z', open: 5 });
  assert.equal(best(leaving, gone, staying), 'staying');
  assert.equal(best(leaving, gone, person('without', { open: 7 })), 'without');
  assert.equal(best(leaving, gone, person('full', { open: 8 })), 'leaving');
  assert.equal(best(gone), 'gone');
});
