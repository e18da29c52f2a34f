import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ArchivedEvent, ArchiveList } from '../../api/types.ts';
import { issueAddress } from '../address.ts';
import { api, DeskError } from '../api.ts';
import { base } from '../styles/base.styles.ts';
import { now } from '../ticker.ts';
import { countWords, say, textOf, timeWords, Words } from '../words.ts';
import { archiveStyles } from './archive.styles.ts';
import { dialogStyles } from './dialogs.styles.ts';
import { icon } from './icons.ts';

/** While reports are on their way into the archive; each look counts all reports of all events. */
const LOOK_MS = 30_000;

/**
 * Events that are over and where their reports are; an admin puts them into the archive. Fires `desk-trouble`.
 *
 * Asked only by a press: whoever wants figures does not wait until all reports of a season are counted.
 */
export class DeskArchive extends LitElement {
  static override styles = [base, dialogStyles, archiveStyles];
  static override properties = {
    _events: { state: true },
    _asked: { state: true },
    _isCounting: { state: true },
    _busy: { state: true },
    _failed: { state: true },
    _trouble: { state: true },
    _told: { state: true },
  };
  declare _events: readonly ArchivedEvent[] | undefined;
  /** The event that the dialog is about. */
  declare _asked: ArchivedEvent | undefined;
  declare _isCounting: boolean;
  declare _busy: boolean;
  /** Why the list did not come. */
  declare _failed: string;
  /** Why it was not archived. */
  declare _trouble: string;
  /** What happened, for those who cannot see it. */
  declare _told: string;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #lookedAt = 0;

