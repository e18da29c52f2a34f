import { virtualize, virtualizerRef, type VirtualizerHostElement } from '@lit-labs/virtualizer/virtualize.js';
import { FlowLayout } from '@lit-labs/virtualizer/layouts/flow.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskPreferences, DeskVenue, IssueRow } from '../../api/types.ts';
import { issueAddress } from '../address.ts';
import { ActEvent, type ActionId } from '../actions.ts';
import { isFiltering } from '../filter.ts';
import { lines, reportsBehind, type Line } from '../folding.ts';
import { isOpen, type Board, type Step } from '../state.ts';
import { base } from '../styles/base.styles.ts';
import { now, Ticker } from '../ticker.ts';
import { categoryWords, placeWords, say, sayIfKnown, textOf, Words } from '../words.ts';
import { clockMark } from './clock.ts';
import { clockStyles } from './clock.styles.ts';
import type { DeskFilter } from './filter.ts';
import { icon } from './icons.ts';
import { priorityMark } from './priority.ts';
import { priorityStyles } from './priority.styles.ts';
import { queueStyles } from './queue.styles.ts';

/** What touches the list now. */
interface Hand {
  pointer: boolean;
  focus: boolean;
  touch: boolean;
}

/** After a touch the list stays still this long, since a finger leaves no pointer behind. */
const TOUCH_REST_MS = 4_000;

/** Rows are drawn only a little beyond the edge, so that scrolling draws few at a time. */
class NearLayout extends FlowLayout {
  protected override _overhang = 300;
}
const LAYOUT = { type: NearLayout };

/** The queue: next is on top, and nothing moves under a hand. Fires `desk-step` and `desk-open`. */
export class DeskQueue extends LitElement {
  static override styles = [base, priorityStyles, clockStyles, queueStyles];
  static override properties = {
    board: { attribute: false },
    venue: { attribute: false },
    active: { attribute: false },
    open: { attribute: false },
    loading: { type: Boolean },
    saved: { attribute: false },
    dense: { type: Boolean, reflect: true },
  };
  declare board: Board;
  declare venue: DeskVenue | undefined;
  /** The row the keys act on. */
  declare active: string | undefined;
  /** The issue that is open beside the list. */
  declare open: string | undefined;
  declare loading: boolean;
  declare saved: DeskPreferences['filters'];
  /** Rows as low as eyes allow. */
  declare dense: boolean;

  #hand: Hand = { pointer: false, focus: false, touch: false };
  #tabStop: string | undefined;
  #touchRest: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.active = undefined;
    this.open = undefined;
    this.loading = false;
    this.saved = [];
    this.dense = false;
    new Words(this);
    new Ticker(this, () => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#touchRest);
  }

  /** Moves the focus to the active row and brings it into view. */
  async focusActive(): Promise<void> {
    await this.updateComplete;
    const place = this.#shownLines().findIndex(({ row }) => row.id === this.#tabStop);
    if (place >= 0) {
      const list = this.renderRoot.querySelector<VirtualizerHostElement>('.rows');
      list?.[virtualizerRef]?.element(place)?.scrollIntoView({ block: 'nearest' });
      // A row that is far away is made only after the scrolling.
      for (let frames = 0; frames < 5 && !this.#activeLink(); frames += 1) await nextFrame();
    }
    this.#activeLink()?.focus({ preventScroll: place >= 0 });
  }

  #activeLink(): HTMLElement | null {
    // Not by tabindex: the virtual list redraws its rows a moment after its host.
    return this.renderRoot.querySelector<HTMLElement>(`a[data-id="${CSS.escape(this.#tabStop ?? '')}"]`);
  }

  focusSearch(): void {
    this.renderRoot.querySelector<DeskFilter>('desk-filter')?.focusSearch();
  }

  openFilter(): void {
    this.renderRoot.querySelector<DeskFilter>('desk-filter')?.openFilter();
  }

