import type { Priority } from './priority.ts';
import { findDelayCause, findResolutionCode } from './resolution-codes.ts';
import type { PublicStatus } from './status.ts';

/** Where an issue stands for the people who work on it. */
export type IssueState =
  | 'new'
  | 'triaged'
  | 'assigned'
  | 'in_progress'
  | 'waiting_reporter'
  | 'waiting_third_party'
  | 'scheduled'
  | 'resolved'
  | 'closed'
  | 'cancelled'
  | 'merged'
  | 'rejected';

export type StaffRole = 'customer_service' | 'on_site' | 'technical_support' | 'supervisor' | 'control_room';
export type ActorRole = 'reporter' | 'system' | StaffRole;

/** Who wants to move an issue. */
export interface Actor {
  role: ActorRole;
  /** The issue is in this person's hands. @default false */
  isAssignee?: boolean;
}

/** Somebody a transition is open to: a role, or whoever has the issue in hand. */
export type Mover = ActorRole | 'assignee';

export const issueStates: readonly IssueState[] = [
  'new',
  'triaged',
  'assigned',
  'in_progress',
  'waiting_reporter',
  'waiting_third_party',
  'scheduled',
  'resolved',
  'closed',
  'cancelled',
  'merged',
  'rejected',
];

/** States in which the venue still owes the reporter something. */
export const openStates: readonly IssueState[] = [
  'new',
  'triaged',
  'assigned',
  'in_progress',
  'waiting_reporter',
  'waiting_third_party',
  'scheduled',
];

export const rejectReasons = ['spam', 'prank', 'duplicate_channel', 'not_this_event'] as const;
export type RejectReason = (typeof rejectReasons)[number];

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** How long after its resolution an issue can be opened again under the same number. */
export const REOPEN_WINDOW_MS = 72 * HOUR_MS;
/** How long the reporter's silence keeps a resolved issue from closing. */
export const CLOSE_AFTER_MS = 24 * HOUR_MS;
/** The same for P3 and P4 while an event runs. */
export const CLOSE_AFTER_LIVE_MS = 30 * MINUTE_MS;
/** How long a question to the reporter may wait for its answer. */
export const WAIT_FOR_REPORTER_MS = 24 * HOUR_MS;
/** The same while an event runs. */
export const WAIT_FOR_REPORTER_LIVE_MS = 20 * MINUTE_MS;

/** What a guard needs to know. Which of them a move uses stands beside the guards below. */
export interface MoveFacts {
  /** Epoch ms. */
  now: number;
  priority?: Priority;
  category?: string;
  team?: string;
  /** Hand-over note, for the next responder only. */
  note?: string;
  /** Why: reopening, cancelling, rejecting. */
  reason?: string;
  /** What the reporter is asked. */
  question?: string;
  /** An answer can reach the reporter: contact details, or a status page they still hold the secret of. */
  canReachReporter?: boolean;
  partner?: string;
  /** When the partner promised to be done, epoch ms. */
  promiseAt?: number;
  /** The time agreed with the reporter, epoch ms. */
  agreedAt?: number;
  reporterAgreed?: boolean;
  /** How it ended, a code of `resolution-codes.ts`. */
  resolutionCode?: string;
  /** What the reporter is told about the outcome. */
  text?: string;
  /** A decimal string with its currency, where the code needs one. */
  amount?: string;
  /** Where the proof is, where the code needs one. */
  evidence?: string;
  openMandatoryTasks?: number;
  /** The resolution target has passed. */
  late?: boolean;
  /** A code of `resolution-codes.ts`. */
  delayCause?: string;
  /** When the question went out, epoch ms. */
  waitingSinceAt?: number;
  reminderSent?: boolean;
  /** An event window is open. */
  live?: boolean;
  resolvedAt?: number;
  /** The reporter said it is solved. */
  confirmed?: boolean;
  assigneeOnDuty?: boolean;
  /** The issue this one is merged into, or was split from. */
  parent?: { id: string; state: IssueState };
  /** This issue, so that it is not merged into itself. */
  id?: string;
}

export interface Refusal {
  /**
   * `impossible`: no such way from here. `forbidden`: the way exists, for somebody else.
   * `incomplete`: something is missing or not yet true.
   */
  code: 'impossible' | 'forbidden' | 'incomplete';
  /** What happened and what to do, for the person who tried. */
  reason: string;
  /** The fact to correct, for `incomplete`. */
  fact?: keyof MoveFacts;
}

type GuardResult = { fact: keyof MoveFacts; reason: string } | undefined;
type Guard = (facts: MoveFacts) => GuardResult;

const said = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';
const missing = (fact: keyof MoveFacts, reason: string): GuardResult => ({ fact, reason });

