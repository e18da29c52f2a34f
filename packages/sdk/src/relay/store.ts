import type { EventType, Lane } from '../model/entry.ts';
import type { IssueFacts } from '../model/status.ts';
import type { Receipt } from '../model/wire.ts';
import type { GuardStore } from './guard-store.ts';
import type { Subscription, SubscriptionChange } from './notify/subscription.ts';
import type { Queue } from './queue.ts';

/** What stays of an event for good: ids, times, the digest and the first answer. No personal words. */
export interface EventRecord {
  id: string;
  digest: string;
  type: EventType;
  /** The issue. */
  subject: string;
  source: string;
  sequence: string;
  lane: Lane;
  dataschema: string;
  /** The clock of the device, as told. */
  time: string;
  /** Epoch milliseconds. */
  capturedAt: number;
  receivedAt: number;
  receipt: Receipt;
}

/** An event as it is first stored: the record, and the immutable text that can be erased. */
export interface NewEvent extends EventRecord {
  text: string;
  /** As it came, where `text` is what was sealed in it; erased with it. */
  received?: string;
}

/** An event as it is kept: without its text once that was erased. */
export interface StoredEvent {
  record: EventRecord;
  text?: string;
}

/** One issue as the relay keeps it. */
export interface IssueRecord {
  id: string;
  venue: string;
  trackingHash: string;
  facts: IssueFacts;
  /** Grows with every change of the facts. */
  version: number;
  receivedAt: number;
  test: boolean;
}

/** What a delivery tells the system behind the relay; `ask` and `news` go to the reporter. */
export type DeliveryKind =
  | 'create'
  | 'photo'
  | 'message'
  | 'confirmed'
  | 'reopened'
  | 'withdrawn'
  | 'feedback'
  | 'survey'
  | 'erase'
  | 'ask'
  | 'news';

/** One thing to tell one backend; ids only, so that nothing personal waits in a queue. */
export interface NewDelivery {
  backend: string;
  issueId: string;
  /** The event it tells of; the issue's own id for `create` and `erase`. */
  eventId: string;
  kind: DeliveryKind;
  /** Epoch milliseconds of its acceptance. */
  at: number;
  urgent: boolean;
  /** Of a `photo`: its SHA-256. */
  detail?: string;
}

/**
 * `waiting`: not delivered yet. `delivered`: the backend has it. `refused`: a final no, a person must look.
 * `misconfigured`: tried again, slowly. `held`: it may have arrived, a person decides. `dropped`: erased before it
 * was delivered, or given up by a person.
 */
export type DeliveryState = 'waiting' | 'delivered' | 'refused' | 'misconfigured' | 'held' | 'dropped';

export interface DeliveryRecord extends NewDelivery {
  /** Order of acceptance. */
  position: number;
  state: DeliveryState;
  attempts: number;
  /** Epoch milliseconds; not to be tried before. */
  nextAt: number;
  /** Of the last attempt that did not end well, or what the system left out. */
  reason?: string;
  backendReference?: string;
  /** An attempt before this one began, and nobody wrote down how it ended. */
  isRepeat?: boolean;
}

/** `leased`: it is ours now. `later`: somebody else is at it, or it is not due before `at`. */
export type Lease = { kind: 'leased'; delivery: DeliveryRecord } | { kind: 'later'; at: number };

/** How one attempt ended. */
export interface DeliveryEnd {
  /** As it was leased. */
  delivery: DeliveryRecord;
  state: DeliveryState;
  /** Epoch milliseconds; not to be tried before. */
  nextAt: number;
  reason?: string;
  backendReference?: string;
}

export interface AttachmentRecord {
  issueId: string;
  sha256: string;
  mediaType: string;
  /** As declared in the report. */
  bytes: number;
  /** How many of them are here. */
  offset: number;
  complete: boolean;
}

