import type { Context } from 'hono';

/** An answer of RFC 9457: in words, what is wrong. */
export function problem(
  context: Context,
  status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503,
  title: string,
  more: object = {},
): Response {
  context.header('cache-control', 'no-store');
  return context.json({ title, status, ...more }, status, { 'content-type': 'application/problem+json' });
}
