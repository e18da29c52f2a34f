import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PLANS_FILE, VENUE_FILE } from '../testing/fixture.ts';
import { readPlans } from '../setup/plans-file.ts';
import { readVenue } from '../setup/venue-file.ts';
import { bursts, lags, newsDue, silences, waiting } from './incident-alarms.ts';
import { crowds } from './incident-crowd.ts';
import { placesOf } from './incident-places.ts';
import { proposals, suggestions } from './incident-proposals.ts';
import { closeWords, type ComparedReport, standsAlone } from './incident-report.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-22T19:10:00Z');
const plans = readPlans(PLANS_FILE);
const families = plans.map(({ relatedSubcategories }) => relatedSubcategories);

let serial = 0;
/** A report so many minutes ago. */
function report(minAgo: number, more: Partial<ComparedReport> = {}): ComparedReport {
  const at = NOW - minAgo * MINUTE;
  return {
    id: `r${(serial += 1)}`,
    category: 'entry.queue',
    place: 'gate-C',
    isPlaced: true,
    capturedAt: at,
    receivedAt: at,
    words: 'Nothing moves here.',
    isOpen: true,
    ...more,
  };
}
const many = (count: number, more: Partial<ComparedReport> = {}, overMin = 5) =>
  Array.from({ length: count }, (_, place) => report(overMin - (place * overMin) / count, more));

describe('what is proposed as one incident', () => {
  it('is one kind that comes five times in ten minutes at one place; four are not', () => {
    assert.deepEqual(proposals(many(4), families, NOW), []);
    const five = many(5);
    const [found, ...others] = proposals(five, families, NOW);
    assert.equal(others.length, 0);
    assert.equal(found?.key, 'entry.queue@gate-C');
    assert.deepEqual(
      found?.issues,
      five.map(({ id }) => id),
    );
    assert.deepEqual(proposals([...many(3), ...many(2, { place: 'gate-B' })], families, NOW), []);
    assert.deepEqual(proposals(many(5, {}, 29), families, NOW), []);
  });

  it('takes in what the same plan names at the same place, and the same category in close words', () => {
    const core = many(6);
    const scan = report(1, { category: 'entry.scan_fail', words: 'The reader is dark.' });
    const elsewhere = report(1, { category: 'entry.scan_fail', place: 'gate-A' });
    const close = report(1, { category: 'entry.wrong_gate', words: 'nothing moves at all here' });
    const other = report(1, { category: 'entry.wrong_gate', words: 'Which gate is mine?' });
    const [found] = proposals([...core, scan, elsewhere, close, other], families, NOW);
    assert.deepEqual(found?.issues.slice(6).sort(), [scan.id, close.id].sort());
  });

  it('is made once where two kinds of one family come often at one place', () => {
    const found = proposals([...many(8), ...many(5, { category: 'entry.scan_fail' })], families, NOW);
    assert.deepEqual(
      found.map(({ key, issues }) => [key, issues.length]),
      [['entry.queue@gate-C', 13]],
    );
  });

  it('leaves alone what concerns one person, what is over, and what is in an incident already', () => {
    for (const category of ['medical.unwell', 'safety.harassment', 'lost.child_lost']) {
      assert.equal(standsAlone(category), true);
      assert.deepEqual(proposals(many(9, { category }), families, NOW), []);
    }
    assert.deepEqual(proposals(many(9, { isOpen: false }), families, NOW), []);
    assert.deepEqual(proposals(many(9, { incident: 'x' }), families, NOW), []);
    assert.deepEqual(proposals(many(9, { isPlaced: false }), families, NOW), []);
  });

  it('grows by suggestion: what comes later at the same place, unless somebody left it out', () => {
    const members = many(5, { incident: 'i1' });
    const later = report(0.5, { category: 'entry.scan_fail' });
    const out = report(0.4);
    const far = report(0.3, { place: 'gate-A' });
    const found = suggestions(
      [...members, later, out, far],
      { id: 'i1', category: 'entry.queue', place: 'gate-C' },
      new Set([out.id]),
      families,
    );
    assert.deepEqual(
      found.map(({ id }) => id),
      [later.id],
    );
  });

  it('compares words in any script', () => {
    assert.equal(closeWords('The gate is closed', 'gate closed?'), true);
    assert.equal(closeWords('闸机坏了，进不去', '闸机坏了'), true);
    assert.equal(closeWords('闸机坏了', '洗手间很脏'), false);
    assert.equal(closeWords('', ''), false);
  });
});

