import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Issue, Texts } from '@touchline/sdk/model';
import type { AuditAction } from '../process/audit.ts';
import type { Finding } from '../process/incident-alarms.ts';
import type { Broadcast } from '../process/incident-broadcast.ts';
import type { PlanChange, PlanRun } from '../process/incident-plan.ts';
import type { Incident, IncidentChange } from '../process/incident.ts';
import type { Change, DeskIssue, EventActor } from '../process/issue.ts';
import type { KnownChange } from '../process/known-issue.ts';
import type { Words } from '../process/verdict.ts';
import type {
  DeskDutyTable,
  DeskHandoverTable,
  DeskPreferencesTable,
  DeskSearchTable,
} from './console-schema.ts';

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
  /** Only for its team, whoever has it in hand, and those who see all. */
  sensitive: Generated<boolean>;
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

/** The last sign of life of each kiosk: numbers, never content. */
export interface DeskKioskTable {
  /** As it names itself: its id on the map, or that of its zone. */
  id: string;
  seen_at: Instant;
  /** Since when it has been heard of. */
  since: Instant;
  waiting: number;
  version: string | null;
}

/** What somebody answered about a visit or about one issue: no name, no contact. */
export interface DeskSurveyTable {
  id: string;
  issue_id: string | null;
  /** The event it is about, as the device named it. */
  event: string | null;
  at: Instant;
  /** By name: `nps`, `csat`, `ces`, `empathy` … */
  scores: JSONColumnType<Record<string, number>>;
  /** Gone once its issue is erased. */
  comment: string | null;
}

/** When time alone will change an issue next; who takes it moves the time on, so that nobody else does. */
export interface DeskDueTable {
  issue_id: string;
  at: Instant;
  /** How often it was taken since it was last settled. */
  tries: number;
}

/** Open tasks, to be found by who does them. */
export interface DeskTaskTable {
  id: string;
  issue_id: string;
  owner: string;
  due_at: Instant | null;
}

/** How long solved issues took, for the next one of the kind. */
export interface DeskSolvedTable {
  issue_id: string;
  category: string;
  solved_at: Instant;
  took_ms: number;
}

/** When the control room stopped all clocks but the critical ones. */
export interface DeskSuspensionTable {
  id: string;
  from: Instant;
  to: ColumnType<Date | null, Date | null | undefined, Date | null>;
  reason: string;
  by_id: string;
  by_name: string;
  lifted_by_id: ColumnType<string | null, string | null | undefined, string | null>;
  lifted_by_name: ColumnType<string | null, string | null | undefined, string | null>;
}

/** Reports of one thing, kept together. */
export interface DeskIncidentTable {
  id: string;
  version: number;
  state: string;
  facts: JSONColumnType<Incident>;
  opened_at: Instant;
}

/** What was done with an incident: only ever appended to. */
export interface DeskIncidentEventTable extends Appended<IncidentChange> {
  incident_id: string;
}

/** What somebody said does not belong to an incident. */
export interface DeskIncidentLeftOutTable {
  incident_id: string;
  issue_id: string;
}

/** Proposals that somebody looked at and did not take. */
export interface DeskProposalDismissedTable {
  key: string;
  until: Instant;
  by_id: string;
}

/** One message to many. */
export interface DeskBroadcastTable {
  id: string;
  incident_id: string | null;
  facts: JSONColumnType<Broadcast>;
  at: Instant;
}

/** Who hears a broadcast, and since when they have. */
export interface DeskBroadcastPersonTable {
  broadcast_id: string;
  issue_id: string;
  told_at: Instant | null;
}

export interface DeskAlarmTable {
  id: string;
  key: string;
  state: 'raised' | 'acknowledged' | 'over';
  finding: JSONColumnType<Finding>;
  raised_at: Instant;
  /** When it was last found. */
  last_at: Instant;
  acknowledged_at: Instant | null;
  acknowledged_by: string | null;
  over_at: Instant | null;
}

/** A contingency plan at work. */
export interface DeskPlanRunTable {
  id: string;
  version: number;
  state: string;
  facts: JSONColumnType<PlanRun>;
  started_at: Instant;
}

/** What was done in a plan, when and by whom: only ever appended to. */
export interface DeskPlanEventTable extends Appended<PlanChange> {
  run_id: string;
}

/** Commands and events that were taken already. */
export interface DeskSeenTable {
  id: string;
  at: Generated<Date>;
}

/** A photo of the venue's own people. */
export interface DeskPhotoTable {
  id: string;
  issue_id: string;
  at: Instant;
  by_id: string;
  by_name: string;
  media_type: string;
  bytes: Buffer;
}

