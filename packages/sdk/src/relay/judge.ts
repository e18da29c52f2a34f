import { eventText } from '../model/digest.ts';
import { questionsOf } from '../model/all-questions.ts';
import { readEvent, type TouchlineEvent } from '../model/entry.ts';
import { DATA } from '../model/event-data.ts';
import { maskWords } from '../model/mask-words.ts';
import { SEALED_TYPE } from '../model/sealed.ts';
import type { Flaw } from '../model/errors.ts';
import { problem, type Problem, type ProblemName } from '../model/problems.ts';
import { LIMITS, type EventResult } from '../model/wire.ts';
import { digestOf } from './hash.ts';
import { openSealedData } from './open-sealed.ts';
import type { Settings } from './options.ts';
import { MEMORY_MS } from './prune.ts';

/** How long ago a device may say it captured something. */
const MAX_OBSERVED_SECONDS = 36 * 86_400;
/** Nothing waits this long on a device, and nothing that old is remembered here. */
const LATE_SECONDS = MEMORY_MS / 1000;

/** One event of a batch, fit to be accepted; the secret leaves this object before anything is stored. */
export interface JudgedEvent {
  event: TouchlineEvent;
  /** What can be read of it: as it came, or as it was sealed, with card and ticket numbers covered. */
  text: string;
  /** As it came and was hashed, where that is another text and may be kept. */
  received?: string;
  /** Of what came. */
  digest: string;
  secret?: string;
  /** Epoch milliseconds. */
  capturedAt: number;
  /** It waited longer than ids are remembered: only what is still known of it can be answered. */
  isLate?: true;
}

/** Reads one event as it came: fit to be accepted, or its result at once. */
export async function judge(
  raw: unknown,
  receivedAt: number,
  settings: Settings,
): Promise<{ judged: JudgedEvent } | { result: EventResult }> {
  const fields: Record<string, unknown> = isRecord(raw) ? { ...raw } : {};
  const text = eventText(fields);
  const digest = await digestOf(text);
  const id = typeof fields['id'] === 'string' ? fields['id'].slice(0, 64) : '';
  const refuse = (why: Problem) => ({ result: { id, digest, outcome: 'refused', problem: why } as const });

  const sealed = fields['datacontenttype'] === SEALED_TYPE;
  const limit = sealed ? LIMITS.sealedEventBytes : LIMITS.eventBytes;
  if (new TextEncoder().encode(text).length > limit) {
    return refuse(problem('event-too-large', { detail: `An event has at most ${limit} bytes.` }));
  }

  const { observeds, trackingsecret, ...kept } = fields;
  let readable = kept;
  if (sealed) {
    const opened = await openSealedData(kept, settings.open);
    if ('problem' in opened) {
      const { problem: why } = opened;
      const { retryAfterMs } = why;
      if (retryAfterMs === undefined) return refuse(why);
      return { result: { id, digest, outcome: 'deferred', retryAfterMs, problem: why } };
    }
    readable = { ...kept, datacontenttype: 'application/json', data: opened.data };
  }
  const read = readEvent(isRecord(raw) ? readable : raw, DATA, questionsOf);
  if ('flaws' in read) return refuse(problem(nameOf(read.flaws), { errors: read.flaws.map(clipped) }));
  const event = await masked(read.event, settings);
  const isCovered = event !== read.event;
  const observed = typeof observeds === 'number' && Number.isFinite(observeds) ? observeds : 0;
  const judged: JudgedEvent = {
    event,
    text:
      isCovered || sealed
        ? eventText({ ...readable, data: isCovered ? event.data : readable['data'] })
        : text,
    // A number that was covered must not stay in what was kept beside it.
    ...(sealed && !isCovered && { received: text }),
    digest,
    capturedAt: receivedAt - Math.round(Math.min(Math.max(observed, 0), MAX_OBSERVED_SECONDS) * 1000),
  };
  if (observed > LATE_SECONDS) judged.isLate = true;
  if (typeof trackingsecret === 'string') judged.secret = trackingsecret;
  return { judged };
}

/** Devices cover card and ticket numbers before they keep anything; this is for those that do not. */
async function masked(event: TouchlineEvent, { ticketNumbers }: Settings): Promise<TouchlineEvent> {
  const venue = 'location' in event.data ? event.data.location.venue : undefined;
  const data = maskWords(event.data, questionsOf, await ticketNumbers(venue ?? ''));
  return JSON.stringify(data) === JSON.stringify(event.data) ? event : ({ ...event, data } as TouchlineEvent);
}

function nameOf(flaws: readonly Flaw[]): ProblemName {
  const pointer = flaws[0]?.pointer ?? '';
  if (pointer === '/dataschema') return 'schema-unsupported';
  return pointer.startsWith('/data/') || pointer === '/data' ? 'issue-invalid' : 'event-invalid';
}

/** Keys are chosen by the sender, so a pointer may be as long as an event; an answer is small. */
function clipped({ pointer, detail }: Flaw): Flaw {
  return { pointer: pointer.slice(0, 200), detail: detail.slice(0, 300) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
