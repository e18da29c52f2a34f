import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { IssueRow } from '../api/types.ts';
import { nextTimeOfDay, readClock } from './clock.ts';
import { byUrgency, emptyBoard, neighbour, step, type Board, type Eyes, type Step } from './state.ts';

const NOON = Date.parse('2026-11-22T12:00:00.000Z');
const MINUTE = 60_000;

function row(id: string, more: Partial<IssueRow> = {}, dueInMin = 10): IssueRow {
  return {
    id,
    reference: `${id}-REF`,
    version: 1,
    category: 'facility.seat',
    priority: 'P3',
    state: 'assigned',
    team: 'FAC',
    location: { gate: 'C' },
    summary: `words of ${id}`,
    channel: 'widget',
    capturedAt: iso(0),
    receivedAt: iso(0),
    clock: {
      metric: 'firstResponse',
      dueAt: iso(dueInMin),
      targetMs: 20 * MINUTE,
      ruleId: 'seed000.general',
      state: 'running',
    },
    unread: true,
    test: false,
    ...more,
  };
}

function iso(minutes: number): string {
  return new Date(NOON + minutes * MINUTE).toISOString();
}

const EYES: Eyes = {
  words: ({ summary }) => summary.toLowerCase(),
  zones: ({ location }) => Object.values(location).filter((one) => typeof one === 'string'),
  now: () => NOON,
};

function run(board: Board, ...steps: Step[]): Board {
  return steps.reduce((now, one) => step(now, one, EYES), board);
}

const loaded = (...rows: IssueRow[]) => run(emptyBoard('me'), { type: 'loaded', rows });

describe('the order of the queue', () => {
  test('is priority first, then the clock that runs out next, then age', () => {
    const rows = [
      row('late-p3', {}, -5),
      row('p2', { priority: 'P2' }, 30),
      row('soon-p3', {}, 1),
      row('older-p3', { capturedAt: iso(-9) }, 1),
    ];
    assert.deepEqual(
      rows.toSorted(byUrgency).map(({ id }) => id),
      ['p2', 'late-p3', 'older-p3', 'soon-p3'],
    );
  });

  test('puts an issue without a running clock last in its priority', () => {
    const paused = row('paused', {}, -60);
    const { clock } = paused;
    assert.ok(clock);
    const rows = [{ ...paused, clock: { ...clock, state: 'paused' as const } }, row('runs', {}, 60)];
    assert.deepEqual(
      rows.toSorted(byUrgency).map(({ id }) => id),
      ['runs', 'paused'],
    );
  });

  test('is the same whether rows come one by one or all at once', () => {
    const rows = Array.from({ length: 200 }, (_, place) =>
      row(`i${place}`, { priority: `P${(place % 3) + 2}` as 'P2' }, (place * 37) % 91),
    );
    const atOnce = loaded(...rows);
    const oneByOne = rows.reduce(
      (board, one) => run(board, { type: 'arrived', rows: [one] }),
      emptyBoard('me'),
    );
    assert.deepEqual(oneByOne.shown, atOnce.shown);
  });
});

describe('news while nobody touches the list', () => {
  test('comes in at its place', () => {
    const board = run(loaded(row('a', {}, 5), row('c', {}, 15)), {
      type: 'arrived',
      rows: [row('b', {}, 10)],
    });
    assert.deepEqual(board.shown, ['a', 'b', 'c']);
    assert.deepEqual([...board.changed], ['b']);
  });

  test('takes a solved issue out of the open view', () => {
    const board = run(loaded(row('a'), row('b')), {
      type: 'arrived',
      rows: [row('a', { version: 2, state: 'resolved', unread: false })],
    });
    assert.deepEqual(board.shown, ['b']);
  });

  test('that is older than what is known changes nothing', () => {
    const before = loaded(row('a', { version: 7, state: 'in_progress' }));
    const after = run(before, { type: 'arrived', rows: [row('a', { version: 6 })] });
    assert.equal(after, before);
  });
});

