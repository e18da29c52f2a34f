import { createChallenge, verifySolution, type Challenge, type Solution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Proof, ProofBound } from './proof.ts';

export interface AltchaOptions {
  /** Rounds of each of about 256 tries; ten times as many for ten events or more. @default 300 */
  cost?: number;
  /** @default 10 minutes */
  expiresMs?: number;
}

/** The first byte of a key that solves it: one try in 256 does. */
const PREFIX = '00';

/**
 * Proof of work as ALTCHA defines it, self-hosted: nobody else hears of it.
 *
 * Venue, report, number of events and expiry stand inside of what is signed, each under its own name, so that
 * no part of one challenge can be read as part of another.
 *
 * @see https://altcha.org/docs/v2/proof-of-work
 */
export function altchaProof({ cost = 300, expiresMs = 600_000 }: AltchaOptions = {}): Proof {
  return {
    async challenge({ venue, report, events }, { secret, now }) {
      // Made without solving it: asking must cost whoever floods, and not the relay.
      return createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: cost * Math.min(Math.max(events, 1), 10),
        keyPrefix: PREFIX,
        deriveKey,
        data: { venue, report, events },
        expiresAt: Math.ceil((now + expiresMs) / 1000),
        hmacSignatureSecret: `proof ${secret.reveal()}`,
      });
    },

    async verify(given, bound, { secret, now }) {
      const read = readSolution(given);
      if (!read) return undefined;
      const { parameters, signature } = read.challenge;
      const expiresAt = (parameters.expiresAt ?? 0) * 1000;
      if (!signature || expiresAt <= now || !isBoundTo(parameters.data, bound)) return undefined;
      const { verified } = await verifySolution({
        ...read,
        deriveKey,
        hmacSignatureSecret: `proof ${secret.reveal()}`,
      }).catch(() => ({ verified: false }));
      return verified ? { id: parameters.nonce, expiresAt } : undefined;
    },
  };
}

function isBoundTo(data: Challenge['parameters']['data'], { venue, report, events }: ProofBound): boolean {
  return data?.['venue'] === venue && data['report'] === report && Number(data['events']) >= events;
}

/** Only what a solution is made of: anything else in it would be trusted by nobody and signed by nobody. */
function readSolution(given: string): { challenge: Challenge; solution: Solution } | undefined {
  try {
    const bytes = Uint8Array.from(atob(given.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const { challenge, solution } = JSON.parse(text) as { challenge: Challenge; solution: Solution };
    const { nonce, salt, algorithm, keyPrefix } = challenge.parameters;
    const texts = [nonce, salt, algorithm, keyPrefix, challenge.signature, solution.derivedKey];
    return texts.every((one) => typeof one === 'string') && Number.isSafeInteger(solution.counter)
      ? { challenge, solution }
      : undefined;
  } catch {
    return undefined;
  }
}
