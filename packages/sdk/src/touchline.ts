import { captureFollowUp, captureReport, flawsOfDraft, randomBytes } from './capture/capture.ts';
import type { CaptureDefaults, IssueDraft } from './capture/draft.ts';
import { maskNumbers } from './capture/mask.ts';
import type { VenueConfig } from './model/config.ts';
import type { EventData, EventType } from './model/entry.ts';
import { TouchlineError, type Flaw } from './model/errors.ts';
import { base64url } from './model/ids.ts';
import type { Issue } from './model/issue.ts';
import { referenceOf } from './model/reference.ts';
import { subcategoryOf } from './model/taxonomy.ts';
import { deviceClock } from './outbox/clock.ts';
import { openIndexedDbOutbox } from './outbox/indexeddb-outbox.ts';
import { createMemoryOutbox } from './outbox/memory-outbox.ts';
import { outboxExists, outboxName } from './outbox/name.ts';
import type { Captured, Known, Outbox, Part } from './outbox/outbox.ts';
import type { IssueState } from './status/issue-state.ts';
import { mergeStatus } from './status/merge-status.ts';
import type { Watch } from './status/watch-views.ts';
import { httpTransport } from './sync/deliver.ts';
import type { KeptConfig } from './sync/fetch-config.ts';
import { createCall } from './sync/relay-client.ts';
import { startSyncLoop, type SyncLoop } from './sync/sync-loop.ts';
import type { Transport } from './sync/transport.ts';
import { isVisible } from './sync/wake-signals.ts';

export type { IssueDraft } from './capture/draft.ts';
export type { IssueState } from './status/issue-state.ts';
export type { OutgoingEvent, Transport, TransportAnswer } from './sync/transport.ts';

export interface TouchlineOptions {
  /** Address of the relay, absolute or relative to the page: `/touchline`. */
  endpoint: string;
  venue: string;
  event?: string;
  /** `shared` is for kiosks: nothing is kept for the next person. @default 'personal' */
  profile?: 'personal' | 'shared';
  /** Marks every report as a trial. @default false */
  test?: boolean;
  channel?: Issue['channel'];
  /** Page that opens tracking links. @default `/track` on this origin */
  trackUrl?: string;
  /** Another way to the relay: takes the exact texts of the events, answers with parsed results. */
  transport?: Transport;
}

export interface Touchline {
  /** `indexeddb`: reports survive; `memory`: this browser refuses, keep the page open. */
  readonly ready: Promise<{ kept: 'device' | 'memory' }>;
  /**
   * Resolves once the report is safe on this device; sending goes on in the background.
   *
   * @throws {@link TouchlineError} `issue_invalid` with `flaws` when answers are missing or cannot be right.
   */
  report(draft: IssueDraft): Promise<IssueState>;
  /** What `report` would find wrong, without capturing anything. */
  check(draft: IssueDraft): Flaw[];
  /** Every issue this device knows, newest first. */
  issues(): Promise<IssueState[]>;
  /** Calls back at once and on every change until the returned function is called. */
  watch(id: string, listener: (issue: IssueState) => void): () => void;
  /** Calls back when any issue of this device changed. */
  subscribe(listener: (issue: IssueState) => void): () => void;
  message(id: string, text: string): Promise<void>;
  confirm(id: string): Promise<void>;
  reopen(id: string, reason?: string): Promise<void>;
  /** Taken back: deleted if it was never tried, else withdrawn by an event. */
  withdraw(id: string, reason?: string): Promise<void>;
  feedback(id: string, feedback: { csat?: number; ces?: number; comment?: string }): Promise<void>;
  /** Deletes here, and at the venue as soon as it can be reached. */
  erase(id: string): Promise<void>;
  /** Takes up an issue from a tracking link or its fragment `#tl=<id>.<secret>`; `undefined` if it is none. */
  track(link: string): Promise<string | undefined>;
  /** The venue's configuration: fresh where it can be, else the last copy, else `undefined`. */
  config(): Promise<VenueConfig | undefined>;
  /** Tries everything that is due now. */
  sync(): Promise<void>;
  /** Ends timers, requests and connections. What is saved stays saved. */
  destroy(): void;
}

