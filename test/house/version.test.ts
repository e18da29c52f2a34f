import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

const read = (file: string) =>
  readFileSync(new URL(`../../packages/widget/${file}`, import.meta.url), 'utf8');

it('lets a kiosk name the version of the package it came in', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  assert.match(read('src/version.ts'), new RegExp(`VERSION = '${version.replaceAll('.', '\\.')}'`));
});
