import type { Secret } from './secret-text.ts';

/** What a proof of work belongs to; solved for one batch, it is worth nothing for another. */
export interface ProofBound {
  venue: string;
  /** The first event of the batch. */
  report: string;
  /** How many events the batch holds; a proof for few does not do for many. */
  events: number;
}

/**
 * A puzzle that a phone solves in well under a second, asked for only while many send from one network.
 *
 * `altchaProof` of `@touchline/sdk/relay/altcha` is one.
 */
export interface Proof {
  /** What is to be solved, as JSON. */
  challenge(bound: ProofBound, context: ProofContext): Promise<unknown>;
  /**
   * @param solution  As it came in the header `Touchline-Proof`.
   * @returns Its id, which counts once, and until when it counts; `undefined` for what is none, or another's.
   */
  verify(
    solution: string,
    bound: ProofBound,
    context: ProofContext,
  ): Promise<{ id: string; expiresAt: number } | undefined>;
}

export interface ProofContext {
  /** The same for every relay on the store. */
  secret: Secret;
  /** Epoch milliseconds. */
  now: number;
}
