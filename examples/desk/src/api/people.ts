import type { Kysely } from 'kysely';
import type { DeskTables } from '../store/schema.ts';
import type { DeskVenue, Role } from './types.ts';

/** Everybody who can be given an issue, by name. */
export async function people(db: Kysely<DeskTables>): Promise<DeskVenue['people']> {
  const rows = await db.selectFrom('desk_user').select(['id', 'name', 'role']).orderBy('name').execute();
  return rows.map(({ id, name, role }) => ({ id, name, role: role as Role }));
}

export async function personOf(
  db: Kysely<DeskTables>,
  id: string,
): Promise<{ id: string; name: string; team: string } | undefined> {
  return db.selectFrom('desk_user').select(['id', 'name', 'team']).where('id', '=', id).executeTakeFirst();
}
