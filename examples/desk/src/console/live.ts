import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AlarmRow } from '../api/incident-types.ts';
import type { DeskVenue, IssueList, IssueRow } from '../api/types.ts';
import { references } from './address.ts';
import { api, DeskError, followFeed } from './api.ts';
import { hurryOf } from './clock.ts';
import { emptyBoard, isAlarm, isOpen, step, type Board, type Eyes, type Step } from './state.ts';
import { now, setServerTime } from './ticker.ts';
import { categoryWords, placeWords, timeWords } from './words.ts';
import { PlacesOf } from './places.ts';

const SEARCH_REST_MS = 200;
const TINT_MS = 700;
/** Small enough that taking it in holds up no key, and more of history than anybody scrolls through. */
const PAGE = 1_000;
const MOST_ROWS = 20_000;
/** A break shorter than this is mended before anybody has to know. */
const LOST_AFTER_MS = 3_000;

/** What the head of the console counts. */
export interface Tally {
  late: number;
  soon: number;
  /** In nobody's hands. */
  free: number;
  /** In mine. */
  mine: number;
}

export interface LiveOptions {
  /** A critical report came in that nobody has seen. */
  onAlarm: (row: IssueRow) => void;
  /** It was on the screen, and may not be any longer. */
  onGone: (id: string) => void;
  /** The session is over. */
  onSignedOut: () => void;
  /** The server did not answer; what is shown may be incomplete. */
  onPartial: () => void;
}

/** The board of whoever is signed in, and the line that keeps it up to date. */
export class Live implements ReactiveController {
  board: Board = emptyBoard('');
  venue: DeskVenue | undefined;
  loading = true;
  /** What somebody has to look at now, beside single reports. */
  alarms: readonly AlarmRow[] = [];
  /** No news for a while; since when stands in `newsAt`, epoch ms. */
  lost = false;
  newsAt = Date.now();

  readonly #host: ReactiveControllerHost;
  readonly #options: LiveOptions;
  readonly #eyes: Eyes;
  #places = new PlacesOf(undefined);
  #stopFeed: (() => void) | undefined;
  #lostTimer: ReturnType<typeof setTimeout> | undefined;
  #searchTimer: ReturnType<typeof setTimeout> | undefined;
  #tintTimer: ReturnType<typeof setTimeout> | undefined;
  #tallied: { rows: Board['rows']; minute: string; tally: Tally } | undefined;

