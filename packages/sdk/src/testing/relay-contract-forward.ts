import type { AcceptedSurvey, BackendAdapter, BackendJob, KioskHealth } from '../backends/backend.ts';
import type { RelayOptions } from '../relay/options.ts';
import { createRelay } from '../relay/relay.ts';
import type { RelayStore } from '../relay/store.ts';
import { reporter } from './fixtures.ts';
import { relayClient } from './relay-client.ts';
import { delivered, scripted, type Fact } from './relay-contract.ts';
import { holds, same, until } from './same.ts';

let names = 0;

/** The bookkeeping of this process never happens, as if it had been killed. */
function forgetful(store: RelayStore): RelayStore {
  const settleDeliveries = () => Promise.reject(new Error('killed'));
  return {
    ...store,
    transaction: (work, within) => store.transaction((tx) => work({ ...tx, settleDeliveries }), within),
  };
}

/** How accepted reports reach the system behind the relay. */
export function relayForwardContract(fact: Fact): void {
  fact('keeps the order within an issue through failures', async ({ store }) => {
    const texts: string[] = [];
    let failures = 3;
    const { client, close } = await relayWith(store, (job) => {
      if (failures-- > 0) return { kind: 'retry', reason: 'It is restarting.', retryAfterMs: 1 };
      texts.push(job.type === 'message' ? job.message.text : job.type);
      return { kind: 'accepted' };
    });
    const phone = reporter();
    const issue = await phone.report();
    await client.send([issue.event]);
    for (const text of ['a', 'b', 'c']) {
      await client.send([phone.followUp(issue, 'touchline.issue.message', { text })]);
    }
    // Backoff begins at a second; three failures take a little more than five.
    await until('all are delivered', () => texts.length === 4, 15_000);
    same(texts, ['create', 'a', 'b', 'c']);
    await close();
  });

  fact(
    'asks a backend no earlier than it was told to come back, whatever arrives meanwhile',
    async (bench) => {
      const { store } = bench;
      const told = 2_500;
      const calls = new Map<string, number[]>();
      const { client, close } = await relayWith(store, (job) => {
        const id = job.type === 'create' ? job.issue.id : job.issueId;
        const times = calls.get(id) ?? [];
        calls.set(id, [...times, Date.now()]);
        return times.length > 0
          ? { kind: 'accepted' }
          : { kind: 'retry', reason: 'status 429', retryAfterMs: told };
      });
      const phone = reporter();
      const issue = await phone.report();
      await client.send([issue.event]);
      await until('it was told', () => calls.has(issue.id));
      await client.send([phone.followUp(issue, 'touchline.issue.message', { text: 'And it rains.' })]);
      await delivered(store, issue.id);
      const [first = 0, second = 0] = calls.get(issue.id) ?? [];
      holds(second - first >= told, `after ${second - first} ms`);
      await close();
    },
  );

  fact('does not let one bad report hold up another', async ({ store }) => {
    const phone = reporter();
    const [bad, good] = [await phone.report(), await phone.report()];
    const arrived: string[] = [];
    const { client, close } = await relayWith(store, (job) => {
      if (job.type !== 'create' || job.issue.id === bad.id) return { kind: 'retry', reason: 'Not this one.' };
      arrived.push(job.issue.id);
      return { kind: 'accepted' };
    });
    await client.send([bad.event, good.event]);
    await until('the good one has arrived', () => arrived.includes(good.id));
    await close();
  });

  fact(
    'records a final no and a wrong setting, and tries what failed to be set up again later',
    async ({ store }) => {
      const phone = reporter();
      const [refused, misconfigured] = [await phone.report(), await phone.report()];
      const { client, close } = await relayWith(store, (job) =>
        job.type === 'create' && job.issue.id === refused.id
          ? { kind: 'refused', reason: 'No such queue.' }
          : { kind: 'misconfigured', reason: 'The token has expired.' },
      );
      await client.send([refused.event, misconfigured.event]);
      const stateOf = async (id: string) => (await store.deliveries(id))[0];
      await until(
        'both are recorded',
        async () => (await stateOf(misconfigured.id))?.state === 'misconfigured',
      );
      await until('both are recorded', async () => (await stateOf(refused.id))?.state === 'refused');
      same((await stateOf(refused.id))?.reason, 'No such queue.');
      const again = await stateOf(misconfigured.id);
      holds((again?.nextAt ?? 0) > Date.now() + 60_000, 'tried again slowly');
      const troubled = (await store.troubledDeliveries(1_000)).map(({ issueId }) => issueId);
      holds(troubled.includes(refused.id) && troubled.includes(misconfigured.id), 'a person can see both');
      await close();
    },
  );

  fact('delivers again after a crash between delivery and bookkeeping', async ({ store }) => {
    const issue = await reporter().report();
    const seen: BackendJob[] = [];
    const name = nextName();
    const backend = scripted(name, (job) => {
      seen.push(job);
      return { kind: 'accepted' };
    });
    const dying = createRelay({
      log: () => undefined,
      store: forgetful(store),
      backends: [backend],
      deliverTimeoutMs: 10,
    });
    await relayClient((request) => dying.fetch(request)).send([issue.event]);
    await until('it was delivered', () => seen.length > 0);
    await dying.close();

    // The lease of the dead is five seconds and its delivery's time.
    const next = createRelay({ log: () => undefined, store, backends: [backend], sweepMs: 100 });
    await next.ready;
    await until('it is delivered again', () => seen.length > 1, 9_000);
    await delivered(store, issue.id);
    same([...new Set(seen.map((job) => job.type === 'create' && job.issue.id))], [issue.id]);
    await next.close();
  });

  fact(
    'gives what a relay sent before it died time to be found, where its backend has to look',
    async ({ store }) => {
      const deliverTimeoutMs = 1_000;
      const issue = await reporter().report();
      const made: string[] = [];
      // What it was told first appears when whoever told it is dead, and the lease of the dead is over.
      let late: Promise<unknown> | undefined;
      const looks: BackendAdapter = {
        ...scripted(nextName(), (job) => {
          if (job.type !== 'create' || made.length > 0) return { kind: 'accepted' };
          const make = () => made.push(job.issue.id);
          if (late) make();
          late ??= new Promise((resolve) => setTimeout(resolve, 2.5 * deliverTimeoutMs)).then(make);
          return { kind: 'accepted' };
        }),
        lagMs: 0,
      };
      const dying = createRelay({
        log: () => undefined,
        store: forgetful(store),
        backends: [looks],
        deliverTimeoutMs,
      });
      await relayClient((request) => dying.fetch(request)).send([issue.event]);
      await until('it was sent', () => late !== undefined);
      await dying.close();

      const next = createRelay({
        log: () => undefined,
        store,
        backends: [looks],
        deliverTimeoutMs,
        sweepMs: 100,
      });
      await late;
      await delivered(store, issue.id);
      same(made, [issue.id]);
      await next.close();
    },
  );

  fact(
    'asks again later where a request may still take effect and its backend has to look',
    async ({ store }) => {
      const rests = [0, undefined].map(async (lagMs) => {
        const backend = scripted(nextName(), () => ({
          kind: 'retry',
          reason: 'ECONNRESET',
          mayStillArrive: true,
        }));
        const looks = lagMs === undefined ? backend : { ...backend, lagMs };
        const relay = createRelay({
          log: () => undefined,
          store,
          backends: [looks],
          deliverTimeoutMs: 20_000,
        });
        const { id, event } = await reporter().report();
        await relayClient((request) => relay.fetch(request)).send([event]);
        const mine = async () => (await store.deliveries(id)).find((one) => one.backend === backend.name);
        await until('it was tried', async () => (await mine())?.reason !== undefined);
        await relay.close();
        return ((await mine())?.nextAt ?? 0) - Date.now();
      });
      const [looked = 0, knew = 0] = await Promise.all(rests);
      holds(looked > 50_000, `who looks waits: ${looked} ms`);
      holds(knew < 5_000, `who knows our ids does not: ${knew} ms`);
    },
  );

  fact('gives up on an answer that does not come, and tries again', async ({ store }) => {
    let calls = 0;
    const { client, close } = await relayWith(
      store,
      async (_job, signal) => {
        if (++calls > 1) return { kind: 'accepted' };
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        return new Promise(() => undefined);
      },
      { deliverTimeoutMs: 50 },
    );
    const issue = await reporter().report();
    await client.send([issue.event]);
    await delivered(store, issue.id);
    same(calls, 2);
    await close();
  });

  fact(
    'delivers several issues at once where the backend can, and what is urgent first',
    async ({ store }) => {
      const order: string[] = [];
      const { promise: open, resolve: goOn } = Promise.withResolvers<void>();
      let atOnce = 0;
      let most = 0;
      const { client, close } = await relayWith(
        store,
        async (job) => {
          most = Math.max(most, ++atOnce);
          if (job.type === 'create') order.push(job.issue.id);
          await open;
          atOnce--;
          return { kind: 'accepted' };
        },
        {},
        { concurrency: 3 },
      );
      const phone = reporter();
      const normal = await Promise.all(Array.from({ length: 12 }, () => phone.report()));
      await client.send(normal.map(({ event }) => event));
      await until('all slots are taken', () => order.length === 3);
      const urgent = await phone.report();
      await client.send([{ ...urgent.event, lane: 'urgent' }]);
      await new Promise((resolve) => setTimeout(resolve, 300));
      same([most, order.length], [3, 3], 'at once');
      goOn();
      for (const { id } of [...normal, urgent]) await delivered(store, id);
      holds(order.indexOf(urgent.id) < 7, `the urgent one came ${order.indexOf(urgent.id) + 1}th`);
      same(new Set(order).size, 13, 'issues');
      await close();
    },
  );

  fact('lets an attempt that was overtaken change nothing', async ({ store }) => {
    const issue = await reporter().report();
    const owner = await relayWith(store, () => ({ kind: 'accepted' }));
    await owner.client.send([issue.event]);
    await delivered(store, issue.id);
    await owner.close();
    const [done] = await store.deliveries(issue.id);
    holds(done !== undefined, 'there is one');
    const late = { delivery: { ...done, attempts: done.attempts - 1 }, state: 'waiting', nextAt: 0 } as const;
    const left = await store.transaction((tx) => tx.settleDeliveries(done.backend, [late]));
    same(left.size, 0);
    same((await store.deliveries(issue.id))[0]?.state, 'delivered');
  });

  fact('gives a backend that fell silent time before it asks again', async ({ store }) => {
    const calls: number[] = [];
    const { client, close } = await relayWith(
      store,
      () => {
        calls.push(Date.now());
        return calls.length > 1 ? { kind: 'accepted' } : new Promise(() => undefined);
      },
      { deliverTimeoutMs: 600 },
    );
    const issue = await reporter().report();
    // The relay took it up before the backend heard of it, and counts from there.
    const begin = Date.now();
    await client.send([issue.event]);
    await delivered(store, issue.id);
    const [, second = 0] = calls;
    // Its own time, and three times as much for what it may still be at.
    holds(second - begin >= 2_400, `after ${second - begin} ms`);
    await close();
  });

  fact('does not deliver what was erased before its turn', async ({ store }) => {
    let isDown = true;
    const jobs: string[] = [];
    const { client, close } = await relayWith(store, (job) => {
      if (isDown) return { kind: 'retry', reason: 'It is down.' };
      jobs.push(job.type);
      return { kind: 'accepted' };
    });
    const issue = await reporter().report();
    await client.send([issue.event]);
    await until('it was tried', async () => ((await store.deliveries(issue.id))[0]?.attempts ?? 0) > 0);
    await client.erase(issue.id, issue.secret);
    isDown = false;
    await delivered(store, issue.id);
    same(jobs, ['erase']);
    await close();
  });

  fact(
    'hands surveys to a backend that takes them, until it has them, and to no other',
    async ({ store }) => {
      const taken: AcceptedSurvey[] = [];
      const jobs: string[] = [];
      let isDown = true;
      const { client, close } = await relayWith(
        store,
        (job) => {
          jobs.push(job.type);
          return { kind: 'accepted' };
        },
        {},
        {
          survey: async (survey) => {
            if (isDown) return { kind: 'retry', reason: 'It is down.', retryAfterMs: 1 };
            taken.push(survey);
            return { kind: 'accepted' };
          },
        },
      );
      const phone = reporter();
      const issue = await phone.report();
      const about = phone.followUp(issue, 'touchline.survey.answered', { dimensions: { csat: 4 } });
      const { trackingsecret: _none, ...visit } = phone.followUp(issue, 'touchline.survey.answered', {
        nps: 9,
      });
      const alone = { ...visit, subject: visit.id };
      await client.send([issue.event, about, alone]);
      await until('it was tried', async () => ((await store.deliveries(alone.id))[0]?.attempts ?? 0) > 0);
      isDown = false;
      await delivered(store, alone.id);
      await delivered(store, issue.id);
      // Sent again: it is there once.
      await client.send([alone]);
      const byIssue = taken.toSorted((a, b) => (a.issueId ?? '').localeCompare(b.issueId ?? ''));
      same(
        byIssue.map(({ id, issueId, answers }) => [id, issueId ?? '', answers]),
        [
          [alone.id, '', { nps: 9 }],
          [about.id, issue.id, { dimensions: { csat: 4 } }],
        ],
      );
      same(jobs, ['create']);
      await close();
      const other = await relayWith(store, () => ({ kind: 'accepted' }));
      const late = { ...visit, id: (await phone.report()).id };
      await other.client.send([{ ...late, subject: late.id }]);
      same((await store.deliveries(late.id)).length, 0, 'deliveries to who takes no surveys');
      await other.close();
    },
  );

  fact('passes signs of life on, and answers whether or not they are heard', async ({ store }) => {
    const heard: KioskHealth[] = [];
    let fails = true;
    const { client, close } = await relayWith(
      store,
      () => ({ kind: 'accepted' }),
      {},
      {
        heartbeat: async (health) => {
          if (fails) throw new Error('It is down.');
          heard.push(health);
        },
      },
    );
    const phone = reporter();
    const beat = async (waiting: number) => {
      const { id } = await phone.report();
      const event = (await phone.report()).event;
      const data = { kiosk: 'K-7', waiting, version: '1.2.0' };
      const type = 'touchline.kiosk.heartbeat';
      return (await client.send([{ ...event, id, subject: id, type, data }]))[0]?.outcome;
    };
    same(await beat(3), 'accepted');
    fails = false;
    same(await beat(5), 'accepted');
    same(
      heard.map(({ at: _at, ...rest }) => rest),
      [{ kiosk: 'K-7', waiting: 5, version: '1.2.0' }],
    );
    await close();
  });

  fact('shows the number of the help desk once it is known', async ({ send, seen, store }) => {
    const issue = await reporter().report();
    await send([issue.event]);
    await delivered(store, issue.id);
    const view = await seen(issue.id, issue.secret);
    same(view.backendReference, `M-${view.reference}`);
  });
}

/** A second relay on the same store, with a backend that answers as the test says. */
export async function relayWith(
  store: RelayStore,
  answer: Parameters<typeof scripted>[1],
  options: Partial<RelayOptions> = {},
  backend: Partial<BackendAdapter> = {},
) {
  const backends = [{ ...scripted(nextName(), answer), ...backend }];
  const relay = createRelay({ log: () => undefined, store, backends, sweepMs: 100, ...options });
  await relay.ready;
  return { client: relayClient((request) => relay.fetch(request)), close: () => relay.close() };
}

function nextName(): string {
  return `scripted-${++names}`;
}
