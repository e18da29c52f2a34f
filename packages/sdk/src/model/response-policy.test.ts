import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Calendars } from './calendar.ts';
import { dueWithPauses, readClock } from './response-clock.ts';
import {
  calendarFor,
  chooseTargets,
  defaultPolicy,
  defaultRules,
  firstResponseOf,
  type Metric,
  respondByFor,
  type ResponseFacts,
  type ResponsePolicy,
  type ResponseTarget,
  restartTarget,
  retarget,
} from './response-policy.ts';

const at = (iso: string) => Date.parse(iso);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const KICK_OFF = at('2026-11-22T20:00:00Z');
const WINDOW = { from: at('2026-11-22T16:30:00Z'), to: at('2026-11-22T23:20:00Z') };
const AT_HOME = at('2026-11-10T21:00:00Z');
const week = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['09:00-17:00']]));
const calendars: Calendars = {
  '24x7': { kind: 'always' },
  service: { kind: 'weekly', timeZone: 'Europe/Dublin', hours: week },
  event: { kind: 'windows', windows: [WINDOW] },
};

const scanFail: ResponseFacts = {
  priority: 'P2',
  kind: 'problem',
  category: 'entry.scan_fail',
  channel: 'widget',
  capturedAt: KICK_OFF,
  receivedAt: KICK_OFF,
};
const targetsOf = (facts: Partial<ResponseFacts>, policy = defaultPolicy) =>
  chooseTargets({ ...scanFail, receivedAt: facts.capturedAt ?? KICK_OFF, ...facts }, policy, calendars);
const find = (metric: Metric, facts: Partial<ResponseFacts>, policy?: ResponsePolicy) => {
  const target = targetsOf(facts, policy).find((one) => one.metric === metric);
  return target && [target.ruleId, target.dueAt - target.fromAt];
};

describe('while an event runs', () => {
  it('an urgent problem of a VIP is answered within ten minutes and confirmed within ten seconds', () => {
    assert.deepEqual(find('firstResponse', { tier: 'VIP' }), ['seed000.urgent', 10 * MINUTE]);
    assert.deepEqual(find('ack', { tier: 'VIP' }), ['seed004.online', 10 * SECOND]);
  });

  it('a general problem of a VIP is answered sooner because of the ticket', () => {
    assert.deepEqual(find('firstResponse', { priority: 'P3', tier: 'vip' }), ['seed004.vip', 15 * MINUTE]);
    assert.deepEqual(find('firstResponse', { priority: 'P3' }), ['seed000.general', 30 * MINUTE]);
  });

  it('a critical issue is seen by a person within a minute and answered within five', () => {
    assert.deepEqual(find('personAck', { priority: 'P1' }), ['live.p1', MINUTE]);
    assert.deepEqual(find('firstResponse', { priority: 'P1' }), ['live.p1', 5 * MINUTE]);
    assert.deepEqual(find('nextUpdate', { priority: 'P1' }), ['live.p1', 10 * MINUTE]);
    assert.deepEqual(find('resolution', { priority: 'P1' }), ['live.p1', 30 * MINUTE]);
  });

  it('an accessibility issue is answered within ten minutes whatever its priority', () => {
    assert.deepEqual(find('firstResponse', { priority: 'P4', category: 'access.lift' }), [
      'access.live',
      10 * MINUTE,
    ]);
  });

  it('a complaint may take a day, unless it is urgent', () => {
    assert.deepEqual(find('firstResponse', { priority: 'P3', kind: 'complaint' }), [
      'seed001.feedback',
      24 * HOUR,
    ]);
    assert.deepEqual(find('firstResponse', { priority: 'P2', kind: 'complaint' }), [
      'seed000.urgent',
      10 * MINUTE,
    ]);
  });

  it('a general problem is solved within four hours or by the end of the event', () => {
    assert.deepEqual(find('resolution', { priority: 'P3', capturedAt: WINDOW.from }), ['live.p3', 4 * HOUR]);
    const late = targetsOf({ priority: 'P3', capturedAt: WINDOW.to - HOUR });
    const resolution = late.find(({ metric }) => metric === 'resolution');
    assert.equal(resolution?.dueAt, WINDOW.to);
    assert.equal(resolution.targetMs, HOUR);
  });

  it('what is left when the stadium closes goes on in service hours', () => {
    const capturedAt = WINDOW.to - 10 * MINUTE;
    const resolution = targetsOf({ capturedAt }).find(({ metric }) => metric === 'resolution');
    assert.equal(resolution?.dueAt, at('2026-11-23T09:50:00Z'));
  });

  it('a call is picked up within thirty seconds of ringing', () => {
    const ringing = at('2026-11-23T10:00:00Z');
    assert.deepEqual(find('ack', { channel: 'phone', capturedAt: ringing }), ['seed004.phone', 30 * SECOND]);
    assert.equal(find('ack', { channel: 'counter' }), undefined);
  });
});

