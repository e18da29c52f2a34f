import { html, LitElement } from 'lit';
import type { DeskPreferences, DeskVenue, IssueRow } from '../../api/types.ts';
import type { ActionId } from '../actions.ts';
import { addressOf } from '../address.ts';
import { filterText } from '../filter.ts';
import type { Board } from '../state.ts';
import { base } from '../styles/base.styles.ts';
import { now, Ticker } from '../ticker.ts';
import { say, timeWords, Words } from '../words.ts';
import { countZones, type ZoneCount } from '../zones.ts';
import type { DeskFilter } from './filter.ts';
import { icon } from './icons.ts';
import { mapStyles } from './map.styles.ts';
import { venueMap, worstWords, zoneName } from './venue-map.ts';
import { venueMapStyles } from './venue-map.styles.ts';

/** Where things are: the venue from above, and the same as a table beside it. */
export class DeskMap extends LitElement {
  static override styles = [base, venueMapStyles, mapStyles];
  static override properties = {
    board: { attribute: false },
    venue: { attribute: false },
    saved: { attribute: false },
  };
  declare board: Board;
  declare venue: DeskVenue | undefined;
  declare saved: DeskPreferences['filters'];

  #minute = '';

  constructor() {
    super();
    this.saved = [];
    new Words(this);
    new Ticker(this, () => {
      // Words of clocks change with the minute; a count changes by itself.
      const minute = timeWords(now(), now());
      if (minute !== this.#minute) this.requestUpdate();
      this.#minute = minute;
    });
  }

  async focusActive(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<SVGAElement | HTMLElement>('a.zone, tbody a')?.focus();
  }

  focusSearch(): void {
    this.renderRoot.querySelector<DeskFilter>('desk-filter')?.focusSearch();
  }

  openFilter(): void {
    this.renderRoot.querySelector<DeskFilter>('desk-filter')?.openFilter();
  }

  /** Down and up walk the places by urgency, as Tab does. */
  act(action: ActionId): boolean {
    if (action !== 'down' && action !== 'up') return false;
    const links = [...this.renderRoot.querySelectorAll<SVGAElement>('a.zone')];
    const at = links.findIndex((link) => link === this.shadowRoot?.activeElement);
    links[Math.min(links.length - 1, Math.max(0, at + (action === 'down' ? 1 : -1)))]?.focus();
    return true;
  }

  override render() {
    const zones = countZones(this.#rows(), this.venue, now());
    const full = zones.filter(({ count }) => count > 0);
    const link = (zone: ZoneCount) => this.#link(zone);
    return html`<section aria-label=${say('map.title')}>
      <desk-filter .board=${this.board} .venue=${this.venue} .saved=${this.saved}></desk-filter>
      <div class="both">
        <div class="plan">${venueMap({ venue: this.venue, zones, now: now(), link })}</div>
        <div class="table" tabindex="0" role="group" aria-label=${say('map.table')}>
          <table>
            <caption>
              ${say('map.table')}
            </caption>
            <thead>
              <tr>
                <th scope="col">${say('map.place')}</th>
                <th scope="col" class="number">${say('map.count')}</th>
                <th scope="col">${say('map.worst')}</th>
              </tr>
            </thead>
            <tbody>
              ${full.map(
                (zone) =>
                  html`<tr class=${zone.worst}>
                    <th scope="row">
                      ${
                        zone.id === undefined
                          ? zoneName(zone, this.venue)
                          : html`<a href=${link(zone)}>${zoneName(zone, this.venue)}</a>`
                      }
                    </th>
                    <td class="number">${zone.count}</td>
                    <td>
                      <span class="clock">
                        ${icon(zone.worst === 'late' || zone.worst === 'critical' ? 'triangle-alert' : zone.worst === 'soon' ? 'clock' : 'circle')}
                        ${worstWords(zone, now())}</span
                      >
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>
          ${full.length === 0 ? html`<p class="hint">${say('map.empty')}</p>` : ''}
        </div>
      </div>
    </section>`;
  }

  #rows(): IssueRow[] {
    const { alarms, shown, rows } = this.board;
    return [...alarms, ...shown].flatMap((id) => rows.get(id) ?? []);
  }

  #link({ id }: ZoneCount): string {
    const { filter, view, query } = this.board;
    return addressOf({
      room: 'queue',
      filter: filterText({ ...filter, zone: id === undefined ? [] : [id] }, view, query),
    });
  }
}
