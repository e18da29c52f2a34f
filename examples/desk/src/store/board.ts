import { setTimeout as wait } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import type { PGlite } from '@electric-sql/pglite';
import type { Pool, PoolClient } from 'pg';
import { changesAfter, databaseNow, linesChangedAfter, linesOf, type QueueLine } from './issues.ts';
import type { DeskTables } from './schema.ts';

const CHANNEL = 'touchline_desk';
/** A transaction may commit this long after its lines were stamped; they are read again until then. */
const OVERLAP_MS = 10_000;
/** Without a wake-up: changes of other processes are seen this late at most. */
const LOOK_MS = 1_000;
/** However often something changes, it is looked for no more often than this. */
const REST_MS = 50;
const PAGE = 1_000;

/** Called with the lines that changed, and the cursor to go on from. */
export type BoardListener = (lines: QueueLine[], cursor: string) => void;

/** One reader of changes for everybody who looks at the queue. */
export interface Board {
  /** Something changed in this process: look now. */
  changed(): void;
  /** Where a page that has read the queue now goes on from. */
  cursor(): Promise<string>;
  /** Every line that changed since a cursor; a few that were there before come again. */
  since(cursor: string): Promise<{ lines: QueueLine[]; cursor: string }>;
  subscribe(listener: BoardListener): () => void;
  close(): Promise<void>;
}

export interface BoardOptions {
  db: Kysely<DeskTables>;
  driver: { pglite: PGlite } | { pool: Pool };
  /** What changed could not be read; the next look, within a second, asks again. */
  onError?: (error: unknown) => void;
}

/** @returns A board that reads nothing while nobody looks. */
export function openBoard({ db, driver, onError = () => undefined }: BoardOptions): Board {
  const listeners = new Set<BoardListener>();
  /** Version by issue of what was told in the overlap, so that nothing is told twice. */
  let told = new Map<string, { version: number; at: number }>();
  let readTo: number | undefined;
  let looking = false;
  let again = false;
  let closed = false;
  const shared = 'pool' in driver ? driver.pool : undefined;
  const ear = shared && listen(shared, () => void look());
  const timer = setInterval(() => void look(), LOOK_MS);
  timer.unref();

  async function look(): Promise<void> {
    again = true;
    if (looking || closed) return;
    looking = true;
    try {
      while (again && !closed && listeners.size > 0) {
        again = false;
        await readOnce();
        // What changes meanwhile is read together.
        await wait(REST_MS, undefined, { ref: false });
      }
    } catch (error) {
      onError(error);
    } finally {
      looking = false;
    }
  }

  async function readOnce(): Promise<void> {
    const now = await databaseNow(db);
    const from = Math.min(readTo ?? now, now);
    // The last seconds again and again, so only which issues these were; then those that nobody has read.
    const seen = await changesAfter(db, from - OVERLAP_MS);
    const unread = seen.filter(({ id, version }) => (told.get(id)?.version ?? 0) < version);
    const news = unread.length === 0 ? [] : await readAll(unread.map(({ id }) => id));
    readTo = furthest(from, now, seen);
    const oldest = readTo - 2 * OVERLAP_MS;
    for (const { issue, changedAt } of news) told.set(issue.id, { version: issue.version, at: changedAt });
    told = new Map([...told].filter(([, { at }]) => at > oldest));
    if (news.length > 0) for (const listener of listeners) listener(news, `${readTo}`);
  }

  async function readAll(ids: readonly string[]): Promise<QueueLine[]> {
    const found: QueueLine[] = [];
    for (let start = 0; start < ids.length; start += PAGE) {
      found.push(...(await linesOf(db, ids.slice(start, start + PAGE))));
    }
    return found;
  }

  return {
    changed() {
      void look();
      // After the commit, so that whoever hears it finds it; who misses it looks within the second.
      if (shared) sql`select pg_notify(${CHANNEL}, '')`.execute(db).catch(() => undefined);
    },
    cursor: async () => `${await databaseNow(db)}`,
    async since(cursor) {
      const given = Number(cursor);
      const now = await databaseNow(db);
      const isOne = cursor !== '' && Number.isSafeInteger(given) && given >= 0;
      const from = isOne ? Math.min(given, now) : now;
      const lines = await readSince(db, from);
      return { lines, cursor: `${furthest(from, now, lines)}` };
    },
    subscribe(listener) {
      listeners.add(listener);
      void look();
      return () => {
        listeners.delete(listener);
        // Whoever comes next begins with a fresh look.
        if (listeners.size === 0) readTo = undefined;
      };
    },
    async close() {
      closed = true;
      clearInterval(timer);
      await ear?.then((release) => release());
    },
  };
}

/**
 * How far the lines were read. Never beyond now: a clock that was ahead and was put right leaves lines of times to come,
 * and whoever went on from there would hear of nothing until then.
 */
function furthest(from: number, now: number, seen: readonly { changedAt: number }[]): number {
  let to = from;
  for (const { changedAt } of seen) to = Math.max(to, Math.min(changedAt, now));
  return to;
}

/** Every line that changed since, the newest state of each; begins a little earlier for what commits late. */
async function readSince(db: Kysely<DeskTables>, from: number): Promise<QueueLine[]> {
  const found = new Map<string, QueueLine>();
  for (let start = from - OVERLAP_MS; ;) {
    const lines = await linesChangedAfter(db, start, PAGE);
    for (const line of lines) found.set(line.issue.id, line);
    const last = lines.at(-1)?.changedAt;
    if (lines.length < PAGE || last === undefined || last === start) return [...found.values()];
    start = last;
  }
}

/** Holds one connection of the pool; when it breaks, looking goes on by the timer alone. */
async function listen(pool: Pool, heard: () => void): Promise<() => void> {
  let client: PoolClient | undefined;
  const release = () => {
    client?.release(true);
    client = undefined;
  };
  try {
    client = await pool.connect();
    client.on('error', release);
    client.on('notification', heard);
    await client.query(`listen ${CHANNEL}`);
  } catch {
    release();
  }
  return release;
}
