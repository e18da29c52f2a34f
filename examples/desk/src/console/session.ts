import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DeskVenue, IssueList, Me } from '../api/types.ts';
import { api } from './api.ts';
import { forgetDrafts } from './drafts.ts';
import { forgetKept } from './field/shelf.ts';
import { isSignedOut } from './live.ts';
import type { View } from './state.ts';
import { setTimeZone } from './words.ts';

export interface SessionOptions {
  /** Which part of the queue is read first. */
  view: () => View;
  /** Without a list for whoever reads figures alone. */
  onOpened: (me: Me, venue: DeskVenue, list: IssueList | undefined) => void;
  onClosed: () => void;
}

/** Who sits here. */
export class Session implements ReactiveController {
  /** Undefined until the server has said; null when nobody is signed in. */
  me: Me | null | undefined;
  /** It ran out by itself. */
  ended = false;
  unreachable = false;

  readonly #host: ReactiveControllerHost;
  readonly #options: SessionOptions;
  #last: string | undefined;

  constructor(host: ReactiveControllerHost, options: SessionOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    void this.start();
  }

  readonly start = async (): Promise<void> => {
    this.unreachable = false;
    try {
      const me = await api.me();
      if (!me) return this.close(false);
      // What one person has begun to write is nothing for the next.
      if (this.#last !== undefined && this.#last !== me.id) forgetDrafts();
      this.#last = me.id;
      // Both at once: the list waits for no names, since it can be drawn with ids for a moment.
      const [venue, list] = await Promise.all([
        api.venue(),
        me.role === 'analyst' ? undefined : api.issues(this.#options.view()),
      ]);
      setTimeZone(venue.timeZone);
      this.me = me;
      this.ended = false;
      this.#options.onOpened(me, venue, list);
    } catch (error) {
      if (isSignedOut(error)) return this.close(false);
      this.unreachable = true;
    }
    this.#host.requestUpdate();
  };

  /** @param ended  Nobody asked for it. */
  close(ended: boolean): void {
    this.me = null;
    this.ended = ended;
    this.#options.onClosed();
    this.#host.requestUpdate();
  }

  async signOut(): Promise<void> {
    await api.signOut().catch(() => undefined);
    forgetDrafts();
    await forgetKept().catch(() => undefined);
    this.close(false);
  }
}
