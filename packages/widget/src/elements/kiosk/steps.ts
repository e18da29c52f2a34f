import { subcategoryOf, type Question } from '@touchline/sdk';
import { free } from '../panel/details.ts';
import type { Form } from '../panel/view.ts';
import type { Stand } from './stand.ts';

const TEXT = free('description', 'longText', { maxLength: 600 });
export const CONTACT = free('reporter.contact', 'text', { key: 'contact.email', maxLength: 254 });

/** Category and topic came first, and what is checked at the end is a step too. */
export const stepOf = ({ t, steps, index }: Stand): string =>
  t('details.step', { current: index + 3, total: steps.length + 3 });

/** What a question is called on a screen of its own. */
export const labelFor = (form: Form, one: Question) =>
  one === CONTACT ? form.t('contact.title') : form.wordsOf(one).label;

/** A kiosk takes no photos, and what cannot be asked is told elsewhere. */
const canAsk = ({ type }: Question) => type !== 'photo' && type !== 'notice';

/**
 * What is asked, one a screen: what the team needs, then words and how to answer, which may be left out. Where
 * somebody may be in danger, only what is needed.
 */
export function stepsOf(form: Form): Question[] {
  const questions = form.questions().filter(canAsk);
  const needed = questions.filter(({ required, path }) => required && !form.facts.has(path));
  if (subcategoryOf(form.subcategory)?.urgency === 'U1') return needed;
  return [...needed, ...extras(questions).filter((one) => one !== TEXT || !needed.length)];
}

/** Everything that may be added or changed at the end. */
export function answersOf(form: Form): Question[] {
  const questions = form.questions().filter(canAsk);
  return [...questions, ...extras(questions)];
}

function extras(questions: readonly Question[]): Question[] {
  const told = questions.some(({ type }) => type === 'longText');
  const reached = questions.some(({ path }) => path === CONTACT.path);
  return [...(told ? [] : [TEXT]), ...(reached ? [] : [CONTACT])];
}
