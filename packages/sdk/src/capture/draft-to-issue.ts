import { answerTo, type Issue } from '../model/issue.ts';
import { priorityOf, raiseForAnswer } from '../model/priority.ts';
import { kindOf, subcategoryOf } from '../model/taxonomy.ts';
import { cleanDeep } from '../model/text.ts';
import type { CaptureDefaults, IssueDraft } from './draft.ts';
import { maskNumbers } from './mask.ts';
import { questionsOf } from './questions.ts';

/** What the person typed as the report it becomes: cleaned, masked, with everything they left to us. */
export function draftToIssue(
  draft: IssueDraft,
  defaults: CaptureDefaults,
  more: Pick<Issue, 'trackingHash' | 'attachments'>,
): Issue {
  const { category, description, mood, supersedes } = draft;
  const keep = draft.unmasked;
  const mask = (text: string) => maskNumbers(text, keep).text;
  const location = answered({ venue: defaults.venue, event: defaults.event, ...draft.location });
  const test = draft.test ?? defaults.test;
  return cleanDeep({
    category,
    kind: draft.kind ?? kindOf(category),
    stage: draft.stage ?? subcategoryOf(category)?.stages[0] ?? 'watch',
    location: location.spot ? { ...location, spot: mask(location.spot) } : location,
    fields: maskFields(category, answered(draft.fields ?? {}), mask),
    reporter: answered(draft.reporter ?? {}),
    channel: draft.channel ?? defaults.channel,
    consent: { version: '1', ...answered(draft.consent ?? {}) },
    ...(description?.trim() && { description: mask(description) }),
    ...(mood && { mood }),
    ...(supersedes && { supersedes }),
    ...(test && { test }),
    ...more,
  } satisfies Issue);
}

/** What is sent first: danger now, or enough people stopped to count as critical. */
export function isUrgent(
  issue: Pick<Issue, 'category' | 'location' | 'fields' | 'reporter' | 'attachments'>,
): boolean {
  const subcategory = subcategoryOf(issue.category);
  if (!subcategory) return false;
  let { urgency } = subcategory;
  for (const question of questionsOf(issue.category)) {
    const { key, raises } = question;
    if (raises) urgency = raiseForAnswer(urgency, { key, ...raises }, answerTo(question, issue));
  }
  return priorityOf(urgency, subcategory.impact) === 'P1';
}

/** A form sends an empty text for what was not answered. */
function answered<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** Only free words are masked: where an order or ticket number is asked for, it is meant to be given. */
function maskFields(
  category: string,
  fields: Issue['fields'],
  mask: (text: string) => string,
): Issue['fields'] {
  const free = questionsOf(category)
    .filter(({ type, pattern }) => (type === 'text' && !pattern) || type === 'longText')
    .map(({ path }) => path.replace('fields.', ''));
  return Object.fromEntries(
    Object.entries(fields).map(([key, answer]) => [
      key,
      typeof answer === 'string' && free.includes(key) ? mask(answer) : answer,
    ]),
  );
}