describe('the open view', () => {
  test('holds what was solved only while words of its reporter are unread', () => {
    const board = loaded(row('a', { state: 'resolved' }), row('b', { state: 'resolved', unread: false }));
    assert.deepEqual(board.shown, ['a']);
  });

  test('never holds what the reporter took back', () => {
    assert.deepEqual(loaded(row('a', { state: 'cancelled' })).shown, []);
  });
});

describe('news under a hand', () => {
  const held = run(loaded(row('a', {}, 5), row('b', {}, 10)), { type: 'held', held: true });

  test('waits in the pill and moves nothing', () => {
    const board = run(held, { type: 'arrived', rows: [row('c', { priority: 'P2' }, 1), row('d', {}, 1)] });
    assert.deepEqual(board.shown, ['a', 'b']);
    assert.deepEqual(board.waiting, ['c', 'd']);
  });

  test('changes a row where it stands, even if it no longer belongs here', () => {
    const board = run(held, {
      type: 'arrived',
      rows: [row('a', { version: 2, state: 'resolved', unread: false })],
    });
    assert.deepEqual(board.shown, ['a', 'b']);
    assert.equal(board.rows.get('a')?.state, 'resolved');
  });

  test('counts an issue once, however often it changes', () => {
    const board = run(
      held,
      { type: 'arrived', rows: [row('c')] },
      { type: 'arrived', rows: [row('c', { version: 2 })] },
    );
    assert.deepEqual(board.waiting, ['c']);
  });

  test('comes in when the pill is pressed, and when the hand leaves', () => {
    const waiting = run(held, { type: 'arrived', rows: [row('c', { priority: 'P2' })] });
    for (const action of [{ type: 'revealed' }, { type: 'held', held: false }] as const) {
      const board = run(waiting, action);
      assert.deepEqual(board.shown, ['c', 'a', 'b']);
      assert.deepEqual(board.waiting, []);
    }
  });

  test('enters at once if it is critical and nobody has opened it', () => {
    const board = run(held, { type: 'arrived', rows: [row('alarm', { priority: 'P1' })] });
    assert.deepEqual(board.alarms, ['alarm']);
    assert.deepEqual(board.shown, ['a', 'b']);
    assert.deepEqual(board.waiting, []);
  });

  test('a critical report leaves the alarms once somebody has opened it', () => {
    const alarm = row('alarm', { priority: 'P1' });
    const board = run(loaded(row('a'), alarm), {
      type: 'arrived',
      rows: [{ ...alarm, version: 2, unread: false }],
    });
    assert.deepEqual(board.alarms, []);
    assert.deepEqual(board.shown, ['alarm', 'a']);
  });
});

describe('views and search', () => {
  const rows = [
    row('mine', { assignee: { id: 'me', name: 'Ana' } }),
    row('theirs', { assignee: { id: 'you', name: 'Li' } }),
    row('done', { state: 'closed', unread: false }),
  ];

  test('open, mine and all show what they say', () => {
    const shown = (view: 'open' | 'mine' | 'all') =>
      run(loaded(...rows), { type: 'viewed', view }).shown.toSorted();
    assert.deepEqual(shown('open'), ['mine', 'theirs']);
    assert.deepEqual(shown('mine'), ['mine']);
    assert.deepEqual(shown('all'), ['done', 'mine', 'theirs']);
  });

  test('a search looks through every view, all its words have to fit', () => {
    const board = run(loaded(...rows), { type: 'searched', query: ' DONE words ' });
    assert.deepEqual(board.shown, ['done']);
  });

  test('what the server found counts as long as the question is the same', () => {
    const asked = run(loaded(...rows), { type: 'searched', query: 'backpack' });
    assert.deepEqual(asked.shown, []);
    const found = row('found');
    assert.deepEqual(run(asked, { type: 'found', query: 'backpack', rows: [found] }).shown, ['found']);
    assert.deepEqual(run(asked, { type: 'found', query: 'back', rows: [found] }).shown, []);
  });
});

