import type { Strings } from './strings.ts';

/** Each in one file: fewer read it, and nobody waits twice. */
const languages = {
  es: () => import('./es/index.ts'),
  fr: () => import('./fr/index.ts'),
  de: () => import('./de/index.ts'),
  pt: () => import('./pt/index.ts'),
  ar: () => import('./ar/index.ts'),
  ja: () => import('./ja/index.ts'),
  ko: () => import('./ko/index.ts'),
  it: () => import('./it/index.ts'),
  hi: () => import('./hi/index.ts'),
  ru: () => import('./ru/index.ts'),
};

/** Languages that are fetched only when somebody reads them. */
export type Further = keyof typeof languages | 'zh-Hans';

export async function loadFurther(language: Further, part: 'core' | 'later'): Promise<Strings> {
  if (language !== 'zh-Hans') return (await languages[language]())[part];
  // Read by many, so that what is needed to submit comes first.
  return part === 'core'
    ? (await import('./zh-Hans/core.ts')).core
    : (await import('./zh-Hans/later.ts')).later;
}