  override render() {
    const { board } = this;
    this.#tabStop = this.#stopAt();
    const rows = this.#shownLines();
    const alarms = lines(board, board.alarms);
    this.#behind = this.#listed?.behind ?? (() => 1);
    return html`
      <section aria-label=${say('queue.title')}>
        <desk-filter .board=${board} .venue=${this.venue} .saved=${this.saved}></desk-filter>
        ${this.#selection()}
        <div
          class="hand"
          @pointerenter=${this.#pointer}
          @pointerleave=${this.#pointer}
          @pointerdown=${this.#touch}
          @focusin=${this.#focus}
          @focusout=${this.#focus}
        >
          ${
            alarms.length
              ? html`<div class="alarms">
                  <h2>${icon('bell-ring')} ${say('queue.alarms')}</h2>
                  <ul role="list" aria-label=${say('queue.alarms')}>
                    ${repeat(
                      alarms,
                      ({ row }) => row.id,
                      (line, index) => this.#row(line, index, alarms.length),
                    )}
                  </ul>
                </div>`
              : nothing
          }
          ${
            board.waiting.length
              ? html`<div class="above">
                  <button class="pill" @click=${() => this.#step({ type: 'revealed' })}>
                    ${icon('arrow-up')} ${say('queue.waiting', { count: board.waiting.length })}
                    <kbd aria-hidden="true">.</kbd>
                  </button>
                </div>`
              : nothing
          }
          ${this.#list(rows)}
        </div>
      </section>
    `;
  }

  /** The one row that Tab reaches: the active one, or the first while that one is not in sight. */
  #stopAt(): string | undefined {
    const { alarms, shown } = this.board;
    const { active } = this;
    if (active !== undefined && (alarms.includes(active) || shown.includes(active))) return active;
    return alarms[0] ?? shown[0];
  }

