import type { IssueRow } from '../api/types.ts';
import { isOpen } from './state.ts';

const MOST = 20;

/** Open issues that one may be joined with: of its kind, at its place first, the oldest of them on top. Pure. */
export function mayJoin(rows: Iterable<IssueRow>, row: IssueRow | undefined): readonly IssueRow[] {
  if (!row) return [];
  const near = (one: IssueRow) =>
    Number(one.category === row.category) * 2 +
    Number(JSON.stringify(one.location) === JSON.stringify(row.location));
  return [...rows]
    .filter((one) => one.id !== row.id && isOpen(one) && near(one) > 0)
    .toSorted((a, b) => near(b) - near(a) || (a.capturedAt < b.capturedAt ? -1 : 1))
    .slice(0, MOST);
}