type FollowUp = Exclude<EventType, 'touchline.issue.reported'>;

/**
 * Connects the rooms of the device: captures, keeps, sends and watches.
 *
 * Returns at once. Storage is not touched before the first report, list or watch, unless an outbox of this
 * relay and venue is there already: then what waits in it is sent.
 *
 * @throws {@link TouchlineError} `options_invalid`
 */
export function createTouchline(options: TouchlineOptions): Touchline {
  const { venue, event, profile = 'personal' } = options;
  const endpoint = addressOf(options.endpoint);
  const trackUrl = addressOf(options.trackUrl ?? '/track', new URL(endpoint).origin);
  const call = createCall(endpoint);
  const transport = options.transport ?? httpTransport(call);
  const clock = deviceClock();
  const listeners = new Set<(issue: IssueState) => void>();
  const watched = new Map<string, Set<(issue: IssueState) => void>>();
  const defaults: CaptureDefaults = {
    venue,
    channel: options.channel ?? (profile === 'shared' ? 'kiosk' : 'widget'),
    ...(event && { event }),
    ...(options.test && { test: true }),
  };
  const name = outboxName(endpoint, venue);
  let opened: Promise<Opened> | undefined;
  let views: Promise<Watch> | undefined;
  let config: KeptConfig | undefined;
  let destroyed = false;

  interface Opened {
    outbox: Outbox;
    loop: SyncLoop;
    source: string;
    tell: (ids: string[]) => void;
    close: () => void;
  }

  if (profile === 'personal') {
    void name
      .then(outboxExists)
      .then((exists) => (exists && !destroyed ? open() : undefined))
      .catch(() => undefined);
  }

  function open(): Promise<Opened> {
    if (destroyed) throw new TouchlineError('destroyed', 'This Touchline was destroyed; create another one.');
    opened ??= openRooms();
    opened.catch(() => (opened = undefined));
    return opened;
  }

  async function openRooms(instead?: Outbox): Promise<Opened> {
    const lock = await name;
    const outbox = instead ?? (await openOutbox(lock));
    const source = await outbox.source(`urn:touchline:device:${base64url(randomBytes(16))}`);
    // Other tabs show the same issues; in Node and in memory there is nobody to tell.
    const channel = outbox.kept === 'device' ? new BroadcastChannel(lock) : undefined;
    const tell = (ids: string[]) => {
      if (!ids.length) return;
      channel?.postMessage(ids);
      announce(ids);
    };
    channel?.addEventListener('message', ({ data }: MessageEvent<string[]>) => announce(data));
    const loop = startSyncLoop({
      outbox,
      transport,
      call,
      probes: !options.transport,
      lock,
      now: clock.now,
      changed: tell,
      alarm: (what) => console.error(`Touchline: ${what}`),
    });
    const close = () => {
      loop.stop();
      channel?.close();
      outbox.close();
    };
    if (destroyed) close();
    else loop.wake();
    return { outbox, loop, source, tell, close };
  }

  /** Without a key of the venue a kiosk keeps nothing that the next person could find. */
  async function openOutbox(database: string): Promise<Outbox> {
    if (profile === 'shared' || typeof indexedDB === 'undefined') return createMemoryOutbox(clock);
    try {
      return await openIndexedDbOutbox(database, clock);
    } catch {
      return createMemoryOutbox(clock);
    }
  }

  function stateOf(known: Known, { outbox, loop }: Opened): IssueState {
    const { nextTryAt } = loop;
    return mergeStatus(known, { kept: outbox.kept, now: clock.now(), nextTryAt, trackUrl });
  }

  /** Who listens hears it again with the next change if the store fails just now. */
  function announce(ids: string[]): void {
    notify(ids).catch(() => undefined);
  }

  async function notify(ids: string[]): Promise<void> {
    onVisibility();
    const heard = ids.filter((id) => listeners.size || watched.has(id));
    if (!heard.length) return;
    const rooms = await open();
    for (const id of new Set(heard)) {
      const known = await rooms.outbox.find(id);
      if (!known || destroyed) continue;
      const state = stateOf(known, rooms);
      for (const listener of [...listeners, ...(watched.get(id) ?? [])]) safely(() => listener(state));
    }
  }

  async function keep(captured: Captured): Promise<Opened> {
    let rooms = await open();
    try {
      await rooms.outbox.add(captured);
    } catch (error) {
      // Text is never refused for want of room; photos are left out only when the person agrees.
      if (captured.parts?.length || rooms.outbox.kept === 'memory') throw error;
      rooms.close();
      const memory = createMemoryOutbox(clock);
      await memory.add(captured);
      rooms = await (opened = openRooms(memory));
    }
    rooms.tell([captured.entry.subject, ...(captured.replaces ? [captured.replaces] : [])]);
    rooms.loop.wake();
    return rooms;
  }

  async function followUp<T extends FollowUp>(id: string, type: T, data: EventData<T>): Promise<void> {
    const { outbox, source } = await open();
    const known = await outbox.find(id);
    const sequence = known && (await outbox.nextSequence(id));
    if (!known || !sequence) throw unknown();
    const urgent = subcategoryOf(known.keepsake.category)?.urgency === 'U1';
    const about = { subject: id, sequence, lane: urgent ? ('urgent' as const) : ('normal' as const) };
    await keep({ entry: await captureFollowUp(type, data, about, { now: clock.now(), source }) });
  }

  async function forget(id: string, when: 'unsent' | 'always'): Promise<'unsent' | 'duty' | 'sent'> {
    const { outbox, loop, tell } = await open();
    const end = await outbox.forget(id, when);
    if (end === 'unknown') throw unknown();
    tell([id]);
    loop.wake();
    return end;
  }

  async function toWatch(): Promise<{ id: string; secret: string; etag?: string }[]> {
    const { outbox } = await open();
    const known = await Promise.all([...watched.keys()].map((id) => outbox.find(id)));
    return known.flatMap((one) => {
      // What is still here as a whole cannot be at the venue.
      if (!one || one.entries.some((entry) => entry.id === one.keepsake.id)) return [];
      const { id, secret, view } = one.keepsake;
      return [{ id, secret, ...(view && { etag: view.etag }) }];
    });
  }

  function startWatching(): void {
    views ??= import('./status/watch-views.ts').then(({ watchViews }) =>
      watchViews({
        endpoint,
        list: toWatch,
        visible: isVisible,
        onView: async (view) => {
          const { outbox, tell } = await open();
          if (await outbox.keepView(view)) tell([view.id]);
        },
      }),
    );
    // Without the chunk, off-line for instance, the device's own facts are still shown; the next watch tries again.
    views.then(
      (watch) => (destroyed || !watched.size ? stopWatching() : watch.refresh()),
      () => (views = undefined),
    );
  }

  function stopWatching(): void {
    void views?.then((watch) => watch.stop()).catch(() => undefined);
    views = undefined;
  }

  const onVisibility = () => void views?.then((watch) => watch.refresh()).catch(() => undefined);
  globalThis.document?.addEventListener('visibilitychange', onVisibility);

  return {
    get ready() {
      return open().then(({ outbox: { kept } }) => ({ kept }));
    },

    async report(draft) {
      const { source } = await open();
      const stamp = { now: clock.now(), source };
      const { photos = [] } = draft;
      const parts = photos.length ? await shrink(photos) : [];
      const attachments = parts.map(({ id, sha256, mediaType, bytes }) => ({
        id,
        sha256,
        mediaType,
        bytes: bytes.byteLength,
      }));
      const { event: entry, secret, issue } = await captureReport(draft, defaults, stamp, attachments);
      const { id, capturedAt } = entry;
      const { category, location, supersedes } = issue;
      const rooms = await keep({
        entry,
        parts: parts.map((part) => ({ ...part, subject: id })),
        keepsake: {
          id,
          reference: referenceOf(id),
          secret,
          category,
          location,
          capturedAt,
          touchedAt: capturedAt,
          sequence: 1,
        },
        ...(supersedes && { replaces: supersedes }),
      });
      const known = await rooms.outbox.find(id);
      if (!known) throw unknown();
      return stateOf(known, rooms);
    },

    check: (draft) => flawsOfDraft(draft, defaults, clock.now()),

    async issues() {
      const rooms = await open();
      return (await rooms.outbox.all()).map((known) => stateOf(known, rooms));
    },

    watch(id, listener) {
      const heard = watched.get(id) ?? new Set();
      watched.set(id, heard.add(listener));
      void open()
        .then(async (rooms) => {
          const known = await rooms.outbox.find(id);
          if (known && heard.has(listener)) safely(() => listener(stateOf(known, rooms)));
        })
        .catch(() => undefined);
      startWatching();
      return () => {
        heard.delete(listener);
        if (!heard.size) watched.delete(id);
        if (!watched.size) stopWatching();
        else onVisibility();
      };
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    message: (id, text) => followUp(id, 'touchline.issue.message', { text: maskNumbers(text).text }),
    confirm: (id) => followUp(id, 'touchline.issue.confirmed', {}),
    reopen: (id, reason) => followUp(id, 'touchline.issue.reopened', reason ? { reason } : {}),
    async withdraw(id, reason) {
      if ((await forget(id, 'unsent')) === 'sent') {
        await followUp(id, 'touchline.issue.withdrawn', reason ? { reason } : {});
      }
    },
    feedback: (id, feedback) => followUp(id, 'touchline.feedback.given', feedback),
    async erase(id) {
      await forget(id, 'always');
    },

    async track(link) {
      const found = /(?:^|#tl=)([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\w-]{20,64})$/.exec(link.trim());
      const [, id, secret] = found ?? [];
      if (!id || !secret) return undefined;
      const { outbox } = await open();
      const now = clock.now();
      // A UUIDv7 begins with the time of its making.
      const capturedAt = Math.min(parseInt(id.replace('-', '').slice(0, 12), 16), now);
      const reference = referenceOf(id);
      const unseen = { category: '', location: {}, capturedAt, touchedAt: now, sequence: 0 };
      await outbox.adopt({ id, secret, reference, ...unseen });
      return id;
    },

    async config() {
      const outbox = (await opened?.catch(() => undefined))?.outbox;
      config ??= (await outbox?.note('config').catch(() => undefined)) as KeptConfig | undefined;
      const { fetchConfig } = await import('./sync/fetch-config.ts');
      const fresh = await fetchConfig(call, venue, config);
      if (fresh && fresh !== config) await outbox?.keepNote('config', fresh).catch(() => undefined);
      config = fresh;
      return config?.config;
    },

    async sync() {
      await (await open()).loop.now();
    },

    destroy() {
      destroyed = true;
      globalThis.document?.removeEventListener('visibilitychange', onVisibility);
      listeners.clear();
      watched.clear();
      stopWatching();
      void opened?.then(({ close }) => close()).catch(() => undefined);
    },
  };
}

async function shrink(photos: Blob[]): Promise<Omit<Part, 'subject'>[]> {
  const { shrinkPhoto } = await import('./capture/photo.ts');
  const parts: Omit<Part, 'subject'>[] = [];
  // One after the other: a decoded photo takes tens of megabytes.
  for (const photo of photos) parts.push(await shrinkPhoto(photo));
  return parts;
}

/** Absolute, without a slash at the end. */
function addressOf(address: string, base = globalThis.location?.href as string | undefined): string {
  try {
    const { origin, pathname } = new URL(address, base);
    return origin + pathname.replace(/\/+$/, '');
  } catch (cause) {
    throw new TouchlineError(
      'options_invalid',
      `"${address}" is no address. Without a page around it, it has to be absolute: https://venue.example/touchline`,
      { cause },
    );
  }
}

function unknown(): TouchlineError {
  return new TouchlineError('issue_unknown', 'This device does not know that issue.');
}

/** A listener of the page must never break ours. */
function safely(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.error(error);
  }
}
