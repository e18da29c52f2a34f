/** Runs at most so many at once. Urgent ones go first, the others in the order they came. */
export function slots(count: number) {
  const urgents: (() => void)[] = [];
  const others: (() => void)[] = [];
  let free = count;
  return async <T>(work: () => Promise<T>, urgent: boolean): Promise<T> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => (urgent ? urgents : others).push(resolve));
    try {
      return await work();
    } finally {
      const next = urgents.shift() ?? others.shift();
      if (next) next();
      else free++;
    }
  };
}
