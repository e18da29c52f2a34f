import { subcategoryOf, type StaffRole, type Texts } from '@touchline/sdk/model';
import type { DeskIssue, EventActor } from './issue.ts';
import { type Circumstances, isSupervisor, refused, type Staff, type Verdict } from './verdict.ts';
import { decide } from './decide.ts';

/** Something many people meet, told to all of them at once. Instants are epoch ms. */
export interface KnownIssue {
  id: string;
  /** Grows with every word to visitors; everybody who joined hears each of them once. */
  version: number;
  category: string;
  zone?: string;
  /** What visitors read, by language; English and Chinese at least. */
  texts: Texts;
  /** There is news by then; missing once it is solved. */
  nextNewsAt?: number;
  /** The word before came later than was said. */
  late: boolean;
  publishedAt: number;
  updatedAt: number;
  solvedAt?: number;
  /** Who spoke last. */
  by: EventActor;
}

/** What somebody wants visitors to know. */
export interface Wording {
  texts: Texts;
  /** Missing in the last word, that it is solved. */
  nextNewsAt?: number;
}

/** One line of its history. */
export type KnownChange =
  | ({ type: 'published'; category: string; zone?: string; from?: string } & Wording)
  | ({ type: 'updated' } & Wording)
  | ({ type: 'solved' } & Wording);

export type KnownVerdict = { ok: true; known: KnownIssue } | Extract<Verdict, { ok: false }>;

/** What every visitor has to find in a language they read: the venue's own two. */
export const NEEDED_LANGUAGES = ['en', 'zh-Hans'] as const;
/** A solved one is shown for this long. */
export const SOLVED_SHOWN_MS = 15 * 60_000;

/** Speaking to everybody is for supervisors and the control room. */
export function maySpeakToAll(actor: { role: StaffRole }): boolean {
  return isSupervisor(actor);
}

export function publish(
  id: string,
  { category, zone, ...wording }: Wording & { category: string; zone?: string },
  actor: Staff,
  now: number,
): KnownVerdict {
  const no = objection(wording, actor, now);
  if (no) return no;
  if (!subcategoryOf(category)) return refused('incomplete', 'Choose what it is about.');
  return {
    ok: true,
    known: {
      id,
      version: 1,
      category,
      ...(zone && { zone }),
      ...wording,
      late: false,
      publishedAt: now,
      updatedAt: now,
      by: actor,
    },
  };
}

export function update(known: KnownIssue, wording: Wording, actor: Staff, now: number): KnownVerdict {
  const no = objection(wording, actor, now);
  if (no) return no;
  if (known.solvedAt !== undefined) return refused('impossible', 'This is solved. Make a new one.');
  const late = known.nextNewsAt !== undefined && known.nextNewsAt < now;
  return { ok: true, known: spoken(known, { ...wording, late }, actor, now) };
}

/** @param texts  The last word; without it the one before stands. */
export function solve(known: KnownIssue, texts: Texts | undefined, actor: Staff, now: number): KnownVerdict {
  const wording = { texts: texts ?? known.texts };
  const no = objection(wording, actor, now, false);
  if (no) return no;
  if (known.solvedAt !== undefined) return refused('impossible', 'This is solved already.');
  const { nextNewsAt: _, ...rest } = known;
  return { ok: true, known: { ...spoken(rest, { ...wording, late: false }, actor, now), solvedAt: now } };
}

function spoken(
  known: KnownIssue,
  wording: Wording & { late: boolean },
  actor: Staff,
  now: number,
): KnownIssue {
  return { ...known, ...wording, version: known.version + 1, updatedAt: now, by: actor };
}

/** Why this must not be said to everybody, if it must not. */
function objection(
  { texts, nextNewsAt }: Wording,
  actor: Staff,
  now: number,
  goesOn = true,
): Extract<Verdict, { ok: false }> | undefined {
  if (!maySpeakToAll(actor)) {
    return refused('forbidden', 'Known issues are for supervisors and the control room. Ask one of them.');
  }
  if (NEEDED_LANGUAGES.some((language) => !texts[language]?.trim())) {
    return refused('incomplete', 'Write it in English and in Chinese at least.');
  }
  if (goesOn && (nextNewsAt === undefined || nextNewsAt <= now)) {
    return refused('incomplete', 'Say by when there is news. The time has to lie in the future.');
  }
  return undefined;
}

/** Who has it too. Nothing that anybody decides upon changes by that. */
export function attach(issue: DeskIssue, knownId: string): Verdict {
  return issue.known === knownId
    ? { ok: true, changes: [], words: [], told: [] }
    : { ok: true, changes: [{ type: 'attached', knownId }], words: [], told: [] };
}

/** Brings the last word to somebody who has it too: as an answer, and in the end as the solution. */
export function tellJoined(
  issue: DeskIssue,
  known: KnownIssue,
  words: { text: string; language: string },
  circumstances: Circumstances,
): Verdict {
  const actor = known.by as Staff;
  if (known.solvedAt !== undefined) {
    const solved = decide(issue, { type: 'resolve', code: 'fixed', text: words.text }, actor, circumstances);
    // Where a person has to say more before this one can end, the word still goes out.
    if (solved.ok) return solved;
  }
  return decide(issue, { type: 'reply', ...words }, actor, circumstances);
}
