import type { Clock } from './clock.ts';
import { keepingOn } from './keeping.ts';
import type { Outbox } from './outbox.ts';
import { sendingFrom } from './sending.ts';
import type { Store } from './store.ts';

/** Both sides of an outbox on one store. */
export function createOutbox(store: Store, clock: Clock): Outbox {
  return { ...keepingOn(store, clock), ...sendingFrom(store, clock) };
}
