import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Command, DeskVenue, IssueDetail } from '../../api/types.ts';
import { base } from '../styles/base.styles.ts';
import { say, textOf, Words, type Key } from '../words.ts';
import { dialogStyles } from './dialogs.styles.ts';
import { icon } from './icons.ts';
import { priorityMark } from './priority.ts';
import { priorityStyles } from './priority.styles.ts';

export type Asking = 'assign' | 'reprioritise' | 'reopen' | 'close' | 'reject';

const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;
const REJECT_REASONS = ['spam', 'prank', 'duplicate_channel', 'not_this_event'] as const;

/** Asks what a rarer action still needs. Fires `desk-command`. */
export class DeskAsk extends LitElement {
  static override styles = [base, priorityStyles, dialogStyles];
  static override properties = {
    detail: { attribute: false },
    venue: { attribute: false },
    _asking: { state: true },
    _error: { state: true },
  };
  declare detail: IssueDetail | undefined;
  declare venue: DeskVenue | undefined;
  declare _asking: Asking | undefined;
  declare _error: Key | undefined;

  constructor() {
    super();
    this._asking = undefined;
    this._error = undefined;
    new Words(this);
  }

  async ask(asking: Asking): Promise<void> {
    this._asking = asking;
    this._error = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector('form')?.reset();
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const asking = this._asking;
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      ${
        asking
          ? html`<form method="dialog" @submit=${this.#submit} novalidate>
              <h2 id="title">${say(`ask.${asking}.title`)}</h2>
              <p class="hint">${say(`ask.${asking}.hint`)}</p>
              ${this.#fields(asking)}
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

  #fields(asking: Asking): TemplateResult {
    switch (asking) {
      case 'assign':
        return html`<div class="field">
            <label for="to">${say('ask.assign.to')}</label>
            <select id="to" name="to">
              <option value="">${say('composer.choose')}</option>
              <optgroup label=${say('ask.assign.people')}>
                ${this.venue?.people
                  .filter(({ id }) => id !== this.detail?.assignee?.id)
                  .map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
              </optgroup>
              <optgroup label=${say('ask.assign.teams')}>
                ${Object.entries(this.venue?.teams ?? {}).map(
                  ([id, texts]) => html`<option value=${id}>${textOf(texts, id)}</option>`,
                )}
              </optgroup>
            </select>
          </div>
          ${this.#reason('note', 'ask.assign.note')}`;
      case 'reprioritise':
        return html`<fieldset>
            <legend>${say('ask.reprioritise.to')}</legend>
            <div class="priorities">
              ${PRIORITIES.map(
                (priority) =>
                  html`<label>
                    <input
                      type="radio"
                      name="priority"
                      value=${priority}
                      ?disabled=${priority === this.detail?.priority}
                    />
                    ${priorityMark(priority)} <span>${say(`priority.${priority}`)}</span>
                  </label>`,
              )}
            </div>
          </fieldset>
          ${this.#reason('reason', 'ask.reason')}`;
      case 'reject':
        return html`<div class="field">
          <label for="reason">${say('ask.reason')}</label>
          <select id="reason" name="reason">
            <option value="">${say('composer.choose')}</option>
            ${REJECT_REASONS.map((reason) => html`<option value=${reason}>${say(`reject.${reason}`)}</option>`)}
          </select>
        </div>`;
      case 'reopen':
        return this.#reason('reason', 'ask.reason');
      case 'close':
        return this.#reason('reason', 'ask.reasonOptional');
      default:
        return asking satisfies never;
    }
  }

  #reason(name: string, label: Key): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${say(label)}</label>
      <textarea id=${name} name=${name} rows="2" maxlength="1000" dir="auto"></textarea>
    </div>`;
  }

  readonly #cancel = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #closed = (): void => {
    this._asking = undefined;
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement) || !this._asking) return;
    const data = new FormData(event.target);
    const value = (name: string) => textIn(data, name).trim().toWellFormed();
    const command = commandFrom(this._asking, value);
    if (typeof command === 'string') {
      this._error = command;
      return;
    }
    this.#cancel();
    this.dispatchEvent(new CustomEvent('desk-command', { detail: command }));
  };
}

function textIn(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

function commandFrom(asking: Asking, value: (name: string) => string): Command | Key {
  const reason = value('reason');
  switch (asking) {
    case 'assign':
      if (!value('to')) return 'ask.assign.missing';
      return { type: 'assign', to: value('to'), ...(value('note') && { note: value('note') }) };
    case 'reprioritise': {
      const priority = PRIORITIES.find((one) => one === value('priority'));
      if (!priority) return 'ask.reprioritise.missing';
      return reason ? { type: 'reprioritise', priority, reason } : 'ask.reason.missing';
    }
    case 'reopen':
      return reason ? { type: 'reopen', reason } : 'ask.reason.missing';
    case 'reject':
      return reason ? { type: 'reject', reason } : 'ask.reason.missing';
    case 'close':
      return { type: 'close', ...(reason && { reason }) };
    default:
      return asking satisfies never;
  }
}
