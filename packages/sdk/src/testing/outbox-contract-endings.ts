import { createOutbox } from '../outbox/create-outbox.ts';
import { RETENTION_MS, type Outbox, type OutboxEntry } from '../outbox/outbox.ts';
import {
  ALL,
  CANARY,
  followUp,
  held,
  idsOf,
  issueId,
  PROBLEM,
  photoOf,
  PLACE,
  RECEIPT,
  report,
  same,
  SECRET,
} from './outbox-captures.ts';
import type { Fact } from './outbox-contract.ts';

const DAY = 24 * 3_600_000;
const EMPTY = { captured: 0, delivered: 0, deleted: 0, expired: 0, rejected: 0, evicted: 0, pending: 0 };

/** How what was captured may end, and that nothing ends in another way. */
export function endingsContract(fact: Fact): void {
  fact('counts every end, and the counts balance', async ({ outbox, clock }) => {
    for (const number of [1, 2, 3, 4]) await outbox.add(report(number));
    const taken = await outbox.lease({ events: 2, bytes: 1_000_000 });
    await outbox.settle([
      { ...held(taken[0]), to: 'delivered', receipt: RECEIPT },
      { ...held(taken[1]), to: 'rejected', problem: PROBLEM },
    ]);
    await outbox.forget(issueId(3), 'unsent');
    same(await outbox.balance(), {
      ...EMPTY,
      captured: 4,
      delivered: 1,
      deleted: 1,
      rejected: 1,
      pending: 1,
    });
    clock.pass(RETENTION_MS + 1);
    await outbox.expire(RETENTION_MS);
    await outbox.noteEvicted(2);
    same(await outbox.balance(), {
      ...EMPTY,
      captured: 6,
      delivered: 1,
      deleted: 1,
      expired: 1,
      rejected: 1,
      evicted: 2,
    });
  });

  fact('counts a capture once, however often it was tried', async ({ outbox }) => {
    await outbox.add(report(1));
    await outbox.add(followUp(1, 2));
    await outbox.add(report(1));
    await outbox.add(followUp(1, 2));
    same(await outbox.balance(), { ...EMPTY, captured: 2, pending: 2 });
    const taken = await outbox.lease(ALL);
    await outbox.settle([{ ...held(taken[0]), to: 'delivered', receipt: RECEIPT }]);
    await outbox.add(report(1));
    same((await outbox.find(issueId(1)))?.keepsake.receipt, RECEIPT);
    same(await outbox.balance(), { ...EMPTY, captured: 2, delivered: 1, pending: 1 });
  });

  fact('counts an answer once, however often it comes', async ({ outbox }) => {
    await outbox.add(report(1));
    const [taken] = await outbox.lease(ALL);
    const ending = { ...held(taken), to: 'delivered' as const, receipt: RECEIPT };
    await Promise.all([outbox.settle([ending]), outbox.settle([ending, ending])]);
    same(await outbox.balance(), { ...EMPTY, captured: 1, delivered: 1 });
  });

  fact('counts what is replaced, erased or left behind', async ({ outbox }) => {
    for (const number of [1, 2, 3]) await outbox.add(report(number));
    await outbox.add(followUp(1, 2));
    await outbox.add(followUp(2, 2));
    const taken = await outbox.lease({ events: 2, bytes: 1_000_000 });
    await outbox.settle(taken.map((one) => ({ ...held(one), to: 'rejected', problem: PROBLEM })));
    await outbox.add({ ...report(4), replaces: issueId(1) });
    await outbox.forget(issueId(2), 'always');
    same(await outbox.balance(), { ...EMPTY, captured: 6, deleted: 2, rejected: 2, pending: 2 });
    await outbox.letGo();
    same(await outbox.balance(), { ...EMPTY, captured: 6, deleted: 2, rejected: 2, pending: 2 });
    await deliverAll(outbox);
    same(await outbox.balance(), { ...EMPTY, captured: 6, delivered: 2, deleted: 2, rejected: 2 });
  });

  fact('leaves no words of a refused report behind when its person goes', async ({ outbox, store }) => {
    await outbox.add(report(1));
    const [first] = await outbox.lease(ALL);
    await outbox.settle([{ ...held(first), to: 'rejected', problem: PROBLEM }]);
    await outbox.add(report(2));
    const [second] = await outbox.lease(ALL);
    await outbox.letGo();
    same(await rowsOf(store), { entries: 1, issues: 1 });
    await outbox.settle([{ ...held(second), to: 'rejected', problem: PROBLEM }]);
    same(await rowsOf(store), { entries: 0, issues: 0 });
  });

  fact('gives up what waited longer than its retention, and says so', async ({ outbox, clock, store }) => {
    await outbox.add({ ...report(1), parts: [photoOf(1)] });
    clock.pass(RETENTION_MS - DAY);
    await outbox.add(report(2));
    same(await outbox.expire(RETENTION_MS), []);
    clock.pass(DAY + 1);
    same(await outbox.expire(RETENTION_MS), [issueId(1)]);
    const known = await outbox.find(issueId(1));
    same(known?.keepsake.ended, { how: 'expired', at: clock.now() });
    same([known?.keepsake.category, known?.entries.length], ['entry.scan_fail', 0]);
    same((await outbox.all()).length, 2);
    same(await store.run('read', (tx) => tx.partsBySubject()), []);
    same(idsOf(await outbox.lease(ALL)), [issueId(2)]);
  });

  fact('expires by the time that was seen to pass, not by a clock that jumped', async ({ outbox, clock }) => {
    await outbox.add(report(1));
    // Within one life of the page the steady clock counts.
    clock.set(365 * DAY);
    same(await outbox.expire(RETENTION_MS), []);
    // Between two lives a jump counts for a day and a half.
    clock.boot = 'another page';
    clock.set(365 * DAY);
    same(await outbox.expire(RETENTION_MS), []);
    clock.set(-731 * DAY);
    clock.boot = 'a third page';
    same(await outbox.expire(RETENTION_MS), []);
    same((await outbox.find(issueId(1)))?.entries[0]?.observed.ms, 36 * 3_600_000);
    // Seen again and again, the same days do pass.
    for (let life = 1; life <= 4; life++) {
      clock.boot = `page ${life}`;
      clock.pass(1.4 * DAY);
      same(await outbox.expire(RETENTION_MS), life === 4 ? [issueId(1)] : []);
    }
  });

  fact('expires what was captured between two looks, each in its time', async ({ outbox, clock }) => {
    const expired: string[][] = [];
    for (let day = 1; day <= 17; day++) {
      if (day <= 9) await outbox.add(report(day));
      expired.push(await outbox.expire(RETENTION_MS));
      clock.pass(DAY);
    }
    same(
      expired.map(([id]) => id ?? ''),
      Array.from({ length: 17 }, (_, at) => (at > 7 ? issueId(at - 7) : '')),
    );
    same(await outbox.balance(), { ...EMPTY, captured: 9, expired: 9 });
  });

  fact('believes a long absence that a server has confirmed', async ({ outbox, clock }) => {
    clock.told = clock.now;
    await outbox.add(report(1));
    clock.boot = 'another page';
    clock.pass(6 * DAY);
    delete clock.told;
    await outbox.expire(RETENTION_MS);
    same((await outbox.find(issueId(1)))?.entries[0]?.observed.ms, 36 * 3_600_000);
    clock.told = clock.now;
    same((await outbox.find(issueId(1)))?.entries[0]?.observed.ms, 6 * DAY);
  });

  fact('ignores a clock from before phones ran this', async ({ outbox, clock }) => {
    await outbox.add(report(1));
    const now = clock.now();
    clock.boot = 'another page';
    clock.set(-now);
    await outbox.expire(RETENTION_MS);
    clock.boot = 'a third page';
    clock.set(now);
    await outbox.expire(RETENTION_MS);
    same((await outbox.find(issueId(1)))?.entries[0]?.observed.ms, 0);
  });

  fact('lets a lease of its own page age by the steady clock', async ({ outbox, clock }) => {
    await outbox.add(report(1));
    await outbox.lease(ALL);
    clock.set(3_600_000);
    same(await outbox.lease(ALL), []);
    clock.pass(90_000);
    same((await outbox.lease(ALL)).length, 1);
  });

  fact('names a follow-up and a photo that did not arrive', async ({ outbox, clock }) => {
    await outbox.add({ ...report(1), parts: [photoOf(1), { ...photoOf(1), id: 'second' }] });
    await deliverAll(outbox);
    await outbox.add(followUp(1, 2));
    await outbox.partDone('photo-1', true);
    clock.pass(RETENTION_MS + 1);
    same(await outbox.expire(RETENTION_MS), [issueId(1)]);
    same(
      (await outbox.find(issueId(1)))?.keepsake.lost?.map(({ what, how }) => [what, how]),
      [
        ['photo', 'refused'],
        ['touchline.issue.message', 'expired'],
        ['photo', 'expired'],
      ],
    );
    same(await outbox.nextPart(), undefined);
  });

  fact('remembers that an issue was deleted, and none of its words', async ({ outbox, clock, store }) => {
    await outbox.add(report(1));
    await outbox.forget(issueId(1), 'unsent');
    same(await outbox.all(), []);
    const { keepsake, entries } = (await outbox.find(issueId(1))) ?? {};
    same(keepsake?.ended, { how: 'deleted', at: clock.now() });
    same([keepsake?.secret, keepsake?.category, keepsake?.location, entries], ['', '', {}, []]);
    same(await outbox.nextSequence(issueId(1)), undefined);
    same(await outbox.forget(issueId(1), 'always'), 'unknown');
    same(await rowsOf(store), { entries: 0, issues: 1 });
  });

  fact('takes a message about what was deleted meanwhile for unknown', async ({ outbox }) => {
    await outbox.add(report(1));
    await outbox.forget(issueId(1), 'unsent');
    const refused = await outbox.add(followUp(1, 2)).catch((error: unknown) => error);
    same((refused as { code?: string }).code, 'issue_unknown');
    same(await outbox.balance(), { ...EMPTY, captured: 1, deleted: 1 });
  });

  fact('holds a damaged row back, counts it over three starts, and lets the others go', async (bench) => {
    const { outbox, store, safe, clock } = bench;
    for (const number of [1, 2, 3]) await outbox.add(report(number));
    const whole = await store.run('read', (tx) => tx.all('entries'));
    await damage(bench, issueId(1), (row) => ({ ...row, bytes: 'nothing' as never }));
    await damage(bench, issueId(2), (row) => ({ id: row.id, lane: row.lane }) as never);
    for (const life of ['one', 'two', 'three', 'four']) {
      const page = createOutbox(store, { ...clock, boot: life }, safe);
      const [taken, ...none] = await page.lease(ALL);
      same([taken?.entry.id, none, await page.nextDue()], [issueId(3), [], clock.now() + 90_000]);
      await page.reclaim();
      same(await page.unreadable(), 2);
    }
    const rows = await store.run('read', (tx) => tx.all('entries'));
    same(
      rows.map(({ id, state }) => [id, state]).toSorted(([a = ''], [b = '']) => a.localeCompare(b)),
      [
        [issueId(1), 'quarantined'],
        [issueId(2), 'quarantined'],
        [issueId(3), 'queued'],
      ],
    );
    same((await outbox.balance()).pending, 3);
    same((await outbox.find(issueId(1)))?.entries[0]?.state, 'quarantined');
    same((await outbox.all()).length, 3);
    // What is whole again when somebody repaired the disk is as it was.
    await store.run('write', async (tx) => {
      for (const row of whole) tx.put('entries', row);
    });
  });

  fact('shows all other issues when a keepsake cannot be read', async ({ outbox, store }) => {
    await outbox.add(report(1));
    await outbox.add(report(2));
    const row = await store.run('read', (tx) => tx.get('issues', issueId(1)));
    if (!row) throw new Error('There was nothing to damage.');
    await store.run('write', async (tx) => tx.put('issues', { ...row, locked: new Uint8Array(3) }));
    same(
      (await outbox.all()).map(({ keepsake }) => keepsake.id),
      [issueId(2)],
    );
    same(await outbox.find(issueId(1)), undefined);
    same(await outbox.unreadable(), 1);
    // The words are whole, and the venue gets them.
    same(idsOf(await outbox.lease(ALL)), [issueId(1), issueId(2)]);
  });

  fact('holds words back whose keepsake or photo cannot be read, and sends the rest', async (bench) => {
    const { outbox, store } = bench;
    await outbox.add({ ...report(1), parts: [photoOf(1), { ...photoOf(1), id: 'whole' }] });
    await deliverAll(outbox);
    const part = await store.run('read', (tx) => tx.get('parts', 'photo-1'));
    if (!part) throw new Error('There was nothing to damage.');
    await store.run('write', async (tx) =>
      tx.put('parts', { ...part, form: 'device', bytes: part.bytes.slice(0, 40) }),
    );
    same((await outbox.nextPart())?.part.id, 'whole');
    await outbox.partDone('whole');
    same(await outbox.nextPart(), undefined);
  });

  fact('keeps every word locked on its shelf', async ({ outbox, store, safe }) => {
    if (safe.form === 'plain') return;
    await outbox.add({ ...report(1), parts: [photoOf(1)] });
    await outbox.add(followUp(1, 2));
    same(await dump(store).then(hasWords), false);
    await deliverAll(outbox);
    await outbox.keepView({
      id: issueId(1),
      reference: RECEIPT.reference,
      status: 'acknowledged',
      category: 'entry.scan_fail',
      location: { spot: PLACE },
      messages: [{ text: CANARY }],
      timeline: [],
      allowed: [],
      etag: '"1"',
      receivedAt: RECEIPT.receivedAt,
    } as never);
    same((await outbox.find(issueId(1)))?.keepsake.view?.messages.length, 1);
    await outbox.forget(issueId(1), 'always');
    same(await dump(store).then(hasWords), false);
  });
}

