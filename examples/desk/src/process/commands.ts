import type { DelayReason, IssueState, Priority, StaffRole } from '@touchline/sdk/model';
import type { Person } from './issue.ts';

/** Another issue, as far as one has to know it to join the two. */
export interface OtherIssue {
  id: string;
  reference: string;
  state: IssueState;
  capturedAt: number;
  opened: boolean;
}

/** What a person at the desk can want. Instants are epoch ms. */
export type DeskCommand =
  | { type: 'triage'; priority: Priority; reason?: string }
  | { type: 'acknowledge' }
  | { type: 'take' }
  /** `person` is missing when a whole team gets the issue. */
  | { type: 'assign'; team: string; person?: Person; note?: string }
  | { type: 'reply'; text: string; language?: string }
  | { type: 'note'; text: string }
  | { type: 'ask'; question: string }
  /** Somebody outside has to act first, and promised a time. */
  | { type: 'wait'; partner: string; promiseAt: number }
  /** The reporter agreed to a later time. */
  | { type: 'schedule'; agreedAt: number; reporterAgreed: boolean; text?: string }
  | { type: 'continue' }
  | { type: 'delay'; reason: DelayReason; newTime?: number; nextNews?: number; advice?: string }
  | {
      type: 'resolve';
      code: string;
      text: string;
      amount?: string;
      evidence?: string;
      delayReason?: string;
      cause?: string;
    }
  | { type: 'reprioritise'; priority: Priority; reason: string }
  | { type: 'reopen'; reason: string }
  | { type: 'close'; reason?: string }
  | { type: 'reject'; reason: string }
  /** On the reporter's request. */
  | { type: 'cancel'; reason: string }
  | { type: 'merge'; into: OtherIssue }
  | { type: 'split'; reason: string }
  | { type: 'escalate'; level: number; reason: string }
  | { type: 'tag'; cause: string }
  /** `taskId` and `origin` are given by whoever makes tasks from a plan: the same one twice is one task. */
  | {
      type: 'addTask';
      title: string;
      owner: StaffRole;
      dueAt?: number;
      mandatory?: boolean;
      taskId?: string;
      origin?: string;
    }
  | { type: 'tickTask'; taskId: string; evidence?: string }
  | { type: 'dropTask'; taskId: string; reason: string };

/** What only a supervisor decides. Who may do everything else stands in the life cycle. */
export const SUPERVISED: readonly DeskCommand['type'][] = ['reprioritise', 'close'];
