import type { Outbox } from '../outbox/outbox.ts';
import { retryWait, WAIT } from './backoff.ts';
import { oneTab, whenNobodySends } from './one-tab.ts';
import type { Call } from './relay-client.ts';
import { syncOnce } from './sync-once.ts';
import type { Transport } from './transport.ts';
import { askWorker, isVisible, onWake } from './wake-signals.ts';

export interface SyncLoopDeps {
  outbox: Outbox;
  transport: Transport;
  call: Call;
  /** Whether `call` reaches what `transport` sends to, so that `GET /v1/ready` may be asked in its place. */
  probes: boolean;
  /** Names the one sender among tabs. */
  lock: string;
  now: () => number;
  changed: (ids: string[]) => void;
  alarm: (what: string) => void;
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

/** Decides when `syncOnce` runs. */
export function startSyncLoop(deps: SyncLoopDeps): SyncLoop {
  const { outbox, call, probes, now } = deps;
  let failures = 0;
  /** Bodies sent in vain since the last success. */
  let bodies = 0;
  let lastBodyAt = 0;
  let lastReason = '';
  let nextTryAt: number | undefined;
  /** The relay asked to be left alone until then. */
  let notBefore = 0;
  /** Issues that wait for the next attempt; whoever shows them wants to know when that is. */
  const waiting = new Set<string>();
  let dutyFailures = 0;
  let hintedAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  let reclaimed = false;
  let stopped = false;
  let abort = new AbortController();

  const stopWaking = onWake(hint, () => abort.abort());

  function plan(ms: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void run(), Math.min(Math.max(ms, 0), LONGEST_TIMER_MS));
  }

  function hint(): void {
    if (!failures) return void run();
    if (now() - hintedAt < WAIT.hintEvery || now() < notBefore) return;
    hintedAt = now();
    const wait = Math.min(Math.random() * WAIT.hint, (nextTryAt ?? Infinity) - now());
    nextTryAt = now() + Math.max(wait, 0);
    plan(wait);
  }

  /** One run at a time; whoever asks meanwhile gets one more after it. */
  function run(): Promise<void> {
    if (stopped) return Promise.resolve();
    if (running) {
      again = true;
      return running;
    }
    clearTimeout(timer);
    running = once()
      .catch((error: unknown) => fail(String(error)))
      .finally(() => {
        running = undefined;
        if (again) {
          again = false;
          if (!failures) void run();
        }
      });
    return running;
  }

  async function once(): Promise<void> {
    abort = new AbortController();
    if (now() < notBefore) return plan(notBefore - now());
    if (!reclaimed) {
      // What the page before this one was sending when it died need not wait until its lease has aged.
      await whenNobodySends(deps.lock, outbox.reclaim);
      reclaimed = true;
    }
    const due = await outbox.nextDue();
    if (due !== undefined && due <= now()) {
      if (!(await mayPost())) return fail('not_ready');
      lastBodyAt = now();
      bodies += 1;
      const end = await oneTab(deps.lock, () =>
        syncOnce({
          ...deps,
          changed,
          signal: abort.signal,
          failures,
          ...(lastReason === 'timeout' && { events: 10 }),
        }),
      );
      if (end.sent) succeed();
      if (end.kind === 'unclear') return fail(end.reason, end.notBefore);
      if (!end.sent) bodies -= 1;
    }
    succeed();
    dutyFailures = (await duties()) ? 0 : dutyFailures + 1;
    const next = await outbox.nextDue();
    const wait = Math.min(
      dutyFailures ? retryWait(dutyFailures, isVisible(), Math.random()) : Infinity,
      next === undefined ? Infinity : Math.max(next - now(), 1_000),
    );
    if (wait < Infinity) plan(wait);
  }

  /** From the fourth failure on a tiny question goes first, and bodies sent in vain become rare. */
  async function mayPost(): Promise<boolean> {
    if (!probes || failures < WAIT.probeFrom - 1) return true;
    if (bodies >= WAIT.bodies && now() - lastBodyAt < WAIT.rareBody) return false;
    const { status } = await call('/v1/ready', { signal: abort.signal });
    return status === 204;
  }

  /** Photos and erasures follow, in a chunk of their own. @returns whether none is left */
  async function duties(): Promise<boolean> {
    try {
      if (!(await outbox.duties()).length && !(await outbox.nextPart())) return true;
      const { doDuties } = await import('./duties.ts');
      return await doDuties({ outbox, call, signal: abort.signal });
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
    failures = bodies = 0;
    nextTryAt = undefined;
    lastReason = '';
  }

  function fail(reason: string, until?: number): void {
    failures += 1;
    lastReason = reason;
    notBefore = until ?? 0;
    nextTryAt = until ?? now() + retryWait(failures, isVisible(), Math.random());
    plan(nextTryAt - now());
    deps.changed([...waiting]);
    void askWorker().catch(() => undefined);
  }

  return {
    wake: hint,
    async now() {
      await running;
      // Somebody asks: rareness is for times when nobody does.
      bodies = 0;
      await run();
    },
    get nextTryAt() {
      return nextTryAt;
    },
    stop() {
      stopped = true;
      stopWaking();
      clearTimeout(timer);
      abort.abort();
    },
  };
}
