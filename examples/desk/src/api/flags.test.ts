import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arrived, given, MINUTE, passed, START, TOMAS } from '../process/testing/issue.ts';
import { flagsOf } from './flags.ts';

describe('a line of the queue', () => {
  const taken = () => given(arrived(), START, [TOMAS, { type: 'take' }]);
  const reply = { type: 'reply', text: 'We will look at it.' } as const;
  const at = START + 10 * MINUTE;

  it('asks for the next word until it is said', () => {
    const { issue } = passed(given(taken(), START, [TOMAS, reply]), START, START + 16 * MINUTE);
    assert.equal(flagsOf(issue).asked?.about, 'nextUpdate');
    const said = given(issue, START + 17 * MINUTE, [TOMAS, { type: 'reply', text: 'Still on it.' }]);
    assert.equal(flagsOf(said).asked, undefined);
  });

  it('asks for a new time at once where a partner is too slow for an event that is still to come', () => {
    const opens = START + 180 * MINUTE;
    const targets = taken().targets.map((target) => ({
      ...target,
      fromAt: opens,
      dueAt: opens + target.targetMs,
    }));
    const wait = { type: 'wait', partner: 'Seat maker', promiseAt: opens + 300 * MINUTE } as const;
    const waiting = given({ ...taken(), targets }, at, [TOMAS, reply], [TOMAS, wait]);
    const { issue, happened } = passed(waiting, at, at + MINUTE);
    assert.deepEqual(
      happened.map(({ change }) => change.type),
      ['delay_asked'],
    );
    assert.equal(flagsOf(issue).asked?.about, 'resolution');
  });
});
