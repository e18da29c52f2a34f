import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  activeTimeBetween,
  addActiveTime,
  type Calendar,
  calendarsOf,
  eventWindow,
  isOpenAt,
  opensAfter,
  spanAt,
  unionOf,
  type WeeklyCalendar,
} from './calendar.ts';

const at = (iso: string) => Date.parse(iso);
const iso = (instant: number | 'never') => (instant === 'never' ? instant : new Date(instant).toISOString());
const HOUR = 3_600_000;
const MINUTE = 60_000;

const office: WeeklyCalendar = {
  kind: 'weekly',
  timeZone: 'Europe/Dublin',
  hours: {
    mon: ['09:00-17:00'],
    tue: ['09:00-17:00'],
    wed: ['09:00-17:00'],
    thu: ['09:00-17:00'],
    fri: ['09:00-17:00'],
    sat: ['10:00-14:00'],
    sun: [],
  },
  exceptions: [
    { date: '2026-11-22', hours: ['14:00-23:30'] },
    { date: '2026-12-24', hours: ['09:00-12:00'] },
  ],
  holidays: ['2026-12-25', '2026-12-26', '2027-01-01'],
};
/** Open all night, so that both changes of the clocks lie in opening hours. */
const nights = (...hours: string[]): WeeklyCalendar => ({
  kind: 'weekly',
  timeZone: 'Europe/Dublin',
  hours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, hours])),
});
// Dublin: clocks went forward on 2026-03-29 at 01:00 UTC and back on 2026-10-25 at 01:00 UTC.
const FORWARD = at('2026-03-29T01:00:00Z');
const BACK = at('2026-10-25T01:00:00Z');

describe('a calendar that is always open', () => {
  it('adds and measures wall time', () => {
    assert.equal(addActiveTime({ kind: 'always' }, 1000, 500), 1500);
    assert.equal(activeTimeBetween({ kind: 'always' }, 1000, 1500), 500);
    assert.equal(activeTimeBetween({ kind: 'always' }, 1500, 1000), 0);
  });
});

describe('weekly hours', () => {
  it('carry the rest of a target into the next open day', () => {
    assert.equal(iso(addActiveTime(office, at('2026-11-20T16:30:00Z'), HOUR)), '2026-11-21T10:30:00.000Z');
  });

  it('are due at closing time, not the next morning, when the time just fits', () => {
    assert.equal(
      iso(addActiveTime(office, at('2026-11-20T09:00:00Z'), 8 * HOUR)),
      '2026-11-20T17:00:00.000Z',
    );
  });

  it('start at opening for a report that came at night', () => {
    assert.equal(iso(addActiveTime(office, at('2026-11-23T03:00:00Z'), MINUTE)), '2026-11-23T09:01:00.000Z');
  });

  it('give way to exceptions and holidays', () => {
    assert.equal(isOpenAt(office, at('2026-11-22T23:00:00Z')), true);
    assert.equal(
      iso(addActiveTime(office, at('2026-12-24T11:00:00Z'), 2 * HOUR)),
      '2026-12-28T10:00:00.000Z',
    );
  });

  it('may reach over midnight', () => {
    const bar = nights('18:00-02:00');
    assert.equal(isOpenAt(bar, at('2026-11-22T01:59:59Z')), true);
    assert.equal(isOpenAt(bar, at('2026-11-22T02:00:00Z')), false);
    assert.equal(activeTimeBetween(bar, at('2026-11-21T00:00:00Z'), at('2026-11-22T00:00:00Z')), 8 * HOUR);
  });

  it('count a span once where two of them overlap', () => {
    const doubled = nights('09:00-17:00', '16:00-18:00');
    assert.equal(
      activeTimeBetween(doubled, at('2026-11-23T00:00:00Z'), at('2026-11-24T00:00:00Z')),
      9 * HOUR,
    );
  });

  it('that never open again say so', () => {
    const closed: WeeklyCalendar = { ...office, hours: {} };
    assert.equal(addActiveTime(closed, at('2026-12-24T11:00:00Z'), HOUR), at('2026-12-24T12:00:00Z'));
    assert.equal(addActiveTime(closed, at('2026-12-24T11:00:00Z'), HOUR + 1), 'never');
    assert.equal(addActiveTime({ ...closed, exceptions: [] }, at('2026-12-24T11:00:00Z'), 1), 'never');
    assert.equal(activeTimeBetween(closed, at('2027-01-01T00:00:00Z'), at('2028-01-01T00:00:00Z')), 0);
  });

  it('that cannot be read are refused with the words in question', () => {
    for (const hours of ['9-17', '25:00-26:00', '09:75-10:00', '24:00-24:00']) {
      assert.throws(() => addActiveTime(nights(hours), 0, 1), {
        name: 'RangeError',
        message: new RegExp(hours),
      });
    }
    const wrong = { ...office, exceptions: [{ date: '24.12.2026', hours: [] }] };
    assert.throws(() => addActiveTime(wrong, 0, 1), /24\.12\.2026/);
  });

  it('are the same in zones that are half an hour off and beyond the date line', () => {
    for (const [timeZone, opening] of [
      ['Asia/Kolkata', '2026-11-23T03:30:00.000Z'],
      ['Pacific/Kiritimati', '2026-11-22T19:00:00.000Z'],
      ['America/St_Johns', '2026-11-23T12:30:00.000Z'],
    ] as const) {
      const there = { ...office, timeZone, exceptions: [] };
      const start = at(opening) - 3 * HOUR;
      assert.equal(iso(addActiveTime(there, start, 1)), iso(at(opening) + 1), timeZone);
    }
  });
});

