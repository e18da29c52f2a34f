import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { CalendarDefinition } from '@touchline/sdk/model';
import { policyFlaw, PolicyVersion } from './policies.ts';

const Labels = z.object({ en: z.string(), zhHans: z.string() });
const instant = z.iso.datetime({ offset: true });
const span = z.object({ start: instant, end: instant });
const hours = z.array(z.string().regex(/^\d\d:\d\d-\d\d:\d\d$/));
const date = z.iso.date();
const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

const Event = z.object({
  id: z.string(),
  labels: Labels,
  doors: instant,
  start: instant,
  end: instant,
  halfTime: span.nullable(),
  breaks: z.array(z.object({ afterMin: z.number(), minutes: z.number() })).optional(),
  /** Days after the first event, so that a demo can start today. */
  offsetDays: z.int(),
  hiddenSubcategories: z.array(z.string()),
});

const CalendarEntry = z.discriminatedUnion('kind', [
  z.object({ id: z.string(), kind: z.literal('always') }),
  z.object({
    id: z.string(),
    kind: z.literal('weekly'),
    timeZone: z.string(),
    hours: z.partialRecord(Weekday, hours),
    exceptions: z.array(z.object({ date, hours })).default([]),
    holidays: z.array(date).default([]),
  }),
  z.object({
    id: z.string(),
    kind: z.literal('event'),
    beforeDoorsMinutes: z.number(),
    afterEndMinutes: z.number(),
  }),
]);

const GeoPoint = z.object({
  at: z.tuple([z.number(), z.number()]),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

/** Public halves only: whoever writes a private one here by mistake is told so. */
const PlaceKey = z.strictObject({
  kid: z.string().regex(/^[\w-]+$/, 'A key is named by letters, digits, "-" and "_".'),
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
});

const VenueFile = z.object({
  venue: z.object({
    id: z.string(),
    labels: Labels,
    timeZone: z.string().refine(isTimeZone, 'This is no time zone of the IANA list.'),
    currency: z.string().length(3).optional(),
    completeLanguages: z.array(z.string()).min(1),
  }),
  emergency: z.object({
    /** The numbers are invented; nobody answers them. */
    placeholder: z.boolean().default(false),
    controlRoomPhone: z.string().optional(),
    firstAidPhone: z.string().optional(),
  }),
  phones: z.object({ helpPhone: z.string().optional() }),
  zones: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      parent: z.string().nullable(),
      labels: Labels,
      point: z.tuple([z.number(), z.number()]).optional(),
      polygon: z.array(z.tuple([z.number(), z.number()])).optional(),
      seating: z.array(z.object({ rows: z.string(), seats: z.string() })).optional(),
      public: z.boolean().default(true),
    }),
  ),
  /** The frame that points and polygons of zones lie in; without it there is no map to draw. */
  map: z
    .object({
      viewBox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      /** Two points far apart and where they lie on earth: with them a phone's position becomes a place. */
      geo: z.tuple([GeoPoint, GeoPoint]).optional(),
    })
    .optional(),
  /** What signed codes on seats and signs are proven with; `touchline-relay codes` makes them. */
  placeKeys: z.array(PlaceKey).optional(),
  /** Beyond this many open issues nobody is proposed for one more. */
  mostOpenPerPerson: z.int().min(1).default(8),
  events: z.array(Event).min(1),
  teams: z.array(
    z.object({
      id: z.string(),
      labels: Labels,
      role: z.enum(['customer_service', 'on_site', 'technical_support', 'supervisor', 'control_room']),
      /** The zone where they are found; kiosks tell how long the line is at a desk of customer service. */
      base: z.string().optional(),
    }),
  ),
  calendars: z.array(CalendarEntry),
  /** What is promised, in versions; without any, the presets hold. */
  policies: z
    .array(PolicyVersion)
    .superRefine((versions, context) => {
      const message = policyFlaw(versions);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .optional(),
  /** A kiosk that says nothing for so long is silent; it says something every minute. */
  kioskSilentMinutes: z.number().min(2).default(3),
  /** What articles for visitors say about this venue. */
  placeholders: z.record(z.string(), Labels).default({}),
  /** Articles that visitors are not shown. */
  hiddenArticles: z.array(z.string()).optional(),
  /** Other words for what visitors read: by language, then by key, such as "article.wifi-connect". */
  texts: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});

/** A venue as its file describes it: places, events, teams and opening hours. */
export type Venue = Omit<z.infer<typeof VenueFile>, 'calendars'> & { calendars: CalendarDefinition[] };

/** @throws With the place and the reason when the file does not fit. */
export function readVenue(file: URL | string): Venue {
  const read = VenueFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!read.success) {
    throw new Error(`The venue file ${String(file)} cannot be used.\n${z.prettifyError(read.error)}`);
  }
  return read.data;
}

/** The numbers of this venue that nobody answers. */
export function inventedNumbers({ emergency, phones }: Venue): string[] {
  const { placeholder, controlRoomPhone, firstAidPhone } = emergency;
  return Object.entries({ controlRoomPhone, firstAidPhone, helpPhone: phones.helpPhone }).flatMap(
    ([name, number]) => (number && (placeholder || isInvented(number)) ? [name] : []),
  );
}

/** No country has the code 000: such a number can be written in an example and called by nobody. */
export function isInvented(number: string): boolean {
  return /^\+?000\b/.test(number);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
