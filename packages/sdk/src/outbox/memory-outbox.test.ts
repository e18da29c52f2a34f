import { outboxContract } from '../testing/outbox-contract.ts';
import { createMemoryOutbox } from './memory-outbox.ts';

describe('an outbox in memory', () => {
  outboxContract({ it, open: async (clock) => ({ outbox: createMemoryOutbox(clock) }) });
});
