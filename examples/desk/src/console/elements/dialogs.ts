import { html, LitElement, nothing } from 'lit';
import type { Command, DeskVenue, IssueDetail, IssueRow } from '../../api/types.ts';
import { base } from '../styles/base.styles.ts';
import { say, Words, type Key } from '../words.ts';
import { commandFrom, type Asking } from './dialog-commands.ts';
import { askFields } from './dialog-fields.ts';
import { dialogStyles } from './dialogs.styles.ts';
import { icon } from './icons.ts';
import { priorityStyles } from './priority.styles.ts';

/** Asks what a rarer action still needs. Fires `desk-command`. */
export class DeskAsk extends LitElement {
  static override styles = [base, priorityStyles, dialogStyles];
  static override properties = {
    detail: { attribute: false },
    venue: { attribute: false },
    others: { attribute: false },
    count: { type: Number },
    _asking: { state: true },
    _error: { state: true },
  };
  declare detail: IssueDetail | undefined;
  declare venue: DeskVenue | undefined;
  /** Issues that this one may be joined with, the likeliest first. */
  declare others: readonly IssueRow[];
  /** How many issues the answer is for. */
  declare count: number;
  declare _asking: Asking | undefined;
  declare _error: Key | undefined;

  #taskId: string | undefined;

  constructor() {
    super();
    this.others = [];
    this.count = 1;
    this._asking = undefined;
    this._error = undefined;
    new Words(this);
  }

  /** @param taskId  The task that is asked about. */
  async ask(asking: Asking, taskId?: string): Promise<void> {
    this.#taskId = taskId;
    this._asking = asking;
    this._error = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector('form')?.reset();
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const asking = this._asking;
    const { detail, venue, others, count } = this;
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      ${
        asking
          ? html`<form method="dialog" @submit=${this.#submit} novalidate>
              <h2 id="title">
                ${count > 1 ? say('ask.assign.many', { count }) : say(`ask.${asking}.title`)}
              </h2>
              <p class="hint">${say(`ask.${asking}.hint`)}</p>
              ${askFields(asking, { detail, venue, others, count })}
              ${this._error ? html`<p class="error" role="alert">${icon('triangle-alert')}<span>${say(this._error)}</span></p>` : nothing}
              <div class="foot">
                <button type="button" class="button" @click=${this.#cancel}>${say('ask.cancel')}</button>
                <button class="button primary">${say(`ask.${asking}.go`)}</button>
              </div>
            </form>`
          : nothing
      }
    </dialog>`;
  }

  readonly #cancel = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #closed = (): void => {
    // Told a moment later: the next question may stand there already.
    if (!this.renderRoot.querySelector('dialog')?.open) this._asking = undefined;
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement) || !this._asking) return;
    const data = new FormData(event.target);
    const value = (name: string) => textIn(data, name).trim().toWellFormed();
    const command = commandFrom(this._asking, value, { venue: this.venue, taskId: this.#taskId });
    if (typeof command === 'string') {
      this._error = command;
      return;
    }
    this.#cancel();
    this.dispatchEvent(new CustomEvent<Command>('desk-command', { detail: command }));
  };
}

function textIn(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}
