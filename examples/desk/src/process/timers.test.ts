import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Metric, type Priority, WAIT_FOR_REPORTER_LIVE_MS } from '@touchline/sdk/model';
import { clocksOf, nextClock } from './clocks.ts';
import { decide } from './decide.ts';
import { hear } from './from-reporter.ts';
import { type Change, type DeskIssue, REPORTER } from './issue.ts';
import { targetsUnder } from './retarget.ts';
import { letGo, takeIn } from './steps/joining.ts';
import {
  ALWAYS,
  AOIFE,
  arrived,
  given,
  grown,
  MAYA,
  MINUTE,
  passed,
  reasonOf,
  START,
  TOMAS,
  worldAt,
} from './testing/issue.ts';
import { byTime, nextDueAt } from './timers.ts';
import { raiseByCrowd } from './uplift.ts';
import type { Circumstances, Verdict } from './verdict.ts';

type Happened = { at: number; change: Change }[];
const minutes = (happened: Happened, type: Change['type']) =>
  happened.filter(({ change }) => change.type === type).map(({ at }) => (at - START) / MINUTE);
const steps = (happened: Happened) =>
  happened.flatMap(({ at, change }) =>
    change.type === 'escalated' ? [`${(at - START) / MINUTE} L${change.level} ${change.rule}`] : [],
  );
const answered = () =>
  given(
    arrived(),
    START + MINUTE,
    [TOMAS, { type: 'take' }],
    [TOMAS, { type: 'reply', text: 'Come to C4.' }],
  );

describe('before a promise breaks', () => {
  it('whoever has it is asked at three quarters, and a notice goes out by itself before it is too late', () => {
    const { happened } = passed(answered(), START + MINUTE, START + 59 * MINUTE);
    const about = happened.filter(({ change }) => 'about' in change && change.about === 'resolution');
    assert.deepEqual(
      about.map(({ at, change }) => `${(at - START) / MINUTE} ${change.type}`),
      ['45 delay_asked', '54 delayed'],
    );
  });

  it('the notice moves no promise, and tells when we write again where too little is known', () => {
    const { issue, happened } = passed(answered(), START + MINUTE, START + 54 * MINUTE);
    const notice = happened.find(({ change }) => change.type === 'delayed')?.change;
    assert.ok(notice?.type === 'delayed' && notice.standard);
    assert.deepEqual([notice.newTime, notice.nextNews], [undefined, START + 69 * MINUTE]);
    const due = clocksOf(issue, ALWAYS, START + 54 * MINUTE).find(({ metric }) => metric === 'resolution');
    assert.equal(due?.dueAt, START + 60 * MINUTE);
  });

  it('the notice gives the time that nine of ten similar ones took, and none that is over', () => {
    const told = (similar: number[]) => {
      const { happened } = passed(answered(), START + MINUTE, START + 54 * MINUTE, { similar });
      const notice = happened.find(({ change }) => change.type === 'delayed')?.change;
      return notice?.type === 'delayed' ? notice.newTime : undefined;
    };
    const twenty = Array.from({ length: 20 }, (_, place) => (place + 61) * MINUTE);
    assert.equal(told(twenty), START + 78 * MINUTE);
    assert.equal(told(twenty.slice(0, 4)), undefined);
    assert.equal(told([5, 6, 7, 8, 9].map((one) => one * MINUTE)), undefined);
  });

  it('nothing goes out by itself where somebody said a new time', () => {
    const told = given(answered(), START + 46 * MINUTE, [
      TOMAS,
      { type: 'delay', reason: 'tech', newTime: START + 80 * MINUTE },
    ]);
    const { happened } = passed(told, START + 46 * MINUTE, START + 59 * MINUTE);
    assert.deepEqual(minutes(happened, 'delayed'), []);
  });

  it('a partner who promises too late a time is reason enough to ask at once', () => {
    const waiting = given(answered(), START + 5 * MINUTE, [
      TOMAS,
      { type: 'wait', partner: 'Card printer', promiseAt: START + 90 * MINUTE },
    ]);
    const { happened } = passed(waiting, START + 5 * MINUTE, START + 6 * MINUTE);
    assert.deepEqual(minutes(happened, 'delay_asked'), [5]);
  });

  it('a new time that passes in vain goes one level up, once', () => {
    const told = given(answered(), START + 5 * MINUTE, [
      TOMAS,
      { type: 'delay', reason: 'tech', newTime: START + 20 * MINUTE },
    ]);
    const { issue, happened } = passed(told, START + 5 * MINUTE, START + 25 * MINUTE);
    assert.deepEqual(minutes(happened, 'promise_broken').map(Math.floor), [20]);
    assert.ok(steps(happened).some((step) => step.endsWith('promise.broken')));
    assert.equal(issue.promise?.broken, true);
  });

  it('of the next word, whoever has it is asked once for each of them', () => {
    const { happened } = passed(answered(), START + MINUTE, START + 20 * MINUTE);
    const words = happened.filter(({ change }) => 'about' in change && change.about === 'nextUpdate');
    assert.deepEqual(
      words.map(({ at }) => (at - START) / MINUTE),
      [16],
    );
  });
});

