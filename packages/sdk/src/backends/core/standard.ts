import type { HookCall } from '../backend.ts';
import { isSigned, sign } from './signature.ts';

const SCHEME = { hash: 'SHA-256', encoding: 'base64', prefix: 'v1,' } as const;
const TOLERANCE_MS = 5 * 60_000;
const MOST_SIGNATURES = 10;

/**
 * Headers of Standard Webhooks over these bytes, signed with every secret, so that one can replace another.
 *
 * @param at  Epoch milliseconds of this attempt.
 */
export async function standardHeaders(
  secrets: readonly string[],
  id: string,
  at: number,
  body: string,
): Promise<Record<string, string>> {
  const timestamp = `${Math.floor(at / 1000)}`;
  const parts = [`${id}.${timestamp}.`, body];
  const signatures = await Promise.all(secrets.map((secret) => sign(keyOf(secret), parts, SCHEME)));
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}

/** @returns The id of a call that is signed and not older than five minutes. */
export async function standardCall(
  secrets: readonly string[],
  { headers, body, now }: HookCall,
): Promise<string | undefined> {
  const id = headers.get('webhook-id') ?? '';
  const timestamp = headers.get('webhook-timestamp') ?? '';
  if (!/^[\w.-]{1,200}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) return undefined;
  if (Math.abs(now - Number(timestamp) * 1000) > TOLERANCE_MS) return undefined;
  const given = (headers.get('webhook-signature') ?? '').split(' ').slice(0, MOST_SIGNATURES);
  const parts = [`${id}.${timestamp}.`, body];
  const found = await Promise.all(
    given.flatMap((one) => secrets.map((secret) => isSigned(keyOf(secret), parts, one, SCHEME))),
  );
  return found.includes(true) ? id : undefined;
}

/** @throws {RangeError} when a secret is none; say so at the start. */
export function keyOf(secret: string): Uint8Array<ArrayBuffer> {
  const text = secret.replace(/^whsec_/, '');
  if (!/^[A-Za-z\d+/]{32,}={0,2}$/.test(text)) {
    throw new RangeError('The secret of a hook is "whsec_" and at least 24 bytes in base64.');
  }
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
