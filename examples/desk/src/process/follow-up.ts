import type { Change, DeskIssue } from './issue.ts';
import type { OwnTask } from './tasks.ts';
import type { Circumstances } from './verdict.ts';

const DAY_MS = 86_400_000;
/** Asked again by a person: how it went, after what could have gone badly. */
const CALLED_BACK: readonly string[] = ['P1', 'P2'];

/** Somebody calls or visits after a critical or urgent issue, where there is a way to. */
export function followUpTask(issue: DeskIssue, circumstances: Circumstances): Change[] {
  return CALLED_BACK.includes(issue.priority) ? taskFor(issue, 'follow_up', circumstances) : [];
}

/** Somebody makes it good with a person who was met badly. */
export function recoveryTask(
  issue: DeskIssue,
  csat: number | undefined,
  circumstances: Circumstances,
): Change[] {
  return csat !== undefined && csat <= 2 ? taskFor(issue, 'recovery', circumstances) : [];
}

function taskFor(issue: DeskIssue, own: OwnTask, { now, newId }: Circumstances): Change[] {
  if (!issue.reachable || issue.test || issue.erased) return [];
  const isThere = issue.tasks?.some((task) => task.own === own && !task.done && !task.dropped);
  if (isThere) return [];
  const task = {
    id: newId(),
    own,
    owner: 'customer_service',
    dueAt: now + DAY_MS,
    mandatory: false,
  } as const;
  return [{ type: 'task_added', task }];
}
