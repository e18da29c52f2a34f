import type { EventData } from '../model/entry.ts';
import type { Issue, Kind, Location } from '../model/issue.ts';
import type { Priority } from '../model/priority.ts';
import type { Message, StatusUpdate } from '../model/status.ts';

/** An accepted report as a backend receives it: parsed, validated, secrets already dropped. */
export interface AcceptedIssue {
  /** The idempotency key: the same id twice is the same report. */
  id: string;
  reference: string;
  category: string;
  kind: Kind;
  location: Location;
  /** `reporter.identity` is the host's own id of the person, where a signed token proved it; otherwise it is not there. */
  issue: Issue;
  priority?: Priority;
  /** Epoch milliseconds. */
  capturedAt: number;
  receivedAt: number;
  /** The promise that was given with the receipt; epoch milliseconds. */
  respondBy?: number;
  test: boolean;
}

/** One thing to do in the system behind the relay. Jobs of one issue are done in order of acceptance. */
export type BackendJob =
  | { type: 'create'; issue: AcceptedIssue }
  | { type: 'message'; issueId: string; at: number; message: Message }
  | { type: 'confirmed'; issueId: string; eventId: string; at: number }
  | { type: 'reopened'; issueId: string; eventId: string; at: number; reason?: string }
  | { type: 'withdrawn'; issueId: string; eventId: string; at: number; reason?: string }
  | {
      type: 'feedback';
      issueId: string;
      eventId: string;
      at: number;
      csat?: number;
      ces?: number;
      comment?: string;
    }
  | { type: 'erase'; issueId: string; at: number };

/** What somebody answered about a visit, or about how one issue was met; never a name or a contact. */
export interface AcceptedSurvey {
  /** The idempotency key: the same id twice is the same survey. */
  id: string;
  /** The issue it is about; absent for a visit. */
  issueId?: string;
  /** Epoch milliseconds. */
  capturedAt: number;
  receivedAt: number;
  answers: EventData<'touchline.survey.answered'>;
}

/** One sign of life of a kiosk: numbers, never content. */
export interface KioskHealth extends EventData<'touchline.kiosk.heartbeat'> {
  /** Epoch milliseconds. */
  at: number;
}

