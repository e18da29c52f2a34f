import type { StatusView } from '../model/status.ts';
import { LIMITS, type WatchAnswer, type WatchRequest } from '../model/wire.ts';
import type { Known } from '../outbox/outbox.ts';
import { isView } from './is-view.ts';
import type { Watch } from './watch-views.ts';

export interface LookingDeps {
  /** Absolute address of the relay. */
  endpoint: string;
  find: (id: string) => Promise<Known | undefined>;
  /** Everything that may be shown, as long as somebody would hear of it. */
  all: () => Promise<Known[]>;
  /** Asks once. @returns what the venue answered, if it is an answer of ours */
  ask: (about: WatchRequest) => Promise<unknown>;
  /** Issues somebody on this page looks at. */
  watched: () => string[];
  visible: () => boolean;
  /** The venue said something. */
  onView: (view: StatusView) => Promise<void>;
}

/** Somebody who comes back to the page has it asked anew after this time. */
const VISIT_MS = 5 * 60_000;
/** After an answer that did not come; twice as long after each further one. */
const RETRY_MS = 20_000;

/**
 * Asks the venue as long as somebody looks, and no longer; and once at each visit, what came meanwhile: whoever had
 * closed the page learns of an answer without having to look for it.
 */
export function startLooking(deps: LookingDeps): { look: () => void; stop: () => void } {
  const { endpoint, find, all, ask, watched, visible, onView } = deps;
  /** On the clock of the page, in milliseconds: nobody asks for a visit before. */
  let dueAt = 0;
  let failures = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let views: Promise<Watch> | undefined;
  let stopped = false;
  globalThis.document?.addEventListener('visibilitychange', look);

  async function list(): Promise<WatchRequest['issues']> {
    return askable(await Promise.all(watched().map((id) => find(id))));
  }

  function look(): void {
    lookNow().catch(() => undefined);
    visit().catch(() => {
      const waitMs = Math.min(RETRY_MS * 2 ** failures++, VISIT_MS) * (0.5 + Math.random() / 2);
      dueAt = performance.now() + waitMs;
      if (stopped) return;
      again = setTimeout(look, waitMs + 1);
      // A program on a server may end while it waits.
      (again as { unref?(): void }).unref?.();
    });
  }

  async function visit(): Promise<void> {
    if (stopped || !visible() || performance.now() < dueAt) return;
    dueAt = performance.now() + VISIT_MS;
    const open = (await all()).filter(
      ({ keepsake: { unlisted, view } }) => !unlisted && !/^(closed|cancelled)$/.test(view?.status ?? ''),
    );
    const issues = askable(open).slice(0, LIMITS.watchIssues);
    if (!issues.length) return;
    const answer = ((await ask({ issues })) ?? {}) as Partial<WatchAnswer>;
    if (!Array.isArray(answer.views)) throw new Error('No answer of ours.');
    failures = 0;
    for (const view of answer.views.filter(isView)) await onView(view);
  }

  async function lookNow(): Promise<void> {
    if (views) {
      const watch = await views;
      if (watched().length) return watch.refresh();
      views = undefined;
      return watch.stop();
    }
    // An issue at the venue means that there is a network, so the chunk can be had.
    if (stopped || !(await list()).length) return;
    views ??= import('./watch-views.ts').then(({ watchViews }) =>
      watchViews({ endpoint, list, visible, onView }),
    );
    views.catch(() => (views = undefined));
  }

  return {
    look,
    stop() {
      stopped = true;
      clearTimeout(again);
      globalThis.document?.removeEventListener('visibilitychange', look);
      void views?.then((watch) => watch.stop()).catch(() => undefined);
    },
  };
}

/** What is still here as a whole cannot be at the venue, and of what was deleted nobody has the secret. */
function askable(known: readonly (Known | undefined)[]): WatchRequest['issues'] {
  return known.flatMap((one) => {
    if (!one?.keepsake.secret || one.entries.some((entry) => entry.id === one.keepsake.id)) return [];
    const { id, secret, view } = one.keepsake;
    return [{ id, secret, ...(view && { etag: view.etag }) }];
  });
}
