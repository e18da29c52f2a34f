import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { clocksOf } from '../process/clocks.ts';
import { decide } from '../process/decide.ts';
import { rebuild } from '../process/rebuild.ts';
import { asOther, letGo, takeIn } from '../process/steps/joining.ts';
import { columnsOf, eventsOf, queueLine, reportOf, wordsOf } from '../store/issues.ts';
import { startDue } from '../jobs/due.ts';
import { flagsOf } from './flags.ts';
import { AOIFE, deskFixture, MATCH_DAY, MAYA, TOMAS } from '../testing/fixture.ts';

let fixture: Awaited<ReturnType<typeof deskFixture>>;

before(async () => {
  fixture = await deskFixture();
});
after(() => fixture.close());

async function line(id: string) {
  const found = await queueLine(fixture.db, id);
  assert.ok(found);
  return found;
}

/** Stored columns are what the history adds up to. */
async function assertRebuilt(id: string): Promise<void> {
  const history = await eventsOf(fixture.db, id);
  const rebuilt = rebuild(history);
  const row = await fixture.db
    .selectFrom('desk_issues')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  assert.deepEqual(row.facts, rebuilt);
  const { facts: _, changed_at: __, ...columns } = columnsOf(rebuilt);
  for (const [name, value] of Object.entries(columns)) {
    assert.deepEqual(row[name as keyof typeof row], value, name);
  }
  assert.deepEqual(
    history.map(({ sequence }) => sequence),
    history.map((_event, place) => place + 1),
  );
}

describe('the life of an issue', () => {
  it('goes from the report to the rating, and its history adds up to what is stored', async () => {
    fixture.clock.now = MATCH_DAY;
    fixture.published.length = 0;
    const id = await fixture.arrive();
    assert.deepEqual([(await line(id)).issue.state, (await line(id)).issue.team], ['assigned', 'GATE']);
    const steps = [
      () => fixture.give(id, TOMAS, { type: 'reply', text: 'Come to lane C4.' }),
      () => fixture.give(id, TOMAS, { type: 'note', text: 'Reader of C2 is dead.' }),
      () => fixture.give(id, TOMAS, { type: 'ask', question: 'Are you at C4?' }),
      () =>
        fixture.deliver({
          type: 'message',
          issueId: id,
          at: fixture.clock.now,
          message: { id: fixture.newId(), at: '', from: 'reporter', text: 'Yes.' },
        }),
      () => fixture.give(id, TOMAS, { type: 'delay', reason: 'tech', newTime: fixture.clock.now + 600_000 }),
      () => fixture.give(id, MAYA, { type: 'reprioritise', priority: 'P1', reason: 'A whole lane.' }),
      () => fixture.give(id, TOMAS, { type: 'resolve', code: 'lane_restored', text: 'The lane works.' }),
      () =>
        fixture.deliver({
          type: 'reopened',
          issueId: id,
          eventId: fixture.newId(),
          at: fixture.clock.now,
          reason: 'No.',
        }),
      () => fixture.give(id, TOMAS, { type: 'resolve', code: 'manual_admission', text: 'Let in by hand.' }),
      () =>
        fixture.deliver({ type: 'confirmed', issueId: id, eventId: fixture.newId(), at: fixture.clock.now }),
      () => fixture.give(id, MAYA, { type: 'close' }),
      () =>
        fixture.deliver({
          type: 'feedback',
          issueId: id,
          eventId: fixture.newId(),
          at: fixture.clock.now,
          csat: 5,
          comment: 'Kind.',
        }),
    ];
    for (const step of steps) {
      fixture.clock.now += 20_000;
      const outcome = await step();
      if ('kind' in outcome) assert.equal(outcome.kind, 'done', JSON.stringify(outcome));
      await assertRebuilt(id);
    }
    const { issue } = await line(id);
    assert.deepEqual([issue.state, issue.rating, issue.reopenCount], ['closed', { csat: 5 }, 1]);
    assert.equal(flagsOf(issue).reopened, 1);
    assert.deepEqual(
      fixture.published.map(({ change }) => (change.type === 'status' ? change.status : change.type)),
      [
        'in_progress',
        'message',
        'message',
        'waiting_reporter',
        'in_progress',
        'delayed',
        'promised',
        'resolved',
        // The next word, once the reporter said that it is not solved.
        'promised',
        'resolved',
        'closed',
      ],
    );
    assert.ok(fixture.published.every(({ issueId }) => issueId === id));
  });

  it('ends by silence when its time has come, and the reporter is told', async () => {
    fixture.clock.now = MATCH_DAY;
    const id = await fixture.arrive();
    await fixture.give(id, TOMAS, { type: 'resolve', code: 'admitted', text: 'You are in.' });
    fixture.published.length = 0;
    const due = startDue(fixture.desk, { lookMs: 60_000 });
    await due.look();
    assert.equal((await line(id)).issue.state, 'resolved');
    fixture.clock.now = (await line(id)).issue.closesAt ?? 0;
    await due.look();
    await due.stop();
    assert.equal((await line(id)).issue.state, 'closed');
    assert.deepEqual(
      fixture.published.map(({ change }) => change),
      [{ type: 'status', status: 'closed' }],
    );
    await assertRebuilt(id);
  });
});

