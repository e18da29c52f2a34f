import { kept } from './credential.ts';
import { httpRoom, type Credential, type HttpOptions } from './http.ts';
import { textAt } from './json.ts';
import { misconfigured } from './trouble.ts';

export interface ClientCredentials extends HttpOptions {
  clientId: string;
  clientSecret: string;
}

/**
 * A token that is fetched by OAuth 2.0 with the credentials of a client, kept, and fetched anew when it is no longer
 * taken.
 *
 * @param path  Of the token endpoint.
 */
export function clientCredentials(options: ClientCredentials, path: string): Credential {
  const { clientId, clientSecret, timeoutMs = 8_000 } = options;
  const { call } = httpRoom(options, { perSecond: 1, explain: (json) => textAt(json, 'error') });
  return kept(async () => {
    const form = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
    const ok = [400, 401];
    const { json } = await call({ path, form, ok }, AbortSignal.timeout(timeoutMs));
    const found = textAt(json, 'access_token');
    if (found) return found;
    throw misconfigured(
      'No token is given for these credentials. Check the client, its secret and its rights.',
    );
  });
}

/** The token of somebody who has one, or otherwise what is fetched for a client. */
export function tokenOrClient(
  options: HttpOptions & { token?: Credential; clientId?: string; clientSecret?: string },
  path: string,
): Credential {
  const { token, clientId, clientSecret } = options;
  if (token !== undefined) return token;
  return clientId && clientSecret ? clientCredentials({ ...options, clientId, clientSecret }, path) : '';
}
