import type { BackendAdapter, HookReader } from '../backends/backend.ts';
import type { VenueConfig } from '../model/config.ts';
import type { Issue } from '../model/issue.ts';
import type { Priority } from '../model/priority.ts';
import type { SealPrivateKey } from '../model/sealed.ts';
import { carefulLog, consoleLog } from './log.ts';
import { opener, type Opener } from './open-sealed.ts';
import type { RateLimit } from './guard-store.ts';
import type { NotifyOptions } from './notify/doors.ts';
import type { Fallback, RoutedReport } from './destinations.ts';
import { notifyOf, type Notify } from './notify/offer.ts';
import type { PressureLimits } from './pressure.ts';
import { givePromise } from './promise.ts';
import type { Proof } from './proof.ts';
import { judgeOf, type IdentityOptions, type Judge } from './requester.ts';
import type { RelayStore } from './store.ts';
import { venuesOf, type VenueFacts, type Venues } from './venues.ts';

/** What is known about a report besides its words when a promise is given. Epoch milliseconds. */
export interface PromiseFacts {
  capturedAt: number;
  receivedAt: number;
  config?: VenueConfig;
}

/** What the venue promises with the receipt. */
export interface GivenPromise {
  priority?: Priority;
  /** Epoch milliseconds of the first response. */
  respondBy?: number;
  /** Epoch milliseconds at which the people who answer are at work again; absent while they are. */
  backAt?: number;
}

/** What a relay writes down: ids, sizes, classes and milliseconds; never words, addresses or secrets. */
export interface LogLine {
  level: 'info' | 'warn' | 'error';
  what: string;
  [fact: string]: string | number | boolean | undefined;
}

/** Where a request came from, as the host knows it. */
export interface Client {
  /** Network address of the sender; behind a proxy, of the sender as the proxy tells it. */
  address?: string;
}

export type { HookCall, HookReader } from '../backends/backend.ts';

/** What one venue asks of those who send to it. */
export interface VenueDoor {
  /** Sites that may send to this venue, instead of `origins`. */
  origins?: readonly string[];
  /**
   * Publishable keys, one of which a site has to show: `data-endpoint="/touchline?key=…"`. They keep strangers'
   * sites apart, and no secret. List the old one beside the new one until every page has changed.
   */
  siteKeys?: readonly string[];
}

/** Each holds for all relays on a store together. */
export interface RateLimits {
  /** Events and requests of a network (/24, or /56 of version 6) to a venue. @default 10,000, then 2,000 a second */
  address?: RateLimit;
  /** Requests of a device. @default 1,000, then 50 a second */
  device?: RateLimit;
  /** With `proof`: events of a network that come in without one. @default 300, then 2 a second */
  unproven?: RateLimit;
  /** Urgent reports of a network that come in whatever else is full. @default 60, then 1 a second */
  urgent?: RateLimit;
}

export interface RelayOptions {
  store: RelayStore;
  /** Where accepted reports go; none for a relay that another process forwards for. */
  backends?: readonly BackendAdapter[];
  /** Names of the backends that a report goes to. @default all, except those that are fallbacks */
  route?: (report: RoutedReport) => readonly string[];
  /** Where a report goes as well when a backend, by its name, refuses it or is away for long. */
  fallbacks?: Readonly<Record<string, Fallback>>;
  /** How often backends are asked that tell nothing by themselves. @default 30_000 */
  pollMs?: number;
  /** What devices should know of a venue, by its id; `undefined` for a venue that is not here. */
  config?: (venue: string) => VenueFacts | undefined | Promise<VenueFacts | undefined>;
  /** Sites that may send, as `https://tickets.example`. Pages of the relay's own host always may. */
  origins?: readonly string[];
  /** Priority and promised time of a new report. @default by the taxonomy and the response policy */
  promise?: (issue: Issue, facts: PromiseFacts) => GivenPromise | Promise<GivenPromise>;
  /** What opens sealed reports: the newest key and every one given out in the last 60 days. */
  sealKeys?: readonly SealPrivateKey[];
  /** Whose signed word about a reporter is believed. @default nobody's */
  identity?: IdentityOptions;
  /** Readers of `POST /v1/hooks/{backend}`, by the name of the backend. */
  hooks?: Readonly<Record<string, HookReader>>;
  /** Venues with sites or keys of their own. */
  venues?: Readonly<Record<string, VenueDoor>>;
  /** Asked for while one network sends more than `rateLimits.unproven`. */
  proof?: Proof;
  /** How reporters hear of an answer with the page closed. @default not at all */
  notify?: NotifyOptions;
  /** Whatever else a venue asks for; `false` is answered as too many requests. */
  guard?: (request: Request, client: Client) => boolean | Promise<boolean>;
  /** @default generous: a whole stand shares one address */
  rateLimits?: RateLimits;
  /**
   * With more events waiting to be stored, or the first of them waiting longer, others are told to come back, and
   * from four times as much on the urgent ones too. @default 2,000 events, 500 ms
   */
  overload?: PressureLimits;
  /** @default '/touchline' */
  basePath?: string;
  /** Watchers at once, the rest polls. @default 5_000 */
  maxWatchers?: number;
  /** Time between signs of life on a watch. @default 20_000 */
  heartbeatMs?: number;
  /** Longest delivery to a backend. @default 10_000 */
  deliverTimeoutMs?: number;
  /** How often the deliveries that a crash left behind are looked for. @default 5_000 */
  sweepMs?: number;
  /** How often what is older than 60 days is forgotten. @default 3_600_000 */
  pruneMs?: number;
  /** Hears what happens; `info` is each batch and each delivery. @default warnings and errors on the console */
  log?: (line: LogLine) => void;
  /** Epoch milliseconds. @default Date.now */
  now?: () => number;
}

