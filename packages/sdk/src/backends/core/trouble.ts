import { thrownOf } from '../../model/thrown.ts';
import type { DeliveryOutcome } from '../backend.ts';

export type Failure = Exclude<DeliveryOutcome, { kind: 'accepted' }>;

/** Ends a delivery from wherever it is found out; `ticketBackend` makes the outcome of it. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
  readonly outcome: Failure;
  /** The request may have had its effect all the same. */
  readonly isAmbiguous: boolean;

  constructor(outcome: Failure, isAmbiguous = false) {
    super(outcome.reason);
    this.outcome = outcome;
    this.isAmbiguous = isAmbiguous;
  }
}

/** A final no. */
export const refused = (reason: string) => new Trouble({ kind: 'refused', reason });
/** Somebody has to change a setting. */
export const misconfigured = (reason: string) => new Trouble({ kind: 'misconfigured', reason });
/** It will pass. */
export const passing = (reason: string, retryAfterMs?: number) =>
  new Trouble({ kind: 'retry', reason, ...(retryAfterMs !== undefined && { retryAfterMs }) });

/** What comes of something, or something else where it is refused. */
export async function unlessRefused<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Trouble && error.outcome.kind === 'refused') return otherwise;
    throw error;
  }
}

/** How whatever was thrown ends a delivery; nothing of what a stranger wrote goes on. */
export function outcomeOf(error: unknown): Failure {
  if (error instanceof Trouble) return error.outcome;
  const reason = error instanceof Error ? error.name : 'It failed.';
  return { kind: 'retry', reason, thrown: thrownOf(error) };
}
