import { subcategoryOf, type KnownIssue, type Stage, type VenueConfig, type Zone } from '@touchline/sdk';
import { past } from '../../strings/past.ts';
import type { Translate } from '../../strings/strings.ts';
import type { Times } from '../../strings/times.ts';

/** That something is solved is news for this long. */
const SOLVED_MS = 15 * 60_000;
/** From here on an answer of the venue is no longer called what it says now. */
const STALE_MS = 5 * 60_000;

/** Where and when somebody is, as far as it is known. */
interface Nearby {
  /** Ids of zones. */
  places: readonly string[];
  stage?: Stage;
  /** Known issues that this person has too. */
  joined?: ReadonlySet<string>;
}

/** What the venue knows now: what is open first, then what is near, then the newest. */
export function knownFor(config: VenueConfig, nearby: Nearby, now: number): KnownIssue[] {
  const rank = (known: KnownIssue) => {
    const stages = subcategoryOf(known.category)?.stages;
    const near = isNear(config.zones, known, nearby.places);
    return (
      (known.solvedAt ? 0 : 8) +
      (nearby.joined?.has(known.id) || (known.zone && near) ? 4 : near ? 2 : 0) +
      (nearby.stage && stages?.includes(nearby.stage) ? 1 : 0)
    );
  };
  return config.knownIssues
    .filter(({ solvedAt }) => !solvedAt || now - Date.parse(solvedAt) < SOLVED_MS)
    .sort((a, b) => rank(b) - rank(a) || (b.since ?? '').localeCompare(a.since ?? ''));
}

/** What has no place is everywhere; a block lies inside its stand. */
export function isNear(zones: readonly Zone[], { zone }: KnownIssue, places: readonly string[]): boolean {
  if (!zone) return true;
  return places.some((place) => within(zones, place, zone) || within(zones, zone, place));
}

function within(zones: readonly Zone[], inner: string, outer: string): boolean {
  let at: string | undefined = inner;
  // A map that names a place as its own parent must not hold up anybody.
  for (let steps = 0; at && steps < 9; steps++) {
    if (at === outer) return true;
    const id: string = at;
    at = zones.find((zone) => zone.id === id)?.parent;
  }
  return false;
}

/** "We know. 214 people told us." */
export function toldLine(t: Translate, { told }: KnownIssue): string {
  return told ? t('known.told', { count: told }) : t('known.aware');
}

/** When there is news. Never a time that has gone by. */
export function newsLine(
  t: Translate,
  times: Times,
  { nextNews, late, solvedAt }: KnownIssue,
  now: number,
): string {
  if (solvedAt) return t('known.solved', { time: past(times, solvedAt) });
  if (!nextNews) return '';
  if (Date.parse(nextNews) <= now) return t('known.overdue');
  return t(late ? 'known.late' : 'known.next', { time: times.time(nextNews) });
}

/** What it says, and the language that is in. */
export function wordsOf({ labels }: KnownIssue, language: string): { lang: string; text: string } {
  const lang = labels[language] ? language : 'en';
  return { lang, text: labels[lang] ?? Object.values(labels)[0] ?? '' };
}

/** The time of the last answer, where it is too old to stand as what holds now. */
export function staleSince({ confirmedAt }: VenueConfig, now: number): number | undefined {
  return confirmedAt && (!navigator.onLine || now - confirmedAt > STALE_MS) ? confirmedAt : undefined;
}
