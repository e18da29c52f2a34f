import type { Answers } from '../panel/view.ts';

/** What says something about the token, not about the person. */
const ABOUT_TOKEN = /^(iss|aud|exp|nbf|iat|jti|sub|email|email_verified|phone_number|identity)$/;

/**
 * What the host's token says about the person is not asked again. Here it is only read; whether it is true, the venue
 * finds out.
 */
export function claims(known: Answers): void {
  try {
    const [, body = ''] = String(known['identity']).split('.');
    const bytes = Uint8Array.from(atob(body.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
      one.charCodeAt(0),
    );
    const told = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const say = (key: string, value: unknown) => {
      if (/^(string|number|boolean)$/.test(typeof value)) known[key] ??= value as string;
    };
    say('contact', told['email'] ?? told['phone_number']);
    for (const [key, value] of Object.entries(told)) if (!ABOUT_TOKEN.test(key)) say(key, value);
  } catch {
    // It goes along all the same, and the venue judges it.
  }
}
