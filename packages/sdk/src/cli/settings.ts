import { z } from 'zod';
import type { PublicStatus } from '../model/status.ts';
import { priorities } from '../model/priority.ts';
import { LANGUAGES } from '../words/index.ts';

/** The kinds of settings that a configuration has. Their sentences go on from the name of one: `"port" is …`. */
export const text = z.string('is a text').min(1, 'is a text');
export const flag = z.boolean('is true or false');
export const whole = z.int('is a whole number').nonnegative('is a whole number');
const most = z.number('is a number above 0').positive('is a number above 0');
export const texts = (as: string) => z.array(text, `is a list, as ${as}`);
export const oneOf = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, `is one of ${words.join(', ')}`);

const beginning = (protocols: readonly string[], as: string) =>
  text.refine((address) => {
    const url = URL.parse(address);
    return url !== null && url.hostname !== '' && protocols.includes(url.protocol);
  }, `is a whole address, as ${as}`);
export const address = beginning(['https:', 'http:'], 'https://help.arena.example');
export const mailServer = beginning(['smtp:', 'smtps:'], 'smtp://user:password@mail.arena.example:587');
export const origin = address.refine(
  (given) => URL.parse(given)?.origin === given,
  'is an origin, as https://tickets.arena.example, with nothing behind it',
);

/** Whether an address is asked without TLS though it is not in the house. */
export function isAskedOpenly(given: unknown, inHouse: readonly string[]): boolean {
  const url = typeof given === 'string' ? URL.parse(given) : null;
  return url?.protocol === 'http:' && !inHouse.includes(url.host) && !inHouse.includes(url.hostname);
}

const as = (example: string) => `is written as ${example}`;
const named = <Of extends z.ZodType>(of: Of, example: string) => z.record(z.string(), of, as(example));
export const values = named(z.unknown(), '{ "name": "value" }');
export const words = named(text, '{ "name": "value" }');
export const group = <Shape extends z.ZodRawShape>(shape: Shape, example: string) =>
  z.strictObject(shape, as(example));
const FOUR = '{ "P1": …, "P2": …, "P3": …, "P4": … }';
export const eachPriority = <Of extends z.ZodType>(of: Of) =>
  group({ P1: of, P2: of, P3: of, P4: of }, FOUR).optional();
/** What a ticket gets when its reporter says that it is solved, or is not. */
export const bothMoves = <Of extends z.ZodType>(of: Of) =>
  group({ open: of, solved: of }, '{ "open": …, "solved": … }').optional();
export const eitherMove = group(
  { open: text.exactOptional(), solved: text.exactOptional() },
  '{ "open": "…", "solved": "…" }',
).optional();
export const priority = oneOf(priorities);

const STATUSES: Readonly<Record<PublicStatus, true>> = {
  received: true,
  acknowledged: true,
  in_progress: true,
  waiting_reporter: true,
  scheduled: true,
  resolved: true,
  closed: true,
  cancelled: true,
};
const status = oneOf(Object.keys(STATUSES) as PublicStatus[]);

/** Of everything that is asked over the network. */
export const PACE = { timeoutMs: most.optional(), perSecond: most.optional() };
/** Of everything that is asked over HTTP at an address of the venue's. */
export const HTTP = { url: address, ...PACE };
/** Of everything that keeps tickets. */
export const TICKETS = {
  statusMap: named(status, '{ "Its own word": "in_progress" }').optional(),
  language: oneOf(LANGUAGES).optional(),
  onAmbiguous: oneOf(['retry', 'hold']).optional(),
  concurrency: whole.min(1, 'is a whole number above 0').optional(),
};
