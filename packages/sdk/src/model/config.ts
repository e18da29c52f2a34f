import type { PlaceKey } from './place-code.ts';
import type { SealKey } from './sealed.ts';
import type { Stage } from './taxonomy.ts';

/** Text by language: `en`, `zh-Hans`. */
export type Texts = Record<string, string>;

/** One place of the venue's map that visitors may know. */
export interface Zone {
  id: string;
  kind: string;
  parent?: string;
  /** Where it lies on the venue's map, in its units. */
  at?: readonly [x: number, y: number];
  labels: Texts;
  /** Compact ranges as printed, "1-30"; only where people sit. */
  rows?: string;
  seats?: string;
}

/** A point of the venue's map and where it lies on earth, in degrees. */
export interface GeoPoint {
  at: readonly [x: number, y: number];
  latitude: number;
  longitude: number;
}

/** How long the line at a desk is, as the venue measures it. */
export interface Queue {
  /** Id of its zone. */
  desk: string;
  waitMs: number;
}

export interface VenueEvent {
  id: string;
  labels: Texts;
  /** ISO instants. */
  doors: string;
  start: string;
  end: string;
  breaks?: { start: string; end: string }[];
  hiddenSubcategories?: string[];
}

/** Something the venue knows and works on. Instants are ISO strings. */
export interface KnownIssue {
  id: string;
  /** `entry.queue` */
  category: string;
  /** Id of a zone; without one it is everywhere. */
  zone?: string;
  /** What a visitor reads. */
  labels: Texts;
  /** How many people told of it, by the server's count. */
  told: number;
  /** Until when there is news at the latest. */
  nextNews?: string;
  /** The news before came later than was said. */
  late?: boolean;
  /** Since when visitors are told of it: the newest stands first. */
  since?: string;
  /** It is over; shown for a quarter of an hour more. */
  solvedAt?: string;
  /** "Me too" needs no answers: a report that names it in `joins` is taken without any. */
  meToo?: boolean;
}

/** Answer of `GET /v1/config`: what a device should know of its venue; the last copy is kept for offline. */
export interface VenueConfig {
  protocol: 1;
  venue: { id: string; labels: Texts; timeZone: string; currency?: string; languages: string[] };
  events: VenueEvent[];
  zones: Zone[];
  /** Two points of the map, far apart: with them a position becomes a place. Without, nobody is asked for one. */
  geo?: readonly [GeoPoint, GeoPoint];
  /** What signed codes on seats and signs are proven with. With a key here, only places that are proven are taken. */
  placeKeys?: PlaceKey[];
  /** About how long people wait at the desks; shown on kiosks. Leave out a desk of which too little is known. */
  queues?: Queue[];
  /** As the venue writes them; the whole control is a tel: link. */
  phones: { help?: string; emergency?: string; controlRoom?: string; firstAid?: string };
  /** Replaces texts of the widget: by language, then by key. */
  texts?: Record<string, Texts>;
  hiddenSubcategories?: string[];
  /** What articles say about this venue, by the names of `ARTICLES`: as it is, or by language. */
  facts?: Record<string, string | Texts>;
  /** Articles that this venue does not show; "article.<id>" in `texts` says one in other words. */
  hiddenArticles?: string[];
  /** Measured figures for "we usually answer within …", by priority, in milliseconds. */
  usualResponseMs?: Partial<Record<'P1' | 'P2' | 'P3' | 'P4', number>>;
  /** What kiosks seal to; the first is used. Without one they keep nothing on the disk. */
  sealKeys?: SealKey[];
  /** How the venue writes ticket numbers: `#` a digit, `@` a letter, `*` either. At most 20, of 6 to 40 signs. */
  ticketNumbers?: string[];
  /** How long a device keeps what it could not send, in milliseconds; 1 hour to 30 days. @default 7 days */
  keepUnsentMs?: number;
  /** How people may hear of an answer with the page closed: by mail, and with this key by push. */
  notify?: { mail?: true; push?: string };
  /** Days that contact details are kept after closing; without it nothing is promised. */
  retentionDays?: number;
  knownIssues: KnownIssue[];
  /** Epoch milliseconds at which the venue last said that all this holds; the device notes it on its copy. */
  confirmedAt?: number;
}

const MINUTE = 60_000;

/** Where in the journey people probably are; the person may say otherwise. */
export function stageAt(event: VenueEvent | undefined, now: number): Stage {
  if (!event) return 'buy';
  const doors = Date.parse(event.doors);
  const start = Date.parse(event.start);
  const end = Date.parse(event.end);
  if (now < doors - 60 * MINUTE) return 'before';
  if (now < start + 15 * MINUTE) return 'entry';
  if (now > end + 90 * MINUTE) return 'after';
  if (now > end) return 'exit';
  const pause = event.breaks?.some((one) => Date.parse(one.start) <= now && now < Date.parse(one.end));
  return pause ? 'food' : 'watch';
}
