/**
 * Does something to all at once; should that fail, to halves of them, so that one cannot hold up the others.
 *
 * @param alone  The answer for one with which it failed.
 * @param goesOn  Whether halves may fare better; `false` when nothing works at the moment.
 */
export async function inHalves<T, R>(
  items: readonly T[],
  work: (items: readonly T[]) => Promise<readonly R[]>,
  alone: (item: T, error: unknown) => R,
  goesOn: () => Promise<boolean>,
): Promise<R[]> {
  try {
    return [...(await work(items))];
  } catch (error) {
    if (items.length <= 1 || !(await goesOn())) return items.map((one) => alone(one, error));
    const half = items.length >> 1;
    return [
      ...(await inHalves(items.slice(0, half), work, alone, goesOn)),
      ...(await inHalves(items.slice(half), work, alone, goesOn)),
    ];
  }
}
