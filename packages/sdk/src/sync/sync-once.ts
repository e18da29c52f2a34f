import { problemName } from '../model/problems.ts';
import { LIMITS, PROTOCOL, resultFor } from '../model/wire.ts';
import type { Ending, Outbox, OutboxEntry } from '../outbox/outbox.ts';
import { throttleWait, WAIT } from './backoff.ts';
import { splicedInto, type OutgoingEvent, type Transport, type TransportAnswer } from './transport.ts';

export interface SyncDeps {
  outbox: Outbox;
  transport: Transport;
  signal: AbortSignal;
  /** Epoch milliseconds. */
  now: () => number;
  /** Failures in a row so far. */
  failures: number;
  /** In [0, 1). */
  random?: () => number;
  /** After a batch that took too long, smaller ones get through. @default 100 */
  events?: number;
  /** Issues whose delivery changed. */
  changed: (ids: string[]) => void;
  /** Something that must never happen, in words for the console. */
  alarm: (what: string) => void;
}

/** `clear`: nothing is left that may be sent now. `unclear`: come back later, because of `reason`. */
export type SyncEnd = {
  sent: number;
  /** The relay asked for it. */
  herdWindowMs?: number;
} & (
  | { kind: 'clear' }
  | {
      kind: 'unclear';
      reason: string;
      /** The relay asked to be left alone for so long. */
      patienceMs?: number;
    }
);

type Held = { entry: OutboxEntry; outgoing: OutgoingEvent };

/** Sends everything that is due, batch by batch, until nothing is left or an answer stays unclear. */
export async function syncOnce({
  outbox,
  transport,
  signal,
  now,
  failures,
  random = Math.random,
  events = LIMITS.batchEvents,
  changed,
  alarm,
}: SyncDeps): Promise<SyncEnd> {
  let sent = 0;
  let unclear = '';
  let patienceMs: number | undefined;
  let herdWindowMs: number | undefined;
  let most = events;

  while (!unclear && !signal.aborted) {
    const leased = await outbox.lease({ events: most, bytes: LIMITS.batchBytes });
    if (!leased.length) return { kind: 'clear', sent, ...(herdWindowMs && { herdWindowMs }) };
    changed(leased.map(({ entry }) => entry.subject));
    await send(leased.map(({ entry, secret }) => ({ entry, outgoing: outgoingOf(entry, secret) })));
    most = LIMITS.batchEvents;
  }
  return {
    kind: 'unclear',
    reason: unclear || 'stopped',
    sent,
    ...(patienceMs && { patienceMs }),
    ...(herdWindowMs && { herdWindowMs }),
  };

  async function send(batch: Held[]): Promise<void> {
    const [first] = batch;
    if (!first) return;
    // Once the network failed, the other half of a batch is given back untried.
    const answer: TransportAnswer = unclear
      ? { kind: 'unclear', reason: unclear }
      : await attempt(batch.map(({ outgoing }) => outgoing));
    if (answer.kind === 'too_large' && batch.length > 1) {
      const middle = Math.ceil(batch.length / 2);
      await send(batch.slice(0, middle));
      return send(batch.slice(middle));
    }
    if (answer.kind === 'unclear' && answer.throttled) {
      patienceMs = throttleWait(failures + 1, answer.retryAfterMs ?? 0, random());
    }
    if ('herdWindowMs' in answer) herdWindowMs = answer.herdWindowMs;
    const endings = batch.map(({ entry }) => ({
      id: entry.id,
      rev: entry.rev,
      ...endingOf(entry, answer),
    }));
    if (answer.kind === 'unclear') unclear = answer.reason;
    else if (answer.kind === 'paused') unclear = 'paused';
    else if (endings.every(({ to, ...more }) => to === 'queued' && 'nextAt' in more && !more.nextAt)) {
      unclear = 'not_the_relay';
    }
    try {
      changed(await outbox.settle(endings));
      sent += endings.filter(({ to }) => to === 'delivered').length;
    } catch {
      // The leases age, and all of it is asked again; what the venue said about patience still holds.
      unclear ||= 'not_recorded';
    }
  }

  async function attempt(batch: OutgoingEvent[]): Promise<TransportAnswer> {
    try {
      return await transport(batch, { signal });
    } catch {
      return { kind: 'unclear', reason: 'transport_threw' };
    }
  }

  function endingOf(entry: OutboxEntry, answer: TransportAnswer): Fate {
    const later = (ms: number) => now() + ms;
    switch (answer.kind) {
      case 'unclear':
        return { to: 'queued', nextAt: patienceMs ? later(patienceMs) : 0 };
      case 'paused':
        if (problemName(answer.problem) === 'media-type-unsupported') {
          alarm('The relay does not know the media type of events.');
        }
        return {
          to: 'paused',
          nextAt: later(WAIT.paused),
          ...(answer.problem && { problem: answer.problem }),
        };
      case 'too_large':
        // Alone and still too much. Only the relay itself may say so for good.
        return answer.problem
          ? { to: 'rejected', problem: answer.problem }
          : { to: 'queued', nextAt: later(WAIT.paused) };
      case 'results':
        break;
    }
    const result = resultFor({ protocol: PROTOCOL, results: answer.results }, entry.id, entry.digest);
    if (!result) return { to: 'queued', nextAt: 0 };
    if (result.outcome === 'accepted') return { to: 'delivered', receipt: result.receipt };
    const { problem } = result;
    if (result.outcome === 'deferred') {
      return { to: 'queued', nextAt: later(throttleWait(1, result.retryAfterMs, random())) };
    }
    if (problemName(problem) !== 'id-reused') return { to: 'rejected', problem };
    alarm(`The relay knows ${entry.id} with other content.`);
    return { to: 'paused', problem, nextAt: later(WAIT.paused) };
  }
}

type Fate = Ending extends infer E ? (E extends unknown ? Omit<E, 'id' | 'rev'> : never) : never;

function outgoingOf({ id, digest, bytes, observed }: OutboxEntry, secret: string | undefined): OutgoingEvent {
  return { id, digest, text: splicedInto(new TextDecoder().decode(bytes), observed.ms, secret) };
}
