import { html } from 'lit';
import type { Question } from '@touchline/sdk';
import { ask } from './question.ts';
import type { Form, View } from './view.ts';

const at = (key: string, type: Question['type'], place?: string): Question => ({
  key: `where.${key}`,
  path: `location.${key}`,
  type,
  required: false,
  options: [],
  ...(place && { place }),
});
export const PLACE = [
  at('gate', 'place', 'gate'),
  at('zone', 'place', 'zone'),
  at('block', 'place', 'block'),
  at('row', 'text'),
  at('seat', 'text'),
];

/** Say where once. */
export function where(form: Form): View {
  const { t } = form;
  return {
    title: t('where.title'),
    body: html`<p class="hint">${t('where.hint')}</p>
      ${PLACE.map((question) => ask(form, question))}`,
    footer: html`<div class="pair">
      <button class="btn" part="button" @click=${() => form.setPlace(false)}>${t('where.elsewhere')}</button>
      <button class="btn primary" part="button-primary" @click=${() => form.setPlace(true)}>${t('where.use')}</button>
    </div>`,
    submit: () => form.setPlace(true),
  };
}
