import type { Later, Touchline, TouchlineOptions } from './api.ts';
import type { Stamp } from './capture/capture.ts';
import type { CaptureDefaults } from './capture/draft.ts';
import { captureFollowUp } from './capture/follow-up.ts';
import type { EventData, EventType } from './model/entry.ts';
import { TouchlineError } from './model/errors.ts';
import { newsOf } from './model/news.ts';
import { referenceOf } from './model/reference.ts';
import { subcategoryOf } from './model/taxonomy.ts';
import type { DeviceClock } from './outbox/clock.ts';
import type { Captured, Keeping, Keepsake, Known } from './outbox/outbox.ts';
import { draftsOn, noDrafts, type Drafts } from './outbox/drafts.ts';
import { ledgerOf } from './outbox/ledger.ts';
import { RETENTION_MS } from './outbox/outbox.ts';
import { sendingFrom } from './outbox/sending.ts';
import type { Safe } from './outbox/safe.ts';
import type { Store } from './outbox/store.ts';
import type { IssueState } from './status/issue-state.ts';
import { mergeStatus } from './status/merge-status.ts';
import { startLooking } from './status/looking.ts';
import { httpTransport } from './sync/deliver.ts';
import type { KeptConfig } from './sync/fetch-config.ts';
import { notifyOver } from './sync/notify.ts';
import { createCall, type Call } from './sync/relay-client.ts';
import { startSyncLoop } from './sync/sync-loop.ts';
import { isVisible } from './sync/wake-signals.ts';

export { latestConfig } from './latest-config.ts';

export interface LineDeps {
  options: TouchlineOptions;
  /** How the venue writes ticket numbers, as far as it is known. */
  defaults: Pick<CaptureDefaults, 'tickets'>;
  store: Store;
  safe: Safe;
  keeping: Keeping;
  clock: DeviceClock;
  /** Absolute address of the relay. */
  endpoint: string;
  /** Absolute address of the page that opens tracking links. */
  trackUrl: string;
  /** What every event of this moment carries. */
  stamp: () => Promise<Stamp>;
  /** Names the one sender among tabs. */
  lock: string;
  /** Who hears of every issue. */
  listeners: ReadonlySet<Listener>;
  /** Who looks at one, by its id. */
  watched: ReadonlyMap<string, ReadonlySet<Listener>>;
  /** Issues of which something changed. */
  tell: (ids: string[]) => void;
  keep: (captured: Captured) => Promise<unknown>;
  /** Of a kiosk: what only its screen may know of the issues that the person before it reported. */
  shown: Map<string, Pick<Keepsake, 'category' | 'location'>>;
}

type FollowUp = Exclude<EventType, 'touchline.issue.reported'>;
type Listener = (issue: IssueState) => void;

/** Everything between this device and the venue once something is saved. */
export interface Line extends Pick<Touchline, Later> {
  /** Something new waits. */
  wake: () => void;
  /** @returns whether nothing waits any more */
  letGo: () => Promise<boolean>;
  readonly drafts: Drafts;
  /** Something of these issues changed. */
  announce: (ids: string[]) => Promise<void>;
  /** Somebody listens from now on. */
  hear: (id: string, listener: Listener) => Promise<void>;
  /** What is looked at has changed, or whether anybody looks. */
  look: () => void;
  stop: () => void;
}

const HOUR_MS = 3_600_000;
/** Between these a venue may choose how long a device keeps what it could not send. */
const LEAST_RETENTION_MS = HOUR_MS;
const MOST_RETENTION_MS = 30 * 24 * HOUR_MS;

