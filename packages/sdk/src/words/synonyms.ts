import type { Language } from './index.ts';

/** What people type, in one language. */
export interface Synonyms {
  /** By category, in the order of the taxonomy: "first, second|…", one part a subcategory. */
  topics: Readonly<Record<string, string>>;
  /** Words that say that somebody is in danger, or a child is missing: "fire, lost child". */
  danger: string;
  /** Words that say that somebody needs a doctor. */
  medical: string;
}

/** Each language is a file of its own, fetched when the line is free or somebody searches. */
const synonyms: Record<Language, () => Promise<{ default: Synonyms }>> = {
  en: () => import('./en/synonyms.ts'),
  'zh-Hans': () => import('./zh-Hans/synonyms.ts'),
  es: () => import('./es/synonyms.ts'),
  fr: () => import('./fr/synonyms.ts'),
  de: () => import('./de/synonyms.ts'),
  pt: () => import('./pt/synonyms.ts'),
  ar: () => import('./ar/synonyms.ts'),
  ja: () => import('./ja/synonyms.ts'),
  ko: () => import('./ko/synonyms.ts'),
  it: () => import('./it/synonyms.ts'),
  hi: () => import('./hi/synonyms.ts'),
  ru: () => import('./ru/synonyms.ts'),
};

export async function loadSynonyms(language: Language): Promise<Synonyms> {
  return (await synonyms[language]()).default;
}
