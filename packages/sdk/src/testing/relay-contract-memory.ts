import { problemName } from '../model/problems.ts';
import type { EventResult } from '../model/wire.ts';
import { reporter } from './fixtures.ts';
import { delivered, scripted, type Fact } from './relay-contract.ts';
import { holds, same, until } from './same.ts';

const DAY_MS = 86_400_000;
const LONG_AGO = { now: () => Date.now() - 61 * DAY_MS };
const LATE_SECONDS = 61 * 86_400;

/** How long ids are remembered, and what comes after. */
export function relayMemoryContract(fact: Fact): void {
  const forget = (store: { prune: (before: number, now: number, limit: number) => Promise<number> }) =>
    store.prune(Date.now() - 60 * DAY_MS, Date.now(), 10_000);

  fact('takes nothing that waited longer than ids are remembered', async ({ send, store, backend }) => {
    const phone = reporter();
    const [old, good] = [await phone.report(), await phone.report()];
    const results = await send([{ ...old.event, observeds: LATE_SECONDS }, good.event]);
    same(results.map(inWords), ['too-old', 'accepted']);
    same(await store.issue(old.id), undefined, 'the issue');
    await delivered(store, good.id);
    same(backend.jobs.length, 1, 'jobs');
    const message = phone.followUp(good, 'touchline.issue.message', { text: 'late' });
    const again = await send([{ ...message, observeds: LATE_SECONDS }]);
    same(again.map(inWords), ['too-old']);
    same((await send([message])).map(inWords), ['accepted']);
  });

  fact('answers what it still knows, however late it comes', async ({ send }) => {
    const phone = reporter();
    const issue = await phone.report();
    const message = phone.followUp(issue, 'touchline.issue.message', { text: 'once' });
    await send([issue.event, message]);
    const late = [issue.event, message].map((event) => ({ ...event, observeds: LATE_SECONDS }));
    const results = await send(late);
    holds(
      results.every((one) => one.outcome === 'accepted' && one.replayed),
      'both are replayed',
    );
  });

  fact(
    'makes no issue again whose event is forgotten, whatever the device says',
    async ({ send, store, backend, seen }) => {
      const issue = await reporter().report();
      await send([issue.event]);
      await delivered(store, issue.id);
      holds((await forget(store)) >= 1, 'something is forgotten');
      same([await store.eventRecord(issue.id), await store.eventText(issue.id)], [undefined, undefined]);
      for (const observeds of [0, LATE_SECONDS]) {
        same((await send([{ ...issue.event, observeds }])).map(inWords), ['too-old']);
      }
      same(backend.jobs.length, 1, 'jobs');
      same((await seen(issue.id, issue.secret)).status, 'received', 'the issue is still there');
    },
    LONG_AGO,
  );

  fact(
    'forgets nothing that is still to be delivered',
    async ({ send, store }) => {
      const issue = await reporter().report();
      await send([issue.event]);
      await until('it was tried', async () => (await store.deliveries(issue.id))[0]?.attempts === 1);
      await forget(store);
      holds(await store.eventText(issue.id), 'it is still there');
    },
    {
      ...LONG_AGO,
      backends: [scripted('away', () => ({ kind: 'retry', reason: 'x', retryAfterMs: DAY_MS }))],
    },
  );

  fact('forgets marks of what was erased before it came, and ids that counted once', async ({ store }) => {
    const [old, young] = [await reporter().report(), await reporter().report()];
    const key = crypto.randomUUID();
    await store.transaction(async (tx) => {
      await tx.addTombstone(old.id, 'hash', LONG_AGO.now());
      await tx.addTombstone(young.id, 'hash', Date.now());
      await tx.once(`old ${key}`, Date.now() - 1);
      await tx.once(`young ${key}`, Date.now() + DAY_MS);
    });
    await forget(store);
    const marks = [old, young].map(({ id }) => ({ id, trackingHash: 'hash' }));
    same([...(await store.transaction((tx) => tx.tombstoned(marks)))], [young.id]);
    same(await store.transaction((tx) => tx.once(`old ${key}`, Date.now() + DAY_MS)), true);
    same(await store.transaction((tx) => tx.once(`young ${key}`, Date.now() + DAY_MS)), false);
  });
}

function inWords(result: EventResult): string {
  return result.outcome === 'accepted' ? 'accepted' : `${problemName(result.problem)}`;
}
