import type { Sealer } from './capture/capture.ts';
import { sealerTo } from './capture/seal.ts';
import { latestConfig } from './latest-config.ts';
import type { SealKey } from './model/sealed.ts';
import { atOnce } from './outbox/at-once.ts';
import { openIndexedDbStore } from './outbox/indexeddb-outbox.ts';
import { kioskStore } from './outbox/kiosk-store.ts';
import { outboxExists } from './outbox/name.ts';
import type { Store } from './outbox/store.ts';
import type { KeptConfig } from './sync/fetch-config.ts';

/** A device that many people use, with a key of its venue. */
export interface Kiosk {
  store: Store;
  /** Seals to the newest key that this device has heard of. */
  sealer: () => Promise<Sealer>;
}

/** Somebody stands before the screen and waits for "saved". */
const CONFIG_MS = 3_000;

/**
 * Opens the outbox of a kiosk.
 *
 * @param name  Of its database.
 * @returns `undefined` where no key of the venue can be had: then nothing may touch the disk, and nothing did.
 */
export async function openKiosk(name: string, endpoint: string, venue: string): Promise<Kiosk | undefined> {
  let device = (await outboxExists(name)) ? await openIndexedDbStore(name) : undefined;
  const cached = device && (await configOn(device));
  const fresh = latestConfig(endpoint, venue, cached, device);
  fresh.catch(() => undefined);
  const config = keyOf(cached) ? cached : await soon(fresh);
  let key = keyOf(config);
  let sealer = key && (await sealerTo(key).catch(() => undefined));
  if (!key || !sealer || !config) {
    device?.close();
    return undefined;
  }
  if (!device) {
    device = await openIndexedDbStore(name);
    await device.run('write', async (tx) => tx.put('meta', { id: 'config', value: config }));
  }
  const store = device;
  const first = sealer;
  return {
    store: kioskStore(atOnce(store)),
    async sealer() {
      const newest = keyOf(await configOn(store).catch(() => undefined));
      if (newest && newest.kid !== key?.kid) {
        // A key that is none leaves the one before it in use.
        sealer = await sealerTo(newest).catch(() => sealer);
        key = newest;
      }
      return sealer ?? first;
    },
  };
}

async function configOn({ run }: Store): Promise<KeptConfig | undefined> {
  const row = await run('read', (tx) => tx.get('meta', 'config'));
  return row?.value as KeptConfig | undefined;
}

function keyOf(kept: KeptConfig | undefined): SealKey | undefined {
  return kept?.config.sealKeys?.[0];
}

async function soon<T>(promise: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), CONFIG_MS)));
  try {
    return await Promise.race([promise, late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
