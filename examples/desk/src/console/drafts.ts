import type { Command } from '../api/types.ts';

export type Tab = 'reply' | 'note' | 'delay' | 'solve';
export type Delay = Extract<Command, { type: 'delay' }>;

/** What somebody has begun to write about one issue. */
export interface Draft {
  tab: Tab;
  reply: string;
  /** The reply is a question: the promise waits for the answer. */
  asks: boolean;
  note: string;
  delayReason: Delay['reason'] | '';
  /** Minutes from now, or `own`. */
  delayBy: '10' | '20' | '30' | 'own';
  /** "21:10" in the venue's time. */
  delayTime: string;
  /** Nobody knows yet when it is done; the time is when we write again. */
  delayUnknown: boolean;
  advice: string;
  code: string;
  amount: string;
  evidence: string;
  solution: string;
  lateReason: string;
  /** Root cause, by its id. */
  cause: string;
  /** Why steps that have to be done were left out. */
  leftOut: string;
}

export function emptyDraft(): Draft {
  return {
    tab: 'reply',
    reply: '',
    asks: false,
    note: '',
    delayReason: '',
    delayBy: '20',
    delayTime: '',
    delayUnknown: false,
    advice: '',
    code: '',
    amount: '',
    evidence: '',
    solution: '',
    lateReason: '',
    cause: '',
    leftOut: '',
  };
}

/** What is left of a draft after a command was carried out. */
export function clearedAfter(draft: Draft, done: Command['type']): Draft {
  const { tab: _, ...empty } = emptyDraft();
  const { delayReason, delayBy, delayTime, delayUnknown, advice } = empty;
  const { code, amount, evidence, solution, lateReason, cause, leftOut } = empty;
  const written: Partial<Record<Command['type'], Partial<Draft>>> = {
    reply: { reply: '', asks: false },
    ask: { reply: '', asks: false },
    note: { note: '' },
    delay: { delayReason, delayBy, delayTime, delayUnknown, advice },
    resolve: { code, amount, evidence, solution, lateReason, cause, leftOut },
  };
  return { ...draft, ...written[done] };
}

/** Unsent words by issue. They outlive a look at another issue, but not the page, and not a change of person. */
const drafts = new Map<string, Draft>();

export function draftOf(issueId: string): Draft {
  return drafts.get(issueId) ?? emptyDraft();
}

export function keepDraft(issueId: string, draft: Draft): void {
  drafts.set(issueId, draft);
}

export function forgetDraft(issueId: string): void {
  drafts.delete(issueId);
}

export function forgetDrafts(): void {
  drafts.clear();
}
