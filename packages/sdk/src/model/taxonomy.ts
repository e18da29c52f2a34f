import type { Impact, Priority, Urgency } from './priority.ts';
import { priorityOf } from './priority.ts';
import { CATEGORY_ROWS } from './taxonomy.data.ts';

/** Where in the journey somebody is. */
export type Stage = 'buy' | 'before' | 'entry' | 'watch' | 'food' | 'exit' | 'after';

export interface Subcategory {
  /** `entry.scan_fail` */
  id: string;
  category: string;
  /** Its place among the subcategories of the category, from 0; labels are kept in this order. */
  index: number;
  stages: readonly Stage[];
  urgency: Urgency;
  impact: Impact;
  priority: Priority;
  team: string;
}

export interface Category {
  id: string;
  subcategories: readonly Subcategory[];
}

const STAGES: Record<string, Stage> = {
  B: 'buy',
  b: 'before',
  E: 'entry',
  W: 'watch',
  F: 'food',
  X: 'exit',
  A: 'after',
};

/** The stages that a line of our tables names by their letters. */
export const stagesOf = (letters: string): Stage[] => [...letters].map((letter) => STAGES[letter] ?? 'after');

/** Teams of a venue that works as the taxonomy expects, by code. */
export const TEAMS = [
  'TKT',
  'GATE',
  'STEW',
  'FAC',
  'CLEAN',
  'FNB',
  'RET',
  'MED',
  'SEC',
  'ACC',
  'DIG',
  'TRANS',
  'LOST',
  'CS',
  'PROD',
  'QUAL',
] as const;

/** All categories in the order people meet them. */
export const CATEGORIES: readonly Category[] = Object.entries(CATEGORY_ROWS).map(([id, rows]) => ({
  id,
  subcategories: rows
    .trim()
    .split('\n')
    .map((row, index) => readRow(id, row.trim(), index)),
}));

const byId = new Map(CATEGORIES.flatMap((category) => category.subcategories).map((one) => [one.id, one]));

/** First screen by stage, at most eight categories in order; the rest waits under "more". */
const FIRST_CHOICES: Record<Stage, string> = {
  buy: 'ticketing digital access info retail idea other',
  before: 'ticketing info access transport digital experience staff other',
  entry: 'entry safety medical access ticketing transport lost info',
  watch: 'experience facility safety medical food access lost info',
  food: 'food facility safety medical retail access lost info',
  exit: 'exit transport safety medical lost access facility info',
  after: 'ticketing lost staff retail idea digital info other',
};

/** @param id  `entry.scan_fail`; `undefined` for an unknown one. */
export function subcategoryOf(id: string): Subcategory | undefined {
  return byId.get(id);
}

export function firstChoices(stage: Stage): string[] {
  return FIRST_CHOICES[stage].split(' ');
}

/** What a report of this subcategory is, unless the person says otherwise. */
export function kindOf(subcategory: string): 'question' | 'problem' | 'complaint' | 'suggestion' | 'praise' {
  if (subcategory.endsWith('praise')) return 'praise';
  if (subcategory.startsWith('idea.')) return 'suggestion';
  if (subcategory.startsWith('info.')) return 'question';
  return subcategory === 'staff.complaint' ? 'complaint' : 'problem';
}

/** Topics that only the people who help may read, and that never see a survey or an article. */
export function isSensitive(subcategory: string): boolean {
  return /^medical\.|^safety\.(harassment|safeguarding|hate)|^lost\.(child|person)/.test(subcategory);
}

function readRow(category: string, row: string, index: number): Subcategory {
  const [name, stages = '', levels = '', team = ''] = row.split(' ');
  const urgency = `U${levels[0]}` as Urgency;
  const impact = `I${levels[1]}` as Impact;
  return {
    id: `${category}.${name}`,
    category,
    index,
    stages: stagesOf(stages),
    urgency,
    impact,
    priority: priorityOf(urgency, impact),
    team,
  };
}