/** A picture that came after its report. */
export interface Photo {
  issueId: string;
  /** Names the bytes: what lies under this name already is the same picture. `f81d4fae7dec.jpg` */
  name: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** How a delivery ended. A backend never throws for what will pass. */
export type DeliveryOutcome =
  /** `note`: what the system left out without a word, for a person to read. */
  | { kind: 'accepted'; backendReference?: string; note?: string }
  /**
   * Passing: try again, after `retryAfterMs` if it said so. `mayStillArrive`: nobody answered, so the request may take
   * effect yet, and whoever looks at once may find nothing. `thrown`: class and place of what was thrown unawares, for
   * the log.
   */
  | { kind: 'retry'; reason: string; retryAfterMs?: number; mayStillArrive?: true; thrown?: string }
  /** Final no: a person must look. */
  | { kind: 'refused'; reason: string }
  /** Someone must change the configuration; tried again, slowly. */
  | { kind: 'misconfigured'; reason: string }
  /** It may have arrived or not, and the system cannot tell: a person decides. */
  | { kind: 'held'; reason: string };

/**
 * @param signal  Aborted when the delivery takes too long or the relay closes.
 * @param until  Epoch milliseconds; later, another relay may be at it. A process that was frozen wakes up after that
 * without any signal, so whoever looks up first checks this before it creates.
 * @param isRepeat  An earlier attempt began and nobody wrote down how it ended.
 */
export interface DeliveryContext {
  signal: AbortSignal;
  until?: number;
  isRepeat?: boolean;
}

/** One call of the backend's own system, as it came. */
export interface HookCall {
  headers: Headers;
  body: Uint8Array;
  /** Epoch milliseconds. */
  now: number;
}

/** What a system told of its tickets; `unknown` names states that nobody has mapped. */
export interface Told {
  updates: StatusUpdate[];
  unknown?: readonly string[];
  /** Numbers of tickets that cannot be read. */
  unread?: readonly string[];
  /** What changed from then on is asked for again; epoch milliseconds. */
  until?: number;
}

/**
 * Reads one call of the backend's own system.
 *
 * @returns What it tells, and the id under which it counts once; `undefined` when the signature does not fit.
 */
export type HookReader = (call: HookCall) => Promise<StatusUpdate[] | (Told & { id: string }) | undefined>;

/** What a venue should know of a backend before it chooses it; the table in the README is made of these. */
export interface BackendFacts {
  /** As people call it. */
  title: string;
  /** How a report is kept from becoming two. */
  once: string;
  /** How answers come back. */
  back: string;
  /** How photos arrive, and the most bytes of one; absent where none do. */
  photos?: { how: string; maxBytes: number };
  /** Most characters; what is longer is cut between two graphemes. */
  limits: { title: number; text: number };
  /** Requests a second that it is asked at most. */
  perSecond: number;
  /** Whether words are erased by a call, or a person is asked to. */
  erasure: 'by call' | 'by hand';
  /** What its behaviour was checked against. */
  verified: string;
}

/** One line of what `probe` found. */
export interface Finding {
  ok: boolean;
  /** What was looked at, and where it is not right, what to do. */
  says: string;
}

/**
 * Where the team works. One file a backend; it never sees another.
 *
 * The promises every backend keeps are a suite: `backendContract` of `@touchline/sdk/testing`.
 */
export interface BackendAdapter<Job = BackendJob> {
  readonly name: string;
  /**
   * `exactly_once`: an idempotency key, or a lookup by external id before each create.
   * `at_least_once`: the system cannot tell; a crash at the wrong moment may double.
   */
  readonly guarantee: 'exactly_once' | 'at_least_once';
  /** How status comes back: it calls `publish`, a signed hook, we ask, or never. */
  readonly statusReturn: 'publish' | 'webhook' | 'poll' | 'none';
  /** Where nobody can tell whether a report was made: once more, or never without a person. @default 'retry' */
  readonly onAmbiguous?: 'retry' | 'hold';
  /**
   * For a backend that looks before it makes, and has no other way to tell: how long after a request what it made may
   * stay hidden, milliseconds; 0 where it is there with the answer. What a relay had in hand when it died is left alone
   * for this long, and for as long as its last request may be under way. Left out, it is tried as soon as its lease ends.
   */
  readonly lagMs?: number;
  /** Most deliveries at once. @default 1 */
  readonly concurrency?: number;
  deliver(job: Job, context: DeliveryContext): Promise<DeliveryOutcome>;
  /** Takes a picture of an issue that was created before; without it none is offered. */
  attach?(photo: Photo, context: DeliveryContext): Promise<DeliveryOutcome>;
  /** Reads `POST /v1/hooks/{name}`, for `statusReturn: 'webhook'`. */
  readonly hook?: HookReader;
  /** Takes the answers of a survey, like a delivery. Without it surveys stay with the relay. */
  survey?(survey: AcceptedSurvey, context: DeliveryContext): Promise<DeliveryOutcome>;
  /** Hears a kiosk once a minute. What cannot be taken is forgotten: the next one says more. */
  heartbeat?(health: KioskHealth): Promise<void>;
  /**
   * Asks what has changed, for `statusReturn: 'poll'`; telling the same twice does no harm.
   *
   * @param since  Epoch milliseconds.
   * @throws What will pass.
   */
  poll?(since: number, context: { signal: AbortSignal }): Promise<Told>;
  /** Looks at credentials, fields and mapping without leaving anything behind. */
  probe?(context: { signal: AbortSignal }): Promise<Finding[]>;
  readonly facts?: BackendFacts;
}