const guards = {
  none: () => undefined,

  triage: ({ category, priority }) => {
    if (!said(category)) return missing('category', 'Choose a category before the issue goes on.');
    return priority === undefined
      ? missing('priority', 'Set a priority before the issue goes on.')
      : undefined;
  },

  assign: ({ team }) => (said(team) ? undefined : missing('team', 'Choose the team that takes this issue.')),

  hand_over: ({ team, note }) => {
    if (!said(team)) return missing('team', 'Choose the team that takes this issue.');
    return said(note)
      ? undefined
      : missing('note', 'Leave a note for the next person: what was done, what is open.');
  },

  ask: ({ question, canReachReporter }) => {
    if (!said(question)) return missing('question', 'Write the question for the reporter.');
    return canReachReporter === false
      ? missing('canReachReporter', 'This reporter cannot be reached, so nobody would see the question.')
      : undefined;
  },

  partner: ({ partner, promiseAt }) => {
    if (!said(partner)) return missing('partner', 'Name the partner you are waiting for.');
    return promiseAt === undefined
      ? missing('promiseAt', 'Say until when the partner promised to be done.')
      : undefined;
  },

  schedule: ({ agreedAt, reporterAgreed, now }) => {
    if (agreedAt === undefined || agreedAt <= now) {
      return missing('agreedAt', 'The agreed time has to lie in the future.');
    }
    return reporterAgreed === true
      ? undefined
      : missing('reporterAgreed', 'A later time needs the reporter’s consent.');
  },

  resolve: (facts) => checkResolution(facts),

  no_answer: (facts) => {
    if (facts.resolutionCode !== 'no_answer') {
      return missing(
        'resolutionCode',
        'While we wait for the reporter, an issue can only end with the code no_answer. Take it back into work first.',
      );
    }
    if (facts.reminderSent !== true) return missing('reminderSent', 'Send the reporter a reminder first.');
    const waitMs = facts.live === true ? WAIT_FOR_REPORTER_LIVE_MS : WAIT_FOR_REPORTER_MS;
    if (facts.waitingSinceAt === undefined || facts.now < facts.waitingSinceAt + waitMs) {
      return missing('waitingSinceAt', 'The reporter still has time to answer.');
    }
    return checkResolution(facts);
  },

  close_confirmed: ({ confirmed }) =>
    confirmed === true ? undefined : missing('confirmed', 'The reporter has not said that it is solved.'),

  close_silent: ({ resolvedAt, priority, live, now }) => {
    const due = closesBySilenceAt({ resolvedAt, priority, live });
    return due !== undefined && now >= due
      ? undefined
      : missing('resolvedAt', 'The reporter still has time to say whether it is solved.');
  },

  reopen: (facts) => {
    const window = checkReopenWindow(facts);
    if (window !== undefined) return window;
    return facts.assigneeOnDuty === false
      ? missing('assigneeOnDuty', 'The responder has gone off duty: open it again as triaged.')
      : undefined;
  },

  reopen_to_triage: (facts) => checkReopenWindow(facts),

  cancel: ({ reason }) => (said(reason) ? undefined : missing('reason', 'Say why the report is withdrawn.')),

  merge: ({ parent, id }) => {
    if (parent === undefined) return missing('parent', 'Choose the issue this one belongs to.');
    if (parent.id === id) return missing('parent', 'An issue cannot be joined with itself.');
    return openStates.includes(parent.state)
      ? undefined
      : missing('parent', `The chosen issue is ${parent.state.replaceAll('_', ' ')}: choose an open one.`);
  },

  reject: ({ reason, priority }) => {
    if (!rejectReasons.some((one) => one === reason)) {
      return missing('reason', `Choose one of the reasons: ${rejectReasons.join(', ')}.`);
    }
    return priority === undefined
      ? missing('priority', 'Look at the priority before the report is turned away.')
      : undefined;
  },

  agreed_time: ({ agreedAt, now }) =>
    agreedAt !== undefined && now < agreedAt
      ? missing('agreedAt', 'The agreed time has not come yet.')
      : undefined,

  wait_over: ({ waitingSinceAt, live, now }) => {
    const waitMs = live === true ? WAIT_FOR_REPORTER_LIVE_MS : WAIT_FOR_REPORTER_MS;
    return waitingSinceAt !== undefined && now >= waitingSinceAt + waitMs
      ? undefined
      : missing('waitingSinceAt', 'The reporter still has time to answer.');
  },
} satisfies Record<string, Guard>;

export type GuardId = keyof typeof guards;

/** One permitted way. The same pair may stand twice with another guard for other people. */
export interface Transition {
  from: IssueState;
  to: IssueState;
  who: readonly Mover[];
  guard: GuardId;
}

const DISPATCH: readonly Mover[] = ['system', 'customer_service', 'supervisor', 'control_room'];
const IN_HAND: readonly Mover[] = ['assignee', 'supervisor', 'control_room'];
const OWNER: readonly Mover[] = ['assignee', 'supervisor'];
const ONE_STOP: readonly Mover[] = ['customer_service', 'on_site', 'supervisor'];
const WITHDRAW: readonly Mover[] = ['reporter', 'customer_service'];

