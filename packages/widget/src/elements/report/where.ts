import { html } from 'lit/html.js';
import type { Question } from '@touchline/sdk';
import { zoneOf } from '../panel/draft.ts';
import { ask } from '../panel/question.ts';
import type { Form, View } from '../panel/view.ts';

const at = (key: string, type: Question['type'], place?: string): Question => ({
  key: `where.${key}`,
  path: `location.${key}`,
  type,
  required: false,
  options: [],
  ...(place && { place }),
});
const PLACE = [
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
      <button class="btn" part="button" @click=${() => setPlace(form, false)}>${t('where.elsewhere')}</button>
      <button class="btn primary" part="button-primary" @click=${() => setPlace(form, true)}>
        ${t('where.use')}
      </button>
    </div>`,
    submit: () => setPlace(form, true),
  };
}

function setPlace(form: Form, here: boolean) {
  form.place = {};
  for (const { path, place } of here ? PLACE : []) {
    const value = form.answers[path];
    if (value) form.place[path] = zoneOf(value, form.zonesFor(place))?.id ?? value;
  }
  form.back();
}
