import type { Change } from '../issue.ts';
import { isOpenTask } from '../tasks.ts';
import { agreed, isInHandsOf, isSupervisor, refused, type Verdict } from '../verdict.ts';
import type { Of, Steps } from './step.ts';
import { noteOf, wordsOf } from './step.ts';

/** What has to be done beside talking to the reporter. */
export const taskSteps: Steps<'addTask' | 'tickTask' | 'dropTask'> = {
  addTask(issue, { taskId, title, owner, dueAt, mandatory = false, origin }, desk) {
    if (ENDED.includes(issue.state)) {
      return refused('impossible', 'This issue has ended; there is nothing left to do for it.');
    }
    if (issue.tasks?.some(({ id }) => id === taskId)) return agreed({});
    if (dueAt !== undefined && dueAt <= desk.now) {
      return refused('incomplete', 'The time for the task has to lie in the future.');
    }
    const words = wordsOf('task', title, desk);
    const id = taskId ?? words.id;
    const more = { ...(dueAt !== undefined && { dueAt }), ...(origin && { origin }) };
    return agreed({
      changes: [
        { type: 'task_added', task: { id, titleId: words.id, owner, mandatory, ...more } } satisfies Change,
      ],
      words: [words],
    });
  },

  tickTask(issue, { taskId, evidence }, desk) {
    const found = openTask(issue, taskId);
    if ('ok' in found) return found;
    const mine =
      found.owner === desk.actor.role || isSupervisor(desk.actor) || isInHandsOf(issue, desk.actor);
    if (!mine) {
      return refused(
        'forbidden',
        `This task is for: ${found.owner.replaceAll('_', ' ')}. Ask one of them, or whoever has the issue.`,
      );
    }
    const words = evidence ? [wordsOf('task', evidence, desk)] : [];
    const evidenceId = words[0]?.id;
    return agreed({
      changes: [{ type: 'task_done', taskId, ...(evidenceId && { evidenceId }) }],
      words,
    });
  },

  dropTask(issue, { taskId, reason }: Of<'dropTask'>, desk) {
    const found = openTask(issue, taskId);
    if ('ok' in found) return found;
    if (found.mandatory && !isSupervisor(desk.actor)) {
      return refused('forbidden', 'This task has to be done. A supervisor can take it off the list.');
    }
    const note = noteOf(reason, desk);
    return agreed({ changes: [{ type: 'task_dropped', taskId, noteId: note.id }], words: [note] });
  },
};

const ENDED: readonly string[] = ['closed', 'cancelled', 'merged', 'rejected'];

function openTask({ tasks = [] }: Parameters<Steps['tickTask']>[0], taskId: string) {
  const task = tasks.find(({ id }) => id === taskId);
  if (task === undefined) return refused('impossible', 'There is no such task here any more.');
  if (isOpenTask(task)) return task;
  return refused(
    'impossible',
    task.done ? `${task.done.by.name} has done this.` : 'This was dropped.',
  ) satisfies Verdict;
}
