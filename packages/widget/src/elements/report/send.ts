import { html, nothing } from 'lit/html.js';
import type { Question } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import { footer, isUrgent, sending } from '../panel/details.ts';
import { zoneOf } from '../panel/draft.ts';
import { spoken } from '../panel/question.ts';
import type { Form, View } from '../panel/view.ts';
import { maskedText } from './masked.ts';
import { leaveOut } from './photo.ts';

/** As many open answers as are sent without looking at them again. */
const FEW = 3;

/**
 * The form sends by itself. Looking at it once more pays where much was asked, where it is about money, where an answer
 * needs a contact, and where a place was typed by hand; never where danger waits.
 */
export function isShort(form: Form): boolean {
  const open = form.questions().filter(({ required, path }) => required && !form.facts.has(path));
  return (
    isUrgent(form) ||
    (open.length <= FEW &&
      !open.some(
        ({ type, path, place }) =>
          type === 'money' ||
          path === 'reporter.contact' ||
          (type === 'place' && form.answers[path] && !zoneOf(form.answers[path], form.zonesFor(place))),
      ))
  );
}

/** An answer as people write it; a field for a time holds it as machines do. */
function saidOf(form: Form, question: Question): string {
  const said = spoken(form, question);
  if (!said || question.type !== 'dateTime') return said;
  // In the time of the device, as it was typed.
  return new Intl.DateTimeFormat(form.language, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(said));
}

/** Check, say how to answer, send: for reports that take longer to write. */
export function send(form: Form): View {
  const { t, photos } = form;
  const place = form.placeOf(form.place);
  const to = (path: string) => () => {
    form.facts.delete(path);
    form.go('details');
    form.focusOn(`[id="${path}"]`);
  };
  const line = (label: string, said: unknown, change: () => void) =>
    html`<button class="row" part="row" @click=${change}>
      <span><small>${label}</small><bdi>${said}</bdi></span
      >${icon('pencil')}
    </button>`;
  return {
    title: t('review.title'),
    step: 4,
    body: html`
      <div class="review rows" part="review">
        <button class="row" part="row" @click=${() => form.choose(form.category)}>
          <span><small>${form.topicOf(form.category)}</small>${form.labelOf(form.subcategory)}</span>
          ${icon('pencil')}
        </button>
        ${form.questions().map((question) => {
          // Numbers that open something are covered here as they will be where it is read.
          const said = maskedText(form, saidOf(form, question));
          return said ? line(form.wordsOf(question).label, said, to(question.path)) : nothing;
        })}
        ${place && !form.questions().some(({ path }) => path.startsWith('location')) ? line(t('review.where'), place, () => form.go('where')) : nothing}
        ${form.answers['description'] ? line(t('details.text'), maskedText(form, String(form.answers['description'])), to('description')) : nothing}
        ${photos.length ? line(t('photo.add'), t('review.photos', { count: photos.length }), to('photo')) : nothing}
      </div>
      ${leaveOut(form)} ${sending(form, false)}
    `,
    footer: footer(form, true),
    submit: () => void form.submit(),
  };
}
