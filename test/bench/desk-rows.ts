import { type Kysely, sql } from 'kysely';
import { resolutionCodesFor } from '@touchline/sdk/model';
import type { DeskCommand } from '../../examples/desk/src/process/commands.ts';
import { REPORTER } from '../../examples/desk/src/process/issue.ts';
import { agreed } from '../../examples/desk/src/process/verdict.ts';
import type { DeskTables } from '../../examples/desk/src/store/schema.ts';
import type { Venue } from '../../examples/desk/src/setup/venue-file.ts';
import { type deskFixture, MAYA, TOMAS } from '../../examples/desk/src/testing/fixture.ts';

/** What there is in the tables to ask about. */
export interface DeskFacts {
  venue: Venue;
  /** Ids of issues, of incidents, and references. */
  ids: readonly string[];
  incidentIds: readonly string[];
  references: readonly string[];
}

type Fixture = Awaited<ReturnType<typeof deskFixture>>;

export interface Amount {
  /** Issues in all; of them the newest `open` are waited for. */
  issues: number;
  open: number;
}

/** So many came on a match day, within these hours, every so many days. */
const A_DAY = 2_500;
const DAY_HOURS = 8;
const EVERY_DAYS = 3.5;
/** Known issues and incidents that the copies belong to. */
export const KNOWN = 40;
export const INCIDENTS = 400;
export const PEOPLE = 40;

const KINDS = [
  'entry.scan_fail',
  'entry.turnstile',
  'entry.queue',
  'facility.seat',
  'facility.toilet',
  'facility.spill',
  'facility.lift',
  'ticketing.refund',
  'ticketing.transfer',
  'facility.temperature',
];
const PLACES = ['gate-A', 'gate-B', 'gate-C', 'gate-D'];

/**
 * Fills the tables of a desk: a few issues go through the real process, from report to end, and SQL copies each of
 * them with its history, words and search, under other ids and at other times.
 */
export async function fillDesk(fixture: Fixture, { issues, open }: Amount): Promise<void> {
  const { db } = fixture;
  const patterns = await makePatterns(fixture);
  await sql`create unlogged table bench_pattern (place int primary key, id uuid, is_open boolean)`.execute(
    db,
  );
  for (const [place, { id, isOpen }] of patterns.entries()) {
    await sql`insert into bench_pattern values (${place}, ${id}, ${isOpen})`.execute(db);
  }
  const indexes = await dropIndexes(db);
  await copyIssues(db, { issues, open }, patterns.length / 2);
  for (const table of COPIED) await table(db);
  await others(db, issues);
  for (const definition of indexes) await sql.raw(definition).execute(db);
  await sql`drop table bench_pattern, bench_copy`.execute(db);
  await sql`vacuum analyze`.execute(db);
}

/** One half still waits, the other half has ended. */
async function makePatterns(fixture: Fixture): Promise<{ id: string; isOpen: boolean }[]> {
  const made: { id: string; isOpen: boolean }[] = [];
  for (const isOpen of [true, false]) {
    for (const [place, category] of KINDS.entries()) {
      const id = await fixture.arrive({
        category,
        location: {
          venue: 'north-arena',
          event: '2026-11-22-final',
          gate: PLACES[place % PLACES.length] ?? '',
        },
        description: `This has been like that for ${place + 5} minutes, and nobody came.`,
      });
      for (const command of isOpen ? (STILL_OPEN[place % STILL_OPEN.length] ?? []) : ended(category)) {
        const { kind } = await fixture.give(id, category.startsWith('entry') ? TOMAS : MAYA, command);
        if (kind !== 'done') throw new Error(`${command.type} of ${category} was ${kind}.`);
        fixture.clock.now += 60_000;
      }
      if (!isOpen)
        await fixture.desk.change({
          issueId: id,
          actor: REPORTER,
          decide: () =>
            agreed({
              changes: [
                { type: 'closed', because: 'confirmed' },
                { type: 'rated', csat: 1 + (place % 5) },
              ],
            }),
        });
      made.push({ id, isOpen });
    }
  }
  return made;
}

const STILL_OPEN: readonly DeskCommand[][] = [
  [],
  [{ type: 'take' }],
  [{ type: 'take' }, { type: 'reply', text: 'Somebody is on the way.' }],
  [{ type: 'take' }, { type: 'ask', question: 'Which door is it?' }],
  [{ type: 'take' }, { type: 'note', text: 'Spare part is ordered.' }],
];

