import { LEASE_MS } from '../outbox/outbox.ts';

/**
 * Lets one tab at a time send. Only saves requests: leases and the relay keep everything right without it, so
 * whoever waits longer than a lease for a frozen tab goes ahead.
 */
export async function oneTab<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (!locks) return work();
  let begun: Promise<T> | undefined;
  try {
    await locks.request(name, { signal: AbortSignal.timeout(LEASE_MS) }, () => (begun = work()));
  } catch {
    // Refused or waited too long; an error of the work itself comes out below.
  }
  return begun ?? work();
}

/** Does this only if no tab and no worker is sending, as far as the browser can tell. */
export async function whenNobodySends(name: string, work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  await locks?.request(name, { ifAvailable: true }, (lock) => lock && work());
}
