import { html, nothing } from 'lit/html.js';
import { maskNumbers, type Masked } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import type { Form } from '../panel/view.ts';

/** Where a draft keeps which numbers are none: beside the answers, so that it stays and goes with them. */
const UNMASKED = 'unmasked';
/** More are not heard. */
const MOST = 8;

/** Numbers that the person says are neither a card nor a ticket, as typed. */
export const unmasked = ({ answers }: Form) => [answers[UNMASKED] ?? []].flat() as string[];

/** What somebody writes, as it will be read: numbers that open something are covered. */
export function maskedText(form: Form, text: string): string {
  return maskNumbers(text, unmasked(form), form.config?.ticketNumbers).text;
}

/** Says which numbers are covered before the words are kept, and shows those that are none. */
export function maskedFields(form: Form) {
  const { answers } = form;
  const free = form
    .questions()
    .filter(({ type, pattern }) => type === 'longText' || (type === 'text' && !pattern));
  const paths = new Set(['description', ...free.map(({ path }) => path)]);
  const hidden = new Map<string, Masked>();
  for (const path of paths) {
    const typed = answers[path];
    if (typeof typed !== 'string') continue;
    for (const one of maskNumbers(typed, unmasked(form), form.config?.ticketNumbers).masked) {
      hidden.set(one.typed, one);
    }
  }
  return [...hidden.values()].map(({ kind, typed }) => {
    const show = () => form.answer(UNMASKED, [...unmasked(form), typed]);
    return covered(form, kind, maskedText(form, typed), unmasked(form).length < MOST ? show : undefined);
  });
}

/** A box with dots around it: what is hidden, and the way to show it. */
export function covered({ t }: Form, kind: Masked['kind'], what: string, show?: () => void) {
  return html`<p class="masked" role="status">
    ${icon('eye-off')}
    <span
      >${t(kind === 'card' ? 'details.maskedCard' : 'details.maskedTicket')}
      ${what ? html`<bdi dir="ltr">${what}</bdi>` : nothing}</span
    >
    ${show ? html`<button class="link" @click=${show}>${t('details.unmask')}</button>` : nothing}
  </p>`;
}
