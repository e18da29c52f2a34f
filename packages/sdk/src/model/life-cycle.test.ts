import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type Actor,
  type ActorRole,
  canMove,
  CLOSE_AFTER_LIVE_MS,
  CLOSE_AFTER_MS,
  closesBySilenceAt,
  type IssueState,
  issueStates,
  type Move,
  movesFor,
  publicStatusOf,
  REOPEN_WINDOW_MS,
  reopenTo,
  WAIT_FOR_REPORTER_LIVE_MS,
  WAIT_FOR_REPORTER_MS,
} from './life-cycle.ts';

const NOW = Date.parse('2026-11-22T19:00:00Z');
const HOUR = 3_600_000;

const assignee: Actor = { role: 'on_site', isAssignee: true };
const as = (role: ActorRole): Actor => ({ role });
const everyone: Actor[] = [
  as('reporter'),
  as('system'),
  as('customer_service'),
  as('on_site'),
  as('technical_support'),
  as('supervisor'),
  as('control_room'),
];

/** Every fact in order, so that only the state and the actor decide. */
const complete = {
  now: NOW,
  priority: 'P3',
  category: 'entry.scan_fail',
  team: 'GATE',
  note: 'New card printed, lane 4 still red.',
  question: 'Which gate are you at?',
  canReachReporter: true,
  partner: 'Card printer',
  promiseAt: NOW + HOUR,
  agreedAt: NOW + HOUR,
  reporterAgreed: true,
  resolutionCode: 'admitted',
  text: 'You are in. Enjoy the match.',
  resolvedAt: NOW - 25 * HOUR,
  confirmed: true,
  assigneeOnDuty: true,
  waitingSinceAt: NOW - 25 * HOUR,
  reminderSent: true,
  parent: { id: 'parent', state: 'in_progress' },
  id: 'child',
} as const satisfies Partial<Move>;

/** Facts that differ where one set cannot fit all ways. */
function factsFor(from: IssueState, to: IssueState): Partial<Move> {
  if (from === 'waiting_reporter' && to === 'resolved') return { ...complete, resolutionCode: 'no_answer' };
  if (from === 'scheduled') return { ...complete, agreedAt: NOW - 1, reason: 'Not needed any more.' };
  if (to === 'rejected') return { ...complete, reason: 'spam' };
  return { ...complete, reason: 'It does not work again.' };
}

const move = (from: IssueState, to: IssueState, actor: Actor, facts: Partial<Move> = {}) =>
  canMove({ now: NOW, ...factsFor(from, to), ...facts, from, to, actor });

const factMissingFor = (from: IssueState, actor: Actor, facts: Partial<Move>) => {
  const answer = move(from, 'resolved', actor, facts);
  return answer.ok ? 'ok' : answer.fact;
};
const resolve = (facts: Partial<Move>) => factMissingFor('in_progress', assignee, facts);
const endUnanswered = (facts: Partial<Move>) => factMissingFor('waiting_reporter', as('system'), facts);
const closes = (facts: Partial<Move>) => move('resolved', 'closed', as('system'), facts).ok;
const reopens = (resolvedAt: number) => move('closed', 'in_progress', as('reporter'), { resolvedAt }).ok;

/** The permitted ways, written out again by hand: from, to, roles in short, A for the assignee. */
const PERMITTED: Record<string, string> = {
  'new triaged': 'SY CS SU CR',
  'new assigned': 'SY CS SU CR',
  'triaged assigned': 'SY CS SU CR',
  'new in_progress': 'A SU CR',
  'triaged in_progress': 'A SU CR',
  'assigned in_progress': 'A SU CR',
  'assigned assigned': 'A SU CR',
  'in_progress assigned': 'A SU CR',
  'in_progress waiting_reporter': 'A SU',
  'waiting_reporter in_progress': 'SP A SY',
  'in_progress waiting_third_party': 'A SU',
  'waiting_third_party in_progress': 'A SU SY',
  'in_progress scheduled': 'A SU',
  'assigned scheduled': 'A SU',
  'scheduled in_progress': 'SY A',
  'in_progress resolved': 'A SU CR',
  'new resolved': 'CS OS SU',
  'triaged resolved': 'CS OS SU',
  'assigned resolved': 'CS OS SU',
  'waiting_reporter resolved': 'SY A',
  'resolved closed': 'SP SY SU',
  'resolved in_progress': 'SP CS SU',
  'resolved triaged': 'SP CS SU',
  'closed in_progress': 'SP CS SU',
  'closed triaged': 'SP CS SU',
  'new cancelled': 'SP CS',
  'triaged cancelled': 'SP CS',
  'assigned cancelled': 'SP CS',
  'in_progress cancelled': 'SP CS',
  'waiting_reporter cancelled': 'SP CS',
  'waiting_third_party cancelled': 'SP CS',
  'scheduled cancelled': 'SP CS',
  'new merged': 'CS SU',
  'triaged merged': 'CS SU',
  'assigned merged': 'CS SU',
  'in_progress merged': 'CS SU',
  'merged triaged': 'SU',
  'new rejected': 'CS SU',
  'triaged rejected': 'CS SU',
  'rejected triaged': 'SU',
};
const SHORT: Record<ActorRole, string> = {
  reporter: 'SP',
  system: 'SY',
  customer_service: 'CS',
  on_site: 'OS',
  technical_support: 'TS',
  supervisor: 'SU',
  control_room: 'CR',
};

