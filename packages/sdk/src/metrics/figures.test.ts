import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Calendars } from '../model/calendar.ts';
import type { ResponseTarget } from '../model/response-policy.ts';
import { duringEvents, figuresOf, sliceBy } from './figures.ts';
import { type HistoryChange, type HistoryEvent, type IssueHistory, readHistory } from './history.ts';

const START = Date.parse('2026-06-13T17:00:00Z');
const MINUTE = 60_000;
const always = { kind: 'always' } as const;
const calendars: Calendars = {
  '24x7': always,
  service: always,
  event: { kind: 'windows', windows: [{ from: START, to: START + 60 * MINUTE }] },
};
const options = {
  now: START + 180 * MINUTE,
  from: START,
  to: START + 120 * MINUTE,
  calendars,
  attendance: 1000,
};

const target = (metric: ResponseTarget['metric'], minutes: number, fromAt = START): ResponseTarget => ({
  metric,
  targetMs: minutes * MINUTE,
  fromAt,
  dueAt: fromAt + minutes * MINUTE,
  ruleId: 'test',
  calendar: '24x7',
});
const event = (minute: number, change: HistoryChange, by?: 'system'): HistoryEvent => ({
  ...change,
  at: START + minute * MINUTE,
  ...(by && { by }),
});
const triaged = (...targets: ResponseTarget[]) => event(0, { type: 'triaged', priority: 'P3', targets });
const fixed = (minute: number) => event(minute, { type: 'resolved', code: 'fixed' });
let count = 0;
const issue = (events: HistoryEvent[], more: Partial<IssueHistory> = {}): IssueHistory => ({
  id: `issue-${(count += 1)}`,
  category: 'facility.toilet',
  zone: 'N-1',
  capturedAt: START,
  receivedAt: START,
  events,
  ...more,
});

describe('the history of an issue', () => {
  it('tells who answered first, and when, apart from what the system wrote', () => {
    const facts = readHistory(
      issue([
        triaged(),
        event(1, { type: 'replied' }, 'system'),
        event(4, { type: 'opened' }),
        event(6, { type: 'replied' }),
        event(9, { type: 'taken' }),
        event(20, { type: 'resolved', code: 'fixed' }),
      ]),
    );
    assert.equal(facts.done.firstResponse, START + 6 * MINUTE);
    assert.equal(facts.done.personAck, START + 4 * MINUTE);
    assert.equal(facts.handlingStartAt, START + 9 * MINUTE);
    assert.equal(facts.responderContacts, 2);
    assert.equal(facts.state, 'resolved');
  });

  it('starts the handling with the first word when it was solved in one go', () => {
    const facts = readHistory(issue([event(3, { type: 'resolved', code: 'answered' })]));
    assert.equal(facts.handlingStartAt, START + 3 * MINUTE);
    assert.equal(facts.responderContacts, 1);
  });

  it('pauses while the reporter has to answer, and through a suspension on top of it', () => {
    const facts = readHistory(
      issue([
        event(10, { type: 'asked' }),
        event(15, { type: 'suspended' }),
        event(20, { type: 'continued' }),
        event(30, { type: 'resumed' }),
      ]),
    );
    assert.deepEqual(
      facts.pauses.map(({ cause, from, to = 0 }) => [cause, (from - START) / MINUTE, (to - START) / MINUTE]),
      [
        ['waiting_reporter', 10, 20],
        ['suspension', 15, 30],
      ],
    );
  });

  it('counts a change of team as a transfer, and a hand-over inside the team as none', () => {
    const facts = readHistory(
      issue([
        event(1, { type: 'assigned', team: 'CLEAN' }),
        event(2, { type: 'assigned', team: 'CLEAN' }),
        event(3, { type: 'assigned', team: 'FAC' }),
      ]),
    );
    assert.deepEqual([facts.team, facts.transfers], ['FAC', 1]);
  });

  it('ends where the reporter withdrew', () => {
    const facts = readHistory(issue([event(5, { type: 'withdrawn' }), event(6, { type: 'replied' })]));
    assert.equal(facts.done.firstResponse, undefined);
    assert.equal(facts.state, 'cancelled');
  });

  it('keeps the first response through a reopening and begins the resolution anew', () => {
    const facts = readHistory(issue([fixed(5), event(9, { type: 'reopened', targets: [] })]));
    assert.equal(facts.done.firstResponse, START + 5 * MINUTE);
    assert.equal(facts.done.resolution, undefined);
    assert.equal(facts.state, 'in_progress');
  });
});

