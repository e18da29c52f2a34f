import { RETENTION_MS, type Ending, type Outbox } from '../outbox/outbox.ts';
import type { Safe } from '../outbox/safe.ts';
import type { Store } from '../outbox/store.ts';
import {
  ALL,
  contractClock,
  followUp,
  held,
  idsOf,
  issueId,
  PROBLEM,
  RECEIPT,
  report,
  same,
  SECRET,
  START,
  textOf,
  type ContractClock,
} from './outbox-captures.ts';
import { endingsContract } from './outbox-contract-endings.ts';
import { checkOutbox } from './outbox-invariants.ts';

export type { ContractClock } from './outbox-captures.ts';

export interface OutboxContractOptions {
  /** `it` of any test runner. */
  it: (title: string, body: () => Promise<void>) => unknown;
  open: (clock: ContractClock) => Promise<OutboxBench>;
}

export interface OutboxBench {
  /** A new and empty outbox. */
  outbox: Outbox;
  /** What it stands on: looked at after every fact, and damaged by some. */
  store: Store;
  safe: Safe;
  /** Opens the same one as another tab would; leave it out where none can. */
  again?: () => Promise<Outbox>;
}

/** One promise, and what must hold of the shelves when it was tried. */
export type Fact = (
  title: string,
  body: (bench: OutboxBench & { clock: ContractClock }) => Promise<void>,
) => unknown;

