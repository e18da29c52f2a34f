import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { DeskVenue, Me, OwnShift } from '../../api/types.ts';
import { ActEvent, type ActionId } from '../actions.ts';
import { addressOf, type Room } from '../address.ts';
import { healthOf, type Health } from '../health.ts';
import type { Tally } from '../live.ts';
import { reminderOf } from '../shifts.ts';
import { base } from '../styles/base.styles.ts';
import { now, Ticker } from '../ticker.ts';
import type { Theme } from '../theme.ts';
import { dayWords, say, textOf, timeWords, Words } from '../words.ts';
import { barStyles } from './bar.styles.ts';
import { icon, type IconName } from './icons.ts';
import { languageStyles } from './language.styles.ts';
import { languageChoice } from './language.ts';
import { roomsOf } from './rooms.ts';

const THEME_ICONS: Record<Theme, IconName> = { auto: 'sun-moon', light: 'sun', dark: 'moon' };

/** The head of every screen: what burns, what time it is, where one can go, and who one is. */
export class DeskBar extends LitElement {
  static override styles = [base, languageStyles, barStyles];
  static override properties = {
    me: { attribute: false },
    venue: { attribute: false },
    tally: { attribute: false },
    health: { attribute: false },
    shift: { attribute: false },
    room: { attribute: false },
    filter: { attribute: false },
    theme: { attribute: false },
    alerts: { attribute: false },
  };
  declare me: Me;
  declare venue: DeskVenue | undefined;
  declare tally: Tally;
  declare health: Health | undefined;
  declare shift: OwnShift | undefined;
  declare room: Room;
  /** Goes along from one list to the next. */
  declare filter: string;
  declare theme: Theme;
  /** Sound or vibration is on. */
  declare alerts: boolean;

  #shown = '';

  constructor() {
    super();
    new Words(this);
    new Ticker(this, () => {
      if (this.#changing() !== this.#shown) this.requestUpdate();
    });
  }

  override render() {
    this.#shown = this.#changing();
    return html`<header class="bar">
      <button class="skip" @click=${this.#skip}>${say('app.skip')}</button>
      <p class="brand">
        <span class="logo" aria-hidden="true">T</span><b>${textOf(this.venue?.name, 'Touchline')}</b>
      </p>
      ${this.#works ? this.#tally() : nothing}
      <p class="time" title=${dayWords(now())}>
        <b>${timeWords(now(), now())}</b> <span class="zone">${this.#zone()}</span>
      </p>
      <div class="person">
        ${languageChoice()}
        ${this.#button('alerts', this.alerts ? 'bell-ring' : 'bell-off', say('alerts.title'))}
        ${this.#button('theme', THEME_ICONS[this.theme], say(`theme.${this.theme}`))}
        ${this.#button('help', 'keyboard', say('keys.title'), 'keys')}
        <span class="me">${this.me.name}<small>${say(`role.${this.me.role}`)}</small></span>
        ${this.#button('signOut', 'log-out', say('app.signOut'))}
      </div>
      <nav aria-label=${say('go.title')}>
        <ul role="list">
          ${roomsOf(this.me.role).map(
            ({ room, label, icon: shape, filters }) =>
              html`<li>
                <a
                  class="room"
                  href=${slashed(addressOf({ room, ...(filters && this.filter && { filter: this.filter }) }))}
                  aria-current=${room === this.room ? 'page' : nothing}
                  >${icon(shape)}<span>${say(label)}</span>${room === 'handover' ? this.#reminder() : nothing}</a
                >
              </li>`,
          )}
        </ul>
        ${
          this.#works
            ? html`<button class="room find" @click=${() => this.#act('palette')}>
                ${icon('search')}<span>${say('palette.short')}</span><kbd aria-hidden="true">Ctrl+K</kbd>
              </button>`
            : nothing
        }
      </nav>
    </header>`;
  }

  override updated(changed: PropertyValues<this>): void {
    // On a phone the screens stand in one row that is longer than it.
    if (changed.has('room')) {
      this.renderRoot
        .querySelector('a[aria-current]')
        ?.scrollIntoView({ block: 'nearest', inline: 'center' });
    }
  }

  /** Whoever reads figures alone has no issues to count or to find. */
  get #works(): boolean {
    return this.me.role !== 'analyst';
  }

  #tally(): TemplateResult {
    const { late, soon, free, mine } = this.tally;
    return html`<ul class="tally" role="list" aria-label=${say('tally.title')}>
      <li class=${late ? 'late' : ''}>
        ${icon(late ? 'triangle-alert' : 'circle-check')} <b>${late}</b> ${say('tally.late')}
      </li>
      <li class=${soon ? 'soon' : ''}>${icon('clock')} <b>${soon}</b> ${say('tally.soon')}</li>
      <li>${icon('inbox')} <b>${free}</b> ${say('tally.free')}</li>
      <li class=${mine > this.#cap ? 'soon' : ''}>
        ${icon('user-round')} <span>${say('tally.mine')}</span> <b>${mine}/${this.#cap}</b>
      </li>
      ${this.#healthMarks()}
    </ul>`;
  }

  get #cap(): number {
    return this.venue?.cap ?? 8;
  }

  /** The line from the visitors' phones and the kiosks: in sight always, loud only when something is wrong. */
  #healthMarks(): TemplateResult | typeof nothing {
    if (!this.health) return nothing;
    const { lag, kiosks } = healthOf(this.health, now());
    return html`<li class=${lag.level} title=${say('health.lagHint')}>
        ${icon('send')} <span>${say('health.lag')}</span> <b>${lag.words}</b>
      </li>
      ${
        kiosks
          ? html`<li class=${kiosks.level} title=${say('health.kiosksHint')}>
              ${icon('smartphone')} <span>${say('health.kiosks')}</span> <b>${kiosks.words}</b>
            </li>`
          : nothing
      }`;
  }

  /** A dot at the way to the sheet while one's shift ends; the sheet says it in words. */
  #reminder(): TemplateResult | typeof nothing {
    const words = reminderOf(this.shift, now());
    return words
      ? html`<span class="dot" title=${words}><span class="visually-hidden">${words}</span></span>`
      : nothing;
  }

  #button(action: ActionId, shape: IconName, words: string, look = ''): TemplateResult {
    return html`<button class="button quiet square ${look}" title=${words} @click=${() => this.#act(action)}>
      ${icon(shape)}<span class="visually-hidden">${words}</span>
    </button>`;
  }

  #act(action: ActionId): void {
    this.dispatchEvent(new ActEvent(action));
  }

  readonly #skip = (): void => {
    this.dispatchEvent(new CustomEvent('desk-skip', { bubbles: true, composed: true }));
  };

  /** Everything here that time changes. */
  #changing(): string {
    const health = this.health && healthOf(this.health, now());
    return `${timeWords(now(), now())} ${health?.lag.words} ${health?.kiosks?.words} ${reminderOf(this.shift, now())}`;
  }

  /** Names the venue's zone where this device lives in another one. */
  #zone(): string {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const zone = this.venue?.timeZone;
    return zone && zone !== here
      ? say('app.zone', { zone: zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone })
      : '';
  }
}

/** `#/queue`: a screen, and no place further down on this one. */
function slashed(address: string): string {
  return address.replace('#', '#/');
}
