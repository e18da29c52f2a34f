import { html, nothing } from 'lit/html.js';
import { isSensitive } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import { free } from '../panel/details.ts';
import { ask } from '../panel/question.ts';
import { languageName } from './language-name.ts';
import type { Form, Misfit, Typed } from '../panel/view.ts';

const PHONE = /^\+?[0-9][0-9 ()./-]{4,18}$/;
const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;

/** What a page may have said about the person beforehand, by the key it says it with. */
export const WHO = [
  free('reporter.contact', 'text', { key: 'contact', maxLength: 254 }),
  free('reporter.name', 'text', { key: 'name', maxLength: 80 }),
];
const NAME = free('reporter.name', 'text', { key: 'contact.name', maxLength: 80, autocomplete: 'name' });
const OTHER = free('reporter.onBehalfOf', 'text', { key: 'contact.otherName', maxLength: 80 });

/** One field for both: digits are a number, anything else becomes an address. */
const isNumber = (typed: string) => /^[+(]?[\d\s()./-]*\d/.test(typed) && !typed.includes('@');

/** The contact that was given without being asked for, and cannot be one. */
export function unreachable({ t, answers, facts }: Form): Misfit[] {
  const typed = String(answers['reporter.contact'] ?? '').trim();
  if (!typed || answers['reporter.anonymous'] || facts.has('reporter.contact')) return [];
  if (PHONE.test(typed) || EMAIL.test(typed)) return [];
  return [{ pointer: '/data/reporter/contact', words: t(isNumber(typed) ? 'field.phone' : 'field.email') }];
}

/** How to answer. Never needed to send, so it comes when the line is free; a category may ask for it itself. */
export function contact(form: Form, folded: boolean) {
  const { t, answers, discreet, errors, facts } = form;
  const asked = form.questions().some(({ path }) => path === 'reporter.contact');
  const title = t(discreet ? 'discreet.contact' : 'contact.title');
  const fields = html`${ways(form)}
  ${toggle(form, 'reporter.anonymous', t(discreet ? 'discreet.never' : 'contact.anonymous'))}
  ${answers['reporter.anonymous'] ? html`<p class="hint">${t('contact.anonymousHint')}</p>` : nothing}`;
  const reach = asked
    ? nothing
    : folded
      ? html`<details ?open=${!!errors['reporter.contact'] || facts.has('reporter.contact')}>
          <summary>${title} <small>${t('details.optional')}</small></summary>
          ${fields}
        </details>`
      : html`<section class="q">
          <h3>${title}</h3>
          ${fields}
        </section>`;
  return html`${reach} ${agreed(form)}`;
}

/** One field, whatever it is that is written there; what is known is not asked for again. */
function ways(form: Form) {
  const { t, answers, facts } = form;
  // The name of somebody else goes along, and stays in sight.
  if (answers['reporter.anonymous']) return answers[OTHER.path] === undefined ? nothing : forOther(form);
  const typed = String(answers['reporter.contact'] ?? '');
  const number = isNumber(typed);
  const either = free('reporter.contact', 'text', {
    key: 'contact.either',
    maxLength: 254,
    inputMode: number ? 'tel' : 'email',
    autocomplete: number ? 'tel' : 'email',
  });
  const known = facts.has(either.path);
  return html`<p class="hint">${t('contact.hint')}</p>
    ${
      known
        ? html`<p class="fact">
            ${icon('check')}<span>${t('contact.known', { contact: typed })}</span>
            <button
              class="link"
              @click=${() => {
                facts.delete(either.path);
                form.focusOn('[id="reporter.contact"]');
              }}
            >
              ${t('action.change')}
            </button>
          </p>`
        : ask(form, either)
    }
    ${ask(form, NAME)} ${inMyLanguage(form)} ${forOther(form)}`;
}

/** Page and person speak differently: the answer may come in the person's words. */
function inMyLanguage(form: Form) {
  const { t, language } = form;
  const own = navigator.language;
  // "English", not "British English": what is asked for is the language.
  const name = languageName(own.split('-')[0] ?? own, language);
  if (!name || own.slice(0, 2) === language.slice(0, 2)) return nothing;
  const path = 'reporter.language';
  return toggle(form, path, t('contact.language', { language: name }), own, language);
}

/** For a child, a guest, a colleague. */
function forOther(form: Form) {
  const { t, answers } = form;
  const open = answers[OTHER.path] !== undefined;
  return html`${toggle(form, OTHER.path, t('contact.forOther'), answers[OTHER.path] ?? '')}
  ${open ? ask(form, OTHER) : nothing}`;
}

/** What is agreed beyond the help itself, never ticked beforehand, and what becomes of it all. */
function agreed(form: Form) {
  const { t, subcategory, config } = form;
  return html`${config ? nothing : html`<p class="hint">${t('consent.use')}</p>`}
    ${isSensitive(subcategory) ? nothing : toggle(form, 'consent.survey', t('consent.survey'))}
    <details>
      <summary>${t('consent.privacy')}</summary>
      <p class="hint">${t('consent.device', { days: 30 })}</p>
      <p class="hint">${t('consent.photo')}</p>
    </details>`;
}

/** @param on  What the answer is while it is on; `off`, while it is not. */
function toggle(form: Form, path: string, label: string, on: Typed = true, off?: Typed) {
  const now = form.answers[path];
  return html`<label class="switch"
    ><input
      type="checkbox"
      role="switch"
      .checked=${off === undefined ? now !== undefined : now === on}
      @change=${(event: Event) => form.answer(path, (event.target as HTMLInputElement).checked ? on : off)}
    /><span>${label}</span></label
  >`;
}
