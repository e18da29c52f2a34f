import { publicStatusOf } from '@touchline/sdk/model';
import type { Change, DeskIssue, IssueEvent } from './issue.ts';
import { rebuild } from './rebuild.ts';
import { agreed, type Circumstances, refused, type Staff, type Verdict } from './verdict.ts';

/** After that a colleague has built on it. */
const UNDO_MS = 10 * 60_000;
/** What can be taken back: nothing that the reporter was told in words. */
const UNDOABLE: readonly Change['type'][] = ['taken', 'assigned', 'noted', 'ticked'];

/** What the one who did it can still take back, the newest first; none once somebody went on from there. */
export function undoable(
  issue: DeskIssue,
  events: readonly IssueEvent[],
  actor: Staff,
  circumstances: Circumstances,
): IssueEvent | undefined {
  return events.findLast(
    (event) =>
      event.actor.id === actor.id &&
      UNDOABLE.includes(event.change.type) &&
      undo(issue, events, event.sequence, actor, circumstances).ok,
  );
}

/**
 * Takes back one step of one's own. The history keeps both.
 *
 * @param events  At least all up to this one, from the first.
 */
export function undo(
  issue: DeskIssue,
  events: readonly IssueEvent[],
  sequence: number,
  actor: Staff,
  { now }: Circumstances,
): Verdict {
  const event = events.find((one) => one.sequence === sequence);
  if (!event || !UNDOABLE.includes(event.change.type)) {
    return refused('impossible', 'This cannot be taken back: the reporter has it, or it changed nothing.');
  }
  if (event.actor.id !== actor.id) {
    return refused('forbidden', `${event.actor.name} did this. Ask ${event.actor.name} to take it back.`);
  }
  if (now - event.at > UNDO_MS) {
    return refused('impossible', 'This was more than 10 minutes ago, and others may rely on it.');
  }
  if (isUndone(event, events)) return refused('impossible', 'This was taken back already.');
  const { change } = event;
  switch (change.type) {
    case 'noted':
      return agreed({
        changes: [{ type: 'unnoted', sequence, noteId: change.noteId }],
        forgotten: [change.noteId],
      });
    case 'ticked':
      return agreed({ changes: [{ type: 'unticked', playbook: change.playbook, step: change.step }] });
    default:
      return back(issue, events, event);
  }
}

/** As it stood before it was taken or given away. */
function back(issue: DeskIssue, events: readonly IssueEvent[], event: IssueEvent): Verdict {
  if (issue.decisiveVersion !== event.sequence) {
    return refused('impossible', 'Something happened since, so this is not taken back. See how it stands.');
  }
  const before = rebuild(events.filter(({ sequence }) => sequence < event.sequence));
  const { state, team, assignee, handlingStartedAt, done, pauses } = before;
  const { partner, thirdPartyPauses, scheduledFor, reminded } = before;
  const noteId = event.change.type === 'assigned' ? event.change.noteId : undefined;
  const shown = publicStatusOf(issue.state, { opened: issue.opened });
  const next = publicStatusOf(state, { opened: issue.opened });
  return agreed({
    changes: [
      {
        type: 'undone',
        what: event.change.type === 'assigned' ? 'assigned' : 'taken',
        sequence: event.sequence,
        back: {
          state,
          team,
          ...(assignee && { assignee }),
          ...(handlingStartedAt !== undefined && { handlingStartedAt }),
          done,
          pauses,
          ...(partner !== undefined && { partner }),
          ...(thirdPartyPauses !== undefined && { thirdPartyPauses }),
          ...(scheduledFor !== undefined && { scheduledFor }),
          ...(reminded !== undefined && { reminded }),
        },
        ...(noteId && { noteId }),
      },
    ],
    ...(noteId && { forgotten: [noteId] }),
    // The status is a word of the system, and goes back with what it said.
    told: shown === next ? [] : [{ type: 'status', status: next }],
  });
}

function isUndone(event: IssueEvent, events: readonly IssueEvent[]): boolean {
  const { change } = event;
  return events.some(({ sequence, change: later }) => {
    if (sequence <= event.sequence) return false;
    if (later.type === 'undone' || later.type === 'unnoted') return later.sequence === event.sequence;
    return (
      change.type === 'ticked' &&
      (later.type === 'unticked' || later.type === 'ticked') &&
      later.playbook === change.playbook &&
      later.step === change.step
    );
  });
}
