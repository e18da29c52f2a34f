import { isTouchlineError, TouchlineError } from '../model/errors.ts';
import type { Clock } from './clock.ts';
import { atOnce } from './at-once.ts';
import { gather, gatherSoon, openBeside } from './generations.ts';
import { openIndexedDbStore } from './indexeddb-outbox.ts';
import { makeRoom } from './make-room.ts';
import { keepTwice } from './second-copy.ts';
import { clear, laidOver, lay, lookUnder, sheets, writeDown, type Sheets } from './sheets.ts';
import type { Mode, Store, Tx } from './store.ts';

export { restore } from './second-copy.ts';

/** How often a device that failed is asked again. */
const HEAL_MS = 30_000;
/** How long a database may take that did not open at once. A phone that is busy takes seconds. */
const SLOW_MS = 5_000;
const AGAIN_MS = 500;

/** A database that opened: with what lies beside it, and kept in a second place where the browser has one. */
export function settle(name: string, device: Store, clock: Clock, healed: (ids: string[]) => void): Store {
  const twice = keepTwice(name, device);
  void gatherSoon(name, twice, clock, healed).catch(() => undefined);
  return twice;
}

/**
 * Memory laid over a device that fails. What the device takes goes to the device. What it does not take lies on
 * top: all that was saved before is still shown and sent, and once the device works again, it gets the rest.
 *
 * @param name  Name of the database.
 * @param device  The database, if it opened.
 * @param healed  Issues that are on the device from now on, after a while in memory or out of reach.
 * @param why  Why the database did not open. If that may pass in a moment, memory bridges the time; else another
 *   database beside it is used until it opens.
 */
export async function layOver(
  name: string,
  device: Store | undefined,
  clock: Clock,
  healed: (ids: string[]) => void,
  why?: unknown,
): Promise<Store> {
  const memory = sheets();
  let below = device ?? (mayPass(why) ? undefined : await openBeside(name));
  let isMain = device !== undefined;
  let reads = true;
  let writes = true;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  if (!below) void heal();
  else if (!isMain) healSoon();

  /** One after the other: memory knows no transactions. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function run<T>(mode: Mode, work: (tx: Tx) => Promise<T>): Promise<T> {
    let refused: unknown;
    // Somebody waits for what is strict, so each is worth a try; the rest waits until the device works again.
    if (below && (mode === 'strict' || (mode === 'read' ? reads : writes))) {
      try {
        return await withRoom(below, mode, work);
      } catch (error) {
        if (!isOfStorage(error)) throw error;
        refused = error;
        writes = false;
        if (mode === 'read') reads = false;
        healSoon();
      }
    }
    const { result, staged } = await onTop(work);
    // Words find room in memory. A photo is better left out, so that the words are safe: the person is asked.
    if (isFull(refused) && [...staged.parts.values()].some(({ row }) => row)) throw refused;
    lay(staged, memory);
    if (mode !== 'read') healSoon();
    return result;
  }

  /** What is captured is worth more than what has arrived. */
  async function withRoom<T>(store: Store, mode: Mode, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await through(store, mode, work);
    } catch (error) {
      if (mode !== 'strict' || !isFull(error) || !(await makeRoom(store).catch(() => false))) throw error;
      return through(store, mode, work);
    }
  }

  /** Reads both. With a write, the device gets what lies in memory, too. */
  async function through<T>(store: Store, mode: Mode, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (mode === 'read') return store.run('read', (tx) => work(laidOver(tx, memory, sheets())));
    const ids = [...memory.issues].flatMap(([id, { row, under }]) => (row && !under ? [id] : []));
    const result = await atOnce(store).run(mode, async (tx) => {
      await writeDown(tx, memory, clock);
      return work(tx);
    });
    clear(memory);
    reads = writes = true;
    if (ids.length) healed(ids);
    return result;
  }

  /** Reads both, as far as the device can be read; writes are returned. */
  async function onTop<T>(work: (tx: Tx) => Promise<T>): Promise<{ result: T; staged: Sheets }> {
    if (below && reads) {
      try {
        return await below.run('read', async (tx) => {
          const staged = sheets();
          const result = await work(laidOver(tx, memory, staged));
          await lookUnder(tx, staged, memory, clock);
          return { result, staged };
        });
      } catch (error) {
        if (!isOfStorage(error)) throw error;
        reads = false;
        healSoon();
      }
    }
    const staged = sheets();
    return { result: await work(laidOver(undefined, memory, staged)), staged };
  }

  function healSoon(): void {
    if (!closed) timer ??= setTimeout(() => void heal(), HEAL_MS);
  }

  async function heal(): Promise<void> {
    timer = undefined;
    try {
      if (!isMain) await findMain();
      await inTurn(async () => {
        if (below) await through(below, 'strict', async () => undefined);
      });
    } catch {
      healSoon();
    }
  }

  /** Goes on with the database itself, with what lies beside it; for as long as it does not open, with one beside. */
  async function findMain(): Promise<void> {
    const main = await openMain();
    await inTurn(async () => {
      const beside = below;
      const moved = !closed && (beside ? await gather(name, main, clock).catch(() => undefined) : []);
      if (!moved) {
        main.close();
        throw new TouchlineError(
          'outbox_blocked',
          'Another page is sending just now, or this one has ended.',
        );
      }
      beside?.close();
      below = main;
      isMain = true;
      if (!beside) void gatherSoon(name, main, clock, healed).catch(() => undefined);
      const rows = await main.run('read', (tx) => tx.all('issues'));
      healed(rows.map(({ id }) => id));
    });
  }

  async function openMain(): Promise<Store> {
    const until = performance.now() + SLOW_MS;
    for (;;) {
      try {
        return await openIndexedDbStore(name, SLOW_MS);
      } catch (error) {
        const isOver = below || closed || !mayPass(error) || performance.now() > until;
        if (isOver) {
          below ??= await openBeside(name);
          if (closed) below?.close();
          throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  }

  return {
    get kept() {
      return below && writes ? 'device' : 'memory';
    },
    run: (mode, work) => inTurn(() => run(mode, work)),
    close() {
      closed = true;
      clearTimeout(timer);
      below?.close();
    },
  };
}

/** What `work` itself found wrong has another code, and passes. */
function isOfStorage(error: unknown): boolean {
  return isTouchlineError(error) && error.code.startsWith('outbox_');
}

/** A phone may be busy, and the last life of a browser that was killed may hold its files for a while. */
function mayPass(error: unknown): boolean {
  if (!isTouchlineError(error)) return false;
  return error.code === 'outbox_silent' || (error.cause as Error | undefined)?.name === 'UnknownError';
}

function isFull(error: unknown): boolean {
  return isTouchlineError(error) && error.code === 'outbox_full';
}
