import type { HookCall } from '../backend.ts';
import { textAt } from './json.ts';
import { digestOf, isSigned, type Scheme } from './signature.ts';
import type { Ask, Now, TicketSystem } from './system.ts';

/** How a system signs its calls. */
export interface Signing extends Scheme {
  /** The header of the signature. */
  header: string;
  /** The header of the instant of sending, and how it is written: a call that is older than five minutes is none. */
  time?: { header: string; as: 'iso' | 's' | 'ms' };
  /** What is signed. @default the body */
  over?: (body: Uint8Array, time: string) => readonly (string | Uint8Array)[];
}

/** A call that is what it says. */
export interface Heard {
  /** A call that comes again has the same. */
  id: string;
  json: unknown;
  headers: Headers;
  /** Epoch milliseconds; now, where the system does not say it. */
  sentAt: number;
}

/** As GitHub's hub did it: over the body alone, in hex behind the name of the hash. */
export const hubSigning = (hash: Scheme['hash'], header = 'x-hub-signature'): Signing => ({
  header,
  hash,
  encoding: 'hex',
  prefix: hash === 'SHA-1' ? 'sha1=' : 'sha256=',
});

const TOLERANCE_MS = 5 * 60_000;

/** @returns What a call says; `undefined` when its signature does not fit, or it is old. */
export async function signedCall(
  secret: string,
  signing: Signing,
  { headers, body, now }: HookCall,
): Promise<Heard | undefined> {
  const { header, time: stamp, over = (signed: Uint8Array) => [signed] } = signing;
  const time = stamp ? (headers.get(stamp.header) ?? '') : '';
  const sentAt = stamp ? instantOf(time, stamp.as) : now;
  if (!(Math.abs(now - sentAt) <= TOLERANCE_MS)) return undefined;
  const given = headers.get(header) ?? '';
  if (!(await isSigned(secret, over(body, time), given, signing))) return undefined;
  const json = JSON.parse(new TextDecoder().decode(body)) as unknown;
  // A signature over a time is another one for each call; the same bytes are the same call.
  return { id: stamp ? given : await digestOf(body), json, headers, sentAt };
}

/**
 * A hook that is a doorbell: a signed call only says which ticket has changed, and what that says now is read anew.
 *
 * @param secret  Without one nothing is heard.
 */
export function doorbell(
  secret: string | undefined,
  signing: Signing,
  look: (heard: Heard, ask: Ask) => Promise<readonly Now[]>,
): TicketSystem['heard'] {
  if (!secret) return undefined;
  return async (call, ask) => {
    const heard = await signedCall(secret, signing, call);
    return heard && { id: heard.id, now: await look(heard, ask) };
  };
}

/** The number there: an id of somebody else's becomes part of an address, so nothing but digits is one. */
export function numberAt(json: unknown, ...path: (string | number)[]): string | undefined {
  const text = textAt(json, ...path);
  return text !== undefined && /^\d+$/.test(text) ? text : undefined;
}

function instantOf(time: string, as: 'iso' | 's' | 'ms'): number {
  if (as === 'iso') return Date.parse(time);
  return /^\d{1,15}$/.test(time) ? Number(time) * (as === 's' ? 1000 : 1) : Number.NaN;
}
