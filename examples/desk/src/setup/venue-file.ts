import * as z from 'zod';
import { ARTICLES, type CalendarDefinition, CATEGORIES } from '@touchline/sdk/model';
import { Day, Hours, Labels, Week } from './file-parts.ts';
import { only, readLined } from './lined-file.ts';
import { Plans } from './plans-file.ts';
import { PlaybookFile } from './playbooks.ts';
import { policyFlaw, PolicyVersion } from './policies.ts';
import { Shift, shiftFlaws } from './shifts.ts';

const TimeZone = z.string().refine(isTimeZone, 'This is no time zone of the IANA list.');
const instant = z.iso.datetime({ offset: true });
const pause = only({ start: instant, end: instant }, ['labels']);

const topics: ReadonlySet<string> = new Set(
  CATEGORIES.flatMap(({ subcategories }) => subcategories.map(({ id }) => id)),
);
const Hidden = z.array(
  z.string().refine((id) => topics.has(id), 'There is no such topic; write it as "entry.scan_fail".'),
);

const Event = only(
  {
    id: z.string(),
    labels: Labels,
    doors: instant,
    start: instant,
    end: instant,
    halfTime: pause.nullable(),
    breaks: z.array(only({ afterMin: z.number(), minutes: z.number() })).optional(),
    /** Days after the first event, so that a demo can start today. */
    offsetDays: z.int(),
    /** Topics that visitors are not asked about at this event. */
    hiddenSubcategories: Hidden.default([]),
  },
  [
    'mode',
    'window',
    'minutesFromStart',
    'expectedAttendance',
    'words',
    'stage',
    'openZones',
    'latecomerRule',
  ],
).superRefine(({ doors, start, end }, context) => {
  const [opens, begins, ends] = [doors, start, end].map((one) => Date.parse(one));
  const say = (at: string, message: string) => context.addIssue({ code: 'custom', path: [at], message });
  if (Number(opens) > Number(begins)) say('doors', 'The doors open after the start. Put them before it.');
  if (Number(begins) >= Number(ends)) say('end', 'It ends before it starts. Put the end after the start.');
});

const CalendarEntry = z.discriminatedUnion('kind', [
  only({ id: z.string(), kind: z.literal('always') }),
  only({
    id: z.string(),
    kind: z.literal('weekly'),
    timeZone: TimeZone,
    hours: Week,
    exceptions: z.array(only({ date: Day, hours: Hours })).default([]),
    holidays: z.array(Day).default([]),
  }),
  only({
    id: z.string(),
    kind: z.literal('event'),
    beforeDoorsMinutes: z.number(),
    afterEndMinutes: z.number(),
  }),
]);

/** Enough digits to be dialled: an empty one would be a button that calls nobody. */
const Phone = z
  .string()
  .regex(/(?:\d\D*){3}/, 'Nobody can call this. Write the number, or take the line out.');

