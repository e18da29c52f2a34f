import type { Location } from './issue.ts';
import type { Priority } from './priority.ts';
import { isSensitive } from './taxonomy.ts';

/** What the reporter is told. Reopening is an event in the timeline, not a status. */
export type PublicStatus =
  | 'received'
  | 'acknowledged'
  | 'in_progress'
  | 'waiting_reporter'
  | 'scheduled'
  | 'resolved'
  | 'closed'
  | 'cancelled';

/** What the reporter may do now. */
export type Allowed = 'message' | 'confirm' | 'reopen' | 'withdraw' | 'feedback' | 'erase';

/** Why it takes longer; words stand in `delay.*` of the strings. */
export type DelayReason = 'staff' | 'tech' | 'comms' | 'process' | 'request' | 'partner' | 'rule' | 'event';

export interface Message {
  id: string;
  /** ISO instant. */
  at: string;
  from: 'venue' | 'reporter';
  text: string;
  language?: string;
}

export interface DelayNotice {
  at: string;
  reason: DelayReason;
  /** What to do meanwhile. */
  advice?: string;
  /** ISO instant of the new promise; without one `nextNews` says when we write again. */
  newTime?: string;
  nextNews?: string;
}

export interface TimelineEntry {
  at: string;
  what:
    | PublicStatus
    | 'replied'
    | 'delayed'
    | 'reopened'
    | 'confirmed'
    | 'rated'
    | 'merged'
    | 'rejected'
    | 'erased';
}

/** Everything the relay knows that a reporter may see. Plain data: stored as JSON, changed by `applyUpdate`. */
export interface IssueFacts {
  id: string;
  reference: string;
  /** The number in the venue's own help desk. */
  backendReference?: string;
  category: string;
  location: Location;
  priority?: Priority;
  status: PublicStatus;
  /** ISO instants. */
  capturedAt: string;
  receivedAt: string;
  respondBy?: string;
  /** When those who answer are at work again; nobody was there when it came in. */
  backAt?: string;
  /** First word from a person. */
  respondedAt?: string;
  pausedSince?: string;
  scheduledFor?: string;
  question?: string;
  /** Until when the venue waits for the answer to its question. */
  answerBy?: string;
  delay?: DelayNotice;
  resolution?: { at: string; text: string; code?: string };
  closesAt?: string;
  reopenUntil?: string;
  rating?: number;
  timeline: TimelineEntry[];
  messages: Message[];
  /** Set once personal words were erased; `pending` names backends that could not yet. */
  erased?: { at: string; pending: string[] };
}

export interface Promised {
  state: 'due' | 'met' | 'late' | 'paused';
  respondBy: string;
  /** When those who answer are at work again; absent where somebody was there. */
  backAt?: string;
  respondedAt?: string;
}

/** One status view, as `GET /v1/issues/{id}` answers it. The description is never in it. */
export interface StatusView extends Omit<IssueFacts, 'respondBy' | 'backAt' | 'respondedAt' | 'pausedSince'> {
  /** Absent when no first response was promised. */
  promise?: Promised;
  allowed: Allowed[];
  etag: string;
}

/** One change of the truth about an issue, told by a backend or by the reporter. */
export type StatusChange =
  | { type: 'status'; status: PublicStatus; scheduledFor?: string; question?: string; answerBy?: string }
  | { type: 'message'; message: Message }
  | { type: 'delayed'; delay: DelayNotice }
  | { type: 'resolved'; text: string; code?: string; closesAt?: string; reopenUntil?: string }
  | { type: 'reopened'; respondBy?: string; message?: Message }
  | { type: 'confirmed' }
  | { type: 'withdrawn' }
  | { type: 'rated'; csat: number }
  | { type: 'promised'; priority: Priority; respondBy?: string }
  | { type: 'joined'; backendReference: string }
  | { type: 'erased'; pending: string[] };

export interface StatusUpdate {
  issueId: string;
  /** ISO instant of the change. */
  at: string;
  change: StatusChange;
}

