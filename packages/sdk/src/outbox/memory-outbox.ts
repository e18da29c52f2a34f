import type { Clock } from './clock.ts';
import { deviceClock } from './clock.ts';
import { createOutbox } from './create-outbox.ts';
import type { OutboxEntry, Outbox } from './outbox.ts';
import type { Shelf, Shelves, Store, Tx } from './store.ts';

/** An outbox that ends with the page: for browsers that refuse IndexedDB, for kiosks and for Node. */
export function createMemoryOutbox(clock: Clock = deviceClock()): Outbox {
  return createOutbox(createMemoryStore(), clock);
}

/** The shelves in memory. */
export function createMemoryStore(): Store {
  const shelves: { [S in Shelf]: Map<string, Shelves[S]> } = {
    entries: new Map(),
    issues: new Map(),
    parts: new Map(),
    meta: new Map(),
    drafts: new Map(),
  };
  const entries = (fits: (entry: OutboxEntry) => boolean, key: 'id' | 'sequence') =>
    [...shelves.entries.values()].filter(fits).sort((a, b) => (a[key] < b[key] ? -1 : 1));
  let last: Promise<unknown> = Promise.resolve();

  async function once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const undo: (() => void)[] = [];
    const change = (shelf: Shelf, id: string) => {
      const on = shelves[shelf] as Map<string, unknown>;
      const before = on.get(id);
      undo.push(() => void (before === undefined ? on.delete(id) : on.set(id, before)));
      return on;
    };
    try {
      return await work({
        get: async (shelf, id) => structuredClone(shelves[shelf].get(id)),
        all: async (shelf) => structuredClone([...shelves[shelf].values()]),
        ofSubject: async (subject) => structuredClone(entries((one) => one.subject === subject, 'sequence')),
        page: async (lane, after, count) =>
          structuredClone(entries((one) => one.lane === lane && one.id > after, 'id').slice(0, count)),
        partsBySubject: async () => [...shelves.parts.values()].map(({ id, subject }) => ({ id, subject })),
        put: (shelf, value) => void change(shelf, value.id).set(value.id, structuredClone(value)),
        delete: (shelf, id) => void change(shelf, id).delete(id),
      });
    } catch (error) {
      for (const back of undo.toReversed()) back();
      throw error;
    }
  }

  return {
    kept: 'memory',
    run: (_mode, work) => {
      const run = last.then(() => once(work));
      last = run.catch(() => undefined);
      return run;
    },
    close: () => undefined,
  };
}
