import type { Question } from '@touchline/sdk';
import type { Translate } from '../../strings/strings.ts';
import type { Asked, Form, Misfit } from '../panel/view.ts';

/** As many characters as anybody takes where a question says nothing else. */
const MOST = 4000;
/** From here on somebody should know how many are left. */
const NEAR = 100;

const mostOf = ({ maxLength = MOST }: Partial<Question>) => maxLength;

/** How much more may be written, once little is left; how much is too much. Nothing of what was pasted is cut off. */
export function roomFor(t: Translate, text: string, most = MOST): string {
  const left = most - text.length;
  return left < 0
    ? t('field.tooLong', { count: -left })
    : left < NEAR
      ? t('details.left', { count: left })
      : '';
}

/** It cannot be sent as long as it is. */
export const isTooLong = (text = '') => text.trim().length > MOST;

/** What a field says of itself instead of its hint. */
export function hintFor(form: Form, question: Question): Partial<Asked> {
  const { path, type } = question;
  const text = type === 'longText' && !form.errors[path] ? String(form.answers[path] ?? '') : '';
  const few = path === 'description' ? form.t('details.textHint') : '';
  const hint = (text && roomFor(form.t, text, mostOf(question))) || few;
  return hint ? { hint } : {};
}

/** Answers that are longer than anybody takes. */
export function tooLong(form: Form): Misfit[] {
  const { t, answers } = form;
  const asked = form.questions().filter(({ type }) => type === 'longText');
  return [...asked, { path: 'description' }].flatMap((question) => {
    const count = String(answers[question.path] ?? '').trim().length - mostOf(question);
    const words = t('field.tooLong', { count });
    return count > 0 ? [{ pointer: `/data/${question.path.replace('.', '/')}`, words }] : [];
  });
}
