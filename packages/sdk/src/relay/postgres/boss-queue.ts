import { fromKysely, PgBoss, type Db as BossDatabase } from 'pg-boss';
import type { Transaction } from 'kysely';
import type { Queue, Wake } from '../queue.ts';
import type { RelayDatabase } from './schema.ts';

/** Jobs that are fetched at once, and issues in one job. */
const BATCH = 20;
const MOST_ISSUES = 100;

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

  async function workOn(name: string, handle: (issueIds: string[]) => Promise<void>) {
    // Once only: making it again forgets for a moment that it is there, and an insert inside a transaction
    // would then ask on another connection, which an embedded database does not have.
    if (!made.has(name)) {
      // A wake-up is cheap and its delivery stands in our own table, so nothing here needs to be kept.
      await boss.createQueue(name, { retryLimit: 5, expireInSeconds: 3_600, deleteAfterSeconds: 300 });
      await boss.insert(name, []);
      made.add(name);
    }
    const worker = await boss.work<{ issueIds: string[] }>(
      name,
      { batchSize: BATCH, burstWhenBatchFull: true, pollingIntervalSeconds: 1 },
      async (jobs) => handle([...new Set(jobs.flatMap(({ data }) => data.issueIds))]),
    );
    workers.set(name, worker);
    return async () => {
      workers.delete(name);
      await boss.offWork(name, { id: worker, wait: true });
    };
  }

  const queue: Queue = {
    async add(wakes, tx) {
      const options = tx ? { db: fromKysely(tx as Transaction<RelayDatabase>) } : {};
      for (const [name, mine] of Map.groupBy(wakes, nameOf)) await boss.insert(name, jobsOf(mine), options);
    },
    nudge(backend) {
      for (const urgent of [true, false]) {
        const worker = workers.get(nameOf({ backend, urgent }));
        if (worker) boss.notifyWorker(worker);
      }
    },
    async work(backend, handle) {
      const ends: (() => Promise<void>)[] = [];
      // A queue of their own: what is urgent never waits for a worker that has its hands full.
      for (const urgent of [true, false]) {
        ends.push(await workOn(nameOf({ backend, urgent }), (ids) => handle(ids, urgent)));
      }
      return async () => void (await Promise.all(ends.map((end) => end())));
    },
    close: () => boss.stop({ graceful: true, close: false, timeout: 5_000 }),
  };
  return { queue, start: () => boss.start() };
}

function nameOf({ backend, urgent }: Pick<Wake, 'backend' | 'urgent'>): string {
  return `deliver/${backend.replaceAll(/[^\w.-]/g, '-')}${urgent ? '/urgent' : ''}`;
}

/** One job for many issues: what is accepted together wakes together, and a job costs more than an id. */
function jobsOf(wakes: readonly Wake[]) {
  return [...Map.groupBy(wakes, ({ at }) => at)].flatMap(([at, mine]) => {
    const ids = mine.map(({ issueId }) => issueId);
    return Array.from({ length: Math.ceil(ids.length / MOST_ISSUES) }, (_, page) => ({
      data: { issueIds: ids.slice(page * MOST_ISSUES, (page + 1) * MOST_ISSUES) },
      ...(at !== undefined && { startAfter: new Date(at) }),
    }));
  });
}
