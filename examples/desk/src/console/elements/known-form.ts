import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DeskVenue, IssueRow, KnownIssueRow } from '../../api/types.ts';
import { nextTimeOfDay } from '../clock.ts';
import { base } from '../styles/base.styles.ts';
import { now } from '../ticker.ts';
import { language, say, textOf, timeWords, Words, type Key } from '../words.ts';
import { icon } from './icons.ts';
import { chipStyles } from './chips.styles.ts';
import { knownFormStyles } from './known-form.styles.ts';

export type SayingKind = 'publish' | 'update' | 'solve';

/** What somebody wants all visitors to read. */
export interface Saying {
  category?: string;
  zone?: string;
  texts: Record<string, string>;
  nextNews?: string;
  from?: string;
}

const NEEDED = ['en', 'zh-Hans'];
const FURTHER = ['es', 'fr', 'de', 'pt', 'ar', 'ja', 'ko', 'it', 'hi', 'ru'];
const SOONER = ['10', '20', '30', 'own'] as const;
const MINUTE = 60_000;

/** A word to all visitors: about what and where, in which languages, and by when there is the next. Fires `desk-say`, `desk-leave`. */
export class DeskKnownForm extends LitElement {
  static override styles = [base, chipStyles, knownFormStyles];
  static override properties = {
    venue: { attribute: false },
    kind: { attribute: false },
    about: { attribute: false },
    from: { attribute: false },
    busy: { type: Boolean },
    _by: { state: true },
    _error: { state: true },
  };
  declare venue: DeskVenue | undefined;
  declare kind: SayingKind;
  declare about: KnownIssueRow | undefined;
  declare from: IssueRow | undefined;
  declare busy: boolean;
  declare _by: (typeof SOONER)[number];
  declare _error: { field: string; key: Key } | undefined;

  constructor() {
    super();
    this.busy = false;
    this._by = '20';
    new Words(this);
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  override render() {
    const { kind, about } = this;
    return html`<form novalidate @submit=${this.#submit} @keydown=${this.#key}>
      <h2 tabindex="-1">${say(`known.${kind}.title`)}</h2>
      ${kind === 'publish' ? this.#where() : nothing} ${NEEDED.map((tag) => this.#text(tag))}
      <details>
        <summary>${say('known.further')}</summary>
        ${FURTHER.map((tag) => this.#text(tag))}
      </details>
      ${kind === 'solve' ? nothing : this.#when()}
      ${
        this._error
          ? html`<p class="error" role="alert" id="error">
              ${icon('triangle-alert')}<span>${say(this._error.key)}</span>
            </p>`
          : nothing
      }
      <div class="foot">
        <p class="hint">${about?.told ? say('known.hears', { count: about.told }) : say('known.hearsAll')}</p>
        <button
          type="button"
          class="button"
          @click=${() => this.dispatchEvent(new CustomEvent('desk-leave'))}
        >
          ${say('ask.cancel')}
        </button>
        <button class="button primary" aria-disabled=${this.busy ? 'true' : nothing}>
          ${icon(kind === 'solve' ? 'circle-check-big' : 'megaphone')} ${say(`known.${kind}.go`)}
        </button>
      </div>
    </form>`;
  }

  #where(): TemplateResult {
    const { venue, from } = this;
    const labels = venue?.labels[language()] ?? venue?.labels['en'] ?? {};
    const ids = Object.keys(labels);
    const { gate, zone, block, stand } = from?.location ?? {};
    const place = [gate, zone, stand, block].find((one) => one && venue?.places.includes(one));
    return html`<div class="two">
      <div class="field">
        <label for="category">${say('known.category')}</label>
        <select id="category" name="category" aria-invalid=${this.#wrong('category')}>
          <option value="">${say('composer.choose')}</option>
          ${ids
            .filter((id) => !id.includes('.'))
            .map(
              (topic) =>
                html`<optgroup label=${labels[topic] ?? topic}>
                  ${ids
                    .filter((id) => id.startsWith(`${topic}.`))
                    .map(
                      (id) =>
                        html`<option value=${id} ?selected=${id === from?.category}>${labels[id]}</option>`,
                    )}
                </optgroup>`,
            )}
        </select>
      </div>
      <div class="field">
        <label for="zone">${say('known.place')}</label>
        <select id="zone" name="zone">
          <option value="">${say('known.everywhere')}</option>
          ${venue?.places.map(
            (id) =>
              html`<option value=${id} ?selected=${id === place}>${textOf(venue.zones[id], id)}</option>`,
          )}
        </select>
      </div>
    </div>`;
  }

