import type { Problem } from '../model/problems.ts';
import type { EventResult } from '../model/wire.ts';

/** One event ready to be sent: its immutable text and what is spliced in for this attempt. */
export interface OutgoingEvent {
  id: string;
  digest: string;
  /** The CloudEvent as JSON, spliced attributes included. */
  text: string;
}

/** How one attempt to send a batch ended. Never rejects. `herdWindowMs`: how wide the phones should spread. */
export type TransportAnswer =
  | { kind: 'results'; results: EventResult[]; retryAfterMs?: number; herdWindowMs?: number }
  /** Network or nonsense: nothing is known. */
  | {
      kind: 'unclear';
      reason: string;
      retryAfterMs?: number;
      throttled?: boolean;
      herdWindowMs?: number;
    }
  /** The batch as a whole is too much: halve it. */
  | { kind: 'too_large'; problem?: Problem }
  | { kind: 'paused'; problem?: Problem };

export type Transport = (
  events: OutgoingEvent[],
  options: { signal: AbortSignal },
) => Promise<TransportAnswer>;

/**
 * Adds what belongs to this attempt alone; every stored character stays as it is.
 *
 * @param observedMs  Time seen to pass since capture.
 * @param secret  With events about an issue that the venue knows.
 */
export function splicedInto(text: string, observedMs: number, secret?: string): string {
  const spliced = { observeds: Math.round(observedMs / 1_000), ...(secret && { trackingsecret: secret }) };
  return `${JSON.stringify(spliced).slice(0, -1)},${text.slice(1)}`;
}