/** The options with every default filled in. */
export type Settings = Required<
  Omit<RelayOptions, 'config' | 'rateLimits' | 'proof' | 'sealKeys' | 'notify' | 'route' | 'identity'>
> &
  Venues & {
    open: Opener;
    judgeIdentity: Judge;
    /** How a venue writes ticket numbers, as its configuration says. */
    ticketNumbers: (venue: string) => Promise<readonly string[]>;
    proof: Proof | undefined;
    route: RelayOptions['route'];
    notify: Notify | undefined;
    rateLimits: Required<RateLimits>;
  };

export function settingsOf(options: RelayOptions): Settings {
  const { rateLimits = {}, basePath = '/touchline', sealKeys = [], identity, ...rest } = options;
  const log = carefulLog(options.log ?? consoleLog);
  return {
    backends: [],
    origins: [],
    promise: givePromise,
    hooks: {},
    route: undefined,
    fallbacks: {},
    pollMs: 30_000,
    venues: {},
    proof: undefined,
    guard: () => true,
    overload: { events: 2_000, waitMs: 500 },
    maxWatchers: 5_000,
    heartbeatMs: 20_000,
    deliverTimeoutMs: 10_000,
    sweepMs: 5_000,
    pruneMs: 3_600_000,
    now: Date.now,
    ...rest,
    log,
    ...venuesOf(options.config, log),
    open: opener(sealKeys),
    judgeIdentity: judgeOf(identity ?? { keys: [] }),
    ticketNumbers: ticketNumbersFrom(options),
    notify: notifyOf(options.notify, options.store),
    basePath: basePath.replace(/\/+$/, ''),
    rateLimits: {
      address: rateLimits.address ?? { burst: 10_000, perSecond: 2_000 },
      device: rateLimits.device ?? { burst: 1_000, perSecond: 50 },
      unproven: rateLimits.unproven ?? { burst: 300, perSecond: 2 },
      urgent: rateLimits.urgent ?? { burst: 60, perSecond: 1 },
    },
  };
}

const TICKET_NUMBERS_MS = 60_000;
/** Names of venues come from whoever sends. */
const MOST_VENUES = 100;

/** Asked for every event, so the answer is kept for a minute. What cannot be had now covers nothing. */
function ticketNumbersFrom({ config, now = Date.now }: RelayOptions): Settings['ticketNumbers'] {
  const kept = new Map<string, { until: number; numbers: readonly string[] }>();
  return async (venue) => {
    const known = kept.get(venue);
    if (known && known.until > now()) return known.numbers;
    if (kept.size >= MOST_VENUES) kept.clear();
    const numbers = await Promise.resolve()
      .then(() => config?.(venue))
      .then((one) => one?.ticketNumbers ?? [])
      .catch(() => []);
    kept.set(venue, { until: now() + TICKET_NUMBERS_MS, numbers });
    return numbers;
  };
}
