import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allOf, listing, newest, numbered } from './pages.ts';

test('pages are read until one is not full', async () => {
  const read = await allOf(numbered(2, async (page) => (page < 3 ? [page, page] : [page])));
  assert.deepEqual(read, [1, 1, 2, 2, 3]);
});

test('no further page is read behind as many entries as were asked for', async () => {
  assert.deepEqual(
    await allOf(
      numbered(1, async (page) => [page]),
      3,
    ),
    [1, 2, 3],
  );
});

test('pages that name the next are read in that order, past one that is empty', async () => {
  const chain: Record<string, { some: string[]; next: string | undefined }> = {
    first: { some: ['a'], next: 'second' },
    second: { some: [], next: 'third' },
    third: { some: ['b'], next: undefined },
  };
  assert.deepEqual(await allOf(async (next = 'first') => chain[next]!), ['a', 'b']);
});

test('pages that name the next end where enough entries were read', async () => {
  assert.equal((await allOf(async () => ({ some: [1, 2], next: 'more' }), 3)).length, 4);
});

test('a system that names a next page for ever, with nothing on it, is left after a hundred', async () => {
  let asked = 0;
  const read = await allOf(async () => {
    asked++;
    return { some: [], next: 'more' };
  });
  assert.deepEqual(read, []);
  assert.equal(asked, 100);
});

test('a list that tells the newest first is read as far as it is new', async () => {
  const pages = numbered(2, async (page) => [10 - 2 * page, 9 - 2 * page]);
  assert.deepEqual(await allOf(newest(pages, (one) => Number(one) > 5)), [8, 7, 6]);
});

test('a page behind the last one may be an error of a system, and the first may not', async () => {
  const asked: (readonly number[] | undefined)[] = [];
  const read = listing(
    async ({ query, ok }) => {
      asked.push(ok);
      const status = query?.['page'] === '3' ? 400 : 200;
      return { status, headers: new Headers(), text: '', json: [query?.['page'], query?.['about']] };
    },
    {
      size: 2,
      query: (page) => ({ page: `${page}` }),
      entries: (json) => (Array.isArray(json) ? json : []),
      behind: 400,
    },
  );
  const { signal } = new AbortController();
  const all = await allOf(read({ path: '/list', query: { about: 'x' } }, { signal }));
  assert.deepEqual(all, ['1', 'x', '2', 'x']);
  assert.deepEqual(asked, [[], [400], [400]]);
});
