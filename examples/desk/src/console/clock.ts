import type { Clock } from '../api/types.ts';

/** How near the end a clock is. `missed`: it was done, but late. */
export type Phase = 'calm' | 'soon' | 'late' | 'paused' | 'met' | 'missed';

export interface ClockReading {
  phase: Phase;
  /** Epoch ms. */
  dueAt: number;
  /** Time left; below zero once it is late. */
  leftMs: number;
}

/** From here on a running clock asks for attention. */
const SOON = 0.75;

/**
 * Reads a clock at one instant. What the server sent may be minutes old, so a running clock runs on.
 *
 * @param now  Epoch milliseconds.
 */
export function readClock(clock: Clock, now: number): ClockReading {
  const dueAt = Date.parse(clock.dueAt);
  const leftMs = dueAt - now;
  return { phase: phaseOf(clock, leftMs), dueAt, leftMs };
}

function phaseOf(clock: Clock, leftMs: number): Phase {
  if (clock.doneAt) return clock.doneAt <= clock.dueAt ? 'met' : 'missed';
  if (clock.state === 'met' || clock.state === 'paused') return clock.state;
  if (leftMs <= 0) return 'late';
  return leftMs <= clock.targetMs * (1 - SOON) ? 'soon' : 'calm';
}
