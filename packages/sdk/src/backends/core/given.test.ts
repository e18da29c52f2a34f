import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KNOWN } from '../../cli/known.ts';

test('every backend refuses an option that is undefined, and names it', async () => {
  for (const [use, { example, secrets, load }] of Object.entries(KNOWN)) {
    const open = (await load()) as (options: object) => unknown;
    const filled = Object.entries(example).map(([key, value]) =>
      secrets.includes(key) ? [key, Array.isArray(value) ? [WHSEC] : WHSEC] : [key, value],
    );
    for (const key of secrets.filter((one) => one in example)) {
      const isList = Array.isArray(example[key]);
      const options = { ...Object.fromEntries(filled), url: 'smtp://mail.arena.example' };
      const unset = { ...options, [key]: isList ? [undefined] : undefined };
      const says = new RegExp(`^RangeError: "${key}" of a backend is undefined\\.`);
      assert.throws(() => open(unset), says, `${use} ${key}`);
    }
  }
});

const WHSEC = `whsec_${'A'.repeat(32)}`;