  constructor() {
    super();
    this._isCounting = false;
    this._busy = false;
    this._failed = '';
    this._trouble = '';
    this._told = '';
    new Words(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#seen);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#seen);
    clearTimeout(this.#timer);
  }

  override render() {
    const events = this._events;
    return html`<section aria-labelledby="title">
        <h2 id="title" tabindex="-1">${say('archive.title')}</h2>
        <p class="hint">${say('archive.hint')}</p>
        ${
          this._failed
            ? html`<p class="error" role="alert">${icon('triangle-alert')}<span>${this._failed}</span></p>
                <p>
                  <button class="button again" @click=${this.#show}>
                    ${icon('refresh-cw')} ${say('issue.again')}
                  </button>
                </p>`
            : events || this._isCounting
              ? nothing
              : html`<p><button class="button show" @click=${this.#show}>${say('archive.show')}</button></p>`
        }
        ${events?.length === 0 ? html`<p>${say('archive.none')}</p>` : nothing}
        ${
          events?.length
            ? html`<ul role="list">
                ${repeat(
                  events,
                  ({ id }) => id,
                  (one) => this.#event(one),
                )}
              </ul>`
            : nothing
        }
        <p class=${this._isCounting ? 'hint' : 'visually-hidden'} role="status">
          ${this._isCounting ? say('reports.counting') : this._told}
        </p>
      </section>
      ${this.#dialog()}`;
  }

  #event(one: ArchivedEvent): TemplateResult {
    const { ordered, staying } = one;
    const isEarly = now() < Date.parse(one.allowedFrom);
    return html`<li class="event">
      <div class="what">
        <h3 dir="auto">${nameOf(one)}</h3>
        <p class="hint">
          ${say('archive.ended', { time: timeWords(one.end, now()) })}${
            ordered
              ? html` · ${say('archive.by', { who: ordered.by, time: timeWords(ordered.at, now()) })}`
              : nothing
          }
        </p>
        ${isEarly ? html`<p>${say('archive.wait', { time: timeWords(one.allowedFrom, now()) })}</p>` : state(one)}
        ${!isEarly && staying > 0 ? stayingOnes(one) : nothing}
      </div>
      ${
        !isEarly && remaining(one) > 0
          ? html`<button
              class="button"
              aria-label=${say('archive.goThis', { event: nameOf(one) })}
              @click=${() => void this.#askFor(one)}
            >
              ${icon('archive')} ${say('archive.go')}
            </button>`
          : nothing
      }
    </li>`;
  }

  #dialog(): TemplateResult {
    const asked = this._asked;
    return html`<dialog aria-labelledby="ask" @close=${() => (this._asked = undefined)}>
      ${
        asked
          ? html`<form method="dialog" @submit=${this.#go}>
              <h2 id="ask">${say('archive.ask', { event: nameOf(asked) })}</h2>
              <ul class="facts">
                <li>${say('archive.ask.goes', { ready: countWords(asked.ready) })}</li>
                ${asked.staying > 0 ? html`<li>${say('archive.ask.follow', { staying: countWords(asked.staying) })}</li>` : nothing}
                <li>${say('archive.ask.stays')}</li>
                <li>${say('archive.ask.back')}</li>
                <li>${say('archive.ask.final')}</li>
              </ul>
              ${this._trouble ? html`<p class="error" role="alert">${icon('triangle-alert')}<span>${this._trouble}</span></p>` : nothing}
              <div class="foot">
                <button type="button" class="button" @click=${this.#close}>${say('ask.cancel')}</button>
                <button class="button primary" aria-disabled=${this._busy ? 'true' : 'false'}>
                  ${icon('archive')} ${say('archive.go')}
                </button>
              </div>
            </form>`
          : nothing
      }
    </dialog>`;
  }

  async #askFor(one: ArchivedEvent): Promise<void> {
    this._asked = one;
    this._trouble = '';
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  readonly #close = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #go = async (submitted: SubmitEvent): Promise<void> => {
    submitted.preventDefault();
    const asked = this._asked;
    if (!asked || this._busy) return;
    this._busy = true;
    this._trouble = '';
    try {
      const list = await api.archiveEvent(asked.id);
      this.#close();
      this._told = say('archive.began', { event: nameOf(asked) });
      this.#take(list);
      this.#focusTitle();
    } catch (error) {
      const isRefused = this.#kindOf(error) === 'refused';
      this._trouble = say(isRefused ? 'issue.refused' : 'archive.unsure');
      void this.#look();
    } finally {
      this._busy = false;
    }
  };

  readonly #show = async (): Promise<void> => {
    this._failed = '';
    this._isCounting = true;
    this.#focusTitle();
    await this.#look();
    this._isCounting = false;
  };

  async #look(): Promise<void> {
    clearTimeout(this.#timer);
    this.#lookedAt = Date.now();
    try {
      this.#take(await api.archive());
      this._failed = '';
    } catch (error) {
      this.#kindOf(error);
      this._failed = say('archive.failed');
    }
  }

  #take({ events }: ArchiveList): void {
    for (const { id } of this._events?.filter(isGoing) ?? []) {
      const one = events.find((event) => event.id === id);
      if (one && !isGoing(one)) this._told = say('archive.finished', { event: nameOf(one) });
    }
    this._events = events.toReversed();
    this.#lookedAt = Date.now();
    this.#lookLater();
  }

  #lookLater(): void {
    clearTimeout(this.#timer);
    if (!this.isConnected || document.visibilityState !== 'visible' || !this._events?.some(isGoing)) return;
    this.#timer = setTimeout(() => void this.#look(), Math.max(0, this.#lookedAt + LOOK_MS - Date.now()));
  }

  /** Nobody is counted for while the page is hidden. */
  readonly #seen = (): void => this.#lookLater();

  /** The button that was pressed may be gone. */
  #focusTitle(): void {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }

  /** Who is signed out is told so by the whole page. */
  #kindOf(error: unknown): DeskError['trouble']['kind'] {
    const kind = error instanceof DeskError ? error.trouble.kind : 'unreachable';
    if (kind === 'signed_out') {
      this.dispatchEvent(new CustomEvent('desk-trouble', { bubbles: true, composed: true }));
    }
    return kind;
  }
}

function nameOf({ id, labels }: ArchivedEvent): string {
  return textOf(labels, id);
}

function isGoing({ ordered }: ArchivedEvent): boolean {
  return ordered !== undefined && ordered.going > 0;
}

/** How many an order would take, now or later, that none has taken yet. */
function remaining({ ordered, ready, staying }: ArchivedEvent): number {
  return ordered ? ready - ordered.going : ready + staying;
}

function state(one: ArchivedEvent): TemplateResult {
  const { ordered, archived, ready, staying } = one;
  if (!ordered) {
    const words =
      ready + staying > 0 ? say('archive.ready', { ready: countWords(ready) }) : say('archive.empty');
    return html`<p class="state">${words}</p>`;
  }
  const more = remaining(one);
  return html`${
    isGoing(one)
      ? going(archived, archived + ordered.going)
      : html`<p class="state">
          ${icon('circle-check-big')}<span>${say('archive.done', { archived: countWords(archived) })}</span>
        </p>`
  }
  ${more > 0 ? html`<p class="state">${say('archive.since', { count: countWords(more) })}</p>` : nothing}`;
}

function going(archived: number, all: number): TemplateResult {
  const words = say('archive.going', { archived: countWords(archived), all: countWords(all) });
  return html`<p class="state">${words}</p>
    <progress max=${all} .value=${archived} aria-label=${words}></progress>`;
}

/** What stays at work for now, and why. */
function stayingOnes({ named, staying }: ArchivedEvent): TemplateResult {
  const unnamed = staying - named.length;
  return html`<details>
    <summary>${say('archive.staying', { count: countWords(staying) })}</summary>
    <ul role="list">
      ${named.map(
        (one) =>
          html`<li>
            <a href=${issueAddress(one)}>${one.reference}</a> ${say(`archive.because.${one.because}`)}
          </li>`,
      )}
      ${unnamed > 0 ? html`<li>${say('archive.more', { count: countWords(unnamed) })}</li>` : nothing}
    </ul>
  </details>`;
}
