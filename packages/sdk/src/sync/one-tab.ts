import { LEASE_MS } from '../outbox/outbox.ts';
import { aroundUs, type Surroundings } from './surroundings.ts';

type Around = Pick<Surroundings, 'locks' | 'later'>;

/**
 * Lets one tab at a time send. Only saves requests: leases and the relay keep everything right without it, so
 * whoever waits longer than a lease for a frozen tab goes ahead.
 */
export async function oneTab<T>(
  name: string,
  work: () => Promise<T>,
  { locks, later }: Around = aroundUs,
): Promise<T> {
  const manager = locks();
  if (!manager) return work();
  let begun: Promise<T> | undefined;
  const patience = new AbortController();
  const enough = later(LEASE_MS, () => patience.abort());
  try {
    await manager.request(name, { signal: patience.signal }, () => {
      enough();
      return (begun = work());
    });
  } catch {
    // Refused or waited too long; an error of the work itself comes out below.
  } finally {
    enough();
  }
  return begun ?? work();
}

/** Does this only if no tab and no worker is sending, as far as the browser can tell. */
export async function whenNobodySends(
  name: string,
  work: () => Promise<void>,
  { locks }: Pick<Surroundings, 'locks'> = aroundUs,
): Promise<void> {
  await locks()?.request(name, { ifAvailable: true }, (lock) => lock && work());
}
