import type { Clock } from './clock.ts';
import { adopt, difference, revOf } from './merging.ts';
import type { OutboxEntry } from './outbox.ts';
import { SHELVES, type Shelf, type Shelves, type Tx } from './store.ts';
import { keepTally, TALLY, tallyOf, type Tally } from './tally.ts';

/** What stands in memory for one row of the device. */
export interface Sheet<S extends Shelf> {
  /** `undefined`: deleted. */
  row: Shelves[S] | undefined;
  /** What the device had when this was laid over it; `undefined`: nothing, or nobody could look. */
  under: { rev: number | undefined; value?: unknown } | undefined;
}
export type Sheets = { [S in Shelf]: Map<string, Sheet<S>> };

export function sheets(): Sheets {
  return Object.fromEntries(SHELVES.map((shelf) => [shelf, new Map()])) as unknown as Sheets;
}

export function clear(from: Sheets): void {
  for (const shelf of SHELVES) from[shelf].clear();
}

/** Later sheets lie over earlier ones. */
export function lay(over: Sheets, under: Sheets): void {
  for (const shelf of SHELVES) {
    const to = under[shelf] as Map<string, Sheet<typeof shelf>>;
    for (const [id, sheet] of over[shelf]) to.set(id, sheet);
  }
}

/** Remembers what the device has where something is laid over it for the first time; its counts in any case. */
export async function lookUnder(tx: Tx, staged: Sheets, memory: Sheets, clock: Clock): Promise<void> {
  if (SHELVES.every((shelf) => !staged[shelf].size)) return;
  if (!memory.meta.has(TALLY) && !staged.meta.has(TALLY)) {
    // Were they unknown when the device cannot be read any more, what lies over it would be counted as new.
    const value = await tallyOf(tx, clock);
    staged.meta.set(TALLY, { row: { id: TALLY, value }, under: { rev: undefined, value } });
  }
  for (const shelf of SHELVES) {
    for (const [id, sheet] of staged[shelf]) {
      const row = memory[shelf].has(id) ? undefined : await tx.get(shelf, id);
      if (row) sheet.under = { rev: revOf(row), ...('value' in row && { value: row.value }) };
    }
  }
}

/**
 * A transaction that reads sheets over rows and writes to sheets.
 *
 * @param below  `undefined` when there is no device, or none that can be read.
 * @param show  What to make of a row that is read.
 */
export function laidOver(below: Tx | undefined, memory: Sheets, staged: Sheets, show = placed): Tx {
  const sheetOf = <S extends Shelf>(shelf: S, id: string): Sheet<S> | undefined =>
    staged[shelf].get(id) ?? memory[shelf].get(id);
  const laid = <S extends Shelf>(shelf: S): Shelves[S][] =>
    [...new Map([...memory[shelf], ...staged[shelf]]).values()].flatMap((sheet) => {
      const row = read(shelf, sheet, show);
      return row ? [row] : [];
    });
  const bare = <T extends { id: string }>(shelf: Shelf, rows: T[] | undefined): T[] =>
    (rows ?? []).filter(({ id }) => !sheetOf(shelf, id));
  const write = <S extends Shelf>(shelf: S, id: string, row: Shelves[S] | undefined): void => {
    const to = staged[shelf] as Map<string, Sheet<S>>;
    to.set(id, { row, under: sheetOf(shelf, id)?.under });
  };

  return {
    async get(shelf, id) {
      const sheet = sheetOf(shelf, id);
      if (sheet) return read(shelf, sheet, show);
      const row = await below?.get(shelf, id);
      return row && show(shelf, row, 'device');
    },
    async all(shelf) {
      const rows = bare(shelf, await below?.all(shelf));
      return [...rows.map((row) => show(shelf, row, 'device')), ...laid(shelf)];
    },
    async ofSubject(subject) {
      const rows = bare('entries', await below?.ofSubject(subject));
      const more = laid('entries').filter((entry) => entry.subject === subject);
      return [...rows, ...more].sort(by('sequence'));
    },
    async page(lane, after, count) {
      // Rows that a sheet covers do not count.
      const covered = memory.entries.size + staged.entries.size;
      const rows = bare('entries', await below?.page(lane, after, count + covered));
      const more = laid('entries').filter((entry) => entry.lane === lane && entry.id > after);
      return [...rows, ...more].sort(by('id')).slice(0, count);
    },
    async partsBySubject() {
      const more = laid('parts').map(({ id, subject }) => ({ id, subject }));
      return [...bare('parts', await below?.partsBySubject()), ...more];
    },
    put(shelf, row) {
      const copy = structuredClone(row);
      if ('kept' in copy) delete copy.kept;
      write(shelf, row.id, copy);
    },
    delete: (shelf, id) => write(shelf, id, undefined),
  };
}

/** Writes sheets to the device, except where another page was faster: what it changed or deleted stays so. */
export async function writeDown(tx: Tx, memory: Sheets, clock: Clock): Promise<void> {
  if (SHELVES.every((shelf) => !memory[shelf].size)) return;
  const counted = memory.meta.get(TALLY);
  const mine = counted?.row?.value as Tally | undefined;
  const before = counted?.under?.value as Tally | undefined;
  const tally = await tallyOf(tx, clock);
  // Without a look at the device, time began anew in memory.
  const shiftMs = mine && !before ? tally.observed.ms - mine.observed.ms : 0;
  let twice = 0;
  for (const shelf of SHELVES) {
    for (const [id, { row, under }] of memory[shelf]) {
      if (shelf === 'meta' && id === TALLY) continue;
      if (!under) {
        // A save that the browser called failed may have been kept, and was counted then.
        if (shelf === 'entries' && (await tx.get(shelf, id))) twice += 1;
        if (row) await adopt(tx, shelf, row, shiftMs);
        continue;
      }
      const now = await tx.get(shelf, id);
      if (!now || revOf(now) !== under.rev) continue;
      if (row) tx.put(shelf, row);
      else tx.delete(shelf, id);
    }
  }
  if (!mine) return;
  const more = difference(mine.counts, before?.counts);
  keepTally(tx, tally, { ...more, captured: (more.captured ?? 0) - twice });
}

function read<S extends Shelf>(
  shelf: S,
  { row, under }: Sheet<S>,
  show: typeof placed,
): Shelves[S] | undefined {
  return row && show(shelf, structuredClone(row), under ? 'device' : 'memory');
}

/** Whoever shows a report of which the device has nothing says that it ends with this page. */
function placed<S extends Shelf>(shelf: S, row: Shelves[S], kept: 'device' | 'memory'): Shelves[S] {
  return shelf === 'issues' ? { ...row, kept } : row;
}

function by(key: 'id' | 'sequence'): (a: OutboxEntry, b: OutboxEntry) => number {
  return (a, b) => (a[key] < b[key] ? -1 : 1);
}
