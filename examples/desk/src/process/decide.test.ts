import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Calendar, defaultPolicy, issueStates } from '@touchline/sdk/model';
import { closeBySilence } from './by-time.ts';
import type { DeskCommand } from './commands.ts';
import { commandsFor, decide } from './decide.ts';
import { hear, register } from './from-reporter.ts';
import { type Change, type DeskIssue, REPORTER } from './issue.ts';
import { applyEvent, begin } from './rebuild.ts';
import type { Circumstances, Staff, Verdict } from './verdict.ts';

const START = Date.parse('2026-11-22T19:00:00Z');
const MINUTE = 60_000;
const maya: Staff = { id: 'maya', name: 'Maya', role: 'supervisor' };
const tomas: Staff = { id: 'tomas', name: 'Tomas', role: 'on_site' };
const aoife: Staff = { id: 'aoife', name: 'Aoife', role: 'customer_service' };
const always = { kind: 'always' } as const;
const calendars = { '24x7': always, service: always, event: always };

function at(now: number): Circumstances {
  let made = 0;
  return { now, calendars, policy: defaultPolicy, newId: () => `words-${now}-${made++}` };
}

function grown(issue: DeskIssue, changes: readonly Change[], actor: Staff, now: number): DeskIssue {
  return changes.reduce(
    (so, change) => applyEvent(so, { issueId: so.id, sequence: so.version + 1, at: now, actor, change }),
    issue,
  );
}

/** A report at a gate that lies with the crew there. */
function arrived(category = 'entry.scan_fail'): DeskIssue {
  const [first, ...rest] = register(
    {
      reference: '7K3F-9QXM',
      issue: {
        category,
        kind: 'problem',
        stage: 'entry',
        location: { gate: 'gate-C' },
        fields: {},
        reporter: { language: 'en' },
        attachments: [],
        channel: 'widget',
        consent: { version: '1' },
        trackingHash: 'x'.repeat(43),
      },
      capturedAt: START,
      receivedAt: START,
      test: false,
    },
    {
      priority: 'P2',
      urgency: 'U2',
      impact: 'I4',
      rules: [],
      team: 'GATE',
      targets: [
        target('firstResponse', 10 * MINUTE),
        target('nextUpdate', 15 * MINUTE),
        target('resolution', 60 * MINUTE),
      ],
    },
  );
  assert.ok(first);
  return grown(
    begin({ issueId: 'one', sequence: 1, at: START, actor: REPORTER, change: first }),
    rest,
    maya,
    START,
  );
}

function target(metric: 'firstResponse' | 'nextUpdate' | 'resolution', targetMs: number) {
  return { metric, targetMs, dueAt: START + targetMs, fromAt: START, ruleId: 'r', calendar: '24x7' as const };
}

/** The issue after commands that all have to work. */
function after(issue: DeskIssue, now: number, ...given: [Staff, DeskCommand][]): DeskIssue {
  return given.reduce((so, [actor, command]) => {
    const verdict = decide(so, command, actor, at(now));
    assert.ok(verdict.ok, JSON.stringify(verdict));
    return grown(so, verdict.changes, actor, now);
  }, issue);
}

function reasonOf(verdict: Verdict): string {
  assert.equal(verdict.ok, false);
  return verdict.ok ? '' : verdict.reason;
}

