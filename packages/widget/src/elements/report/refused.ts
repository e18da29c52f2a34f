import { questionsOf, type IssueState } from '@touchline/sdk';
import { loadQuestionWords } from '@touchline/sdk/words';
import { LANGUAGES } from '../../strings/strings.ts';
import type { Form, Scene } from '../panel/view.ts';

/** The question that an answer belongs to which the venue could not take. */
function wrongIn({ category, problem }: IssueState) {
  const told = problem?.errors?.[0]?.pointer.replace('/data/', '').replace('/', '.');
  return questionsOf(category).find(({ path }) => path === told);
}

/** Its label as it was asked, once the words are there; they are asked for the first time it is looked for. */
export function fieldOf(scene: Scene, issue: IssueState): string {
  const question = wrongIn(issue);
  if (!question) return '';
  const { notes, language } = scene;
  const [category = '', own = ''] = issue.category.split('.');
  const spoken = LANGUAGES.find((tag) => tag === language);
  const key = `field ${language} ${issue.id}`;
  if (!(key in notes) && spoken) {
    notes[key] = '';
    loadQuestionWords(spoken, category).then(
      (words) => {
        notes[key] = (words[`${own}.${question.key}`] ?? words[question.key])?.label ?? '';
        scene.requestUpdate();
      },
      () => {},
    );
  }
  return notes[key] ?? '';
}

/** What is still known of a report goes back into the form: of a refused one everything, else topic and place. */
export async function again(form: Form, issue: IssueState): Promise<void> {
  const { id, delivery, draft, category, location: place } = issue;
  if (!draft && !category) return form.go('home');
  await form.pick(draft?.category ?? category);
  if (draft && delivery === 'refused') form.supersedes = id;
  const { location = place, fields, reporter, description } = draft ?? {};
  for (const [room, values] of Object.entries({ location, fields, reporter })) {
    for (const [key, value] of Object.entries(values ?? {})) form.answers[`${room}.${key}`] = value;
  }
  form.answers['description'] = description;
  form.judge();
  // Where one answer is at fault, that is where the person should be.
  const wrong = wrongIn(issue);
  if (wrong) {
    form.facts.delete(wrong.path);
    form.focusOn(`[id="${wrong.path}"]`);
  }
}

/** What was typed, in words: to be read, copied or taken along. Choices and numbers say little without their question. */
export function wordsOf(scene: Scene, { draft }: Pick<IssueState, 'draft'>): string {
  if (!draft) return '';
  const { category, description, fields, location } = draft;
  const typed = questionsOf(category).flatMap(({ path, type }) =>
    /text/i.test(type) && path.startsWith('fields.') ? [fields[path.slice(7)]] : [],
  );
  return [scene.labelOf(category), scene.placeOf(location), description, ...typed].filter(Boolean).join('\n');
}
