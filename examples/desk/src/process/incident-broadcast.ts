import { openStates, type Texts } from '@touchline/sdk/model';
import { decide } from './decide.ts';
import type { DeskIssue, EventActor } from './issue.ts';
import { maySpeakToAll, NEEDED_LANGUAGES } from './known-issue.ts';
import { wordsFor } from './known-words.ts';
import { standsAlone } from './incident-report.ts';
import { type Circumstances, nothing, refused, type Staff, type Verdict } from './verdict.ts';

/** Who is told: whoever is part of an incident, has something open at a place, or anywhere. */
export type Audience = { kind: 'incident' } | { kind: 'zone'; zone: string } | { kind: 'all' };

/** One message to many. Instants are epoch ms. */
export interface Broadcast {
  id: string;
  incidentId?: string;
  audience: Audience;
  category: string;
  texts: Texts;
  /** Missing in the last word. */
  nextNewsAt?: number;
  /** The last word: what its members reported is solved by it. */
  last: boolean;
  /** Why it took longer than promised, where it did; with the last word. */
  delayReason?: string;
  /** What all visitors read with it. */
  knownId?: string;
  at: number;
  by: EventActor;
}

/** Why this must not be sent, if it must not. */
export function objectionTo(
  { texts, nextNewsAt, last }: Pick<Broadcast, 'texts' | 'nextNewsAt' | 'last'>,
  actor: Staff,
  now: number,
): Extract<Verdict, { ok: false }> | undefined {
  if (!maySpeakToAll(actor)) {
    return refused('forbidden', 'Broadcasts are for supervisors and the control room. Ask one of them.');
  }
  if (NEEDED_LANGUAGES.some((language) => !texts[language]?.trim())) {
    return refused('incomplete', 'Write it in English and in Chinese at least.');
  }
  if (!last && (nextNewsAt === undefined || nextNewsAt <= now)) {
    return refused('incomplete', 'Say by when there is news. The time has to lie in the future.');
  }
  return undefined;
}

/** Whether an issue hears a broadcast to a place or to all; what concerns one person alone is never mixed in. */
export function hears(issue: Pick<DeskIssue, 'category' | 'state'>): boolean {
  return openStates.includes(issue.state) && !standsAlone(issue.category);
}

/** Brings one broadcast to one reporter: as an answer, and with the last word as the solution of what they told. */
export function deliver(
  issue: DeskIssue,
  broadcast: Broadcast,
  timeZone: string,
  circumstances: Circumstances,
): Verdict {
  const actor = broadcast.by as Staff;
  const words = wordsFor(broadcast, issue.language, timeZone);
  const isMember = issue.incident !== undefined && issue.incident === broadcast.incidentId;
  if (broadcast.last && isMember && openStates.includes(issue.state)) {
    const { delayReason } = broadcast;
    const solved = decide(
      issue,
      { type: 'resolve', code: 'fixed', text: words.text, ...(delayReason && { delayReason }) },
      actor,
      circumstances,
    );
    // Where a person has to say more before this one can end, the word still goes out.
    if (solved.ok) return solved;
  }
  const said = decide(issue, { type: 'reply', ...words }, actor, circumstances);
  if (!said.ok) return nothing;
  const { knownId } = broadcast;
  return knownId && isMember && issue.known !== knownId
    ? { ...said, changes: [...said.changes, { type: 'attached', knownId }] }
    : said;
}

/** How many people read which language, the most first. */
export function languagesOf(
  issues: readonly Pick<DeskIssue, 'language'>[],
): { tag: string; people: number }[] {
  return [...Map.groupBy(issues, ({ language = 'en' }) => language)]
    .map(([tag, group]) => ({ tag, people: group.length }))
    .sort((a, b) => b.people - a.people || (a.tag < b.tag ? -1 : 1));
}
