import type { Store } from './outbox/store.ts';
import { fetchConfig, type KeptConfig } from './sync/fetch-config.ts';
import { createCall } from './sync/relay-client.ts';

/**
 * The newest configuration that can be had.
 *
 * @param kept  The one this page has seen; without it the one on the device is taken.
 * @param store  Where the last copy is kept for times without a network; leave it out while nothing may be stored.
 */
export async function latestConfig(
  endpoint: string,
  venue: string,
  kept?: KeptConfig,
  store?: Store,
): Promise<KeptConfig | undefined> {
  const last = kept ?? ((await store?.run('read', (tx) => tx.get('meta', 'config')))?.value as typeof kept);
  const fresh = await fetchConfig(createCall(endpoint), venue, last);
  // That the same still holds is not worth a write.
  if (fresh && fresh !== last && (!fresh.etag || fresh.etag !== last?.etag)) {
    await store?.run('write', async (tx) => tx.put('meta', { id: 'config', value: fresh }));
  }
  return fresh;
}
