import { canMove, openStates, type StatusChange } from '@touchline/sdk/model';
import { targetsUnder } from '../retarget.ts';
import { nextUpdateFrom } from '../clocks.ts';
import { tell } from '../tell.ts';
import { agreed, barred, refused } from '../verdict.ts';
import {
  factsOf,
  isDealtOut,
  isWaiting,
  iso,
  inWords,
  messageOf,
  noteOf,
  type Steps,
  take,
  wordsOf,
} from './step.ts';

/** Whose an issue is, and whether somebody is at work on it. */
export const handlingSteps: Steps<
  'triage' | 'acknowledge' | 'take' | 'assign' | 'continue' | 'wait' | 'schedule'
> = {
  triage(issue, { priority }, desk) {
    // What was sorted once comes back by opening it again or by a split, which change more than this.
    if (issue.state !== 'new') {
      return refused('impossible', `The issue is ${inWords(issue.state)}, so it was sorted already.`);
    }
    const no = barred(canMove({ from: issue.state, to: 'triaged', ...factsOf(issue, desk), priority }));
    if (no) return no;
    const targets = targetsUnder(issue, priority, desk);
    const promised: StatusChange = { type: 'promised', priority };
    return agreed({ changes: [{ type: 'triaged', priority, rules: [], targets }], told: [promised] });
  },

  acknowledge(issue) {
    if (!openStates.includes(issue.state)) {
      return refused('impossible', `The issue is ${inWords(issue.state)}; nobody waits for a word any more.`);
    }
    if (issue.done.personAck !== undefined) {
      return refused('impossible', 'Somebody answers for this already.');
    }
    return tell(issue, agreed({ changes: [{ type: 'acknowledged' }] }));
  },

  take(issue, _command, { actor }) {
    const taken = take(issue, actor);
    return taken.ok ? tell(issue, agreed({ changes: taken.changes })) : taken;
  },

  assign(issue, { team, person, note }, desk) {
    const from = isDealtOut(issue) ? 'triaged' : issue.state;
    const no = barred(
      canMove({ from, to: 'assigned', ...factsOf(issue, desk), team, ...(note && { note }) }),
    );
    if (no) return no;
    const words = note ? [noteOf(note, desk)] : [];
    const noteId = words[0]?.id;
    return tell(
      issue,
      agreed({
        changes: [{ type: 'assigned', team, ...(person && { to: person }), ...(noteId && { noteId }) }],
        words,
      }),
    );
  },

  wait(issue, { partner, promiseAt }, desk) {
    const move = { partner: partner.trim(), promiseAt };
    const no = barred(
      canMove({ from: issue.state, to: 'waiting_third_party', ...factsOf(issue, desk), ...move }),
    );
    if (no) return no;
    if (promiseAt <= desk.now) {
      return refused('incomplete', 'The time the partner promised has to lie in the future.');
    }
    const pauses = desk.policy.thirdPartyPauses === true;
    return tell(issue, agreed({ changes: [{ type: 'partnered', ...move, ...(pauses && { pauses }) }] }));
  },

  schedule(issue, { agreedAt, reporterAgreed, text }, desk) {
    const no = barred(
      canMove({ from: issue.state, to: 'scheduled', ...factsOf(issue, desk), agreedAt, reporterAgreed }),
    );
    if (no) return no;
    const words = text ? [wordsOf('message', text, desk)] : [];
    const [message] = words;
    return agreed({
      changes: [{ type: 'scheduled', for: agreedAt, ...(message && { messageId: message.id }) }],
      words,
      told: [
        ...(message ? [{ type: 'message' as const, message: messageOf(message) }] : []),
        { type: 'status', status: 'scheduled', scheduledFor: iso(agreedAt) },
      ],
    });
  },

  continue(issue, _command, desk) {
    if (!isWaiting(issue))
      return refused('impossible', 'Nobody is waited for here, so the clock runs already.');
    const no = barred(canMove({ from: issue.state, to: 'in_progress', ...factsOf(issue, desk) }));
    if (no) return no;
    const next = nextUpdateFrom(issue, desk.calendars, desk.now);
    return tell(issue, agreed({ changes: [{ type: 'continued', ...next }] }));
  },
};
