import ticketing from './questions/ticketing.ts';
import entry from './questions/entry.ts';
import facility from './questions/facility.ts';
import experience from './questions/experience.ts';
import food from './questions/food.ts';
import retail from './questions/retail.ts';
import access from './questions/access.ts';
import safety from './questions/safety.ts';
import medical from './questions/medical.ts';
import lost from './questions/lost.ts';
import transport from './questions/transport.ts';
import exit from './questions/exit.ts';
import digital from './questions/digital.ts';
import staff from './questions/staff.ts';
import info from './questions/info.ts';
import idea from './questions/idea.ts';
import other from './questions/other.ts';
import { questionsFrom, type Question } from './questions.ts';
import type { QuestionTable } from './questions/row.ts';

const TABLES: Readonly<Record<string, QuestionTable>> = {
  ticketing,
  entry,
  facility,
  experience,
  food,
  retail,
  access,
  safety,
  medical,
  lost,
  transport,
  exit,
  digital,
  staff,
  info,
  idea,
  other,
};

/** The questions of any subcategory in the order they are asked; none for an unknown one. For servers and tools. */
export function questionsOf(subcategory: string): Question[] {
  const category = subcategory.split('.')[0] ?? '';
  return Object.hasOwn(TABLES, category) ? questionsFrom(TABLES[category], subcategory) : [];
}
