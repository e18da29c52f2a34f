import { html, nothing } from 'lit/html.js';
import { CATEGORIES } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import { row } from '../panel/parts.ts';
import type { Form } from '../panel/view.ts';

const fold = (text: string) => text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '');

/** Topics by the person's own words, best first. */
export function results(form: Form) {
  const { t, search: query } = form;
  // Han has no spaces, so every pair of its characters is a word; others match from their first letters on.
  const pairs = [...fold(query).matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = '']) => pair);
  const words = fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = CATEGORIES.flatMap(({ subcategories }) => subcategories)
    .map(({ id, category }) => {
      const label = ` ${fold(form.labelOf(id))} ${fold(form.topicOf(category))}`;
      const score = [...words, ...pairs].reduce((sum, word) => {
        const stem = word.length > 5 ? word.slice(0, -2) : word;
        const start = /\p{Script=Han}/u.test(word) ? word : ` ${stem}`;
        return (word.length > 2 || start === word) && label.includes(start) ? sum + word.length : sum;
      }, 0);
      return { id, category, score };
    })
    .filter(({ score }) => score)
    .sort((a, b) => b.score - a.score)
    .slice(0, 8);
  return html`<div class="rows">
    <p role="status" class=${found.length ? 'sr' : ''}>
      ${found.length ? t('search.results', { count: found.length }) : t('search.none', { query: query.slice(0, 40) })}
    </p>
    ${found.map(({ id, category }) =>
      row(
        html`${form.labelOf(id)}<small>${form.topicOf(category)}</small>`,
        () => void form.pick(id),
        icon(category),
      ),
    )}
    ${
      found.length
        ? nothing
        : row(t('search.send'), () => {
            void form.pick('other.other').then(() => form.answer('fields.text', query));
          })
    }
  </div>`;
}
