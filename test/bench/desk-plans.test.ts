/** A slice of `npm run bench -- --only desk-million`: no times, only that every question has its index. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type OpenDesk, openDesk } from './desk-database.ts';
import { planLines } from './desk-plans.ts';
import { consoleQueries, jobQueries } from './desk-queries.ts';
import { factsOf, fillDesk } from './desk-rows.ts';

const ISSUES = 4_000;
/** An index that is read from one end to the other is none. */
const MOST_LEFT_OUT = 500;

let desk: OpenDesk;
before(async () => {
  // Of a small table all is read sooner than by an index; here that is what must not be needed.
  desk = await openDesk('-c enable_seqscan=off');
  await fillDesk(desk.fixture, { issues: ISSUES, open: 1_000 });
});
after(() => desk.close());

test('every question of the console and of the jobs finds its rows by an index', async () => {
  const facts = await factsOf(desk.fixture);
  const queries = [...consoleQueries(facts), ...jobQueries()];
  const lines = await planLines(desk.pool, queries, { turns: 1, warmUp: 0 });

  assert.equal(lines.length, queries.length);
  for (const [place, { what, readWhole, leftOut }] of lines.entries()) {
    assert.deepEqual(readWhole, [], what);
    const most = queries[place]?.looksThrough ?? MOST_LEFT_OUT;
    assert.ok(leftOut <= most, `${what} reads ${leftOut} rows in vain.`);
  }
});
