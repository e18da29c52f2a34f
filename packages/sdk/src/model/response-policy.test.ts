import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Calendars } from './calendar.ts';
import {
  chooseTargets,
  defaultPolicy,
  defaultRules,
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
