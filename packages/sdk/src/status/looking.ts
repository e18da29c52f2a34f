import type { StatusView } from '../model/status.ts';
import type { Known } from '../outbox/outbox.ts';
import type { Watch } from './watch-views.ts';

export interface LookingDeps {
  /** Absolute address of the relay. */
  endpoint: string;
  find: (id: string) => Promise<Known | undefined>;
  /** Issues somebody on this page looks at. */
  watched: () => string[];
  visible: () => boolean;
  /** The venue said something. */
  onView: (view: StatusView) => Promise<void>;
}

/** Asks the venue as long as somebody looks, and no longer. */
export function startLooking(deps: LookingDeps): { look: () => void; stop: () => void } {
  const { endpoint, find, watched, visible, onView } = deps;
  let views: Promise<Watch> | undefined;
  let stopped = false;
  globalThis.document?.addEventListener('visibilitychange', look);

  /** What is still here as a whole cannot be at the venue, and of what was deleted nobody has the secret. */
  async function list(): Promise<{ id: string; secret: string; etag?: string }[]> {
    const known = await Promise.all(watched().map((id) => find(id)));
    return known.flatMap((one) => {
      if (!one?.keepsake.secret || one.entries.some((entry) => entry.id === one.keepsake.id)) return [];
      const { id, secret, view } = one.keepsake;
      return [{ id, secret, ...(view && { etag: view.etag }) }];
    });
  }

  function look(): void {
    lookNow().catch(() => undefined);
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
      globalThis.document?.removeEventListener('visibilitychange', look);
      void views?.then((watch) => watch.stop()).catch(() => undefined);
    },
  };
}
