/** A database from yesterday: whatever comes again, whether it remembers or not, nothing is doubled. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createRelay, type BackendAdapter } from '@touchline/sdk/relay';
import { relayClient, reporter, until } from '@touchline/sdk/testing';
import { sql } from 'kysely';
import { Child, entriesOf } from '../faults/relays/children.ts';
import { lookupBackend } from '../faults/relays/lookup-backend.ts';
import { openPglite, openPgliteFolder, openServerStore, startPostgres, type OpenStore } from './databases.ts';
import { postgresPrograms, startDumpable } from './postgres-programs.ts';

/** A help desk of its own process, which takes whatever it is given: two creations are two issues. */
async function helpDesk() {
  const child = new Child('backend.ts', {});
  await child.start();
  let isDown = false;
  let found = 0;
  const looks = lookupBackend(child.url, 4);
  const backend: BackendAdapter = {
    ...looks,
    async deliver(job, bounds) {
      if (isDown) return { kind: 'retry', reason: 'It is down.' };
      const outcome = await looks.deliver(job, bounds);
      if (outcome.kind === 'accepted' && outcome.backendReference === 'known') found++;
      return outcome;
    },
  };
  return {
    backend,
    made: async () => (await entriesOf(child)).map(({ issue }) => issue),
    close: () => child.end('SIGKILL'),
    get found() {
      return found;
    },
    set down(value: boolean) {
      isDown = value;
    },
  };
}

async function openRelay(open: OpenStore, backend: BackendAdapter) {
  const relay = createRelay({ log: () => undefined, store: open.store, backends: [backend], sweepMs: 200 });
  await relay.ready;
  const client = relayClient((request) => relay.fetch(request));
  return {
    ...client,
    async close() {
      await relay.close();
      await open.close();
    },
  };
}

/**
 * Some reports are forwarded before the backup, some wait in it, and some come after it. Then all are sent once more:
 * a device does so whose receipts were lost on the way, and knows nothing of any backup.
 *
 * @param backUp  Makes the copy; the relay is closed meanwhile if it has to be.
 */
async function storyOf(
  open: () => Promise<OpenStore>,
  backUp: (first: OpenStore) => Promise<() => Promise<OpenStore>>,
  isStopped: boolean,
): Promise<void> {
  const desk = await helpDesk();
  const phone = reporter();
  const mint = (count: number) => Promise.all(Array.from({ length: count }, () => phone.report()));
  const [before, waiting, after] = [await mint(4), await mint(3), await mint(4)];
  const all = [...before, ...waiting, ...after];

  const store = await open();
  const first = await openRelay(store, desk.backend);
  const receipts = await first.send(before.map(({ event }) => event));
  await until('the first are forwarded', async () => (await desk.made()).length === 4);
  desk.down = true;
  await first.send(waiting.map(({ event }) => event));
  if (isStopped) await first.close();
  const restore = await backUp(store);
  desk.down = false;
  const second = isStopped ? await openRelay(await open(), desk.backend) : first;
  await second.send(after.map(({ event }) => event));
  await until('all are forwarded', async () => (await desk.made()).length === 11, 15_000);
  await second.close();

  const restored = await openRelay(await restore(), desk.backend);
  const again = await restored.send(all.map(({ event }) => event));
  assert.deepEqual(
    again.map((one) => one.outcome === 'accepted' && one.replayed),
    [...before.map(() => true), ...waiting.map(() => true), ...after.map(() => false)],
  );
  const unchanged = again.slice(0, 4).map((one) => 'receipt' in one && one.receipt);
  assert.deepEqual(
    unchanged,
    receipts.map((one) => 'receipt' in one && one.receipt),
  );
  // What waited in the backup and what it never saw is brought again, and is found.
  await until('they are looked up', () => desk.found >= 7, 15_000);
  assert.deepEqual((await desk.made()).toSorted(), all.map(({ id }) => id).toSorted());
  for (const { id, secret } of all) assert.equal((await restored.view(id, secret)).status, 200);
  await restored.close();
  await desk.close();
}

test('an older PostgreSQL database that is restored doubles nothing', async () => {
  const server = await startPostgres();
  const url = await server.createDatabase();
  const backUp = async () => {
    const admin = await openServerStore(await server.createDatabase());
    await sql`create database yesterday template ${sql.id(url.split('/').at(-1) ?? '')}`.execute(admin.db);
    await admin.close();
    return () => openServerStore(url.replace(/[^/]+$/, 'yesterday'));
  };
  await storyOf(() => openServerStore(url), backUp, true);
  await server.stop();
});

// A machine without these programs has the test above, which copies the database within its server.
const programs = postgresPrograms();
if (programs) {
  test('a dump of PostgreSQL, taken while it works and restored as the manual says, doubles nothing', async () => {
    const server = await startDumpable(programs);
    const url = await server.createDatabase();
    await storyOf(
      () => openServerStore(url),
      async () => {
        const file = server.dump(url);
        return () => openServerStore(server.restore(file));
      },
      false,
    );
    await server.stop();
  });
}

test('a dump of the embedded database, taken while it works, doubles nothing when it is loaded', async () => {
  await storyOf(
    () => openPglite(),
    async ({ pglite }) => {
      const dump = await pglite?.dumpDataDir('gzip');
      return () => openPglite(dump);
    },
    false,
  );
});

test('a copy of the folder of the embedded database, taken while it is stopped, doubles nothing when it is put back', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'touchline-restored-'));
  const folder = join(parent, 'pg');
  await storyOf(
    () => openPgliteFolder(folder),
    async () => {
      cpSync(folder, join(parent, 'copy'), { recursive: true });
      return () => openPgliteFolder(join(parent, 'copy'));
    },
    true,
  );
  rmSync(parent, { recursive: true, force: true });
});
