import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DeskVenue, IssueDetail, IssueRow, Me } from '../../api/types.ts';
import { api, DeskError, followFeed, newCommandId } from '../api.ts';
import { readClock } from '../clock.ts';
import { forgetDrafts, type Tab } from '../drafts.ts';
import { emptyBoard, isAlarm, isOpen, neighbour, step, type Board, type Step } from '../state.ts';
import { base } from '../styles/base.styles.ts';
import { now, setServerTime, Ticker } from '../ticker.ts';
import {
  categoryWords,
  dayWords,
  language,
  languages,
  placeWords,
  say,
  secondsWords,
  setLanguage,
  setTimeZone,
  startLanguage,
  textOf,
  timeWords,
  Words,
  type Language,
} from '../words.ts';
import { appStyles } from './app.styles.ts';
import type { Asking, DeskHelp } from './dialogs.ts';
import { icon, type IconName } from './icons.ts';
import type { DeskIssue } from './issue.ts';
import type { DeskQueue } from './queue.ts';

type Theme = 'auto' | 'light' | 'dark';

const THEMES: Record<Theme, { next: Theme; icon: IconName }> = {
  auto: { next: 'light', icon: 'sun-moon' },
  light: { next: 'dark', icon: 'sun' },
  dark: { next: 'auto', icon: 'moon' },
};
const STORED_THEME = 'touchline-desk.theme';
const STORED_KEYS = 'touchline-desk.keys';
const SEARCH_REST_MS = 200;
const TINT_MS = 700;
const ALARM_MS = 5_000;
/** A break shorter than this is mended before anybody has to know. */
const LOST_AFTER_MS = 3_000;

/** The console: who is signed in, the board, the open issue, the line to the server. */
export class DeskApp extends LitElement {
  static override styles = [base, appStyles];
  static override properties = {
    _me: { state: true },
    _venue: { state: true },
    _board: { state: true },
    _open: { state: true },
    _room: { state: true },
    _active: { state: true },
    _loading: { state: true },
    _lost: { state: true },
    _ended: { state: true },
    _unreachable: { state: true },
    _theme: { state: true },
    _keys: { state: true },
    _alarm: { state: true },
    _notice: { state: true },
  };
  /** Undefined until the server has said; null when nobody is signed in. */
  declare _me: Me | null | undefined;
  declare _venue: DeskVenue | undefined;
  declare _board: Board;
  declare _open: string | undefined;
  /** The known issues stand where the queue does; `from` is what a new one is made of. */
  declare _room: { from?: string } | undefined;
  declare _active: string | undefined;
  declare _loading: boolean;
  declare _lost: boolean;
  declare _ended: boolean;
  declare _unreachable: boolean;
  declare _theme: Theme;
  declare _keys: boolean;
  /** Read out at once: a critical report came in. */
  declare _alarm: string;
  declare _notice: string | undefined;

  #lastMe: string | undefined;
  #stopFeed: (() => void) | undefined;
  #newsAt = Date.now();
  #lostTimer: ReturnType<typeof setTimeout> | undefined;
  #searchTimer: ReturnType<typeof setTimeout> | undefined;
  #tintTimer: ReturnType<typeof setTimeout> | undefined;
  #alarmTimer: ReturnType<typeof setTimeout> | undefined;
  #minute = '';

