/** U1 danger now · U2 stopped now · U3 spoils the visit · U4 can wait until after the event. */
export type Urgency = 'U1' | 'U2' | 'U3' | 'U4';
/** I1 whole venue · I2 a gate or block group · I3 a group · I4 one person or party. */
export type Impact = 'I1' | 'I2' | 'I3' | 'I4';
/** P1 critical · P2 urgent · P3 general · P4 low. */
export type Priority = 'P1' | 'P2' | 'P3' | 'P4';

export const urgencies: readonly Urgency[] = ['U1', 'U2', 'U3', 'U4'];
export const impacts: readonly Impact[] = ['I1', 'I2', 'I3', 'I4'];
export const priorities: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];

/**
 * Rows by urgency, columns by impact.
 *
 * The top row is flat on purpose: one person in danger is as critical as a whole stand.
 */
const MATRIX: Readonly<Record<Urgency, Readonly<Record<Impact, Priority>>>> = {
  U1: { I1: 'P1', I2: 'P1', I3: 'P1', I4: 'P1' },
  U2: { I1: 'P1', I2: 'P1', I3: 'P2', I4: 'P2' },
  U3: { I1: 'P2', I2: 'P3', I3: 'P3', I4: 'P3' },
  U4: { I1: 'P3', I2: 'P4', I3: 'P4', I4: 'P4' },
};

/** The priority of one urgency and impact. More of either never gives a lower priority. */
export function priorityOf(urgency: Urgency, impact: Impact): Priority {
  return MATRIX[urgency][impact];
}

/** Below zero when `a` is worked on before `b`. */
export function comparePriority(a: Priority, b: Priority): number {
  return priorities.indexOf(a) - priorities.indexOf(b);
}

/** One answer that makes an issue more urgent; the list comes from the taxonomy's questions. */
export interface AnswerUplift {
  /** The question. */
  key: string;
  /** At least this urgent. */
  to: Urgency;
  /** Answers that count; yes/no questions answer `yes` or `no`, or `true` or `false`. */
  when: readonly string[];
  /** Id written into the history. @default `answers.<key>` */
  rule?: string;
}

export interface PriorityFacts {
  /** Category or subcategory, `entry.scan_fail`. */
  category: string;
  /** What the taxonomy says of this subcategory. */
  defaults: { urgency: Urgency; impact: Impact };
  /** What the reporter answered, by question key. */
  answers?: Readonly<Record<string, unknown>>;
  uplifts?: readonly AnswerUplift[];
  /**
   * Whole or broken minutes until the event starts, below zero once it has. Leave it out when there is no
   * event today or it is over: a complaint about last week's queue stops nobody now.
   */
  minutesToStart?: number;
  /** The reporter, or the person it is about, has an access need, is a child or is ill. */
  vulnerable?: boolean;
}

export interface PriorityAssessment {
  urgency: Urgency;
  impact: Impact;
  priority: Priority;
  /** Ids of the rules that raised something, in the order they were applied; empty when none did. */
  rules: string[];
}

/**
 * How soon a new issue has to be answered.
 *
 * Starts from the taxonomy's defaults and applies answers, clock and vulnerability in that order. Rules only
 * ever raise; lowering a priority is for a person, with a reason. How important the reporter is to the venue
 * is no rule here: it may shorten the response target, never the priority.
 */
export function assessPriority(facts: PriorityFacts): PriorityAssessment {
  const { defaults, category, answers = {}, uplifts = [], minutesToStart, vulnerable = false } = facts;
  const rules: string[] = [];
  let { urgency } = defaults;

  for (const uplift of uplifts) {
    const raised = raiseForAnswer(urgency, uplift, answers[uplift.key]);
    if (raised !== urgency) rules.push(uplift.rule ?? `answers.${uplift.key}`);
    urgency = raised;
  }

  const byClock = raiseForClock(urgency, category, minutesToStart);
  if (byClock !== urgency) rules.push('clock.start');
  urgency = byClock;

  const byNeed = vulnerable ? raiseOneStep(urgency, 'U2') : urgency;
  if (byNeed !== urgency) rules.push('vulnerability');
  urgency = byNeed;

  const { impact } = defaults;
  return { urgency, impact, priority: priorityOf(urgency, impact), rules };
}

/** Rule 1. An answer such as "cannot walk" sets the least urgency; several choices count if one of them does. */
export function raiseForAnswer(urgency: Urgency, { to, when }: AnswerUplift, answer: unknown): Urgency {
  const given = (Array.isArray(answer) ? answer : [answer]).map(answerWord);
  return given.some((word) => word !== undefined && when.includes(word)) ? moreUrgent(urgency, to) : urgency;
}

/** Rule 3. Somebody still outside 45 minutes before the start may miss it: one step up, at most to U2. */
export function raiseForClock(urgency: Urgency, category: string, minutesToStart?: number): Urgency {
  const isEntry = category === 'entry' || category.startsWith('entry.');
  return isEntry && minutesToStart !== undefined && minutesToStart <= 45
    ? raiseOneStep(urgency, 'U2')
    : urgency;
}

/**
 * Rule 2. Many reports of one thing at one place widen the impact.
 *
 * @param reports  Counts of the same subcategory: in the same zone within 10 and within 15 minutes, and in how
 *   many zones at once.
 */
export function raiseForCrowd(
  impact: Impact,
  reports: { sameZoneIn10Min: number; sameZoneIn15Min: number; zones: number },
): Impact {
  if (reports.sameZoneIn15Min >= 50 || reports.zones >= 3) return 'I1';
  if (reports.sameZoneIn10Min >= 10 && impact !== 'I1') return 'I2';
  return impact;
}

/** Rule 5. Nobody answered within twice the response target: one step up. The caller applies it once. */
export function raiseForAge(urgency: Urgency, ageMs: number, targetMs: number): Urgency {
  return ageMs >= 2 * targetMs ? raiseOneStep(urgency, 'U1') : urgency;
}

function raiseOneStep(urgency: Urgency, cap: Urgency): Urgency {
  const index = urgencies.indexOf(urgency);
  return index <= urgencies.indexOf(cap) ? urgency : (urgencies[index - 1] ?? urgency);
}

function moreUrgent(a: Urgency, b: Urgency): Urgency {
  return a < b ? a : b;
}

function answerWord(answer: unknown): string | undefined {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return typeof answer === 'string' ? answer : undefined;
}
