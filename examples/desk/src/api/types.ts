// What the desk's server and its console say to each other. Instants are ISO strings.
import type {
  DelayReason,
  Issue,
  IssueState,
  Location,
  Message,
  Priority,
  StaffRole,
  Texts,
} from '@touchline/sdk/model';
import type { Figures, Slice } from '@touchline/sdk/metrics';
import type { Satisfaction } from '../reports/satisfaction.ts';
import type { AlarmRow } from './incident-types.ts';

/**
 * What somebody is at the desk. A responder works as their team does; an admin is a supervisor who also looks after
 * accounts; an analyst reads figures.
 */
export type Role = 'responder' | 'supervisor' | 'control_room' | 'analyst' | 'admin';

/** `GET /desk/api/me` */
export interface Me {
  id: string;
  name: string;
  email: string;
  role: Role;
  team: string;
}

/** One clock of an issue, as it stood when the answer was made; the console lets it run on. */
export interface Clock {
  /** `ack`: until a person has opened it. */
  metric: 'ack' | 'firstResponse' | 'nextUpdate' | 'resolution';
  dueAt: string;
  targetMs: number;
  /** From when it counts, where that is later than the arrival; in the open issue only. */
  fromAt?: string;
  /** Id of the rule that won: "why is it due then?" */
  ruleId: string;
  state: 'running' | 'met' | 'late' | 'paused';
  doneAt?: string;
}

/** One line of the queue. */
export interface IssueRow {
  id: string;
  reference: string;
  /** Grows with every event of this issue; commands name the version they saw. */
  version: number;
  category: string;
  priority: Priority;
  /** Of the life cycle; the reporter sees a simpler word. */
  state: IssueState;
  /** Names of people only; never the contact. */
  assignee?: { id: string; name: string };
  team: string;
  location: Location;
  /** First words of the report, cut to 120 characters. */
  summary: string;
  language?: string;
  channel: string;
  capturedAt: string;
  receivedAt: string;
  /** The clock that runs out next; absent when nothing runs. */
  clock?: Clock;
  unread: boolean;
  test: boolean;
  /** The known issue that its reporter has too. */
  known?: string;
  /** The incident that it is part of. */
  incident?: string;
  /** It is in the archive: to be read only. */
  archived?: true;
  /** How far up it was taken: 1 the team, 2 specialists, 3 supervisor, 4 control room, 5 event director. */
  escalation?: { level: number; rule: string; at: string };
  /** The control room is being called for it: how often so far, and when last. Gone once somebody answers. */
  calling?: { count: number; at: string };
  /** Whoever has it is asked for a new time (`firstResponse`, `resolution`) or the next word (`nextUpdate`). */
  asked?: { about: string; at: string };
  /** What the last delay notice promised. */
  promise?: { at: string; of: 'solution' | 'news'; broken: boolean };
  partner?: { name: string; promiseAt: string };
  scheduledFor?: string;
  /** The control room holds everything up. */
  suspended?: boolean;
  tasks?: { open: number; mandatory: number };
  /** The issue that is worked on instead of this one. */
  mergedInto?: string;
  /** How many others are worked on with this one. */
  joined?: number;
  /** How often it was opened again; absent where it never was. */
  reopened?: number;
  /** Angry, or opened again twice: first inside its priority. */
  first?: boolean;
}

/** Something to be done for an issue. `own` names what the desk made by itself; others have a title. */
export interface TaskRow {
  id: string;
  title?: string;
  own?: 'follow_up' | 'recovery';
  owner: StaffRole;
  dueAt?: string;
  mandatory: boolean;
  origin?: string;
  state: 'open' | 'done' | 'dropped';
  by?: string;
  at?: string;
  evidence?: string;
}

/** `GET /desk/api/tasks`: everything open, the earliest first, with the issue it is for. */
export interface TaskList {
  tasks: (TaskRow & { issueId: string; reference: string; category: string })[];
}

