import type { BackendContractOptions } from './backend-contract.ts';
import { createJob, messageJob } from './backend-jobs.ts';
import { holds, same } from './same.ts';
import { triedFact, type TriedBench } from './tried-fact.ts';

/** One grapheme of eleven signs. */
const FAMILY = '👩‍👩‍👧‍👦';

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

/** Whatever a text says, and wherever it stands; with a network or without one. */
export function backendWordsContract(options: BackendContractOptions): void {
  const fact = triedFact(options);

  fact('makes one issue although the process that made it is gone', async (bench) => {
    const { deliver, seen, restarted } = bench;
    if (bench.backend.guarantee !== 'exactly_once' || !restarted) return;
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

  fact('cuts what is too long between two graphemes', async ({ backend, deliver, seen, raw }) => {
    const limit = backend.facts?.limits.text ?? 0;
    const long = FAMILY.repeat(Math.ceil(limit / FAMILY.length) + 10);
    same((await deliver(await createJob(long))).kind, 'accepted', 'the outcome');
    const [issue] = await seen();
    const kept = issue?.description ?? '';
    if (kept !== long) {
      holds(kept.endsWith('…'), 'it says that something is missing');
      same(kept.slice(0, -1).replaceAll(FAMILY, ''), '', 'what is left of broken graphemes');
    }
    for (const text of (await raw?.()) ?? [])
      holds(limit === 0 || text.length <= limit, `${text.length} signs`);
  });

  triedFact(options, 'raw')('says in words how much it matters', async ({ deliver, raw }) => {
    await deliver(await createJob());
    const texts = (await raw?.()) ?? [];
    holds(
      texts.some((text) => /^(?:[^]*\W)?Priority\W[^\n<]*\bP2\b/.test(text)),
      'the priority stands in the ticket',
    );
  });

  fact('keeps ten scripts as they were written', async ({ deliver, seen }) => {
    const create = await createJob(SCRIPTS.join('\n'));
    await deliver(create);
    for (const [index, text] of SCRIPTS.entries()) await deliver(messageJob(create.issue.id, index, text));
    const [issue] = await seen();
    same(issue?.description, SCRIPTS.join('\n'), 'the description');
    same(issue?.messages, SCRIPTS, 'the messages');
  });

  fact('lets hostile text stand as it was written, in whatever field, and begin nothing', async (bench) => {
    const { network, deliver, seen, raw } = bench;
    await saysHostile(deliver);
    const [issue] = await seen();
    const read = [issue?.description, ...(issue?.messages ?? [])].map((text) =>
      text?.replaceAll('\r\n', '\n'),
    );
    const written = HOSTILE.replaceAll('\r\n', '\n');
    same(read, [written, written], 'what people read, whatever ends its lines');
    for (const { headers, url } of network?.calls ?? []) {
      const lines = [...headers].map(([name, value]) => `${name}: ${value}`).join('\n');
      holds(
        !/evil\.example|x-injected|bcc(?::|%3a)/i.test(`${lines}${url.search}`),
        'nothing of it in a header',
      );
    }
    for (const text of (await raw?.()) ?? []) {
      holds(!/^[=+\-@\t\r]/.test(text), `no formula begins a text: ${text.slice(0, 20)}`);
    }
  });

  triedFact(options, 'hostile')('leaves no sign in hostile text that its system acts on', async (bench) => {
    const { deliver, raw, hostile = [] } = bench;
    await saysHostile(deliver);
    const texts = (await raw?.()) ?? [];
    holds(texts.length > 0 && hostile.length > 0, 'there are texts, and signs to look for');
    for (const text of texts)
      for (const pattern of hostile) holds(!pattern.test(text), `${pattern} stands nowhere`);
  });

  triedFact(options, 'raw')('cuts a title that is too long between two graphemes', async (bench) => {
    const { deliver, raw, backend } = bench;
    await deliver(await createJob('', undefined, { location: { spot: FAMILY.repeat(14) } }));
    // What has no id in it is no text of a ticket.
    for (const title of ((await raw?.()) ?? []).filter((text) => !text.includes('touchline'))) {
      holds(title.length <= (backend.facts?.limits.title ?? Infinity), `${title.length} signs`);
      holds(!/[\p{Extended_Pictographic}\u200d]/u.test(title.replaceAll(FAMILY, '')), `whole: ${title}`);
    }
  });
}

/** Hostile text in every field. */
async function saysHostile(deliver: TriedBench['deliver']): Promise<void> {
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
}
