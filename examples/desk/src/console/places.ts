import type { DeskVenue, IssueRow } from '../api/types.ts';

/** From the seat to the site: the first that the venue's map knows is where something is. */
const MOST_EXACT = ['asset', 'stand', 'block', 'gate', 'zone'] as const;

/** Where reports are, on the map of one venue. */
export class PlacesOf {
  readonly #parents = new Map<string, string>();
  readonly #known = new Set<string>();
  readonly #lines = new Map<string, readonly string[]>();

  constructor(venue: Pick<DeskVenue, 'map' | 'zones'> | undefined) {
    for (const id of Object.keys(venue?.zones ?? {})) this.#known.add(id);
    for (const { id, parent } of venue?.map?.zones ?? []) {
      this.#known.add(id);
      if (parent) this.#parents.set(id, parent);
    }
  }

  /** The place of a row and every place around it, the smallest first. */
  of({ location }: Pick<IssueRow, 'location'>): readonly string[] {
    for (const key of MOST_EXACT) {
      const id = location[key];
      if (id && this.#known.has(id)) return this.#around(id);
    }
    return [];
  }

  #around(id: string): readonly string[] {
    let line = this.#lines.get(id);
    if (!line) {
      const found = [id];
      for (let at = this.#parents.get(id); at && !found.includes(at); at = this.#parents.get(at))
        found.push(at);
      line = found;
      this.#lines.set(id, line);
    }
    return line;
  }
}
