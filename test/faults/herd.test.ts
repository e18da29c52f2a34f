import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chanceOf } from './chance.ts';
import { matchDay, type Day } from './herd-day.ts';
import { herdBugs, troublesOfDay } from './herd.ts';

const DAY: Day = { phones: 2_000, capacity: 34 };

describe('a stadium of phones after an outage of 40 minutes', () => {
  it('empties itself without a wave: half within 35 s, all but one in a hundred within 90 s', async () => {
    const figures = await matchDay(chanceOf(1), DAY);
    assert.deepEqual(troublesOfDay(DAY, figures), []);
    assert.ok(figures.reports > 4_000);
  });

  it('ends nobody when every phone hears in the same second that the network is back', async () => {
    const day = { ...DAY, allHearOfIt: true };
    assert.deepEqual(troublesOfDay(day, await matchDay(chanceOf(2), day)), []);
  });

  for (const { bug, peer, rules } of herdBugs) {
    it(`would notice a client that ${bug}: ${peer}`, async () => {
      const day = { ...DAY, rules };
      assert.notDeepEqual(troublesOfDay(day, await matchDay(chanceOf(3), day)), []);
    });
  }
});
