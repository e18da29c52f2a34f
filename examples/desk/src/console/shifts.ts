import type { OwnShift, ShiftTime } from '../api/types.ts';
import { durationWords, say, textOf, timeWords } from './words.ts';

/** So long before its end, a shift hands over. */
const HAND_OVER_MS = 30 * 60_000;

export type ShiftPhase = 'on' | 'ending' | 'over';

export function phaseOf({ to }: Pick<ShiftTime, 'to'>, at: number): ShiftPhase {
  const left = Date.parse(to) - at;
  return left <= 0 ? 'over' : left <= HAND_OVER_MS ? 'ending' : 'on';
}

/** "Way in, until 20:30", or that it has ended. */
export function untilWords({ labels, to }: Pick<ShiftTime, 'labels' | 'to'>, at: number): string {
  const over = phaseOf({ to }, at) === 'over';
  return say(over ? 'shift.over' : 'shift.until', { shift: textOf(labels, ''), time: timeWords(to, at) });
}

/** "Office hours, from Mon 09:00" */
export function fromWords({ labels, from }: ShiftTime, at: number): string {
  return say('shift.from', { shift: textOf(labels, ''), time: timeWords(from, at) });
}

/** What somebody is reminded of in the last half hour of their shift, and once it is over, until they sign the sheet. */
export function reminderOf(own: OwnShift | undefined, at: number): string | undefined {
  if (!own?.on || own.signed) return undefined;
  const phase = phaseOf(own.on, at);
  if (phase === 'on') return undefined;
  const left = Date.parse(own.on.to) - at;
  return say(phase === 'over' ? 'shift.remindOver' : 'shift.remind', { span: durationWords(Math.abs(left)) });
}
