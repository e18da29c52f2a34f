import { nothing, render } from 'lit/html.js';
import { stageAt, type Question, type Queue, type VenueEvent } from '@touchline/sdk';
import { openSession, type Session } from '../../controllers/session.ts';
import { addIcons } from '../../icons/icon.ts';
import { moreIcons } from '../../icons/more.ts';
import { kioskStrings, type KioskKey } from '../../strings/kiosk.ts';
import {
  directionOf,
  LANGUAGES,
  languageOf,
  translator,
  type Key,
  type Language,
} from '../../strings/strings.ts';
import { secondsIn } from '../../strings/times.ts';
import { isUrgent } from '../panel/details.ts';
import { zoneOf } from '../panel/draft.ts';
import { TouchlinePanel } from '../panel/panel.ts';
import type { Screen } from '../panel/view.ts';
import { forget } from '../report/qr.ts';
import { alone } from './alone.ts';
import { frame } from './frame.ts';
import { chime, IdleWatch, type Patience } from './idle.ts';
import { kioskIcons } from './icons.ts';
import look from './kiosk.styles.ts';
import { hereIn, placeFrom } from './places.ts';
import { Reader } from './read-aloud.ts';
import { StaffCorner } from './staff-corner.ts';
import type { At, Keys, Stand } from './stand.ts';
import { stepsOf } from './steps.ts';

const CLEARED_MS = 3_000;
const WARNED_MS = 30_000;
const IDLE_MS = 60_000;
const DANGER_IDLE_MS = 180_000;
const HANDOVER_IDLE_MS = 45_000;
const STAFF_IDLE_MS = 30_000;
const CONFIG_MS = 600_000;
const GREETINGS = 3;

/**
 * A standing screen that many people use: one question a screen, everything to touch within reach, and nothing of
 * a person left when they have gone.
 *
 * @summary Full-screen help for a kiosk.
 * @tag touchline-kiosk
 *
 * @attr {string} [endpoint=/touchline] - Address of the relay, absolute or relative to the page.
 * @attr {string} venue - Id of the venue. Required.
 * @attr {string} event - Id of the event; otherwise the one that is near.
 * @attr {string} [track] - Page with a `<touchline-status>`, which the codes of receipts open; otherwise `/track` at the relay.
 * @attr {string} languages - Up to three it greets in, "en zh-Hans ar"; the first is the one it rests in.
 * @attr {string} zone - Id of the zone it stands in.
 * @attr {string} gate - Id of the gate it stands at.
 * @attr {string} block - Id of the block it stands in.
 * @attr {string} stand - Id of the food or shop stand it stands at.
 * @attr {string} asset - Its own id on the venue's map; names it in heartbeats.
 * @attr {string} pin - Of the staff corner, as `hashPin` makes it. Without one there is no staff corner.
 * @attr {string} phone - Named in danger while no number of the venue is known: one that somebody answers.
 * @attr {'light' | 'dark'} theme - Otherwise that of the system.
 *
 * @fires {TouchlineIssueCapturedEvent} touchline-issue-captured - A report is sealed and safe on this screen.
 * @fires {TouchlineIssueAcceptedEvent} touchline-issue-accepted - The venue has a report.
 * @fires {TouchlineErrorEvent} touchline-error - Something a page author may want to know.
 *
 * @slot - A picture or words of the venue, above the greeting.
 *
 * @csspart kiosk-stage - The whole screen.
 * @csspart kiosk-action - The button that starts.
 */
export class TouchlineKiosk extends TouchlinePanel implements Stand {
  /** How long the lines at the desks are, shown while nobody uses the kiosk; otherwise what the venue measures. */
  get queues(): readonly Queue[] {
    return this.#queues ?? this.config?.queues ?? [];
  }

  set queues(queues: readonly Queue[] | undefined) {
    this.#queues = queues;
    this.requestUpdate();
  }

  // Every wait for somebody is this much shorter; for trials.
  haste = 1;
  at: At = 'rest';
  steps: readonly Question[] = [];
  index = 0;
  page = 0;
  readonly keys: Keys = { shift: false, signs: false, latin: false };
  readonly reader: Reader;
  readonly staff: StaffCorner;
  k = translator<KioskKey>('en', [kioskStrings.en]);

