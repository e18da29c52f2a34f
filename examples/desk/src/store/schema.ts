import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Issue, Texts } from '@touchline/sdk/model';
import type { Change, DeskIssue } from '../process/issue.ts';
import type { KnownChange } from '../process/known-issue.ts';
import type { Words } from '../process/verdict.ts';

type Instant = ColumnType<Date, Date | string, Date | string>;

/** The queue: one line an issue, rebuilt from `desk_events`. `facts` is the whole issue; the columns find it. */
export interface DeskIssueTable {
  id: string;
  reference: string;
  version: number;
  priority: string;
  state: string;
  team: string;
  assignee_id: string | null;
  is_open: boolean;
  closes_at: Instant | null;
  /** The known issue that its reporter has too. */
  known_id: string | null;
  facts: JSONColumnType<DeskIssue>;
  /** When the line last changed, by the clock of the database; the live feed reads on from here. */
  changed_at: Instant;
}

/** What the reporter wrote; gone once erased. */
export interface DeskReportTable {
  issue_id: string;
  report: JSONColumnType<Omit<Issue, 'trackingHash'>>;
  summary: string;
}

/** A line that is only ever appended: who changed what, and when. */
interface Appended<C extends object> {
  sequence: number;
  at: Instant;
  actor_id: string;
  actor_name: string;
  actor_role: string;
  type: string;
  change: JSONColumnType<C>;
}

/** The history: only ever appended to. */
export interface DeskEventTable extends Appended<Change> {
  issue_id: string;
}

/** Messages, questions, notes: every personal word that came after the report. */
export interface DeskWordsTable {
  id: string;
  issue_id: string;
  kind: Words['kind'];
  from_whom: Words['from'];
  at: Instant;
  author_id: string;
  author_name: string;
  text: string;
  language: string | null;
}

/** What all visitors are told, as it stands now. */
export interface DeskKnownIssueTable {
  id: string;
  version: number;
  category: string;
  zone: string | null;
  texts: JSONColumnType<Texts>;
  next_news: Instant | null;
  late: boolean;
  published_at: Instant;
  updated_at: Instant;
  solved_at: Instant | null;
  by_id: string;
  by_name: string;
  by_role: string;
}

/** What was said to all visitors, when and by whom: only ever appended to. */
export interface DeskKnownEventTable extends Appended<KnownChange> {
  known_id: string;
}

/** The last word about a known issue that somebody who joined has heard. */
export interface DeskKnownHeardTable {
  issue_id: string;
  known_id: string;
  version: number;
}

/** Commands and events that were taken already. */
export interface DeskSeenTable {
  id: string;
  at: Generated<Date>;
}

/** What belongs to the whole desk, such as its secret. */
export interface DeskSettingTable {
  name: string;
  value: string;
}

/** Better Auth's table of people, as far as the desk reads it. */
export interface DeskUserTable {
  id: string;
  name: string;
  email: string;
  role: string;
  team: string;
}

export interface DeskTables {
  desk_issues: DeskIssueTable;
  desk_reports: DeskReportTable;
  desk_events: DeskEventTable;
  desk_words: DeskWordsTable;
  desk_known_issues: DeskKnownIssueTable;
  desk_known_events: DeskKnownEventTable;
  desk_known_heard: DeskKnownHeardTable;
  desk_seen: DeskSeenTable;
  desk_settings: DeskSettingTable;
  desk_user: DeskUserTable;
}
