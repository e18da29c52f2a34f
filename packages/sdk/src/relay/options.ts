import type { BackendAdapter } from '../backends/backend.ts';
import type { VenueConfig } from '../model/config.ts';
import type { Issue } from '../model/issue.ts';
import type { Priority } from '../model/priority.ts';
import type { StatusUpdate } from '../model/status.ts';
import { givePromise } from './promise.ts';
import type { RelayStore } from './store.ts';

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

/**
 * Reads one call of the backend's own system.
 *
 * @returns What it tells; `undefined` when the signature does not fit.
 */
export type HookReader = (call: {
  headers: Headers;
  body: Uint8Array;
}) => Promise<StatusUpdate[] | undefined>;

export interface RateLimit {
  /** Requests that may come at once. */
  burst: number;
  perSecond: number;
}

export interface RelayOptions {
  store: RelayStore;
  /** Where accepted reports go; none for a relay that another process forwards for. */
  backends?: readonly BackendAdapter[];
  /** What devices should know of a venue; `undefined` for a venue that is not here. */
  config?: (venue: string) => VenueConfig | undefined | Promise<VenueConfig | undefined>;
  /** Sites that may send, as `https://tickets.example`. Pages of the relay's own host always may. */
  origins?: readonly string[];
  /** Priority and promised time of a new report. @default by the taxonomy and the response policy */
  promise?: (issue: Issue, facts: PromiseFacts) => GivenPromise | Promise<GivenPromise>;
  /** Readers of `POST /v1/hooks/{backend}`, by the name of the backend. */
  hooks?: Readonly<Record<string, HookReader>>;
  /** Proof of work or whatever else a venue asks for; `false` is answered as too many requests. */
  guard?: (request: Request, client: Client) => boolean | Promise<boolean>;
  /** By address, and by device for events. @default generous: a whole stand shares one address */
  rateLimits?: { address?: RateLimit; device?: RateLimit };
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
  log?: (line: LogLine) => void;
  /** Epoch milliseconds. @default Date.now */
  now?: () => number;
}

/** The options with every default filled in. */
export type Settings = Required<Omit<RelayOptions, 'rateLimits'>> & {
  rateLimits: { address: RateLimit; device: RateLimit };
};

export function settingsOf(options: RelayOptions): Settings {
  const { rateLimits = {}, basePath = '/touchline', ...rest } = options;
  return {
    backends: [],
    config: () => undefined,
    origins: [],
    promise: givePromise,
    hooks: {},
    guard: () => true,
    maxWatchers: 5_000,
    heartbeatMs: 20_000,
    deliverTimeoutMs: 10_000,
    sweepMs: 5_000,
    log: () => undefined,
    now: Date.now,
    ...rest,
    basePath: basePath.replace(/\/+$/, ''),
    rateLimits: {
      address: rateLimits.address ?? { burst: 5_000, perSecond: 1_000 },
      device: rateLimits.device ?? { burst: 1_000, perSecond: 50 },
    },
  };
}
