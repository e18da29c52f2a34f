import type { Credential } from './http.ts';

/** The secret that counts now. @param isStale  The one before was not taken. */
export async function secretOf(credential: Credential, isStale: boolean): Promise<string> {
  return typeof credential === 'string' ? credential : credential(isStale);
}

/** Says who asks by a token in one header. */
export function bearer(credential: Credential, more: Readonly<Record<string, string>> = {}) {
  return async (isStale: boolean): Promise<Record<string, string>> => ({
    authorization: `Bearer ${await secretOf(credential, isStale)}`,
    ...more,
  });
}

/**
 * Says who asks by a secret in one header of a system's own.
 *
 * @param write  How it stands there. @default as it is
 */
export function inHeader(name: string, credential: Credential, write = (secret: string): string => secret) {
  return async (isStale: boolean): Promise<Record<string, string>> => ({
    [name]: write(await secretOf(credential, isStale)),
  });
}
