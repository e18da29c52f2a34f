import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ACTIONS } from './actions.ts';
import { addressOf, readAddress, References } from './address.ts';
import { filterText, fits, NO_FILTER, readFilter, toggled } from './filter.ts';
import { clashOf, keysOf, Sequence } from './keys.ts';
import { columnOf, moveTo } from './board-moves.ts';
import { PlacesOf } from './places.ts';

describe('the keys', () => {
  test('are there for every action, and no two are alike', () => {
    for (const { id, keys } of ACTIONS) {
      assert.notEqual(keys, '', id);
      assert.equal(clashOf(id, keys, {}), undefined, id);
    }
  });

  test('come one after the other where two are needed, and not too slowly', () => {
    const sequence = new Sequence();
    assert.deepEqual(sequence.press('g', 0, {}, true), { waits: true });
    assert.deepEqual(sequence.press('b', 500, {}, true), { action: 'board' });
    assert.deepEqual(sequence.press('g', 1_000, {}, true), { waits: true });
    assert.deepEqual(sequence.press('b', 9_000, {}, true), { action: 'broadcast' });
  });

  test('are those that somebody chose instead, and then the old one is free', () => {
    const own = { take: 'q' };
    assert.deepEqual(new Sequence().press('q', 0, own, true), { action: 'take' });
    assert.equal(new Sequence().press('a', 0, own, true), undefined);
    assert.equal(keysOf('take', own), 'q');
    assert.equal(clashOf('note', 'q', own), 'take');
    assert.equal(clashOf('note', 'g', {}), 'queue');
  });

  test('without letters leave only those that nobody hits by chance', () => {
    assert.equal(new Sequence().press('a', 0, {}, false), undefined);
    assert.deepEqual(new Sequence().press('Mod+k', 0, {}, false), { action: 'palette' });
  });
});

describe('an address', () => {
  test('says screen, filter and issue, and is read back', () => {
    for (const address of [
      { room: 'board', filter: 'team=GATE' },
      { room: 'queue', issue: '7K3F-9QXM' },
      { room: 'known', of: 'one' },
    ] as const)
      assert.deepEqual(readAddress(addressOf(address)), address);
  });

  test('from earlier still leads to its issue, and one that means nothing to the queue', () => {
    assert.deepEqual(readAddress('#/issues/one'), { room: 'queue', issue: 'one' });
    assert.deepEqual(readAddress('#/'), { room: 'queue' });
    assert.deepEqual(readAddress('#nowhere'), { room: 'queue' });
  });

  test('names an issue by its reference until another one has the same', () => {
    const references = new References();
    const one = { id: 'one', reference: '7K3F-9QXM' };
    references.learn([one]);
    assert.equal(references.nameOf(one), '7K3F-9QXM');
    assert.equal(references.idOf('7K3F-9QXM'), 'one');
    references.learn([{ id: 'two', reference: '7K3F-9QXM' }]);
    assert.equal(references.nameOf(one), 'one');
    assert.equal(references.idOf('7K3F-9QXM'), undefined);
  });
});

describe('a filter', () => {
  const row = {
    priority: 'P2',
    state: 'assigned',
    team: 'GATE',
    category: 'entry.scan_fail',
    location: { block: 'N-112' },
  } as never;
  const places = new PlacesOf({
    zones: {},
    map: {
      viewBox: [0, 0, 1, 1],
      zones: [
        { id: 'N-1', kind: 'level' },
        { id: 'N-112', kind: 'block', parent: 'N-1' },
      ],
    },
  });
  const eyes = { zones: (one: never) => places.of(one), now: () => 0 };

  test('comes back from its address as it was', () => {
    const filter = toggled(toggled(NO_FILTER, 'team', 'GATE'), 'zone', 'N-1');
    const text = filterText(filter, 'mine', 'red bag');
    assert.deepEqual(readFilter(text), { filter, view: 'mine', query: 'red bag' });
    assert.equal(filterText(NO_FILTER), '');
  });

  test('takes what fits one choice of every field, a place with all inside of it', () => {
    const of = (more: object) => fits(row, { ...NO_FILTER, ...more }, eyes as never);
    assert.equal(of({ team: ['GATE', 'CS'], zone: ['N-1'], person: ['none'], category: ['entry'] }), true);
    assert.equal(of({ zone: ['N-2'] }), false);
    assert.equal(of({ priority: ['P1'] }), false);
    assert.equal(of({ clock: ['late'] }), false);
  });
});

describe('a card on the board', () => {
  test('goes where one command leads, and asks for words where the reporter reads them', () => {
    assert.deepEqual(moveTo({ state: 'assigned' }, 'in_progress'), {
      kind: 'command',
      command: { type: 'take' },
    });
    assert.equal(moveTo({ state: 'in_progress' }, 'resolved').kind, 'write');
    assert.equal(moveTo({ state: 'resolved' }, 'triaged').kind, 'refused');
    assert.equal(columnOf({ state: 'scheduled' }), 'waiting_reporter');
  });
});
