import { expect } from '@open-wc/testing';
import { lateAnswer } from '../testing/broken-storage.ts';
import { ALL, followUp, held, issueId, RECEIPT, report } from '../testing/outbox-captures.ts';
import { openIndexedDbOutbox } from './indexeddb-outbox.ts';
import type { Outbox } from './outbox.ts';

const newName = () => `touchline:test-${crypto.randomUUID()}`;

const STEPS: Record<string, (outbox: Outbox) => Promise<unknown>> = {
  'what ends well': async (outbox) => {
    const taken = await outbox.lease(ALL);
    await outbox.settle(taken.map((one) => ({ ...held(one), to: 'delivered', receipt: RECEIPT })));
  },
  'what a person deletes': (outbox) => outbox.forget(issueId(1), 'always'),
  'what a person replaces': (outbox) => outbox.add({ ...report(3), replaces: issueId(1) }),
  'what waited too long': (outbox) => outbox.expire(-1),
  'what a person leaves behind': (outbox) => outbox.letGo(),
};

describe('a page that stands still in the middle of a transaction', () => {
  for (const [what, step] of Object.entries(STEPS)) {
    it(`counts once, and wholly or not at all: ${what}`, async () => {
      for (let nth = 1; nth <= 16; nth++) {
        const outbox = await openIndexedDbOutbox(newName());
        for (const one of [report(1), report(2), followUp(1, 2)]) await outbox.add(one);
        const end = lateAnswer(nth);
        await step(outbox).finally(end);
        const { captured: all, ...ends } = await outbox.balance();
        const sum = Object.values(ends).reduce((total, count) => total + count, 0);
        expect([nth, sum]).to.deep.equal([nth, all]);
        outbox.close();
      }
    }).timeout(30_000);
  }
});