function ended(category: string): DeskCommand[] {
  const code = resolutionCodesFor(category).find(
    ({ needsAmount, needsEvidence, solved }) => !needsAmount && !needsEvidence && solved,
  );
  if (!code) throw new Error(`Nothing solves ${category} without more.`);
  return [
    { type: 'take' },
    { type: 'reply', text: 'Somebody is on the way.' },
    { type: 'note', text: 'Took five minutes.' },
    { type: 'resolve', code: code.code, text: 'It works again. Thank you for telling us.' },
  ];
}

/** Indexes cost least when all rows are there; keys stay. Tables are filled without a log of their own. */
async function dropIndexes(db: Kysely<DeskTables>): Promise<string[]> {
  const { rows } = await sql<{ indexname: string; indexdef: string }>`
    select indexname, indexdef from pg_indexes
    where tablename like 'desk\\_%' and schemaname = 'public'
      and indexname not in (select conname from pg_constraint)`.execute(db);
  for (const { indexname } of rows) await sql`drop index ${sql.id(indexname)}`.execute(db);
  for (const table of [
    'desk_issues',
    'desk_reports',
    'desk_events',
    'desk_words',
    'desk_search',
    'desk_audit',
  ]) {
    await sql`alter table ${sql.id(table)} set unlogged`.execute(db);
  }
  return rows.map(({ indexdef }) => indexdef);
}

/** The new ids: in the order of their times, as real ones are. The last day is today, and its last report now. */
async function copyIssues(db: Kysely<DeskTables>, { issues, open }: Amount, patterns: number): Promise<void> {
  await sql`
    create unlogged table bench_copy as
    with numbered as (
      select n, n > ${issues - open}::int as is_open,
        extract(epoch from now()) * 1000
          - ((${issues}::int - n) / ${A_DAY}::int) * ${EVERY_DAYS}::float8 * 86400000
          - ((${issues}::int - n) % ${A_DAY}::int) * ${(DAY_HOURS * 3_600_000) / A_DAY}::float8 as at
      from generate_series(1, ${issues}::int) n
    )
    select n, numbered.is_open, at::bigint as at, bench_pattern.id as pattern,
      'person-' || (n % ${PEOPLE}::int) as person,
      upper(substr(md5('a' || n), 1, 4) || '-' || substr(md5('b' || n), 1, 4)) as reference,
      (lpad(to_hex(at::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid as id
    from numbered join bench_pattern
      on place = (n % ${patterns}::int) + case when numbered.is_open then 0 else ${patterns}::int end`.execute(
    db,
  );
  await sql`create index on bench_copy (pattern)`.execute(db);
  await sql`analyze bench_copy`.execute(db);
}

/** Each copies one table; the patterns themselves stay where they are. */
const COPIED: readonly ((db: Kysely<DeskTables>) => Promise<unknown>)[] = [
  (db) =>
    sql`
      insert into desk_issues (id, reference, version, priority, state, team, assignee_id, is_open, closes_at,
        known_id, sensitive, facts, changed_at)
      select copy.id, copy.reference, version, 'P' || (2 + copy.n % 3), state, team,
        case when assignee_id is not null then copy.person end, one.is_open, closes_at,
        case when copy.n % 500 = 0 then md5('known' || (copy.n / 500 % ${KNOWN}::int))::uuid end,
        copy.n % 97 = 0,
        facts || jsonb_build_object('id', copy.id, 'reference', copy.reference, 'priority', 'P' || (2 + copy.n % 3),
          'capturedAt', copy.at, 'receivedAt', copy.at)
          || case when assignee_id is null then '{}' else
            jsonb_build_object('assignee', jsonb_build_object('id', copy.person, 'name', copy.person)) end
          || case when copy.n % 300 = 0 then
            jsonb_build_object('incident', md5('incident' || (copy.n / 300 % ${INCIDENTS}::int))::uuid) else '{}' end,
        least(to_timestamp(copy.at / 1000.0) + (copy.n % 60) * interval '1 second', now())
      from bench_copy copy join desk_issues one on one.id = copy.pattern`.execute(db),
  (db) =>
    sql`
      insert into desk_reports (issue_id, report, summary)
      select copy.id, report, summary from bench_copy copy join desk_reports one on one.issue_id = copy.pattern
    `.execute(db),
  (db) =>
    sql`
      insert into desk_events (issue_id, sequence, at, actor_id, actor_name, actor_role, type, change)
      select copy.id, sequence, to_timestamp(copy.at / 1000.0) + sequence * interval '2 minutes', actor_id,
        actor_name, actor_role, type, case when type = 'registered' then change || jsonb_build_object(
          'reference', copy.reference, 'capturedAt', copy.at, 'receivedAt', copy.at) else change end
      from bench_copy copy join desk_events one on one.issue_id = copy.pattern`.execute(db),
  (db) =>
    sql`
      insert into desk_words (id, issue_id, kind, from_whom, at, author_id, author_name, text, language)
      select gen_random_uuid(), copy.id, kind, from_whom, to_timestamp(copy.at / 1000.0) + interval '5 minutes',
        author_id, author_name, text, language
      from bench_copy copy join desk_words one on one.issue_id = copy.pattern`.execute(db),
  (db) =>
    sql`
      insert into desk_search (issue_id, words)
      select copy.id, one.words || array_to_tsvector(array['=' || lower(replace(copy.reference, '-', '')),
        'seat' || (copy.n % 5000), 'name' || (copy.n % 20000)])
      from bench_copy copy join desk_search one on one.issue_id = copy.pattern`.execute(db),
  (db) =>
    sql`
      insert into desk_due (issue_id, at, tries)
      select id, now() + (n % 3600 + 60) * interval '1 second', 0 from bench_copy where is_open`.execute(db),
  (db) =>
    sql`
      insert into desk_solved (issue_id, category, solved_at, took_ms)
      select copy.id, facts ->> 'category', to_timestamp(copy.at / 1000.0), 600000 + copy.n % 600000
      from bench_copy copy join desk_issues one on one.id = copy.pattern where not copy.is_open`.execute(db),
  (db) =>
    sql`
      insert into desk_audit (sequence, at, actor_id, actor_name, actor_role, action, subject, facts, previous, hash)
      select n, to_timestamp(at / 1000.0), person, person, 'responder', 'issue_opened', id::text, '{}',
        repeat('0', 64), repeat('0', 64) from bench_copy`.execute(db),
  (db) =>
    sql`
      insert into desk_surveys (id, issue_id, event, at, scores, comment)
      select gen_random_uuid(), id, null, to_timestamp(at / 1000.0), jsonb_build_object('nps', n % 11), null
      from bench_copy where n % 10 = 0`.execute(db),
];