describe('between events', () => {
  it('somebody at home still gets a promise, at the pace of a desk', () => {
    assert.deepEqual(find('firstResponse', { capturedAt: AT_HOME }), ['seed004.urgent', 30 * MINUTE]);
    assert.deepEqual(find('firstResponse', { capturedAt: AT_HOME, priority: 'P3' }), [
      'seed004.general',
      24 * HOUR,
    ]);
    assert.deepEqual(find('firstResponse', { capturedAt: AT_HOME, priority: 'P3', tier: 'vip' }), [
      'seed004.vip',
      15 * MINUTE,
    ]);
  });

  it('no line for events is used', () => {
    const used = targetsOf({ capturedAt: AT_HOME, category: 'access.lift' }).map(({ ruleId }) => ruleId);
    assert.deepEqual(used, ['seed004.online', 'seed004.urgent']);
  });

  it('every issue has a first response, whatever its kind, priority and channel', () => {
    const closed: Calendars = { ...calendars, service: { kind: 'windows', windows: [] } };
    for (const capturedAt of [AT_HOME, KICK_OFF, WINDOW.to - 1, WINDOW.to]) {
      for (const priority of ['P1', 'P2', 'P3', 'P4'] as const) {
        for (const kind of ['question', 'problem', 'complaint', 'suggestion', 'praise'] as const) {
          for (const tier of ['standard', 'vip', 'access', '']) {
            const facts = { ...scanFail, capturedAt, receivedAt: capturedAt, priority, kind, tier };
            const targets = chooseTargets(facts, defaultPolicy, closed);
            assert.ok(targets.some(({ metric }) => metric === 'firstResponse'));
            assert.ok(targets.every(({ dueAt }) => Number.isFinite(dueAt) && dueAt > capturedAt));
          }
        }
      }
    }
  });
});

