import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createJob, messageJob } from '../../testing/backend-jobs.ts';
import { customBackend } from '../custom.ts';
import { misconfigured, Trouble } from './trouble.ts';

const { signal } = new AbortController();

test('a ticket that somebody removed is looked for again, and what is said about it is refused in words', async () => {
  const rows = new Map<string, string>();
  const backend = customBackend({
    find: async (ref) => (rows.has(ref) ? { id: ref } : undefined),
    create: async ({ ref, text }) => {
      rows.set(ref, text);
      return { id: ref };
    },
    comment: async ({ id }) => {
      if (!rows.has(id)) throw misconfigured('404: it is not there. Check the address and the ids.');
    },
  });
  const job = await createJob();
  await backend.deliver(job, { signal });
  rows.clear();
  const word = messageJob(job.issue.id, 1, 'Is somebody coming?');
  assert.equal((await backend.deliver(word, { signal })).kind, 'misconfigured');
  assert.deepEqual(await backend.deliver(word, { signal }), {
    kind: 'refused',
    reason: 'There is no ticket of this report.',
  });
});

test('a backend that can look nothing up names no ticket, so the number of another one stays', async () => {
  const backend = customBackend({ create: async ({ ref }) => ({ id: ref }) });
  assert.deepEqual(await backend.deliver(await createJob(), { signal }), { kind: 'accepted' });
});

test('a create that nobody answered may still arrive, whatever the system said of its lag', async () => {
  const lost = new Trouble({ kind: 'retry', reason: 'ECONNRESET', mayStillArrive: true }, true);
  const backend = customBackend({
    find: async () => undefined,
    create: () => Promise.reject(lost),
  });
  assert.equal(backend.lagMs, 0);
  assert.deepEqual(await backend.deliver(await createJob(), { signal }), {
    kind: 'retry',
    reason: 'ECONNRESET',
    mayStillArrive: true,
  });
});

test('what never ends holds up its report only until it is cut off', async () => {
  let looks = 0;
  const backend = customBackend({
    find: () => (++looks === 1 ? new Promise<undefined>(() => {}) : Promise.resolve(undefined)),
    create: async ({ ref }) => ({ id: ref }),
  });
  const job = await createJob();
  const first = new AbortController();
  void backend.deliver(job, { signal: first.signal });
  const second = backend.deliver(job, { signal });
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(looks, 1, 'nobody looks while another one may still make');
  first.abort();
  assert.equal((await second).kind, 'accepted');
});
