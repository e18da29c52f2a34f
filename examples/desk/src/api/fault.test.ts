import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freshPGlite } from '../testing/fixture.ts';
import { faultOf } from './fault.ts';

describe('an error that is written down', () => {
  it('names its kind and place, and nothing that was to be stored', async () => {
    const database = await freshPGlite();
    const error = await database
      .query('select $1::uuid', ['canary@example.org'])
      .catch((thrown: unknown) => thrown);
    await database.close();
    assert.match(JSON.stringify(error) + String(error), /canary/);
    const fault = faultOf(error);
    assert.equal(fault.code, '22P02');
    assert.ok((fault.at?.length ?? 0) > 0);
    assert.doesNotMatch(JSON.stringify(fault), /canary/);
  });

  it('may be anything at all', () => {
    assert.deepEqual(faultOf('canary'), { class: 'string' });
  });
});