/** What there are few of, however many issues. */
async function others(db: Kysely<DeskTables>, issues: number): Promise<void> {
  await sql`update desk_audit_head set sequence = (select max(sequence) from desk_audit)`.execute(db);
  await sql`
    insert into desk_user (id, name, email, role, team, "emailVerified", "createdAt", "updatedAt")
    select 'person-' || n, 'Person' || n, 'person-' || n || '@north-arena.example', 'responder', 'GATE', true, now(), now()
    from generate_series(0, ${PEOPLE - 1}::int) n`.execute(db);
  await sql`
    insert into desk_known_issues (id, version, category, texts, late, published_at, updated_at, solved_at, by_id,
      by_name, by_role)
    select md5('known' || n)::uuid, 1, 'entry.turnstile', '{"en": "A turnstile does not turn."}', false,
      now() - n * interval '10 days', now(), case when n > 5 then now() - n * interval '9 days' end, 'maya', 'Maya',
      'supervisor'
    from generate_series(0, ${KNOWN - 1}::int) n`.execute(db);
  await sql`
    insert into desk_known_heard (issue_id, known_id, version)
    select id, known_id, 1 from desk_issues where known_id is not null`.execute(db);
  await sql`
    insert into desk_incidents (id, version, state, facts, opened_at)
    select md5('incident' || n)::uuid, 1, case when n < 5 then 'open' else 'over' end,
      jsonb_build_object('id', md5('incident' || n)::uuid, 'version', 1, 'state', case when n < 5 then 'open' else 'over' end,
        'category', 'entry.turnstile', 'place', 'gate-C', 'openedAt', 0, 'updatedAt', 0,
        'by', jsonb_build_object('id', 'maya', 'name', 'Maya', 'role', 'supervisor')),
      now() - n * interval '1 day'
    from generate_series(0, ${INCIDENTS - 1}::int) n`.execute(db);
  await sql`
    insert into desk_tasks (id, issue_id, owner, due_at)
    select gen_random_uuid(), id, 'on_site', now() + n * interval '1 second' from bench_copy
    where n > ${issues - 3_000}::int and n % 3 = 0`.execute(db);
}

/** What there is to ask about, by chance. */
export async function factsOf({ db, venue }: Fixture): Promise<DeskFacts> {
  const { rows: some } = await sql<{ id: string; reference: string }>`
    select id, reference from desk_issues tablesample system (20) limit 500`.execute(db);
  const { rows: groups } = await sql<{ id: string }>`
    select id from desk_incidents order by opened_at desc limit 40`.execute(db);
  return {
    venue: venue.venue,
    ids: some.map(({ id }) => id),
    references: some.map(({ reference }) => reference),
    incidentIds: groups.map(({ id }) => id),
  };
}
