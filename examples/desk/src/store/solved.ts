import type { DeskIssue } from '../process/issue.ts';
import type { Tx } from './issues.ts';

/** So many of the newest tell how long the next one takes. */
const SIMILAR = 20;

/** Remembers how long an issue took from report to solution; the last time counts. */
export async function noteSolved(
  tx: Tx,
  { id, category, capturedAt, test }: DeskIssue,
  at: number,
): Promise<void> {
  if (test) return;
  const facts = { category, solved_at: new Date(at), took_ms: at - capturedAt };
  await tx
    .insertInto('desk_solved')
    .values({ issue_id: id, ...facts })
    .onConflict((conflict) => conflict.column('issue_id').doUpdateSet(facts))
    .execute();
}

/** How long the last ones of a kind took, the newest first. Ms. */
export async function lastSolved(tx: Tx, category: string): Promise<number[]> {
  const rows = await tx
    .selectFrom('desk_solved')
    .select('took_ms')
    .where('category', '=', category)
    .orderBy('solved_at', 'desc')
    .limit(SIMILAR)
    .execute();
  return rows.map(({ took_ms }) => took_ms);
}
