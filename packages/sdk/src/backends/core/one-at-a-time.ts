/** Work on one key waits for the work before it, until that ends or is cut off: nobody looks while another one makes. */
export function oneAtATime() {
  const last = new Map<string, Promise<void>>();
  return <T>(key: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work);
    const over = endOrCut(mine, signal).then(() => {
      if (last.get(key) === over) last.delete(key);
    });
    last.set(key, over);
    return mine;
  };
}

/** Not everything that is cut off says so. */
function endOrCut(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      signal.removeEventListener('abort', end);
      resolve();
    };
    signal.addEventListener('abort', end, { once: true });
    work.then(end, end);
  });
}
