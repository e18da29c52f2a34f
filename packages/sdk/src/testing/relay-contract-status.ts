import type { StatusView } from '../model/status.ts';
import type { WatchAnswer } from '../model/wire.ts';
import { createRelay } from '../relay/relay.ts';
import { reporter } from './fixtures.ts';
import { delivered, type Fact } from './relay-contract.ts';
import { holds, same, until } from './same.ts';

const AT = '2026-11-22T19:20:00.000Z';

/** What a reporter sees, and how soon. */
export function relayStatusContract(fact: Fact): void {
  fact('shows a view to whoever holds the secret, and to nobody else', async ({ send, view, ask }) => {
    const issue = await reporter().report();
    await send([issue.event]);
    const open = await view(issue.id, issue.secret);
    same(open.status, 200);
    same(open.headers.get('cache-control'), 'no-store');
    const seen = (await open.json()) as StatusView;
    same([seen.id, seen.status, seen.category], [issue.id, 'received', 'entry.scan_fail']);
    holds(!JSON.stringify(seen).includes('检票失败'), 'the description is not in it');

    const unknown = issue.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const answers = [
      await view(issue.id, 'guessed'),
      await ask(`/v1/issues/${issue.id}`),
      await view(unknown, issue.secret),
      await view('no-id-at-all', issue.secret),
    ];
    const bodies = await Promise.all(answers.map((one) => one.text()));
    same(
      answers.map(({ status }) => status),
      [404, 404, 404, 404],
    );
    same(new Set(bodies).size, 1, 'different answers');
  });

  fact('answers 304 until something changes', async ({ send, view, relay, store }) => {
    const issue = await reporter().report();
    await send([issue.event]);
    await delivered(store, issue.id);
    const etag = (await view(issue.id, issue.secret)).headers.get('etag') ?? '';
    same((await view(issue.id, issue.secret, { 'if-none-match': etag })).status, 304);
    await relay.publish({
      issueId: issue.id,
      at: AT,
      change: { type: 'status', status: 'acknowledged' },
    });
    same((await view(issue.id, issue.secret, { 'if-none-match': etag })).status, 200);
  });

  fact('lets the view follow what a reporter does, where it may be done', async ({ send, seen, relay }) => {
    const phone = reporter();
    const issue = await phone.report();
    const { id, secret } = issue;
    await send([issue.event]);
    // Not solved yet: accepted and handed on, but nothing to confirm.
    await send([phone.followUp(issue, 'touchline.issue.confirmed', {})]);
    same((await seen(id, secret)).status, 'received');

    await relay.publish({ issueId: id, at: AT, change: { type: 'resolved', text: 'Please go to gate C.' } });
    await send([phone.followUp(issue, 'touchline.issue.reopened', { reason: 'Gate C is closed.' })]);
    const again = await seen(id, secret);
    same(again.status, 'in_progress');
    // What is still wrong was said to the venue, and belongs to the conversation.
    same(
      again.messages.map(({ from, text }) => [from, text]),
      [['reporter', 'Gate C is closed.']],
    );

    await relay.publish({ issueId: id, at: AT, change: { type: 'resolved', text: 'Now it is open.' } });
    await send([
      phone.followUp(issue, 'touchline.feedback.given', { csat: 5 }),
      phone.followUp(issue, 'touchline.issue.confirmed', {}),
    ]);
    const view = await seen(id, secret);
    same([view.status, view.rating], ['closed', 5]);
    same(
      view.timeline.map(({ what }) => what),
      ['received', 'resolved', 'reopened', 'resolved', 'rated', 'confirmed'],
    );
    // Nobody is asked twice, and a second thought counts.
    holds(!view.allowed.includes('feedback'), 'it is asked for again');
    await send([phone.followUp(issue, 'touchline.feedback.given', { csat: 2 })]);
    same((await seen(id, secret)).rating, 2);
  });

  fact('tells a watcher of an answer within a second', async ({ send, stream, relay, store }) => {
    const issue = await reporter().report();
    await send([issue.event]);
    await delivered(store, issue.id);
    const watch = await stream([{ id: issue.id, secret: issue.secret }]);
    try {
      await until('the first view', () => watch.views.length > 0);
      const began = Date.now();
      await relay.publish(answerTo(issue.id));
      await until('the answer', () => watch.views.at(-1)?.messages.length === 1, 1_000);
      holds(Date.now() - began < 1_000, 'within a second');
    } finally {
      await watch.close();
    }
  });

  fact('tells a watcher of an answer that another relay on the store took', async (bench) => {
    const { send, stream, store } = bench;
    const issue = await reporter().report();
    await send([issue.event]);
    const other = createRelay({ store });
    const watch = await stream([{ id: issue.id, secret: issue.secret }]);
    try {
      await until('the first view', () => watch.views.length > 0);
      await other.publish(answerTo(issue.id));
      await until('the answer', () => watch.views.at(-1)?.messages.length === 1, 1_000);
    } finally {
      await watch.close();
      await other.close();
    }
  });

  fact('answers a watch once where no stream is asked for', async ({ send, watch, seen, store }) => {
    const phone = reporter();
    const [one, two] = [await phone.report(), await phone.report()];
    await send([one.event, two.event]);
    for (const { id } of [one, two]) await delivered(store, id);
    const both = [one, two].map(({ id, secret }) => ({ id, secret }));
    const first = (await (await watch(both)).json()) as WatchAnswer;
    same(first.views.map(({ id }) => id).toSorted(byText), [one.id, two.id].toSorted(byText));

    const { etag } = await seen(one.id, one.secret);
    const known = [
      { ...both[0], etag },
      { id: two.id, secret: 'guessed' },
    ] as typeof both;
    same(((await (await watch(known)).json()) as WatchAnswer).views, []);
  });

  fact('answers no more than a device reads, and the rest the next time', async ({ send, watch, store }) => {
    const phone = reporter();
    const issues = await Promise.all(Array.from({ length: 8 }, () => phone.report()));
    await send(issues.map(({ event }) => event));
    for (const issue of issues) {
      const text = '检'.repeat(4_000);
      await send(Array.from({ length: 4 }, () => phone.followUp(issue, 'touchline.issue.message', { text })));
    }
    for (const { id } of issues) await delivered(store, id);
    const asked = issues.map(({ id, secret }) => ({ id, secret }));
    const known = new Map<string, string>();
    for (let turn = 0; turn < 4 && known.size < 8; turn++) {
      const withTags = asked.map((one) => ({ ...one, etag: known.get(one.id) ?? '' }));
      const body = await (await watch(withTags)).text();
      holds(new TextEncoder().encode(body).length <= 262_144, 'at most 256 KB');
      for (const { id, etag } of (JSON.parse(body) as WatchAnswer).views) known.set(id, etag);
    }
    same(known.size, 8, 'issues that were told');
  });
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function answerTo(issueId: string) {
  const message = { id: 'answer-1', at: AT, from: 'venue', text: 'We are on our way.' } as const;
  return { issueId, at: AT, change: { type: 'message', message } } as const;
}
