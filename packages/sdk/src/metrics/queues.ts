import { type Figure, ratio, sum } from './numbers.ts';

/** Work that waits, and how long it will take the open desks; `null` when every desk is closed. */
export function queueOf(
  queue: readonly { serviceMinutes: number; count: number }[],
  openDesks: number,
): { workloadMinutes: number; waitMinutes: Figure } {
  const workloadMinutes = sum(queue.map(({ serviceMinutes, count }) => serviceMinutes * count));
  return { workloadMinutes, waitMinutes: ratio(workloadMinutes, openDesks) };
}

/** What stands before one issue in the queue. Times in minutes. */
export interface QueuePosition {
  /** Of higher priority, or of the same and earlier. */
  aheadServiceMinutes: readonly number[];
  inProgressRemainingMinutes: readonly number[];
  activeResponders: number;
  /** How many finished services the means rest on. */
  basedOn: number;
}

export interface WaitEstimate {
  waitMinutes: Figure;
  /** Rounded up to 5 minutes for the reporter; `undefined` when it would be a guess. */
  shownMinutes: number | undefined;
}

/** How long this issue will wait. Shown only when at least five services feed it and somebody is at work. */
export function waitFor(position: QueuePosition): WaitEstimate {
  const work = sum(position.aheadServiceMinutes) + sum(position.inProgressRemainingMinutes);
  const waitMinutes = ratio(work, position.activeResponders);
  const shownMinutes =
    waitMinutes === null || position.basedOn < 5 ? undefined : Math.ceil(waitMinutes / 5) * 5;
  return { waitMinutes, shownMinutes };
}

export interface QueueTheory {
  /** Work that arrives, in desks kept busy. */
  offeredErlangs: number;
  utilisation: Figure;
  /** Chance that somebody who comes has to wait; 1 when the queue only grows. */
  waitProbability: number;
  /** `null` when the queue only grows. */
  meanWaitMs: Figure;
  growing: boolean;
  backlogGrowthPerHour: number;
}

/** Erlang C: what to expect of a queue with these desks. */
export function erlangC(arrivalPerHour: number, serviceMinutes: number, desks: number): QueueTheory {
  const servedPerHour = 60 / serviceMinutes;
  const offeredErlangs = arrivalPerHour / servedPerHour;
  const spare = desks * servedPerHour - arrivalPerHour;
  const growing = offeredErlangs >= desks;

  // Erlang B by recursion stays exact where factorials would overflow.
  let blocked = 1;
  for (let desk = 1; desk <= desks; desk += 1) {
    blocked = (offeredErlangs * blocked) / (desk + offeredErlangs * blocked);
  }
  const waits = growing ? 1 : (desks * blocked) / (desks - offeredErlangs * (1 - blocked));
  return {
    offeredErlangs,
    utilisation: ratio(offeredErlangs, desks),
    waitProbability: waits,
    meanWaitMs: growing ? null : (waits / spare) * 3_600_000,
    growing,
    backlogGrowthPerHour: growing ? -spare : 0,
  };
}
