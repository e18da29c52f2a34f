import { importJWK, jwtVerify, type JWK, type JWTPayload } from 'jose';
import type { AcceptedIssue } from '../backends/backend.ts';
import type { Issue, Reporter } from '../model/issue.ts';
import type { Settings } from './options.ts';

/** How the relay knows the people that a host vouches for. */
export interface IdentityOptions {
  /**
   * What tokens are judged by: a secret of at least 32 bytes that the host's server shares (HS256), or the public half
   * of its key as a JWK with `alg` (ES256, EdDSA, RS256 …). List the old one beside the new one while it changes.
   */
  keys: readonly (string | JWK)[];
  /** Who has to have issued them, and whom they have to be meant for. @default anybody */
  issuer?: string;
  audience?: string;
}

/** What a token that holds says. */
export type Judge = (token: string, at: number) => Promise<JWTPayload>;

/** Clocks of two servers are never quite the same. */
const TOLERANCE_S = 300;
const LEAST_SECRET = 32;

/** @throws for a secret that could be guessed. */
export function judgeOf({ keys, issuer, audience }: IdentityOptions): Judge {
  const known = keys.map((key) => {
    if (typeof key !== 'string') return { alg: key.alg ?? 'none', key: importJWK(key) };
    const secret = new TextEncoder().encode(key);
    if (secret.length < LEAST_SECRET) {
      throw new RangeError(`The secret for identities needs at least ${LEAST_SECRET} bytes.`);
    }
    return { alg: 'HS256', key: Promise.resolve(secret) };
  });
  for (const { key } of known) key.catch(() => undefined);
  return async (token, at) => {
    let reason: unknown = new TypeError('There is no key to judge it by.');
    for (const { alg, key } of known) {
      try {
        const { payload } = await jwtVerify(token, await key, {
          // A public key must never be taken for a shared secret.
          algorithms: [alg],
          currentDate: new Date(at),
          clockTolerance: TOLERANCE_S,
          requiredClaims: ['sub', 'exp'],
          ...(issuer && { issuer }),
          ...(audience && { audience }),
        });
        return payload;
      } catch (error) {
        reason = error;
      }
    }
    throw reason;
  };
}

/**
 * A report with what its token proves: `reporter.identity` is then the host's own id of that person, and name and
 * contact are those of the host where the person gave none. A token that does not hold says nothing, and harms nothing.
 */
export async function withRequester(
  accepted: AcceptedIssue,
  { judgeIdentity, log }: Settings,
): Promise<AcceptedIssue> {
  const { identity: token, ...reporter } = accepted.issue.reporter;
  if (!token) return accepted;
  const said = (now: Reporter): AcceptedIssue => {
    const issue: Issue = { ...accepted.issue, reporter: now };
    return { ...accepted, issue };
  };
  // Who wants to be nobody is nobody, whatever the page knows.
  if (reporter.anonymous) return said(reporter);
  try {
    // It was valid when it was used; that a stadium has no network is not the fault of the person.
    const claims = await judgeIdentity(token, accepted.capturedAt);
    const { sub = '', name, email, phone_number: phone } = claims;
    const text = (value: unknown, most: number) =>
      typeof value === 'string' && value.trim() ? value.slice(0, most) : undefined;
    const called = reporter.name ?? text(name, 80);
    const contact = reporter.contact ?? text(email, 254) ?? text(phone, 254);
    return said({
      ...reporter,
      identity: sub,
      ...(called && { name: called }),
      ...(contact && { contact }),
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'ERR_NO_KEY';
    log({
      level: 'warn',
      what: 'identity_unproven',
      issue: accepted.id,
      code,
      hint: HINTS[code] ?? 'see-code',
    });
    return said(reporter);
  }
}

/** What whoever looks after the host may want to look at first. */
const HINTS: Record<string, string> = {
  ERR_NO_KEY: 'give-the-relay-a-key',
  ERR_JWT_EXPIRED: 'make-tokens-on-each-page-load',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'needs-sub-and-exp-and-the-right-iss-and-aud',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'another-key-signed-it',
  ERR_JWS_INVALID: 'this-is-no-signed-token',
  ERR_JWT_INVALID: 'this-is-no-signed-token',
  ERR_JOSE_ALG_NOT_ALLOWED: 'another-algorithm-than-that-of-the-key',
};
