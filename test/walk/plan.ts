import { CATEGORIES } from '@touchline/sdk';
import { LANGUAGES } from '@touchline/sdk/words';
import { SURFACES, type Surface } from './frame.ts';

export const SUBCATEGORIES = CATEGORIES.flatMap(({ subcategories }) => subcategories.map(({ id }) => id));

export interface Leg {
  surface: Surface;
  language: string;
  subcategories: string[];
}

/** Every subcategory once, in a language that the seed deals out, so that each language has about as many. */
export function slice(seed: number): Leg[] {
  const surfaces = Object.keys(SURFACES) as Surface[];
  return LANGUAGES.map((language, place) => ({
    surface: surfaces[(place + seed) % surfaces.length] as Surface,
    language,
    // Neighbours share a category; seven apart they do not.
    subcategories: SUBCATEGORIES.filter((_, index) => (index * 7 + seed) % LANGUAGES.length === place),
  }));
}
