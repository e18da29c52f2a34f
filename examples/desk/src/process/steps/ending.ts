import {
  canMove,
  closesBySilenceAt,
  delayCauses,
  findDelayCause,
  isOpenAt,
  REOPEN_WINDOW_MS,
  reopenTo,
} from '@touchline/sdk/model';
import { causeFlaw } from '../causes.ts';
import { isLate } from '../clocks.ts';
import { followUpTask } from '../follow-up.ts';
import { rejectionWords } from '../rejection.ts';
import { reopening } from '../reopening.ts';
import { tell } from '../tell.ts';
import { agreed, barred, isSupervisor, refused } from '../verdict.ts';
import { factsOf, inWords, isDealtOut, iso, messageOf, noteOf, type Steps, wordsOf } from './step.ts';

/** How an issue ends, and how it begins again. */
export const endingSteps: Steps<'resolve' | 'reopen' | 'close' | 'reject' | 'cancel' | 'tag'> = {
  resolve(issue, { code, text, amount, evidence, delayReason, cause }, desk) {
    const { now, calendars, actor } = desk;
    const delayCause = delayReason === undefined ? undefined : delayCauseOf(delayReason);
    const late = isLate(issue, calendars, now);
    if (late && delayCause && findDelayCause(delayCause)?.supervisorOnly && !isSupervisor(actor)) {
      return refused(
        'forbidden',
        'Only a supervisor may leave the reason of a delay open. Choose the main one.',
      );
    }
    const flaw = cause === undefined ? undefined : causeFlaw(cause);
    if (flaw) return flaw;
    const more = {
      ...(amount && { amount }),
      ...(evidence && { evidence }),
      ...(delayCause && { delayCause }),
    };
    const no = barred(
      canMove({
        from: issue.state,
        to: 'resolved',
        ...factsOf(issue, desk),
        resolutionCode: code,
        text,
        late,
        ...more,
      }),
    );
    if (no) return no;
    const words = wordsOf('resolution', text, desk);
    const live = isOpenAt(calendars.event, now);
    const closesAt = closesBySilenceAt({ resolvedAt: now, priority: issue.priority, live });
    const reopenUntil = now + REOPEN_WINDOW_MS;
    return agreed({
      changes: [
        {
          type: 'resolved',
          code,
          messageId: words.id,
          ...more,
          ...(closesAt !== undefined && { closesAt }),
          reopenUntil,
        },
        ...(cause === undefined ? [] : [{ type: 'caused' as const, cause }]),
        ...followUpTask(issue, desk),
      ],
      words: [words],
      told: [
        {
          type: 'resolved',
          text,
          code,
          ...(closesAt !== undefined && { closesAt: iso(closesAt) }),
          reopenUntil: iso(reopenUntil),
        },
      ],
    });
  },

  reopen(issue, { reason }, desk) {
    if (!['resolved', 'closed', 'rejected'].includes(issue.state)) {
      const already =
        issue.state === 'merged' || issue.state === 'cancelled' ? '' : ', so it is open already';
      return refused('impossible', `The issue is ${inWords(issue.state)}${already}.`);
    }
    const to = issue.state === 'rejected' ? 'triaged' : reopenTo(issue.assignee !== undefined);
    const no = barred(canMove({ from: issue.state, to, ...factsOf(issue, desk), reason }));
    if (no) return no;
    const note = noteOf(reason, desk);
    const { changes, respondBy, told } = reopening(issue, to, note.id, desk);
    return agreed({
      changes,
      words: [note],
      told: [{ type: 'reopened', ...(respondBy !== undefined && { respondBy: iso(respondBy) }) }, ...told],
    });
  },

  close(issue, { reason }, desk) {
    const no = barred(canMove({ from: issue.state, to: 'closed', ...factsOf(issue, desk) }));
    if (no) return no;
    const words = reason ? [noteOf(reason, desk)] : [];
    const noteId = words[0]?.id;
    return tell(
      issue,
      agreed({ changes: [{ type: 'closed', because: 'staff', ...(noteId && { noteId }) }], words }),
    );
  },

  reject(issue, { reason }, desk) {
    const from = isDealtOut(issue) ? 'triaged' : issue.state;
    const no = barred(canMove({ from, to: 'rejected', ...factsOf(issue, desk), reason })) ?? others(issue);
    if (no) return no;
    const message = wordsOf('message', rejectionWords(reason, issue.language), desk, issue.language);
    return tell(
      issue,
      agreed({
        changes: [{ type: 'rejected', reason }],
        words: [message],
        told: [{ type: 'message', message: messageOf(message) }],
      }),
    );
  },

  cancel(issue, { reason }, desk) {
    const move = { from: issue.state, to: 'cancelled', ...factsOf(issue, desk), reason } as const;
    const no = barred(canMove(move)) ?? others(issue);
    if (no) return no;
    const note = noteOf(reason, desk);
    return tell(
      issue,
      agreed({ changes: [{ type: 'withdrawn', wordsId: note.id, by: 'staff' }], words: [note] }),
    );
  },

  tag(issue, { cause }) {
    const flaw = causeFlaw(cause);
    if (flaw) return flaw;
    return issue.cause === cause ? agreed({}) : agreed({ changes: [{ type: 'caused', cause }] });
  },
};

/** An issue that others are worked on with does not end without them. */
function others({ children = [] }: Parameters<typeof isDealtOut>[0]) {
  return children.length === 0
    ? undefined
    : refused('impossible', 'Other reports are joined to this one. Split them off first.');
}

/** Takes the venue's code of a delay, or the word the reporter reads. */
function delayCauseOf(given: string): string {
  return delayCauses.find(({ code, told }) => code === given || told === given)?.code ?? given;
}
