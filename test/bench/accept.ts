import { setTimeout as wait } from 'node:timers/promises';
import { memoryBackend } from '@touchline/sdk/backends/memory';
import { createRelay, type Relay } from '@touchline/sdk/relay';
import { reporter } from '@touchline/sdk/testing';
import { openPglite, openServerStore, startPostgres, type OpenStore } from '../contracts/databases.ts';
import { lineOf, type Line, type Round } from './figures.ts';

const ROUNDS = 3;
const OPEN = { burst: 1e9, perSecond: 1e9 };

/** How many reports a second the relay accepts, forwarding to a backend in memory meanwhile. */
export async function acceptLines(reports: number): Promise<Line[]> {
  const server = await startPostgres();
  try {
    return [
      ...(await measure(
        'PostgreSQL',
        await openServerStore(await server.createDatabase()),
        reports,
        [100, 250, 500, 1_000],
      )),
      // One process, one connection: a quarter of the reports tells as much.
      ...(await measure('PGlite', await openPglite(), Math.ceil(reports / 4), [50, 100])),
    ];
  } finally {
    await server.stop();
  }
}

async function measure(
  database: string,
  open: OpenStore,
  reports: number,
  offered: readonly number[],
): Promise<Line[]> {
  const backend = memoryBackend();
  const relay = createRelay({
    store: open.store,
    backends: [backend],
    rateLimits: { address: OPEN, device: OPEN },
  });
  await relay.ready;
  let accepted = 0;
  /** What was accepted before must not be forwarded on the time of what is measured next. */
  async function settled(round: Round): Promise<Round> {
    accepted += round.count;
    const endsAt = Date.now() + 60_000;
    while (backend.jobs.length < accepted && Date.now() < endsAt) await wait(20);
    return round;
  }
  try {
    await settled(await closedLoop(relay, await bodies(200, 1), 16));
    const lines: Line[] = [];
    for (const { what, size, atOnce, count } of [
      { what: 'one by one, 1 at a time', size: 1, atOnce: 1, count: Math.ceil(reports / 4) },
      { what: 'one by one, 32 at once', size: 1, atOnce: 32, count: reports },
      { what: 'batches of 50, 4 at once', size: 50, atOnce: 4, count: reports * 4 },
    ]) {
      const rounds: Round[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        rounds.push(await settled(await closedLoop(relay, await bodies(count, size), atOnce)));
      }
      lines.push(lineOf(`${database}, ${what}`, rounds));
    }
    const texts = await bodies(reports * 4, 50);
    const began = performance.now();
    const { count, partsMs } = await settled(await closedLoop(relay, texts, 4));
    const forwarded = { count, wholeMs: performance.now() - began, partsMs };
    lines.push(lineOf(`${database}, batches of 50, until all are forwarded too`, [forwarded]));

    for (const rate of offered) {
      const round = await settled(await openLoop(relay, await bodies(rate * 3, 1), rate));
      lines.push(lineOf(`${database}, ${rate}/s offered one by one`, [round]));
    }
    const most = (offered.at(-1) ?? 0) * 3;
    const batched = await settled(await openLoop(relay, await bodies(most, 50), most / 150));
    lines.push(lineOf(`${database}, ${most / 3}/s offered in batches of 50`, [batched]));
    return lines;
  } finally {
    await relay.close();
    await open.close();
  }
}

interface Body {
  text: string;
  events: number;
}

async function bodies(count: number, size: number): Promise<Body[]> {
  const device = reporter(undefined, Date.now());
  const made: Body[] = [];
  for (let place = 0; place < count; place += size) {
    const events = await Promise.all(Array.from({ length: size }, () => device.report()));
    made.push({ text: JSON.stringify(events.map(({ event }) => event)), events: size });
  }
  return made;
}

/** As many at once, the next as soon as one is answered: how much goes through. */
async function closedLoop(relay: Relay, all: readonly Body[], atOnce: number): Promise<Round> {
  const partsMs: number[] = [];
  const waiting = [...all];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) partsMs.push(await accept(relay, next));
    }),
  );
  const wholeMs = performance.now() - began;
  return { count: all.reduce((sum, { events }) => sum + events, 0), wholeMs, partsMs };
}

/** At a steady rate, whether the last one is answered or not: how long somebody waits. */
async function openLoop(relay: Relay, all: readonly Body[], perSecond: number): Promise<Round> {
  const partsMs: number[] = [];
  const began = performance.now();
  const answers: Promise<void>[] = [];
  for (const [place, body] of all.entries()) {
    const dueAt = began + (place * 1_000) / perSecond;
    const early = dueAt - performance.now();
    if (early > 1) await wait(early);
    // Counted from when it should have been sent, so that a relay that stalls us cannot hide it.
    answers.push(accept(relay, body).then(() => void partsMs.push(performance.now() - dueAt)));
  }
  await Promise.all(answers);
  return {
    count: all.reduce((sum, { events }) => sum + events, 0),
    wholeMs: performance.now() - began,
    partsMs,
  };
}

async function accept(relay: Relay, { text, events }: Body): Promise<number> {
  const began = performance.now();
  const answer = await relay.fetch(
    new Request('http://bench/touchline/v1/events', {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents-batch+json' },
      body: text,
    }),
  );
  const took = performance.now() - began;
  const body = await answer.text();
  const accepted = body.match(/"outcome":"accepted"/g)?.length;
  if (accepted !== events)
    throw new Error(`${accepted} of ${events} were accepted: ${answer.status} ${body.slice(0, 300)}`);
  return took;
}
