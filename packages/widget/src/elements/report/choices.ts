import { html } from 'lit/html.js';
import { loadQuestions, questionsOf, type IssueState, type KnownIssue, type Question } from '@touchline/sdk';
import { loadQuestionWords, type Language } from '@touchline/sdk/words';
import type { Form } from '../panel/view.ts';

/** The question whose answers are the ways on: an event was moved, and people want their money back or their seat. */
const KEY = 'choice';

interface Choices {
  question: Question;
  options: readonly string[];
}
/** By language and kind; `undefined` where there is nothing to choose, or where it has not come yet. */
const choices = new Map<string, Choices | undefined>();

/** What somebody may choose on the card of a known issue, instead of telling the venue what it knows. */
export function choicesOf(form: Form, { category, solvedAt }: KnownIssue): unknown {
  if (solvedAt) return undefined;
  const found = known(form, category);
  if (!found) return undefined;
  const { question, options } = found;
  const choose = async (value: string) => {
    await form.pick(category);
    form.answer(question.path, value);
  };
  return html`<div class="joined">
    ${question.options.map(
      (value, index) =>
        html`<button class="btn" part="button" @click=${() => void choose(value)}>
          ${options[index] ?? value}
        </button>`,
    )}
  </div>`;
}

/** The report by which this device has chosen already: a second one would ask for the money twice. */
export function chosenBy(form: Form, { category, since = '' }: KnownIssue): IssueState | undefined {
  if (!known(form, category)) return undefined;
  return form
    .issues()
    .find(
      (issue) =>
        issue.category === category && !(issue.capturedAt < Date.parse(since)) && stands(form, issue),
    );
}

/** Neither ended on its way nor taken back, as far as the venue or this page has said so. */
export function stands({ notes }: Form, { id, delivery, view }: IssueState): boolean {
  return (
    !notes[`undone ${id}`] &&
    !/deleted|expired|refused|unreadable/.test(delivery) &&
    view?.status !== 'cancelled'
  );
}

function known(form: Form, category: string): Choices | undefined {
  const { language } = form;
  const key = `${language} ${category}`;
  if (!choices.has(key)) {
    choices.set(key, undefined);
    load(language as Language, category).then(
      (found) => {
        choices.set(key, found);
        if (found) form.requestUpdate();
      },
      // Without a network "Me too" stands there; the next screen asks again.
      () => choices.delete(key),
    );
  }
  return choices.get(key);
}

async function load(language: Language, subcategory: string): Promise<Choices | undefined> {
  const [category = ''] = subcategory.split('.');
  const [words] = await Promise.all([loadQuestionWords(language, category), loadQuestions(category)]);
  const question = questionsOf(subcategory).find(({ key }) => key === KEY);
  const options = words[KEY]?.options?.split('|');
  return question && options && { question, options };
}
