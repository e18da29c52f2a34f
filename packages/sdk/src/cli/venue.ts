import type { VenueConfig } from '../model/config.ts';
import { wholeVenue } from '../relay/venues.ts';
import { ConfigFault } from './config.ts';

type Json = Readonly<Record<string, unknown>>;

const record = (value: unknown): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;

/**
 * What devices are told of a venue, as a file says it: the answer of `GET /v1/config`. Lists that are left out are
 * empty, and nothing else is filled in.
 *
 * @throws {ConfigFault} in one line, with what to write.
 */
export function readVenueFile(text: string): VenueConfig {
  const json = parsed(text);
  const venue = record(json['venue']);
  const { id, labels, timeZone, languages } = venue ?? {};
  if (typeof id !== 'string' || !record(labels)) {
    throw new ConfigFault(
      '"venue" has an "id" and "labels": { "id": "north-arena", "labels": { "en": "North Arena" } }.',
    );
  }
  if (typeof timeZone !== 'string' || !isZone(timeZone)) {
    throw new ConfigFault('"venue" has a "timeZone", as Europe/Berlin.');
  }
  if (!Array.isArray(languages) || languages.length === 0) {
    throw new ConfigFault('"venue" has "languages", as ["en"].');
  }
  for (const key of ['events', 'zones', 'knownIssues']) {
    if (json[key] !== undefined && !Array.isArray(json[key])) throw new ConfigFault(`"${key}" is a list.`);
  }
  const { retentionDays } = json;
  if (retentionDays !== undefined && typeof retentionDays !== 'number') {
    throw new ConfigFault('"retentionDays" is a number of days.');
  }
  return wholeVenue({ ...json, protocol: 1 } as unknown as VenueConfig);
}

function parsed(text: string): Json {
  try {
    return record(JSON.parse(text)) ?? {};
  } catch {
    throw new ConfigFault('This is no JSON. Look for a missing comma, quote or bracket.');
  }
}

function isZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
