import { openStates } from '@touchline/sdk/model';
import type { DeskIssue } from '../process/issue.ts';
import { isOpenTask, openMandatoryTasks, type Task } from '../process/tasks.ts';
import type { Words } from '../process/verdict.ts';
import type { IssueRow, TaskRow } from './types.ts';

/** What a line of the queue says beside state and clock: who was called, what is owed, who is waited for. */
export function flagsOf(issue: DeskIssue): Partial<IssueRow> {
  const isOpen = openStates.includes(issue.state);
  const { called, promise, partner, scheduledFor, done } = issue;
  const [step] = issue.escalation?.history.slice(-1) ?? [];
  const open = issue.tasks?.filter(isOpenTask).length ?? 0;
  const asked = askedOf(issue);
  return {
    ...(step && { escalation: { level: step.level, rule: step.rule, at: iso(step.at) } }),
    ...(isOpen &&
      called &&
      done.personAck === undefined && {
        calling: { count: called.count, at: iso(called.at) },
      }),
    ...(isOpen && asked && { asked: { about: asked.about, at: iso(asked.at) } }),
    ...(isOpen &&
      promise && {
        promise: { at: iso(promise.at), of: promise.of, broken: promise.broken === true },
      }),
    ...(partner && { partner: { name: partner.name, promiseAt: iso(partner.promiseAt) } }),
    ...(scheduledFor !== undefined && { scheduledFor: iso(scheduledFor) }),
    ...(isOpen && issue.suspended !== undefined && { suspended: true }),
    ...(open > 0 && { tasks: { open, mandatory: openMandatoryTasks(issue) } }),
    ...(issue.mergedInto && { mergedInto: issue.mergedInto }),
    ...(issue.children?.length && { joined: issue.children.length }),
    ...(issue.reopenCount > 0 && { reopened: issue.reopenCount }),
    ...((issue.angry || issue.reopenCount >= 2) && { first: true }),
  };
}

/** The last question to whoever has it that nobody has answered: by a new time, or by the next word. */
function askedOf({ asks = {}, noticed = [], done, targets }: DeskIssue) {
  return targets
    .flatMap(({ metric, fromAt }) => {
      const at = asks[metric];
      // The next word counts anew once it was said.
      const said = metric === 'nextUpdate' && (at ?? 0) < fromAt;
      const answered = noticed.includes(metric) || done[metric] !== undefined || said;
      return at === undefined || answered ? [] : [{ about: metric, at }];
    })
    .toSorted((a, b) => b.at - a.at)[0];
}

/** A task with the words that belong to it, as long as they are there. */
export function taskView(task: Task, words: ReadonlyMap<string, Words>): TaskRow {
  const { id, own, owner, dueAt, mandatory, origin, done, dropped } = task;
  const title = words.get(task.titleId ?? '')?.text;
  const evidence = words.get(done?.evidenceId ?? '')?.text;
  const ended = done ?? dropped;
  return {
    id,
    ...(title && { title }),
    ...(own && { own }),
    owner,
    ...(dueAt !== undefined && { dueAt: iso(dueAt) }),
    mandatory,
    ...(origin && { origin }),
    state: done ? 'done' : dropped ? 'dropped' : 'open',
    ...(ended && { by: ended.by.name, at: iso(ended.at) }),
    ...(evidence && { evidence }),
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
