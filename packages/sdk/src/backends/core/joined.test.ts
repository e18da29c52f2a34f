import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joined } from './joined.ts';

const news = (ref: string) => ({ ref, at: 0, replies: [] });

test('two lists are told as one, with all that is unread, and asked again from the earlier end on', () => {
  const told = joined({ now: [news('a')], until: 9, unread: ['7'] }, { now: [news('b')], until: 4 });
  assert.deepEqual([told.now.map(({ ref }) => ref), told.unread, told.until], [['a', 'b'], ['7'], 4]);
});

test('two lists that were read to their ends leave nothing for later', () => {
  assert.deepEqual(joined({ now: [] }, { now: [news('b')] }), { now: [news('b')], unread: [] });
});
