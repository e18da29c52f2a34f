import { memo } from './memo.ts';
import type { Shape } from './reading.ts';
import type { Ask, Now } from './system.ts';

/** Systems tell changes to the second, by a clock that is not ours; after this nothing more happens in that one. */
const SETTLED_MS = 60_000;

/**
 * Reads a ticket once for each change of it: looks overlap, and what was said in a ticket may cost many requests.
 *
 * @param now  Epoch milliseconds.
 */
export function onceAChange(
  { at }: Pick<Shape, 'at'>,
  read: (ticket: unknown, ask: Ask) => Promise<Now[]>,
  now: () => number,
): (id: string, ticket: unknown, ask: Ask) => Promise<Now[]> {
  const known = memo<{ at: number; told: Now[] }>();
  return async (id, ticket, ask) => {
    const changedAt = at(ticket) ?? 0;
    const before = known.get(id);
    if (before?.at === changedAt) return before.told;
    const isSettled = now() > changedAt + SETTLED_MS;
    const told = await read(ticket, ask);
    if (isSettled) known.set(id, { at: changedAt, told });
    return told;
  };
}
