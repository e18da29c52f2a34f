import { TouchlineError } from '../../../packages/sdk/src/model/errors.ts';
import {
  SHELVES,
  type Mode,
  type Shelf,
  type Shelves,
  type Store,
  type Tx,
} from '../../../packages/sdk/src/outbox/store.ts';
import type { Damage } from './commands.ts';
import type { Life, World } from './world.ts';

/** What a disk needs of the world around it. */
export type Around = Pick<World, 'after' | 'chance'>;

/** How a transaction goes wrong. */
export type StoreFault =
  /** Nothing of it is kept, and nobody says why. */
  | 'abort'
  /** The connection is lost before anything is kept. */
  | 'lost'
  /** The connection is lost after everything was kept. */
  | 'lost_after'
  /** No room for it. */
  | 'full'
  /** The page stands still before its last step: what was written by then is kept, and the rest is refused. */
  | 'half';

type Rows = { [S in Shelf]: Map<string, Shelves[S]> };
type Row = { id: string };
type Written = Map<Shelf, Map<string, Row | undefined>>;
const REOPEN_MS = [50, 200, 800];

interface Waiting {
  life: Life;
  begin: () => void;
}

/**
 * The storage of one browser profile as IndexedDB promises it: transactions one after the other, each whole or
 * not at all, reading what they wrote themselves. What is not `strict` can be lost with the power, in order.
 */
export class Disk {
  readonly rows: Rows = {
    entries: new Map(),
    issues: new Map(),
    parts: new Map(),
    meta: new Map(),
    drafts: new Map(),
  };
  /** Entries that this disk may hold. */
  room = Infinity;
  /** Faults of the next transactions that write. */
  readonly faults: StoreFault[] = [];
  readonly world: Around;
  /** Undoes what a power cut may take, newest last. */
  #loose: (() => void)[] = [];
  #queue: Waiting[] = [];
  #busy = false;
  /** Counts how often the power came back: what had begun before ends nowhere. */
  #current = 0;
  /** Counts how often all was deleted: what was going on then is aborted. */
  #wiped = 0;

  constructor(world: Around) {
    this.world = world;
  }

  /** A connection of one page. */
  storeOf(life: Life): Store {
    const { world } = this;
    return {
      kept: 'device',
      run: async <T>(mode: Mode, work: (tx: Tx) => Promise<T>): Promise<T> => {
        for (const wait of REOPEN_MS) {
          try {
            return await this.attempt(life, mode, work);
          } catch (error) {
            if (!(error instanceof DOMException)) throw asOurs(error);
            await new Promise<void>((resolve) => void world.after(wait, resolve, life));
          }
        }
        return this.attempt(life, mode, work).catch((error: unknown) => {
          throw asOurs(error);
        });
      },
      close: () => undefined,
    };
  }

