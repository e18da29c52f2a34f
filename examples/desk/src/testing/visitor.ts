import assert from 'node:assert/strict';
import type { Hono } from 'hono';
import { URL_OF_DESK } from './fixture.ts';

/** Somebody at a browser, or a machine with a key. */
export type Visitor = (path: string, init?: RequestInit) => Promise<Response>;

interface App {
  fetch: Hono['fetch'];
}

export function visitor(app: App, headers: Record<string, string> = {}): Visitor {
  return async (path, init) =>
    app.fetch(
      new Request(URL_OF_DESK + path, {
        ...init,
        headers: {
          host: new URL(URL_OF_DESK).host,
          origin: URL_OF_DESK,
          'content-type': 'application/json',
          ...headers,
          ...init?.headers,
        },
      }),
    );
}

export async function signedIn(app: App, email: string, password: string): Promise<Visitor> {
  const answer = await visitor(app)('/desk/auth/sign-in/email', {
    method: 'POST',
    body: JSON.stringify({ email, password }),
  });
  assert.equal(answer.status, 200, email);
  return visitor(app, { cookie: cookiesOf(answer) });
}

export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';', 1)[0])
    .join('; ');
}
