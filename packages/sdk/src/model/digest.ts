import { base64url } from './ids.ts';

/** Attributes that are spliced in per attempt: outside the digest, never stored as sent. */
export const SPLICED = ['observeds', 'trackingsecret'] as const;

/**
 * Sorted compact JSON. For what events may hold (integers below 2^53, ASCII keys, well-formed strings)
 * this is RFC 8785, so any language can make the same bytes.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${parts.join(',')}}`;
}

/** The immutable text of an event: canonical, without what is spliced in per attempt. */
export function eventText(event: Readonly<Record<string, unknown>>): string {
  const kept = Object.entries(event).filter(([key]) => !(SPLICED as readonly string[]).includes(key));
  return canonicalJson(Object.fromEntries(kept));
}

/** `sha-256=` and 43 characters of unpadded base64url over the UTF-8 bytes of an event. */
export async function digestOf(text: string): Promise<string> {
  return `sha-256=${await sha256(text)}`;
}

/** The only form in which a server ever stores a tracking secret. */
export async function trackingHashOf(secret: string): Promise<string> {
  return sha256(secret);
}

async function sha256(text: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