describe('where reports are counted', () => {
  const placeOf = placesOf(readVenue(VENUE_FILE).zones);

  it('is the gate, the level of a stand, the square: small places count for the one they lie in', () => {
    const at = { venue: 'north-arena' };
    assert.equal(placeOf({ ...at, gate: 'gate-C' }), 'gate-C');
    assert.equal(placeOf({ ...at, block: 'N-101', row: '4' }), 'N-1');
    assert.equal(placeOf({ ...at, zone: 'wc-N1-01' }), 'N-1');
    assert.equal(placeOf({ ...at, zone: 'stop-west' }), 'stop-west');
    assert.equal(placeOf({ ...at, zone: 'stand-S' }), 'stand-S');
    assert.equal(placeOf({ ...at, zone: 'nobody-knows' }), 'nobody-knows');
    assert.equal(placeOf(at), 'north-arena');
  });
});

describe('alarms', () => {
  it('sound when a kind comes far more often at a place than it did, not when it always does', () => {
    const [found] = bursts(many(6, {}, 4), NOW);
    assert.deepEqual(found, {
      key: 'burst:entry.queue@gate-C',
      kind: 'burst',
      category: 'entry.queue',
      place: 'gate-C',
      count: 6,
    });
    assert.deepEqual(bursts(many(42, {}, 35), NOW), []);
    assert.deepEqual(bursts(many(4, {}, 4), NOW), []);
  });

  it('sound for the whole venue when no place alone has enough', () => {
    const rain = ['N-1', 'N-3', 'S-1', 'S-3'].flatMap((place) =>
      many(6, { category: 'experience.weather', place }, 9),
    );
    assert.deepEqual(
      bursts(rain, NOW).map(({ key, count }) => [key, count]),
      [['venue_burst:experience.weather', 24]],
    );
  });

  it('sound where reports were long on their way, and when the desk does not get what the relay has', () => {
    const slow = many(5, { place: 'S-1' }, 3).map((one) => ({ ...one, capturedAt: NOW - 14 * MINUTE }));
    assert.deepEqual(
      lags([...slow, ...many(5)], NOW).map(({ key }) => key),
      ['delivery_lag:S-1'],
    );
    assert.deepEqual(waiting({ count: 3, oldestAt: NOW - MINUTE }, NOW), []);
    assert.equal(waiting({ count: 3, oldestAt: NOW - 3 * MINUTE }, NOW)[0]?.count, 3);
    assert.deepEqual(waiting({ count: 0 }, NOW), []);
  });

  it('sound when kiosks miss three signs of life', () => {
    const at = (kiosk: string, minAgo: number) => ({ kiosk, place: 'S-1', heardAt: NOW - minAgo * MINUTE });
    assert.deepEqual(silences([at('k1', 1), at('k2', 3), at('k9', 400)], NOW, 3.5 * MINUTE), []);
    assert.equal(silences([at('k1', 1), at('k2', 4), at('k3', 9)], NOW, 3.5 * MINUTE)[0]?.count, 2);
  });

  it('ask for the next news five minutes before it is due, once for each promise', () => {
    const one = { id: 'i', category: 'entry.queue', place: 'gate-C', nextNewsAt: NOW + 6 * MINUTE };
    assert.deepEqual(newsDue([one], NOW), []);
    assert.equal(newsDue([one], NOW + MINUTE)[0]?.key, `news_due:i:${one.nextNewsAt}`);
  });
});

describe('a crowd', () => {
  it('is ten of a kind at one place in ten minutes; fifty, or five at three places, reach the whole venue', () => {
    assert.deepEqual(crowds(many(9), NOW), []);
    assert.deepEqual(
      crowds(many(10), NOW).map(({ impact, counts }) => [impact, counts.sameZoneIn10Min]),
      [['I2', 10]],
    );
    assert.deepEqual(
      crowds(many(50, {}, 14), NOW).map(({ impact }) => impact),
      ['I1'],
    );
    const wide = ['gate-A', 'gate-B', 'gate-C'].flatMap((place) => many(5, { place }));
    assert.deepEqual(
      crowds(wide, NOW).map(({ impact, place }) => `${impact} ${place}`),
      ['I1 gate-A', 'I1 gate-B', 'I1 gate-C'],
    );
  });
});

describe('the plans of the venue', () => {
  it('are nine, each with owners, deadlines, a stop rule and words in both languages', () => {
    const venue = readVenue(VENUE_FILE);
    const owners = new Set([...venue.teams.map(({ id }) => id), 'CR', 'SU']);
    assert.equal(plans.length, 9);
    for (const { id, tasks, stopRule } of plans) {
      assert.ok(stopRule.en && stopRule.zhHans, id);
      assert.deepEqual(
        tasks.filter(({ ownerRole }) => !owners.has(ownerRole)),
        [],
      );
    }
  });
});
