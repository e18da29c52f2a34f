import { isSensitive, type IssueState, type VenueConfig } from '@touchline/sdk';

/** What was asked on this device before: what is done for good, and the last day on which somebody was asked. */
export interface Asked {
  done: string[];
  day?: string;
  /** Issues about which somebody no longer wants to be asked. */
  off?: string[];
}

const NONE: Asked = { done: [] };
/** So long after an event people still know how it was. */
const AFTER_MS = 7 * 86_400_000;

const nameOf = (venue: string) => `touchline-survey ${venue}`;
/** The calendar day of the person. */
export const dayOf = (now: number) => new Intl.DateTimeFormat('en-CA').format(now);

/** Only read here: until somebody answers or puts it off, nothing is kept. */
export function readAsked(venue: string): Asked {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(venue)) ?? '') as Partial<Asked> | null;
    if (!kept || !Array.isArray(kept.done)) return NONE;
    const { done, day, off } = kept;
    return {
      done: done.map(String),
      ...(typeof day === 'string' && { day }),
      ...(Array.isArray(off) && { off: off.map(String) }),
    };
  } catch {
    return NONE;
  }
}

/** Where nothing can be kept, the page itself remembers for as long as it lives. */
export function keepAsked(venue: string, asked: Asked): void {
  try {
    localStorage.setItem(nameOf(venue), JSON.stringify(asked));
  } catch {
    // The element that asked knows it too.
  }
}

/** What a survey would be about. */
export type Subject = { kind: 'issue'; id: string } | { kind: 'event'; id: string };

/** Whether this person may be asked now: never twice, never twice a day, never about what hurt, and about a report only who agreed to it. */
export function mayAsk(
  subject: Subject,
  { done, day, off = [] }: Asked,
  issues: readonly IssueState[],
  config: VenueConfig,
  now: number,
): boolean {
  if (done.includes(subject.id) || off.includes(subject.id) || day === dayOf(now)) return false;
  if (subject.kind === 'issue') {
    const issue = issues.find(({ id }) => id === subject.id);
    const status = issue?.view?.status;
    return !!issue?.survey && !isSensitive(issue.category) && (status === 'resolved' || status === 'closed');
  }
  const event = config.events.find(({ id }) => id === subject.id);
  const since = event ? now - Date.parse(event.end) : -1;
  // Whoever was hurt, harassed or looked for a child is not asked how the day was.
  return since >= 0 && since < AFTER_MS && !issues.some(({ category }) => isSensitive(category));
}

/** It was already said how it went. */
export const isRated = ({ view, pending }: IssueState) =>
  !!view?.rating || pending.some(({ type }) => type.endsWith('feedback.given'));

/** The event that ended last, if none is named. */
export function lastEvent({ events }: VenueConfig, now: number): string | undefined {
  return events
    .filter(({ end }) => Date.parse(end) <= now)
    .toSorted((a, b) => Date.parse(b.end) - Date.parse(a.end))[0]?.id;
}