/** `GET /desk/api/suspensions`; also the answer to everything posted there. */
export interface SuspensionList {
  suspensions: {
    id: string;
    from: string;
    to?: string;
    reason: string;
    by: string;
    liftedBy?: string;
  }[];
  /** Whether this person may declare and lift them. */
  maySuspend: boolean;
}

/**
 * `GET /desk/api/issues?view=open|mine|all&q=&limit=&after=`: a page of what is open by priority, or of all of
 * history with the newest change first; each page sorted by priority, then due time.
 */
export interface IssueList {
  issues: IssueRow[];
  /** There is more: `after=` this. */
  next?: string;
  /** Where the live feed goes on: `GET /desk/api/feed?cursor=`. */
  cursor: string;
}

export interface DeskEvent {
  sequence: number;
  at: string;
  type: string;
  actor: { id: string; name: string; role: string };
  data: Record<string, unknown>;
}

/** `GET /desk/api/issues/:id`; opening it acknowledges it. */
export interface IssueDetail extends IssueRow {
  issue: Omit<Issue, 'trackingHash'>;
  clocks: Clock[];
  messages: Message[];
  notes: { id: string; at: string; author: string; text: string }[];
  events: DeskEvent[];
  resolution?: { code: string; text: string; at: string; by: string };
  /** Commands this person may give now. */
  commands: Command['type'][];
  /** Codes that fit the category. */
  codes: { code: string; needsAmount: boolean; needsEvidence: boolean; countsAsSolved: boolean }[];
  rating?: { csat?: number; comment?: string };
  /** The resolution was promised for a time that is over: `resolve` then needs `delayReason`. */
  late?: boolean;
  /** Who reported it is shown to those who work on it. */
  contactHidden?: boolean;
  taskList?: TaskRow[];
  /** Every step up, in order. */
  escalations?: { level: number; at: string; rule: string; by: string }[];
  /** Root causes to choose from, and the one chosen. */
  causes?: readonly string[];
  cause?: string;
  /** More than half of its time was paused by us or by agreement. */
  pausedTooLong?: boolean;
  /** Issues that are worked on with this one. */
  children?: string[];
  /** How this kind of issue is handled, and what of it is done. */
  playbook?: PlaybookView;
  /** Photos of the venue's own people. */
  photos: { id: string; at: string; by: string }[];
  /** The last step of this person that can still be taken back. */
  undo?: { sequence: number; what: 'taken' | 'assigned' | 'noted' | 'ticked' };
}

export interface PlaybookView {
  id: string;
  title: Texts;
  /** When to call somebody higher up. */
  escalate: Texts;
  /** Codes that solutions of this kind mostly have. */
  codes: readonly string[];
  steps: {
    text: Texts;
    role: Texts;
    mandatory: boolean;
    /** From the step before it; a guide for staff. */
    targetMs: number;
    /** What shows that it was done. */
    evidence?: Texts;
    tick?: { at: string; by: { id: string; name: string }; evidence?: string };
  }[];
  /** Words that are ready, by language; places to fill in stand in braces. */
  macros: { id: string; title: Texts; text: Texts }[];
}

/** `GET /desk/api/steps`: what has to be done before something is solved, by category; for phones without a network. */
export interface StepList {
  steps: Record<string, { step: number; text: Texts }[]>;
}

/** `POST /desk/api/issues/:id/ticks`; answered like a command. */
export interface TickRequest {
  commandId: string;
  playbook: string;
  step: number;
  done: boolean;
  evidence?: string;
}

/** `POST /desk/api/issues/:id/undo`; answered like a command. */
export interface UndoRequest {
  commandId: string;
  /** Of the event that is taken back: one's own, and nothing the reporter was told in words. */
  sequence: number;
}

/** One earlier case of the same kind, and how it was solved. */
export interface SimilarCase {
  id: string;
  reference: string;
  location: Location;
  /** At the same place, or a part of it. */
  near: boolean;
  code: string;
  /** What its reporter was told. */
  text: string;
  /** When it was solved. */
  at: string;
  tookMs: number;
  csat?: number;
}

