import type { StaffRole } from '@touchline/sdk/model';
import type { DeskIssue, Person } from './issue.ts';

/** What the desk makes by itself; every other task has a title that somebody wrote. */
export type OwnTask = 'follow_up' | 'recovery';

/** Something to be done for an issue. Its words stand where they can be erased. Instants are epoch ms. */
export interface Task {
  id: string;
  /** Which words name it; missing for what the desk makes by itself. */
  titleId?: string;
  own?: OwnTask;
  /** Whose it is: the part somebody plays, not a person, so that a shift can change. */
  owner: StaffRole;
  dueAt?: number;
  /** The issue cannot be resolved while this is open. */
  mandatory: boolean;
  /** Where it comes from: the id of a playbook's step, a plan, an incident. */
  origin?: string;
  done?: { at: number; by: Person; evidenceId?: string };
  dropped?: { at: number; by: Person };
}

export function isOpenTask({ done, dropped }: Task): boolean {
  return done === undefined && dropped === undefined;
}

export function openMandatoryTasks({ tasks = [] }: Pick<DeskIssue, 'tasks'>): number {
  return tasks.filter((task) => task.mandatory && isOpenTask(task)).length;
}
