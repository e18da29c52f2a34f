import { html } from 'lit/html.js';
import { openSession, type Session } from '../../controllers/session.ts';
import { TouchlinePanel } from '../panel/panel.ts';
import look from '../panel/panel.styles.ts';
import { directionOf } from '../../strings/strings.ts';
import type { Screen } from '../panel/view.ts';

const frame =
  ':host{display:block}.frame{overflow:hidden;border-radius:var(--_radius);background:var(--_surface);color:var(--_text);font:400 max(1rem,16px)/1.5 var(--_font);overflow-wrap:anywhere}';

/**
 * The reports of this device as a part of the page; opens tracking links.
 *
 * @summary My reports, and the report that a link or a QR code points to.
 * @tag touchline-status
 *
 * @attr {string} [endpoint=/touchline] - Address of the relay, absolute or relative to the page.
 * @attr {string} venue - Id of the venue. Required.
 * @attr {string} [track] - This page, where its links and codes shall lead here; otherwise `/track` at the relay.
 * @attr {string} lang - Language; otherwise that of the page, then that of the browser.
 * @attr {string} phone - Called in danger while no number of the venue is known: one that somebody answers.
 * @attr {'light' | 'dark'} theme - Otherwise that of the system.
 *
 * @fires {TouchlineIssueAcceptedEvent} touchline-issue-accepted - The venue has a report.
 * @fires {TouchlineStatusChangedEvent} touchline-status-changed - The venue told something new.
 * @fires {TouchlineFeedbackGivenEvent} touchline-feedback-given - The person said how it went.
 * @fires {TouchlineErrorEvent} touchline-error - Something a page author may want to know.
 */
export class TouchlineStatus extends TouchlinePanel {
  protected override readonly sheets = [look, frame];
  protected override readonly first: Screen = 'mine';
  protected override readonly inline = true;
  #own: Session | undefined;

  protected override screen: Screen = 'mine';

  override connectedCallback() {
    const first = !this.#own;
    if (first) this.session = this.#own = openSession(this);
    super.connectedCallback();
    if (!first) return;
    this.language = this.closest<HTMLElement>('[lang]')?.lang || navigator.language;
    this.phone = this.getAttribute('phone');
    void this.#start();
  }

  /** Removes it from the page. What is saved on the device stays saved. */
  destroy(): void {
    this.#own?.end();
    this.#own = undefined;
    this.remove();
  }

  async #start() {
    await this.act(async () => {
      await this.ready();
      const { hash, pathname, search } = location;
      if (!hash.startsWith('#tl=')) {
        this.go('mine');
        return;
      }
      // The secret is read once and leaves the address, the history and whatever looks at them.
      history.replaceState(history.state, '', pathname + search);
      const id = await this.touchline.track(hash);
      this.go('mine');
      if (id) this.go('issue', id);
      else {
        this.notes['link'] = 'broken';
        this.requestUpdate();
      }
    });
  }

  protected override frame(content: unknown, keys: (event: KeyboardEvent) => void) {
    return html`<section
      class="frame"
      part="panel"
      lang=${this.language}
      dir=${directionOf(this.language)}
      aria-labelledby="title"
      @keydown=${keys}
    >
      ${content}
    </section>`;
  }
}

/** Registers the tag, once. */
export function defineStatus() {
  if (!customElements.get('touchline-status')) customElements.define('touchline-status', TouchlineStatus);
}

declare global {
  interface HTMLElementTagNameMap {
    'touchline-status': TouchlineStatus;
  }
}
