import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTouchline } from '@touchline/sdk';
import { CATEGORIES } from '@touchline/sdk/model';
import { chanceOf } from '../faults/chance.ts';
import { draftOf, matchday } from './day.ts';

describe('the simulated match day', () => {
  it('is the same for the same seed and another for another', () => {
    assert.deepEqual(matchday(chanceOf(1)), matchday(chanceOf(1)));
    assert.notDeepEqual(matchday(chanceOf(1)), matchday(chanceOf(2)));
  });

  it('has as many calm reports as sixty thousand people make, within the spread of chance', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const day = matchday(chanceOf(seed));
      const calm = day.filter(({ burst }) => !burst).length;
      assert.ok(Math.abs(calm - 1_380) <= 149, `seed ${seed}: ${calm}`);
      assert.ok(Math.abs(day.length - 1_693) <= 250, `seed ${seed}: ${day.length}`);
      assert.ok(day.every(({ atMin }, place) => atMin >= (day[place - 1]?.atMin ?? -240)));
    }
  });

  it('asks most between an hour and half an hour before the start, and at half-time', () => {
    const calm = matchday(chanceOf(1)).filter(({ burst }) => !burst);
    const between = (from: number, to: number) =>
      calm.filter(({ atMin }) => atMin >= from && atMin < to).length;
    assert.ok(between(-60, -30) > 2 * between(-120, -90));
    assert.ok(between(45, 60) > between(75, 90));
  });

  it('fills in every subcategory so that a device takes it', () => {
    const touchline = createTouchline({ endpoint: 'http://127.0.0.1:1/touchline', venue: 'north-arena' });
    const chance = chanceOf(1);
    for (const { id } of CATEGORIES.flatMap(({ subcategories }) => subcategories)) {
      for (let times = 0; times < 5; times++) assert.deepEqual(touchline.check(draftOf(chance, id)), [], id);
    }
    touchline.destroy();
  });
});
