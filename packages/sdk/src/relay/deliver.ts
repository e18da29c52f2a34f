import type { BackendAdapter, DeliveryOutcome } from '../backends/backend.ts';
import { thrownOf } from '../model/thrown.ts';
import type { Settings } from './options.ts';
import type { DeliveryEnd, DeliveryRecord } from './store.ts';

const FIRST_RETRY_MS = 1_000;
const MAX_RETRY_MS = 5 * 60_000;
const MISCONFIGURED_RETRY_MS = 5 * 60_000;
/**
 * An answer that does not come says nothing: the other side may still be at it. Whoever looks again at once finds
 * nothing and makes a second one, so it gets several times as long as we would have waited.
 */
const SILENT_REST = 3;

/** How long nobody asks again after a request that nobody answered, milliseconds. */
function silentRestMs({ deliverTimeoutMs }: Settings): number {
  return SILENT_REST * deliverTimeoutMs;
}

/**
 * How long what may have been sent is left alone, milliseconds: who has to look must find it, who knows our ids takes
 * the same twice.
 */
export function arrivalMs({ lagMs }: Pick<BackendAdapter, 'lagMs'>, settings: Settings): number {
  return lagMs === undefined ? 0 : Math.max(lagMs, silentRestMs(settings));
}

interface Bounds {
  /** Epoch milliseconds; the lease. */
  until: number;
  stop: AbortSignal;
  /** The lane rests, since it takes from nobody at the moment: no reason for this one to wait for long. */
  isAway?: boolean;
}

/** Gives one job to a backend, and says what that means for its delivery. */
export async function deliver<Job>(
  backend: BackendAdapter<Job>,
  delivery: DeliveryRecord,
  job: Job,
  bounds: Bounds,
  settings: Settings,
): Promise<DeliveryEnd> {
  const { now, log } = settings;
  const { issueId, kind, attempts } = delivery;
  const began = now();
  const { isRepeat = false } = delivery;
  const outcome = await outcomeInTime(backend, job, { ...bounds, isRepeat, kind }, settings);
  const isAccepted = outcome.kind === 'accepted';
  log({
    level: isAccepted ? 'info' : 'warn',
    what: isAccepted ? 'delivered' : 'not_delivered',
    backend: backend.name,
    issue: issueId,
    job: kind,
    outcome: outcome.kind,
    attempts,
    ms: now() - began,
    ...(outcome.kind === 'retry' && outcome.thrown !== undefined && { error: outcome.thrown }),
  });
  switch (outcome.kind) {
    case 'accepted': {
      const { backendReference, note } = outcome;
      return {
        delivery,
        state: 'delivered',
        nextAt: now(),
        ...(backendReference && { backendReference }),
        ...(note && { reason: note }),
      };
    }
    case 'retry': {
      const { reason, retryAfterMs = 0, mayStillArrive } = outcome;
      const restMs = mayStillArrive ? arrivalMs(backend, settings) : 0;
      return {
        delivery,
        state: 'waiting',
        nextAt: now() + Math.max(retryAfterMs, restMs, backoff(bounds.isAway ? 1 : attempts)),
        reason,
      };
    }
    case 'refused':
    case 'held':
      return { delivery, state: outcome.kind, nextAt: now(), reason: outcome.reason };
    case 'misconfigured': {
      // Where it is about all of them, the lane rests, and this one need not.
      const nextAt = now() + (bounds.isAway ? backoff(1) : MISCONFIGURED_RETRY_MS);
      return { delivery, state: 'misconfigured', nextAt, reason: outcome.reason };
    }
  }
}

/** A backend never throws for what will pass; one that does, or that does not end, is tried again. */
async function outcomeInTime<Job>(
  backend: BackendAdapter<Job>,
  job: Job,
  { until, stop, isRepeat, kind }: Bounds & { isRepeat: boolean; kind: DeliveryRecord['kind'] },
  settings: Settings,
): Promise<DeliveryOutcome> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(settings.deliverTimeoutMs)]);
  const retryAfterMs = silentRestMs(settings);
  const silent = new Promise<DeliveryOutcome>((resolve) => {
    const end = () =>
      resolve(
        backend.onAmbiguous === 'hold' && kind === 'create'
          ? { kind: 'held', reason: 'It took too long.' }
          : { kind: 'retry', reason: 'It took too long.', retryAfterMs },
      );
    signal.addEventListener('abort', end, { once: true });
  });
  try {
    const outcome = await Promise.race([backend.deliver(job, { signal, until, isRepeat }), silent]);
    // Cut off in the middle is silence too, whatever the backend makes of it.
    return signal.aborted && outcome.kind === 'retry'
      ? { ...outcome, retryAfterMs: Math.max(outcome.retryAfterMs ?? 0, retryAfterMs) }
      : outcome;
  } catch (error) {
    return {
      kind: 'retry',
      reason: error instanceof Error ? error.name : 'It failed.',
      thrown: thrownOf(error),
      ...(signal.aborted && { retryAfterMs }),
    };
  }
}

/** Doubles from a second to five minutes, with a fifth of chance so that issues do not come in step. */
function backoff(attempts: number): number {
  const base = Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.round(base * (0.8 + 0.2 * Math.random()));
}
