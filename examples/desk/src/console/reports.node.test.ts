import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choiceText, csvOf, queryOf, readChoice, today } from './reports.ts';

describe('the time that figures are about', () => {
  it('begins and ends at midnight on the venue’s clocks, and the last day belongs to it', () => {
    const choice = readChoice('period=dates&from=2026-03-28&to=2026-03-29&by=zone');
    assert.deepEqual(queryOf(choice, 'Europe/Dublin'), {
      from: '2026-03-28T00:00:00.000Z',
      // The clocks went forward that night.
      to: '2026-03-29T23:00:00.000Z',
      by: 'zone',
    });
    assert.deepEqual(queryOf(choice, 'Asia/Shanghai'), {
      from: '2026-03-27T16:00:00.000Z',
      to: '2026-03-29T16:00:00.000Z',
      by: 'zone',
    });
  });

  it('is none while the dates are missing or the wrong way round', () => {
    for (const text of [
      'period=dates',
      'period=dates&from=2026-03-29&to=2026-03-28',
      'period=dates&from=x&to=y',
    ]) {
      assert.equal(queryOf(readChoice(text), 'UTC'), undefined, text);
    }
  });

  it('is today where the address names nothing that is known, and comes back from the address', () => {
    const choice = readChoice('period=ever&by=person');
    assert.deepEqual(choice, { period: 'today', by: 'team', from: '', to: '' });
    const { from = '' } = queryOf(choice, 'UTC') ?? {};
    assert.equal(from, `${today('UTC')}T00:00:00.000Z`);
    const dates = readChoice('period=dates&from=2026-03-28&to=2026-03-29&by=stage');
    assert.deepEqual(readChoice(choiceText(dates)), dates);
  });
});

describe('figures as a file', () => {
  it('hold no cell that a spreadsheet would take for a formula', () => {
    const file = csvOf([['=1+1', '+44', '-x', '@a', '\tb', 'a "b"', -12.34, null]]);
    assert.equal(file, `\uFEFF"'=1+1","'+44","'-x","'@a","'\tb","a ""b""",-12.3,""\r\n`);
  });
});
