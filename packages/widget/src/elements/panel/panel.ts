import { html, nothing } from 'lit/html.js';
import {
  CODE_PLACES,
  isTouchlineError,
  placeIn,
  stageAt,
  subcategoryOf,
  type IssueState,
  type Stage,
  type VenueConfig,
} from '@touchline/sdk';
import { onTick } from '../../controllers/clock.ts';
import type { Session } from '../../controllers/session.ts';
import { TouchlineBeforeReportEvent, TouchlineCloseEvent, TouchlineOpenEvent } from '../../events/events.ts';
import { icon } from '../../icons/icon.ts';
import { directionOf, languageOf, type Key } from '../../strings/strings.ts';
import { details } from './details.ts';
import { FormElement } from './form-element.ts';
import { home } from './home.ts';
import look from './panel.styles.ts';
import { again, loading } from './parts.ts';
import type { Screen, View } from './view.ts';
import { which } from './which.ts';

/**
 * The whole reporting flow in a modal dialog. `<touchline-help>` makes one when somebody means to use it.
 *
 * @tag touchline-panel
 * @fires {TouchlineOpenEvent} touchline-open - The dialog opened.
 * @fires {TouchlineCloseEvent} touchline-close - The dialog closed; what was typed is kept.
 * @fires {TouchlineBeforeReportEvent} touchline-before-report - Cancelable: a report is about to be captured.
 *
 * @csspart panel - The dialog; in an element that is part of the page, the frame.
 * @csspart header - The line with Back, title and Close.
 * @csspart title - What the screen is about.
 * @csspart body - What scrolls.
 * @csspart footer - What stays below it: the button that goes on.
 * @csspart strip - A line over the whole width: offline, danger or medical help.
 * @csspart chip - A choice in passing: stage, place.
 * @csspart tile - A topic on the first screen.
 * @csspart row - A line that leads further.
 * @csspart search - The field for one's own words.
 * @csspart field - A question with its answer.
 * @csspart label - The question.
 * @csspart choice - One of its answers.
 * @csspart error - What is wrong with an answer.
 * @csspart button - A button that is not the main one.
 * @csspart button-primary - The main button of a screen.
 * @csspart button-danger - A call for help.
 * @csspart urgent - The card with the numbers to call.
 * @csspart article - What may solve it without a report.
 * @csspart known-issue - What the venue knows already.
 * @csspart photo - A picture that goes along.
 * @csspart review - A line of what is about to be sent.
 * @csspart receipt-head - Saved, being sent or received.
 * @csspart reference - The name of a report.
 * @csspart qr - The code that opens a report on another phone.
 * @csspart promise - The time until which somebody answers.
 * @csspart countdown - What is left of it.
 * @csspart delay - The notice that it takes longer.
 * @csspart timeline - What has happened.
 * @csspart message - What one side wrote.
 * @csspart rating - How it went.
 * @csspart notify - How else to hear of the answer.
 */
export class TouchlinePanel extends FormElement {
  /** The event the page is about. */
  event: string | undefined;
  /** Called in danger where the venue names no number, or could not be asked. */
  phone: string | null = null;

  protected override readonly sheets: readonly string[] = [look];
  /** Where Back ends. */
  protected readonly first: Screen = 'home';
  /** Part of the page, with nothing to close. */
  protected readonly inline: boolean = false;
  protected screen: Screen = 'home';

  readonly #issues = new Map<string, IssueState>();
  #due: Stage = 'buy';
  #kept = 'device';
  #trail: Screen[] = [];
  #said = '';
  #unwatch = () => {};
  #ready: Promise<void> | undefined;
  #risen = false;

  /** `light` or `dark`; otherwise that of the system. */
  get theme(): string | null {
    return this.getAttribute('theme');
  }

  set theme(theme: string | null | undefined) {
    this.toggleAttribute('theme', !!theme);
    if (theme) this.setAttribute('theme', theme);
  }