describe('moves', () => {
  it('are permitted for every pair of states and every role exactly as the table says', () => {
    for (const from of issueStates) {
      for (const to of issueStates) {
        const permitted = (PERMITTED[`${from} ${to}`] ?? '').split(' ').filter(Boolean);
        for (const actor of everyone) {
          const answer = move(from, to, actor);
          assert.equal(
            answer.ok,
            permitted.includes(SHORT[actor.role]),
            `${from} → ${to} by ${actor.role}: ${JSON.stringify(answer)}`,
          );
          if (!answer.ok) assert.equal(answer.code, permitted.length === 0 ? 'impossible' : 'forbidden');
        }
        const isOnSite = permitted.includes('A') || permitted.includes('OS');
        assert.equal(move(from, to, assignee).ok, isOnSite, `${from} → ${to} by the assignee`);
      }
    }
  });

  it('say in words what is possible instead', () => {
    const answer = move('cancelled', 'resolved', as('supervisor'));
    assert.deepEqual(answer, {
      ok: false,
      code: 'impossible',
      reason: 'An issue that is cancelled cannot become resolved. It has ended.',
    });
    const forbidden = move('merged', 'triaged', as('on_site'));
    assert.match(forbidden.ok ? '' : forbidden.reason, /supervisor/);
  });

  it('name the missing fact', () => {
    const cases: [IssueState, IssueState, Actor, Partial<Move>, string][] = [
      ['new', 'triaged', as('system'), { category: '' }, 'category'],
      ['new', 'assigned', as('system'), { team: ' ' }, 'team'],
      ['assigned', 'assigned', assignee, { note: '' }, 'note'],
      ['in_progress', 'waiting_reporter', assignee, { question: '' }, 'question'],
      ['in_progress', 'waiting_reporter', assignee, { canReachReporter: false }, 'canReachReporter'],
      ['in_progress', 'waiting_third_party', assignee, { partner: '' }, 'partner'],
      ['in_progress', 'scheduled', assignee, { agreedAt: NOW }, 'agreedAt'],
      ['in_progress', 'scheduled', assignee, { reporterAgreed: false }, 'reporterAgreed'],
      ['scheduled', 'in_progress', as('system'), { agreedAt: NOW + 1 }, 'agreedAt'],
      ['new', 'cancelled', as('reporter'), { reason: '' }, 'reason'],
      ['new', 'rejected', as('supervisor'), { reason: 'annoying' }, 'reason'],
      ['resolved', 'in_progress', as('reporter'), { reason: '' }, 'reason'],
      ['resolved', 'in_progress', as('reporter'), { assigneeOnDuty: false }, 'assigneeOnDuty'],
      ['new', 'merged', as('supervisor'), { parent: { id: 'child', state: 'new' } }, 'parent'],
      ['new', 'merged', as('supervisor'), { parent: { id: 'p', state: 'merged' } }, 'parent'],
      ['new', 'merged', as('supervisor'), { parent: { id: 'p', state: 'closed' } }, 'parent'],
    ];
    for (const [from, to, actor, facts, fact] of cases) {
      const answer = move(from, to, actor, facts);
      assert.equal(answer.ok ? 'ok' : answer.code, 'incomplete', `${from} → ${to} without ${fact}`);
      assert.equal(answer.ok ? '' : answer.fact, fact);
    }
  });
});

