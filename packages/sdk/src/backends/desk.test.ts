import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backendContract } from '../testing/backend-contract.ts';
import { deskBackend, type DeskIntake } from './desk.ts';

/** A desk that keeps what it is told and knows what it was told before. */
function smallDesk() {
  const issues = new Map<string, { description: string | undefined; messages: Map<string, string> }>();
  let stalled = false;
  const intake: DeskIntake = {
    async deliver(job) {
      if (stalled) await new Promise(() => undefined);
      if (job.type === 'create' && !issues.has(job.issue.id)) {
        issues.set(job.issue.id, { description: job.issue.issue.description, messages: new Map() });
      }
      if (job.type === 'message') issues.get(job.issueId)?.messages.set(job.message.id, job.message.text);
      if (job.type === 'erase') issues.delete(job.issueId);
      return job.type === 'create' ? { backendReference: `D-${job.issue.reference}` } : {};
    },
  };
  return { intake, issues, stall: () => (stalled = true) };
}

backendContract({
  except: {
    network: 'it runs in this process',
    answers: 'it publishes them',
    raw: 'it takes reports as data',
    hostile: 'it takes reports as data',
  },

  it: (title, body) => test(`the desk backend ${title}`, body),
  async open() {
    const { intake, issues, stall } = smallDesk();
    return {
      backend: deskBackend({ intake }),
      stall,
      seen: async () =>
        [...issues].map(([id, { description, messages }]) => ({
          id,
          description,
          messages: [...messages.values()],
        })),
    };
  },
});

test('a desk that fails is tried again, and its words stay inside', async () => {
  const intake: DeskIntake = {
    deliver: () => Promise.reject(new TypeError('connection to 10.0.0.7 refused')),
  };
  const job = { type: 'erase', issueId: 'any', at: 0 } as const;
  const outcome = await deskBackend({ intake }).deliver(job, { signal: new AbortController().signal });
  assert.deepEqual(outcome, { kind: 'retry', reason: 'TypeError' });
});

test('what a desk can never take is put aside, not tried again', async () => {
  const intake: DeskIntake = { deliver: async () => ({ refused: 'The issue is closed for good.' }) };
  const job = { type: 'confirmed', issueId: 'any', eventId: 'one', at: 0 } as const;
  const outcome = await deskBackend({ intake }).deliver(job, { signal: new AbortController().signal });
  assert.deepEqual(outcome, { kind: 'refused', reason: 'The issue is closed for good.' });
});
