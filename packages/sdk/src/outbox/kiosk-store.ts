import type { KeepsakeRow } from './rows.ts';
import type { Shelf, Shelves, Store, Tx } from './store.ts';

/** Issues by id; `undefined` for one that is gone. */
type Kept = Map<string, KeepsakeRow | undefined>;

/**
 * Shelves for a device that many people use: what waits lies on the disk and survives a restart, and what the
 * screen shows lies in memory and ends with the page.
 *
 * An issue stands on the disk only while something about it still has to go out, and then as one whose person has
 * left: nobody is shown it again.
 */
export function kioskStore(device: Store): Store {
  let issues: Kept = new Map();
  let source: Shelves['meta'] | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function once<T>(mode: Parameters<Store['run']>[0], work: (tx: Tx) => Promise<T>): Promise<T> {
    let shown: Kept = issues;
    let named = source;
    const result = await device.run(mode, async (tx) => {
      // It may run again after the browser dropped the connection.
      const changed: Kept = new Map();
      let somethingLeft = false;
      shown = new Map(issues);
      named = source;
      const isNamed = (shelf: Shelf, id: string) => shelf === 'meta' && id === 'source';
      const stub = async (id: string) => {
        const row = await tx.get('issues', id);
        return row && ({ ...row, gone: true } satisfies KeepsakeRow);
      };
      const inner: Tx = {
        ...tx,
        async get<S extends Shelf>(shelf: S, id: string): Promise<Shelves[S] | undefined> {
          if (isNamed(shelf, id)) return named as Shelves[S] | undefined;
          if (shelf !== 'issues') return tx.get(shelf, id);
          return (shown.has(id) ? shown.get(id) : await stub(id)) as Shelves[S] | undefined;
        },
        async all<S extends Shelf>(shelf: S): Promise<Shelves[S][]> {
          if (shelf !== 'issues') return tx.all(shelf);
          const waiting = (await tx.all('issues')).filter(({ id }) => !shown.has(id));
          const here = [...shown.values()].filter((row) => row !== undefined);
          return [...here, ...waiting.map((row) => ({ ...row, gone: true }))] as Shelves[S][];
        },
        put(shelf, value) {
          if (isNamed(shelf, value.id)) named = value as Shelves['meta'];
          else if (shelf !== 'issues') tx.put(shelf, value);
          else {
            shown.set(value.id, value as KeepsakeRow);
            changed.set(value.id, value as KeepsakeRow);
          }
        },
        delete(shelf, id) {
          if (isNamed(shelf, id)) named = undefined;
          else if (shelf !== 'issues') {
            tx.delete(shelf, id);
            somethingLeft ||= shelf === 'entries' || shelf === 'parts';
          } else {
            shown.set(id, undefined);
            changed.set(id, undefined);
          }
        },
      };
      const done = await work(inner);
      if (changed.size || somethingLeft) await settle(tx, changed, somethingLeft);
      return done;
    });
    for (const [id, row] of shown) if (!row || row.gone) shown.delete(id);
    issues = shown;
    source = named;
    return result;
  }

  return {
    kept: device.kept,
    // One after the other, so that memory and disk tell the same story.
    run(mode, work) {
      const run = last.then(() => once(mode, work));
      last = run.catch(() => undefined);
      return run;
    },
    close: () => device.close(),
  };
}

/** On the disk an issue is kept without what its person could be shown, and only while something waits. */
async function settle(tx: Tx, changed: Kept, somethingLeft: boolean): Promise<void> {
  const parts = new Set((await tx.partsBySubject()).map(({ subject }) => subject));
  const waits = async (id: string) => parts.has(id) || (await tx.ofSubject(id)).length > 0;
  for (const [id, row] of changed) {
    if (!row || !(await waits(id))) {
      tx.delete('issues', id);
      continue;
    }
    const { lockedView: _view, viewAt: _at, receipt: _receipt, ...rest } = row;
    tx.put('issues', { ...rest, gone: true });
  }
  if (!somethingLeft) return;
  for (const { id } of await tx.all('issues')) if (!(await waits(id))) tx.delete('issues', id);
}
