import type { VenueConfig } from './model/config.ts';
import type { Issue, Location } from './model/issue.ts';
import type { Problem } from './model/problems.ts';
import type { StatusView } from './model/status.ts';
import type { EventResult, Receipt } from './model/wire.ts';
import type { Flaw } from './model/errors.ts';

/** What the reporter typed, unchecked. Everything else is stamped at capture. */
export interface IssueDraft {
  /** `entry.scan_fail` */
  category: string;
  location?: Location;
  fields?: Issue['fields'];
  description?: string;
  kind?: Issue['kind'];
  stage?: Issue['stage'];
  reporter?: Issue['reporter'];
  mood?: Issue['mood'];
  channel?: Issue['channel'];
  consent?: Partial<Issue['consent']>;
  /** The id of a refused report that this one corrects. */
  supersedes?: string;
  test?: boolean;
}

/** Everything this device can truthfully say about one issue: its own facts and the venue's. */
export interface IssueState {
  id: string;
  reference: string;
  category: string;
  location: Location;
  /** Epoch milliseconds. */
  capturedAt: number;
  /**
   * `saved`: on this device, not confirmed. `sending`: a request is under way. `received`: a receipt is here.
   * `refused`: a final no, the words are still here. `paused`: the venue's site does not let us send.
   */
  delivery: 'saved' | 'sending' | 'received' | 'refused' | 'paused';
  /** `memory`: this browser refuses to keep anything; keep the page open. */
  kept: 'device' | 'memory';
  /** Attempts that ended without a clear answer. */
  attempts: number;
  /** Epoch milliseconds of the next attempt; absent when none is planned. */
  nextTryAt?: number;
  receipt?: Receipt;
  /** With `refused` and `paused`. */
  problem?: Problem;
  /** With `refused`: what was typed, to change and send again. */
  draft?: IssueDraft;
  view?: StatusView;
  /** Epoch milliseconds when `view` was last confirmed by the venue. */
  viewAt?: number;
  /** Own messages, confirmations and so on that are not confirmed yet. */
  pending: { id: string; type: string; text?: string; at: number }[];
  /** Opens this issue on another phone; exists offline, at once. */
  trackingLink: string;
}

export interface TouchlineOptions {
  /** Address of the relay, absolute or relative to the page: `/touchline`. */
  endpoint: string;
  venue: string;
  event?: string;
  /** `shared` is for kiosks: nothing is kept for the next person. @default 'personal' */
  profile?: 'personal' | 'shared';
  /** Marks every report as a trial. @default false */
  test?: boolean;
  channel?: Issue['channel'];
  /** Page that opens tracking links. @default `/track` on this origin */
  trackUrl?: string;
  /** Another way to the relay: takes the exact texts of the events, answers with parsed results. */
  transport?: Transport;
}

/** One event ready to be sent: its immutable text and what is spliced in for this attempt. */
export interface OutgoingEvent {
  id: string;
  digest: string;
  /** The CloudEvent as JSON, spliced attributes included. */
  text: string;
}

/** How one attempt to send a batch ended. Never rejects. */
export type TransportAnswer =
  | { kind: 'results'; results: EventResult[]; retryAfterMs?: number }
  /** Network or nonsense: nothing is known. */
  | { kind: 'unclear'; reason: string; retryAfterMs?: number; throttled?: boolean }
  /** The batch as a whole is too much: halve it. */
  | { kind: 'too_large'; problem?: Problem }
  | { kind: 'paused'; problem?: Problem };

export type Transport = (
  events: OutgoingEvent[],
  options: { signal: AbortSignal },
) => Promise<TransportAnswer>;

export interface Touchline {
  /** `indexeddb`: reports survive; `memory`: this browser refuses, keep the page open. */
  readonly ready: Promise<{ kept: 'device' | 'memory' }>;
  /**
   * Resolves once the report is safe on this device; sending goes on in the background.
   *
   * @throws {@link TouchlineError} `issue_invalid` with `flaws` when answers are missing or cannot be right.
   */
  report(draft: IssueDraft): Promise<IssueState>;
  /** What `report` would find wrong, without capturing anything. */
  check(draft: IssueDraft): Flaw[];
  /** Every issue this device knows, newest first. */
  issues(): Promise<IssueState[]>;
  /** Calls back at once and on every change until the returned function is called. */
  watch(id: string, listener: (issue: IssueState) => void): () => void;
  /** Calls back when any issue of this device changed. */
  subscribe(listener: (issue: IssueState) => void): () => void;
  message(id: string, text: string): Promise<void>;
  confirm(id: string): Promise<void>;
  reopen(id: string, reason?: string): Promise<void>;
  /** Taken back: deleted if it was never tried, else withdrawn by an event. */
  withdraw(id: string, reason?: string): Promise<void>;
  feedback(id: string, feedback: { csat?: number; ces?: number; comment?: string }): Promise<void>;
  /** Deletes here, and at the venue as soon as it can be reached. */
  erase(id: string): Promise<void>;
  /** Takes up an issue from a tracking link or its fragment `#tl=<id>.<secret>`; `undefined` if it is none. */
  track(link: string): Promise<string | undefined>;
  /** The venue's configuration: fresh where it can be, else the last copy, else `undefined`. */
  config(): Promise<VenueConfig | undefined>;
  /** Tries everything that is due now. */
  sync(): Promise<void>;
  /** Ends timers, requests and connections. What is saved stays saved. */
  destroy(): void;
}
