import type { Kysely } from 'kysely';
import type { SealPrivateKey } from '@touchline/sdk/relay';
import type { DeskTables } from './schema.ts';

const NAME = 'seal-keys';
const DAY = 86_400_000;
/** A newer key after this time; the one before it opens for so long as reports sealed to it may still come. */
const RENEW_MS = 180 * DAY;
const KEEP_MS = 60 * DAY;

/** A key and the epoch millisecond from which it is given out. */
type DatedKey = SealPrivateKey & { since: number };

/**
 * The keys that kiosks seal to, newest first: made once, shared by every process on this database, and renewed
 * by whichever starts after half a year.
 */
export async function sealKeys(db: Kysely<DeskTables>, now: number): Promise<SealPrivateKey[]> {
  await db
    .insertInto('desk_settings')
    .values({ name: NAME, value: JSON.stringify([await newKey(now)]) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const before = await readKeys(db);
  const keys = before.keys.filter((_key, place) => {
    const replacedAt = before.keys[place - 1]?.since ?? now;
    return now - replacedAt < KEEP_MS;
  });
  if (now - (keys[0]?.since ?? 0) >= RENEW_MS) keys.unshift(await newKey(now));
  if (keys.length === before.keys.length && keys[0] === before.keys[0]) return keys.map(withoutDate);
  await db
    .updateTable('desk_settings')
    .set({ value: JSON.stringify(keys) })
    .where('name', '=', NAME)
    // Of two processes that start at once, one renews.
    .where('value', '=', before.value)
    .execute();
  return (await readKeys(db)).keys.map(withoutDate);
}

/** The halves that everybody may have. */
export function publicHalves(keys: readonly SealPrivateKey[]): Omit<SealPrivateKey, 'd'>[] {
  return keys.map(({ d: _private, ...key }) => key);
}

async function readKeys(db: Kysely<DeskTables>): Promise<{ value: string; keys: DatedKey[] }> {
  const { value } = await db
    .selectFrom('desk_settings')
    .select('value')
    .where('name', '=', NAME)
    .executeTakeFirstOrThrow();
  return { value, keys: JSON.parse(value) as DatedKey[] };
}

async function newKey(since: number): Promise<DatedKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const { x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return { kid: crypto.randomUUID(), kty: 'EC', crv: 'P-256', x, y, d, since };
}

function withoutDate({ since: _since, ...key }: DatedKey): SealPrivateKey {
  return key;
}