describe('the way up', () => {
  it('begins at half the time for a first word and reaches the supervisor with the breach', () => {
    const { happened } = passed(arrived(), START, START + 11 * MINUTE);
    assert.deepEqual(steps(happened), ['5 L1 first-response.half', `${10 + 1 / 60} L3 target.passed`]);
  });

  it('leads an urgent issue to the control room at half as much again', () => {
    const { happened } = passed(arrived(), START, START + 16 * MINUTE);
    assert.ok(steps(happened).includes(`${15 + 1 / 60} L4 urgent.half-over`));
  });

  it('is a flag with its history, and no state', () => {
    const { issue } = passed(arrived(), START, START + 11 * MINUTE);
    assert.equal(issue.state, 'assigned');
    assert.deepEqual(
      issue.escalation?.history.map(({ level }) => level),
      [1, 3],
    );
    const raised = given(issue, START + 12 * MINUTE, [
      AOIFE,
      { type: 'escalate', level: 4, reason: 'The lane is blocked by a fight.' },
    ]);
    assert.equal(raised.escalation?.level, 4);
    assert.match(
      reasonOf(decide(raised, { type: 'escalate', level: 2, reason: 'x' }, MAYA, worldAt(START))),
      /level 4 already/,
    );
  });

  it('is taken for whoever was sent from team to team twice, opened it again twice, or was met badly', () => {
    const reached = (issue: DeskIssue) => steps(passed(issue, START, START).happened)[0];
    assert.equal(reached({ ...arrived(), transfers: 2 }), '0 L2 transfers.two');
    assert.equal(reached({ ...arrived(), reopenCount: 2 }), '0 L3 reopened.twice');
    assert.equal(reached({ ...arrived(), state: 'closed', rating: { csat: 2 } }), '0 L3 rating.low');
    assert.equal(reached({ ...arrived(), alarm: 'evacuation' }), '0 L4 evacuation');
  });

  it('leaves trials alone', () => {
    const { happened } = passed({ ...arrived({ priority: 'P1' }), test: true }, START, START + 5 * MINUTE);
    assert.deepEqual([...steps(happened), ...minutes(happened, 'alarmed')], []);
  });
});

describe('a critical issue', () => {
  it('calls the control room at once and every minute, until somebody answers for it', () => {
    const first = passed(arrived({ priority: 'P1' }), START, START + 150_000);
    assert.deepEqual(minutes(first.happened, 'alarmed'), [0, 1, 2]);
    assert.equal(first.issue.escalation?.level, 4);
    // A glance is not an answer.
    const glanced = grown(first.issue, [{ type: 'opened' }], MAYA, START + 150_000);
    assert.equal(glanced.done.personAck, undefined);
    const taken = given(glanced, START + 150_000, [MAYA, { type: 'acknowledge' }]);
    assert.equal(taken.done.personAck, START + 150_000);
    const { happened } = passed(taken, START + 150_000, START + 6 * MINUTE);
    assert.deepEqual(minutes(happened, 'alarmed'), []);
  });

  it('that is not solved after half an hour is for the event director', () => {
    const { happened } = passed(arrived({ priority: 'P1' }), START + 30 * MINUTE, START + 31 * MINUTE);
    assert.ok(steps(happened).some((step) => step.endsWith('critical.half-hour')));
  });
});

