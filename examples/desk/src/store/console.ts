import { type Kysely, sql } from 'kysely';
import type { Viewer } from '../process/access.ts';
import type { HandoverFacts } from './console-schema.ts';
import type { DeskTables } from './schema.ts';
import { visibleTo } from './visible.ts';

type Reader = Kysely<DeskTables>;

export async function preferencesOf(db: Reader, personId: string): Promise<unknown> {
  const row = await db
    .selectFrom('desk_preferences')
    .select('value')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.value;
}

export async function keepPreferences(db: Reader, personId: string, value: object): Promise<void> {
  const text = JSON.stringify(value);
  await db
    .insertInto('desk_preferences')
    .values({ person_id: personId, value: text })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ value: text }))
    .execute();
}

export interface DutyLine {
  id: string;
  name: string;
  role: string;
  team: string;
  /** Epoch ms; undefined while off duty. */
  since?: number;
  skills: string[];
  /** Issues in their hands that somebody waits for. */
  open: number;
}

/** Everybody of the desk, with what they have in hand. */
export async function dutyLines(db: Reader): Promise<DutyLine[]> {
  const [people, loads] = [
    await db
      .selectFrom('desk_user')
      .leftJoin('desk_duty', 'desk_duty.person_id', 'desk_user.id')
      .select(['desk_user.id', 'name', 'role', 'team', 'desk_duty.since', 'desk_duty.skills'])
      .orderBy('name')
      .execute(),
    await db
      .selectFrom('desk_issues')
      .select(({ fn }) => ['assignee_id', fn.countAll<string>().as('open')])
      .where('is_open', '=', true)
      .where('assignee_id', 'is not', null)
      .groupBy('assignee_id')
      .execute(),
  ];
  const open = new Map(loads.map((load) => [load.assignee_id, Number(load.open)]));
  return people.map(({ since, skills, ...person }) => ({
    ...person,
    ...(since && { since: since.getTime() }),
    skills: skills ?? [],
    open: open.get(person.id) ?? 0,
  }));
}

/** Nobody works longer: who is on duty since before has forgotten to go off. */
const LONGEST_MS = 14 * 3_600_000;

/** @param since  Epoch ms, unless they are on duty already; undefined: goes off duty. */
export async function setDuty(
  db: Reader,
  personId: string,
  { since, skills }: { since?: number; skills: readonly string[] },
): Promise<void> {
  const values = {
    since: since === undefined ? null : new Date(since),
    skills: JSON.stringify(skills),
  };
  await db
    .insertInto('desk_duty')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet({
        ...values,
        // Whoever says what else they can do has been here as long as before.
        ...(since !== undefined && {
          since: sql<Date>`case
          when desk_duty.since > ${new Date(since - LONGEST_MS)} then desk_duty.since else excluded.since end`,
        }),
      }),
    )
    .execute();
}

/** Since when somebody is on duty, epoch ms; undefined while they are not. */
export async function dutySince(db: Reader, personId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('desk_duty')
    .select('since')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.since?.getTime();
}

export interface HandoverLine {
  id: string;
  at: number;
  by: { id: string; name: string };
  text: string;
  /** What stood open when it was written. */
  facts: HandoverFacts;
  taken?: { at: number; by: { id: string; name: string } };
}

export async function handovers(db: Reader, limit: number): Promise<HandoverLine[]> {
  const rows = await db.selectFrom('desk_handovers').selectAll().orderBy('at', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at.getTime(),
    by: { id: row.by_id, name: row.by_name },
    text: row.text,
    facts: row.facts,
    ...(row.taken_at &&
      row.taken_by_id !== null && {
        taken: { at: row.taken_at.getTime(), by: { id: row.taken_by_id, name: row.taken_by_name ?? '' } },
      }),
  }));
}

export async function addHandover(db: Reader, { id, at, by, text, facts }: HandoverLine): Promise<void> {
  await db
    .insertInto('desk_handovers')
    .values({ id, at: new Date(at), by_id: by.id, by_name: by.name, text, facts: JSON.stringify(facts) })
    // The same sheet twice is one.
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Whether somebody signed a sheet that hands this shift over; epoch ms. */
export async function hasHandedOver(
  db: Reader,
  by: string,
  { from, to }: { from: number; to: number },
): Promise<boolean> {
  const sheet = await db
    .selectFrom('desk_handovers')
    .select('id')
    .where('at', '>=', new Date(from))
    .where('by_id', '=', by)
    .where(sql`facts -> 'shift' ->> 'to'`, '=', new Date(to).toISOString())
    .limit(1)
    .executeTakeFirst();
  return sheet !== undefined;
}

/** @returns False when it is not there, was signed before, or is one's own. */
export async function takeHandover(
  db: Reader,
  id: string,
  { at, by }: { at: number; by: { id: string; name: string } },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('desk_handovers')
    .set({ taken_at: new Date(at), taken_by_id: by.id, taken_by_name: by.name })
    .where('id', '=', id)
    .where('taken_at', 'is', null)
    .where('by_id', '!=', by.id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Which of these issues somebody may know of, those in the archive too. */
export async function visibleIds(db: Reader, ids: readonly string[], viewer: Viewer): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('desk_all_issues as desk_issues')
    .select('id')
    .where('id', 'in', [...new Set(ids)])
    .where(visibleTo(viewer))
    .execute();
  return new Set(rows.map(({ id }) => id));
}
