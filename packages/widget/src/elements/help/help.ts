import type { IssueDraft, IssueState } from '@touchline/sdk';
import type { Session } from '../../controllers/session.ts';
import type { TouchlinePanel } from '../panel/panel.ts';
import { labelIn } from './labels.ts';
import styles from './help.styles.ts';

const SVG = 'http://www.w3.org/2000/svg';
const QUESTION =
  'M3 16.3a2 2 0 0 1 .1 1.2l-1.1 3.3a1 1 0 0 0 1.2 1.2l3.4-1a2 2 0 0 1 1.1.1 10 10 0 1 0-4.7-4.8M9 9a3 3 0 0 1 6 1c0 2-3 3-3 3M12 17h.01';

// Read on a server, the module still loads; there is only nothing to show.
const Base = globalThis.HTMLElement ?? Object;

/**
 * The way in: a pill that weighs next to nothing. The panel comes with the first tap on it.
 *
 * @summary Help for spectators: report what is wrong, and hear back.
 * @tag touchline-help
 *
 * @attr {string} [endpoint=/touchline] - Address of the relay, absolute or relative to the page.
 * @attr {string} venue - Id of the venue. Required.
 * @attr {string} event - Id of the event; without it the one that is on.
 * @attr {string} [track] - Page with a `<touchline-status>`, which the links and codes of receipts open; otherwise `/track` at the relay.
 * @attr {'personal' | 'shared'} [profile=personal] - `shared` on a screen that many people use: nothing readable is kept.
 * @attr {boolean} test - Marks every report as a trial: it is handled, and counts nowhere.
 * @attr {string} lang - Language; otherwise that of the page, then that of the browser.
 * @attr {string} label - What the pill says; otherwise _Help_ in that language.
 * @attr {string} phone - Called instead where the page is not secure, and in danger while no number of the venue is known: one that somebody answers.
 * @attr {'end' | 'start' | 'inline'} [position=end] - Bottom corner, or `inline`: where the tag stands.
 * @attr {boolean} compact - A circle without words; they are still read out.
 * @attr {'light' | 'dark'} theme - Otherwise that of the system.
 *
 * @fires {TouchlineOpenEvent} touchline-open - The panel opened.
 * @fires {TouchlineCloseEvent} touchline-close - The panel closed; what was typed is kept.
 * @fires {TouchlineBeforeReportEvent} touchline-before-report - Cancelable: a report is about to be captured.
 * @fires {TouchlineIssueCapturedEvent} touchline-issue-captured - A report is safe on this device.
 * @fires {TouchlineIssueAcceptedEvent} touchline-issue-accepted - The venue has a report.
 * @fires {TouchlineStatusChangedEvent} touchline-status-changed - The venue told something new.
 * @fires {TouchlineFeedbackGivenEvent} touchline-feedback-given - The person said how it went.
 * @fires {TouchlineErrorEvent} touchline-error - Something a page author may want to know.
 *
 * @csspart launcher - The pill.
 * @csspart badge - The dot on it: a number for new answers, empty for what is not sent yet.
 */
export class TouchlineHelp extends Base {
  static readonly observedAttributes = ['label', 'lang', 'theme'];

  /** Every method may be called from the start; what needs the panel waits for it. */
  readonly ready: Promise<void> = Promise.resolve();
  #pill: HTMLElement | undefined;
  readonly #words = document.createElement('span');
  readonly #dot = document.createElement('span');
  #panel: Promise<TouchlinePanel> | undefined;
  #session: Promise<Session> | undefined;
  #loaded: TouchlinePanel | undefined;
  #later: ((panel: TouchlinePanel) => void)[] = [];

