const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A span of time, epoch ms; `from` belongs to it, `to` does not. */
export interface Interval {
  from: number;
  to: number;
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/**
 * Opening hours that repeat every week, on the clocks of one place.
 *
 * Hours read `"09:00-17:00"`; an end at or before its start means the next day, and `24:00` is midnight. When
 * clocks go forward, an opening time that is skipped is the moment of the jump; when they go back, a time that
 * comes twice means its first time.
 */
export interface WeeklyCalendar {
  kind: 'weekly';
  /** IANA name, `Europe/Dublin`. */
  timeZone: string;
  hours: Readonly<Partial<Record<Weekday, readonly string[]>>>;
  /** Days with hours of their own, also on a holiday. Dates are `2026-12-24`, in the calendar's zone. */
  exceptions?: readonly { readonly date: string; readonly hours: readonly string[] }[];
  /** Dates on which it stays closed. */
  holidays?: readonly string[];
}

/** When time counts. */
export type Calendar =
  | { kind: 'always' }
  | WeeklyCalendar
  /** Open in these spans and at no other time: the windows of known events. Any order; they may overlap. */
  | { kind: 'windows'; windows: readonly Interval[] }
  /** Open whenever one of these is. */
  | { kind: 'union'; of: readonly Calendar[] };

/** An instant, or `never` when the calendar stays closed before enough time has passed. */
export type DueInstant = number | 'never';

/**
 * The instant at which `ms` of open time have passed since `fromAt`.
 *
 * Closing time is still that day: eight hours from nine o'clock on a day that closes at five are due at five, not
 * the next morning. No time at all is due at once, open or closed.
 *
 * @param fromAt  Epoch ms.
 * @param ms  Open time to pass, in milliseconds; 0 or more.
 */
export function addActiveTime(calendar: Calendar, fromAt: number, ms: number): DueInstant {
  if (ms <= 0) return fromAt;
  if (calendar.kind === 'always') return fromAt + ms;
  let left = ms;
  for (const { from, to } of openSpans(calendar, fromAt)) {
    if (left <= to - from) return from + left;
    left -= to - from;
  }
  return 'never';
}

/** How much open time lies between two instants, in milliseconds; 0 when `toAt` is not after `fromAt`. */
export function activeTimeBetween(calendar: Calendar, fromAt: number, toAt: number): number {
  let sum = 0;
  for (const { from, to } of openSpans(calendar, fromAt)) {
    if (from >= toAt) break;
    sum += Math.min(to, toAt) - from;
  }
  return sum;
}

/** Whether time counts at this instant. */
export function isOpenAt(calendar: Calendar, at: number): boolean {
  return spanAt(calendar, at) !== undefined;
}

/** When it opens next; `undefined` while it is open, and where it never opens again. */
export function opensAfter(calendar: Calendar, at: number): number | undefined {
  const opening = addActiveTime(calendar, at, 1);
  return opening === 'never' || opening === at + 1 ? undefined : opening - 1;
}

/** The open span an instant lies in, from that instant to its closing; `undefined` when closed. */
export function spanAt(calendar: Calendar, at: number): Interval | undefined {
  let to = at;
  for (const span of openSpans(calendar, at)) {
    // A calendar that never closes would be read forever; a year answers every question asked here.
    if (span.from > to || to - at > 366 * DAY_MS) break;
    ({ to } = span);
  }
  return to > at ? { from: at, to } : undefined;
}

/** Joins intervals that overlap or touch, in order of time; empty ones are left out. */
export function unionOf(intervals: Iterable<Interval>): Interval[] {
  const union: Interval[] = [];
  const sorted = [...intervals].filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from);
  for (const { from, to } of sorted) {
    const last = union.at(-1);
    if (last === undefined || from > last.to) union.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return union;
}

/** What a venue's file says about one calendar. */
export type CalendarDefinition =
  | { id: string; kind: 'always' }
  | ({ id: string } & WeeklyCalendar)
  | { id: string; kind: 'event'; beforeDoorsMinutes: number; afterEndMinutes: number };

/** The three calendars response targets are counted in. */
export interface Calendars {
  '24x7': Calendar;
  service: Calendar;
  event: Calendar;
}
export type CalendarId = keyof Calendars;

/** When an event runs, epoch ms. A delayed kick-off moves these; promises already made keep their instants. */
export interface EventTimes {
  doorsAt: number;
  endAt: number;
}

/** The span in which an event is staffed: from an hour before the doors to 90 minutes after the end. */
export function eventWindow(
  { doorsAt, endAt }: EventTimes,
  { beforeDoorsMinutes = 60, afterEndMinutes = 90 } = {},
): Interval {
  return { from: doorsAt - beforeDoorsMinutes * MINUTE_MS, to: endAt + afterEndMinutes * MINUTE_MS };
}

/** Builds the calendars of a venue from its file and its events. What the file leaves out is always open. */
export function calendarsOf(
  definitions: readonly CalendarDefinition[],
  events: readonly EventTimes[],
): Calendars {
  const calendars: Calendars = {
    '24x7': { kind: 'always' },
    service: { kind: 'always' },
    event: { kind: 'windows', windows: events.map((event) => eventWindow(event)) },
  };
  for (const definition of definitions) {
    if (definition.id !== 'service' && definition.id !== 'event') continue;
    calendars[definition.id] =
      definition.kind === 'event'
        ? { kind: 'windows', windows: events.map((event) => eventWindow(event, definition)) }
        : definition;
  }
  return calendars;
}

/** Open spans from `fromAt` on: in order, none twice, perhaps touching. Endless for a weekly calendar. */
function* openSpans(calendar: Calendar, fromAt: number): Generator<Interval, void> {
  // Each span starts where those before it ended, so that a stream needs no look ahead to count time once.
  let counted = fromAt;
  for (const { from, to } of spansOf(calendar, fromAt)) {
    if (to <= counted) continue;
    yield { from: Math.max(from, counted), to };
    if (to === Infinity) return;
    counted = to;
  }
}

/** Spans of a calendar sorted by `from`; those before `fromAt` may be missing. */
function spansOf(calendar: Calendar, fromAt: number): Iterable<Interval> {
  switch (calendar.kind) {
    case 'always':
      return [{ from: fromAt, to: Infinity }];
    case 'windows':
      return unionOf(calendar.windows);
    case 'weekly':
      return weeklySpans(calendar, fromAt);
    case 'union':
      return inOrder(calendar.of.map((one) => openSpans(one, fromAt)));
    default:
      return calendar satisfies never;
  }
}

/** Merges sorted streams into one. */
function* inOrder(streams: readonly Generator<Interval, void>[]): Generator<Interval, void> {
  const heads = streams.map((stream) => ({ stream, next: stream.next() }));
  for (;;) {
    let first: (typeof heads)[number] | undefined;
    let firstFrom = Infinity;
    for (const head of heads) {
      if (head.next.done !== true && head.next.value.from < firstFrom) {
        first = head;
        firstFrom = head.next.value.from;
      }
    }
    if (first === undefined || first.next.done === true) return;
    yield first.next.value;
    first.next = first.stream.next();
  }
}

/** Spans of a weekly calendar, day by day, sorted by `from`. */
function* weeklySpans(calendar: WeeklyCalendar, fromAt: number): Generator<Interval, void> {
  const repeats = weekdays.some((day) => (calendar.hours[day] ?? []).length > 0);
  const lastException = Math.max(...(calendar.exceptions ?? []).map(({ date }) => dayOf(date)), -Infinity);
  // Hours of the day before may reach over midnight into this one.
  let day = Math.floor((fromAt + zoneOffset(calendar.timeZone, fromAt)) / DAY_MS) - 1;
  const lastDay = repeats ? Infinity : lastException;
  for (; day <= lastDay; day += 1) yield* spansOfDay(calendar, day);
}

/** Reading a zone's rules is slow, so each calendar remembers the days it has worked out. */
const daysRead = new WeakMap<WeeklyCalendar, Map<number, Interval[]>>();

/** @param day  Days since 1970-01-01 on the local calendar. */
function spansOfDay(calendar: WeeklyCalendar, day: number): Interval[] {
  let days = daysRead.get(calendar);
  if (days === undefined) daysRead.set(calendar, (days = new Map()));
  let spans = days.get(day);
  if (spans === undefined) {
    spans = unionOf(hoursOn(calendar, day).map((hours) => spanOf(calendar.timeZone, day, hours)));
    days.set(day, spans);
  }
  return spans;
}

function hoursOn(calendar: WeeklyCalendar, day: number): readonly string[] {
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  const exception = calendar.exceptions?.find((one) => one.date === date);
  if (exception !== undefined) return exception.hours;
  if (calendar.holidays?.includes(date) === true) return [];
  // Day 0 was a Thursday.
  const weekday = weekdays[(((day + 3) % 7) + 7) % 7];
  return weekday === undefined ? [] : (calendar.hours[weekday] ?? []);
}

function spanOf(timeZone: string, day: number, hours: string): Interval {
  const [, fromHour, fromMinute, toHour, toMinute] = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/.exec(hours) ?? [];
  const from = minutesOf(fromHour, fromMinute);
  const to = minutesOf(toHour, toMinute);
  if (!(from < 1440 && to <= 1440)) {
    throw new RangeError(`Opening hours are written "09:00-17:00"; this calendar has "${hours}".`);
  }
  const start = day * DAY_MS;
  return {
    from: instantOf(timeZone, start + from * MINUTE_MS),
    to: instantOf(timeZone, start + (to > from ? to : to + 1440) * MINUTE_MS),
  };
}

function minutesOf(hour = '', minute = ''): number {
  return Number(minute) < 60 && hour !== '' ? Number(hour) * 60 + Number(minute) : NaN;
}

function dayOf(date: string): number {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at)) {
    throw new RangeError(`Dates are written "2026-12-24"; this calendar has "${date}".`);
  }
  return at / DAY_MS;
}

/**
 * The instant at which clocks in a zone show a local time.
 *
 * @param localMs  The local date and time, read as if it were UTC, epoch ms.
 */
function instantOf(timeZone: string, localMs: number): number {
  const before = zoneOffset(timeZone, localMs - DAY_MS);
  const after = zoneOffset(timeZone, localMs + DAY_MS);
  const earlier = localMs - Math.max(before, after);
  if (before === after) return earlier;
  const later = localMs - Math.min(before, after);
  if (earlier + zoneOffset(timeZone, earlier) === localMs) return earlier;
  if (later + zoneOffset(timeZone, later) === localMs) return later;
  // Clocks never show this time. Halve the span until the jump is found.
  let [low, high] = [earlier, later];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zoneOffset(timeZone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function zoneOffset(timeZone: string, at: number): number {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clocks.set(timeZone, clock);
  }
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of clock.formatToParts(at)) shown[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = shown;
  const secondAt = Math.floor(at / 1000) * 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second) - secondAt;
}
