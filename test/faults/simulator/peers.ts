import { TouchlineError } from '../../../packages/sdk/src/model/errors.ts';
import { settle } from '../../../packages/sdk/src/outbox/endings.ts';
import { LEASE_MS } from '../../../packages/sdk/src/outbox/outbox.ts';
import type { Outbox, OutboxEntry } from '../../../packages/sdk/src/outbox/outbox.ts';
import type { Tx } from '../../../packages/sdk/src/outbox/store.ts';
import type { TransportAnswer } from '../../../packages/sdk/src/sync/transport.ts';
import type { Patch, Tab } from './device.ts';
import { unboundSafe } from './safe.ts';
import {
  allAccepted,
  drop,
  endedAs,
  isStatus,
  judged,
  putBack,
  rowsOf,
  seenAs,
  underNewIds,
} from './wrap.ts';

/** A bug of somebody else, put into our core. */
export interface PeerBug {
  bug: string;
  /** Whose it is or was. */
  peer: string;
  /** Where it is described. */
  source?: string;
  /** The promise that it is known to break; only that counts as caught. Left out: any. */
  breaks?: string;
  patch: Patch;
}

const DAY = 86_400_000;
/** Nobody looks at what a broken save answers. */
const NOTHING = 'device' as never;

/** What a page remembers besides what its parts do. */
function memory<T>(fresh: () => T): (tab: Tab) => T {
  const all = new WeakMap<Tab, T>();
  return (tab) => {
    const known = all.get(tab) ?? fresh();
    all.set(tab, known);
    return known;
  };
}

const lastAnswer = memory(() => ({ answer: undefined as TransportAnswer | undefined }));
const remembered: NonNullable<Patch['transport']> = (transport, tab) =>
  judged(transport, (answer) => (lastAnswer(tab).answer = answer));

const justCaptured = (outbox: Outbox, add: Outbox['add']): Outbox => ({ ...outbox, add });

