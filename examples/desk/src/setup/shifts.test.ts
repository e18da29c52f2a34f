import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { VENUE_FILE } from '../testing/fixture.ts';
import { timeOn } from './fast-clock.ts';
import type { ShiftSpan } from './shifts.ts';
import { readVenue } from './venue-file.ts';
import { putToWork } from './venue.ts';

// Its final is on a Sunday: doors 17:30, start 20:00, end 21:50 on clocks that show UTC.
const venue = readVenue(VENUE_FILE);
const { shifts } = putToWork(venue, { today: false });
const at = (time: string) => Date.parse(`2026-11-${time}:00Z`);
const words = (span: ShiftSpan | undefined) =>
  span &&
  `${span.id} ${[span.from, span.to].map((one) => new Date(one).toISOString().slice(8, 16)).join(' ')}`;
const team = (name: string, time: string) => {
  const { on, next } = shifts.ofTeam(name, at(time));
  return [words(on), words(next)];
};

describe('the shifts of a team', () => {
  it('go by the clock of the event on its day, and by the clock on the wall on others', () => {
    assert.deepEqual(team('CS', '22T14:59'), [undefined, 'event-day 22T15:00 22T23:20']);
    assert.deepEqual(team('CS', '22T15:00'), ['event-day 22T15:00 22T23:20', 'office 23T09:00 23T17:00']);
    assert.deepEqual(team('CS', '22T23:20'), [undefined, 'office 23T09:00 23T17:00']);
    assert.deepEqual(team('QUAL', '27T17:00'), [undefined, 'office 28T10:00 28T14:00']);
    assert.deepEqual(team('no such team', '22T20:00'), [undefined, undefined]);
  });

  it('name the one that ends while another one has begun', () => {
    assert.deepEqual(team('GATE', '22T20:29'), ['arrival 22T15:00 22T20:30', 'departure 22T20:00 22T23:20']);
    assert.equal(team('GATE', '22T20:30')[0], 'departure 22T20:00 22T23:20');
  });

  it('of the week give way to those of an event, before and after it', () => {
    assert.deepEqual(team('SEC', '22T05:00'), ['night 21T22:00 22T06:00', 'event-day 22T15:00 22T23:20']);
    assert.deepEqual(team('SEC', '22T22:30'), ['event-day 22T15:00 22T23:20', 'night 22T23:20 23T06:00']);
  });

  const inWeek = (hours: Record<string, string[]>) => {
    const labels = { en: 'A shift', zhHans: '班次' };
    const own = Object.entries(hours).map(([id, sun]) => ({ id, labels, hours: { sun }, holidays: [] }));
    return putToWork({ ...venue, shifts: own }, { today: false }).shifts;
  };

  it('name as next what comes after, and no shorter one within', () => {
    const { on, next } = inWeek({ day: ['08:00-20:00'], lunch: ['12:00-14:00'] }).ofTeam(
      'CS',
      at('22T13:00'),
    );
    assert.deepEqual([words(on), words(next)], ['day 22T08:00 22T20:00', 'day 29T08:00 29T20:00']);
  });

  it('are none in the hour that clocks skip', () => {
    const night = inWeek({ night: ['01:00-02:00'] });
    const { on, next } = night.ofTeam('CS', Date.parse('2027-03-28T00:30:00Z'));
    assert.deepEqual([words(on), words(next)], [undefined, 'night 04T00:00 04T01:00']);
  });

  it('leave out holidays, and keep their hours when clocks change', () => {
    assert.equal(
      words(shifts.ofTeam('QUAL', Date.parse('2026-12-24T18:00:00Z')).next),
      'office 28T09:00 28T17:00',
    );
    // Clocks went forward on Sunday: nine o'clock in Dublin is eight.
    assert.equal(
      words(shifts.ofTeam('QUAL', Date.parse('2027-03-27T18:00:00Z')).next),
      'office 29T08:00 29T16:00',
    );
  });

  it('move with the events of a demo, on a clock as fast as its own', () => {
    const demo = putToWork(venue, { today: true }).shifts;
    const clock = timeOn({ speed: 60, shownAt: Date.parse('2027-07-03T19:00:00Z'), realAt: Date.now() });
    const { on } = demo.ofTeam('CS', clock());
    assert.equal(words(on), 'event-day 03T14:00 03T22:20');
  });
});

describe('the shift of a person', () => {
  const person = (since: string, now: string) => {
    const { on, next } = shifts.ofPerson('GATE', at(since), at(now));
    return [words(on), words(next)];
  };

  it('is the one they signed on for, however long ago it ended', () => {
    const way = ['arrival 22T15:00 22T20:30', 'departure 22T20:00 22T23:20'];
    assert.deepEqual(person('22T14:30', '22T16:00'), way);
    assert.deepEqual(person('22T19:29', '22T22:00'), way);
  });

  it('is the one that begins for who comes before it, while another one goes on', () => {
    assert.equal(person('22T19:50', '22T19:50')[0], 'departure 22T20:00 22T23:20');
  });

  it('is the one that begins for who comes while another one ends', () => {
    assert.equal(person('22T20:05', '22T20:05')[0], 'departure 22T20:00 22T23:20');
    assert.equal(person('22T23:10', '22T23:10')[0], 'departure 22T20:00 22T23:20');
  });

  it('is none for who comes many hours before', () => {
    assert.deepEqual(person('22T11:59', '22T12:00'), [undefined, undefined]);
    assert.equal(person('22T12:00', '22T12:00')[0], 'arrival 22T15:00 22T20:30');
  });
});
