import { passing } from './trouble.ts';

/** Who would have to wait longer gives the place back and is delivered later. */
const MOST_WAIT_MS = 4_000;

/** Keeps one destination to its rate, and leaves it alone while it asks for that. */
export interface Pace {
  /** Resolves when a request may go out. @throws {Trouble} when that would take too long */
  turn(signal: AbortSignal): Promise<void>;
  /** Nobody asks before then; epoch milliseconds. */
  restUntil(at: number): void;
}

export function pace(perSecond: number, now: () => number): Pace {
  const gapMs = 1000 / perSecond;
  let next = 0;
  return {
    async turn(signal) {
      signal.throwIfAborted();
      const at = Math.max(now(), next);
      const wait = at - now();
      if (wait > MOST_WAIT_MS) throw passing('It is busy.', wait);
      next = at + gapMs;
      if (wait > 0) await sleep(wait, signal);
    },
    restUntil(at) {
      next = Math.max(next, at);
    },
  };
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(end, ms);
    function end(): void {
      signal.removeEventListener('abort', stop);
      resolve();
    }
    function stop(): void {
      clearTimeout(timer);
      reject(passing('It took too long.'));
    }
    signal.addEventListener('abort', stop, { once: true });
  });
}
