import type { Later, Touchline, TouchlineOptions } from './api.ts';
import { captureReport, flawsOfDraft, randomBytes, type Stamp } from './capture/capture.ts';
import type { CaptureDefaults } from './capture/draft.ts';
import type { Kiosk } from './kiosk.ts';
import type { ShrunkPhoto } from './capture/photo.ts';
import type { Line } from './line.ts';
import { TouchlineError } from './model/errors.ts';
import { base64url } from './model/ids.ts';
import { referenceOf } from './model/reference.ts';
import { deviceClock } from './outbox/clock.ts';
import { keepingOn } from './outbox/keeping.ts';
import { outboxExists, outboxName } from './outbox/name.ts';
import { openMemory, openStore } from './outbox/open-store.ts';
import type { Captured, Keeping, Keepsake } from './outbox/outbox.ts';
import { deviceSafe, plainSafe, type Safe } from './outbox/safe.ts';
import type { Store } from './outbox/store.ts';
import type { IssueState } from './status/issue-state.ts';
import { linkTo } from './status/link.ts';
import type { KeptConfig } from './sync/fetch-config.ts';

export type { SurveyAnswers, Touchline, TouchlineOptions } from './api.ts';
export type { IssueDraft } from './capture/draft.ts';
export type { Drafts } from './outbox/drafts.ts';
export type { Health, IssueState } from './status/issue-state.ts';
export type { Notified, NotifyWish } from './sync/notify.ts';
export type { OutgoingEvent, Transport, TransportAnswer } from './sync/transport.ts';

/** What is open once storage was touched. */
interface Rooms {
  store: Store;
  safe: Safe;
  keeping: Keeping;
  source: string;
  /** Tells this page and other tabs that issues changed. */
  tell: (ids: string[]) => void;
  close: () => void;
}

/** Asked without touching it, for a page may forbid even that. Node has none. */
const isBrowser = 'indexedDB' in globalThis;
const LATER = [
  'issues',
  'list',
  'seen',
  'message',
  'confirm',
  'reopen',
  'withdraw',
  'feedback',
  'survey',
  'stillNeeded',
  'notify',
  'helped',
  'erase',
  'track',
  'sync',
  'health',
  'evicted',
] as const satisfies Later[];
/** After the part that sends could not be loaded. */
const LINE_RETRY_MS = 10_000;

/**
 * Connects the rooms of the device: captures, keeps, sends and watches.
 *
 * Returns at once. Storage is not touched before the first report, list or watch, unless an outbox of this
 * relay and venue is there already: then what waits in it is sent. Whatever is not needed to save a report is
 * loaded beside it.
 *
 * @throws {@link TouchlineError} `options_invalid`
 */
