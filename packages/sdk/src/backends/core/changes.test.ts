import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changes } from './changes.ts';
import { at, textAt } from './json.ts';
import { numbered } from './pages.ts';
import type { Now } from './system.ts';
import { misconfigured, passing } from './trouble.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const MINUTE = 60_000;
const { signal } = new AbortController();

interface Played {
  id: string;
  at: number;
}

const ticketsOf = (many: number, apartMs: number): Played[] =>
  Array.from({ length: many }, (_none, index) => ({ id: `${index}`, at: NOON + index * apartMs }));

function bench(all: Played[], given: { newestFirst?: boolean } = {}) {
  const play = { clock: NOON, broken: new Map<string, Error>(), read: [] as string[] };
  const ticket = {
    at: (one: unknown) => Number(at(one, 'at')),
    async listed(one: unknown): Promise<Now[]> {
      const id = textAt(one, 'id') ?? '';
      play.read.push(id);
      const trouble = play.broken.get(id);
      if (trouble) throw trouble;
      return [{ ref: `ref-${id}`, at: Number(at(one, 'at')), replies: [] }];
    },
  };
  const look = changes(ticket, { now: () => play.clock }, (since) => {
    const fits = all.filter((one) => one.at >= since);
    const shown = given.newestFirst ? fits.toReversed() : fits;
    return numbered(100, async (page) => shown.slice((page - 1) * 100, page * 100));
  });
  return { play, look: (since: number, ask = { signal }) => look(since, ask) };
}

test('what lies behind the first thousand is read in the next looks, all of it', async () => {
  const all = ticketsOf(2_500, 1_000);
  const { look } = bench(all);
  const seen = new Set<string>();
  let since: number | undefined = NOON;
  for (let looks = 0; since !== undefined; looks++) {
    assert.ok(looks < 5);
    const told = await look(since);
    for (const { ref } of told.now) seen.add(ref);
    since = told.until;
  }
  assert.equal(seen.size, all.length);
});

test('what changed in one second is read in one look, however much it is', async () => {
  const told = await bench(ticketsOf(2_500, 0)).look(NOON);
  assert.deepEqual([told.now.length, told.until], [2_500, undefined]);
});

test('a list that tells the newest first is read to its end, and told the oldest first', async () => {
  const { play, look } = bench(ticketsOf(2_500, 1_000), { newestFirst: true });
  const told = await look(NOON);
  assert.deepEqual([told.now.length, told.until, play.read[0]], [2_500, undefined, '0']);
});

test('one ticket that cannot be read holds up no news, is named once, and tried again for an hour', async () => {
  const { play, look } = bench(ticketsOf(5, MINUTE));
  play.broken.set('2', misconfigured('403'));
  const first = await look(NOON);
  assert.deepEqual(
    [first.now.map(({ ref }) => ref), first.unread, first.until],
    [['ref-0', 'ref-1', 'ref-3', 'ref-4'], ['2'], NOON + 2 * MINUTE - 1_000],
  );
  const second = await look(first.until ?? 0);
  assert.deepEqual([second.unread, second.until], [[], first.until]);
  play.clock += 61 * MINUTE;
  assert.equal((await look(NOON)).until, undefined, 'nobody waits for it any more');
  play.broken.clear();
  assert.equal((await look(NOON)).now.length, 5);
});

test('a system that wants to be left alone is, and goes on where it stopped', async () => {
  const { play, look } = bench(ticketsOf(5, MINUTE));
  play.broken.set('2', passing('429', 60_000));
  const first = await look(NOON);
  assert.deepEqual([first.now.length, play.read], [2, ['0', '1', '2']]);
  assert.equal(first.until, NOON + 2 * MINUTE - 1_000);
  await look(first.until ?? 0);
  assert.deepEqual(play.read.slice(3), ['2', '3', '4'], 'and not for ever, if it is this one alone');
});

test('where the time is over, what was read counts, and the next look begins there', async () => {
  const all = ticketsOf(5, MINUTE);
  const over = new AbortController();
  const ticket = {
    at: (one: unknown) => Number(at(one, 'at')),
    async listed(one: unknown): Promise<Now[]> {
      if (textAt(one, 'id') === '3') over.abort();
      over.signal.throwIfAborted();
      return [{ ref: 'r', at: 0, replies: [] }];
    },
  };
  const look = changes(ticket, {}, () => async () => ({ some: all, next: undefined }));
  const told = await look(NOON, over);
  assert.deepEqual([told.now.length, told.until, told.unread], [3, NOON + 3 * MINUTE - 1_000, []]);
  await assert.rejects(look(NOON, over), 'a look that reads nothing has failed');
});