/** The facts after one change. Pure; a change that is there already leaves them as they are. */
export function applyUpdate(facts: IssueFacts, { at, change }: StatusUpdate): IssueFacts {
  const told = (what: TimelineEntry['what'], changes: Partial<IssueFacts>, base = facts): IssueFacts => ({
    ...base,
    ...changes,
    timeline: [...facts.timeline, { at, what }],
  });
  switch (change.type) {
    case 'status':
      return facts.status === change.status && facts.question === change.question
        ? facts
        : told(
            change.status,
            moved(facts, at, change),
            without(facts, 'question', 'answerBy', 'pausedSince', 'scheduledFor'),
          );
    case 'message': {
      const messages = withMessage(facts, change.message);
      if (messages === facts.messages) return facts;
      return change.message.from === 'reporter'
        ? { ...facts, messages }
        : told('replied', { messages, respondedAt: facts.respondedAt ?? at });
    }
    case 'delayed':
      return told('delayed', { delay: change.delay });
    case 'resolved': {
      const { text, code, closesAt, reopenUntil } = change;
      const changes: Partial<IssueFacts> = {
        status: 'resolved',
        resolution: { at, text, ...(code && { code }) },
        respondedAt: facts.respondedAt ?? at,
        ...(closesAt && { closesAt }),
        ...(reopenUntil && { reopenUntil }),
      };
      return told('resolved', changes, without(facts, 'question', 'answerBy', 'pausedSince'));
    }
    case 'reopened':
      return told(
        'reopened',
        {
          status: 'in_progress',
          messages: withMessage(facts, change.message),
          ...(change.respondBy && { respondBy: change.respondBy }),
        },
        // Another word is owed now, so the one that was given answers nothing any more.
        without(
          facts,
          'resolution',
          'closesAt',
          'reopenUntil',
          'respondBy',
          'backAt',
          'respondedAt',
          'delay',
        ),
      );
    case 'confirmed':
      return facts.status === 'resolved' ? told('confirmed', { status: 'closed' }) : facts;
    case 'withdrawn':
      return told('cancelled', { status: 'cancelled' });
    case 'rated':
      return told('rated', { rating: change.csat });
    case 'promised':
      return {
        ...facts,
        priority: change.priority,
        ...(change.respondBy && { respondBy: change.respondBy }),
      };
    case 'joined':
      return { ...facts, backendReference: change.backendReference };
    case 'erased':
      return told('erased', { messages: [], erased: { at, pending: change.pending } });
  }
}

/** Nobody's words stand there twice. */
const withMessage = ({ messages }: IssueFacts, said: Message | undefined) =>
  said && !messages.some(({ id }) => id === said.id) ? [...messages, said] : messages;

/**
 * The view at one instant. A clock that is stored lies, so due and late are computed when asked.
 *
 * @param now  Epoch milliseconds.
 * @param etag  Names this version of the facts.
 */
export function viewOf(facts: IssueFacts, now: number, etag: string): StatusView {
  const { respondBy, backAt, respondedAt, pausedSince: _, ...rest } = facts;
  const promise = respondBy && {
    state: promiseState(facts, now),
    respondBy,
    ...(backAt && { backAt }),
    ...(respondedAt && { respondedAt }),
  };
  return { ...rest, allowed: allowedNow(facts, now), etag, ...(promise && { promise }) };
}

/** In the order the screen offers it. */
function allowedNow(facts: IssueFacts, now: number): Allowed[] {
  const { status, resolution, reopenUntil, rating, category } = facts;
  if (facts.erased) return [];
  if (status === 'cancelled') return ['erase'];
  if (status !== 'resolved' && status !== 'closed') return ['message', 'withdraw', 'erase'];
  // Closed without a solution: turned away. Only the venue opens that again, so words are what is left.
  if (status === 'closed' && !resolution) return ['message', 'erase'];
  const inTime = reopenUntil ? now <= Date.parse(reopenUntil) : status === 'resolved';
  const reopen: Allowed[] = inTime ? ['reopen'] : [];
  // Nobody is asked to rate how a medical or safety matter was met, and nobody is asked twice.
  const feedback: Allowed[] = rating === undefined && !isSensitive(category) ? ['feedback'] : [];
  return status === 'resolved'
    ? ['confirm', ...reopen, ...feedback, 'message', 'erase']
    : [...reopen, ...feedback, 'erase'];
}

function promiseState(facts: IssueFacts, now: number): Promised['state'] {
  if (facts.respondedAt) return facts.respondedAt <= (facts.respondBy ?? '') ? 'met' : 'late';
  if (facts.pausedSince) return 'paused';
  return Date.parse(facts.respondBy ?? '') < now ? 'late' : 'due';
}

function moved(
  facts: IssueFacts,
  at: string,
  { status, scheduledFor, question, answerBy }: Extract<StatusChange, { type: 'status' }>,
): Partial<IssueFacts> {
  const waits = status === 'waiting_reporter';
  return {
    status,
    ...(scheduledFor && { scheduledFor }),
    ...(waits && {
      pausedSince: facts.pausedSince ?? at,
      ...(question && { question }),
      ...(answerBy && { answerBy }),
    }),
  };
}

type Passing =
  | 'question'
  | 'answerBy'
  | 'pausedSince'
  | 'scheduledFor'
  | 'resolution'
  | 'closesAt'
  | 'reopenUntil'
  | 'respondBy'
  | 'backAt'
  | 'respondedAt'
  | 'delay';

function without(facts: IssueFacts, ...keys: Passing[]): IssueFacts {
  const rest = { ...facts };
  for (const key of keys) delete rest[key];
  return rest;
}
