import type { IssueState } from '../model/life-cycle.ts';
import type { Priority } from '../model/priority.ts';
import type { Pause, PauseCause } from '../model/response-clock.ts';
import type { Metric, ResponseTarget } from '../model/response-policy.ts';

/** What happened, as far as a figure depends on it. Instants are epoch ms. */
export type HistoryChange =
  | { type: 'triaged'; priority: Priority; targets: readonly ResponseTarget[] }
  | { type: 'reprioritised'; priority: Priority; targets: readonly ResponseTarget[] }
  | { type: 'assigned'; team: string }
  | { type: 'opened' | 'taken' | 'replied' | 'asked' | 'continued' }
  | { type: 'waiting_third_party' | 'scheduled' | 'suspended' | 'resumed' }
  /** `newTime`: the time promised instead. */
  | { type: 'delayed'; newTime?: number }
  | { type: 'escalated'; level: number }
  | { type: 'resolved'; code: string; delayCause?: string }
  | { type: 'reopened'; targets: readonly ResponseTarget[] }
  | { type: 'confirmed' | 'closed' | 'withdrawn' | 'rejected' | 'split' }
  | { type: 'merged'; into: string }
  | { type: 'rated'; csat?: number; ces?: number }
  /** Root cause, tagged at the resolution or in the review. */
  | { type: 'caused'; cause: string };

export type HistoryEvent = HistoryChange & {
  at: number;
  /** What the system did by itself is no contact and no first response. @default 'person' */
  by?: 'person' | 'system';
};

/** One issue and everything that happened to it, in order. No name, contact or words of the reporter. */
export interface IssueHistory {
  id: string;
  category: string;
  kind?: string;
  stage?: string;
  channel?: string;
  language?: string;
  zone?: string;
  asset?: string;
  /** A key that stands for the person, the same for all their reports. */
  reporter?: string;
  capturedAt: number;
  receivedAt: number;
  /** When the server confirmed. @default `receivedAt` */
  ackAt?: number;
  /** A trial or training; in no figure. */
  test?: boolean;
  events: readonly HistoryEvent[];
}

/** What the figures need to know of one issue: the sum of its events. */
export interface IssueFacts extends Omit<IssueHistory, 'events' | 'ackAt'> {
  ackAt: number;
  state: IssueState;
  priority: Priority;
  team: string | undefined;
  targets: readonly ResponseTarget[];
  /** When each promise was kept first, late or not; of the updates, the first one. */
  done: Partial<Record<Metric, number>>;
  pauses: Pause[];
  handlingStartAt: number | undefined;
  resolutions: number[];
  reopenings: number[];
  /** When it was cancelled, merged or rejected. */
  endedAt: number | undefined;
  responderContacts: number;
  /** How often it went from one team to another. */
  transfers: number;
  escalationLevel: number;
  firstNoticeAt: number | undefined;
  lastNewTime: number | undefined;
  resolutionCode: string | undefined;
  delayCause: string | undefined;
  rootCause: string | undefined;
  confirmed: boolean;
  csat: number | undefined;
  ces: number | undefined;
  mergedInto: string | undefined;
}

const PAUSES: Readonly<Partial<Record<HistoryChange['type'], PauseCause>>> = {
  asked: 'waiting_reporter',
  waiting_third_party: 'waiting_third_party',
  scheduled: 'scheduled',
  suspended: 'suspension',
};
/** Events after which nobody waits for anything any more, but for the end of a suspension. */
const GO_ON: readonly HistoryChange['type'][] = [
  'taken',
  'continued',
  'resolved',
  'reopened',
  'withdrawn',
  'rejected',
  'merged',
];

/** Reads the history of one issue. What comes after the reporter withdrew changes no figure. */
export function readHistory({ events, ...issue }: IssueHistory): IssueFacts {
  const facts: IssueFacts = {
    ...issue,
    ackAt: issue.ackAt ?? issue.receivedAt,
    state: 'new',
    priority: 'P3',
    team: undefined,
    targets: [],
    done: { ack: issue.ackAt ?? issue.receivedAt },
    pauses: [],
    handlingStartAt: undefined,
    resolutions: [],
    reopenings: [],
    endedAt: undefined,
    responderContacts: 0,
    transfers: 0,
    escalationLevel: 0,
    firstNoticeAt: undefined,
    lastNewTime: undefined,
    resolutionCode: undefined,
    delayCause: undefined,
    rootCause: undefined,
    confirmed: false,
    csat: undefined,
    ces: undefined,
    mergedInto: undefined,
  };
  for (const event of events) {
    if (facts.state === 'cancelled') break;
    readEvent(facts, event);
  }
  return facts;
}

