import { firstChoices, subcategoryOf } from '@touchline/sdk';
import type { TouchlinePanel } from '@touchline/widget';
import { written } from './hand.ts';

/** What has the focus. */
export interface Stop {
  name: string;
  kind: 'button' | 'choice' | 'date' | 'field' | 'other';
  /** The question it answers, by path. */
  of: string;
  /** A person sees that it has the focus. */
  ringed: boolean;
}

/** What a walk by keys starts from: the names of the buttons on its way. */
export interface Start {
  /** Names of the button on the first screen; danger has another name there than in the list. */
  topics: string[];
  /** Absent where a topic has nothing to choose from. */
  label: string | undefined;
  more: string;
  onward: string[];
}

/** What the keys have done so far. */
export interface Progress {
  title: string;
  /** `review`, `receipt`, a subcategory, a category, or `home`. */
  at: string;
  /** Questions that still need an answer, by path. */
  missing: string[];
}

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

/** Answers what the keyboard outside cannot see. */
export function byKeys(panel: () => TouchlinePanel) {
  const root = () => panel().shadowRoot as ShadowRoot;
  const needed = () =>
    panel()
      .questions()
      .filter(({ required, path }) => required && path);
  return {
    async start(subcategory: string): Promise<Start> {
      const { category, stages } = subcategoryOf(subcategory) ?? { category: '', stages: [] };
      const here = panel();
      here.go('home');
      here.setStage(stages.find((stage) => firstChoices(stage).includes(category)) ?? stages[0] ?? 'entry');
      await here.updateComplete;
      return {
        topics: [here.topicOf(category), ...(category === 'lost' ? [here.t('home.child')] : [])].map(plain),
        label: subcategory === `${category}.${category}` ? undefined : plain(here.labelOf(subcategory)),
        more: plain(here.t('home.more')),
        onward: (['action.send', 'action.continue', 'danger.report'] as const).map((key) =>
          plain(here.t(key)),
        ),
      };
    },
    scene(): Progress {
      const here = panel();
      const title = plain(root().querySelector('h2')?.textContent);
      const has = (part: string) => root().querySelector(`[part~=${part}]`);
      if (has('receipt-head')) return { title, at: 'receipt', missing: [] };
      if (has('review')) return { title, at: 'review', missing: [] };
      if (has('tile')) return { title, at: 'home', missing: [] };
      if (!has('field')) return { title, at: here.category, missing: [] };
      const missing = needed().filter(({ path }) => {
        const given = here.answers[path];
        return given === undefined || given === '' || (Array.isArray(given) && !given.length);
      });
      return { title, at: here.subcategory, missing: missing.map(({ path }) => path) };
    },
    focus(): Stop {
      const at = root().activeElement;
      if (!(at instanceof HTMLElement)) return { name: '', kind: 'other', of: '', ringed: false };
      const choice = at instanceof HTMLInputElement && /radio|checkbox/.test(at.type);
      const shown = choice ? (at.closest('label') ?? at) : at;
      const date = at.matches('[type=datetime-local]');
      const ring = (one: Element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      };
      return {
        name: plain(at.getAttribute('aria-label') ?? shown.textContent),
        kind: at.matches('button')
          ? 'button'
          : choice
            ? 'choice'
            : date
              ? 'date'
              : at.matches('input, textarea')
                ? 'field'
                : 'other',
        of: choice ? at.name.slice(0, at.name.indexOf(' ')) : at.id,
        // The browser itself marks the part of a date that is being written.
        ringed: date || ring(at) || ring(shown),
      };
    },
    words(path: string): string {
      const question = needed().find((one) => one.path === path);
      return question ? written(panel(), question) : '';
    },
  };
}
