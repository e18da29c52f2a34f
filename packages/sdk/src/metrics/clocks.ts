import type { Stretch } from '../model/response-clock.ts';
import { elapsedWithPauses, pausedIntervals } from '../model/response-clock.ts';
import type { Figure } from './numbers.ts';

/** The instants of one issue, epoch ms. */
export interface IssueTimes {
  /** On the device, corrected for its clock. */
  capturedAt: number;
  receivedAt?: number | undefined;
  /** The server's confirmation. Never a first response. */
  ackAt?: number | undefined;
  firstReplyAt?: number | undefined;
  handlingStartAt?: number | undefined;
  resolvedAt?: number | undefined;
  pauses?: readonly Stretch[] | undefined;
}

/** The clocks of one issue in milliseconds; `null` while an end is missing. */
export interface IssueClocks {
  ackFromReceivedMs: Figure;
  ackFromCapturedMs: Figure;
  /** How long it waited on the device. */
  deliveryLagMs: Figure;
  /** What the reporter waited for the first word. */
  firstResponseMs: Figure;
  /** What the team had of it. */
  operationalFirstResponseMs: Figure;
  serviceStartMs: Figure;
  handlingMs: Figure;
  netHandlingMs: Figure;
  /** From report to result: the headline. */
  totalMs: Figure;
  netTotalMs: Figure;
  /** First response plus handling, as a template wants it; counts the gap twice or not at all. */
  totalBySumMs: Figure;
  /** `totalMs - totalBySumMs`: from first reply to the start of work; below zero when work came first. */
  gapMs: Figure;
  pausedMs: number;
  /** Of an issue that is still open; such an issue enters no average. */
  ageMs: Figure;
}

/** @param now  Epoch ms. */
export function clocksOf(times: IssueTimes, now: number): IssueClocks {
  const { capturedAt, receivedAt, ackAt, firstReplyAt, handlingStartAt, resolvedAt, pauses = [] } = times;
  const firstResponseMs = between(capturedAt, firstReplyAt);
  const handlingMs = between(handlingStartAt, resolvedAt);
  const totalMs = between(capturedAt, resolvedAt);
  const totalBySumMs = firstResponseMs === null || handlingMs === null ? null : firstResponseMs + handlingMs;
  return {
    ackFromReceivedMs: between(receivedAt, ackAt),
    ackFromCapturedMs: between(capturedAt, ackAt),
    deliveryLagMs: between(capturedAt, receivedAt),
    firstResponseMs,
    operationalFirstResponseMs: between(receivedAt, firstReplyAt),
    serviceStartMs: between(capturedAt, handlingStartAt),
    handlingMs,
    netHandlingMs: netBetween(handlingStartAt, resolvedAt, pauses),
    totalMs,
    netTotalMs: netBetween(capturedAt, resolvedAt, pauses),
    totalBySumMs,
    gapMs: totalMs === null || totalBySumMs === null ? null : totalMs - totalBySumMs,
    pausedMs: pausedBetween(capturedAt, resolvedAt ?? now, pauses),
    ageMs: resolvedAt === undefined ? now - capturedAt : null,
  };
}

/** An issue that was resolved, opened again and resolved again. Instants in order, epoch ms. */
export interface IssueCycles {
  capturedAt: number;
  resolutions: readonly number[];
  reopenings: readonly number[];
}

export interface CycleClocks {
  firstResolutionMs: Figure;
  totalMs: Figure;
  /** Without the time between a resolution and its reopening: compared with the target in `resume` mode. */
  activeTotalMs: Figure;
  /** Each cycle by itself, for `cycle` mode. */
  cyclesMs: number[];
}

/** Cycles of work on one issue. One that is open again has no end yet and is left out. */
export function cyclesOf({ capturedAt, resolutions, reopenings }: IssueCycles): CycleClocks {
  const cyclesMs = resolutions.flatMap((resolvedAt, index) => {
    const startedAt = index === 0 ? capturedAt : reopenings[index - 1];
    return startedAt === undefined ? [] : [resolvedAt - startedAt];
  });
  return {
    firstResolutionMs: between(capturedAt, resolutions[0]),
    totalMs: between(capturedAt, resolutions.at(-1)),
    activeTotalMs: cyclesMs.length === 0 ? null : cyclesMs.reduce((total, cycle) => total + cycle, 0),
    cyclesMs,
  };
}

/**
 * Corrects the device's clock by what it showed when it sent.
 *
 * The time on the way is not known and left out; a capture is never later than its arrival.
 */
export function correctedCapture(raw: { capturedAt: number; sentAt: number; receivedAt: number }): {
  capturedAt: number;
  skewMs: number;
} {
  const skewMs = raw.receivedAt - raw.sentAt;
  return { capturedAt: Math.min(raw.capturedAt + skewMs, raw.receivedAt), skewMs };
}

/** Half the target or more passed before the report arrived: a breach then began with the connection. */
export function isLateByDelivery(deliveryLagMs: Figure, targetMs: number): boolean {
  return deliveryLagMs !== null && deliveryLagMs * 2 >= targetMs;
}

function between(from: number | undefined, to: number | undefined): Figure {
  return from === undefined || to === undefined ? null : to - from;
}

function netBetween(from: number | undefined, to: number | undefined, pauses: readonly Stretch[]): Figure {
  if (from === undefined || to === undefined) return null;
  return elapsedWithPauses({ kind: 'always' }, from, to, pauses);
}

function pausedBetween(from: number, to: number, pauses: readonly Stretch[]): number {
  return pausedIntervals(pauses, to).reduce(
    (total, pause) => total + Math.max(0, Math.min(pause.to, to) - Math.max(pause.from, from)),
    0,
  );
}
