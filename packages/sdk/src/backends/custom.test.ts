import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backendContract } from '../testing/backend-contract.ts';
import { createJob } from '../testing/backend-jobs.ts';
import { playedTickets } from '../testing/ticket-bench.ts';
import { misconfigured } from './core/trouble.ts';
import { customBackend } from './custom.ts';

backendContract({
  except: {
    stall: 'its functions are those of the venue',
    network: 'its functions are those of the venue',
    answers: 'the venue publishes them',
    hostile: 'it shows every sign as it was typed',
  },

  it: (title, body) => test(`a backend in three functions ${title}`, body),
  async open() {
    const tickets = playedTickets('plain');
    const make = () =>
      customBackend({
        find: async (ref) => tickets.byRef(ref),
        create: async ({ ref, title, text }) => tickets.add(ref, title, text, 'new'),
        comment: async ({ id }, { text }) => void tickets.say(tickets.all.get(id), text),
        said: async ({ id }) => (tickets.all.get(id)?.comments ?? []).map(({ text }) => text).join('\n'),
        erase: async ({ id }) => void tickets.all.delete(id),
      });
    return { backend: make(), restarted: make, seen: tickets.seen, raw: tickets.raw };
  },
});

test('what three functions throw becomes an outcome', async () => {
  const job = await createJob();
  const { signal } = new AbortController();
  const failing = (fault: Error) =>
    customBackend({ create: () => rejecting(fault) }).deliver(job, { signal });
  assert.deepEqual(await failing(misconfigured('No such list.')), {
    kind: 'misconfigured',
    reason: 'No such list.',
  });
  const { thrown, ...outcome } = (await failing(new RangeError('words of a reporter'))) as {
    thrown?: string;
  };
  assert.deepEqual(outcome, { kind: 'retry', reason: 'RangeError' });
  assert.match(thrown ?? '', /^RangeError:custom\.test\.ts:\d+$/);
});

async function rejecting(fault: Error): Promise<never> {
  throw fault;
}
