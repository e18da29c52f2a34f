import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { SignInWays } from '../../api/types.ts';
import { ask, DeskError, read } from '../api.ts';
import { base } from '../styles/base.styles.ts';
import { say, Words } from '../words.ts';
import { icon } from './icons.ts';
import { signInStyles } from './sign-in.styles.ts';

const LINK = /^#\/welcome\/([\w-]{20,100})$/;

/** The token of a link that works once, from the address. */
export function welcomeToken(hash: string): string | undefined {
  return LINK.exec(hash)?.[1];
}

/** How one gets in; what no answer comes to is nothing special. */
export async function signInWays(token?: string): Promise<SignInWays> {
  const query = token ? `?${new URLSearchParams({ token })}` : '';
  return ask(`/desk/api/sign-in${query}`).then(
    async (response) => (response.ok ? read<SignInWays>(response) : {}),
    () => ({}),
  );
}

/** Somebody with a link chooses a password; with the link of the first start they make the first account. */
export class DeskWelcome extends LitElement {
  static override styles = [base, signInStyles];
  static override properties = {
    _ways: { state: true },
    _error: { state: true },
    _done: { state: true },
  };
  declare _ways: SignInWays | undefined;
  declare _error: string | undefined;
  declare _done: boolean;

  constructor() {
    super();
    this._ways = undefined;
    this._error = undefined;
    this._done = false;
    new Words(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void signInWays(welcomeToken(location.hash)).then((ways) => (this._ways = ways));
  }

  override render() {
    if (!this._ways) return nothing;
    const { link } = this._ways;
    if (this._done) return this.#said(say('welcome.done'), say('signIn.go'));
    if (!link) return this.#said(say('welcome.over'), say('signIn.title'));
    return html`<main>
      <form @submit=${this.#submit} novalidate>
        <p class="brand"><span class="logo" aria-hidden="true">T</span> Touchline</p>
        <h1>${say(link.first ? 'welcome.first' : 'welcome.title')}</h1>
        ${
          link.first
            ? html`${this.#field('name', 'text', say('welcome.name'), 'name')}
              ${this.#field('email', 'email', say('signIn.email'), 'username')}`
            : html`<p class="hint">${link.email}</p>`
        }
        ${this.#field('password', 'password', say('welcome.password'), 'new-password')}
        <p class="hint" id="hint">${say('welcome.hint')}</p>
        <p class="error" id="error" role="alert">
          ${this._error ? html`${icon('triangle-alert')}<span>${this._error}</span>` : nothing}
        </p>
        <button class="button primary">${say('welcome.go')}</button>
      </form>
    </main>`;
  }

  #field(name: string, type: string, label: string, autocomplete: string): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        name=${name}
        type=${type}
        autocomplete=${autocomplete}
        required
        aria-describedby="error"
      />
    </div>`;
  }

  /** Nothing more to fill in: a sentence, and the way to the door. */
  #said(words: string, go: string): TemplateResult {
    return html`<main>
      <form @submit=${this.#leave}>
        <p class="brand"><span class="logo" aria-hidden="true">T</span> Touchline</p>
        <h1>${say('welcome.title')}</h1>
        <p role="status">${words}</p>
        <button class="button primary">${go}</button>
      </form>
    </main>`;
  }

  readonly #leave = (event: SubmitEvent): void => {
    event.preventDefault();
    location.hash = '#queue';
    this.dispatchEvent(new CustomEvent('desk-welcomed', { bubbles: true, composed: true }));
  };

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const wanted = Object.fromEntries(
      [...new FormData(event.target)].map(([key, value]) => [key, typeof value === 'string' ? value : '']),
    );
    const missing = Object.keys(wanted).find((name) => !wanted[name]);
    if (missing || (wanted['password'] ?? '').length < 10) {
      this._error = missing ? say('welcome.missing') : say('welcome.hint');
      this.renderRoot.querySelector<HTMLInputElement>(`#${missing ?? 'password'}`)?.focus();
      return;
    }
    try {
      await read(await ask('/desk/api/welcome', { token: welcomeToken(location.hash), ...wanted }));
      this._done = true;
    } catch (error) {
      const refused = error instanceof DeskError && error.trouble.kind === 'refused';
      this._error = refused ? error.message : say('signIn.unreachable');
    }
  };
}
