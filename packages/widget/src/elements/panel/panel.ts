import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import {
  isTouchlineError,
  questionsOf,
  stageAt,
  subcategoryOf,
  type IssueState,
  type Question,
  type Stage,
  type Touchline,
  type VenueConfig,
  type Zone,
} from '@touchline/sdk';
import { labelOf, loadLabels, loadQuestionWords, type Labels, type QuestionWords } from '@touchline/sdk/words';
import { ClockController } from '../../controllers/clock.ts';
import { OnlineController } from '../../controllers/online.ts';
import type { Session } from '../../controllers/session.ts';
import { TouchlineBeforeReportEvent, TouchlineCloseEvent, TouchlineOpenEvent } from '../../events/events.ts';
import { addIcons, icon } from '../../icons/icon.ts';
import { languageOf, loadStrings, translator, type Key, type Language, type Strings } from '../../strings/strings.ts';
import { timesIn } from '../../strings/times.ts';
import { details, send } from './details.ts';
import { draftOf, KINDS, placeOf, zoneOf } from './draft.ts';
import { home } from './home.ts';
import styles from './panel.styles.ts';
import type { Answers, Asked, Form, Screen, Typed, View } from './view.ts';
import { PLACE, where } from './where.ts';
import { which } from './which.ts';

type Later = typeof import('../report/report.ts');

const TITLE = 'title';

/**
 * The whole reporting flow in a modal dialog. `<touchline-help>` makes one when somebody means to use it.
 *
 * @tag touchline-panel
 * @fires {TouchlineOpenEvent} touchline-open - The dialog opened.
 * @fires {TouchlineCloseEvent} touchline-close - The dialog closed; what was typed is kept.
 * @fires {TouchlineBeforeReportEvent} touchline-before-report - Cancelable: a report is about to be captured.
 * @csspart panel - The dialog.
 */
export class TouchlinePanel extends LitElement implements Form {
  static override properties: PropertyDeclarations = {
    session: { attribute: false },
    event: {},
    screen: { state: true },
    language: {},
    theme: { reflect: true },
  };
  static override styles: CSSResultGroup = styles;

  /** Which relay and venue, and the SDK behind them; set once, before the element is opened. */
  declare session: Session;
  /** The event the page is about. */
  declare event: string | undefined;
  declare screen: Screen;
  /** Any tag a person reads; the nearest language that is spoken is taken. */
  declare language: string;
  declare theme: string | undefined;

  stage: Stage = 'buy';
  category = '';
  subcategory = '';
  answers: Answers = {};
  facts = new Set<string>();
  errors: Record<string, string> = {};
  place: Answers = {};
  search = '';
  more = false;
  busy = false;
  failed = false;
  issueId = '';
  notes: Record<string, string> = {};
  config: VenueConfig | undefined;
  kept: 'device' | 'memory' = 'device';
  t = translator('en', []);
  times = timesIn('en', undefined, Date.now);

  /** Where Back ends. */
  protected readonly first: Screen = 'home';
  /** Part of the page, with nothing to close. */
  protected readonly inline: boolean = false;

  readonly #online = new OnlineController(this);
  readonly #known: Answers = {};
  readonly #issues = new Map<string, IssueState>();
  readonly #strings: Partial<Record<'core' | 'later', Strings>> = {};
  #words: Record<string, QuestionWords> = {};
  #labels: Labels = {};
  #spoken: Language | undefined;
  #trail: Screen[] = [];
  #later: Later | undefined;
  #said = '';
  #supersedes: string | undefined;
  #stop = () => {};
  #unwatch = () => {};
  #ready: Promise<void> | undefined;

  constructor() {
    super();
    this.screen = 'home';
    this.language = 'en';
    new ClockController(this);
  }

  get touchline(): Touchline {
    return this.session.touchline;
  }

  get online() {
    return this.#online.online;
  }

