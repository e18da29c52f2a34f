import { questionsFrom, type Question } from '../model/questions.ts';
import type { QuestionTable } from '../model/questions/row.ts';

const loaders: Readonly<Record<string, () => Promise<{ default: QuestionTable }>>> = {
  ticketing: () => import('../model/questions/ticketing.ts'),
  entry: () => import('../model/questions/entry.ts'),
  facility: () => import('../model/questions/facility.ts'),
  experience: () => import('../model/questions/experience.ts'),
  food: () => import('../model/questions/food.ts'),
  retail: () => import('../model/questions/retail.ts'),
  access: () => import('../model/questions/access.ts'),
  safety: () => import('../model/questions/safety.ts'),
  medical: () => import('../model/questions/medical.ts'),
  lost: () => import('../model/questions/lost.ts'),
  transport: () => import('../model/questions/transport.ts'),
  exit: () => import('../model/questions/exit.ts'),
  digital: () => import('../model/questions/digital.ts'),
  staff: () => import('../model/questions/staff.ts'),
  info: () => import('../model/questions/info.ts'),
  idea: () => import('../model/questions/idea.ts'),
  other: () => import('../model/questions/other.ts'),
};

const loaded = new Map<string, QuestionTable>();

/**
 * Loads what a category asks, so that `questionsOf` knows it. A phone needs one category at a time.
 *
 * @throws Whatever the import throws when the network is away; asked again, it tries again.
 */
export async function loadQuestions(category: string): Promise<void> {
  if (loaded.has(category) || !Object.hasOwn(loaders, category)) return;
  const table = await loaders[category]?.();
  if (table) loaded.set(category, table.default);
}

/** The questions of a subcategory in the order they are asked; none before its category was loaded. */
export function questionsOf(subcategory: string): Question[] {
  return questionsFrom(loaded.get(subcategory.split('.')[0] ?? ''), subcategory);
}
