import type { VenueConfig } from '../model/config.ts';
import type { LogLine } from './options.ts';

/** What a venue says of itself: who it is, what it promises to delete, and as much of the rest as it has. */
export type VenueFacts = Pick<VenueConfig, 'venue' | 'retentionDays'> & Partial<VenueConfig>;

/** Devices read every list; one that a venue leaves out is empty. */
export function wholeVenue(facts: VenueFacts): VenueConfig {
  const whole: VenueConfig = { protocol: 1, events: [], zones: [], phones: {}, knownIssues: [], ...facts };
  const { retentionDays, ...rest } = whole;
  // JavaScript and files may leave it out, and nobody else can promise that for a venue.
  return Number.isFinite(retentionDays) ? whole : rest;
}

/** Of each kind: names of venues come from whoever sends, and a log is no place to fill. */
const MOST_TOLD = 100;

type Ask = (venue: string) => VenueFacts | undefined | Promise<VenueFacts | undefined>;

export interface Venues {
  config: (venue: string) => Promise<VenueConfig | undefined>;
  /** A report is never lost for a typo in a page, but somebody should hear of it. */
  reportedTo: (venue: string, config: VenueConfig | undefined) => void;
}

/** The venues of a relay, and what is said of them once where something is amiss. */
export function venuesOf(ask: Ask | undefined, log: (line: LogLine) => void): Venues {
  const toldOf = {
    venue_unknown: new Set<string>(),
    venue_without_phone: new Set<string>(),
    retention_missing: new Set<string>(),
  };
  const warn = (what: keyof typeof toldOf, venue: string): void => {
    const told = toldOf[what];
    if (told.has(venue) || told.size >= MOST_TOLD) return;
    told.add(venue);
    log({ level: 'warn', what, venue });
  };
  return {
    async config(venue) {
      const facts = await ask?.(venue);
      if (!facts) return undefined;
      const whole = wholeVenue(facts);
      // What the screens for danger show to everybody: `help` is for other things, `firstAid` for the hurt alone.
      const { emergency, controlRoom } = whole.phones;
      if (!emergency && !controlRoom) warn('venue_without_phone', venue);
      if (!('retentionDays' in whole)) warn('retention_missing', venue);
      return whole;
    },
    reportedTo(venue, config) {
      if (ask && !config && venue !== '') warn('venue_unknown', venue);
    },
  };
}
