import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonShape } from './json-shape.ts';

test('a key that stands twice in one object is found, however it is written', () => {
  const twice = [
    '{"a":1,"a":2}',
    '[{"a":1},{"b":{"c":[],"d":1,"c":null}}]',
    '{"a":1,"\\u0061":2}',
    '{"a" : 1 , "b":[{"x":"}","y":1}] ,\n"a"\t:2}',
    '{"":1,"":2}',
    '{"__proto__":1,"__proto__":2}',
    '{"a\\"":1,"a\\"":2}',
  ];
  for (const text of twice) {
    JSON.parse(text);
    assert.ok(jsonShape(text).doubleAt !== undefined, text);
  }
});

test('the same key in different objects, and text that only looks like a key, are nothing to complain of', () => {
  const fine = [
    '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]}',
    '["a","a","a"]',
    '{"a":"a","b":"a"}',
    '{"a":"\\",\\"a\\":","b":"{\\"a\\":1,\\"a\\":2}"}',
    '{"constructor":1,"toString":2}',
    'null',
    '"a"',
  ];
  for (const text of fine) {
    JSON.parse(text);
    assert.equal(jsonShape(text).doubleAt, undefined, text);
  }
});

test('keys are counted by event, nested ones included', () => {
  const event = (count: number) =>
    `{${Array.from({ length: count }, (_, at) => `"k${at}":{"x":1}`).join(',')}}`;
  assert.equal(jsonShape(`[${event(3)},${event(50)},${event(2)}]`).keys, 100);
  assert.equal(jsonShape('[]').keys, 0);
  assert.equal(jsonShape('{"a":1}').keys, 1);
});

test('a megabyte of anything takes one walk', () => {
  const texts = [
    `"${'\\"'.repeat(500_000)}"`,
    '['.repeat(500_000) + ']'.repeat(500_000),
    `{"a":"${' '.repeat(1_000_000)}"}`,
    `[${'{"a":1},'.repeat(100_000)}1]`,
    `["x"${' '.repeat(1_000_000)}]`,
    `[${'"x" ,'.repeat(180_000)}1]`,
  ];
  for (const text of texts) jsonShape(text);
});
