import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type AnswerUplift,
  assessPriority,
  comparePriority,
  impacts,
  priorityOf,
  raiseForAge,
  raiseForAnswer,
  raiseForClock,
  raiseForCrowd,
  urgencies,
} from './priority.ts';

const canWalk: AnswerUplift = { key: 'canWalk', to: 'U1', when: ['no'], rule: 'answers.canWalk' };
const blocked: AnswerUplift = { key: 'blocked', to: 'U2', when: ['yes'] };

describe('the priority matrix', () => {
  it('gives the sixteen agreed answers', () => {
    const rows = urgencies.map((urgency) => impacts.map((impact) => priorityOf(urgency, impact)).join(' '));
    assert.deepEqual(rows, ['P1 P1 P1 P1', 'P1 P1 P2 P2', 'P2 P3 P3 P3', 'P3 P4 P4 P4']);
  });

  it('never gives a lower priority for more urgency or impact', () => {
    for (const [row, urgency] of urgencies.entries()) {
      for (const [column, impact] of impacts.entries()) {
        for (const moreUrgent of urgencies.slice(0, row + 1)) {
          for (const wider of impacts.slice(0, column + 1)) {
            assert.ok(comparePriority(priorityOf(moreUrgent, wider), priorityOf(urgency, impact)) <= 0);
          }
        }
      }
    }
  });
});

describe('assessing a report', () => {
  it('starts from the taxonomy and names no rule when none raised anything', () => {
    assert.deepEqual(assessPriority({ category: 'food.queue', defaults: { urgency: 'U3', impact: 'I3' } }), {
      urgency: 'U3',
      impact: 'I3',
      priority: 'P3',
      rules: [],
    });
  });

  it('makes an injured person who cannot walk critical', () => {
    const assessed = assessPriority({
      category: 'medical.injury',
      defaults: { urgency: 'U2', impact: 'I4' },
      answers: { canWalk: 'no' },
      uplifts: [canWalk],
    });
    assert.deepEqual(assessed, { urgency: 'U1', impact: 'I4', priority: 'P1', rules: ['answers.canWalk'] });
  });

  it('takes yes and no as words, as true and false, or among several choices', () => {
    assert.equal(raiseForAnswer('U3', canWalk, false), 'U1');
    assert.equal(raiseForAnswer('U3', blocked, true), 'U2');
    assert.equal(
      raiseForAnswer('U3', { key: 'symptoms', to: 'U1', when: ['chest'] }, ['dizzy', 'chest']),
      'U1',
    );
    for (const answer of [undefined, null, 'yes', 3, [], {}]) {
      assert.equal(raiseForAnswer('U3', canWalk, answer), 'U3');
    }
  });

  it('never lowers what is already more urgent', () => {
    assert.equal(raiseForAnswer('U1', blocked, 'yes'), 'U1');
    const assessed = assessPriority({
      category: 'entry.turnstile',
      defaults: { urgency: 'U1', impact: 'I2' },
      answers: { blocked: 'yes' },
      uplifts: [blocked],
      minutesToStart: 5,
      vulnerable: true,
    });
    assert.deepEqual([assessed.urgency, assessed.rules], ['U1', []]);
  });

  it('raises entry issues from 45 minutes before the start, at most to U2', () => {
    assert.equal(raiseForClock('U3', 'entry.queue', 45), 'U2');
    assert.equal(raiseForClock('U3', 'entry.queue', 45.01), 'U3');
    assert.equal(raiseForClock('U4', 'entry', -10), 'U3');
    assert.equal(raiseForClock('U2', 'entry.queue', 10), 'U2');
    assert.equal(raiseForClock('U3', 'entry.queue'), 'U3');
    assert.equal(raiseForClock('U3', 'entrypoint.queue', 10), 'U3');
    assert.equal(raiseForClock('U3', 'food.queue', 10), 'U3');
  });

  it('applies clock and vulnerability one after the other and names both', () => {
    const assessed = assessPriority({
      category: 'entry.queue',
      defaults: { urgency: 'U4', impact: 'I4' },
      minutesToStart: 20,
      vulnerable: true,
    });
    assert.deepEqual(assessed, {
      urgency: 'U2',
      impact: 'I4',
      priority: 'P2',
      rules: ['clock.start', 'vulnerability'],
    });
  });
});

describe('later rules', () => {
  it('widen the impact when many report the same thing at one place', () => {
    const calm = { sameZoneIn10Min: 9, sameZoneIn15Min: 20, zones: 2 };
    assert.equal(raiseForCrowd('I4', calm), 'I4');
    assert.equal(raiseForCrowd('I4', { ...calm, sameZoneIn10Min: 10 }), 'I2');
    assert.equal(raiseForCrowd('I1', { ...calm, sameZoneIn10Min: 10 }), 'I1');
    assert.equal(raiseForCrowd('I4', { ...calm, sameZoneIn15Min: 50 }), 'I1');
    assert.equal(raiseForCrowd('I3', { ...calm, zones: 3 }), 'I1');
  });

  it('raise what nobody answered within twice its target', () => {
    assert.equal(raiseForAge('U3', 1199, 600), 'U3');
    assert.equal(raiseForAge('U3', 1200, 600), 'U2');
    assert.equal(raiseForAge('U1', 9999, 600), 'U1');
  });
});
