import { openStates, respondByFor, type StatusChange } from '@touchline/sdk/model';
import { targetsUnder } from '../retarget.ts';
import { agreed, refused } from '../verdict.ts';
import { inWords, iso, noteOf, type Steps } from './step.ts';

/** How urgent it is, and who has to know. */
export const urgencySteps: Steps<'reprioritise' | 'escalate'> = {
  reprioritise(issue, { priority, reason }, desk) {
    if (!openStates.includes(issue.state)) {
      return refused('impossible', `The issue is ${inWords(issue.state)}; its priority no longer matters.`);
    }
    if (priority === issue.priority) return refused('impossible', `The priority is ${priority} already.`);
    if (reason.trim() === '') return refused('incomplete', 'Say why the priority changes.');
    const targets = targetsUnder(issue, priority, desk);
    const first = targets.find(({ metric }) => metric === 'firstResponse');
    const note = noteOf(reason, desk);
    const promised: StatusChange = {
      type: 'promised',
      priority,
      ...(first &&
        issue.done.firstResponse === undefined && {
          respondBy: iso(respondByFor(first.dueAt, first.targetMs, desk.now)),
        }),
    };
    return agreed({
      changes: [{ type: 'reprioritised', from: issue.priority, priority, noteId: note.id, targets }],
      words: [note],
      told: [promised],
    });
  },

  escalate(issue, { level, reason }, desk) {
    if (!openStates.includes(issue.state)) {
      return refused('impossible', `The issue is ${inWords(issue.state)}; there is nothing left to raise.`);
    }
    const now = issue.escalation?.level ?? 0;
    if (level <= now) {
      return refused('impossible', `It stands at level ${now} already; it can only be raised from there.`);
    }
    if (reason.trim() === '') return refused('incomplete', 'Say why somebody else has to know.');
    const note = noteOf(reason, desk);
    return agreed({
      changes: [{ type: 'escalated', level, rule: 'by-hand', noteId: note.id }],
      words: [note],
    });
  },
};
