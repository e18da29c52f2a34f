import { loadSynonyms, type Synonyms } from '@touchline/sdk/words';
import { CATEGORIES } from '@touchline/sdk/model';
import type { DeskVenue } from '../api/types.ts';
import { categoryWords, language } from './words.ts';

/** A topic and everything it is called. */
interface Topic {
  id: string;
  label: string;
  called: string;
}

const SHOWN = 8;

/** What people call things, in the language of the desk and in English. */
export async function loadCalled(): Promise<readonly Synonyms[]> {
  const wanted = language() === 'en' ? (['en'] as const) : ([language(), 'en'] as const);
  return Promise.all(wanted.map((one) => loadSynonyms(one)));
}

export function topicsOf(venue: DeskVenue | undefined, synonyms: readonly Synonyms[]): Topic[] {
  return CATEGORIES.flatMap((category) => {
    const called = synonyms.map(({ topics }) => (topics[category.id] ?? '').split('|'));
    return category.subcategories.map(({ id }, place) => {
      const label = categoryWords(venue, id);
      const words = called.map((phrases) => phrases[place] ?? '').join(', ');
      return { id, label, called: `${label} ${categoryWords(venue, category.id)} ${words}`.toLowerCase() };
    });
  });
}

/** Topics that fit every word of a query, those that are called so by their name first. */
export function findTopics(topics: readonly Topic[], query: string): Topic[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return topics
    .filter(({ called }) => words.every((word) => called.includes(word)))
    .map((topic) => ({ topic, rank: rankOf(topic, words) }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ topic }) => topic);
}

function rankOf({ label }: Topic, words: readonly string[]): number {
  const name = label.toLowerCase();
  return words.filter((word) => !name.includes(word)).length + (name.startsWith(words[0] ?? '') ? 0 : 0.5);
}

/** Whether words say that somebody is in danger, hurt or missing. */
export function saysDanger(text: string, synonyms: readonly Synonyms[]): boolean {
  const said = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return synonyms.some(({ danger, medical }) =>
    `${danger},${medical}`.split(/[,，、]/).some((phrase) => {
      const word = phrase.trim().toLowerCase();
      if (word === '') return false;
      return /^[\p{Script=Latin} ]+$/u.test(word) ? said.includes(` ${word} `) : said.includes(word);
    }),
  );
}
