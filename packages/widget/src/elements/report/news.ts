import { html, nothing } from 'lit/html.js';
import type { Form } from '../panel/view.ts';
import { carryOnWith, isBegun } from './drafts.ts';
import { knownNearby } from './known.ts';
import { aboveTopics, type News } from './late.ts';
import { troubles } from './mine.ts';

/** What stands above everything else at the start: what got lost here, a draft, and what the venue already knows. */
export function news(form: Form) {
  return aboveTopics(form, [...troubles(form), ...draft(form), ...knownNearby(form)]);
}

/** Whoever only looked at a topic has started nothing. */
function draft(form: Form): News[] {
  const { t, subcategory, photos } = form;
  if (!subcategory || !(isBegun(form) || photos.length)) return [];
  const card = html`<section class="card">
    <p>
      <b>${t('home.draft.title')}</b>${
        // Whoever is watched is not given away by the first screen.
        form.discreet ? nothing : html`<br />${form.labelOf(subcategory)}`
      }
    </p>
    <button class="btn" part="button" @click=${() => void carryOnWith(form)}>
      ${t('home.draft.resume')}
    </button>
  </section>`;
  return [{ name: 'draft', words: t('home.draft.title'), said: 'home.draft.title', card }];
}
