import { type Kysely, sql } from 'kysely';
import type { Issue } from '@touchline/sdk/model';
import type { Tx } from './issues.ts';
import type { DeskTables } from './schema.ts';
import { searchWords } from './search-words.ts';

/** More would be no answer. */
const MOST_FOUND = 300;
/** So many issues are looked through without an index. */
export const RECENT = 10_000;

export interface SearchFor {
  /** A query of full text. */
  words: string;
  /** The same without words that name colleagues, and who these are. */
  with?: { words?: string; people: readonly string[] };
}

/** Whatever the words of an issue are searched by. */
export interface Searchable {
  reference: string;
  texts: readonly string[];
}

/** What is searched of a report: what was written, what was answered, and names of category and place. */
export function searchableTexts(
  issue: Pick<Issue, 'description' | 'fields' | 'reporter' | 'location'>,
  labels: readonly string[],
): string[] {
  return [
    ...labels,
    issue.description ?? '',
    // The name, never the contact: whoever looks for a number has it from somewhere else.
    issue.reporter.name ?? '',
    ...Object.values(issue.location).filter((value) => typeof value === 'string'),
    ...Object.values(issue.fields).flatMap((value) => (typeof value === 'string' ? [value] : [])),
  ];
}

export async function indexIssue(tx: Tx | Kysely<DeskTables>, id: string, found: Searchable): Promise<void> {
  const words = searchWords(found.reference, found.texts);
  await tx
    .insertInto('desk_search')
    .values({ issue_id: id, words: sql`array_to_tsvector(${words}::text[])` })
    .onConflict((conflict) => conflict.column('issue_id').doNothing())
    .execute();
}

export async function forgetSearch(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('desk_search').where('issue_id', '=', id).execute();
}

/**
 * Ids of the newest issues that a search is about.
 *
 * The newest issues are looked through first. What is not found there often enough is rare, and the index of words
 * has it; asked in one query, the planner takes a rare word for a common one and reads a million rows.
 */
export async function foundBy(db: Kysely<DeskTables>, { words, with: also }: SearchFor): Promise<string[]> {
  const found = await withWords(db, words);
  if (!also) return found;
  let theirs = db
    .selectFrom('desk_all_issues')
    .select('id')
    .where(sql<boolean>`assignee_id = any(${[...also.people]}::text[])`)
    .orderBy('id', 'desc')
    .limit(MOST_FOUND);
  if (also.words !== undefined) {
    const rest = await withWords(db, also.words);
    theirs = theirs.where(sql<boolean>`id = any(${rest}::uuid[])`);
  }
  return [...new Set([...found, ...(await theirs.execute()).map(({ id }) => id)])];
}

async function withWords(db: Kysely<DeskTables>, query: string): Promise<string[]> {
  const recent = await sql<{ id: string }>`
    select issue_id as id
    from (select issue_id, words from desk_search order by issue_id desc limit ${RECENT}) recent
    where words @@ ${query}::tsquery limit ${MOST_FOUND}`.execute(db);
  const { rows } =
    recent.rows.length === MOST_FOUND
      ? recent
      : await sql<{ id: string }>`
          with found as materialized (select issue_id from desk_all_search where words @@ ${query}::tsquery)
          select issue_id as id from found order by issue_id desc limit ${MOST_FOUND}`.execute(db);
  return rows.map(({ id }) => id);
}

const PAGE = 200;

/** Makes findable what came before there was a search. Does nothing where nothing is missing. */
export async function indexMissing(
  db: Kysely<DeskTables>,
  labelsOf: (category: string, location: Issue['location']) => string[],
): Promise<void> {
  for (;;) {
    const rows = await db
      .selectFrom('desk_reports')
      .innerJoin('desk_issues', 'desk_issues.id', 'desk_reports.issue_id')
      .leftJoin('desk_search', 'desk_search.issue_id', 'desk_reports.issue_id')
      .select(['desk_issues.id', 'reference', 'report'])
      .where('desk_search.issue_id', 'is', null)
      .limit(PAGE)
      .execute();
    for (const { id, reference, report } of rows) {
      const labels = labelsOf(report.category, report.location);
      await indexIssue(db, id, { reference, texts: searchableTexts(report, labels) });
    }
    if (rows.length < PAGE) return;
  }
}
