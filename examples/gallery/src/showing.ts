import { provideTouchline, type TouchlineHelp, type TouchlinePanel } from '@touchline/widget';
import { fakeTouchline, venue, type FakeTouchline } from '@touchline/widget/testing';
import type { IssueState, Stage, StatusView, VenueConfig } from '@touchline/sdk';
import { loadArticles, loadSynonyms, type Language } from '@touchline/sdk/words';
import type { Wish } from './address.ts';

/** In the gallery it is always 20:33 at North Arena: a match under way, and nothing changes between two looks. */
export const NOW = Date.parse('2026-11-22T20:33:10Z');
/** An ISO instant, so many minutes from now. */
export const at = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString();

/** One state of one screen. */
export interface Scene {
  /** The element that shows it. @default 'touchline-help' */
  tag?: string;
  /** What the venue says differently; `null`: it cannot be reached and nothing is known of it. */
  venue?: Partial<VenueConfig> | null;
  offline?: boolean;
  /** More attributes of the element. */
  attributes?: Record<string, string>;
  /** The venue's texts, questions and answers never come. */
  silent?: boolean;
  /** What somebody did to get here. */
  show?: (on: Showing) => unknown;
}

/** Scenes by screen, then by state. */
export type Scenes = Record<string, Record<string, Scene>>;

/** What a report is before anything happens to it. */
const ISSUE: IssueState = {
  id: 'issue-1',
  reference: '7K3F-9QXM',
  category: 'entry.scan_fail',
  location: { gate: 'gate-C' },
  capturedAt: NOW - 20_000,
  delivery: 'saved',
  kept: 'device',
  attempts: 0,
  pending: [],
  trackingLink: 'https://arena.example/track#tl=issue-1.c2VjcmV0',
};

let count = 0;

/** The real elements on a page, and the hand that sets their states. */
export class Showing {
  readonly touchline: FakeTouchline;
  readonly element: HTMLElement;

  constructor(scene: Scene, wish: Wish) {
    this.touchline = fakeTouchline(scene.venue === null ? undefined : venue(NOW, scene.venue), () => NOW);
    if (scene.silent) this.touchline.config = () => new Promise(() => {});
    provideTouchline(() => this.touchline);
    Object.defineProperty(navigator, 'onLine', { value: !scene.offline, configurable: true });
    this.element = document.createElement(scene.tag ?? 'touchline-help');
    const attributes = {
      venue: 'north-arena',
      event: 'final',
      // A page has one Touchline for an endpoint; every scene has its own.
      endpoint: `/nowhere/${(count += 1)}`,
      lang: wish.language,
      theme: wish.theme,
      ...scene.attributes,
    };
    for (const [name, value] of Object.entries(attributes)) this.element.setAttribute(name, value);
  }

  /** Takes everything off the page. */
  end() {
    (this.element as Partial<TouchlineHelp>).destroy?.();
    this.element.remove();
  }

  /** Where the screens are drawn: the panel of the launcher, or the element itself. */
  get panel(): TouchlinePanel {
    return (this.element.shadowRoot?.querySelector('touchline-panel') ?? this.element) as TouchlinePanel;
  }

  get root(): ShadowRoot {
    return this.panel.shadowRoot as ShadowRoot;
  }

  /** Opens the panel and waits until everything it loads is there. */
  async open(category?: string): Promise<void> {
    const help = this.element as TouchlineHelp;
    if (help.localName === 'touchline-help') await help.open(category);
    // Elements without a panel are there once they say something.
    const loaded = () => ('later' in this.panel ? this.panel.later : this.root?.childElementCount);
    await this.until(loaded);
    // What a form may be spared by comes in its own time: here it is there at once.
    if ('later' in this.panel)
      await Promise.all([loadArticles, loadSynonyms].map((load) => load(this.panel.language as Language)));
    await this.drawn();
  }

  /** Lets the launcher hear of reports, as it does where some wait on the device. */
  async connect(): Promise<void> {
    await (this.element as TouchlineHelp).issues();
  }

  async home(stage: Stage, more: Partial<Pick<TouchlinePanel, 'more' | 'search' | 'place'>> = {}) {
    // Drawn anew: whatever loaded after the panel had opened has its place now.
    this.panel.go('home');
    this.panel.setStage(stage);
    Object.assign(this.panel, more);
    this.panel.requestUpdate();
  }

  async which(category: string, stage: Stage = 'entry', more = false) {
    this.panel.setStage(stage);
    this.panel.choose(category);
    this.panel.more = more;
  }

  /** The questions of one subcategory, with these answers. */
  async details(subcategory: string, answers: TouchlinePanel['answers'] = {}) {
    await this.panel.pick(subcategory);
    for (const [path, value] of Object.entries(answers)) this.panel.answer(path, value);
  }

  /** A report of this person, as this device knows it; with what the venue tells, if it tells something. */
  async report(
    changes: Partial<IssueState> = {},
    view?: Partial<StatusView>,
    screen: 'receipt' | 'issue' = 'issue',
  ) {
    const { id } = this.know(changes, view);
    await this.until(() => this.panel.issue(id));
    this.panel.go(screen, id);
  }

  receipt(changes: Partial<IssueState> = {}, view?: Partial<StatusView>) {
    return this.report(changes, view, 'receipt');
  }

  know(changes: Partial<IssueState> = {}, view?: Partial<StatusView>): IssueState {
    const issue = { ...ISSUE, ...changes };
    this.touchline.change(issue.id, issue);
    if (!view) return issue;
    this.touchline.tell(issue.id, view);
    this.touchline.change(issue.id, {
      ...changes,
      ...(issue.receipt && { receipt: issue.receipt }),
      delivery: 'received',
      viewAt: changes.viewAt ?? NOW,
    });
    return issue;
  }

  /** Taps what has these words, or is found by this selector. */
  async press(selector: string, place = 0): Promise<void> {
    await this.drawn();
    const found = await this.until(() => this.root.querySelectorAll<HTMLElement>(selector)[place]);
    found.click();
    await this.drawn();
  }

  /** Scrolls to what the scene is about. */
  async see(selector: string): Promise<void> {
    await this.drawn();
    (await this.until(() => this.root.querySelector(selector))).scrollIntoView({ block: 'center' });
  }

  async drawn(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    await this.panel.updateComplete;
  }

  /** @throws When it does not come true within ten seconds. */
  async until<T>(look: () => T): Promise<NonNullable<T>> {
    for (let tries = 0; tries < 1_000; tries++) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`It never came true: ${String(look)}`);
  }
}
