/** What only a desk of several processes on one server can show. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startDue } from '../../examples/desk/src/jobs/due.ts';
import { openServer } from '../../examples/desk/src/store/database.ts';
import { lockIssue, queueLine } from '../../examples/desk/src/store/issues.ts';
import { deskFixture, MATCH_DAY } from '../../examples/desk/src/testing/fixture.ts';
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
});
