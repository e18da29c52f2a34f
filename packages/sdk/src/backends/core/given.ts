/**
 * An option that is there without a value is mostly a variable of the environment that nobody has set; a request with
 * the token "undefined" would say so much later.
 *
 * @throws {RangeError} which names it.
 */
export function assertGiven(options: object): void {
  for (const [key, value] of Object.entries(options)) {
    const holes = Array.isArray(value) ? value : [value];
    if (!holes.includes(undefined)) continue;
    throw new RangeError(
      `"${key}" of a backend is undefined. Is a variable of the environment not set? Set it, or leave "${key}" out.`,
    );
  }
}
