import * as z from 'zod/mini';

// The few shapes our schemas are made of. Each is one check with its own sentence: zod's ready-made ones
// for text, numbers, choices and records would weigh two kilobytes more on every phone.

/** What a check accepts; `sentence` ends "Expected …". */
function expected<T>(fits: (value: unknown) => boolean, sentence: string) {
  return z.custom<T>(fits, `Expected ${sentence}.`);
}

/** Text of 1 to `max` UTF-16 units. */
export function text(max: number) {
  return expected<string>(
    (value) => typeof value === 'string' && value !== '' && value.length <= max,
    `text of 1 to ${max} characters`,
  );
}

export function matching(pattern: RegExp, what: string) {
  return expected<string>((value) => typeof value === 'string' && pattern.test(value), what);
}

export function whole(min: number, max: number) {
  return expected<number>(
    (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
    `a whole number from ${min} to ${max}`,
  );
}

export function oneOf<const T extends string>(...values: readonly T[]) {
  return expected<T>((value) => values.includes(value as T), values.slice(0, 12).join(', '));
}

export function yesOrNo() {
  return expected<boolean>((value) => typeof value === 'boolean', 'true or false');
}

/** A list of at most `max` values that all fit. */
export function listOf<T>(fits: (value: unknown) => boolean, max: number, what: string) {
  return expected<T[]>((value) => Array.isArray(value) && value.length <= max && value.every(fits), what);
}

/** A plain object whose keys match and whose values all fit. */
export function recordOf<T>(key: RegExp, fits: (value: unknown) => boolean, what: string) {
  return expected<Record<string, T>>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.entries(value).every(([name, inner]) => key.test(name) && fits(inner)),
    what,
  );
}
