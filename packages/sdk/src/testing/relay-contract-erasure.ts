import { reporter } from './fixtures.ts';
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
