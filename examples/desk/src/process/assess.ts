import { alarmOf, isVulnerable } from './signs.ts';
import {
  answerTo,
  assessPriority,
  type Calendars,
  chooseTargets,
  type Issue,
  type Priority,
  questionsOf,
  firstResponseOf,
  type ResponsePolicy,
  type ResponseTarget,
  type Urgency,
  type Impact,
  subcategoryOf,
} from '@touchline/sdk/model';

/** What the venue knows when a report arrives. Epoch ms. */
export interface ArrivalFacts {
  capturedAt: number;
  receivedAt: number;
  calendars: Calendars;
  policy: ResponsePolicy;
  events: readonly { id: string; startAt: number; endAt: number }[];
}

export interface Assessment {
  priority: Priority;
  /** Ids of the rules that raised it. */
  rules: string[];
  urgency: Urgency;
  impact: Impact;
  /** When the event of the report starts, while that is still to come or going on. */
  startsAt?: number;
  /** It speaks of what the control room has to hear at once. */
  alarm?: 'safeguarding' | 'evacuation';
  /** Name of the version of the promises. */
  policy?: string;
  team: string;
  targets: ResponseTarget[];
  /** Of the first response as the reporter reads it: never in the past. */
  respondBy?: number;
  /** When those who answer are at work again, while nobody is there. */
  backAt?: number;
}

/**
 * How urgent a report is, whose it is and what is promised.
 *
 * Asked by the relay for the receipt and by the desk for its clocks; both must hear the same.
 */
export function assess(issue: Issue, facts: ArrivalFacts): Assessment {
  const defaults = subcategoryOf(issue.category);
  const startsAt = startOf(issue, facts);
  const { priority, rules, urgency, impact } = defaults
    ? assessPriority({
        category: issue.category,
        defaults,
        ...answersOf(issue),
        vulnerable: isVulnerable(issue),
        ...(startsAt !== undefined && { minutesToStart: (startsAt - facts.receivedAt) / 60_000 }),
      })
    : ({ priority: 'P3', rules: [], urgency: 'U3', impact: 'I4' } as const);
  const alarm = alarmOf(issue);
  const { id: policy } = facts.policy;
  const targets = targetsOf(issue, priority, facts);
  return {
    priority,
    rules: [...rules],
    urgency,
    impact,
    ...(startsAt !== undefined && { startsAt }),
    ...(alarm && { alarm }),
    ...(policy && { policy }),
    team: defaults?.team ?? 'CS',
    targets,
    ...firstResponseOf(targets, facts.calendars, facts.receivedAt),
  };
}

/** The promises of an issue under one priority, counted from its capture. */
export function targetsOf(
  issue: Pick<Issue, 'category' | 'kind' | 'channel'> & { reporter?: { tier?: string | undefined } },
  priority: Priority,
  { capturedAt, receivedAt, calendars, policy }: Omit<ArrivalFacts, 'events'>,
): ResponseTarget[] {
  const { category, kind, channel, reporter } = issue;
  const tier = reporter?.tier;
  return chooseTargets(
    { priority, category, kind, channel, capturedAt, receivedAt, ...(tier && { tier }) },
    policy,
    calendars,
  );
}

function answersOf(issue: Issue) {
  const questions = questionsOf(issue.category);
  return {
    answers: Object.fromEntries(questions.map((question) => [question.key, answerTo(question, issue)])),
    uplifts: questions.flatMap(({ key, raises }) => (raises ? [{ key, ...raises }] : [])),
  };
}

/** When the event of the report starts; nothing once it is over or where it is unknown. */
function startOf(issue: Issue, { receivedAt, events }: ArrivalFacts): number | undefined {
  const event = events.find(({ id }) => id === issue.location.event);
  return event && receivedAt <= event.endAt ? event.startAt : undefined;
}
