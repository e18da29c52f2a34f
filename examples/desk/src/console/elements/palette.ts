import { html, LitElement, nothing } from 'lit';
import type { DeskVenue, IssueRow } from '../../api/types.ts';
import { ActEvent } from '../actions.ts';
import { references } from '../address.ts';
import { api } from '../api.ts';
import type { OwnKeys } from '../keys.ts';
import { choices, type Choice } from '../palette.ts';
import type { Board } from '../state.ts';
import { base } from '../styles/base.styles.ts';
import { say, Words } from '../words.ts';
import { icon } from './icons.ts';
import { paletteStyles } from './palette.styles.ts';

const REST_MS = 200;

/** Everything that can be done or found, by typing a few letters. Fires `desk-act`. */
export class DeskPalette extends LitElement {
  static override styles = [base, paletteStyles];
  static override properties = {
    board: { attribute: false },
    venue: { attribute: false },
    own: { attribute: false },
    _query: { state: true },
    _at: { state: true },
    _found: { state: true },
    _open: { state: true },
  };
  declare board: Board;
  declare venue: DeskVenue | undefined;
  declare own: OwnKeys;
  declare _query: string;
  declare _at: number;
  /** What the server found beyond the rows that are here. */
  declare _found: IssueRow[];
  declare _open: boolean;

  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.#reset();
    this._open = false;
    new Words(this);
  }

  async show(): Promise<void> {
    this.#reset();
    this._open = true;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const list = this._open ? this.#choices() : [];
    const at = Math.min(this._at, list.length - 1);
    return html`<dialog aria-label=${say('palette.title')} @close=${this.#closed}>
      <div class="search">
        ${icon('search')}
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls="choices"
          aria-autocomplete="list"
          aria-activedescendant=${list[at]?.id ?? nothing}
          aria-label=${say('palette.title')}
          placeholder=${say('palette.hint')}
          autocomplete="off"
          spellcheck="false"
          .value=${this._query}
          @input=${this.#typed}
          @keydown=${(event: KeyboardEvent) => this.#key(event, list)}
        />
      </div>
      <div class="choices" id="choices" role="listbox" aria-label=${say('palette.title')}>
        ${list.map(
          (choice, place) =>
            html`${
                choice.group === list[place - 1]?.group
                  ? nothing
                  : html`<p class="group" role="presentation">${say(`palette.${choice.group}`)}</p>`
              }
              <div
                class="choice"
                id=${choice.id}
                role="option"
                aria-selected=${place === at ? 'true' : 'false'}
                @click=${() => this.#choose(choice)}
              >
                <span class="words">${choice.words}</span>
                <span class="more">${choice.more ?? ''}</span>
                <span class="keys">${choice.keys?.map((key) => html`<kbd>${key}</kbd>`)}</span>
              </div>`,
        )}
      </div>
      <p class=${list.length ? 'visually-hidden' : 'none'} role="status">
        ${list.length ? say('palette.count', { count: list.length }) : say('palette.none')}
      </p>
    </dialog>`;
  }

  #choices(): Choice[] {
    const { venue, own, board } = this;
    const list = choices(this._query, { venue, own, rows: board.rows.values() });
    const there = new Set(list.map(({ id }) => id));
    // What only the server could find stands with the other issues.
    const found = this._found.flatMap((row) =>
      choices(row.reference, { venue, own, rows: [row] }).filter(
        ({ id }) => id === `issue-${row.id}` && !there.has(id),
      ),
    );
    const split = list.findLastIndex(({ group }) => group === 'actions' || group === 'issues') + 1;
    return [...list.slice(0, split), ...found.slice(0, 8), ...list.slice(split)];
  }

  readonly #typed = (event: InputEvent): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this._query = event.target.value;
    this._at = 0;
    this._found = [];
    clearTimeout(this.#timer);
    const query = this._query.trim();
    if (query.length > 1) this.#timer = setTimeout(() => void this.#search(query), REST_MS);
  };

  async #search(query: string): Promise<void> {
    // Without an answer there is still what is here.
    const answer = await api.issues('all', query).catch(() => undefined);
    if (!answer || query !== this._query.trim()) return;
    references.learn(answer.issues);
    this._found = answer.issues.slice(0, 8);
  }

  #key(event: KeyboardEvent, list: readonly Choice[]): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this._at = Math.min(list.length - 1, Math.max(0, this._at + step));
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      const choice = list[Math.min(this._at, list.length - 1)];
      if (choice) this.#choose(choice);
    }
  }

  #choose({ does }: Choice): void {
    this.renderRoot.querySelector('dialog')?.close();
    if ('address' in does) location.hash = does.address;
    else this.dispatchEvent(new ActEvent(does.action));
  }

  #reset(): void {
    this._query = '';
    this._at = 0;
    this._found = [];
  }

  readonly #closed = (): void => {
    clearTimeout(this.#timer);
    this._open = false;
  };
}
