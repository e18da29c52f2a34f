import type { BackendAdapter, BackendJob, DeliveryOutcome } from '../backends/backend.ts';
import { memoryBackend } from '../backends/memory.ts';
import { trackingHashOf } from '../model/digest.ts';
import type { RelayOptions } from '../relay/options.ts';
import { createRelay } from '../relay/relay.ts';
import type { RelayStore } from '../relay/store.ts';
import { reporter } from './fixtures.ts';
import { relayAttachmentContract } from './relay-contract-attachments.ts';
import { relayClient } from './relay-client.ts';
import { relayErasureContract } from './relay-contract-erasure.ts';
import { relayForwardContract } from './relay-contract-forward.ts';
import { relayGuardContract } from './relay-contract-guards.ts';
import { relayMemoryContract } from './relay-contract-memory.ts';
import { relayNotifyContract } from './relay-contract-notify.ts';
import { relayStatusContract } from './relay-contract-status.ts';
import { holds, same } from './same.ts';

export interface RelayStoreContractOptions {
  /** `it` of any test runner. */
  it: (title: string, body: () => Promise<void>) => unknown;
  /** A store that other tests may have used before. */
  store: () => Promise<RelayStore>;
  /** After each test; leave it out where one store serves them all. */
  done?: (store: RelayStore) => Promise<void>;
}

/** A relay with one backend on the store under test. */
export type Bench = Awaited<ReturnType<typeof openBench>>;
export type Fact = (
  title: string,
  body: (bench: Bench) => Promise<void>,
  options?: Partial<RelayOptions>,
) => void;

let benches = 0;

/** Each bench has a backend name of its own, so that tests on one database do not see each other's jobs. */
export async function openBench(store: RelayStore, options: Partial<RelayOptions> = {}) {
  const name = `bench-${++benches}`;
  const backend = memoryBackend({ name });
  const relay = createRelay({ log: () => undefined, store, backends: [backend], sweepMs: 200, ...options });
  await relay.ready;
  return { store, relay, backend, name, ...relayClient((request) => relay.fetch(request)) };
}

/** A backend that answers as the test says. */
export function scripted(
  name: string,
  answer: (job: BackendJob, signal: AbortSignal) => DeliveryOutcome | Promise<DeliveryOutcome>,
): BackendAdapter {
  return {
    name,
    guarantee: 'exactly_once',
    statusReturn: 'none',
    deliver: async (job, { signal }) => answer(job, signal),
  };
}

/** The promises of a relay on any store: the same facts in memory, embedded and on a server. */
export function relayContract({ it, store, done }: RelayStoreContractOptions): void {
  const fact: Fact = (title, body, options) =>
    it(title, async () => {
      const opened = await store();
      const bench = await openBench(opened, options);
      try {
        await body(bench);
      } finally {
        await bench.relay.close();
        await done?.(opened);
      }
    });
  acceptContract(fact);
  relayStatusContract(fact);
  relayErasureContract(fact);
  relayForwardContract(fact);
  relayAttachmentContract(fact);
  relayGuardContract(fact);
  relayMemoryContract(fact);
  relayNotifyContract(fact);
}

