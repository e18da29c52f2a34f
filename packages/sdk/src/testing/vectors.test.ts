import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { digestOf, eventText } from '../model/digest.ts';
import { DIGEST_VECTORS } from './vectors.ts';

for (const { what, sent, text, digest } of DIGEST_VECTORS) {
  test(`in the canonical text of an event ${what}`, async () => {
    const event = JSON.parse(sent) as Record<string, unknown>;
    assert.equal(eventText(event), text);
    assert.equal(await digestOf(text), digest);
    // Another implementation of the same hash comes to the same.
    assert.equal(`sha-256=${createHash('sha256').update(text, 'utf8').digest('base64url')}`, digest);
  });
}
