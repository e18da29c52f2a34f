import type { DeliveryOutcome } from '../backends/backend.ts';
import type { BackendContractOptions, BenchPart } from './backend-contract.ts';
import { createJob } from './backend-jobs.ts';
import { plainJpeg } from './fixtures.ts';
import type { RecordedSystem } from './recorded.ts';
import { holds, same } from './same.ts';
import { triedFact, type TriedBench } from './tried-fact.ts';

type NetworkBench = TriedBench & { network: RecordedSystem };

const page = (status: number) =>
  new Response('<!DOCTYPE html><html><body><h1>Sorry</h1></body></html>', {
    status,
    headers: { 'content-type': 'text/html' },
  });
const plain =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    new Response(null, { status, headers });

/** What a network and a system in trouble may do to a delivery. */
export function backendNetworkContract(options: BackendContractOptions): void {
  const fact = (title: string, body: (bench: NetworkBench) => Promise<void>, part: BenchPart = 'network') =>
    triedFact(options, part)(title, async (bench) => {
      const { network } = bench;
      if (network) await body({ ...bench, network });
    });

  const finds = ({ backend }: NetworkBench) => backend.guarantee === 'exactly_once';

  fact('makes one issue although it crashed after it had made it', async (bench) => {
    const { network, deliver, seen, restarted, backend } = bench;
    const create = await createJob();
    network.fault('create', 'cut after');
    const first = await deliver(create);
    holds(first.kind === 'retry' || first.kind === 'held', 'not accepted');
    if (first.kind === 'held') return;
    same((await deliver(create, restarted?.() ?? backend)).kind, 'accepted', 'the second outcome');
    if (finds(bench)) same((await seen()).length, 1, 'issues');
  });

  fact('takes no other ticket for that of a report, where a look leads to one', async (bench) => {
    const { network, deliver, seen, restarted } = bench;
    if (!finds(bench) || !restarted) return;
    const [other, mine] = [await createJob(), await createJob()];
    const first = await deliver(other);
    const before = network.calls.length;
    await deliver(other, restarted());
    for (const call of network.calls.slice(before)) network.fault(call.name, { as: call });
    const outcome = await deliver(mine, restarted());
    const isMade = (await seen()).some(({ id }) => id === mine.issue.id);
    holds(isMade || outcome.kind === 'misconfigured', `it is made, or somebody is told: ${said(outcome)}`);
    holds(said(outcome) !== said(first), 'not the ticket of the other');
  });

  fact('makes nothing while the first look is not answered', async (bench) => {
    const { network, deliver, seen } = bench;
    network.fault('*', 'cut before');
    same((await deliver(await createJob())).kind, 'retry', 'the outcome');
    same((await seen()).length, 0, 'issues');
  });

  fact('comes back when it is told to, in seconds and as a date', async ({ network, deliver }) => {
    network.fault('*', plain(429, { 'retry-after': '7' }));
    const first = await deliver(await createJob());
    holds(first.kind === 'retry' && near(first.retryAfterMs, 7_000), `in seven seconds: ${said(first)}`);
  });

  fact('comes back at the date it is told', async ({ network, deliver }) => {
    const date = new Date(Date.now() + 90_000).toUTCString();
    network.fault('*', plain(429, { 'retry-after': date }));
    const outcome = await deliver(await createJob());
    holds(outcome.kind === 'retry' && near(outcome.retryAfterMs, 90_000), `then: ${said(outcome)}`);
  });

  fact('leaves a busy system alone until then, whatever else waits', async ({ network, deliver }) => {
    network.fault('*', plain(429, { 'retry-after': '60' }));
    await deliver(await createJob());
    const before = network.calls.length;
    const outcome = await deliver(await createJob());
    holds(outcome.kind === 'retry' && near(outcome.retryAfterMs, 60_000), `also later: ${said(outcome)}`);
    same(network.calls.length, before, 'requests');
  });

  fact('is not held up until a quota begins anew, where it was not over', async ({ network, deliver }) => {
    network.fault('create', plain(503, { 'x-ratelimit-reset': '3600', 'ratelimit-reset': '3600' }));
    const outcome = await deliver(await createJob());
    holds(outcome.kind !== 'retry' || (outcome.retryAfterMs ?? 0) < 60_000, said(outcome));
    same((await deliver(await createJob())).kind, 'accepted', 'the next one');
  });

  for (const status of [500, 502, 503, 504]) {
    fact(`tries again after ${status}, and has it once then`, async (bench) => {
      const { network, deliver, seen } = bench;
      const create = await createJob();
      network.fault('create', plain(status));
      const first = await deliver(create);
      holds(first.kind === 'retry' || (first.kind === 'held' && !finds(bench)), said(first));
      same((await deliver(create)).kind, 'accepted', 'the second outcome');
      same((await seen()).length, 1, 'issues');
    });
  }

  fact('does not take a web page for an answer', async ({ network, deliver, seen }) => {
    const create = await createJob();
    for (const status of [200, 502]) {
      network.fault('create', () => page(status));
      const outcome = await deliver(create);
      holds(outcome.kind !== 'accepted' && outcome.kind !== 'refused', said(outcome));
      holds(!said(outcome).includes('Sorry'), 'nothing of the page goes on');
    }
    same((await seen()).length, 0, 'issues');
  });

  fact('says in words that its credentials are not taken', async ({ network, deliver }) => {
    network.always(plain(401));
    const outcome = await deliver(await createJob());
    holds(outcome.kind === 'misconfigured' && outcome.reason.includes('token'), said(outcome));
  });

  fact(
    'fetches credentials anew once, and not again when they are not taken either',
    async ({ network, deliver, backend, expired = () => backend }) => {
      same((await deliver(await createJob(), expired())).kind, 'accepted', 'the outcome');
      network.always(plain(401));
      const before = network.calls.length;
      same((await deliver(await createJob(), expired())).kind, 'misconfigured', 'the outcome');
      holds(network.calls.length - before <= 4, `few requests: ${network.calls.length - before}`);
    },
    'expired',
  );

  fact(
    'puts aside what is not valid, and does not follow anybody elsewhere',
    async ({ network, deliver }) => {
      network.fault('create', plain(422));
      same((await deliver(await createJob())).kind, 'refused', 'after 422');
      network.fault('create', plain(302, { location: 'https://elsewhere.example/' }));
      same((await deliver(await createJob())).kind, 'misconfigured', 'after 302');
      holds(
        network.calls.every(({ url }) => url.hostname !== 'elsewhere.example'),
        'nobody asked there',
      );
    },
  );

  fact('keeps the words where a photo is not taken', async ({ backend, network, deliver, seen }) => {
    const { facts } = backend;
    const attach = backend.attach?.bind(backend);
    if (!attach || !facts?.photos) return;
    const create = await createJob();
    await deliver(create);
    const issueId = create.issue.id;
    const photo = { issueId, name: 'f81d4fae7dec.jpg', mediaType: 'image/jpeg', bytes: plainJpeg(400) };
    const { signal } = new AbortController();
    const attached = network.calls.length;
    network.fault('attach', plain(413));
    same((await attach(photo, { signal })).kind, 'refused', 'a photo that it does not take');
    holds(network.calls.length > attached, 'it was asked');
    same((await attach(photo, { signal })).kind, 'accepted', 'one that it takes');
    const huge = { ...photo, bytes: new Uint8Array(facts.photos.maxBytes + 1) };
    const before = network.calls.length;
    same((await attach(huge, { signal })).kind, 'refused', 'one that is too large');
    same(network.calls.length, before, 'requests for one that is too large');
    same((await seen()).length, 1, 'issues');
  });
}

function near(ms: number | undefined, expected: number): boolean {
  return ms !== undefined && ms > expected - 5_000 && ms < expected + 5_000;
}

const said = (outcome: DeliveryOutcome): string => JSON.stringify(outcome);
