import type { ShiftSpan, ShiftsOfTeam } from '../setup/shifts.ts';
import { textsOf } from '../setup/venue.ts';
import type { OwnShift, ShiftTime } from './types.ts';

/** As the console reads it. */
export function shiftAnswer({ on, next }: ShiftsOfTeam): OwnShift {
  return { ...(on && { on: timeOf(on) }), ...(next && { next: timeOf(next) }) };
}

export function timeOf({ id, labels, from, to }: ShiftSpan): ShiftTime {
  return { id, labels: textsOf(labels), from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}
