import type { EventType, Lane } from '../model/entry.ts';
import type { Attachment, Location } from '../model/issue.ts';
import type { Problem } from '../model/problems.ts';
import type { StatusView } from '../model/status.ts';
import type { Receipt } from '../model/wire.ts';
import type { Helps } from './helps.ts';
import type { Form } from './safe.ts';

/** How long a lease counts, in milliseconds of wall clock. After that any tab may take the entry again. */
export const LEASE_MS = 90_000;
/** What is left of an issue after its words were delivered is forgotten after this time. */
export const KEEPSAKE_MS = 30 * 24 * 3_600_000;
/** What could not be sent is kept for this time, as far as it was seen to pass. */
export const RETENTION_MS = 7 * 24 * 3_600_000;

/** Older than this, what was urgent may no longer be: the person is asked before it is sent. */
export const ASK_AFTER_MS = 30 * 60_000;

/**
 * Whether the person has to say that help is still needed before this is sent.
 *
 * @param ageMs  Since it was captured, as far as it was seen to pass.
 */
export function asksFirst({ type, lane, needed }: OutboxEntry, ageMs: number): boolean {
  return type === 'touchline.issue.reported' && lane === 'urgent' && !needed && ageMs > ASK_AFTER_MS;
}

/** One event on its way. Its bytes never change; everything beside them may. */
export interface OutboxEntry {
  id: string;
  /** The issue it is about. */
  subject: string;
  sequence: string;
  lane: Lane;
  type: EventType;
  /**
   * `rejected`: the venue said a final no. `paused`: the venue does not let this site send. `quarantined`: it
   * cannot be read on this device; it is kept, and nobody waits for it.
   */
  state: 'queued' | 'leased' | 'rejected' | 'paused' | 'quarantined';
  /** Counts changes; whoever changes an entry names the `rev` it saw. */
  rev: number;
  /** Epoch milliseconds, wall clock. */
  leasedAt: number;
  /** Attempts begun. */
  attempt: number;
  /** Epoch milliseconds before which it is not tried, because the venue asked for that. */
  nextAt: number;
  /** How `bytes` are kept. Who asks an outbox gets them opened. */
  form: Form;
  /** The text of the event in UTF-8, exactly as hashed and sent. */
  bytes: Uint8Array<ArrayBuffer>;
  digest: string;
  /** Epoch milliseconds, as the clock of the device said. */
  capturedAt: number;
  /** Time that really passed since capture, as far as it could be watched. */
  observed: Observed;
  /** What the outbox had seen to pass when it was captured, in milliseconds; version 1 did not know it. */
  since?: number;
  problem?: Problem;
  /** The person was asked, late, and said that help is still needed. */
  needed?: true;
  /** In how many lives of pages it could not be read, and the last of them. */
  spoiled?: { lives: number; boot: string };
}

/** Clocks of phones jump. Time is added up from what was seen to pass. */
export interface Observed {
  /** Milliseconds seen to pass until `wall`. */
  ms: number;
  /** Names one life of one page; `mono` only compares within it. */
  boot: string;
  wall: number;
  mono: number;
  /** The last look at which a server had named the time: `ms` then, and that time. */
  sure?: { ms: number; at: number };
}

/** What the device remembers of an issue besides its words. Outlives the entry by 30 days. */
export interface Keepsake {
  id: string;
  reference: string;
  /** Opens the status; `undefined` is never kept. */
  secret: string;
  category: string;
  location: Location;
  /** The known issue that it joins. */
  joins?: string | undefined;
  /** Epoch milliseconds. */
  capturedAt: number;
  /** Epoch milliseconds of the last change; 30 days later it is forgotten. */
  touchedAt: number;
  /** Last sequence number given to an event about this issue on this device. */
  sequence: number;
  receipt?: Receipt;
  view?: StatusView;
  viewAt?: number;
  /** How much of the venue's news the person has seen. */
  seen?: number;
  /** Shown only to whoever asks for it by its id, until `list`. */
  unlisted?: true | undefined;
  /** Whoever reported it may be asked afterwards how it went. */
  survey?: true | undefined;
  /** Its person has left: shown to nobody, and forgotten as soon as it is delivered. */
  gone?: true;
  /** Set when read and never stored, while this differs from issue to issue: `memory` ends with the page. */
  kept?: 'device' | 'memory';
  /** It ended without arriving, and its words are gone. */
  ended?: { how: 'deleted' | 'expired'; at: number };
  /** What belongs to it and did not arrive. */
  lost?: Lost[];
}

/** A follow-up that waited too long, or a photo that did or that the venue refused. */
export interface Lost {
  what: EventType | 'photo';
  how: 'expired' | 'refused';
  /** Epoch milliseconds. */
  at: number;
}

/**
 * How events of this outbox ended, as counts: `captured` is always the sum of all others. `pending` includes
 * what is paused or cannot be read.
 */
export interface Balance {
  captured: number;
  delivered: number;
  deleted: number;
  expired: number;
  rejected: number;
  evicted: number;
  pending: number;
}

/** A photo, waiting until the words about it have arrived. */
export interface Part {
  id: string;
  /** The issue. */
  subject: string;
  sha256: string;
  mediaType: Attachment['mediaType'];
  bytes: ArrayBuffer;
}

