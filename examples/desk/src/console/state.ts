import type { IssueRow } from '../api/types.ts';
import { reachable } from './folding.ts';
import { fits, isFiltering, NO_FILTER, type Filter, type FilterEyes } from './filter.ts';

export type View = 'open' | 'mine' | 'all';

/** The queue as one person sees it. Never changed in place; every step returns the next one. */
export interface Board {
  rows: ReadonlyMap<string, IssueRow>;
  view: View;
  /** Id of the person at this desk. */
  me: string;
  query: string;
  filter: Filter;
  /** Issues the server found for the query, beyond what the rows themselves tell. */
  found: ReadonlySet<string>;
  /** Critical reports nobody has opened yet; they stand above everything. */
  alarms: readonly string[];
  /** Ids in the order on the screen, alarms left out. */
  shown: readonly string[];
  /** A pointer or the focus is in the list, so nothing may move. */
  held: boolean;
  /** New issues that wait until the hand has left the list. */
  waiting: readonly string[];
  /** Issues the last step changed; their rows light up for a moment. */
  changed: ReadonlySet<string>;
  /** Issues that the next action is for, all of them at once. */
  selected: ReadonlySet<string>;
  /** Groups of equal critical reports that are shown one by one, by their keys. */
  unfolded: ReadonlySet<string>;
}

export type Step =
  | { type: 'loaded'; rows: readonly IssueRow[] }
  | { type: 'arrived'; rows: readonly IssueRow[] }
  /** May not be seen here any longer: leaves at once, whatever hand is in the list. */
  | { type: 'gone'; id: string }
  | { type: 'held'; held: boolean }
  | { type: 'revealed' }
  | { type: 'settled' }
  | { type: 'viewed'; view: View }
  | { type: 'searched'; query: string }
  | { type: 'filtered'; filter: Filter; view?: View }
  /** Without ids: nothing is selected any more. */
  | { type: 'selected'; ids?: readonly string[]; on?: boolean }
  | { type: 'unfolded'; key: string; open: boolean }
  | { type: 'found'; query: string; rows: readonly IssueRow[] };

/** What the board cannot know by itself: language, places and the time. */
export interface Eyes extends FilterEyes {
  /** Words of a row that a search looks through, in lower case. */
  words: (row: IssueRow) => string;
}

/** States in which nobody waits for the venue any more. */
const ENDED: ReadonlySet<IssueRow['state']> = new Set([
  'resolved',
  'closed',
  'cancelled',
  'merged',
  'rejected',
]);
/** Ends after which a reporter may still write. */
const HEARD_AFTER: ReadonlySet<IssueRow['state']> = new Set(['resolved', 'closed', 'rejected']);
const NOTHING: ReadonlySet<string> = new Set();

export function emptyBoard(me: string): Board {
  return {
    rows: new Map(),
    view: 'open',
    me,
    query: '',
    filter: NO_FILTER,
    found: NOTHING,
    alarms: [],
    shown: [],
    held: false,
    waiting: [],
    changed: NOTHING,
    selected: NOTHING,
    unfolded: NOTHING,
  };
}

export function isOpen(row: IssueRow): boolean {
  return !ENDED.has(row.state);
}

/** In work, or with words of the reporter that came after the end and nobody has read. */
export function isWaitedFor(row: IssueRow): boolean {
  return isOpen(row) || (row.unread && HEARD_AFTER.has(row.state));
}

/** A critical report that the control room is called for, or that nobody has seen and nobody has in hand. */
export function isAlarm(row: IssueRow): boolean {
  if (row.priority !== 'P1' || !isOpen(row)) return false;
  return row.calling !== undefined || (row.unread && row.assignee === undefined);
}

/** Priority first, then the clock that runs out next, then age. */
export function byUrgency(a: IssueRow, b: IssueRow): number {
  return (
    compare(a.priority, b.priority) ||
    compare(runsOutAt(a), runsOutAt(b)) ||
    compare(a.capturedAt, b.capturedAt) ||
    compare(a.id, b.id)
  );
}

/** The board after one step. Pure: what depends on language, venue and time comes from outside. */
export function step(board: Board, action: Step, eyes: Eyes): Board {
  switch (action.type) {
    case 'loaded':
      return arranged({ ...board, rows: merged(board.rows, action.rows), changed: NOTHING }, eyes);
    case 'arrived':
      return arrived(board, action.rows, eyes);
    case 'gone':
      return gone(board, action.id);
    case 'held':
      if (action.held === board.held) return board;
      return action.held ? { ...board, held: true } : arranged({ ...board, held: false }, eyes);
    case 'revealed':
      return arranged({ ...board, changed: new Set(board.waiting) }, eyes);
    case 'settled':
      return board.changed.size === 0 ? board : { ...board, changed: NOTHING };
    case 'viewed':
      return arranged({ ...board, view: action.view, changed: NOTHING }, eyes);
    case 'searched':
      return arranged({ ...board, query: action.query.trim(), found: NOTHING, changed: NOTHING }, eyes);
    case 'filtered': {
      const { filter, view = board.view } = action;
      return arranged({ ...board, filter, view, changed: NOTHING }, eyes);
    }
    case 'selected':
      return { ...board, selected: selection(board.selected, action) };
    case 'unfolded':
      return { ...board, unfolded: selection(board.unfolded, { ids: [action.key], on: action.open }) };
    case 'found': {
      if (action.query !== board.query) return board;
      const found = new Set(action.rows.map(({ id }) => id));
      return arranged({ ...board, rows: merged(board.rows, action.rows), found }, eyes);
    }
    default:
      return action satisfies never;
  }
}

