import { setTimeout as wait } from 'node:timers/promises';
import type { BatchAnswer, Receipt } from '@touchline/sdk/model';
import { reporter, type Reported, type Reporter } from '@touchline/sdk/testing';
import { startPostgres } from '../contracts/databases.ts';
import { until } from '../journeys/support/stadium.ts';
import { chanceOf, type Chance } from './chance.ts';
import type { Part } from './part.ts';
import { Child, entriesOf } from './relays/children.ts';
import type { Verdict } from './verdict.ts';

export interface RelaysRun {
  /** How often one of the two is killed, stopped or frozen. */
  troubles: number;
  clients: number;
  /** Out of a hundred answers of the help desk. */
  unkind: number;
}

interface Sent {
  /** Of the event. */
  id: string;
  issue: string;
  event: object;
  /** The first one that somebody saw. */
  receipt?: Receipt;
}

export const twoRelays: Part = {
  name: 'relays',
  title: 'Two relays on one PostgreSQL, one of them killed or frozen',
  unit: 'kills',
  portion: 20,
  goal: 200,
  speaksOf: {
    from: ['test/faults/two-relays.ts', 'test/faults/relays/relay.ts', 'test/faults/relays/backend.ts'],
  },
  run: (seed, troubles) => harmRelays(chanceOf(seed).fork('relays'), { troubles, clients: 6, unkind: 20 }),
};

/** Clients that post to either relay, and a help desk that can tell a double only by looking. */
export async function harmRelays(chance: Chance, run: RelaysRun): Promise<Verdict> {
  const startedAt = Date.now();
  const postgres = await startPostgres();
  const backend = new Child('backend.ts', {
    SEED: `${chance.whole(1, 1e9)}`,
    UNKIND: `${run.unkind}`,
  });
  const relays: Child[] = [];
  const sent: Sent[] = [];
  const wrong: string[] = [];
  const did = { kills: 0, stops: 0, freezes: 0, posts: 0, unanswered: 0, replays: 0 };
  let answered = 0;
  let done = false;

  try {
    await backend.start();
    const env = { DATABASE_URL: await postgres.createDatabase(), BACKEND_URL: backend.url };
    for (let count = 0; count < 2; count++) {
      const relay = new Child('relay.ts', env);
      await relay.start();
      relays.push(relay);
    }
    const clients = Array.from({ length: run.clients }, (_, place) => client(chance.fork(`client ${place}`)));
    await trouble(chance.fork('troubles'));
    done = true;
    await Promise.all(clients);

    const wanted = sent.filter(({ receipt }) => receipt);
    const arrived = async () => {
      const keys = new Set((await entriesOf(backend)).map(({ key }) => key));
      return wanted.every(({ id }) => keys.has(id));
    };
    await until(arrived, 'everything at the help desk', 90_000).catch(() => false);
    // A double would come late, out of a lease that ran out.
    await wait(3_000);
    const entries = await entriesOf(backend);
    const times = new Map<string, number>();
    for (const [place, { key, issue, what }] of entries.entries()) {
      times.set(key, (times.get(key) ?? 0) + 1);
      const created = entries.findIndex((one) => one.key === issue);
      if (what !== 'create' && (created < 0 || created > place)) wrong.push(`${key} came before its issue`);
    }
    const known = new Set(sent.map(({ id }) => id));
    return {
      tried: did.kills + did.stops + did.freezes,
      acknowledged: wanted.length,
      lost: wanted.filter(({ id }) => !times.has(id)).map(({ id }) => id),
      doubled: [...times].filter(([, count]) => count > 1).map(([key]) => key),
      strangers: [...times.keys()].filter((key) => !known.has(key)),
      wrong,
      took: Date.now() - startedAt,
      did,
    };
  } finally {
    done = true;
    for (const relay of relays) {
      relay.signal('SIGCONT');
      await relay.end('SIGKILL');
    }
    await backend.end('SIGKILL');
    await postgres.stop();
  }

  async function trouble(own: Chance): Promise<void> {
    for (let count = 0; count < run.troubles; count++) {
      const before = answered;
      await until(() => answered > before + 3, 'answers meanwhile', 60_000);
      await wait(own.whole(0, 700));
      const relay = own.pick(relays);
      const kind = own.weighed({ kill: 7, stop: 2, freeze: 1 });
      if (kind === 'freeze') {
        did.freezes++;
        relay.signal('SIGSTOP');
        // Longer than its leases, so that the other takes over and this one wakes up to what is no longer its own.
        await wait(own.whole(2_500, 4_000));
        relay.signal('SIGCONT');
        continue;
      }
      if (kind === 'kill') did.kills++;
      else did.stops++;
      await relay.end(kind === 'kill' ? 'SIGKILL' : 'SIGTERM');
      await wait(own.whole(0, 300));
      await relay.start();
    }
  }

  async function client(own: Chance): Promise<void> {
    const device = reporter(Buffer.from(own.bytes(12)).toString('hex'), Date.now());
    while (!done) {
      const reports = await Promise.all(
        Array.from({ length: own.happens(0.5) ? 1 : own.whole(2, 12) }, () => device.report()),
      );
      const batch = reports.map(({ id, event }): Sent => ({ id, issue: id, event }));
      const [first] = reports;
      if (first && own.happens(0.5)) batch.push(wordAbout(device, first));
      sent.push(...batch);
      const again = sent.filter(({ receipt }) => receipt);
      const whole = again.length > 0 && own.happens(0.3) ? [...batch, own.pick(again)] : batch;
      while (!(await tried(whole, own))) await wait(own.whole(20, 300));
      await wait(own.whole(0, 150));
    }
  }

  async function tried(batch: readonly Sent[], own: Chance): Promise<boolean> {
    did.posts++;
    const events = batch.map(({ event }) => event);
    const signal = AbortSignal.timeout(4_000);
    const answer = await fetch(`${own.pick(relays).url}/touchline/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents-batch+json' },
      body: JSON.stringify(events),
      signal,
    }).catch(() => undefined);
    if (answer && ![200, 429, 503].includes(answer.status)) wrong.push(`status ${answer.status}`);
    const body =
      answer?.status === 200
        ? ((await answer.json().catch(() => undefined)) as BatchAnswer | undefined)
        : undefined;
    if (!body) {
      did.unanswered++;
      return false;
    }
    answered++;
    for (const [place, one] of batch.entries()) {
      const result = body.results[place];
      if (result?.outcome !== 'accepted' || result.id !== one.id) {
        if (result?.outcome !== 'deferred') wrong.push(`${one.id} got ${JSON.stringify(result)}`);
        continue;
      }
      if (result.replayed) did.replays++;
      if (one.receipt && !result.replayed) wrong.push(`${one.id} was accepted as new for a second time`);
      if (one.receipt && JSON.stringify(one.receipt) !== JSON.stringify(result.receipt)) {
        wrong.push(`${one.id} has two receipts`);
      }
      one.receipt ??= result.receipt;
    }
    return batch.every(({ receipt }) => receipt);
  }
}

function wordAbout(device: Reporter, issue: Reported): Sent {
  const event = device.followUp(issue, 'touchline.issue.message', { text: 'And it rains.' });
  return { id: event.id, issue: issue.id, event };
}
