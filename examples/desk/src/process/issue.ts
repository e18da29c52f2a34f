import {
  type ActorRole,
  type Channel,
  type DelayReason,
  type IssueState,
  type Kind,
  type Location,
  type Metric,
  openStates,
  type Pause,
  type Priority,
  type ResponseTarget,
  type Stage,
} from '@touchline/sdk/model';

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
    }
  | { type: 'triaged'; priority: Priority; rules: string[]; targets: ResponseTarget[] }
  | { type: 'assigned'; team: string; to?: Person; noteId?: string }
  | { type: 'opened' }
  | { type: 'taken' }
  | { type: 'replied'; messageId: string; nextUpdate?: ResponseTarget }
  | { type: 'noted'; noteId: string }
  | { type: 'asked'; messageId: string }
  | { type: 'continued'; nextUpdate?: ResponseTarget }
  | { type: 'messaged'; messageId: string }
  | {
      type: 'delayed';
      reason: DelayReason;
      newTime?: number;
      nextNews?: number;
      adviceId?: string;
      nextUpdate?: ResponseTarget;
    }
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
    }
  | { type: 'reprioritised'; from: Priority; priority: Priority; noteId: string; targets: ResponseTarget[] }
  | { type: 'reopened'; to: 'in_progress' | 'triaged'; wordsId?: string; targets: ResponseTarget[] }
  | { type: 'confirmed' }
  | { type: 'closed'; because: 'confirmed' | 'silence' | 'staff'; noteId?: string }
  | { type: 'rejected'; reason: string }
  | { type: 'withdrawn'; wordsId?: string }
  | { type: 'rated'; csat?: number; ces?: number; wordsId?: string }
  | { type: 'erased' }
  /** Its reporter has what all visitors are told of. */
  | { type: 'attached'; knownId: string };

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
  reopenCount: number;
  confirmed: boolean;
  resolution?: { code: string; at: number; by: Person; messageId: string };
  closesAt?: number;
  reopenUntil?: number;
  rejected?: string;
  rating?: { csat?: number };
  /** The known issue that its reporter has too. */
  known?: string;
  erased: boolean;
}

/** Whether the reporter waits for the venue: for the solution, or for somebody to read what came after it. */
export function isWaitedFor({ state, unread }: Pick<DeskIssue, 'state' | 'unread'>): boolean {
  return openStates.includes(state) || (unread && HEARD_AFTER.includes(state));
}

const HEARD_AFTER: readonly IssueState[] = ['resolved', 'closed', 'rejected'];

export const SYSTEM: EventActor = { id: 'system', name: 'Touchline', role: 'system' };
export const REPORTER: EventActor = { id: 'reporter', name: 'Reporter', role: 'reporter' };
