import { html, nothing } from 'lit/html.js';
import { CATEGORIES } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import { row } from '../panel/parts.ts';
import type { Form } from '../panel/view.ts';

/** Without marks on letters and hyphens in words: "Wi‑Fi" is found as "wifi". */
const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u2010\u2011-]/gu, '');
/** Written without spaces. */
const UNSPACED = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;

/** Topics by the person's own words, best first. */
export function results(form: Form) {
  const { t, search: query } = form;
  // Without spaces, every pair of Han characters is a word, and so is what Japanese writes in katakana; these are found
  // anywhere. Others match from their first letters on.
  const folded = fold(query);
  const pairs = [...folded.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map(([, pair = '']) => pair);
  const loans = folded.match(/[\p{Script=Katakana}ー]{2,}/gu) ?? [];
  const words = new Set([...(folded.match(/[\p{L}\p{N}]+/gu) ?? []), ...pairs, ...loans]);
  const found = CATEGORIES.flatMap(({ subcategories }) => subcategories)
    .map(({ id, category }) => {
      const label = ` ${fold(form.labelOf(id))} ${fold(form.topicOf(category))}`;
      const score = [...words].reduce((sum, word) => {
        const stem = word.length > 5 ? word.slice(0, -2) : word;
        const start = UNSPACED.test(word) ? word : ` ${stem}`;
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
