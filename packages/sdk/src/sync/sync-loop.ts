import type { Outbox } from '../outbox/outbox.ts';
import { retryWait, WAIT } from './backoff.ts';
import type { doDuties, DutyDeps } from './duties.ts';
import { oneTab, whenNobodySends } from './one-tab.ts';
import { arrived, bodySent, failed, firstStep, hinted, restedPace, saidReady } from './pace.ts';
import type { Call } from './relay-client.ts';
import { aroundUs, type Surroundings } from './surroundings.ts';
import { syncOnce } from './sync-once.ts';
import type { Transport } from './transport.ts';

export interface SyncLoopDeps {
  outbox: Outbox;
  transport: Transport;
  call: Call;
  /** Whether `call` reaches what `transport` sends to, so that `GET /v1/ready` may be asked in its place. */
  probes: boolean;
  /** Names the one sender among tabs. */
  lock: string;
  /** Epoch milliseconds, as the clock on the wall says. */
  now: () => number;
  changed: (ids: string[]) => void;
  alarm: (what: string) => void;
  /** @default the page or worker this runs in */
  around?: Surroundings;
  /** Photos, erasures, help sessions. @default a chunk of its own, loaded when there is something to do */
  duties?: typeof doDuties;
}

export interface SyncLoop {
  /** Something new waits, or the network may be back. */
  wake: () => void;
  /** Tries all that is due now, whatever the wait was. Resolves when that attempt has ended. */
  now(): Promise<void>;
  /** Epoch milliseconds of the next attempt after failures; `undefined` while there were none. */
  readonly nextTryAt: number | undefined;
  stop(): void;
}

/** Timers cannot wait longer, and a phone that sleeps makes long ones wrong. */
const LONGEST_TIMER_MS = 900_000;

/** Decides when `syncOnce` runs. Waits are measured by the steady clock: the one on the wall jumps. */
export function startSyncLoop(deps: SyncLoopDeps): SyncLoop {
  const { outbox, call, transport, probes, now, around = aroundUs, duties: doAll = loadDuties } = deps;
  const { mono, random, isVisible } = around;
  const pace = restedPace();
  let lastReason = '';
  /** Issues that wait for the next attempt; whoever shows them wants to know when that is. */
  const waiting = new Set<string>();
  let dutyFailures = 0;
  let unplan = () => {};
  let running: Promise<void> | undefined;
  let again = false;
  let reclaimed = false;
  let stopped = false;
  let abort = new AbortController();

  const stopWaking = around.onWake(hint, () => abort.abort());

  function plan(ms: number): void {
    unplan();
    if (stopped) return;
    unplan = around.later(Math.min(Math.max(ms, 0), LONGEST_TIMER_MS), () => {
      // No patience outlasts a timer. Were the steady clock to stand still, this would go on all the same.
      pace.notBefore = -Infinity;
      void run();
    });
  }

  function hint(): void {
    if (!pace.failures) return void run();
    const wait = hinted(pace, mono(), random());
    if (wait !== undefined) plan(wait);
  }

  /** One run at a time; whoever asks meanwhile gets one more after it. */
  function run(): Promise<void> {
    if (stopped) return Promise.resolve();
    if (running) {
      again = true;
      return running;
    }
    unplan();
    running = once()
      .catch((error: unknown) => fail(String(error)))
      .finally(() => {
        running = undefined;
        if (again) {
          again = false;
          if (!pace.failures) void run();
        }
      });
    return running;
  }

  async function once(): Promise<void> {
    abort = new AbortController();
    if (mono() < pace.notBefore) return plan(pace.notBefore - mono());
    if (!reclaimed) {
      // What the page before this one was sending when it died need not wait until its lease has aged.
      await whenNobodySends(deps.lock, outbox.reclaim, around);
      reclaimed = true;
    }
    const due = await outbox.nextDue();
    if (due !== undefined && due <= now()) {
      if (!(await mayPost())) return;
      bodySent(pace, mono());
      const end = await oneTab(
        deps.lock,
        () =>
          syncOnce({
            ...deps,
            changed,
            random,
            signal: abort.signal,
            failures: pace.failures,
            ...(lastReason === 'timeout' && { events: 10 }),
          }),
        around,
      );
      pace.herdWindowMs = end.herdWindowMs ?? pace.herdWindowMs;
      if (end.sent) succeed();
      if (end.kind === 'unclear') {
        pace.asksFirst = end.patienceMs !== undefined;
        return fail(end.reason, end.patienceMs);
      }
      if (!end.sent) pace.vain -= 1;
    }
    succeed();
    dutyFailures = (await duties()) ? 0 : dutyFailures + 1;
    const next = await outbox.nextDue();
    const wait = dutyFailures
      ? retryWait(dutyFailures, isVisible(), random(), pace.herdWindowMs)
      : // Another page may have kept something and died: whoever is left looks now and then.
        retryWait(Infinity, isVisible(), random());
    plan(Math.min(wait, next === undefined ? Infinity : Math.max(next - now(), 1_000)));
  }

  async function mayPost(): Promise<boolean> {
    if (!probes || firstStep(pace, mono()) === 'body') return true;
    const { status, retryAfterMs = 0, herdWindowMs } = await call('/v1/ready', { signal: abort.signal });
    pace.herdWindowMs = herdWindowMs ?? pace.herdWindowMs;
    const ready = status === 204;
    if (ready && saidReady(pace, mono())) return true;
    pace.isReady = ready;
    fail('not_ready', ready ? 0 : Math.min(retryAfterMs, WAIT.throttle[1]));
    return false;
  }

  /** @returns whether nothing is left that follows the reports */
  async function duties(): Promise<boolean> {
    try {
      const isIdle =
        !(await outbox.duties()).length && !(await outbox.nextPart()) && !(await outbox.helps()).length;
      return isIdle || (await doAll({ outbox, transport, call, signal: abort.signal }));
    } catch {
      return false;
    }
  }

  function changed(ids: string[]): void {
    for (const id of ids) waiting.add(id);
    deps.changed(ids);
  }

  function succeed(): void {
    waiting.clear();
    arrived(pace);
    lastReason = '';
  }

  /** @param patienceMs  What the venue asked for; no hint shortens it. */
  function fail(reason: string, patienceMs = 0): void {
    lastReason = reason;
    plan(failed(pace, mono(), { visible: isVisible(), random: random(), patienceMs }));
    deps.changed([...waiting]);
    void around.askWorker().catch(() => undefined);
  }

  return {
    wake: hint,
    async now() {
      await running;
      // Somebody asks: rareness is for times when nobody does.
      pace.vain = 0;
      await run();
    },
    get nextTryAt() {
      const { nextTry } = pace;
      return nextTry === undefined ? undefined : Math.round(now() + Math.max(nextTry - mono(), 0));
    },
    stop() {
      stopped = true;
      stopWaking();
      unplan();
      abort.abort();
    },
  };
}

async function loadDuties(deps: DutyDeps): Promise<boolean> {
  const { doDuties } = await import('./duties.ts');
  return doDuties(deps);
}
