const MOST = 10_000;

/** Remembers the last ten thousand, so that what is asked often is not asked again. Losing it costs a request. */
export function memo<T>() {
  const kept = new Map<string, T>();
  return {
    get: (key: string) => kept.get(key),
    set(key: string, value: T) {
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    },
    delete: (key: string) => kept.delete(key),
  };
}