  protected override readonly sheets = [look];
  #queues: readonly Queue[] | undefined;
  #own: Session | undefined;
  #before: At = 'rest';
  #edits: Question | undefined;
  #live = new AbortController();
  #clearing: ReturnType<typeof setTimeout> | undefined;
  #refreshing: ReturnType<typeof setInterval> | undefined;
  #alarm = '';
  #drawn = '';
  readonly #idle = new IdleWatch(
    () => this.#patience(),
    (leftMs) => this.#warn(leftMs),
    () => void this.wipe(),
  );

  override screen: Screen = 'home';

  constructor() {
    super();
    addIcons({ ...moreIcons, ...kioskIcons });
    const changed = () => this.requestUpdate();
    this.reader = new Reader(changed, () => this.#idle.touch());
    const kiosk = this as TouchlineKiosk;
    this.staff = new StaffCorner({
      get touchline() {
        return kiosk.touchline;
      },
      endpoint: () => this.getAttribute('endpoint') ?? '/touchline',
      kiosk: () => this.getAttribute('asset') ?? this.getAttribute('zone') ?? '',
      pin: () => this.getAttribute('pin'),
      changed,
      open: () => this.enter('staff'),
    });
  }

  get warnedMs() {
    return WARNED_MS * this.haste;
  }

  get greets(): readonly Language[] {
    const named = this.getAttribute('languages')?.split(/[\s,]+/) ?? this.config?.venue.languages ?? [];
    const spoken = [...new Set(named.filter(Boolean).map((tag) => languageOf([tag])))];
    return (spoken.length ? spoken : [this.#rests, ...LANGUAGES.filter((one) => one !== this.#rests)]).slice(
      0,
      GREETINGS,
    );
  }

  get here() {
    return hereIn(this.place, this.config, (zone) => this.nameOf(zone));
  }

  /** Answers are short here, and all of them are seen before anything is sent. */
  override get shortPath() {
    return true;
  }

  override connectedCallback() {
    if (!this.#own) {
      // Read by the session: what is written here is sealed to the venue, and shown from memory.
      this.setAttribute('profile', 'shared');
      this.session = this.#own = openSession(this);
      this.event = this.getAttribute('event') ?? undefined;
      this.phone = this.getAttribute('phone');
      this.language = this.#rests;
    }
    super.connectedCallback();
    this.root.addEventListener('click', this.#clicked, true);
    for (const [name, hear] of this.#ears) addEventListener(name, hear, true);
    this.#start();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
    this.root.removeEventListener('click', this.#clicked, true);
    for (const [name, hear] of this.#ears) removeEventListener(name, hear, true);
  }

  /** Removes it from the page. What waits to be sent stays saved. */
  destroy() {
    this.remove();
    this.#own?.end();
    this.#own = undefined;
  }

  // Takes the kiosk into use, or on to another part of it.
  enter(at: At) {
    clearTimeout(this.#clearing);
    this.reader.stop();
    if (!/danger|language|staff/.test(this.at)) this.#before = this.at;
    this.at = at;
    Object.assign(this.keys, { shift: false, signs: false, latin: false });
    this.#idle.touch();
    this.#focus();
  }

  async begin(language?: Language) {
    if (this.at === 'off' || this.at === 'elsewhere') return;
    if (!language) return this.enter('language');
    const asked = this.#before === 'asking' && this.at === 'language';
    await this.act(() => this.ready());
    await this.speak(language);
    if (!asked) {
      const { events = [] } = this.config ?? {};
      const now = Date.now();
      const stage = stageAt(events.find(({ id }) => id === this.event) ?? near(events, now), now);
      // Whoever stands here is at the venue.
      this.setStage(/^(buy|before)$/.test(stage) ? 'entry' : stage === 'after' ? 'exit' : stage);
      this.go('home');
    }
    this.enter('asking');
  }

  override go(screen: Screen, issueId?: string) {
    this.page = 0;
    this.reader.stop();
    super.go(screen, issueId);
    this.#idle.touch();
  }

  override async pick(subcategory: string) {
    this.steps = [];
    this.index = 0;
    this.#edits = undefined;
    await super.pick(subcategory);
    this.steps = stepsOf(this);
    this.#opened();
  }

  override choose(category: string) {
    this.more = false;
    super.choose(category);
  }

  // On to the next question, where this one is answered as it should be.
  ahead() {
    const one = this.steps[this.index];
    if (one) {
      const typed = this.answers[one.path];
      const value = one.type === 'place' ? (zoneOf(typed, this.zonesFor(one.place))?.id ?? typed) : typed;
      if (value !== typed) this.answer(one.path, value);
      if (one.required || (value !== undefined && value !== '')) this.judge(one.path);
      if (this.errors[one.path]) return this.focusOn('.field,.touch button');
    }
    this.#move(1);
  }

  skip() {
    const one = this.steps[this.index];
    if (one) {
      this.answer(one.path, undefined);
      delete this.errors[one.path];
    }
    this.#move(1);
  }

  override back() {
    const { more } = this;
    this.more = false;
    if (/language|danger|staff/.test(this.at)) return this.enter(this.#before);
    // Further topics are one step behind the first ones.
    if (more && this.screen === 'home') return this.#focus();
    if (this.#edits) return this.#move(0);
    if (this.screen === 'home') {
      this.enter('language');
      this.#before = 'rest';
      return;
    }
    if (this.screen !== 'details') return this.go('home');
    if (this.index > 0 && this.steps.length) {
      this.index--;
      this.#opened();
      return;
    }
    this.go(this.subcategory === 'other.other' || this.#isAlone() ? 'home' : 'which');
  }

  edit(question: Question) {
    this.facts.delete(question.path);
    const at = this.steps.findIndex(({ path }) => path === question.path);
    if (at < 0) this.steps = [...this.steps, question];
    this.#edits = question;
    this.index = at < 0 ? this.steps.length - 1 : at;
    this.#opened();
  }

  override async submit() {
    await super.submit();
    const [wrong] = Object.keys(this.errors);
    const question = this.questions().find(({ path }) => path === wrong);
    if (question) this.edit(question);
  }

  override async speak(language: Language) {
    await super.speak(language);
    this.k = translator<KioskKey>(language, [kioskStrings[language], this.config?.texts?.[language]]);
    this.requestUpdate();
  }

  override async act(what: () => Promise<unknown>, said?: Key) {
    await super.act(what, said);
    this.requestUpdate();
  }

  /** Forgets the person: nothing of them stays on the screen, in the memory of the page or in fields. */
  override async reset() {
    this.reader.stop();
    this.staff.lock();
    forget();
    Object.assign(this.keys, { shift: false, signs: false, latin: false });
    Object.assign(this, { steps: [], index: 0, page: 0, more: false });
    this.#edits = undefined;
    this.#alarm = '';
    globalThis.getSelection?.()?.removeAllRanges();
    const forgotten = super.reset();
    this.#settle();
    await forgotten;
  }

  async wipe() {
    const left = this.at === 'asking' || this.at === 'danger';
    this.enter(this.staff.isOff ? 'off' : left ? 'cleared' : 'rest');
    if (this.at === 'cleared') this.#clearing = setTimeout(() => this.#rest(), CLEARED_MS * this.haste);
    await this.act(() => this.reset());
    await this.speak(this.#rests);
  }

  get #rests(): Language {
    const [first] = this.getAttribute('languages')?.split(/[\s,]+/) ?? [];
    return languageOf([first, this.closest<HTMLElement>('[lang]')?.lang, navigator.language]);
  }

  /** Takes the kiosk up once no other window of this device has it. */
  #start() {
    this.#live = new AbortController();
    const { signal } = this.#live;
    const name = `touchline-kiosk ${this.getAttribute('endpoint')} ${this.getAttribute('venue')}`;
    this.at = this.staff.isOff ? 'off' : 'rest';
    this.k = translator<KioskKey>(this.#rests, [kioskStrings[this.#rests]]);
    void alone(
      name,
      () => {
        this.at = 'elsewhere';
        this.requestUpdate();
      },
      signal,
    ).then(
      () => this.#open(signal),
      () => {},
    );
    this.requestUpdate();
  }

  async #open(signal: AbortSignal) {
    if (signal.aborted) return;
    this.#rest();
    this.reader.listen();
    this.#idle.listen();
    await this.act(async () => {
      // Whoever stood here before a crash is not known to whoever stands here now.
      await this.touchline.reset();
      await this.ready();
      this.#settle();
    });
    if (signal.aborted) return;
    await this.speak(this.#rests);
    this.staff.start();
    this.#refreshing = setInterval(() => void this.#refresh(), CONFIG_MS);
  }

  /** Puts everything away, at once: the page may be frozen or shown again by somebody else. */
  #stop() {
    this.#live.abort();
    clearTimeout(this.#clearing);
    clearInterval(this.#refreshing);
    this.#idle.stop();
    this.reader.end();
    this.staff.stop();
  }

  #rest() {
    this.at = this.staff.isOff ? 'off' : 'rest';
    this.#focus();
  }

  async #refresh() {
    if (this.at !== 'rest') return;
    this.config = (await this.touchline.config().catch(() => undefined)) ?? this.config;
    this.#settle();
  }

  #settle() {
    this.place = placeFrom(this, this.config);
    this.requestUpdate();
  }

  #move(by: number) {
    this.reader.stop();
    this.page = 0;
    if (this.#edits) {
      this.#edits = undefined;
      this.index = this.steps.length;
    } else this.index = Math.min(this.index + by, this.steps.length);
    this.#opened();
  }

  #opened() {
    Object.assign(this.keys, { shift: !this.answers['description'], signs: false, latin: false });
    this.#focus();
  }

  /** A field is ready to be typed into; otherwise reading begins at the title. */
  #focus() {
    this.requestUpdate();
    this.updateComplete.then(
      () => this.root.querySelector<HTMLElement>('.touch .field, h2')?.focus(),
      () => {},
    );
  }

  #isAlone() {
    return this.subcategory === `${this.category}.${this.category}`;
  }

  #patience(): Patience | undefined {
    const { at } = this;
    if (at === 'staff') return { idleMs: STAFF_IDLE_MS, warnedMs: 0 };
    if (!/asking|language|danger/.test(at)) return undefined;
    const urgent = at === 'danger' || isUrgent(this);
    const idleMs = urgent ? DANGER_IDLE_MS : this.screen === 'receipt' ? HANDOVER_IDLE_MS : IDLE_MS;
    return { idleMs: idleMs * this.haste, warnedMs: this.warnedMs };
  }

  #warn(leftMs: number) {
    if (leftMs >= this.warnedMs) chime();
    this.#alarm = leftMs ? this.t('kiosk.idle.text', { duration: secondsIn(this.language, leftMs) }) : '';
    this.requestUpdate();
    if (leftMs) this.focusOn('.idle .lead');
    else this.#focus();
  }

  readonly #clicked = (event: Event) => {
    if (!this.staff.swallows()) return;
    event.stopPropagation();
    event.preventDefault();
  };

  /** What a page hears that is also left, restored, printed or looked into. */
  readonly #ears: [string, (event: Event) => void][] = [
    [
      'pagehide',
      () => {
        this.#stop();
        void this.reset().catch(() => {});
        this.at = 'rest';
        render(this.template(), this.root);
      },
    ],
    [
      'pageshow',
      (event) => {
        if ((event as PageTransitionEvent).persisted) this.#start();
      },
    ],
    ['contextmenu', (event) => event.preventDefault()],
    ['dragstart', (event) => event.preventDefault()],
    [
      'pointerdown',
      (event) =>
        this.staff.press(
          event as PointerEvent,
          this.getBoundingClientRect(),
          directionOf(this.language) === 'rtl',
        ),
    ],
    ['pointermove', (event) => this.staff.move(event as PointerEvent)],
    ['pointerup', () => this.staff.release()],
    ['pointercancel', () => this.staff.release()],
  ];

  protected override template() {
    // A new screen has new fields: nothing typed, and nothing to take back, is left in them.
    const drawn = `${this.at} ${this.screen} ${this.index}`;
    if (drawn !== this.#drawn) render(nothing, this.root);
    this.#drawn = drawn;
    return frame(this, { alarm: this.#alarm, clearsAt: this.#idle.clearsAt });
  }
}

function near(events: readonly VenueEvent[], now: number) {
  return events.find(({ doors, end }) => Date.parse(doors) - 36e5 < now && now < Date.parse(end) + 54e5);
}

/** Registers the tag, once. */
export function defineKiosk() {
  if (!customElements.get('touchline-kiosk')) customElements.define('touchline-kiosk', TouchlineKiosk);
}

declare global {
  interface HTMLElementTagNameMap {
    'touchline-kiosk': TouchlineKiosk;
  }
}