describe('waiting', () => {
  const asked = () =>
    given(answered(), START + 2 * MINUTE, [TOMAS, { type: 'ask', question: 'Which lane?' }]);

  it('for an answer has an end: a reminder, then the code for it, and both are told', () => {
    const limit = WAIT_FOR_REPORTER_LIVE_MS / MINUTE;
    const { issue, happened } = passed(asked(), START + 2 * MINUTE, START + 45 * MINUTE);
    assert.deepEqual(minutes(happened, 'reminded'), [2 + limit]);
    assert.deepEqual(minutes(happened, 'resolved'), [2 + 2 * limit]);
    assert.equal(issue.resolution?.code, 'no_answer');
  });

  it('for an agreed time ends at that time, and what comes after is on the clock', () => {
    const agreed = given(answered(), START + 10 * MINUTE, [
      TOMAS,
      { type: 'schedule', agreedAt: START + 30 * MINUTE, reporterAgreed: true },
    ]);
    const later = START + 33 * MINUTE;
    const verdict = byTime(agreed, worldAt(later));
    assert.ok(verdict.ok);
    const on = grown(agreed, verdict.changes, MAYA, later);
    assert.equal(on.state, 'in_progress');
    assert.deepEqual(on.pauses.at(-1), {
      cause: 'scheduled',
      from: START + 10 * MINUTE,
      to: START + 30 * MINUTE,
    });
  });

  it('for a partner stops the clock only where that was agreed', () => {
    const wait = { type: 'wait', partner: 'Printer', promiseAt: START + 30 * MINUTE } as const;
    const due = (issue: DeskIssue) =>
      clocksOf(issue, ALWAYS, START + 20 * MINUTE).find(({ metric }) => metric === 'resolution')?.state;
    const usual = given(answered(), START + 10 * MINUTE, [TOMAS, wait]);
    const { policy } = worldAt(START);
    const contract = given(answered(), START + 10 * MINUTE, [
      TOMAS,
      wait,
      { policy: { ...policy, thirdPartyPauses: true } },
    ]);
    assert.deepEqual([due(usual), due(contract)], ['running', 'paused']);
  });
});

describe('a suspension', () => {
  const suspensions = [{ id: 's', from: START + 5 * MINUTE }];

  it('stops all clocks but the critical ones, from the moment it was declared', () => {
    const now = START + 7 * MINUTE;
    const { issue } = passed(arrived(), now, now, { suspensions });
    assert.deepEqual(issue.pauses, [{ cause: 'suspension', from: START + 5 * MINUTE }]);
    assert.ok(
      clocksOf(issue, ALWAYS, now)
        .filter(({ doneAt }) => doneAt === undefined)
        .every(({ state }) => state === 'paused'),
    );
    const critical = passed(arrived({ priority: 'P1' }), now, now, { suspensions }).issue;
    assert.ok(clocksOf(critical, ALWAYS, now).every(({ state }) => state !== 'paused'));
  });

  it('counts once beside another pause, and is kept also by an issue that hears of it after the end', () => {
    const asked = given(answered(), START + 2 * MINUTE, [TOMAS, { type: 'ask', question: 'Which lane?' }]);
    const over = [{ id: 's', from: START + 5 * MINUTE, to: START + 15 * MINUTE }];
    const now = START + 12 * MINUTE;
    const held = passed(asked, now, now, { suspensions: over }).issue;
    const heard = hear(held, { type: 'message', id: 'm', at: now, text: 'C4' }, worldAt(now));
    assert.ok(heard.ok);
    const on = grown(held, heard.changes, MAYA, now);
    const due = clocksOf(on, ALWAYS, START + 20 * MINUTE).find(({ metric }) => metric === 'resolution');
    // 13 minutes from the question to the end of the suspension, not 10 and 10.
    assert.equal(due?.dueAt, START + 73 * MINUTE);
    assert.equal(
      passed(on, START + 20 * MINUTE, START + 20 * MINUTE, { suspensions: over }).issue.heldBy?.length,
      1,
    );
  });
});

