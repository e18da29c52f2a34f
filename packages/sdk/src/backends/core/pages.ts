import type { Call, Http } from './http.ts';
import type { Ask } from './system.ts';

/** Pages that are read at once. A system may name a next page for ever, with nothing on it. */
export const MOST_PAGES = 100;

/** One page of many. */
export interface Page {
  some: readonly unknown[];
  /** Names the page behind it, if there is one. */
  next: string | undefined;
}

/** Reads one page; the first has no name. `before` is how many entries were read before it. */
export type Pages = (next: string | undefined, before: number) => Promise<Page>;

/**
 * All that stands on these pages, a hundred at most.
 *
 * @param most  Entries after which no further page is read.
 */
export async function allOf(pages: Pages, most = Infinity): Promise<unknown[]> {
  const all: unknown[] = [];
  let next: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await pages(next, all.length);
    all.push(...answer.some);
    ({ next } = answer);
    if (!next || all.length >= most) break;
  }
  return all;
}

/** Pages that have numbers. The first is 1; one that is not full is the last. */
export function numbered(size: number, read: (page: number) => Promise<readonly unknown[]>): Pages {
  return async (next = '1') => {
    const some = await read(Number(next));
    return { some, next: some.length < size ? undefined : `${Number(next) + 1}` };
  };
}

/** Pages of a list that tells the newest first, as far as it is new: one with something older is the last. */
export function newest(pages: Pages, isNew: (one: unknown) => boolean): Pages {
  return async (next, before) => {
    const page = await pages(next, before);
    const some = page.some.filter(isNew);
    return { some, next: some.length < page.some.length ? undefined : page.next };
  };
}

/** Pages on which something is made of the entries of each. */
export function enriched(
  pages: Pages,
  make: (some: readonly unknown[]) => Promise<readonly unknown[]>,
): Pages {
  return async (next, before) => {
    const page = await pages(next, before);
    return { some: await make(page.some), next: page.next };
  };
}

/** How a system hands out its lists. */
export interface Listing {
  /** Entries of a full page. */
  size: number;
  /** What asks for a page; the first is 1. */
  query: (page: number) => Record<string, string>;
  /** The entries of an answer. */
  entries: (json: unknown) => readonly unknown[];
  /** The status by which it says that the last page was the one before. */
  behind?: number;
}

/** Reads the lists of a system whose pages have numbers. */
export function listing(call: Http['call'], { size, query, entries, behind }: Listing) {
  return (what: Call, { signal }: Ask): Pages =>
    numbered(size, async (page) => {
      const ok = [...(what.ok ?? []), ...(behind && page > 1 ? [behind] : [])];
      const { status, json } = await call({ ...what, ok, query: { ...what.query, ...query(page) } }, signal);
      return status === behind ? [] : entries(json);
    });
}

/** Asks for many in lots of a size that one request may have. */
export async function inLots<One, T>(
  size: number,
  all: readonly One[],
  read: (some: readonly One[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (let from = 0; from < all.length; from += size) {
    found.push(...(await read(all.slice(from, from + size))));
  }
  return found;
}
