import { base64 } from './body.ts';
import type { Credential } from './http.ts';
import { passing } from './trouble.ts';

/** The secret that counts now. @param isStale  The one before was not taken. */
export async function secretOf(
  credential: Credential,
  isStale: boolean,
  signal: AbortSignal,
): Promise<string> {
  return typeof credential === 'string' ? credential : credential(isStale, signal);
}

/** Says who asks by a token in one header. */
export function bearer(credential: Credential) {
  return inHeader('authorization', credential, (secret) => `Bearer ${secret}`);
}

/**
 * Says who asks by a secret in one header of a system's own.
 *
 * @param write  How it stands there. @default as it is
 */
export function inHeader(name: string, credential: Credential, write = (secret: string): string => secret) {
  return async (isStale: boolean, signal: AbortSignal): Promise<Record<string, string>> => ({
    [name]: write(await secretOf(credential, isStale, signal)),
  });
}

/**
 * A secret that is fetched once for all who ask, kept, and fetched anew when it is no longer taken.
 *
 * @param fetch  Ends by itself: whoever asked first may be gone while others still wait.
 */
export function kept(fetch: () => Promise<string>): Credential {
  let secret: Promise<string> | undefined;
  return (isStale, signal) => {
    signal.throwIfAborted();
    if (isStale || !secret) {
      const mine = fetch();
      secret = mine;
      // What was not given now may be given later.
      mine.catch(() => {
        if (secret === mine) secret = undefined;
      });
    }
    const gone = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(passing('It took too long.')), { once: true });
    });
    return Promise.race([secret, gone]);
  };
}

/** A header of Basic authentication, whatever signs are in it. */
export function basic(user: string, password: string): string {
  return `Basic ${base64(new TextEncoder().encode(`${user}:${password}`))}`;
}
