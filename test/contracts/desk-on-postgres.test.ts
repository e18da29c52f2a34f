/** What only a desk of several processes on one server can show. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createAudit } from '../../examples/desk/src/api/audit.ts';
import { startArchive } from '../../examples/desk/src/jobs/archive.ts';
import { startDue } from '../../examples/desk/src/jobs/due.ts';
import { keepArchiveOrder } from '../../examples/desk/src/store/archive.ts';
import { openServer } from '../../examples/desk/src/store/database.ts';
import { historiesBetween } from '../../examples/desk/src/store/histories.ts';
import { lockIssue, queueLine } from '../../examples/desk/src/store/issues.ts';
import { AOIFE, deskFixture, MATCH_DAY } from '../../examples/desk/src/testing/fixture.ts';
import { startPostgres } from './databases.ts';

let server: Awaited<ReturnType<typeof startPostgres>>;
before(async () => {
  server = await startPostgres();
});
after(() => server.stop());

describe('a desk of several processes on one server', { concurrency: true }, () => {
  it('waits no longer than ten seconds for what a frozen one holds', async () => {
    const url = await server.createDatabase();
    const fixture = await deskFixture({ database: openServer(url) });
    const frozen = openServer(url);
    const held = await fixture.arrive({ category: 'medical.emergency' });
    const free = await fixture.arrive({ category: 'medical.emergency' });
    const holding = Promise.withResolvers<void>();
    const thaw = Promise.withResolvers<void>();
    const stuck = frozen.db.transaction().execute(async (tx) => {
      await lockIssue(tx, held);
      holding.resolve();
      await thaw.promise;
      await lockIssue(tx, held);
    });
    stuck.catch(() => undefined);
    await holding.promise;

    fixture.clock.now = MATCH_DAY + 4 * 60_000;
    const due = startDue(fixture.desk, { lookMs: 60_000 });
    const isTold = async (id: string) => ((await queueLine(fixture.db, id))?.issue.called?.count ?? 0) > 0;
    const began = Date.now();
    await due.look();
    while (!((await isTold(held)) && (await isTold(free))) && Date.now() - began < 25_000) {
      await wait(100);
    }
    assert.deepEqual([await isTold(held), await isTold(free)], [true, true]);
    assert.ok(Date.now() - began < 13_000, `it took ${Date.now() - began} ms`);
    thaw.resolve();
    await assert.rejects(stuck, 'what the frozen one had begun is not done');
    await due.stop();
    await fixture.close();
    await frozen.close();
  });

  it('does what must not run in two processes at once however long it takes', async () => {
    const database = openServer(await server.createDatabase());
    const fixture = await deskFixture({ database });
    const done = await database.alone(async () => {
      await wait(11_000);
      return 'done';
    });
    assert.equal(done, 'done');
    await fixture.close();
  });

  it('archives an event in two of them while reporters write, and nothing is lost or there twice', async () => {
    const url = await server.createDatabase();
    const first = await deskFixture({ database: openServer(url) });
    const second = await deskFixture({ database: openServer(url) });
    const ids: string[] = [];
    for (let place = 0; place < 230; place++) {
      const id = await first.arrive({ reporter: { language: 'en' } });
      await first.give(id, AOIFE, { type: 'cancel', reason: 'It works now.' });
      ids.push(id);
    }
    const time = { from: MATCH_DAY, to: MATCH_DAY + 1 };
    const were = await historiesBetween(first.db, { ...time, sensitive: true });
    assert.equal(were.length, ids.length);

    const at = MATCH_DAY + 100 * 3_600_000;
    first.clock.now = second.clock.now = at;
    await keepArchiveOrder(first.db, { event: 'final', ...time, at, by: AOIFE });
    const errors: unknown[] = [];
    const jobs = [first, second].map(({ desk, db }) =>
      startArchive({ desk, audit: createAudit(db) }, { onError: (error) => errors.push(error) }),
    );
    const writing = ids.filter((_, place) => place % 5 === 0);
    await Promise.all([
      ...jobs.map(({ look }) => look()),
      (async () => {
        for (const issueId of writing) {
          const message = { id: crypto.randomUUID(), at: '', from: 'reporter', text: issueId } as const;
          await second.deliver({ type: 'message', issueId, at, message });
        }
      })(),
    ]);
    await Promise.all(jobs.map(({ look }) => look()));
    await Promise.all(jobs.map(({ stop }) => stop()));
    assert.deepEqual(errors, []);

    const lines = await first.db.selectFrom('desk_all_issues').select(['id', 'archived']).execute();
    assert.deepEqual(lines.map(({ id }) => id).toSorted(), ids.toSorted());
    const said = await first.db
      .selectFrom('desk_all_words')
      .select('text')
      .where('kind', '=', 'message')
      .execute();
    assert.deepEqual(said.map(({ text }) => text).toSorted(), writing.toSorted());
    const atWork = lines.filter(({ archived }) => !archived).map(({ id }) => id);
    assert.deepEqual(atWork.toSorted(), writing.toSorted());
    const later = await historiesBetween(first.db, { ...time, sensitive: true });
    assert.deepEqual(
      later.map((events) => events.filter(({ change }) => change.type !== 'messaged')),
      were,
    );
    await first.close();
    await second.close();
  });
});
