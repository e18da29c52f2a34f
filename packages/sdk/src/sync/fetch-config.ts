import type { VenueConfig } from '../model/config.ts';
import type { Call } from './relay-client.ts';

/** The configuration as it is kept for times without a network. */
export interface KeptConfig {
  etag: string;
  config: VenueConfig;
}

/** @returns the newest configuration, with the time at which the venue said so; `kept` when nobody trustworthy answered */
export async function fetchConfig(
  call: Call,
  venue: string,
  kept?: KeptConfig,
  now: () => number = Date.now,
): Promise<KeptConfig | undefined> {
  try {
    const { status, json, headers } = await call(`/v1/config?venue=${encodeURIComponent(venue)}`, {
      headers: kept?.etag ? { 'if-none-match': kept.etag } : {},
    });
    const at = { confirmedAt: now() };
    if (status === 304 && kept) return { ...kept, config: { ...kept.config, ...at } };
    if (status !== 200 || !isConfig(json)) return kept;
    return { etag: headers.get('etag') ?? '', config: { ...json, ...at } };
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
