import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { at, instantAt, listAt, textAt } from './json.ts';
import { reading, type Shape } from './reading.ts';
import { onceAChange } from './settled.ts';
import { teller } from './told.ts';

const { signal } = new AbortController();
const TIME = '2026-11-22T20:05:00Z';
const shape: Shape = {
  ref: (ticket) => textAt(ticket, 'ref'),
  at: (ticket) => instantAt(ticket, 'changed'),
  status: (ticket) => textAt(ticket, 'status'),
  otherwise: (ticket) => (at(ticket, 'closes') === true ? ':closed' : undefined),
  said: (ticket) => listAt(ticket, 'said'),
  text: (said) => textAt(said, 'text'),
};

test('tickets are read one after the other, in order, however many have changed', async () => {
  const order: string[] = [];
  let busy = 0;
  const { anew } = reading({
    ...shape,
    async ticket(id) {
      assert.equal(++busy, 1, 'one request at a time');
      order.push(id);
      await turn();
      busy--;
      return { ref: `ref-${id}`, changed: TIME };
    },
  });
  const ids = Array.from({ length: 200 }, (_none, index) => `${index}`);
  const now = await anew(ids, { signal });
  assert.deepEqual(order, ids);
  assert.deepEqual([now.length, now[199]?.ref], [200, 'ref-199']);
});

test('what was said is not asked for where a ticket is none of ours, or tells no time', async () => {
  const { each } = reading({ ...shape, said: () => assert.fail('nobody asks') });
  assert.deepEqual(await each([{ changed: TIME }, { ref: 'r1' }, undefined], { signal }), []);
});

test('a wider word counts only where nobody has mapped the state itself', async () => {
  const { each } = reading(shape);
  const tell = teller('played', { Solved: 'resolved', ':closed': 'closed' });
  const states = [
    { ref: 'r1', status: 'solved', closes: true },
    { ref: 'r2', status: 'Put away', closes: true },
    { ref: 'r3', status: 'Elsewhere' },
  ];
  const told = tell(
    await each(
      states.map((one) => ({ ...one, changed: TIME })),
      { signal },
    ),
  );
  assert.deepEqual(
    told.updates.map(({ issueId, change }) => [issueId, change.type === 'status' && change.status]),
    [
      ['r1', 'resolved'],
      ['r2', 'closed'],
    ],
  );
  assert.deepEqual(told.unknown, ['Elsewhere']);
});

test('a ticket is read once for each change, and again while its second may not be over', async () => {
  let reads = 0;
  let clock = Date.parse(TIME);
  const { listed } = onceAChange({ at: shape.at, listed: async () => (reads++, []) }, { now: () => clock });
  const look = () => listed({ id: '1', changed: TIME }, { signal });
  await look();
  await look();
  assert.equal(reads, 2, 'somebody may be at it still');
  clock += 61_000;
  await look();
  await look();
  assert.equal(reads, 3);
  await listed({ id: '1', changed: '2026-11-22T20:07:00Z' }, { signal });
  assert.equal(reads, 4, 'it has changed');
});
