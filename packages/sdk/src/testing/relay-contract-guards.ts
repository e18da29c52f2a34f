import type { Fact } from './relay-contract.ts';
import { holds, same } from './same.ts';

const NOON = Date.parse('2026-11-22T12:00:00.000Z');
const LIMIT = { burst: 10, perSecond: 2 };
let keys = 0;

/** What the guards of many relays need of the store they share. */
export function relayGuardContract(fact: Fact): void {
  const fresh = () => `guard-${++keys}-${crypto.randomUUID()}`;

  fact('hands out no more tokens than a bucket holds, however many ask at once', async ({ store }) => {
    const key = fresh();
    const all = await Promise.all(Array.from({ length: 30 }, () => store.guards.take(key, LIMIT, 1, NOON)));
    same(all.filter(({ granted }) => granted === 1).length, 10, 'granted');
    same([...new Set(all.filter(({ granted }) => granted === 0).map(({ waitMs }) => waitMs))], [500]);
  });

  fact('fills a bucket with time, up to its brim', async ({ store }) => {
    const key = fresh();
    const take = async (want: number, at: number) => (await store.guards.take(key, LIMIT, want, at)).granted;
    same(await take(25, NOON), 10);
    same(await take(1, NOON + 400), 0);
    same(await take(25, NOON + 1_500), 3);
    same(await take(25, NOON + 3_600_000), 10);
  });

  fact('fills no bucket because a clock went back', async ({ store }) => {
    const key = fresh();
    await store.guards.take(key, LIMIT, 10, NOON);
    same((await store.guards.take(key, LIMIT, 1, NOON - 3_600_000)).granted, 0);
    same((await store.guards.take(key, LIMIT, 5, NOON + 1_000)).granted, 2);
  });

  fact('keeps the buckets of different keys apart', async ({ store }) => {
    await store.guards.take(fresh(), LIMIT, 10, NOON);
    same((await store.guards.take(fresh(), LIMIT, 10, NOON)).granted, 10);
  });

  fact('remembers until when a backend was asked, and never goes back', async ({ store }) => {
    const [backend, other] = [fresh(), fresh()];
    const kept = (name: string) => store.transaction((tx) => tx.polledUntil(name));
    same(await kept(backend), undefined);
    for (const at of [NOON, NOON + 60_000, NOON + 1]) {
      await store.transaction((tx) => tx.savePolled(backend, at));
    }
    same([await kept(backend), await kept(other)], [NOON + 60_000, undefined]);
    const undone = store.transaction(async (tx) => {
      await tx.savePolled(backend, NOON + 90_000);
      throw new Error('never mind');
    });
    await undone.catch(() => undefined);
    same(await kept(backend), NOON + 60_000);
  });

  fact('tells every relay the same secret', async ({ store }) => {
    const secrets = await Promise.all([store.guards.secret(), store.guards.secret()]);
    same(secrets[0], secrets[1]);
    holds(secrets[0].length >= 43, 'it is long');
  });

  fact('lets an id count once, of fifty that come at once', async ({ store }) => {
    const key = fresh();
    const all = await Promise.all(
      Array.from({ length: 50 }, () => store.transaction((tx) => tx.once(key, Date.now() + 60_000))),
    );
    same(all.filter(Boolean).length, 1);
  });

  fact('lets an id count again when what it stood for was undone', async ({ store }) => {
    const key = fresh();
    const failing = store.transaction(async (tx) => {
      await tx.once(key, Date.now() + 60_000);
      throw new Error('changed my mind');
    });
    await failing.catch(() => undefined);
    holds(await store.transaction((tx) => tx.once(key, Date.now() + 60_000)), 'it counts');
  });
}
