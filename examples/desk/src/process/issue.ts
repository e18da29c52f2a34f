import {
  type ActorRole,
  type Channel,
  type DelayReason,
  type Impact,
  type IssueState,
  type Kind,
  type Location,
  type Metric,
  openStates,
  type Pause,
  type Priority,
  type ResponseTarget,
  type Stage,
  type Urgency,
} from '@touchline/sdk/model';
import type { Task } from './tasks.ts';

export interface Person {
  id: string;
  name: string;
}

/** Who did something. The reporter and the system have fixed ids. */
export interface EventActor extends Person {
  role: ActorRole;
}

/**
 * What can happen to an issue. Ids, choices and instants only (epoch ms): personal words stand in tables that can
 * be erased, and an event names them by id.
 */
export type Change =
  | {
      type: 'registered';
      reference: string;
      category: string;
      kind: Kind;
      stage: Stage;
      channel: Channel;
      language?: string;
      tier?: string;
      location: Location;
      capturedAt: number;
      receivedAt: number;
      test: boolean;
      /** The reporter is angry. */
      angry?: true;
      /** There are contact details beside the status page. */
      reachable?: true;
    }
  | ({ type: 'triaged'; priority: Priority; rules: string[]; targets: ResponseTarget[] } & Judged)
  | { type: 'assigned'; team: string; to?: Person; noteId?: string }
  | { type: 'opened' }
  /** Somebody answers for it: the alarm of a critical issue ends. */
  | { type: 'acknowledged' }
  | { type: 'taken' }
  | { type: 'replied'; messageId: string; nextUpdate?: ResponseTarget }
  | { type: 'noted'; noteId: string }
  | { type: 'asked'; messageId: string }
  /** Waits for somebody outside, who promised to be done by then. */
  | { type: 'partnered'; partner: string; promiseAt: number; pauses?: true }
  /** The reporter agreed to a later time. */
  | { type: 'scheduled'; for: number; messageId?: string }
  | { type: 'continued'; nextUpdate?: ResponseTarget }
  /** The reporter was asked once more. */
  | { type: 'reminded'; messageId: string }
  | { type: 'messaged'; messageId: string }
  | {
      type: 'delayed';
      reason: DelayReason;
      newTime?: number;
      nextNews?: number;
      adviceId?: string;
      nextUpdate?: ResponseTarget;
      /** The promise that would have been broken without a word. */
      about?: Metric;
      /** Went out by itself. */
      standard?: true;
    }
  /** Whoever has it is asked for a new time, before the promise breaks. */
  | { type: 'delay_asked'; about: Metric; rule: 'share' | 'forecast' | 'due' }
  /** The new time has passed, and nothing came of it. */
  | { type: 'promise_broken'; promisedAt: number }
  | { type: 'escalated'; level: number; rule: string; noteId?: string }
  /** The control room is called for a critical issue; once a minute, until somebody answers for it. */
  | { type: 'alarmed'; count: number }
  /** A rule made it more urgent. Rules never lower anything. */
  | {
      type: 'raised';
      rule: string;
      urgency: Urgency;
      impact: Impact;
      from: Priority;
      priority: Priority;
      targets: ResponseTarget[];
    }
  /** The control room holds everything up, and lets it go on. */
  | { type: 'suspended'; suspensionId: string; from: number }
  | { type: 'resumed'; suspensionId: string; to: number }
  | { type: 'task_added'; task: Task }
  | { type: 'task_done'; taskId: string; evidenceId?: string }
  | { type: 'task_dropped'; taskId: string; noteId: string }
  /** Root cause, tagged at the resolution or in the review. */
  | { type: 'caused'; cause: string }
  /** Another issue is worked on instead, and its reporter hears of both. */
  | { type: 'merged'; into: string; messageId?: string }
  | { type: 'split'; from: string; noteId: string; targets: ResponseTarget[] }
  /** The other side of the two. */
  | { type: 'joined'; childId: string; childCapturedAt: number; targets: ResponseTarget[] }
  | { type: 'left'; childId: string; targets: ResponseTarget[] }
  | {
      type: 'resolved';
      code: string;
      messageId: string;
      amount?: string;
      evidence?: string;
      delayCause?: string;
      /** Absent for an issue that never closes by silence. */
      closesAt?: number;
      reopenUntil: number;
      /** Steps of its playbook that had to be done and were not, and the note that says why. */
      leftOut?: { playbook: string; steps: number[]; noteId: string };
    }
  | { type: 'reprioritised'; from: Priority; priority: Priority; noteId: string; targets: ResponseTarget[] }
  | {
      type: 'reopened';
      to: 'in_progress' | 'triaged';
      wordsId?: string;
      targets: ResponseTarget[];
      /** `resume`: the time since the resolution does not count. `cycle`: everything begins anew. */
      mode?: 'resume' | 'cycle';
    }
  | { type: 'confirmed' }
  | { type: 'closed'; because: 'confirmed' | 'silence' | 'staff'; noteId?: string }
  | { type: 'rejected'; reason: string }
  | { type: 'withdrawn'; wordsId?: string; by?: 'staff' }
  | { type: 'rated'; csat?: number; ces?: number; wordsId?: string }
  | { type: 'erased' }
  /** Its reporter has what all visitors are told of. */
  | { type: 'attached'; knownId: string }
  /** Somebody said that it is part of something bigger, or that it is not. */
  | { type: 'grouped'; incidentId: string }
  | { type: 'ungrouped'; incidentId: string }
  /** A step of its playbook is done, or is not after all. */
  | { type: 'ticked'; playbook: string; step: number; evidenceId?: string }
  | { type: 'unticked'; playbook: string; step: number }
  /** A photo of the venue's own people. */
  | { type: 'photographed'; photoId: string }
  /** Somebody took back what they did in event `sequence`. */
  | { type: 'unnoted'; sequence: number; noteId: string }
  | { type: 'undone'; what: 'taken' | 'assigned'; sequence: number; back: Before; noteId?: string };

