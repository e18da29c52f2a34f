import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import type { DeskTables } from './schema.ts';

/** One open database, embedded or not. */
export interface Database {
  /**
   * All queries of this process go through here. The embedded database has one connection, and this serialises
   * transactions on it: inside a transaction use its handle, never this one, or it waits for itself.
   */
  db: Kysely<DeskTables>;
  /** What stands under it, for those who need more than queries. */
  driver: { pglite: PGlite } | { pool: Pool };
  /** Runs what must not run in two processes of one database at once. Not inside itself. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** @param folder  Where the embedded database lives; made if it is not there. */
export async function openEmbedded(folder: string): Promise<Database> {
  return embedded(await PGlite.create(folder));
}

export function embedded(pglite: PGlite): Database {
  const db = new Kysely<DeskTables>({ dialect: new PGliteDialect({ pglite }) });
  // The lock of its folder let no second process in.
  const alone = <T>(work: () => Promise<T>) => work();
  return { db, driver: { pglite }, alone, close: () => db.destroy() };
}

/**
 * What a frozen process holds, or one whose machine is gone, must not hold up the others: the server ends a transaction
 * in which nothing happens for so long.
 */
const IDLE_MS = 10_000;

/** @param url  `postgres://user:password@host/name` */
export function openServer(url: string): Database {
  const pool = new Pool({
    connectionString: url,
    max: 20,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: IDLE_MS,
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // So would one that breaks in the middle of a transaction, which notices by itself.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<DeskTables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    driver: { pool },
    // A row of our own, because not every database that speaks PostgreSQL has advisory locks.
    alone: (work) =>
      db.transaction().execute(async (tx) => {
        // Nothing happens in it while the work is done beside it, and that may take its time.
        await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
        await tx.selectFrom('desk_settings').select('name').forUpdate().execute();
        return work();
      }),
    close: () => db.destroy(),
  };
}
