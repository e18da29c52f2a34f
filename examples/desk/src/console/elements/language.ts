import { html, type TemplateResult } from 'lit';
import { language, languages, say, setLanguage, type Language } from '../words.ts';
import { icon } from './icons.ts';

/** Which language the desk speaks here. Fires `desk-spoke` from the select. */
export function languageChoice(): TemplateResult {
  return html`<label class="language short">
    <span class="visually-hidden">${say('app.language')}</span>${icon('languages')}
    <select @change=${choose}>
      ${Object.entries(languages).map(
        ([tag, name]) =>
          html`<option value=${tag} lang=${tag} ?selected=${tag === language()}>${name}</option>`,
      )}
    </select>
  </label>`;
}

function choose(event: Event): void {
  if (!(event.target instanceof HTMLSelectElement)) return;
  setLanguage(event.target.value as Language);
  event.target.dispatchEvent(new CustomEvent('desk-spoke', { bubbles: true, composed: true }));
}
