import * as z from 'zod';
import { type VenueEvent, weekdays } from '@touchline/sdk/model';
import { Day, Labels, Week } from './file-parts.ts';
import { only } from './lined-file.ts';
import { dateIn, instantOf } from './wall-clock.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** So long before its end, a shift hands over. */
const HAND_OVER_MS = 30 * MINUTE_MS;
/** Who comes longer before a shift has come for something else. */
const EARLY_MS = 180 * MINUTE_MS;
/** How far a week is looked ahead: over a long weekend with holidays, too. */
const DAYS_AHEAD = 9;
const DAYS_KEPT = 8;

const Moment = z
  .string()
  .regex(
    /^(?:doors|start|end)(?:[+-]\d{1,4})?$/,
    'Write it as "doors-150", "start" or "end+90": a moment of the event, and minutes before or after it.',
  );

/** Hours that some teams work together: around events, or on days of the week. */
export const Shift = only({
  id: z.string().min(1),
  labels: Labels,
  /** Without them, all teams. */
  teams: z.array(z.string()).min(1).optional(),
  /** At every event, or at those that `only` names. */
  event: only({ from: Moment, to: Moment, only: z.array(z.string()).min(1).optional() }).optional(),
  /** On the clocks of the venue; a team's shift at an event comes before it. */
  hours: Week.optional(),
  /** Days without the hours of the week. */
  holidays: z.array(Day).default([]),
}).refine(
  ({ event, hours }) => (event === undefined) !== (hours === undefined),
  'A shift has either "event" (from and to, by the clock of an event) or "hours" (days of the week). Write one of them.',
);
export type Shift = z.infer<typeof Shift>;

interface EventTimes {
  id: string;
  doors: string;
  start: string;
  end: string;
}

/** What in the shifts does not fit the rest of the venue: where it stands, and what to do. */
export function shiftFlaws(
  shifts: readonly Shift[],
  { teams, events }: { teams: readonly { id: string }[]; events: readonly EventTimes[] },
): { path: (string | number)[]; message: string }[] {
  const unknown = (ids: readonly string[] = [], known: readonly { id: string }[]) =>
    ids.flatMap((id, place) => (known.some((one) => one.id === id) ? [] : [{ id, place }]));
  return shifts.flatMap(({ teams: own, event }, shift) => [
    ...unknown(own, teams).map(({ id, place }) => ({
      path: [shift, 'teams', place],
      message: `There is no team "${id}". Write the id of one of "teams".`,
    })),
    ...unknown(event?.only, events).map(({ id, place }) => ({
      path: [shift, 'event', 'only', place],
      message: `There is no event "${id}". Write the id of one of "events".`,
    })),
    ...eventsOf({ event }, events)
      .filter((one) => event && momentOf(event.from, one) >= momentOf(event.to, one))
      .slice(0, 1)
      .map(({ id }) => ({
        path: [shift, 'event', 'to'],
        message: `At "${id}" this shift ends before it begins. Put "to" after "from".`,
      })),
  ]);
}

/** One shift of a team, at its time. Epoch ms. */
export interface ShiftSpan {
  id: string;
  labels: Shift['labels'];
  from: number;
  to: number;
}

/** The shift that a team works, and the one after it. */
export interface ShiftsOfTeam {
  on?: ShiftSpan;
  next?: ShiftSpan;
}

/** Who works when. */
export interface ShiftBook {
  /** While one shift hands over to another, `on` is the one that ends. */
  ofTeam(team: string, at: number): ShiftsOfTeam;
  /**
   * The shift that somebody came for who signed on then, and the one after it. Who comes within half an hour of a
   * beginning came for that one; who comes in the last half hour of a shift, for the other that is on.
   */
  ofPerson(team: string, since: number, now: number): ShiftsOfTeam;
}