const ways = (
  from: readonly IssueState[],
  to: IssueState,
  who: readonly Mover[],
  guard: GuardId,
): Transition[] => from.map((state) => ({ from: state, to, who, guard }));

/** Every way through the life of an issue. What is not here does not happen. */
export const transitions: readonly Transition[] = [
  ...ways(['new'], 'triaged', DISPATCH, 'triage'),
  ...ways(['new', 'triaged'], 'assigned', DISPATCH, 'assign'),
  ...ways(['new', 'triaged', 'assigned'], 'in_progress', IN_HAND, 'none'),
  ...ways(['assigned', 'in_progress'], 'assigned', IN_HAND, 'hand_over'),
  ...ways(['in_progress'], 'waiting_reporter', OWNER, 'ask'),
  ...ways(['waiting_reporter'], 'in_progress', ['reporter', 'assignee'], 'none'),
  ...ways(['waiting_reporter'], 'in_progress', ['system'], 'wait_over'),
  ...ways(['in_progress'], 'waiting_third_party', OWNER, 'partner'),
  ...ways(['waiting_third_party'], 'in_progress', ['assignee', 'supervisor', 'system'], 'none'),
  ...ways(['assigned', 'in_progress'], 'scheduled', OWNER, 'schedule'),
  ...ways(['scheduled'], 'in_progress', ['system'], 'agreed_time'),
  ...ways(['scheduled'], 'in_progress', ['assignee'], 'none'),
  ...ways(['in_progress'], 'resolved', IN_HAND, 'resolve'),
  ...ways(['new', 'triaged', 'assigned'], 'resolved', ONE_STOP, 'resolve'),
  ...ways(['waiting_reporter'], 'resolved', ['system', 'assignee'], 'no_answer'),
  ...ways(['resolved'], 'closed', ['reporter'], 'close_confirmed'),
  ...ways(['resolved'], 'closed', ['system'], 'close_silent'),
  ...ways(['resolved'], 'closed', ['supervisor'], 'none'),
  ...ways(['resolved', 'closed'], 'in_progress', ['reporter', 'customer_service', 'supervisor'], 'reopen'),
  ...ways(
    ['resolved', 'closed'],
    'triaged',
    ['reporter', 'customer_service', 'supervisor'],
    'reopen_to_triage',
  ),
  ...ways(openStates, 'cancelled', WITHDRAW, 'cancel'),
  ...ways(
    ['new', 'triaged', 'assigned', 'in_progress'],
    'merged',
    ['customer_service', 'supervisor'],
    'merge',
  ),
  ...ways(['merged'], 'triaged', ['supervisor'], 'none'),
  ...ways(['new', 'triaged'], 'rejected', ['customer_service', 'supervisor'], 'reject'),
  ...ways(['rejected'], 'triaged', ['supervisor'], 'none'),
];

export type MoveAnswer = { ok: true } | ({ ok: false } & Refusal);

/** One wish to move an issue, with everything the guards may ask about. */
export interface Move extends MoveFacts {
  from: IssueState;
  to: IssueState;
  actor: Actor;
}

/**
 * Whether this actor may move this issue now.
 *
 * Decides only; the caller appends the event and stores the new state. A move from and to the same state is
 * refused unless the table has it (a hand-over).
 */
export function canMove({ from, to, actor, ...facts }: Move): MoveAnswer {
  const candidates = transitionsFor(from, to, facts.priority);
  if (candidates.length === 0) {
    return refuse(
      'impossible',
      `An issue that is ${words(from)} cannot become ${words(to)}. ${nextSteps(from)}`,
    );
  }
  const open = candidates.filter(({ who }) => who.some((mover) => isMover(actor, mover)));
  if (open.length === 0) {
    const movers = [...new Set(candidates.flatMap((one) => one.who))];
    // Nobody can ask the system.
    const people = movers.filter((mover) => mover !== 'system');
    const who = (people.length === 0 ? movers : people).map(words).join(', ');
    return refuse('forbidden', `This step is for: ${who}. Ask one of them, or hand the issue over.`);
  }
  // The same person may come by two roles; one open way is enough, the first failure explains best.
  const results = open.map(({ guard }) => guards[guard](facts));
  const failure = results.every((result) => result !== undefined) ? results[0] : undefined;
  return failure === undefined ? { ok: true } : { ok: false, code: 'incomplete', ...failure };
}

/** Where this actor may try to move an issue from here, guards left aside: what the buttons offer. */
export function movesFor(from: IssueState, actor: Actor, priority?: Priority): IssueState[] {
  const targets = issueStates.filter((to) =>
    transitionsFor(from, to, priority).some(({ who }) => who.some((mover) => isMover(actor, mover))),
  );
  return targets;
}

