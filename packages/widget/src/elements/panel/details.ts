import { html, nothing } from 'lit/html.js';
import { isSensitive, questionsOf, subcategoryOf, type Question } from '@touchline/sdk';
import { again, callFirst, loading } from './parts.ts';
import { ask } from './question.ts';
import type { Form, View } from './view.ts';

/** A question that no category asks by itself. */
export const free = (path: string, type: Question['type'], more: Partial<Question> = {}): Question => ({
  key: path,
  path,
  type,
  required: false,
  options: [],
  ...more,
});
const DESCRIPTION = free('description', 'longText');

/** What is known, places, then what is needed, then what may be left out. */
const rank = (known: boolean, { type, required }: Question) =>
  known || type === 'notice' ? 0 : type === 'place' && required ? 1 : required ? 2 : 3;

/** The category cannot wait, or an answer lifts it to the highest step. */
export const isUrgent = ({ subcategory, answers }: Form) =>
  subcategoryOf(subcategory)?.urgency === 'U1' ||
  questionsOf(subcategory).some(
    ({ raises, path }) =>
      raises?.to === 'U1' && [answers[path]].flat().some((one) => raises.when.includes(`${one}`)),
  );

/** What to do until somebody comes, where one thing is sure; once its questions are there, they say more. */
export const adviceOn = ({ t, subcategory, isReady }: Form) =>
  subcategory === 'lost.child_lost'
    ? t('danger.child')
    : subcategory === 'safety.suspicious' && !isReady
      ? t('danger.item')
      : '';

/** The few things the team needs. On the short path this screen sends. */
export function details(form: Form): View {
  const { subcategory, later } = form;
  const title = form.labelOf(subcategory);
  const now = isUrgent(form);
  const help = now ? callFirst(form, subcategory.startsWith('medical'), adviceOn(form)) : nothing;
  if (!form.isReady) {
    return {
      title,
      step: 3,
      body: html`${help}
        <p class="hint">${loading(form)}</p>
        ${again(form)}`,
    };
  }
  const questions = form
    .questions()
    .sort((a, b) => rank(form.facts.has(a.path), a) - rank(form.facts.has(b.path), b));
  return {
    title,
    step: 3,
    body: html`
      ${help} ${later?.above(form)}
      ${questions.map((question) =>
        question.type === 'photo'
          ? later?.photoField(form)
          : now && question.key === 'callNow'
            ? nothing
            : ask(form, question),
      )}
      ${questions.some(({ type }) => type === 'longText') ? nothing : ask(form, DESCRIPTION)}
      ${later?.aside(form)} ${form.shortPath ? sending(form, true) : nothing}
    `,
    footer: footer(form, form.shortPath),
    submit: () => void form.submit(),
  };
}

/** How to answer, where that has been loaded, and what happens with what was written. */
export function sending(form: Form, folded: boolean) {
  const { t, config } = form;
  return html`${form.later?.contact(form, folded)}
    ${isSensitive(form.subcategory) ? html`<p class="hint">${t('consent.sensitive')}</p>` : nothing}
    <p class="hint">
      ${config?.retentionDays ? t('consent.handling', { days: config.retentionDays }) : nothing}
    </p>`;
}

export function footer(form: Form, last: boolean) {
  const { t, errors } = form;
  // A photo holds nothing back, and says so where it stands.
  const count = Object.keys(errors).filter((path) => path !== 'attachments').length;
  const usual = form.later?.usual(form);
  return html`
    ${count ? html`<p class="error">${t('field.missing', { count })}</p>` : nothing}
    ${form.failed ? html`<p class="error">${t('unsaved.failed')}</p>` : nothing}
    ${last && usual && !count ? html`<p class="hint">${usual}</p>` : nothing}
    <button class="btn primary" part="button-primary" aria-busy=${form.busy} @click=${() => form.submit()}>
      ${form.busy && form.later ? t('receipt.saving') : t(last ? (isUrgent(form) && !form.discreet ? 'danger.report' : 'action.send') : 'action.continue')}
    </button>
  `;
}
