import { openStates } from '@touchline/sdk/model';
import { closeBySilence } from './by-time.ts';
import { type DeskIssue, SYSTEM } from './issue.ts';
import { rungsAhead } from './ladder.ts';
import {
  askForTime,
  askForTimeAt,
  askForWord,
  askForWordAt,
  breakPromise,
  noticeAt,
  promiseBreaksAt,
  sendNotice,
} from './notice.ts';
import { applyEvent } from './rebuild.ts';
import { ageUpliftAt, clockUpliftAt, raiseByAge, raiseByClock } from './uplift.ts';
import { agreed, type Circumstances, type Decision, nothing, type Verdict } from './verdict.ts';
import { giveUp, giveUpAt, goOn, goOnAt, remind, remindAt } from './waiting.ts';
import { reminderWords, unansweredWords } from './waiting-words.ts';

/** The control room is called again after this long, until somebody answers for the issue. */
export const CALL_EVERY_MS = 60_000;
/** Steps that may come due at one instant; more would be a circle. */
const MOST_STEPS = 40;

/** Something that happens because time has passed. */
interface Timer {
  /** When it is due, epoch ms; `undefined` when it is not, or not any more: whatever happened is in the history. */
  at: (issue: DeskIssue, world: Circumstances) => number | undefined;
  act: (issue: DeskIssue, world: Circumstances) => Verdict;
}

/** In the order in which they act where several are due at once. */
const TIMERS: readonly Timer[] = [
  { at: suspensionAt, act: suspendOrResume },
  { at: goOnAt, act: goOn },
  { at: clockUpliftAt, act: raiseByClock },
  { at: ageUpliftAt, act: raiseByAge },
  { at: promiseBreaksAt, act: breakPromise },
  { at: (issue, world) => earliest(rungsAhead(issue, world).map(({ at }) => at)), act: climb },
  { at: callAt, act: call },
  { at: askForTimeAt, act: askForTime },
  { at: askForWordAt, act: askForWord },
  { at: noticeAt, act: sendNotice },
  { at: remindAt, act: (issue, world) => remind(issue, world, reminderWords(issue.language)) },
  { at: giveUpAt, act: (issue, world) => giveUp(issue, world, unansweredWords(issue.language)) },
  {
    at: ({ state, closesAt }) => (state === 'resolved' ? closesAt : undefined),
    act: (issue, { calendars, now }) => closeBySilence(issue, calendars, now),
  },
];

/** When time alone will change this issue next, epoch ms; never for one that has ended. */
export function nextDueAt(issue: DeskIssue, world: Circumstances): number | undefined {
  return earliest(TIMERS.flatMap(({ at }) => at(issue, world) ?? []));
}

/**
 * Everything that time has brought about by now. Pure, and empty where nothing is due: asking twice changes
 * nothing, so it does not matter how many processes ask, or when.
 */
export function byTime(issue: DeskIssue, world: Circumstances): Verdict {
  const sum: Decision = { changes: [], words: [], told: [] };
  let so = issue;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const step = nextStep(so, world);
    if (!step) break;
    so = step.changes.reduce(
      (one, change) =>
        applyEvent(one, {
          issueId: one.id,
          sequence: one.version + 1,
          at: world.now,
          actor: SYSTEM,
          change,
        }),
      so,
    );
    sum.changes.push(...step.changes);
    sum.words.push(...step.words);
    sum.told.push(...step.told);
  }
  return agreed(sum);
}

function nextStep(issue: DeskIssue, world: Circumstances): Decision | undefined {
  for (const { at, act } of TIMERS) {
    const due = at(issue, world);
    if (due === undefined || due > world.now) continue;
    const verdict = act(issue, world);
    if (verdict.ok && verdict.changes.length > 0) return verdict;
  }
  return undefined;
}

/** Up to the highest step that is due; those in between are skipped, not climbed one by one. */
function climb(issue: DeskIssue, world: Circumstances): Verdict {
  const [highest] = rungsAhead(issue, world)
    .filter(({ at }) => at <= world.now)
    .toSorted((a, b) => b.level - a.level);
  return highest
    ? agreed({ changes: [{ type: 'escalated', level: highest.level, rule: highest.rule }] })
    : nothing;
}

/** A critical issue calls at once, and once a minute until somebody answers for it. */
function callAt(issue: DeskIssue): number | undefined {
  const { state, priority, test, done, called, receivedAt } = issue;
  if (test || priority !== 'P1' || !openStates.includes(state) || done.personAck !== undefined)
    return undefined;
  return called ? called.at + CALL_EVERY_MS : receivedAt;
}

function call({ called }: DeskIssue): Verdict {
  return agreed({ changes: [{ type: 'alarmed', count: (called?.count ?? 0) + 1 }] });
}

function suspensionAt(issue: DeskIssue, world: Circumstances): number | undefined {
  return suspendOrResume(issue, world) === nothing ? undefined : world.now;
}

/** The clocks stood still from the moment it was declared to the one it was lifted, whenever this issue hears of it. */
function suspendOrResume(issue: DeskIssue, { suspensions = [], now }: Circumstances): Verdict {
  const { suspended } = issue;
  if (suspended !== undefined) {
    const lifted = suspensions.find(({ id }) => id === suspended)?.to;
    return lifted === undefined
      ? nothing
      : agreed({ changes: [{ type: 'resumed', suspensionId: suspended, to: lifted }] });
  }
  if (!openStates.includes(issue.state)) return nothing;
  const missed = suspensions.find(
    ({ id, to = now }) => !issue.heldBy?.includes(id) && to >= issue.capturedAt,
  );
  if (!missed) return nothing;
  const from = Math.max(missed.from, issue.capturedAt);
  return agreed({ changes: [{ type: 'suspended', suspensionId: missed.id, from }] });
}

function earliest(instants: readonly number[]): number | undefined {
  return instants.length === 0 ? undefined : Math.min(...instants);
}