describe('a command', () => {
  it('takes an issue out of the team’s hands into one’s own', () => {
    const taken = after(arrived(), START, [tomas, { type: 'take' }]);
    assert.deepEqual(
      [taken.state, taken.assignee, taken.handlingStartedAt],
      ['in_progress', { id: 'tomas', name: 'Tomas' }, START],
    );
  });

  it('leaves an issue with the colleague who has it, and says whom to ask', () => {
    const taken = after(arrived(), START, [tomas, { type: 'take' }]);
    for (const command of [
      { type: 'take' },
      { type: 'reply', text: 'Hello' },
      { type: 'delay', reason: 'staff', newTime: START + MINUTE },
    ] as const) {
      assert.match(reasonOf(decide(taken, command, aoife, at(START))), /Tomas has this issue.*hand it over/);
    }
  });

  it('takes what lies in nobody’s hands when somebody answers it', () => {
    const verdict = decide(arrived(), { type: 'reply', text: 'Come to C4.' }, tomas, at(START));
    assert.ok(verdict.ok);
    assert.deepEqual(
      verdict.changes.map(({ type }) => type),
      ['taken', 'replied'],
    );
    assert.deepEqual(
      verdict.told.map((one) => (one.type === 'status' ? one.status : one.type)),
      ['in_progress', 'message'],
    );
  });

  it('keeps a promise by the first answer and starts the one to write again', () => {
    const now = START + 5 * MINUTE;
    const answered = after(arrived(), now, [tomas, { type: 'reply', text: 'Come to C4.' }]);
    assert.equal(answered.done.firstResponse, now);
    assert.equal(answered.targets.find(({ metric }) => metric === 'nextUpdate')?.dueAt, now + 15 * MINUTE);
  });

  it('stops the clock of the resolution while the reporter is asked, until the reporter answers', () => {
    const asked = after(
      arrived(),
      START,
      [tomas, { type: 'take' }],
      [tomas, { type: 'ask', question: 'Which lane?' }],
    );
    assert.equal(asked.state, 'waiting_reporter');
    const heard = hear(
      asked,
      { type: 'message', id: 'm', at: START + 9 * MINUTE, text: 'C4' },
      at(START + 9 * MINUTE),
    );
    assert.ok(heard.ok);
    const again = grown(asked, heard.changes, tomas, START + 9 * MINUTE);
    assert.deepEqual([again.state, again.unread], ['in_progress', true]);
    assert.deepEqual(again.pauses, [{ cause: 'waiting_reporter', from: START, to: START + 9 * MINUTE }]);
    assert.deepEqual(heard.told, [{ type: 'status', status: 'in_progress' }]);
  });

  it('tells whoever is asked until when the venue waits: sooner while an event is on', () => {
    const taken = after(arrived(), START, [tomas, { type: 'take' }]);
    const waits = (event: Calendar) => {
      const world = { ...at(START), calendars: { ...calendars, event } };
      const verdict = decide(taken, { type: 'ask', question: 'Which lane?' }, tomas, world);
      assert.ok(verdict.ok);
      const told = verdict.told.find((one) => one.type === 'status');
      return (Date.parse(told?.answerBy ?? '') - START) / MINUTE;
    };
    assert.equal(waits({ kind: 'always' }), 40);
    assert.equal(waits({ kind: 'windows', windows: [] }), 48 * 60);
  });

  it('resolves only with a code of the category, with words, and with a reason when it is late', () => {
    const taken = after(arrived(), START, [tomas, { type: 'take' }]);
    const solve = (more: object, now = START) =>
      decide(taken, { type: 'resolve', code: 'admitted', text: 'You are in.', ...more }, tomas, at(now));
    assert.match(reasonOf(solve({ code: 'refund_full' })), /does not fit the category/);
    assert.match(reasonOf(solve({ text: ' ' })), /Tell the reporter/);
    assert.match(reasonOf(solve({}, START + 61 * MINUTE)), /choose the main reason/);
    assert.match(
      reasonOf(solve({ delayReason: 'unknown' }, START + 61 * MINUTE)),
      /Only a supervisor may leave the reason/,
    );
    assert.ok(solve({ delayReason: 'staff' }, START + 61 * MINUTE).ok);
    assert.ok(solve({}).ok);
  });

  it('tells a resolution with the time it closes and the time it can be opened again', () => {
    const verdict = decide(
      arrived(),
      { type: 'resolve', code: 'admitted', text: 'You are in.' },
      tomas,
      at(START),
    );
    assert.ok(verdict.ok);
    assert.deepEqual(verdict.told, [
      {
        type: 'resolved',
        text: 'You are in.',
        code: 'admitted',
        closesAt: '2026-11-23T19:00:00.000Z',
        reopenUntil: '2026-11-25T19:00:00.000Z',
      },
    ]);
  });

  it('moves the time with a delay notice twice; the third time a supervisor decides', () => {
    const notice: DeskCommand = { type: 'delay', reason: 'tech', newTime: START + 20 * MINUTE };
    const twice = after(arrived(), START, [tomas, notice], [tomas, notice]);
    assert.match(reasonOf(decide(twice, notice, tomas, at(START))), /A supervisor decides/);
    assert.ok(decide(twice, notice, maya, at(START)).ok);
    assert.match(
      reasonOf(decide(arrived(), { ...notice, newTime: START - 1 }, tomas, at(START))),
      /lie in the future/,
    );
    assert.match(
      reasonOf(decide(arrived(), { type: 'delay', reason: 'tech' }, tomas, at(START))),
      /Give the new time/,
    );
  });

  it('counts the promises of another priority from the first minute', () => {
    const now = START + 7 * MINUTE;
    const verdict = decide(
      arrived(),
      { type: 'reprioritise', priority: 'P1', reason: 'Someone is hurt.' },
      maya,
      at(now),
    );
    assert.ok(verdict.ok);
    const raised = grown(arrived(), verdict.changes, maya, now);
    assert.equal(raised.priority, 'P1');
    assert.equal(raised.targets.find(({ metric }) => metric === 'firstResponse')?.dueAt, START + 5 * MINUTE);
    const [promised] = verdict.told;
    assert.ok(promised?.type === 'promised' && Date.parse(promised.respondBy ?? '') > now);
  });

  it('hands to a person or a team, with a note where somebody had it', () => {
    const given = after(arrived(), START, [
      maya,
      { type: 'assign', team: 'CS', person: { id: 'aoife', name: 'Aoife' } },
    ]);
    assert.deepEqual([given.state, given.team, given.assignee?.name], ['assigned', 'CS', 'Aoife']);
    assert.match(reasonOf(decide(given, { type: 'assign', team: 'FAC' }, maya, at(START))), /Leave a note/);
    const back = after(given, START, [maya, { type: 'assign', team: 'FAC', note: 'The lane is broken.' }]);
    assert.deepEqual([back.team, back.assignee], ['FAC', undefined]);
  });

  it('turns a report away with a kind reason, and a supervisor takes that back', () => {
    const verdict = decide(arrived(), { type: 'reject', reason: 'spam' }, maya, at(START));
    assert.ok(verdict.ok);
    assert.deepEqual(
      verdict.told.map((one) => (one.type === 'status' ? one.status : one.type)),
      ['closed', 'message'],
    );
    const rejected = grown(arrived(), verdict.changes, maya, START);
    assert.equal(rejected.state, 'rejected');
    const back = after(rejected, START, [maya, { type: 'reopen', reason: 'It was real.' }]);
    assert.deepEqual([back.state, back.team, back.rejected], ['assigned', 'GATE', undefined]);
  });

  it('is in the hands of whoever solved it, where nobody had it', () => {
    const solve = { type: 'resolve', code: 'admitted', text: 'In.' } as const;
    const solved = after(arrived(), START, [tomas, solve]);
    assert.deepEqual([solved.state, solved.assignee], ['resolved', { id: tomas.id, name: tomas.name }]);
    const taken = after(arrived(), START, [tomas, { type: 'take' }], [maya, solve]);
    assert.equal(taken.assignee?.name, tomas.name);
  });

  it('owes the solution again after a reopening, and forgets when it would have closed', () => {
    const solved = after(
      arrived(),
      START,
      [tomas, { type: 'take' }],
      [tomas, { type: 'resolve', code: 'admitted', text: 'In.' }],
    );
    const again = after(solved, START + MINUTE, [aoife, { type: 'reopen', reason: 'Still outside.' }]);
    assert.deepEqual(
      [again.state, again.reopenCount, again.closesAt, again.resolution, again.done.resolution],
      ['in_progress', 1, undefined, undefined, undefined],
    );
    assert.equal(again.done.firstResponse, START);
  });
});

