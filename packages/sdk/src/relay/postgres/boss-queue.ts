import { fromKysely, PgBoss, type Db as BossDatabase } from 'pg-boss';
import type { Transaction } from 'kysely';
import type { Queue, Wake } from '../queue.ts';
import type { RelayDatabase } from './schema.ts';

const URGENT = 10;
/** Small, so that something urgent never waits behind a long batch. */
const BATCH = 20;

/** Wake-ups in `pg-boss`, each enqueued inside the transaction that accepts what it is for. */
export function bossQueue(
  db: BossDatabase,
  profile: 'postgres' | 'pglite',
  onError: (error: unknown) => void,
) {
  const boss = new PgBoss({ db, backend: profile, schema: 'touchline_queue', schedule: false });
  boss.on('error', onError);
  const workers = new Map<string, string>();
  const made = new Set<string>();

  const queue: Queue = {
    async add(wakes, tx) {
      const byBackend = Map.groupBy(wakes, (wake) => wake.backend);
      const options = tx ? { db: fromKysely(tx as Transaction<RelayDatabase>) } : {};
      for (const [backend, mine] of byBackend) await boss.insert(nameOf(backend), mine.map(jobOf), options);
    },
    nudge(backend) {
      const worker = workers.get(backend);
      if (worker) boss.notifyWorker(worker);
    },
    async work(backend, handle) {
      const name = nameOf(backend);
      // Once only: making it again forgets for a moment that it is there, and an insert inside a transaction
      // would then ask on another connection, which an embedded database does not have.
      if (!made.has(name)) {
        // A wake-up is cheap and its delivery stands in our own table, so nothing here needs to be kept.
        await boss.createQueue(name, { retryLimit: 5, expireInSeconds: 3_600, deleteAfterSeconds: 300 });
        await boss.insert(name, []);
        made.add(name);
      }
      const worker = await boss.work<{ issueId: string }>(
        name,
        { batchSize: BATCH, burstWhenBatchFull: true, pollingIntervalSeconds: 1 },
        async (jobs) => handle([...new Set(jobs.map(({ data }) => data.issueId))]),
      );
      workers.set(backend, worker);
      return async () => {
        workers.delete(backend);
        await boss.offWork(name, { id: worker, wait: true });
      };
    },
    close: () => boss.stop({ graceful: true, close: false, timeout: 5_000 }),
  };
  return { queue, start: () => boss.start() };
}

function nameOf(backend: string): string {
  return `deliver/${backend.replaceAll(/[^\w.-]/g, '-')}`;
}

function jobOf({ issueId, urgent, at }: Wake) {
  return {
    data: { issueId },
    priority: urgent ? URGENT : 0,
    ...(at !== undefined && { startAfter: new Date(at) }),
  };
}