describe('resolving', () => {
  it('needs a code that fits the category', () => {
    assert.equal(resolve({ category: 'facility.seat', resolutionCode: 'refund_full' }), 'resolutionCode');
    assert.equal(
      resolve({ category: 'ticketing.refund', resolutionCode: 'refund_full', amount: '40.00 EUR' }),
      'ok',
    );
  });

  it('needs words for the reporter, an amount or a proof where the code asks for one', () => {
    assert.equal(resolve({ text: '' }), 'text');
    assert.equal(resolve({ category: 'food', resolutionCode: 'voucher' }), 'amount');
    assert.equal(resolve({ category: 'facility', resolutionCode: 'repaired' }), 'evidence');
  });

  it('waits for tasks that have to be done', () => {
    assert.equal(resolve({ openMandatoryTasks: 1 }), 'openMandatoryTasks');
  });

  it('needs a delay reason once it is late', () => {
    assert.equal(resolve({ late: true }), 'delayCause');
    assert.equal(resolve({ late: true, delayCause: 'because' }), 'delayCause');
    assert.equal(resolve({ late: true, delayCause: 'INT-TECH' }), 'ok');
  });

  it('without an answer needs the reminder, the time and the code for it', () => {
    assert.equal(endUnanswered({}), 'ok');
    assert.equal(endUnanswered({ resolutionCode: 'admitted' }), 'resolutionCode');
    assert.equal(endUnanswered({ reminderSent: false }), 'reminderSent');
    assert.equal(endUnanswered({ waitingSinceAt: NOW - WAIT_FOR_REPORTER_MS + 1 }), 'waitingSinceAt');
    assert.equal(endUnanswered({ waitingSinceAt: NOW - WAIT_FOR_REPORTER_LIVE_MS, live: true }), 'ok');
  });
});

describe('closing', () => {
  it('follows the reporter’s word at once', () => {
    assert.equal(move('resolved', 'closed', as('reporter'), { confirmed: true }).ok, true);
    assert.equal(move('resolved', 'closed', as('reporter'), { confirmed: false }).ok, false);
  });

  it('follows silence after a day, after half an hour for minor issues in a live event', () => {
    assert.equal(closes({ resolvedAt: NOW - CLOSE_AFTER_MS }), true);
    assert.equal(closes({ resolvedAt: NOW - CLOSE_AFTER_MS + 1 }), false);
    assert.equal(closes({ resolvedAt: NOW - CLOSE_AFTER_LIVE_MS, live: true }), true);
    assert.equal(closes({ resolvedAt: NOW - CLOSE_AFTER_LIVE_MS, live: true, priority: 'P2' }), false);
  });

  it('of a critical issue takes a supervisor or the control room', () => {
    for (const actor of everyone) {
      const expected = actor.role === 'supervisor' || actor.role === 'control_room';
      assert.equal(move('resolved', 'closed', actor, { priority: 'P1' }).ok, expected, actor.role);
    }
    assert.equal(closesBySilenceAt({ resolvedAt: NOW, priority: 'P1' }), undefined);
  });

  it('by silence has a time only once it is resolved', () => {
    assert.equal(closesBySilenceAt({ priority: 'P3' }), undefined);
    assert.equal(closesBySilenceAt({ resolvedAt: NOW, priority: 'P3' }), NOW + CLOSE_AFTER_MS);
  });
});

describe('reopening', () => {
  it('is possible for 72 hours after the resolution', () => {
    assert.equal(reopens(NOW - REOPEN_WINDOW_MS), true);
    assert.equal(reopens(NOW - REOPEN_WINDOW_MS - 1), false);
  });

  it('goes back to the same hands only while they are on duty', () => {
    assert.equal(reopenTo(true), 'in_progress');
    assert.equal(reopenTo(false), 'triaged');
    assert.equal(move('closed', 'triaged', as('reporter'), { assigneeOnDuty: false }).ok, true);
  });
});

describe('the buttons a responder gets', () => {
  it('are the moves open to that person', () => {
    assert.deepEqual(movesFor('merged', as('supervisor')), ['triaged']);
    assert.deepEqual(movesFor('merged', assignee), []);
    assert.deepEqual(movesFor('assigned', assignee), ['assigned', 'in_progress', 'scheduled', 'resolved']);
    assert.deepEqual(movesFor('resolved', as('control_room')), []);
    assert.deepEqual(movesFor('resolved', as('control_room'), 'P1'), ['closed']);
  });
});

describe('the public status', () => {
  it('stays received until a person has opened the issue', () => {
    for (const state of ['new', 'triaged', 'assigned'] as const) {
      assert.equal(publicStatusOf(state, { opened: false }), 'received');
      assert.equal(publicStatusOf(state, { opened: true }), 'acknowledged');
    }
  });

  it('hides our partners, follows the parent and calls a rejection closed', () => {
    assert.equal(publicStatusOf('waiting_third_party', { opened: true }), 'in_progress');
    assert.equal(publicStatusOf('merged', { opened: true, parentStatus: 'resolved' }), 'resolved');
    assert.equal(publicStatusOf('merged', { opened: false }), 'received');
    assert.equal(publicStatusOf('rejected', { opened: true }), 'closed');
  });

  it('is the state itself everywhere else', () => {
    for (const state of [
      'in_progress',
      'waiting_reporter',
      'scheduled',
      'resolved',
      'closed',
      'cancelled',
    ] as const) {
      assert.equal(publicStatusOf(state, { opened: true }), state);
    }
  });
});