describe('the changes of the clocks in Dublin', () => {
  it('keep opening hours on the wall clock', () => {
    const day = nights('09:00-17:00');
    assert.equal(spanAt(day, at('2026-03-28T09:00:00Z'))?.to, at('2026-03-28T17:00:00Z'));
    assert.equal(spanAt(day, at('2026-03-29T08:00:00Z'))?.to, at('2026-03-29T16:00:00Z'));
    assert.equal(spanAt(day, at('2026-10-24T08:00:00Z'))?.to, at('2026-10-24T16:00:00Z'));
    assert.equal(spanAt(day, at('2026-10-25T09:00:00Z'))?.to, at('2026-10-25T17:00:00Z'));
  });

  it('shorten one night to 23 hours and lengthen another to 25', () => {
    const all = nights('00:00-24:00');
    const length = (date: string, next: string) => activeTimeBetween(all, at(date), at(next)) / HOUR;
    assert.equal(length('2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z'), 23);
    assert.equal(length('2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z'), 25);
    const night = nights('00:00-06:00');
    assert.equal(length('2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z'), 23);
    assert.equal(activeTimeBetween(night, FORWARD - 2 * HOUR, FORWARD + 8 * HOUR), 5 * HOUR);
    assert.equal(activeTimeBetween(night, BACK - 3 * HOUR, BACK + 8 * HOUR), 7 * HOUR);
  });

  it('open at the jump what should have opened in the skipped hour', () => {
    assert.equal(addActiveTime(nights('01:30-02:10'), FORWARD - HOUR, 10 * MINUTE), FORWARD + 10 * MINUTE);
    const swallowed = nights('01:15-01:45');
    assert.equal(activeTimeBetween(swallowed, FORWARD - 2 * HOUR, FORWARD + 2 * HOUR), 0);
  });

  it('take a time that comes twice at its first time', () => {
    assert.equal(activeTimeBetween(nights('00:30-01:30'), BACK - 3 * HOUR, BACK + 3 * HOUR), HOUR);
    assert.equal(spanAt(nights('00:30-01:30'), BACK - 90 * MINUTE)?.to, BACK - 30 * MINUTE);
    assert.equal(activeTimeBetween(nights('01:30-02:30'), BACK - 3 * HOUR, BACK + 3 * HOUR), 2 * HOUR);
  });
});

describe('windows', () => {
  it('may come in any order and overlap', () => {
    const windows: Calendar = {
      kind: 'windows',
      windows: [
        { from: 100, to: 200 },
        { from: 0, to: 10 },
        { from: 150, to: 220 },
      ],
    };
    assert.equal(addActiveTime(windows, -50, 15), 105);
    assert.equal(addActiveTime(windows, 0, 130), 220);
    assert.equal(addActiveTime(windows, 0, 131), 'never');
    assert.equal(activeTimeBetween(windows, 5, 110), 15);
  });

  it('of an event run from an hour before the doors to 90 minutes after the end', () => {
    const event = { doorsAt: at('2026-11-22T17:30:00Z'), endAt: at('2026-11-22T21:50:00Z') };
    const { from, to } = eventWindow(event);
    assert.equal(iso(from), '2026-11-22T16:30:00.000Z');
    assert.equal(iso(to), '2026-11-22T23:20:00.000Z');
  });

  it('together with other hours are open whenever one of them is', () => {
    const both: Calendar = {
      kind: 'union',
      of: [
        office,
        { kind: 'windows', windows: [{ from: at('2026-11-20T16:00:00Z'), to: at('2026-11-20T19:00:00Z') }] },
      ],
    };
    assert.equal(iso(addActiveTime(both, at('2026-11-20T16:30:00Z'), 3 * HOUR)), '2026-11-21T10:30:00.000Z');
    assert.equal(addActiveTime({ kind: 'union', of: [] }, 0, 1), 'never');
    const always: Calendar = { kind: 'union', of: [office, { kind: 'always' }] };
    assert.equal(addActiveTime(always, 0, HOUR), HOUR);
    assert.equal(activeTimeBetween(always, 0, HOUR), HOUR);
    assert.deepEqual(spanAt(always, 5), { from: 5, to: Infinity });
  });
});