/** Sends everything, batch by batch. */
async function deliverAll(outbox: Outbox): Promise<void> {
  for (let batch = await outbox.lease(ALL); batch.length; batch = await outbox.lease(ALL)) {
    await outbox.settle(batch.map((one) => ({ ...held(one), to: 'delivered', receipt: RECEIPT })));
  }
}

async function damage(
  { store }: Pick<Parameters<Parameters<Fact>[1]>[0], 'store'>,
  id: string,
  change: (row: OutboxEntry) => OutboxEntry,
): Promise<void> {
  await store.run('write', async (tx) => {
    const row = await tx.get('entries', id);
    if (row) tx.put('entries', change(row));
  });
}

type Store = Parameters<Parameters<Fact>[1]>[0]['store'];

function rowsOf(store: Store): Promise<{ entries: number; issues: number }> {
  return store.run('read', async (tx) => ({
    entries: (await tx.all('entries')).length,
    issues: (await tx.all('issues')).length,
  }));
}

/** Everything on all shelves, bytes as the letters they would be. */
async function dump(store: Store): Promise<string> {
  const rows = await store.run('read', (tx) =>
    Promise.all((['entries', 'issues', 'parts', 'meta', 'drafts'] as const).map((shelf) => tx.all(shelf))),
  );
  return JSON.stringify(rows, (_key, value: unknown) => {
    const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
    return bytes instanceof Uint8Array ? new TextDecoder('latin1').decode(bytes) : bytes;
  });
}

const hasWords = (text: string) =>
  [CANARY, PLACE, SECRET, 'entry.scan_fail'].some((word) => text.includes(word));
