import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Part } from './part.ts';
import { rangesOf, summaryOf } from './summary.ts';
import {
  addPortion,
  nextSeed,
  partOf,
  readTally,
  tallyOf,
  triedIn,
  writeTally,
  type Tally,
} from './tally.ts';
import type { Verdict } from './verdict.ts';

const FRIDAY = new Date('2026-11-20T12:00:00Z');
const kept: Verdict = {
  tried: 25,
  acknowledged: 300,
  lost: [],
  doubled: [],
  strangers: [],
  wrong: [],
  took: 60_000,
  did: { 'at any moment': 20, 'point: before put parts': 3, 'point: after put parts': 2 },
};
const part: Part = {
  name: 'firefox',
  title: 'Firefox killed',
  unit: 'kills',
  portion: 25,
  goal: 100,
  run: async () => kept,
};

function tallied(...verdicts: [code: string, verdict: Verdict][]): Tally {
  const tally: Tally = { codes: [] };
  for (const [code, verdict] of verdicts) {
    const mine = partOf(tallyOf(tally, code, FRIDAY), part, 'Firefox 153');
    addPortion(mine, nextSeed(mine), verdict, { endedAt: FRIDAY, commit: 'abc1234' });
  }
  return tally;
}

const TODAY = new Map([['firefox', 'abc']]);

describe('the tally of the long runs', () => {
  it('goes on with the next seed after it was stopped', () => {
    const folder = mkdtempSync(join(tmpdir(), 'touchline-tally-'));
    const file = join(folder, 'results', 'tally.json');
    writeTally(file, tallied(['abc', kept], ['abc', kept]));
    const mine = partOf(tallyOf(readTally(file), 'abc', FRIDAY), part, 'Firefox 153');
    rmSync(folder, { recursive: true });

    assert.equal(triedIn(mine), 50);
    assert.equal(nextSeed(mine), 3);
  });

  it('never adds up different states of the code', () => {
    const tally = tallied(['abc', kept], ['abc', kept], ['def', kept]);

    assert.deepEqual(
      tally.codes.map(({ code, parts }) => [code, parts['firefox'] && triedIn(parts['firefox'])]),
      [
        ['def', 25],
        ['abc', 50],
      ],
    );
  });

  it('says on the first lines what was broken, and how to have it again', () => {
    const summary = summaryOf(
      tallied(['abc', kept], ['abc', { ...kept, lost: ['0199-a', '0199-b'] }]),
      TODAY,
    );

    assert.match(summary, /\*\*2 broken promises\.\*\*/);
    assert.match(summary, /npm run faults -- --only firefox --seed 2/);
    assert.match(summary, /lost: 2 \(0199-a, 0199-b\)/);
  });

  it('counts a portion in which nothing was acknowledged as broken', () => {
    assert.match(summaryOf(tallied(['abc', { ...kept, acknowledged: 0 }]), TODAY), /\*\*1 broken promise/);
  });

  it('says when all was kept, and how far the goal is', () => {
    const summary = summaryOf(tallied(['abc', kept]), TODAY);

    assert.match(summary, /0 lost, 0 doubled, 0 wrong/);
    assert.match(summary, /25 of 100 kills/);
    assert.match(summary, /5 at 2 named points/);
  });

  it('shows what was tried on other code by itself, and names what is untried', () => {
    const summary = summaryOf(tallied(['def', { ...kept, lost: ['0199-a'] }], ['abc', kept]), TODAY);

    assert.match(summary, /## The code of today\n\n\*\*0 lost, 0 doubled, 0 wrong/);
    assert.match(summary, /\| def +\| firefox 25 +\| 1 /);
    assert.match(
      summaryOf(tallied(['def', kept]), new Map([['firefox', 'abc']])),
      /Not tried on this code yet: firefox/,
    );
  });

  it('writes seeds as ranges', () => {
    assert.equal(rangesOf([3, 1, 2, 7, 9, 8]), '1-3, 7-9');
  });

  it('names a seed that broke on earlier code until it was tried again', () => {
    const broken = { ...kept, doubled: ['0199-a'] };
    const open = /these seeds not tried since: firefox 1\./;
    assert.match(summaryOf(tallied(['old', broken]), TODAY), open);
    assert.doesNotMatch(summaryOf(tallied(['old', broken], ['abc', kept]), TODAY), /not tried since/);
  });
});
