import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Command, DeskVenue, IssueDetail, IssueRow, Me, StepList } from '../../api/types.ts';
import { api } from '../api.ts';
import { standingOf, type Order } from '../field/orders.ts';
import { FieldOutbox } from '../field/outbox.ts';
import { newPhotoId, smallPhoto } from '../field/photo.ts';
import { keep, lastKept, type Kept, type KeptRow } from '../field/shelf.ts';
import { PlacesOf } from '../places.ts';
import { byUrgency, isOpen } from '../state.ts';
import { base } from '../styles/base.styles.ts';
import { now } from '../ticker.ts';
import { references } from '../address.ts';
import { say, setTimeZone, textOf, timeWords, Words } from '../words.ts';
import { fieldCard, type CardActions } from './field-card.ts';
import type { DeskFieldAsk } from './field-ask.ts';
import { fieldStyles } from './field.styles.ts';
import { icon } from './icons.ts';
import { priorityStyles } from './priority.styles.ts';

const STORED_PLACE = 'touchline-desk.field-place';
const KEPT_AT_MOST = 200;
const KEEP_REST_MS = 1_000;
const AGAIN_MS = 10_000;

/** The desk in one hand: what is mine, what is near, and what was done without a network. Fires `desk-changed`, `desk-trouble`. */
export class DeskField extends LitElement {
  static override styles = [base, priorityStyles, fieldStyles];
  static override properties = {
    me: { attribute: false },
    rows: { attribute: false },
    venue: { attribute: false },
    lost: { type: Boolean },
    _kept: { state: true },
    _read: { state: true },
    _view: { state: true },
    _place: { state: true },
    _told: { state: true },
  };
  /** Absent while the desk cannot be reached; then what was kept is shown. */
  declare me: Me | undefined;
  declare rows: ReadonlyMap<string, IssueRow>;
  declare venue: DeskVenue | undefined;
  declare lost: boolean;
  declare _kept: Kept | undefined;
  /** What was kept has been looked for. */
  declare _read: boolean;
  declare _view: 'mine' | 'near';
  declare _place: string;
  declare _told: string;

  #outbox: FieldOutbox | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #asking: ReturnType<typeof setInterval> | undefined;
  #places = new PlacesOf(undefined);
  #steps: StepList['steps'] | undefined;

  constructor() {
    super();
    this.rows = new Map();
    this.lost = false;
    this._read = false;
    this._view = 'mine';
    this._place = localStorage.getItem(STORED_PLACE) ?? '';
    this._told = '';
    new Words(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#begin();
    window.addEventListener('online', this.#again);
    this.#asking = setInterval(this.#again, AGAIN_MS);
  }

  /** Without a session yet: asks for one now and then, until the network is back. */
  readonly #again = (): void => {
    if (!this.me) this.dispatchEvent(new CustomEvent('desk-again'));
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#outbox?.close();
    this.#outbox = undefined;
    clearTimeout(this.#keeping);
    clearInterval(this.#asking);
    window.removeEventListener('online', this.#again);
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('venue') || changed.has('_kept')) this.#places = new PlacesOf(this.#venue);
    if (changed.has('me') && this.me) {
      void this.#begin();
      void this.#learnSteps();
    }
    if ((changed.has('rows') || changed.has('me')) && this.me) this.#keepSoon();
  }

  async #begin(): Promise<void> {
    this._kept = await lastKept().catch(() => undefined);
    this._read = true;
    if (!this.me && this._kept) {
      setTimeZone(this._kept.venue.timeZone);
      references.learn(this._kept.rows);
    }
    const person = this.#me?.id;
    if (!person || this.#outbox || !this.isConnected) return;
    this.#outbox = new FieldOutbox({
      person,
      onChange: () => this.requestUpdate(),
      onDetail: (detail) => this.#changed(detail),
      onSignedOut: () => this.dispatchEvent(new CustomEvent('desk-trouble')),
    });
    await this.#outbox.open().catch(() => (this._told = say('field.noDisk')));
  }

  /** They are asked for on the spot, where there may be no network. */
  async #learnSteps(): Promise<void> {
    this.#steps = await api.steps().catch(() => this.#steps);
    this.#keepSoon();
  }