describe('a rule that makes something more urgent', () => {
  it('counts the crowd around it, names itself in the history, and never lowers anything', () => {
    const few = { sameZoneIn10Min: 9, sameZoneIn15Min: 9, zones: 1 };
    const none = raiseByCrowd(arrived(), few, worldAt(START));
    assert.ok(none.ok && none.changes.length === 0);
    const many = raiseByCrowd(arrived(), { ...few, sameZoneIn10Min: 10 }, worldAt(START));
    assert.ok(many.ok);
    const [raised] = many.changes;
    assert.ok(raised?.type === 'raised');
    assert.deepEqual([raised.rule, raised.impact, raised.from, raised.priority], ['crowd', 'I2', 'P2', 'P1']);
    const critical = grown(arrived(), many.changes, MAYA, START);
    const again = raiseByCrowd(critical, { ...few, sameZoneIn10Min: 1 }, worldAt(START));
    assert.ok(again.ok && again.changes.length === 0);
  });

  it('lets nobody wait for twice the time of a first word, and does so once', () => {
    const { happened } = passed(arrived(), START, START + 60 * MINUTE);
    const age = happened.filter(({ change }) => change.type === 'raised' && change.rule === 'age');
    assert.deepEqual(
      age.map(({ at }) => (at - START) / MINUTE),
      [20],
    );
  });

  it('sees that the event begins soon for whoever is still outside', () => {
    const early = { ...arrived({ priority: 'P3' }), urgency: 'U3', startsAt: START + 50 * MINUTE } as const;
    const { issue, happened } = passed(early, START, START + 6 * MINUTE);
    assert.deepEqual(minutes(happened, 'raised'), [5]);
    assert.equal(issue.priority, 'P2');
  });
});

describe('a reopening', () => {
  const solve = { type: 'resolve', code: 'admitted', text: 'In.' } as const;
  const due = (issue: DeskIssue) => issue.targets.find(({ metric }) => metric === 'resolution')?.dueAt;
  const solved = () => given(answered(), START + 25 * MINUTE, [TOMAS, solve]);
  const reopen = { type: 'reopen', reason: 'Still outside.' } as const;
  const { policy } = worldAt(START);

  it('goes on where the clock stood, where the venue resumes', () => {
    const again = given(solved(), START + 45 * MINUTE, [
      AOIFE,
      reopen,
      { policy: { ...policy, reopenMode: 'resume' } },
    ]);
    const clock = clocksOf(again, ALWAYS, START + 50 * MINUTE).find(({ metric }) => metric === 'resolution');
    assert.equal(clock?.dueAt, START + 80 * MINUTE);
    assert.equal(again.done.firstResponse, START + MINUTE);
  });

  it('begins a round of its own otherwise, and keeps the result of the one before', () => {
    const again = given(solved(), START + 45 * MINUTE, [AOIFE, reopen]);
    assert.equal(due(again), START + 105 * MINUTE);
    assert.deepEqual(again.cycles, [
      { fromAt: START, dueAt: START + 60 * MINUTE, resolvedAt: START + 25 * MINUTE },
    ]);
  });
});

