import { ASK_MS } from '../notify/doors.ts';
import type { Db } from './schema.ts';

/** A bucket nobody drew from for so long is full again. */
const BUCKET_MS = 86_400_000;

/** Forgets what nobody can ask for any more; events in one transaction with their texts. */
export async function prune(db: Db, before: number, now: number, limit: number): Promise<number> {
  const then = new Date(before);
  await db.deleteFrom('touchline_tombstone').where('created_at', '<', then).execute();
  const unanswered = new Date(now - ASK_MS);
  await db
    .deleteFrom('touchline_subscription')
    .where((row) =>
      row.or([
        row('asked_at', '<', then),
        row.and([row('asked_at', '<', unanswered), row('confirmed_at', 'is', null)]),
      ]),
    )
    .execute();
  await db.deleteFrom('touchline_once').where('until', '<', new Date(now)).execute();
  await db
    .deleteFrom('touchline_bucket')
    .where('at', '<', now - BUCKET_MS)
    .execute();
  return db.transaction().execute(async (trx) => {
    const old = await trx
      .selectFrom('touchline_event as event')
      .select('event.id')
      .where('event.received_at', '<', then)
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('touchline_delivery as delivery')
              .select('delivery.position')
              .whereRef('delivery.issue_id', '=', 'event.subject')
              .where('delivery.state', 'in', ['waiting', 'misconfigured']),
          ),
        ),
      )
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute();
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await trx.deleteFrom('touchline_event_text').where('event_id', 'in', ids).execute();
    await trx.deleteFrom('touchline_event').where('id', 'in', ids).execute();
    return ids.length;
  });
}
