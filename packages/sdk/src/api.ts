import type { IssueDraft } from './capture/draft.ts';
import type { VenueConfig } from './model/config.ts';
import type { EventData } from './model/entry.ts';
import type { Flaw } from './model/errors.ts';
import type { Issue } from './model/issue.ts';
import type { Drafts } from './outbox/drafts.ts';
import type { Health, IssueState } from './status/issue-state.ts';
import type { Notified, NotifyWish } from './sync/notify.ts';
import type { Transport } from './sync/transport.ts';

/** NPS 0 to 10; numbers and words by name, such as `ces` or `empathy`. */
export type SurveyAnswers = EventData<'touchline.survey.answered'>;

export interface TouchlineOptions {
  /**
   * Address of the relay, absolute or relative to the page: `/touchline`. Where the venue asks for the key of a
   * site, it stands here too, `/touchline?key=pk_…`, and can be changed without touching what waits to be sent.
   */
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
  /**
   * This page shows `IssueState.asks` and answers it: urgent reports that could not be sent for half an hour wait
   * for `stillNeeded`. Otherwise they are sent as they are. @default false
   */
  asks?: boolean;
  /** Another way to the relay: takes the exact texts of the events, answers with parsed results. */
  transport?: Transport;
}

export interface Touchline {
  /** `indexeddb`: reports survive; `memory`: this browser refuses, keep the page open. */
  readonly ready: Promise<{ kept: 'device' | 'memory' }>;
  /**
   * Resolves once the report is safe on this device; sending goes on in the background.
   *
   * @param kept  The key under which the words were kept in `drafts` until now; they leave there in the same step.
   * @throws {@link TouchlineError} `issue_invalid` with `flaws` when answers are missing or cannot be right.
   */
  report(draft: IssueDraft, kept?: string): Promise<IssueState>;
  /** Words that somebody is still writing, kept locked for 24 hours; on a shared screen nothing is. */
  readonly drafts: Promise<Drafts>;
  /** What `report` would find wrong, without capturing anything. */
  check(draft: IssueDraft): Flaw[];
  /** Every issue this device knows, newest first; without what was reported `unlisted`. */
  issues(): Promise<IssueState[]>;
  /** Shows a report that was captured `unlisted` among the others from now on. */
  list(id: string): Promise<void>;
  /** Calls back at once and on every change until the returned function is called. */
  watch(id: string, listener: (issue: IssueState) => void): () => void;
  /** Calls back when any issue of this device changed that `issues` would name. */
  subscribe(listener: (issue: IssueState) => void): () => void;
  /** The person has read what the venue said: `IssueState.unread` counts from here, on later visits too. */
  seen(id: string): Promise<void>;
  message(id: string, text: string): Promise<void>;
  confirm(id: string): Promise<void>;
  reopen(id: string, reason?: string): Promise<void>;
  /** Taken back: deleted if it was never tried, else withdrawn by an event. */
  withdraw(id: string, reason?: string): Promise<void>;
  feedback(id: string, feedback: { csat?: number; ces?: number; comment?: string }): Promise<void>;
  /** Answers for a visit, or for how one issue was met. No issue is shown for it. */
  survey(answers: SurveyAnswers, id?: string): Promise<void>;
  /** Help is still needed: a report that waited for this answer is sent. */
  stillNeeded(id: string): Promise<void>;
  /**
   * Says how somebody wants to hear of an answer with the page closed, or asks what was said, where
   * `VenueConfig.notify` offers it. Needs the network, and a report that has arrived.
   */
  notify(id: string, wish?: NotifyWish): Promise<Notified>;
  /**
   * Tells the venue what somebody read instead of reporting, and whether it helped; nothing about the person. It
   * is sent after everything else, and expires after 24 hours.
   */
  helped(session: { articles: string[]; solved: boolean }): Promise<void>;
  /** Deletes here, and at the venue as soon as it can be reached. */
  erase(id: string): Promise<void>;
  /** Takes up an issue from a tracking link or its fragment `#tl=<id>.<secret>`; `undefined` if it is none. */
  track(link: string): Promise<string | undefined>;
  /** The venue's configuration: fresh where it can be, else the last copy, else `undefined`. */
  config(): Promise<VenueConfig | undefined>;
  /** How this device does, for diagnostics. */
  health(): Promise<Health>;
  /**
   * How many events the browser removed from this device before they were sent, as far as nobody was told.
   *
   * @param told  Somebody is told now: the next call answers 0.
   */
  evicted(told?: boolean): Promise<number>;
  /** Tries everything that is due now. */
  sync(): Promise<void>;
  /**
   * Forgets the person: nothing they reported is shown any more, and nothing links them to the next one. What
   * waits is still sent.
   */
  reset(): Promise<void>;
  /** Ends timers, requests and connections. What is saved stays saved. */
  destroy(): void;
}

/** What only the part that sends can answer. */
export type Later =
  | 'issues'
  | 'list'
  | 'seen'
  | 'message'
  | 'confirm'
  | 'reopen'
  | 'withdraw'
  | 'feedback'
  | 'survey'
  | 'stillNeeded'
  | 'notify'
  | 'helped'
  | 'erase'
  | 'track'
  | 'sync'
  | 'health'
  | 'evicted';
