import { setTimeout as wait } from 'node:timers/promises';
import { reporter } from '@touchline/sdk/testing';
import type { Stadium } from '../journeys/support/stadium.ts';
import { type DeskFetch, post, results } from '../journeys/support/wire.ts';
import { startDesks } from './desk-server.ts';
import { quantile } from './figures.ts';

/** How soon every console sees a report. Times in milliseconds, from when the report was sent. */
export interface LiveLine {
  what: string;
  consoles: number;
  reports: number;
  perSecond: number;
  /** Reports times consoles, and how many of these were never seen; must be none. */
  expected: number;
  missed: number;
  p50: number;
  p95: number;
  max: number;
}

const CONSOLES = 50;
const PER_SECOND = 20;
const SECONDS = 30;
/** Whatever was not seen by then is missed. */
const PATIENCE_MS = 15_000;

/** Consoles that watch while reports come in: at one server, and at two on one PostgreSQL. */
export async function liveFigures(seconds = SECONDS): Promise<LiveLine[]> {
  const desks = await startDesks(undefined, 2);
  try {
    const { servers } = desks;
    const [first] = servers;
    if (!first) throw new Error('There is no server.');
    return [
      await watched('one server', [first], seconds),
      await watched('two servers on one PostgreSQL', servers, seconds),
    ];
  } finally {
    await desks.stop();
  }
}

async function watched(what: string, servers: readonly Stadium[], seconds: number): Promise<LiveLine> {
  const sentAt = new Map<string, number>();
  const took: number[] = [];
  const stopping = new AbortController();
  // One session for all consoles of a server: so many people do not sign in within a second.
  const desks = await Promise.all(servers.map((server) => server.signIn('supervisor')));
  const consoles = await Promise.all(
    Array.from({ length: CONSOLES }, (_, place) =>
      watch(desks[place % desks.length], stopping.signal, (id, at) => {
        const sent = sentAt.get(id);
        if (sent !== undefined) took.push(at - sent);
      }),
    ),
  );
  const count = PER_SECOND * seconds;
  const began = performance.now();
  const posts: Promise<void>[] = [];
  for (let turn = 0; turn < count; turn++) {
    const dueAt = began + (turn * 1_000) / PER_SECOND;
    await wait(Math.max(0, dueAt - performance.now()));
    posts.push(report(servers[turn % servers.length], turn, sentAt));
  }
  await Promise.all(posts);
  const expected = count * CONSOLES;
  for (const end = Date.now() + PATIENCE_MS; took.length < expected && Date.now() < end;) await wait(50);
  stopping.abort();
  await Promise.all(consoles.map(({ ended }) => ended));
  return {
    what,
    consoles: CONSOLES,
    reports: count,
    perSecond: PER_SECOND,
    expected,
    missed: expected - took.length,
    p50: quantile(took, 0.5),
    p95: quantile(took, 0.95),
    max: Math.max(...took),
  };
}

/** Each from a device of its own, so that no limit of one device is what is measured. */
async function report(server: Stadium | undefined, turn: number, sentAt: Map<string, number>): Promise<void> {
  if (!server) return;
  const { id, event } = await reporter(`live-${turn}`, Date.now()).report();
  sentAt.set(id, performance.now());
  let answer = await post(server.url, [event]);
  // As a phone does: who is told to wait comes again, and the time goes on.
  while (answer.status === 503 || answer.status === 429) {
    await wait(1_000 * Number(answer.headers.get('retry-after') ?? 1));
    answer = await post(server.url, [event]);
  }
  const [result] = await results(answer);
  if (result?.outcome !== 'accepted') throw new Error(`A report was ${result?.outcome}.`);
}

/** A console as far as its line goes: opens the feed, and tells of every issue once. */
async function watch(
  desk: DeskFetch | undefined,
  signal: AbortSignal,
  onIssue: (id: string, at: number) => void,
): Promise<{ ended: Promise<void> }> {
  if (!desk) throw new Error('There is no server.');
  const answer = await desk('/desk/api/feed', { signal });
  if (!answer.ok || !answer.body) throw new Error(`The feed answered ${answer.status}.`);
  const chunks = answer.body.pipeThrough(new TextDecoderStream());
  const known = new Set<string>();
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const read = async () => {
    let text = '';
    for await (const chunk of chunks) {
      const at = performance.now();
      open();
      const lines = (text + chunk).split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) {
        const id = /^data:\s*\{"type":"issue","row":\{"id":"([^"]+)"/.exec(line)?.[1];
        if (id === undefined || known.has(id)) continue;
        known.add(id);
        onIssue(id, at);
      }
    }
  };
  const ended = read().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  await opened;
  return { ended };
}

export function printLive(lines: readonly LiveLine[]): void {
  console.info('\nFrom sending a report until each console has it');
  console.table(
    lines.map(({ p50, p95, max, ...line }) => ({
      ...line,
      'p50 ms': Math.round(p50),
      'p95 ms': Math.round(p95),
      'max ms': Math.round(max),
    })),
  );
}
