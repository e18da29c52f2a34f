import { problemName, type Problem } from '../model/problems.ts';
import { PROTOCOL, type EventResult } from '../model/wire.ts';
import type { TransportAnswer } from './transport.ts';

/** What came back for one request, read and no more. */
export interface Reply {
  status: number;
  /** The parsed body, if it says that it is JSON and is. */
  json?: unknown;
  /** From the header `Retry-After`. */
  retryAfterMs?: number;
  /** From the header `Touchline-Herd-Window`. */
  herdWindowMs?: number;
}

/**
 * What an answer to `POST /v1/events` means for the batch as a whole.
 *
 * Only the relay can accept, refuse, halve or pause. Anything else that answers, such as a captive portal or a
 * proxy's error page, is a reason to try again, whatever its status.
 */
export function outcomeOf({ status, json, retryAfterMs, herdWindowMs }: Reply): TransportAnswer {
  const said = problemName(json) ? (json as Problem) : undefined;
  // A header that says nothing usable leaves the word to the body.
  const told = retryAfterMs || (said?.retryAfterMs ?? retryAfterMs);
  const wait = {
    ...(told !== undefined && { retryAfterMs: told }),
    ...(herdWindowMs !== undefined && { herdWindowMs }),
  };
  if (status === 200) {
    const results = resultsIn(json);
    return results ? { kind: 'results', results, ...wait } : { kind: 'unclear', reason: 'not_the_relay' };
  }
  // Proxies have limits of their own, and a smaller batch may pass them.
  if (status === 413 || (status === 400 && said))
    return { kind: 'too_large', ...(said && { problem: said }) };
  if (said && [401, 403, 415, 426].includes(status)) return { kind: 'paused', problem: said };
  // 428: a proof of work that this device could not give just now.
  if (status === 429 || ((status === 428 || status === 503) && told !== undefined)) {
    return { kind: 'unclear', reason: `status_${status}`, throttled: true, ...wait };
  }
  return { kind: 'unclear', reason: `status_${status}`, ...(herdWindowMs !== undefined && { herdWindowMs }) };
}

/** The list of results; each is judged by `resultFor` when it is applied. */
function resultsIn(json: unknown): EventResult[] | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { protocol, results } = json as { protocol?: unknown; results?: unknown };
  return protocol === PROTOCOL && Array.isArray(results) ? (results as EventResult[]) : undefined;
}
