import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyUpdate, viewOf, type IssueFacts, type StatusChange } from './status.ts';

const AT = '2026-11-22T19:10:00.000Z';
const FACTS: IssueFacts = {
  id: '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10',
  reference: '7K3F-9QXM',
  category: 'entry.scan_fail',
  location: { gate: 'gate-C' },
  status: 'received',
  capturedAt: '2026-11-22T19:04:11.123Z',
  receivedAt: '2026-11-22T19:04:12.000Z',
  respondBy: '2026-11-22T19:14:12.000Z',
  timeline: [{ at: '2026-11-22T19:04:12.000Z', what: 'received' }],
  messages: [],
};
const told = (facts: IssueFacts, change: StatusChange, at = AT) =>
  applyUpdate(facts, { issueId: facts.id, at, change });
const answer: StatusChange = {
  type: 'message',
  message: { id: 'm1', at: AT, from: 'venue', text: 'On our way.' },
};
const clock = (facts: IssueFacts, at: string) => viewOf(facts, Date.parse(at), 'e').promise?.state;

describe('status of an issue', () => {
  it('counts the first word from a person as the response, once', () => {
    const answered = told(told(FACTS, answer), answer);
    assert.equal(answered.messages.length, 1);
    assert.equal(clock(answered, '2026-11-22T20:00:00Z'), 'met');
  });

  it('counts a response exactly on the target as met and one after it as late', () => {
    assert.equal(clock(told(FACTS, answer, FACTS.respondBy), AT), 'met');
    assert.equal(clock(told(FACTS, answer, '2026-11-22T19:14:12.001Z'), AT), 'late');
  });

  it('computes late when asked, not when told', () => {
    assert.equal(clock(FACTS, AT), 'due');
    assert.equal(clock(FACTS, '2026-11-22T19:14:13Z'), 'late');
  });

  it('pauses while the reporter is asked and forgets the question afterwards', () => {
    const asked = told(FACTS, { type: 'status', status: 'waiting_reporter', question: 'Which lane?' });
    assert.deepEqual([asked.question, clock(asked, AT)], ['Which lane?', 'paused']);
    const on = told(asked, { type: 'status', status: 'in_progress' });
    assert.deepEqual([on.question, on.pausedSince, clock(on, AT)], [undefined, undefined, 'due']);
  });

  it('lets the reporter confirm only what is resolved, and reopen only inside the window', () => {
    assert.equal(told(FACTS, { type: 'confirmed' }).status, 'received');
    const solved = told(FACTS, {
      type: 'resolved',
      text: 'Let in by hand.',
      reopenUntil: '2026-11-25T19:10:00Z',
    });
    assert.ok(viewOf(solved, Date.parse(AT), 'e').allowed.includes('reopen'));
    assert.ok(!viewOf(solved, Date.parse('2026-11-26T00:00:00Z'), 'e').allowed.includes('reopen'));
    assert.equal(told(solved, { type: 'confirmed' }).status, 'closed');
  });

  it('asks for a rating once', () => {
    const solved = told(FACTS, { type: 'resolved', text: 'Done.' });
    assert.ok(viewOf(solved, Date.parse(AT), 'e').allowed.includes('feedback'));
    assert.ok(
      !viewOf(told(solved, { type: 'rated', csat: 5 }), Date.parse(AT), 'e').allowed.includes('feedback'),
    );
  });

  it('forgets the words and allows nothing once erased', () => {
    const erased = viewOf(
      told(told(FACTS, answer), { type: 'erased', pending: ['desk'] }),
      Date.parse(AT),
      'e',
    );
    assert.deepEqual([erased.messages, erased.allowed, erased.erased?.pending], [[], [], ['desk']]);
  });
});

describe('what the reporter may do', () => {
  const resolved: StatusChange = { type: 'resolved', text: 'Done.', reopenUntil: '2026-11-25T19:10:00Z' };
  const closed: StatusChange = { type: 'status', status: 'closed' };
  const may = (facts: IssueFacts, at = AT) => viewOf(facts, Date.parse(at), 'e').allowed;

  it('is to write, withdraw or erase while we work', () => {
    for (const status of [
      'received',
      'acknowledged',
      'in_progress',
      'waiting_reporter',
      'scheduled',
    ] as const) {
      assert.deepEqual(may({ ...FACTS, status }), ['message', 'withdraw', 'erase']);
    }
  });

  it('is to confirm, object or rate once it is resolved', () => {
    assert.deepEqual(may(told(FACTS, resolved)), ['confirm', 'reopen', 'feedback', 'message', 'erase']);
  });

  it('is no longer to reopen after the window, nor to reopen what was turned away', () => {
    assert.deepEqual(may(told(told(FACTS, resolved), closed)), ['reopen', 'feedback', 'erase']);
    assert.deepEqual(may(told(told(FACTS, resolved), closed), '2026-11-26T00:00:00Z'), ['feedback', 'erase']);
    assert.deepEqual(may(told(FACTS, closed)), ['message', 'erase']);
  });

  it('starts anew with a reopening, whose old solution and times count no more', () => {
    const reopened = told(told(FACTS, resolved), { type: 'reopened' });
    assert.deepEqual([reopened.resolution, reopened.reopenUntil], [undefined, undefined]);
    assert.deepEqual(may(told(reopened, closed)), ['message', 'erase']);
  });

  it('owes a new answer after a reopening: the first one and its notices are of the round before', () => {
    const given = { ...FACTS, respondBy: '2026-11-22T19:40:00Z', backAt: '2026-11-22T19:20:00Z' };
    const delay = { at: AT, reason: 'staff', newTime: '2026-11-22T19:50:00Z' } as const;
    const answered = told(told(told(given, { type: 'delayed', delay }), answer), resolved);
    const reopened = told(answered, { type: 'reopened' });
    const view = viewOf(reopened, Date.parse(AT), 'e');
    assert.deepEqual([view.promise, view.delay], [undefined, undefined]);
    const respondBy = '2026-11-22T21:00:00Z';
    const promised = told(reopened, { type: 'promised', priority: 'P3', respondBy });
    assert.deepEqual(viewOf(promised, Date.parse(AT), 'e').promise, { state: 'due', respondBy });
  });

  it('never includes a rating of a sensitive matter', () => {
    const sensitive = { ...FACTS, category: 'medical.urgent' };
    assert.ok(!may(told(sensitive, resolved)).includes('feedback'));
  });

  it('is only to erase once cancelled', () => {
    assert.deepEqual(may(told(FACTS, { type: 'withdrawn' })), ['erase']);
  });
});
