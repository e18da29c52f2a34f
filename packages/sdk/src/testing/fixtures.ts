import { digestOf, eventText, trackingHashOf } from '../model/digest.ts';
import { DATA_SCHEMA, type EventData, type EventType, type TouchlineEvent } from '../model/entry.ts';
import { uuidv7 } from '../model/ids.ts';
import type { Issue } from '../model/issue.ts';

/** An evening in the invented North Arena, 19:04. */
export const MATCH_EVENING = Date.parse('2026-11-22T19:04:11.123Z');

/** A phone that reports: mints ids and secrets, and writes events as capture does. */
export interface Reporter {
  readonly source: string;
  /** A new issue with its secret. */
  report(changes?: Partial<Issue>): Promise<Reported>;
  /** Something about an issue that was reported before. */
  followUp<T extends EventType>(issue: Reported, type: T, data: EventData<T>): SentEvent;
}

/** An event as it goes over the wire, spliced attributes included. */
export type SentEvent = TouchlineEvent & { observeds?: number; trackingsecret?: string };

export interface Reported {
  id: string;
  secret: string;
  event: SentEvent & { type: 'touchline.issue.reported' };
  digest: string;
}

let minted = 0;

/** A turnstile that refuses a ticket at gate B. */
export function scanFails(trackingHash: string): Issue {
  return {
    category: 'entry.scan_fail',
    kind: 'problem',
    stage: 'entry',
    location: { venue: 'north-arena', event: '2026-11-22-final', gate: 'gate-B' },
    fields: { errorShown: 'used', partySize: 2 },
    description: 'It says the ticket was used. 检票失败 🎫',
    reporter: { language: 'en' },
    attachments: [],
    channel: 'widget',
    consent: { version: '1' },
    trackingHash,
  };
}

/**
 * @param seed  Names this reporter; the same seed mints the same ids in the same order within a run.
 * @param at  Epoch milliseconds of the first capture; each event is a second later.
 */
export function reporter(seed = `${++minted}`, at = MATCH_EVENING): Reporter {
  const source = `urn:touchline:device:${seed}`;
  const sequences = new Map<string, number>();
  let time = at;
  const nextId = async (): Promise<string> => {
    const random = new TextEncoder().encode(`${seed} ${crypto.randomUUID()}`);
    return uuidv7(time, new Uint8Array(await crypto.subtle.digest('SHA-256', random)));
  };
  const envelope = (id: string, subject: string) => {
    const sequence = (sequences.get(subject) ?? 0) + 1;
    sequences.set(subject, sequence);
    time += 1000;
    return {
      specversion: '1.0',
      id,
      source,
      dataschema: DATA_SCHEMA,
      subject,
      time: new Date(time).toISOString(),
      sequence: `${sequence}`.padStart(6, '0'),
      lane: 'normal',
      datacontenttype: 'application/json',
    } as const;
  };
  return {
    source,
    async report(changes = {}) {
      const id = await nextId();
      const secret = `secret-of-${id}-0123456789`;
      const data = { ...scanFails(await trackingHashOf(secret)), ...changes };
      const event = { ...envelope(id, id), type: 'touchline.issue.reported', data } as const;
      return { id, secret, event, digest: await digestOf(eventText(event)) };
    },
    followUp(issue, type, data) {
      const id = uuidv7(time, crypto.getRandomValues(new Uint8Array(16)));
      return { ...envelope(id, issue.id), type, data, trackingsecret: issue.secret } as SentEvent;
    },
  };
}

/** A JPEG of so many bytes (at least 200), well-formed as far as anybody reads it without drawing it. */
export function plainJpeg(size: number): Uint8Array<ArrayBuffer> {
  const jfif = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 40, 0, 40, 1, 1, 0x11, 0];
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0];
  const bytes = new Uint8Array(size).map((_, at) => (at * 31) % 251);
  bytes.set([0xff, 0xd8, ...jfif, ...frame, ...scan]);
  bytes.set([0xff, 0xd9], size - 2);
  return bytes;
}
