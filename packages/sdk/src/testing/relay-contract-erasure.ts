import { base64url } from '../model/ids.ts';
import { plainJpeg, reporter } from './fixtures.ts';
import { relayWith } from './relay-contract-forward.ts';
import { delivered, type Fact } from './relay-contract.ts';
import { holds, same, until } from './same.ts';

/** What is left when somebody wants to be forgotten. */
export function relayErasureContract(fact: Fact): void {
  fact('erases every word, here and at the backend', async ({ send, seen, erase, store, backend, name }) => {
    const phone = reporter();
    const issue = await phone.report({
      location: { venue: 'north-arena', gate: 'gate-B', row: '12', spot: 'near Ada' },
    });
    const { id, secret } = issue;
    const message = phone.followUp(issue, 'touchline.issue.message', { text: 'I am Ada.' });
    await send([issue.event, message]);
    await delivered(store, id);
    same((await erase(id, secret)).status, 204);

    same([await store.eventText(id), await store.eventText(message.id)], [undefined, undefined]);
    holds(!JSON.stringify(await store.issue(id)).includes('Ada'), 'nothing personal is left');
    await until('the backend has erased', async () => (await seen(id, secret)).erased?.pending.length === 0);
    same(backend.jobs.at(-1)?.type, 'erase');
    same(backend.issues.has(id), false);
    const view = await seen(id, secret);
    same([view.allowed, view.messages, view.location], [[], [], { venue: 'north-arena', gate: 'gate-B' }]);
    same(
      (await store.deliveries(id)).filter((one) => one.backend === name && one.kind === 'erase').length,
      1,
    );
  });

  fact('still knows an erased report when it is sent again', async ({ send, erase, store }) => {
    const phone = reporter();
    const issue = await phone.report();
    const message = phone.followUp(issue, 'touchline.issue.message', { text: 'one' });
    await send([issue.event, message]);
    await erase(issue.id, issue.secret);
    same((await erase(issue.id, issue.secret)).status, 204);
    const results = await send([issue.event, message]);
    same(
      results.map((one) => one.outcome === 'accepted' && one.replayed),
      [true, true],
    );
    same(await store.eventText(issue.id), undefined, 'the words');

    const later = phone.followUp(issue, 'touchline.issue.message', { text: 'two' });
    const [right, wrong] = await send([later, { ...later, trackingsecret: 'guessed' }]);
    same(right?.outcome === 'refused' && right.problem.type, 'https://touchline.dev/problems/issue-erased');
    same(wrong?.outcome, 'deferred');
  });

  fact('keeps a report out that was erased before it came', async ({ send, erase, view, backend, store }) => {
    const phone = reporter();
    const issue = await phone.report();
    same((await erase(issue.id, issue.secret)).status, 204);
    const [result] = await send([issue.event]);
    same(result?.outcome === 'refused' && result.problem.type, 'https://touchline.dev/problems/issue-erased');
    const word = phone.followUp(issue, 'touchline.issue.message', { text: 'hello?' });
    const [right, wrong] = await send([word, { ...word, trackingsecret: 'guessed' }]);
    same(right?.outcome === 'refused' && right.problem.type, 'https://touchline.dev/problems/issue-erased');
    same(wrong?.outcome, 'deferred');
    same((await view(issue.id, issue.secret)).status, 404);
    same(await store.eventText(issue.id), undefined, 'the words');
    same(backend.jobs.length, 0, 'jobs');
  });

  fact('lets nobody erase, or keep out, what is not theirs', async ({ send, erase, seen }) => {
    const phone = reporter();
    const [here, coming] = [await phone.report(), await phone.report()];
    await send([here.event]);
    same((await erase(here.id, 'guessed')).status, 204);
    same((await erase(coming.id, 'guessed')).status, 204);
    same((await send([coming.event]))[0]?.outcome, 'accepted');
    same((await seen(here.id, here.secret)).erased, undefined);
  });

  fact('answers a guesser alike about an issue that is here and one that is not', async ({ send, erase }) => {
    const phone = reporter();
    const [here, nowhere] = [await phone.report(), await phone.report()];
    await send([here.event]);
    const heard = async (issue: typeof here) => {
      const { status } = await erase(issue.id, 'guessed');
      const word = phone.followUp(issue, 'touchline.issue.message', { text: 'hello?' });
      const [result] = await send([{ ...word, trackingsecret: 'guessed' }]);
      return [status, result?.outcome, result?.outcome === 'refused' && result.problem];
    };
    same(await heard(here), await heard(nowhere));
  });

  fact('forgets a report that is erased while it arrives', async ({ send, erase, store }) => {
    for (let round = 0; round < 20; round++) {
      const issue = await reporter().report();
      await Promise.all([send([issue.event]), erase(issue.id, issue.secret)]);
      same(await store.eventText(issue.id), undefined, `the words in round ${round}`);
    }
  });

  fact('erases at the backend what it was just being told', async ({ store }) => {
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const told: string[] = [];
    const { client, close } = await relayWith(store, async (job) => {
      told.push(job.type);
      if (job.type === 'create') await answered;
      return { kind: 'accepted' };
    });
    const phone = reporter();
    const issue = await phone.report();
    const word = phone.followUp(issue, 'touchline.issue.message', { text: 'I am Ada.' });
    await client.send([issue.event, word]);
    await until('it is being told', () => told.length > 0);
    same((await client.erase(issue.id, issue.secret)).status, 204);
    answer();
    await delivered(store, issue.id);
    // The word was waiting behind its issue, and nothing of it is left to tell.
    same(told, ['create', 'erase']);
    await close();
  });

  fact(
    'keeps nothing of a photo that arrives while its issue is erased',
    async ({ send, ask, erase, store }) => {
      const bytes = plainJpeg(4_000);
      const sha256 = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice())));
      const declared = { id: 'photo-1', sha256, mediaType: 'image/jpeg' as const, bytes: bytes.length };
      const issue = await reporter().report({ attachments: [declared] });
      await send([issue.event]);
      const { promise: erased, resolve: goOn } = Promise.withResolvers<void>();
      const body = new ReadableStream<Uint8Array>({
        async start(controller) {
          controller.enqueue(bytes.slice(0, 2_000));
          await erased;
          controller.enqueue(bytes.slice(2_000));
          controller.close();
        },
      });
      const init = { method: 'PUT', body, duplex: 'half' } as const;
      const headers = { authorization: `Bearer ${issue.secret}`, 'upload-offset': '0' };
      const coming = ask(`/v1/issues/${issue.id}/attachments/${sha256}`, { ...init, headers });
      await new Promise((resolve) => setTimeout(resolve, 30));
      await erase(issue.id, issue.secret);
      goOn();
      same((await coming).status, 410);
      same((await store.attachmentBytes(issue.id, sha256)).length, 0);
      same(await store.attachment(issue.id, sha256), undefined);
    },
  );

  fact('does not let words come back after they were erased', async ({ send, erase, seen, relay }) => {
    const issue = await reporter().report();
    await send([issue.event]);
    await erase(issue.id, issue.secret);
    const at = '2026-11-22T19:30:00.000Z';
    const message = { id: 'late', at, from: 'venue', text: 'Dear Ada' } as const;
    await relay.publish({ issueId: issue.id, at, change: { type: 'message', message } });
    same((await seen(issue.id, issue.secret)).messages, []);
  });
}