/** The next row up or down from an id, alarms included; the first where nothing is chosen yet. */
export function neighbour(board: Board, id: string | undefined, distance: 1 | -1): string | undefined {
  const all = [...reachable(board, board.alarms), ...reachable(board, board.shown)];
  const place = id === undefined ? -1 : all.indexOf(id);
  if (place === -1) return all[0];
  return all[Math.min(all.length - 1, Math.max(0, place + distance))];
}

function arrived(board: Board, news: readonly IssueRow[], eyes: Eyes): Board {
  const fresh = news.filter((row) => isNewer(row, board.rows.get(row.id)));
  if (fresh.length === 0) return board;
  const next = { ...board, rows: merged(board.rows, fresh), changed: new Set(fresh.map(({ id }) => id)) };
  return board.held ? inPlace(next, fresh, eyes) : moved(next, fresh, eyes);
}

function gone(board: Board, id: string): Board {
  const rows = new Map(board.rows);
  if (!rows.delete(id)) return board;
  const without = (ids: readonly string[]) => ids.filter((one) => one !== id);
  const { alarms, shown, waiting, selected } = board;
  return {
    ...board,
    rows,
    alarms: without(alarms),
    shown: without(shown),
    waiting: without(waiting),
    selected: selection(selected, { ids: [id], on: false }),
  };
}

/** Rows change where they stand; only an alarm comes in, everything else new waits. */
function inPlace(board: Board, fresh: readonly IssueRow[], eyes: Eyes): Board {
  const wanted = fresh.filter((row) => belongs(board, row, eyes));
  const alarms = alarmsOf(board);
  const isThere = new Set([...board.shown, ...board.waiting, ...alarms]);
  const waiting = wanted.map(({ id }) => id).filter((id) => !isThere.has(id));
  return waiting.length === 0 && sameIds(alarms, board.alarms)
    ? board
    : {
        ...board,
        alarms,
        shown: board.shown.filter((id) => !alarms.includes(id)),
        waiting: [...board.waiting, ...waiting],
      };
}

/** A few changed rows find their place by halving, so that a full board takes news in a millisecond. */
function moved(board: Board, fresh: readonly IssueRow[], eyes: Eyes): Board {
  if (fresh.length > 50) return arranged(board, eyes);
  const ids = new Set(fresh.map(({ id }) => id));
  const shown = board.shown.filter((id) => !ids.has(id));
  const alarms = alarmsOf(board);
  for (const row of fresh) {
    if (!belongs(board, row, eyes) || alarms.includes(row.id)) continue;
    shown.splice(placeFor(board, shown, row), 0, row.id);
  }
  return { ...board, shown, alarms };
}

function placeFor(board: Board, shown: readonly string[], row: IssueRow): number {
  let low = 0;
  let high = shown.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = board.rows.get(shown[middle] ?? '');
    if (other && byUrgency(other, row) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function arranged(board: Board, eyes: Eyes): Board {
  const alarms = alarmsOf(board);
  const pinned = new Set(alarms);
  const shown = [...board.rows.values()]
    .filter((row) => !pinned.has(row.id) && belongs(board, row, eyes))
    .sort(byUrgency)
    .map(({ id }) => id);
  return { ...board, alarms, shown, waiting: [] };
}

/** Whatever somebody filters or searches for: what may be danger is seen. */
function alarmsOf(board: Board): readonly string[] {
  const alarms = [...board.rows.values()].filter(isAlarm);
  return alarms.sort(byUrgency).map(({ id }) => id);
}

function belongs(board: Board, row: IssueRow, eyes: Eyes): boolean {
  if (isFiltering(board.filter) && !fits(row, board.filter, eyes)) return false;
  if (board.query) return board.found.has(row.id) || matches(board.query, eyes.words(row));
  if (board.view === 'all') return true;
  return isWaitedFor(row) && (board.view === 'open' || row.assignee?.id === board.me);
}

function selection(
  before: ReadonlySet<string>,
  { ids, on = true }: { ids?: readonly string[]; on?: boolean },
): ReadonlySet<string> {
  if (ids === undefined) return NOTHING;
  const after = new Set(before);
  for (const id of ids) {
    if (on) after.add(id);
    else after.delete(id);
  }
  return after;
}

function matches(query: string, words: string): boolean {
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function merged(
  rows: ReadonlyMap<string, IssueRow>,
  news: readonly IssueRow[],
): ReadonlyMap<string, IssueRow> {
  const next = new Map(rows);
  for (const row of news) if (isNewer(row, next.get(row.id))) next.set(row.id, row);
  return next;
}

/** A feed that re-reads its last seconds brings old rows again; they must not undo newer ones. */
function isNewer(row: IssueRow, known: IssueRow | undefined): boolean {
  return (
    known === undefined ||
    row.version > known.version ||
    (row.version === known.version && differs(row, known))
  );
}

function differs(a: IssueRow, b: IssueRow): boolean {
  return a.unread !== b.unread || a.state !== b.state || a.clock?.state !== b.clock?.state;
}

function runsOutAt(row: IssueRow): string {
  return row.clock && row.clock.state !== 'paused' ? row.clock.dueAt : '9';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, place) => id === b[place]);
}