/** @param eventsAt  The events of the venue, as they stand on a day; a demo moves them. */
export function shiftBook(
  { shifts, timeZone }: { shifts: readonly Shift[]; timeZone: string },
  eventsAt: (at: number) => readonly VenueEvent[],
): ShiftBook {
  // Every screen of who is on duty asks for all teams every ten seconds, and zones are slow to read.
  const read = new Map<string, ReturnType<typeof spansAround>>();

  /** Of one team around a day, by their beginning. */
  function spansOf(team: string, at: number): ShiftSpan[] {
    const date = dateIn(timeZone, at);
    let spans = read.get(date);
    if (!spans) {
      if (read.size >= DAYS_KEPT) read.clear();
      read.set(date, (spans = spansAround({ shifts, timeZone, date }, eventsAt(at))));
    }
    const own = ({ teams }: Shift) => teams === undefined || teams.includes(team);
    const atEvents = spans.events.filter(({ shift }) => own(shift)).map(({ span }) => span);
    const inWeek = spans.week.filter(({ shift }) => own(shift)).map(({ span }) => span);
    return [...atEvents, ...inWeek.flatMap((span) => without(span, atEvents))].toSorted(
      (a, b) => a.from - b.from || a.to - b.to,
    );
  }

  function ofTeam(team: string, at: number): ShiftsOfTeam {
    const spans = spansOf(team, at).filter(({ to }) => to > at);
    const [first] = spans;
    if (!first) return {};
    if (first.from > at) return { next: first };
    // A shorter one within the hours of another takes nothing over.
    const next = spans.find(({ to }) => to > first.to);
    return { on: first, ...(next && { next }) };
  }

  return {
    ofTeam,
    ofPerson(of, since, now) {
      const spans = spansOf(of, since).filter(({ to }) => to > since);
      const on =
        spans.findLast(({ from }) => Math.abs(from - since) <= HAND_OVER_MS) ??
        spans.find(({ from, to }) => from <= since && to - since > HAND_OVER_MS) ??
        spans[0];
      if (!on || on.from - since > EARLY_MS) return {};
      const team = ofTeam(of, now);
      const next = [team.on, team.next].find((one) => one && one.from > on.from);
      return { on, ...(next && { next }) };
    },
  };
}

interface Planned {
  shift: Shift;
  span: ShiftSpan;
}

function spansAround(
  { shifts, timeZone, date }: { shifts: readonly Shift[]; timeZone: string; date: string },
  events: readonly VenueEvent[],
): { events: Planned[]; week: Planned[] } {
  const planned = (shift: Shift, from: number, to: number): Planned => ({
    shift,
    span: { id: shift.id, labels: shift.labels, from, to },
  });
  const today = Date.parse(`${date}T00:00:00Z`);
  // Hours of the day before may reach over midnight into this one.
  const days = Array.from({ length: DAYS_AHEAD + 2 }, (_, place) => today + (place - 1) * DAY_MS);
  return {
    events: shifts.flatMap((shift) =>
      eventsOf(shift, events).flatMap((event) =>
        shift.event ? planned(shift, momentOf(shift.event.from, event), momentOf(shift.event.to, event)) : [],
      ),
    ),
    week: shifts
      .flatMap((shift) =>
        days.flatMap((day) =>
          hoursOn(shift, day).map(({ from, to }) =>
            planned(shift, instantOf(timeZone, day + from), instantOf(timeZone, day + to)),
          ),
        ),
      )
      // Nothing is left of one that lies in the hour which clocks skip.
      .filter(({ span }) => span.to > span.from),
  };
}

function eventsOf<Event extends EventTimes>(
  { event }: Pick<Shift, 'event'>,
  events: readonly Event[],
): Event[] {
  return event ? events.filter(({ id }) => event.only?.includes(id) ?? true) : [];
}

function momentOf(text: string, event: EventTimes): number {
  const [, name, minutes] = /^(doors|start|end)(.*)$/.exec(text) ?? [];
  const moment = name === 'doors' ? event.doors : name === 'start' ? event.start : event.end;
  return Date.parse(moment) + Number(minutes ?? 0) * MINUTE_MS;
}

/** @param day  Its midnight, as if the venue's clocks were UTC. */
function hoursOn({ hours, holidays }: Shift, day: number): { from: number; to: number }[] {
  if (!hours || holidays.includes(new Date(day).toISOString().slice(0, 10))) return [];
  // Weeks of the model begin on Monday, those of a Date on Sunday.
  const weekday = weekdays[(new Date(day).getUTCDay() + 6) % 7];
  return ((weekday && hours[weekday]) ?? []).map((text) => {
    const [from = 0, to = 0] = text.split('-').map((time) => {
      const [hour, minute] = time.split(':');
      return (Number(hour) * 60 + Number(minute)) * MINUTE_MS;
    });
    return { from, to: to > from ? to : to + DAY_MS };
  });
}

/** What is left of a shift of the week where the team is at an event. */
function without(span: ShiftSpan, others: readonly ShiftSpan[]): ShiftSpan[] {
  return others.reduce<ShiftSpan[]>(
    (left, { from, to }) =>
      left.flatMap((one) =>
        to <= one.from || from >= one.to
          ? [one]
          : [
              { ...one, to: from },
              { ...one, from: to },
            ].filter((part) => part.to > part.from),
      ),
    [span],
  );
}
