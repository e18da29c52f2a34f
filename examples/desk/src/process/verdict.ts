import type {
  Calendars,
  canMove,
  Refusal,
  ResponsePolicy,
  StaffRole,
  StatusChange,
} from '@touchline/sdk/model';
import type { Change, DeskIssue, EventActor, Person } from './issue.ts';

/** Personal words that come with a change; kept beside the history, where they can be erased. */
export interface Words {
  id: string;
  kind: 'message' | 'question' | 'resolution' | 'advice' | 'note';
  from: 'venue' | 'reporter';
  /** Epoch ms. */
  at: number;
  author: Person;
  text: string;
  language?: string;
}

/** What happens because somebody wanted something. */
export interface Decision {
  changes: Change[];
  words: Words[];
  /** What the reporter is told, in this order. */
  told: StatusChange[];
}

export type Verdict = ({ ok: true } & Decision) | ({ ok: false } & Refusal);

/** A person on duty who gives a command. */
export interface Staff extends Person {
  role: StaffRole;
}

/** The world as it is while something is decided. */
export interface Circumstances {
  /** Epoch ms. */
  now: number;
  calendars: Calendars;
  policy: ResponsePolicy;
  newId: () => string;
}

export const nothing: Verdict = { ok: true, changes: [], words: [], told: [] };

export function agreed(decision: Partial<Decision>): Verdict {
  return { ok: true, changes: [], words: [], told: [], ...decision };
}

export function refused(code: Refusal['code'], reason: string): { ok: false } & Refusal {
  return { ok: false, code, reason };
}

/** The refusal of a move, or nothing. */
export function barred(answer: ReturnType<typeof canMove>): Extract<Verdict, { ok: false }> | undefined {
  return answer.ok ? undefined : answer;
}

export function isSupervisor(actor: Pick<EventActor, 'role'>): boolean {
  return actor.role === 'supervisor' || actor.role === 'control_room';
}

export function isInHandsOf(issue: DeskIssue, actor: Person): boolean {
  return issue.assignee?.id === actor.id;
}
