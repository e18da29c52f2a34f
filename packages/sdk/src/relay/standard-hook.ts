import type { StatusUpdate } from '../model/status.ts';
import type { HookReader } from './options.ts';
import type { Secret } from './secret-text.ts';

/** A call counts this long before and after its time. */
const TOLERANCE_MS = 5 * 60_000;
const MOST_SIGNATURES = 10;

export interface StandardHookOptions {
  /** `whsec_…`: the one in use, and beside it the one before while it is being replaced. */
  secrets: readonly (string | Secret)[];
  /** What a call tells; `undefined` for one that tells nothing we show. */
  read: (payload: unknown) => readonly StatusUpdate[] | undefined;
}

/**
 * Reads calls that are signed as Standard Webhooks: over the bytes as they came, five minutes around their time,
 * and each id once.
 *
 * @throws {RangeError} at once, when a secret is none.
 * @see https://www.standardwebhooks.com
 */
export function standardHook({ secrets, read }: StandardHookOptions): HookReader {
  const keys = secrets.map(keyOf);
  if (keys.length === 0) throw new RangeError('A hook needs a secret.');
  return async ({ headers, body, now }) => {
    const id = headers.get('webhook-id') ?? '';
    const timestamp = headers.get('webhook-timestamp') ?? '';
    const given = headers.get('webhook-signature') ?? '';
    if (!/^[\w.-]{1,200}$/.test(id) || !/^\d{1,12}$/.test(timestamp)) return undefined;
    if (Math.abs(now - Number(timestamp) * 1000) > TOLERANCE_MS) return undefined;
    const signed = withBytes(`${id}.${timestamp}.`, body);
    if (!(await isSigned(keys, given, signed))) return undefined;
    return { id, updates: [...(read(parsed(body)) ?? [])] };
  };
}

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

function keyOf(secret: string | Secret): Promise<Key> {
  const text = (typeof secret === 'string' ? secret : secret.reveal()).replace(/^whsec_/, '');
  if (!/^[A-Za-z\d+/]{32,}={0,2}$/.test(text)) {
    throw new RangeError('The secret of a hook is "whsec_" and at least 24 bytes in base64.');
  }
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
}

/** `verify` compares in constant time; every key is tried with every signature, whichever fits. */
async function isSigned(keys: readonly Promise<Key>[], given: string, bytes: Uint8Array<ArrayBuffer>) {
  const signatures = given
    .split(' ')
    .slice(0, MOST_SIGNATURES)
    .flatMap((one) => signatureIn(one) ?? []);
  const all = signatures.flatMap((signature) =>
    keys.map(async (key) => crypto.subtle.verify('HMAC', await key, signature, bytes)),
  );
  return (await Promise.all(all)).includes(true);
}

function signatureIn(text: string): Uint8Array<ArrayBuffer> | undefined {
  const base64 = /^v1,([A-Za-z\d+/]{43}=)$/.exec(text)?.[1];
  return base64 === undefined ? undefined : Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

function withBytes(before: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(before);
  const all = new Uint8Array(head.length + body.length);
  all.set(head);
  all.set(body, head.length);
  return all;
}

/** Signed by the other side, so what is no JSON is its fault and nothing to show. */
function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
  } catch {
    return undefined;
  }
}