describe('a reopening by its reporter', () => {
  const solve = { type: 'resolve', code: 'admitted', text: 'In.' } as const;
  const wish = (at: number) => ({ type: 'reopen', at, reason: 'Still outside.' }) as const;
  const at = START + 30 * MINUTE;
  const between: Partial<Circumstances> = {
    calendars: { ...ALWAYS, event: { kind: 'windows', windows: [] } },
  };
  const quiet = (): DeskIssue => ({
    ...arrived({ priority: 'P3' }),
    targets: arrived({ priority: 'P3' }).targets.filter(({ metric }) => metric === 'firstResponse'),
  });
  const again = (issue: DeskIssue, more: Partial<Circumstances> = {}) => {
    const verdict = hear(issue, wish(at), worldAt(at, more));
    assert.ok(verdict.ok);
    return { issue: grown(issue, verdict.changes, REPORTER, at), told: verdict.told };
  };

  it('goes back to whoever solved it, and tells when the next word comes', () => {
    const { issue, told } = again(given(answered(), START + 5 * MINUTE, [TOMAS, solve]));
    assert.deepEqual([issue.state, issue.assignee?.id], ['in_progress', TOMAS.id]);
    const respondBy = new Date(at + 15 * MINUTE).toISOString();
    assert.deepEqual(told, [{ type: 'promised', priority: 'P2', respondBy }]);
  });

  it('tells that nobody has it yet, where nobody has', () => {
    const solved = given(answered(), START + 5 * MINUTE, [TOMAS, solve]);
    const { assignee: _, ...orphan } = solved;
    const { issue, told } = again(orphan);
    assert.deepEqual([issue.state, issue.opened], ['assigned', false]);
    assert.deepEqual(told[0], { type: 'status', status: 'received' });
  });

  it('owes a word as fast as a first one where nobody promised a next one, whatever the priority is then', () => {
    const solved = given(quiet(), START + 5 * MINUTE, [TOMAS, solve, between]);
    const { issue } = again(solved, between);
    const clock = nextClock(issue, ALWAYS, at);
    assert.deepEqual([clock?.metric, clock?.ruleId], ['nextUpdate', 'seed004.general']);
    assert.equal(clock?.dueAt, at + 24 * 60 * MINUTE);
    const lower = { type: 'reprioritise', priority: 'P4', reason: 'Small.' } as const;
    const later = given(issue, at + MINUTE, [MAYA, lower, between]);
    assert.equal(nextClock(later, ALWAYS, at + MINUTE)?.dueAt, at + 24 * 60 * MINUTE);
  });

  it('runs at the pace of the event, where one is on by then', () => {
    const solved = given(quiet(), START + 5 * MINUTE, [TOMAS, solve, between]);
    assert.equal(nextClock(again(solved).issue, ALWAYS, at)?.dueAt, at + 30 * MINUTE);
  });
});

