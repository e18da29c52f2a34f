import { answerTo, type Issue } from '../model/issue.ts';
import { assessPriority, type AnswerUplift } from '../model/priority.ts';
import { questionsOf, subcategoryOf } from '../model/taxonomy.ts';
import type { GivenPromise, PromiseFacts } from './options.ts';

/** Priority by the taxonomy and what was answered. */
export function givePromise(issue: Issue, facts: PromiseFacts): GivenPromise {
  const defaults = subcategoryOf(issue.category);
  if (!defaults) return {};
  const { priority } = assessPriority({
    category: issue.category,
    defaults,
    ...answersOf(issue),
    ...minutesToStart(issue, facts),
  });
  return { priority };
}

/** The answers of a report by question, and which of them make it more urgent. */
function answersOf(issue: Issue): { answers: Record<string, unknown>; uplifts: AnswerUplift[] } {
  const questions = questionsOf(issue.category);
  return {
    answers: Object.fromEntries(questions.map((question) => [question.key, answerTo(question, issue)])),
    uplifts: questions.flatMap(({ key, raises }) => (raises ? [{ key, ...raises }] : [])),
  };
}

/** Until the event of the report starts; nothing once it is over or when it is unknown. */
function minutesToStart(issue: Issue, { receivedAt, config }: PromiseFacts): { minutesToStart?: number } {
  const event = config?.events.find((one) => one.id === issue.location.event);
  if (!event || Date.parse(event.end) < receivedAt) return {};
  return { minutesToStart: (Date.parse(event.start) - receivedAt) / 60_000 };
}
