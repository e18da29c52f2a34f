/** What becomes of the reports of an event that is archived: nothing is lost, and no figure changes. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { deskBackend } from '@touchline/sdk/backends/desk';
import { referenceOf } from '@touchline/sdk/model';
import { createRelay } from '@touchline/sdk/relay';
import { openPostgresStore } from '@touchline/sdk/relay/postgres';
import { relayClient, reporter, until } from '@touchline/sdk/testing';
import { sql } from 'kysely';
import { startArchive } from '../jobs/archive.ts';
import { startDue } from '../jobs/due.ts';
import { archiveOrders, keepArchiveOrder } from '../store/archive.ts';
import { embedded } from '../store/database.ts';
import { ARCHIVED_TABLES } from '../store/migrations-archive.ts';
import { AOIFE, deskFixture, freshPGlite, MAYA } from '../testing/fixture.ts';
import { deskWith, type VectorDesk } from '../testing/vector-desk.ts';
import { createAudit } from './audit.ts';
import type {
  ArchivedEvent,
  ArchiveList,
  AuditLine,
  Command,
  HandoverList,
  IssueList,
  KnownList,
} from './types.ts';

const EVENT = '2026-11-22-final';
const HOUR = 3_600_000;
const END = Date.parse('2026-11-22T21:50:00Z');
const ALLOWED = END + 96 * HOUR;

type OfDesk = Pick<VectorDesk, 'desk' | 'db' | 'clock'>;

/** Everything that time brings about until an instant, as the jobs do it. */
async function goOnTo(at: number, { desk, clock }: OfDesk): Promise<void> {
  clock.now = at;
  const due = startDue(desk);
  await due.look();
  await due.stop();
}

async function archiveNow({ desk, db }: OfDesk): Promise<void> {
  const errors: unknown[] = [];
  const job = startArchive({ desk, audit: createAudit(db) }, { onError: (error) => errors.push(error) });
  await job.look();
  await job.stop();
  assert.deepEqual(errors, []);
}

/** Which of these are in the tables of every day. */
async function atWork({ db }: OfDesk, ids: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const [name, key] of Object.entries(ARCHIVED_TABLES)) {
    const { rows } = await sql<{ id: string }>`select ${sql.ref(key)} as id from ${sql.table(`desk_${name}`)}
      where ${sql.ref(key)} = any(${[...ids]}::uuid[])`.execute(db);
    for (const { id } of rows) found.add(id);
  }
  return ids.filter((id) => found.has(id));
}

