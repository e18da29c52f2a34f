import { html, nothing } from 'lit/html.js';
import type { KnownIssue, Touchline, VenueConfig } from '@touchline/sdk';
import { onTick } from '../../controllers/clock.ts';
import { releaseTouchline, takeTouchline } from '../../controllers/session.ts';
import { TemplateElement } from '../../controllers/template-element.ts';
import { addIcons, icon } from '../../icons/icon.ts';
import { moreIcons } from '../../icons/more.ts';
import { past } from '../../strings/past.ts';
import {
  directionOf,
  languageOf,
  loadStrings,
  translator,
  type Language,
  type Strings,
} from '../../strings/strings.ts';
import { timesIn } from '../../strings/times.ts';
import look from './known-issues.styles.ts';
import { isNear, knownFor, newsLine, staleSince, toldLine, wordsOf } from './telling.ts';

/** How often the venue is asked while the page is in sight; a little later each time by chance. */
const LOOK_MS = 60_000;
const SPREAD_MS = 10_000;

/**
 * What the venue knows and works on, as a part of the page. Stays current by itself while the page is in sight.
 *
 * @summary A calm list of known issues: "We know. 214 people told us. Next news by 19:40".
 * @tag touchline-known-issues
 *
 * @attr {string} [endpoint=/touchline] - Address of the relay, absolute or relative to the page.
 * @attr {string} venue - Id of the venue. Required.
 * @attr {string} zone - Id of a place: only what is known there, around it or everywhere.
 * @attr {boolean} quiet - Shows nothing at all while nothing is known.
 * @attr {string} lang - Language; otherwise that of the page, then that of the browser.
 * @attr {'light' | 'dark'} theme - Otherwise that of the system.
 *
 * @csspart title - The heading.
 * @csspart known-issue - One known issue.
 */
export class TouchlineKnownIssues extends TemplateElement {
  static readonly observedAttributes = ['lang', 'zone', 'quiet'];

  protected override readonly sheets = [look];
  #touchline: Touchline | undefined;
  #options = { endpoint: '', venue: '' };
  #config: VenueConfig | undefined;
  #strings: Strings | undefined;
  #language: Language = 'en';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #askedAt = 0;
  #ends: (() => void)[] = [];

  override connectedCallback() {
    super.connectedCallback();
    this.#options = {
      endpoint: this.getAttribute('endpoint') ?? '/touchline',
      venue: this.getAttribute('venue') ?? '',
    };
    this.#touchline ??= takeTouchline(this.#options);
    addIcons(moreIcons);
    const seen = () => this.#plan();
    const draw = () => this.requestUpdate();
    document.addEventListener('visibilitychange', seen);
    for (const name of ['online', 'offline']) addEventListener(name, draw);
    this.#ends.push(
      onTick(draw),
      () => document.removeEventListener('visibilitychange', seen),
      () => ['online', 'offline'].forEach((name) => removeEventListener(name, draw)),
    );
    void this.#speak();
    this.#plan();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    for (const end of this.#ends.splice(0)) end();
    if (this.#touchline) releaseTouchline(this.#options);
    this.#touchline = undefined;
  }

  attributeChangedCallback() {
    if (this.isConnected) void this.#speak();
  }

  /** Asks the venue at once. */
  async refresh(): Promise<void> {
    this.#askedAt = Date.now();
    this.#config = (await this.#touchline?.config().catch(() => undefined)) ?? this.#config;
    this.requestUpdate();
  }

  /** Removes it from the page. */
  destroy() {
    this.remove();
  }

  /** Nobody is asked for a page that nobody sees. */
  #plan() {
    clearTimeout(this.#timer);
    if (document.hidden || !this.#touchline) return;
    const wait = Math.max(0, this.#askedAt + LOOK_MS - Date.now());
    this.#timer = setTimeout(
      () => void this.refresh().then(() => this.#plan()),
      wait && wait + Math.random() * SPREAD_MS,
    );
  }

  async #speak() {
    const language = languageOf([this.closest<HTMLElement>('[lang]')?.lang, navigator.language]);
    const strings = await loadStrings(language, 'later').catch(() => undefined);
    if (strings) {
      this.#language = language;
      this.#strings = strings;
    }
    this.requestUpdate();
  }

  protected override template() {
    const config = this.#config;
    const language = this.#language;
    if (!config || !this.#strings) return nothing;
    const t = translator(language, [this.#strings, config.texts?.[language]]);
    const times = timesIn(language, config.venue.timeZone, Date.now);
    const now = Date.now();
    const zone = this.getAttribute('zone');
    const places = zone ? [zone] : [];
    const all = knownFor(config, { places }, now);
    const shown = zone ? all.filter((known) => isNear(config.zones, known, places)) : all;
    if (!shown.length && this.hasAttribute('quiet')) return nothing;
    const stale = staleSince(config, now);
    const one = (known: KnownIssue) => {
      const { lang, text } = wordsOf(known, language);
      const place = config.zones.find(({ id }) => id === known.zone);
      const news = newsLine(t, times, known, now);
      return html`<li class=${known.solvedAt ? 'done' : ''} part="known-issue">
        ${icon(known.solvedAt ? 'circle-check-big' : 'triangle-alert')}
        <div>
          <h3 lang=${lang} dir="auto">${text}</h3>
          <p class="line">
            ${place ? html`<span>${icon('map-pin')}${place.labels[language] ?? place.labels['en']}</span>` : nothing}
            ${news ? html`<span>${icon('clock')}${news}</span>` : nothing}
          </p>
          ${known.solvedAt ? nothing : html`<p>${toldLine(t, known)}</p>`}
        </div>
      </li>`;
    };
    return html`<section lang=${language} dir=${directionOf(language)} aria-labelledby="title">
      <h2 id="title" part="title">${t('known.title')}</h2>
      ${
        shown.length
          ? html`<ul role="list">
              ${shown.map(one)}
            </ul>`
          : html`<p class="none">${icon('circle-check-big')}<span>${t('known.none')}</span></p>`
      }
      ${stale ? html`<p class="stale">${t('state.stale', { time: past(times, stale) })}</p>` : nothing}
    </section>`;
  }
}

/** Registers the tag, once. */
export function defineKnownIssues() {
  if (!customElements.get('touchline-known-issues'))
    customElements.define('touchline-known-issues', TouchlineKnownIssues);
}

declare global {
  interface HTMLElementTagNameMap {
    'touchline-known-issues': TouchlineKnownIssues;
  }
}
