import { textAt } from './json.ts';
import { memo } from './memo.ts';
import { MOST_PAGES, type Pages } from './pages.ts';
import type { Ask, Changed, Now } from './system.ts';
import { Trouble } from './trouble.ts';

/** Tickets of one look; what stands behind them is read in the next one. */
const MOST = 1_000;
/** A look that ends earlier after its beginning would begin there again: some systems are asked in whole minutes. */
const STEP_MS = 3 * 60_000;
/** Some tell times to the second, some only tell what came later. */
const SECOND_MS = 1_000;
/** A ticket that cannot be read is tried again for so long; its next change is looked at in any case. */
const KEEP_TRYING_MS = 60 * 60_000;

/** How one ticket out of a list is read. */
export interface Listed {
  /** Where its number stands. @default 'id' */
  id?: string | undefined;
  /** When it changed last, in epoch milliseconds. */
  at: (listed: unknown) => number | undefined;
  listed: (listed: unknown, ask: Ask) => Promise<readonly Now[]>;
}

/**
 * Reads what has changed, the oldest first, and says how far it came: nothing that is left for later is lost, and one
 * ticket that cannot be read holds up nobody's news.
 *
 * @param list  A list of what has changed since then.
 */
export function changes(
  { id = 'id', at, listed: read }: Listed,
  { now = Date.now }: { now?: () => number },
  list: (since: number, ask: Ask) => Pages,
) {
  /** Tickets that could not be read, and since when. */
  const failing = memo<number>();

  /** Whether a ticket has only now begun to fail, and whether it is looked at again before it changes. */
  function failed(name: string): { isNew: boolean; isTriedAgain: boolean } {
    const since = failing.get(name);
    if (since === undefined) failing.set(name, now());
    return {
      isNew: since === undefined,
      isTriedAgain: since === undefined || now() - since < KEEP_TRYING_MS,
    };
  }

  return async (since: number, ask: Ask): Promise<Changed> => {
    const { listed, isCut } = await inOrder(list(since, ask), at, since);
    const told: Now[] = [];
    const unread: string[] = [];
    const left = isCut ? [listed.at(-1)?.at ?? since] : [];
    for (const [index, { one, at: changedAt }] of listed.entries()) {
      const name = textAt(one, id) ?? '';
      try {
        ask.signal.throwIfAborted();
        told.push(...(await read(one, ask)));
        failing.delete(name);
      } catch (error) {
        if (ask.signal.aborted) {
          // A look that has read nothing has failed.
          if (index === 0) throw error;
          left.push(changedAt);
          break;
        }
        const { isNew, isTriedAgain } = failed(name);
        if (isTriedAgain) left.push(changedAt);
        if (isNew) unread.push(name);
        if (isNew && wantsRest(error)) break;
      }
    }
    return { now: told, unread, ...(left.length > 0 && { until: Math.min(...left) - SECOND_MS }) };
  };
}

interface Entry {
  one: unknown;
  at: number;
}

/** What stands on these pages, the oldest first, as much of it as one look reads. */
async function inOrder(
  pages: Pages,
  at: Listed['at'],
  since: number,
): Promise<{ listed: Entry[]; isCut: boolean }> {
  const listed: Entry[] = [];
  let next: string | undefined;
  let last = -Infinity;
  let isOldestFirst = true;
  let isCut = false;
  for (let page = 1; !isCut; page++) {
    const found = await pages(next, listed.length);
    for (const one of found.some) {
      const changedAt = at(one) ?? since;
      isOldestFirst &&= changedAt >= last;
      last = changedAt;
      listed.push({ one, at: changedAt });
    }
    ({ next } = found);
    if (!next) break;
    const isFar = listed.length >= MOST && last > since + STEP_MS;
    // What is not told oldest first is read to its end, otherwise the oldest would never be read.
    isCut = (isFar && isOldestFirst) || page === MOST_PAGES;
  }
  return { listed: listed.toSorted((one, other) => one.at - other.at), isCut };
}

/** It is busy, with whatever it is asked for. */
function wantsRest(error: unknown): boolean {
  return error instanceof Trouble && error.outcome.kind === 'retry' && (error.outcome.retryAfterMs ?? 0) > 0;
}