/** What can be changed, all of it or nothing. Inside one transaction its own changes are seen. */
export interface StoreTransaction {
  /**
   * Stores each event whose id is new. Waits for another transaction that is storing the same id.
   *
   * @returns The ids that were new.
   */
  insertEvents(events: readonly NewEvent[]): Promise<Set<string>>;
  events(ids: readonly string[]): Promise<EventRecord[]>;
  /**
   * Stores new issues, except those that were erased before they came.
   *
   * @returns The ids that were stored.
   */
  insertIssues(issues: readonly IssueRecord[]): Promise<Set<string>>;
  /** The issue, held against other writers until the transaction ends. */
  lockIssue(id: string): Promise<IssueRecord | undefined>;
  /** Several at once, always in the same order, so that nobody waits in a ring. */
  lockIssues(ids: readonly string[]): Promise<IssueRecord[]>;
  /** Writes facts and raises versions; watchers are told once the transaction is committed. */
  saveFacts(changes: readonly { id: string; facts: IssueFacts }[]): Promise<void>;
  /** Adds deliveries in order, and the wake-ups of their workers in the same transaction. */
  addDeliveries(deliveries: readonly NewDelivery[]): Promise<void>;
  /**
   * Writes how attempts ended and gives their leases back. An attempt that was overtaken by another, because its
   * lease ran out, changes nothing.
   *
   * @returns The issues that still have something to deliver, due or not.
   */
  settleDeliveries(backend: string, ends: readonly DeliveryEnd[]): Promise<Set<string>>;
  /** All deliveries of an issue in order of acceptance. */
  deliveriesOf(issueId: string): Promise<DeliveryRecord[]>;
  /**
   * Takes up again, or gives up, what was refused or held.
   *
   * @returns How many there were.
   */
  decideDeliveries(
    issueId: string,
    backend: string,
    decision: 'waiting' | 'dropped',
    now: number,
  ): Promise<number>;
  /** Deletes the texts of all events of an issue, its attachments, and where its reporter wants to hear of it. */
  eraseWords(issueId: string): Promise<void>;
  declareAttachments(attachments: readonly Omit<AttachmentRecord, 'offset' | 'complete'>[]): Promise<void>;
  lockAttachment(issueId: string, sha256: string): Promise<AttachmentRecord | undefined>;
  addChunk(issueId: string, sha256: string, offset: number, bytes: Uint8Array): Promise<void>;
  /** All of it came. From now on `bytes` are kept instead: the picture without what was hidden in it. */
  completeAttachment(issueId: string, sha256: string, bytes: Uint8Array): Promise<void>;
  /** Forgets the bytes that came so far. */
  resetAttachment(issueId: string, sha256: string): Promise<void>;
  /** Takes events back that this transaction stored. */
  removeEvents(ids: readonly string[]): Promise<void>;
  /**
   * Remembers an id that counts once, at least until then. Waits for a transaction that is remembering it.
   *
   * @param until  Epoch milliseconds.
   * @returns `false` when it was remembered before.
   */
  once(key: string, until: number): Promise<boolean>;
  /** Whether an id was remembered by `once`. */
  remembers(key: string): Promise<boolean>;
  /** Until when a backend has told what changed there; epoch milliseconds. */
  polledUntil(backend: string): Promise<number | undefined>;
  /** Remembers it for whoever asks next, in this life or another. It never goes back. */
  savePolled(backend: string, until: number): Promise<void>;
  /** Who wants to hear of an issue, the first one first. */
  subscriptions(issueId: string): Promise<Subscription[]>;
  /** Stores a subscription, except one that is there. */
  addSubscription(one: Subscription): Promise<void>;
  /** Changes what is still there; nothing comes back by it. `undefined` empties. */
  changeSubscription(one: SubscriptionName, change: SubscriptionChange): Promise<void>;
  removeSubscriptions(issueId: string, only: Pick<Subscription, 'channel' | 'key'>): Promise<void>;
  /**
   * Remembers that whoever holds this secret wants this issue gone, should it ever arrive. Waits for a
   * transaction that is storing it.
   *
   * @returns `false` when the issue is here; then the mark applies to nothing.
   */
  addTombstone(id: string, secretHash: string, at: number): Promise<boolean>;
  /** Which of these reports were erased before they came. */
  tombstoned(reports: readonly { id: string; trackingHash: string }[]): Promise<Set<string>>;
}

/** What names one subscription. */
export type SubscriptionName = Pick<Subscription, 'issueId' | 'channel' | 'key'>;

/** What watchers need to know of a change. */
export type ChangeListener = (issueId: string) => void;

/**
 * Where a relay keeps what it accepted.
 *
 * Promises: `transaction` is all or nothing and durable once it resolves; `insertEvents` is atomic
 * insert-if-absent under any concurrency; deliveries of one issue keep their order.
 */
export interface RelayStore {
  readonly queue: Queue;
  readonly guards: GuardStore;
  /** Rejects where the store cannot be used; the relay says `503` until it resolves. */
  readonly ready: Promise<void>;
  /** Cheap: can it take a write now? */
  isReady(): Promise<boolean>;
  /**
   * @param within  A transaction of the caller on the same database, to take part in instead of opening one.
   * @throws Whatever `work` throws, after everything was undone.
   */
  transaction<T>(work: (tx: StoreTransaction) => Promise<T>, within?: unknown): Promise<T>;
  issue(id: string): Promise<IssueRecord | undefined>;
  /** The immutable text of an event; `undefined` once erased. */
  eventText(id: string): Promise<string | undefined>;
  eventRecord(id: string): Promise<EventRecord | undefined>;
  /** Records and what is left of their texts, by id. */
  storedEvents(ids: readonly string[]): Promise<Map<string, StoredEvent>>;
  attachment(issueId: string, sha256: string): Promise<AttachmentRecord | undefined>;
  attachmentBytes(issueId: string, sha256: string): Promise<Uint8Array>;
  subscriptions(issueId: string): Promise<Subscription[]>;
  /** All deliveries of an issue in order of acceptance. */
  deliveries(issueId: string): Promise<DeliveryRecord[]>;
  /** What a person should look at: refused, held and misconfigured, newest first. */
  troubledDeliveries(limit: number): Promise<DeliveryRecord[]>;
  /** How many deliveries each backend has in each state that is not over. */
  countDeliveries(): Promise<{ backend: string; state: DeliveryState; count: number; oldestAt: number }[]>;
  /** Issues with something due for this backend and nobody at it: what is left after a crash. */
  overdueIssues(backend: string, now: number, limit: number): Promise<string[]>;
  /**
   * Takes the first unfinished delivery of each of these issues until `leaseUntil`.
   *
   * @returns By issue; the issues without anything to deliver are not in it.
   */
  leaseDeliveries(
    backend: string,
    issueIds: readonly string[],
    now: number,
    leaseUntil: number,
  ): Promise<Map<string, Lease>>;
  /**
   * Forgets what nobody can ask for any more: events and their texts, marks of what was erased before it came, ids
   * that counted once, who wanted to hear of an issue. Events that are still to be delivered stay.
   *
   * @param before  Epoch milliseconds; what is younger stays.
   * @param now  Epoch milliseconds.
   * @param limit  At most so many events at a time.
   * @returns How many events were forgotten.
   */
  prune(before: number, now: number, limit: number): Promise<number>;
  /** Calls back soon after an issue changed, in this process and, where the store can, in others. */
  onChange(listener: ChangeListener): () => void;
  close(): Promise<void>;
}
