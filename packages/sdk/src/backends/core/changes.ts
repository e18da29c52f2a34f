import { textAt } from './json.ts';
import { memo } from './memo.ts';
import type { Page } from './pages.ts';
import type { Ask, Changed, Now } from './system.ts';
import { Trouble } from './trouble.ts';

/** Tickets of one look; what stands behind them is read in the next one. */
const MOST = 1_000;
/** Pages of one look. */
const MOST_PAGES = 100;
/** A look that ends earlier after its beginning would begin there again: some systems are asked in whole minutes. */
const STEP_MS = 3 * 60_000;
/** Some tell times to the second, some only tell what came later. */
const SECOND_MS = 1_000;
/** A ticket that cannot be read is tried again for so long; its next change is looked at in any case. */
const KEEP_TRYING_MS = 60 * 60_000;

/** How one ticket of a list is read. */
export interface Changes {
  /** When it changed last, in epoch milliseconds. */
  at: (listed: unknown) => number | undefined;
  read: (listed: unknown, ask: Ask) => Promise<readonly Now[]>;
  /** Where in a list its number stands. @default 'id' */
  id?: string;
  /** Epoch milliseconds. @default Date.now */
  now?: (() => number) | undefined;
}

/**
 * Reads what has changed, the oldest first, and says how far it came: nothing that is left for later is lost, and one
 * ticket that cannot be read holds up nobody's news.
 */
export function changes({ at, read, id = 'id', now = Date.now }: Changes) {
  /** Tickets that could not be read, and since when. */
  const failing = memo<number>();

  return async (
    since: number,
    ask: Ask,
    page: (next: string | undefined, before: number) => Promise<Page>,
  ): Promise<Changed> => {
    const { listed, isCut } = await list(since, at, page);
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
        const isOver = ask.signal.aborted;
        if (isOver && index === 0) throw error;
        const failingSince = isOver ? undefined : failing.get(name);
        const isNew = failingSince === undefined;
        if (isNew || now() - failingSince < KEEP_TRYING_MS) left.push(changedAt);
        if (!isOver && isNew) {
          failing.set(name, now());
          unread.push(name);
        }
        if (isOver || (isNew && wantsRest(error))) break;
      }
    }
    return { now: told, unread, ...(left.length > 0 && { until: Math.min(...left) - SECOND_MS }) };
  };
}

interface Listed {
  one: unknown;
  at: number;
}

async function list(
  since: number,
  at: Changes['at'],
  page: (next: string | undefined, before: number) => Promise<Page>,
): Promise<{ listed: Listed[]; isCut: boolean }> {
  const all: Listed[] = [];
  let next: string | undefined;
  let isCut = false;
  for (let pages = 1; !isCut; pages++) {
    const found = await page(next, all.length);
    all.push(...found.some.map((one) => ({ one, at: at(one) ?? since })));
    ({ next } = found);
    if (!next) break;
    const isInOrder = all.every((one, index) => (all[index - 1]?.at ?? 0) <= one.at);
    const isFar = all.length >= MOST && (all.at(-1)?.at ?? since) > since + STEP_MS;
    // What is not told oldest first is read to its end, otherwise the oldest would never be read.
    isCut = (isFar && isInOrder) || pages === MOST_PAGES;
  }
  return { listed: all.toSorted((one, other) => one.at - other.at), isCut };
}

/** It is busy, with whatever it is asked for. */
function wantsRest(error: unknown): boolean {
  return error instanceof Trouble && error.outcome.kind === 'retry' && (error.outcome.retryAfterMs ?? 0) > 0;
}