/** Adds one event to facts that nobody else holds yet. */
function readEvent(facts: IssueFacts, event: HistoryEvent): void {
  const { at, by = 'person' } = event;
  readPauses(facts, event);
  switch (event.type) {
    case 'triaged':
    case 'reprioritised':
      if (facts.state === 'new') facts.state = 'triaged';
      facts.priority = event.priority;
      facts.targets = event.targets;
      break;
    case 'assigned':
      if (facts.team !== undefined && facts.team !== event.team) facts.transfers += 1;
      facts.team = event.team;
      facts.state = 'assigned';
      break;
    case 'opened':
      keep(facts, at, 'personAck');
      break;
    case 'taken':
      facts.state = 'in_progress';
      facts.handlingStartAt ??= at;
      keep(facts, at, 'personAck', 'serviceStart');
      break;
    case 'replied':
      if (by === 'person') contact(facts, at);
      break;
    case 'asked':
      facts.state = 'waiting_reporter';
      if (by === 'person') contact(facts, at);
      break;
    case 'continued':
      facts.state = 'in_progress';
      break;
    case 'waiting_third_party':
    case 'scheduled':
      facts.state = event.type;
      break;
    case 'suspended':
    case 'resumed':
      break;
    case 'delayed':
      facts.firstNoticeAt ??= at;
      keep(facts, at, 'nextUpdate');
      facts.lastNewTime = event.newTime ?? facts.lastNewTime;
      break;
    case 'escalated':
      facts.escalationLevel = Math.max(facts.escalationLevel, event.level);
      break;
    case 'resolved':
      if (by === 'person') contact(facts, at);
      // Solved in one go: the work began with the first word.
      facts.handlingStartAt ??= facts.done.firstResponse ?? at;
      facts.state = 'resolved';
      facts.resolutions.push(at);
      facts.resolutionCode = event.code;
      facts.delayCause = event.delayCause ?? facts.delayCause;
      keep(facts, at, 'resolution', 'serviceStart');
      break;
    case 'reopened':
      // The first response was given and stays given; what was promised after it begins anew.
      facts.done = Object.fromEntries(
        Object.entries(facts.done).filter(([metric]) => metric !== 'resolution' && metric !== 'nextUpdate'),
      );
      facts.state = 'in_progress';
      facts.reopenings.push(at);
      facts.confirmed = false;
      if (event.targets.length > 0) facts.targets = event.targets;
      break;
    case 'confirmed':
      facts.confirmed = true;
      break;
    case 'closed':
      facts.state = 'closed';
      break;
    case 'withdrawn':
      facts.state = 'cancelled';
      facts.endedAt = at;
      break;
    case 'rejected':
      facts.state = 'rejected';
      facts.endedAt = at;
      break;
    case 'merged':
      facts.state = 'merged';
      facts.mergedInto = event.into;
      facts.endedAt = at;
      break;
    case 'split':
      facts.state = 'triaged';
      facts.mergedInto = undefined;
      facts.endedAt = undefined;
      break;
    case 'rated':
      facts.csat = event.csat ?? facts.csat;
      facts.ces = event.ces ?? facts.ces;
      break;
    case 'caused':
      facts.rootCause = event.cause;
      break;
    default:
      event satisfies never;
  }
}

function contact(facts: IssueFacts, at: number): void {
  facts.responderContacts += 1;
  keep(facts, at, 'firstResponse', 'personAck', 'nextUpdate');
}

/** The first time counts. */
function keep(facts: IssueFacts, at: number, ...metrics: Metric[]): void {
  for (const metric of metrics) facts.done[metric] ??= at;
}

function readPauses(facts: IssueFacts, { type, at }: HistoryEvent): void {
  const cause = PAUSES[type];
  const ends = (pause: Pause) =>
    type === 'resumed'
      ? pause.cause === 'suspension'
      : pause.cause !== 'suspension' &&
        (GO_ON.includes(type) || (cause !== undefined && cause !== 'suspension'));
  facts.pauses = facts.pauses.map((pause) =>
    pause.to === undefined && ends(pause) ? { ...pause, to: at } : pause,
  );
  if (cause !== undefined) facts.pauses.push({ cause, from: at });
}
