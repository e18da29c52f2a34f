import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ALARM_LOOK_BACK_MS, bursts } from '../../examples/desk/src/process/incident-alarms.ts';
import { placesOf } from '../../examples/desk/src/process/incident-places.ts';
import { proposals } from '../../examples/desk/src/process/incident-proposals.ts';
import type { ComparedReport } from '../../examples/desk/src/process/incident-report.ts';
import { readPlans } from '../../examples/desk/src/setup/plans-file.ts';
import { readVenue } from '../../examples/desk/src/setup/venue-file.ts';
import { chanceOf } from '../faults/chance.ts';
import { matchday } from './day.ts';

const MINUTE = 60_000;
const data = (name: string) => new URL(`../../examples/desk/data/${name}`, import.meta.url);
const placeOf = placesOf(readVenue(data('demo-venue.json')).zones);
const families = readPlans(data('plans.json')).map(({ relatedSubcategories }) => relatedSubcategories);

/** A day as the desk gets it; minutes from the planned start become epoch ms. */
function reportsOf(seed: number, burst?: string): ComparedReport[] {
  return matchday(chanceOf(seed))
    .filter((one) => !one.burst || one.burst === burst)
    .map(({ atMin, draft }, place) => ({
      id: `${place}`,
      category: draft.category,
      place: placeOf({ venue: 'north-arena', ...draft.location }),
      isPlaced: Object.keys(draft.location ?? {}).length > 0,
      capturedAt: atMin * MINUTE,
      receivedAt: atMin * MINUTE,
      words: draft.description ?? '',
      isOpen: true,
    }));
}

/** Which alarms sound between two minutes, and when first. */
function alarmsIn(reports: readonly ComparedReport[], fromMin: number, toMin: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let minute = fromMin; minute <= toMin; minute += 1) {
    const now = minute * MINUTE;
    const known = reports.filter(
      ({ receivedAt }) => receivedAt <= now && receivedAt > now - ALARM_LOOK_BACK_MS,
    );
    for (const { key } of bursts(known, now)) if (!found.has(key)) found.set(key, minute);
  }
  return found;
}

const SEEDS = Array.from({ length: 20 }, (_, place) => place + 1);

describe('alarms on simulated match days', () => {
  it('sound three times at most on twenty calm days', () => {
    const found = SEEDS.flatMap((seed) => [...alarmsIn(reportsOf(seed), -240, 120).keys()]);
    assert.ok(found.length <= 3, found.join(', '));
  });

  const bounds = [
    ['B1-turnstile', -50, 5, /^burst:entry\.\w+@gate-C/, 20],
    ['B2-rain-delay', 20, 10, /experience\.weather/, 20],
    ['B4-toilet-block', 47, 20, /^burst:facility\.toilet@N-1/, 18],
    ['B5-shuttle', 108, 7, /^burst:transport\.shuttle@plaza-W/, 20],
  ] as const;
  for (const [burst, onset, within, key, least] of bounds) {
    it(`sound within ${within} minutes of ${burst} on ${least} of twenty days`, () => {
      const heard = SEEDS.filter((seed) =>
        [...alarmsIn(reportsOf(seed, burst), onset, onset + within).keys()].some((one) => key.test(one)),
      );
      assert.ok(heard.length >= least, `${heard.length} of 20`);
    });
  }

  it('of a broken turnstile are followed by a proposal within ten minutes, on each of twenty days', () => {
    for (const seed of SEEDS) {
      const now = -40 * MINUTE;
      const known = reportsOf(seed, 'B1-turnstile').filter(({ receivedAt }) => receivedAt <= now);
      const [found] = proposals(known, families, now).filter(({ place }) => place === 'gate-C');
      assert.ok(found && found.issues.length >= 10, `seed ${seed}: ${found?.issues.length}`);
    }
  });
});
