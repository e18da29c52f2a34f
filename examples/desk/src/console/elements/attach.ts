import { html, LitElement, nothing } from 'lit';
import type { DeskVenue, IssueRow, KnownList } from '../../api/types.ts';
import { api, DeskError } from '../api.ts';
import { base } from '../styles/base.styles.ts';
import { say, textOf, Words } from '../words.ts';
import { icon } from './icons.ts';
import { attachStyles } from './attach.styles.ts';

/** Whether this reporter has what all visitors are told of, and the way to say so. */
export class DeskAttach extends LitElement {
  static override styles = [base, attachStyles];
  static override properties = {
    row: { attribute: false },
    venue: { attribute: false },
    _list: { state: true },
    _trouble: { state: true },
  };
  declare row: IssueRow;
  declare venue: DeskVenue | undefined;
  declare _list: KnownList | undefined;
  declare _trouble: string;

  constructor() {
    super();
    this._trouble = '';
    new Words(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Without the list there is nothing to choose; the room itself says why.
    void api.known().then(
      (list) => (this._list = list),
      () => undefined,
    );
  }

  override render() {
    const { issues = [], maySpeak = false } = this._list ?? {};
    const mine = issues.find(({ id }) => id === this.row.known);
    const open = issues.filter(({ id, solvedAt }) => !solvedAt && id !== this.row.known);
    if (!this.row.known && open.length === 0 && !maySpeak) return nothing;
    return html`<section>
      <h2>${say('known.one')}</h2>
      ${
        this.row.known
          ? html`<p class="joined">
              ${icon('megaphone')}<a href="#/known">${mine ? textOf(mine.texts, '') : say('known.over')}</a>
            </p>`
          : nothing
      }
      ${
        open.length
          ? html`<form @submit=${this.#attach}>
              <label class="visually-hidden" for="known">${say('known.choose')}</label>
              <select id="known" name="known">
                <option value="">${say('known.choose')}</option>
                ${open.map(({ id, texts }) => html`<option value=${id}>${textOf(texts, id)}</option>`)}
              </select>
              <button class="button">${say('known.attach')}</button>
            </form>`
          : nothing
      }
      ${this._trouble ? html`<p class="error" role="alert">${icon('triangle-alert')}<span>${this._trouble}</span></p>` : nothing}
      ${
        maySpeak && !this.row.known
          ? html`<a class="button" href="#/known/${this.row.id}"
              >${icon('megaphone')} ${say('known.makeOfThis')}</a
            >`
          : nothing
      }
    </section>`;
  }

  readonly #attach = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const id = event.target instanceof HTMLFormElement ? new FormData(event.target).get('known') : '';
    if (typeof id !== 'string' || id === '') return;
    this._trouble = '';
    try {
      this._list = await api.attachKnown(id, this.row.id);
    } catch (error) {
      const refused = error instanceof DeskError && error.trouble.kind === 'refused';
      this._trouble = refused ? error.message : say('issue.unreachable');
    }
  };
}
