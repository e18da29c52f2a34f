/** Events that may wait, and how long the first of them may have waited, before others are told to come back. */
export interface PressureLimits {
  events: number;
  waitMs: number;
}

/** `free`: come in. `full`: only what is urgent. `shut`: nobody, so that those inside get out. */
export type Level = 'free' | 'full' | 'shut';

/** What is urgent still comes in with this much more waiting. */
const URGENT_SHARE = 4;
const LEAST_RETRY_MS = 2_000;
const MOST_RETRY_MS = 5 * 60_000;
/** Events a second that a relay is believed to do before it has shown better. */
const LEAST_PACE = 50;
const PACE_WINDOW_MS = 1_000;

/**
 * Knows how much waits to be accepted, and tells whoever comes too many when to come back: each gets a place in a
 * line that moves as fast as the relay does, so that they do not all come back at once.
 */
export function pressure({ events, waitMs }: PressureLimits, now: () => number) {
  /** In the order they came. */
  const inside = new Set<{ at: number; events: number }>();
  let waiting = 0;
  let pace = LEAST_PACE;
  let done = 0;
  let countedFrom = now();
  let lineEndsAt = 0;

  function count(more: number): void {
    done += more;
    const took = now() - countedFrom;
    if (took < PACE_WINDOW_MS) return;
    // What it does when little comes says nothing about what it could do.
    pace = Math.max(LEAST_PACE, (done * 1_000) / took, pace * 0.95);
    done = 0;
    countedFrom = now();
  }

  function level(): Level {
    const [first] = inside;
    const oldest = first ? now() - first.at : 0;
    if (waiting >= events * URGENT_SHARE || oldest >= waitMs * URGENT_SHARE) return 'shut';
    return waiting >= events || oldest >= waitMs ? 'full' : 'free';
  }

  return {
    level,
    /** Does the work of accepting so many events, and counts them as waiting until it is done. */
    async hold<T>(size: number, work: () => Promise<T>): Promise<T> {
      const ticket = { at: now(), events: size };
      inside.add(ticket);
      waiting += size;
      try {
        return await work();
      } finally {
        inside.delete(ticket);
        waiting -= size;
        count(size);
      }
    },
    /** Milliseconds until it is the turn of somebody who comes now with so many events. */
    retryAfterMs(size: number): number {
      const at = now();
      lineEndsAt = Math.max(lineEndsAt, at + LEAST_RETRY_MS) + (size * 1_000) / pace;
      lineEndsAt = Math.min(lineEndsAt, at + MOST_RETRY_MS);
      return Math.ceil(lineEndsAt - at);
    },
  };
}

export type Pressure = ReturnType<typeof pressure>;