  get #dialog() {
    return this.renderRoot.querySelector('dialog');
  }

  get isOpen() {
    return !!this.#dialog?.open;
  }

  /** Loads words and takes up the venue; again only where the language changed or it failed before. */
  ready(): Promise<void> {
    return (this.#ready ??= this.#prepare().catch((error: unknown) => {
      this.#ready = undefined;
      throw error;
    }));
  }

  async open(category?: string): Promise<void> {
    await this.ready();
    await this.updateComplete;
    const dialog = this.#dialog;
    if (!dialog) return;
    if (!dialog.open) {
      dialog.showModal();
      this.dispatchEvent(new TouchlineOpenEvent());
      this.session.seen();
    }
    if (category && subcategoryOf(category)) this.pick(category);
    else if (category) this.choose(category);
    else this.#focusTitle();
  }

  close() {
    this.#dialog?.close();
  }

  /** Takes language, look and event from the element it belongs to. */
  follow(host: HTMLElement & { language: string }) {
    this.language = host.language;
    this.dir = host.dir;
    this.event = host.getAttribute('event') ?? undefined;
    this.theme = host.getAttribute('theme') ?? undefined;
  }

  /** Answers the host page knows: `{ gate: 'gate-C', row: 'F', ticketRef: '…' }`. */
  prefill(values: Record<string, Typed | undefined>) {
    for (const [key, value] of Object.entries(values)) {
      this.#known[key] = typeof value === 'number' && key !== 'partySize' ? `${value}` : value;
      if (/^(zone|gate|block|row|seat|stand|asset)$/.test(key) && value) this.#known[`location.${key}`] = `${value}`;
    }
    this.#takePlace();
  }

  identify(token: string) {
    this.#known['reporter.identity'] = token;
  }

  /** Forgets who used this page: what is typed, known beforehand and shown. */
  reset() {
    for (const key of Object.keys(this.#known)) delete this.#known[key];
    Object.assign(this, { place: {}, search: '', more: false, notes: {}, issueId: '' });
    this.#clear();
    this.#trail = [];
    this.screen = 'home';
    this.requestUpdate();
  }

  /** Ends what it holds of the page and the device. */
  destroy() {
    this.#stop();
    this.#unwatch();
    this.remove();
  }

  async #prepare() {
    const { touchline } = this;
    this.#stop();
    this.#stop = touchline.subscribe((issue) => this.#take(issue));
    void touchline.ready.then(({ kept }) => {
      this.kept = kept;
    });
    const config = touchline.config().then((fresh) => this.#configure(fresh), () => {});
    await this.#speak(languageOf([this.language]));
    // A slow venue never holds the words back: the built-in topics stand until it answers.
    await Promise.race([config, new Promise((resolve) => setTimeout(resolve, 300))]);
    for (const issue of await this.touchline.issues().catch(() => [])) this.#issues.set(issue.id, issue);
    this.#readAddress();
    this.requestUpdate();
    (globalThis.requestIdleCallback ?? setTimeout)(() => this.#fetchRest());
  }

  async #speak(language: Language) {
    const [core, labels, common] = await Promise.all([
      loadStrings(language, 'core'),
      loadLabels(language),
      loadQuestionWords(language, 'common'),
    ]);
    this.#strings.core = core;
    this.#labels = labels;
    this.#words = { common };
    this.language = this.#spoken = language;
    if (this.#later) this.#strings.later = await loadStrings(language, 'later');
    if (this.category) this.#words[this.category] = await loadQuestionWords(language, this.category);
    this.#translate();
  }

  #translate() {
    const { config } = this;
    const language = this.#spoken ?? 'en';
    this.t = translator(language, [this.#strings.later, this.#strings.core, config?.texts?.[language]]);
    this.times = timesIn(language, config?.venue.timeZone, Date.now);
    this.requestUpdate();
  }

  #configure(config: VenueConfig | undefined) {
    if (!config) return;
    this.config = config;
    const now = Date.now();
    const event =
      config.events.find(({ id }) => id === this.event) ??
      config.events.find(({ doors, end }) => Date.parse(doors) - 36e5 < now && now < Date.parse(end) + 54e5);
    if (event) this.#known['eventId'] ??= event.id;
    // Whoever is already on the way keeps the stage they saw.
    if (!this.category) this.stage = stageAt(event, now);
    this.#takePlace();
    this.#translate();
  }

  /** What is not needed to submit comes when the line is free, so that it is there when the network is not. */
  async #fetchRest() {
    try {
      await this.#needLater();
      for (const { id } of (await import('@touchline/sdk')).CATEGORIES) await this.#needWords(id);
    } catch {
      // No network: what is missing is asked for again when it is needed.
    }
  }

  async #needLater() {
    const [later, strings] = await Promise.all([
      import('../report/report.ts'),
      loadStrings(this.#spoken ?? 'en', 'later'),
    ]);
    this.#later = later;
    this.#strings.later = strings;
    addIcons(later.moreIcons);
    const root = this.renderRoot as ShadowRoot;
    if (!root.adoptedStyleSheets.includes(later.sheet())) root.adoptedStyleSheets.push(later.sheet());
    this.#translate();
  }

  async #needWords(category: string) {
    this.#words[category] ??= await loadQuestionWords(this.#spoken ?? 'en', category);
  }

  /** A code on a seat or a sign brings its place, and maybe the topic, in the address. */
  #readAddress() {
    const { hash, search } = location;
    const from = new URLSearchParams(hash.startsWith('#tl-at') ? hash.slice(1) : search);
    for (const key of ['zone', 'gate', 'block', 'row', 'seat', 'stand', 'asset']) {
      const value = from.get(key) ?? (key === 'zone' ? from.get('tl-at') : undefined);
      if (value) this.place[`location.${key}`] = value.slice(0, 80);
    }
  }

  /** Who sits in the stand is where the ticket says; at home, or at the gate, nobody is. */
  #takePlace() {
    const keys = { entry: ['gate'], watch: ['block', 'row', 'seat'], food: [], exit: [] } as Record<string, string[]>;
    for (const key of keys[this.stage] ?? []) this.place[`location.${key}`] ??= this.#known[key];
    this.requestUpdate();
  }

  #take(issue: IssueState) {
    const before = this.#issues.get(issue.id);
    this.#issues.set(issue.id, issue);
    if (this.isOpen && issue.id === this.issueId && issue.delivery === 'received' && before?.delivery !== 'received') {
      const { reference, respondBy } = { ...issue.receipt, reference: issue.reference };
      this.#announce(
        respondBy
          ? this.t('announce.received', { reference, time: this.times.time(respondBy) })
          : this.t('receipt.received.title'),
      );
    }
    if ((issue.view?.messages.length ?? 0) > (before?.view?.messages.length ?? 0) && before) {
      this.#announce(this.t('announce.answered', { reference: issue.reference }));
    }
    this.requestUpdate();
  }

  #announce(text: string) {
    this.#said = text;
    this.requestUpdate();
  }

  // What the screens read.

  topicOf(category: string) {
    return labelOf(this.#labels, category);
  }

  labelOf(id: string) {
    const one = subcategoryOf(id);
    return one ? labelOf(this.#labels, one.category, one.index) : id;
  }

  nameOf({ labels, id }: Zone) {
    return labels[this.language] ?? labels['en'] ?? id;
  }

  zonesFor(kind = ''): Zone[] {
    const fits = KINDS[kind] ?? new RegExp(`^${kind}$`);
    return this.config?.zones.filter((zone) => fits.test(zone.kind)) ?? [];
  }

  placeOf(location: IssueState['location'] | Answers) {
    return placeOf(
      location,
      (id) => {
        const zone = this.config?.zones.find((one) => one.id === id);
        return zone ? this.nameOf(zone) : id;
      },
      (values) => this.t('where.seatFull', values),
    );
  }

  issue(id: string) {
    return this.#issues.get(id);
  }

  issues() {
    return [...this.#issues.values()].sort((a, b) => b.capturedAt - a.capturedAt);
  }

  questions() {
    return questionsOf(this.subcategory);
  }

  wordsOf({ key, path }: Question): Asked {
    const { t } = this;
    if (key === 'description') return { label: t('details.text'), hint: t('details.textHint'), options: [] };
    if (key === 'reporter.name') return { label: t('contact.name'), options: [] };
    if (key === 'reporter.contact') return { label: `${t('contact.email')} / ${t('contact.phone')}`, options: [] };
    if (key.startsWith('where.')) return { label: t(key as Key), options: [] };
    const words = this.#words[this.category] ?? {};
    const { label, hint, options, required, invalid } = {
      ...words[key],
      ...words[`${this.subcategory.split('.')[1]}.${key}`],
    };
    const fill = (text?: string) => text?.replace('{emergencyNumber}', this.config?.phones.emergency ?? '');
    return {
      label: fill(label) ?? path,
      options: options?.split('|') ?? [],
      required: required ?? t('field.required'),
      invalid: invalid ?? t('field.required'),
      ...(hint && { hint: fill(hint) as string }),
    };
  }

  /** At most three answers open, all places known or few: the details send. */
  get shortPath() {
    const open = this.questions().filter(({ required, path }) => required && !this.facts.has(path));
    return open.length <= 3;
  }

  /** An answer that lifts the urgency to the highest step. */
  get raised() {
    return this.questions().some(
      ({ raises, path }) =>
        raises?.to === 'U1' && [this.answers[path]].flat().some((one) => raises.when.includes(`${one}`)),
    );
  }

  get usualMs() {
    const priority = subcategoryOf(this.subcategory)?.priority;
    return priority && priority !== 'P1' ? this.config?.usualResponseMs?.[priority] : undefined;
  }

  get #draft() {
    const { subcategory, stage, answers, place } = this;
    const all = { ...answers, 'reporter.identity': this.#known['reporter.identity'], 'reporter.language': this.language };
    const draft = draftOf(subcategory, stage, this.questions(), all, place, (kind) => this.zonesFor(kind));
    return { ...draft, ...(this.#supersedes && { supersedes: this.#supersedes }) };
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
    this.more = false;
    this.#said = '';
    this.#unwatch();
    this.#unwatch = () => {};
    if (/receipt|mine|issue|settings/.test(screen)) {
      if (!this.#later) this.#needLater().catch(() => {});
      if (screen !== 'settings') {
        const ids = screen === 'mine' ? [...this.#issues.keys()] : [this.issueId];
        const stops = ids.map((id) => this.touchline.watch(id, (issue) => this.#take(issue)));
        this.#unwatch = () => stops.forEach((stop) => stop());
      }
    }
    this.#focusTitle();
  }

  focusOn(selector: string) {
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #focusTitle() {
    this.renderRoot.querySelector('.body')?.scrollTo(0, 0);
    this.focusOn(`#${TITLE}`);
  }

  setStage(stage: Stage) {
    this.stage = stage;
    this.more = false;
    this.#takePlace();
  }

  setPlace(here: boolean) {
    this.place = {};
    for (const { path, place } of here ? PLACE : []) {
      const value = this.answers[path];
      if (value) this.place[path] = zoneOf(value, this.zonesFor(place))?.id ?? value;
    }
    this.back();
  }

  choose(category: string) {
    this.category = category;
    const only = questionsOf(`${category}.${category}`).length;
    if (only) this.pick(`${category}.${category}`);
    else this.go('which');
    this.#needWords(category).catch(() => {});
  }

  pick(subcategory: string) {
    if (subcategory !== this.subcategory) {
      this.#clear();
      this.subcategory = subcategory;
      this.category = subcategory.split('.')[0] ?? '';
      for (const { key, path, type } of this.questions()) {
        const known = this.place[path] ?? this.#known[key];
        const value = path === 'location' ? this.placeOf(this.place) : known;
        if (value === undefined || value === '' || type === 'notice') continue;
        this.answers[path] = value;
        this.facts.add(path);
      }
    }
    this.go('details');
    this.#needWords(this.category).then(
      () => this.requestUpdate(),
      () => {},
    );
  }

  #clear() {
    Object.assign(this, { category: '', subcategory: '', answers: {}, errors: {}, busy: false, failed: false });
    this.facts.clear();
    this.#supersedes = undefined;
  }

  answer(path: string, value: Typed | undefined) {
    this.answers[path] = value;
    if (this.errors[path]) this.#judge(path);
    this.requestUpdate();
  }

  leave(path: string) {
    if (this.answers[path]) this.#judge(path);
  }

  /** Looks at one answer again, or at all of them. */
  #judge(only?: string) {
    const flaws = this.touchline.check(this.#draft);
    const questions = this.questions();
    const errors: Record<string, string> = {};
    for (const { pointer } of flaws) {
      const told = pointer.replace('/data/', '').replaceAll('/', '.');
      const question =
        questions.find(({ path }) => path === told) ??
        questions.find(({ path }) => path === 'location' && told.startsWith('location'));
      if (!question) continue;
      const { required, invalid } = this.wordsOf(question);
      const given = [this.answers[question.path]].flat();
      errors[question.path] ??= (given[0] === undefined || given[0] === '' ? required : invalid) ?? '';
    }
    if (only) {
      delete this.errors[only];
      if (errors[only]) this.errors[only] = errors[only];
    } else this.errors = errors;
    this.requestUpdate();
  }

  spoken({ path, type, options, ...rest }: Question) {
    const value = this.answers[path];
    if (value === undefined || value === '' || type === 'notice') return '';
    const { options: words } = this.wordsOf({ path, type, options, ...rest });
    const zone = this.config?.zones.find(({ id }) => id === value);
    return zone
      ? this.nameOf(zone)
      : [value].flat().map((one) => words[options.indexOf(`${one}`)] ?? `${one}`).join(', ');
  }

  async submit() {
    if (this.busy) return;
    this.#judge();
    const [first] = Object.keys(this.errors);
    if (first !== undefined) {
      for (const path of Object.keys(this.errors)) this.facts.delete(path);
      if (this.screen !== 'details') this.go('details');
      this.#announce(this.t('field.missing', { count: Object.keys(this.errors).length }));
      this.focusOn('[aria-invalid] input, input[aria-invalid], textarea[aria-invalid]');
      return;
    }
    if (this.screen === 'details' && !this.shortPath) {
      this.go('send');
      return;
    }
    await this.#report();
  }

  async #report() {
    const draft = this.#draft;
    if (!this.dispatchEvent(new TouchlineBeforeReportEvent(draft))) return;
    this.busy = true;
    this.failed = false;
    this.requestUpdate();
    try {
      const issue = await this.touchline.report(draft);
      this.#issues.set(issue.id, issue);
      this.#clear();
      this.search = '';
      this.go('home');
      this.go('receipt', issue.id);
    } catch (error) {
      this.busy = false;
      this.failed = true;
      if (isTouchlineError(error) && error.code === 'issue_invalid') this.#judge();
      this.#fail(error);
    }
    this.requestUpdate();
  }

  meToo(subcategory: string, zone?: string) {
    this.pick(subcategory);
    const found = this.config?.zones.find(({ id }) => id === zone);
    const question = this.questions().find(
      ({ type, place }) => type === 'place' && found && this.zonesFor(place).includes(found),
    );
    if (!found || !question) return;
    this.answers[question.path] = found.id;
    this.facts.add(question.path);
    if (!this.touchline.check(this.#draft).length) void this.submit();
  }

  again(issue: IssueState) {
    const { draft } = issue;
    if (!draft) return;
    this.pick(draft.category);
    this.#supersedes = issue.id;
    for (const [room, values] of Object.entries({ location: draft.location, fields: draft.fields, reporter: draft.reporter }))
      for (const [key, value] of Object.entries(values ?? {})) this.answers[`${room}.${key}`] = value;
    this.answers['description'] = draft.description;
    this.#judge();
  }

  async act(what: () => Promise<unknown>, said?: Key) {
    try {
      await what();
      if (said) this.#announce(this.t(said));
    } catch (error) {
      this.#announce(this.t('state.error'));
      this.#fail(error);
    }
    this.requestUpdate();
  }

  /** Another language keeps every answer. */
  async speak(language: Language) {
    await this.act(() => this.#speak(language));
    this.#focusTitle();
  }

  #fail(error: unknown) {
    this.dispatchEvent(Object.assign(new Event('touchline-error', { bubbles: true, composed: true }), { error }));
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('language') && this.#spoken && languageOf([this.language]) !== this.#spoken) {
      this.#speak(languageOf([this.language])).catch((error: unknown) => this.#fail(error));
    }
  }

  #view(): View {
    const { screen } = this;
    if (screen === 'home') return home(this);
    if (screen === 'which') return which(this);
    if (screen === 'details') return details(this);
    if (screen === 'send') return send(this);
    if (screen === 'where') return where(this);
    // Before the rest has come, at least the truth about what was just reported.
    const saved = this.issue(this.issueId);
    return (
      this.#later?.view(this, screen) ?? {
        title: this.t(saved && screen === 'receipt' ? 'receipt.saved.title' : 'state.loading'),
        body: html`<p class="big">${saved?.reference}</p>`,
      }
    );
  }

  protected override render() {
    if (!this.#spoken) return nothing;
    const { t } = this;
    const { title, step, body, footer, submit } = this.#view();
    const total = this.screen === 'send' || !this.shortPath ? 4 : 3;
    return this.frame(
      html`<header part="header">
          ${
            this.screen === this.first
              ? nothing
              : html`<button class="round" aria-label=${t('action.back')} @click=${() => this.back()}>${icon('arrow-left', true)}</button>`
          }
          <h2 id=${TITLE} tabindex="-1" part="title">
            ${step && step > 1 ? html`<small>${t('details.step', { current: step, total })}</small>` : nothing}${title}
          </h2>
          ${
            this.inline
              ? nothing
              : html`<button class="round" aria-label=${t('action.close')} @click=${() => this.close()}>${icon('x')}</button>`
          }
        </header>
        ${
          this.online
            ? nothing
            : html`<p class="offline" part="strip">${t(this.kept === 'device' ? 'home.offline' : 'state.offline')}</p>`
        }
        <div class="body" part="body">${body}</div>
        ${footer && footer !== nothing ? html`<footer part="footer">${footer}</footer>` : nothing}
        <p class="sr" role="status">${this.#said}</p>`,
      (event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit?.();
      },
    );
  }

  /** What stands around the screens: a modal dialog. Back, Esc and the page around it close it, never the page. */
  protected frame(content: unknown, keys: (event: KeyboardEvent) => void) {
    return html`<dialog
      class="frame"
      part="panel"
      lang=${this.#spoken ?? nothing}
      dir=${this.dir || 'ltr'}
      aria-labelledby=${TITLE}
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
