import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commandsFor, decide } from './decide.ts';
import { AOIFE, arrived, given, MAYA, MINUTE, reasonOf, START, TOMAS, worldAt } from './testing/issue.ts';

const taskId = '0199f0c2-7d1e-7a55-9b1e-0c8f3d2a6b10';
const card = {
  type: 'addTask',
  title: 'Print a new card for lane 4',
  owner: 'technical_support',
  mandatory: true,
  dueAt: START + 10 * MINUTE,
  taskId,
} as const;
const solve = { type: 'resolve', code: 'admitted', text: 'You are in.' } as const;

describe('a task', () => {
  it('that has to be done keeps an issue from being resolved until it is done, with what proves it', () => {
    const taken = given(arrived(), START, [TOMAS, { type: 'take' }], [TOMAS, card]);
    assert.match(reasonOf(decide(taken, solve, TOMAS, worldAt(START))), /finish or drop it first/);
    // The button stays, and says what is missing.
    assert.ok(commandsFor(taken, TOMAS, worldAt(START)).includes('resolve'));
    const done = given(taken, START + MINUTE, [TOMAS, { type: 'tickTask', taskId, evidence: 'Card 4711' }]);
    assert.deepEqual(done.tasks?.[0]?.done?.by.name, 'Tomas');
    assert.ok(decide(done, solve, TOMAS, worldAt(START + MINUTE)).ok);
    assert.match(
      reasonOf(decide(done, { type: 'tickTask', taskId }, TOMAS, worldAt(START))),
      /Tomas has done this/,
    );
  });

  it('that need not be done holds nothing up', () => {
    const taken = given(arrived(), START, [TOMAS, { type: 'take' }], [TOMAS, { ...card, mandatory: false }]);
    assert.ok(decide(taken, solve, TOMAS, worldAt(START)).ok);
  });

  it('is ticked by those it is for, by whoever has the issue and by a supervisor', () => {
    const taken = given(arrived(), START, [TOMAS, { type: 'take' }], [TOMAS, card]);
    const tick = { type: 'tickTask', taskId } as const;
    assert.match(reasonOf(decide(taken, tick, AOIFE, worldAt(START))), /for: technical support/);
    const repair = { id: 'wei', name: 'Wei', role: 'technical_support' } as const;
    for (const actor of [TOMAS, MAYA, repair]) assert.ok(decide(taken, tick, actor, worldAt(START)).ok);
  });

  it('is dropped with a reason; one that has to be done by a supervisor only', () => {
    const taken = given(arrived(), START, [TOMAS, { type: 'take' }], [TOMAS, card]);
    const drop = { type: 'dropTask', taskId, reason: 'The lane is closed.' } as const;
    assert.match(reasonOf(decide(taken, drop, TOMAS, worldAt(START))), /A supervisor can take it off/);
    const dropped = given(taken, START, [MAYA, drop]);
    assert.ok(decide(dropped, solve, TOMAS, worldAt(START)).ok);
  });

  it('from a plan is there once, however often the plan is begun', () => {
    const twice = given(arrived(), START, [MAYA, card], [MAYA, card]);
    assert.equal(twice.tasks?.length, 1);
  });
});
