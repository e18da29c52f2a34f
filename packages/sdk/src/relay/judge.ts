import { digestOf, eventText } from '../model/digest.ts';
import { questionsOf } from '../model/all-questions.ts';
import { readEvent, type TouchlineEvent } from '../model/entry.ts';
import type { Flaw } from '../model/errors.ts';
import { problem, type Problem, type ProblemName } from '../model/problems.ts';
import { LIMITS, type EventResult } from '../model/wire.ts';

/** How long ago a device may say it captured something. */
const MAX_OBSERVED_SECONDS = 36 * 86_400;
const KEY_RETRY_MS = 60_000;

/** One event of a batch, fit to be accepted; the secret leaves this object before anything is stored. */
export interface JudgedEvent {
  event: TouchlineEvent;
  /** Immutable: what is hashed and kept. */
  text: string;
  digest: string;
  secret?: string;
  /** Epoch milliseconds. */
  capturedAt: number;
}

/** Reads one event as it came: fit to be accepted, or its result at once. */
export async function judge(
  raw: unknown,
  receivedAt: number,
): Promise<{ judged: JudgedEvent } | { result: EventResult }> {
  const fields: Record<string, unknown> = isRecord(raw) ? { ...raw } : {};
  const text = eventText(fields);
  const digest = await digestOf(text);
  const id = typeof fields['id'] === 'string' ? fields['id'].slice(0, 64) : '';
  const refuse = (why: Problem) => ({ result: { id, digest, outcome: 'refused', problem: why } as const });

  const sealed = fields['datacontenttype'] === 'application/jose';
  const limit = sealed ? LIMITS.sealedEventBytes : LIMITS.eventBytes;
  if (new TextEncoder().encode(text).length > limit) {
    return refuse(problem('event-too-large', { detail: `An event has at most ${limit} bytes.` }));
  }
  if (sealed) {
    const later = problem('key-unknown', { retryAfterMs: KEY_RETRY_MS });
    return { result: { id, digest, outcome: 'deferred', retryAfterMs: KEY_RETRY_MS, problem: later } };
  }

  const { observeds, trackingsecret, ...kept } = fields;
  const read = readEvent(isRecord(raw) ? kept : raw, questionsOf);
  if ('flaws' in read) return refuse(problem(nameOf(read.flaws), { errors: read.flaws.map(clipped) }));
  const observed = typeof observeds === 'number' && Number.isFinite(observeds) ? observeds : 0;
  const judged: JudgedEvent = {
    event: read.event,
    text,
    digest,
    capturedAt: receivedAt - Math.round(Math.min(Math.max(observed, 0), MAX_OBSERVED_SECONDS) * 1000),
  };
  if (typeof trackingsecret === 'string') judged.secret = trackingsecret;
  return { judged };
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
