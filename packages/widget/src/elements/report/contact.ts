import { html, nothing } from 'lit/html.js';
import { free } from '../panel/details.ts';
import { ask } from '../panel/question.ts';
import type { Form } from '../panel/view.ts';

const NAME = free('reporter.name', 'text', { key: 'contact.name', maxLength: 80, autocomplete: 'name' });
const CONTACT = free('reporter.contact', 'text', {
  key: 'contact.email',
  maxLength: 254,
  autocomplete: 'email',
});

/** How to answer. Never needed to send, so it comes when the line is free; a category may ask for it itself. */
export function contact(form: Form, folded: boolean) {
  const { t, answers } = form;
  if (form.questions().some(({ path }) => path === CONTACT.path)) return nothing;
  const fields = html`<p class="hint">${t('contact.hint')}</p>
    ${answers['reporter.anonymous'] ? nothing : html`${ask(form, CONTACT)}${ask(form, NAME)}`}
    <label class="switch"
      ><input
        type="checkbox"
        role="switch"
        .checked=${!!answers['reporter.anonymous']}
        @change=${(event: Event) => form.answer('reporter.anonymous', (event.target as HTMLInputElement).checked)}
      /><span>${t('contact.anonymous')}<small>${t('contact.anonymousHint')}</small></span></label
    >`;
  return folded
    ? html`<details>
        <summary>${t('contact.title')} <small>${t('details.optional')}</small></summary>
        ${fields}
      </details>`
    : html`<h3>${t('contact.title')}</h3>
        ${fields}`;
}