export const peerBugs: readonly PeerBug[] = [
  {
    bug: 'takes the record out, sends it, and puts it back when that failed',
    peer: 'Workbox',
    source: 'https://github.com/GoogleChrome/workbox/issues/2599',
    patch: {
      outbox: (outbox, { parts: { store } }) => {
        const taken = new Map<string, OutboxEntry>();
        return {
          ...outbox,
          async lease(limits) {
            const leased = await outbox.lease(limits);
            const ids = leased.map(({ entry }) => entry.id);
            for (const row of await rowsOf(store)) if (ids.includes(row.id)) taken.set(row.id, row);
            await drop(store, ids);
            return leased;
          },
          async settle(endings) {
            const rows = endings.map(({ id }) => taken.get(id)).filter((row) => row !== undefined);
            await putBack(store, rows);
            return outbox.settle(endings);
          },
        };
      },
    },
  },
  {
    bug: 'takes a server error for sent',
    peer: 'Workbox',
    source: 'https://github.com/GoogleChrome/workbox/issues/3237',
    patch: {
      transport: (transport) =>
        judged(transport, (answer, events) => (isStatus(answer, /^status_5/) ? allAccepted(events) : answer)),
    },
  },
  {
    bug: 'forgets what any answer of 400 or more was about',
    peer: 'Sentry offline transport',
    patch: {
      transport: remembered,
      outbox: (outbox, tab) =>
        endedAs(outbox, tab.parts.store, () => {
          const { answer } = lastAnswer(tab);
          return answer !== undefined && isStatus(answer, /^status_[45]/);
        }),
    },
  },
  {
    bug: 'drops on 4xx, 429 included',
    peer: 'PostHog',
    patch: {
      transport: remembered,
      outbox: (outbox, tab) =>
        endedAs(outbox, tab.parts.store, () => {
          const { answer } = lastAnswer(tab);
          return answer !== undefined && isStatus(answer, /^status_4/);
        }),
    },
  },
  {
    bug: 'gives up after three tries',
    peer: 'PostHog',
    patch: {
      outbox: (outbox, { parts: { store } }) =>
        endedAs(outbox, store, ({ to }, row) => to === 'queued' && (row?.attempt ?? 0) >= 3),
    },
  },
  {
    bug: 'drops what was refused, without a word',
    breaks: 'I1',
    peer: 'PowerSync, as its documentation warns',
    source: 'https://docs.powersync.com/handling-writes/write-path/existing-api',
    patch: {
      outbox: (outbox, { parts: { store } }) => endedAs(outbox, store, ({ to }) => to === 'rejected'),
    },
  },
  {
    bug: 'one refused record blocks the queue for ever',
    peer: 'PowerSync, as its documentation warns',
    source: 'https://docs.powersync.com/handling-writes/write-path/existing-api',
    patch: {
      outbox: (outbox) => ({
        ...outbox,
        lease: (limits) => outbox.lease({ ...limits, events: 1 }),
        settle: (endings) =>
          outbox.settle(
            endings.map((one) =>
              one.to === 'rejected' ? { id: one.id, rev: one.rev, to: 'queued' as const, nextAt: 0 } : one,
            ),
          ),
      }),
      transport: (transport) =>
        judged(transport, (answer) => {
          const isRefused =
            answer.kind === 'results' && answer.results.some(({ outcome }) => outcome === 'refused');
          return isRefused ? { kind: 'unclear', reason: 'threw' } : answer;
        }),
    },
  },
  {
    bug: 'whoever lost the lease records its answer all the same',
    peer: 'any queue without compare-and-set',
    patch: {
      outbox: (outbox, { parts: { store } }) => ({
        ...outbox,
        async settle(endings) {
          const revs = new Map((await rowsOf(store)).map(({ id, rev }) => [id, rev]));
          const forced = endings.map((one) => ({ ...one, rev: revs.get(one.id) ?? one.rev }));
          return outbox.settle(forced);
        },
      }),
      // Without revisions the late one also writes what it read back when it began.
      store: (store) => {
        const stale = new Map<string, OutboxEntry>();
        return {
          ...store,
          run: (mode, work) =>
            store.run(mode, (tx) =>
              work({
                ...tx,
                put(shelf, value) {
                  const row = value as OutboxEntry;
                  if (shelf === 'entries' && row.state === 'leased') stale.set(row.id, row);
                  const before =
                    shelf === 'entries' && row.state === 'queued' ? stale.get(row.id) : undefined;
                  tx.put(shelf, before ? ({ ...before, ...row } as typeof value) : value);
                },
                async get(shelf, id) {
                  const row = await tx.get(shelf, id);
                  return row ?? (shelf === 'entries' ? (stale.get(id) as typeof row) : undefined);
                },
              }),
            ),
        };
      },
    },
  },
  {
    bug: 'keeps a dead database handle for ever',
    peer: 'Expensify Onyx',
    source: 'https://github.com/Expensify/App/issues/87864',
    patch: {
      store: (store, { device, life }) => {
        let dead: unknown;
        return {
          ...store,
          run: (mode, work) => {
            if (dead) return Promise.reject(dead instanceof Error ? dead : new Error('The handle is dead.'));
            return device.disk.attempt(life, mode, work).catch((error: unknown) => {
              if (error instanceof DOMException) dead = error;
              throw error;
            });
          },
        };
      },
    },
  },
  {
    bug: 'a failed write poisons the queue for the rest of the life of the tab',
    peer: 'Firestore',
    source: 'https://github.com/firebase/firebase-js-sdk/issues/2555',
    patch: {
      store: (store) => {
        let poisoned = false;
        return {
          ...store,
          run: (mode, work) =>
            poisoned
              ? Promise.reject(new Error('The queue has failed before.'))
              : store.run(mode, work).catch((error: unknown) => {
                  poisoned = true;
                  throw error;
                }),
        };
      },
    },
  },
  {
    bug: 'a lease never ends',
    peer: 'any queue with a flag instead of a lease',
    patch: {
      store: (store, { parts }) =>
        seenAs(store, (row) =>
          row.state === 'leased'
            ? {
                ...row,
                leasedAt: parts.clock.now(),
                observed: { ...row.observed, boot: parts.clock.boot, mono: parts.clock.mono() },
              }
            : row,
        ),
      outbox: (outbox) => ({ ...outbox, reclaim: async () => undefined }),
    },
  },
  {
    bug: 'measures leases by the clock on the wall',
    peer: 'Firestore',
    source: 'https://github.com/firebase/firebase-js-sdk/issues/3852',
    patch: {
      store: (store, { parts: { clock } }) =>
        seenAs(store, (row) => {
          if (row.state !== 'leased') return row;
          const left = row.leasedAt + LEASE_MS - clock.now();
          const mono = left > 0 ? clock.mono() : clock.mono() - LEASE_MS;
          return { ...row, observed: { ...row.observed, boot: clock.boot, mono } };
        }),
      outbox: (outbox) => ({ ...outbox, reclaim: async () => undefined }),
    },
  },
  {
    bug: 'expires by the clock on the wall, silently',
    peer: 'Workbox',
    patch: {
      opened: ({ parts: { store, clock } }) => {
        void store
          .run('write', async (tx) => {
            for (const row of await tx.all('entries')) {
              if (clock.now() - row.capturedAt > 7 * DAY) tx.delete('entries', row.id);
            }
          })
          .catch(() => undefined);
      },
    },
  },
  {
    bug: 'waits by the clock on the wall',
    peer: 'PostHog',
    patch: {
      store: (store, { parts: { clock } }) =>
        seenAs(store, (row) =>
          row.state === 'queued' && row.nextAt > clock.now() ? { ...row, nextAt: clock.now() + 60_000 } : row,
        ),
    },
  },
  {
    bug: 'sends anew without a key when the network is back',
    breaks: 'P3',
    peer: 'Formbricks',
    patch: {
      transport: (transport, tab) => {
        let count = 0;
        return underNewIds(transport, () => `again-${tab.boot}-${(count += 1)}`);
      },
    },
  },
  {
    bug: 'two replays overlap',
    breaks: 'P3',
    peer: 'Workbox',
    source: 'https://github.com/GoogleChrome/workbox/issues/600',
    patch: {
      around: (around, tab) => ({
        ...around,
        onWake: (hint, freeze) =>
          around.onWake(() => {
            void replay(tab).catch(() => undefined);
            hint();
          }, freeze),
      }),
    },
  },
  {
    bug: 'takes the page of a captive portal for an answer',
    peer: 'Workbox',
    patch: {
      transport: (transport) =>
        judged(transport, (answer, events) =>
          isStatus(answer, /^(not_the_relay|status_2)/) ? allAccepted(events) : answer,
        ),
    },
  },
  {
    bug: 'takes a refusal of any stranger for the final word',
    breaks: 'T6',
    peer: 'PostHog',
    patch: {
      transport: (transport) =>
        judged(transport, (answer) =>
          answer.kind === 'unclear' && answer.reason.startsWith('status_4') && !answer.throttled
            ? {
                kind: 'too_large',
                problem: { type: 'https://touchline.dev/problems/issue-invalid', status: 422, title: '' },
              }
            : answer,
        ),
    },
  },
  {
    bug: 'believes a receipt for another id',
    peer: 'any client that counts answers',
    patch: {
      transport: (transport) =>
        judged(transport, (answer, events) => {
          const [first] = answer.kind === 'results' ? answer.results : [];
          return first?.outcome === 'accepted' ? allAccepted(events) : answer;
        }),
    },
  },
  {
    bug: 'does not compare digests',
    breaks: 'I3',
    peer: 'any client that compares only ids',
    patch: {
      transport: (transport) =>
        judged(transport, (answer, events) =>
          answer.kind === 'results'
            ? {
                ...answer,
                results: answer.results.map((one) => ({
                  ...one,
                  digest: events.find(({ id }) => id === one.id)?.digest ?? one.digest,
                })),
              }
            : answer,
        ),
    },
  },
  {
    bug: 'swaps the order of what was queued',
    breaks: 'I4',
    peer: 'Workbox',
    source: 'https://github.com/GoogleChrome/workbox/issues/2640',
    patch: {
      outbox: (outbox, { parts: { store } }) => ({
        ...outbox,
        async lease(limits) {
          const leased = await outbox.lease(limits);
          const held = leased.map(({ entry }) => entry.subject);
          const after = (await rowsOf(store)).filter(
            (row) => row.state === 'queued' && row.id !== row.subject && held.includes(row.subject),
          );
          const early = await Promise.all(
            after.map(async (row) => {
              const known = await outbox.find(row.subject);
              const entry = known?.entries.find(({ id }) => id === row.id);
              return entry && known ? [{ entry, secret: known.keepsake.secret }] : [];
            }),
          );
          return [...leased, ...early.flat()].toReversed();
        },
      }),
    },
  },
  {
    bug: 'ignores Retry-After',
    peer: 'Sentry offline transport',
    patch: {
      transport: (transport) =>
        judged(transport, (answer) =>
          answer.kind === 'unclear' ? { kind: 'unclear', reason: answer.reason } : answer,
        ),
    },
  },
  {
    bug: 'waits as long as any Retry-After says',
    peer: 'any client without a limit',
    patch: {
      transport: (transport, tab) => {
        let until = -Infinity;
        return async (events, options) => {
          if (tab.parts.clock.mono() < until) return { kind: 'unclear', reason: 'resting' };
          const answer = await transport(events, options);
          if (answer.kind === 'unclear') until = tab.parts.clock.mono() + (answer.retryAfterMs ?? 0);
          return answer;
        };
      },
    },
  },
  {
    bug: 'waits up to an hour after failures',
    peer: 'Sentry offline transport',
    source: 'https://github.com/getsentry/sentry-javascript/issues/14746',
    patch: {
      around: (around) => ({
        ...around,
        later: (ms, work) => around.later(isWait(ms) && ms > 2_000 ? 3_600_000 : ms, work),
      }),
    },
  },
  {
    bug: 'plans nothing after a failed replay',
    peer: 'Workbox',
    source: 'https://github.com/GoogleChrome/workbox/issues/597',
    patch: {
      around: (around) => ({
        ...around,
        later: (ms, work) => (isWait(ms) ? () => undefined : around.later(ms, work)),
      }),
    },
  },
  {
    bug: 'believes onLine',
    peer: 'Sentry offline transport',
    source: 'https://github.com/getsentry/sentry-javascript/issues/6403',
    patch: {
      transport: (transport, tab) => async (events, options) => {
        if (isOffline(tab).is) return { kind: 'unclear', reason: 'offline' };
        const answer = await transport(events, options);
        isOffline(tab).is = answer.kind === 'unclear' && answer.reason === 'network';
        return answer;
      },
      around: (around, tab) => ({
        ...around,
        onWake: (hint, freeze) =>
          around.onWake(() => {
            isOffline(tab).is = false;
            hint();
          }, freeze),
      }),
    },
  },
  {
    bug: 'erases the words before the receipt',
    peer: 'any queue that clears what it hands out',
    patch: {
      store: (store) => ({
        ...store,
        run: (mode, work) =>
          store.run(mode, (tx) =>
            work({
              ...tx,
              put: (shelf, value) =>
                tx.put(
                  shelf,
                  shelf === 'entries' && (value as OutboxEntry).state === 'leased'
                    ? { ...value, bytes: new Uint8Array(0) }
                    : value,
                ),
            }),
          ),
      }),
    },
  },
  {
    bug: 'counts in a transaction of its own',
    peer: 'any ledger beside the data',
    patch: {
      store: (store) => ({
        ...store,
        async run(mode, work) {
          let tally: Parameters<Tx['put']>[1] | undefined;
          const result = await store.run(mode, (tx) =>
            work({
              ...tx,
              put(shelf, value) {
                if (shelf === 'meta' && value.id === 'tally') tally = value;
                else tx.put(shelf, value);
              },
            }),
          );
          const kept = tally;
          if (kept)
            await store.run('write', async (tx) => tx.put('meta', kept as { id: string; value: unknown }));
          return result;
        },
      }),
    },
  },
  {
    bug: 'writes step by step in a transaction that ends when the page stands still',
    peer: 'any outbox on promises around IndexedDB',
    source: 'https://github.com/jakearchibald/idb#transaction-lifetime',
    patch: {
      outbox: (outbox, { parts: { store, clock } }) => ({
        ...outbox,
        settle: (endings) => store.run('write', (tx) => settle(tx, endings, clock)),
      }),
    },
  },
  {
    bug: 'sends photos before the words about them',
    breaks: 'P4',
    peer: 'any queue of files beside a queue of records',
    patch: {
      outbox: (outbox, { parts: { store } }) => ({
        ...outbox,
        async nextPart() {
          const [part] = await store.run('read', (tx) => tx.all('parts'));
          const known = part && (await outbox.find(part.subject));
          return known ? { part, secret: known.keepsake.secret } : undefined;
        },
      }),
    },
  },
  {
    bug: 'mixes up what belongs to which record',
    breaks: 'I1',
    peer: 'PouchDB on Safari',
    source: 'https://github.com/apache/pouchdb/issues/8182',
    patch: { safe: () => unboundSafe },
  },
  {
    bug: 'a hidden page keeps the lock for ever, and all others wait',
    peer: 'dxos',
    source: 'https://github.com/dxos/dxos/pull/11757',
    patch: {
      around: (around, tab) => ({
        ...around,
        locks: () => {
          const manager = around.locks();
          if (!manager) return undefined;
          const request = (name: string, options: LockOptions, work: (lock: Lock | null) => unknown) => {
            if (options.ifAvailable) return manager.request(name, options, work);
            // Nobody loses patience, and whoever is hidden when it is done never lets go.
            return manager.request(name, {}, async (lock) => {
              const result = await work(lock);
              return tab.isVisible ? result : new Promise(() => undefined);
            });
          };
          return { request: request as LockManager['request'] };
        },
      }),
    },
  },
  {
    bug: 'sends what was erased meanwhile',
    peer: 'any queue that erases by hiding',
    patch: {
      outbox: (outbox, { parts: { store } }) => ({
        ...outbox,
        async forget(id, when) {
          const rows = (await rowsOf(store)).filter(({ subject }) => subject === id);
          const end = await outbox.forget(id, when);
          if (end === 'unsent' || end === 'duty') await putBack(store, rows);
          return end;
        },
      }),
    },
  },
  {
    bug: 'makes room by deleting what was not sent',
    breaks: 'I1',
    peer: 'any cache that evicts',
    patch: {
      outbox: (outbox, { parts: { store } }) =>
        justCaptured(outbox, async (captured) => {
          try {
            return await outbox.add(captured);
          } catch (error) {
            const [oldest] = await rowsOf(store);
            if (!(error instanceof TouchlineError) || error.code !== 'outbox_full' || !oldest) throw error;
            await drop(store, [oldest.id]);
            return outbox.add(captured);
          }
        }),
    },
  },
  {
    bug: 'drops the newest silently when there are too many',
    peer: 'Snowplow',
    source: 'https://github.com/snowplow/snowplow-javascript-tracker/pull/771',
    patch: {
      outbox: (outbox, { parts: { store } }) =>
        justCaptured(outbox, async (captured) =>
          (await rowsOf(store)).length >= 3 ? NOTHING : outbox.add(captured),
        ),
    },
  },
  {
    bug: 'swallows every error of the database',
    peer: 'Sentry offline transport',
    patch: {
      outbox: (outbox) => justCaptured(outbox, (captured) => outbox.add(captured).catch(() => NOTHING)),
    },
  },
  {
    bug: 'keeps only when the page is hidden',
    peer: 'Segment',
    source: 'https://github.com/segmentio/analytics-next/pull/714',
    patch: {
      outbox: (outbox, { parts }) =>
        justCaptured(outbox, async (captured) => {
          parts.around.later(30_000, () => void outbox.add(captured).catch(() => undefined));
          return NOTHING;
        }),
    },
  },
  {
    bug: 'deletes what is kept when it loads, and sends it from memory',
    peer: 'Segment',
    source: 'https://github.com/segmentio/analytics-next/issues/361',
    patch: {
      opened: ({ parts: { store, around } }) => {
        void rowsOf(store)
          .then(async (rows) => {
            if (!rows.length) return;
            await drop(
              store,
              rows.map(({ id }) => id),
            );
            around.later(500, () => void putBack(store, rows).catch(() => undefined));
          })
          .catch(() => undefined);
      },
    },
  },
  {
    bug: 'a tab that does not lead sends without keeping',
    breaks: 'I1',
    peer: 'TanStack offline-transactions',
    source: 'https://tanstack.com/db/latest/docs/guides/offline-transactions',
    patch: {
      outbox: (outbox, tab) =>
        justCaptured(outbox, async (captured) => {
          if (tab.device.tabs[0] === tab) return outbox.add(captured);
          const { id, digest, bytes } = captured.entry;
          const text = new TextDecoder().decode(bytes);
          void tab.parts.transport([{ id, digest, text }], { signal: new AbortController().signal });
          return NOTHING;
        }),
    },
  },
  {
    bug: 'says saved before it is committed',
    peer: 'any app that does not wait for complete',
    patch: {
      outbox: (outbox) =>
        justCaptured(outbox, async (captured) => {
          void outbox.add(captured).catch(() => undefined);
          return NOTHING;
        }),
    },
  },
  {
    bug: 'does not wait for the disk',
    peer: 'Workbox',
    source: 'https://github.com/GoogleChrome/workbox/pull/2934',
    patch: {
      store: (store) => ({
        ...store,
        run: (mode, work) => store.run(mode === 'strict' ? 'write' : mode, work),
      }),
    },
  },
  {
    bug: 'writes the whole queue anew, and the last tab wins',
    peer: 'Snowplow',
    source: 'https://github.com/snowplow/snowplow-javascript-tracker/issues/349',
    patch: {
      outbox: (outbox, { parts: { store } }) =>
        justCaptured(outbox, async (captured) => {
          const before = await rowsOf(store);
          const known = await outbox.add(captured);
          await store.run('strict', async (tx) => {
            const own = await tx.get('entries', captured.entry.id);
            for (const { id } of await tx.all('entries')) tx.delete('entries', id);
            for (const row of [...before, ...(own ? [own] : [])]) tx.put('entries', row);
          });
          return known;
        }),
    },
  },
  {
    bug: 'takes handed to the browser for sent',
    peer: 'OpenTelemetry with sendBeacon',
    source: 'https://github.com/open-telemetry/opentelemetry-js/pull/6391',
    patch: {
      transport: (transport) => async (events, options) => {
        void transport(events, options);
        return allAccepted(events);
      },
    },
  },
  {
    bug: 'what another tab captured is never sent once that tab is gone',
    peer: 'Replicache before version 9',
    source: 'https://github.com/rocicorp/replicache/releases/tag/v9.0.0-beta.1',
    patch: {
      store: (store) => {
        const own = new Set<string>();
        const seen = seenAs(store, (row) => (own.has(row.id) ? row : undefined));
        return {
          ...seen,
          run: (mode, work) =>
            seen.run(mode, (tx) =>
              work({
                ...tx,
                put(shelf, value) {
                  if (shelf === 'entries') own.add(value.id);
                  tx.put(shelf, value);
                },
              }),
            ),
        };
      },
    },
  },
];

const isOffline = memory(() => ({ is: false }));

/** A wait between attempts; the others are patience with a lock and with a request. */
function isWait(ms: number): boolean {
  return ms !== LEASE_MS;
}

/** Sends all that is there, with keys made for this one time. */
async function replay(tab: Tab): Promise<void> {
  const { transport } = tab.parts;
  const known = await tab.parts.outbox.all();
  const reports = known.flatMap(({ entries }) => entries.filter(({ id, subject }) => id === subject));
  const events = reports.map(({ id, digest, bytes }) => ({
    id,
    digest,
    text: new TextDecoder().decode(bytes),
  }));
  let count = 0;
  if (!events.length) return;
  const send = underNewIds(transport, () => `replay-${tab.boot}-${tab.device.world.time}-${(count += 1)}`);
  await send(events, { signal: new AbortController().signal });
}
