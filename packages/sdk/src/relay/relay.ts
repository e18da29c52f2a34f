import { UUID } from '../model/ids.ts';
import type { StatusUpdate } from '../model/status.ts';
import { thrownOf } from '../model/thrown.ts';
import { PROTOCOL, type BatchAnswer } from '../model/wire.ts';
import { acceptor } from './accept.ts';
import { admission, withHeld } from './admission.ts';
import { nothing, personal, problemAnswer, refuse } from './answer.ts';
import { attachmentRoute } from './attachments.ts';
import { readBatch } from './body.ts';
import { checkOptions } from './check-options.ts';
import { configRoute } from './config-route.ts';
import { forwarder } from './forward.ts';
import { preflight, refuseOrigin, withCors } from './guard.ts';
import { hookRoute } from './hook-route.ts';
import { inHand } from './in-hand.ts';
import { inTime } from './in-time.ts';
import { deleteIssue, getIssue } from './issue-routes.ts';
import { refuseOldNode } from './old-node.ts';
import { settingsOf, type Client, type RelayOptions } from './options.ts';
import { pressure } from './pressure.ts';
import { pruner } from './prune.ts';
import { publishUpdate } from './publish.ts';
import { linkRoute } from './notify/link-route.ts';
import { wishRoute } from './notify/wish-route.ts';
import { isFault } from './results.ts';
import { watchRoute } from './watch.ts';

const GUARD_RETRY_MS = 5_000;
const NOT_READY_RETRY_MS = 10_000;
/** Another process, or this one again, is there in a moment. */
const CLOSING_RETRY_MS = 3_000;
const CLOSING_MS = 5_000;
const READY_MS = 2_000;

/** The server's half of the line: accepts once, forwards, and tells the reporter the truth. */
export interface Relay {
  /** Answers one request, whatever it is. Never rejects. */
  fetch: (request: Request, client?: Client) => Promise<Response>;
  /**
   * Changes what the reporter of an issue sees.
   *
   * @param options.tx  A transaction of the caller on the database of the store, to take part in.
   */
  publish(update: StatusUpdate, options?: { tx?: unknown }): Promise<void>;
  /** The bytes of an attachment once all of them are here and right; for the backend that shows them. */
  attachment(issueId: string, sha256: string): Promise<{ mediaType: string; bytes: Uint8Array } | undefined>;
  /** What has been accepted and no backend has yet: how much, and since when the oldest waits (epoch ms). */
  undelivered(): Promise<{ count: number; oldestAt?: number }>;
  /** Resolves when the store can be used and forwarding has begun. */
  readonly ready: Promise<void>;
  /**
   * Takes nothing new (503, come back), ends watches, and resolves when what was under way has been answered and
   * written down. The store belongs to the caller.
   */
  close(): Promise<void>;
}

/**
 * A relay on web standards: runs wherever there is `Request` and `Response`.
 *
 * @example
 * const relay = createRelay({ store: memoryStore(), backends: [memoryBackend()] });
 * export default { fetch: relay.fetch };
 */
