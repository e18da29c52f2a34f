import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Issue } from '@touchline/sdk/model';
import type { Tx } from './issues.ts';
import type { DeskTables } from './schema.ts';
import { searchWords } from './search-words.ts';

/** More would be no answer. */
const MOST_FOUND = 300;

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

/** Ids of the issues that a search is about; every branch of it reads an index. */
export function foundBy(where: ExpressionBuilder<DeskTables, never>, { words, with: also }: SearchFor) {
  const byWords = (query: string) =>
    where
      .selectFrom('desk_search')
      .select('issue_id as id')
      .where(sql<boolean>`desk_search.words @@ ${query}::tsquery`)
      .limit(MOST_FOUND);
  if (!also) return byWords(words);
  const theirs = where
    .selectFrom('desk_issues as theirs')
    .select('theirs.id')
    .where('theirs.assignee_id', 'in', [...also.people])
    .$if(also.words !== undefined, (query) =>
      query.where('theirs.id', 'in', byWords(also.words ?? '')),
    )
    .limit(MOST_FOUND);
  return byWords(words).union(theirs);
}
