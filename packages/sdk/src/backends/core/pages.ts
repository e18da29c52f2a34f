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
