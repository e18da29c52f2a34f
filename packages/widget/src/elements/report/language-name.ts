/**
 * What a language is called, in itself or in another one.
 *
 * @returns Nothing where the browser has no name for it: some call their own language "C", and some know no names.
 */
export function languageName(tag: string, language = tag): string | undefined {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(tag);
  } catch {
    return undefined;
  }
}
