import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Command, DeskHealth, DeskPreferences, IssueRow, Me, OwnShift } from '../../api/types.ts';
import { Acts } from '../acts.ts';
import type { ActEvent } from '../actions.ts';
import { addressOf, readAddress, references, type Address } from '../address.ts';
import { alert } from '../alerts.ts';
import { api } from '../api.ts';
import { forgetDraft } from '../drafts.ts';
import { filterText, readFilter } from '../filter.ts';
import { moveTo } from '../board-moves.ts';
import { Hands } from '../hands.ts';
import { Keyboard } from '../keys.ts';
import { Live } from '../live.ts';
import { Preferences } from '../preferences.ts';
import { Session } from '../session.ts';
import type { Step } from '../state.ts';
import { base } from '../styles/base.styles.ts';
import { ThemeChoice } from '../theme.ts';
import { Watch } from '../watch.ts';
import { categoryWords, placeWords, say, secondsWords, startLanguage, Words } from '../words.ts';
import { roomOf } from './app-rooms.ts';
import { appStyles } from './app.styles.ts';
import type { BoardMove } from './board.ts';
import type { DeskAsk } from './dialogs.ts';
import type { DeskHelp } from './help.ts';
import { icon } from './icons.ts';
import type { DeskIncidents } from './incidents.ts';
import type { DeskIssue } from './issue.ts';
import { languageStyles } from './language.styles.ts';
import { languageChoice } from './language.ts';
import type { ListView } from './list-view.ts';
import type { DeskPalette } from './palette.ts';
import { showsList } from './rooms.ts';

const ALARM_MS = 5_000;

/** A word in the strip: something to know, or something that went well. */
interface Notice {
  words: string;
  how: 'trouble' | 'done';
}

/** The console: which screen is shown to whom, and what keys and buttons ask for. */
export class DeskApp extends LitElement {
  static override styles = [base, languageStyles, appStyles];
  static override properties = {
    _at: { state: true },
    _active: { state: true },
    _alarm: { state: true },
    _notice: { state: true },
  };
  /** Where we are. */
  declare _at: Address;
  /** The issue that the keys act on. */
  declare _active: string | undefined;
  /** Read out at once: a critical report came in. */
  declare _alarm: string;
  declare _notice: Notice | undefined;

  readonly #theme: ThemeChoice;
  readonly #choices: Preferences;
  readonly #live: Live;
  readonly #session: Session;
  readonly #hands: Hands;
  readonly #health: Watch<DeskHealth>;
  readonly #shift: Watch<OwnShift>;
  readonly #acts: Acts;
  #alarmTimer: ReturnType<typeof setTimeout> | undefined;
  /** Where an issue was opened from, and where Escape leads back to. */
  #from: Address = { room: 'queue' };