describe('what comes twice', () => {
  it('is one issue when the same report is delivered by many at once', async () => {
    const id = fixture.newId();
    await Promise.all(Array.from({ length: 20 }, () => fixture.arrive({}, id)));
    assert.equal((await eventsOf(fixture.db, id)).length, 3);
    await assertRebuilt(id);
  });

  it('is one message, one reopening, one rating', async () => {
    const id = await fixture.arrive();
    const at = fixture.clock.now;
    await fixture.give(id, TOMAS, { type: 'resolve', code: 'admitted', text: 'In.' });
    const eventId = fixture.newId();
    const message = { id: fixture.newId(), at: '', from: 'reporter' as const, text: 'Hello?' };
    for (const job of [
      { type: 'message', issueId: id, at, message },
      { type: 'feedback', issueId: id, eventId: fixture.newId(), at, csat: 1, comment: 'Slow.' },
      { type: 'reopened', issueId: id, eventId, at },
    ] as const) {
      await Promise.all(Array.from({ length: 10 }, () => fixture.deliver(job)));
    }
    const history = (await eventsOf(fixture.db, id)).map(({ change }) => change.type);
    for (const type of ['messaged', 'rated', 'reopened']) {
      assert.equal(history.filter((one) => one === type).length, 1, type);
    }
    await assertRebuilt(id);
  });

  it('is done once when a command is repeated with its id, and tried again when it was refused', async () => {
    const id = await fixture.arrive();
    const reply = { type: 'reply', text: 'Come to C4.' } as const;
    const once = { onceId: 'command:tomas:one' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => fixture.give(id, TOMAS, reply, once)));
    assert.deepEqual(answers.map(({ kind }) => kind).toSorted(), ['done', ...Array<string>(7).fill('seen')]);
    assert.equal((await wordsOf(fixture.db, id)).length, 1);

    const close = { onceId: 'command:maya:two' };
    assert.equal((await fixture.give(id, MAYA, { type: 'close' }, close)).kind, 'refused');
    await fixture.give(id, TOMAS, { type: 'resolve', code: 'admitted', text: 'In.' });
    assert.equal((await fixture.give(id, MAYA, { type: 'close' }, close)).kind, 'done');
  });
});

