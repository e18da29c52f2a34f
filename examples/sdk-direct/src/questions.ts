import {
  CATEGORIES,
  loadQuestions,
  questionsOf,
  subcategoryOf,
  type Question,
  type Touchline,
} from '@touchline/sdk';
import { labelOf, loadLabels, loadQuestionWords } from '@touchline/sdk/words';
import { putAnswer, type OpenDraft } from './call-notes.ts';

/** Asks for the category if none is known, and then for every answer without which the report is refused. */
export async function askForMissing(
  draft: OpenDraft,
  touchline: Pick<Touchline, 'check'>,
  ask: (question: string) => Promise<string>,
): Promise<void> {
  if (!subcategoryOf(draft.category)) draft.category = await askForCategory(ask);
  const [section = ''] = draft.category.split('.');
  const words = { ...(await loadQuestionWords('en', 'common')), ...(await loadQuestionWords('en', section)) };

  await loadQuestions(section);
  for (const question of questionsOf(draft.category)) {
    while (isWrong(question, draft, touchline)) {
      const said = words[`${draft.category.split('.')[1]}.${question.key}`] ?? words[question.key] ?? {};
      const choices = question.options.length ? ` (${question.options.join(', ')})` : '';
      putAnswer(draft, question, (await ask(`${said.label ?? question.key}${choices}: `)).trim());
    }
  }
}

function isWrong({ path }: Question, draft: OpenDraft, { check }: Pick<Touchline, 'check'>): boolean {
  const pointer = `/data/${(path === 'location' ? 'location.spot' : path).replace('.', '/')}`;
  return check(draft).some((flaw) => flaw.pointer === pointer);
}

async function askForCategory(ask: (question: string) => Promise<string>): Promise<string> {
  const labels = await loadLabels('en');
  for (;;) {
    const names = CATEGORIES.map(({ id }) => `  ${id.padEnd(12)} ${labelOf(labels, id)}`).join('\n');
    const typed = (await ask(`What is it about?\n${names}\n> `)).trim();
    const category = CATEGORIES.find(({ id }) => id === typed);
    if (!category) continue;
    const lines = category.subcategories.map(
      ({ id, index }) => `  ${`${index + 1}`.padStart(2)}  ${labelOf(labels, category.id, index)} (${id})`,
    );
    const number = Number(await ask(`${lines.join('\n')}\n> `));
    const chosen = category.subcategories[number - 1];
    if (chosen) return chosen.id;
  }
}
