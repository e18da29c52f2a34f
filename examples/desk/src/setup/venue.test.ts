import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ARTICLES, type Issue } from '@touchline/sdk/model';
import { gateIssue, PLANS_FILE, VENUE_FILE } from '../testing/fixture.ts';
import { readPlans } from './plans-file.ts';
import { playbooksOf } from './playbooks.ts';
import { demandNumber, inventedNumbers, readVenue } from './venue-file.ts';
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

/** What is said of the demo's file once one thing in it is another; the line of that thing is "its line". */
function flawed(from: string, to: string): string {
  const text = readFileSync(VENUE_FILE, 'utf8');
  const changed = text.replace(from, to);
  assert.notEqual(changed, text);
  const line = text.slice(0, text.indexOf(from)).split('\n').length;
  const folder = mkdtempSync(join(tmpdir(), 'touchline-venue-'));
  const file = join(folder, 'venue.json');
  writeFileSync(file, changed);
  try {
    readVenue(file);
    return 'nothing was said';
  } catch (error) {
    return String(error).replace(`line ${line}:`, 'its line:').split('\n  ').slice(1).join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

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

  it('promises somebody with a broken seat an answer half an hour after it is at work, or sooner', () => {
    const work = putToWork(venue, { today: false });
    const seat: Issue = {
      ...gateIssue(),
      category: 'facility.seat',
      location: { venue: 'north-arena', block: 'N-112', row: '14', seat: '7' },
      fields: { damage: 'broken' },
    };
    const promised = (now: string) => {
      const at = Date.parse(now);
      const { respondBy = NaN, backAt } = work.judge(seat, { capturedAt: at, receivedAt: at });
      return [respondBy, backAt].map((time) => time && shown(time).slice(5));
    };
    // The window opens at 16:30 and closes at 23:20; on that Sunday the desk is there from 14:00 to 23:30.
    assert.deepEqual(promised('2026-11-21T15:00:00Z'), ['11-22 15:00', undefined]);
    assert.deepEqual(promised('2026-11-21T22:00:00Z'), ['11-22 17:00', '11-22 14:00']);
    assert.deepEqual(promised('2026-11-22T15:00:00Z'), ['11-22 17:00', undefined]);
    assert.deepEqual(promised('2026-11-22T16:30:00Z'), ['11-22 17:00', undefined]);
    assert.deepEqual(promised('2026-11-22T23:15:00Z'), ['11-23 09:15', undefined]);
    assert.deepEqual(promised('2026-11-22T23:25:00Z'), ['11-23 23:25', undefined]);
  });

  it('with flaws in its file is refused with each of them, its line and what to do', () => {
    assert.match(flawed('"Europe/Dublin"', '"Mars/Olympus"'), /^its line: .*no time zone.*timeZone\)$/);
    assert.match(flawed('"calendars": [', '"calendars": '), /^line \d+: This is no JSON\. Look for/);
    assert.match(
      flawed('"placeholders"', '"hiddenArticels": [],\n  "placeholders"'),
      /^its line: "hiddenArticels" means nothing here\. Take it out, or/,
    );
    assert.match(
      flawed('"placeholders"', '"hiddenSubcategories": ["entry.scanfail"],\n  "placeholders"'),
      /^its line: There is no such topic; write it as/,
    );
    assert.match(
      flawed('"placeholders"', '"hiddenArticles": ["no-such"],\n  "placeholders"'),
      /^its line: There is no such article/,
    );
    assert.match(
      flawed('"parent": "north-arena"', '"parent": "south-arena"'),
      /^its line: There is no place "south-arena"\./,
    );
    assert.match(
      flawed('"start": "2026-11-22T20:00:00', '"starts": "2026-11-22T20:00:00'),
      /"start" is missing here\. \(events\.0\.start\)/,
    );
    assert.match(
      flawed('"end": "2026-11-22T21:50', '"end": "2026-11-22T19:50'),
      /^its line: It ends before it starts\./,
    );
    assert.match(
      flawed('"placeholders"', '"plans": [{ "id": "rain" }],\n  "placeholders"'),
      /"tasks" is missing here\. \(plans\.0\.tasks\)/,
    );
  });

  it('is refused with a key that means nothing, however deep it stands', () => {
    const mistyped: [string, string, string][] = [
      ['"seating": [', '"seatings": [', 'zones.6.seatings'],
      ['"rows": "1-30"', '"row": "1-30"', 'zones.6.seating.0.row'],
      ['"doors": "2026', '"doorsAt": "2026', 'events.0.doorsAt'],
      ['"halfTime": {\n', '"halftime": {\n', 'events.0.halftime'],
      ['"role": "customer_service"', '"roles": "customer_service"', 'teams.0.roles'],
      ['"exceptions": [', '"exemptions": [', 'calendars.1.exemptions'],
      ['"mon": [', '"mo": [', 'shifts.3.hours.mo'],
      ['"beforeDoorsMinutes": 60', '"beforeDoorMinutes": 60', 'calendars.2.beforeDoorMinutes'],
      ['"firstAidPhone"', '"firstAidNumber"', 'emergency.firstAidNumber'],
      ['"currency": ', '"currencey": ', 'venue.currencey'],
      ['"viewBox": [', '"viewbox": [', 'map.viewbox'],
      ['"zhHans": "客户服务"', '"zh": "客户服务"', 'teams.0.labels.zh'],
    ];
    for (const [from, to, path] of mistyped) {
      const said = flawed(from, to).split('\n');
      const key = path.split('.').at(-1);
      const own = said.find((line) => line.includes(`"${key}" means nothing here.`));
      assert.match(own ?? said.join(), /^its line: .* Take it out, or write it as one of .+\)$/, path);
      assert.ok(own?.endsWith(`(${path})`), own);
    }
  });

  it('is refused with shifts that nobody could work', () => {
    const shift = '"event": { "from": "doors-150", "to": "start+30" }';
    assert.match(
      flawed(shift, shift.replace('doors-150', 'door-150')),
      /^its line: Write it as "doors-150", "start" or/,
    );
    assert.match(
      flawed(shift, '"event": { "from": "start", "to": "doors" }'),
      /^its line: At "2026-11-22-final" this shift ends before/,
    );
    assert.match(
      flawed(shift, `${shift}, "hours": {}`),
      /A shift has either "event" .* or "hours" .*\(shifts\.0\)$/,
    );
    assert.match(
      flawed('"teams": ["TKT", "GATE"', '"teams": ["TKT", "GATES"'),
      /^its line: There is no team "GATES"\./,
    );
    assert.match(
      flawed(shift, '"event": { "from": "doors", "to": "end", "only": ["cup"] }'),
      /There is no event "cup"\./,
    );
    assert.match(
      flawed('"mon": ["22:00-06:00"]', '"mon": ["22:00-25:00"]'),
      /^its line: Write hours as "09:00-17:00"/,
    );
    assert.match(
      flawed('"id": "departure"', '"id": "arrival"'),
      /^its line: There is another "arrival" before it\./,
    );
    assert.match(
      flawed('"shifts": [', '"shift": ['),
      /^its line: Who works when stands in "shifts"\. \(shift\)$/,
    );
  });

  it('is refused without a number that somebody in danger can call', () => {
    const missing =
      /^line \d+: Whoever is in danger would be shown no number to call\. Write .*\(emergency\)$/;
    assert.match(flawed('"controlRoomPhone": "+000 555 0199",', ''), missing);
    assert.match(
      flawed('"controlRoomPhone": "+000 555 0199"', '"controlRoomPhone": ""'),
      /^its line: Nobody can call this\./,
    );
    const own = { ...venue, emergency: { placeholder: false, emergencyPhone: '112' } };
    const config = putToWork(own, { today: false }).config('north-arena', Date.now());
    assert.deepEqual(config?.phones, { emergency: '112' });
    assert.equal(
      flawed('"controlRoomPhone": "+000 555 0199"', '"emergencyPhone": "112"'),
      'nothing was said',
    );
  });

  it('says in its one file what is never asked there, what to do when much happens, and how things are handled', () => {
    const own = {
      ...(JSON.parse(readFileSync(VENUE_FILE, 'utf8')) as object),
      hiddenSubcategories: ['facility.water'],
      plans: readPlans(PLANS_FILE).slice(0, 1),
      handling: JSON.parse(
        readFileSync(new URL('../../data/playbooks.json', import.meta.url), 'utf8'),
      ) as object,
    };
    const folder = mkdtempSync(join(tmpdir(), 'touchline-venue-'));
    const file = join(folder, 'venue.json');
    writeFileSync(file, JSON.stringify(own));
    const read = readVenue(file);
    rmSync(folder, { recursive: true });
    assert.equal(read.plans?.length, 1);
    assert.ok(read.handling && playbooksOf(read.handling).for('entry.scan_fail'));
    const config = putToWork(read, { today: false }).config('north-arena', Date.now());
    assert.deepEqual(config?.hiddenSubcategories, ['facility.water']);
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

  it('is refused as a real one while all its numbers for danger are invented', () => {
    const refused =
      /\(controlRoomPhone, firstAidPhone, helpPhone\).*\nWrite "controlRoomPhone", .*"placeholder"/;
    assert.throws(() => demandNumber(venue), refused);
    const emergency = {
      placeholder: false,
      controlRoomPhone: '+000 555 0199',
      firstAidPhone: '+49 30 1234567',
    };
    assert.throws(() => demandNumber({ ...venue, emergency }), /invented telephone numbers/);
    demandNumber({ ...venue, emergency: { ...emergency, emergencyPhone: '112' } });
    demandNumber({ ...venue, emergency: { placeholder: false, controlRoomPhone: '+49 30 1234567' } });
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
