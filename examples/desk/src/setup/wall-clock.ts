const DAY_MS = 86_400_000;
/** Making one takes 25 times as long as asking it, and every change of an issue asks which day it is. */
const dates = new Map<string, Intl.DateTimeFormat>();
const times = new Map<string, Intl.DateTimeFormat>();

/** The date in a zone at an instant, `2026-11-22`. */
export function dateIn(timeZone: string, at: number): string {
  let date = dates.get(timeZone);
  if (date === undefined) {
    // The Swedish way to write a date is the ISO way.
    date = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
    dates.set(timeZone, date);
  }
  return date.format(at);
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The same time on the clocks of a zone, some days later; clocks may have changed in between. */
export function movedByDays(timeZone: string, at: number, days: number): number {
  return instantOf(timeZone, localTime(timeZone, at) + days * DAY_MS);
}

/**
 * The instant at which clocks in a zone show a time.
 *
 * @param local  What they show, as if it were UTC.
 */
export function instantOf(timeZone: string, local: number): number {
  // The offset before the change may not be the one after it; the second look settles that.
  const guess = local - offsetAt(timeZone, local);
  return local - offsetAt(timeZone, guess);
}

/** What clocks in the zone show, as if it were UTC. */
function localTime(timeZone: string, at: number): number {
  return at + offsetAt(timeZone, at);
}

function offsetAt(timeZone: string, at: number): number {
  let shown = times.get(timeZone);
  if (shown === undefined) {
    shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    times.set(timeZone, shown);
  }
  return Date.parse(`${shown.format(at).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}
