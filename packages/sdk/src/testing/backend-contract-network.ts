import type { BackendAdapter, BackendJob, DeliveryOutcome } from '../backends/backend.ts';
import type { BackendBench, BackendContractOptions } from './backend-contract.ts';
import { createJob, messageJob } from './backend-jobs.ts';
import { backendHookContract } from './backend-contract-hook.ts';
import { plainJpeg } from './fixtures.ts';
import type { RecordedSystem } from './recorded.ts';
import { holds, same } from './same.ts';

export type NetworkBench = BackendBench & {
  network: RecordedSystem;
  deliver: (job: BackendJob, backend?: BackendAdapter) => Promise<DeliveryOutcome>;
};

/** Words in ten scripts, each of them several signs a letter somewhere. */
const SCRIPTS = [
  'The gate does not open. Café, naïve, 👩‍👩‍👧‍👦',
  '检票失败，请帮忙',
  'チケットが読めません',
  '표가 스캔되지 않아요',
  'التذكرة لا تعمل عند البوابة',
  'הכרטיס לא נסרק',
  'टिकट स्कैन नहीं हो रहा है',
  'ตั๋วสแกนไม่ได้',
  'Билет не считывается',
  'Το εισιτήριο δεν διαβάζεται',
];

const HOSTILE = [
  '=HYPERLINK("https://evil.example","free")',
  '"><script>alert(1)</script><img src=x onerror=alert(2)>',
  '<!channel> <@U123> @everyone @here <at>all</at>',
  '{{ticket.requester.email}} <%= system %> ${7*7} %{ticket.id}',
  '[click](javascript:alert(3)) !http://evil.example/x.png!',
  'first\r\nBcc: victim@example.org\r\nX-Injected: yes',
  "' OR 1=1 -- ",
].join('\n');

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
export function backendNetworkContract({ it, open }: BackendContractOptions): void {
  const fact = (title: string, body: (bench: NetworkBench) => Promise<void>) =>
    it(title, async () => {
      const bench = await open();
      try {
        const { network } = bench;
        if (!network) return;
        const { signal } = new AbortController();
        const outcomes: DeliveryOutcome[] = [];
        const deliver = async (job: BackendJob, backend = bench.backend) => {
          const outcome = await backend.deliver(job, { signal });
          outcomes.push(outcome);
          return outcome;
        };
        await body({ ...bench, network, deliver });
        same(network.unexpected, [], 'requests that the system does not know');
        for (const secret of bench.secrets ?? []) {
          holds(!JSON.stringify(outcomes).includes(secret), 'no secret stands in an outcome');
        }
      } finally {
        await bench.close?.();
      }
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

  fact('makes one issue although the process that made it is gone', async (bench) => {
    const { deliver, seen, restarted } = bench;
    if (!finds(bench) || !restarted) return;
    const create = await createJob();
    const first = await deliver(create);
    same(await deliver(create, restarted()), first, 'the outcome after a restart');
    await deliver(messageJob(create.issue.id, 1, 'one'), restarted());
    await deliver(messageJob(create.issue.id, 1, 'one'), restarted());
    same(
      (await seen()).map(({ messages }) => messages.length),
      [1],
      'messages',
    );
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

  fact('fetches credentials anew once, and not again when they are not taken either', async (bench) => {
    const { network, deliver, expired } = bench;
    if (!expired) return;
    same((await deliver(await createJob(), expired())).kind, 'accepted', 'the outcome');
    network.always(plain(401));
    const before = network.calls.length;
    same((await deliver(await createJob(), expired())).kind, 'misconfigured', 'the outcome');
    holds(network.calls.length - before <= 4, `few requests: ${network.calls.length - before}`);
  });

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

  fact('cuts what is too long between two graphemes', async ({ backend, deliver, seen, raw }) => {
    const limit = backend.facts?.limits.text ?? 0;
    const family = '👩‍👩‍👧‍👦';
    const long = family.repeat(Math.ceil(limit / family.length) + 10);
    same((await deliver(await createJob(long))).kind, 'accepted', 'the outcome');
    const [issue] = await seen();
    const kept = issue?.description ?? '';
    if (kept !== long) {
      holds(kept.endsWith('…'), 'it says that something is missing');
      same(kept.slice(0, -1).replaceAll(family, ''), '', 'what is left of broken graphemes');
    }
    for (const text of (await raw?.()) ?? [])
      holds(limit === 0 || text.length <= limit, `${text.length} signs`);
  });

  fact('keeps ten scripts as they were written', async ({ deliver, seen }) => {
    const create = await createJob(SCRIPTS.join('\n'));
    await deliver(create);
    for (const [index, text] of SCRIPTS.entries()) await deliver(messageJob(create.issue.id, index, text));
    const [issue] = await seen();
    same(issue?.description, SCRIPTS.join('\n'), 'the description');
    same(issue?.messages, SCRIPTS, 'the messages');
  });

  fact('lets hostile text do nothing, in whatever field it stands', async (bench) => {
    const { network, deliver, seen, raw, hostile = [] } = bench;
    const create = await createJob(
      HOSTILE,
      { name: HOSTILE.slice(0, 80), contact: 'a@b.example\r\nBcc: c@d.example' },
      {
        location: { venue: 'north-arena', gate: HOSTILE.slice(0, 80), spot: HOSTILE.slice(0, 160) },
        fields: { errorShown: HOSTILE.slice(0, 200) },
      },
    );
    same((await deliver(create)).kind, 'accepted', 'the outcome');
    same((await deliver(messageJob(create.issue.id, 1, HOSTILE))).kind, 'accepted', 'the message');
    const [issue] = await seen();
    const read = [issue?.description, ...(issue?.messages ?? [])].map((text) =>
      text?.replaceAll('\r\n', '\n'),
    );
    const written = HOSTILE.replaceAll('\r\n', '\n');
    same(read, [written, written], 'what people read, whatever ends its lines');
    for (const { headers, url } of network.calls) {
      const lines = [...headers].map(([name, value]) => `${name}: ${value}`).join('\n');
      holds(
        !/evil\.example|x-injected|bcc(?::|%3a)/i.test(`${lines}${url.search}`),
        'nothing of it in a header',
      );
    }
    for (const text of (await raw?.()) ?? []) {
      holds(!/^[=+\-@\t\r]/.test(text), `no formula begins a text: ${text.slice(0, 20)}`);
      for (const pattern of hostile) holds(!pattern.test(text), `${pattern} stands nowhere`);
    }
  });

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

  backendHookContract(fact);
}

function near(ms: number | undefined, expected: number): boolean {
  return ms !== undefined && ms > expected - 5_000 && ms < expected + 5_000;
}

const said = (outcome: DeliveryOutcome): string => JSON.stringify(outcome);
