import { html, nothing } from 'lit/html.js';
import { isSensitive, kindOf, KINDS, MOODS, type IssueDraft } from '@touchline/sdk';
import { loadQuestionWords, type QuestionWords } from '@touchline/sdk/words';
import { free, isUrgent } from '../panel/details.ts';
import { ask, spoken } from '../panel/question.ts';
import { LANGUAGES } from '../../strings/strings.ts';
import type { Form } from '../panel/view.ts';
import { noteWays } from './carry.ts';
import { fieldsOf } from './fields.ts';
import { maskedFields, unmasked } from './masked.ts';
import { uncovered } from './photo.ts';
import { isUnlisted } from './unlisted.ts';

const KIND = free('kind', 'choice', { key: 'issueKind', options: [...KINDS], required: true });
const MOOD = free('mood', 'choice', { options: [...MOODS] });

const words = new Map<string, QuestionWords>();

/** The words of every report, in one language: they belong to the SDK, where the desk reads them too. */
function wordsIn(form: Form): QuestionWords | undefined {
  const language = LANGUAGES.find((one) => one === form.language);
  if (language && !words.has(language)) {
    words.set(language, {});
    loadQuestionWords(language, 'common').then(
      (loaded) => {
        words.set(language, loaded);
        form.requestUpdate();
      },
      // Asked for again the next time: nobody needs it to report.
      () => words.delete(language),
    );
  }
  return words.get(form.language);
}

/** Below the answers: which of their numbers are covered, what it is meant as, and how it feels. */
export function aside(form: Form) {
  return html`${maskedFields(form)} ${meant(form)}`;
}

/** One closed row, since most people need neither. */
function meant(form: Form) {
  const { subcategory, answers } = form;
  const common = wordsIn(form);
  if (!common?.['mood'] || isUrgent(form) || isSensitive(subcategory)) return nothing;
  const fields = fieldsOf(form, {
    answers: { ...answers, kind: answers['kind'] ?? kindOf(subcategory) },
    wordsOf: ({ key }) => {
      const { label = '', options = '' } = common[key] ?? {};
      return { label, options: options.split('|') };
    },
  });
  const said = [KIND, MOOD].flatMap((question) => spoken(fields, question) || []).join(', ');
  return html`<details>
    <summary>${common['issueKind']?.label} <small>${said}</small></summary>
    ${ask(fields, KIND)} ${ask(fields, MOOD)}
  </details>`;
}

/** What a report says besides its answers. */
export function besides(form: Form): Partial<IssueDraft> {
  const { answers, subcategory } = form;
  const kind = KINDS.find((one) => one === answers['kind']);
  const mood = MOODS.find((one) => one === answers['mood']);
  const numbers = unmasked(form);
  const places = uncovered(form);
  noteWays(form);
  return {
    ...(kind && { kind }),
    ...(mood && { mood }),
    ...(isUnlisted(form) && { unlisted: true }),
    ...(numbers.length && { unmasked: numbers }),
    ...(places.length && { uncovered: places }),
    consent: {
      ...(answers['consent.survey'] && { survey: true }),
      // Said above the button that sends.
      ...(isSensitive(subcategory) && { sensitive: true }),
    },
  };
}
