import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskPreferences, DeskVenue, IssueRow } from '../../api/types.ts';
import type { ActionId } from '../actions.ts';
import { issueAddress } from '../address.ts';
import { columnOf, COLUMNS, type Column } from '../board-moves.ts';
import { isAlarm, isOpen, type Board } from '../state.ts';
import { base } from '../styles/base.styles.ts';
import { now, Ticker } from '../ticker.ts';
import { categoryWords, placeWords, say, sayIfKnown, textOf, Words } from '../words.ts';
import { boardStyles } from './board.styles.ts';
import { clockMark } from './clock.ts';
import { clockStyles } from './clock.styles.ts';
import type { DeskFilter } from './filter.ts';
import { icon } from './icons.ts';
import { priorityMark } from './priority.ts';
import { priorityStyles } from './priority.styles.ts';

/** More cards than eyes go through; the queue has them all. */
const MOST_CARDS = 60;

/** An issue that somebody wants in another column. */
export interface BoardMove {
  id: string;
  to: Column;
}

/** The filtered list by state. Drag, or Shift and arrows, move an issue. Fires `desk-move` and `desk-active`. */
export class DeskBoard extends LitElement {
  static override styles = [base, priorityStyles, clockStyles, boardStyles];
  static override properties = {
    board: { attribute: false },
    venue: { attribute: false },
    active: { attribute: false },
    saved: { attribute: false },
    _over: { state: true },
  };
  declare board: Board;
  declare venue: DeskVenue | undefined;
  /** The card the keys act on. */
  declare active: string | undefined;
  declare saved: DeskPreferences['filters'];
  declare _over: Column | undefined;

  constructor() {
    super();
    this.saved = [];
    new Words(this);
    new Ticker(this, () => this.requestUpdate());
  }

  async focusActive(): Promise<void> {
    await this.updateComplete;
    const card =
      this.renderRoot.querySelector<HTMLElement>(`a[data-id="${CSS.escape(this.active ?? '')}"]`) ??
      this.renderRoot.querySelector<HTMLElement>('a.card');
    card?.focus();
  }

  focusSearch(): void {
    this.renderRoot.querySelector<DeskFilter>('desk-filter')?.focusSearch();
  }

  openFilter(): void {
    this.renderRoot.querySelector<DeskFilter>('desk-filter')?.openFilter();
  }

  act(action: ActionId): boolean {
    if (action === 'next' || action === 'before') return this.#shift(action === 'next' ? 1 : -1);
    if (action !== 'down' && action !== 'up') return false;
    const columns = this.#columns();
    const own = [...columns.values()].find((rows) => rows.some(({ id }) => id === this.active));
    const rows = own ?? [...columns.values()].find((some) => some.length > 0) ?? [];
    const at = rows.findIndex(({ id }) => id === this.active);
    this.#activate(rows[Math.min(rows.length - 1, Math.max(0, at + (action === 'down' ? 1 : -1)))]?.id);
    return true;
  }

  override render() {
    const columns = this.#columns();
    return html`<section aria-label=${say('board.title')}>
      <desk-filter .board=${this.board} .venue=${this.venue} .saved=${this.saved}></desk-filter>
      <div class="columns" @keydown=${this.#arrows}>
        ${COLUMNS.map((column) => this.#column(column, columns.get(column) ?? []))}
      </div>
    </section>`;
  }

