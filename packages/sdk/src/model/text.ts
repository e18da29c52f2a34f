/**
 * What capture does to words before they are kept: lone surrogates are replaced, NUL is dropped.
 * Nothing else changes; there is no Unicode normalisation.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** `cleanText` on every string inside a value made of plain objects and arrays. */
export function cleanDeep<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(cleanDeep) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanDeep(inner)])) as T;
}
