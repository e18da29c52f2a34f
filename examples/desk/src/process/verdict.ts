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
  /** `task`: the title of one, or what proves that it is done. */
  kind: 'message' | 'question' | 'resolution' | 'advice' | 'note' | 'task' | 'evidence';
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
  /** Ids of own words that are taken back. */
  forgotten?: string[];
}

export type Verdict = ({ ok: true } & Decision) | ({ ok: false } & Refusal);

/** A person on duty who gives a command. */
export interface Staff extends Person {
  role: StaffRole;
}

/** The control room stops the clocks of everything but what is critical. Epoch ms; without `to` it lasts. */
export interface Suspension {
  id: string;
  from: number;
  to?: number;
}

/** The world as it is while something is decided. */
export interface Circumstances {
  /** Epoch ms. */
  now: number;
  calendars: Calendars;
  /** What is promised to whoever reports now. */
  policy: ResponsePolicy;
  /** The version of the promises by its name; without it, or for an unknown one, today's holds. */
  policyOf?: (id: string | undefined) => ResponsePolicy | undefined;
  /** What held everything up lately, or does now, declared by the control room. */
  suspensions?: readonly Suspension[];
  /** How long the last issues of the same kind took from report to solution, the newest first. Ms. */
  similar?: readonly number[];
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
