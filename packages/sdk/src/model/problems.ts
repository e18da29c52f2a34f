import type { Flaw } from './errors.ts';

const BASE = 'https://touchline.dev/problems/';

/**
 * Every problem the relay may name, with its HTTP status and title. The device acts on the type alone.
 * `TouchlineErrorCode` uses the same words in snake_case.
 */
export const PROBLEMS = {
  'http-invalid': [400, 'This request cannot be read.'],
  'json-invalid': [400, 'The body is not valid JSON.'],
  'batch-invalid': [400, 'The body is not a batch of events.'],
  'batch-too-large': [413, 'The batch is too large.'],
  'media-type-unsupported': [415, 'Send application/cloudevents-batch+json.'],
  'issue-invalid': [422, 'Some answers are missing or cannot be right.'],
  'event-invalid': [422, 'This is not an event that Touchline knows.'],
  'event-too-large': [413, 'The event is too large.'],
  'schema-unsupported': [422, 'This dataschema was never published.'],
  'id-reused': [409, 'This id was used before with other content.'],
  'issue-unknown': [404, 'There is no such issue, or the secret does not fit.'],
  'issue-not-here-yet': [425, 'The issue has not arrived yet.'],
  'issue-erased': [410, 'The issue was erased.'],
  'key-unknown': [425, 'The key that opens this is not here yet.'],
  'attachment-invalid': [422, 'The attachment cannot be taken.'],
  'attachment-too-large': [413, 'The attachment is too large.'],
  'attachment-offset': [409, 'The attachment continues at another offset.'],
  'origin-not-allowed': [403, 'This site may not send to this venue.'],
  'site-key-unknown': [403, 'The key of this site is missing or not known here.'],
  'proof-needed': [428, 'Many are sending: solve the challenge and send it again.'],
  'too-old': [410, 'This waited longer than anything is kept.'],
  'body-too-slow': [408, 'The body did not come in time.'],
  'url-too-long': [414, 'The address is too long.'],
  'protocol-unsupported': [426, 'This protocol version is not spoken here.'],
  'notify-invalid': [422, 'Nothing can be sent there, or not about this issue.'],
  'rate-limited': [429, 'Too many requests.'],
  'route-unknown': [404, 'There is nothing here.'],
  'method-not-allowed': [405, 'This method is not answered here.'],
  'not-ready': [503, 'The relay cannot take writes right now.'],
  'backend-unavailable': [503, 'The system behind the relay does not answer.'],
  'signature-invalid': [401, 'The signature does not fit.'],
  internal: [500, 'Something went wrong here. Nothing you sent is lost; try again.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemName = keyof typeof PROBLEMS;

/** @see RFC 9457 */
export interface Problem {
  type: string;
  status: number;
  title: string;
  detail?: string;
  /** At most three. */
  errors?: Flaw[];
  retryAfterMs?: number;
  /** With `proof-needed`: what is to be solved. */
  challenge?: unknown;
}

export function problem(
  name: ProblemName,
  more: Partial<Omit<Problem, 'type' | 'status' | 'title'>> = {},
): Problem {
  const [status, title] = PROBLEMS[name];
  const errors = more.errors?.slice(0, 3);
  return { type: BASE + name, status, title, ...more, ...(errors && { errors }) };
}

/** The name of one of our problems; `undefined` for anything else, such as a captive portal's. */
export function problemName(value: unknown): ProblemName | undefined {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  if (typeof type !== 'string' || !type.startsWith(BASE)) return undefined;
  const name = type.slice(BASE.length);
  return Object.hasOwn(PROBLEMS, name) ? (name as ProblemName) : undefined;
}
