import { html, nothing } from 'lit/html.js';
import { CATEGORIES } from '@touchline/sdk';
import { loadSynonyms, type Language, type Synonyms } from '@touchline/sdk/words';
import { icon } from '../../icons/icon.ts';
import { callFirst, row } from '../panel/parts.ts';
import type { Form } from '../panel/view.ts';
import { finderOf, type Finder, type Found } from './find.ts';
import { isUnspaced } from './fold.ts';

const PAUSE_MS = 120;
/** After the last key, so that nobody hears a number for every letter. */
const SAY_MS = 500;

/** What is being looked for in one panel. */
interface Search {
  language: string;
  finder: Finder;
  /** The query that is answered. */
  query: string;
  /** The one that will be. */
  wanted: string;
  found: Found[];
  danger: ReturnType<Finder['danger']>;
  said: string;
  pause?: ReturnType<typeof setTimeout>;
  silence?: ReturnType<typeof setTimeout>;
}

const searches = new WeakMap<Form, Search>();
const known = new Map<string, Synonyms>();

/** Topics by the person's own words, best first. Nothing until enough is typed. */
export function results(form: Form) {
  const { t } = form;
  const query = form.search.trim();
  const search = searchOf(form);
  if ([...query].length < (isUnspaced(query) || /\p{Script=Hangul}/u.test(query) ? 1 : 2)) {
    forget(search);
    return undefined;
  }
  if (query !== search.wanted) ask(form, search, query);
  if (!search.query) return undefined;
  const { found, danger } = search;
  return html`<div class="found">
    <p role="status" class="sr">${search.said}</p>
    ${danger ? callFirst(form, danger === 'medical') : nothing}
    ${found.length ? nothing : html`<p>${none(form, search)}</p>`}
    <div class="rows">
      ${found.map(({ id, pieces }) =>
        row(
          html`${pieces.map(([text, meant]) => (meant ? html`<b>${text}</b>` : text))}<small
              >${form.topicOf(id.split('.')[0] ?? '')}</small
            >`,
          () => void form.pick(id),
          icon(id.split('.')[0] ?? ''),
        ),
      )}
      ${
        found.length
          ? nothing
          : row(t('search.send'), () => {
              void form.pick('other.other').then(() => form.answer('fields.text', query));
            })
      }
    </div>
  </div>`;
}

/** Fetches what else people call the topics, for the next search. */
export async function synonymsAhead(language: string): Promise<void> {
  if (!known.has(language)) known.set(language, await loadSynonyms(language as Language));
}

const none = ({ t }: Form, { query }: Search) => t('search.none', { query: query.slice(0, 40) });

function searchOf(form: Form): Search {
  const before = searches.get(form);
  if (before?.language === form.language) return before;
  const { language } = form;
  const search: Search = {
    language,
    finder: finderIn(form),
    query: '',
    wanted: '',
    found: [],
    danger: undefined,
    said: '',
  };
  if (before) forget(before);
  else listen(form);
  searches.set(form, search);
  if (!known.has(language)) {
    // Names of topics are found at once, and all other words as soon as they are there.
    synonymsAhead(language).then(
      () => {
        search.finder = finderIn(form);
        if (search.query) settle(form, search);
      },
      () => {},
    );
  }
  return search;
}

function finderIn(form: Form): Finder {
  const synonyms = known.get(form.language);
  const hidden = form.config?.hiddenSubcategories ?? [];
  const all = CATEGORIES.flatMap(({ subcategories }) => subcategories).filter(
    ({ id }) => !hidden.includes(id),
  );
  return finderOf(
    all.map(({ id, category, stages }) => ({
      id,
      label: form.labelOf(id),
      topic: form.topicOf(category),
      fits: stages.includes(form.stage),
    })),
    all.map(({ category, index }) => synonyms?.topics[category]?.split('|')[index] ?? ''),
    synonyms,
  );
}

function ask(form: Form, search: Search, query: string) {
  // An answer stays while somebody goes on typing, not when they begin anew.
  if (!query.startsWith(search.query) && !search.query.startsWith(query)) forget(search);
  search.wanted = query;
  clearTimeout(search.pause);
  clearTimeout(search.silence);
  search.pause = setTimeout(() => settle(form, search), PAUSE_MS);
  search.silence = setTimeout(() => {
    const { length: count } = search.found;
    search.said = count ? form.t('search.results', { count }) : none(form, search);
    form.requestUpdate();
  }, SAY_MS);
}

function settle(form: Form, search: Search) {
  clearTimeout(search.pause);
  const { finder, wanted } = search;
  Object.assign(search, {
    query: wanted,
    found: finder.find(wanted),
    danger: finder.danger(wanted),
    said: '',
  });
  form.requestUpdate();
}

function forget(search: Search) {
  clearTimeout(search.pause);
  clearTimeout(search.silence);
  Object.assign(search, { query: '', wanted: '', found: [], danger: undefined, said: '' });
}

/** Up and down through what was found, Enter for the best, Esc to begin anew. */
function listen(form: Form) {
  form.addEventListener('keydown', (event) => {
    const { key, isComposing } = event as KeyboardEvent;
    const field = form.root.querySelector<HTMLInputElement>('.search input');
    const search = searches.get(form);
    const { activeElement: at } = form.root;
    if (!field || !form.search || !search || isComposing || !at?.matches('.search input, .found .row'))
      return;
    const rows = [...form.root.querySelectorAll<HTMLElement>('.found .row')];
    const here = rows.indexOf(at as HTMLElement);
    if (key === 'ArrowDown') rows[Math.min(here + 1, rows.length - 1)]?.focus();
    else if (key === 'ArrowUp' && here >= 0) (rows[here - 1] ?? field).focus();
    else if (key === 'Enter' && at === field) {
      // Whoever types fast does not wait for the answer.
      search.wanted = form.search.trim();
      if (search.query !== search.wanted) settle(form, search);
      const [best] = search.found;
      if (best) void form.pick(best.id);
    } else if (key === 'Escape') {
      forget(search);
      form.search = '';
      form.requestUpdate();
      field.focus();
    } else return;
    event.preventDefault();
  });
}
