import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { IncidentRow } from '../../api/incident-types.ts';
import type { DeskVenue, KnownIssueRow } from '../../api/types.ts';
import { api } from '../api.ts';
import { healthOf, type Health } from '../health.ts';
import { incidentsApi } from '../incidents-api.ts';
import type { Board } from '../state.ts';
import { base } from '../styles/base.styles.ts';
import { now, Ticker } from '../ticker.ts';
import { alike, wallFacts, type WallFacts } from '../wall.ts';
import {
  categoryWords,
  durationWords,
  placeWords,
  say,
  secondsWords,
  textOf,
  timeWords,
  Words,
} from '../words.ts';
import { icon } from './icons.ts';
import { venueMap } from './venue-map.ts';
import { venueMapStyles } from './venue-map.styles.ts';
import { wallStyles } from './wall.styles.ts';

const LOOK_MS = 10_000;
/** From here on what stands here may be wrong, and says so. */
const OLD_MS = 30_000;

/** The wall of the control room, read from six metres: no names, and no words of those who report. */
export class DeskWall extends LitElement {
  static override styles = [base, venueMapStyles, wallStyles];
  static override properties = {
    board: { attribute: false },
    venue: { attribute: false },
    health: { attribute: false },
    newsAt: { attribute: false },
    _known: { state: true },
    _incidents: { state: true },
  };
  declare board: Board;
  declare venue: DeskVenue | undefined;
  declare health: Health | undefined;
  /** When the line last gave a sign of life, epoch ms. */
  declare newsAt: number;
  declare _known: KnownIssueRow[];
  declare _incidents: IncidentRow[];

  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this._known = [];
    this._incidents = [];
    new Words(this);
    new Ticker(this, () => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
    this.#timer = setInterval(() => void this.#look(), LOOK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render() {
    const facts = wallFacts(this.board.rows.values(), this.venue, now());
    const ageMs = now() - this.newsAt;
    return html`<section class=${facts.alarms.length ? 'burning' : ''} aria-label=${say('wall.title')}>
      <header>
        <b class="clock">${timeWords(now(), now())}</b>
        <p class=${ageMs > OLD_MS ? 'age old' : 'age'}>
          ${say('wall.age', { time: secondsWords(this.newsAt), age: durationWords(ageMs, { seconds: true }) })}
        </p>
        <a class="button quiet" href="#queue">${icon('x')}<span>${say('wall.leave')}</span></a>
      </header>
      ${this.#alarms(facts)}
      <ul class="figures" role="list">
        ${figure(facts.late, say('wall.late'), facts.late ? 'late' : '')}
        ${figure(facts.soon, say('wall.soon'), facts.soon ? 'soon' : '')}
        ${figure(facts.free, say('wall.free'), '')} ${figure(facts.open, say('wall.open'), '')}
      </ul>
      <div class="below">
        <div class="plan">${venueMap({ venue: this.venue, zones: facts.zones, now: now() })}</div>
        <div class="side">${this.#incidentList()} ${this.#told()} ${this.#line()}</div>
      </div>
    </section>`;
  }

  #alarms({ alarms }: WallFacts): TemplateResult {
    const [first] = alarms;
    if (!first) return html`<h1 class="calm">${icon('circle-check-big')} ${say('wall.calm')}</h1>`;
    return html`<div class="alarm">
      <p class="how-many"><b>${alarms.length}</b> P1</p>
      <div>
        <h1>${icon('octagon-alert')} ${say('wall.alarms')}</h1>
        ${alike(alarms)
          .slice(0, 3)
          .map(
            ({ one, count }) =>
              html`<p class="what">
                <b>${categoryWords(this.venue, one.category)}</b> ${placeWords(this.venue, one.location)}
                ${count > 1 ? html`<b>×${count}</b>` : nothing}
                <span>${durationWords(now() - Date.parse(one.receivedAt), { seconds: true })}</span>
              </p>`,
          )}
      </div>
    </div>`;
  }

  #incidentList(): TemplateResult {
    const open = this._incidents.filter(({ state }) => state === 'open');
    return html`<div class="told incidents">
      <h2>${icon('siren')} ${say('wall.incidents')}</h2>
      ${open.length === 0 ? html`<p>${say('wall.noIncidents')}</p>` : nothing}
      <ul role="list">
        ${open
          .slice(0, 4)
          .map((one) =>
            this.#news(
              html`<b>${categoryWords(this.venue, one.category)}</b>
                ${textOf(this.venue?.zones[one.place], one.place)} <b>×${one.count}</b>`,
              one.nextNews,
              say('incident.noNews'),
            ),
          )}
      </ul>
    </div>`;
  }

  /** When those concerned hear the next word. */
  #news(what: TemplateResult, nextNews: string | undefined, none = ''): TemplateResult {
    const left = nextNews === undefined ? undefined : Date.parse(nextNews) - now();
    const words =
      left === undefined || nextNews === undefined
        ? none
        : left < 0
          ? say('wall.newsLate', { left: durationWords(-left) })
          : say('wall.news', { time: timeWords(nextNews, now()) });
    return html`<li class=${left !== undefined && left < 0 ? 'late' : ''}>
      ${what} ${words ? html`<span>${words}</span>` : nothing}
    </li>`;
  }

  #told(): TemplateResult {
    const open = this._known.filter(({ solvedAt }) => solvedAt === undefined);
    return html`<div class="told">
      <h2>${icon('megaphone')} ${say('wall.known')}</h2>
      ${open.length === 0 ? html`<p>${say('wall.noKnown')}</p>` : nothing}
      <ul role="list">
        ${open
          .slice(0, 4)
          .map((one) =>
            this.#news(
              html`<b>${categoryWords(this.venue, one.category)}</b>
                ${one.zone ? textOf(this.venue?.zones[one.zone], one.zone) : nothing}`,
              one.nextNews,
            ),
          )}
      </ul>
    </div>`;
  }

  #line(): TemplateResult | typeof nothing {
    if (!this.health) return nothing;
    const { lag, kiosks } = healthOf(this.health, now());
    const total = this.health.kiosks.length;
    return html`<dl class="line">
      <div class=${lag.level}>
        <dt>${icon('send')} ${say('wall.lag')}</dt>
        <dd>${lag.words}</dd>
      </div>
      <div class=${kiosks?.level ?? ''}>
        <dt>${icon('smartphone')} ${say('wall.kiosks')}</dt>
        <dd>
          ${
            kiosks?.silent.length
              ? say('wall.silent', { names: kiosks.silent.slice(0, 6).join(say('place.between')) })
              : total
                ? say('wall.allKiosks', { count: total })
                : say('wall.noKiosks')
          }
        </dd>
      </div>
    </dl>`;
  }

  async #look(): Promise<void> {
    const known = await api.known().catch(() => undefined);
    if (known) this._known = known.issues;
    const board = await incidentsApi.board().catch(() => undefined);
    if (board) this._incidents = board.incidents;
  }
}

function figure(count: number, words: string, look: string): TemplateResult {
  return html`<li class=${look}><b>${count}</b> <span>${words}</span></li>`;
}
