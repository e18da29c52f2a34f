import type { BackendAdapter, BackendJob, DeliveryOutcome } from '../backends/backend.ts';
import { inBackground } from './background.ts';
import { noteErased } from './erase.ts';
import { jobOf } from './job.ts';
import type { Settings } from './options.ts';
import { publishUpdate } from './publish.ts';
import type { DeliveryRecord } from './store.ts';

const FIRST_RETRY_MS = 1_000;
const MAX_RETRY_MS = 5 * 60_000;
const MISCONFIGURED_RETRY_MS = 5 * 60_000;
/** A lease outlives its delivery by this much, so that nobody takes it from a worker that is still at it. */
const LEASE_MARGIN_MS = 5_000;

/**
 * Forwards what was accepted: in order within an issue, several issues at once where the backend can.
 *
 * A crash between a delivery and its bookkeeping delivers again; the backend knows the id.
 */
export function forwarder(settings: Settings) {
  const { store, backends } = settings;
  const stop = new AbortController();
  const timers: ReturnType<typeof setInterval>[] = [];
  const ends: (() => Promise<void>)[] = [];

  async function start(): Promise<void> {
    for (const backend of backends) {
      const slot = slots(backend.concurrency ?? 1);
      const forwardAll = async (ids: readonly string[]) => {
        await Promise.all(ids.map((id) => slot(() => forwardIssue(backend, id, settings, stop.signal))));
      };
      ends.push(await store.queue.work(backend.name, forwardAll));
      // The queue wakes; this finds what a killed process had in its hands, and leaves alone what is just coming.
      const sweep = async () => {
        await forwardAll(await store.overdueIssues(backend.name, settings.now() - settings.sweepMs, 100));
      };
      let sweeping: Promise<void> | undefined;
      const turn = () => {
        if (stop.signal.aborted) return;
        sweeping ??= sweep()
          .catch(() => settings.log({ level: 'warn', what: 'sweep_failed', backend: backend.name }))
          .finally(() => (sweeping = undefined));
      };
      ends.push(async () => sweeping);
      turn();
      timers.push(inBackground(setInterval(turn, settings.sweepMs)));
    }
  }

  return {
    start,
    async close() {
      stop.abort();
      for (const timer of timers) clearInterval(timer);
      await Promise.allSettled(ends.map((end) => end()));
    },
  };
}

/** At most so many at once, whoever asks; the others wait in the order they came. */
function slots(count: number) {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work: () => Promise<void>): Promise<void> => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}

/** Delivers everything that is due for one issue, in order; leaves a wake-up for what is not due yet. */
async function forwardIssue(
  backend: BackendAdapter,
  issueId: string,
  settings: Settings,
  signal: AbortSignal,
): Promise<void> {
  const { store, now, deliverTimeoutMs, log } = settings;
  try {
    while (!signal.aborted) {
      const until = now() + deliverTimeoutMs + LEASE_MARGIN_MS;
      const lease = await store.leaseDelivery(backend.name, issueId, now(), until);
      if (lease.kind === 'idle') return;
      if (lease.kind === 'later') {
        await store.queue.add([{ backend: backend.name, issueId, urgent: false, at: lease.at }], undefined);
        return;
      }
      await deliverOne(backend, lease.delivery, settings, signal);
    }
  } catch (error) {
    // The lease runs out and the sweep finds it again.
    const name = error instanceof Error ? error.name : typeof error;
    log({ level: 'error', what: 'forward_failed', backend: backend.name, issue: issueId, class: name });
  }
}

async function deliverOne(
  backend: BackendAdapter,
  delivery: DeliveryRecord,
  settings: Settings,
  signal: AbortSignal,
): Promise<void> {
  const { store, now, log } = settings;
  const { issueId, position, kind, attempts } = delivery;
  const began = now();
  const job = await jobOf(delivery, store);
  if (!job) return store.settleDelivery(position, { state: 'dropped', nextAt: began });

  const outcome = await deliverInTime(backend, job, settings, signal);
  log({
    level: outcome.kind === 'accepted' ? 'info' : 'warn',
    what: 'delivered',
    backend: backend.name,
    issue: issueId,
    job: kind,
    outcome: outcome.kind,
    attempts,
    ms: now() - began,
  });
  switch (outcome.kind) {
    case 'accepted': {
      const { backendReference } = outcome;
      // Told first, settled last: a crash in between tells it twice, which changes nothing.
      if (kind === 'erase') await noteErased(backend.name, issueId, settings);
      else if (backendReference) {
        const at = new Date(now()).toISOString();
        await publishUpdate({ issueId, at, change: { type: 'joined', backendReference } }, settings);
      }
      return store.settleDelivery(position, {
        state: 'delivered',
        nextAt: now(),
        ...(backendReference && { backendReference }),
      });
    }
    case 'retry': {
      const { reason, retryAfterMs = 0 } = outcome;
      return store.settleDelivery(position, {
        state: 'waiting',
        nextAt: now() + Math.max(retryAfterMs, backoff(attempts)),
        reason,
      });
    }
    case 'refused':
      return store.settleDelivery(position, { state: 'refused', nextAt: now(), reason: outcome.reason });
    case 'misconfigured': {
      const nextAt = now() + MISCONFIGURED_RETRY_MS;
      return store.settleDelivery(position, { state: 'misconfigured', nextAt, reason: outcome.reason });
    }
  }
}

/** A backend never throws for what will pass; one that does, or that does not end, is tried again. */
async function deliverInTime(
  backend: BackendAdapter,
  job: BackendJob,
  { deliverTimeoutMs }: Settings,
  stop: AbortSignal,
): Promise<DeliveryOutcome> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(deliverTimeoutMs)]);
  const outOfTime = new Promise<DeliveryOutcome>((resolve) => {
    const end = () => resolve({ kind: 'retry', reason: 'It took too long.' });
    signal.addEventListener('abort', end, { once: true });
  });
  try {
    return await Promise.race([backend.deliver(job, { signal }), outOfTime]);
  } catch (error) {
    return { kind: 'retry', reason: error instanceof Error ? error.name : 'It failed.' };
  }
}

/** Doubles from a second to five minutes, with a fifth of chance so that issues do not come in step. */
function backoff(attempts: number): number {
  const base = Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.round(base * (0.8 + 0.2 * Math.random()));
}