describe('moving by key', () => {
  const board = loaded(row('a', {}, 1), row('b', {}, 2), row('alarm', { priority: 'P1' }));

  test('starts at the top, alarms first, and stops at both ends', () => {
    assert.equal(neighbour(board, undefined, 1), 'alarm');
    assert.equal(neighbour(board, 'alarm', 1), 'a');
    assert.equal(neighbour(board, 'alarm', -1), 'alarm');
    assert.equal(neighbour(board, 'b', 1), 'b');
  });

  test('starts again at the top when its row is gone', () => {
    assert.equal(neighbour(board, 'gone', 1), 'alarm');
  });
});

describe('a clock', () => {
  const clock = row('a', {}, 20).clock;
  assert.ok(clock);
  const phaseAt = (minutes: number) => readClock(clock, NOON + minutes * MINUTE).phase;

  test('is calm, soon from three quarters of its time on, then late', () => {
    assert.equal(phaseAt(14), 'calm');
    assert.equal(phaseAt(15), 'soon');
    assert.equal(phaseAt(19.9), 'soon');
    assert.equal(phaseAt(20), 'late');
  });

  test('that was kept stays kept, and one that was missed stays missed', () => {
    assert.equal(readClock({ ...clock, state: 'met', doneAt: iso(3) }, NOON + 99 * MINUTE).phase, 'met');
    assert.equal(readClock({ ...clock, state: 'late', doneAt: iso(25) }, NOON + 99 * MINUTE).phase, 'missed');
  });

  test('that is paused runs out of nothing', () => {
    assert.equal(readClock({ ...clock, state: 'paused' }, NOON + 99 * MINUTE).phase, 'paused');
  });
});

describe('a board with 10,000 open issues', () => {
  test('takes one more without moving the others', () => {
    const many = Array.from({ length: 10_000 }, (_, place) => row(`i${place}`, {}, place % 500));
    const board = loaded(...many);
    const next = run(board, { type: 'arrived', rows: [row('new', { priority: 'P2' })] });
    assert.equal(next.shown.length, 10_001);
    assert.equal(next.shown[0], 'new');
    assert.deepEqual(next.shown.slice(1), board.shown);
  });
});

describe('a time of day that somebody types', () => {
  const at = (time: string, from: string) => {
    const found = nextTimeOfDay(time, Date.parse(from), 'Europe/Dublin');
    return found === undefined ? undefined : new Date(found).toISOString();
  };

  test('is the next one on the clocks of the venue', () => {
    assert.equal(at('21:10', '2026-11-22T20:41:30Z'), '2026-11-22T21:10:00.000Z');
    assert.equal(at('21:10', '2026-07-22T19:41:30Z'), '2026-07-22T20:10:00.000Z');
    assert.equal(at('00:05', '2026-11-22T23:50:00Z'), '2026-11-23T00:05:00.000Z');
  });

  test('is tomorrow where it is exactly now, and nothing where it is no time', () => {
    assert.equal(at('20:41', '2026-11-22T20:41:30Z'), '2026-11-23T20:41:00.000Z');
    assert.equal(at('', '2026-11-22T20:41:30Z'), undefined);
  });
});

test('what somebody may not see any longer leaves at once, whatever hand is in the list', () => {
  const alarm = row('alarm', { priority: 'P1' });
  const board = run(
    loaded(alarm, row('stays')),
    { type: 'selected', ids: ['alarm', 'stays'] },
    { type: 'held', held: true },
    { type: 'arrived', rows: [row('waits')] },
  );
  const after = ['alarm', 'waits'].reduce((now, id) => run(now, { type: 'gone', id }), board);
  assert.deepEqual(
    [after.alarms, after.shown, after.waiting, [...after.selected], [...after.rows.keys()]],
    [[], ['stays'], [], ['stays'], ['stays']],
  );
});
