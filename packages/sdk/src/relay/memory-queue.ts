import { inBackground } from './background.ts';
import type { Queue, Wake } from './queue.ts';

type Handler = (issueIds: string[]) => Promise<void>;

/** For tests and hosts without a database: forgets everything with the process. */
export function memoryQueue(now: () => number = Date.now): Queue {
  const waiting: Wake[] = [];
  const handlers = new Map<string, Handler>();
  const running = new Map<string, Promise<void>>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let closed = false;

  function take(backend: string): string[] {
    const due = waiting.filter((wake) => wake.backend === backend && (wake.at ?? 0) <= now());
    for (const wake of due) waiting.splice(waiting.indexOf(wake), 1);
    due.sort((a, b) => Number(b.urgent) - Number(a.urgent));
    return [...new Set(due.map((wake) => wake.issueId))];
  }

  async function drain(backend: string, handle: Handler): Promise<void> {
    for (let ids = take(backend); ids.length > 0 && !closed; ids = take(backend)) await handle(ids);
  }

  function look(backend: string): void {
    const handle = handlers.get(backend);
    if (!handle || closed || running.has(backend)) return;
    const run = drain(backend, handle).finally(() => {
      running.delete(backend);
      // Something may have come between the last look and now.
      if (waiting.some((wake) => wake.backend === backend && (wake.at ?? 0) <= now())) look(backend);
    });
    running.set(backend, run);
  }

  function lookAt(wake: Wake): void {
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        look(wake.backend);
      },
      Math.max(0, (wake.at ?? 0) - now()),
    );
    timers.add(inBackground(timer));
  }

  return {
    async add(wakes) {
      waiting.push(...wakes);
      for (const wake of wakes) lookAt(wake);
    },
    nudge: look,
    async work(backend, handle) {
      handlers.set(backend, handle);
      look(backend);
      return async () => {
        if (handlers.get(backend) === handle) handlers.delete(backend);
        await running.get(backend);
      };
    },
    async close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.allSettled(running.values());
    },
  };
}
