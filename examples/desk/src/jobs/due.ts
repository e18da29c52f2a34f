import type { Desk } from '../api/desk.ts';
import { takeDue } from '../store/due.ts';
import { inTurns, type TurnOptions, type Turns } from './turns.ts';

const LOOK_MS = 1_000;
const AT_ONCE = 100;

/**
 * Does what time brings about: reminders, notices, steps up, calls to the control room, closing by silence.
 *
 * When an issue is due stands in the database, written with every change of it, so no timer can be lost. An issue
 * goes to one process at a time and is judged under its lock, so everything happens once. One that fails is put off
 * and told, and the others go on.
 */
export function startDue(
  desk: Desk,
  { lookMs = LOOK_MS, onError = () => undefined }: TurnOptions = {},
): Turns {
  return inTurns(
    async (isOver) => {
      for (;;) {
        if (isOver()) return;
        const ids = await takeDue(desk.db, desk.circumstances().now, AT_ONCE);
        for (const id of ids) {
          if (isOver()) return;
          // Whatever is wrong with this one, it comes back later; the next one is not to blame.
          await desk.catchUp(id).catch(onError);
        }
        if (ids.length < AT_ONCE) return;
      }
    },
    { lookMs, onError },
  );
}