  constructor() {
    super();
    startLanguage();
    this._board = emptyBoard('');
    this._loading = true;
    this._lost = false;
    this._ended = false;
    this._unreachable = false;
    this._alarm = '';
    this._keys = localStorage.getItem(STORED_KEYS) !== 'off';
    this._theme = themeFrom(localStorage.getItem(STORED_THEME));
    this.#applyTheme();
    new Words(this);
    new Ticker(this, () => {
      // The head shows hours and minutes, and counts what is late; both change with the minute.
      const minute = timeWords(now(), now());
      if (minute !== this.#minute) this.requestUpdate();
      this.#minute = minute;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
    window.addEventListener('hashchange', this.#route);
    this._open = idInAddress();
    this._room = roomInAddress();
    this._active = this._open;
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
    window.removeEventListener('hashchange', this.#route);
    this.#stop();
  }

  override updated(): void {
    document.title = this.#title();
  }

  override render() {
    if (this._me === undefined) return this._unreachable ? this.#noServer() : nothing;
    if (this._me === null) {
      return html`<desk-sign-in ?ended=${this._ended} @desk-signed-in=${this.#start}></desk-sign-in>
        <header class="corner">${this.#languageChoice()}</header>`;
    }
    return html`
      <div class="page" ?data-open=${this._open !== undefined}>
        ${this.#bar(this._me)} ${this.#strips()}
        ${this._room ? this.#known(this._room) : this.#work(this._me)}
      </div>
      <p class="visually-hidden" role="alert">${this._alarm}</p>
      <desk-help ?on=${this._keys} @desk-keys=${this.#switchKeys}></desk-help>
    `;
  }

  #known({ from }: { from?: string }): TemplateResult {
    return html`<main class="work">
      <desk-known
        .venue=${this._venue}
        .from=${from ? this._board.rows.get(from) : undefined}
        @desk-trouble=${() => this.#signedOut(true)}
      ></desk-known>
    </main>`;
  }

  #work(me: Me): TemplateResult {
    return html`<main class="work">
      <h1 class="visually-hidden">${say('queue.title')}</h1>
      <desk-queue
        .board=${this._board}
        .venue=${this._venue}
        .active=${this._active}
        .open=${this._open}
        ?loading=${this._loading}
        @desk-step=${this.#stepped}
      ></desk-queue>
      ${this._open ? this.#issue(this._open, me) : nothing}
    </main>`;
  }

  #issue(id: string, me: Me): TemplateResult {
    return html`<desk-issue
      .issueId=${id}
      .row=${this._board.rows.get(id)}
      .venue=${this._venue}
      .me=${me}
      ?keys=${this._keys}
      @desk-changed=${(event: CustomEvent<IssueDetail>) => this.#take([event.detail])}
      @desk-trouble=${() => this.#signedOut(true)}
    ></desk-issue>`;
  }

  #bar(me: Me): TemplateResult {
    const { late, soon, free } = this.#tally();
    const theme = THEMES[this._theme];
    return html`<header class="bar">
      <a class="skip" href="#/" @click=${this.#skip}>${say('app.skip')}</a>
      <p class="brand">
        <span class="logo" aria-hidden="true">T</span><b>${textOf(this._venue?.name, 'Touchline')}</b>
      </p>
      <ul class="tally" role="list" aria-label=${say('tally.title')}>
        <li class=${late ? 'late' : ''}>
          ${icon(late ? 'triangle-alert' : 'circle-check')} <b>${late}</b> ${say('tally.late')}
        </li>
        <li class=${soon ? 'soon' : ''}>${icon('clock')} <b>${soon}</b> ${say('tally.soon')}</li>
        <li>${icon('inbox')} <b>${free}</b> ${say('tally.free')}</li>
      </ul>
      <p class="time" title=${dayWords(now())}>
        <b>${timeWords(now(), now())}</b> <span class="zone">${this.#zone()}</span>
      </p>
      <div class="person">
        <a
          class="button quiet known"
          href=${this._room ? '#/' : '#/known'}
          title=${say('known.title')}
          aria-current=${this._room ? 'page' : nothing}
        >
          ${icon('megaphone')}<span>${say('known.title')}</span>
        </a>
        ${this.#languageChoice()}
        <button class="button quiet square" title=${say(`theme.${this._theme}`)} @click=${this.#nextTheme}>
          ${icon(theme.icon)}<span class="visually-hidden">${say(`theme.${this._theme}`)}</span>
        </button>
        <button class="button quiet square keys" title=${say('keys.title')} @click=${this.#help}>
          ${icon('keyboard')}<span class="visually-hidden">${say('keys.title')}</span>
        </button>
        <span class="me">${me.name}<small>${say(`role.${me.role}`)}</small></span>
        <button class="button quiet square" title=${say('app.signOut')} @click=${this.#signOut}>
          ${icon('log-out')}<span class="visually-hidden">${say('app.signOut')}</span>
        </button>
      </div>
    </header>`;
  }

  #strips(): TemplateResult | typeof nothing {
    return html`${
      this._lost
        ? html`<p class="strip" role="status">
            ${icon('wifi-off')}<span>${say('app.lost', { time: secondsWords(this.#newsAt) })}</span>
          </p>`
        : nothing
    }
    ${
      this._notice
        ? html`<p class="strip" role="status">
            ${icon('triangle-alert')}<span>${this._notice}</span>
            <button
              class="button quiet square"
              title=${say('app.hide')}
              @click=${() => (this._notice = undefined)}
            >
              ${icon('x')}<span class="visually-hidden">${say('app.hide')}</span>
            </button>
          </p>`
        : nothing
    }`;
  }

  #languageChoice(): TemplateResult {
    return html`<label class="language">
      <span class="visually-hidden">${say('app.language')}</span>${icon('languages')}
      <select
        @change=${(event: Event) =>
          event.target instanceof HTMLSelectElement && this.#speak(event.target.value as Language)}
      >
        ${Object.entries(languages).map(
          ([tag, name]) =>
            html`<option value=${tag} lang=${tag} ?selected=${tag === language()}>${name}</option>`,
        )}
      </select>
    </label>`;
  }

  #noServer(): TemplateResult {
    return html`<main class="nobody">
      <h1>${say('app.unreachable')}</h1>
      <p>${say('app.unreachableHint')}</p>
      <button class="button primary" @click=${this.#start}>
        ${icon('refresh-cw')} ${say('issue.again')}
      </button>
    </main>`;
  }

  readonly #start = async (): Promise<void> => {
    this._unreachable = false;
    try {
      const me = await api.me();
      if (!me) return this.#signedOut(false);
      if (this._board.me !== me.id) this._board = emptyBoard(me.id);
      // What one person has begun to write is nothing for the next.
      if (this.#lastMe !== undefined && this.#lastMe !== me.id) forgetDrafts();
      this.#lastMe = me.id;
      // Both at once: the list waits for no names, since it can be drawn with ids for a moment.
      const [venue, list] = await Promise.all([api.venue(), api.issues(this._board.view)]);
      setTimeZone(venue.timeZone);
      this._venue = venue;
      this._me = me;
      this._ended = false;
      this._loading = false;
      this.#step({ type: 'loaded', rows: list.issues });
      this._active ??= this._board.alarms[0] ?? this._board.shown[0];
      this.#follow(list.cursor);
    } catch (error) {
      if (isSignedOut(error)) return this.#signedOut(false);
      this._unreachable = true;
    }
  };

  #stop(): void {
    this.#stopFeed?.();
    this.#stopFeed = undefined;
    for (const timer of [this.#lostTimer, this.#searchTimer, this.#tintTimer, this.#alarmTimer])
      clearTimeout(timer);
    this.#lostTimer = undefined;
  }

  #follow(cursor: string): void {
    this.#stop();
    this._lost = false;
    this.#newsAt = now();
    this.#stopFeed = followFeed({
      cursor,
      onRows: (rows) => this.#take(rows),
      onNews: (at) => {
        if (at) setServerTime(Date.parse(at));
        this.#newsAt = now();
        this._lost = false;
        clearTimeout(this.#lostTimer);
        this.#lostTimer = undefined;
      },
      onLost: () => {
        this.#lostTimer ??= setTimeout(() => {
          this.#lostTimer = undefined;
          this._lost = true;
          void this.#stillSignedIn();
        }, LOST_AFTER_MS);
      },
    });
  }

  /** A stream cannot tell why it failed; the session may have run out. */
  async #stillSignedIn(): Promise<void> {
    const me = await api.me().catch(() => null);
    if (me === undefined) this.#signedOut(true);
  }

  #signedOut(ended: boolean): void {
    this.#stop();
    this._me = null;
    this._ended = ended;
    this._venue = undefined;
    this._board = emptyBoard('');
    this._loading = true;
    this._notice = undefined;
  }

  readonly #signOut = async (): Promise<void> => {
    await api.signOut().catch(() => undefined);
    forgetDrafts();
    this.#signedOut(false);
    location.hash = '#/';
  };

  #take(rows: readonly IssueRow[]): void {
    const known = this._board.rows;
    const alarm = rows.find((row) => isAlarm(row) && !known.has(row.id));
    if (alarm) this.#sound(alarm);
    this.#step({ type: 'arrived', rows });
    if (this._board.changed.size === 0) return;
    clearTimeout(this.#tintTimer);
    this.#tintTimer = setTimeout(() => this.#step({ type: 'settled' }), TINT_MS);
  }

  #sound(row: IssueRow): void {
    this._alarm = say('app.alarm', {
      what: categoryWords(this._venue, row.category),
      where: placeWords(this._venue, row.location),
    });
    clearTimeout(this.#alarmTimer);
    // Two reports of one accident have the same words; only a change is read out.
    this.#alarmTimer = setTimeout(() => (this._alarm = ''), ALARM_MS);
  }

  readonly #stepped = (event: CustomEvent<Step>): void => {
    this.#step(event.detail);
    if (event.detail.type === 'viewed') void this.#fetch('');
    if (event.detail.type !== 'searched') return;
    clearTimeout(this.#searchTimer);
    const { query } = this._board;
    if (query) this.#searchTimer = setTimeout(() => void this.#fetch(query), SEARCH_REST_MS);
  };

  async #fetch(query: string): Promise<void> {
    try {
      const { issues: rows } = await api.issues(query ? 'all' : this._board.view, query);
      this.#step(query ? { type: 'found', query, rows } : { type: 'loaded', rows });
    } catch (error) {
      if (isSignedOut(error)) this.#signedOut(true);
      else this._notice = say('app.partial');
    }
  }

  #step(action: Step): void {
    this._board = step(this._board, action, (row) => this.#wordsOf(row));
  }

  #wordsOf(row: IssueRow): string {
    return [
      row.reference,
      row.reference.replace('-', ''),
      row.priority,
      categoryWords(this._venue, row.category),
      placeWords(this._venue, row.location),
      row.assignee?.name ?? '',
      row.summary,
    ]
      .join(' ')
      .toLowerCase();
  }

  #tallied: { rows: Board['rows']; minute: string; late: number; soon: number; free: number } | undefined;

  #tally() {
    const { rows } = this._board;
    const minute = timeWords(now(), now());
    if (this.#tallied?.rows === rows && this.#tallied.minute === minute) return this.#tallied;
    const tally = { rows, minute, late: 0, soon: 0, free: 0 };
    const at = now();
    for (const row of rows.values()) {
      if (!isOpen(row)) continue;
      if (!row.assignee) tally.free += 1;
      const phase = row.clock && readClock(row.clock, at).phase;
      if (phase === 'late') tally.late += 1;
      else if (phase === 'soon') tally.soon += 1;
    }
    this.#tallied = tally;
    return tally;
  }

  #title(): string {
    if (!this._me) return say('app.title');
    const { late } = this.#tally();
    return late ? `(${late}) ${say('app.title')}` : say('app.title');
  }

  /** Names the venue's zone where this device lives in another one. */
  #zone(): string {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const zone = this._venue?.timeZone;
    return zone && zone !== here
      ? say('app.zone', { zone: zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone })
      : '';
  }

  #speak(tag: Language): void {
    setLanguage(tag);
    // What a search looks through is in another language now.
    if (this._me) this.#step({ type: 'searched', query: this._board.query });
  }

  readonly #nextTheme = (): void => {
    this._theme = THEMES[this._theme].next;
    localStorage.setItem(STORED_THEME, this._theme);
    this.#applyTheme();
  };

  #applyTheme(): void {
    const root = document.documentElement;
    if (this._theme === 'auto') delete root.dataset['theme'];
    else root.dataset['theme'] = this._theme;
  }

  readonly #help = (): void => this.renderRoot.querySelector<DeskHelp>('desk-help')?.show();

  readonly #switchKeys = (event: CustomEvent<boolean>): void => {
    this._keys = event.detail;
    localStorage.setItem(STORED_KEYS, event.detail ? 'on' : 'off');
  };

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    if (this._open) this.#issueElement()?.renderRoot.querySelector<HTMLElement>('h1')?.focus();
    else void this.#queue()?.focusActive();
  };

  readonly #route = (): void => {
    const before = this._open ?? this._room;
    this._open = idInAddress();
    this._room = roomInAddress();
    if (this._open) this._active = this._open;
    else if (before && !this._room) void this.updateComplete.then(() => this.#queue()?.focusActive());
  };

  #queue(): DeskQueue | null {
    return this.renderRoot.querySelector<DeskQueue>('desk-queue');
  }

  #issueElement(): DeskIssue | null {
    return this.renderRoot.querySelector<DeskIssue>('desk-issue');
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (!this._me || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const [target] = event.composedPath();
    const path = event.composedPath();
    if (path.some((one) => one instanceof HTMLDialogElement)) return;
    if (event.key === 'Escape') return this.#escape(target);
    if (isWriting(target) || !this._keys) return;
    if (this.#press(event, target)) event.preventDefault();
  };

  /** Out of the field first, then out of the issue. */
  #escape(target: EventTarget | undefined): void {
    if (isWriting(target)) {
      if (this._open) this.#issueElement()?.renderRoot.querySelector<HTMLElement>('h1')?.focus();
      else void this.#queue()?.focusActive();
    } else if (this._open || this._room) {
      location.hash = '#/';
    }
  }

  /** True if the key meant something. */
  #press({ key }: KeyboardEvent, target: EventTarget | undefined): boolean {
    if (this._room && !['w', '?'].includes(key)) return false;
    switch (key) {
      case 'w':
        location.hash = this._room ? '#/' : '#/known';
        return true;
      case 'j':
      case 'k':
        this.#move(key === 'j' ? 1 : -1);
        return true;
      case 'Enter':
        if (isControl(target) || !this._active) return false;
        location.hash = `#/issues/${this._active}`;
        return true;
      case '/':
        this.#queue()?.focusSearch();
        return true;
      case '.':
        this.#step({ type: 'revealed' });
        return true;
      case '?':
        this.#help();
        return true;
      case 'a':
        void this.#takeActive();
        return true;
      case 'A':
        this.#onIssue({ asking: 'assign' });
        return true;
      case 'r':
      case 'n':
      case 'd':
      case 's': {
        const tabs: Record<string, Tab> = { r: 'reply', n: 'note', d: 'delay', s: 'solve' };
        const tab = tabs[key];
        if (tab) this.#onIssue({ tab });
        return true;
      }
      default:
        return false;
    }
  }

  #move(distance: 1 | -1): void {
    this._active = neighbour(this._board, this._active, distance);
    void this.updateComplete.then(() => this.#queue()?.focusActive());
  }

  /** Opens the active issue if none is open, and goes on there. */
  #onIssue({ tab, asking }: { tab?: Tab; asking?: Asking }): void {
    if (!this._open) {
      if (!this._active) return;
      location.hash = `#/issues/${this._active}`;
      this._open = this._active;
    }
    void this.updateComplete.then(() => {
      if (tab) this.#issueElement()?.write(tab);
      if (asking) this.#issueElement()?.ask(asking);
    });
  }

  async #takeActive(): Promise<void> {
    if (this._open) return this.#issueElement()?.take();
    const row = this._active ? this._board.rows.get(this._active) : undefined;
    if (!row) return;
    try {
      const commandId = newCommandId();
      const result = await api.command(row.id, {
        commandId,
        version: row.version,
        command: { type: 'take' },
      });
      this.#take([result.detail]);
      const who = result.detail.assignee?.name ?? say('queue.nobody');
      this._notice = result.kind === 'overtaken' ? say('app.overtaken', { who }) : undefined;
    } catch (error) {
      if (isSignedOut(error)) return this.#signedOut(true);
      const isRefused = error instanceof DeskError && error.trouble.kind === 'refused';
      this._notice = isRefused ? error.message : say('issue.unreachable');
    }
  }
}

function idInAddress(): string | undefined {
  return /^#\/issues\/([\w-]+)$/.exec(location.hash)?.[1];
}

function roomInAddress(): { from?: string } | undefined {
  const [found, from] = /^#\/known(?:\/([\w-]+))?$/.exec(location.hash) ?? [];
  if (found === undefined) return undefined;
  return from ? { from } : {};
}

function themeFrom(stored: string | null): Theme {
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

function isSignedOut(error: unknown): boolean {
  return error instanceof DeskError && error.trouble.kind === 'signed_out';
}

function isWriting(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function isControl(target: EventTarget | undefined): boolean {
  return target instanceof HTMLAnchorElement || target instanceof HTMLButtonElement;
}