const GeoPoint = only({
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

const VenueFile = only(
  {
    venue: only(
      {
        id: z.string(),
        labels: Labels,
        timeZone: TimeZone,
        currency: z.string().length(3).optional(),
        completeLanguages: z.array(z.string()).min(1),
      },
      [
        'city',
        'kind',
        'capacity',
        'wheelchairSpaces',
        'companionSeats',
        'defaultLanguage',
        'languages',
        'currencies',
      ],
    ),
    emergency: only(
      {
        /** The numbers are invented; nobody answers them. */
        placeholder: z.boolean().default(false),
        /** Of the country, where people in danger are to call it before anybody of the venue. */
        emergencyPhone: Phone.optional(),
        controlRoomPhone: Phone.optional(),
        /** For medical help; without it the control room is called. */
        firstAidPhone: Phone.optional(),
      },
      ['number', 'safeguardingPhone', 'note'],
    ),
    phones: only({ helpPhone: Phone.optional() }, ['accessPhone']),
    zones: z.array(
      only(
        {
          id: z.string(),
          kind: z.string(),
          parent: z.string().nullable(),
          labels: Labels,
          point: z.tuple([z.number(), z.number()]).optional(),
          polygon: z.array(z.tuple([z.number(), z.number()])).optional(),
          seating: z.array(only({ rows: z.string(), seats: z.string() })).optional(),
          public: z.boolean().default(true),
        },
        [
          'side',
          'level',
          'tier',
          'covered',
          'capacity',
          'wheelchairSpaces',
          'accessible',
          'changingPlace',
          'number',
          'serves',
          'heldBack',
          'share',
          'lanes',
          'ratedPerLaneHour',
          'opensTo',
          'spaces',
        ],
      ),
    ),
    /** The frame that points and polygons of zones lie in; without it there is no map to draw. */
    map: only(
      {
        viewBox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
        /** Two points far apart and where they lie on earth: with them a phone's position becomes a place. */
        geo: z.tuple([GeoPoint, GeoPoint]).optional(),
      },
      ['unit', 'north', 'note'],
    ).optional(),
    /** What signed codes on seats and signs are proven with; `touchline-relay codes` makes them. */
    placeKeys: z.array(PlaceKey).optional(),
    /** Beyond this many open issues nobody is proposed for one more. */
    mostOpenPerPerson: z.int().min(1).default(8),
    events: z.array(Event).min(1),
    teams: z.array(
      only(
        {
          id: z.string(),
          labels: Labels,
          role: z.enum(['customer_service', 'on_site', 'technical_support', 'supervisor', 'control_room']),
          /** The zone where they are found; kiosks tell how long the line is at a desk of customer service. */
          base: z.string().optional(),
        },
        ['staffOnDuty', 'callSigns', 'maxOpenPerPerson'],
      ),
    ),
    /** Who works when; without any, nobody is told when a shift ends. */
    shifts: z.array(Shift).default([]),
    /** Of whoever makes up a match day for a try; nobody's shift. */
    shift: z
      .unknown()
      .refine((given) => !Array.isArray(given), 'Who works when stands in "shifts".')
      .optional(),
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
    hiddenArticles: z
      .array(z.string().refine((id) => ARTICLES.some((one) => one.id === id), 'There is no such article.'))
      .optional(),
    /** Topics that this venue never asks about. */
    hiddenSubcategories: Hidden.optional(),
    /** Other words for what visitors read: by language, then by key, such as "article.wifi-connect". */
    texts: z.record(z.string(), z.record(z.string(), z.string())).optional(),
    /** What to do when much happens at once; without it, the plans that come with the desk. */
    plans: Plans.optional(),
    /** How each kind of report is handled; without it, the playbooks that come with the desk. */
    handling: PlaybookFile.optional(),
  },
  ['version', 'fictional', 'notes', 'counts', 'shares', 'eventPlaceholders'],
);

const Checked = VenueFile.superRefine(({ zones, events, teams, shifts, emergency }, context) => {
  const flaw = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  if (emergency.emergencyPhone === undefined && emergency.controlRoomPhone === undefined) {
    flaw(
      ['emergency'],
      'Whoever is in danger would be shown no number to call. Write "controlRoomPhone", the one that the venue ' +
        'answers, or "emergencyPhone", the one of the country.',
    );
  }
  for (const [name, list] of Object.entries({ zones, events, teams, shifts })) {
    const seen = new Set<string>();
    for (const [place, { id }] of list.entries()) {
      if (seen.has(id))
        flaw([name, place, 'id'], `There is another "${id}" before it. Give it a name of its own.`);
      seen.add(id);
    }
  }
  const ids = new Set(zones.map(({ id }) => id));
  for (const [place, { parent }] of zones.entries()) {
    if (parent !== null && !ids.has(parent)) {
      flaw(
        ['zones', place, 'parent'],
        `There is no place "${parent}". Write the id of one of "zones", or null.`,
      );
    }
  }
  for (const [place, { base }] of teams.entries()) {
    if (base !== undefined && !ids.has(base))
      flaw(['teams', place, 'base'], `There is no place "${base}". Write the id of one of "zones".`);
  }
  for (const { path, message } of shiftFlaws(shifts, { teams, events })) flaw(['shifts', ...path], message);
});

/** A venue as its file describes it: places, events, teams and opening hours. */
export type Venue = Omit<z.infer<typeof VenueFile>, 'calendars'> & { calendars: CalendarDefinition[] };

/** @throws With every fault, its line and what to do. */
export function readVenue(file: URL | string): Venue {
  return readLined(file, 'The venue file', Checked);
}

/** The numbers of this venue that nobody answers. */
export function inventedNumbers({ emergency, phones }: Venue): string[] {
  const { placeholder, emergencyPhone, controlRoomPhone, firstAidPhone } = emergency;
  const numbers = { emergencyPhone, controlRoomPhone, firstAidPhone, helpPhone: phones.helpPhone };
  return Object.entries(numbers).flatMap(([name, number]) =>
    number && (placeholder || isInvented(number)) ? [name] : [],
  );
}

/**
 * For a venue that people go to: whoever is in danger there has to find a number that somebody answers.
 *
 * @throws With what to write.
 */
export function demandNumber(venue: Venue): void {
  const { emergencyPhone, controlRoomPhone } = venue.emergency;
  const gone = inventedNumbers(venue);
  const isLeft =
    (emergencyPhone && !gone.includes('emergencyPhone')) ||
    (controlRoomPhone && !gone.includes('controlRoomPhone'));
  if (isLeft) return;
  throw new Error(
    `The venue file has invented telephone numbers (${gone.join(', ')}), which visitors are not shown, and no other ` +
      'for whoever is in danger.\nWrite "controlRoomPhone", the one that the venue answers, or "emergencyPhone", ' +
      'the one of the country, under "emergency" in your venue file, remove "placeholder" there, name the file in ' +
      'TOUCHLINE_VENUE, and start again. ' +
      'To look around first, start a demo with TOUCHLINE_DEMO=1.',
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
