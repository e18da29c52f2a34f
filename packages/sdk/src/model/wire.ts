import type { Problem } from './problems.ts';
import { problemName } from './problems.ts';
import type { StatusView } from './status.ts';

export const PROTOCOL = 1;
export const BATCH_TYPE = 'application/cloudevents-batch+json';

export { LIMITS } from './limits.ts';

/** What the venue's server promises with an accepted report. */
export interface Receipt {
  reference: string;
  /** ISO instant. */
  receivedAt: string;
  priority?: 'P1' | 'P2' | 'P3' | 'P4';
  /** ISO instant of the promised first response; never in the past when it was given. */
  respondBy?: string;
  /** ISO instant at which the people who answer are at work again; absent while they are. */
  backAt?: string;
}

interface Echo {
  id: string;
  digest: string;
}
export type EventResult =
  /** Durable here. `replayed`: accepted before, and this is the first answer again. */
  | (Echo & { outcome: 'accepted'; replayed: boolean; receipt: Receipt })
  /** Keep it and come back. */
  | (Echo & { outcome: 'deferred'; retryAfterMs: number; problem: Problem })
  /** Never as it is. */
  | (Echo & { outcome: 'refused'; problem: Problem });

export interface BatchAnswer {
  protocol: typeof PROTOCOL;
  results: EventResult[];
}

export interface WatchRequest {
  issues: { id: string; secret: string; etag?: string }[];
}

export interface WatchAnswer {
  views: StatusView[];
}

/**
 * The result for one event, if the answer holds a trustworthy one.
 *
 * It counts only if it echoes id and digest and is one of ours. Everything else, an HTML page or a
 * captive portal's `{}` included, is a network fault: never success, never refusal.
 */
export function resultFor(answer: unknown, id: string, digest: string): EventResult | undefined {
  const results = isRecord(answer) && answer['protocol'] === PROTOCOL ? answer['results'] : undefined;
  if (!Array.isArray(results)) return undefined;
  return results.find((one): one is EventResult => {
    if (!isRecord(one) || one['id'] !== id || one['digest'] !== digest) return false;
    if (one['outcome'] === 'accepted')
      return isRecord(one['receipt']) && typeof one['receipt']['reference'] === 'string';
    return (
      (one['outcome'] === 'deferred' || one['outcome'] === 'refused') &&
      problemName(one['problem']) !== undefined
    );
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
