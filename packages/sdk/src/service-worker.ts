import { deviceClock } from './outbox/clock.ts';
import { ledgerOf } from './outbox/ledger.ts';
import { outboxExists, outboxName } from './outbox/name.ts';
import { openIndexedDbOutbox } from './outbox/indexeddb-outbox.ts';
import { httpTransport } from './sync/deliver.ts';
import { oneTab } from './sync/one-tab.ts';
import { createCall } from './sync/relay-client.ts';
import { syncOnce } from './sync/sync-once.ts';
import { showAnswers } from './status/show-answers.ts';
import { SYNC_TAG } from './sync/wake-signals.ts';

export interface WorkerOptions {
  /** Address of the relay, absolute or relative to the worker's script: `/touchline`. */
  endpoint: string;
  venue: string;
  /** Page that a notification opens. @default `/track` on this origin */
  trackUrl?: string;
}

/** What a browser with Background Sync tells a worker when the network is back. */
interface SyncEvent extends Event {
  readonly tag: string;
  waitUntil(work: Promise<unknown>): void;
}

/**
 * Sends what waits after the page was closed, where the browser has Background Sync, and shows that there is an answer,
 * where the person asked for it. For the script of a service worker; everywhere else the next visit sends and shows.
 * Bundle it into one file: a service worker may import nothing later.
 *
 * @example
 * import { registerTouchlineWorker } from '@touchline/sdk/service-worker';
 * registerTouchlineWorker({ endpoint: '/touchline', venue: 'north-arena' });
 */
export function registerTouchlineWorker(options: WorkerOptions): void {
  globalThis.addEventListener('sync', (event) => {
    const sync = event as SyncEvent;
    if (sync.tag === SYNC_TAG) sync.waitUntil(drain(options));
  });
  showAnswers(new URL(options.trackUrl ?? '/track', globalThis.location?.href).href);
}

/**
 * Sends everything that is due.
 *
 * @throws {Error} when something is left; the browser tries again by its own clock.
 */
export async function drain({ endpoint, venue }: WorkerOptions): Promise<void> {
  // Named as the page names it, or this would look for another database.
  const { origin, pathname } = new URL(endpoint, globalThis.location?.href);
  const address = origin + pathname.replace(/\/+$/, '');
  const name = await outboxName(address, venue);
  if (!(await outboxExists(name))) return;
  // Nobody can be asked here whether help is still needed: what is that old waits for the page.
  const outbox = await openIndexedDbOutbox(name, deviceClock(), { asks: true });
  const ledger = ledgerOf(name, deviceClock());
  const channel = new BroadcastChannel(name);
  try {
    const end = await oneTab(name, () =>
      syncOnce({
        outbox: { ...outbox, ...ledger.over(outbox) },
        transport: httpTransport(createCall(address)),
        signal: new AbortController().signal,
        now: Date.now,
        failures: 0,
        changed: (ids) => channel.postMessage(ids),
        alarm: (what) => console.error(`Touchline: ${what}`),
      }),
    );
    if (end.kind === 'unclear') throw new Error(`Reports are still waiting: ${end.reason}.`);
  } finally {
    channel.close();
    outbox.close();
    await ledger.kept();
  }
}