/** A promise to erase at the venue that must outlive what it is about. */
export interface Duty {
  id: string;
  secret: string;
  /** Epoch milliseconds. */
  since: number;
}

/** What capture hands over: one event, and with a report the keepsake and the photos. */
export interface Captured {
  entry: Pick<
    OutboxEntry,
    'id' | 'subject' | 'sequence' | 'lane' | 'type' | 'bytes' | 'digest' | 'capturedAt' | 'needed'
  >;
  keepsake?: Keepsake;
  parts?: Part[];
  /** A refused report that this one corrects: it leaves in the same transaction. */
  replaces?: string;
  /** The key of the draft it was written in: it leaves in the same transaction. */
  draft?: string;
}

/** How one attempt ended for one entry. `rev` is the one the lease gave. */
export type Ending = { id: string; rev: number } & (
  | { to: 'delivered'; receipt: Receipt }
  | { to: 'queued'; nextAt: number }
  | { to: 'rejected'; problem: Problem }
  | { to: 'paused'; problem?: Problem; nextAt: number }
);

export interface Known {
  keepsake: Keepsake;
  /** Waiting events about it, in order. */
  entries: OutboxEntry[];
}

/** The side of an outbox that captures: all that has to be there before "saved" can be said. */
export interface Keeping {
  /** `memory`: gone with the page. */
  readonly kept: 'device' | 'memory';
  /** The name of this device towards the relay, `urn:touchline:device:…`; made from `fresh` the first time. */
  source: (fresh: string) => Promise<string>;
  /**
   * Keeps what was captured, all of it or nothing. Resolves once it is committed and was read back.
   *
   * @returns where it lies: on the device, or in memory as long as the device fails
   * @throws TouchlineError `outbox_unavailable` or `outbox_full`.
   */
  add: (captured: Captured) => Promise<'device' | 'memory'>;
  /** What can be read of an issue; also one that was deleted, which has no words any more. */
  find: (id: string) => Promise<Known | undefined>;
  close: () => void;
}

/** The side that faces the venue. */
export interface Sending extends Helps {
  /** Everything known here that can be read, newest first; without what was deleted. */
  all: () => Promise<Known[]>;
  /** Shows an issue that was captured `unlisted` among the others. */
  list: (id: string) => Promise<void>;
  /** The number for the next event about an issue; `undefined` if the issue is not known here. */
  nextSequence: (subject: string) => Promise<number | undefined>;
  /**
   * Takes what may be sent now: urgent first, then by age; of each issue only the next event in order.
   * Two callers never get the same entry while its lease counts.
   */
  lease: (limits: { events: number; bytes: number }) => Promise<{ entry: OutboxEntry; secret?: string }[]>;
  /** The person says that help is still needed: what `asksFirst` held goes out. */
  stillNeeded: (subject: string) => Promise<void>;
  /** Records how attempts ended. Whoever lost the lease changes nothing. @returns issues that changed */
  settle: (endings: readonly Ending[]) => Promise<string[]>;
  /** Ends every lease. Only for whoever knows that nobody is sending: a page that died left its leases behind. */
  reclaim: () => Promise<void>;
  /** Epoch milliseconds at which `lease` may give something again; `undefined` when nothing waits. */
  nextDue: () => Promise<number | undefined>;
  /** Keeps the newest word of the venue about an issue. @returns whether the issue is known here */
  keepView: (view: StatusView) => Promise<boolean>;
  /** The person has seen so much of the venue's news about an issue. */
  keepSeen: (id: string, news: number) => Promise<void>;
  /** Takes up an issue that was captured on another device. */
  adopt: (keepsake: Keepsake) => Promise<void>;
  /**
   * Deletes an issue with all its words. When the venue may have it, or `always` says so, the duty to erase it
   * there stays behind.
   *
   * @returns `unsent` if it never left this device, `duty` if the venue has to be told, `unknown` if there is none
   */
  forget: (id: string, when: 'unsent' | 'always') => Promise<'unsent' | 'duty' | 'sent' | 'unknown'>;
  /** Lets go of the person: nothing of theirs is shown any more, what waits is still sent, the device gets a new name. */
  letGo: () => Promise<void>;
  duties: () => Promise<Duty[]>;
  dutyDone: (id: string) => Promise<void>;
  /** A photo whose report has arrived, with the secret that lets it follow. */
  nextPart: () => Promise<{ part: Part; secret: string } | undefined>;
  /** @param refused  The venue will never take it; its issue says so from now on. */
  partDone: (id: string, refused?: boolean) => Promise<void>;
  /**
   * Ends what waited longer than this, in observed time. Its words go, a line that says so stays.
   *
   * @returns issues that changed
   */
  expire: (retentionMs: number) => Promise<string[]>;
  balance: () => Promise<Balance>;
  /** Events and issues on this device that cannot be read. */
  unreadable: () => Promise<number>;
  /** Events that the browser removed, noticed from outside. */
  noteEvicted: (count: number) => Promise<void>;
  /** Small things kept beside the events, such as the last configuration. */
  note: (key: string) => Promise<unknown>;
  keepNote: (key: string, value: unknown) => Promise<void>;
}

/**
 * Where captured events wait. Nothing unsent ever leaves it on its own: an entry goes with a receipt, by the
 * hand of the person, or not at all.
 */
export type Outbox = Keeping & Sending;
