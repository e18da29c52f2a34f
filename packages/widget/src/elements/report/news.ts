import { html, nothing } from 'lit/html.js';
import type { Form } from '../panel/view.ts';
import { knownNearby } from './known.ts';
import { missing } from './mine.ts';

/** What stands above everything else at the start: what got lost here, a draft, and what the venue already knows. */
export function news(form: Form) {
  const { t, subcategory } = form;
  return html`${missing(form)}${
    subcategory
      ? html`<section class="card">
          <p>
            <b>${t('home.draft.title')}</b>${
              // Whoever is watched is not given away by the first screen.
              form.discreet ? nothing : html`<br />${form.labelOf(subcategory)}`
            }
          </p>
          <button class="btn" part="button" @click=${() => void form.pick(subcategory)}>
            ${t('home.draft.resume')}
          </button>
        </section>`
      : nothing
  }
  ${knownNearby(form)}`;
}
