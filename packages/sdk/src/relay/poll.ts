import type { BackendAdapter } from '../backends/backend.ts';
import { thrownOf } from '../model/thrown.ts';
import { inBackground } from './background.ts';
import type { Settings } from './options.ts';
import { publishTold } from './told.ts';

/** What changed while nobody asked, and what an index shows late; telling it twice does no harm. */
const OVERLAP_MS = 5 * 60_000;
/** A slow system with much to tell; every single request has a limit of its own. */
const MOST_LOOK_MS = 2 * 60_000;
const FIRST_LOOK_MS = 24 * 60 * 60_000;

/** Asks each backend that tells nothing by itself what has changed. */
export function poller(settings: Settings) {
  const { backends, now, pollMs, log, store } = settings;
  const stop = new AbortController();
  const timers: ReturnType<typeof setInterval>[] = [];
  const looking = new Set<Promise<void>>();

  function begin(backend: BackendAdapter): void {
    let since: number | undefined;
    let busy = false;
    const look = async (): Promise<void> => {
      const began = now();
      since ??= (await store.transaction((tx) => tx.polledUntil(backend.name))) ?? began - FIRST_LOOK_MS;
      const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(Math.max(pollMs, MOST_LOOK_MS))]);
      const told = await backend.poll?.(since, { signal });
      if (!told) return;
      const updates = told.updates.toSorted((one, other) => (one.issueId < other.issueId ? -1 : 1));
      for (const ticket of told.unread ?? []) {
        log({ level: 'warn', what: 'ticket_unread', backend: backend.name, ticket });
      }
      // Not behind what was not read, and not back either.
      const until = Math.max(since, Math.min(began - OVERLAP_MS, told.until ?? Infinity));
      // Together, so that another life neither skips what was not told nor tells all of it again.
      await store.transaction(async (tx) => {
        await publishTold(tx, { ...told, updates }, backend.name, settings);
        await tx.savePolled(backend.name, until);
      });
      since = until;
    };
    const turn = (): void => {
      if (busy || stop.signal.aborted) return;
      busy = true;
      const one = look()
        .catch((error: unknown) =>
          log({ level: 'warn', what: 'poll_failed', backend: backend.name, error: thrownOf(error) }),
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
