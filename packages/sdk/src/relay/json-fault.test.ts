import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonFault, nestingOf } from './json-fault.ts';

const FAULTS: [text: string, offset: number][] = [
  ['', 0],
  ['[{"id": "1",}]', 12],
  ['[{"id" "1"}]', 7],
  ["[{'id': 1}]", 2],
  ['[1 2]', 3],
  ['[01]', 2],
  ['[1,]', 3],
  ['[1]x', 3],
  ['{"a":tru}', 5],
  ['["tab\there"]', 1],
  ['["\\x"]', 1],
  ['[{"a":{"b":[1,2}]', 15],
  ['[1', 2],
  ['﻿[]', 0],
  ['NaN', 0],
];

for (const [text, offset] of FAULTS) {
  test(`JSON stops at ${offset} in ${JSON.stringify(text)}`, () => {
    assert.throws(() => JSON.parse(text));
    assert.match(jsonFault(text), new RegExp(`\\(offset ${offset}\\)`));
  });
}

test('a fault is named by line and column, both from one', () => {
  assert.equal(jsonFault('[\n  1,\n  ?]'), 'Not JSON from line 3, column 3 (offset 9).');
  assert.equal(jsonFault('[\n  1'), 'The text ends too early, at line 2, column 4 (offset 5).');
});

test('a fault is found where the parser finds one, whatever is cut out of a good text', () => {
  const good = '[{"id":"a\\n","data":{"n":[1,-2.5e3,true,false,null,{}],"t":"é🎫"}},[]]';
  for (let from = 0; from < good.length; from++) {
    const text = good.slice(0, from) + good.slice(from + 1);
    try {
      JSON.parse(text);
    } catch (error) {
      const told = /position (\d+)/.exec(String(error))?.[1];
      const found = /offset (\d+)/.exec(jsonFault(text))?.[1];
      assert.ok(Number(found) >= 0);
      // A broken text inside quotes is told from its opening quote on; everything else to the character.
      if (told !== undefined) assert.ok(Number(found) <= Number(told), `${text}: ${found} after ${told}`);
    }
  }
});

test('a megabyte of anything is looked through at once', () => {
  for (const text of ['['.repeat(1e6), '"\\"'.repeat(3e5), '{"a":'.repeat(2e5), `["${'x'.repeat(1e6)}`]) {
    const began = performance.now();
    assert.match(jsonFault(text), /offset/);
    nestingOf(text);
    // Looked through once it takes milliseconds, however busy this machine is; a look from each place, an hour.
    assert.ok(performance.now() - began < 30_000);
  }
});

test('depth counts brackets, but none inside text', () => {
  assert.equal(nestingOf('[{"a":[1]},[]]'), 3);
  assert.equal(nestingOf('["[[[[", "\\"[["]'), 1);
});
