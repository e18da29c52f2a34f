import { type Kysely, type Selectable, sql } from 'kysely';
import type { Finding } from '../process/incident-alarms.ts';
import type { DeskAlarmTable, DeskTables } from './schema.ts';

type Reader = Kysely<DeskTables>;

/** An alarm as it stands. Instants are epoch ms. */
export interface Alarm {
  id: string;
  state: DeskAlarmTable['state'];
  finding: Finding;
  raisedAt: number;
  lastAt: number;
  acknowledged?: { at: number; by: string };
}

/** What somebody still has to look at, the newest first. */
export async function alarms(db: Reader): Promise<Alarm[]> {
  const rows = await db
    .selectFrom('desk_alarms')
    .selectAll()
    .where('state', '<>', 'over')
    .orderBy('raised_at', 'desc')
    .execute();
  return rows.map(alarmOf);
}

/** Every alarm since an instant, epoch ms. */
export async function alarmsSince(db: Reader, since: number): Promise<Alarm[]> {
  const rows = await db
    .selectFrom('desk_alarms')
    .selectAll()
    .where('raised_at', '>=', new Date(since))
    .orderBy('raised_at')
    .execute();
  return rows.map(alarmOf);
}

/**
 * Raises what is new, keeps alive what is still found, and ends what was not found for a while.
 *
 * @param quietMs  How long an alarm stays after it was last found.
 * @returns Whether anything changed that people see.
 */
export async function settleAlarms(
  db: Reader,
  findings: readonly Finding[],
  { now, quietMs, newId }: { now: number; quietMs: number; newId: () => string },
): Promise<boolean> {
  const before = await alarms(db);
  const at = new Date(now);
  let changed = false;
  for (const finding of findings) {
    const known = before.find((one) => one.finding.key === finding.key);
    if (known && known.finding.count >= finding.count && now - known.lastAt < quietMs / 10) continue;
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('desk_alarms')
      .values({
        id: newId(),
        key: finding.key,
        state: 'raised',
        finding: JSON.stringify(finding),
        raised_at: at,
        last_at: at,
      })
      .onConflict((conflict) =>
        conflict
          .column('key')
          .where('state', '<>', 'over')
          .doUpdateSet({ last_at: at, finding: JSON.stringify(finding) }),
      )
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows > 0n && known?.finding.count !== finding.count) changed = true;
  }
  const { numUpdatedRows } = await db
    .updateTable('desk_alarms')
    .set({ state: 'over', over_at: at })
    .where('state', '<>', 'over')
    .where('last_at', '<', new Date(now - quietMs))
    .executeTakeFirst();
  return changed || numUpdatedRows > 0n;
}

/** Somebody looks after it. @returns `false` where it is over, or a colleague was faster. */
export async function acknowledge(db: Reader, id: string, by: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('desk_alarms')
    .set({ state: 'acknowledged', acknowledged_at: new Date(now), acknowledged_by: by })
    .where('id', '=', id)
    .where('state', '=', 'raised')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** How much of the relay waits to come to the desk; both live in one database. */
export async function forwardingQueue(db: Reader): Promise<{ count: number; oldestAt?: number }> {
  const { rows } = await sql<{ count: string; oldest: Date | null }>`
    select count(*) || '' as count, min(accepted_at) as oldest
    from touchline_delivery where state = 'waiting'
  `.execute(db);
  const [row] = rows;
  return { count: Number(row?.count ?? 0), ...(row?.oldest && { oldestAt: row.oldest.getTime() }) };
}

function alarmOf(row: Selectable<DeskAlarmTable>): Alarm {
  return {
    id: row.id,
    state: row.state,
    finding: row.finding,
    raisedAt: row.raised_at.getTime(),
    lastAt: row.last_at.getTime(),
    ...(row.acknowledged_at && {
      acknowledged: { at: row.acknowledged_at.getTime(), by: row.acknowledged_by ?? '' },
    }),
  };
}
