import { now } from './ticker.ts';

export const PERIODS = ['today', 'event', 'week', 'dates'] as const;
export type Period = (typeof PERIODS)[number];

export const GROUPS = ['team', 'category', 'zone', 'priority', 'channel', 'stage'] as const;
export type Group = (typeof GROUPS)[number];

/** Which figures somebody wants to see, as it stands in the address. */
export interface Choice {
  period: Period;
  by: Group;
  /** The first and the last day of `dates`, `2026-11-22`. */
  from: string;
  to: string;
}

const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** What cannot be read is as it is for whoever chose nothing. */
export function readChoice(text: string): Choice {
  const asked = new URLSearchParams(text);
  const date = (name: string) => {
    const given = asked.get(name) ?? '';
    return DATE.test(given) && !Number.isNaN(Date.parse(given)) ? given : '';
  };
  return {
    period: PERIODS.find((one) => one === asked.get('period')) ?? 'today',
    by: GROUPS.find((one) => one === asked.get('by')) ?? 'team',
    from: date('from'),
    to: date('to'),
  };
}

export function choiceText({ period, by, from, to }: Choice): string {
  const dates = period === 'dates' ? { from, to } : {};
  return new URLSearchParams({ period, by, ...dates }).toString();
}

/** What the server is asked, on the venue's clocks; undefined while two dates are no period. */
export function queryOf(choice: Choice, timeZone: string): Record<string, string> | undefined {
  const { period, by } = choice;
  const iso = (at: number) => new Date(at).toISOString();
  switch (period) {
    case 'today':
      return { from: iso(midnight(today(timeZone), timeZone)), by };
    case 'event':
      return { during: 'event', by };
    case 'week':
      return { from: iso(midnight(daysAfter(today(timeZone), -6), timeZone)), by };
    case 'dates': {
      const { from, to } = choice;
      if (!from || !to || from > to) return undefined;
      // The last day belongs to it.
      const end = midnight(daysAfter(to, 1), timeZone);
      return { from: iso(midnight(from, timeZone)), to: iso(end), by };
    }
  }
}

/** The date on the venue's clocks. */
export function today(timeZone: string): string {
  // The Swedish way to write a date is the ISO way.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now());
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** When a day begins there. */
function midnight(date: string, timeZone: string): number {
  const at = Date.parse(date);
  // The clocks may change between the two; the second look settles that.
  return at - offsetAt(at - offsetAt(at, timeZone), timeZone);
}

function offsetAt(at: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${shown.format(at).replace(' ', 'T')}Z`) - at;
}

/** Rows as a file that a spreadsheet opens. What it would take for a formula is made plain text. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null) => {
    if (typeof value === 'number') return String(Math.round(value * 10) / 10);
    const text = value ?? '';
    return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
