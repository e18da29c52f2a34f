import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { IssueRow } from '../api/types.ts';
import { behind, keyOf, lines, reportsBehind } from './folding.ts';
import { emptyBoard, neighbour, step, type Board, type Eyes } from './state.ts';

const EYES: Eyes = { words: () => '', zones: () => [], now: () => 0 };

function row(id: string, more: Partial<IssueRow> = {}): IssueRow {
  return {
    id,
    reference: id,
    version: 1,
    category: 'safety.crowding',
    priority: 'P1',
    state: 'assigned',
    team: 'SEC',
    location: { gate: 'gate-C' },
    summary: '',
    channel: 'widget',
    capturedAt: '2026-11-22T19:00:00.000Z',
    receivedAt: '2026-11-22T19:00:00.000Z',
    unread: true,
    test: false,
    ...more,
  };
}

const crowd = Array.from({ length: 36 }, (_, place) => row(`crowd-${String(place).padStart(2, '0')}`));
const breathless = row('z-breathless', { category: 'medical.emergency', location: { block: 'N-112' } });
const full = step(emptyBoard('me'), { type: 'loaded', rows: [...crowd, breathless] }, EYES);
const ids = (board: Board) => lines(board, board.alarms).map((one) => one.row.id);

describe('equal critical reports', () => {
  test('of one place and kind stand as one line, so that another one is not drowned', () => {
    assert.deepEqual(ids(full), ['crowd-00', 'z-breathless']);
    assert.equal(lines(full, full.alarms)[0]?.group?.count, 36);
    assert.equal(neighbour(full, 'crowd-00', 1), 'z-breathless');
  });

  test('are shown one by one when somebody opens them, and stand as one again', () => {
    const key = keyOf(row('like them'));
    const open = step(full, { type: 'unfolded', key, open: true }, EYES);
    assert.equal(ids(open).length, 37);
    assert.equal(neighbour(open, 'crowd-00', 1), 'crowd-01');
    assert.equal(ids(step(open, { type: 'unfolded', key, open: false }, EYES)).length, 2);
  });

  test('are selected together while they stand as one, and one by one otherwise', () => {
    assert.equal(behind(full, full.alarms, 'crowd-00').length, 36);
    assert.deepEqual(behind(full, full.alarms, 'z-breathless'), ['z-breathless']);
    const open = step(full, { type: 'unfolded', key: keyOf(row('like them')), open: true }, EYES);
    assert.deepEqual(behind(open, open.alarms, 'crowd-00'), ['crowd-00']);
  });

  test('stand alone at another place, with another kind, and where there are two', () => {
    const few = [row('one'), row('two'), row('three', { location: { gate: 'gate-D' } })];
    const board = step(emptyBoard('me'), { type: 'loaded', rows: few }, EYES);
    assert.equal(ids(board).length, 3);
  });

  test('leave the lane one by one without a trace', () => {
    const [, ...others] = crowd;
    const seen = others.map((one) => ({ ...one, version: 2, unread: false }));
    const after = step(full, { type: 'arrived', rows: seen }, EYES);
    assert.deepEqual(ids(after), ['crowd-00', 'z-breathless']);
    assert.equal(lines(after, after.alarms)[0]?.group, undefined);
    assert.equal(lines(after, after.shown)[0]?.group?.count, 35);
  });
});

test('a row says how many reports stand behind it: joined ones, and those of its incident', () => {
  const joined = row('joined', { joined: 2 });
  const members = [row('a', { incident: 'i' }), row('b', { incident: 'i', joined: 3 })];
  const count = reportsBehind([joined, ...members, row('alone')]);
  assert.deepEqual(
    [joined, ...members, row('alone')].map((one) => count(one)),
    [3, 5, 5, 1],
  );
});
