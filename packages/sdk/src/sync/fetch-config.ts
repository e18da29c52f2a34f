import type { VenueConfig } from '../model/config.ts';
import type { Call } from './relay-client.ts';

/** The configuration as it is kept for times without a network. */
export interface KeptConfig {
  etag: string;
  config: VenueConfig;
}

/** @returns the newest configuration; `kept` when it still holds or nothing trustworthy answered */
export async function fetchConfig(
  call: Call,
  venue: string,
  kept?: KeptConfig,
): Promise<KeptConfig | undefined> {
  try {
    const { status, json, headers } = await call(`/v1/config?venue=${encodeURIComponent(venue)}`, {
      headers: kept?.etag ? { 'if-none-match': kept.etag } : {},
    });
    return status === 200 && isConfig(json) ? { etag: headers.get('etag') ?? '', config: json } : kept;
  } catch {
    return kept;
  }
}

function isConfig(value: unknown): value is VenueConfig {
  return (
    typeof value === 'object' &&
    value !== null &&
    'protocol' in value &&
    value.protocol === 1 &&
    'venue' in value
  );
}
