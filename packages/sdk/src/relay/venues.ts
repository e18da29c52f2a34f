import type { VenueConfig } from '../model/config.ts';
import type { LogLine } from './options.ts';

/** What a venue says of itself: who it is, and as much of the rest as it has. */
export type VenueFacts = Pick<VenueConfig, 'venue'> & Partial<VenueConfig>;

/** Devices read every list; one that a venue leaves out is empty. */
export function wholeVenue(facts: VenueFacts): VenueConfig {
  return { protocol: 1, events: [], zones: [], phones: {}, knownIssues: [], retentionDays: 30, ...facts };
}

/** Names of venues come from whoever sends, and a log is no place to fill. */
const MOST_TOLD = 100;

type Ask = (venue: string) => VenueFacts | undefined | Promise<VenueFacts | undefined>;

export interface Venues {
  config: (venue: string) => Promise<VenueConfig | undefined>;
  /** A report is never lost for a typo in a page, but somebody should hear of it. */
  reportedTo: (venue: string, config: VenueConfig | undefined) => void;
}

/** The venues of a relay, and what is said of them once where something is amiss. */
export function venuesOf(ask: Ask | undefined, log: (line: LogLine) => void): Venues {
  const told = new Set<string>();
  const warn = (what: string, venue: string): void => {
    const one = `${what} ${venue}`;
    if (told.has(one) || told.size >= MOST_TOLD) return;
    told.add(one);
    log({ level: 'warn', what, venue });
  };
  return {
    async config(venue) {
      const facts = await ask?.(venue);
      if (!facts) return undefined;
      const whole = wholeVenue(facts);
      if (!Object.values(whole.phones).some(Boolean)) warn('venue_without_phone', venue);
      return whole;
    },
    reportedTo(venue, config) {
      if (ask && !config && venue !== '') warn('venue_unknown', venue);
    },
  };
}