  #column(column: Column, rows: readonly IssueRow[]): TemplateResult {
    const state = sayIfKnown(`state.${column}`) ?? column;
    return html`<section
      class=${classMap({ column: true, over: this._over === column })}
      aria-label=${say('board.column', { state, count: rows.length })}
      @dragover=${(event: DragEvent) => this.#dragged(event, column)}
      @dragleave=${() => (this._over = undefined)}
      @drop=${(event: DragEvent) => this.#dropped(event, column)}
    >
      <h2>${state} <span class="count">${rows.length}</span></h2>
      <ul role="list" tabindex="-1">
        ${repeat(
          rows.slice(0, MOST_CARDS),
          ({ id }) => id,
          (row) => html`<li>${this.#card(row)}</li>`,
        )}
      </ul>
      ${rows.length > MOST_CARDS ? html`<p class="hint">${say('board.more', { count: rows.length - MOST_CARDS })}</p>` : nothing}
      ${rows.length === 0 ? html`<p class="hint">${say('board.empty')}</p>` : nothing}
    </section>`;
  }

  #card(row: IssueRow): TemplateResult {
    const { board, venue } = this;
    return html`<a
      class=${classMap({
        card: true,
        alarm: isAlarm(row),
        fresh: board.changed.has(row.id),
        selected: board.selected.has(row.id),
      })}
      href=${issueAddress(row)}
      data-id=${row.id}
      draggable="true"
      tabindex=${row.id === this.#tabStop() ? '0' : '-1'}
      @focus=${() => this.#activate(row.id, false)}
      @dragstart=${(event: DragEvent) => event.dataTransfer?.setData('text/plain', row.id)}
    >
      <span class="head"
        >${priorityMark(row.priority)}<span class="what">${categoryWords(venue, row.category)}</span></span
      >
      <span class="place">${placeWords(venue, row.location)}</span>
      <span class="foot">
        ${row.clock && isOpen(row) ? clockMark(row.clock, now()) : nothing}
        <span class="who"
          >${row.assignee ? row.assignee.name : textOf(venue?.teams[row.team], row.team)}</span
        >
        ${board.selected.has(row.id) ? icon('check') : nothing}
      </span>
    </a>`;
  }

  #split: { board: Board; columns: Map<Column, IssueRow[]> } | undefined;

  #columns(): Map<Column, IssueRow[]> {
    const { board } = this;
    if (this.#split?.board !== board) {
      const columns = new Map<Column, IssueRow[]>(COLUMNS.map((column) => [column, []]));
      for (const id of [...board.alarms, ...board.shown]) {
        const row = board.rows.get(id);
        if (row) columns.get(columnOf(row))?.push(row);
      }
      this.#split = { board, columns };
    }
    return this.#split.columns;
  }

  #tabStop(): string | undefined {
    const all = [...this.#columns().values()].flatMap((rows) => rows.slice(0, MOST_CARDS));
    return (all.find(({ id }) => id === this.active) ?? all[0])?.id;
  }

  #activate(id: string | undefined, focus = true): void {
    if (id === undefined) return;
    if (id !== this.active) {
      // At once: the next key may come before the page around has told us.
      this.active = id;
      this.dispatchEvent(new CustomEvent('desk-active', { detail: id }));
    }
    if (focus) void this.focusActive();
  }

  #shift(distance: 1 | -1): boolean {
    const row = this.board.rows.get(this.active ?? '');
    if (!row) return false;
    const to = COLUMNS[COLUMNS.indexOf(columnOf(row)) + distance];
    if (to) this.#move(row.id, to);
    return true;
  }

  /** Plain arrows go from card to card and from column to column. */
  readonly #arrows = (event: KeyboardEvent): void => {
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.act(event.key === 'ArrowDown' ? 'down' : 'up');
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      const columns = [...this.#columns().values()].filter((rows) => rows.length > 0);
      const at = columns.findIndex((rows) => rows.some(({ id }) => id === this.active));
      this.#activate(columns[at + (event.key === 'ArrowRight' ? 1 : -1)]?.[0]?.id);
    }
  };

  #dragged(event: DragEvent, column: Column): void {
    event.preventDefault();
    this._over = column;
  }

  #dropped(event: DragEvent, column: Column): void {
    event.preventDefault();
    this._over = undefined;
    const id = event.dataTransfer?.getData('text/plain');
    if (id && this.board.rows.has(id)) this.#move(id, column);
  }

  #move(id: string, to: Column): void {
    this.dispatchEvent(new CustomEvent<BoardMove>('desk-move', { detail: { id, to } }));
  }
}
