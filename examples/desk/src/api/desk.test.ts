import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { rebuild } from '../process/rebuild.ts';
import { columnsOf, eventsOf, queueLine, reportOf, wordsOf } from '../store/issues.ts';
import { startDue } from '../jobs/due.ts';
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