/** A critical issue closes only by a person who answers for the whole event. */
function transitionsFor(from: IssueState, to: IssueState, priority: Priority | undefined): Transition[] {
  const found = transitions.filter((one) => one.from === from && one.to === to);
  return priority === 'P1' && to === 'closed'
    ? found
        .filter(({ guard }) => guard === 'none')
        .map((one) => ({ ...one, who: ['supervisor', 'control_room'] as const }))
    : found;
}

function isMover(actor: Actor, mover: Mover): boolean {
  return mover === 'assignee' ? actor.isAssignee === true : actor.role === mover;
}

/** Where a reopened issue goes: back to the same hands if they are there, else to be dealt out again. */
export function reopenTo(assigneeOnDuty: boolean): 'in_progress' | 'triaged' {
  return assigneeOnDuty ? 'in_progress' : 'triaged';
}

/**
 * When a resolved issue closes because nobody objected.
 *
 * @returns Epoch ms; `undefined` while unresolved, and for P1, which never closes by silence.
 */
export function closesBySilenceAt(issue: {
  resolvedAt?: number | undefined;
  priority?: Priority | undefined;
  live?: boolean | undefined;
}): number | undefined {
  const { resolvedAt, priority, live = false } = issue;
  if (resolvedAt === undefined || priority === 'P1') return undefined;
  const isMinor = priority === 'P3' || priority === 'P4';
  return resolvedAt + (live && isMinor ? CLOSE_AFTER_LIVE_MS : CLOSE_AFTER_MS);
}

/**
 * What the reporter is told about a state.
 *
 * @param seen.opened  A person has opened the issue.
 * @param seen.parentStatus  Public status of the issue this one was merged into.
 */
export function publicStatusOf(
  state: IssueState,
  seen: { opened: boolean; parentStatus?: PublicStatus },
): PublicStatus {
  if (state === 'merged' && seen.parentStatus !== undefined) return seen.parentStatus;
  return PUBLIC_STATUS[state] ?? (seen.opened ? 'acknowledged' : 'received');
}

/** States the reporter knows by one name; the others are told by whether a person has opened the issue. */
const PUBLIC_STATUS: Readonly<Partial<Record<IssueState, PublicStatus>>> = {
  in_progress: 'in_progress',
  waiting_reporter: 'waiting_reporter',
  // The partner is ours to chase; to the reporter somebody is still at work.
  waiting_third_party: 'in_progress',
  scheduled: 'scheduled',
  resolved: 'resolved',
  closed: 'closed',
  cancelled: 'cancelled',
  rejected: 'closed',
};

function inReopenWindow({ resolvedAt, now }: { resolvedAt?: number; now: number }): boolean {
  return resolvedAt !== undefined && now <= resolvedAt + REOPEN_WINDOW_MS;
}

function checkReopenWindow(facts: MoveFacts): GuardResult {
  if (!said(facts.reason)) return missing('reason', 'Say what is still wrong.');
  return inReopenWindow(facts)
    ? undefined
    : missing(
        'resolvedAt',
        'The 72 hours for opening it again are over. Please send a new report; we link the two.',
      );
}

function checkResolution(facts: MoveFacts): GuardResult {
  const { category = '', resolutionCode, text, amount, evidence, openMandatoryTasks = 0 } = facts;
  const code = resolutionCode === undefined ? undefined : findResolutionCode(category, resolutionCode);
  if (code === undefined) {
    return missing(
      'resolutionCode',
      resolutionCode === undefined
        ? 'Choose how it ended.'
        : `The code ${resolutionCode} does not fit the category ${category || 'of this issue'}: choose another.`,
    );
  }
  if (!said(text)) return missing('text', 'Tell the reporter how it ended, in a sentence or two.');
  if (code.needsAmount && !said(amount)) return missing('amount', 'Say how much, with the currency.');
  if (code.needsEvidence && !said(evidence)) return missing('evidence', 'Add a photo or name the proof.');
  if (openMandatoryTasks > 0) {
    return missing(
      'openMandatoryTasks',
      'A task that has to be done is still open: finish or drop it first.',
    );
  }
  if (facts.late === true && findDelayCause(facts.delayCause ?? '') === undefined) {
    return missing('delayCause', 'It took longer than promised: choose the main reason.');
  }
  return undefined;
}

function refuse(code: Refusal['code'], reason: string): MoveAnswer {
  return { ok: false, code, reason };
}

function words(name: string): string {
  return name.replaceAll('_', ' ');
}

function nextSteps(from: IssueState): string {
  const next = [...new Set(transitions.filter((one) => one.from === from).map(({ to }) => words(to)))];
  return next.length === 0 ? 'It has ended.' : `From here it can become: ${next.join(', ')}.`;
}
