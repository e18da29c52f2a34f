import type { Location } from '@touchline/sdk/model';
import { textsOf } from '../setup/venue.ts';
import type { Venue } from '../setup/venue-file.ts';
import { plainWords, searchQuery } from '../store/search-words.ts';
import type { SearchFor } from '../store/search.ts';
import { venueNames } from './venue.ts';

/** What searching knows of one venue. */
export interface Searcher {
  /** How topic and place are called in the languages of the desk; an issue is found by them. */
  labelsOf(category: string, location: Location): string[];
  /** @returns Undefined where nothing was asked. */
  read(text: string, people: readonly { id: string; name: string }[]): SearchFor | undefined;
}

const made = new WeakMap<Venue, Promise<Searcher>>();

/** One for a venue, however many ask. */
export function searcherFor(venue: Venue): Promise<Searcher> {
  let searcher = made.get(venue);
  if (!searcher) {
    searcher = makeSearcher(venue);
    made.set(venue, searcher);
  }
  return searcher;
}

async function makeSearcher(venue: Venue): Promise<Searcher> {
  const { labels } = await venueNames(venue);
  const zones = new Map(venue.zones.map((zone) => [zone.id, zone]));
  const vocabulary = new Set(
    [
      ...Object.values(labels).flatMap((texts) => Object.values(texts)),
      ...venue.zones.flatMap((zone) => Object.values(textsOf(zone.labels))),
    ].flatMap(plainWords),
  );

  function around(id: string): string[] {
    const found: string[] = [];
    for (let at = zones.get(id); at && found.length < 20; at = at.parent ? zones.get(at.parent) : undefined) {
      // The venue itself is everywhere, and finds nothing.
      if (at.parent) found.push(...Object.values(textsOf(at.labels)));
    }
    return found;
  }

  return {
    labelsOf: (category, location) => [
      ...Object.values(labels).flatMap((texts) => [
        texts[category] ?? '',
        texts[category.split('.')[0] ?? ''] ?? '',
      ]),
      ...Object.values(location).flatMap((value) => (typeof value === 'string' ? around(value) : [])),
    ],
    read(text, people) {
      const words = searchQuery(text, vocabulary);
      if (words === undefined) return undefined;
      const named = peopleIn(text, people);
      if (!named) return { words };
      const rest = searchQuery(named.rest, vocabulary);
      return { words, with: { people: named.ids, ...(rest !== undefined && { words: rest }) } };
    },
  };
}

/** Colleagues whose names begin with words of the search, and what is left of it. */
function peopleIn(
  text: string,
  people: readonly { id: string; name: string }[],
): { ids: string[]; rest: string } | undefined {
  const rest: string[] = [];
  const ids = new Set<string>();
  for (const word of plainWords(text)) {
    const found =
      word.length < 3
        ? []
        : people.filter(({ name }) => plainWords(name).some((part) => part.startsWith(word)));
    for (const { id } of found) ids.add(id);
    if (found.length === 0) rest.push(word);
  }
  return ids.size > 0 ? { ids: [...ids], rest: rest.join(' ') } : undefined;
}
