import type { Asking } from '../panel/question.ts';
import type { Form } from '../panel/view.ts';

/** The form as its fields see it, with some things otherwise. */
export function fieldsOf(form: Form, own: Partial<Asking>): Asking {
  const { t, language, config, facts, answers, errors } = form;
  return {
    t,
    language,
    config,
    facts,
    answers,
    errors,
    wordsOf: (question) => form.wordsOf(question),
    zonesFor: (kind) => form.zonesFor(kind),
    nameOf: (zone) => form.nameOf(zone),
    answer: (path, value) => form.answer(path, value),
    judge: (path) => form.judge(path),
    focusOn: (selector) => form.focusOn(selector),
    ...own,
  };
}
