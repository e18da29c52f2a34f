/** Counts what is under way, so that a relay that closes can wait for it. */
export function inHand() {
  let count = 0;
  let whenEmpty: (() => void)[] = [];
  return {
    async hold<T>(work: () => Promise<T>): Promise<T> {
      count++;
      try {
        return await work();
      } finally {
        count--;
        if (count === 0) {
          for (const resolve of whenEmpty) resolve();
          whenEmpty = [];
        }
      }
    },
    /** Resolves when nothing is under way. */
    empty: () => (count === 0 ? Promise.resolve() : new Promise<void>((resolve) => whenEmpty.push(resolve))),
  };
}