  constructor(host: ReactiveControllerHost, options: LiveOptions) {
    this.#host = host;
    this.#options = options;
    this.#eyes = {
      words: (row) => wordsOf(row, this.venue),
      zones: (row) => this.#places.of(row),
      now,
    };
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.stop();
  }

  /** Everything as it stands, and the line open from there on. */
  begin(me: string, venue: DeskVenue, list: IssueList): void {
    if (this.board.me !== me) this.board = emptyBoard(me);
    this.venue = venue;
    this.#places = new PlacesOf(venue);
    this.loading = false;
    this.step({ type: 'loaded', rows: list.issues });
    this.#follow(list.cursor);
    void this.#more(list.next);
  }

  /** The venue alone, for whoever sees no issue. */
  beginWithout(me: string, venue: DeskVenue): void {
    this.forget();
    this.board = emptyBoard(me);
    this.venue = venue;
    this.loading = false;
  }

  /** Nobody is here any more, so nothing stays on the screen. */
  forget(): void {
    this.stop();
    this.board = emptyBoard('');
    this.venue = undefined;
    this.alarms = [];
    this.loading = true;
    this.#host.requestUpdate();
  }

  stop(): void {
    this.#reading += 1;
    this.#stopFeed?.();
    this.#stopFeed = undefined;
    for (const timer of [this.#lostTimer, this.#searchTimer, this.#tintTimer]) clearTimeout(timer);
    this.#lostTimer = undefined;
  }

  step(action: Step): void {
    if ('rows' in action) references.learn(action.rows);
    const before = this.board;
    this.board = step(before, action, this.#eyes);
    if (this.board !== before) this.#host.requestUpdate();
    if (action.type === 'viewed') void this.#fetch('');
    if (action.type === 'filtered' && action.view && action.view !== before.view) void this.#fetch('');
    if (action.type !== 'searched') return;
    clearTimeout(this.#searchTimer);
    const { query } = this.board;
    if (query) this.#searchTimer = setTimeout(() => void this.#fetch(query), SEARCH_REST_MS);
  }

  /** Rows that came by the line, or as the answer to a command. */
  take(rows: readonly IssueRow[]): void {
    const known = this.board.rows;
    const alarm = rows.find((row) => isAlarm(row) && !known.has(row.id));
    if (alarm) this.#options.onAlarm(alarm);
    this.step({ type: 'arrived', rows });
    if (this.board.changed.size === 0) return;
    clearTimeout(this.#tintTimer);
    this.#tintTimer = setTimeout(() => this.step({ type: 'settled' }), TINT_MS);
  }

  tally(): Tally {
    const { rows, me } = this.board;
    const minute = timeWords(now(), now());
    if (this.#tallied?.rows === rows && this.#tallied.minute === minute) return this.#tallied.tally;
    const tally = { late: 0, soon: 0, free: 0, mine: 0 };
    const at = now();
    for (const row of rows.values()) {
      if (!isOpen(row)) continue;
      if (!row.assignee) tally.free += 1;
      else if (row.assignee.id === me) tally.mine += 1;
      const hurry = row.clock && hurryOf(row.clock, at);
      if (hurry) tally[hurry] += 1;
    }
    this.#tallied = { rows, minute, tally };
    return tally;
  }

  #follow(cursor: string): void {
    this.stop();
    this.lost = false;
    this.newsAt = now();
    this.#stopFeed = followFeed({
      cursor,
      onRows: (rows) => this.take(rows),
      onGone: (id) => {
        if (!this.board.rows.has(id)) return;
        this.step({ type: 'gone', id });
        this.#options.onGone(id);
      },
      onAlarms: (alarms) => {
        this.alarms = alarms;
        this.#host.requestUpdate();
      },
      onNews: (at) => {
        if (at) setServerTime(Date.parse(at));
        this.newsAt = now();
        if (this.lost) this.#host.requestUpdate();
        this.lost = false;
        clearTimeout(this.#lostTimer);
        this.#lostTimer = undefined;
      },
      onLost: () => {
        this.#lostTimer ??= setTimeout(() => {
          this.#lostTimer = undefined;
          this.lost = true;
          this.#host.requestUpdate();
          void this.#stillSignedIn();
        }, LOST_AFTER_MS);
      },
    });
  }

  /** A stream cannot tell why it failed; the session may have run out. */
  async #stillSignedIn(): Promise<void> {
    const me = await api.me().catch(() => null);
    if (me === undefined) this.#options.onSignedOut();
  }

  #reading = 0;

  /** The rest of the queue, page by page, until somebody wants another one. */
  async #more(next: string | undefined): Promise<void> {
    const mine = ++this.#reading;
    const { view } = this.board;
    try {
      for (let after = next, left = MOST_ROWS; after !== undefined && left > 0; left -= PAGE) {
        const page = await api.issues(view, '', { limit: PAGE, after });
        if (mine !== this.#reading) return;
        this.step({ type: 'loaded', rows: page.issues });
        after = page.next;
      }
    } catch (error) {
      if (mine !== this.#reading) return;
      if (isSignedOut(error)) this.#options.onSignedOut();
      else this.#options.onPartial();
    }
  }

  async #fetch(query: string): Promise<void> {
    if (!query) this.#reading += 1;
    try {
      const { issues: rows, next } = query
        ? await api.issues('all', query, { limit: PAGE })
        : await api.issues(this.board.view);
      this.step(query ? { type: 'found', query, rows } : { type: 'loaded', rows });
      if (!query) await this.#more(next);
    } catch (error) {
      if (isSignedOut(error)) this.#options.onSignedOut();
      else this.#options.onPartial();
    }
  }
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof DeskError && error.trouble.kind === 'signed_out';
}

function wordsOf(row: IssueRow, venue: DeskVenue | undefined): string {
  return [
    row.reference,
    row.reference.replace('-', ''),
    row.priority,
    categoryWords(venue, row.category),
    placeWords(venue, row.location),
    row.assignee?.name ?? '',
    row.summary,
  ]
    .join(' ')
    .toLowerCase();
}
