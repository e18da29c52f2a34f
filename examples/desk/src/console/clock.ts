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

const MINUTE = 60_000;
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

/** When a running clock turns late, by clock: a full board counts thousands of them with every change. */
const turns = new WeakMap<Clock, number>();

/** The same as the phase of `readClock`, as far as those count who want to know what is late or soon will be. */
export function hurryOf(clock: Clock, now: number): 'soon' | 'late' | undefined {
  let lateAt = turns.get(clock);
  if (lateAt === undefined) {
    const runs = !clock.doneAt && clock.state !== 'met' && clock.state !== 'paused';
    lateAt = runs ? Date.parse(clock.dueAt) : Number.POSITIVE_INFINITY;
    turns.set(clock, lateAt);
  }
  if (lateAt <= now) return 'late';
  return lateAt - now <= clock.targetMs * (1 - SOON) ? 'soon' : undefined;
}

/**
 * The next instant at which the venue's clocks show a time of day.
 *
 * @param time  "21:10"
 * @returns Epoch ms; undefined if that is no time.
 */
export function nextTimeOfDay(time: string, from: number, timeZone: string | undefined): number | undefined {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return undefined;
  const shown = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone && { timeZone }),
  }).format(from);
  const [nowHours = 0, nowMinutes = 0] = shown.split(':').map(Number);
  const ahead = (hours * 60 + minutes - nowHours * 60 - nowMinutes + 24 * 60) % (24 * 60);
  const start = Math.floor(from / MINUTE) * MINUTE;
  return start + (ahead || 24 * 60) * MINUTE;
}
