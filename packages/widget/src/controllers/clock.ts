const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * Calls back when a minute may have passed. All elements of a page share one timer.
 *
 * @returns Ends it.
 */
export function onTick(watcher: () => void): () => void {
  watchers.add(watcher);
  timer ??= setInterval(() => {
    for (const one of watchers) one();
  }, 15_000);
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