  get #dialog() {
    return this.root.querySelector('dialog');
  }

  get isOpen() {
    return !!this.#dialog?.open;
  }

  override connectedCallback() {
    super.connectedCallback();
    const draw = () => (navigator.onLine ? this.again() : this.requestUpdate());
    this.ends.push(onTick(() => this.requestUpdate()));
    for (const name of ['online', 'offline']) {
      addEventListener(name, draw);
      this.ends.push(() => removeEventListener(name, draw));
    }
    if (this.session) this.ends.push(this.touchline.subscribe((issue) => this.#take(issue)));
  }

  disconnectedCallback() {
    for (const end of this.ends.splice(0)) end();
    this.#unwatch();
  }

  /** Takes language, look and event from the element it belongs to. */
  follow(host: HTMLElement & { language: string }) {
    this.language = host.language;
    this.event = host.getAttribute('event') ?? undefined;
    this.theme = host.getAttribute('theme');
    this.phone = host.getAttribute('phone');
    this.requestUpdate();
  }

  /** Loads words and takes up the venue; again only where it failed before. */
  ready(): Promise<void> {
    return (this.#ready ??= this.#prepare().catch((error: unknown) => {
      this.#ready = undefined;
      throw error;
    }));
  }

  async open(category?: string): Promise<void> {
    await this.ready();
    this.requestUpdate();
    await this.updateComplete;
    if (!this.isOpen) {
      this.#arrange();
      this.#dialog?.showModal();
      this.dispatchEvent(new TouchlineOpenEvent());
      // The frame first: all in one go would hold up a slow phone for longer than a touch may wait.
      await new Promise((resolve) => setTimeout(resolve));
      this.#risen = true;
      this.requestUpdate();
    }
    if (!category) this.#focusTitle();
    else if (subcategoryOf(category)) await this.pick(category);
    else this.choose(category);
  }

  close() {
    this.later?.leave(this);
    this.#dialog?.close();
  }

  /** Forgets who used this page: what is typed, known beforehand and shown. */
  async reset() {
    this.#issues.clear();
    for (const key of Object.keys(this.known)) delete this.known[key];
    Object.assign(this, { place: {}, search: '', notes: {}, issueId: '' });
    this.clear();
    this.session.chosen(null);
    this.go(this.first);
    await this.session.reset();
  }

  async #prepare() {
    const { touchline } = this;
    void touchline.ready.then(({ kept }) => {
      this.#kept = kept;
    });
    const config = touchline.config().then(
      (fresh) => this.#configure(fresh),
      () => {},
    );
    const mine = touchline.issues().then(
      (issues) => {
        for (const issue of issues) if (!this.issue(issue.id)) this.#take(issue);
        this.requestUpdate();
      },
      () => {},
    );
    // A code on a seat or a sign brings its place in the address.
    const from = placeIn(location);
    for (const key of CODE_PLACES) this.place[`location.${key}`] ??= from.get(key)?.slice(0, 80);
    // Whoever scans the code of a seat sits in it.
    if (this.place['location.seat']) this.setStage('watch');
    await this.learn(languageOf([this.session.chosen(), this.language, navigator.language]));
    // Neither a slow venue nor a slow device holds the words back: the built-in topics stand until it answers.
    let asked: Promise<void> | undefined;
    const rest = () => (asked ??= this.needLater().catch(() => {}));
    // What the venue knows stands above the topics from the beginning, or not before the screen is drawn anew.
    const known = config.then(async () => {
      if (this.config?.knownIssues.length) await rest();
    });
    await Promise.race([Promise.all([known, mine]), new Promise((resolve) => setTimeout(resolve, 300))]);
    // What is not needed to submit comes when the line is free, so that it is there when the network is not.
    (globalThis.requestIdleCallback ?? setTimeout)(() => void rest());
  }

  #configure(config: VenueConfig | undefined) {
    if (!config) return;
    this.config = config;
    const now = Date.now();
    const event =
      config.events.find(({ id }) => id === this.event) ??
      config.events.find(({ doors, end }) => Date.parse(doors) - 36e5 < now && now < Date.parse(end) + 54e5);
    this.known['eventId'] ??= event?.id;
    this.#due = stageAt(event, now);
    this.retell();
  }

  /**
   * Takes over what decides which topics stand where, before a screen is drawn: whoever is about to tap hits what they
   * see. A stage that somebody chose stays.
   */
  #arrange() {
    this.drawnFor = this.config;
    if (this.stage === 'buy') this.setStage(this.#due);
    this.#due = 'buy';
  }

  #take(issue: IssueState) {
    const before = this.#issues.get(issue.id);
    this.#issues.set(issue.id, issue);
    if (this.isOpen || this.inline) this.#said = this.later?.heard(this, issue, before) || this.#said;
    this.requestUpdate();
  }

  // What the screens read.

  issue(id: string) {
    return this.#issues.get(id);
  }

  issues() {
    return [...this.#issues.values()]
      .filter((issue) => !issue.unlisted)
      .sort((a, b) => b.capturedAt - a.capturedAt);
  }

  // What the screens do.

  go(screen: Screen, issueId?: string) {
    if (issueId) this.issueId = issueId;
    if (screen === this.first) this.#trail = [];
    else if (screen !== this.screen) this.#trail.push(this.screen);
    this.#show(screen);
  }

  back() {
    this.#show(this.#trail.pop() ?? this.first);
  }

  #show(screen: Screen) {
    this.screen = screen;
    this.turn++;
    this.more = false;
    this.#arrange();
    this.#said = '';
    this.#unwatch();
    // Only what is shown is watched.
    const ids =
      screen === 'mine' ? [...this.#issues.keys()] : /receipt|issue/.test(screen) ? [this.issueId] : [];
    const stops = ids.map((id) => this.touchline.watch(id, (issue) => this.#take(issue)));
    this.#unwatch = () => stops.forEach((stop) => stop());
    this.#fetchLater();
    this.#focusTitle();
  }

  #fetchLater() {
    if (this.later) return;
    this.needLater().catch(() => {
      this.missed = true;
      this.requestUpdate();
    });
  }

  again() {
    this.missed = false;
    this.#fetchLater();
    if (this.screen === 'details' && !this.isReady) void this.pick(this.subcategory);
    this.requestUpdate();
  }

  focusOn(selector: string) {
    this.requestUpdate();
    this.updateComplete.then(
      () => this.root.querySelector<HTMLElement>(selector)?.focus(),
      () => {},
    );
  }

  #focusTitle() {
    // A part of the page never takes the focus that was elsewhere.
    if (this.inline && !this.matches(':focus-within')) return this.requestUpdate();
    this.root.querySelector('.body')?.scrollTo(0, 0);
    this.focusOn(this.later?.first(this, this.screen) ?? 'h2');
  }

  choose(category: string) {
    const only = `${category}.${category}`;
    if (subcategoryOf(only)) {
      void this.pick(only);
      return;
    }
    this.category = category;
    this.go('which');
    // Ahead of the next tap, which asks again if this fails.
    this.needWords(category).catch(() => {});
  }

  async pick(subcategory: string): Promise<void> {
    const [category = ''] = subcategory.split('.');
    // Without its questions nothing was taken over from what is known.
    const fresh = subcategory !== this.subcategory || !this.isReady;
    if (subcategory !== this.subcategory) this.clear();
    Object.assign(this, { subcategory, category, failed: false, missed: false });
    this.go('details');
    try {
      await this.needWords(category);
    } catch (error) {
      this.missed = true;
      this.#fail(error);
    }
    if (this.known['identity']) this.later?.claims(this.known);
    // What is known beforehand is a fact until it is changed.
    for (const { key, path, type } of fresh ? [...this.questions(), ...(this.later?.WHO ?? [])] : []) {
      const value = path === 'location' ? this.placeOf(this.place) : (this.place[path] ?? this.known[key]);
      if (type === 'notice' || value === undefined || value === '') continue;
      this.answers[path] = value;
      this.facts.add(path);
    }
    this.requestUpdate();
    // What has the focus first may have come with the words.
    if (!this.root.activeElement) this.#focusTitle();
  }

  async submit() {
    if (this.busy) return;
    this.judge();
    const wrong = Object.keys(this.errors);
    if (wrong.length) {
      for (const path of wrong) this.facts.delete(path);
      if (this.screen !== 'details') this.go('details');
      this.#said = this.t('field.missing', { count: wrong.length });
      this.focusOn('[aria-invalid] input,input[aria-invalid],textarea[aria-invalid]');
    } else if (this.screen === 'details' && !this.shortPath) this.go('send');
    else await this.#report();
  }

  async #report() {
    const draft = this.draft;
    if (!this.dispatchEvent(new TouchlineBeforeReportEvent(draft))) return;
    this.busy = true;
    this.failed = false;
    this.requestUpdate();
    try {
      const issue = await this.touchline.report(draft, this.later?.DRAFT);
      this.#issues.set(issue.id, issue);
      this.clear();
      this.search = '';
      this.#trail = [];
      this.screen = this.first;
      this.go('receipt', issue.id);
    } catch (error) {
      this.busy = false;
      this.failed = true;
      const code = isTouchlineError(error) ? error.code : '';
      if (code === 'issue_invalid') this.judge();
      if (/^att|full$/.test(code)) this.errors['attachments'] = code;
      this.#fail(error);
    }
    this.requestUpdate();
  }

  async act(what: () => Promise<unknown>, said?: Key) {
    try {
      await what();
      if (said) this.#said = this.t(said);
    } catch (error) {
      this.#said = this.t('state.error');
      this.#fail(error);
    }
    this.requestUpdate();
  }

  #fail(error: unknown) {
    this.dispatchEvent(
      Object.assign(new Event('touchline-error', { bubbles: true, composed: true }), { error }),
    );
  }

  #view(): View {
    const { screen } = this;
    if (screen === 'home') return home(this);
    if (screen === 'which') return which(this);
    if (screen === 'details') return details(this);
    // Before the rest has come, at least the truth about what was just reported.
    const saved = this.issue(this.issueId);
    return (
      this.later?.view(this, screen) ?? {
        title: saved ? this.t('receipt.saved.title') : loading(this),
        body: html`<p class="big">${saved?.reference}</p>
          ${again(this)}`,
      }
    );
  }

  protected override template() {
    if (!this.spoken) return nothing;
    const { t } = this;
    const view = this.#view();
    const { title, step = 0, body, footer, submit } = this.later?.covered(this, view, this.screen) ?? view;
    const round = (name: string, key: Key, act: () => void) =>
      html`<button class="round" aria-label=${t(key)} @click=${act}>${icon(name, true)}</button>`;
    return this.frame(
      html`<div class="top" part="header">
          ${this.screen === this.first ? nothing : round('arrow-left', 'action.back', () => this.back())}
          <h2 id="title" tabindex="-1" part="title">
            ${step > 1 ? html`<small>${t('details.step', { current: step, total: this.shortPath ? 3 : 4 })}</small>` : nothing}${title}
          </h2>
          ${this.inline ? nothing : round('x', 'action.close', () => this.close())}
        </div>
        ${
          navigator.onLine
            ? nothing
            : html`<p class="offline" part="strip">
                ${t(step && this.#kept === 'device' ? 'home.offline' : 'state.offline')}
              </p>`
        }
        ${this.later?.stillThere(this)}
        <div class="body" part="body">${this.#risen || this.inline ? body : nothing}</div>
        ${footer ? html`<div class="foot" part="footer">${footer}</div>` : nothing}
        <p class="sr" role="status">${this.#said}</p>`,
      (event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit?.();
      },
    );
  }

  /** What stands around the screens: a modal dialog. Back, Esc and the page around it close it, never the page. */
  protected frame(content: unknown, keys: (event: KeyboardEvent) => void): unknown {
    return html`<dialog
      class="frame"
      part="panel"
      lang=${this.language}
      dir=${directionOf(this.language)}
      aria-labelledby="title"
      @close=${() => this.dispatchEvent(new TouchlineCloseEvent())}
      @click=${(event: Event) => {
        if (event.target === event.currentTarget) this.close();
      }}
      @keydown=${keys}
    >
      ${content}
    </dialog>`;
  }
}

/** A panel that says what `host` says about language, look and event. */
export function createPanel(host: HTMLElement & { language: string }, session: Session): TouchlinePanel {
  if (!customElements.get('touchline-panel')) customElements.define('touchline-panel', TouchlinePanel);
  const panel = Object.assign(document.createElement('touchline-panel'), { session });
  panel.follow(host);
  return panel;
}

declare global {
  interface HTMLElementTagNameMap {
    'touchline-panel': TouchlinePanel;
  }
}
