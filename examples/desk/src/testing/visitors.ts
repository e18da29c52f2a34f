import assert from 'node:assert/strict';
import type { deskApp } from '../api/app.ts';
import { URL_OF_DESK } from './fixture.ts';

/** Of every account that a test makes. */
export const PASSWORD = 'a-stand-in-the-rain';

/** Somebody who has signed in, as their browser asks: with a body it is a POST. */
export type Visitor = (path: string, body?: object) => Promise<Response>;

/** @param name  The part of the address before the venue's. */
export async function signIn(app: ReturnType<typeof deskApp>, name: string): Promise<Visitor> {
  const ask = async (path: string, cookie: string, body?: object) =>
    app.fetch(
      new Request(URL_OF_DESK + path, {
        ...(body && { method: 'POST', body: body instanceof Blob ? body : JSON.stringify(body) }),
        headers: {
          host: new URL(URL_OF_DESK).host,
          origin: URL_OF_DESK,
          'content-type': body instanceof Blob ? body.type : 'application/json',
          cookie,
        },
      }),
    );
  const email = `${name}@north-arena.example`;
  const answer = await ask('/desk/auth/sign-in/email', '', { email, password: PASSWORD });
  assert.equal(answer.status, 200);
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';', 1)[0]);
  return (path, body) => ask(path, cookies.join('; '), body);
}