describe('what only some may do', () => {
  it('is refused to others in a sentence that says whom to ask', () => {
    for (const command of [
      { type: 'reprioritise', priority: 'P1', reason: 'x' },
      { type: 'reject', reason: 'spam' },
      { type: 'close' },
      { type: 'assign', team: 'CS' },
    ] as const) {
      assert.match(
        reasonOf(decide(arrived(), command, tomas, at(START))),
        /for supervisors. Ask one of them|This step is for: .*supervisor/,
      );
    }
  });

  it('is offered by state and person', () => {
    const fresh = arrived();
    const taken = after(fresh, START, [tomas, { type: 'take' }]);
    const asked = after(taken, START, [tomas, { type: 'ask', question: 'Which lane?' }]);
    const solved = after(taken, START, [tomas, { type: 'resolve', code: 'admitted', text: 'In.' }]);
    const closed = after(solved, START, [maya, { type: 'close' }]);
    const rejected = after(fresh, START, [maya, { type: 'reject', reason: 'prank' }]);
    const offered = (issue: DeskIssue) =>
      [maya, tomas, aoife].map((actor) => commandsFor(issue, actor, at(START)).join(' '));

    assert.deepEqual(offered(fresh), [
      'acknowledge take assign reply note schedule delay resolve reprioritise reject merge escalate tag addTask',
      'acknowledge take reply note delay resolve escalate tag addTask',
      'acknowledge take assign reply note delay resolve reject cancel merge escalate tag addTask',
    ]);
    assert.deepEqual(offered(taken), [
      'take assign reply note ask wait schedule delay resolve reprioritise merge escalate tag addTask',
      'assign reply note ask wait schedule delay resolve escalate tag addTask',
      'note cancel merge escalate tag addTask',
    ]);
    assert.deepEqual(offered(asked), [
      'take reply note delay reprioritise escalate tag addTask',
      'reply note continue delay escalate tag addTask',
      'note cancel escalate tag addTask',
    ]);
    assert.deepEqual(offered(solved), [
      'reply note reopen close tag addTask',
      'reply note tag addTask',
      'note reopen tag addTask',
    ]);
    assert.deepEqual(offered(closed), ['note reopen tag', 'note tag', 'note reopen tag']);
    assert.deepEqual(offered(rejected), ['note reopen tag', 'note tag', 'note tag']);
  });

  it('leaves nothing to write where the reporter had the words erased', () => {
    const erased = { ...arrived(), erased: true };
    assert.match(
      reasonOf(decide(erased, { type: 'note', text: 'x' }, maya, at(START))),
      /words of this issue erased/,
    );
    assert.deepEqual(commandsFor(erased, tomas, at(START)), [
      'acknowledge',
      'take',
      'delay',
      'resolve',
      'escalate',
      'tag',
    ]);
  });
});