/** `GET /desk/api/issues/:id/similar` */
export interface SimilarCases {
  cases: SimilarCase[];
}

/** `POST /desk/api/issues/:id/commands`; 409 with the newer detail when a colleague was faster. */
export type Command =
  | { type: 'triage'; priority: Priority; reason?: string }
  /** Answers for a critical issue: the control room is no longer called. */
  | { type: 'acknowledge' }
  | { type: 'wait'; partner: string; promiseAt: string }
  | { type: 'schedule'; agreedAt: string; reporterAgreed: boolean; text?: string }
  /** On the reporter's request. */
  | { type: 'cancel'; reason: string }
  /** `into`: id of the issue that is worked on instead. */
  | { type: 'merge'; into: string }
  | { type: 'split'; reason: string }
  | { type: 'escalate'; level: 2 | 3 | 4 | 5; reason: string }
  | { type: 'tag'; cause: string }
  | {
      type: 'addTask';
      title: string;
      owner: StaffRole;
      dueAt?: string;
      mandatory?: boolean;
      /** A UUID of whoever makes it from a plan or a playbook: the same one twice is one task. */
      taskId?: string;
      origin?: string;
    }
  | { type: 'tickTask'; taskId: string; evidence?: string }
  | { type: 'dropTask'; taskId: string; reason: string }
  | { type: 'take' }
  | { type: 'assign'; to: string; note?: string }
  | { type: 'reply'; text: string; language?: string }
  | { type: 'note'; text: string }
  | { type: 'ask'; question: string }
  | { type: 'continue' }
  | { type: 'delay'; reason: DelayReason; newTime?: string; nextNews?: string; advice?: string }
  | {
      type: 'resolve';
      code: string;
      text: string;
      amount?: string;
      evidence?: string;
      delayReason?: string;
      /** Root cause, of `causes`. */
      cause?: string;
      /** Steps of the playbook that have to be done and are not ticked: which were done, and why the others were not. */
      steps?: { done: number[]; leftOut?: string };
    }
  | { type: 'reprioritise'; priority: Priority; reason: string }
  | { type: 'reopen'; reason: string }
  | { type: 'close'; reason?: string }
  | { type: 'reject'; reason: string };

export interface CommandRequest {
  /** Minted by the console: the same command twice happens once. */
  commandId: string;
  /** Version of the issue that the person saw. */
  version: number;
  command: Command;
}

/** `POST /desk/api/reports`: for somebody on the phone, at the counter or on social media. Answered by `EnteredReport`. */
export interface ReportRequest {
  /** Minted by the console: the same report twice is received once. */
  id: string;
  category: string;
  channel: 'phone' | 'counter' | 'social' | 'email';
  /** When it was told, which may be before it is entered. */
  capturedAt: string;
  location: Location;
  fields: Issue['fields'];
  description?: string;
  reporter: { name?: string; contact?: string; language?: string; onBehalfOf?: string };
}

export interface EnteredReport {
  id: string;
  reference: string;
  /** The promise, to be read aloud. */
  respondBy?: string;
  priority?: Priority;
  /** Path of the page where its reporter follows it; holds their secret. */
  link: string;
}

/** `GET /desk/api/venue`: names and choices for the console. */
export interface DeskVenue {
  name: Texts;
  timeZone: string;
  /** Labels by language, then by category or subcategory id. */
  labels: Record<string, Record<string, string>>;
  /** Labels of questions and options, by language, then `entry.scan_fail gate` or `entry.scan_fail errorShown=used`. */
  words: Record<string, Record<string, string>>;
  zones: Record<string, Texts>;
  /** Ids of the zones that visitors know, from the gates on. */
  places: string[];
  teams: Record<string, Texts>;
  people: { id: string; name: string; role: Role }[];
  /** Of the control room, for danger. */
  controlRoomPhone?: string;
  /** The places as they lie, for drawing. */
  map?: VenueMap;
  /** Open issues one person can keep their promises on. */
  cap?: number;
}

