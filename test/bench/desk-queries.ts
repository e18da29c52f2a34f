import type { Kysely } from 'kysely';
import type { Viewer } from '../../examples/desk/src/process/access.ts';
import { LOOK_BACK_MS } from '../../examples/desk/src/process/incident-proposals.ts';
import { placesOf } from '../../examples/desk/src/process/incident-places.ts';
import { auditEntries } from '../../examples/desk/src/store/audit.ts';
import { dutyLines } from '../../examples/desk/src/store/console.ts';
import { takeDue } from '../../examples/desk/src/store/due.ts';
import { historiesBetween } from '../../examples/desk/src/store/histories.ts';
import {
  countsByIncident,
  incidents,
  membersOf,
  reportsSince,
} from '../../examples/desk/src/store/incidents.ts';
import {
  eventsOf,
  changesAfter,
  linesChangedAfter,
  linesOf,
  queueLine,
  queuePage,
  reportOf,
  wordsOf,
} from '../../examples/desk/src/store/issues.ts';
import { knownIssues, unheard } from '../../examples/desk/src/store/known-issues.ts';
import { RECENT } from '../../examples/desk/src/store/search.ts';
import { searchQuery } from '../../examples/desk/src/store/search-words.ts';
import type { DeskTables } from '../../examples/desk/src/store/schema.ts';
import { solvedCases } from '../../examples/desk/src/store/similar.ts';
import { ratingsBetween, surveysBetween } from '../../examples/desk/src/store/surveys.ts';
import { openTasks } from '../../examples/desk/src/store/tasks.ts';
import { type DeskFacts, PEOPLE } from './desk-rows.ts';

/** One thing that the console or a job of the desk asks of the database. */
export interface DeskQuery {
  what: string;
  /** So many rows are looked through without an index, on purpose. */
  looksThrough?: number;
  /** @param turn  Another question each time, as other people would ask. */
  ask: (db: Kysely<DeskTables>, turn: number) => Promise<unknown>;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** As the console asks for them. */
const PAGE = 500;
const CATEGORIES = ['entry.scan_fail', 'facility.seat', 'ticketing.refund', 'facility.lift'];

/** The heaviest questions of the console, through the desk's own functions. */
export function consoleQueries({ venue, ids, incidentIds, references }: DeskFacts): DeskQuery[] {
  const placeOf = placesOf(venue.zones);
  const supervisor: Viewer = { id: 'person-1', role: 'supervisor', team: 'CS' };
  const responder = (turn: number): Viewer => ({
    id: `person-${turn % PEOPLE}`,
    role: 'responder',
    team: 'STEW',
  });
  const of = (some: readonly string[], turn: number) => some[turn % some.length] ?? '';
  const found = (query: string) => ({ openOnly: false, limit: PAGE, search: { words: query } });
  const ago = (ms: number) => Date.now() - ms;

  return [
    {
      what: 'queue: what is open, the first page',
      ask: (db) => queuePage(db, { openOnly: true, limit: PAGE, viewer: supervisor }),
    },
    {
      what: 'queue: a later page, for a responder',
      ask: (db, turn) =>
        queuePage(db, {
          openOnly: true,
          limit: PAGE,
          viewer: responder(turn),
          after: { key: 'P3', id: of(ids, turn) },
        }),
    },
    {
      what: 'queue: mine',
      ask: (db, turn) => {
        const viewer = responder(turn);
        return queuePage(db, { openOnly: true, limit: PAGE, viewer, assigneeId: viewer.id });
      },
    },
    {
      what: 'queue: all of history, a page a year ago',
      ask: (db, turn) => {
        const at = new Date(ago((turn % 360) * DAY_MS));
        const after = { key: at.toISOString(), id: of(ids, turn) };
        return queuePage(db, { openOnly: false, limit: PAGE, viewer: responder(turn), after });
      },
    },
    {
      what: 'search: a reference',
      looksThrough: RECENT,
      ask: (db, turn) =>
        queuePage(db, {
          ...found(searchQuery(of(references, turn)) ?? ''),
          viewer: responder(turn),
        }),
    },
    {
      what: 'search: words that thousands have',
      looksThrough: RECENT,
      ask: (db, turn) =>
        queuePage(db, {
          ...found(searchQuery(of(['turnstile', 'gate', 'minutes nobody', 'seat 7'], turn)) ?? ''),
          viewer: responder(turn),
        }),
    },
    {
      what: 'search: a word that few have',
      looksThrough: RECENT,
      ask: (db, turn) =>
        queuePage(db, {
          ...found(searchQuery(`name${(turn * 731) % 20_000}`) ?? ''),
          viewer: responder(turn),
        }),
    },
    {
      what: 'search: a colleague',
      looksThrough: RECENT,
      ask: (db, turn) =>
        queuePage(db, {
          openOnly: false,
          limit: PAGE,
          search: { words: "'person':*", with: { people: [`person-${turn % PEOPLE}`] } },
          viewer: supervisor,
        }),
    },
    {
      what: 'feed: what changed since',
      ask: (db) => linesChangedAfter(db, ago(10_000), 1_000),
    },
    {
      what: 'feed: what the last look has not read',
      ask: async (db, turn) => {
        await changesAfter(db, ago(10_000));
        await linesOf(db, [of(ids, turn), of(ids, turn + 1)]);
      },
    },
    {
      what: 'issue page: line, report, history, words',
      ask: async (db, turn) => {
        const id = of(ids, turn);
        await queueLine(db, id);
        await reportOf(db, id);
        await eventsOf(db, id);
        await wordsOf(db, id);
      },
    },
    {
      what: 'issue page: solved before',
      ask: (db, turn) =>
        solvedCases(db, { category: of(CATEGORIES, turn), except: of(ids, turn), viewer: responder(turn) }),
    },
    {
      what: 'incidents: board with counts and reports of late',
      ask: async (db) => {
        const shown = await incidents(db, ago(HOUR_MS));
        await countsByIncident(
          db,
          shown.map(({ id }) => id),
        );
        await reportsSince(db, ago(LOOK_BACK_MS), placeOf);
      },
    },
    { what: 'incidents: members of one', ask: (db, turn) => membersOf(db, of(incidentIds, turn)) },
    { what: 'known issues and how many told', ask: (db) => knownIssues(db, ago(HOUR_MS)) },
    { what: 'who is on duty, with what they have', ask: (db) => dutyLines(db) },
    {
      what: 'figures: one match day',
      ask: (db, turn) => {
        const from = ago(((turn % 20) + 1) * 3.5 * DAY_MS + 8 * HOUR_MS);
        return historiesBetween(db, { from, to: from + 9 * HOUR_MS, sensitive: true });
      },
    },
    {
      what: 'surveys and ratings of a day',
      ask: async (db, turn) => {
        const from = ago(((turn % 20) + 1) * 3.5 * DAY_MS);
        await surveysBetween(db, from, from + DAY_MS);
        await ratingsBetween(db, from, from + DAY_MS);
      },
    },
    { what: 'tasks of one role', ask: (db) => openTasks(db, { owner: 'on_site', limit: 500 }) },
    {
      what: 'audit log: what one person did',
      ask: (db, turn) => auditEntries(db, { actor: `person-${turn % PEOPLE}`, limit: 500 }),
    },
  ];
}

/** What the jobs of the desk ask all the time, each process every few seconds. */
export function jobQueries(): DeskQuery[] {
  return [
    { what: 'job: who has not heard of a known issue', ask: (db) => unheard(db, 200) },
    { what: 'job: what is due', ask: (db) => takeDue(db, Date.now() - HOUR_MS, 100) },
  ];
}
