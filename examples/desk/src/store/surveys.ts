import { type Kysely, sql } from 'kysely';
import type { AcceptedSurvey } from '@touchline/sdk/relay';
import type { DeskTables } from './schema.ts';

/** What somebody answered. Instants are epoch ms. */
export interface Survey {
  id: string;
  issueId?: string;
  at: number;
  scores: Record<string, number>;
  comment?: string;
}

/** Keeps the answers once; of whom they are was never told. */
export async function keepSurvey(db: Kysely<DeskTables>, survey: AcceptedSurvey): Promise<void> {
  const { id, issueId = null, capturedAt, answers: told } = survey;
  const { nps, dimensions = {}, answers = {} } = told;
  const { event, ...words } = answers;
  await db
    .insertInto('desk_surveys')
    .values({
      id,
      issue_id: issueId,
      event: event ?? null,
      at: new Date(capturedAt),
      scores: JSON.stringify({ ...dimensions, ...(nps !== undefined && { nps }) }),
      comment: Object.values(words).join('\n') || null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The numbers stay, for they are nobody's; words go with the issue they are about. */
export async function forgetComments(db: Kysely<DeskTables>, issueId: string): Promise<void> {
  await db.updateTable('desk_surveys').set({ comment: null }).where('issue_id', '=', issueId).execute();
}

/** Oldest first. */
export async function surveysBetween(db: Kysely<DeskTables>, from: number, to: number): Promise<Survey[]> {
  const rows = await db
    .selectFrom('desk_surveys')
    .selectAll()
    .where('at', '>=', new Date(from))
    .where('at', '<', new Date(to))
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('desk_all_issues')
            .select('desk_all_issues.id')
            .whereRef('desk_all_issues.id', '=', 'desk_surveys.issue_id')
            .where(sql<boolean>`desk_all_issues.facts ->> 'test' = 'true'`),
        ),
      ),
    )
    .orderBy('at')
    .execute();
  return rows.map(({ id, issue_id, at, scores, comment }) => ({
    id,
    ...(issue_id && { issueId: issue_id }),
    at: at.getTime(),
    scores,
    ...(comment && { comment }),
  }));
}

/** What people said with one tap under the answer they got, oldest first. */
export async function ratingsBetween(
  db: Kysely<DeskTables>,
  from: number,
  to: number,
): Promise<{ issueId: string; at: number; csat?: number; ces?: number }[]> {
  const rows = await db
    .selectFrom('desk_all_events')
    .innerJoin('desk_all_issues', 'desk_all_issues.id', 'desk_all_events.issue_id')
    .select(['desk_all_events.issue_id', 'desk_all_events.at', 'desk_all_events.change'])
    .where('desk_all_events.type', '=', 'rated')
    .where('desk_all_events.at', '>=', new Date(from))
    .where('desk_all_events.at', '<', new Date(to))
    .where(sql<boolean>`desk_all_issues.facts ->> 'test' <> 'true'`)
    .orderBy('desk_all_events.at')
    .orderBy('desk_all_events.sequence')
    .execute();
  return rows.flatMap(({ issue_id, at, change }) => {
    if (change.type !== 'rated') return [];
    const { csat, ces } = change;
    return [
      {
        issueId: issue_id,
        at: at.getTime(),
        ...(csat !== undefined && { csat }),
        ...(ces !== undefined && { ces }),
      },
    ];
  });
}
