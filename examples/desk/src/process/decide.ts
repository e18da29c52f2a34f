import type { DeskIssue } from './issue.ts';
import { type DeskCommand, SUPERVISED } from './commands.ts';
import { endingSteps } from './steps/ending.ts';
import { handlingSteps } from './steps/handling.ts';
import { joiningSteps } from './steps/joining.ts';
import { speakingSteps } from './steps/speaking.ts';
import type { Step, Steps } from './steps/step.ts';
import { taskSteps } from './steps/tasks.ts';
import { urgencySteps } from './steps/urgency.ts';
import { isOpenTask } from './tasks.ts';
import { type Circumstances, isSupervisor, refused, type Staff, type Verdict } from './verdict.ts';

/** What is nothing but words. */
const SPOKEN: readonly DeskCommand['type'][] = ['reply', 'note', 'ask', 'addTask'];

/** What a command does to an issue, or why not. Pure: the caller appends the changes and tells the reporter. */
export function decide(
  issue: DeskIssue,
  command: DeskCommand,
  actor: Staff,
  circumstances: Circumstances,
): Verdict {
  if (SUPERVISED.includes(command.type) && !isSupervisor(actor)) {
    return refused('forbidden', 'This step is for supervisors. Ask one of them, or leave a note.');
  }
  if (issue.erased && SPOKEN.includes(command.type)) {
    return refused(
      'impossible',
      'The reporter had the words of this issue erased, so nothing more is written.',
    );
  }
  const step = STEPS[command.type] as Step<DeskCommand['type']>;
  return step(issue, command, { ...circumstances, actor });
}

/** Which commands this person may give now: those that would work with everything filled in as it should be. */
export function commandsFor(
  issue: DeskIssue,
  actor: Staff,
  circumstances: Circumstances,
): DeskCommand['type'][] {
  const text = '…';
  const soon = circumstances.now + 1;
  const other = {
    id: '',
    reference: '',
    state: 'in_progress',
    capturedAt: soon,
    opened: true,
  } as const;
  const taskId = issue.tasks?.find(isOpenTask)?.id ?? '';
  // A resolution that only waits for its tasks stays in sight, and says what it waits for.
  const tasksDone: DeskIssue = { ...issue, tasks: [] };
  const filled: readonly DeskCommand[] = [
    { type: 'triage', priority: issue.priority },
    { type: 'acknowledge' },
    { type: 'take' },
    { type: 'assign', team: issue.team, note: text },
    { type: 'reply', text },
    { type: 'note', text },
    { type: 'ask', question: text },
    { type: 'wait', partner: text, promiseAt: soon },
    { type: 'schedule', agreedAt: soon, reporterAgreed: true },
    { type: 'continue' },
    { type: 'delay', reason: 'staff', newTime: soon },
    { type: 'resolve', code: 'answered', text, delayReason: 'staff' },
    { type: 'reprioritise', priority: issue.priority === 'P1' ? 'P2' : 'P1', reason: text },
    { type: 'reopen', reason: text },
    { type: 'close' },
    { type: 'reject', reason: 'spam' },
    { type: 'cancel', reason: text },
    { type: 'merge', into: other },
    { type: 'split', reason: text },
    { type: 'escalate', level: 5, reason: text },
    { type: 'tag', cause: issue.cause === 'unknown' ? 'supplier' : 'unknown' },
    { type: 'addTask', title: text, owner: actor.role },
    { type: 'tickTask', taskId },
    { type: 'dropTask', taskId, reason: text },
  ];
  return filled
    .filter((command) => {
      const seen = command.type === 'resolve' ? tasksDone : issue;
      return decide(seen, command, actor, circumstances).ok;
    })
    .map(({ type }) => type);
}

const STEPS: Steps = {
  ...handlingSteps,
  ...speakingSteps,
  ...urgencySteps,
  ...endingSteps,
  ...joiningSteps,
  ...taskSteps,
};
