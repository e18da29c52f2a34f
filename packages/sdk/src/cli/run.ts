import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BackendAdapter } from '../backends/backend.ts';
import type { Fetch } from '../backends/core/http.ts';
import type { VenueConfig } from '../model/config.ts';
import { guardedFetch, nodeHost, nodeServer } from '../relay/hosts/node.ts';
import { readable } from '../relay/log.ts';
import type { LogLine } from '../relay/options.ts';
import { createRelay, type Relay } from '../relay/relay.ts';
import type { RelayStore } from '../relay/store.ts';
import { checkBackend } from './check.ts';
import { chosenBy, ConfigFault, type RelayConfig } from './config.ts';
import { KNOWN } from './known.ts';
import { takeFolder } from './one-process.ts';

/** What a run may use of its surroundings. */
export interface Surroundings {
  say: (line: string) => unknown;
  /** `postgres://…`; without one everything lies in a folder. */
  databaseUrl?: string;
  folder: string;
  /** What `serve` listens on. @default 127.0.0.1 */
  host?: string;
  /** Instead of the port of the file. */
  port?: number;
  /** What devices are told of the venue. */
  venue?: VenueConfig;
}

/** @throws {ConfigFault} when a backend does not take a setting. */
export async function openDestinations({ destinations, inHouse }: RelayConfig): Promise<BackendAdapter[]> {
  const fetch = guardedFetch({ inHouse }) as Fetch;
  return Promise.all(
    destinations.map(async ({ name, use, options, line }) => {
      const open = await KNOWN[use]?.load();
      if (!open) throw new ConfigFault(`line ${line}: There is no backend "${use}".`);
      try {
        return open({ ...options, name, fetch } as never);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        throw new ConfigFault(`line ${line}: "${name}": ${error.message}`);
      }
    }),
  );
}

/** @returns Whether every destination is in order. */
export async function check(config: RelayConfig, { say }: Surroundings): Promise<boolean> {
  let isFine = true;
  for (const backend of await openDestinations(config)) {
    for (const { ok, says } of await checkBackend(backend)) {
      isFine &&= ok;
      say(`${ok ? 'ok   ' : 'wrong'} ${backend.name}: ${says}`);
    }
  }
  return isFine;
}

/** Runs the relay alone until it is closed. */
export async function serve(
  config: RelayConfig,
  surroundings: Surroundings,
): Promise<{ relay: Relay; server: Server; url: string; close: () => Promise<void> }> {
  const { host = '127.0.0.1', venue } = surroundings;
  // Before anything is open: a fault in the file leaves nothing behind.
  const backends = await openDestinations(config);
  surroundings.say(
    surroundings.databaseUrl === undefined
      ? `opening the database in ${surroundings.folder}; the first time takes a while`
      : 'opening the database of DATABASE_URL',
  );
  const { store, close: closeStore } = await openStore(surroundings);
  const { routes, fallbacks, origins } = config;
  const relay = createRelay({
    store,
    backends,
    fallbacks,
    origins,
    ...(routes.length > 0 && { route: (report) => chosenBy(routes, report) }),
    ...(venue && { config: (id) => (id === venue.venue.id ? venue : undefined) }),
    log: (line: LogLine) => {
      if (line.level !== 'info') surroundings.say(readable(line));
    },
  });
  await relay.ready;
  // Asked once as a device would, so that what is amiss with it is said now.
  if (venue)
    await relay.fetch(
      new Request(`http://localhost/touchline/v1/config?venue=${encodeURIComponent(venue.venue.id)}`),
    );
  const server = nodeServer(nodeHost(relay.fetch));
  server.listen(surroundings.port ?? config.port, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}/touchline`;
  const close = async () => {
    server.close();
    await relay.close();
    await closeStore();
  };
  return { relay, server, url, close };
}

/** Lists what waits and what is in trouble. */
export async function list(surroundings: Surroundings): Promise<void> {
  const { store, close } = await openStore(surroundings);
  await store.ready;
  const counts = await store.countDeliveries();
  for (const { backend, state, count, oldestAt } of counts) {
    surroundings.say(`${backend}\t${state}\t${count}\tsince ${new Date(oldestAt).toISOString()}`);
  }
  if (counts.length === 0) surroundings.say('Everything has been forwarded.');
  for (const { backend, state, issueId, kind, attempts, reason } of await store.troubledDeliveries(200)) {
    surroundings.say(`${backend}\t${state}\t${issueId}\t${kind}\t${attempts} tries\t${reason ?? ''}`);
  }
  await close();
}

/** Takes up again, or gives up, what was refused or held of one issue. */
export async function decide(
  backend: string,
  issueId: string,
  decision: 'waiting' | 'dropped',
  surroundings: Surroundings,
): Promise<number> {
  const { store, close } = await openStore(surroundings);
  await store.ready;
  const count = await store.transaction((tx) => tx.decideDeliveries(issueId, backend, decision, Date.now()));
  await close();
  return count;
}

async function openStore({
  databaseUrl,
  folder,
}: Surroundings): Promise<{ store: RelayStore; close: () => Promise<void> }> {
  const { Kysely, PGliteDialect, PostgresDialect } = await import('kysely');
  const { openPostgresStore } = await import('../relay/postgres/index.ts');
  if (databaseUrl !== undefined) {
    const { Pool } = await import('pg');
    const pool = new Pool({ connectionString: databaseUrl, max: 20 });
    pool.on('error', () => undefined);
    const db = new Kysely<object>({ dialect: new PostgresDialect({ pool }) });
    return closing(openPostgresStore({ db, driver: { pool } }), () => db.destroy());
  }
  const { PGlite } = await import('@electric-sql/pglite');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = await takeFolder(folder);
  const pglite = await PGlite.create(join(folder, 'pg'));
  const db = new Kysely<object>({ dialect: new PGliteDialect({ pglite }) });
  return closing(openPostgresStore({ db, driver: { pglite } }), async () => {
    await db.destroy();
    await release();
  });
}

function closing(
  store: RelayStore,
  end: () => Promise<void>,
): { store: RelayStore; close: () => Promise<void> } {
  return {
    store,
    async close() {
      await store.close();
      await end();
    },
  };
}
