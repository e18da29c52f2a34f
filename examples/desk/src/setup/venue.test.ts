import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ARTICLES } from '@touchline/sdk/model';
import { gateIssue, VENUE_FILE } from '../testing/fixture.ts';
import { inventedNumbers, readVenue } from './venue-file.ts';
import { putToWork } from './venue.ts';
import { dateIn, movedByDays } from './wall-clock.ts';

const venue = readVenue(VENUE_FILE);
const shown = (at: string | number) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Dublin',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(at));

describe('a demo', () => {
  it('is on a match day whenever it runs, at the same times on the clocks of the venue', () => {
    // The first in summer time, the second just after midnight in Dublin and still yesterday elsewhere.
    for (const now of ['2027-07-03T12:00:00Z', '2027-08-09T23:30:00Z', '2026-11-22T10:00:00Z']) {
      const at = Date.parse(now);
      const [first, second] = putToWork(venue, { today: true }).config('north-arena', at)?.events ?? [];
      assert.equal(dateIn('Europe/Dublin', Date.parse(first?.start ?? '')), dateIn('Europe/Dublin', at));
      assert.deepEqual(
        [first?.doors, first?.start, first?.end].map((time) => shown(time ?? '').slice(11)),
        ['17:30', '20:00', '21:50'],
      );
      assert.equal(shown(second?.doors ?? '').slice(11), '17:30');
    }
  });

  it('ends at the right hour when it runs past midnight or past a change of clocks', () => {
    const before = Date.parse('2027-03-27T23:30:00Z');
    assert.equal(shown(movedByDays('Europe/Dublin', before, 1)), '2027-03-28 23:30');
    assert.equal(movedByDays('Europe/Dublin', before, 1) - before, 23 * 3_600_000);
  });
});

describe('a venue', () => {
  it('shows visitors its public places only, and no other venue is here', () => {
    const work = putToWork(venue, { today: false });
    const zones = work.config('north-arena', Date.now())?.zones.map(({ id }) => id) ?? [];
    assert.ok(zones.includes('gate-C') && zones.includes('N-101'));
    assert.ok(!zones.includes('control-room') && !zones.includes('lost-person-post'));
    assert.equal(work.config('south-arena', Date.now()), undefined);
  });

  it('says in both languages what every article needs', () => {
    const facts =
      putToWork(venue, { today: false, invented: true }).config('north-arena', Date.now())?.facts ?? {};
    for (const name of ARTICLES.flatMap((article) => article.facts)) {
      const said = facts[name];
      assert.ok(typeof said === 'string' || (said?.['en'] && said['zh-Hans']), name);
    }
    assert.equal(facts['codeMinutes'], '10');
  });

  it('promises ten minutes to somebody before a closed gate while an event is on, half an hour otherwise', () => {
    const work = putToWork(venue, { today: false });
    const promised = (now: string) => {
      const at = Date.parse(now);
      const { respondBy, priority, team } = work.judge(gateIssue(), { capturedAt: at, receivedAt: at });
      return [priority, team, ((respondBy ?? 0) - at) / 60_000];
    };
    assert.deepEqual(promised('2026-11-22T19:00:00Z'), ['P2', 'GATE', 10]);
    assert.deepEqual(promised('2026-11-23T03:00:00Z'), ['P2', 'GATE', 30]);
  });

  it('with a flaw in its file is refused with the place of the flaw', () => {
    const folder = mkdtempSync(join(tmpdir(), 'touchline-venue-'));
    const file = join(folder, 'venue.json');
    writeFileSync(file, JSON.stringify({ ...venue, venue: { ...venue.venue, timeZone: 'Mars/Olympus' } }));
    assert.throws(() => readVenue(file), /no time zone[^]*timeZone/);
    rmSync(folder, { recursive: true });
  });

  it('tells visitors no number that nobody answers, outside of a demo', () => {
    const invented = ['controlRoomPhone', 'firstAidPhone', 'helpPhone'];
    assert.deepEqual(inventedNumbers(venue), invented);
    const config = putToWork(venue, { today: false }).config('north-arena', Date.now());
    assert.deepEqual(config?.phones, {});
    assert.doesNotMatch(JSON.stringify(config), /\+000/);
    const demo = putToWork(venue, { today: true }).config('north-arena', Date.now());
    assert.match(demo?.phones.controlRoom ?? '', /^\+000 /);
  });

  it('tells visitors the numbers that a venue wrote into its file', () => {
    const own = {
      ...venue,
      emergency: { placeholder: false, controlRoomPhone: '+49 30 1234567', firstAidPhone: '+000 555 0112' },
    };
    // One was forgotten, and it is named.
    assert.deepEqual(inventedNumbers(own), ['firstAidPhone', 'helpPhone']);
    const config = putToWork(own, { today: false }).config('north-arena', Date.now());
    assert.deepEqual(config?.phones, { controlRoom: '+49 30 1234567' });
  });
});
