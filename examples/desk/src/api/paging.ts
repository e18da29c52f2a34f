import * as z from 'zod';
import type { PageEnd } from '../store/issues.ts';

/** More than any venue has open; who asks for no pages gets so many at once. */
const MOST_LINES = 20_000;

const PageText = z
  .string()
  .regex(/^(P[1-4]|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[\d.:+-]{2,16})~[0-9a-f-]{36}$/, {
    error: 'This is no page.',
    abort: true,
  })
  .transform((text): PageEnd => {
    const place = text.indexOf('~');
    return { key: text.slice(0, place), id: text.slice(place + 1) };
  });

/** What of the queue is asked for. */
export const IssuesQuery = z
  .object({
    view: z.enum(['open', 'mine', 'all']).default('open'),
    q: z
      .string()
      .transform((text) => text.trim().slice(0, 200))
      .optional(),
    limit: z.coerce.number().int().min(1).max(MOST_LINES).default(MOST_LINES),
    after: PageText.optional(),
  })
  // What is open goes on behind a priority, history behind an instant.
  .refine(({ view, after }) => !after || (view === 'all') !== after.key.startsWith('P'));

/** As `next` says it, and `after` takes it. */
export function pageText({ key, id }: PageEnd): string {
  return `${key}~${id}`;
}
