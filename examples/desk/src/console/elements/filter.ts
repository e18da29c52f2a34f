import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DeskPreferences, DeskVenue, IssueRow } from '../../api/types.ts';
import {
  CLOCKS,
  FIELDS,
  filterText,
  isFiltering,
  NO_FILTER,
  readFilter,
  toggled,
  type FilterField,
} from '../filter.ts';
import { isWaitedFor, type Board, type Step, type View } from '../state.ts';
import { base } from '../styles/base.styles.ts';
import { categoryWords, say, sayIfKnown, textOf, Words } from '../words.ts';
import { filterStyles } from './filter.styles.ts';
import { icon } from './icons.ts';

const VIEWS: readonly View[] = ['open', 'mine', 'all'];
const PRIORITIES = ['P1', 'P2', 'P3', 'P4'];
const STATES: readonly IssueRow['state'][] = [
  'triaged',
  'assigned',
  'in_progress',
  'waiting_reporter',
  'waiting_third_party',
  'scheduled',
  'resolved',
];

/** One filter over list, board and map. Fires `desk-step` and `desk-save-filters`. */
export class DeskFilter extends LitElement {
  static override styles = [base, filterStyles];
  static override properties = {
    board: { attribute: false },
    venue: { attribute: false },
    saved: { attribute: false },
    _naming: { state: true },
  };
  declare board: Board;
  declare venue: DeskVenue | undefined;
  declare saved: DeskPreferences['filters'];
  declare _naming: boolean;

  constructor() {
    super();
    this.saved = [];
    this._naming = false;
    new Words(this);
  }

  focusSearch(): void {
    const input = this.renderRoot.querySelector<HTMLInputElement>('input[type="search"]');
    input?.select();
    input?.focus();
  }

  /** Opens the choices and goes to the first of them. */
  openFilter(): void {
    const panel = this.renderRoot.querySelector<HTMLElement>('.choices');
    panel?.showPopover();
    panel?.querySelector<HTMLElement>('input, button')?.focus();
  }

