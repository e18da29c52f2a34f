import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldReference, plainWords, readSpelt, searchQuery, searchWords } from './search-words.ts';

describe('what a search goes by', () => {
  it('is words without case and accents, and pairs of letters where there are no spaces', () => {
    assert.deepEqual(plainWords('Café, GATE-C!'), ['cafe', 'gate', 'c']);
    assert.deepEqual(plainWords('门票无法'), ['门票', '票无', '无法']);
  });

  it('is the reference in whole and its second half', () => {
    assert.deepEqual(searchWords('7K3F-9QXM', ['Lane 3']), ['lane', '3', '=7k3f90xm', '=90xm']);
  });
});

describe('a reference that was read over the radio', () => {
  it('is understood in the spelling alphabet, in digits and in both', () => {
    assert.equal(readSpelt('seven kilo three foxtrot dash niner quebec x-ray mike'), '7K3F9QXM');
    assert.equal(readSpelt('Alpha BRAVO 4'), 'AB4');
    assert.equal(readSpelt('double seven kilo'), '77K');
  });

  it('is nothing where other words were said', () => {
    assert.equal(readSpelt('golf buggy blocks the lift'), undefined);
    assert.equal(readSpelt('two'), undefined);
  });

  it('is the same whichever of two like letters was heard or seen', () => {
    for (const [one, other] of [
      ['8B0S', 'B8OS'],
      ['1L2Z', 'ILZ2'],
      ['5S6G', 's5g6'],
    ] as const)
      assert.equal(foldReference(one), foldReference(other));
  });
});

describe('a query', () => {
  it('asks for every word by its beginning, or as a piece of a reference', () => {
    assert.equal(searchQuery('9qxm'), `('9qxm':* | '=90xm':*)`);
    assert.equal(searchQuery('ga c'), `('ga':* & 'c':*) | '=6ac':*`);
    assert.equal(searchQuery('  '), undefined);
  });

  it('puts right a slip in a word of the venue, and leaves alone what it does not know', () => {
    const vocabulary = new Set(['scanner', 'gate', 'toilet']);
    assert.match(searchQuery('toilte', vocabulary) ?? '', /'toilet'/);
    assert.match(searchQuery('scaner', vocabulary) ?? '', /'scanner'/);
    assert.doesNotMatch(searchQuery('sofia', vocabulary) ?? '', /gate|scanner|toilet/);
  });

  it('holds nothing that could be more than a word', () => {
    for (const hostile of [`'; drop table x; --`, `a' | 'b`, `\\`, `!(a&b)`]) {
      assert.match(searchQuery(hostile) ?? `''`, /^[\p{L}\p{N}'=:*&|() ]*$/u);
      assert.equal(((searchQuery(hostile) ?? '').match(/'/g) ?? []).length % 2, 0);
    }
  });
});
