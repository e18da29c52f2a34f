import * as z from 'zod/mini';
import { questionsOf, subcategoryOf, type Question } from './taxonomy.ts';
import type { Flaw } from './errors.ts';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const base64url = (length: number) => z.string().check(z.regex(new RegExp(`^[\\w-]{${length}}$`)));

/** Where it is. Ids of the venue's map where one is known, otherwise what is printed or said. */
export const Location = z.object({
  venue: z.optional(text(80)),
  event: z.optional(text(80)),
  zone: z.optional(text(80)),
  gate: z.optional(text(80)),
  block: z.optional(text(80)),
  row: z.optional(text(20)),
  seat: z.optional(text(20)),
  stand: z.optional(text(80)),
  asset: z.optional(text(80)),
  /** Free words: "behind the pillar". */
  spot: z.optional(text(160)),
  /** The place was proved, by a signed code for instance. */
  verified: z.optional(z.boolean()),
});
export type Location = z.infer<typeof Location>;

/** The keys of a location that tell a place; `here` is answered by any of them. */
export const PLACES = ['zone', 'gate', 'block', 'row', 'seat', 'stand', 'asset', 'spot'] as const;

export const Reporter = z.object({
  name: z.optional(text(80)),
  contact: z.optional(text(254)),
  /** BCP 47 tag the person reads. */
  language: z.optional(z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/))),
  tier: z.optional(text(20)),
  anonymous: z.optional(z.boolean()),
  /** JWS of the host, judged at capture; a bad one means not verified, never refused. */
  identity: z.optional(text(4096)),
});
export type Reporter = z.infer<typeof Reporter>;

export const Attachment = z.object({
  id: text(64),
  sha256: base64url(43),
  mediaType: z.string().check(z.regex(/^image\/(jpeg|png|webp|avif)$/)),
  bytes: z.int().check(z.minimum(1), z.maximum(10_485_760)),
});
export type Attachment = z.infer<typeof Attachment>;

/** An answer: text, whole number, yes or no, or several choices. Amounts are strings. */
export const Answer = z.union([
  z.string().check(z.maxLength(4000)),
  z.int(),
  z.boolean(),
  z.array(z.string().check(z.maxLength(200))).check(z.maxLength(30)),
]);
export type Answer = z.infer<typeof Answer>;

export const STAGE_NAMES = ['buy', 'before', 'entry', 'watch', 'food', 'exit', 'after'] as const;
export const KINDS = ['question', 'problem', 'complaint', 'suggestion', 'praise'] as const;
export const MOODS = ['joy', 'satisfied', 'disappointed', 'angry'] as const;
export const CHANNELS = ['widget', 'kiosk', 'phone', 'counter', 'social', 'email', 'device', 'app'] as const;

/** Data of `touchline.issue.reported`: one thing wrong, reported once. */
export const Issue = z.object({
  /** `entry.scan_fail` */
  category: text(80),
  kind: z.enum(KINDS),
  stage: z.enum(STAGE_NAMES),
  location: Location,
  fields: z.record(z.string().check(z.regex(/^\w{1,40}$/)), Answer),
  description: z.optional(text(4000)),
  reporter: Reporter,
  attachments: z.array(Attachment).check(z.maxLength(8)),
  channel: z.enum(CHANNELS),
  mood: z.optional(z.enum(MOODS)),
  /** Version of the words shown, and what was agreed beyond handling the report. */
  consent: z.object({
    version: text(40),
    survey: z.optional(z.boolean()),
    sensitive: z.optional(z.boolean()),
  }),
  /** base64url(SHA-256(secret)); the secret itself stays with the reporter. */
  trackingHash: base64url(43),
  /** The id of a refused report that this one corrects. */
  supersedes: z.optional(z.string()),
  /** A trial: kept out of figures and alarms everywhere. */
  test: z.optional(z.boolean()),
});
export type Issue = z.infer<typeof Issue>;

export type Kind = Issue['kind'];
export type Mood = NonNullable<Issue['mood']>;
export type Channel = Issue['channel'];

/**
 * What the questions of its subcategory find wrong with a report, in the order of the form.
 *
 * Device and relay call this same function, so that a form is never sent only to be refused.
 */
export function flawsOf(
  issue: Pick<Issue, 'category' | 'location' | 'fields' | 'reporter' | 'attachments'>,
): Flaw[] {
  if (!subcategoryOf(issue.category)) {
    return [{ pointer: '/data/category', detail: `There is no category "${issue.category.slice(0, 80)}".` }];
  }
  return questionsOf(issue.category).flatMap((question) => flawOf(question, answerTo(question, issue)) ?? []);
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

function flawOf(question: Question, answer: Answer | undefined): Flaw | undefined {
  if (question.type === 'notice' || question.type === 'photo') return undefined;
  const pointer = `/data/${(question.path === 'location' ? 'location.spot' : question.path).replace('.', '/')}`;
  if (answer === undefined || answer === '' || (Array.isArray(answer) && !answer.length)) {
    return question.required ? { pointer, detail: `An answer to "${question.key}" is needed.` } : undefined;
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
