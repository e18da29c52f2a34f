import type { Synonyms } from '@touchline/sdk/words';
import { fold, isUnspaced, words, type Folded } from './fold.ts';

/** One subcategory as a person reads it. */
export interface Topic {
  id: string;
  label: string;
  /** Its category. */
  topic: string;
  /** It fits the moment. */
  fits: boolean;
}

export interface Found {
  id: string;
  /** The label in pieces; what was meant by the query is `true`. */
  pieces: [text: string, meant: boolean][];
}

/** Finds topics by what people type. */
export interface Finder {
  find: (query: string) => Found[];
  /** Whether the words say that somebody is in danger, or hurt. */
  danger: (query: string) => 'danger' | 'medical' | undefined;
}

const MOST = 8;
/** Found in so many topics, a word says nothing. */
const COMMON = 24;
/** Topics that fit far less than the best are left out. */
const CLOSE = 0.35;
/** What fits less is another word. */
const LEAST = 0.45;
/** A whole word, in one of its forms, perhaps with a slip. */
const WHOLE = 0.6;
const HANGUL = /\p{Script=Hangul}/u;
const TOPIC_WEIGHT = 0.4;
/** What it is called by its name comes before what else it is called. */
const SPOKEN_WEIGHT = 0.9;
/** "My", "in", "is" say little beside other words. */
const SMALL_WORTH = 0.3;
const PHRASE_BONUS = 2;
/** Enough to decide between two that fit alike. */
const FITS_BONUS = 0.1;

/** @param spoken  What else people call them, as soon as it is there. */
export function finderOf(topics: readonly Topic[], spoken: readonly string[], synonyms?: Synonyms): Finder {
  const labels = topics.map(({ label }) => fold(label));
  const phrases = spoken.map((text) => text.split(',').map((phrase) => words(fold(phrase).text).join(' ')));
  /** Which topics a word stands for, and how much. */
  const index = new Map<string, Map<number, number>>();
  topics.forEach(({ topic }, at) => {
    const take = (text: string, weight: number) => {
      for (const word of words(text)) {
        const where = index.get(word) ?? new Map<number, number>();
        index.set(word, where.set(at, Math.max(where.get(at) ?? 0, weight)));
      }
    };
    take(labels[at]?.text ?? '', 1);
    take(fold(topic).text, TOPIC_WEIGHT);
    for (const phrase of phrases[at] ?? []) take(phrase, SPOKEN_WEIGHT);
  });

  /** How well one word of a query fits each topic. */
  function fitsOf(word: string): Map<number, number> {
    const fits = new Map<number, number>();
    for (const [known, where] of index) {
      const alike = likeness(word, known);
      if (alike < LEAST) continue;
      for (const [at, weight] of where) fits.set(at, Math.max(fits.get(at) ?? 0, alike * weight));
    }
    return fits;
  }

  return {
    find(query) {
      const asked = words(fold(query).text);
      const scores = topics.map(() => 0);
      for (const word of new Set(asked)) {
        const fits = fitsOf(word);
        if (fits.size > COMMON && asked.length > 1) continue;
        // A word that few topics know says more.
        const worth = Math.log(1 + topics.length / fits.size) * (isSmall(word) ? SMALL_WORTH : 1);
        for (const [at, fit] of fits) scores[at] = (scores[at] ?? 0) + worth * fit;
      }
      const whole = ` ${asked.join(' ')} `;
      topics.forEach(({ fits }, at) => {
        if (!scores[at]) return;
        const said = phrases[at]?.some((phrase) => phrase && whole.includes(` ${phrase} `));
        scores[at] += (said ? PHRASE_BONUS : 0) + (fits ? FITS_BONUS : 0);
      });
      const best = Math.max(...scores);
      return topics
        .map(({ id }, at) => ({ id, at, score: scores[at] ?? 0 }))
        .filter(({ score }) => score && score >= best * CLOSE)
        .sort((a, b) => b.score - a.score)
        .slice(0, MOST)
        .map(({ id, at }) => ({ id, pieces: piecesOf(topics[at]?.label ?? '', labels[at], asked) }));
    },

    danger(query) {
      const { text } = fold(query);
      const asked = words(text);
      const says = (list = '') =>
        list.split(',').some((phrase) => {
          const folded = fold(phrase.trim()).text;
          if (isUnspaced(folded)) return text.includes(folded);
          // Korean hangs its endings on the word, so that it only begins as it stands in the list.
          const is = (one: string, word: string) =>
            isForm(one, word) || (HANGUL.test(word) && one.startsWith(word));
          return words(folded).every((word) => asked.some((one) => is(one, word)));
        });
      // Fire and a fall: whoever burns needs more than a doctor.
      return says(synonyms?.danger) ? 'danger' : says(synonyms?.medical) ? 'medical' : undefined;
    },
  };
}

const isSmall = (word: string) => word.length < 3 && !isUnspaced(word);

/** From 0, another word, to 1, the same. */
function likeness(asked: string, known: string): number {
  if (asked === known) return 1;
  if (isUnspaced(known) || isUnspaced(asked)) return asked.length < 2 && known.includes(asked) ? 0.8 : 0;
  if (known.startsWith(asked)) return 0.5 + (0.45 * asked.length) / known.length;
  if (isForm(asked, known)) return 0.65;
  // While it is being typed, a slip may stand before letters that are still to come.
  if (asked.length >= 5 && isSlip(asked, known.slice(0, asked.length))) return 0.5;
  // "Toilettenpapier" has both in it.
  if (asked.length >= 4 && known.includes(asked)) return 0.5;
  return known.length >= 5 && asked.includes(known) ? 0.5 : 0;
}

/** The same word, with another ending or one letter that slipped. */
function isForm(asked: string, known: string): boolean {
  if (asked === known) return true;
  const longer = Math.max(asked.length, known.length);
  const shorter = Math.min(asked.length, known.length);
  let same = 0;
  while (same < shorter && asked[same] === known[same]) same++;
  if (same >= 4 && same >= longer - 2 && same / longer >= WHOLE) return true;
  return shorter >= 5 && isSlip(asked, known);
}

/** One letter more, less, another, or two that changed places. */
export function isSlip(asked: string, known: string): boolean {
  if (Math.abs(asked.length - known.length) > 1) return false;
  let at = 0;
  while (at < asked.length && asked[at] === known[at]) at++;
  const rest = (text: string, from: number) => text.slice(at + from);
  return (
    rest(asked, 1) === rest(known, 1) ||
    rest(asked, 1) === rest(known, 0) ||
    rest(asked, 0) === rest(known, 1) ||
    (asked[at] === known[at + 1] && asked[at + 1] === known[at] && rest(asked, 2) === rest(known, 2))
  );
}

function piecesOf(label: string, folded: Folded | undefined, asked: readonly string[]): Found['pieces'] {
  const meant = new Set<number>();
  const mark = (from: number, length: number) => {
    for (let unit = from; unit < from + length; unit++) meant.add(folded?.at[unit] ?? -1);
  };
  const { text } = folded ?? { text: '' };
  for (const word of asked) {
    if (isUnspaced(word)) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) mark(at, word.length);
    } else {
      for (const { 0: known, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
        if ((asked.length < 2 || !isSmall(word)) && likeness(word, known) >= LEAST)
          mark(index, known.startsWith(word) ? word.length : known.length);
      }
    }
  }
  const pieces: Found['pieces'] = [];
  for (let at = 0; at < label.length; at++) {
    const last = pieces.at(-1);
    const one = label[at] ?? '';
    if (last && last[1] === meant.has(at)) last[0] += one;
    else pieces.push([one, meant.has(at)]);
  }
  return pieces;
}