  override render() {
    const { board } = this;
    const count = FIELDS.reduce((sum, field) => sum + board.filter[field].length, 0);
    return html`<div class="tools">
      <div class="views" role="group" aria-label=${say('queue.views')}>
        ${VIEWS.map((view) => this.#viewButton(view))}
      </div>
      <label class="search">
        <span class="visually-hidden">${say('queue.search')}</span>
        ${icon('search')}
        <input
          type="search"
          .value=${board.query}
          placeholder=${say('queue.searchHint')}
          autocomplete="off"
          spellcheck="false"
          @input=${this.#search}
          @keydown=${this.#leaveSearch}
        />
      </label>
      <button class="button filter" popovertarget="choices" aria-pressed=${count ? 'true' : 'false'}>
        ${icon('funnel')}<span>${say('filter.title')}</span>${count ? html`<b class="count">${count}</b>` : nothing}
      </button>
      ${
        count
          ? html`<button class="button quiet clear" @click=${this.#clear}>
              ${icon('x')}<span>${say('filter.clear')}</span>
            </button>`
          : nothing
      }
      <div class="choices" id="choices" popover role="dialog" aria-label=${say('filter.title')}>
        ${this.#savedList()} ${FIELDS.map((field) => this.#field(field))}
      </div>
    </div>`;
  }

  #savedList(): TemplateResult {
    return html`<fieldset class="saved">
      <legend>${say('filter.saved')}</legend>
      <ul role="list">
        ${this.saved.map(
          ({ name, text }) =>
            html`<li>
              <button class="chip" @click=${() => this.#use(text)}>
                ${icon('bookmark')}<span dir="auto">${name}</span>
              </button>
              <button
                class="button quiet square"
                title=${say('filter.forget', { name })}
                @click=${() => this.#keep(this.saved.filter((one) => one.name !== name))}
              >
                ${icon('x')}<span class="visually-hidden">${say('filter.forget', { name })}</span>
              </button>
            </li>`,
        )}
      </ul>
      ${
        isFiltering(this.board.filter) || this.board.query
          ? html`<form @submit=${this.#save}>
              <label class="visually-hidden" for="name">${say('filter.name')}</label>
              <input
                id="name"
                name="name"
                maxlength="60"
                autocomplete="off"
                placeholder=${say('filter.name')}
              />
              <button class="button">${say('filter.save')}</button>
            </form>`
          : nothing
      }
    </fieldset>`;
  }

  #field(field: FilterField): TemplateResult | typeof nothing {
    const options = this.#options(field);
    if (options.length === 0) return nothing;
    const chosen = this.board.filter[field];
    return html`<fieldset>
      <legend>${say(`filter.${field}`)}</legend>
      <div class="options">
        ${options.map(
          ([value, words]) =>
            html`<label class="option">
              <input
                type="checkbox"
                .checked=${chosen.includes(value)}
                @change=${() => this.#step({ type: 'filtered', filter: toggled(this.board.filter, field, value) })}
              /><span>${words}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #options(field: FilterField): [string, string][] {
    const { venue } = this;
    switch (field) {
      case 'priority':
        return PRIORITIES.map((one) => [one, one]);
      case 'clock':
        return CLOCKS.map((one) => [one, say(`filter.clock.${one}`)]);
      case 'state':
        return STATES.map((one) => [one, sayIfKnown(`state.${one}`) ?? one]);
      case 'team':
        return Object.entries(venue?.teams ?? {}).map(([id, texts]) => [id, textOf(texts, id)]);
      case 'person':
        return [
          ['none', say('queue.nobody')],
          ...(venue?.people ?? []).map(({ id, name }): [string, string] => [id, name]),
        ];
      case 'category':
        return Object.keys(venue?.labels['en'] ?? {})
          .filter((id) => !id.includes('.'))
          .map((id) => [id, categoryWords(venue, id)]);
      case 'zone':
        return this.#zones();
      default:
        return field satisfies never;
    }
  }

  /** The places of the map; a block or a kiosk is inside of one of them. */
  #zones(): [string, string][] {
    const drawn = this.venue?.map?.zones.filter(({ kind }) =>
      ['gate', 'plaza', 'level', 'carPark'].includes(kind),
    );
    const ids = drawn?.map(({ id }) => id) ?? this.venue?.places ?? [];
    return ids.map((id) => [id, textOf(this.venue?.zones[id], id)]);
  }

  #viewButton(view: View): TemplateResult {
    const isOn = this.board.view === view && !this.board.query;
    const count = view === 'all' ? undefined : this.#count(view);
    return html`<button
      class="view"
      aria-pressed=${isOn ? 'true' : 'false'}
      @click=${() => this.#step({ type: 'viewed', view })}
    >
      ${say(`queue.view.${view}`)}
      ${count === undefined ? nothing : html`<span class="count">${count}</span>`}
    </button>`;
  }

  #counted: { rows: Board['rows']; open: number; mine: number } | undefined;

  #count(view: 'open' | 'mine'): number {
    const { rows, me } = this.board;
    if (this.#counted?.rows !== rows) {
      let [open, mine] = [0, 0];
      for (const row of rows.values()) {
        if (!isWaitedFor(row)) continue;
        open += 1;
        if (row.assignee?.id === me) mine += 1;
      }
      this.#counted = { rows, open, mine };
    }
    return this.#counted[view];
  }

  #step(detail: Step): void {
    this.dispatchEvent(new CustomEvent('desk-step', { detail, bubbles: true, composed: true }));
  }

  #use(text: string): void {
    const { filter, view, query } = readFilter(text);
    this.#step({ type: 'filtered', filter, view });
    this.#step({ type: 'searched', query });
    this.renderRoot.querySelector<HTMLElement>('.choices')?.hidePopover();
  }

  readonly #clear = (): void => this.#step({ type: 'filtered', filter: NO_FILTER });

  readonly #save = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const given = new FormData(event.target).get('name');
    const name = typeof given === 'string' ? given.trim() : '';
    if (!name) return;
    const { filter, view, query } = this.board;
    const text = filterText(filter, view, query);
    this.#keep([...this.saved.filter((one) => one.name !== name), { name, text }]);
    event.target.reset();
  };

  #keep(detail: DeskPreferences['filters']): void {
    this.dispatchEvent(new CustomEvent('desk-save-filters', { detail, bubbles: true, composed: true }));
  }

  readonly #search = (event: InputEvent): void => {
    if (event.target instanceof HTMLInputElement) this.#step({ type: 'searched', query: event.target.value });
  };

  readonly #leaveSearch = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') this.#step({ type: 'searched', query: '' });
    this.dispatchEvent(new CustomEvent('desk-skip', { bubbles: true, composed: true }));
  };
}
