import { keyOf, type KeyRow } from './safe.ts';
import type { Shelf, Shelves, Tx } from './store.ts';
import { TALLY, type Tally } from './tally.ts';

const KEY = 'key';
/** Notes that a database makes about itself. */
const OWN = /^(moved:|beside|ledger|evicted|persist|oldest)/;

/** Whether a row belongs to its database and to no other. Counts are added up, not copied. */
export function staysBehind(shelf: Shelf, { id }: { id: string }): boolean {
  return shelf === 'meta' && (id === TALLY || OWN.test(id));
}

/**
 * Puts a row of another store on the shelf, as it is: words stay locked, and their key comes along.
 *
 * @param shiftMs  How much more time this store has seen to pass than the other one.
 */
export async function adopt<S extends Shelf>(
  tx: Tx,
  shelf: S,
  row: Shelves[S],
  shiftMs: number,
): Promise<void> {
  if (shelf === 'meta' && row.id === KEY) {
    const { value } = row as Shelves['meta'];
    const { mark } = value as KeyRow;
    const own = (await tx.get('meta', KEY))?.value as KeyRow | undefined;
    if (own?.mark !== mark) tx.put('meta', { id: own ? keyOf(mark) : KEY, value });
    return;
  }
  if (!isNewer(row, await tx.get(shelf, row.id))) return;
  const since = 'since' in row && typeof row.since === 'number' ? { since: row.since + shiftMs } : {};
  tx.put(shelf, { ...row, ...since });
}

/** What was counted since. */
export function difference(counts: Tally['counts'], before: Tally['counts'] = {}): Tally['counts'] {
  const names = Object.keys(counts) as (keyof Tally['counts'])[];
  return Object.fromEntries(names.map((name) => [name, (counts[name] ?? 0) - (before[name] ?? 0)]));
}

/** Entries count their changes; nothing else does. */
export function revOf(row: Shelves[Shelf]): number | undefined {
  return 'rev' in row ? row.rev : undefined;
}

/** Whether a row is a key. */
export function isKey(shelf: Shelf, { id }: { id: string }): boolean {
  return shelf === 'meta' && id.startsWith(KEY);
}

/** Says which row this is, and of an issue, in which state. */
export function markOf(shelf: Shelf, row: Shelves[Shelf]): string {
  return `${shelf} ${row.id} ${'touchedAt' in row ? row.touchedAt : ''}`;
}

function isNewer(row: Shelves[Shelf], now: Shelves[Shelf] | undefined): boolean {
  if (!now) return true;
  if ('touchedAt' in row && 'touchedAt' in now) return row.touchedAt > now.touchedAt;
  return (revOf(row) ?? 0) > (revOf(now) ?? 0);
}
