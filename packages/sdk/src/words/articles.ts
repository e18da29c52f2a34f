import type { Language } from './index.ts';

/** "title|first step|…" by the id of `model/articles.ts`; names in braces are facts of the venue. */
export type ArticleWords = Readonly<Record<string, string>>;

/** Each language is a file of its own, fetched when the first form opens that an article might spare somebody. */
const articles: Record<Language, () => Promise<{ default: ArticleWords }>> = {
  en: () => import('./en/articles.ts'),
  'zh-Hans': () => import('./zh-Hans/articles.ts'),
  es: () => import('./es/articles.ts'),
  fr: () => import('./fr/articles.ts'),
  de: () => import('./de/articles.ts'),
  pt: () => import('./pt/articles.ts'),
  ar: () => import('./ar/articles.ts'),
  ja: () => import('./ja/articles.ts'),
  ko: () => import('./ko/articles.ts'),
  it: () => import('./it/articles.ts'),
  hi: () => import('./hi/articles.ts'),
  ru: () => import('./ru/articles.ts'),
};

export async function loadArticles(language: Language): Promise<ArticleWords> {
  return (await articles[language]()).default;
}
