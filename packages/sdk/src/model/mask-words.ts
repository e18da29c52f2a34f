import type { Issue } from './issue.ts';
import { maskNumbers } from './mask.ts';
import type { QuestionsOf } from './questions.ts';

/** What people write freely, in whichever event. */
const WORDS = ['description', 'text', 'reason', 'comment'];

/**
 * The data of an event with card and ticket numbers covered in every free text. Where an order or ticket number
 * is asked for, it is meant to be given, and stays.
 *
 * @param questionsOf  Says which answers are free words; where it knows no question, all of them are.
 * @param tickets  How the venue writes ticket numbers, see `maskNumbers`.
 */
export function maskWords<T extends object>(
  data: T,
  questionsOf: QuestionsOf,
  tickets?: readonly string[],
): T {
  const { category, unmasked } = data as Partial<Issue>;
  const mask = (value: unknown) =>
    typeof value === 'string' ? maskNumbers(value, unmasked, tickets).text : value;
  const inside = (value: object, isFree: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(value).map(([key, one]) => [key, isFree(key) ? mask(one) : one]));
  const asked = questionsOf(category ?? '');
  const isAskedFor = (key: string) =>
    asked.some(
      ({ path, type, pattern }) =>
        path === `fields.${key}` && (type !== 'text' || pattern) && type !== 'longText',
    );

  return Object.fromEntries(
    Object.entries(data as Record<string, unknown>).map(([key, value]) => {
      if (WORDS.includes(key)) return [key, mask(value)];
      if (typeof value !== 'object' || value === null) return [key, value];
      if (key === 'location') return [key, inside(value, (one) => one === 'spot')];
      if (key === 'fields') return [key, inside(value, (one) => !isAskedFor(one))];
      return [key, key === 'answers' ? inside(value, () => true) : value];
    }),
  ) as T;
}
