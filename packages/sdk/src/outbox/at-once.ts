import { laidOver, sheets } from './sheets.ts';
import { SHELVES, type Store } from './store.ts';

/**
 * The same store, on which a transaction writes everything at its end and in one go.
 *
 * A page that stands still between two steps of a transaction (an alert, a synchronous request) may find it ended,
 * with what it wrote so far on the disk and the rest refused. Where nothing is written before the end, that is
 * nothing, and all of it is done anew.
 */
export function atOnce(store: Store): Store {
  return {
    get kept() {
      return store.kept;
    },
    run(mode, work) {
      if (mode === 'read') return store.run(mode, work);
      return store.run(mode, async (tx) => {
        const staged = sheets();
        const result = await work(laidOver(tx, sheets(), staged, (_shelf, row) => row));
        for (const shelf of SHELVES) {
          for (const [id, { row }] of staged[shelf]) {
            if (row) tx.put(shelf, row);
            else tx.delete(shelf, id);
          }
        }
        return result;
      });
    },
    close: () => store.close(),
  };
}