describe('two people at one issue', () => {
  it('are told apart: the second decided on what is no longer so', async () => {
    const id = await fixture.arrive();
    const { version } = (await line(id)).issue;
    const [first, second] = await Promise.all([
      fixture.give(id, TOMAS, { type: 'take' }, { version }),
      fixture.give(id, AOIFE, { type: 'take' }, { version }),
    ]);
    assert.deepEqual([first.kind, second.kind].toSorted(), ['conflict', 'done']);
    assert.equal((await eventsOf(fixture.db, id)).filter(({ change }) => change.type === 'taken').length, 1);
  });

  it('do not stand in each other’s way with looks and notes', async () => {
    const id = await fixture.arrive();
    const { version } = (await line(id)).issue;
    await fixture.give(id, AOIFE, { type: 'note', text: 'Seen at C2 too.' });
    assert.equal((await fixture.give(id, TOMAS, { type: 'take' }, { version })).kind, 'done');
  });
});

describe('an erased issue', () => {
  it('keeps its history and none of its words', async () => {
    const id = await fixture.arrive({ description: 'canary words', reporter: { name: 'Canary' } });
    await fixture.give(id, TOMAS, { type: 'reply', text: 'Dear Canary' });
    await fixture.deliver({ type: 'erase', issueId: id, at: fixture.clock.now });
    await fixture.deliver({ type: 'erase', issueId: id, at: fixture.clock.now });
    await fixture.give(id, TOMAS, { type: 'resolve', code: 'admitted', text: 'Canary is in.' });
    assert.deepEqual([await reportOf(fixture.db, id), await wordsOf(fixture.db, id)], [undefined, []]);
    for (const table of ['desk_issues', 'desk_reports', 'desk_events', 'desk_words', 'desk_seen'] as const) {
      const rows = await fixture.db.selectFrom(table).selectAll().execute();
      assert.doesNotMatch(JSON.stringify(rows), /canary/i, table);
    }
    await assertRebuilt(id);
  });
});

describe('the word about an issue that never came', () => {
  it('is taken without an effect, so that it is not brought again for ever', async () => {
    const issueId = fixture.newId();
    await fixture.deliver({ type: 'withdrawn', issueId, eventId: fixture.newId(), at: fixture.clock.now });
    assert.deepEqual(await eventsOf(fixture.db, issueId), []);
  });
});

describe('time', () => {
  it('goes on for every other issue where one cannot be done, and that one is tried again later', async () => {
    fixture.clock.now = MATCH_DAY;
    const [broken, sound] = [await fixture.arrive(), await fixture.arrive()];
    for (const id of [broken, sound]) {
      await fixture.give(id, TOMAS, { type: 'resolve', code: 'admitted', text: 'You are in.' });
    }
    const due = (await line(sound)).issue.closesAt ?? 0;
    // Whatever made it so: its targets are gone, and everything that reads them fails.
    await fixture.db
      .updateTable('desk_issues')
      .set({ facts: sql`facts || '{"state": "in_progress", "targets": null}'` })
      .where('id', '=', broken)
      .execute();
    await fixture.db
      .updateTable('desk_due')
      .set({ at: new Date(due - 1) })
      .where('issue_id', '=', broken)
      .execute();
    fixture.clock.now = due;
    const faults: unknown[] = [];
    const job = startDue(fixture.desk, { lookMs: 60_000, onError: (error) => faults.push(error) });
    await job.look();
    await job.stop();
    assert.equal((await line(sound)).issue.state, 'closed');
    assert.equal(faults.length, 1);
    const again = await fixture.db
      .selectFrom('desk_due')
      .selectAll()
      .where('issue_id', '=', broken)
      .executeTakeFirstOrThrow();
    assert.ok(again.at.getTime() > due);
    await fixture.db.deleteFrom('desk_due').where('issue_id', '=', broken).execute();
    await fixture.db.deleteFrom('desk_issues').where('id', '=', broken).execute();
  });

  it('does everything once, however many look at it at once, and after a restart goes on where it was', async () => {
    fixture.clock.now = MATCH_DAY;
    const id = await fixture.arrive({
      category: 'safety.danger',
      fields: { kind: 'fire' },
      location: { venue: 'north-arena', event: '2026-11-22-final', zone: 'N-1' },
    });
    const look = async () => {
      const jobs = Array.from({ length: 3 }, () => startDue(fixture.desk, { lookMs: 60_000 }));
      await Promise.all(jobs.map((job) => job.look()));
      await Promise.all(jobs.map((job) => job.stop()));
    };
    await look();
    await look();
    fixture.clock.now += 60_000;
    await look();
    const calls = (await eventsOf(fixture.db, id)).filter(({ change }) => change.type === 'alarmed');
    assert.deepEqual(
      calls.map(({ at }) => at - MATCH_DAY),
      [0, 60_000],
    );
    assert.equal((await fixture.give(id, MAYA, { type: 'acknowledge' })).kind, 'done');
    fixture.clock.now += 60_000;
    await look();
    const all = (await eventsOf(fixture.db, id)).filter(({ change }) => change.type === 'alarmed');
    assert.equal(all.length, 2);
    await assertRebuilt(id);
  });
});

