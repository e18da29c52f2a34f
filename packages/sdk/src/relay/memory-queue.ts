import { inBackground } from './background.ts';
import type { Queue, Wake, WakeHandler } from './queue.ts';

/** For tests and hosts without a database: forgets everything with the process. */
export function memoryQueue(now: () => number = Date.now): Queue {
  let waiting: Wake[] = [];
  const handlers = new Map<string, WakeHandler>();
  const running = new Map<string, Promise<void>>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let closed = false;

  function take(backend: string): Wake[] {
    const due: Wake[] = [];
    const rest: Wake[] = [];
    for (const wake of waiting) {
      (wake.backend === backend && (wake.at ?? 0) <= now() ? due : rest).push(wake);
    }
    waiting = rest;
    return due;
  }

  async function drain(backend: string, handle: WakeHandler): Promise<void> {
    for (let due = take(backend); due.length > 0 && !closed; due = take(backend)) {
      const ids = (urgent: boolean) => [
        ...new Set(due.filter((wake) => wake.urgent === urgent).map((wake) => wake.issueId)),
      ];
      await Promise.all([handle(ids(true), true), handle(ids(false), false)]);
    }
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
