import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { freshPGlite } from '../testing/fixture.ts';
import { embedded, type Database } from './database.ts';
import { migrate } from './migrations.ts';
import { publicHalves, sealKeys } from './seal-keys.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-22T19:00:00Z');

describe('the keys that kiosks seal to', () => {
  let database: Database;
  before(async () => {
    database = embedded(await freshPGlite());
    await migrate(database.db);
  });
  after(() => database.close());

  it('are made once, also by processes that start together, and give away no private half', async () => {
    const [first, second] = await Promise.all([sealKeys(database.db, START), sealKeys(database.db, START)]);
    assert.deepEqual(first, second);
    assert.deepEqual(await sealKeys(database.db, START + DAY), first);
    assert.equal(first?.length, 1);
    const [key] = publicHalves(first);
    assert.deepEqual(Object.keys(key ?? {}).sort(), ['crv', 'kid', 'kty', 'x', 'y']);
  });

  it('are renewed after half a year, and the one before opens for another 60 days', async () => {
    const [old] = await sealKeys(database.db, START);
    const renewed = await sealKeys(database.db, START + 181 * DAY);
    assert.equal(renewed.length, 2);
    assert.notEqual(renewed[0]?.kid, old?.kid);
    assert.deepEqual(renewed[1], old);
    assert.equal((await sealKeys(database.db, START + 240 * DAY)).length, 2);
    assert.deepEqual(await sealKeys(database.db, START + 242 * DAY), renewed.slice(0, 1));
  });
});
