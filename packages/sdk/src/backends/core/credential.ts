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
