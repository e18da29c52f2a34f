import type { Change } from './issue.ts';
import { agreed, type Circumstances, refused, type Staff, type Verdict, type Words } from './verdict.ts';

/** What has to be done before an issue is solved and is not ticked, and what its solver says about it. */
export interface StepsHeld {
  playbook: string;
  open: readonly { step: number; text: string }[];
  /** Steps that were done and are ticked with the solution. */
  done: readonly number[];
  /** Why the others were left out. */
  leftOut?: string;
}

/** A solution waits for the steps that have to be done; whoever solves without one says why, and that stays. */
export function withSteps(
  verdict: Verdict,
  held: StepsHeld | undefined,
  actor: Staff,
  { now, newId }: Circumstances,
): Verdict {
  if (!verdict.ok || held === undefined) return verdict;
  const { playbook, open, done, leftOut } = held;
  const missing = open.filter(({ step }) => !done.includes(step));
  const [first] = missing;
  if (first && !leftOut) {
    const others = missing.length - 1;
    const more = others > 0 ? ` And ${others} more.` : '';
    return refused(
      'incomplete',
      `Not done yet: “${first.text}”${more} Tick what was done, or say why it was left out.`,
    );
  }
  const ticked = open
    .filter(({ step }) => done.includes(step))
    .map(({ step }): Change => ({ type: 'ticked', playbook, step }));
  if (!first || !leftOut) return agreed({ ...verdict, changes: [...ticked, ...verdict.changes] });
  const author = { id: actor.id, name: actor.name };
  const note: Words = { id: newId(), kind: 'note', from: 'venue', at: now, author, text: leftOut };
  const steps = missing.map(({ step }) => step);
  const changes = verdict.changes.map((change) =>
    change.type === 'resolved' ? { ...change, leftOut: { playbook, steps, noteId: note.id } } : change,
  );
  return agreed({ ...verdict, changes: [...ticked, ...changes], words: [...verdict.words, note] });
}