  connectedCallback() {
    if (this.#pill) return;
    const phone = this.getAttribute('phone');
    const secure = !!crypto.subtle;
    if (!secure) {
      globalThis.console.warn('Touchline needs https.');
      if (!phone) return;
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];

    const pill = (this.#pill = document.createElement(secure ? 'button' : 'a'));
    pill.className = 'pill';
    pill.part = 'launcher';
    const shape = document.createElementNS(SVG, 'svg');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', QUESTION);
    shape.append(path);
    this.#dot.part = 'badge';
    this.#dot.hidden = true;
    pill.append(shape, this.#words, this.#dot);
    root.append(pill);
    this.attributeChangedCallback();

    if (!secure) {
      (pill as HTMLAnchorElement).href = `tel:${phone}`;
      this.#words.textContent = phone;
      return;
    }
    pill.onpointerdown = () => void this.#load().catch(() => {});
    pill.onclick = () => void this.toggle();
    (globalThis.requestIdleCallback ?? setTimeout)(() => void this.#drain());
    if (location.hash.startsWith('#tl-at')) void this.open();
  }

  attributeChangedCallback() {
    this.#words.textContent = this.getAttribute('label') ?? labelIn(this.language);
    this.#loaded?.follow(this);
  }

  /** The language of this element, of the page or of the browser. */
  get language(): string {
    return this.closest<HTMLElement>('[lang]')?.lang || navigator.language;
  }

  /**
   * Opens the panel.
   *
   * @param category  A topic such as `entry`, or `entry.scan_fail`, to start with.
   */
  async open(category?: string): Promise<void> {
    try {
      // On a slow line the tap is seen to have worked; the label comes back with the panel.
      this.#words.textContent += '…';
      const panel = await this.#load();
      this.attributeChangedCallback();
      await panel.open(category);
    } catch (error) {
      // The next tap tries again.
      this.#words.textContent = `↻ ${labelIn(this.language)}`;
      this.dispatchEvent(
        Object.assign(new Event('touchline-error', { bubbles: true, composed: true }), { error }),
      );
    }
  }

  /** Closes the panel; what was typed is kept. */
  close(): void {
    this.#loaded?.close();
  }

  /** Opens the panel, or closes it. */
  toggle(): Promise<void> | void {
    return this.#loaded?.isOpen ? this.close() : this.open();
  }

  /**
   * Says who this is, so that nobody is asked again.
   *
   * @param token  A signed token (JWT) of the host's server that goes along with each report. One that does not hold means not verified, never refused.
   */
  identify(token: string): void {
    this.#soon((panel) => panel.identify(token));
  }

  /** Answers the page knows: `{ gate: 'gate-C', row: 'F', ticketRef: '…' }`. */
  prefill(values: Record<string, string | number | boolean | undefined>): void {
    this.#soon((panel) => panel.prefill(values));
  }

  /** Reports without the panel. Resolves once it is safe on this device. */
  async report(draft: IssueDraft): Promise<IssueState> {
    return (await this.#connect()).touchline.report(draft);
  }

  /** Every report this device knows, newest first. */
  async issues(): Promise<IssueState[]> {
    return (await this.#connect()).touchline.issues();
  }

  /** Forgets this person: what is typed, what the page told about them, and what they reported. */
  async reset(): Promise<void> {
    this.#later = [];
    await (this.#loaded ?? (await this.#connect())).reset();
  }

  /** Removes everything from the page. What is saved on the device stays saved. */
  destroy(): void {
    this.#loaded?.remove();
    void this.#session?.then((session) => session.end());
    this.#panel = this.#loaded = this.#session = undefined;
    this.remove();
  }

  #soon(what: (panel: TouchlinePanel) => void) {
    if (this.#loaded) what(this.#loaded);
    else this.#later.push(what);
  }

  #load(): Promise<TouchlinePanel> {
    return (this.#panel ??= this.#fetch().catch((error: unknown) => {
      this.#panel = undefined;
      throw error;
    }));
  }

  async #fetch() {
    const [{ createPanel }, session] = await Promise.all([import('../panel/panel.ts'), this.#connect()]);
    const panel = createPanel(this, session);
    this.shadowRoot?.append(panel);
    for (const what of this.#later.splice(0)) what(panel);
    return (this.#loaded = panel);
  }

  /** The SDK alone, without panel and Lit: one a page for a relay and venue. */
  #connect(): Promise<Session> {
    return (this.#session ??= import('../../controllers/session.ts').then(
      ({ openSession }) => openSession(this),
      (error: unknown) => {
        this.#session = undefined;
        throw error;
      },
    ));
  }

  /** Where an outbox waits, it is emptied without a tap; asking for its name creates nothing. */
  async #drain() {
    try {
      // One that is broken may keep the browser from naming any; then the SDK finds out.
      const all = await indexedDB.databases().catch(() => [{ name: 'touchline:' }]);
      // Meanwhile the page may have taken this element away.
      if (this.isConnected && all.some(({ name }) => name?.startsWith('touchline:'))) await this.#connect();
    } catch {
      // A browser that cannot say, or no network: the next tap tries again.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'touchline-help': TouchlineHelp;
  }
}
