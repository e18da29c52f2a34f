import {
  canMove,
  closesBySilenceAt,
  delayCauses,
  findDelayCause,
  isOpenAt,
  type IssueState,
  type MoveFacts,
  openStates,
  publicStatusOf,
  REOPEN_WINDOW_MS,
  reopenTo,
  respondByFor,
  restartTarget,
  type StatusChange,
} from '@touchline/sdk/model';
import { targetsOf } from './assess.ts';
import { isLate, nextUpdateFrom } from './clocks.ts';
import { type DeskCommand, SUPERVISED } from './commands.ts';
import type { Change, DeskIssue } from './issue.ts';
import { rejectionWords } from './rejection.ts';
import {
  agreed,
  barred,
  type Circumstances,
  isInHandsOf,
  isSupervisor,
  refused,
  type Staff,
  type Verdict,
  type Words,
} from './verdict.ts';

/** What is nothing but words. */
const SPOKEN: readonly DeskCommand['type'][] = ['reply', 'note', 'ask'];

type Of<T extends DeskCommand['type']> = Extract<DeskCommand, { type: T }>;
type Step<T extends DeskCommand['type']> = (issue: DeskIssue, command: Of<T>, desk: Desk) => Verdict;
/** Who decides, and the world around. */
interface Desk extends Circumstances {
  actor: Staff;
}

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
  const filled: readonly DeskCommand[] = [
    { type: 'take' },
    { type: 'assign', team: issue.team, note: text },
    { type: 'reply', text },
    { type: 'note', text },
    { type: 'ask', question: text },
    { type: 'continue' },
    { type: 'delay', reason: 'staff', newTime: circumstances.now + 1 },
    { type: 'resolve', code: 'answered', text, delayReason: 'staff' },
    { type: 'reprioritise', priority: issue.priority === 'P1' ? 'P2' : 'P1', reason: text },
    { type: 'reopen', reason: text },
    { type: 'close' },
    { type: 'reject', reason: 'spam' },
  ];
  return filled.filter((command) => decide(issue, command, actor, circumstances).ok).map(({ type }) => type);
}