describe('the figures of a period', () => {
  it('judge each promise by its own clock', () => {
    const figures = figuresOf(
      [
        issue([
          triaged(target('firstResponse', 10), target('resolution', 60)),
          event(8, { type: 'replied' }),
          fixed(50),
        ]),
        issue([triaged(target('firstResponse', 10)), event(11, { type: 'replied' })]),
        issue([triaged(target('firstResponse', 10))]),
        issue([triaged(target('firstResponse', 999))]),
        issue([triaged(target('firstResponse', 10)), event(2, { type: 'rejected' })]),
      ],
      options,
    );
    const { met, breached, pending, excluded, onTimePct } = figures.promises.firstResponse;
    assert.deepEqual([met, breached, pending, excluded], [1, 2, 1, 1]);
    assert.ok(onTimePct !== null && Math.abs(onTimePct - 33.33) < 0.005);
    assert.equal(figures.promises.resolution.onTimePct, 100);
    assert.equal(figures.promises.ack.onTimePct, null);
  });

  it('leave out trials and what lies outside the period', () => {
    const figures = figuresOf(
      [
        issue([fixed(5)]),
        issue([fixed(5)], { test: true }),
        issue([fixed(5)], { capturedAt: START - 1, receivedAt: START - 1 }),
        issue([], { capturedAt: options.to, receivedAt: options.to }),
      ],
      options,
    );
    assert.equal(figures.counts.received, 1);
    assert.equal(figures.counts.resolvedOrClosed, 2);
    assert.equal(figures.counts.open, 1);
    assert.equal(figures.rates.issuesPer1000, 1);
  });

  it('measure a merged group on its parent, from the earliest report', () => {
    const parent = issue(
      [triaged(target('firstResponse', 10, START + 5 * MINUTE)), event(12, { type: 'replied' })],
      { capturedAt: START + 5 * MINUTE, receivedAt: START + 5 * MINUTE },
    );
    const child = issue([
      triaged(target('firstResponse', 10)),
      event(6, { type: 'merged', into: parent.id }),
    ]);
    assert.equal(figuresOf([parent], options).promises.firstResponse.met, 1);
    const { promises, counts, times } = figuresOf([parent, child], options);
    assert.deepEqual([promises.firstResponse.breached, promises.firstResponse.excluded], [1, 1]);
    assert.equal(counts.merged, 1);
    assert.equal(times.firstResponse.mean, 12 * MINUTE);
  });

  it('measure a group that began before the window of an event from its opening', () => {
    const at = START + 5 * MINUTE;
    const promise = { ...target('firstResponse', 10, at), calendar: 'event' as const };
    const parent = issue([triaged(promise), event(9, { type: 'replied' })], {
      capturedAt: at,
      receivedAt: at,
    });
    const child = (before: number) =>
      issue([triaged(), event(6, { type: 'merged', into: parent.id })], {
        capturedAt: START - before * MINUTE,
      });
    for (const before of [0, 60, 180]) {
      const { promises } = figuresOf([parent, child(before)], { ...options, from: START - 240 * MINUTE });
      assert.equal(promises.firstResponse.met, 1, `${before} minutes before`);
    }
  });

  it('count as solved only what was, and as one stop only what did not come back', () => {
    const figures = figuresOf(
      [
        issue([fixed(5)], { reporter: 'ana' }),
        issue([event(5, { type: 'resolved', code: 'cannot_fix_explained' })], { reporter: 'ben' }),
        issue([], { reporter: 'ana', capturedAt: START + 20 * MINUTE, receivedAt: START + 20 * MINUTE }),
        issue([fixed(5), event(6, { type: 'reopened', targets: [] }), fixed(9)], { reporter: 'cem' }),
      ],
      options,
    );
    assert.equal(figures.rates.resolutionPct, 50);
    assert.deepEqual([figures.oneStop.eligible, figures.oneStop.oneStop], [3, 1]);
    assert.equal(figures.repeatByReporterPct, 25);
    assert.equal(figures.repeatByPlacePct, 75);
    assert.ok(figures.rates.reopenPct !== null && Math.abs(figures.rates.reopenPct - 33.33) < 0.005);
  });

  it('tell how late ones were announced and why they were late', () => {
    const figures = figuresOf(
      [
        issue([
          triaged(target('resolution', 30)),
          event(20, { type: 'delayed', newTime: START + 50 * MINUTE }),
          event(45, { type: 'resolved', code: 'fixed', delayCause: 'INT-STAFF' }),
        ]),
        issue([triaged(target('resolution', 30)), fixed(45)]),
        issue([
          triaged(target('resolution', 30)),
          event(10, { type: 'asked' }),
          event(30, { type: 'continued' }),
          fixed(45),
        ]),
      ],
      options,
    );
    assert.equal(figures.notices.noticeBeforeBreachPct, 50);
    assert.equal(figures.notices.silentBreachPct, 50);
    assert.equal(figures.notices.promiseKeptPct, 100);
    assert.deepEqual(
      [figures.delays.tagged, figures.delays.untagged, figures.delays.top],
      [1, 1, 'INT-STAFF'],
    );
    assert.equal(figures.promises.resolution.met, 1);
  });

  it('take out of the handling time what was paused', () => {
    const { times } = figuresOf(
      [
        issue([
          event(5, { type: 'taken' }),
          event(10, { type: 'asked' }),
          event(20, { type: 'continued' }),
          fixed(30),
        ]),
      ],
      options,
    );
    assert.equal(times.handling.mean, 15 * MINUTE);
    assert.equal(times.total.mean, 30 * MINUTE);
  });

  it('collect ratings, confirmations and causes of what was resolved', () => {
    const rated = (csat: number) => [
      fixed(5),
      event(6, { type: 'rated', csat }),
      event(7, { type: 'confirmed' }),
    ];
    const figures = figuresOf(
      [
        issue([...rated(5), event(8, { type: 'caused', cause: 'device-failure' })]),
        issue([...rated(2), event(9, { type: 'rated', csat: 4 })]),
        issue([fixed(5)]),
        issue([fixed(5)]),
      ],
      options,
    );
    assert.deepEqual([figures.csat.n, figures.csat.csatPct, figures.csat.responseRatePct], [2, 100, 50]);
    assert.equal(figures.confirmationPct, 50);
    assert.deepEqual(figures.rootCauses.vitalFew, ['device-failure']);
  });

  it('say nothing rather than zero when nothing happened', () => {
    const { rates, csat, oneStop, times, confirmationPct } = figuresOf([], options);
    assert.deepEqual(
      [
        rates.resolutionPct,
        rates.reopenPct,
        csat.csatPct,
        oneStop.oneStopPct,
        times.total.p90,
        confirmationPct,
      ],
      [null, null, null, null, null, null],
    );
  });
});

describe('slices', () => {
  const histories = [
    ...Array.from({ length: 5 }, () => issue([fixed(5)], { zone: 'N-1' })),
    ...Array.from({ length: 2 }, () => issue([fixed(5)], { zone: 'S-1' })),
    issue([], { capturedAt: START + 61 * MINUTE, receivedAt: START + 61 * MINUTE }),
  ];

  it('give the same figures for each group, the largest first, and mark the small ones', () => {
    const slices = sliceBy(histories.slice(0, 7), ({ zone }) => zone, options);
    assert.deepEqual(
      slices.map(({ key, n, show }) => [key, n, show]),
      [
        ['N-1', 5, 'shown'],
        ['S-1', 2, 'team_only'],
      ],
    );
    assert.deepEqual(
      sliceBy(histories, () => undefined, options),
      [],
    );
  });

  it('can be of what was captured while an event ran', () => {
    assert.equal(duringEvents(histories, calendars).length, 7);
  });
});