describe('two reports of one thing', () => {
  it('become one issue that counts from the first report, and both reporters hear each news once', async () => {
    fixture.clock.now = MATCH_DAY;
    const child = await fixture.arrive();
    fixture.clock.now += 60_000;
    const parent = await fixture.arrive();
    const merge = await join(child, parent, AOIFE);
    assert.equal(merge.kind, 'done');
    await assertRebuilt(child);
    await assertRebuilt(parent);
    const first = (await line(parent)).issue.targets.find(({ metric }) => metric === 'firstResponse');
    assert.equal(first?.fromAt, MATCH_DAY);
    assert.deepEqual(clocksOf((await line(child)).issue, fixture.venue.calendars(MATCH_DAY), MATCH_DAY), []);

    fixture.published.length = 0;
    await fixture.give(parent, TOMAS, { type: 'reply', text: 'Come to lane C4.' });
    await fixture.give(parent, TOMAS, { type: 'ask', question: 'Which lane are you at?' });
    await fixture.give(parent, TOMAS, { type: 'continue' });
    await fixture.give(parent, TOMAS, { type: 'resolve', code: 'lane_restored', text: 'The lane works.' });
    const heard = (id: string) =>
      fixture.published
        .filter(({ issueId }) => issueId === id)
        .map(({ change }) => (change.type === 'status' ? change.status : change.type));
    assert.deepEqual(heard(parent), [
      'in_progress',
      'message',
      'message',
      'waiting_reporter',
      'in_progress',
      'resolved',
    ]);
    // What is asked of one reporter is none of the other's business.
    assert.deepEqual(heard(child), ['in_progress', 'message', 'in_progress', 'resolved']);
  });

  it('are split again, and each counts from its own report', async () => {
    fixture.clock.now = MATCH_DAY;
    const child = await fixture.arrive();
    fixture.clock.now += 60_000;
    const parent = await fixture.arrive();
    await join(child, parent, AOIFE);
    const split = await fixture.desk.change({
      issueId: child,
      actor: MAYA,
      decide: (issue, now) => decide(issue, { type: 'split', reason: 'Another lane.' }, MAYA, now),
      beside: { issueId: parent, decide: (other, now, issue) => letGo(other, issue, now) },
    });
    assert.equal(split.kind, 'done');
    const { issue } = await line(parent);
    assert.deepEqual(issue.children, []);
    assert.equal(issue.targets.find(({ metric }) => metric === 'firstResponse')?.fromAt, MATCH_DAY + 60_000);
    assert.deepEqual(
      [(await line(child)).issue.state, (await line(child)).issue.mergedInto],
      ['assigned', undefined],
    );
    await assertRebuilt(child);
    await assertRebuilt(parent);
  });
});

/** As the route does it: both change, or neither. */
async function join(child: string, parent: string, actor: typeof AOIFE) {
  return fixture.desk.change({
    issueId: child,
    actor,
    decide: (issue, now, other) =>
      other
        ? decide(issue, { type: 'merge', into: asOther(other) }, actor, now)
        : { ok: false, code: 'impossible', reason: 'There is no other.' },
    beside: { issueId: parent, decide: (other, now, issue) => takeIn(other, issue, now) },
  });
}
