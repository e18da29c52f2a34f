import type { BackendAdapter } from '../backends/backend.ts';
import { inBackground } from './background.ts';
import { jobOf, type ForwardJob } from './job.ts';
import { openLane, type Lane } from './lane.ts';
import { withPhotos, type PhotoJob } from './photo-job.ts';
import { poller } from './poll.ts';
import { notifyJob, notifyLanes } from './notify/lanes.ts';
import type { Settings } from './options.ts';
import { withRequester } from './requester.ts';

/** What is with a backend when the relay closes may still end well for this long. */
const GRACE_MS = 5_000;
/** Issues that one look of the sweep brings. */
const SWEEP_PAGE = 200;

/**
 * Forwards what was accepted, each backend by a lane of its own.
 *
 * A crash between a delivery and its bookkeeping delivers again; the backend knows the id.
 */
export function forwarder(settings: Settings) {
  const { store, backends, now, sweepMs, log } = settings;
  const stop = new AbortController();
  const timers: ReturnType<typeof setInterval>[] = [];
  const lanes: Lane[] = [];
  const ends: (() => Promise<void>)[] = [];
  const polls = poller(settings);
  let closing = false;

  async function start(): Promise<void> {
    for (const backend of backends) {
      const whole = withPhotos(forwardTo(backend, settings), backend, settings);
      await open(backend.name, openLane(whole, jobOf, settings, stop.signal));
    }
    for (const one of notifyLanes(settings)) {
      await open(one.name, openLane(one, notifyJob, settings, stop.signal));
    }
    polls.start();
  }

  async function open(name: string, lane: Lane): Promise<void> {
    lanes.push(lane);
    ends.push(await store.queue.work(name, (ids, urgent) => lane.look(ids, urgent)));
    let sweeping: Promise<void> | undefined;
    const turn = () => {
      if (closing) return;
      sweeping ??= sweep(name, lane)
        .catch(() => log({ level: 'warn', what: 'sweep_failed', backend: name }))
        .finally(() => (sweeping = undefined));
    };
    ends.push(async () => sweeping);
    turn();
    timers.push(inBackground(setInterval(turn, sweepMs)));
  }

  /** The queue wakes; this finds what a killed process had in its hands, and leaves alone what is just coming. */
  async function sweep(backend: string, lane: Lane): Promise<void> {
    const found = new Set<string>();
    while (!closing) {
      const page = await store.overdueIssues(backend, now() - sweepMs, SWEEP_PAGE);
      const fresh = page.filter((id) => !found.has(id));
      for (const id of fresh) found.add(id);
      await lane.look(fresh, false);
      // The rest is behind these; the next turn finds it.
      if (page.length < SWEEP_PAGE || fresh.length === 0) return;
    }
  }

  return {
    start,
    async close() {
      closing = true;
      for (const timer of timers) clearInterval(timer);
      await polls.close();
      const cut = setTimeout(() => stop.abort(), GRACE_MS);
      // Nobody who brings work may wait for room that never comes, so the lanes end first.
      await Promise.allSettled(lanes.map((lane) => lane.finish()));
      clearTimeout(cut);
      await Promise.allSettled(ends.map((end) => end()));
    },
  };
}

/** What reaches a backend besides what it was made for: surveys where it takes them, and who is proven to ask. */
function forwardTo(
  backend: BackendAdapter,
  settings: Settings,
): BackendAdapter<Exclude<ForwardJob, PhotoJob>> {
  const { name, guarantee, statusReturn, lagMs, concurrency = 1, onAmbiguous = 'retry' } = backend;
  return {
    name,
    guarantee,
    statusReturn,
    concurrency,
    onAmbiguous,
    ...(lagMs !== undefined && { lagMs }),
    async deliver(job, context) {
      if (job.type === 'survey') {
        // A backend that stopped taking them is not held up by one that was meant for it.
        return (
          (await backend.survey?.(job.survey, context)) ?? {
            kind: 'refused',
            reason: 'It takes no surveys.',
          }
        );
      }
      if (job.type !== 'create') return backend.deliver(job, context);
      return backend.deliver({ ...job, issue: await withRequester(job.issue, settings) }, context);
    },
  };
}
