import type { Location } from '@touchline/sdk/model';

/** Kinds of places that people name when they say where something happens; smaller ones lie in them. */
const COUNTED: readonly string[] = ['gate', 'level', 'plaza', 'carPark', 'field', 'stand', 'stop', 'exit'];

/** Names the place at which reports from a location are counted together. */
export type PlaceOf = (location: Location) => string;

/** @param zones  The venue's places with the place each of them lies in. */
export function placesOf(zones: readonly { id: string; kind: string; parent: string | null }[]): PlaceOf {
  const byId = new Map(zones.map((zone) => [zone.id, zone]));
  return ({ venue, gate, zone, block, stand }) => {
    for (const named of [gate, zone, block, stand]) {
      for (let at = byId.get(named ?? ''); at; at = byId.get(at.parent ?? '')) {
        if (COUNTED.includes(at.kind)) return at.id;
      }
    }
    return gate ?? zone ?? block ?? stand ?? venue ?? 'venue';
  };
}