export function createRelay(options: RelayOptions): Relay {
  refuseOldNode();
  checkOptions(options);
  const settings = settingsOf(options);
  const { store, basePath, log, now } = settings;
  const admit = admission(settings);
  const watch = watchRoute(settings);
  const acceptance = acceptor(settings);
  const load = pressure(settings.overload, now);
  const underWay = inHand();
  let closing = false;
  const forward = forwarder(settings);
  const prune = pruner(settings);
  const ready = store.ready.then(() => forward.start());
  // Who needs to know asks `ready` or the route; an unhandled rejection helps nobody.
  ready.catch((error: unknown) => log({ level: 'error', what: 'store_unusable', error: thrownOf(error) }));

  async function route(request: Request, path: string, client: Client): Promise<Response> {
    const [version, room = '', id = '', below, hash = ''] = path.split('/').slice(1);
    if (version !== 'v1')
      return refuse(/^v\d+$/.test(version ?? '') ? 'protocol-unsupported' : 'route-unknown');
    const name = below === undefined ? room + (id && '/') : `${room}//${below}`;
    const { method } = request;
    const methods = METHODS.get(name);
    if (!methods || (name === 'issues//attachments') !== (hash !== '')) return refuse('route-unknown');
    if (!methods.includes(method))
      return refuse('method-not-allowed', { detail: `Use ${methods.join(' or ')}.` });
    // The probe of an outage: cheap, and never limited.
    if (name === 'ready') {
      if (load.level() !== 'free') return tooBusy(1);
      return (await isReady()) ? nothing(204) : notReady();
    }
    // Refused before anything is read: whoever is told to come back must cost next to nothing.
    if (name === 'events' && load.level() === 'shut') return tooBusy(1);
    if (method === 'PUT' && load.level() !== 'free') return tooBusy(1);
    if (name !== 'events') {
      const limited = await admit.request(client);
      if (limited) return problemAnswer(limited);
    }
    if (name === 'hooks/') return hookRoute(request, id, settings);
    if (name === 'notify/') return linkRoute(request, id, settings);
    if (id !== '' && !UUID.test(id)) return refuse('issue-unknown');
    if (!(await settings.guard(request, client)))
      return refuse('rate-limited', { retryAfterMs: GUARD_RETRY_MS });
    switch (name) {
      case 'config':
        return configRoute(request, settings);
      case 'events':
        return events(request, client);
      case 'watch':
        return watch.answer(request);
      case 'issues//notify':
        return wishRoute(request, id, client, settings);
      case 'issues/':
        return method === 'DELETE' ? deleteIssue(request, id, settings) : getIssue(request, id, settings);
      default:
        return attachmentRoute(request, id, hash, settings);
    }
  }

  /** A database that does not answer is as good as away. */
  const isReady = () => inTime(store.isReady(), READY_MS, false);

  /** A first request may come before the store is open; it waits rather than being sent away. */
  function isStarted(): Promise<boolean> {
    return ready.then(
      () => true,
      () => false,
    );
  }

  function tooBusy(size: number): Response {
    const detail = 'More comes in than can be stored right now.';
    return refuse('not-ready', { detail, retryAfterMs: load.retryAfterMs(size) });
  }

  async function events(request: Request, client: Client): Promise<Response> {
    const batch = await readBatch(request);
    if ('problem' in batch) return problemAnswer(batch.problem);
    const { length } = batch.events;
    const level = load.level();
    if (level === 'shut' || (level === 'full' && !batch.events.some(isUrgent))) return tooBusy(length);
    return load.hold(length, () => take(batch.events, request, client));
  }

  async function take(batch: readonly unknown[], request: Request, client: Client): Promise<Response> {
    const began = now();
    if (!(await isStarted())) return notReady();
    const admitted = await admit.batch(request, client, batch);
    if ('problem' in admitted) return problemAnswer(admitted.problem);
    const accepted = await acceptance.accept(admitted.admitted);
    const results = await withHeld(batch, admitted, accepted);
    // Nothing could be stored: then it is not the events, and the device need not find out one by one.
    if (results.some(isFault) && results.every(isFault) && !(await isReady())) return notReady();
    for (const { name } of settings.backends) store.queue.nudge(name);
    log({
      level: 'info',
      what: 'events',
      events: results.length,
      accepted: results.filter(({ outcome }) => outcome === 'accepted').length,
      ms: now() - began,
    });
    return personal({ protocol: PROTOCOL, results } satisfies BatchAnswer);
  }

  async function answer(request: Request, client: Client): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(`${basePath}/`)) return refuse('route-unknown');
    try {
      return (
        refuseOrigin(request, settings) ??
        preflight(request) ??
        (await route(request, pathname.slice(basePath.length), client))
      );
    } catch (error) {
      log({ level: 'error', what: 'request_failed', method: request.method, error: thrownOf(error) });
      // With the store away nothing is wrong with the request, and it may come again.
      return (await isReady()) ? refuse('internal') : notReady();
    }
  }

  return {
    async fetch(request, client = {}) {
      const answered = closing ? refuse('not-ready', { retryAfterMs: CLOSING_RETRY_MS }) : undefined;
      return withCors(request, answered ?? (await underWay.hold(() => answer(request, client))), settings);
    },
    publish: (update, { tx } = {}) => publishUpdate(update, settings, tx),
    async attachment(issueId, sha256) {
      const one = await store.attachment(issueId, sha256);
      if (!one?.complete) return undefined;
      return { mediaType: one.mediaType, bytes: await store.attachmentBytes(issueId, sha256) };
    },
    async undelivered() {
      const all = await store.countDeliveries();
      const waiting = all.filter(({ state }) => state === 'waiting' || state === 'misconfigured');
      const count = waiting.reduce((sum, one) => sum + one.count, 0);
      const oldestAt = Math.min(...waiting.map((one) => one.oldestAt));
      return { count, ...(count > 0 && { oldestAt }) };
    },
    ready,
    async close() {
      closing = true;
      watch.close();
      // A body that never ends is not waited for.
      await inTime(underWay.empty(), CLOSING_MS, undefined);
      await forward.close();
      await prune.close();
    },
  };
}

/** Every route and how it is asked; `/` stands for an id. */
const METHODS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ready', ['GET', 'HEAD']],
  ['config', ['GET', 'HEAD']],
  ['events', ['POST']],
  ['watch', ['POST']],
  ['hooks/', ['POST']],
  ['issues/', ['GET', 'HEAD', 'DELETE']],
  ['issues//attachments', ['HEAD', 'PUT']],
  ['issues//notify', ['GET', 'HEAD', 'PUT']],
  ['notify/', ['GET', 'HEAD', 'POST']],
]);

function isUrgent(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'lane' in event && event.lane === 'urgent';
}

function notReady(): Response {
  return refuse('not-ready', { retryAfterMs: NOT_READY_RETRY_MS });
}
