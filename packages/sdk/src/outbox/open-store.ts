import type { Clock } from './clock.ts';
import { openIndexedDbStore } from './indexeddb-outbox.ts';
import type { Store } from './store.ts';

/** A place that ends with the page; few need it, so it is loaded by those. */
export const openMemory = async (): Promise<Store> =>
  (await import('./memory-outbox.ts')).createMemoryStore();

/** How long a person waits for the chunk that helps a browser whose database fails. */
const CHUNK_MS = 2_000;

/**
 * The best place this browser gives, now and later: its database; memory until it opens, if it is slow; another one
 * beside it, if it does not open; else memory. What fails for good on the device goes to memory and is moved when the
 * device works again.
 *
 * @param name  Name of the database: `outboxName(endpoint, venue)`.
 * @param healed  Issues that are on the device from now on as far as this page can see, after a while in memory or
 *   out of its reach.
 */
export async function openStore(name: string, clock: Clock, healed: (ids: string[]) => void): Promise<Store> {
  // Asked for before it is needed: when the database fails, there may be no network either.
  const overlay = import('./overlay.ts').catch(() => undefined);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, CHUNK_MS));
  const layOver = async (device: Store | undefined, why?: unknown) =>
    (await Promise.race([overlay, late]))?.layOver(name, device, clock, healed, why) ?? openMemory();
  let laid: Promise<Store> | undefined;
  let closed = false;
  let ground = await openIndexedDbStore(name).catch((why: unknown) => (laid = layOver(undefined, why)));
  void overlay.then((loaded) => {
    if (loaded && !laid && !closed) ground = loaded.settle(name, ground, clock, healed);
  });
  return {
    get kept() {
      return ground.kept;
    },
    async run(mode, work) {
      // Several may fail at once, and the first of them changes the ground.
      const used = ground;
      try {
        return await used.run(mode, work);
      } catch (error) {
        if (closed || used === (await laid)) throw error;
        ground = await (laid ??= layOver(used));
        return ground.run(mode, work);
      }
    },
    close() {
      closed = true;
      ground.close();
    },
  };
}
