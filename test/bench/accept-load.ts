/** Sends reports over HTTP at a steady rate or as fast as they are answered; a process of its own. */
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { reporter } from '@touchline/sdk/testing';

export interface Load {
  port: number;
  /** Reports in all, and in one request. */
  count: number;
  size: number;
  /** Reports a second, whether answered or not; or so many requests at once, the next when one is answered. */
  pace: { perSecond: number } | { atOnce: number };
}

export interface LoadFigures {
  accepted: string[];
  /** Milliseconds from when a request was due to its answer, of those that were accepted. */
  acceptedMs: number[];
  /** The same of those that were told to come back. */
  refusedMs: number[];
  /** Answers that told to come back, by status; and of them, how many did not say when. */
  refused: Record<string, number>;
  refusedWithoutWait: number;
  /** Anything else: cut connections, other statuses. */
  failed: number;
  wholeMs: number;
  /** Microseconds of processor time while sending. */
  cpu: number;
}

/** Whoever waits longer counts as failed. */
const PATIENCE_MS = 30_000;

process.on('message', (load: Load) => {
  void send(load).then((figures) => process.send?.(figures));
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');

async function send(load: Load): Promise<LoadFigures> {
  const bodies = await mint(load.count, load.size);
  // New ones for each load: a connection that rested may have been closed by the other side.
  const agent = new Agent({ keepAlive: true, maxSockets: 4_000 });
  const figures: LoadFigures = {
    accepted: [],
    acceptedMs: [],
    refusedMs: [],
    refused: {},
    refusedWithoutWait: 0,
    failed: 0,
    wholeMs: 0,
    cpu: 0,
  };
  const cpu = process.cpuUsage();
  const began = performance.now();
  const { pace } = load;
  if ('atOnce' in pace) {
    const waiting = [...bodies];
    await Promise.all(
      Array.from({ length: pace.atOnce }, async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) {
          await post(agent, load.port, next, performance.now(), figures);
        }
      }),
    );
  } else {
    const answers: Promise<void>[] = [];
    for (const [place, body] of bodies.entries()) {
      const dueAt = began + (place * load.size * 1_000) / pace.perSecond;
      const early = dueAt - performance.now();
      if (early > 1) await wait(early);
      // Counted from when it was due, so that a relay that stalls us cannot hide it.
      answers.push(post(agent, load.port, body, dueAt, figures));
    }
    await Promise.all(answers);
  }
  figures.wholeMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  figures.cpu = user + system;
  agent.destroy();
  return figures;
}

async function mint(count: number, size: number): Promise<Buffer[]> {
  const device = reporter(undefined, Date.now());
  const made: Buffer[] = [];
  for (let place = 0; place < count; place += size) {
    const events = await Promise.all(Array.from({ length: size }, () => device.report()));
    made.push(Buffer.from(JSON.stringify(events.map(({ event }) => event))));
  }
  return made;
}

function post(agent: Agent, port: number, body: Buffer, dueAt: number, figures: LoadFigures): Promise<void> {
  return new Promise((resolve) => {
    const failed = () => {
      figures.failed++;
      resolve();
    };
    const outgoing = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/touchline/v1/events',
        headers: {
          'content-type': 'application/cloudevents-batch+json',
          'content-length': body.length,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', failed);
        answer.on('end', () => {
          const took = performance.now() - dueAt;
          const status = answer.statusCode ?? 0;
          if (status === 200) {
            const text = Buffer.concat(chunks).toString();
            for (const [, id] of text.matchAll(/"id":"([^"]+)","digest":"[^"]+","outcome":"accepted"/g)) {
              if (id) figures.accepted.push(id);
            }
            figures.acceptedMs.push(took);
          } else if (status === 429 || status === 503) {
            figures.refused[status] = (figures.refused[status] ?? 0) + 1;
            if (!answer.headers['retry-after']) figures.refusedWithoutWait++;
            figures.refusedMs.push(took);
          } else figures.failed++;
          resolve();
        });
      },
    );
    outgoing.on('error', failed);
    outgoing.setTimeout(PATIENCE_MS, () => outgoing.destroy(new Error('It took too long.')));
    outgoing.end(body);
  });
}