  get #me(): Me | undefined {
    return this.me ?? this._kept?.me;
  }

  get #venue(): DeskVenue | undefined {
    return this.venue ?? this._kept?.venue;
  }

  override render() {
    const me = this.#me;
    if (!me) return this._read ? this.#nothingKept() : nothing;
    const orders = this.#outbox?.orders ?? [];
    const waiting = orders.filter(({ state }) => state === 'saved' || state === 'sending').length;
    const rows = this.#shown(me, orders);
    return html`<div class="field-page">
      <h1>${say('field.title')}</h1>
      ${this.#strip(waiting)}
      <div class="views" role="group" aria-label=${say('queue.views')}>
        ${(['mine', 'near'] as const).map(
          (view) =>
            html`<button
              aria-pressed=${view === this._view ? 'true' : 'false'}
              @click=${() => (this._view = view)}
            >
              ${say(`field.view.${view}`)}
            </button>`,
        )}
      </div>
      ${this._view === 'near' ? this.#placeChoice() : nothing}
      ${
        rows.length
          ? html`<ul role="list">
              ${repeat(
                rows,
                ({ id }) => id,
                (row) =>
                  html`<li>
                    ${fieldCard(
                      {
                        row,
                        me: me.id,
                        venue: this.#venue,
                        orders: orders.filter(({ issueId }) => issueId === row.id),
                      },
                      this.#act,
                    )}
                  </li>`,
              )}
            </ul>`
          : html`<p class="empty">${say(`field.none.${this._view}`)}</p>`
      }
      <p class="visually-hidden" role="status">${this._told}</p>
      <desk-field-ask @desk-order=${this.#ordered}></desk-field-ask>
    </div>`;
  }

  #strip(waiting: number): TemplateResult | typeof nothing {
    if (!this.me || this.lost || this.#outbox?.offline) {
      const time = timeWords(this._kept?.at ?? now(), now());
      return html`<p class="strip" role="status">
        ${icon('wifi-off')}
        <span
          >${say('field.offline', { time })}
          ${waiting ? say('field.waiting', { count: waiting }) : nothing}</span
        >
      </p>`;
    }
    return nothing;
  }

  #placeChoice(): TemplateResult {
    const venue = this.#venue;
    return html`<div class="field place">
      <label for="place">${say('field.place')}</label>
      <select id="place" @change=${this.#placed}>
        <option value="">${say('composer.choose')}</option>
        ${venue?.places.map(
          (id) =>
            html`<option value=${id} ?selected=${id === this._place}>${textOf(venue.zones[id], id)}</option>`,
        )}
      </select>
    </div>`;
  }

  #nothingKept(): TemplateResult {
    return html`<div class="field-page empty">
      <h1>${say('app.unreachable')}</h1>
      <p>${say('app.unreachableHint')}</p>
      <button class="button primary" @click=${() => location.reload()}>
        ${icon('refresh-cw')} ${say('issue.again')}
      </button>
    </div>`;
  }

  /** Mine and what I did something about; or what is near me and in nobody's hands, the nearest first. */
  #shown(me: Me, orders: readonly Order[]): KeptRow[] {
    const all: readonly KeptRow[] = this.me ? [...this.rows.values()] : (this._kept?.rows ?? []);
    const touched = new Set(orders.map(({ issueId }) => issueId));
    const isMine = (row: KeptRow) =>
      touched.has(row.id) || (isOpen(row as IssueRow) && row.assignee?.id === me.id);
    const urgent = (a: KeptRow, b: KeptRow) => byUrgency(a as IssueRow, b as IssueRow);
    if (this._view === 'mine') return all.filter(isMine).toSorted(urgent);
    const near = all.flatMap((row) => {
      if (!isOpen(row as IssueRow) || row.assignee) return [];
      const steps = this.#stepsTo(row);
      const isOurs = row.team === me.team;
      return steps === undefined && !isOurs ? [] : [{ row, steps: steps ?? 9 }];
    });
    return near.toSorted((a, b) => a.steps - b.steps || urgent(a.row, b.row)).map(({ row }) => row);
  }

  /** How far up the map one has to go until the place of a report and mine are the same; the venue itself is too far. */
  #stepsTo(row: KeptRow): number | undefined {
    if (!this._place) return undefined;
    const mine = this.#places.of({ location: { zone: this._place } });
    const theirs = this.#places.of(row);
    const meet = mine.findIndex((id) => theirs.includes(id));
    if (meet === -1 || (mine.length > 1 && meet === mine.length - 1)) return undefined;
    return meet + theirs.indexOf(mine[meet] ?? '');
  }

  readonly #act: CardActions = {
    go: (row) => void this.#give(row, { type: 'take' }),
    done: (row) => void this.#ask()?.ask('done', row, (this.#steps ?? this._kept?.steps)?.[row.category]),
    help: (row) => void this.#ask()?.ask('help', row),
    photo: (row, event) => void this.#photo(row, event),
    insist: (order) => void this.#outbox?.insist(order),
    drop: (order) => void this.#outbox?.drop(order),
  };

  #ask(): DeskFieldAsk | null {
    return this.renderRoot.querySelector<DeskFieldAsk>('desk-field-ask');
  }

  readonly #ordered = ({ detail }: CustomEvent<{ row: KeptRow; command: Command }>): void => {
    void this.#give(detail.row, detail.command);
  };

  async #give(row: KeptRow, command: Command): Promise<void> {
    try {
      await this.#outbox?.give(row.id, standingOf(row), command);
      this._told = say('field.state.saved');
      navigator.vibrate?.(30);
    } catch {
      this._told = say('field.noDisk');
    }
  }

  async #photo(row: KeptRow, event: Event): Promise<void> {
    const input = event.target;
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (!file || !(input instanceof HTMLInputElement)) return;
    try {
      const photo = await smallPhoto(file);
      await this.#outbox?.photo(row.id, standingOf(row), newPhotoId(), photo);
      this._told = say('field.state.saved');
    } catch {
      this._told = say('field.badPhoto');
    }
    input.value = '';
  }

  readonly #placed = (event: Event): void => {
    this._place = event.target instanceof HTMLSelectElement ? event.target.value : '';
    localStorage.setItem(STORED_PLACE, this._place);
  };

  #changed(detail: IssueDetail): void {
    if (this.me) {
      this.dispatchEvent(new CustomEvent('desk-changed', { detail }));
      return;
    }
    // The network is back before the page has signed in again.
    if (!this._kept) return;
    const rows = this._kept.rows.map((row) => (row.id === detail.id ? keptRow(detail) : row));
    this._kept = { ...this._kept, rows };
  }

  /** What the cards show stays on the phone for when the network goes; not the words of reporters. */
  #keepSoon(): void {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => {
      const { me, venue } = this;
      if (!me || !venue) return;
      const isTheirs = (row: IssueRow) =>
        isOpen(row) &&
        (row.assignee?.id === me.id || (!row.assignee && row.team === me.team) || !row.assignee);
      const rows = [...this.rows.values()].filter(isTheirs).toSorted(byUrgency);
      const mine = rows.filter(({ assignee }) => assignee?.id === me.id);
      const rest = rows.filter(({ assignee }) => assignee?.id !== me.id);
      const kept = [...mine, ...rest].slice(0, KEPT_AT_MOST).map(keptRow);
      const steps = this.#steps ?? this._kept?.steps;
      this._kept = { me, venue: { ...venue, words: {} }, rows: kept, at: now(), ...(steps && { steps }) };
      void keep(this._kept).catch(() => undefined);
    }, KEEP_REST_MS);
  }
}

/** What a card needs of a row; a row that came with all of its issue leaves the rest behind. */
function keptRow(row: IssueRow): KeptRow {
  const { id, reference, version, category, priority, state, team, location, channel } = row;
  const { assignee, language, clock, capturedAt, receivedAt, unread, test } = row;
  return {
    id,
    reference,
    version,
    category,
    priority,
    state,
    team,
    location,
    channel,
    capturedAt,
    receivedAt,
    unread,
    test,
    ...(assignee && { assignee }),
    ...(language && { language }),
    ...(clock && { clock }),
  };
}
