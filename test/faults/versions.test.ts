import assert from 'node:assert/strict';
import { test } from 'node:test';
import { twoVersions } from './two-versions.ts';
import { isKept, troublesOf } from './verdict.ts';

const missing = twoVersions.missing?.();
if (missing) console.log(`Not tried here: ${twoVersions.title}. ${missing}`);
else {
  test('an earlier SDK and this one, open together on one database, deliver what both keep, once', async () => {
    const verdict = await twoVersions.run(1, 1);
    assert.ok(isKept(verdict), troublesOf(verdict).join('\n'));
    assert.equal(verdict.tried, 1);
  });
}