describe('what was reported before the window of an event opens', () => {
  const opens = START + 180 * MINUTE;
  const window = { kind: 'windows', windows: [{ from: opens, to: opens + 420 * MINUTE }] } as const;
  const world: Partial<Circumstances> = { calendars: { ...ALWAYS, event: window } };
  const of = (issue: DeskIssue, metric: Metric) => {
    const target = issue.targets.find((one) => one.metric === metric);
    return target && (target.dueAt - opens) / MINUTE;
  };
  /** With the promises of the presets. */
  const promised = (id: string, priority: Priority, capturedAt: number): DeskIssue => {
    const issue = arrived({ id, priority, capturedAt });
    return { ...issue, targets: targetsUnder({ ...issue, targets: [] }, priority, worldAt(START, world)) };
  };
  const seat = () => promised('seat', 'P3', START);
  const reply = { type: 'reply', text: 'We will look at it.' } as const;
  const early = START + 10 * MINUTE;

  it('owes the next word and the solution after the opening, also when somebody answers before it', () => {
    const issue = given(seat(), early, [TOMAS, { type: 'take' }, world], [TOMAS, reply, world]);
    assert.deepEqual([of(issue, 'nextUpdate'), of(issue, 'resolution')], [30, 240]);
    const { happened } = passed(issue, early, opens + 31 * MINUTE, world);
    assert.deepEqual(
      minutes(happened, 'delay_asked').map((minute) => minute - 180),
      [30],
    );
  });

  it('hears of a delay only once the venue is at work', () => {
    const { happened } = passed(seat(), START, opens + 26 * MINUTE, world);
    assert.deepEqual(
      minutes(happened, 'delayed').map((minute) => minute - 180),
      [25],
    );
  });

  it('is hurried on with the urgency that it gets, and what began anew stays', () => {
    const raise = { type: 'reprioritise', priority: 'P2', reason: 'It bleeds.' } as const;
    const issue = given(seat(), early, [MAYA, raise, world]);
    assert.deepEqual([of(issue, 'firstResponse'), of(issue, 'resolution')], [-150, 60]);
    const later = opens + 20 * MINUTE;
    const spoken = given(seat(), later, [TOMAS, { type: 'take' }, world], [TOMAS, reply, world]);
    assert.equal(of(given(spoken, later, [MAYA, raise, world]), 'nextUpdate'), 35);
  });

  it('gives a later report that joins it the promises of the first one, and takes them back', () => {
    const parent = promised('parent', 'P3', opens + 60 * MINUTE);
    const join = (verdict: Verdict) => {
      assert.ok(verdict.ok);
      return grown(parent, verdict.changes, MAYA, opens + 61 * MINUTE);
    };
    const there = worldAt(opens + 61 * MINUTE, world);
    const together = join(takeIn(parent, seat(), there));
    assert.deepEqual([of(together, 'firstResponse'), of(together, 'resolution')], [30, 240]);
    const verdict = letGo(together, seat(), there);
    assert.ok(verdict.ok);
    assert.deepEqual(grown(together, verdict.changes, MAYA, there.now).targets, parent.targets);
  });

  it('owes a word after a reopening as soon as the desk would say a first one', () => {
    const solve = { type: 'resolve', code: 'admitted', text: 'In.' } as const;
    const solved = given(promised('gate', 'P2', START), early, [TOMAS, solve, world]);
    const verdict = hear(solved, { type: 'reopen', at: early + MINUTE }, worldAt(early + MINUTE, world));
    assert.ok(verdict.ok);
    const again = grown(solved, verdict.changes, REPORTER, early + MINUTE);
    const [word] = clocksOf(again, ALWAYS, early + MINUTE).filter(({ metric }) => metric === 'nextUpdate');
    assert.equal(word?.dueAt, early + 31 * MINUTE);
    assert.equal(of(again, 'resolution'), 60);
  });
});

describe('after the solution', () => {
  const solved = () =>
    given(answered(), START + 5 * MINUTE, [TOMAS, { type: 'resolve', code: 'admitted', text: 'In.' }]);

  it('somebody calls who was in urgent need, and whoever was met badly', () => {
    assert.deepEqual(
      solved().tasks?.map(({ own }) => own),
      ['follow_up'],
    );
    const rated = hear(solved(), { type: 'rate', at: START, csat: 2 }, worldAt(START));
    assert.ok(
      rated.ok && rated.changes.some((one) => one.type === 'task_added' && one.task.own === 'recovery'),
    );
    const praised = hear(solved(), { type: 'rate', at: START, csat: 3 }, worldAt(START));
    assert.ok(praised.ok && praised.changes.every(({ type }) => type !== 'task_added'));
  });
});

describe('time', () => {
  it('asks again only when something will be due, and twice at one instant changes nothing more', () => {
    let issue = arrived();
    for (let looks = 0; looks < 60; looks++) {
      const due = nextDueAt(issue, worldAt(START));
      if (due === undefined) break;
      const verdict = byTime(issue, worldAt(due));
      assert.ok(verdict.ok && verdict.changes.length > 0, `at ${(due - START) / MINUTE}`);
      issue = grown(issue, verdict.changes, MAYA, due);
      const again = byTime(issue, worldAt(due));
      assert.ok(again.ok && again.changes.length === 0);
    }
  });
});
