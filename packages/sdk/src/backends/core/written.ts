import { PLACES, type Answer } from '../../model/issue.ts';
import type { Priority } from '../../model/priority.ts';
import { subcategoryOf } from '../../model/taxonomy.ts';
import { labelOf, loadLabels, type Language } from '../../words/index.ts';
import type { AcceptedIssue, BackendJob } from '../backend.ts';
import { cutTo, escaped, oneLine, unescaped, type TextFormat } from './escape.ts';

/** A report in the words of a ticket: escaped, short enough, and with nothing in it that a system would act on. */
export interface Written {
  /** Our id; the external id of the ticket. */
  ref: string;
  reference: string;
  title: string;
  text: string;
  priority: Priority | undefined;
  category: string;
  /** Plain words of ours: `touchline`, `entry`, `entry-scan-fail`, `p2`. */
  tags: string[];
  language: string | undefined;
  location: AcceptedIssue['location'];
  test: boolean;
}

/** Something said later. */
export interface Note {
  /** Stands in the last line; what is there already is not said again. */
  key: string;
  text: string;
  /** What it asks of the ticket. */
  move?: 'open' | 'solved';
}

export interface Style {
  format: TextFormat;
  limits: { title: number; text: number };
  /** Of the names of categories. */
  language: Language;
}

const RULE = '-- ';
const TITLE_SPACE = 200;
/** How every note of ours begins. */
const LEAD = /^The reporter (?:writes|says|takes|rates)\b/;

export async function writeReport(issue: AcceptedIssue, style: Style): Promise<Written> {
  const { id, reference, category, location, priority, test } = issue;
  const { format, limits } = style;
  const label = await labelled(category, style.language);
  const place = PLACES.map((key) => location[key]).find(Boolean);
  const line = [...(test ? ['TEST'] : []), label, ...(place ? [oneLine(place)] : []), reference].join(' · ');
  const title = cutTo(line, (text) => text.length <= Math.min(limits.title, TITLE_SPACE));
  return {
    ref: id,
    reference,
    title,
    text: framed(
      `${label} · ${reference}`,
      issue.issue.description ?? '',
      factsOf(issue),
      format,
      limits.text,
    ),
    priority,
    category,
    tags: ['touchline', category.split('.')[0] ?? category, category.replaceAll(/[._]/g, '-')].concat(
      priority ? priority.toLowerCase() : [],
    ),
    language: issue.issue.reporter.language,
    location,
    test,
  };
}

export function writeNote(job: Exclude<BackendJob, { type: 'create' | 'erase' }>, style: Style): Note {
  const id = job.type === 'message' ? job.message.id : job.eventId;
  const key = keyOf(id);
  const note = (lead: string, words = '', move?: Note['move']): Note => ({
    key,
    text: framed(lead, words, [key], style.format, style.limits.text),
    ...(move && { move }),
  });
  switch (job.type) {
    case 'message':
      return note('The reporter writes:', job.message.text);
    case 'confirmed':
      return note('The reporter says that it is solved.', '', 'solved');
    case 'reopened':
      return note('The reporter says that it is not solved.', job.reason, 'open');
    case 'withdrawn':
      return note('The reporter takes the report back.', job.reason, 'solved');
    case 'feedback':
      return note(ratingOf(job), job.comment);
  }
}

/** What the reporter wrote, out of a text that was written here; for tests of backends. */
export function wordsIn(text: string, format: TextFormat): string {
  const plain = unescaped(text, format);
  const end = plain.lastIndexOf(`\n\n${RULE}\n`);
  const start = plain.indexOf('\n\n');
  return start < 0 || end <= start ? '' : plain.slice(start + 2, end);
}

/** What stands beside a photo where a system wants words. */
export const PHOTO = 'A photo of the reporter.';

/**
 * Whether a text was written here: ours do not come back to the reporter as answers. It begins and ends as ours do:
 * somebody who answers above what they quote has our end, and a beginning of their own.
 */
export function isOurs(text: string): boolean {
  const whole = text.trim();
  if (whole === PHOTO) return true;
  if (!/(?:^|\n)touchline[ :][\da-f-]{12,36}$/.test(whole)) return false;
  const first = whole.split('\n', 1)[0]?.trimEnd() ?? '';
  const reference = /\nReference: (\S+)\s+\S+$/.exec(whole)?.[1];
  return LEAD.test(first) || (reference !== undefined && first.endsWith(` · ${reference}`));
}

/** The last line of a note. Random bits of an id: nobody meets one by chance. */
export function keyOf(id: string): string {
  return `touchline ${id.replaceAll('-', '').slice(-12)}`;
}

/** A line of ours first, so that no text begins as somebody else wants it; then the words, then facts. */
function framed(
  lead: string,
  words: string,
  facts: readonly string[],
  format: TextFormat,
  limit: number,
): string {
  const end = `${RULE}\n${facts.join('\n')}`;
  const whole = (text: string) => escaped([lead, ...(text ? [text] : []), end].join('\n\n'), format);
  return whole(cutTo(words, (text) => whole(text).length <= limit));
}

function factsOf({ id, reference, issue, priority, capturedAt, respondBy, kind }: AcceptedIssue): string[] {
  const { location, fields, reporter, attachments, mood } = issue;
  const place = PLACES.flatMap((key) => (location[key] ? `${key} ${oneLine(location[key])}` : []));
  const answers = Object.entries(fields).map(([key, answer]) => `${key}: ${said(answer)}`);
  const who = [reporter.name, reporter.contact, reporter.tier].flatMap((one) => (one ? oneLine(one) : []));
  const rows: [string, string | undefined][] = [
    ['Priority', priority],
    ['Place', place.join(', ')],
    ['Event', location.event && oneLine(location.event)],
    ['Answers', answers.join('; ')],
    ['Reported by', who.join(', ')],
    ['About', reporter.onBehalfOf && oneLine(reporter.onBehalfOf)],
    ['Reads', reporter.language],
    ['Kind', mood ? `${kind}, ${mood}` : kind],
    ['Photos', attachments.length > 0 ? `${attachments.length}, they follow` : undefined],
    ['Reported', instant(capturedAt)],
    ['Answer promised by', respondBy === undefined ? undefined : instant(respondBy)],
    ['Reference', reference],
  ];
  return [...rows.flatMap(([name, value]) => (value ? `${name}: ${value}` : [])), `touchline:${id}`];
}

function said(answer: Answer): string {
  return [answer]
    .flat()
    .map((one) => oneLine(`${one}`))
    .join(', ');
}

const instant = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

function ratingOf({ csat, ces }: Extract<BackendJob, { type: 'feedback' }>): string {
  const parts = [
    ...(csat === undefined ? [] : [`${csat} of 5`]),
    ...(ces === undefined ? [] : [`effort ${ces}`]),
  ];
  return parts.length > 0
    ? `The reporter rates the help: ${parts.join(', ')}.`
    : 'The reporter says of the help:';
}

async function labelled(id: string, language: Language): Promise<string> {
  const one = subcategoryOf(id);
  return one ? labelOf(await loadLabels(language), one.category, one.index) : id;
}