/** Tables of the desk and of the relay in which a text stands. */
async function tablesWith({ db }: OfDesk, text: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    join pg_namespace on pg_namespace.oid = relnamespace where nspname = 'public' and relkind = 'r'`.execute(
    db,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rows: hits } = await sql`select 1 from ${sql.table(name)} as one
      where one::text ilike ${`%${text}%`} limit 1`.execute(db);
    if (hits.length > 0) found.push(name);
  }
  return found.toSorted();
}

describe('an event that is archived', () => {
  let desk: VectorDesk;
  const ids: Record<string, string> = {};
  const moved = () =>
    ['solved', 'rated', 'cancelled', 'medical', 'parent', 'child'].map((name) => ids[name] ?? '');

  const ask = async (path: string, name = 'maya'): Promise<unknown> => {
    const answer = await (await desk.as(name))(path);
    assert.equal(answer.status, 200, await answer.clone().text());
    return answer.json();
  };
  const command = async (id: string, wanted: Command, name = 'maya') =>
    (await desk.as(name))(`/desk/api/issues/${id}/commands`, {
      method: 'POST',
      body: JSON.stringify({ commandId: crypto.randomUUID(), version: 99, command: wanted }),
    });
  const order = async (event = EVENT) =>
    (await desk.as('dana'))(`/desk/api/archive/${event}`, { method: 'POST' });
  const listed = async (): Promise<ArchivedEvent> => {
    const { events } = (await ask('/desk/api/archive', 'dana')) as ArchiveList;
    assert.deepEqual(
      events.map(({ id }) => id),
      [EVENT],
    );
    return events[0] as ArchivedEvent;
  };
  const figures = async () => [
    await ask('/desk/api/figures?during=event&by=team'),
    await ask('/desk/api/figures?from=2026-11-22T00:00:00Z&to=2026-11-23T00:00:00Z&by=category'),
    await ask('/desk/api/figures?from=2026-11-22T19:00:00Z&to=2026-11-22T20:05:00Z', 'karel'),
    await ask('/desk/api/surveys?from=2026-11-22T00:00:00Z&to=2026-11-26T00:00:00Z'),
  ];

  before(async () => {
    desk = await deskWith({});
    const solve = async (at: string, id: string, code = 'admitted') => {
      await desk.give(at, id, { type: 'take' });
      await desk.give(at, id, { type: 'resolve', code, text: 'You are in now.', delayReason: 'staff' });
    };
    // Nobody has to be called back.
    const gate = { location: { venue: 'north-arena', gate: 'gate-C' }, reporter: { language: 'en' } };
    ids['solved'] = await desk.report('2026-11-22T19:00:00Z', {
      ...gate,
      description: 'Canary at the gate.',
    });
    ids['rated'] = await desk.report('2026-11-22T19:05:00Z', gate);
    ids['cancelled'] = await desk.report('2026-11-22T19:06:00Z', gate);
    ids['open'] = await desk.report('2026-11-22T19:07:00Z', gate);
    ids['parent'] = await desk.report('2026-11-22T19:08:00Z', gate);
    ids['child'] = await desk.report('2026-11-22T19:09:00Z', gate);
    ids['medical'] = await desk.report('2026-11-22T19:10:00Z', {
      ...gate,
      category: 'medical.unwell',
      description: 'Canary with a cut hand.',
    });
    ids['task'] = await desk.report('2026-11-22T19:11:00Z', gate);
    ids['test'] = await desk.report('2026-11-22T19:12:00Z', { ...gate, test: true });
    await solve('2026-11-22T19:20:00Z', ids['solved']);
    await solve('2026-11-22T19:21:00Z', ids['rated']);
    await desk.give(
      '2026-11-22T19:22:00Z',
      ids['cancelled'],
      { type: 'cancel', reason: 'Found it.' },
      'aoife',
    );
    await desk.give('2026-11-22T19:23:00Z', ids['child'], { type: 'merge', into: ids['parent'] });
    await solve('2026-11-22T19:25:00Z', ids['parent']);
    await solve('2026-11-22T19:30:00Z', ids['medical'], 'treated_on_site');
    await desk.give('2026-11-22T19:31:00Z', ids['task'], {
      type: 'addTask',
      title: 'Look at the hinge again.',
      owner: 'technical_support',
    });
    await solve('2026-11-22T19:32:00Z', ids['task']);
    await desk.deliver({
      type: 'feedback',
      issueId: ids['rated'],
      eventId: crypto.randomUUID(),
      at: desk.clock.now,
      csat: 5,
      comment: 'Canary says thanks.',
    });
    await desk.intake.survey?.({
      id: crypto.randomUUID(),
      issueId: ids['solved'],
      capturedAt: desk.clock.now,
      receivedAt: desk.clock.now,
      answers: { nps: 9, answers: { other: 'Canary liked it.' } },
    });
    await desk.intake.survey?.({
      id: crypto.randomUUID(),
      issueId: ids['test'],
      capturedAt: desk.clock.now,
      receivedAt: desk.clock.now,
      answers: { nps: 1 },
    });
    for (const id of Object.values(ids)) await desk.detail(id);
    await goOnTo(END + 24 * HOUR, desk);
  });
  after(() => desk.close());

  it('is refused until its reporters can no longer say that something is not solved, and before it is over', async () => {
    desk.clock.now = ALLOWED - 1;
    const early = await order();
    assert.equal(early.status, 422);
    assert.match(await early.text(), /2026-11-26T21:50:00/);
    assert.equal((await order('2026-11-28-tidelight')).status, 404);
    desk.clock.now = ALLOWED;
  });

  it('says before what would go and what would stay, and puts nothing away unasked', async () => {
    const { ordered, archived, ready } = await listed();
    // The one that was worked on with another goes after that.
    assert.deepEqual([ordered, archived, ready], [undefined, 0, 5]);
    await archiveNow(desk);
    assert.equal((await atWork(desk, Object.values(ids))).length, Object.keys(ids).length);
  });

  it('says how many are about to go by an order, and not what came in after it', async () => {
    const by = { id: AOIFE.id, name: AOIFE.name, role: AOIFE.role };
    const to = Date.parse('2026-11-22T19:06:00Z');
    await keepArchiveOrder(desk.db, { event: EVENT, from: 0, to, at: ALLOWED, by });
    const { ordered, ready } = await listed();
    assert.deepEqual([ordered?.going, ready], [2, 5]);
    await desk.db.deleteFrom('desk_archive_orders').execute();
  });

  it('leaves every figure as it was', async () => {
    await goOnTo(ALLOWED, desk);
    const were = await figures();
    const answer = await order();
    assert.equal(answer.status, 200, await answer.clone().text());
    await archiveNow(desk);
    assert.deepEqual(await atWork(desk, moved()), []);
    assert.deepEqual(await figures(), were);
    assert.match(JSON.stringify(were), /"received":8/);
  });

  it('names what stays, and why', async () => {
    const { ordered, archived, ready, staying, named } = await listed();
    assert.equal(ordered?.by, 'Dana Kovac');
    assert.deepEqual([archived, ready, staying, ordered?.going], [6, 0, 3, 0]);
    assert.deepEqual(
      named.map(({ id, because }) => [id, because]),
      [
        [ids['open'], 'open'],
        [ids['task'], 'task'],
        [ids['test'], 'open'],
      ],
    );
  });

  it('is archived once, however often and by however many', async () => {
    await Promise.all([archiveNow(desk), archiveNow(desk), order()]);
    await archiveNow(desk);
    assert.equal((await listed()).archived, 6);
    const { rows } = await sql<{ twice: number }>`
      select count(*)::int as twice from desk_issues join desk_archived_issues using (id)`.execute(desk.db);
    assert.equal(rows[0]?.twice, 0);
  });

  it('stands in the audit log with who said so', async () => {
    const { lines } = (await ask(`/desk/api/audit?subject=${EVENT}`, 'dana')) as { lines: AuditLine[] };
    const said = lines
      .toReversed()
      .map(({ action, actor, facts }) => [action, actor.name, facts['issues'] ?? '']);
    assert.deepEqual(said, [
      ['event_archived', 'Dana Kovac', ''],
      // The one that was worked on with another goes after that.
      ['issues_archived', 'Dana Kovac', 5],
      ['issues_archived', 'Dana Kovac', 1],
      ['event_archived', 'Dana Kovac', ''],
    ]);
  });

  it('is still read and found by those who may, and changed by nobody at the desk', async () => {
    const id = ids['solved'] ?? '';
    const found = (await ask(`/desk/api/issues?view=all&q=${referenceOf(id)}`, 'tomas')) as IssueList;
    assert.deepEqual(
      found.issues.map((row) => [row.id, row.archived]),
      [[id, true]],
    );
    const page = await desk.detail(id);
    assert.equal(page.issue.description, 'Canary at the gate.');
    assert.equal(page.resolution?.text, 'You are in now.');
    assert.deepEqual([page.archived, page.commands, page.undo], [true, [], undefined]);
    for (const wanted of [
      { type: 'note', text: 'Hm.' },
      { type: 'reopen', reason: 'Hm.' },
    ] as const) {
      const answer = await command(id, wanted);
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), /in the archive/);
    }
    const { issues } = (await ask('/desk/api/issues?view=all')) as IssueList;
    assert.equal(issues.filter(({ archived }) => archived).length, 6);
    assert.equal(((await ask('/desk/api/issues?view=open')) as IssueList).issues.length, 2);
    assert.deepEqual(await atWork(desk, moved()), []);
  });

  it('keeps what only few may know of to these few', async () => {
    const id = ids['medical'] ?? '';
    const tomas = await desk.as('tomas');
    assert.equal((await tomas(`/desk/api/issues/${id}`)).status, 404);
    assert.equal((await command(id, { type: 'note', text: 'Hm.' }, 'tomas')).status, 404);
    for (const query of [`q=${referenceOf(id)}`, 'q=cut hand', '']) {
      const { issues } = (await ask(`/desk/api/issues?view=all&${query}`, 'tomas')) as IssueList;
      assert.ok(!issues.some((row) => row.id === id), query);
    }
    const noor = (await ask(`/desk/api/issues?view=all&q=${referenceOf(id)}`, 'noor')) as IssueList;
    assert.equal(noor.issues.length, 1);
  });

  it('is still named on the sheets that handed it over', async () => {
    const sheetOf = async (name: string) => {
      const { sheets } = (await ask('/desk/api/handovers', name)) as HandoverList;
      return sheets.flatMap(({ facts }) => facts.critical.map(({ id }) => id));
    };
    const critical = ['solved', 'medical'].map((name) => ({
      id: ids[name],
      reference: 'X',
      what: 'Somebody.',
    }));
    const facts = { open: 0, late: 0, free: 0, critical, promises: [], incidents: [] };
    const written = await (
      await desk.as('maya')
    )('/desk/api/handovers', {
      method: 'POST',
      body: JSON.stringify({ id: crypto.randomUUID(), text: '', facts }),
    });
    assert.equal(written.status, 200, await written.clone().text());
    assert.deepEqual(await sheetOf('maya'), [ids['solved'], ids['medical']]);
    assert.deepEqual(await sheetOf('tomas'), [ids['solved']]);
  });

  it('is made into no known issue, and visitors are told nothing', async () => {
    const answer = await (
      await desk.as('maya')
    )('/desk/api/known', {
      method: 'POST',
      body: JSON.stringify({
        commandId: crypto.randomUUID(),
        category: 'entry.queue',
        zone: 'gate-C',
        texts: { en: 'Gate C is slow.', 'zh-Hans': 'C 入口较慢。' },
        nextNews: new Date(desk.clock.now + HOUR).toISOString(),
        from: ids['solved'],
      }),
    });
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /in the archive/);
    const { issues } = (await ask('/desk/api/known')) as KnownList;
    assert.deepEqual(issues, []);
  });

  it('helps with the next one of its kind', async () => {
    const id = await desk.report(ALLOWED, { location: { venue: 'north-arena', gate: 'gate-C' } });
    const { cases } = (await ask(`/desk/api/issues/${id}/similar`)) as {
      cases: { id: string; text: string }[];
    };
    assert.ok(cases.some((one) => one.id === ids['solved'] && one.text === 'You are in now.'));
  });

  it('gives a report back when its reporter writes, whole and open, and takes it again when it is quiet', async () => {
    const id = ids['child'] ?? '';
    const history = (await desk.detail(id)).events;
    await desk.deliver({
      type: 'message',
      issueId: id,
      at: ALLOWED,
      message: {
        id: crypto.randomUUID(),
        at: new Date(ALLOWED).toISOString(),
        from: 'reporter',
        text: 'Canary asks once more.',
      },
    });
    await archiveNow(desk);
    assert.deepEqual(await atWork(desk, [id]), [id]);
    const open = (await ask('/desk/api/issues?view=open')) as IssueList;
    assert.ok(open.issues.some((row) => row.id === id && row.unread && !row.archived));
    const page = await desk.detail(id);
    assert.deepEqual(page.events.slice(0, history.length), history);
    assert.equal(page.messages.at(-1)?.text, 'Canary asks once more.');
    // It was read; for a while somebody may still want to answer.
    await archiveNow(desk);
    assert.deepEqual(await atWork(desk, [id]), [id]);
    await goOnTo(ALLOWED + 80 * HOUR, desk);
    await archiveNow(desk);
    assert.deepEqual(await atWork(desk, [id]), []);
    assert.equal((await desk.detail(id)).messages.at(-1)?.text, 'Canary asks once more.');
  });

  it('lets one that came back be split from the one that stayed, which comes back with it, and answered', async () => {
    const [child = '', parent = ''] = [ids['child'], ids['parent']];
    await desk.deliver({
      type: 'message',
      issueId: child,
      at: desk.clock.now,
      message: {
        id: crypto.randomUUID(),
        at: new Date(desk.clock.now).toISOString(),
        from: 'reporter',
        text: 'Canary was at another gate.',
      },
    });
    const hers = ids['medical'] ?? '';
    assert.equal((await command(hers, { type: 'merge', into: parent }, 'tomas')).status, 404);
    assert.deepEqual(await atWork(desk, [child, parent]), [child]);
    const split = await command(child, { type: 'split', reason: 'Another gate.' });
    assert.equal(split.status, 200, await split.clone().text());
    assert.deepEqual(await atWork(desk, [child, parent]), [child, parent]);
    const reply = await command(child, { type: 'reply', text: 'We look at it.' });
    assert.equal(reply.status, 200, await reply.clone().text());
    await goOnTo(desk.clock.now + 80 * HOUR, desk);
    await archiveNow(desk);
    assert.deepEqual(await atWork(desk, [child, parent]), [child]);
  });

  it('lets nobody’s words outlive their erasing', async () => {
    assert.ok((await tablesWith(desk, 'canary')).includes('desk_archived_reports'));
    for (const name of ['solved', 'rated', 'medical', 'child']) {
      const issueId = ids[name] ?? '';
      await desk.deliver({ type: 'erase', issueId, at: desk.clock.now });
    }
    assert.deepEqual(await tablesWith(desk, 'canary'), []);
    await goOnTo(desk.clock.now + 80 * HOUR, desk);
    await archiveNow(desk);
    assert.deepEqual(await tablesWith(desk, 'canary'), []);
    assert.deepEqual(await atWork(desk, [ids['solved'] ?? '']), []);
    assert.equal((await desk.detail(ids['solved'] ?? '')).summary, '');
  });
});

it('the reporter of an archived report still sees it, and what they write again arrives', async (t) => {
  const database = embedded(await freshPGlite());
  const fixture = await deskFixture({ database });
  const { clock, db, desk, intake, published } = fixture;
  // The relay hands on what is due by the clock of the database, which nobody sets.
  const today = Date.now();
  clock.now = today - 120 * HOUR;
  const store = openPostgresStore({ db, driver: database.driver });
  const relay = createRelay({
    store,
    backends: [deskBackend({ intake })],
    config: (id) => fixture.venue.config(id, clock.now),
    now: () => clock.now,
  });
  t.after(async () => {
    await relay.close();
    await store.close();
    await fixture.close();
  });
  await relay.ready;
  const tell = async () => {
    for (const update of published.splice(0)) await relay.publish(update);
  };
  const phone = reporter('a phone at the gate', clock.now - 1_000);
  const sent = await phone.report({ location: { venue: 'north-arena', gate: 'gate-C' } });
  const { id, secret } = sent;
  const { send, seen } = relayClient((request) => relay.fetch(request));
  await send([sent.event]);
  const state = async () =>
    (await db.selectFrom('desk_issues').select('state').where('id', '=', id).executeTakeFirst())?.state;
  await until('the desk has it', async () => (await state()) !== undefined);
  await fixture.give(id, MAYA, { type: 'take' });
  await fixture.give(id, MAYA, { type: 'resolve', code: 'admitted', text: 'You are in now.' });
  await goOnTo(today - 90 * HOUR, fixture);
  await tell();
  assert.equal(await state(), 'closed');

  clock.now = today;
  const shown = await seen(id, secret);
  assert.equal(shown.status, 'closed');
  await db
    .insertInto('desk_archive_orders')
    .values({
      event: EVENT,
      received_from: 0,
      received_to: today,
      at: new Date(),
      by_id: '',
      by_name: '',
      by_role: '',
    })
    .execute();
  await archiveNow({ desk, db, clock });
  assert.equal(await state(), undefined);
  assert.deepEqual(await seen(id, secret), shown);

  await send([phone.followUp(sent, 'touchline.issue.message', { text: 'My bag is still there.' })]);
  await until('it is at work again', async () => (await state()) === 'closed');
  const words = await db.selectFrom('desk_words').select('text').where('issue_id', '=', id).execute();
  assert.ok(words.some(({ text }) => text === 'My bag is still there.'));
  assert.equal((await seen(id, secret)).messages?.at(-1)?.text, 'My bag is still there.');
});

describe('orders', () => {
  const by = { id: 'dana', name: 'Dana Kovac', role: 'supervisor' } as const;
  let fixture: Awaited<ReturnType<typeof deskFixture>>;
  before(async () => (fixture = await deskFixture()));
  after(() => fixture.close());

  it('given again for another time keep all that was in them', async () => {
    const { db } = fixture;
    await keepArchiveOrder(db, { event: 'cup', from: 1_000, to: 2_000, at: 3_000, by });
    await keepArchiveOrder(db, { event: 'cup', from: 1_500, to: 2_500, at: 4_000, by });
    await keepArchiveOrder(db, { event: 'cup', from: 1_200, to: 1_700, at: 5_000, by });
    assert.deepEqual(
      (await archiveOrders(db)).map(({ from, to, at }) => [from, to, at]),
      [[1_000, 2_500, 5_000]],
    );
  });

  it('that fail hold up none of the others, and each says why', async () => {
    const { db, desk, clock } = fixture;
    const ids: string[] = [];
    for (const event of ['cup', 'final']) {
      ids.push(await fixture.arrive());
      await fixture.give(ids.at(-1) ?? '', AOIFE, { type: 'cancel', reason: 'Found it.' });
      await keepArchiveOrder(db, { event, from: clock.now - 60_000, to: clock.now + 60_000, at: 0, by });
      clock.now += HOUR;
    }
    await sql`update desk_archive_orders set received_from = received_to - 120000`.execute(db);
    await sql`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'The disk is full.'; end $$`.execute(db);
    await sql`create trigger refuse before insert on desk_archived_issues
      for each row when (new.id = ${sql.lit(ids[0] ?? '')}) execute function refuse()`.execute(db);
    await goOnTo(clock.now + 90 * HOUR, fixture);
    const errors: string[] = [];
    const job = startArchive(
      { desk, audit: createAudit(db) },
      { onError: (error) => errors.push(String(error)) },
    );
    await job.look();
    await job.stop();
    assert.deepEqual(await atWork(fixture, ids), ids.slice(0, 1));
    assert.match(errors.join(), /^error: The disk is full\.$/);
  });
});

it('the tables of the archive have the form of those at work', async () => {
  const fixture = await deskFixture();
  const { db } = fixture;
  for (const name of Object.keys(ARCHIVED_TABLES)) {
    const columnsOf = async (table: string) => {
      const { rows } = await sql<{ form: string }>`
        select attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull as form from pg_attribute
        where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(db);
      return rows.map(({ form }) => form);
    };
    assert.deepEqual(await columnsOf(`desk_archived_${name}`), await columnsOf(`desk_${name}`), name);
    const view = await columnsOf(`desk_all_${name}`);
    assert.equal(view.length, (await columnsOf(`desk_${name}`)).length + 1, name);
  }
  await fixture.close();
});
