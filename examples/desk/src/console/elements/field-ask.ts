import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { resolutionCodesFor } from '@touchline/sdk/model';
import type { Command, StepList } from '../../api/types.ts';
import { readClock } from '../clock.ts';
import type { KeptRow } from '../field/shelf.ts';
import { base } from '../styles/base.styles.ts';
import { now } from '../ticker.ts';
import { languageFor, say, sayIfKnown, textOf, Words, type Key } from '../words.ts';
import { dialogStyles } from './dialogs.styles.ts';
import { icon } from './icons.ts';
import { LATE_CAUSES } from './composer-solve.ts';

type Steps = StepList['steps'][string];

/** Asks what Done and Need help still need. Fires `desk-order` with a command. */
export class DeskFieldAsk extends LitElement {
  static override styles = [base, dialogStyles];
  static override properties = {
    _row: { state: true },
    _kind: { state: true },
    _code: { state: true },
    _error: { state: true },
  };
  declare _row: KeptRow | undefined;
  declare _kind: 'done' | 'help';
  declare _code: string;
  declare _error: Key | undefined;

  #steps: Steps = [];

  constructor() {
    super();
    this._row = undefined;
    this._kind = 'done';
    this._code = '';
    this._error = undefined;
    new Words(this);
  }

  /** @param steps  What has to be done before something like this is solved. */
  async ask(kind: 'done' | 'help', row: KeptRow, steps: Steps = []): Promise<void> {
    this.#steps = steps;
    this._kind = kind;
    this._row = row;
    this._code = '';
    this._error = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector('form')?.reset();
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    const row = this._row;
    const kind = this._kind;
    return html`<dialog aria-labelledby="title">
      ${
        row
          ? html`<form method="dialog" @submit=${this.#submit} novalidate>
              <h2 id="title">${say(kind === 'done' ? 'field.done.title' : 'field.help.title')}</h2>
              ${kind === 'done' ? this.#done(row) : this.#help()}
              ${this._error ? html`<p class="error" role="alert">${icon('triangle-alert')}<span>${say(this._error)}</span></p>` : nothing}
              <div class="foot">
                <button type="button" class="button" @click=${this.#cancel}>${say('ask.cancel')}</button>
                <button class="button primary">
                  ${say(kind === 'done' ? 'field.done' : 'field.help.go')}
                </button>
              </div>
            </form>`
          : nothing
      }
    </dialog>`;
  }

  #done(row: KeptRow): TemplateResult {
    const codes = resolutionCodesFor(row.category);
    const chosen = codes.find(({ code }) => code === this._code);
    return html`<div class="field">
        <label for="code">${say('composer.solve.code')}</label>
        <select id="code" name="code" @change=${this.#chosen}>
          <option value="">${say('composer.choose')}</option>
          ${codes.map(({ code }) => html`<option value=${code}>${codeWords(code)}</option>`)}
        </select>
      </div>
      ${chosen?.needsAmount ? line('amount', say('composer.solve.amount')) : nothing}
      ${chosen?.needsEvidence ? line('evidence', say('composer.solve.evidence')) : nothing}
      ${
        isLate(row)
          ? html`<div class="field">
              <label for="late">${say('composer.solve.late')}</label>
              <select id="late" name="late">
                <option value="">${say('composer.choose')}</option>
                ${Object.entries(LATE_CAUSES).map(
                  ([code, reason]) => html`<option value=${code}>${say(`delay.${reason}`)}</option>`,
                )}
              </select>
            </div>`
          : nothing
      }
      ${this.#steps.length > 0 ? this.#toDo() : nothing}
      <div class="field">
        <label for="text">${say('composer.solve.text')}</label>
        <textarea id="text" name="text" rows="3" maxlength="4000" dir="auto"></textarea>
      </div>`;
  }

  #toDo(): TemplateResult {
    return html`<fieldset>
        <legend>${say('field.steps')}</legend>
        ${this.#steps.map(
          ({ step, text }) =>
            html`<label class="check"
              ><input type="checkbox" name="step" value=${step} /> <span>${textOf(text, '')}</span></label
            >`,
        )}
      </fieldset>
      <div class="field">
        <label for="leftOut">${say('field.leftOut')}</label>
        <input id="leftOut" name="leftOut" maxlength="400" autocomplete="off" dir="auto" />
      </div>`;
  }

  #help(): TemplateResult {
    return html`<p class="hint">${say('field.help.hint')}</p>
      <div class="field">
        <label for="text">${say('field.help.what')}</label>
        <textarea id="text" name="text" rows="3" maxlength="1000" dir="auto"></textarea>
      </div>`;
  }

  readonly #cancel = (): void => this.renderRoot.querySelector('dialog')?.close();

  /** A sentence for the reporter in their language, to be changed or sent as it is. */
  readonly #chosen = (event: Event): void => {
    const area = this.renderRoot.querySelector('textarea');
    const before = area?.value === this.#sentence(this._code);
    this._code = event.target instanceof HTMLSelectElement ? event.target.value : '';
    if (area && (area.value === '' || before)) area.value = this.#sentence(this._code);
  };

  #sentence(code: string): string {
    if (!code) return '';
    const into = languageFor(this._row?.language);
    return say('field.done.sentence', { how: say(`code.${code}` as Key, {}, into) }, into);
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement) || !this._row) return;
    const data = new FormData(event.target);
    const value = (name: string) => {
      const given = data.get(name);
      return typeof given === 'string' ? given.trim().toWellFormed() : '';
    };
    const done = data.getAll('step').map(Number);
    const left = this.#steps.filter(({ step }) => !done.includes(step)).length;
    const command =
      this._kind === 'done' ? doneCommand(this._row, value, { done, left }) : helpCommand(value);
    if (typeof command === 'string') {
      this._error = command;
      return;
    }
    this.#cancel();
    this.dispatchEvent(new CustomEvent('desk-order', { detail: { row: this._row, command } }));
  };
}

function doneCommand(
  row: KeptRow,
  value: (name: string) => string,
  { done, left }: { done: number[]; left: number },
): Command | Key {
  const chosen = resolutionCodesFor(row.category).find(({ code }) => code === value('code'));
  if (!chosen) return 'composer.missing.code';
  if (chosen.needsAmount && !value('amount')) return 'composer.missing.amount';
  if (chosen.needsEvidence && !value('evidence')) return 'composer.missing.evidence';
  if (isLate(row) && !value('late')) return 'composer.missing.reason';
  if (!value('text')) return 'composer.missing.solution';
  if (left > 0 && !value('leftOut')) return 'field.missing.steps';
  return {
    type: 'resolve',
    code: chosen.code,
    text: value('text'),
    ...(value('amount') && { amount: value('amount') }),
    ...(value('evidence') && { evidence: value('evidence') }),
    ...(value('late') && { delayReason: value('late') }),
    steps: { done, ...(value('leftOut') && { leftOut: value('leftOut') }) },
  };
}

function helpCommand(value: (name: string) => string): Command | Key {
  const reason = value('text');
  return reason ? { type: 'escalate', level: 3, reason } : 'field.help.missing';
}

function line(name: string, label: string): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input id=${name} name=${name} autocomplete="off" />
  </div>`;
}

function codeWords(code: string): string {
  return sayIfKnown(`code.${code}`) ?? code.replaceAll('_', ' ');
}

function isLate({ clock }: KeptRow): boolean {
  return clock?.metric === 'resolution' && readClock(clock, now()).phase === 'late';
}