describe('before an event', () => {
  const MORNING = at('2026-11-22T10:00:00Z');
  const priorities = ['P1', 'P2', 'P3', 'P4'] as const;
  const kinds = ['question', 'problem', 'complaint', 'suggestion', 'praise'] as const;

  it('a broken seat reported on its day is answered half an hour after the venue is at work', () => {
    const [first] = targetsOf({ priority: 'P3', capturedAt: MORNING }).filter(
      ({ metric }) => metric === 'firstResponse',
    );
    assert.deepEqual(
      [first?.ruleId, first?.fromAt, first?.dueAt],
      ['seed000.general', WINDOW.from, WINDOW.from + 30 * MINUTE],
    );
  });

  it('the rest of what an event promises begins with its window, too', () => {
    const due = Object.fromEntries(
      targetsOf({ priority: 'P3', capturedAt: MORNING }).map(({ metric, dueAt }) => [
        metric,
        dueAt - WINDOW.from,
      ]),
    );
    assert.equal(due['nextUpdate'], 30 * MINUTE);
    assert.equal(due['resolution'], 4 * HOUR);
  });

  it('the desk is quicker where its promise falls due before the window opens', () => {
    assert.deepEqual(find('firstResponse', { priority: 'P1', capturedAt: MORNING }), [
      'seed004.urgent',
      30 * MINUTE,
    ]);
    assert.deepEqual(find('firstResponse', { priority: 'P3', tier: 'vip', capturedAt: MORNING }), [
      'seed004.vip',
      15 * MINUTE,
    ]);
    const [first] = targetsOf({ priority: 'P1', capturedAt: WINDOW.from - 10 * MINUTE }).filter(
      ({ metric }) => metric === 'firstResponse',
    );
    assert.deepEqual([first?.ruleId, first?.dueAt], ['live.p1', WINDOW.from + 5 * MINUTE]);
  });

  it('service hours before the window do not count', () => {
    const open: Calendars = { ...calendars, service: { kind: 'always' } };
    const facts = { ...scanFail, priority: 'P3' as const, capturedAt: MORNING, receivedAt: MORNING };
    const first = chooseTargets(facts, defaultPolicy, open).find(({ metric }) => metric === 'firstResponse');
    assert.equal(first?.dueAt, WINDOW.from + 30 * MINUTE);
  });

  it('no promise is later than the same report would get when the window opens', () => {
    const slowDesk: ResponsePolicy['rules'] = [
      {
        id: 'slow',
        dimension: 'serviceType',
        values: ['urgent', 'general'],
        metric: 'firstResponse',
        targetMs: 8 * HOUR,
        calendar: 'service',
      },
    ];
    const live = defaultRules.filter(({ mode }) => mode === 'event');
    for (const rules of [defaultRules, [...live, ...slowDesk], live]) {
      for (const priority of priorities) {
        for (const kind of kinds) {
          for (const category of ['facility.seat', 'access.lift']) {
            const targets = (capturedAt: number) =>
              targetsOf({ priority, kind, category, capturedAt }, { rules });
            const atOpening = targets(WINDOW.from);
            for (let ahead = 10 * MINUTE; ahead <= 72 * HOUR; ahead += 50 * MINUTE) {
              const before = targets(WINDOW.from - ahead);
              for (const { metric, dueAt } of atOpening) {
                const own = before.find((one) => one.metric === metric);
                if (ahead > 24 * HOUR && metric !== 'firstResponse' && own === undefined) continue;
                assert.ok(
                  own && own.dueAt <= dueAt,
                  `${priority} ${kind} ${metric}, ${ahead / HOUR} h ahead`,
                );
              }
            }
          }
        }
      }
    }
  });

  it('only a first word is owed by an event that is more than a day away', () => {
    const dayAhead = WINDOW.from - 24 * HOUR;
    const metrics = (capturedAt: number) =>
      targetsOf({ priority: 'P3', capturedAt }).map(({ metric }) => metric);
    assert.deepEqual(metrics(dayAhead), ['ack', 'firstResponse', 'nextUpdate', 'resolution']);
    assert.deepEqual(metrics(dayAhead - 1), ['ack', 'firstResponse']);
    // A desk that promises nothing by itself leaves it to the event, however far that is.
    const live = { rules: defaultRules.filter(({ mode }) => mode === 'event') };
    const [first] = targetsOf({ priority: 'P3', capturedAt: AT_HOME }, live);
    assert.deepEqual([first?.metric, first?.dueAt], ['firstResponse', WINDOW.from + 30 * MINUTE]);
  });

  it('what was reported between two events of a day waits for the second one at the longest', () => {
    const evening = { from: at('2026-11-23T18:00:00Z'), to: at('2026-11-24T00:30:00Z') };
    const two: Calendars = { ...calendars, event: { kind: 'windows', windows: [WINDOW, evening] } };
    const capturedAt = WINDOW.to + HOUR;
    const facts = { ...scanFail, priority: 'P3' as const, capturedAt, receivedAt: capturedAt };
    const due = Object.fromEntries(
      chooseTargets(facts, defaultPolicy, two).map(({ metric, dueAt }) => [metric, dueAt]),
    );
    assert.equal(due['firstResponse'], evening.from + 30 * MINUTE);
    assert.equal(due['resolution'], evening.from + 4 * HOUR);
  });

  it('what ends with an event ends with the one that was waited for', () => {
    const short = { from: WINDOW.from, to: WINDOW.from + 2 * HOUR };
    const brief: Calendars = { ...calendars, event: { kind: 'windows', windows: [short] } };
    const facts = { ...scanFail, priority: 'P3' as const, capturedAt: MORNING, receivedAt: MORNING };
    const resolution = chooseTargets(facts, defaultPolicy, brief).find(
      ({ metric }) => metric === 'resolution',
    );
    assert.deepEqual([resolution?.dueAt, resolution?.targetMs], [short.to, 2 * HOUR]);
  });

  it('a report that arrives while the window is open is seen by a person a minute after it arrived', () => {
    const receivedAt = WINDOW.from + 20 * MINUTE;
    const seen = targetsOf({ priority: 'P1', capturedAt: MORNING, receivedAt }).find(
      ({ metric }) => metric === 'personAck',
    );
    assert.equal(seen?.dueAt, receivedAt + MINUTE);
  });

  it('a suspension over the opening moves the promise by what it took of the window', () => {
    const [first] = targetsOf({ priority: 'P3', capturedAt: MORNING }).filter(
      ({ metric }) => metric === 'firstResponse',
    );
    assert.ok(first);
    const held = [{ from: WINDOW.from - HOUR, to: WINDOW.from + 10 * MINUTE }];
    const calendar = calendarFor(first.calendar, calendars);
    const now = WINDOW.from + HOUR;
    assert.equal(dueWithPauses(calendar, first.fromAt, first.targetMs, held, now), WINDOW.from + 40 * MINUTE);
    const { state } = readClock({ target: first, calendar, pauses: [] }, MORNING);
    assert.equal(state, 'running');
  });

  it('a word that is said before the window opens leaves the next one where it was', () => {
    const [next] = targetsOf({ priority: 'P3', capturedAt: MORNING }).filter(
      ({ metric }) => metric === 'nextUpdate',
    );
    assert.equal(next && restartTarget(next, MORNING + HOUR, calendars)?.dueAt, WINDOW.from + 30 * MINUTE);
  });

  it('whoever reports by night is told when the team is back, and the time after the opening', () => {
    const night = at('2026-11-22T03:00:00Z');
    const told = firstResponseOf(targetsOf({ priority: 'P3', capturedAt: night }), calendars, night);
    assert.deepEqual(told, { respondBy: WINDOW.from + 30 * MINUTE, backAt: WINDOW.from });
  });
});

