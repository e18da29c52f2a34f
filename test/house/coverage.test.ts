import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TABLE = readFileSync(`${ROOT}test/faults/COVERAGE.md`, 'utf8');
/** Facts that test files run: the published contracts, and the tables that tests are made of. */
const RUN_BY_TESTS =
  /\/testing\/[a-z]+-contract[a-z-]*\.ts$|^test\/(contracts\/postgres-facts|guests\/hosts|hostile-text\/guard)\.ts$/;
const rows = new Map(
  [...TABLE.matchAll(/^\| ([FSPTI]\d+) +\|.*$/gm)].map(([line, id = '']) => [
    id,
    {
      tests: [...line.matchAll(/`([^`]+)`: “([^”]+)”/g)].map(([, file = '', title = '']) => ({
        file,
        title: title.replaceAll('\\|', '|'),
      })),
      reason: /\| None\. .{20,}\|$/.test(line),
    },
  ]),
);
const ids = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

describe('the table of faults and threats', () => {
  it('has a line for each of them, with a test or the reason why there is none', () => {
    const silent = [...ids('F', 86), ...ids('S', 36)].filter((id) => {
      const row = rows.get(id);
      return !row || (row.tests.length === 0 && !row.reason);
    });
    assert.deepEqual(silent, []);
  });

  it('names only tests that are there', () => {
    const gone = [...rows].flatMap(([id, { tests }]) =>
      tests
        .filter(({ file, title }) => {
          if (!existsSync(ROOT + file)) return true;
          return !readFileSync(ROOT + file, 'utf8')
            .replaceAll("\\'", "'")
            .includes(title);
        })
        .map(({ file, title }) => `${id}: "${title}" in ${file}`),
    );
    assert.deepEqual(gone, []);
  });

  it('names only tests that `npm test` runs', () => {
    const others = [...rows].flatMap(([id, { tests }]) =>
      tests
        .filter(({ file }) => !file.endsWith('.test.ts') && !RUN_BY_TESTS.test(file))
        .map(({ file }) => `${id}: ${file}`),
    );
    assert.deepEqual(others, []);
  });

  it('has a test for at least seventy faults and thirty threats', () => {
    const tested = (letter: string) =>
      [...rows].filter(([id, { tests }]) => id.startsWith(letter) && tests.length > 0).length;
    assert.ok(tested('F') >= 70, `${tested('F')} faults`);
    assert.ok(tested('S') >= 30, `${tested('S')} threats`);
  });
});
