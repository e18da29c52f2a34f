import type { Language, Strings } from '../strings.ts';
import type { survey } from './en.ts';

/** Texts of the survey; fetched only where one is on the page. */
export type SurveyKey = keyof typeof survey;

const languages: Record<Language, () => Promise<{ survey: Strings }>> = {
  en: () => import('./en.ts'),
  'zh-Hans': () => import('./zh-Hans.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  de: () => import('./de.ts'),
  pt: () => import('./pt.ts'),
  ar: () => import('./ar.ts'),
  ja: () => import('./ja.ts'),
  ko: () => import('./ko.ts'),
  it: () => import('./it.ts'),
  hi: () => import('./hi.ts'),
  ru: () => import('./ru.ts'),
};

export async function loadSurveyStrings(language: Language): Promise<Strings> {
  return (await languages[language]()).survey;
}
