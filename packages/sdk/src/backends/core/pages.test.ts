import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chained, pages } from './pages.ts';

test('pages are read until one is not full', async () => {
  const read = await pages(2, 10, async (page) => (page < 3 ? [page, page] : [page]));
  assert.deepEqual(read, [1, 1, 2, 2, 3]);
});

test('no more pages are read than were allowed', async () => {
  assert.deepEqual(await pages(1, 3, async (page) => [page]), [1, 2, 3]);
});

test('pages that name the next are read in that order, past one that is empty', async () => {
  const chain: Record<string, { some: string[]; next: string | undefined }> = {
    first: { some: ['a'], next: 'second' },
    second: { some: [], next: 'third' },
    third: { some: ['b'], next: undefined },
  };
  assert.deepEqual(await chained(10, async (next = 'first') => chain[next]!), ['a', 'b']);
});

test('pages that name the next end where enough entries were read', async () => {
  assert.equal((await chained(3, async () => ({ some: [1, 2], next: 'more' }))).length, 4);
});

test('a system that names a next page for ever, with nothing on it, is left after a hundred', async () => {
  let asked = 0;
  const read = await chained(10, async () => {
    asked++;
    return { some: [], next: 'more' };
  });
  assert.deepEqual(read, []);
  assert.equal(asked, 100);
});
