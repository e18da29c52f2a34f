import { canMove, openStates } from '@touchline/sdk/model';
import { nextUpdateFrom } from '../clocks.ts';
import { promiseAtRisk } from '../promise.ts';
import { tell } from '../tell.ts';
import { answerBy } from '../waiting.ts';
import { agreed, barred, isSupervisor, refused } from '../verdict.ts';
import { factsOf, iso, inWords, messageOf, noteOf, speak, type Steps, wordsOf } from './step.ts';

/** What is said to the reporter, and among colleagues. */
export const speakingSteps: Steps<'reply' | 'note' | 'ask' | 'delay'> = {
  reply(issue, { text, language }, desk) {
    if (!openStates.includes(issue.state) && issue.state !== 'resolved') {
      return refused('impossible', `The issue is ${inWords(issue.state)}. Open it again before you write.`);
    }
    const before = speak(issue, desk);
    if (!before.ok) return before;
    const message = wordsOf('message', text, desk, language);
    return tell(
      issue,
      agreed({
        changes: [
          ...before.changes,
          { type: 'replied', messageId: message.id, ...nextUpdateFrom(issue, desk.calendars, desk.now) },
        ],
        words: [message],
        told: [{ type: 'message', message: messageOf(message) }],
      }),
    );
  },

  note(_issue, { text }, desk) {
    const note = noteOf(text, desk);
    return agreed({ changes: [{ type: 'noted', noteId: note.id }], words: [note] });
  },

  ask(issue, { question }, desk) {
    const no = barred(
      canMove({ from: issue.state, to: 'waiting_reporter', ...factsOf(issue, desk), question }),
    );
    if (no) return no;
    const words = wordsOf('question', question, desk);
    return agreed({
      changes: [{ type: 'asked', messageId: words.id }],
      words: [words],
      // The message stays in the conversation when the question has been answered.
      told: [
        { type: 'message', message: messageOf(words) },
        { type: 'status', status: 'waiting_reporter', question, answerBy: iso(answerBy(desk)) },
      ],
    });
  },

  delay(issue, { reason, newTime, nextNews, advice }, desk) {
    const { now, actor } = desk;
    if (!openStates.includes(issue.state)) {
      return refused(
        'impossible',
        `The issue is ${inWords(issue.state)}; there is nothing left to wait for.`,
      );
    }
    if (newTime === undefined && nextNews === undefined) {
      return refused('incomplete', 'Give the new time, or say when you will write again.');
    }
    if ((newTime ?? Infinity) <= now || (nextNews ?? Infinity) <= now) {
      return refused('incomplete', 'The new time has to lie in the future.');
    }
    if (issue.delayNotices >= 2 && !isSupervisor(actor)) {
      return refused(
        'forbidden',
        'The time was moved twice already. A supervisor decides about a third time.',
      );
    }
    const before = speak(issue, desk);
    if (!before.ok) return before;
    const words = advice ? [wordsOf('advice', advice, desk)] : [];
    const adviceId = words[0]?.id;
    const times = { ...(newTime && { newTime }), ...(nextNews && { nextNews }) };
    const about = promiseAtRisk(issue, desk.calendars, now)?.metric;
    return tell(
      issue,
      agreed({
        changes: [
          ...before.changes,
          {
            type: 'delayed',
            reason,
            ...times,
            ...(adviceId && { adviceId }),
            ...(about && { about }),
            ...nextUpdateFrom(issue, desk.calendars, now),
          },
        ],
        words,
        told: [
          {
            type: 'delayed',
            delay: {
              at: iso(now),
              reason,
              ...(advice && { advice }),
              ...(newTime && { newTime: iso(newTime) }),
              ...(nextNews && { nextNews: iso(nextNews) }),
            },
          },
        ],
      }),
    );
  },
};
