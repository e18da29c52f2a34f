import type { Lane } from '../model/entry.ts';
import type { OutboxEntry } from './outbox.ts';
import type { DraftRow, KeepsakeRow, PartRow } from './rows.ts';

/** The shelves of an outbox. What stands on them is locked; `safe.ts` opens it outside of transactions. */
export interface Shelves {
  entries: OutboxEntry;
  issues: KeepsakeRow;
  parts: PartRow;
  meta: { id: string; value: unknown };
  drafts: DraftRow;
}
export type Shelf = keyof Shelves;
export const SHELVES: readonly Shelf[] = ['entries', 'issues', 'parts', 'meta', 'drafts'];

/**
 * One transaction. It reads what it wrote itself; for others that becomes visible when it ends, all of it or
 * nothing.
 */
export interface Tx {
  get<S extends Shelf>(shelf: S, id: string): Promise<Shelves[S] | undefined>;
  all<S extends Shelf>(shelf: S): Promise<Shelves[S][]>;
  /** Entries of one issue, in order. */
  ofSubject(subject: string): Promise<OutboxEntry[]>;
  /** Some entries of a lane, oldest first, beginning after an id. */
  page(lane: Lane, after: string, count: number): Promise<OutboxEntry[]>;
  /** Ids of photos by the issue they belong to. */
  partsBySubject(): Promise<{ id: string; subject: string }[]>;
  put<S extends Shelf>(shelf: S, value: Shelves[S]): void;
  delete(shelf: Shelf, id: string): void;
}

/** How a write is kept: `strict` waits for the disk and costs more. */
export type Mode = 'read' | 'write' | 'strict';

/** Where the shelves stand: IndexedDB or memory. What they mean is decided above, once for both. */
export interface Store {
  readonly kept: 'device' | 'memory';
  /** Resolves after the transaction is complete. `work` may run again if the browser dropped the connection. */
  run: <T>(mode: Mode, work: (tx: Tx) => Promise<T>) => Promise<T>;
  close(): void;
}
