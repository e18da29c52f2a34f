import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Calendar } from './calendar.ts';
import {
  dueWithPauses,
  elapsedWithPauses,
  isPausedTooLong,
  type Pause,
  pausesFor,
  readClock,
} from './response-clock.ts';

const MINUTE = 60_000;
const always: Calendar = { kind: 'always' };
/** Open in the first and the third hour. */
const broken: Calendar = {
  kind: 'windows',
  windows: [
    { from: 0, to: 60 * MINUTE },
    { from: 120 * MINUTE, to: 180 * MINUTE },
  ],
};
const waiting = (from: number, to?: number): Pause => ({
  cause: 'waiting_reporter',
  from: from * MINUTE,
  ...(to !== undefined && { to: to * MINUTE }),
});
const target = { fromAt: 0, targetMs: 40 * MINUTE };

describe('pauses', () => {
  it('move the due instant by their length, overlaps counted once', () => {
    const pauses = [waiting(10, 30), waiting(25, 40)];
    assert.equal(dueWithPauses(always, 0, 40 * MINUTE, pauses, 0), 70 * MINUTE);
    assert.equal(elapsedWithPauses(always, 0, 60 * MINUTE, pauses), 30 * MINUTE);
  });

  it('after the due instant or before the start change nothing', () => {
    assert.equal(dueWithPauses(always, 0, 10 * MINUTE, [waiting(10, 30)], 0), 10 * MINUTE);
    assert.equal(dueWithPauses(always, 40 * MINUTE, 10 * MINUTE, [waiting(10, 30)], 0), 50 * MINUTE);
  });

  it('that last move it on with the clock', () => {
    assert.equal(dueWithPauses(always, 0, 40 * MINUTE, [waiting(10)], 20 * MINUTE), 50 * MINUTE);
    assert.equal(dueWithPauses(always, 0, 40 * MINUTE, [waiting(10)], 35 * MINUTE), 65 * MINUTE);
  });

  it('cost only open time', () => {
    assert.equal(dueWithPauses(broken, 0, 60 * MINUTE, [waiting(50, 130)], 0), 140 * MINUTE);
    assert.equal(dueWithPauses(broken, 0, 101 * MINUTE, [waiting(50, 130)], 0), 'never');
  });

  it('agree with the elapsed time at the due instant', () => {
    for (let start = 0; start < 60; start += 7) {
      for (let length = 1; length < 90; length += 11) {
        const pauses = [waiting(start, start + length), waiting(start + 3, start + 8)];
        const due = dueWithPauses(broken, 0, 30 * MINUTE, pauses, 0);
        assert.ok(due !== 'never');
        assert.equal(elapsedWithPauses(broken, 0, due, pauses), 30 * MINUTE, `${start} ${length}`);
      }
    }
  });

  it('stop a first response only when the event is suspended, and never for a critical issue', () => {
    const pauses: Pause[] = [
      waiting(0),
      { cause: 'scheduled', from: 0 },
      { cause: 'waiting_third_party', from: 0 },
      { cause: 'suspension', from: 0 },
    ];
    const causes = (...asked: Parameters<typeof pausesFor>) => pausesFor(...asked).map(({ cause }) => cause);
    assert.deepEqual(causes('firstResponse', 'P2', pauses), ['suspension']);
    assert.deepEqual(causes('firstResponse', 'P1', pauses), []);
    assert.deepEqual(causes('resolution', 'P2', pauses), ['waiting_reporter', 'scheduled', 'suspension']);
    assert.deepEqual(causes('resolution', 'P2', pauses, { thirdPartyPauses: true }).length, 4);
    assert.deepEqual(causes('ack', 'P3', pauses), []);
  });

  it('of more than half the time are worth a look', () => {
    assert.equal(isPausedTooLong(0, 60 * MINUTE, [waiting(10, 40)]), false);
    assert.equal(isPausedTooLong(0, 60 * MINUTE, [waiting(10, 41)]), true);
    assert.equal(isPausedTooLong(0, 60 * MINUTE, [{ cause: 'suspension', from: 0 }]), false);
  });
});

describe('the clock of a promise', () => {
  const read = (now: number, more: { pauses?: Pause[]; doneAt?: number; calendar?: Calendar } = {}) =>
    readClock(
      {
        target,
        calendar: more.calendar ?? always,
        pauses: more.pauses ?? [],
        ...(more.doneAt !== undefined && { doneAt: more.doneAt * MINUTE }),
      },
      now * MINUTE,
    );
  const dueAt = 40 * MINUTE;

  it('runs, and says when three quarters are gone', () => {
    assert.deepEqual(read(29), { state: 'running', dueAt, remainingMs: 11 * MINUTE, dueSoon: false });
    assert.deepEqual(read(30), { state: 'running', dueAt, remainingMs: 10 * MINUTE, dueSoon: true });
  });

  it('is in time exactly on time, and late after', () => {
    assert.deepEqual(read(40), { state: 'running', dueAt, remainingMs: 0, dueSoon: true });
    assert.deepEqual(read(41), { state: 'late', dueAt, overdueMs: MINUTE });
    assert.deepEqual(read(99, { doneAt: 40 }), { state: 'met', doneAt: dueAt, dueAt });
    assert.deepEqual(read(99, { doneAt: 50 }), {
      state: 'late',
      dueAt,
      overdueMs: 10 * MINUTE,
      doneAt: 50 * MINUTE,
    });
  });

  it('stands still while paused and goes on after', () => {
    assert.deepEqual(read(35, { pauses: [waiting(10)] }), {
      state: 'paused',
      since: 10 * MINUTE,
      remainingMs: 30 * MINUTE,
    });
    assert.deepEqual(read(35, { pauses: [waiting(10, 30)] }), {
      state: 'running',
      dueAt: 60 * MINUTE,
      remainingMs: 25 * MINUTE,
      dueSoon: false,
    });
  });

  it('stays late when a pause begins after the due instant', () => {
    assert.equal(read(60, { pauses: [waiting(45)] }).state, 'late');
    assert.equal(read(99, { pauses: [waiting(45, 50)], doneAt: 44 }).state, 'late');
  });

  it('stands still while its calendar is closed', () => {
    const from = { fromAt: 50 * MINUTE, targetMs: 40 * MINUTE };
    const reading = readClock({ target: from, calendar: broken, pauses: [] }, 100 * MINUTE);
    assert.deepEqual(reading, {
      state: 'running',
      dueAt: 150 * MINUTE,
      remainingMs: 30 * MINUTE,
      dueSoon: false,
    });
  });

  it('is paused when its calendar never opens again', () => {
    const over = { fromAt: 170 * MINUTE, targetMs: 40 * MINUTE };
    assert.deepEqual(readClock({ target: over, calendar: broken, pauses: [] }, 999 * MINUTE), {
      state: 'paused',
      since: 999 * MINUTE,
      remainingMs: 30 * MINUTE,
    });
  });
});
