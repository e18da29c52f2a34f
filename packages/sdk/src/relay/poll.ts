import type { BackendAdapter } from '../backends/backend.ts';
import { inBackground } from './background.ts';
import type { Settings } from './options.ts';
import { className } from './results.ts';
import { publishTold } from './told.ts';

/** What changed while nobody asked, and what an index shows late; telling it twice does no harm. */
const OVERLAP_MS = 5 * 60_000;
const FIRST_LOOK_MS = 24 * 60 * 60_000;

/** Asks each backend that tells nothing by itself what has changed. */
export function poller(settings: Settings) {
  const { backends, now, pollMs, log, store, deliverTimeoutMs } = settings;
  const stop = new AbortController();
  const timers: ReturnType<typeof setInterval>[] = [];
  const looking = new Set<Promise<void>>();

  function begin(backend: BackendAdapter): void {
    let since = now() - FIRST_LOOK_MS;
    let busy = false;
    const look = async (): Promise<void> => {
      const began = now();
      const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(Math.max(pollMs, deliverTimeoutMs))]);
      const told = await backend.poll?.(since, { signal });
      if (!told) return;
      const updates = told.updates.toSorted((one, other) => (one.issueId < other.issueId ? -1 : 1));
      await store.transaction((tx) => publishTold(tx, { ...told, updates }, backend.name, settings));
      since = began - OVERLAP_MS;
    };
    const turn = (): void => {
      if (busy || stop.signal.aborted) return;
      busy = true;
      const one = look()
        .catch((error: unknown) =>
          log({ level: 'warn', what: 'poll_failed', backend: backend.name, class: className(error) }),
        )
        .finally(() => {
          busy = false;
          looking.delete(one);
        });
      looking.add(one);
    };
    turn();
    timers.push(inBackground(setInterval(turn, pollMs)));
  }

  return {
    start() {
      for (const backend of backends) if (backend.poll) begin(backend);
    },
    async close() {
      stop.abort();
      for (const timer of timers) clearInterval(timer);
      await Promise.allSettled(looking);
    },
  };
}
