import { html, nothing } from 'lit/html.js';
import { isSensitive } from '@touchline/sdk';
import { free, isUrgent, sending } from '../panel/details.ts';
import { ask } from '../panel/question.ts';
import type { Form, Screen, View } from '../panel/view.ts';

const WORDS = free('description', 'longText', { required: true });
/** What is about anything asks for words alone. */
const ANYTHING = 'other.other';
const TEXT = 'fields.text';

/** The topic that is being told in own words, until it is left or its questions are asked for again. */
const telling = new WeakMap<Form, string>();
const isTold = (form: Form) =>
  telling.get(form) === form.subcategory && String(form.answers[WORDS.path] ?? '') !== '';

/**
 * Where the questions of a topic could not be fetched, what happened is told in own words instead, and is safe at once.
 * What cannot wait is called for, and what is sensitive goes to those who may read it or not at all.
 */
export function ownWords(form: Form, view: View, screen: Screen): View {
  const { t, subcategory } = form;
  if (screen !== 'details' || isUrgent(form) || isSensitive(subcategory)) {
    telling.delete(form);
    return view;
  }
  // What is being written stays under the fingers when the questions come after all.
  const isMissing = form.missed && !form.isReady;
  if (!isMissing && !isTold(form)) return view;
  telling.set(form, subcategory);
  const again = () => {
    telling.delete(form);
    form.again();
  };
  const submit = () => void send(form);
  return {
    ...view,
    body: html`<p class="hint">${t('details.ownWords')}</p>
      ${ask(form, WORDS)}
      <button class="btn" part="button" @click=${again}>${t('action.again')}</button>
      ${sending(form, true)}`,
    footer: html`${form.failed ? html`<p class="error">${t('unsaved.failed')}</p>` : nothing}
      <button class="btn primary" part="button-primary" aria-busy=${form.busy} @click=${submit}>
        ${t('action.send')}
      </button>`,
    submit,
  };
}

/** Whoever reads it sees what it is about by the name in front. */
async function send(form: Form) {
  const { subcategory, category, answers, errors, t } = form;
  const { [WORDS.path]: told = '', ...others } = answers;
  const words = String(told).trim();
  if (!words) {
    errors[WORDS.path] = t('field.required');
    form.focusOn('textarea');
    return;
  }
  const topic = subcategory === ANYTHING ? '' : `${form.labelOf(subcategory)}: `;
  Object.assign(form, {
    subcategory: ANYTHING,
    category: 'other',
    answers: { ...others, [TEXT]: topic + words },
  });
  const done = form.submit();
  // It was taken as it was; the screen stays as it is until it is safe.
  Object.assign(form, { subcategory, category, answers });
  const flaw = form.errors[TEXT];
  if (flaw) form.errors[WORDS.path] = flaw;
  await done;
}

/** Where the writing goes on after the screen was drawn anew. */
export const writingAt = (form: Form) => (isTold(form) ? 'textarea' : undefined);
