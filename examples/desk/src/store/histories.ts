import type { Kysely } from 'kysely';
import type { IssueEvent } from '../process/issue.ts';
import { eventOf } from './issues.ts';
import type { DeskTables } from './schema.ts';

/** More than a venue hears in a season; a longer period is asked for in parts. */
const MOST = 100_000;

/**
 * Everything that happened to the issues that arrived in a period, each in order.
 *
 * @param options.sensitive  Whether issues that only those who help may know of are among them.
 */
export async function historiesBetween(
  db: Kysely<DeskTables>,
  { from, to, sensitive }: { from: number; to: number; sensitive: boolean },
): Promise<IssueEvent[][]> {
  let arrived = db
    .selectFrom('desk_events')
    .innerJoin('desk_issues', 'desk_issues.id', 'desk_events.issue_id')
    .select('desk_events.issue_id')
    .where('desk_events.sequence', '=', 1)
    .where('desk_events.at', '>=', new Date(from))
    .where('desk_events.at', '<', new Date(to))
    .limit(MOST);
  if (!sensitive) arrived = arrived.where('desk_issues.sensitive', '=', false);
  const rows = await db
    .selectFrom('desk_events')
    .selectAll()
    .where('issue_id', 'in', arrived)
    .orderBy('issue_id')
    .orderBy('sequence')
    .execute();
  return [...Map.groupBy(rows.map(eventOf), ({ issueId }) => issueId).values()];
}
