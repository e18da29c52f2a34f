import type { Listed } from './changes.ts';
import { textAt } from './json.ts';
import { memo } from './memo.ts';
import type { Now } from './system.ts';

/** Systems tell changes to the second, by a clock that is not ours; after this nothing more happens in that one. */
const SETTLED_MS = 60_000;

/** Reads a ticket once for each change of it: looks overlap, and what was said in a ticket may cost many requests. */
export function onceAChange(
  { id = 'id', at, listed }: Listed,
  { now = Date.now }: { now?: () => number },
): Listed {
  const known = memo<{ at: number; told: readonly Now[] }>();
  return {
    id,
    at,
    async listed(ticket, ask) {
      const name = textAt(ticket, id) ?? '';
      const changedAt = at(ticket) ?? 0;
      const before = known.get(name);
      if (before?.at === changedAt) return before.told;
      const isSettled = now() > changedAt + SETTLED_MS;
      const told = await listed(ticket, ask);
      if (isSettled) known.set(name, { at: changedAt, told });
      return told;
    },
  };
}
