import type { Kysely } from 'kysely';
import type { Person } from '../process/issue.ts';
import type { Tx } from './issues.ts';
import type { DeskTables } from './schema.ts';

/** A photo of the venue's own people, such as of the work done. */
export interface StaffPhoto {
  id: string;
  issueId: string;
  /** Epoch ms. */
  at: number;
  by: Person;
  mediaType: string;
  bytes: Uint8Array;
}

/** Stores a photo; the same id again changes nothing. */
export async function insertPhoto(db: Kysely<DeskTables> | Tx, photo: StaffPhoto): Promise<void> {
  await db
    .insertInto('desk_photos')
    .values({
      id: photo.id,
      issue_id: photo.issueId,
      at: new Date(photo.at),
      by_id: photo.by.id,
      by_name: photo.by.name,
      media_type: photo.mediaType,
      bytes: Buffer.from(photo.bytes),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function staffPhoto(
  db: Kysely<DeskTables>,
  issueId: string,
  id: string,
): Promise<{ mediaType: string; bytes: Uint8Array } | undefined> {
  const row = await db
    .selectFrom('desk_photos')
    .select(['media_type', 'bytes'])
    .where('id', '=', id)
    .where('issue_id', '=', issueId)
    .executeTakeFirst();
  return row && { mediaType: row.media_type, bytes: row.bytes };
}
