import { setTimeout as wait } from 'node:timers/promises';
import type { BatchAnswer, Receipt } from '@touchline/sdk/model';
import { reporter, type Reporter } from '@touchline/sdk/testing';
import { startPostgres } from '../contracts/databases.ts';
import { Stadium, until } from '../journeys/support/stadium.ts';
import { deskIssues, post } from '../journeys/support/wire.ts';
import { chanceOf, type Chance } from './chance.ts';
import type { Part } from './part.ts';
import type { Verdict } from './verdict.ts';

export interface ServerRun {
  database: 'embedded' | 'postgres';
  /** How often the server is killed. */
  kills: number;
  clients: number;
}

interface Sent {
  id: string;
  event: object;
  /** The first one that somebody saw. */
  receipt?: Receipt;
}

export const serverKills: Part = {
  name: 'server',
  title: 'Server killed, embedded database',
  unit: 'kills',
  portion: 10,
  goal: 30,
  speaksOf: { from: ['test/faults/server-kills.ts', 'examples/desk/src/main.ts'] },
  run: (seed, kills) =>
    killServer(chanceOf(seed).fork('server'), { database: 'embedded', kills, clients: 12 }),
};

export const postgresKills: Part = {
  name: 'postgres',
  title: 'Server killed, PostgreSQL',
  unit: 'kills',
  portion: 10,
  goal: 30,
  speaksOf: { from: ['test/faults/server-kills.ts', 'examples/desk/src/main.ts'] },
  run: (seed, kills) =>
    killServer(chanceOf(seed).fork('postgres'), { database: 'postgres', kills, clients: 12 }),
};

/** Clients that post and post again, and a server that is killed at any moment, its start included. */
export async function killServer(chance: Chance, run: ServerRun): Promise<Verdict> {
  const startedAt = Date.now();
  const postgres = run.database === 'postgres' ? await startPostgres() : undefined;
  const stadium = new Stadium(postgres ? { DATABASE_URL: await postgres.createDatabase() } : {});
  const sent: Sent[] = [];
  const wrong: string[] = [];
  let done = false;
  let attempts = 0;
  let answered = 0;
  let replays = 0;
  let killsInStart = 0;

  try {
    await stadium.start();
    const clients = Array.from({ length: run.clients }, (_, place) => client(chance.fork(`client ${place}`)));
    await killer(chance.fork('kills'));
    done = true;
    await Promise.all(clients);

    const desk = await stadium.signIn();
    const wanted = sent.filter(({ receipt }) => receipt);
    const counted = async () => {
      const times = new Map<string, number>();
      for (const { id } of await deskIssues(desk)) times.set(id, (times.get(id) ?? 0) + 1);
      return times;
    };
    const arrived = async () => {
      const times = await counted();
      return wanted.every(({ id }) => times.has(id));
    };
    await until(arrived, 'all reports at the desk', 60_000).catch(() => false);
    const times = await counted();
    const known = new Set(sent.map(({ id }) => id));
    return {
      tried: run.kills,
      acknowledged: wanted.length,
      lost: wanted.filter(({ id }) => !times.has(id)).map(({ id }) => id),
      doubled: [...times].filter(([id, count]) => count > 1 && known.has(id)).map(([id]) => id),
      strangers: [...times.keys()].filter((id) => !known.has(id)),
      wrong,
      took: Date.now() - startedAt,
      did: {
        'while running': run.kills,
        'while starting': killsInStart,
        'posts that were answered': answered,
        'posts that were not': attempts - answered,
        'answers given again': replays,
      },
    };
  } finally {
    done = true;
    await stadium.stop();
    await postgres?.stop();
  }

  async function killer(own: Chance): Promise<void> {
    for (let kill = 0; kill < run.kills; kill++) {
      const before = answered;
      // At least one answer in each life, else the server would only be seen starting.
      await until(() => answered > before, 'an answer after the start', 60_000);
      await wait(own.whole(0, 1_200));
      await stadium.kill();
      if (own.happens(0.25)) {
        killsInStart++;
        const child = stadium.spawn();
        const ended = new Promise((resolve) => child.once('exit', resolve));
        await wait(own.whole(200, 4_000));
        if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
        await ended;
      }
      await stadium.start();
    }
  }

  async function client(own: Chance): Promise<void> {
    const device = reporter(Buffer.from(own.bytes(12)).toString('hex'), Date.now());
    while (!done) {
      const count = own.happens(0.5) ? 1 : own.whole(2, 30);
      const fresh = await Promise.all(Array.from({ length: count }, () => mint(device, own)));
      sent.push(...fresh);
      const again = sent.filter(({ receipt }) => receipt);
      // Now and then something that was answered long ago is sent once more.
      const batch = again.length > 0 && own.happens(0.3) ? [...fresh, own.pick(again)] : fresh;
      while (!(await tried(batch))) await wait(own.whole(20, 400));
      await wait(own.whole(0, 200));
    }
  }

  async function tried(batch: readonly Sent[]): Promise<boolean> {
    attempts++;
    const answer = await post(
      stadium.url,
      batch.map(({ event }) => event),
    ).catch(() => undefined);
    const body =
      answer?.status === 200
        ? ((await answer.json().catch(() => undefined)) as BatchAnswer | undefined)
        : undefined;
    if (answer && !body && ![200, 429, 503].includes(answer.status)) wrong.push(`status ${answer.status}`);
    if (!body) return false;
    answered++;
    for (const [place, one] of batch.entries()) {
      const result = body.results[place];
      if (result?.outcome !== 'accepted' || result.id !== one.id) {
        if (result?.outcome !== 'deferred') wrong.push(`${one.id} got ${JSON.stringify(result)}`);
        continue;
      }
      if (result.replayed) replays++;
      if (one.receipt && !result.replayed) wrong.push(`${one.id} was accepted as new for a second time`);
      if (one.receipt && JSON.stringify(one.receipt) !== JSON.stringify(result.receipt)) {
        wrong.push(`${one.id} has two receipts`);
      }
      one.receipt ??= result.receipt;
    }
    return batch.every(({ receipt }) => receipt);
  }
}

async function mint(device: Reporter, chance: Chance): Promise<Sent> {
  const { id, event } = await device.report({
    description: 'so much to say '.repeat(chance.whole(1, 20)),
    location: { venue: 'north-arena', gate: chance.pick(['gate-A', 'gate-B', 'gate-C', 'gate-D']) },
  });
  return { id, event };
}