function acceptContract(fact: Fact): void {
  fact(
    'answers a batch, and the same batch again with the first answer',
    async ({ send, backend, store }) => {
      const { event, digest, id } = await reporter().report();
      const [first] = await send([event]);
      const [second] = await send([event]);
      holds(first?.outcome === 'accepted' && second?.outcome === 'accepted', 'both are accepted');
      same([first.id, first.digest, first.replayed], [id, digest, false]);
      same([second.id, second.digest, second.replayed], [id, digest, true]);
      same(second.receipt, first.receipt, 'the receipt');
      await delivered(store, id);
      same([...backend.issues.keys()], [id], 'issues at the backend');
    },
  );

  fact('splices what belongs to one attempt out of the digest', async ({ send }) => {
    const { event } = await reporter().report();
    await send([{ ...event, observeds: 4 }]);
    const [again] = await send([{ ...event, observeds: 90_000 }]);
    holds(again?.outcome === 'accepted' && again.replayed, 'it is the same event');
  });

  fact('calls the same id with other words reused', async ({ send, seen }) => {
    const { event, id, secret } = await reporter().report();
    await send([event]);
    const other = { ...event, data: { ...event.data, description: 'Something else.' } };
    const [result] = await send([other]);
    holds(result?.outcome === 'refused', 'it is refused');
    same(result.problem.type, 'https://touchline.dev/problems/id-reused');
    same((await seen(id, secret)).status, 'received');
  });

  for (const count of [60, 200]) {
    fact(`gives ${count} posts of one id at once a single effect`, async ({ send, backend, store }) => {
      const { event, id } = await reporter().report();
      const answers = await Promise.all(Array.from({ length: count }, () => send([event])));
      const results = answers.flat();
      same(results.filter((one) => one.outcome === 'accepted').length, count, 'accepted');
      same(results.filter((one) => one.outcome === 'accepted' && !one.replayed).length, 1, 'effects');
      same(
        new Set(results.map((one) => JSON.stringify('receipt' in one && one.receipt))).size,
        1,
        'receipts',
      );
      await delivered(store, id);
      same(backend.jobs.length, 1, 'jobs');
    });
  }

  fact(
    'gives batches that share reports in another order one effect each',
    async ({ send, store, backend }) => {
      const one = reporter();
      const reports = await Promise.all(Array.from({ length: 12 }, () => one.report()));
      const events = reports.map(({ event }) => event);
      const results = (
        await Promise.all(
          Array.from({ length: 10 }, (_, turn) => send(turn % 2 ? events.toReversed() : events)),
        )
      ).flat();
      same(results.filter((result) => result.outcome === 'accepted').length, 120, 'accepted');
      same(
        results.filter((result) => result.outcome === 'accepted' && !result.replayed).length,
        12,
        'effects',
      );
      for (const { id } of reports) await delivered(store, id);
      same(backend.jobs.length, 12, 'jobs');
    },
  );

  fact('takes an id that stands twice in one batch once', async ({ send }) => {
    const { event } = await reporter().report();
    const results = await send([event, event, { ...event, lane: 'urgent' }]);
    same(
      results.map((one) => (one.outcome === 'accepted' ? one.replayed : one.outcome)),
      [false, true, 'refused'],
    );
  });

  fact('takes the good events of a batch beside the bad ones', async ({ send }) => {
    const phone = reporter();
    const good = await phone.report();
    const { event } = await phone.report();
    const { gate: _gate, ...nowhere } = event.data.location;
    const results = await send([
      { ...event, type: 'touchline.issue.invented' },
      { ...event, data: { ...event.data, location: nowhere } },
      good.event,
      { ...event, dataschema: 'https://touchline.dev/schema/99' },
      'not an event',
      { ...event, data: { ...event.data, description: 'x'.repeat(70_000) } },
    ]);
    same(
      results.map((one) => (one.outcome === 'accepted' ? 'accepted' : nameAndPlace(one.problem))),
      [
        'event-invalid /type',
        'issue-invalid /data/location/gate',
        'accepted',
        'schema-unsupported /dataschema',
        'event-invalid ',
        'event-too-large undefined',
      ],
    );
  });

  fact(
    'takes a report and what was said about it in one batch, in order',
    async ({ send, store, backend }) => {
      const phone = reporter();
      const issue = await phone.report();
      const first = phone.followUp(issue, 'touchline.issue.message', { text: 'first' });
      const second = phone.followUp(issue, 'touchline.issue.message', { text: 'second' });
      const results = await send([issue.event, first, second]);
      same(
        results.map((one) => one.outcome),
        ['accepted', 'accepted', 'accepted'],
      );
      await delivered(store, issue.id);
      same(
        backend.jobs.map((job) => (job.type === 'message' ? job.message.text : job.type)),
        ['create', 'first', 'second'],
      );
    },
  );

  fact('answers a wrong secret, a missing one and an unknown issue alike', async ({ send }) => {
    const phone = reporter();
    const issue = await phone.report();
    const unknown = await phone.report();
    await send([issue.event]);
    const message = phone.followUp(issue, 'touchline.issue.message', { text: 'me?' });
    const { trackingsecret: _secret, ...without } = message;
    const lost = phone.followUp(unknown, 'touchline.issue.message', { text: 'me?' });
    const results = await send([{ ...message, trackingsecret: 'guessed' }, without, lost]);
    const [wrong, missing, nowhere] = results.map(({ id: _id, digest: _digest, ...rest }) => rest);
    same(wrong?.outcome, 'deferred');
    same(missing, wrong, 'the answer to a missing secret');
    same(nowhere, wrong, 'the answer about an unknown issue');
  });

  fact('takes what came before its issue once the issue is here', async ({ send, seen }) => {
    const phone = reporter();
    const issue = await phone.report();
    const message = phone.followUp(issue, 'touchline.issue.message', { text: 'early' });
    same((await send([message]))[0]?.outcome, 'deferred');
    await send([issue.event]);
    same((await send([message]))[0]?.outcome, 'accepted');
    const [again] = await send([message]);
    holds(again?.outcome === 'accepted' && again.replayed, 'it is taken once');
    same((await seen(issue.id, issue.secret)).messages.length, 1, 'messages');
  });

  fact('takes what belongs to no issue, and keeps no sign of life', async ({ send, store, backend }) => {
    const phone = reporter();
    const alone = async (type: 'touchline.help.session' | 'touchline.kiosk.heartbeat', data: object) => {
      const { id } = await phone.report();
      return { ...(await phone.report()).event, id, subject: id, type, data };
    };
    const session = await alone('touchline.help.session', { articles: ['wifi'], solved: true });
    const beat = await alone('touchline.kiosk.heartbeat', { kiosk: 'K-7', waiting: 0 });
    const results = await send([session, beat]);
    same(
      results.map((one) => one.outcome),
      ['accepted', 'accepted'],
    );
    holds(await store.eventRecord(session.id), 'the session is stored');
    same(await store.eventRecord(beat.id), undefined, 'the sign of life');
    same(backend.jobs.length, 0, 'jobs');
  });

  fact('believes how long a device waited, and no longer than 36 days', async ({ send, store }) => {
    const phone = reporter();
    const [short, long] = [await phone.report(), await phone.report()];
    await send([
      { ...short.event, observeds: 90 },
      { ...long.event, observeds: 50 * 86_400 },
    ]);
    const waited = async (id: string) => {
      const record = await store.eventRecord(id);
      return record && record.receivedAt - record.capturedAt;
    };
    same(await waited(short.id), 90_000);
    same(await waited(long.id), 36 * 86_400_000);
  });

  fact('keeps the text that was hashed, and never the secret', async ({ send, store }) => {
    const phone = reporter();
    const issue = await phone.report({ description: 'naïve 🎫 مرحبا "quoted"\n\u2028end' });
    const message = phone.followUp(issue, 'touchline.issue.message', { text: 'one' });
    await send([issue.event, message]);
    const text = await store.eventText(issue.id);
    same((JSON.parse(text ?? '') as typeof issue.event).data.description, issue.event.data.description);
    holds(!(await store.eventText(message.id))?.includes(issue.secret), 'the secret is not stored');
    same((await store.issue(issue.id))?.trackingHash, await trackingHashOf(issue.secret));
  });
}

/** Waits until everything about an issue has reached the backend. */
export async function delivered(store: RelayStore, id: string): Promise<void> {
  const end = Date.now() + 8_000;
  for (;;) {
    const all = await store.deliveries(id);
    if (all.length > 0 && all.every(({ state }) => state === 'delivered' || state === 'dropped')) return;
    if (Date.now() > end) throw new Error(`not delivered in time: ${JSON.stringify(all)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function nameAndPlace(problem: { type: string; errors?: { pointer: string }[] }): string {
  return `${problem.type.split('/').at(-1)} ${problem.errors?.[0]?.pointer}`;
}
