import { LANGUAGES, type Language } from '@touchline/sdk/words';
import type { core } from './en/core.ts';
import type { later } from './en/later.ts';

type AnyKey = keyof typeof core | keyof typeof later;
/** Every text there is; `x.one` and `x.other` are asked for as `x` with a `count`. */
export type Key = AnyKey extends infer K
  ? K extends `${infer Plain}.one` | `${infer Plain}.other`
    ? Plain
    : K
  : never;
export type Strings = Readonly<Record<string, string>>;
export type Translate<K extends string = Key> = (key: K, values?: Record<string, string | number>) => string;

export { LANGUAGES, type Language };

/** Each part is a small file of its own: what is needed to submit comes first. */
export async function loadStrings(language: Language, part: 'core' | 'later'): Promise<Strings> {
  if (language !== 'en') return (await import('./further.ts')).loadFurther(language, part);
  return part === 'core' ? (await import('./en/core.ts')).core : (await import('./en/later.ts')).later;
}

/** Which way the screens of a language run. */
export const directionOf = (language: string) => (language === 'ar' ? 'rtl' : 'ltr');

/** The first language we speak among those a person reads. */
export function languageOf(wanted: readonly (string | null | undefined)[]): Language {
  for (const tag of wanted) {
    const spoken = LANGUAGES.find((language) => tag?.slice(0, 2).toLowerCase() === language.slice(0, 2));
    if (spoken) return spoken;
  }
  return 'en';
}

/**
 * @param strings  Looked up from the last to the first, so that a venue's own texts win.
 */
export function translator<K extends string = Key>(
  language: Language,
  strings: readonly (Strings | undefined)[],
): Translate<K> {
  const find = (key: string) => strings.findLast((part) => part?.[key])?.[key];
  return (key, values = {}) => {
    const { count } = values;
    const plural =
      typeof count === 'number' && find(`${key}.${new Intl.PluralRules(language).select(count)}`);
    const text = plural || (find(key) ?? find(`${key}.other`) ?? key);
    return (
      text
        .replaceAll(/\{(\w+)\}/g, (hole, name: string) => {
          const value = values[name];
          return typeof value === 'number' ? value.toLocaleString(language) : (value ?? hole);
        })
        // A space stands around figures, and "Monday 20:33" begins with a letter.
        .replaceAll(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1')
    );
  };
}
