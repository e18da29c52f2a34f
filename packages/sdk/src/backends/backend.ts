import type { EventData } from '../model/entry.ts';
import type { Issue, Kind, Location } from '../model/issue.ts';
import type { Message } from '../model/status.ts';

/** An accepted report as a backend receives it: parsed, validated, secrets already dropped. */
export interface AcceptedIssue {
  /** The idempotency key: the same id twice is the same report. */
  id: string;
  reference: string;
  category: string;
  kind: Kind;
  location: Location;
  issue: Issue;
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

/** How a delivery ended. A backend never throws for what will pass. */
export type DeliveryOutcome =
  | { kind: 'accepted'; backendReference?: string }
  /** Passing: try again, after `retryAfterMs` if it said so. */
  | { kind: 'retry'; reason: string; retryAfterMs?: number }
  /** Final no: a person must look. */
  | { kind: 'refused'; reason: string }
  /** Someone must change the configuration; tried again, slowly. */
  | { kind: 'misconfigured'; reason: string };

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
  /** Most deliveries at once. @default 1 */
  readonly concurrency?: number;
  /**
   * @param context.signal  Aborted when the delivery takes too long or the relay closes.
   * @param context.until  Epoch milliseconds; later, another relay may be at it. A process that was frozen wakes up
   * after that without any signal, so whoever looks up first checks this before it creates.
   */
  deliver(job: Job, context: { signal: AbortSignal; until?: number }): Promise<DeliveryOutcome>;
  /** Takes the answers of a survey, like a delivery. Without it surveys stay with the relay. */
  survey?(survey: AcceptedSurvey, context: { signal: AbortSignal; until?: number }): Promise<DeliveryOutcome>;
  /** Hears a kiosk once a minute. What cannot be taken is forgotten: the next one says more. */
  heartbeat?(health: KioskHealth): Promise<void>;
}
