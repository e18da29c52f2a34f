import type { VenueConfig, Zone } from '@touchline/sdk';
import type { Answers } from '../panel/view.ts';

const PLACES = ['zone', 'gate', 'block', 'stand', 'asset'];

/** Where the kiosk stands, from its attributes; the zone around it is known where its asset is on the map. */
export function placeFrom(host: Element, config: VenueConfig | undefined): Answers {
  const place: Answers = {};
  for (const key of PLACES) {
    const value = host.getAttribute(key)?.slice(0, 80);
    if (value) place[`location.${key}`] = value;
  }
  const around = zoneWith(config, place['location.asset'])?.parent;
  if (around) place['location.zone'] ??= around;
  return place;
}

/** "North stand, walkway 1 · Kiosk 1", to be read out on a phone. */
export function hereIn(place: Answers, config: VenueConfig | undefined, nameOf: (zone: Zone) => string) {
  return PLACES.map((key) => zoneWith(config, place[`location.${key}`]))
    .flatMap((zone) => (zone ? [nameOf(zone)] : []))
    .join(' · ');
}

/** The nearest zone of one of these kinds, the best kind first: one around the same walkway, else none. */
export function nearest(place: Answers, config: VenueConfig | undefined, kinds: readonly string[]) {
  const around = config?.zones.filter(({ parent }) => parent && parent === place['location.zone']) ?? [];
  for (const kind of kinds) {
    const found = around.find((zone) => zone.kind === kind);
    if (found) return found;
  }
  return undefined;
}

export function zoneWith(config: VenueConfig | undefined, id: unknown): Zone | undefined {
  return id === undefined ? undefined : config?.zones.find((zone) => zone.id === id);
}