/** Who at the desk entered a report for somebody on the phone or at the counter. */
export interface DeskEnteredTable {
  issue_id: string;
  by_id: string;
  by_name: string;
  by_role: EventActor['role'];
  at: Generated<Date>;
}

/** Somebody said that what was received in a time, from the first instant until before the second, is archived. */
export interface DeskArchiveOrderTable {
  event: string;
  /** Epoch ms; bigints: drivers give them as text or as numbers. */
  received_from: ColumnType<string | number, number, number>;
  received_to: ColumnType<string | number, number, number>;
  at: Instant;
  by_id: string;
  by_name: string;
  by_role: string;
}

/** What is at work and what is in the archive, in one view. */
type All<Table> = Table & { archived: boolean };

/** What belongs to the whole desk, such as its secret. */
export interface DeskSettingTable {
  name: string;
  value: string;
}

/** Who saw and did what: only ever appended to, and a trigger holds everybody to it. */
export interface DeskAuditTable {
  /** A bigint: drivers give it as text or as a number. */
  sequence: ColumnType<string | number, number, never>;
  at: Instant;
  actor_id: string;
  actor_name: string;
  actor_role: string;
  action: AuditAction;
  subject: string | null;
  facts: JSONColumnType<Record<string, string | number | boolean>>;
  previous: string;
  hash: string;
}

/** One row: the end of the audit log, and the line of those who want to append to it. */
export interface DeskAuditHeadTable {
  id: number;
  sequence: ColumnType<string | number, number, number>;
  hash: string;
}

/** Keys of machines; of each only the hash. */
export interface DeskKeyTable {
  id: string;
  name: string;
  hash: string;
  scopes: JSONColumnType<string[]>;
  made_at: Instant;
  made_by: string;
  expires_at: Instant | null;
  revoked_at: Instant | null;
}

/** Links that work once; of each only the hash. */
export interface DeskInviteTable {
  hash: string;
  user_id: string | null;
  expires_at: Instant;
}

/** Better Auth's table of people, as far as the desk reads it. */
export interface DeskUserTable {
  id: string;
  name: string;
  email: string;
  role: string;
  team: string;
  disabled: boolean | null;
}

/** Better Auth's sessions: ending them is all the desk does with them. */
export interface DeskSessionTable {
  userId: string;
}

export interface DeskTables {
  desk_issues: DeskIssueTable;
  desk_reports: DeskReportTable;
  desk_events: DeskEventTable;
  desk_words: DeskWordsTable;
  desk_known_issues: DeskKnownIssueTable;
  desk_known_events: DeskKnownEventTable;
  desk_known_heard: DeskKnownHeardTable;
  desk_kiosks: DeskKioskTable;
  desk_surveys: DeskSurveyTable;
  desk_due: DeskDueTable;
  desk_tasks: DeskTaskTable;
  desk_solved: DeskSolvedTable;
  desk_suspensions: DeskSuspensionTable;
  desk_incidents: DeskIncidentTable;
  desk_incident_events: DeskIncidentEventTable;
  desk_incident_left_out: DeskIncidentLeftOutTable;
  desk_proposals_dismissed: DeskProposalDismissedTable;
  desk_broadcasts: DeskBroadcastTable;
  desk_broadcast_people: DeskBroadcastPersonTable;
  desk_alarms: DeskAlarmTable;
  desk_plan_runs: DeskPlanRunTable;
  desk_plan_events: DeskPlanEventTable;
  desk_photos: DeskPhotoTable;
  desk_entered: DeskEnteredTable;
  desk_seen: DeskSeenTable;
  desk_settings: DeskSettingTable;
  desk_audit: DeskAuditTable;
  desk_audit_head: DeskAuditHeadTable;
  desk_keys: DeskKeyTable;
  desk_invites: DeskInviteTable;
  desk_user: DeskUserTable;
  desk_session: DeskSessionTable;
  desk_search: DeskSearchTable;
  desk_preferences: DeskPreferencesTable;
  desk_duty: DeskDutyTable;
  desk_handovers: DeskHandoverTable;
  desk_archive_orders: DeskArchiveOrderTable;
  desk_archived_issues: DeskIssueTable;
  desk_all_issues: All<DeskIssueTable>;
  desk_all_reports: All<DeskReportTable>;
  desk_all_events: All<DeskEventTable>;
  desk_all_words: All<DeskWordsTable>;
  desk_all_search: All<DeskSearchTable>;
}
