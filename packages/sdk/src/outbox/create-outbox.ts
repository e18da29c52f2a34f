import type { Clock } from './clock.ts';
import { keepingOn } from './keeping.ts';
import type { Outbox } from './outbox.ts';
import { plainSafe, type Safe } from './safe.ts';
import { sendingFrom } from './sending.ts';
import type { Store } from './store.ts';

/** Both sides of an outbox on one store. @param safe  Locks what is kept; without one it is kept as it is. */
export function createOutbox(
  store: Store,
  clock: Clock,
  safe: Safe = plainSafe,
  how?: { asks: boolean },
): Outbox {
  return { ...keepingOn(store, clock, safe), ...sendingFrom(store, clock, safe, how) };
}
