import { type Figure, mean, percent, ratio, sum } from './numbers.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** What happened in one stretch of a day. */
export interface FlowBin {
  arrived: number;
  /** Resolved, cancelled, merged or rejected. */
  ended: number;
  reopened?: number;
}

export interface Flow {
  /** Open issues at the end of each bin. */
  backlog: number[];
  closingBacklog: number;
  peakBacklog: number;
  arrivalPerHour: Figure;
  throughputPerHour: Figure;
  /** How long the backlog takes at the pace of the last bin; `null` at a standstill. */
  clearanceMinutes: Figure;
}

/** Work in and out over equal bins. */
export function flowOf(openingBacklog: number, bins: readonly FlowBin[], binMs: number): Flow {
  const backlog: number[] = [];
  let open = openingBacklog;
  for (const { arrived, ended, reopened = 0 } of bins) {
    open += arrived - ended + reopened;
    backlog.push(open);
  }
  const hours = (bins.length * binMs) / HOUR_MS;
  return {
    backlog,
    closingBacklog: open,
    peakBacklog: Math.max(openingBacklog, ...backlog),
    arrivalPerHour: ratio(sum(bins.map(({ arrived }) => arrived)), hours),
    throughputPerHour: ratio(sum(bins.map(({ ended }) => ended)), hours),
    clearanceMinutes: ratio(open * (binMs / MINUTE_MS), bins.at(-1)?.ended ?? 0),
  };
}

export interface Lateness {
  lateItems: number;
  latePct: Figure;
  /** By how many whole targets the late ones are late, on average; `null` when none is. */
  averageCyclesLate: Figure;
}

/** How old a backlog is, measured in its own targets. Exactly at the target is not late. */
export function latenessOf(items: readonly { openMs: number; targetMs: number }[]): Lateness {
  const cycles = items
    .filter(({ openMs, targetMs }) => openMs > targetMs)
    .map(({ openMs, targetMs }) => (openMs - targetMs) / targetMs);
  return {
    lateItems: cycles.length,
    latePct: percent(cycles.length, items.length),
    averageCyclesLate: mean(cycles),
  };
}

/** Little's law: how many issues are open on average when these arrive and stay so long. */
export function meanOpen(arrivalPerHour: number, meanTotalMs: number): number {
  return arrivalPerHour * (meanTotalMs / HOUR_MS);
}

/**
 * How unusual a count is, in standard deviations of chance.
 *
 * @param expected  From comparable events; taken as at least 0.5, so that a quiet corner does not shout at once.
 */
export function burstScore(observed: number, expected: number): { score: number; alarm: boolean } {
  const usual = Math.max(expected, 0.5);
  const score = (observed - usual) / Math.sqrt(usual);
  return { score, alarm: score >= 4 && observed >= 5 };
}
