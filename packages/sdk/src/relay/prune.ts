import { inBackground } from './background.ts';
import type { Settings } from './options.ts';

/** How long ids are remembered: at least twice as long as any device keeps what it could not send. */
export const MEMORY_MS = 60 * 86_400_000;
const AT_ONCE = 500;

/** Forgets in the background, piece by piece, what is older than anything a device may still send. */
export function pruner({ store, now, log, pruneMs }: Settings) {
  let running: Promise<void> | undefined;
  let stopped = false;

  async function run(): Promise<void> {
    for (let gone = AT_ONCE; gone === AT_ONCE && !stopped;) {
      gone = await store.prune(now() - MEMORY_MS, now(), AT_ONCE);
      if (gone > 0) log({ level: 'info', what: 'pruned', events: gone });
    }
  }

  const timer = inBackground(
    setInterval(() => {
      running ??= run()
        .catch(() => log({ level: 'warn', what: 'prune_failed' }))
        .finally(() => (running = undefined));
    }, pruneMs),
  );
  return {
    async close(): Promise<void> {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
