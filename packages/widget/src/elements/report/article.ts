import { html, nothing } from 'lit/html.js';
import { articlesFor, CATEGORIES } from '@touchline/sdk';
import { loadArticles, type ArticleWords, type Language } from '@touchline/sdk/words';
import { icon } from '../../icons/icon.ts';
import { isUrgent } from '../panel/details.ts';
import type { Form } from '../panel/view.ts';

/** More than two are a library, not help. */
const MOST = 2;

/** What one person reads before one report. */
interface Reading {
  subcategory: string;
  /** Ids of what was opened. */
  opened: Set<string>;
  solved: boolean;
  /** Ends the waiting for the moment at which the screen is left. */
  end?: () => void;
  /** It is on its way: from now on it changes nothing that is counted. */
  told?: true;
}

const readings = new WeakMap<Form, Reading>();
const known = new Map<string, ArticleWords>();

/** What may solve it now, closed, above the form. It hides nothing and asks for nothing. */
export function article(form: Form) {
  const { t, subcategory, language } = form;
  // An answer may lift it to the highest step: then there is nothing to read first.
  const articles = isUrgent(form) ? [] : tellable(form, subcategory);
  if (!articles.length) return nothing;
  if (!known.has(language)) {
    learn(language).then(
      () => form.requestUpdate(),
      () => {},
    );
    return nothing;
  }
  const shown = articles.flatMap(({ id }) => wordsOf(form, id) ?? []).slice(0, MOST);
  if (!shown.length) return nothing;
  const reading = readingOf(form);
  const { solved } = reading;
  return html`<section class="solve" part="article" aria-label=${t('article.title')}>
    <p role="status" class=${solved ? 'card' : 'sr'}>
      ${solved ? html`${icon('check')}<span>${t('article.thanks')}</span>` : nothing}
    </p>
    ${
      solved
        ? html`<button class="link" @click=${() => decide(form, reading, false)}>
            ${t('article.notSolved')}
          </button>`
        : html`<small>${t('article.title')}</small> ${shown.map((one) => card(form, reading, one))}`
    }
  </section>`;
}

async function learn(language: string): Promise<void> {
  if (!known.has(language)) known.set(language, await loadArticles(language as Language));
}

/** One tap before they may be shown, so that nothing moves under a finger: only where this topic has any here. */
export function articlesAhead(form: Form): void {
  const topics = CATEGORIES.find(({ id }) => id === form.category)?.subcategories ?? [];
  if (topics.some(({ id }) => tellable(form, id).length)) learn(form.language).catch(() => {});
}

/** Articles about it of which this venue has filled in everything, and hides none. */
function tellable({ config, stage }: Form, subcategory: string) {
  return articlesFor(subcategory, stage).filter(
    ({ id, facts }) => !config?.hiddenArticles?.includes(id) && facts.every((fact) => config?.facts?.[fact]),
  );
}

interface Shown {
  id: string;
  title: unknown;
  steps: unknown[];
}

function card(form: Form, reading: Reading, { id, title, steps }: Shown) {
  const { t } = form;
  return html`<details
    @toggle=${(event: Event) => {
      if ((event.target as HTMLDetailsElement).open) open(form, reading, id);
    }}
  >
    <summary>${title}</summary>
    <ol>
      ${steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    <div class="pair">
      <button class="btn" part="button" @click=${() => decide(form, reading, true)}>
        ${t('article.solved')}
      </button>
      <button
        class="btn"
        part="button"
        @click=${(event: Event) => {
          const details = (event.target as HTMLElement).closest('details');
          if (details) details.open = false;
          form.focusOn('.solve ~ * :is(input, select, textarea, button, summary)');
        }}
      >
        ${t('article.notSolved')}
      </button>
    </div>
  </details>`;
}

function decide(form: Form, reading: Reading, solved: boolean) {
  reading.solved = solved;
  // What was under the finger is gone: the focus stays in its place.
  form.focusOn(solved ? '.solve .link' : '.solve summary');
}

/** Title and steps with what the venue filled in; nothing where it filled in too little, or wants none. */
function wordsOf(form: Form, id: string): Shown | undefined {
  const { config, language } = form;
  const own = config?.texts?.[language]?.[`article.${id}`];
  const text = own ?? known.get(language)?.[id];
  if (!text || config?.hiddenArticles?.includes(id)) return undefined;
  let isFull = true;
  const factOf = (name = '') => {
    const fact = config?.facts?.[name];
    return typeof fact === 'string' ? fact : fact?.[language];
  };
  const fill = (sentence: string) => {
    const parts = sentence.split(/\{(\w+)\}/);
    return parts.map((part, at) => {
      // Between two signs of Chinese no space stands, whatever the venue filled in.
      if (at % 2 === 0) {
        const before = /\p{Script=Han}$/u.test(factOf(parts[at - 1]) ?? '')
          ? / (?=\p{Script=Han})/uy
          : /(?!)/;
        const after = /^\p{Script=Han}/u.test(factOf(parts[at + 1]) ?? '')
          ? /(?<=\p{Script=Han}) $/u
          : /(?!)/;
        return part.replace(before, '').replace(after, '');
      }
      const said = factOf(part);
      isFull &&= !!said;
      return html`<bdi>${said}</bdi>`;
    });
  };
  const [title, ...steps] = text.split('|').map(fill);
  return isFull ? { id, title, steps } : undefined;
}

function readingOf(form: Form): Reading {
  const { subcategory } = form;
  const before = readings.get(form);
  if (before?.subcategory === subcategory) return before;
  before?.end?.();
  const reading: Reading = { subcategory, opened: new Set(), solved: false };
  readings.set(form, reading);
  return reading;
}

/** From the first article that is opened, the visit is told once: when the screen is left. */
function open(form: Form, reading: Reading, id: string) {
  reading.opened.add(id);
  if (reading.end ?? reading.told) return;
  const end = () => {
    observer.disconnect();
    form.removeEventListener('touchline-close', end);
    document.removeEventListener('visibilitychange', leaving);
    delete reading.end;
    reading.told = true;
    const { opened, solved } = reading;
    // Worth little beside a report: whatever goes wrong here is nobody's trouble.
    form.touchline.helped({ articles: [...opened], solved }).catch(() => {});
  };
  const leaving = () => {
    if (document.visibilityState === 'hidden') end();
  };
  const observer = new MutationObserver(() => {
    if (form.root.querySelector('.solve')) return;
    end();
    readings.delete(form);
  });
  observer.observe(form.root, { childList: true, subtree: true });
  form.addEventListener('touchline-close', end);
  document.addEventListener('visibilitychange', leaving);
  reading.end = end;
}