  constructor() {
    super();
    startLanguage();
    this._at = { room: 'queue' };
    this._alarm = '';
    this._notice = undefined;
    this.#theme = new ThemeChoice(this);
    this.#health = new Watch(this, () => api.health());
    this.#shift = new Watch(this, () => api.shift());
    this.#choices = new Preferences(this);
    this.#live = new Live(this, {
      onAlarm: (row) => this.#sound(row),
      onSignedOut: () => this.#session.close(true),
      onGone: (id) => this.#leave(id),
      onPartial: () => this.#tell(say('app.partial')),
    });
    this.#hands = new Hands({
      live: this.#live,
      onSignedOut: () => this.#session.close(true),
      onTold: (words, how) => this.#tell(words, how),
    });
    this.#session = new Session(this, {
      view: () => readFilter(this._at.filter ?? '').view,
      onOpened: (me, venue, list) => {
        void this.#choices.load();
        if (!list) {
          this.#live.beginWithout(me.id, venue);
          this._at = this.#whereTo();
          return;
        }
        this.#live.begin(me.id, venue, list);
        this.#arrive();
        this._active ??= this.#live.board.alarms[0] ?? this.#live.board.shown[0];
        this.#health.start();
        this.#shift.start();
      },
      onClosed: () => {
        this.#live.forget();
        this.#hands.forget();
        this.#health.stop();
        this.#shift.stop();
        this.#choices.forget();
        this._notice = undefined;
      },
    });
    this.#acts = new Acts({
      live: this.#live,
      hands: this.#hands,
      choices: this.#choices,
      theme: this.#theme,
      at: () => this._at,
      from: () => this.#from,
      filterText: () => this.#filterText(),
      active: () => this._active,
      activate: (id) => (this._active = id),
      open: () => this.#open,
      view: () => this.renderRoot.querySelector<ListView>('.list-view'),
      issue: () => this.renderRoot.querySelector<DeskIssue>('desk-issue'),
      title: () => this.#roomTitle(),
      incidents: () => this.renderRoot.querySelector<DeskIncidents>('desk-incidents'),
      drawn: () => this.updateComplete,
      show: (dialog) => this.#show(dialog),
      arrive: () => (this._at = this.#whereTo()),
      tell: (words) => this.#tell(words),
      spoke: () => this.#spoke(),
      signOut: () => void this.#session.signOut().then(() => (location.hash = '#queue')),
    });
    new Keyboard(this, {
      letters: () => this.#choices.letters,
      own: () => this.#choices.own.keys,
      act: (action, target) => Boolean(this.#session.me) && this.#acts.act(action, target),
    });
    new Words(this);
  }

  override connectedCallback(): void {
    // The address first: it says which part of the queue is read.
    this._at = readAddress(location.hash);
    super.connectedCallback();
    window.addEventListener('hashchange', this.#route);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#route);
    clearTimeout(this.#alarmTimer);
  }

  override updated(): void {
    document.title = this.#title();
  }

  override render() {
    const { me, ended, unreachable } = this.#session;
    if (me === undefined && this._at.room === 'field') {
      // What a steward's phone kept is there at once, with a network or without.
      return html`<main class="work">
        <desk-field
          @desk-again=${this.#session.start}
          @desk-trouble=${() => this.#session.close(true)}
        ></desk-field>
      </main>`;
    }
    if (me === undefined) return unreachable ? this.#noServer() : nothing;
    if (me === null) {
      return html`<desk-sign-in ?ended=${ended} @desk-signed-in=${this.#session.start}></desk-sign-in>
        <header class="corner">${languageChoice()}</header>`;
    }
    return html`
      <div
        class="page"
        ?data-open=${this.#open !== undefined}
        @desk-act=${(event: ActEvent) => this.#acts.act(event.action, undefined)}
        @desk-step=${(event: CustomEvent<Step>) => this.#step(event.detail)}
        @desk-trouble=${() => this.#session.close(true)}
        @desk-spoke=${this.#spoke}
        @desk-skip=${() => this.#acts.skip()}
        @desk-save-filters=${(event: CustomEvent<DeskPreferences['filters']>) => this.#keep({ filters: event.detail })}
      >
        ${this._at.room === 'wall' ? nothing : html`${this.#bar(me)} ${this.#strips()}`}
        <main class="work">${roomOf(this.#world(me))}</main>
      </div>
      <p class="visually-hidden" role="alert">${this._alarm}</p>
      <desk-palette
        .board=${this.#live.board}
        .venue=${this.#live.venue}
        .own=${this.#choices.own.keys}
        @desk-act=${(event: ActEvent) => this.#acts.act(event.action, undefined)}
      ></desk-palette>
      <desk-help
        ?on=${this.#choices.letters}
        .own=${this.#choices.own.keys}
        @desk-own-keys=${(event: CustomEvent<DeskPreferences['keys']>) => this.#keep({ keys: event.detail })}
        @desk-keys=${(event: CustomEvent<boolean>) => this.#choices.switchLetters(event.detail)}
      ></desk-help>
      ${
        this.#live.board.selected.size > 1
          ? html`<desk-ask
              .venue=${this.#live.venue}
              .count=${this.#live.board.selected.size}
              @desk-command=${(event: CustomEvent<Command>) =>
                this.#hands.give([...this.#live.board.selected], event.detail)}
            ></desk-ask>`
          : nothing
      }
    `;
  }

  /** What the address says; whoever reads figures alone has one screen. */
  #whereTo(): Address {
    const at = readAddress(location.hash);
    if (this.#session.me?.role !== 'analyst' || at.room === 'reports') return at;
    return { room: 'reports' };
  }

  #tell(words: string | undefined, how: Notice['how'] = 'trouble'): void {
    this._notice = words === undefined ? undefined : { words, how };
  }

  #show(dialog: 'help' | 'palette' | 'assign'): void {
    if (dialog === 'help') this.renderRoot.querySelector<DeskHelp>('desk-help')?.show();
    else if (dialog === 'palette') void this.renderRoot.querySelector<DeskPalette>('desk-palette')?.show();
    else void this.renderRoot.querySelector<DeskAsk>('desk-ask')?.ask('assign');
  }

  #world(me: Me) {
    return {
      at: this._at,
      me,
      live: this.#live,
      hands: this.#hands,
      choices: this.#choices,
      health: this.#health.now,
      shift: this.#shift.now,
      handedOver: () => void this.#shift.look(),
      active: this._active,
      open: this.#open,
      activate: (id: string) => (this._active = id),
      moveCard: (move: BoardMove) => this.#moveCard(move),
    };
  }

  /** A card goes where it can; where words or a choice are needed first, these are asked for. */
  #moveCard({ id, to }: BoardMove): void {
    const row = this.#live.board.rows.get(id);
    if (!row) return;
    const move = moveTo(row, to);
    this._active = id;
    this._notice = undefined;
    switch (move.kind) {
      case 'command':
        return void this.#hands.give([id], move.command);
      case 'assign':
        return this.#acts.onIssue({ asking: 'assign' });
      case 'write':
        this.#tell(say(`board.needs.${move.because}`));
        return this.#acts.onIssue({ tab: move.tab });
      case 'refused':
        this.#tell(say('board.refused', { reason: say('board.needs.other') }));
    }
  }

  #bar(me: Me): TemplateResult {
    return html`<desk-bar
      .me=${me}
      .venue=${this.#live.venue}
      .tally=${this.#live.tally()}
      .room=${this._at.room}
      .filter=${this.#filterText()}
      .health=${this.#health.now}
      .shift=${this.#shift.now}
      .theme=${this.#theme.now}
      ?alerts=${this.#choices.alerts.size > 0}
    ></desk-bar>`;
  }

  #strips(): TemplateResult {
    const { lost, newsAt } = this.#live;
    return html`<desk-alarms .alarms=${this.#live.alarms} .venue=${this.#live.venue}></desk-alarms>${
        lost
          ? html`<p class="strip" role="status">
              ${icon('wifi-off')}<span>${say('app.lost', { time: secondsWords(newsAt) })}</span>
            </p>`
          : nothing
      }
      ${
        this._notice
          ? html`<p class="strip ${this._notice.how}" role="status">
              ${icon(this._notice.how === 'done' ? 'undo-2' : 'triangle-alert')}<span
                >${this._notice.words}</span
              >
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

  #noServer(): TemplateResult {
    return html`<main class="nobody">
      <h1>${say('app.unreachable')}</h1>
      <p>${say('app.unreachableHint')}</p>
      <button class="button primary" @click=${this.#session.start}>
        ${icon('refresh-cw')} ${say('issue.again')}
      </button>
    </main>`;
  }

  #roomTitle(): HTMLElement | undefined {
    const title = titleIn(this.renderRoot.querySelector('main'));
    // Not every screen has one that takes the focus by itself.
    if (title) title.tabIndex = -1;
    return title;
  }

  /** Id of the issue that is open. */
  get #open(): string | undefined {
    return this._at.issue === undefined ? undefined : references.idOf(this._at.issue);
  }

  readonly #route = (): void => {
    const before = this._at;
    if (before.issue === undefined && showsList(before.room)) this.#from = before;
    this._at = this.#whereTo();
    this.#arrive();
    if (this.#open) this._active = this.#open;
    else if ((before.issue ?? before.room) !== this._at.room && showsList(this._at.room)) {
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<ListView>('.list-view')?.focusActive(),
      );
    }
  };

  /** Brings filter and issue of the address onto the screen. */
  #arrive(): void {
    if (!this.#session.me && this.#live.loading) return;
    const { issue, room, filter = '' } = this._at;
    if (issue !== undefined) {
      this._active = references.idOf(issue) ?? this._active;
      if (references.idOf(issue) === undefined) void this.#find(issue);
      return;
    }
    if (!showsList(room) || filter === this.#filterText()) return;
    const read = readFilter(filter);
    this.#live.step({ type: 'filtered', filter: read.filter, view: read.view });
    if (read.query !== this.#live.board.query) this.#live.step({ type: 'searched', query: read.query });
  }

  /** A link may name an issue that is not on the board. */
  async #find(reference: string): Promise<void> {
    const found = await api.issues('all', reference).catch(() => undefined);
    const rows = found?.issues.filter((row) => row.reference === reference) ?? [];
    references.learn(rows);
    this.#live.step({ type: 'loaded', rows });
    if (rows.length !== 1) {
      location.hash = addressOf({
        room: 'queue',
        filter: filterText(this.#live.board.filter, 'all', reference),
      });
    }
    this.requestUpdate();
  }

  #filterText(): string {
    const { filter, view, query } = this.#live.board;
    return filterText(filter, view, query);
  }

  #step(action: Step): void {
    this.#live.step(action);
    if (!['filtered', 'viewed', 'searched'].includes(action.type) || this._at.issue) return;
    // The address follows without a step in the history: back leads to another screen, not to half a word.
    this._at = { room: this._at.room, filter: this.#filterText() };
    const { hash } = new URL(addressOf(this._at), location.href);
    history.replaceState(null, '', hash);
  }

  #sound(row: IssueRow): void {
    const { venue } = this.#live;
    this._alarm = say('app.alarm', {
      what: categoryWords(venue, row.category),
      where: placeWords(venue, row.location),
    });
    alert(this.#choices.alerts);
    clearTimeout(this.#alarmTimer);
    // Two reports of one accident have the same words; only a change is read out.
    this.#alarmTimer = setTimeout(() => (this._alarm = ''), ALARM_MS);
  }

  /** What somebody may not see any longer leaves the screen at once, open or not. */
  #leave(id: string): void {
    forgetDraft(id);
    if (this._active === id) this._active = undefined;
    if (this.#open !== id) return;
    this.#tell(say('queue.gone'));
    location.hash = addressOf(this.#from);
    this._at = readAddress(location.hash);
  }

  #title(): string {
    if (!this.#session.me) return say('app.title');
    const { late } = this.#live.tally();
    return late ? `(${late}) ${say('app.title')}` : say('app.title');
  }

  /** Choices that the server did not take are taken back, and said so. */
  #keep(change: Partial<DeskPreferences>): void {
    this.#choices.keep(change).catch(() => this.#tell(say('duty.failed')));
  }

  /** What a search looks through is in another language now. */
  readonly #spoke = (): void => this.#live.step({ type: 'searched', query: this.#live.board.query });
}

/** The title of a screen, in whichever of its elements it stands. */
function titleIn(root: ParentNode | null): HTMLElement | undefined {
  const title = root?.querySelector('h1');
  if (title) return title;
  for (const { shadowRoot } of root?.querySelectorAll('*') ?? []) {
    const deeper = titleIn(shadowRoot);
    if (deeper) return deeper;
  }
  return undefined;
}
