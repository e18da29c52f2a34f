import type { Urgency } from './priority.ts';
import type { QuestionRow, QuestionTable } from './questions/row.ts';
import { SHARED_ROWS } from './questions/shared.ts';

export type QuestionType =
  | 'text'
  | 'longText'
  | 'choice'
  | 'multiChoice'
  | 'yesNo'
  | 'place'
  | 'integer'
  | 'money'
  | 'phone'
  | 'email'
  | 'dateTime'
  | 'photo'
  | 'notice';

/** One question as one subcategory asks it. */
export interface Question extends Omit<QuestionRow, 'type' | 'path' | 'options' | 'raises'> {
  key: string;
  type: QuestionType;
  /** Where the answer lives in the data of the report: `location.gate`, `fields.waitMin`; empty for a notice. */
  path: string;
  required: boolean;
  /** Values to choose from; empty where the venue brings them or none are needed. */
  options: readonly string[];
  /** These answers lift the urgency to at least `to`. */
  raises?: { to: Urgency; when: readonly string[] };
}

/** How a room is given the questions, since a phone knows only some and a server all. */
export type QuestionsOf = (subcategory: string) => readonly Question[];

/** Reads what a category asks for one of its subcategories, in the order it is asked; none for an unknown one. */
export function questionsFrom(table: QuestionTable | undefined, subcategory: string): Question[] {
  const name = subcategory.slice(subcategory.indexOf('.') + 1);
  const line = table?.asks.split('\n').find((one) => one.trim().split(' ')[0] === name);
  if (!table || !line) return [];
  const asks = line.trim().slice(name.length);
  return [...asks.matchAll(/(\w+)(?:\(([^)]*)\))?(!?)/g)].map(([, key = '', options, mark]) => {
    const base = table.rows[key] ?? SHARED_ROWS[key];
    const row: QuestionRow = { ...base, ...table.differently?.[`${name} ${key}`] };
    const { type = 'text', path = `fields.${key}`, raises, ...rest } = row;
    // Choices written into the line turn a free answer into a choice.
    const chosen = options !== undefined && type === 'text' ? 'choice' : type;
    const question: Question = {
      ...rest,
      key,
      type: chosen as QuestionType,
      path: type === 'notice' ? '' : path,
      required: mark === '!',
      options: optionsOf(chosen, options?.replaceAll('~', ' ') ?? row.options),
    };
    const [to, when = ''] = raises?.split(/ (.*)/) ?? [];
    if (to) question.raises = { to: to as Urgency, when: when.split('|') };
    return question;
  });
}

function optionsOf(type: string, options = ''): string[] {
  if (type === 'yesNo') return ['yes', 'no'];
  return type.endsWith('hoice') && options ? options.split('|') : [];
}
