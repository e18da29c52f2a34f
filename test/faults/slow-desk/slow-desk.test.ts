import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { memoryStore } from '@touchline/sdk/relay';
import { chanceOf } from '../chance.ts';
import { isKept, troublesOf } from '../verdict.ts';
import { quickTime } from './quick-time.ts';
import { slowDay, WHOLE, type SlowDay } from './run.ts';

const TIMES = 15;
const SLICE: SlowDay = {
  ...WHOLE,
  reports: 60,
  withinMs: 10_000,
  awayFromMs: 5_000,
  awayForMs: 30_000,
  urgent: 20,
};

describe('a help desk that allows three requests a second and is away for a while', () => {
  let end: () => void;
  before(() => (end = quickTime(TIMES)));
  after(() => end());

  it('is given everything once, in order, urgent first, and no phone sees an error', async () => {
    const verdict = await slowDay(chanceOf(1), SLICE, memoryStore(), TIMES);
    assert.ok(isKept(verdict), troublesOf(verdict).join('\n'));
    assert.equal(verdict.acknowledged, SLICE.reports);
    assert.ok((verdict.did['requests while it was away'] ?? 0) < 40, 'it was left alone meanwhile');
  });
});
