import type { PGlite } from '@electric-sql/pglite';
import { sql, type Kysely } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { fromPglite } from 'pg-boss';
import type { RelayStore } from '../store.ts';
import { bossQueue } from './boss-queue.ts';
import { changeFeed, type Listen } from './changes.ts';
import { deliveryQueries } from './deliveries.ts';
import { guardQueries } from './guards.ts';
import { migrate } from './migrations.ts';
import { prune } from './prune.ts';
import { attachmentRecord, eventRecord, issueRecord } from './rows.ts';
import type { Db } from './schema.ts';
import { subscriptionQueries } from './subscriptions.ts';
import { CHANGE_CHANNEL, transactionOn } from './transaction.ts';

export type { RelayDatabase } from './schema.ts';

export interface PostgresStoreOptions<Schema> {
  /** The database as the host uses it; the relay's tables begin with `touchline_`. It stays the caller's. */
  db: Kysely<Schema>;
  /** What stands under `db`: the embedded database, or the pool of a server. */
  driver: { pglite: PGlite } | { pool: Pool };
  /** Whether `LISTEN` works here; it does not through a pooler in transaction mode. @default true */
  listens?: boolean;
  onError?: (error: unknown) => void;
}

/** Deadlocks and failed serialisation: right to try again, from the start. */
const PASSING = new Set(['40001', '40P01']);
/** Somebody else has just made it: a unique violation in the catalogue, a table or schema that exists. */
const RACED = new Set([...PASSING, '23505', '42P06', '42P07', '42710']);
const TRIES = 4;
/**
 * What a frozen process holds must not hold up the others: nobody waits long for its locks, and a transaction in
 * which nothing happens is ended by the server.
 */
const PATIENCE = sql`select set_config('lock_timeout', '1s', true),
  set_config('idle_in_transaction_session_timeout', '10s', true)`;

/**
 * Keeps everything in PostgreSQL, embedded or on a server, with `pg-boss` as the queue.
 *
 * Migrations run at once; `ready` says how that went.
 */
export function openPostgresStore<Schema>(options: PostgresStoreOptions<Schema>): RelayStore {
  const { driver, listens = true, onError = () => undefined } = options;
  // The caller's tables are none of ours, and ours none of the caller's.
  const db = options.db as unknown as Db;
  const embedded = 'pglite' in driver;
  const { queue, start } = bossQueue(
    embedded ? fromPglite(driver.pglite) : { executeSql: (text, values) => driver.pool.query(text, values) },
    embedded ? 'pglite' : 'postgres',
    onError,
  );
  const listen = embedded ? listenEmbedded(driver.pglite) : listenOn(driver.pool, onError);
  const feed = changeFeed(db, listens ? listen : undefined);
  const forgetBreaks = embedded ? () => undefined : surviveBreaks(driver.pool, onError);

  const ready = againIfRaced(() => migrate(db)).then(() => againIfRaced(start));
  ready.catch(onError);
  let isOpen = false;
  void ready.then(() => (isOpen = true)).catch(() => undefined);

  const store: RelayStore = {
    queue,
    ready,
    async isReady() {
      if (!isOpen) return false;
      return sql`select 1`.execute(db).then(
        () => true,
        () => false,
      );
    },

    async transaction(work, within) {
      const changed = new Set<string>();
      if (within !== undefined) {
        const joined = within as Parameters<typeof transactionOn>[0];
        return work(transactionOn(joined, queue, changed, listens));
      }
      for (let tried = 1; ; tried++) {
        changed.clear();
        try {
          const answer = await db.transaction().execute(async (trx) => {
            if (!embedded) await PATIENCE.execute(trx);
            return work(transactionOn(trx, queue, changed, listens));
          });
          for (const id of changed) feed.tell(id);
          return answer;
        } catch (error) {
          if (tried >= TRIES || !PASSING.has(codeOf(error))) throw error;
        }
      }
    },

    async issue(id) {
      const row = await db.selectFrom('touchline_issue').selectAll().where('id', '=', id).executeTakeFirst();
      return row && issueRecord(row);
    },

    async eventText(id) {
      const row = await db
        .selectFrom('touchline_event_text')
        .select('text')
        .where('event_id', '=', id)
        .executeTakeFirst();
      return row?.text;
    },

    async eventRecord(id) {
      const row = await db.selectFrom('touchline_event').selectAll().where('id', '=', id).executeTakeFirst();
      return row && eventRecord(row);
    },

    async storedEvents(ids) {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('touchline_event as event')
        .leftJoin('touchline_event_text as words', 'words.event_id', 'event.id')
        .selectAll('event')
        .select('words.text')
        .where('event.id', 'in', ids)
        .execute();
      return new Map(
        rows.map(({ text, ...row }) => [
          row.id,
          { record: eventRecord(row), ...(text !== null && { text }) },
        ]),
      );
    },

    async attachment(issueId, sha256) {
      const row = await db
        .selectFrom('touchline_attachment')
        .selectAll()
        .where('issue_id', '=', issueId)
        .where('sha256', '=', sha256)
        .executeTakeFirst();
      return row && attachmentRecord(row);
    },

    async attachmentBytes(issueId, sha256) {
      const chunks = await db
        .selectFrom('touchline_attachment_chunk')
        .select('bytes')
        .where('issue_id', '=', issueId)
        .where('sha256', '=', sha256)
        .orderBy('start_at')
        .execute();
      return new Uint8Array(await new Blob(chunks.map(({ bytes }) => bytes.slice())).arrayBuffer());
    },

    ...deliveryQueries(db),
    ...subscriptionQueries(db),
    guards: guardQueries(db),
    prune: (before, now, limit) => prune(db, before, now, limit),
    onChange: (listener) => feed.onChange(listener),
    async close() {
      await ready.catch(() => undefined);
      await queue.close();
      await feed.close();
      forgetBreaks();
    },
  };
  return store;
}

function listenEmbedded(pglite: PGlite): Listen {
  return async (onIssue) => {
    const stop = await pglite.listen(CHANGE_CHANNEL, onIssue);
    return () => stop();
  };
}

/**
 * A connection that breaks between two queries of a transaction tells it by an event, and one that nobody hears
 * would end the process. The transaction notices by itself.
 */
function surviveBreaks(pool: Pool, onError: (error: unknown) => void): () => void {
  const heard = new WeakSet<object>();
  const hear = (client: PoolClient) => {
    if (!heard.has(client)) client.on('error', onError);
    heard.add(client);
  };
  pool.on('acquire', hear);
  return () => void pool.off('acquire', hear);
}

/** Holds one connection of the pool for as long as it lives. */
function listenOn(pool: Pool, onError: (error: unknown) => void): Listen {
  return async (onIssue, onLost) => {
    const client = await pool.connect();
    let released = false;
    const release = () => {
      // Ended, not given back: the next user of this connection must not get our notifications.
      if (!released) client.release(true);
      released = true;
    };
    client.on('error', (error) => {
      onError(error);
      release();
      onLost();
    });
    client.on('notification', ({ channel, payload }) => {
      if (channel === CHANGE_CHANNEL && payload) onIssue(payload);
    });
    await client.query(`listen ${CHANGE_CHANNEL}`);
    return async () => release();
  };
}

/**
 * Two processes may start at once on an empty database, where even `create … if not exists` can find that the
 * other one was faster. Everything is there then, or soon.
 */
async function againIfRaced(step: () => Promise<unknown>): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      await step();
      return;
    } catch (error) {
      if (tried >= TRIES || !RACED.has(codeOf(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250 * tried));
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
