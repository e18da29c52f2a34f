import type { BackendAdapter } from '../backends/backend.ts';
import { thrownOf } from '../model/thrown.ts';
import { bookkeeping } from './bookkeeping.ts';
import { arrivalMs, deliver } from './deliver.ts';
import { fallBackWaiting } from './destinations.ts';
import { gather } from './gather.ts';
import type { Settings } from './options.ts';
import { presence } from './presence.ts';
import { slots } from './slots.ts';
import type { DeliveryEnd, DeliveryRecord, DeliveryState, StoredEvent } from './store.ts';

/**
 * Issues that are leased while the backend is busy, so that it never waits for our bookkeeping: as many as it does
 * in this time, for a lease is short.
 */
const AHEAD_MS = 500;
const MOST_AHEAD = 32;
/** Woken issues that wait here; who brings more waits until there is room. */
const MOST_WAITING = 2_000;
/** Issues of one look at what may go to another backend. */
const MOST_TOGETHER = 100;

/** What the end of a delivery says of the system behind a lane; every other is an answer. */
const FOUND: Readonly<Partial<Record<DeliveryState, 'away' | 'misconfigured'>>> = {
  waiting: 'away',
  misconfigured: 'misconfigured',
};

type Taken<Job> =
  | { kind: 'idle' }
  | { kind: 'later'; at: number }
  | { kind: 'leased'; until: number; delivery: DeliveryRecord; job: Job | undefined };

/** The way to one backend: in order within an issue, several issues at once where the backend can. */
export interface Lane {
  /** Looks at these issues as soon as it can. Resolves when there is room for more. */
  look(issueIds: readonly string[], urgent: boolean): Promise<void>;
  /** Takes nothing new, and resolves when everything under way has ended and is written down. */
  finish(): Promise<void>;
}

/**
 * @param jobOf  What a delivery says; `undefined` when there is nothing left to say.
 * @param stop  Cuts off what is with the backend.
 */
