import { expect } from '@open-wc/testing';
import { openLine } from './line.ts';
import { deviceClock } from './outbox/clock.ts';
import { keepingOn } from './outbox/keeping.ts';
import { createMemoryStore } from './outbox/memory-outbox.ts';
import type { Known } from './outbox/outbox.ts';
import { plainSafe } from './outbox/safe.ts';
import type { IssueState } from './status/issue-state.ts';
import { report } from './testing/outbox-captures.ts';

describe('the line', () => {
  it('tells what was read first before what was read later, however long the first reading took', async () => {
    const clock = deviceClock();
    const store = createMemoryStore();
    const { entry, keepsake } = report(1);
    const keeping = keepingOn(store, clock, plainSafe);
    await keeping.add({ entry, ...(keepsake && { keepsake }) });
    const id = entry.subject;
    const readings: PromiseWithResolvers<void>[] = [];
    const slow = async (of: string): Promise<Known | undefined> => {
      const known = await keeping.find(of);
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      readings.push({ promise, resolve, reject });
      // The first is held up, as one is that has more to open.
      if (readings.length === 1) await promise;
      return known;
    };
    const told: number[] = [];
    const listener = ({ attempts }: IssueState) => void told.push(attempts);
    const line = openLine({
      options: { endpoint: '/nowhere', venue: 'venue-1', transport: () => new Promise(() => undefined) },
      defaults: {},
      store,
      safe: plainSafe,
      keeping: { ...keeping, find: slow },
      clock,
      endpoint: `${location.origin}/nowhere`,
      trackUrl: `${location.origin}/track`,
      stamp: () => Promise.reject(new Error('Nothing is captured here.')),
      lock: `touchline:${crypto.randomUUID()}`,
      listeners: new Set([listener]),
      watched: new Map(),
      tell: () => undefined,
      keep: () => Promise.reject(new Error('Nothing is kept here.')),
      shown: new Map(),
    });
    try {
      const before = line.announce([id]);
      while (!readings.length) await new Promise((resolve) => setTimeout(resolve));
      await store.run('write', async (tx) => {
        const row = await tx.get('entries', entry.id);
        if (row) tx.put('entries', { ...row, attempt: 7 });
      });
      const after = line.announce([id]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      readings[0]?.resolve();
      await Promise.all([before, after]);
      expect(told).to.have.length(2);
      expect(told[1]).to.equal(7);
    } finally {
      line.stop();
    }
  });
});
