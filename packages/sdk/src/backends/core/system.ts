import type { Priority } from '../../model/priority.ts';
import type { PublicStatus } from '../../model/status.ts';
import type { Language } from '../../words/index.ts';
import type { BackendAdapter, BackendFacts, Finding, HookCall, Photo } from '../backend.ts';
import type { TextFormat } from './escape.ts';
import type { Note, Written } from './written.ts';

/** A ticket as its system names it. */
export interface Remote {
  id: string;
  /** What people call it, where that is something else. */
  number?: string | undefined;
}

/** A ticket that was made just now. */
export interface Made extends Remote {
  /** What a person should know of it. */
  note?: string | undefined;
  /** What was asked for and is not there when it is read back, by the names of that system. */
  lost?: readonly string[];
}

/** A public answer of the team, or what may be one: our own words are sorted out by the core. */
export interface Reply {
  id: string;
  /** Epoch milliseconds. */
  at: number;
  text: string;
}

/** What a system says of one ticket now. */
export interface Now {
  /** Our id. */
  ref: string;
  /** Its own word for where the ticket stands. */
  status?: string | undefined;
  /** A wider word for it, which counts where nobody has mapped that one. */
  otherwise?: string | undefined;
  /** Epoch milliseconds of that. */
  at: number;
  /** The reporter's own words left out where the system tells them apart. */
  replies: readonly Reply[];
}

/** What has changed in a system, as far as it was read. */
export interface Changed {
  now: readonly Now[];
  /** What changed from then on was not all read; epoch milliseconds. */
  until?: number;
  /** Numbers of tickets that cannot be read. */
  unread?: readonly string[];
}

/** One request for a system: what it may take, and until when. */
export interface Ask {
  signal: AbortSignal;
}

/** What a venue's system calls each of our priorities. */
export type PriorityMap<Level = string> = Readonly<Record<'P1' | 'P2' | 'P3' | 'P4', Level>>;

/** A report in the words of a ticket. */
export interface Report<Level = string> extends Written {
  /** What the system calls its priority; absent where it has none, or where the venue wants none. */
  level: Level | undefined;
}

/** A photo of a ticket. */
export interface Picture extends Photo {
  /** What stands beside it where a system wants words. */
  words: string;
}

/** A system that keeps tickets, in the few verbs that differ. Everything else is done by `ticketBackend`. */
export interface TicketSystem<Level = string> {
  name: string;
  /** Words are erased by `erase`, where there is one. */
  facts: Omit<BackendFacts, 'erasure'>;
  format: TextFormat;
  /** @default 'exactly_once' with `find`, otherwise 'at_least_once' */
  guarantee?: BackendAdapter['guarantee'];
  /** What its states mean to a reporter. */
  statuses?: Readonly<Record<string, PublicStatus>>;
  /** What it calls our priorities. */
  priorities?: PriorityMap<Level>;
  /** Which priority a report has there that has none. @default none */
  unranked?: Priority;
  /** @default 'webhook' with `heard`, 'poll' with `changed`, otherwise 'none' */
  statusReturn?: BackendAdapter['statusReturn'];
  /** How long a ticket that was made may stay hidden from `find`. @default 0 */
  lagMs?: number;
  /** Looks a ticket up by our id. */
  find?(ref: string, ask: Ask): Promise<Remote | undefined>;
  create(report: Report<Level>, ask: Ask): Promise<Made>;
  /** Brings a ticket where its reporter says that it is, before the words do. A no costs nothing. */
  move?(remote: Remote, where: NonNullable<Note['move']>, ask: Ask): Promise<unknown>;
  comment?(remote: Remote, note: Note, ask: Ask): Promise<unknown>;
  /** Everything that was said in a ticket, in whatever shape, to find a note of ours again. */
  said?(remote: Remote, ask: Ask): Promise<unknown>;
  attach?(remote: Remote, photo: Picture, ask: Ask): Promise<unknown>;
  /** Names of what is attached. */
  files?(remote: Remote, ask: Ask): Promise<readonly string[]>;
  erase?(remote: Remote, ask: Ask): Promise<unknown>;
  /** Checks the signature of a call and says which tickets it is about. */
  heard?:
    | ((call: HookCall, ask: Ask) => Promise<{ id: string; now: readonly Now[] } | undefined>)
    | undefined;
  /** Tickets that have changed since; asked where nothing is heard. `changes` makes it of a list. */
  changed?(since: number, ask: Ask): Promise<Changed>;
  probe?(ask: Ask): Promise<Finding[]>;
}

export interface TicketOptions {
  /** Names this destination; two of one kind need two names. */
  name?: string;
  /** What its states mean to a reporter; its own names, or those that it calls them by. */
  statusMap?: Readonly<Record<string, PublicStatus>>;
  /** Of the names of categories. @default 'en' */
  language?: Language;
  /** Where nobody can tell whether a ticket was made: make it once more, or leave it to a person. @default 'retry' */
  onAmbiguous?: 'retry' | 'hold';
  /** Deliveries at once. @default 4 */
  concurrency?: number;
}

/** Of a system that has priorities. */
export interface RankedOptions<Level = string> extends TicketOptions {
  priorityMap?: PriorityMap<Level>;
}
