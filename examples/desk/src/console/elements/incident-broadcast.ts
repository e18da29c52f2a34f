import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { AudienceCount, AudienceKind, PlanRow } from '../../api/incident-types.ts';
import type { DeskVenue } from '../../api/types.ts';
import { newCommandId } from '../api.ts';
import { nextTimeOfDay } from '../clock.ts';
import { incidentsApi } from '../incidents-api.ts';
import { base } from '../styles/base.styles.ts';
import { now } from '../ticker.ts';
import { language, say, textOf, timeWords, Words } from '../words.ts';
import { icon } from './icons.ts';
import { incidentStyles } from './incidents.styles.ts';

const NEEDED = ['en', 'zh-Hans'];
const KINDS: readonly AudienceKind[] = ['incident', 'zone', 'all'];
const REASONS = ['tech', 'staff', 'event', 'partner', 'process'] as const;
const MINUTE = 60_000;

/** What a message is about: an incident, or a place where a plan is at work. */
export interface BroadcastAbout {
  /** Of the incident. */
  id?: string;
  category: string;
  place?: string;
  /** Something was promised to be solved by a time that is over. */
  late: boolean;
}

/** One message to everyone concerned, confirmed with their number. Fires `desk-sent`, `desk-leave`. */
export class DeskBroadcast extends LitElement {
  static override styles = [base, incidentStyles];
  static override properties = {
    about: { attribute: false },
    drafts: { attribute: false },
    venue: { attribute: false },
    last: { type: Boolean },
    draft: { attribute: false },
    _kind: { state: true },
    _count: { state: true },
    _texts: { state: true },
    _time: { state: true },
    _trouble: { state: true },
    _busy: { state: true },
  };
  declare about: BroadcastAbout;
  /** Ready words to start from. */
  declare drafts: PlanRow['broadcasts'];
  /** The one that was chosen. */
  declare draft: string;
  declare venue: DeskVenue | undefined;
  /** The last word: what they told is solved by it. */
  declare last: boolean;
  declare _kind: AudienceKind;
  declare _count: AudienceCount | undefined;
  declare _texts: Record<string, string>;
  declare _time: string;
  declare _trouble: string;
  declare _busy: boolean;

  #commandId = newCommandId();

  constructor() {
    super();
    this.last = false;
    this.drafts = [];
    this.draft = '';
    this._kind = 'incident';
    this._texts = {};
    this._time = '';
    this._trouble = '';
    this._busy = false;
    new Words(this);
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('draft')) this.#fill();
    if (!this.#kinds().includes(this._kind)) this._kind = this.#kinds()[0] ?? 'all';
    if (changed.has('about') || changed.has('_kind')) void this.#counted();
  }

