import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  categoryResolutionCodes,
  delayCauses,
  findDelayCause,
  findResolutionCode,
  generalResolutionCodes,
  resolutionCodesFor,
} from './resolution-codes.ts';

describe('resolution codes', () => {
  it('fit only their own category', () => {
    assert.equal(findResolutionCode('facility.seat', 'refund_full'), undefined);
    assert.equal(findResolutionCode('ticketing.refund', 'refund_full')?.code, 'refund_full');
  });

  it('are shared by food and retail, and by transport and exit', () => {
    assert.equal(categoryResolutionCodes['food'], categoryResolutionCodes['retail']);
    assert.equal(categoryResolutionCodes['transport'], categoryResolutionCodes['exit']);
  });

  it('include the general ones for every category, each once', () => {
    for (const category of [...Object.keys(categoryResolutionCodes), 'info', 'other', 'constructor']) {
      const names = resolutionCodesFor(category).map(({ code }) => code);
      for (const { code } of generalResolutionCodes) assert.ok(names.includes(code), `${category} ${code}`);
      assert.equal(new Set(names).size, names.length, category);
    }
  });

  it('ask for an amount where money moves and for evidence where something was repaired', () => {
    assert.equal(findResolutionCode('food', 'voucher')?.needsAmount, true);
    assert.equal(findResolutionCode('facility', 'repaired')?.needsEvidence, true);
    assert.equal(findResolutionCode('entry', 'admitted')?.needsAmount, false);
  });

  it('close without counting as solved when the honest answer was no', () => {
    const unsolved = new Set(
      Object.keys(categoryResolutionCodes)
        .flatMap(resolutionCodesFor)
        .filter(({ solved }) => !solved)
        .map(({ code }) => code),
    );
    assert.deepEqual([...unsolved].toSorted(), [
      'cannot_fix_explained',
      'declined_with_reason',
      'no_answer',
      'not_found',
    ]);
  });
});

describe('delay causes', () => {
  it('say whether the venue could have changed it', () => {
    assert.equal(findDelayCause('INT-TECH')?.origin, 'internal');
    assert.equal(findDelayCause('EXT-EVENT')?.origin, 'external');
    assert.equal(delayCauses.filter(({ origin }) => origin === 'internal').length, 4);
    assert.equal(delayCauses.filter(({ origin }) => origin === 'external').length, 4);
  });

  it('say it to the reporter in a word of their own', () => {
    assert.equal(findDelayCause('EXT-THIRD-PARTY')?.told, 'partner');
    assert.equal(findDelayCause('unknown')?.told, undefined);
  });

  it('leave the cause open only for a supervisor', () => {
    assert.deepEqual(
      delayCauses.filter(({ supervisorOnly }) => supervisorOnly).map(({ code }) => code),
      ['unknown'],
    );
  });

  it('know no other words', () => {
    assert.equal(findDelayCause('lazy'), undefined);
  });
});
