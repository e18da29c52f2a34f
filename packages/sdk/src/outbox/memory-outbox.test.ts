import { outboxContract } from '../testing/outbox-contract.ts';
import { createOutbox } from './create-outbox.ts';
import { createMemoryStore } from './memory-outbox.ts';
import { plainSafe } from './safe.ts';

describe('an outbox in memory', () => {
  outboxContract({
    it,
    open: async (clock) => {
      const store = createMemoryStore();
      return { outbox: createOutbox(store, clock), store, safe: plainSafe };
    },
  });
});
