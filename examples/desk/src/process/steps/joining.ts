import { canMove, publicStatusOf } from '@touchline/sdk/model';
import type { OtherIssue } from '../commands.ts';
import type { DeskIssue } from '../issue.ts';
import { mergedWords } from '../merged-words.ts';
import { earliestCapture, movedTo } from '../retarget.ts';
import { agreed, barred, type Circumstances, refused, type Verdict } from '../verdict.ts';
import { factsOf, messageOf, noteOf, type Steps, wordsOf } from './step.ts';

/** Two reports of one thing become one issue, and two again. */
export const joiningSteps: Steps<'merge' | 'split'> = {
  merge(issue, { into }, desk) {
    const parent = { id: into.id, state: into.state };
    const no = barred(canMove({ from: issue.state, to: 'merged', ...factsOf(issue, desk), parent }));
    if (no) return no;
    if (issue.children?.length) {
      return refused('impossible', 'Other reports are joined to this one. Join it the other way round.');
    }
    const text = mergedWords(into.reference, issue.language);
    const message = wordsOf('message', text, desk, issue.language);
    return agreed({
      changes: [{ type: 'merged', into: into.id, messageId: message.id }],
      words: [message],
      // From now on it stands where the other one stands.
      told: [
        { type: 'message', message: messageOf(message) },
        { type: 'status', status: publicStatusOf(into.state, into) },
      ],
    });
  },

  split(issue, { reason }, desk) {
    const no = barred(canMove({ from: issue.state, to: 'triaged', ...factsOf(issue, desk) }));
    if (no) return no;
    if (issue.mergedInto === undefined) {
      return refused('impossible', 'This issue is joined to no other, so there is nothing to split.');
    }
    const note = noteOf(reason, desk);
    return agreed({
      changes: [
        { type: 'split', from: issue.mergedInto, noteId: note.id, targets: issue.targets },
        { type: 'assigned', team: issue.team },
      ],
      words: [note],
      told: [{ type: 'status', status: publicStatusOf('assigned', issue) }],
    });
  },
};

/** What somebody who joins two has to know of the other one. */
export function asOther({ id, reference, state, capturedAt, opened }: DeskIssue): OtherIssue {
  return { id, reference, state, capturedAt, opened };
}

/** The other side of a merge: its promises count from the first of the two reports. */
export function takeIn(parent: DeskIssue, child: DeskIssue, circumstances: Circumstances): Verdict {
  const before = earliestCapture(parent);
  const earliest = Math.min(before, child.capturedAt);
  return agreed({
    changes: [
      {
        type: 'joined',
        childId: child.id,
        childCapturedAt: child.capturedAt,
        targets: movedTo(parent, before, earliest, circumstances),
      },
    ],
  });
}

/** The other side of a split: its promises count from the first report that is left. */
export function letGo(parent: DeskIssue, child: DeskIssue, circumstances: Circumstances): Verdict {
  const left = { ...parent, children: (parent.children ?? []).filter(({ id }) => id !== child.id) };
  const targets = movedTo(parent, earliestCapture(parent), earliestCapture(left), circumstances);
  return agreed({ changes: [{ type: 'left', childId: child.id, targets }] });
}
