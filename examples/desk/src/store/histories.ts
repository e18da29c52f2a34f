import { type Kysely, sql } from 'kysely';
import type { IssueEvent } from '../process/issue.ts';
import { eventOf } from './issues.ts';
import type { DeskTables } from './schema.ts';

/** More than a venue hears in a season; a longer period is asked for in parts. */
const MOST = 100_000;
/** So many issues are read at a time, so that one person's figures hold up nobody else. */
const PAGE = 250;

/**
 * Everything that happened to the issues that arrived in a period, each in order.
 *
 * @param options.sensitive  Whether issues that only those who help may know of are among them.
 */
export async function historiesBetween(
  db: Kysely<DeskTables>,
  { from, to, sensitive }: { from: number; to: number; sensitive: boolean },
): Promise<IssueEvent[][]> {
  const found: IssueEvent[][] = [];
  for (let after: Arrival | undefined; found.length < MOST;) {
    const arrivals = await arrivedBetween(db, { from, to, sensitive, ...(after && { after }) });
    after = arrivals.at(-1);
    if (after === undefined) break;
    const rows = await db
      .selectFrom('desk_all_events')
      .selectAll()
      .where(
        'issue_id',
        'in',
        arrivals.map(({ id }) => id),
      )
      .orderBy('issue_id')
      .orderBy('sequence')
      .execute();
    found.push(...Map.groupBy(rows.map(eventOf), ({ issueId }) => issueId).values());
    if (arrivals.length < PAGE) break;
  }
  return found;
}

interface Arrival {
  id: string;
  /** As the database writes it, to the microsecond. */
  at: string;
}

/** One page of what arrived, in the order of arrival. */
async function arrivedBetween(
  db: Kysely<DeskTables>,
  { from, to, sensitive, after }: { from: number; to: number; sensitive: boolean; after?: Arrival },
): Promise<Arrival[]> {
  let query = db
    .selectFrom('desk_all_events')
    .innerJoin('desk_all_issues', 'desk_all_issues.id', 'desk_all_events.issue_id')
    .select(['desk_all_events.issue_id as id', sql<string>`desk_all_events.at::text`.as('at')])
    .where('desk_all_events.sequence', '=', 1)
    .where('desk_all_events.at', '>=', new Date(from))
    .where('desk_all_events.at', '<', new Date(to))
    .orderBy('desk_all_events.at')
    .orderBy('desk_all_events.issue_id')
    .limit(PAGE);
  if (after) {
    query = query.where(
      sql<boolean>`(desk_all_events.at, desk_all_events.issue_id) > (${after.at}::timestamptz, ${after.id}::uuid)`,
    );
  }
  if (!sensitive) query = query.where('desk_all_issues.sensitive', '=', false);
  return query.execute();
}
