import { answerTo, type Issue } from '../model/issue.ts';
import { maskWords } from '../model/mask-words.ts';
import { priorityOf, raiseForAnswer } from '../model/priority.ts';
import { kindOf, subcategoryOf } from '../model/taxonomy.ts';
import { cleanDeep } from '../model/text.ts';
import type { CaptureDefaults, IssueDraft } from './draft.ts';
import { questionsOf } from './questions.ts';

/** What the person typed as the report it becomes: cleaned, masked, with everything they left to us. */
export function draftToIssue(
  draft: IssueDraft,
  defaults: CaptureDefaults,
  more: Pick<Issue, 'trackingHash' | 'attachments'>,
): Issue {
  const { category, description, mood, supersedes, joins, unmasked } = draft;
  const test = draft.test ?? defaults.test;
  const issue = cleanDeep({
    category,
    kind: draft.kind ?? kindOf(category),
    stage: draft.stage ?? subcategoryOf(category)?.stages[0] ?? 'watch',
    location: answered({ venue: defaults.venue, event: defaults.event, ...draft.location }),
    fields: answered(draft.fields ?? {}),
    reporter: answered(draft.reporter ?? {}),
    channel: draft.channel ?? defaults.channel,
    consent: { version: '1', ...answered(draft.consent ?? {}) },
    ...(description?.trim() && { description }),
    ...(unmasked?.length && { unmasked }),
    ...(mood && { mood }),
    ...(supersedes && { supersedes }),
    ...(joins && { joins }),
    ...(test && { test }),
    ...more,
  } satisfies Issue);
  return maskWords(issue, questionsOf, defaults.tickets);
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