describe('the earliest due instant', () => {
  it('wins over the smaller number', () => {
    const rules: ResponsePolicy['rules'] = [
      {
        id: 'hour',
        dimension: 'priority',
        values: ['P2'],
        metric: 'firstResponse',
        targetMs: HOUR,
        calendar: 'service',
      },
      {
        id: 'day',
        dimension: 'channel',
        values: ['widget'],
        metric: 'firstResponse',
        targetMs: 24 * HOUR,
        calendar: '24x7',
      },
    ];
    const policy: ResponsePolicy = { rules, channelMetric: 'firstResponse' };
    assert.equal(find('firstResponse', { capturedAt: at('2026-11-20T16:30:00Z') }, policy)?.[0], 'day');
    assert.equal(find('firstResponse', { capturedAt: at('2026-11-19T16:30:00Z') }, policy)?.[0], 'hour');
  });

  it('shared by two rules goes to priority, then service, then ticket, then channel, then the id', () => {
    const one = { metric: 'firstResponse', targetMs: HOUR, calendar: '24x7' } as const;
    const lines: ResponsePolicy['rules'] = [
      { ...one, id: 'a', dimension: 'channel', values: ['widget'] },
      { ...one, id: 'b', dimension: 'tier', values: ['standard'] },
      { ...one, id: 'd', dimension: 'serviceType', values: ['urgent'] },
      { ...one, id: 'c', dimension: 'serviceType', values: ['urgent'] },
      { ...one, id: 'e', dimension: 'priority', values: ['P2'] },
    ];
    const winners = [5, 4, 2, 1].map(
      (count) =>
        find('firstResponse', {}, { rules: lines.slice(0, count), channelMetric: 'firstResponse' })?.[0],
    );
    assert.deepEqual(winners, ['e', 'c', 'b', 'a']);
  });

  it('of a channel means a person where the venue says so', () => {
    assert.deepEqual(find('firstResponse', {}, { rules: defaultRules, channelMetric: 'firstResponse' }), [
      'seed004.online',
      10 * SECOND,
    ]);
  });

  it('counts from capture, acknowledgements from arrival', () => {
    const targets = targetsOf({ priority: 'P1', receivedAt: KICK_OFF + 25 * MINUTE });
    const from = Object.fromEntries(targets.map(({ metric, fromAt }) => [metric, fromAt - KICK_OFF]));
    assert.deepEqual(from, {
      firstResponse: 0,
      nextUpdate: 0,
      resolution: 0,
      ack: 25 * MINUTE,
      personAck: 25 * MINUTE,
    });
  });
});

describe('the time the reporter reads', () => {
  it('is the due instant, or half the target from arrival when that is later', () => {
    assert.equal(respondByFor(1000, 600, 500), 1000);
    assert.equal(respondByFor(1000, 600, 900), 1200);
    assert.equal(respondByFor(1000, 601, 5000), 5301);
  });
});

describe('targets that change', () => {
  it('count anew from the last update or the reopening', () => {
    const [target] = targetsOf({}).filter(({ metric }) => metric === 'nextUpdate');
    const again = target && restartTarget(target, KICK_OFF + HOUR, calendars);
    assert.equal(again?.dueAt, KICK_OFF + HOUR + 15 * MINUTE);
  });

  it('keep the original start after a change of priority and say when only the change made them late', () => {
    const before = targetsOf({ priority: 'P3' });
    const after = targetsOf({ priority: 'P1' });
    const changedAt = KICK_OFF + 20 * MINUTE;
    const marks = retarget(before, after, changedAt);
    const mark = (metric: Metric) => marks.find((one) => one.metric === metric)?.byReprioritisation;
    assert.equal(mark('firstResponse'), true);
    assert.equal(mark('resolution'), false);
    const lateAnyway = retarget(before, after, KICK_OFF + 40 * MINUTE);
    assert.equal(lateAnyway.find(({ metric }) => metric === 'firstResponse')?.byReprioritisation, false);
    assert.deepEqual(
      marks.map(({ fromAt }) => fromAt),
      after.map(({ fromAt }: ResponseTarget) => fromAt),
    );
  });
});