export function createTouchline(options: TouchlineOptions): Touchline {
  const { venue, event, profile = 'personal' } = options;
  const endpoint = addressOf(options.endpoint);
  const trackUrl = addressOf(options.trackUrl ?? '/track', new URL(endpoint).origin);
  const clock = deviceClock();
  const listeners = new Set<(issue: IssueState) => void>();
  const watched = new Map<string, Set<(issue: IssueState) => void>>();
  const defaults: CaptureDefaults = {
    venue,
    channel: options.channel ?? (profile === 'shared' ? 'kiosk' : 'widget'),
    ...(event && { event }),
    ...(options.test && { test: true }),
  };
  // Browsers hash nothing on a page that anybody on the way could have changed.
  const name = globalThis.crypto?.subtle
    ? outboxName(endpoint, venue)
    : Promise.reject(
        new TouchlineError('outbox_unavailable', 'Reports need a secure page: https, or localhost.'),
      );
  name.catch(() => undefined);
  let opened: Promise<Rooms> | undefined;
  let lining: Promise<Line> | undefined;
  let line: Line | undefined;
  let config: KeptConfig | undefined;
  let kiosk: Kiosk | undefined;
  /** Of a kiosk: what only its screen may know of the issues that the person before it reported. */
  const shown = new Map<string, Pick<Keepsake, 'category' | 'location'>>();
  let destroyed = false;

  name
    .then(outboxExists)
    .then((exists) => (exists && !destroyed ? open() : undefined))
    .catch(() => undefined);

  function open(): Promise<Rooms> {
    if (destroyed) {
      throw new TouchlineError('destroyed', 'This Touchline was destroyed.');
    }
    if (!opened) {
      opened = openPlace().then(openRooms);
      opened.then(
        () => destroyed || void connect(),
        () => (opened = undefined),
      );
    }
    return opened;
  }

  /** Without a key of the venue a kiosk keeps nothing that the next person could find. */
  async function openPlace(): Promise<Store> {
    const database = await name;
    if (!isBrowser) return openMemory();
    if (profile === 'personal') {
      return openStore(database, clock, (ids) => {
        announce(ids);
        wake();
      });
    }
    try {
      kiosk = await (await import('./kiosk.ts')).openKiosk(database, endpoint, venue);
      if (kiosk) return kiosk.store;
    } catch {
      // It is as if there were no key.
    }
    return openMemory();
  }

  async function openRooms(place: Store): Promise<Rooms> {
    let store = place;
    let safe = plainSafe;
    if (isBrowser) {
      try {
        safe = await deviceSafe(store);
      } catch {
        // Words never lie on a disk unlocked. What lies there locked waits for a browser that can read it.
        store.close();
        store = await openMemory();
      }
    }
    const keeping = keepingOn(store, clock, safe);
    const source = await keeping.source(newSource());
    // Other tabs show the same issues; in Node and in memory there is nobody to tell.
    const speaks = isBrowser && 'BroadcastChannel' in globalThis;
    const channel = speaks ? new BroadcastChannel(await name) : undefined;
    channel?.addEventListener('message', ({ data }: MessageEvent<string[]>) => announce(data));
    const tell = (ids: string[]) => {
      if (!ids.length) return;
      // An answer that was under way when everything ended still comes.
      if (!closed) channel?.postMessage(ids);
      announce(ids);
    };
    let closed = false;
    const close = () => {
      closed = true;
      channel?.close();
      keeping.close();
    };
    if (destroyed) close();
    return { store, safe, keeping, source, tell, close };
  }

  /** Loads what sends. A browser that cannot have it now is asked again: what is saved can wait. */
  function connect(): Promise<Line> {
    lining ??= Promise.all([open(), name, import('./line.ts')]).then(([rooms, lock, { openLine }]) => {
      line = openLine({
        ...rooms,
        options,
        defaults,
        clock,
        endpoint,
        trackUrl,
        lock,
        keep,
        shown,
        stamp,
        listeners,
        watched,
      });
      if (destroyed) line.stop();
      else line.look();
      return line;
    });
    lining.catch(() => {
      lining = undefined;
      if (!destroyed) setTimeout(() => destroyed || void connect(), LINE_RETRY_MS);
    });
    return lining;
  }

  /** What every event of this moment carries. A kiosk closes it to the venue, once and here. */
  async function stamp(): Promise<Stamp> {
    const { source } = await open();
    const sealer = await kiosk?.sealer();
    return { now: clock.now(), source, seal: sealer?.event };
  }

  /** Who listens hears it again with the next change if the store fails just now. */
  function announce(ids: string[]): void {
    onLine((now) => now.announce(ids));
  }

  const wake = () => onLine((now) => now.wake());

  function onLine(use: (now: Line) => unknown): void {
    if (!destroyed)
      connect()
        .then(use)
        .catch(() => undefined);
  }

  async function keep(captured: Captured): Promise<'device' | 'memory'> {
    const rooms = await open();
    const kept = await rooms.keeping.add(captured);
    rooms.tell([captured.entry.subject, ...(captured.replaces ? [captured.replaces] : [])]);
    wake();
    return kept;
  }

  return {
    ...(Object.fromEntries(
      LATER.map((what) => [
        what,
        async (...about: never[]) => ((await connect())[what] as (...about: never[]) => unknown)(...about),
      ]),
    ) as Pick<Touchline, Later>),

    get ready() {
      return open().then(({ store: { kept } }) => ({ kept }));
    },

    async report(draft, kept) {
      const stamped = await stamp();
      const { photos } = draft;
      const unlisted = draft.unlisted || undefined;
      if (!photos?.length) return capture([]);
      const [{ fitPhotos }, sealer] = await Promise.all([import('./capture/photos.ts'), kiosk?.sealer()]);
      return fitPhotos(draft, sealer, capture, open);

      async function capture(parts: ShrunkPhoto[]): Promise<IssueState> {
        const attachments = parts.map(({ bytes, ...rest }) => ({ ...rest, bytes: bytes.byteLength }));
        const { event: entry, secret, issue } = await captureReport(draft, defaults, stamped, attachments);
        const { id, capturedAt } = entry;
        const { category, location, supersedes, joins, consent } = issue;
        const reference = referenceOf(id);
        const survey = consent.survey || undefined;
        const seen = { id, reference, category, location, capturedAt, ...(survey && { survey }) };
        if (kiosk) shown.set(id, { category, location });
        const where = await keep({
          // Nobody is asked later about what is not shown: it goes out, however long it waited.
          entry: unlisted ? { ...entry, needed: true } : entry,
          parts: parts.map((part) => ({ ...part, subject: id })),
          keepsake: {
            ...seen,
            secret,
            touchedAt: capturedAt,
            sequence: 1,
            ...(kiosk ? { category: '', location: {} } : joins && { joins }),
            ...(unlisted && { unlisted }),
          },
          ...(supersedes && { replaces: supersedes }),
          ...(kept !== undefined && { draft: kept }),
        });
        return {
          ...seen,
          delivery: 'saved',
          kept: where,
          attempts: 0,
          pending: [],
          ...(unlisted && { unlisted }),
          trackingLink: linkTo(trackUrl, id, secret),
        };
      }
    },

    get drafts() {
      return connect().then(({ drafts }) => drafts);
    },

    check: (draft) => flawsOfDraft(draft, defaults, clock.now()),

    watch(id, listener) {
      const heard = watched.get(id) ?? new Set();
      watched.set(id, heard.add(listener));
      onLine((now) => now.hear(id, listener));
      return () => {
        heard.delete(listener);
        if (!heard.size) watched.delete(id);
        line?.look();
      };
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    async config() {
      const { latestConfig } = await import('./line.ts');
      const rooms = await opened?.catch(() => undefined);
      config = await latestConfig(endpoint, venue, config, rooms?.store);
      defaults.tickets = config?.config.ticketNumbers;
      return config?.config;
    },

    async reset() {
      const rooms = await open();
      const now = await connect();
      const nothingWaits = await now.letGo();
      shown.clear();
      if (profile === 'shared' && !kiosk && nothingWaits) {
        // No key of the venue could be had; the next person may have one.
        now.stop();
        rooms.close();
        line = lining = opened = undefined;
        return;
      }
      rooms.source = await rooms.keeping.source(newSource());
    },

    destroy() {
      destroyed = true;
      listeners.clear();
      watched.clear();
      line?.stop();
      opened?.then(({ close }) => close()).catch(() => undefined);
    },
  };
}

/** Random, and never derived from anything about the device or the person. */
function newSource(): string {
  return `urn:touchline:device:${base64url(randomBytes(16))}`;
}

/** Absolute, without a slash at the end. */
function addressOf(address: string, base = globalThis.location?.href as string | undefined): string {
  try {
    const { origin, pathname } = new URL(address, base);
    return origin + pathname.replace(/\/+$/, '');
  } catch (cause) {
    throw new TouchlineError(
      'options_invalid',
      `"${address}" is no address. Without a page around it, it has to be absolute.`,
      { cause },
    );
  }
}
