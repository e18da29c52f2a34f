import { ACTIONS, type ActionId } from './actions.ts';
import { addressOf, issueAddress } from './address.ts';
import { filterText, NO_FILTER } from './filter.ts';
import { keysOf, keyWords, type OwnKeys } from './keys.ts';
import type { DeskVenue, IssueRow } from '../api/types.ts';
import { drawnZones } from './zones.ts';
import { categoryWords, placeWords, say, textOf } from './words.ts';

/** Actions that mean nothing in the palette itself. */
const LEFT_OUT: ReadonlySet<ActionId> = new Set(['palette', 'open', 'back']);
const MOST_OF_A_KIND = 8;

export interface Choice {
  id: string;
  group: 'actions' | 'issues' | 'places' | 'people';
  words: string;
  more?: string;
  keys?: string[];
  does: { action: ActionId } | { address: string };
}

export interface PaletteWorld {
  venue: DeskVenue | undefined;
  own: OwnKeys;
  rows: Iterable<IssueRow>;
}

/** What fits the words somebody typed: actions with their keys, then issues, places and people. Pure. */
export function choices(query: string, { venue, own, rows }: PaletteWorld): Choice[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (...texts: string[]) => {
    const all = texts.join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  };
  const found: Choice[] = ACTIONS.filter(({ id, label }) => !LEFT_OUT.has(id) && fits(say(label), id)).map(
    ({ id, label }) => ({
      id: `action-${id}`,
      group: 'actions',
      words: say(label),
      keys: keyWords(keysOf(id, own)),
      does: { action: id },
    }),
  );
  if (words.length === 0) return found;
  return [
    ...found,
    ...issues(rows, venue, fits),
    ...drawnZones(venue)
      .filter(({ id }) => fits(textOf(venue?.zones[id], id)))
      .slice(0, MOST_OF_A_KIND)
      .map(({ id }): Choice => filtered('places', id, textOf(venue?.zones[id], id), { zone: [id] })),
    ...(venue?.people ?? [])
      .filter(({ name }) => fits(name))
      .slice(0, MOST_OF_A_KIND)
      .map(({ id, name }): Choice => filtered('people', id, name, { person: [id] })),
  ];
}

function issues(
  rows: Iterable<IssueRow>,
  venue: DeskVenue | undefined,
  fits: (...texts: string[]) => boolean,
): Choice[] {
  const found: Choice[] = [];
  for (const row of rows) {
    if (found.length === MOST_OF_A_KIND) break;
    const what = categoryWords(venue, row.category);
    const where = placeWords(venue, row.location);
    if (
      !fits(row.reference, row.reference.replace('-', ''), what, where, row.summary, row.assignee?.name ?? '')
    )
      continue;
    found.push({
      id: `issue-${row.id}`,
      group: 'issues',
      words: `${row.priority} ${what}`,
      more: `${row.reference} ${where}`,
      does: { address: issueAddress(row) },
    });
  }
  return found;
}

function filtered(
  group: 'places' | 'people',
  id: string,
  words: string,
  filter: Partial<typeof NO_FILTER>,
): Choice {
  const address = addressOf({ room: 'queue', filter: filterText({ ...NO_FILTER, ...filter }) });
  return { id: `${group}-${id}`, group, words, does: { address } };
}
