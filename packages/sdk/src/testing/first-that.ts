/**
 * The first value that fits, of those a listener is told.
 *
 * @param watch  Calls back with each value until what it returned is called: `(hear) => touchline.watch(id, hear)`.
 */
export function firstThat<T>(
  watch: (hear: (value: T) => void) => () => void,
  fits: (value: T) => boolean,
): Promise<T> {
  return new Promise((resolve) => {
    const stop = watch((value) => {
      if (!fits(value)) return;
      // It may be told while `watch` has not returned yet.
      setTimeout(() => stop());
      resolve(value);
    });
  });
}
