import type { Flaw } from './errors.ts';
import type { DATA } from './event-data.ts';
import { UUID } from './ids.ts';
import { flawsOf } from './issue.ts';
import type { QuestionsOf } from './questions.ts';
import { expected, matching, object, oneOf, text, type TypeOf } from './shape.ts';
import { LIMITS } from './limits.ts';

export const DATA_SCHEMA = 'https://touchline.dev/schema/1';

const uuid = matching(UUID, 'a UUID in lower case');

export type EventType = keyof typeof DATA;
export type EventData<T extends EventType> = TypeOf<(typeof DATA)[T]>;
export type Lane = 'urgent' | 'normal';

const Envelope = object({
  specversion: oneOf('1.0'),
  /** Minted on the device: the idempotency key. */
  id: uuid,
  source: text(120),
  type: expected<EventType>((value) => value !== undefined, 'a type'),
  dataschema: oneOf(DATA_SCHEMA),
  /** The issue; equals `id` for `issue.reported`. */
  subject: uuid,
  /** The clock of the device at capture, kept raw. */
  time: matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/, 'an ISO instant'),
  /** Order inside (subject, source). */
  sequence: matching(/^\d{6,12}$/, 'at least six digits'),
  lane: oneOf('urgent', 'normal'),
  datacontenttype: oneOf('application/json'),
  data: expected<unknown>(() => true, 'data'),
});

/** What a device captures: a CloudEvent, immutable once serialised. */
export type TouchlineEvent = {
  [T in EventType]: Omit<TypeOf<typeof Envelope>, 'type' | 'data'> & { type: T; data: EventData<T> };
}[EventType];

/**
 * Reads one event as capture and relay both judge it.
 *
 * @param value  Parsed JSON, without the spliced attributes.
 * @param shapes  What the types of event that are taken here carry.
 * @param questionsOf  The questions to judge a report by; where it knows none, only the shape is judged.
 * @returns The event, or what is wrong with it: the place as a JSON pointer and a sentence.
 */
export function readEvent(
  value: unknown,
  shapes: Partial<typeof DATA>,
  questionsOf: QuestionsOf,
): { event: TouchlineEvent } | { flaws: Flaw[] } {
  const unfit = unfitJson(value);
  if (unfit) return { flaws: [unfit] };
  const flaws: Flaw[] = [];
  const envelope = Envelope(value, '', flaws);
  if (!flaws.length) oneOf(...Object.keys(shapes))(envelope.type, '/type', flaws);
  const data = flaws.length ? undefined : shapes[envelope.type]?.(envelope.data, '/data', flaws);
  if (flaws.length) return { flaws };
  const event = { ...envelope, data } as TouchlineEvent;
  if (event.type !== 'touchline.issue.reported') return { event };
  if (event.subject !== event.id)
    return { flaws: [{ pointer: '/subject', detail: 'A report is its own subject.' }] };
  const unanswered = flawsOf(event.data, questionsOf);
  return unanswered.length ? { flaws: unanswered } : { event };
}

/** Which of our promises about JSON a value breaks: whole numbers, ASCII keys, well-formed text, depth. */
function unfitJson(value: unknown, pointer = '', depth = 0): Flaw | undefined {
  if (typeof value === 'string') {
    return value.isWellFormed() && !value.includes('\0')
      ? undefined
      : { pointer, detail: 'The text holds NUL or half a character (a lone surrogate).' };
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    return { pointer, detail: 'Numbers are whole and below 2^53; write others as text.' };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= LIMITS.depth) return { pointer, detail: `Nested deeper than ${LIMITS.depth} levels.` };
  for (const [key, inner] of Object.entries(value)) {
    if (!/^[\x20-\x7e]*$/.test(key)) return { pointer, detail: 'Keys are ASCII.' };
    const flaw = unfitJson(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1);
    if (flaw) return flaw;
  }
  return undefined;
}
