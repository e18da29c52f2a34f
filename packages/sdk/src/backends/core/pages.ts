/**
 * Reads pages until one is not full.
 *
 * @param size  Entries of a full page.
 * @param most  Pages that are read at most; what stands behind them is left for the next time.
 * @param read  Reads one page; the first is 1.
 */
export async function pages<T>(
  size: number,
  most: number,
  read: (page: number) => Promise<readonly T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; page <= most; page++) {
    const some = await read(page);
    all.push(...some);
    if (some.length < size) break;
  }
  return all;
}

/** One page of many. */
export interface Page {
  some: readonly unknown[];
  /** Names the page behind it, if there is one. */
  next: string | undefined;
}

/** Pages that have numbers, as pages each of which names the next. The first is 1; one that is not full is the last. */
export function numbered(size: number, read: (page: number) => Promise<readonly unknown[]>) {
  return async (next = '1'): Promise<Page> => {
    const some = await read(Number(next));
    return { some, next: some.length < size ? undefined : `${Number(next) + 1}` };
  };
}

/** Pages of one chain that are read at once. A system may name a next page for ever, with nothing on it. */
const MOST_CHAINED = 100;

/**
 * Reads pages each of which names the next, a hundred at most.
 *
 * @param most  Entries after which no further page is read.
 * @param read  Reads one page; the first has no name. `before` is how many entries were read.
 */
export async function chained(
  most: number,
  read: (next: string | undefined, before: number) => Promise<Page>,
): Promise<unknown[]> {
  const all: unknown[] = [];
  let next: string | undefined;
  for (let page = 0; page < MOST_CHAINED; page++) {
    const answer = await read(next, all.length);
    all.push(...answer.some);
    ({ next } = answer);
    if (!next || all.length >= most) break;
  }
  return all;
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
