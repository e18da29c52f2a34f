import type { Question, QuestionsOf } from './questions.ts';
import { subcategoryOf } from './taxonomy.ts';
import type { Flaw } from './errors.ts';
import {
  expected,
  isText,
  listOf,
  matching,
  object,
  oneOf,
  optional,
  recordOf,
  text,
  whole,
  yesOrNo,
  type TypeOf,
} from './shape.ts';

const digest = () => matching(/^[\w-]{43}$/, 'base64url of 32 bytes');

/** Where it is. Ids of the venue's map where one is known, otherwise what is printed or said. */
export const Location = object({
  venue: optional(text(80)),
  event: optional(text(80)),
  zone: optional(text(80)),
  gate: optional(text(80)),
  block: optional(text(80)),
  row: optional(text(20)),
  seat: optional(text(20)),
  stand: optional(text(80)),
  asset: optional(text(80)),
  /** Free words: "behind the pillar". */
  spot: optional(text(160)),
  /** The place was proved, by a signed code for instance. */
  verified: optional(yesOrNo),
});
export type Location = TypeOf<typeof Location>;

/** The keys of a location that tell a place; `here` is answered by any of them. */
export const PLACES = ['zone', 'gate', 'block', 'row', 'seat', 'stand', 'asset', 'spot'] as const;

export const Reporter = object({
  name: optional(text(80)),
  contact: optional(text(254)),
  /** BCP 47 tag the person reads. */
  language: optional(matching(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'a language tag')),
  tier: optional(text(20)),
  anonymous: optional(yesOrNo),
  /** Whom it is about, where somebody reports for a child, a guest, a colleague. */
  onBehalfOf: optional(text(80)),
  /** JWS of the host, judged at capture; a bad one means not verified, never refused. */
  identity: optional(text(4096)),
});
export type Reporter = TypeOf<typeof Reporter>;

export const Attachment = object({
  id: text(64),
  sha256: digest(),
  mediaType: matching(/^image\/(jpeg|png|webp|avif)$/, 'a JPEG, PNG, WebP or AVIF picture'),
  bytes: whole(1, 10_485_760),
  /** Codes of tickets that were painted over before it was kept. */
  covered: optional(whole(1, 1_000)),
});
export type Attachment = TypeOf<typeof Attachment>;

/** The photos of one event; the bytes follow apart. */
export const Attachments = listOf(Attachment, 8);

/** An answer: text, whole number, yes or no, or several choices. Amounts are strings. */
export type Answer = string | number | boolean | string[];

const Answer = expected<Answer>(isAnswer, 'text, a whole number, yes or no, or a list of choices');

function isAnswer(value: unknown): boolean {
  if (Array.isArray(value)) return value.length <= 30 && value.every((one) => isText(one, 200));
  return isText(value, 4000) || Number.isInteger(value) || typeof value === 'boolean';
}

export const STAGE_NAMES = ['buy', 'before', 'entry', 'watch', 'food', 'exit', 'after'] as const;
export const KINDS = ['question', 'problem', 'complaint', 'suggestion', 'praise'] as const;
export const MOODS = ['joy', 'satisfied', 'disappointed', 'angry'] as const;
export const CHANNELS = ['widget', 'kiosk', 'phone', 'counter', 'social', 'email', 'device', 'app'] as const;

/** Data of `touchline.issue.reported`: one thing wrong, reported once. */
export const Issue = object({
  /** `entry.scan_fail` */
  category: text(80),
  kind: oneOf(...KINDS),
  stage: oneOf(...STAGE_NAMES),
  location: Location,
  fields: recordOf(/^\w{1,40}$/, Answer),
  description: optional(text(4000)),
  reporter: Reporter,
  attachments: Attachments,
  channel: oneOf(...CHANNELS),
  mood: optional(oneOf(...MOODS)),
  /** Version of the words shown, and what was agreed beyond handling the report. */
  consent: object({
    version: text(40),
    survey: optional(yesOrNo),
    sensitive: optional(yesOrNo),
  }),
  /** base64url(SHA-256(secret)); the secret itself stays with the reporter. */
  trackingHash: digest(),
  /** Numbers that look like a card or a ticket and are neither, says the person: these stay as typed. */
  unmasked: optional(listOf(text(80), 8)),
  /** The id of a refused report that this one corrects. */
  supersedes: optional(text(36)),
  /** The id of the known issue that this person has too: what that one tells is not asked again. */
  joins: optional(text(36)),
  /** A trial: kept out of figures and alarms everywhere. */
  test: optional(yesOrNo),
});
export type Issue = TypeOf<typeof Issue>;

