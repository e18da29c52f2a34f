import { CATEGORIES, questionsOf } from '@touchline/sdk/model';
import { labelOf, type Language, loadLabels, loadQuestionWords } from '@touchline/sdk/words';
import { textsOf } from '../setup/venue.ts';
import type { Venue } from '../setup/venue-file.ts';
import type { DeskVenue } from './types.ts';

/** What the console speaks; reporters may read many more. */
const CONSOLE_LANGUAGES = ['en', 'zh-Hans'] as const satisfies Language[];

/** Names and choices for the console; people are added when it is asked. */
export async function venueNames(venue: Venue): Promise<Omit<DeskVenue, 'people'>> {
  const languages = await Promise.all(
    CONSOLE_LANGUAGES.map(async (language) => ({
      language,
      labels: await labelsIn(language),
      words: await wordsIn(language),
    })),
  );
  return {
    name: textsOf(venue.venue.labels),
    timeZone: venue.venue.timeZone,
    ...(venue.emergency.controlRoomPhone && { controlRoomPhone: venue.emergency.controlRoomPhone }),
    labels: Object.fromEntries(languages.map(({ language, labels }) => [language, labels])),
    words: Object.fromEntries(languages.map(({ language, words }) => [language, words])),
    zones: Object.fromEntries(venue.zones.map(({ id, labels }) => [id, textsOf(labels)])),
    places: placesOf(venue),
    map: mapOf(venue),
    teams: Object.fromEntries(venue.teams.map(({ id, labels }) => [id, textsOf(labels)])),
    ...(venue.map && {
      map: {
        viewBox: venue.map.viewBox,
        zones: venue.zones.map(({ id, kind, parent, polygon, point }) => ({
          id,
          kind,
          ...(parent && { parent }),
          ...(polygon && { polygon }),
          ...(point && { point }),
        })),
      },
    }),
    cap: venue.mostOpenPerPerson,
  };
}

/** The places as they lie; what is drawn of them is up to the console. */
function mapOf({ zones }: Venue): NonNullable<DeskVenue['map']> {
  return {
    viewBox: [0, 0, 1000, 1000],
    zones: zones.map(({ id, kind, parent, polygon, point }) => ({
      id,
      kind,
      ...(parent && { parent }),
      ...(polygon && { polygon }),
      ...(point && { point }),
    })),
  };
}

/** What a word to visitors is most often about stands first. */
function placesOf({ zones }: Venue): string[] {
  const order = ['gate', 'plaza', 'concourse', 'stand', 'foodStand'];
  const rank = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return zones
    .filter((zone) => zone.public)
    .toSorted((a, b) => rank(a.kind) - rank(b.kind))
    .map(({ id }) => id);
}

async function labelsIn(language: Language): Promise<Record<string, string>> {
  const labels = await loadLabels(language);
  return Object.fromEntries(
    CATEGORIES.flatMap(({ id, subcategories }) => [
      [id, labelOf(labels, id)],
      ...subcategories.map((one) => [one.id, labelOf(labels, id, one.index)]),
    ]),
  );
}

/** `entry.scan_fail gate` and `entry.scan_fail errorShown=used`. */
async function wordsIn(language: Language): Promise<Record<string, string>> {
  const common = await loadQuestionWords(language, 'common');
  const found: Record<string, string> = {};
  for (const category of CATEGORIES) {
    const own = await loadQuestionWords(language, category.id);
    for (const { id } of category.subcategories) {
      const name = id.slice(category.id.length + 1);
      for (const { key, options } of questionsOf(id)) {
        const words = { ...common[key], ...own[key], ...own[`${name}.${key}`] };
        if (words.label) found[`${id} ${key}`] = words.label;
        for (const [place, text] of (words.options ?? '').split('|').entries()) {
          const option = options[place];
          if (option !== undefined && text) found[`${id} ${key}=${option}`] = text;
        }
      }
    }
  }
  return found;
}
