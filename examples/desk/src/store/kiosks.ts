import { type Kysely, sql } from 'kysely';
import type { KioskHealth } from '@touchline/sdk/relay';
import { type KioskSeen, sinceOf } from '../process/kiosk.ts';
import type { DeskTables } from './schema.ts';

/** More than any venue has. Names come from whoever sends, and must not fill a disk. */
const MOST_KIOSKS = 500;

/** Keeps the newest word of a kiosk; one that comes late changes nothing. */
export async function noteKiosk(
  db: Kysely<DeskTables>,
  health: KioskHealth,
  silentAfterMs: number,
): Promise<void> {
  const { kiosk, waiting, version = null, at } = health;
  const row = { seen_at: new Date(at), waiting, version };
  const known = await db
    .selectFrom('desk_kiosks')
    .select(['seen_at', 'since', 'waiting'])
    .where('id', '=', kiosk)
    .executeTakeFirst();
  if (known) {
    const before = { ...known, seenAt: known.seen_at.getTime(), since: known.since.getTime() };
    await db
      .updateTable('desk_kiosks')
      .set({ ...row, since: new Date(sinceOf(before, at, silentAfterMs)) })
      .where('id', '=', kiosk)
      .where('seen_at', '<=', row.seen_at)
      .execute();
    return;
  }
  const { count } = await db
    .selectFrom('desk_kiosks')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST_KIOSKS) return;
  await db
    .insertInto('desk_kiosks')
    .values({ id: kiosk, ...row, since: row.seen_at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who has been heard of longest ago comes first. */
export async function kiosksSeen(db: Kysely<DeskTables>): Promise<KioskSeen[]> {
  const rows = await db
    .selectFrom('desk_kiosks')
    .selectAll()
    .orderBy('seen_at')
    .orderBy(sql`id`)
    .execute();
  return rows.map(({ id, seen_at, since, waiting, version }) => ({
    id,
    seenAt: seen_at.getTime(),
    since: since.getTime(),
    waiting,
    ...(version && { version }),
  }));
}

/** One that was taken away. Should it speak again, it is back. */
export async function removeKiosk(db: Kysely<DeskTables>, id: string): Promise<void> {
  await db.deleteFrom('desk_kiosks').where('id', '=', id).execute();
}
