import { expect } from '@open-wc/testing';
import {
  ALL,
  contractClock,
  followUp,
  held,
  idsOf,
  issueId,
  report,
  type ContractClock,
} from '../testing/outbox-captures.ts';
import { createOutbox } from './create-outbox.ts';
import { createMemoryStore } from './memory-outbox.ts';
import { ASK_AFTER_MS, type Outbox } from './outbox.ts';
import { plainSafe } from './safe.ts';

const MINUTE = 60_000;

describe('an urgent report that nobody could send for half an hour', () => {
  let clock: ContractClock;
  let outbox: Outbox;
  const open = (asks: boolean) => {
    clock = contractClock();
    outbox = createOutbox(createMemoryStore(), clock, plainSafe, { asks });
  };
  const taken = async () => idsOf(await outbox.lease(ALL));

  it('waits until somebody says that help is still needed, and holds up nothing else', async () => {
    open(true);
    await outbox.add(report(1, 'urgent'));
    await outbox.add(report(2));
    clock.pass(ASK_AFTER_MS + MINUTE);
    expect(await taken()).to.deep.equal([issueId(2)]);
    expect(await outbox.nextDue()).to.be.greaterThan(clock.now());
    await outbox.stillNeeded(issueId(1));
    expect(await outbox.nextDue()).to.equal(clock.now());
    expect(await taken()).to.deep.equal([issueId(1)]);
  });

  it('goes out by itself until then', async () => {
    open(true);
    await outbox.add(report(1, 'urgent'));
    clock.pass(ASK_AFTER_MS - MINUTE);
    expect(await taken()).to.deep.equal([issueId(1)]);
  });

  it('goes out as it is where nobody asks', async () => {
    open(false);
    await outbox.add(report(1, 'urgent'));
    clock.pass(2 * ASK_AFTER_MS);
    expect(await taken()).to.deep.equal([issueId(1)]);
  });

  it('goes out as it is once its person has left', async () => {
    open(true);
    await outbox.add(report(1, 'urgent'));
    clock.pass(2 * ASK_AFTER_MS);
    expect(await taken()).to.deep.equal([]);
    await outbox.letGo();
    expect(await taken()).to.deep.equal([issueId(1)]);
  });

  it('is not sent twice when the answer comes while it is being sent', async () => {
    open(true);
    await outbox.add(report(1, 'urgent'));
    const [first] = await outbox.lease(ALL);
    await outbox.stillNeeded(issueId(1));
    const [changed] = await outbox.settle([{ ...held(first), to: 'queued', nextAt: 0 }]);
    expect(changed).to.equal(issueId(1));
    clock.pass(2 * ASK_AFTER_MS);
    expect(await taken()).to.deep.equal([issueId(1)]);
  });

  it('holds back what follows it, and nothing that follows one which arrived', async () => {
    open(true);
    await outbox.add(report(1, 'urgent'));
    await outbox.add(followUp(1, 2, 'urgent'));
    clock.pass(2 * ASK_AFTER_MS);
    expect(await taken()).to.deep.equal([]);
    await outbox.stillNeeded(issueId(1));
    const [first] = await outbox.lease(ALL);
    const receipt = { reference: '7K3F-9QXM', receivedAt: '2026-11-22T19:04:12.000Z' };
    await outbox.settle([{ ...held(first), to: 'delivered', receipt }]);
    expect(await taken()).to.deep.equal([followUp(1, 2).entry.id]);
  });
});
