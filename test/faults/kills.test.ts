import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserKills } from './browser-kills.ts';
import { chanceOf } from './chance.ts';
import { programOf, type Engine } from './kills/browser.ts';
import { isKept } from './verdict.ts';

/** Kills of each engine. The seed has lives with two tabs, a bad network and named points. */
const SLICES: Record<Engine, number> = { chromium: 4, firefox: 2, webkit: 2 };
const SEED = 3;

// Which browsers are here, and what could not be installed, is said when the tests begin.
const engines = (Object.keys(SLICES) as Engine[]).filter(programOf);

describe('when the browser is killed again and again', () => {
  for (const engine of engines) {
    it(`every report that was "saved" arrives once and whole: ${engine}`, async () => {
      const verdict = await browserKills(chanceOf(SEED), engine, SLICES[engine]);
      assert.ok(isKept(verdict), JSON.stringify(verdict, undefined, 1));
    });
  }
});
