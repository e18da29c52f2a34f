import { digestOf as digestLater } from '../model/digest.ts';

interface Hashing {
  hash?: (algorithm: string, text: string, encoding: 'base64url') => string;
}

/** What a host may have beyond the standard. */
const { process } = globalThis as {
  process?: { getBuiltinModule?: (name: string) => Hashing | undefined };
};
const hashNow = process?.getBuiltinModule?.('node:crypto')?.hash;

/**
 * The digest of an event's text. A host that can hash at once does so: the promise that the standard makes of it
 * costs many times the hash.
 */
export function digestOf(text: string): string | Promise<string> {
  return hashNow ? `sha-256=${hashNow('sha256', text, 'base64url')}` : digestLater(text);
}