export type Kind = Issue['kind'];
export type Mood = NonNullable<Issue['mood']>;
export type Channel = Issue['channel'];

/**
 * What the questions of its subcategory find wrong with a report, in the order of the form.
 *
 * Device and relay call this same function, so that a form is never sent only to be refused.
 */
export function flawsOf(
  issue: Pick<Issue, 'category' | 'location' | 'fields' | 'reporter' | 'attachments' | 'joins'>,
  questionsOf: QuestionsOf,
): Flaw[] {
  if (!subcategoryOf(issue.category)) {
    return [{ pointer: '/data/category', detail: 'There is no such category.' }];
  }
  return questionsOf(issue.category).flatMap(
    (question) => flawOf(question, answerTo(question, issue), issue.joins) ?? [],
  );
}

/** The answer to one question, wherever the report keeps it. */
export function answerTo(
  question: Question,
  issue: Pick<Issue, 'location' | 'fields' | 'reporter' | 'attachments'>,
): Answer | undefined {
  if (question.path === 'location') return PLACES.map((key) => issue.location[key]).find(Boolean);
  if (question.type === 'photo') return issue.attachments.length ? `${issue.attachments.length}` : undefined;
  const [room, key = ''] = question.path.split('.');
  const from: Record<string, Answer | undefined> =
    room === 'location' ? issue.location : room === 'reporter' ? issue.reporter : issue.fields;
  return Object.hasOwn(from, key) ? from[key] : undefined;
}

function flawOf(question: Question, answer: Answer | undefined, joins?: string): Flaw | undefined {
  if (question.type === 'notice' || question.type === 'photo') return undefined;
  const pointer = `/data/${(question.path === 'location' ? 'location.spot' : question.path).replace('.', '/')}`;
  if (answer === undefined || answer === '' || (Array.isArray(answer) && !answer.length)) {
    return question.required && !joins
      ? { pointer, detail: `An answer to "${question.key}" is needed.` }
      : undefined;
  }
  const detail = misfit(question, answer);
  return detail ? { pointer, detail: `"${question.key}" ${detail}.` } : undefined;
}

/** What is wrong with an answer, as the end of a sentence; `undefined` if nothing is. */
function misfit(question: Question, answer: Answer): string | undefined {
  const { type, options, min = 0, max = Infinity, maxLength = 4000, pattern } = question;
  if (type === 'integer') {
    return Number.isInteger(answer) && Number(answer) >= min && Number(answer) <= max
      ? undefined
      : `must be a whole number from ${min} to ${max}`;
  }
  if (typeof answer === 'boolean') return type === 'yesNo' ? undefined : 'cannot be a yes or no';
  if (type === 'multiChoice') {
    return [answer].flat().every((one) => options.includes(`${one}`)) ? undefined : 'must be from the list';
  }
  if (typeof answer !== 'string') return 'must be text';
  if (answer.length > maxLength) return `must be at most ${maxLength} characters long`;
  if ((type === 'choice' || type === 'yesNo') && options.length && !question.optionsFrom) {
    return options.includes(answer) ? undefined : 'must be from the list';
  }
  if (type === 'money')
    return /^\d{1,6}([.,]\d{1,2})?$/.test(answer) ? undefined : 'must be an amount such as 24.50';
  if (type === 'dateTime') return Number.isNaN(Date.parse(answer)) ? 'must be a date and time' : undefined;
  return pattern && !pattern.test(answer.trim()) ? 'is not written as expected' : undefined;
}
