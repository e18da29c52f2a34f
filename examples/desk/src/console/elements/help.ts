import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { ACTIONS, type ActionGroup, type ActionId } from '../actions.ts';
import { chordOf, clashOf, keysOf, keyWords, type OwnKeys } from '../keys.ts';
import { base } from '../styles/base.styles.ts';
import { say, Words } from '../words.ts';
import { dialogStyles } from './dialogs.styles.ts';
import { helpStyles } from './help.styles.ts';
import { icon } from './icons.ts';

const GROUPS: readonly ActionGroup[] = ['go', 'list', 'issue', 'desk'];

/** The keys of everything, which can be changed, and the switch that turns the letters off. Fires `desk-keys`, `desk-own-keys`. */
export class DeskHelp extends LitElement {
  static override styles = [base, dialogStyles, helpStyles];
  static override properties = {
    on: { type: Boolean },
    own: { attribute: false },
    _changing: { state: true },
    _trouble: { state: true },
  };
  declare on: boolean;
  declare own: OwnKeys;
  /** The action whose next key is waited for. */
  declare _changing: ActionId | undefined;
  declare _trouble: string;

  constructor() {
    super();
    this.on = true;
    this.own = {};
    this._changing = undefined;
    this._trouble = '';
    new Words(this);
  }

  show(): void {
    this._changing = undefined;
    this._trouble = '';
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render() {
    return html`<dialog aria-labelledby="title" @keydown=${this.#key}>
      <form method="dialog">
        <h2 id="title">${say('keys.title')}</h2>
        <label class="check">
          <input type="checkbox" .checked=${this.on} @change=${this.#switch} />
          <span>${say('keys.on')}</span>
        </label>
        ${GROUPS.map((group) => this.#group(group))}
        <dl class="keys">
          <div>
            <dt><kbd>Ctrl+Enter</kbd></dt>
            <dd>${say('keys.send')}</dd>
          </div>
        </dl>
        ${this._trouble ? html`<p class="error" role="alert">${icon('triangle-alert')}<span>${this._trouble}</span></p>` : nothing}
        <div class="foot">
          ${
            Object.keys(this.own).length > 0
              ? html`<button type="button" class="button" @click=${() => this.#keep({})}>
                  ${icon('rotate-ccw')} ${say('keys.reset')}
                </button>`
              : nothing
          }
          <button class="button primary" autofocus>${say('keys.close')}</button>
        </div>
      </form>
    </dialog>`;
  }

  #group(group: ActionGroup): TemplateResult {
    return html`<section>
      <h3>${say(`keys.${group}`)}</h3>
      <ul class="keys" role="list">
        ${ACTIONS.filter((action) => action.group === group).map(
          ({ id, label }) =>
            html`<li>
              <button
                type="button"
                class="change"
                aria-pressed=${this._changing === id ? 'true' : 'false'}
                @click=${() => (this._changing = id)}
              >
                <span class="visually-hidden">${say('keys.changeOne', { what: say(label) })}</span>
                ${
                  this._changing === id
                    ? html`<span class="press">${say('keys.press')}</span>`
                    : keyWords(keysOf(id, this.own)).map((key) => html`<kbd>${key}</kbd> `)
                }
              </button>
              <span>${say(label)}</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  /** The key that is pressed next is the new one. */
  readonly #key = (event: KeyboardEvent): void => {
    const id = this._changing;
    if (!id || ['Shift', 'Control', 'Alt', 'Meta', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    this._changing = undefined;
    this._trouble = '';
    if (event.key === 'Escape') return;
    const keys = chordOf(event);
    const clash = clashOf(id, keys, this.own);
    const other = ACTIONS.find((one) => one.id === clash);
    if (other) this._trouble = say('keys.taken', { keys: keyWords(keys).join(' '), what: say(other.label) });
    else this.#keep({ ...this.own, [id]: keys });
  };

  #keep(own: OwnKeys): void {
    this.dispatchEvent(new CustomEvent('desk-own-keys', { detail: own }));
  }

  readonly #switch = (event: Event): void => {
    const on = event.target instanceof HTMLInputElement && event.target.checked;
    this.dispatchEvent(new CustomEvent('desk-keys', { detail: on }));
  };
}
