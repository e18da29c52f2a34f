import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DeskTables } from './schema.ts';

/** The desk's own secret, made once and shared by every process on this database. */
export async function sharedSecret(db: Kysely<DeskTables>): Promise<string> {
  await db
    .insertInto('desk_settings')
    .values({ name: 'secret', value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db
    .selectFrom('desk_settings')
    .select('value')
    .where('name', '=', 'secret')
    .executeTakeFirstOrThrow();
  return value;
}
