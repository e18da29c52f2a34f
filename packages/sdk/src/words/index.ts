import type { Labels, QuestionWords } from './words.ts';

export type { Labels, QuestionWords, Words } from './words.ts';

/** Languages whose words are complete. */
export const LANGUAGES = ['en', 'zh-Hans'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Loads the names of all categories and subcategories in one language.
 *
 * Written out language by language, so that bundlers cut one small file for each.
 */
export async function loadLabels(language: Language): Promise<Labels> {
  const load = language === 'zh-Hans' ? import('./zh-Hans/labels.ts') : import('./en/labels.ts');
  return (await load).default;
}

const questionWords = {
  en: {
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
  },
  'zh-Hans': {
    common: () => import('./zh-Hans/common.ts'),
    access: () => import('./zh-Hans/access.ts'),
    digital: () => import('./zh-Hans/digital.ts'),
    entry: () => import('./zh-Hans/entry.ts'),
    exit: () => import('./zh-Hans/exit.ts'),
    experience: () => import('./zh-Hans/experience.ts'),
    facility: () => import('./zh-Hans/facility.ts'),
    food: () => import('./zh-Hans/food.ts'),
    idea: () => import('./zh-Hans/idea.ts'),
    info: () => import('./zh-Hans/info.ts'),
    lost: () => import('./zh-Hans/lost.ts'),
    medical: () => import('./zh-Hans/medical.ts'),
    other: () => import('./zh-Hans/other.ts'),
    retail: () => import('./zh-Hans/retail.ts'),
    safety: () => import('./zh-Hans/safety.ts'),
    staff: () => import('./zh-Hans/staff.ts'),
    ticketing: () => import('./zh-Hans/ticketing.ts'),
    transport: () => import('./zh-Hans/transport.ts'),
  },
};

/**
 * Loads what the questions of one category say, or the words common to all reports.
 *
 * @param section  A category id of the taxonomy, or `common`.
 */
export async function loadQuestionWords(language: Language, section: string): Promise<QuestionWords> {
  const load = questionWords[language][section as keyof (typeof questionWords)['en']];
  return load ? (await load()).default : {};
}

/** Label of a category or, with `subcategory` (its place in the category, from 0), of a subcategory. */
export function labelOf(labels: Labels, category: string, subcategory?: number): string {
  return labels[category]?.split('|')[subcategory === undefined ? 0 : subcategory + 1] ?? category;
}
