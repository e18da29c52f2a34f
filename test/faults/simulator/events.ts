import type { Lane } from '../../../packages/sdk/src/model/entry.ts';
import type { Captured, Keepsake } from '../../../packages/sdk/src/outbox/outbox.ts';

/** An event as small as the simulated venue needs it. */
export interface EventText {
  /** Words that exist once in the world: two effects with them are a double, whatever their ids. */
  canary: string;
  id: string;
  parts: { sha256: string; bytes: number; /** Stands for what the picture shows. */ shows: number }[];
  /** The venue refuses it for good. */
  poison: boolean;
  secret: string;
  sequence: string;
  subject: string;
}

const encoder = new TextEncoder();

/** Stands for SHA-256: what it must tell apart here, it does. */
export function digestOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(at), 0x85ebca6b) + at;
  }
  return `sha-256=${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}

/** Sorts by time, as ids do. */
export function idAt(ms: number, count: number): string {
  const time = Math.max(Math.floor(ms), 0).toString(16).padStart(12, '0').slice(-12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count.toString(16).padStart(12, '0')}`;
}

/** What capture would hand over. */
export function capturedOf(event: EventText, lane: Lane, now: number): Captured {
  const { id, subject, sequence, secret } = event;
  const text = JSON.stringify(event);
  const isReport = id === subject;
  const keepsake: Keepsake = {
    id,
    secret,
    reference: 'R',
    category: 'entry.scan_fail',
    location: {},
    capturedAt: now,
    touchedAt: now,
    sequence: 1,
  };
  return {
    entry: {
      id,
      subject,
      sequence,
      lane,
      type: isReport ? 'touchline.issue.reported' : 'touchline.issue.message',
      bytes: encoder.encode(text),
      digest: digestOf(text),
      capturedAt: now,
    },
    ...(isReport && {
      keepsake,
      parts: event.parts.map(({ sha256, bytes, shows }, at) => ({
        id: `${id}/${at}`,
        subject,
        sha256,
        mediaType: 'image/jpeg' as const,
        bytes: new Uint8Array(bytes).fill(shows).buffer,
      })),
    }),
  };
}
