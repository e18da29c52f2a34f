import type { Observed } from './outbox.ts';

export interface Clock {
  /** Epoch milliseconds. */
  now: () => number;
  /** Milliseconds that only ever grow, comparable within one `boot`. */
  mono: () => number;
  boot: string;
}

const MAX_GAP_MS = 36 * 3_600_000;

export function deviceClock(): Clock {
  return {
    now: () => Date.now(),
    mono: () => performance.now(),
    boot: `${performance.timeOrigin}-${Math.random()}`,
  };
}

/**
 * Adds the time since the last look. Within one life of the page the steady clock counts; between two lives
 * only the wall clock is left, and a jump of it counts for 36 hours at most and never backwards.
 */
export function observe(seen: Observed | undefined, clock: Clock): Observed {
  const [wall, mono, boot] = [clock.now(), clock.mono(), clock.boot];
  if (!seen) return { ms: 0, boot, wall, mono };
  const passed = seen.boot === boot ? mono - seen.mono : Math.min(Math.max(wall - seen.wall, 0), MAX_GAP_MS);
  return { ms: seen.ms + Math.max(passed, 0), boot, wall, mono };
}
