import { createTouchline, type IssueState, type Touchline, type TouchlineOptions } from '@touchline/sdk';
import {
  TouchlineIssueAcceptedEvent,
  TouchlineIssueCapturedEvent,
  TouchlineStatusChangedEvent,
} from '../events/events.ts';

interface Shared {
  touchline: Touchline;
  users: number;
}
const shared = new Map<string, Shared>();
let create = createTouchline;

const keyOf = ({ endpoint, venue, profile }: TouchlineOptions) => `${endpoint} ${venue} ${profile}`;

/** Another way to come by a Touchline, for pages that bring their own and for tests. */
export function provideTouchline(factory: typeof createTouchline) {
  create = factory;
}

/** The one Touchline of this page for an endpoint and a venue. Give it back with `releaseTouchline`. */
export function takeTouchline(options: TouchlineOptions): Touchline {
  const key = keyOf(options);
  const entry = shared.get(key) ?? { touchline: create({ asks: true, ...options }), users: 0 };
  shared.set(key, entry);
  entry.users++;
  return entry.touchline;
}

/** The last one to leave ends its timers and connections; what is saved stays saved. */
export function releaseTouchline(options: TouchlineOptions) {
  const entry = shared.get(keyOf(options));
  if (!entry || --entry.users > 0) return;
  shared.delete(keyOf(options));
  entry.touchline.destroy();
}

/** What the attributes of an element say. */
function optionsOf(host: HTMLElement): TouchlineOptions {
  const read = (name: string) => host.getAttribute(name) ?? undefined;
  const event = read('event');
  const track = read('track');
  const profile = read('profile') ?? 'personal';
  return {
    endpoint: read('endpoint') ?? '/touchline',
    venue: read('venue') ?? '',
    ...(event && { event }),
    ...(track && { trackUrl: new URL(track, location.href).href }),
    ...(profile !== 'personal' && { profile: 'shared', channel: 'kiosk' }),
    ...(host.hasAttribute('test') && { test: true }),
  };
}

/** One host of ours and the Touchline behind it. */
export interface Session {
  readonly touchline: Touchline;
  /** What the page said about relay and venue. */
  readonly options: TouchlineOptions;
  /** On a screen that many people share. */
  readonly shared: boolean;
  /**
   * The language that somebody chose for this venue on this device, if any: never where many people share it.
   *
   * @param language  Kept for the next visit; `null` forgets.
   */
  chosen(language?: string | null): string | null | undefined;
  /** Forgets the person, and what the pill counted of them. */
  reset(): Promise<void>;
  end(): void;
}

/** Tells the page what happens to reports, as events on `host`, and on its pill, if it has one. */
export function openSession(host: HTMLElement & { language: string }): Session {
  const options = optionsOf(host);
  const touchline = takeTouchline(options);
  const last = new Map<string, IssueState>();
  // A page may take its element away and never say so. What hears the reports must not keep it alive.
  const page = new WeakRef(host);
  const count = () => {
    import('./badge.ts').then(({ tellOn }) => tellOn(page.deref(), last)).catch(() => {});
  };

  const take = (issue: IssueState) => {
    const element = page.deref();
    if (!element) return end();
    const before = last.get(issue.id);
    last.set(issue.id, issue);
    if (!before) element.dispatchEvent(new TouchlineIssueCapturedEvent(issue));
    if (before?.delivery !== 'received' && issue.delivery === 'received') {
      element.dispatchEvent(new TouchlineIssueAcceptedEvent(issue));
    }
    if (before && issue.view && before.view?.etag !== issue.view.etag) {
      element.dispatchEvent(new TouchlineStatusChangedEvent(issue));
    }
    count();
  };

  const stop = touchline.subscribe(take);
  function end() {
    stop();
    releaseTouchline(options);
  }
  touchline.issues().then(
    (issues) => {
      for (const issue of issues) if (!last.has(issue.id)) last.set(issue.id, issue);
      count();
    },
    () => {},
  );
  return {
    touchline,
    options,
    shared: options.profile === 'shared',
    chosen(language) {
      const key = `touchline:language:${options.venue}`;
      try {
        if (options.profile) return undefined;
        if (language) localStorage.setItem(key, language);
        if (language === null) localStorage.removeItem(key);
        return localStorage.getItem(key);
      } catch {
        // A browser may keep nothing; then the page says which language.
        return undefined;
      }
    },
    async reset() {
      await touchline.reset();
      last.clear();
      count();
    },
    end,
  };
}