const STEPS: { [T in DeskCommand['type']]: Step<T> } = {
  take(issue, _command, { actor }) {
    const taken = take(issue, actor);
    return taken.ok ? tell(issue, agreed({ changes: taken.changes })) : taken;
  },

  assign(issue, { team, person, note }, desk) {
    const from = isDealtOut(issue) ? 'triaged' : issue.state;
    const no = barred(canMove({ from, to: 'assigned', ...facts(issue, desk), team, ...(note && { note }) }));
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
      canMove({ from: issue.state, to: 'waiting_reporter', ...facts(issue, desk), question }),
    );
    if (no) return no;
    const words = wordsOf('question', question, desk);
    return agreed({
      changes: [{ type: 'asked', messageId: words.id }],
      words: [words],
      // The message stays in the conversation when the question has been answered.
      told: [
        { type: 'message', message: messageOf(words) },
        { type: 'status', status: 'waiting_reporter', question },
      ],
    });
  },

  continue(issue, _command, desk) {
    if (!isWaiting(issue))
      return refused('impossible', 'Nobody is waited for here, so the clock runs already.');
    const no = barred(canMove({ from: issue.state, to: 'in_progress', ...facts(issue, desk) }));
    if (no) return no;
    const next = nextUpdateFrom(issue, desk.calendars, desk.now);
    return tell(issue, agreed({ changes: [{ type: 'continued', ...next }] }));
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

  resolve(issue, { code, text, amount, evidence, delayReason }, desk) {
    const { now, calendars, actor } = desk;
    const delayCause = delayReason === undefined ? undefined : delayCauseOf(delayReason);
    const late = isLate(issue, calendars, now);
    if (late && delayCause && findDelayCause(delayCause)?.supervisorOnly && !isSupervisor(actor)) {
      return refused(
        'forbidden',
        'Only a supervisor may leave the reason of a delay open. Choose the main one.',
      );
    }
    const more = {
      ...(amount && { amount }),
      ...(evidence && { evidence }),
      ...(delayCause && { delayCause }),
    };
    const no = barred(
      canMove({
        from: issue.state,
        to: 'resolved',
        ...facts(issue, desk),
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

  reprioritise(issue, { priority, reason }, desk) {
    if (!openStates.includes(issue.state)) {
      return refused('impossible', `The issue is ${inWords(issue.state)}; its priority no longer matters.`);
    }
    if (priority === issue.priority) return refused('impossible', `The priority is ${priority} already.`);
    if (reason.trim() === '') return refused('incomplete', 'Say why the priority changes.');
    const targets = targetsOf({ ...issue, ...(issue.tier && { reporter: { tier: issue.tier } }) }, priority, {
      ...desk,
      ...issue,
    });
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

  reopen(issue, { reason }, desk) {
    if (!['resolved', 'closed', 'rejected'].includes(issue.state)) {
      return refused('impossible', `The issue is ${inWords(issue.state)}, so it is open already.`);
    }
    const to = issue.state === 'rejected' ? 'triaged' : reopenTo(issue.assignee !== undefined);
    const no = barred(canMove({ from: issue.state, to, ...facts(issue, desk), reason }));
    if (no) return no;
    const note = noteOf(reason, desk);
    return agreed({
      changes: reopening(issue, to, note.id, desk),
      words: [note],
      told: [{ type: 'reopened' }],
    });
  },

  close(issue, { reason }, desk) {
    const no = barred(canMove({ from: issue.state, to: 'closed', ...facts(issue, desk) }));
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
    const no = barred(canMove({ from, to: 'rejected', ...facts(issue, desk), reason }));
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
};

/** What a reopening changes: the solution is owed again, and without an owner a team has to be found again. */
export function reopening(
  issue: DeskIssue,
  to: 'in_progress' | 'triaged',
  wordsId: string | undefined,
  { now, calendars }: Circumstances,
): Change[] {
  const targets = issue.targets.map((target) =>
    target.metric === 'resolution' || target.metric === 'nextUpdate'
      ? (restartTarget(target, now, calendars) ?? target)
      : target,
  );
  const reopened: Change = { type: 'reopened', to, ...(wordsId && { wordsId }), targets };
  return to === 'triaged' ? [reopened, { type: 'assigned', team: issue.team }] : [reopened];
}

/** Adds the public status to what is told, where it changed and nothing said so yet. */
export function tell(issue: DeskIssue, verdict: Verdict): Verdict {
  if (!verdict.ok) return verdict;
  const before = publicStatusOf(issue.state, { opened: issue.opened });
  const after = publicStatusOf(stateAfter(issue.state, verdict.changes), {
    opened: issue.opened || verdict.changes.some(({ type }) => type === 'opened' || type === 'taken'),
  });
  if (before === after) return verdict;
  return { ...verdict, told: [{ type: 'status', status: after }, ...verdict.told] };
}

function stateAfter(state: IssueState, changes: readonly Change[]): IssueState {
  const last = changes.findLast(({ type }) => Object.hasOwn(LEADS_TO, type));
  if (last === undefined) return state;
  return last.type === 'reopened' ? last.to : (LEADS_TO[last.type] ?? state);
}

const LEADS_TO: Partial<Record<Change['type'], IssueState>> = {
  triaged: 'triaged',
  assigned: 'assigned',
  taken: 'in_progress',
  asked: 'waiting_reporter',
  continued: 'in_progress',
  resolved: 'resolved',
  reopened: 'in_progress',
  closed: 'closed',
  rejected: 'rejected',
  withdrawn: 'cancelled',
};

/** An issue that lies with a team but in nobody's hands is still being dealt out. */
function isDealtOut(issue: DeskIssue): boolean {
  return (
    issue.state === 'new' ||
    issue.state === 'triaged' ||
    (issue.state === 'assigned' && issue.assignee === undefined)
  );
}

function isWaiting({ state }: DeskIssue): boolean {
  return state === 'waiting_reporter' || state === 'waiting_third_party' || state === 'scheduled';
}

/** Whoever speaks to the reporter has the issue in hand; what lies in nobody's hands is taken by speaking. */
function speak(
  issue: DeskIssue,
  { actor }: Desk,
): { ok: true; changes: Change[] } | Extract<Verdict, { ok: false }> {
  if (isSupervisor(actor) || isInHandsOf(issue, actor)) return { ok: true, changes: [] };
  if (issue.assignee === undefined && !openStates.includes(issue.state)) return { ok: true, changes: [] };
  return take(issue, actor);
}

function take(
  issue: DeskIssue,
  actor: Staff,
): { ok: true; changes: Change[] } | Extract<Verdict, { ok: false }> {
  const { assignee } = issue;
  if (assignee && !isInHandsOf(issue, actor) && !isSupervisor(actor)) {
    return {
      ok: false,
      code: 'forbidden',
      reason: `${assignee.name} has this issue. Ask ${assignee.name} or a supervisor to hand it over.`,
    };
  }
  if (!openStates.includes(issue.state)) {
    const reason = `The issue is ${inWords(issue.state)}; there is nothing left to take.`;
    return { ok: false, code: 'impossible', reason };
  }
  if (isInHandsOf(issue, actor) && issue.state !== 'assigned') {
    return { ok: false, code: 'impossible', reason: 'You have this issue already.' };
  }
  if (issue.state === 'in_progress') return { ok: true, changes: [{ type: 'taken' }] };
  const move = canMove({
    from: issue.state,
    to: 'in_progress',
    actor: { role: actor.role, isAssignee: true },
    now: issue.receivedAt,
    priority: issue.priority,
  });
  return barred(move) ?? { ok: true, changes: [{ type: 'taken' }] };
}

function facts(
  issue: DeskIssue,
  { actor, now }: Desk,
): MoveFacts & { actor: Parameters<typeof canMove>[0]['actor'] } {
  const waiting = issue.pauses.findLast(({ cause, to }) => cause === 'waiting_reporter' && to === undefined);
  return {
    actor: { role: actor.role, isAssignee: isInHandsOf(issue, actor) },
    now,
    id: issue.id,
    category: issue.category,
    priority: issue.priority,
    team: issue.team,
    confirmed: issue.confirmed,
    // The status page of every reporter shows what is written here.
    canReachReporter: true,
    assigneeOnDuty: true,
    ...(waiting && { waitingSinceAt: waiting.from }),
    ...(issue.resolution && { resolvedAt: issue.resolution.at }),
  };
}

/** Takes the venue's code of a delay, or the word the reporter reads. */
function delayCauseOf(given: string): string {
  return delayCauses.find(({ code, told }) => code === given || told === given)?.code ?? given;
}

function wordsOf(kind: Words['kind'], text: string, { actor, now, newId }: Desk, language?: string): Words {
  const author = { id: actor.id, name: actor.name };
  return { id: newId(), kind, from: 'venue', at: now, author, text, ...(language && { language }) };
}

function noteOf(text: string, desk: Desk): Words {
  return wordsOf('note', text, desk);
}

function messageOf({ id, at, from, text, language }: Words) {
  return { id, at: iso(at), from, text, ...(language && { language }) };
}

function inWords(state: IssueState): string {
  return state.replaceAll('_', ' ');
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
