import { calendarsOf, type CalendarDefinition, type Calendars } from '../model/calendar.ts';
import { answerTo, type Issue } from '../model/issue.ts';
import { assessPriority, type AnswerUplift } from '../model/priority.ts';
import {
  chooseTargets,
  defaultPolicy,
  firstResponseOf,
  type ResponsePolicy,
} from '../model/response-policy.ts';
import { questionsOf } from '../model/all-questions.ts';
import { subcategoryOf } from '../model/taxonomy.ts';
import type { GivenPromise, PromiseFacts } from './options.ts';

/**
 * Promises by a policy: priority by the taxonomy, the answers and the clock, and the first response that is
 * due earliest.
 *
 * @param calendars  Of the venue; what is left out is always open.
 */
export function promiseBy(policy: ResponsePolicy = defaultPolicy, calendars: CalendarDefinition[] = []) {
  return (issue: Issue, facts: PromiseFacts): GivenPromise => {
    const defaults = subcategoryOf(issue.category);
    if (!defaults) return {};
    const { priority } = assessPriority({
      category: issue.category,
      defaults,
      ...answersOf(issue),
      ...minutesToStart(issue, facts),
    });
    const { capturedAt, receivedAt } = facts;
    const { kind, category, channel, reporter } = issue;
    const tier = reporter.tier === undefined ? {} : { tier: reporter.tier };
    const hours = calendarsFor(facts, calendars);
    const targets = chooseTargets(
      { priority, kind, category, channel, capturedAt, receivedAt, ...tier },
      policy,
      hours,
    );
    return { priority, ...firstResponseOf(targets, hours, receivedAt) };
  };
}

/** What a relay promises unless the venue says otherwise. */
export const givePromise = promiseBy();

function calendarsFor({ config }: PromiseFacts, definitions: CalendarDefinition[]): Calendars {
  const events = config?.events ?? [];
  return calendarsOf(
    definitions,
    events.map(({ doors, end }) => ({ doorsAt: Date.parse(doors), endAt: Date.parse(end) })),
  );
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
