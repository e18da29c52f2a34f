import type { DeskIssue } from './issue.ts';
import { agreed, type Circumstances, refused, type Staff, type Verdict, type Words } from './verdict.ts';

/** One step of a playbook: done, or not done after all. */
export interface TickWish {
  playbook: string;
  step: number;
  done: boolean;
  /** What shows that it was done. */
  evidence?: string;
}

/** Ticks a step of a playbook, or takes the tick back. Takes nothing from a colleague, whatever happened meanwhile. */
export function tick(issue: DeskIssue, wish: TickWish, actor: Staff, { now, newId }: Circumstances): Verdict {
  const { playbook, step, done, evidence } = wish;
  if (!done) return agreed({ changes: [{ type: 'unticked', playbook, step }] });
  if (issue.erased && evidence) {
    return refused('impossible', 'The words of this issue were erased, so nothing more is written.');
  }
  const author = { id: actor.id, name: actor.name };
  const words: Words[] = evidence
    ? [{ id: newId(), kind: 'evidence', from: 'venue', at: now, author, text: evidence }]
    : [];
  const evidenceId = words[0]?.id;
  return agreed({
    changes: [{ type: 'ticked', playbook, step, ...(evidenceId && { evidenceId }) }],
    words,
  });
}
