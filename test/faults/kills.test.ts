import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserKills } from './browser-kills.ts';
import { chanceOf } from './chance.ts';
import { versionOf, type Engine } from './kills/browser.ts';
import { isKept } from './verdict.ts';

/** Kills, and a seed whose lives have two tabs, a bad network and named points. */
const SLICES: Record<Engine, { kills: number; seed: number }> = {
  chromium: { kills: 4, seed: 3 },
  firefox: { kills: 2, seed: 3 },
};

describe('when the browser is killed again and again', () => {
  for (const [engine, { kills, seed }] of Object.entries(SLICES) as [
    Engine,
    { kills: number; seed: number },
  ][]) {
    const version = versionOf(engine);
    // Which browsers are here, and what could not be installed, is said when the tests begin.
    if (!version) continue;
    it(`every report that was "saved" arrives once and whole: ${version}`, async () => {
      const verdict = await browserKills(chanceOf(seed), engine, kills);
      assert.ok(isKept(verdict), JSON.stringify(verdict, undefined, 1));
    });
  }
});