export function openLane<Job>(
  backend: BackendAdapter<Job>,
  jobOf: (delivery: DeliveryRecord, stored: StoredEvent | undefined) => Job | undefined,
  settings: Settings,
  stop: AbortSignal,
): Lane {
  const { store, now, deliverTimeoutMs, log } = settings;
  // Nobody takes a lease from a worker that is still at it: it outlives the longest delivery.
  const marginMs = Math.min(5_000, Math.max(1_000, deliverTimeoutMs / 2));
  const concurrency = backend.concurrency ?? 1;
  const inSlot = slots(concurrency);
  const writeDown = bookkeeping(backend.name, settings);
  const urgents = new Set<string>();
  const others = new Set<string>();
  /** Issues under way, and who asked for them again meanwhile. */
  const active = new Map<string, 'nobody' | 'others' | 'urgents'>();
  /** Of the deliveries of late; unknown is slow. */
  let usualMs = AHEAD_MS;
  let waitingForRoom: (() => void)[] = [];
  let finished: (() => void) | undefined;
  let ending = false;

  const there = presence(() => {
    pump();
    handOver().catch(() => log({ level: 'warn', what: 'fallback_failed', backend: backend.name }));
  });

  const leases = gather<string, Taken<Job>>(take, { most: 2 * MOST_AHEAD });

  async function take(ids: readonly string[]): Promise<Taken<Job>[]> {
    const until = now() + deliverTimeoutMs + marginMs;
    const found = await store.leaseDeliveries(backend.name, ids, now(), until);
    const events = [...found.values()].flatMap((one) => (one.kind === 'leased' ? one.delivery.eventId : []));
    const stored = await store.storedEvents(events);
    return ids.map((id): Taken<Job> => {
      const lease = found.get(id);
      if (!lease) return { kind: 'idle' };
      if (lease.kind === 'later') return lease;
      const { delivery } = lease;
      return { kind: 'leased', until, delivery, job: jobOf(delivery, stored.get(delivery.eventId)) };
    });
  }

  /** One delivery of an issue. @returns Whether there is more to do for it now. */
  async function step(issueId: string, urgent: boolean): Promise<boolean> {
    const [taken] = await leases.add([issueId], urgent);
    if (!taken || taken.kind === 'idle') return false;
    if (taken.kind === 'later') {
      await store.queue.add([{ backend: backend.name, issueId, urgent, at: taken.at }], undefined);
      return false;
    }
    const { delivery, job, until } = taken;
    if (!job) return writeDown({ delivery, state: 'dropped', nextAt: now() });
    // Whoever died with it in hand may have sent it.
    const restMs = delivery.isRepeat ? arrivalMs(backend, settings) : 0;
    if (restMs > 0) {
      const reason = 'A relay ended with it.';
      return writeDown({ delivery, state: delivery.state, nextAt: now() + restMs, reason });
    }
    const end = await inSlot(async (): Promise<DeliveryEnd | undefined> => {
      // The slot was long in coming: somebody else may have it by the time the backend answers.
      if (until - now() < deliverTimeoutMs + marginMs / 2 || ending) return undefined;
      const began = now();
      const isAway = there.isAway;
      const ended = await deliver(backend, delivery, job, { until, stop, isAway }, settings);
      usualMs += (now() - began - usualMs) / 8;
      there.saw(issueId, FOUND[ended.state] ?? 'answer');
      return ended;
    }, urgent || delivery.urgent);
    // Still nobody knows how the earlier attempt ended: the lease runs out, and whoever comes next is told so.
    if (!end && delivery.isRepeat) return false;
    return writeDown(end ?? { delivery, state: delivery.state, nextAt: now() });
  }

  async function work(issueId: string, urgent: boolean): Promise<void> {
    try {
      while (!ending && (await step(issueId, urgent)));
    } catch (error) {
      // The lease runs out and the sweep finds it again.
      log({
        level: 'error',
        what: 'forward_failed',
        backend: backend.name,
        issue: issueId,
        error: thrownOf(error),
      });
    }
  }

  function start(issueId: string, urgent: boolean): void {
    active.set(issueId, 'nobody');
    void work(issueId, urgent).then(() => {
      const again = active.get(issueId);
      active.delete(issueId);
      if (again !== 'nobody') (again === 'urgents' ? urgents : others).add(issueId);
      pump();
    });
  }

  /** Issues that may be under way at once. */
  function most(): number {
    // An urgent issue that it was not asked by yet is worth a try at any time: it may have been put right.
    if (there.isAway) return there.isResting && untried(urgents) === undefined ? 0 : 1;
    const ahead = Math.floor((concurrency * AHEAD_MS) / Math.max(usualMs, 1));
    return concurrency + Math.min(MOST_AHEAD, ahead);
  }

  /** The first that it was not asked by yet. */
  function untried(from: ReadonlySet<string>): string | undefined {
    for (const id of from) if (!there.hasTried(id)) return id;
    return undefined;
  }

  /** While it is away, first those that it was not asked by yet: what is wrong may be about the others after all. */
  function next(): string | undefined {
    const [urgent] = urgents;
    const [other] = others;
    return (there.isAway ? (untried(urgents) ?? untried(others)) : undefined) ?? urgent ?? other;
  }

  function pump(): void {
    while (!ending && active.size < most()) {
      const id = next();
      if (id === undefined) break;
      const urgent = urgents.delete(id);
      others.delete(id);
      start(id, urgent);
    }
    if (ending && active.size === 0) finished?.();
    if (urgents.size + others.size < MOST_WAITING || ending) {
      for (const resolve of waitingForRoom) resolve();
      waitingForRoom = [];
    }
  }

  /** Nobody asks for those that wait here meanwhile, and their time for another backend may come. */
  async function handOver(): Promise<void> {
    if (!settings.fallbacks[backend.name]) return;
    const waiting = [...urgents, ...others];
    for (let place = 0; place < waiting.length && there.isAway && !ending; place += MOST_TOGETHER) {
      await fallBackWaiting(waiting.slice(place, place + MOST_TOGETHER), backend.name, settings);
    }
  }

  return {
    async look(issueIds, urgent) {
      for (const id of issueIds) {
        const again = active.get(id);
        if (again === undefined) (urgent ? urgents : others).add(id);
        else if (again !== 'urgents') active.set(id, urgent ? 'urgents' : 'others');
      }
      pump();
      if (ending || urgents.size + others.size < MOST_WAITING) return;
      await new Promise<void>((resolve) => waitingForRoom.push(resolve));
    },
    async finish() {
      ending = true;
      there.close();
      const done = new Promise<void>((resolve) => (finished = resolve));
      pump();
      await done;
    },
  };
}