  #text(tag: string): TemplateResult {
    const name = new Intl.DisplayNames([language()], { type: 'language' }).of(tag) ?? tag;
    const isNeeded = NEEDED.includes(tag);
    return html`<div class="field">
      <label for="text-${tag}">${isNeeded ? say('known.text', { language: name }) : name}</label>
      <textarea
        id="text-${tag}"
        name="text-${tag}"
        rows="2"
        maxlength="280"
        lang=${tag}
        dir="auto"
        aria-invalid=${this.#wrong(`text-${tag}`)}
        aria-describedby=${this._error?.field === `text-${tag}` ? 'error' : nothing}
        .defaultValue=${this.about?.texts[tag] ?? ''}
      ></textarea>
    </div>`;
  }

  #when(): TemplateResult {
    return html`<fieldset>
      <legend>${say('known.when')}</legend>
      <div class="chips">
        ${SOONER.map(
          (one) =>
            html`<label class="chip">
              <input
                type="radio"
                name="by"
                value=${one}
                .checked=${this._by === one}
                @change=${() => (this._by = one)}
              />
              <span>${one === 'own' ? say('composer.delay.own') : `+${one}`}</span>
            </label>`,
        )}
        ${
          this._by === 'own'
            ? html`<input
                class="time"
                id="time"
                name="time"
                type="time"
                aria-label=${say('composer.delay.own')}
                aria-invalid=${this.#wrong('time')}
              />`
            : html`<span class="hint">${timeWords(this.#time('') ?? now(), now())}</span>`
        }
      </div>
    </fieldset>`;
  }

  #wrong(field: string): 'true' | typeof nothing {
    return this._error?.field === field ? 'true' : nothing;
  }

  /** Epoch ms; undefined while no own time is typed. */
  #time(typed: string): number | undefined {
    if (this._by === 'own') return nextTimeOfDay(typed, now(), this.venue?.timeZone);
    return Math.ceil((now() + Number(this._by) * MINUTE) / MINUTE) * MINUTE;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      this.renderRoot.querySelector('form')?.requestSubmit();
    }
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('desk-leave'));
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.busy || !(event.target instanceof HTMLFormElement)) return;
    const answer = this.#saying(new FormData(event.target));
    if (!('key' in answer)) {
      this._error = undefined;
      this.dispatchEvent(new CustomEvent('desk-say', { detail: answer }));
      return;
    }
    this._error = answer;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#${answer.field}`)?.focus(),
    );
  };

  #saying(data: FormData): Saying | { field: string; key: Key } {
    const value = (name: string) => {
      const typed = data.get(name);
      return typeof typed === 'string' ? typed.trim().toWellFormed() : '';
    };
    const isNew = this.kind === 'publish';
    if (isNew && !value('category')) return { field: 'category', key: 'known.missing.category' };
    const empty = NEEDED.find((tag) => !value(`text-${tag}`));
    if (empty) return { field: `text-${empty}`, key: 'known.missing.text' };
    const at = this.#time(value('time'));
    if (this.kind !== 'solve' && at === undefined) return { field: 'time', key: 'composer.missing.time' };
    const texts = [...NEEDED, ...FURTHER].flatMap((tag) => {
      const text = value(`text-${tag}`);
      return text ? [[tag, text] as const] : [];
    });
    return {
      texts: Object.fromEntries(texts),
      ...(isNew && { category: value('category') }),
      ...(isNew && value('zone') && { zone: value('zone') }),
      ...(isNew && this.from && { from: this.from.id }),
      ...(this.kind !== 'solve' && at !== undefined && { nextNews: new Date(at).toISOString() }),
    };
  }
}
