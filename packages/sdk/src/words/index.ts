import type { Further } from './further.ts';
import type { Labels, QuestionWords } from './words.ts';

export { loadArticles, type ArticleWords } from './articles.ts';
export { loadSynonyms, type Synonyms } from './synonyms.ts';
export type { Labels, QuestionWords, Words } from './words.ts';

/** Languages whose words are complete. */
export const LANGUAGES = [
  'en',
  'zh-Hans',
  'es',
  'fr',
  'de',
  'pt',
  'ar',
  'ja',
  'ko',
  'it',
  'hi',
  'ru',
] as const satisfies ('en' | Further)[];
export type Language = (typeof LANGUAGES)[number];

/**
 * Loads the names of all categories and subcategories in one language.
 *
 * English is written out category by category, so that bundlers cut one small file for each.
 */
export async function loadLabels(language: Language): Promise<Labels> {
  if (language !== 'en') return (await import('./further.ts')).labelsIn(language);
  return (await import('./en/labels.ts')).default;
}

const questions = {
  common: () => import('./en/common.ts'),
  access: () => import('./en/access.ts'),
  digital: () => import('./en/digital.ts'),
  entry: () => import('./en/entry.ts'),
  exit: () => import('./en/exit.ts'),
  experience: () => import('./en/experience.ts'),
  facility: () => import('./en/facility.ts'),
  food: () => import('./en/food.ts'),
  idea: () => import('./en/idea.ts'),
  info: () => import('./en/info.ts'),
  lost: () => import('./en/lost.ts'),
  medical: () => import('./en/medical.ts'),
  other: () => import('./en/other.ts'),
  retail: () => import('./en/retail.ts'),
  safety: () => import('./en/safety.ts'),
  staff: () => import('./en/staff.ts'),
  ticketing: () => import('./en/ticketing.ts'),
  transport: () => import('./en/transport.ts'),
};

/**
 * Loads what the questions of one category say, or the words common to all reports.
 *
 * @param section  A category id of the taxonomy, or `common`.
 */
export async function loadQuestionWords(language: Language, section: string): Promise<QuestionWords> {
  if (language !== 'en') return (await import('./further.ts')).questionsIn(language, section);
  const load = questions[section as keyof typeof questions];
  return load ? (await load()).default : {};
}

/** Label of a category or, with `subcategory` (its place in the category, from 0), of a subcategory. */
export function labelOf(labels: Labels, category: string, subcategory?: number): string {
  return labels[category]?.split('|')[subcategory === undefined ? 0 : subcategory + 1] ?? category;
}
