import {
  type Calendars,
  canMove,
  closesBySilenceAt,
  isOpenAt,
  REOPEN_WINDOW_MS,
  WAIT_FOR_REPORTER_LIVE_MS,
  WAIT_FOR_REPORTER_MS,
} from '@touchline/sdk/model';
import { isLate, nextUpdateFrom } from './clocks.ts';
import { type DeskIssue, SYSTEM } from './issue.ts';
import { factsOf, iso, messageOf, wordsOf } from './steps/step.ts';
import { tell } from './tell.ts';
import { agreed, type Circumstances, nothing, type Staff, type Verdict } from './verdict.ts';

/** The desk itself, where it speaks. */
const DESK = SYSTEM as unknown as Staff;

/** When whoever was asked is asked once more. */
export function remindAt(issue: DeskIssue, world: Circumstances): number | undefined {
  const wait = waitOf(issue, world);
  return wait && issue.reminded === undefined ? wait.from + wait.limitMs : undefined;
}

export function remind(issue: DeskIssue, world: Circumstances, text: string): Verdict {
  const words = wordsOf('message', text, { ...world, actor: DESK }, issue.language);
  return agreed({
    changes: [{ type: 'reminded', messageId: words.id }],
    words: issue.erased ? [] : [words],
    told: [{ type: 'message', message: messageOf(words) }],
  });
}

/** When the venue stops waiting for an answer: as long after the reminder as before it. */
export function giveUpAt(issue: DeskIssue, world: Circumstances): number | undefined {
  const wait = waitOf(issue, world);
  return wait && issue.reminded !== undefined ? issue.reminded + wait.limitMs : undefined;
}

/** The same for whoever is asked at this moment. */
export const answerBy = ({ now, calendars }: Pick<Circumstances, 'now' | 'calendars'>): number =>
  now + 2 * limitFrom(now, calendars);

export function giveUp(issue: DeskIssue, world: Circumstances, text: string): Verdict {
  const { now, calendars } = world;
  const late = isLate(issue, calendars, now);
  const delayCause = 'EXT-CUSTOMER';
  const move = canMove({
    from: issue.state,
    to: 'resolved',
    ...factsOf(issue, { ...world, actor: DESK }),
    actor: { role: 'system' },
    resolutionCode: 'no_answer',
    text,
    late,
    delayCause,
  });
  if (!move.ok) return nothing;
  const words = wordsOf('resolution', text, { ...world, actor: DESK }, issue.language);
  const closesAt = closesBySilenceAt({
    resolvedAt: now,
    priority: issue.priority,
    live: isOpenAt(calendars.event, now),
  });
  const reopenUntil = now + REOPEN_WINDOW_MS;
  return agreed({
    changes: [
      {
        type: 'resolved',
        code: 'no_answer',
        messageId: words.id,
        ...(late && { delayCause }),
        ...(closesAt !== undefined && { closesAt }),
        reopenUntil,
      },
    ],
    words: issue.erased ? [] : [words],
    told: [
      {
        type: 'resolved',
        text,
        code: 'no_answer',
        ...(closesAt !== undefined && { closesAt: iso(closesAt) }),
        reopenUntil: iso(reopenUntil),
      },
    ],
  });
}

/** When a wait ends by itself: at the agreed time, or when the partner had promised to be done. */
export function goOnAt({ state, scheduledFor, partner }: DeskIssue): number | undefined {
  if (state === 'scheduled') return scheduledFor;
  return state === 'waiting_third_party' ? partner?.promiseAt : undefined;
}

export function goOn(issue: DeskIssue, world: Circumstances): Verdict {
  const move = canMove({
    from: issue.state,
    to: 'in_progress',
    actor: { role: 'system' },
    now: world.now,
    priority: issue.priority,
    ...(issue.scheduledFor !== undefined && { agreedAt: issue.scheduledFor }),
  });
  if (!move.ok) return nothing;
  const next = nextUpdateFrom(issue, world.calendars, world.now);
  return tell(issue, agreed({ changes: [{ type: 'continued', ...next }] }));
}

function waitOf(issue: DeskIssue, { calendars }: Circumstances) {
  if (issue.state !== 'waiting_reporter') return undefined;
  const pause = issue.pauses.findLast(({ cause, to }) => cause === 'waiting_reporter' && to === undefined);
  if (!pause) return undefined;
  return { from: pause.from, limitMs: limitFrom(pause.from, calendars) };
}

const limitFrom = (askedAt: number, { event }: Calendars) =>
  isOpenAt(event, askedAt) ? WAIT_FOR_REPORTER_LIVE_MS : WAIT_FOR_REPORTER_MS;
