/** Lets a process end although this timer still runs; hosts whose timers are plain numbers need no such word. */
export function inBackground<T>(timer: T): T {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function') {
    timer.unref();
  }
  return timer;
}