/** The venue from above. Points are `[x, y]` in the units of the view box. */
export interface VenueMap {
  viewBox: [number, number, number, number];
  zones: {
    id: string;
    kind: string;
    parent?: string;
    polygon?: [number, number][];
    point?: [number, number];
  }[];
}

/** `GET` and `POST /desk/api/preferences`: what one person chose, on every device they use. */
export interface DeskPreferences {
  /** Saved filters, as they stand in an address. */
  filters: { name: string; text: string }[];
  /** Keys by action, where they are not as they come. */
  keys: Record<string, string>;
}

/** One shift at its time, as the venue file has it. */
export interface ShiftTime {
  id: string;
  labels: Texts;
  from: string;
  to: string;
}

/**
 * `GET /desk/api/shift`: the shift that this person signed on for, also when it is over; of somebody off duty, the one
 * that their team works. Then the one after it.
 */
export interface OwnShift {
  on?: ShiftTime;
  next?: ShiftTime;
  /** They signed a sheet that hands the first one over. */
  signed?: true;
}

/** `GET /desk/api/duty`; also the answer to `POST` of `{ on, skills }` about oneself. */
export interface DutyList {
  /** Of every team that has shifts: the one that is on, and the one after it. */
  shifts: ({ team: string } & Pick<OwnShift, 'on' | 'next'>)[];
  people: {
    id: string;
    name: string;
    role: string;
    team: string;
    /** On duty since then; absent while off duty. */
    since?: string;
    /** The shift that they signed on for, also when it is over. */
    shift?: ShiftTime;
    /** Languages and top categories, such as `zh` or `medical`. */
    skills: string[];
    /** Open issues in their hands. */
    open: number;
  }[];
}

export interface HandoverLine {
  id: string;
  reference: string;
  what: string;
}

/** What stood open when a shift ended. */
export interface HandoverFacts {
  /** Which shift it was; the server writes it onto the sheet. */
  shift?: { labels: Texts; to: string };
  open: number;
  late: number;
  free: number;
  critical: HandoverLine[];
  /** Promises of the next hour. */
  promises: (HandoverLine & { dueAt: string })[];
  incidents: HandoverLine[];
}

/** `GET /desk/api/handovers`, newest first; also the answer to `POST` there and to `…/:id/sign`. */
export interface HandoverList {
  sheets: {
    id: string;
    at: string;
    by: { id: string; name: string };
    text: string;
    facts: HandoverFacts;
    /** Whoever took over, by their own hand. */
    taken?: { at: string; by: { id: string; name: string } };
  }[];
}

/** `GET /desk/api/health`: how the line to the visitors is. */
export interface DeskHealth {
  /** Reports that have reached the relay and not the desk yet. */
  waiting: number;
  /** When the oldest of them was received; absent while nothing waits. */
  oldestWaitingAt?: string;
  kiosks: KioskRow[];
  silentAfterMs: number;
}

/** `GET /desk/api/sign-in`: how one gets in; `link` is answered where `?token=` names one that still works. */
export interface SignInWays {
  /** The name of the venue's own sign-in. */
  single?: string;
  /** An invented venue, whose passwords the terminal prints. */
  demo?: true;
  link?: { first: boolean; email?: string };
}

/** `GET /desk/api/accounts` */
export interface Account {
  id: string;
  name: string;
  email: string;
  role: Role;
  team: string;
  disabled: boolean;
}

/** Answer of what invites somebody: the link works once, and nobody keeps it. */
export interface Invitation {
  id: string;
  link: string;
}

/** `GET /desk/api/keys` */
export interface MachineKey {
  id: string;
  name: string;
  scopes: string[];
  madeAt: string;
  madeBy: string;
  expiresAt?: string;
  revokedAt?: string;
}