/** What of an issue stands as before when somebody takes back a step. */
export type Before = Pick<
  DeskIssue,
  | 'state'
  | 'team'
  | 'assignee'
  | 'handlingStartedAt'
  | 'done'
  | 'pauses'
  | 'partner'
  | 'thirdPartyPauses'
  | 'scheduledFor'
  | 'reminded'
>;

/** How a report was judged, for what is judged anew later. */
export interface Judged {
  urgency?: Urgency;
  impact?: Impact;
  /** When the event of the report starts. */
  startsAt?: number;
  /** Which version of the venue's promises it was given. */
  policy?: string;
  /** It speaks of what the control room has to hear at once. */
  alarm?: 'safeguarding' | 'evacuation';
}

/** One line of an issue's history; `sequence` counts from 1 without gaps. */
export interface IssueEvent {
  issueId: string;
  sequence: number;
  /** Epoch ms. */
  at: number;
  actor: EventActor;
  change: Change;
}

/** How one issue stands: nothing but the sum of its events. Instants are epoch ms. */
export interface DeskIssue {
  id: string;
  reference: string;
  /** Sequence of the last event. */
  version: number;
  /** Sequence of the last event that somebody who decides should have seen. */
  decisiveVersion: number;
  category: string;
  kind: Kind;
  stage: Stage;
  channel: Channel;
  language?: string;
  tier?: string;
  location: Location;
  capturedAt: number;
  receivedAt: number;
  test: boolean;
  angry?: true;
  reachable?: true;
  urgency?: Urgency;
  impact?: Impact;
  startsAt?: number;
  policy?: string;
  alarm?: Judged['alarm'];
  /** Ids of the rules that made it more urgent. */
  rules?: string[];
  priority: Priority;
  state: IssueState;
  team: string;
  assignee?: Person;
  /** A person has looked at it. */
  opened: boolean;
  /** Something from the reporter that nobody has looked at. */
  unread: boolean;
  handlingStartedAt?: number;
  targets: ResponseTarget[];
  /** When each promise was kept, late or not. */
  done: Partial<Record<Metric, number>>;
  pauses: Pause[];
  delayNotices: number;
  /** Which promises the reporter was told of before they broke. */
  noticed?: Metric[];
  /** When whoever has it was asked for a new time or the next word, by the promise it was about. */
  asks?: Partial<Record<Metric, number>>;
  /** What a delay notice promised instead. */
  promise?: DelayPromise;
  partner?: { name: string; promiseAt: number };
  thirdPartyPauses?: true;
  scheduledFor?: number;
  /** When the reporter was asked once more. */
  reminded?: number;
  escalation?: { level: number; history: { level: number; at: number; rule: string; by: string }[] };
  /** How often the control room was called, and when last. */
  called?: { count: number; at: number };
  /** The suspension that holds it up. */
  suspended?: string;
  /** Every suspension that held it up. */
  heldBy?: string[];
  tasks?: Task[];
  cause?: string;
  /** Times it went from one team to another. */
  transfers?: number;
  /** The issue that is worked on instead of this one. */
  mergedInto?: string;
  /** The issues that are worked on with this one. */
  children?: { id: string; capturedAt: number }[];
  /** Results of earlier rounds of an issue that was opened again. */
  cycles?: { fromAt: number; dueAt?: number; resolvedAt: number }[];
  reopenCount: number;
  confirmed: boolean;
  resolution?: { code: string; at: number; by: Person; messageId: string };
  closesAt?: number;
  reopenUntil?: number;
  rejected?: string;
  rating?: { csat?: number };
  /** The known issue that its reporter has too. */
  known?: string;
  /** The incident that it is part of. */
  incident?: string;
  erased: boolean;
}

/** A new time for the reporter, epoch ms: for the solution, or for the next word. */
export interface DelayPromise {
  at: number;
  of: 'solution' | 'news';
  madeAt: number;
  broken?: true;
}

/** Whether the reporter waits for the venue: for the solution, or for somebody to read what came after it. */
export function isWaitedFor({ state, unread }: Pick<DeskIssue, 'state' | 'unread'>): boolean {
  return openStates.includes(state) || (unread && HEARD_AFTER.includes(state));
}

const HEARD_AFTER: readonly IssueState[] = ['resolved', 'closed', 'rejected', 'merged'];

export const SYSTEM: EventActor = { id: 'system', name: 'Touchline', role: 'system' };
export const REPORTER: EventActor = { id: 'reporter', name: 'Reporter', role: 'reporter' };
