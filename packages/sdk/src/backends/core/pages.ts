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

/**
 * Reads pages each of which names the next.
 *
 * @param most  Entries after which no further page is read.
 * @param read  Reads one page; the first has no name. `before` is how many entries were read.
 */
export async function chained(
  most: number,
  read: (
    next: string | undefined,
    before: number,
  ) => Promise<{ some: readonly unknown[]; next: string | undefined }>,
): Promise<unknown[]> {
  const all: unknown[] = [];
  let next: string | undefined;
  do {
    const page = await read(next, all.length);
    all.push(...page.some);
    ({ next } = page);
  } while (next && all.length < most);
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
