import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskVenue, IssueRow, KnownIssueRow, KnownList } from '../../api/types.ts';
import { goOn } from '../address.ts';
import { api, DeskError, newCommandId } from '../api.ts';
import { base } from '../styles/base.styles.ts';
import { now, Ticker } from '../ticker.ts';
import { categoryWords, durationWords, say, textOf, timeWords, Words } from '../words.ts';
import { icon } from './icons.ts';
import type { Saying, SayingKind } from './known-form.ts';
import { knownStyles } from './known.styles.ts';

/** Reports that join come in meanwhile, and colleagues speak too. */
const LOOK_MS = 5_000;
const SOON_MS = 5 * 60_000;

/** What all visitors are told: the list, and the form for those who may speak. Fires `desk-trouble`. */
export class DeskKnown extends LitElement {
  static override styles = [base, knownStyles];
  static override properties = {
    venue: { attribute: false },
    from: { attribute: false },
    _list: { state: true },
    _saying: { state: true },
    _trouble: { state: true },
    _busy: { state: true },
    _told: { state: true },
  };
  declare venue: DeskVenue | undefined;
  /** The issue that a new one is made of. */
  declare from: IssueRow | undefined;
  declare _list: KnownList | undefined;
  declare _saying: { kind: SayingKind; about?: KnownIssueRow; commandId: string } | undefined;
  declare _trouble: string;
  declare _busy: boolean;
  /** What just worked, for those who cannot see it. */
  declare _told: string;

  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this._trouble = '';
    this._told = '';
    this._busy = false;
    new Words(this);
    new Ticker(this, () => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('from') && this.from) this.#begin('publish');
  }

  override firstUpdated(): void {
    if (!this._saying) this.#focusTitle();
  }

  override render() {
    // What is over stands below what goes on.
    const issues = (this._list?.issues ?? []).toSorted(
      (a, b) => Number(a.solvedAt !== undefined) - Number(b.solvedAt !== undefined),
    );
    return html`<section class="room" aria-labelledby="title">
      <header>
        <a class="button quiet back" href="#/" aria-label=${say('issue.back')}>${icon('arrow-left')}</a>
        <h1 id="title" tabindex="-1">${say('known.title')}</h1>
        ${
          this._list?.maySpeak && !this._saying
            ? html`<button class="button primary" @click=${() => this.#begin('publish')}>
                ${icon('megaphone')} ${say('known.new')}
              </button>`
            : nothing
        }
      </header>
      <div class="scroll">
        <p class="hint">${say(this._list?.maySpeak === false ? 'known.hintReader' : 'known.hint')}</p>
        ${this._trouble ? html`<p class="error" role="alert">${icon('triangle-alert')}<span>${this._trouble}</span></p>` : nothing}
        ${this._saying?.kind === 'publish' ? this.#form() : nothing}
        ${
          issues.length
            ? html`<ul role="list">
                ${repeat(
                  issues,
                  ({ id }) => id,
                  (one) => this.#item(one),
                )}
              </ul>`
            : this._list && !this._saying
              ? html`<p class="empty">${icon('circle-check-big')}<span>${say('known.none')}</span></p>`
              : nothing
        }
      </div>
      <p class="visually-hidden" role="status">${this._told}</p>
    </section>`;
  }

  #item(one: KnownIssueRow): TemplateResult {
    const isOpen = one.solvedAt === undefined;
    const saying = this._saying?.about?.id === one.id;
    const place = one.zone && textOf(this.venue?.zones[one.zone], one.zone);
    return html`<li class=${isOpen ? '' : 'solved'} data-id=${one.id}>
      <div class="what">
        <h2 dir="auto">${textOf(one.texts, '')}</h2>
        <p class="meta">
          <span>${categoryWords(this.venue, one.category)}</span>
          ${place ? html`<span>${icon('map-pin')} ${place}</span>` : nothing}
          <span>${say('known.by', { who: one.by, time: timeWords(one.updatedAt, now()) })}</span>
        </p>
      </div>
      <p class="told"><b>${one.told}</b> ${say('known.told')}</p>
      <p class="next ${this.#phase(one)}">
        ${icon(isOpen ? (this.#phase(one) === 'late' ? 'triangle-alert' : 'clock') : 'circle-check-big')}
        <span>${this.#news(one)}</span>
      </p>
      ${
        isOpen && this._list?.maySpeak && !saying
          ? html`<div class="buttons">
              <button class="button" @click=${() => this.#begin('update', one)}>
                ${icon('send')} ${say('known.update')}
              </button>
              <button class="button" @click=${() => this.#begin('solve', one)}>
                ${icon('circle-check-big')} ${say('known.solve')}
              </button>
            </div>`
          : nothing
      }
      ${saying ? this.#form() : nothing}
    </li>`;
  }

  #phase({ nextNews }: KnownIssueRow): 'calm' | 'soon' | 'late' {
    const left = nextNews ? Date.parse(nextNews) - now() : Infinity;
    if (left < 0) return 'late';
    return left < SOON_MS ? 'soon' : 'calm';
  }

  #news({ nextNews, solvedAt }: KnownIssueRow): string {
    if (solvedAt) return say('known.solvedAt', { time: timeWords(solvedAt, now()) });
    const time = timeWords(nextNews ?? now(), now());
    const left = Date.parse(nextNews ?? '') - now();
    return left < 0
      ? say('known.newsLate', { time, left: durationWords(-left) })
      : say('known.news', { time, left: durationWords(left) });
  }

  #form(): TemplateResult | typeof nothing {
    if (!this._saying) return nothing;
    const { kind, about } = this._saying;
    return html`<desk-known-form
      .venue=${this.venue}
      .kind=${kind}
      .about=${about}
      .from=${kind === 'publish' ? this.from : undefined}
      ?busy=${this._busy}
      @desk-say=${(event: CustomEvent<Saying>) => void this.#say(event.detail)}
      @desk-leave=${() => this.#leave(location.hash)}
    ></desk-known-form>`;
  }

  #begin(kind: SayingKind, about?: KnownIssueRow): void {
    this._trouble = '';
    this._saying = { kind, commandId: newCommandId(), ...(about && { about }) };
  }

  #leave(from: string): void {
    this._saying = undefined;
    // The form is not opened again by the address.
    goOn(from, '#/known');
    this.#focusTitle();
  }

  async #say(saying: Saying): Promise<void> {
    const { about, commandId, kind } = this._saying ?? {};
    if (!kind || !commandId || this._busy) return;
    this._busy = true;
    this._trouble = '';
    const from = location.hash;
    try {
      // The same id again: if it did arrive after all, it still happens once.
      const { list, overtaken } = await api.sayKnown(kind, { ...saying, commandId }, about);
      this._list = list;
      if (overtaken) this._trouble = say('known.overtaken');
      else this._told = say(`known.done.${kind}`);
      this.#leave(from);
    } catch (error) {
      this.#failed(error);
    } finally {
      this._busy = false;
    }
  }

  async #look(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      this._list = await api.known();
    } catch (error) {
      this.#failed(error);
    }
    if (this.isConnected) this.#timer = setTimeout(() => void this.#look(), LOOK_MS);
  }

  #failed(error: unknown): void {
    const trouble = error instanceof DeskError ? error.trouble : { kind: 'unreachable' as const };
    if (trouble.kind === 'signed_out')
      this.dispatchEvent(new CustomEvent('desk-trouble', { detail: trouble }));
    this._trouble =
      trouble.kind === 'refused' ? trouble.reason || say('issue.refused') : say('issue.unreachable');
  }

  #focusTitle(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h1')?.focus());
  }
}
