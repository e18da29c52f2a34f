import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DeskTables } from '../store/schema.ts';
import type { Caller } from './guard.ts';
import { type Scope, SCOPES } from './rules.ts';
import type { MachineKey } from './types.ts';

/** Found by scanners of secrets, wherever somebody leaves one. */
const KEY = /^Bearer tlk_([\w-]{11})_([\w-]{43})$/;

/** Makes a key. Its words are shown this once; only their hash is kept. */
export async function makeKey(
  db: Kysely<DeskTables>,
  wanted: { name: string; scopes: readonly Scope[]; expiresAt?: number },
  madeBy: { id: string; name: string },
): Promise<{ id: string; secret: string }> {
  const id = randomBytes(8).toString('base64url');
  const words = randomBytes(32).toString('base64url');
  await db
    .insertInto('desk_keys')
    .values({
      id,
      name: wanted.name,
      hash: hashOf(words),
      scopes: JSON.stringify(wanted.scopes),
      made_at: new Date(),
      made_by: madeBy.name,
      expires_at: wanted.expiresAt === undefined ? null : new Date(wanted.expiresAt),
      revoked_at: null,
    })
    .execute();
  return { id, secret: `tlk_${id}_${words}` };
}

/** The machine behind a key that still holds. */
export async function machineOf(db: Kysely<DeskTables>, headers: Headers): Promise<Caller> {
  const [, id, words] = KEY.exec(headers.get('authorization') ?? '') ?? [];
  if (!id || !words) return undefined;
  const row = await db.selectFrom('desk_keys').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || row.revoked_at || (row.expires_at && row.expires_at.getTime() <= Date.now())) return undefined;
  if (!timingSafeEqual(Buffer.from(row.hash), Buffer.from(hashOf(words)))) return undefined;
  return {
    staffer: { id: `key:${id}`, name: row.name, email: '', role: 'machine', team: '' },
    scopes: SCOPES.filter((scope) => row.scopes.includes(scope)),
  };
}

export async function keys(db: Kysely<DeskTables>): Promise<MachineKey[]> {
  const rows = await db.selectFrom('desk_keys').selectAll().orderBy('made_at').execute();
  return rows.map(({ id, name, scopes, made_at, made_by, expires_at, revoked_at }) => ({
    id,
    name,
    scopes: SCOPES.filter((scope) => scopes.includes(scope)),
    madeAt: made_at.toISOString(),
    madeBy: made_by,
    ...(expires_at && { expiresAt: expires_at.toISOString() }),
    ...(revoked_at && { revokedAt: revoked_at.toISOString() }),
  }));
}

/** @returns Whether there was such a key that still held. */
export async function revokeKey(db: Kysely<DeskTables>, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('desk_keys')
    .set({ revoked_at: new Date() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function hashOf(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}
