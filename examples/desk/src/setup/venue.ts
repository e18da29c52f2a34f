import {
  ARTICLES,
  type Calendars,
  calendarsOf,
  type Issue,
  type ResponsePolicy,
  type Texts,
  type VenueConfig,
  type VenueEvent,
  type Zone,
} from '@touchline/sdk/model';
import { assess, type Assessment } from '../process/assess.ts';
import { policiesOf } from './policies.ts';
import { shiftBook, type ShiftBook } from './shifts.ts';
import { inventedNumbers, isInvented, type Venue } from './venue-file.ts';
import { dateIn, daysBetween, movedByDays } from './wall-clock.ts';

const MINUTE_MS = 60_000;

/** A venue at work: what devices are told, when time counts, how a report is judged. */
export interface VenueAtWork {
  venue: Venue;
  /** What is promised to whoever reports then. */
  policyAt(now: number): ResponsePolicy;
  policyOf(id: string | undefined): ResponsePolicy | undefined;
  /** Answer of `GET /v1/config`; `undefined` for any other venue. */
  config(id: string, now: number): VenueConfig | undefined;
  calendars(now: number): Calendars;
  /** Who works when. */
  shifts: ShiftBook;
  judge(issue: Issue, times: { capturedAt: number; receivedAt: number }): Assessment;
}

/**
 * @param options.today  Moves all events so that the first one is today on the venue's clocks: a demo is always
 *   on a match day.
 * @param options.invented  Whether numbers that nobody answers are shown. Only where nobody could need them.
 */
export function putToWork(
  venue: Venue,
  { today, invented = today }: { today: boolean; invented?: boolean },
): VenueAtWork {
  const zones = venue.zones.filter((zone) => zone.public).map(publicZone);
  const policies = policiesOf(venue.policies);
  let built: { date: string; config: VenueConfig; calendars: Calendars } | undefined;

  function at(now: number) {
    const date = dateIn(venue.venue.timeZone, now);
    if (built?.date !== date) {
      const events = eventsOn(venue, today ? date : undefined);
      built = {
        date,
        config: configOf(invented ? venue : withoutInvented(venue), zones, events),
        calendars: calendarsFor(venue, events),
      };
    }
    return built;
  }

  return {
    venue,
    policyAt: (now) => policies.at(now),
    policyOf: (id) => policies.named(id),
    config: (id, now) => (id === venue.venue.id ? at(now).config : undefined),
    calendars: (now) => at(now).calendars,
    shifts: shiftBook({ shifts: venue.shifts, timeZone: venue.venue.timeZone }, (now) =>
      eventsOn(venue, today ? dateIn(venue.venue.timeZone, now) : undefined),
    ),
    judge(issue, times) {
      const { config, calendars } = at(times.receivedAt);
      const events = config.events.map(({ id, start, end }) => ({
        id,
        startAt: Date.parse(start),
        endAt: Date.parse(end),
      }));
      // By the time of the report: what was promised then holds, however late it arrives.
      return assess(issue, { ...times, calendars, policy: policies.at(times.capturedAt), events });
    },
  };
}

export function textsOf({ en, zhHans }: { en: string; zhHans: string }): Texts {
  return { en, 'zh-Hans': zhHans };
}

function configOf(venue: Venue, zones: Zone[], events: VenueEvent[]): VenueConfig {
  const { id, labels, timeZone, currency, completeLanguages } = venue.venue;
  const { emergencyPhone, controlRoomPhone, firstAidPhone } = venue.emergency;
  const { helpPhone } = venue.phones;
  return {
    protocol: 1,
    venue: {
      id,
      labels: textsOf(labels),
      timeZone,
      ...(currency && { currency }),
      languages: completeLanguages,
    },
    events,
    zones,
    ...(venue.map?.geo && { geo: venue.map.geo }),
    ...(venue.placeKeys && { placeKeys: venue.placeKeys }),
    phones: {
      ...(helpPhone && { help: helpPhone }),
      ...(emergencyPhone && { emergency: emergencyPhone }),
      ...(controlRoomPhone && { controlRoom: controlRoomPhone }),
      ...(firstAidPhone && { firstAid: firstAidPhone }),
    },
    facts: factsOf(venue),
    ...(venue.hiddenSubcategories && { hiddenSubcategories: venue.hiddenSubcategories }),
    ...(venue.hiddenArticles && { hiddenArticles: venue.hiddenArticles }),
    ...(venue.texts && { texts: venue.texts }),
    retentionDays: 30,
    knownIssues: [],
  };
}