describe('the calendars of a venue', () => {
  it('come from its file and its events', () => {
    const event = { doorsAt: at('2026-11-22T17:30:00Z'), endAt: at('2026-11-22T21:50:00Z') };
    const calendars = calendarsOf(
      [
        { id: '24x7', kind: 'always' },
        { id: 'service', ...office },
        { id: 'event', kind: 'event', beforeDoorsMinutes: 30, afterEndMinutes: 0 },
      ],
      [event],
    );
    assert.equal(isOpenAt(calendars.service, at('2026-11-22T13:59:59Z')), false);
    assert.deepEqual(spanAt(calendars.event, at('2026-11-22T17:00:00Z')), {
      from: at('2026-11-22T17:00:00Z'),
      to: event.endAt,
    });
    assert.equal(isOpenAt(calendarsOf([], []).service, 0), true);
    assert.equal(isOpenAt(calendarsOf([], []).event, 0), false);
  });
});

describe('adding and measuring', () => {
  // A fixed sequence, so that a failure comes back.
  let state = 20_260_613;
  const random = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
  const calendars: Calendar[] = [
    office,
    nights('18:00-02:00'),
    nights('00:00-24:00'),
    nights('01:15-01:45', '23:50-00:10'),
    { ...office, timeZone: 'Australia/Lord_Howe' },
    { kind: 'union', of: [office, nights('22:00-01:30')] },
  ];
  const around = [FORWARD, BACK, at('2026-12-25T00:00:00Z'), at('2026-04-04T15:00:00Z')];

  it('undo each other at any instant, also around both changes of the clocks', () => {
    for (let round = 0; round < 2000; round += 1) {
      const calendar = calendars[round % calendars.length] ?? office;
      const from = Math.round((around[round % around.length] ?? 0) + (random() - 0.5) * 96 * HOUR);
      const ms = Math.ceil(random() * 30 * HOUR);
      const due = addActiveTime(calendar, from, ms);
      assert.ok(due !== 'never' && due >= from + ms);
      assert.equal(activeTimeBetween(calendar, from, due), ms, `from ${iso(from)} ${ms} ms, round ${round}`);
      assert.equal(activeTimeBetween(calendar, from, due - 1), ms - 1);
    }
  });

  it('never give an earlier due instant for a later start or a longer target', () => {
    for (let round = 0; round < 1000; round += 1) {
      const calendar = calendars[round % calendars.length] ?? office;
      const from = Math.round((around[round % around.length] ?? 0) + (random() - 0.5) * 96 * HOUR);
      const ms = Math.ceil(random() * 10 * HOUR);
      const due = addActiveTime(calendar, from, ms);
      const later = addActiveTime(calendar, from + Math.ceil(random() * 3 * HOUR), ms);
      const longer = addActiveTime(calendar, from, ms + Math.ceil(random() * 3 * HOUR));
      assert.ok(due !== 'never' && later !== 'never' && longer !== 'never');
      assert.ok(later >= due && longer > due);
    }
  });
});

describe('the next opening', () => {
  it('is told while it is closed, and only then', () => {
    const friday = Date.parse('2026-11-20T18:00:00Z');
    assert.equal(opensAfter(office, friday), Date.parse('2026-11-21T10:00:00Z'));
    assert.equal(opensAfter(office, Date.parse('2026-11-21T10:00:00Z')), undefined);
    assert.equal(opensAfter({ kind: 'always' }, friday), undefined);
    assert.equal(opensAfter({ kind: 'windows', windows: [] }, friday), undefined);
  });
});

describe('a union of intervals', () => {
  it('joins what overlaps or touches and drops what is empty', () => {
    assert.deepEqual(
      unionOf([
        { from: 20, to: 30 },
        { from: 0, to: 10 },
        { from: 5, to: 12 },
        { from: 12, to: 15 },
        { from: 40, to: 40 },
      ]),
      [
        { from: 0, to: 15 },
        { from: 20, to: 30 },
      ],
    );
  });
});