  #list(rows: Line[]): TemplateResult {
    const label = say('queue.list');
    if (rows.length === 0) {
      const { query, view, alarms } = this.board;
      if (this.loading) return html`<p class="empty" role="status">${say('queue.loading')}</p>`;
      if (alarms.length) return html``;
      // What a filter hides is not done.
      const hides = query !== '' || isFiltering(this.board.filter);
      const why = query
        ? say('queue.none.found', { query })
        : say(hides ? 'queue.none.filtered' : `queue.none.${view}`);
      return html`<div class="empty">
        ${icon(hides ? 'search' : 'circle-check-big')}
        <p>${why}</p>
      </div>`;
    }
    // The virtual list counts its own children, so nothing else may stand in this element.
    return html`<div class="rows" role="list" aria-label=${label}>
      ${virtualize({
        items: rows,
        scroller: true,
        layout: LAYOUT,
        keyFunction: ({ row }) => row.id,
        renderItem: (line, index) => this.#row(line, index, rows.length),
      })}
    </div>`;
  }

  #listed: { board: Board; lines: Line[]; behind: (row: IssueRow) => number } | undefined;
  #behind: (row: IssueRow) => number = () => 1;

  /** The same array as long as the board is the same; the virtual list starts anew with every other one. */
  #shownLines(): Line[] {
    const { board } = this;
    const last = this.#listed;
    const isSame = last?.board.rows === board.rows && last.board.unfolded === board.unfolded;
    if (last && isSame && last.board.shown === board.shown) return last.lines;
    const behind = last?.board.rows === board.rows ? last.behind : reportsBehind(board.rows.values());
    this.#listed = { board, lines: lines(board, board.shown), behind };
    return this.#listed.lines;
  }

  #row({ row, group }: Line, index: number, total: number): TemplateResult {
    const { open, board, venue } = this;
    const team = venue?.teams[row.team];
    const reports = this.#behind(row);
    const who = row.assignee
      ? html`${icon('user-round')}<span
            >${row.assignee.id === board.me ? say('queue.me') : row.assignee.name}</span
          >`
      : html`<span class="nobody"
          >${icon('users')}<span>${team ? textOf(team, row.team) : row.team}</span></span
        >`;
    return html`<div class="item" role="listitem" aria-setsize=${total} aria-posinset=${index + 1}>
      <a
        class=${classMap({
          row: true,
          unread: row.unread,
          fresh: board.changed.has(row.id),
          selected: board.selected.has(row.id),
          done: !isOpen(row),
        })}
        href=${issueAddress(row)}
        tabindex=${row.id === this.#tabStop ? '0' : '-1'}
        aria-current=${row.id === open ? 'true' : nothing}
        data-id=${row.id}
        @click=${(event: MouseEvent) => this.#clicked(event, row.id)}
      >
        <span class="mark">
          ${board.selected.has(row.id) ? html`${icon('check')}<span class="visually-hidden">${say('queue.selected')}</span>` : nothing}
          ${priorityMark(row.priority)}
        </span>
        <span class="what">
          <span class="label">
            ${
              row.unread
                ? html`<span class="dot" aria-hidden="true"></span
                    ><span class="visually-hidden">${say('queue.unread')}</span>`
                : nothing
            }
            ${row.test ? html`<span class="chip">${say('issue.test')}</span>` : nothing}
            ${categoryWords(venue, row.category)}
            ${row.reopened ? html`<span class="chip">${say('queue.reopened')}</span>` : nothing}
            ${row.escalation && row.escalation.level > 1 ? html`<span class="chip">${say('queue.level', { level: row.escalation.level })}</span>` : nothing}
            ${row.calling ? html`<span class="chip">${say('queue.calling', { count: row.calling.count })}</span>` : nothing}
            ${row.known ? html`<span class="chip">${say('queue.known')}</span>` : nothing}
            ${reports > 1 ? html`<span class="chip many">${say('queue.stands', { count: reports })}</span>` : nothing}
          </span>
          <span class="summary">${row.summary}</span>
        </span>
        <span class="place">${placeWords(venue, row.location)}</span>
        <span class="due">
          ${
            row.clock && isOpen(row)
              ? html`${clockMark(row.clock, now())}<span class="metric"
                    >${say(`metric.${row.clock.metric}`)}</span
                  >`
              : html`<span class="state">${sayIfKnown(`state.${row.state}`) ?? row.state}</span>`
          }
        </span>
        <span class="who">${who}</span>
      </a>
      ${group ? this.#fold(group, row) : nothing}
    </div>`;
  }

  /** Equal critical reports stand as one; this shows them one by one. */
  #fold({ key, count, open }: NonNullable<Line['group']>, row: IssueRow): TemplateResult {
    return html`<button
      class="fold"
      aria-expanded=${open ? 'true' : 'false'}
      tabindex=${row.id === this.#tabStop ? '0' : '-1'}
      @click=${() => this.#step({ type: 'unfolded', key, open: !open })}
    >
      ${icon(open ? 'chevron-down' : 'users')}
      <b>${say('queue.group', { count })}</b>
      <span>${say(open ? 'queue.groupClose' : 'queue.groupOpen')}</span>
      <kbd aria-hidden="true">${open ? '⇧←' : '⇧→'}</kbd>
    </button>`;
  }

  /** What can be done with all that was selected. */
  #selection(): TemplateResult | typeof nothing {
    const count = this.board.selected.size;
    if (count < 2 || this.open) return nothing;
    const act = (action: ActionId) => () => this.dispatchEvent(new ActEvent(action));
    return html`<div class="selection" role="group" aria-label=${say('queue.selection', { count })}>
      <b>${say('queue.selection', { count })}</b>
      <button class="button" @click=${act('take')}>${icon('hand')} ${say('queue.takeAll')}</button>
      <button class="button" @click=${act('assign')}>
        ${icon('user-round-plus')} ${say('queue.assignAll')}
      </button>
      <button class="button" @click=${act('incident')}>
        ${icon('siren')} ${say('incident.confirm', { count })}
      </button>
      <button class="button quiet" @click=${() => this.#step({ type: 'selected' })}>
        ${say('queue.unselect')}
      </button>
    </div>`;
  }

  /** With Ctrl or Shift a click selects, as everywhere. */
  #clicked(event: MouseEvent, id: string): void {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) return;
    event.preventDefault();
    this.#step({ type: 'selected', ids: [id], on: !this.board.selected.has(id) });
  }

  #step(detail: Step): void {
    this.dispatchEvent(new CustomEvent('desk-step', { detail, bubbles: true, composed: true }));
  }

  readonly #pointer = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') this.#holds({ pointer: event.type === 'pointerenter' });
  };

  /** The pill and the search field stand outside, so that leaving for them lets go. */
  readonly #focus = (event: FocusEvent): void => {
    // From one row to the next the list is not let go in between.
    const hand = event.currentTarget as HTMLElement;
    const stays = event.relatedTarget instanceof Node && hand.contains(event.relatedTarget);
    if (event.type === 'focusin' || !stays) this.#holds({ focus: event.type === 'focusin' });
  };

  readonly #touch = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') return;
    this.#holds({ touch: true });
    clearTimeout(this.#touchRest);
    this.#touchRest = setTimeout(() => this.#holds({ touch: false }), TOUCH_REST_MS);
  };

  #holds(hand: Partial<Hand>): void {
    this.#hand = { ...this.#hand, ...hand };
    this.#step({ type: 'held', held: this.#hand.pointer || this.#hand.focus || this.#hand.touch });
  }
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
