import type { Hono } from 'hono';
import type { Kysely } from 'kysely';
import { satisfactionOf } from '../reports/satisfaction.ts';
import type { DeskTables } from '../store/schema.ts';
import { ratingsBetween, surveysBetween } from '../store/surveys.ts';
import { seesAll } from '../process/access.ts';
import type { Env } from './guard.ts';
import { problem } from './problem.ts';
import type { SurveyReport } from './types.ts';

const MONTH_MS = 30 * 86_400_000;
const MOST_COMMENTS = 200;

/** `/desk/api/surveys`: how content people were, and what they said. */
export function addSurveyRoutes(
  app: Hono<Env>,
  { db, now }: { db: Kysely<DeskTables>; now: () => number },
): void {
  app.get('/desk/api/surveys', async (context) => {
    const { from, to } = context.req.query();
    const until = to ? Date.parse(to) : now();
    const since = from ? Date.parse(from) : until - MONTH_MS;
    if (!(since <= until)) return problem(context, 400, 'From and to are instants, the earlier one first.');
    const [surveys, ratings] = [
      await surveysBetween(db, since, until),
      await ratingsBetween(db, since, until),
    ];
    const given = [
      ...surveys,
      ...ratings.map(({ issueId, at, ...scores }) => ({ id: issueId, issueId, at, scores })),
    ].toSorted((a, b) => a.at - b.at);
    return context.json({
      from: new Date(since).toISOString(),
      to: new Date(until).toISOString(),
      ...satisfactionOf(given, surveys.length),
      // Somebody may have written who they are: who reads figures alone reads no words.
      comments: (seesAll(context.get('staffer')) ? surveys : [])
        .flatMap(({ at, comment, scores: { nps, csat } }) =>
          comment
            ? [
                {
                  at: new Date(at).toISOString(),
                  text: comment,
                  ...(nps !== undefined && { nps }),
                  ...(csat !== undefined && { csat }),
                },
              ]
            : [],
        )
        .toReversed()
        .slice(0, MOST_COMMENTS),
    } satisfies SurveyReport);
  });
}
