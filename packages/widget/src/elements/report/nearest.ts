import type { IssueState, Zone } from '@touchline/sdk';
import type { Scene } from '../panel/view.ts';

const PLACES = ['seat', 'block', 'stand', 'asset', 'gate', 'zone'] as const;

/**
 * The nearest place of some kinds: by the venue's map where it says where things lie, else the one under the
 * nearest common roof. Where several are equally near, nobody knows, and nothing is said.
 *
 * @param kinds  Such as `helpDesk` or `firstAid`.
 */
export function nearest(
  { config }: Pick<Scene, 'config'>,
  location: IssueState['location'],
  kinds: readonly string[],
): Zone | undefined {
  const zones = config?.zones ?? [];
  const named = new Map(zones.map((zone) => [zone.id, zone]));
  const here = PLACES.map((key) => named.get(location[key] ?? '')).find(Boolean);
  if (!here) return undefined;
  const others = zones.filter(({ kind }) => kinds.includes(kind));
  const far = ({ at }: Zone) =>
    at && here.at ? Math.hypot(at[0] - here.at[0], at[1] - here.at[1]) : Infinity;
  const [first] = others.filter((zone) => far(zone) < Infinity).toSorted((a, b) => far(a) - far(b));
  if (first) return first;
  for (const roof of roofsOf(here, named)) {
    const below = others.filter((zone) => roofsOf(zone, named).has(roof));
    // The whole venue is no roof.
    if (below.length) return below.length === 1 && named.get(roof)?.kind !== 'venue' ? below[0] : undefined;
  }
  return undefined;
}

/** Itself and all it lies in, from the inside out. A map that goes round in circles ends where it began. */
function roofsOf(zone: Zone, named: ReadonlyMap<string, Zone>): Set<string> {
  const roofs = new Set<string>();
  for (let id: string | undefined = zone.id; id && !roofs.has(id); id = named.get(id)?.parent) roofs.add(id);
  return roofs;
}