  /** The draft in every language it has, for whom it is meant. */
  #fill(): void {
    const draft = this.drafts.find(({ id }) => id === this.draft);
    if (!draft) return;
    this._texts = { ...draft.text };
    if (draft.audience !== 'none') this._kind = draft.audience;
  }

  #kinds(): AudienceKind[] {
    const { id, place } = this.about;
    return KINDS.filter((kind) => kind === 'all' || (kind === 'incident' ? id : place) !== undefined);
  }

  override firstUpdated(): void {
    this._time = timeWords(now() + 15 * MINUTE, now());
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  override render() {
    const people = this._count?.people ?? 0;
    const languages = this._count?.languages ?? [];
    return html`<form class="panel" novalidate @submit=${this.#submit}>
      <h2 tabindex="-1">${say(this.last ? 'broadcast.end' : 'broadcast.title')}</h2>
      ${this.drafts.length > 0 && !this.last ? this.#choice() : nothing} ${this.last ? nothing : this.#who()}
      <p class="hint">${say('incident.reads', { people, languages: languages.length })}</p>
      <div class="two">
        <div class="stack">${this.#fields(languages)}</div>
        <div class="stack">
          <h3>${say('broadcast.preview')}</h3>
          <div class="phone">${this.#preview()}</div>
        </div>
      </div>
      ${
        this._trouble
          ? html`<p class="error" role="alert">${icon('triangle-alert')}<span>${this._trouble}</span></p>`
          : nothing
      }
      <div class="foot">
        <button
          type="button"
          class="button"
          @click=${() => this.dispatchEvent(new CustomEvent('desk-leave'))}
        >
          ${say('ask.cancel')}
        </button>
        <button class="button primary" aria-disabled=${this._busy ? 'true' : nothing}>
          ${icon(this.last ? 'circle-check-big' : 'megaphone')}
          ${say(this.last ? 'broadcast.goEnd' : 'broadcast.go', { count: people })}
        </button>
      </div>
    </form>`;
  }

  #choice(): TemplateResult {
    return html`<div class="field">
      <label for="draft">${say('broadcast.draft')}</label>
      <select
        id="draft"
        @change=${(event: Event) =>
          event.target instanceof HTMLSelectElement && (this.draft = event.target.value)}
      >
        <option value="">${say('broadcast.noDraft')}</option>
        ${this.drafts.map(
          ({ id, text }) =>
            html`<option value=${id} ?selected=${id === this.draft}>${textOf(text, id)}</option>`,
        )}
      </select>
    </div>`;
  }

  #who(): TemplateResult {
    return html`<fieldset>
      <legend>${say('broadcast.who')}</legend>
      ${this.#kinds().map(
        (kind) =>
          html`<label class="choice">
            <input
              type="radio"
              name="kind"
              value=${kind}
              .checked=${this._kind === kind}
              @change=${() => (this._kind = kind)}
            />
            <span>${say(`broadcast.${kind}`)}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  #fields(languages: AudienceCount['languages']): TemplateResult {
    const tags = [...NEEDED, ...languages.map(({ tag }) => tag).filter((tag) => !NEEDED.includes(tag))];
    return html`${tags.map((tag) => this.#text(tag, languages.find((one) => one.tag === tag)?.people ?? 0))}
    ${
      this.last
        ? this.about.late
          ? html`<div class="field">
              <label for="why">${say('broadcast.why')}</label>
              <select id="why" name="why">
                ${REASONS.map((one) => html`<option value=${one}>${say(`delay.${one}`)}</option>`)}
              </select>
            </div>`
          : nothing
        : html`<div class="field">
            <label for="time">${say('known.when')}</label>
            <input
              id="time"
              name="time"
              type="time"
              required
              .value=${this._time}
              @input=${(event: Event) =>
                event.target instanceof HTMLInputElement && (this._time = event.target.value)}
            />
          </div>`
    }`;
  }

  #text(tag: string, people: number): TemplateResult {
    const name = new Intl.DisplayNames([language()], { type: 'language' }).of(tag) ?? tag;
    const isMissing = !NEEDED.includes(tag) && !this._texts[tag];
    return html`<div class="field">
      <label for="text-${tag}"
        >${NEEDED.includes(tag) ? say('known.text', { language: name }) : name}
        ${people > 0 ? html`<span class="hint">(${people})</span>` : nothing}</label
      >
      <textarea
        id="text-${tag}"
        rows="2"
        maxlength="280"
        lang=${tag}
        dir="auto"
        .value=${this._texts[tag] ?? ''}
        aria-describedby=${isMissing ? `missing-${tag}` : nothing}
        @input=${(event: Event) =>
          event.target instanceof HTMLTextAreaElement &&
          (this._texts = { ...this._texts, [tag]: event.target.value })}
      ></textarea>
      ${
        isMissing
          ? html`<p class="hint" id="missing-${tag}">
              ${say('broadcast.missing', { people, language: name })}
            </p>`
          : nothing
      }
    </div>`;
  }

  #preview(): TemplateResult {
    const text = this._texts[language()] ?? this._texts['en'] ?? '';
    return html`<p><b>${textOf(this.venue?.name, '')}</b></p>
      <p class="bubble" dir="auto">${text || '…'}</p>
      ${this.last ? nothing : html`<p class="meta">${icon('clock')} ${this._time}</p>`}`;
  }

  async #counted(): Promise<void> {
    try {
      this._count = await incidentsApi.audience(this._kind, this.about.place, this.about.id);
    } catch (error) {
      this._trouble = error instanceof Error ? error.message : say('issue.unreachable');
    }
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this._busy || !(event.target instanceof HTMLFormElement)) return;
    const empty = NEEDED.find((tag) => !this._texts[tag]?.trim());
    const at = nextTimeOfDay(this._time, now(), this.venue?.timeZone);
    if (empty || (!this.last && at === undefined)) {
      this._trouble = say(empty ? 'known.missing.text' : 'composer.missing.time');
      this.renderRoot.querySelector<HTMLElement>(empty ? `#text-${empty}` : '#time')?.focus();
      return;
    }
    const why = new FormData(event.target).get('why');
    const { id, category, place } = this.about;
    this._busy = true;
    try {
      const { answer, overtaken } = await incidentsApi.broadcast({
        commandId: this.#commandId,
        ...(id && { incidentId: id }),
        audience: this._kind,
        ...(this._kind === 'zone' && place && { zone: place }),
        category,
        texts: Object.fromEntries(
          Object.entries(this._texts)
            .map(([tag, text]) => [tag, text.trim().toWellFormed()] as const)
            .filter(([, text]) => text !== ''),
        ),
        ...(this.last ? { last: true } : { nextNews: new Date(at ?? 0).toISOString() }),
        ...(typeof why === 'string' && { delayReason: why }),
        people: this._count?.people ?? 0,
      });
      if (overtaken) {
        await this.#counted();
        const people = 'people' in answer ? answer.people : 0;
        this._trouble = say('broadcast.counted', { count: people });
        return;
      }
      this.dispatchEvent(new CustomEvent('desk-sent'));
    } catch (error) {
      this._trouble = error instanceof Error && error.message ? error.message : say('issue.unreachable');
    } finally {
      this._busy = false;
    }
  };
}
