import type { IssueRow } from '../api/types.ts';
import type { Board } from './state.ts';

/** From here on equal critical reports stand as one, so that they do not drown another one. */
const MANY = 3;

/** A row as it stands in a list; at the head of equal ones it says how many, and whether they are shown. */
export interface Line {
  row: IssueRow;
  group?: { key: string; count: number; open: boolean };
}

type Folds = Pick<Board, 'rows' | 'unfolded'>;

/** By the list of ids, which is never changed in place: keys and drawing ask for the same lines again and again. */
const known = new WeakMap<readonly string[], Folds & { lines: Line[] }>();

/** Critical reports of one kind and place as one line that opens; everything else by itself. Pure. */
export function lines({ rows, unfolded }: Folds, ids: readonly string[]): Line[] {
  const last = known.get(ids);
  if (last?.rows === rows && last.unfolded === unfolded) return last.lines;
  const made = linesOf({ rows, unfolded }, ids);
  known.set(ids, { rows, unfolded, lines: made });
  return made;
}

function linesOf(board: Folds, ids: readonly string[]): Line[] {
  const rows = rowsOf(board, ids);
  const groups = groupsOf(rows);
  // A full board is made anew with every change, and mostly nothing is folded.
  if (groups.size === 0) return rows.map((row) => ({ row }));
  return rows.flatMap((row) => {
    if (row.priority !== 'P1') return { row };
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) return { row };
    const open = board.unfolded.has(key);
    if (group[0] === row) return { row, group: { key, count: group.length, open } };
    return open ? { row } : [];
  });
}

function rowsOf(board: Folds, ids: readonly string[]): IssueRow[] {
  const rows: IssueRow[] = [];
  for (const id of ids) {
    const row = board.rows.get(id);
    if (row) rows.push(row);
  }
  return rows;
}

/** The ids of a list as they can be reached: of folded ones the first. */
export function reachable(board: Folds, ids: readonly string[]): string[] {
  return lines(board, ids).map(({ row }) => row.id);
}

/** What stands behind a row of a list: itself, and where it is folded all that are equal. */
export function behind(board: Folds, ids: readonly string[], id: string): string[] {
  const row = board.rows.get(id);
  if (!row || board.unfolded.has(keyOf(row))) return [id];
  return (
    groupsOf(rowsOf(board, ids))
      .get(keyOf(row))
      ?.map((one) => one.id) ?? [id]
  );
}

/** The key of the group that a row belongs to. */
export function keyOf({ category, location, priority }: IssueRow): string {
  const { gate, block, stand, zone } = location;
  return `${priority} ${category} ${gate ?? block ?? stand ?? zone ?? ''}`;
}

function groupsOf(rows: readonly IssueRow[]): Map<string, IssueRow[]> {
  const critical = rows.filter(({ priority }) => priority === 'P1');
  return new Map([...Map.groupBy(critical, keyOf)].filter(([, group]) => group.length >= MANY));
}

/** How many reports stand behind each issue: those joined with it, and those of its incident. Pure. */
export function reportsBehind(rows: Iterable<IssueRow>): (row: IssueRow) => number {
  const incidents = new Map<string, number>();
  for (const { incident, joined = 0 } of rows) {
    if (incident) incidents.set(incident, (incidents.get(incident) ?? 0) + 1 + joined);
  }
  return ({ incident, joined = 0 }) => (incident && incidents.get(incident)) || 1 + joined;
}
