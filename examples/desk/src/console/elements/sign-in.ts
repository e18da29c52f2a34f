import { html, LitElement, nothing } from 'lit';
import { api, DeskError } from '../api.ts';
import { base } from '../styles/base.styles.ts';
import { say, Words, type Key } from '../words.ts';
import { icon } from './icons.ts';
import { signInStyles } from './sign-in.styles.ts';
import { signInWays, welcomeToken } from './welcome.ts';

/** Email and password, nothing else. Fires `desk-signed-in`. */
export class DeskSignIn extends LitElement {
  static override styles = [base, signInStyles];
  static override properties = {
    ended: { type: Boolean },
    _error: { state: true },
    _busy: { state: true },
    _single: { state: true },
    _demo: { state: true },
    _invited: { state: true },
  };
  /** The session ran out while somebody worked. */
  declare ended: boolean;
  declare _error: Key | undefined;
  declare _busy: boolean;
  /** The name of the venue's own sign-in. */
  declare _single: string | undefined;
  /** An invented venue: the passwords are in the terminal. */
  declare _demo: boolean;
  /** Somebody came with a link. */
  declare _invited: boolean;

  constructor() {
    super();
    this.ended = false;
    this._error = undefined;
    this._busy = false;
    this._single = undefined;
    this._demo = false;
    this._invited = false;
    new Words(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this._invited = welcomeToken(location.hash) !== undefined;
    const came = new URLSearchParams(location.search).get('sign-in');
    if (came === 'no-role') this._error = 'signIn.noRole';
    if (came === 'failed') this._error = 'signIn.failed';
    void signInWays().then(({ single, demo = false }) => {
      this._single = single;
      this._demo = demo;
    });
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  override render() {
    if (this._invited) {
      return html`<desk-welcome @desk-welcomed=${() => (this._invited = false)}></desk-welcome>`;
    }
    return html`
      <main>
        <form @submit=${this.#submit} novalidate>
          <p class="brand"><span class="logo" aria-hidden="true">T</span> Touchline</p>
          <h1>${say('signIn.title')}</h1>
          ${this.ended ? html`<p class="hint" role="status">${say('signIn.ended')}</p>` : nothing}
          ${this._demo ? html`<p class="hint">${say('signIn.demo')}</p>` : nothing}
          <div class="field">
            <label for="email">${say('signIn.email')}</label>
            <input
              id="email"
              name="email"
              type="email"
              autocomplete="username"
              required
              aria-describedby="error"
              aria-invalid=${this._error ? 'true' : nothing}
            />
          </div>
          <div class="field">
            <label for="password">${say('signIn.password')}</label>
            <input
              id="password"
              name="password"
              type="password"
              autocomplete="current-password"
              required
              aria-describedby="error"
              aria-invalid=${this._error ? 'true' : nothing}
            />
          </div>
          <p class="error" id="error" role="alert">
            ${this._error ? html`${icon('triangle-alert')}<span>${say(this._error)}</span>` : nothing}
          </p>
          <button class="button primary" aria-disabled=${this._busy ? 'true' : nothing}>
            ${say(this._busy ? 'signIn.busy' : 'signIn.go')}
          </button>
          ${
            this._single
              ? html`<a class="button" href="/desk/auth/single"
                  >${say('signIn.single', { name: this._single })}</a
                >`
              : nothing
          }
        </form>
      </main>
    `;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this._busy || !(event.target instanceof HTMLFormElement)) return;
    const data = new FormData(event.target);
    const email = textIn(data, 'email').trim();
    const password = textIn(data, 'password');
    if (!email || !password) return this.#fail('signIn.missing', email ? 'password' : 'email');

    this._busy = true;
    this._error = undefined;
    try {
      await api.signIn(email, password);
      this.dispatchEvent(new CustomEvent('desk-signed-in', { bubbles: true, composed: true }));
    } catch (error) {
      this.#fail(...reasonFor(error));
    } finally {
      this._busy = false;
    }
  };

  #fail(error: Key, field: 'email' | 'password'): void {
    this._error = error;
    this.renderRoot.querySelector<HTMLInputElement>(`#${field}`)?.focus();
  }
}

function textIn(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

function reasonFor(error: unknown): [Key, 'email' | 'password'] {
  const kind = error instanceof DeskError ? error.trouble.kind : 'unreachable';
  if (kind === 'wrong_password') return ['signIn.wrong', 'password'];
  return [kind === 'too_often' ? 'signIn.tooOften' : 'signIn.unreachable', 'password'];
}