/** The promises of an outbox, for whoever builds another one. */
export function outboxContract({ it, open }: OutboxContractOptions): void {
  const fact: Fact = (title, body) =>
    it(title, async () => {
      const clock = contractClock();
      const bench = await open(clock);
      try {
        await body({ ...bench, clock });
        same(await checkOutbox(bench.store, [], bench.safe.form !== 'plain'), []);
      } finally {
        bench.outbox.close();
      }
    });

  endingsContract(fact);

  fact('gives back exactly the bytes it was given', async ({ outbox }) => {
    const captured = report(1);
    await outbox.add(captured);
    const [taken] = await outbox.lease(ALL);
    same(textOf(taken?.entry), textOf(captured.entry));
    same(taken?.entry.attempt, 1);
    same(taken?.entry.state, 'leased');
  });

  fact('never gives one entry twice while its lease counts', async ({ outbox, clock }) => {
    await outbox.add(report(1));
    same((await outbox.lease(ALL)).length, 1);
    clock.pass(89_999);
    same((await outbox.lease(ALL)).length, 0);
    clock.pass(1);
    same((await outbox.lease(ALL)).length, 1);
  });

  fact('ends the leases of a dead page for whoever knows that nobody sends', async ({ outbox }) => {
    await outbox.add(report(1));
    const [lost] = await outbox.lease(ALL);
    await outbox.reclaim();
    same((await outbox.lease(ALL)).length, 1);
    same(await outbox.settle([{ ...held(lost), to: 'delivered', receipt: RECEIPT }]), []);
  });

  fact('takes a lease back when the clock was set to before it', async ({ outbox, clock }) => {
    await outbox.add(report(1));
    await outbox.lease(ALL);
    clock.pass(-3_600_000);
    same((await outbox.lease(ALL)).length, 1);
  });

  fact('gives urgent entries first, then by age', async ({ outbox }) => {
    await outbox.add(report(1));
    await outbox.add(report(3));
    await outbox.add(report(2, 'urgent'));
    same(idsOf(await outbox.lease(ALL)), [issueId(2), issueId(1), issueId(3)]);
  });

  fact('gives of each issue only the next event in order', async ({ outbox }) => {
    await outbox.add(report(1));
    await outbox.add(followUp(1, 2));
    await outbox.add(followUp(1, 3, 'urgent'));
    const [first] = await outbox.lease(ALL);
    same(first?.entry.sequence, '000001');
    same((await outbox.lease(ALL)).length, 0);
    await outbox.settle([{ ...held(first), to: 'delivered', receipt: RECEIPT }]);
    const second = await outbox.lease(ALL);
    same(
      second.map(({ entry }) => entry.sequence),
      ['000002'],
    );
    same(second[0]?.secret, SECRET);
  });

  fact('counts events about one issue without a repeat', async ({ outbox, again }) => {
    await outbox.add(report(1));
    const other = (await again?.()) ?? outbox;
    const numbers = await Promise.all(
      [1, 2, 3, 4].map((n) => (n % 2 ? outbox : other).nextSequence(issueId(1))),
    );
    same(
      numbers.toSorted((a = 0, b = 0) => a - b),
      [2, 3, 4, 5],
    );
    same(await outbox.nextSequence(issueId(9)), undefined);
    if (other !== outbox) other.close();
  });

  fact('keeps the receipt and forgets the words in one step', async ({ outbox }) => {
    await outbox.add(report(1));
    const [taken] = await outbox.lease(ALL);
    same(await outbox.settle([{ ...held(taken), to: 'delivered', receipt: RECEIPT }]), [issueId(1)]);
    const known = await outbox.find(issueId(1));
    same(known?.entries, []);
    same(known?.keepsake.receipt, RECEIPT);
    same(JSON.stringify(known).includes('gate C'), false);
  });

  fact('ignores the answer of whoever lost the lease', async ({ outbox, clock }) => {
    await outbox.add(report(1));
    const [slow] = await outbox.lease(ALL);
    clock.pass(90_000);
    const [quick] = await outbox.lease(ALL);
    same(await outbox.settle([{ ...held(slow), to: 'rejected', problem: PROBLEM }]), []);
    same((await outbox.find(issueId(1)))?.entries[0]?.state, 'leased');
    same(await outbox.settle([{ ...held(quick), to: 'delivered', receipt: RECEIPT }]), [issueId(1)]);
    same(await outbox.settle([{ ...held(quick), to: 'delivered', receipt: RECEIPT }]), []);
  });

  fact(
    'waits as long as the venue asked, and no longer when the clock was set back',
    async ({ outbox, clock }) => {
      await outbox.add(report(1));
      const [taken] = await outbox.lease(ALL);
      await outbox.settle([{ ...held(taken), to: 'queued', nextAt: clock.now() + 30_000 }]);
      same(await outbox.nextDue(), START + 30_000);
      same((await outbox.lease(ALL)).length, 0);
      clock.pass(-86_400_000);
      same((await outbox.lease(ALL)).length, 1);
    },
  );

  fact('holds a refused report and what follows it, and lets all others pass', async ({ outbox }) => {
    await outbox.add(report(1));
    await outbox.add(followUp(1, 2));
    await outbox.add(report(2));
    const taken = await outbox.lease(ALL);
    const refused = taken.find(({ entry }) => entry.subject === issueId(1));
    const passed = taken.find(({ entry }) => entry.subject === issueId(2));
    await outbox.settle([
      { ...held(refused), to: 'rejected', problem: PROBLEM },
      { ...held(passed), to: 'delivered', receipt: RECEIPT },
    ]);
    same(await outbox.lease(ALL), []);
    same(
      (await outbox.find(issueId(1)))?.entries.map(({ state }) => state),
      ['rejected', 'queued'],
    );
    same(await outbox.nextDue(), undefined);
  });

  fact('lets a refused message hold nothing up', async ({ outbox }) => {
    await outbox.add(report(1));
    await outbox.add(followUp(1, 2));
    await outbox.add(followUp(1, 3));
    for (const to of ['delivered', 'rejected'] as const) {
      const [taken] = await outbox.lease(ALL);
      const ending: Ending =
        to === 'delivered'
          ? { ...held(taken), to, receipt: RECEIPT }
          : { ...held(taken), to, problem: PROBLEM };
      await outbox.settle([ending]);
    }
    same(
      (await outbox.lease(ALL)).map(({ entry }) => entry.sequence),
      ['000003'],
    );
  });

  fact('puts a corrected report in the place of the refused one', async ({ outbox }) => {
    await outbox.add(report(1));
    const [taken] = await outbox.lease(ALL);
    await outbox.settle([{ ...held(taken), to: 'rejected', problem: PROBLEM }]);
    await outbox.add({ ...report(2), replaces: issueId(1) });
    same(
      (await outbox.all()).map(({ keepsake }) => keepsake.id),
      [issueId(2)],
    );
  });

  fact('stays within the limits of a batch, and gives a large entry alone', async ({ outbox }) => {
    for (let number = 1; number <= 30; number++) await outbox.add(report(number));
    same((await outbox.lease({ events: 10, bytes: 1_000_000 })).length, 10);
    same((await outbox.lease({ events: 100, bytes: 10 })).length, 1);
    same((await outbox.lease({ events: 100, bytes: 1_000_000 })).length, 19);
  });

  fact('deletes what was never tried, and keeps the duty to erase what was', async ({ outbox }) => {
    await outbox.add(report(1));
    await outbox.add(report(2));
    same(await outbox.forget(issueId(1), 'unsent'), 'unsent');
    same(await outbox.duties(), []);
    await outbox.lease(ALL);
    same(await outbox.forget(issueId(2), 'unsent'), 'sent');
    same(await outbox.forget(issueId(2), 'always'), 'duty');
    same(
      (await outbox.duties()).map(({ id, secret }) => [id, secret]),
      [[issueId(2), SECRET]],
    );
    same(await outbox.all(), []);
    same(await outbox.lease(ALL), []);
    await outbox.dutyDone(issueId(2));
    same(await outbox.duties(), []);
    same(await outbox.forget(issueId(2), 'always'), 'unknown');
  });

  fact('hands out a photo only after the words about it have arrived', async ({ outbox }) => {
    const bytes = Uint8Array.of(1, 2, 3).buffer;
    const part = { id: 'p1', subject: issueId(1), sha256: 'x', mediaType: 'image/jpeg' as const, bytes };
    await outbox.add({ ...report(1), parts: [part] });
    same(await outbox.nextPart(), undefined);
    const [taken] = await outbox.lease(ALL);
    await outbox.settle([{ ...held(taken), to: 'delivered', receipt: RECEIPT }]);
    const next = await outbox.nextPart();
    same([next?.part.id, next?.secret], ['p1', SECRET]);
    same([...new Uint8Array(next?.part.bytes ?? new ArrayBuffer(0))], [1, 2, 3]);
    await outbox.partDone('p1');
    same(await outbox.nextPart(), undefined);
  });

  fact('adds up the time that was seen to pass', async ({ outbox, clock }) => {
    await outbox.add(report(1));
    clock.pass(4_000);
    const [taken] = await outbox.lease(ALL);
    same(taken?.entry.observed.ms, 4_000);
    await outbox.settle([{ ...held(taken), to: 'queued', nextAt: 0 }]);
    // The page was closed, and the phone's clock jumped by a year meanwhile.
    clock.boot = 'another page';
    clock.pass(365 * 86_400_000);
    const [later] = await outbox.lease(ALL);
    same(later?.entry.observed.ms, 4_000 + 36 * 3_600_000);
  });

  fact('forgets a delivered issue after 30 days and an unsent one never', async ({ outbox, clock }) => {
    await outbox.add(report(1));
    const [taken] = await outbox.lease(ALL);
    await outbox.settle([{ ...held(taken), to: 'delivered', receipt: RECEIPT }]);
    await outbox.add(report(2));
    clock.pass(31 * 86_400_000);
    same(
      (await outbox.all()).map(({ keepsake }) => keepsake.id),
      [issueId(2)],
    );
  });

  fact('forgets a photo with its issue', async ({ outbox, clock }) => {
    const photo = { id: 'photo', subject: issueId(1), sha256: 'x', mediaType: 'image/jpeg' } as const;
    const captured = report(1);
    await outbox.add({ ...captured, parts: [{ ...photo, bytes: new ArrayBuffer(8) }] });
    const [taken] = await outbox.lease(ALL);
    await outbox.settle([{ ...held(taken), to: 'delivered', receipt: RECEIPT }]);
    clock.pass(31 * 86_400_000);
    await outbox.expire(RETENTION_MS);
    same(await outbox.all(), []);
    if (captured.keepsake) await outbox.adopt(captured.keepsake);
    same(await outbox.nextPart(), undefined);
  });

  fact('lets go of a person: shows nothing, still sends what waits, then forgets it', async ({ outbox }) => {
    await outbox.source('urn:touchline:device:a');
    await outbox.add(report(1));
    const [first] = await outbox.lease(ALL);
    await outbox.settle([{ ...held(first), to: 'delivered', receipt: RECEIPT }]);
    await outbox.add(report(2));
    await outbox.letGo();
    same(await outbox.all(), []);
    same([await outbox.find(issueId(1)), await outbox.find(issueId(2))], [undefined, undefined]);
    same(await outbox.source('urn:touchline:device:b'), 'urn:touchline:device:b');
    const [second] = await outbox.lease(ALL);
    same(second?.entry.id, issueId(2));
    await outbox.settle([{ ...held(second), to: 'delivered', receipt: RECEIPT }]);
    same(await outbox.nextSequence(issueId(2)), undefined);
  });

  fact('keeps its name towards the relay', async ({ outbox }) => {
    same(await outbox.source('urn:touchline:device:a'), 'urn:touchline:device:a');
    same(await outbox.source('urn:touchline:device:b'), 'urn:touchline:device:a');
  });

  fact('lets two tabs take every entry exactly once', async ({ outbox, again }) => {
    const other = (await again?.()) ?? outbox;
    for (let number = 1; number <= 20; number++) await outbox.add(report(number));
    const few = { events: 5, bytes: 1_000_000 };
    const taken = await Promise.all([outbox, other, outbox, other].map((tab) => tab.lease(few)));
    same(
      taken.flatMap(idsOf).toSorted(),
      Array.from({ length: 20 }, (_, at) => issueId(at + 1)),
    );
    if (other !== outbox) other.close();
  });
}
