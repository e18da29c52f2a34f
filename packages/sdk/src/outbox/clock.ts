import type { Observed } from './outbox.ts';

export interface Clock {
  /** Epoch milliseconds, as the device believes. */
  now: () => number;
  /** Milliseconds that only ever grow, comparable within one `boot`. */
  mono: () => number;
  boot: string;
  /** Epoch milliseconds as a server said during this boot; `undefined` while none has. */
  told?: () => number | undefined;
}

/** The clock of a device, which a server may correct. */
export interface DeviceClock extends Clock {
  /** @param at  Epoch milliseconds a server named just now. */
  seenServerTime: (at: number) => void;
}

const MAX_GAP_MS = 36 * 3_600_000;
/** No phone was running this before; a clock that says so has lost its battery. */
const EARLIEST = Date.UTC(2026, 9);

export function deviceClock(): DeviceClock {
  /** What to add to `mono` for the time of the server. */
  let ahead: number | undefined;
  const mono = () => performance.now();
  return {
    now: () => Date.now(),
    mono,
    boot: `${performance.timeOrigin}-${Math.random()}`,
    told: () => (ahead === undefined ? ahead : ahead + mono()),
    seenServerTime: (at) => void (ahead = at - mono()),
  };
}

/**
 * Adds the time since the last look. Within one life of the page the steady clock counts; between two lives
 * only the wall clock is left, and a jump of it counts for 36 hours at most and never backwards. Where a
 * server named the time in both lives, what passed between is known, however long it was.
 */
export function observe(seen: Observed | undefined, clock: Clock): Observed {
  const [wall, mono, boot] = [clock.now(), clock.mono(), clock.boot];
  let ms = 0;
  if (seen) {
    const told = Math.min(wall, seen.wall) < EARLIEST ? 0 : Math.min(wall - seen.wall, MAX_GAP_MS);
    ms = seen.ms + Math.max(seen.boot === boot ? mono - seen.mono : told, 0);
  }
  const server = clock.told?.();
  let sure = seen?.sure;
  if (server) {
    if (sure) ms = Math.max(ms, sure.ms + server - sure.at);
    sure = { ms, at: server };
  }
  return { ms, boot, wall, mono, ...(sure && { sure }) };
}
