import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type * as z from 'zod';
import { problem } from './problem.ts';

/** More than any command says. */
export const limit = bodyLimit({
  maxSize: 65_536,
  onError: (context) => problem(context, 413, 'That is too long.'),
});

/** What was sent, or the answer that says in words what is wrong with it. */
export async function read<T>(context: Context, shape: z.ZodType<T>): Promise<T | Response> {
  const found = shape.safeParse(await context.req.json().catch(() => undefined));
  if (found.success) return found.data;
  const [first] = found.error.issues;
  return problem(context, 400, first ? `${first.path.join('.')}: ${first.message}` : 'This cannot be read.');
}
