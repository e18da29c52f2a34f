import { type Kysely, sql } from 'kysely';
import type { Viewer } from '../process/access.ts';
import type { DeskIssue } from '../process/issue.ts';
import type { DeskTables } from './schema.ts';
import { visibleTo } from './visible.ts';

/** More than anybody reads; among them the nearest are found. */
const LOOKED_AT = 100;

/** An issue of the same kind that was solved, and what its reporter was told. */
export interface SolvedCase {
  issue: DeskIssue;
  text: string;
}

/** The newest solved issues of one subcategory, by the index made for it. */
export async function solvedCases(
  db: Kysely<DeskTables>,
  { category, except, viewer }: { category: string; except: string; viewer: Viewer },
): Promise<SolvedCase[]> {
  const rows = await db
    .selectFrom('desk_all_issues as desk_issues')
    .select('facts')
    .where(sql<string>`desk_issues.facts ->> 'category'`, '=', category)
    .where('state', 'in', ['resolved', 'closed'])
    .where('id', '!=', except)
    .where(visibleTo(viewer))
    .orderBy('changed_at', 'desc')
    .limit(LOOKED_AT)
    .execute();
  const issues = rows.flatMap(({ facts }) =>
    facts.resolution && !facts.erased && !facts.test ? [facts] : [],
  );
  if (issues.length === 0) return [];
  const words = await db
    .selectFrom('desk_all_words')
    .select(['id', 'text'])
    .where(
      'id',
      'in',
      issues.flatMap(({ resolution }) => resolution?.messageId ?? []),
    )
    .execute();
  const texts = new Map(words.map(({ id, text }) => [id, text]));
  return issues.map((issue) => ({ issue, text: texts.get(issue.resolution?.messageId ?? '') ?? '' }));
}