/** An event that is over, and where its reports are. */
export interface ArchivedEvent {
  id: string;
  labels: Texts;
  end: string;
  /** Nobody archives it before: reporters may still say that something is not solved. */
  allowedFrom: string;
  /** Who said that it goes into the archive, and how many are about to go by this word: not what came in since. */
  ordered?: { at: string; by: string; going: number };
  /** How many of its reports are in the archive, go there as soon as it is ordered, and stay at work for now. */
  archived: number;
  ready: number;
  staying: number;
  /** The first hundred of those that stay, and why. */
  named: {
    id: string;
    reference: string;
    state: IssueState;
    because: 'open' | 'task' | 'timer' | 'known' | 'incident' | 'joined' | 'recent';
  }[];
}

/** `GET /desk/api/archive`; also the answer to `POST …/archive/:event`. */
export interface ArchiveList {
  events: ArchivedEvent[];
}

/** One line of `GET /desk/api/audit`, newest first. */
export interface AuditLine {
  sequence: number;
  at: string;
  actor: { id: string; name: string; role: string };
  action: string;
  subject?: string;
  facts: Record<string, string | number | boolean>;
  hash: string;
}

/** What all visitors are told, as the console reads it. */
export interface KnownIssueRow {
  id: string;
  /** Grows with every word to visitors; whoever speaks names the one they saw. */
  version: number;
  category: string;
  zone?: string;
  texts: Texts;
  nextNews?: string;
  /** The word before came later than was said. */
  late: boolean;
  told: number;
  publishedAt: string;
  updatedAt: string;
  solvedAt?: string;
  /** Who spoke last. */
  by: string;
}

/** `GET /desk/api/known`; also the answer to everything that is posted there. 409: a colleague spoke meanwhile. */
export interface KnownList {
  issues: KnownIssueRow[];
  /** Whether this person may speak to all visitors. */
  maySpeak: boolean;
}

/** A kiosk, as its last sign of life told. */
export interface KioskRow {
  /** As it names itself. */
  id: string;
  /** What it is called on the map, and where it stands; absent for a name that the map does not know. */
  name?: Texts;
  place?: Texts;
  lastSeen: string;
  /** It should have said something since. */
  silent: boolean;
  /** Not heard of for long enough to be missed: maybe a page that somebody opened for a glance. */
  passing?: true;
  /** What it has not been able to send. */
  waiting: number;
  version?: string;
}

/** `GET /desk/api/kiosks`, silent ones first. A supervisor takes one off the list by `POST …/kiosks/:id/remove`. */
export interface KioskList {
  kiosks: KioskRow[];
  silentAfterMs: number;
}

/** `GET /desk/api/figures?from=&to=&by=`, or `?during=event`: how it went, in numbers and without persons. */
export interface FiguresAnswer {
  from: string;
  to: string;
  figures: Figures;
  /** Groups of fewer than five are left out: a number of one is a person. */
  groups: Pick<Slice, 'key' | 'n' | 'figures'>[];
  /** How many were reported in each hour of the period; absent where it is longer than eight days. */
  hours?: { at: string; n: number }[];
}

/** `GET /desk/api/surveys?from=&to=`: what people said about a time (without one, the last 30 days). */
export interface SurveyReport extends Satisfaction {
  from: string;
  to: string;
  /** The newest first, at most 200; nobody is named. For those who see every issue. */
  comments: { at: string; text: string; nps?: number; csat?: number }[];
}

/** `GET /desk/api/feed?cursor=`: server-sent events of these types; `id:` is the cursor to go on from. */
export type FeedEvent =
  | { type: 'issue'; row: IssueRow }
  /** It went to those who keep it to themselves; told only to whoever could see it before. */
  | { type: 'gone'; id: string }
  /** All that somebody has to look at now; sent at the start and whenever something about it has changed. */
  | { type: 'alarms'; alarms: AlarmRow[] }
  | { type: 'beat'; at: string };
