/** What waits, in parts that belong together. */
export interface Gathered<T, R> {
  /** Resolves with one answer for each of these, in their order. */
  add(items: readonly T[], first?: boolean): Promise<R[]>;
  /** How many items wait or are being worked on. */
  readonly size: number;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
}

interface Part<T, R> {
  items: readonly T[];
  resolve: (answers: R[]) => void;
  reject: (error: unknown) => void;
}

/**
 * Lets what comes at the same time share one turn of work: whoever comes alone starts at once, whoever comes
 * while a turn is under way joins the next. So nobody waits for company, and under load a turn serves many.
 *
 * @param work  Answers every item, in order. What it throws is thrown to everybody in that turn.
 * @param most  Items in one turn; parts are never torn.
 * @param turns  How many may be under way at once.
 */
export function gather<T, R>(
  work: (items: readonly T[]) => Promise<readonly R[]>,
  { most, turns = 1 }: { most: number; turns?: number },
): Gathered<T, R> {
  const first: Part<T, R>[] = [];
  const others: Part<T, R>[] = [];
  let size = 0;
  let running = 0;
  let whenIdle: (() => void)[] = [];

  function next(): Part<T, R>[] {
    const parts: Part<T, R>[] = [];
    for (let count = 0; ;) {
      const waiting = first.length > 0 ? first : others;
      const part = waiting[0];
      if (!part || (count > 0 && count + part.items.length > most)) return parts;
      waiting.shift();
      count += part.items.length;
      parts.push(part);
    }
  }

  async function run(): Promise<void> {
    for (let parts = next(); parts.length > 0; parts = next()) {
      try {
        const answers = await work(parts.flatMap(({ items }) => items));
        let at = 0;
        for (const { items, resolve } of parts) resolve(answers.slice(at, (at += items.length)));
      } catch (error) {
        for (const { reject } of parts) reject(error);
      }
      for (const { items } of parts) size -= items.length;
    }
    running--;
    if (running > 0) return;
    for (const resolve of whenIdle) resolve();
    whenIdle = [];
  }

  return {
    add(items, isFirst = false) {
      if (items.length === 0) return Promise.resolve([]);
      return new Promise((resolve, reject) => {
        size += items.length;
        (isFirst ? first : others).push({ items, resolve, reject });
        if (running >= turns) return;
        running++;
        void run();
      });
    },
    get size() {
      return size;
    },
    idle: () => (running === 0 ? Promise.resolve() : new Promise((resolve) => void whenIdle.push(resolve))),
  };
}