describe('the word of a reporter', () => {
  it('closes a solved issue, but a critical one waits for a supervisor', () => {
    const solved = after(arrived(), START, [tomas, { type: 'resolve', code: 'admitted', text: 'In.' }]);
    const types = (issue: DeskIssue) => {
      const verdict = hear(issue, { type: 'confirm' }, at(START));
      return verdict.ok ? verdict.changes.map(({ type }) => type) : [];
    };
    assert.deepEqual(types(solved), ['confirmed', 'closed']);
    assert.deepEqual(types({ ...solved, priority: 'P1' }), ['confirmed']);
  });

  it('is never refused: in any state it is heard', () => {
    for (const state of issueStates) {
      const issue = { ...arrived(), state };
      for (const wish of [
        { type: 'message', id: 'm', at: START, text: 'Hello?' },
        { type: 'reopen', at: START, reason: 'Still outside.' },
        { type: 'withdraw', at: START, reason: 'I am in.' },
        { type: 'rate', at: START, csat: 2, comment: 'Slow.' },
      ] as const) {
        const verdict = hear(issue, wish, at(START));
        assert.ok(verdict.ok && verdict.words.length === 1 && verdict.changes.length > 0);
      }
    }
  });
});

describe('silence', () => {
  it('closes a solved issue when its time has come and not before, and never a critical one', () => {
    const solved = after(arrived(), START, [tomas, { type: 'resolve', code: 'admitted', text: 'In.' }]);
    const due = solved.closesAt ?? 0;
    const closes = (issue: DeskIssue, now: number) => {
      const verdict = closeBySilence(issue, calendars, now);
      return verdict.ok && verdict.changes.length > 0;
    };
    assert.deepEqual([closes(solved, due - 1), closes(solved, due)], [false, true]);
    assert.equal(closes({ ...solved, priority: 'P1' }, due), false);
  });
});
