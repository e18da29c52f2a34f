import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { queuePage } from '../store/issues.ts';
import { deskFixture, MAYA } from '../testing/fixture.ts';
import { IssuesQuery, pageText } from './paging.ts';

const fixture = await deskFixture();
after(() => fixture.close());
for (let count = 0; count < 7; count++) {
  fixture.clock.now += 60_000;
  const id = await fixture.arrive({ category: count % 2 ? 'entry.turnstile' : 'entry.scan_fail' });
  if (count === 3) await fixture.give(id, MAYA, { type: 'reject', reason: 'duplicate' });
}

/** Page after page, each asked for with what the one before it said. */
async function inPages(view: string, limit: number): Promise<string[][]> {
  const pages: string[][] = [];
  for (let next: string | undefined; ;) {
    const { after: behind } = IssuesQuery.parse({ view, ...(next && { after: next }) });
    const { lines, end } = await queuePage(fixture.db, {
      openOnly: view === 'open',
      limit,
      viewer: { id: MAYA.id, role: 'supervisor', team: 'CS' },
      ...(behind && { after: behind }),
    });
    pages.push(lines.map(({ issue }) => issue.id));
    if (!end) return pages;
    next = pageText(end);
  }
}

for (const view of ['open', 'all']) {
  test(`pages of ${view} bring every issue once, in the order of the whole`, async () => {
    const [whole = []] = await inPages(view, 100);
    const pages = await inPages(view, 2);

    assert.ok(whole.length >= 6);
    assert.ok(pages.length >= 3);
    assert.deepEqual(pages.flat(), whole);
  });
}

test('what is no page is refused', () => {
  for (const text of ['P5~x', '1', "P1~' or true --", '2026-11-22 19:00:00~']) {
    assert.equal(IssuesQuery.safeParse({ after: text }).success, false, text);
  }
  const end = pageText({ key: 'P2', id: '019acd00-0000-7000-8000-000000000000' });
  assert.equal(IssuesQuery.safeParse({ view: 'open', after: end }).success, true);
  assert.equal(IssuesQuery.safeParse({ view: 'all', after: end }).success, false);
});