/** Loaded beside the first screen: a report is safe without it, and goes nowhere. */
export function openLine(deps: LineDeps): Line {
  const { options, store, safe, keeping, clock, endpoint, tell, listeners, watched } = deps;
  const { transport } = options;
  const call = clocked(createCall(endpoint), clock);
  // Who stands before a shared screen is told nothing of those before.
  const ledger = options.profile === 'shared' ? undefined : ledgerOf(deps.lock, clock);
  const asks = !!options.asks && options.profile !== 'shared';
  const plain = sendingFrom(store, clock, safe, { asks });
  const sending = ledger?.over(plain) ?? plain;
  let stopped = false;
  let telling: Promise<void> = Promise.resolve();
  let retentionMs = RETENTION_MS;

  const loop = startSyncLoop({
    outbox: { ...keeping, ...sending },
    transport: transport ?? httpTransport(call, siteKeyIn(options.endpoint)),
    call,
    probes: !transport,
    lock: deps.lock,
    now: clock.now,
    changed: tell,
    alarm: (what) => console.error(`Touchline: ${what}`),
  });
  const looking = startLooking({
    endpoint,
    find: keeping.find,
    all: async () => (listeners.size && options.profile !== 'shared' ? sending.all() : []),
    async ask(about) {
      const { status, json } = await call('/v1/watch', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(about),
      });
      return status === 200 ? json : undefined;
    },
    watched: () => [...watched.keys()],
    visible: isVisible,
    async onView(view) {
      if (await sending.keepView(view)) tell([view.id]);
    },
  });
  loop.wake();
  ledger
    ?.check()
    .then((back) => {
      tell(back);
      if (back.length) loop.wake();
    })
    .catch(() => undefined);
  // A photo is often taken where the network is worst: what makes it small is here before it is needed.
  if (typeof OffscreenCanvas !== 'undefined') import('./capture/photos.ts').catch(() => undefined);

  /** Ends what waited too long, and says again how it stands for what will. */
  async function sweep(): Promise<void> {
    const kept = (await sending.note('config')) as KeptConfig | undefined;
    const wished = kept?.config.keepUnsentMs ?? RETENTION_MS;
    retentionMs = Math.min(Math.max(wished, LEAST_RETENTION_MS), MOST_RETENTION_MS);
    tell(await sending.expire(retentionMs));
    await announce([...watched.keys()]);
  }
  const sweepNow = () => void sweep().catch(() => undefined);
  const sweeping: unknown = setInterval(sweepNow, HOUR_MS);
  // Node would wait for it for ever.
  if (typeof sweeping === 'object') (sweeping as { unref?(): void }).unref?.();
  sweepNow();

  /** One after the other: what was read first would else be told last, and a receipt would be taken back. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = telling.then(work);
    telling = turn.catch(() => undefined);
    return turn;
  }

  async function announce(ids: string[]): Promise<void> {
    looking.look();
    for (const id of new Set(ids)) {
      if (!listeners.size && !watched.has(id)) continue;
      await inTurn(async () => {
        const state = await stateNow(id);
        if (!state || stopped) return;
        // What is not to be seen here is told only to whoever looks at it.
        const everybody = state.unlisted ? [] : listeners;
        for (const listener of [...everybody, ...(watched.get(id) ?? [])]) safely(() => listener(state));
      });
    }
  }

  async function stateNow(id: string): Promise<IssueState | undefined> {
    const known = await keeping.find(id);
    return known && stateOf(known, photosOf(await store.run('read', (tx) => tx.partsBySubject()), id));
  }

  async function forget(id: string, when: 'unsent' | 'always'): Promise<'unsent' | 'duty' | 'sent'> {
    const end = await sending.forget(id, when);
    if (end === 'unknown') throw unknown();
    tell([id]);
    loop.wake();
    return end;
  }

  async function followUp<T extends FollowUp>(id: string, type: T, data: EventData<T>): Promise<void> {
    const known = await keeping.find(id);
    const sequence = known && (await sending.nextSequence(id));
    if (!known || !sequence) throw unknown();
    const urgent = subcategoryOf(known.keepsake.category)?.urgency === 'U1';
    const about = { subject: id, sequence, lane: urgent ? ('urgent' as const) : ('normal' as const) };
    const stamp = await deps.stamp();
    await deps.keep({ entry: await captureFollowUp(type, data, about, stamp, deps.defaults.tickets) });
  }

  /** About no issue. It has a keepsake all the same, of somebody who has left: shown to nobody, gone when delivered. */
  async function alone<T extends FollowUp>(type: T, data: EventData<T>): Promise<void> {
    const about = { sequence: 1, lane: 'normal' as const };
    const entry = await captureFollowUp(type, data, about, await deps.stamp(), deps.defaults.tickets);
    const { id, capturedAt } = entry;
    const nowhere = { reference: '', secret: '', category: '', location: {} };
    const keepsake = { ...nowhere, id, capturedAt, touchedAt: capturedAt, sequence: 1, gone: true as const };
    await deps.keep({ entry, keepsake });
  }

  function stateOf({ entries, keepsake }: Known, photos?: number): IssueState {
    const known = {
      entries,
      keepsake: { ...keepsake, ...(!keepsake.category && deps.shown.get(keepsake.id)) },
    };
    return mergeStatus(known, {
      kept: keepsake.kept ?? store.kept,
      now: clock.now(),
      nextTryAt: loop.nextTryAt,
      asks,
      photos,
      retentionMs,
      trackUrl: deps.trackUrl,
    });
  }

  return {
    wake() {
      loop.wake();
      ledger?.soon();
    },
    sync: () => loop.now(),
    async issues() {
      await ledger?.compared(store);
      const [all, parts] = await Promise.all([sending.all(), store.run('read', (tx) => tx.partsBySubject())]);
      return all
        .filter(({ keepsake }) => !keepsake.unlisted)
        .map((known) => stateOf(known, photosOf(parts, known.keepsake.id)));
    },
    announce,
    async hear(id, listener) {
      looking.look();
      await inTurn(async () => {
        const state = await stateNow(id);
        if (state && watched.get(id)?.has(listener)) safely(() => listener(state));
      });
    },

    async list(id) {
      await sending.list(id);
      tell([id]);
    },
    async seen(id) {
      const view = (await keeping.find(id))?.keepsake.view;
      if (!view) return;
      await sending.keepSeen(id, newsOf(view));
      tell([id]);
    },
    message: (id, text) => followUp(id, 'touchline.issue.message', { text }),
    confirm: (id) => followUp(id, 'touchline.issue.confirmed', {}),
    reopen: (id, reason) => followUp(id, 'touchline.issue.reopened', reason ? { reason } : {}),
    async withdraw(id, reason) {
      if ((await forget(id, 'unsent')) === 'sent') {
        // The venue may have it. What takes it back follows it, so nothing may hold it any longer.
        await sending.stillNeeded(id);
        await followUp(id, 'touchline.issue.withdrawn', reason ? { reason } : {});
      }
    },
    feedback: (id, feedback) => followUp(id, 'touchline.feedback.given', feedback),
    survey: (answers, id) =>
      id ? followUp(id, 'touchline.survey.answered', answers) : alone('touchline.survey.answered', answers),
    async stillNeeded(id) {
      await sending.stillNeeded(id);
      tell([id]);
      await loop.now();
    },
    async notify(id, wish) {
      const known = await keeping.find(id);
      if (!known?.keepsake.secret) throw unknown();
      return notifyOver(call, id, known.keepsake.secret, wish);
    },
    async helped(session) {
      const { id, digest, bytes } = await captureFollowUp(
        'touchline.help.session',
        session,
        { sequence: 1, lane: 'normal' },
        await deps.stamp(),
      );
      await sending.keepHelp({ id, digest, text: new TextDecoder().decode(bytes) });
      loop.wake();
    },
    async erase(id) {
      await forget(id, 'always');
    },

    evicted: async (told) => (await ledger?.evicted(told)) ?? 0,
    async health() {
      const [balance, unreadable, helpsExpired, persisted] = await Promise.all([
        sending.balance(),
        sending.unreadable(),
        sending.helpsExpired(),
        globalThis.navigator?.storage?.persisted?.().catch(() => undefined),
      ]);
      return {
        kept: store.kept,
        balance,
        unreadable,
        helpsExpired,
        ...(persisted !== undefined && { persisted }),
      };
    },

    async letGo() {
      await sending.letGo();
      const left = await store.run('read', (tx) => Promise.all([tx.all('entries'), tx.partsBySubject()]));
      return !left.flat().length;
    },
    drafts: options.profile === 'shared' ? noDrafts : draftsOn(store, clock, safe),

    async track(link) {
      const [, id, secret] =
        /(?:^|#tl=)([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\w-]{20,64})$/.exec(link.trim()) ?? [];
      if (!id || !secret) return undefined;
      const now = clock.now();
      // A UUIDv7 begins with the time of its making.
      const capturedAt = Math.min(parseInt(id.replace('-', '').slice(0, 12), 16), now);
      const unseen = { category: '', location: {}, capturedAt, touchedAt: now, sequence: 0 };
      await sending.adopt({ id, secret, reference: referenceOf(id), ...unseen });
      return id;
    },

    look: looking.look,

    stop() {
      stopped = true;
      clearInterval(sweeping as number);
      loop.stop();
      looking.stop();
    },
  };
}

/** What the venue answers says what time it is; what somebody on the way answers does not. */
function clocked(call: Call, clock: DeviceClock): Call {
  return async (path, options) => {
    const reply = await call(path, options);
    const at = Date.parse(reply.headers.get('date') ?? '');
    if (at && reply.status === 200 && typeof reply.json === 'object') clock.seenServerTime(at);
    return reply;
  };
}

/** A listener of the page must never break ours. */
function safely(work: () => void): void {
  try {
    work();
  } catch (error) {
    console.error(error);
  }
}

const photosOf = (parts: readonly { subject: string }[], id: string) =>
  parts.filter(({ subject }) => subject === id).length;

function siteKeyIn(address: string): string | undefined {
  return new URLSearchParams(address.split('?')[1]).get('key') ?? undefined;
}

function unknown(): TouchlineError {
  return new TouchlineError('issue_unknown', 'This device does not know that issue.');
}
