import { expect } from '@open-wc/testing';
import { contractClock, report, issueId, type ContractClock } from '../testing/outbox-captures.ts';
import { createOutbox } from './create-outbox.ts';
import { createMemoryStore } from './memory-outbox.ts';
import type { Outbox } from './outbox.ts';
import { plainSafe } from './safe.ts';

const HOUR = 3_600_000;
const help = (number: number) => ({
  id: issueId(number),
  digest: `digest ${number}`,
  text: `{"n":${number}}`,
});

describe('what helped without a report', () => {
  let clock: ContractClock;
  let outbox: Outbox;
  beforeEach(() => {
    clock = contractClock();
    outbox = createOutbox(createMemoryStore(), clock, plainSafe);
  });
  const waiting = async () => (await outbox.helps()).map(({ text }) => (JSON.parse(text) as { n: number }).n);

  it('waits beside the reports: it is none of them, and no draft', async () => {
    await outbox.add(report(1));
    await outbox.keepHelp(help(2));
    clock.pass(HOUR);
    expect(await waiting()).to.deep.equal([2]);
    expect((await outbox.helps())[0]?.ageMs).to.equal(HOUR);
    expect((await outbox.all()).map(({ keepsake }) => keepsake.id)).to.deep.equal([issueId(1)]);
    expect((await outbox.balance()).captured).to.equal(1);
  });

  it('is kept until it was taken, also when its person has left', async () => {
    await outbox.keepHelp(help(1));
    await outbox.keepHelp(help(2));
    await outbox.letGo();
    expect(await waiting()).to.deep.equal([1, 2]);
    await outbox.helpsDone([issueId(1)]);
    expect(await waiting()).to.deep.equal([2]);
    expect(await outbox.helpsExpired()).to.equal(0);
  });

  it('is dropped after 24 hours, and counted by its name', async () => {
    await outbox.keepHelp(help(1));
    clock.pass(23 * HOUR);
    await outbox.expire(7 * 24 * HOUR);
    expect(await waiting()).to.deep.equal([1]);
    clock.pass(2 * HOUR);
    await outbox.expire(7 * 24 * HOUR);
    expect(await waiting()).to.deep.equal([]);
    expect(await outbox.helpsExpired()).to.equal(1);
    expect((await outbox.balance()).expired).to.equal(0);
  });

  it('takes no more room than twenty', async () => {
    for (let number = 1; number <= 22; number++) {
      clock.pass(1_000);
      await outbox.keepHelp(help(number));
    }
    const left = await waiting();
    expect(left).to.have.length(20);
    expect(left[0]).to.equal(3);
    expect(await outbox.helpsExpired()).to.equal(2);
  });
});
