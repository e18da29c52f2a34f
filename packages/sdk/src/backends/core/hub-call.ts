import type { HookCall } from '../backend.ts';
import { digestOf, isSigned, type Scheme } from './signature.ts';

/**
 * Reads a call that is signed over its body alone, in `X-Hub-Signature`.
 *
 * @returns What it says, and an id: the same bytes are the same call. `undefined` when the signature does not fit.
 */
export async function hubCall(
  secret: string,
  hash: Scheme['hash'],
  { headers, body }: HookCall,
): Promise<{ id: string; json: unknown } | undefined> {
  const prefix = hash === 'SHA-1' ? 'sha1=' : 'sha256=';
  const given = headers.get('x-hub-signature') ?? '';
  if (!(await isSigned(secret, [body], given, { hash, encoding: 'hex', prefix }))) return undefined;
  return { id: await digestOf(body), json: JSON.parse(new TextDecoder().decode(body)) as unknown };
}
