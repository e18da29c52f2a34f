import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { openServerStore, startPostgres } from '../contracts/databases.ts';
import type { Load, LoadFigures } from './accept-load.ts';
import type { RelayFigures } from './accept-relay.ts';
import { quantile } from './figures.ts';

/** One load on the relay. Times in milliseconds, from when a request was due. */
export interface AcceptLine {
  what: string;
  accepted: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  /** Answers 429 or 503, all of which said when to come back. */
  toldToWait: number;
  waitP99: number;
  failed: number;
  /** Processor time of the relay and of the load generator, in cores; the database has the rest. */
  relayCores: number;
  loadCores: number;
  forwardedPerSecond: number;
}

export interface AcceptFigures {
  lines: AcceptLine[];
  /** The highest steady rate with p99 below 50 ms and nobody told to wait. */
  kneePerSecond: number;
  /** Reports that were acknowledged and are not in the database or were not forwarded; must be none. */
  lost: number;
}

const STEPS = [100, 250, 500, 750, 1_000, 1_250, 1_500, 2_000];
const SECONDS = 5;
const BOUND_MS = 50;

/**
 * How many reports a second the relay accepts over HTTP, forwarding them meanwhile: relay, database and load
 * generator are processes of their own on one machine. Ends with twice what it can do.
 */
export async function acceptFigures(): Promise<AcceptFigures> {
  const server = await startPostgres();
  const url = await server.createDatabase();
  const relay = child('accept-relay.ts', { DATABASE_URL: url });
  const load = child('accept-load.ts', {});
  try {
    const [[{ port }]] = (await Promise.all([once(relay, 'message'), once(load, 'message')])) as [
      [{ port: number }],
      unknown,
    ];
    const accepted: string[] = [];
    const lines: AcceptLine[] = [];
    const run = async (what: string, order: Omit<Load, 'port'>): Promise<AcceptLine> => {
      const before = await ask<RelayFigures>(relay, {});
      const done = await ask<LoadFigures>(load, { port, ...order });
      const after = await ask<RelayFigures>(relay, {});
      accepted.push(...done.accepted);
      const line = lineOf(what, before, done, after);
      if (done.refusedWithoutWait > 0)
        throw new Error(`${done.refusedWithoutWait} were not told when to come back.`);
      // What was accepted before must not be forwarded on the time of what is measured next.
      await settled(relay, accepted.length);
      return line;
    };
    await run('warming up', { count: 1_000, size: 1, pace: { atOnce: 16 } });
    await run('warming up', { count: 5_000, size: 50, pace: { atOnce: 2 } });

    let knee = 0;
    for (const perSecond of STEPS) {
      const line = await run(`${perSecond}/s offered one by one`, {
        count: perSecond * SECONDS,
        size: 1,
        pace: { perSecond },
      });
      lines.push(line);
      const isKept = line.p99 < BOUND_MS && line.toldToWait + line.failed === 0;
      if (isKept) knee = perSecond;
      else if (line.p99 > 10 * BOUND_MS) break;
    }
    lines.push(
      await run('as fast as it answers, 64 at once', { count: 5_000, size: 1, pace: { atOnce: 64 } }),
      await run('as fast as it answers, batches of 50', { count: 20_000, size: 50, pace: { atOnce: 4 } }),
    );
    // The bound, and the best it did in any way: more than that it cannot keep up with.
    for (const [most, words] of [
      [knee, 'twice the knee'],
      [Math.max(...lines.map(({ perSecond }) => perSecond)), 'twice the most it ever did'],
    ] as const) {
      const perSecond = Math.round(2 * most);
      lines.push(
        await run(`${perSecond}/s offered, ${words}`, {
          count: perSecond * SECONDS,
          size: 1,
          pace: { perSecond },
        }),
      );
    }
    const stored = await storedOf(url);
    const { forwarded } = await ask<RelayFigures>(relay, {});
    const lost = accepted.filter((id) => !stored.has(id)).length + Math.max(0, stored.size - forwarded);
    return { lines, kneePerSecond: knee, lost };
  } finally {
    for (const one of [relay, load]) one.kill('SIGKILL');
    await server.stop();
  }
}

export function printAccept({ lines, kneePerSecond, lost }: AcceptFigures): void {
  console.info('\nAccepting over HTTP on PostgreSQL; relay, database and load generator on one machine');
  console.table(
    lines.map(({ what, ...figures }) => ({
      what,
      ...Object.fromEntries(
        Object.entries(figures).map(([name, value]) => [
          name,
          value >= 10 ? Math.round(value) : Math.round(value * 100) / 100,
        ]),
      ),
    })),
  );
  console.info(
    `The knee (p99 below ${BOUND_MS} ms, nobody told to wait): ${kneePerSecond}/s. Lost: ${lost}.`,
  );
}

function lineOf(what: string, before: RelayFigures, done: LoadFigures, after: RelayFigures): AcceptLine {
  const seconds = done.wholeMs / 1_000;
  const of = (share: number) => quantile(done.acceptedMs, share);
  return {
    what,
    accepted: done.accepted.length,
    perSecond: done.accepted.length / seconds,
    p50: of(0.5),
    p95: of(0.95),
    p99: of(0.99),
    toldToWait: done.refusedMs.length,
    waitP99: done.refusedMs.length > 0 ? quantile(done.refusedMs, 0.99) : 0,
    failed: done.failed,
    relayCores: (after.cpu - before.cpu) / 1e6 / seconds,
    loadCores: done.cpu / 1e6 / seconds,
    forwardedPerSecond: (after.forwarded - before.forwarded) / seconds,
  };
}

async function settled(relay: ChildProcess, count: number): Promise<void> {
  const endsAt = Date.now() + 120_000;
  while ((await ask<RelayFigures>(relay, {})).forwarded < count) {
    if (Date.now() > endsAt) throw new Error('What was accepted was not forwarded within two minutes.');
    await wait(50);
  }
}

async function storedOf(url: string): Promise<Set<string>> {
  const open = await openServerStore(url);
  const { rows } = await sql<{ id: string }>`select id from touchline_event`.execute(open.db);
  await open.close();
  return new Set(rows.map(({ id }) => id));
}

function child(file: string, env: Record<string, string>): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: ['--conditions=touchline-source'],
    env: { ...process.env, ...env },
  });
}

async function ask<T>(of: ChildProcess, order: object): Promise<T> {
  const answer = once(of, 'message');
  of.send(order);
  return ((await answer) as [T])[0];
}