/** With an invented number somebody would call nobody. It is left out, and devices show nothing in its place. */
function withoutInvented(venue: Venue): Venue {
  const gone = inventedNumbers(venue);
  const kept = <T extends object>(numbers: T): T =>
    Object.fromEntries(Object.entries(numbers).filter(([name]) => !gone.includes(name))) as T;
  const placeholders = Object.entries(venue.placeholders).filter(([, { en }]) => !isInvented(en));
  return {
    ...venue,
    emergency: kept(venue.emergency),
    phones: kept(venue.phones),
    placeholders: Object.fromEntries(placeholders),
  };
}

/** What articles say about the venue, and no more of it; once where it is said alike in both languages. */
function factsOf({ placeholders }: Venue): Record<string, string | Texts> {
  const named = [...new Set(ARTICLES.flatMap(({ facts }) => facts))];
  return Object.fromEntries(
    named.flatMap((name) => {
      const said = placeholders[name];
      return said ? [[name, said.en === said.zhHans ? said.en : textsOf(said)]] : [];
    }),
  );
}

function calendarsFor(venue: Venue, events: readonly VenueEvent[]): Calendars {
  return calendarsOf(
    venue.calendars,
    events.map(({ doors, end }) => ({ doorsAt: Date.parse(doors), endAt: Date.parse(end) })),
  );
}

/** @param today  The date of the first event; without it they stay where the file has them. */
function eventsOn(venue: Venue, today: string | undefined): VenueEvent[] {
  const { timeZone } = venue.venue;
  return venue.events.map((event) => {
    const written = dateIn(timeZone, Date.parse(event.start));
    const days = today === undefined ? 0 : daysBetween(written, today) + event.offsetDays;
    const moved = (time: string | number) => movedByDays(timeZone, new Date(time).getTime(), days);
    const start = moved(event.start);
    const pauses = [
      ...(event.halfTime ? [{ start: moved(event.halfTime.start), end: moved(event.halfTime.end) }] : []),
      ...(event.breaks ?? []).map(({ afterMin, minutes }) => ({
        start: start + afterMin * MINUTE_MS,
        end: start + (afterMin + minutes) * MINUTE_MS,
      })),
    ];
    return {
      id: event.id,
      labels: textsOf(event.labels),
      doors: iso(moved(event.doors)),
      start: iso(start),
      end: iso(moved(event.end)),
      ...(pauses.length > 0 && {
        breaks: pauses.map((pause) => ({ start: iso(pause.start), end: iso(pause.end) })),
      }),
      ...(event.hiddenSubcategories.length > 0 && { hiddenSubcategories: event.hiddenSubcategories }),
    };
  });
}

function publicZone({ id, kind, parent, labels, seating, point, polygon }: Venue['zones'][number]): Zone {
  const at = point ?? (polygon && middleOf(polygon));
  return {
    id,
    kind,
    ...(parent && { parent }),
    ...(at && { at }),
    labels: textsOf(labels),
    ...(seating && {
      rows: seating.map((one) => one.rows).join(','),
      seats: seating.map((one) => one.seats).join(','),
    }),
  };
}

/** The mean of its corners. */
function middleOf(corners: readonly (readonly [number, number])[]): [number, number] {
  const mean = (axis: 0 | 1) =>
    Math.round(corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length);
  return [mean(0), mean(1)];
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
