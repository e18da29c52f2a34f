import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { DeskTables } from '../../examples/desk/src/store/schema.ts';
import { deskFixture } from '../../examples/desk/src/testing/fixture.ts';
import { startPostgres } from '../contracts/databases.ts';

export interface OpenDesk {
  url: string;
  pool: Pool;
  db: Kysely<DeskTables>;
  fixture: Awaited<ReturnType<typeof deskFixture>>;
  close(): Promise<void>;
}

/**
 * A desk on a PostgreSQL server of its own. Not with the desk's own pool: what fills its tables takes longer than that
 * lets anything take.
 *
 * @param options  For each connection, such as `-c enable_seqscan=off`.
 */
export async function openDesk(options = ''): Promise<OpenDesk> {
  const server = await startPostgres();
  const url = await server.createDatabase();
  const pool = new Pool({ connectionString: url, max: 5, options });
  // A server that stops takes idle connections with it.
  pool.on('error', () => undefined);
  const db = new Kysely<DeskTables>({ dialect: new PostgresDialect({ pool }) });
  const fixture = await deskFixture({ database: { db, driver: { pool }, close: () => db.destroy() } });
  fixture.clock.now = Date.now() - 86_400_000;
  return {
    url,
    pool,
    db,
    fixture,
    async close() {
      await fixture.close();
      await server.stop();
    },
  };
}
