import { html, nothing } from 'lit/html.js';
import { footer, sending } from '../panel/details.ts';
import { spoken } from '../panel/question.ts';
import type { Form, View } from '../panel/view.ts';
import { leaveOut } from './photo.ts';

/** Check, say how to answer, send: for reports that take longer to write. */
export function send(form: Form): View {
  const { t } = form;
  return {
    title: t('review.title'),
    step: 4,
    body: html`
      <dl class="review" part="review">
        <dt>${form.topicOf(form.category)}</dt>
        <dd>${form.labelOf(form.subcategory)}</dd>
        ${form.questions().map((question) => {
          const said = spoken(form, question);
          return said
            ? html`<dt>${form.wordsOf(question).label}</dt>
                <dd dir="auto">${said}</dd>`
            : nothing;
        })}
      </dl>
      ${leaveOut(form)} ${sending(form, false)}
    `,
    footer: footer(form, true),
    submit: () => void form.submit(),
  };
}
