import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AlarmRow } from '../../api/incident-types.ts';
import type { DeskVenue } from '../../api/types.ts';
import { incidentsApi } from '../incidents-api.ts';
import { base } from '../styles/base.styles.ts';
import { now } from '../ticker.ts';
import { categoryWords, say, textOf, timeWords, Words } from '../words.ts';
import { alarmStyles } from './alarms.styles.ts';
import { icon } from './icons.ts';

/** What somebody has to look at now, above every screen. */
export class DeskAlarms extends LitElement {
  static override styles = [base, alarmStyles];
  static override properties = {
    alarms: { attribute: false },
    venue: { attribute: false },
    _trouble: { state: true },
  };
  declare alarms: readonly AlarmRow[];
  declare venue: DeskVenue | undefined;
  declare _trouble: string;

  constructor() {
    super();
    this.alarms = [];
    this._trouble = '';
    new Words(this);
  }

  override render() {
    if (this.alarms.length === 0) return nothing;
    // What nobody has taken on stands first.
    const sorted = this.alarms.toSorted((a, b) => (a.state < b.state ? 1 : -1));
    return html`<section aria-label=${say('alarm.title')}>
      <ul role="list" tabindex="0" aria-label=${say('alarm.title')}>
        ${repeat(
          sorted,
          ({ id }) => id,
          (one) => this.#line(one),
        )}
      </ul>
      <p class="visually-hidden" role="alert">${this._trouble || this.#loudest(sorted)}</p>
    </section>`;
  }

  #line(one: AlarmRow): TemplateResult {
    const isTaken = one.state === 'acknowledged';
    return html`<li class=${one.state} data-id=${one.id}>
      ${icon(isTaken ? 'user-round' : 'siren')}
      <span class="what">${alarmWords(this.venue, one)}</span>
      <span class="when">${say('alarm.since', { time: timeWords(one.raisedAt, now()) })}</span>
      ${
        isTaken
          ? html`<span>${say('alarm.taken', { who: one.acknowledgedBy ?? '' })}</span>`
          : html`<button class="button" @click=${() => this.#take(one)}>${say('alarm.take')}</button>`
      }
      <a class="button" href=${one.incident ? `#incidents/${one.incident}` : '#incidents'}
        >${say('incident.review')}</a
      >
    </li>`;
  }

  #loudest(sorted: readonly AlarmRow[]): string {
    const [first] = sorted;
    return first?.state === 'raised' ? alarmWords(this.venue, first) : '';
  }

  async #take({ id }: AlarmRow): Promise<void> {
    try {
      const { answer } = await incidentsApi.acknowledge(id);
      this.alarms = answer.alarms;
      this._trouble = '';
    } catch {
      this._trouble = say('issue.unreachable');
    }
  }
}

/** An alarm in a sentence. */
export function alarmWords(venue: DeskVenue | undefined, { kind, place, category, count }: AlarmRow): string {
  return say(`alarm.${kind}`, {
    count,
    where: place ? textOf(venue?.zones[place], place) : '',
    what: category ? categoryWords(venue, category) : '',
  });
}