  /** One transaction, without a second try. */
  attempt<T>(life: Life, mode: Mode, work: (tx: Tx) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const begin = () => {
        const written: Written = new Map();
        let byLastRead: Written = new Map();
        const [current, wiped] = [this.#current, this.#wiped];
        let result: { value: T } | undefined;
        let thrown: { error: unknown } | undefined;
        const reads = () =>
          (byLastRead = new Map([...written].map(([shelf, rows]) => [shelf, new Map(rows)])));
        work(txOn(this.rows, written, reads)).then(
          (value) => void (result = { value }),
          (error: unknown) => void (thrown = { error }),
        );
        const { chance } = this.world;
        this.world.after(mode === 'read' ? 0 : chance.whole(0, 3), () => {
          if (current !== this.#current) return undefined;
          this.#next();
          if (wiped !== this.#wiped) return reject(new DOMException('Deleted.', 'AbortError'));
          if (thrown) return reject(thrown.error);
          // Real transactions end by themselves when nothing is asked of them.
          if (!result) return reject(new Error('A transaction waited for something else than itself.'));
          // What a page asked for last may or may not have left it when it died.
          if (!life.alive && chance.happens(0.5)) return undefined;
          const fault = written.size ? this.faults.shift() : undefined;
          if (fault === 'abort') return reject(new DOMException('Aborted.', 'AbortError'));
          if (fault === 'lost') return reject(new DOMException('Connection lost.', 'UnknownError'));
          if (fault === 'half') {
            this.#commit(byLastRead, mode);
            return reject(new DOMException('The transaction finished.', 'InvalidStateError'));
          }
          if (fault === 'full' || !this.#hasRoom(written)) {
            return reject(new TouchlineError('outbox_full', 'This device has no room left.'));
          }
          this.#commit(written, mode);
          if (fault) return reject(new DOMException('Connection lost.', 'UnknownError'));
          const { value } = result;
          const tell = () => resolve(value);
          return life.held ? void life.held.push(tell) : tell();
        });
      };
      this.#queue.push({ life, begin });
      this.#next(false);
    });
  }

  /** All is gone, as when somebody clears the data of a site. */
  evict(): void {
    this.#loose = [];
    this.#wiped += 1;
    for (const shelf of SHELVES) this.rows[shelf].clear();
  }

  /**
   * Damages what one row holds, as a disk does, beneath every transaction.
   *
   * @returns ids of the rows that are not what they were
   */
  damage(shelf: 'entries' | 'parts', how: Damage, row: number, other: number): string[] {
    const all = [...this.rows[shelf].values()] as (Row & { bytes: unknown })[];
    const [one, two] = [all[Math.floor(row * all.length)], all[Math.floor(other * all.length)]];
    if (!one || (how === 'swap' && (!two || one === two))) return [];
    const put = (changed: Row) => (this.rows[shelf] as Map<string, Row>).set(changed.id, changed);
    if (how === 'swap' && two) {
      put({ ...one, bytes: two.bytes } as Row);
      put({ ...two, bytes: one.bytes } as Row);
      return [one.id, two.id];
    }
    const bytes = new Uint8Array(one.bytes as ArrayBuffer);
    const flipped = bytes.map((byte, at) => (at === Math.floor(other * bytes.length) ? byte ^ 1 : byte));
    const kept = how === 'cut' ? bytes.slice(0, Math.floor(other * bytes.length)) : flipped;
    const damaged = how === 'junk' ? 'junk' : shelf === 'parts' ? kept.buffer : kept;
    put({ ...one, bytes: damaged } as Row);
    return [one.id];
  }

  /** What was not yet on the disk is lost from some moment on. */
  cutPower(): void {
    for (let lost = this.world.chance.whole(0, this.#loose.length); lost > 0; lost--) this.#loose.pop()?.();
    this.#loose = [];
    this.#queue = [];
    this.#current += 1;
    this.#busy = false;
  }

  #next(ended = true): void {
    if (ended) this.#busy = false;
    if (this.#busy) return;
    // A page that sleeps begins nothing, and holds nobody up that way.
    const place = this.#queue.findIndex(({ life }) => life.alive && !life.held);
    const [next] = place < 0 ? [] : this.#queue.splice(place, 1);
    if (!next) return;
    this.#busy = true;
    const current = this.#current;
    this.world.after(this.world.chance.whole(0, 2), () => {
      if (current !== this.#current) return undefined;
      if (next.life.alive && !next.life.held) return next.begin();
      if (next.life.alive) this.#queue.push(next);
      return this.#next();
    });
  }

  /** To be called when a page woke up or died. */
  poke(): void {
    this.#next(false);
  }

  #hasRoom(written: Written): boolean {
    const more = [...(written.get('entries') ?? [])].filter(([id, row]) => row && !this.rows.entries.has(id));
    return !more.length || this.rows.entries.size + more.length <= this.room;
  }

  #commit(written: Written, mode: Mode): void {
    const undo: (() => void)[] = [];
    for (const [shelf, rows] of written) {
      const kept = this.rows[shelf] as Map<string, Row>;
      for (const [id, row] of rows) {
        const before = kept.get(id);
        undo.push(() => void (before ? kept.set(id, before) : kept.delete(id)));
        if (row) kept.set(id, row);
        else kept.delete(id);
      }
    }
    if (mode === 'strict') this.#loose = [];
    else if (undo.length) this.#loose.push(() => undo.forEach((back) => back()));
  }
}

/** What a page is told: the words are ours, whoever failed. */
function asOurs(cause: unknown): unknown {
  if (cause instanceof TouchlineError) return cause;
  return new TouchlineError('outbox_unavailable', 'This browser refuses to keep anything.', { cause });
}

/** @param reads  Called whenever it is asked for something. */
function txOn(rows: Rows, written: Written, reads: () => void): Tx {
  /** Rows as this transaction sees them. */
  function seen<S extends Shelf>(shelf: S): Shelves[S][] {
    reads();
    const own = written.get(shelf) as Map<string, Shelves[S] | undefined> | undefined;
    const kept = [...rows[shelf].values()] as Shelves[S][];
    if (!own) return kept;
    const others = kept.filter(({ id }) => !own.has(id));
    return [...others, ...[...own.values()].filter((row) => row !== undefined)];
  }
  function write(shelf: Shelf, id: string, row: Row | undefined): void {
    let own = written.get(shelf);
    if (!own) written.set(shelf, (own = new Map()));
    own.set(id, row);
  }
  return {
    async get(shelf, id) {
      reads();
      const own = written.get(shelf);
      const row = own?.has(id) ? own.get(id) : rows[shelf].get(id);
      return row && ({ ...row } as never);
    },
    all: async (shelf) =>
      seen(shelf)
        .sort(byId)
        .map((row) => ({ ...row })),
    ofSubject: async (subject) =>
      seen('entries')
        .filter((row) => row.subject === subject)
        .sort((a, b) => (a.sequence < b.sequence ? -1 : 1))
        .map((row) => ({ ...row })),
    page: async (lane, after, count) =>
      seen('entries')
        .filter((row) => row.lane === lane && row.id > after)
        .sort(byId)
        .slice(0, count)
        .map((row) => ({ ...row })),
    partsBySubject: async () =>
      seen('parts')
        .sort((a, b) => (a.subject === b.subject ? byId(a, b) : a.subject < b.subject ? -1 : 1))
        .map(({ id, subject }) => ({ id, subject })),
    put: (shelf, value) => write(shelf, value.id, { ...value }),
    delete: (shelf, id) => write(shelf, id, undefined),
  };
}

function byId(a: Row, b: Row): number {
  return a.id < b.id ? -1 : 1;
}
