import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { subcategoryOf, type Question } from '@touchline/sdk/model';
import type { Synonyms } from '@touchline/sdk/words';
import type { DeskVenue, EnteredReport, ReportRequest } from '../../api/types.ts';
import { api, DeskError } from '../api.ts';
import { answered, asksOf, flawIn, locationOf, placeKeyOf, type PlaceKey } from '../entering.ts';
import { newPhotoId as newId } from '../field/photo.ts';
import { base } from '../styles/base.styles.ts';
import { now } from '../ticker.ts';
import { findTopics, loadCalled, saysDanger, topicsOf } from '../topics.ts';
import { answerWords, categoryWords, say, textOf, timeWords, Words } from '../words.ts';
import { chipStyles } from './chips.styles.ts';
import { enterStyles } from './enter.styles.ts';
import { icon } from './icons.ts';

const CHANNELS = ['phone', 'counter', 'social', 'email'] as const;
const MINUTES = [0, 5, 15, 30, 60] as const;

/** A report for somebody on the phone, at the counter or on social media: one column, by keyboard. */
export class DeskEnter extends LitElement {
  static override styles = [base, chipStyles, enterStyles];
  static override properties = {
    venue: { attribute: false },
    _query: { state: true },
    _category: { state: true },
    _active: { state: true },
    _isFolded: { state: true },
    _place: { state: true },
    _text: { state: true },
    _called: { state: true },
    _busy: { state: true },
    _error: { state: true },
    _entered: { state: true },
    _told: { state: true },
  };
  declare venue: DeskVenue | undefined;
  declare _query: string;
  declare _category: string;
  declare _active: number;
  /** Escape closed what was found; typing opens it again. */
  declare _isFolded: boolean;
  declare _place: string;
  declare _text: string;
  declare _called: readonly Synonyms[];
  declare _busy: boolean;
  declare _error: string;
  declare _entered: EnteredReport | undefined;
  declare _told: string;

  /** Of the report that is being written: the same one twice is received once. */
  #id = newId();

  constructor() {
    super();
    this._called = [];
    this.#clear();
    new Words(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Without them the search knows the names alone.
    void loadCalled().then(
      (called) => (this._called = called),
      () => undefined,
    );
    void this.updateComplete.then(() => this.#search()?.focus());
  }

  override render() {
    if (this._entered) return this.#read(this._entered);
    const urgent = this._category && subcategoryOf(this._category)?.urgency === 'U1';
    const danger = urgent || saysDanger(`${this._query} ${this._text}`, this._called);
    const { controlRoomPhone: phone } = this.venue ?? {};
    return html`<form class="page" @submit=${this.#submit} novalidate>
      <header class=${danger ? 'danger' : ''}>
        <h1>${say('enter.title')}</h1>
        <p role="alert">
          ${danger ? html`${icon('octagon-alert')}<b>${phone ? say('enter.danger', { phone }) : say('enter.dangerNoPhone')}</b>` : nothing}
        </p>
      </header>
      <fieldset>
        <legend>${say('enter.channel')}</legend>
        <div class="chips">
          ${CHANNELS.map(
            (channel, place) =>
              html`<label class="chip">
                <input type="radio" name="channel" value=${channel} ?checked=${place === 0} />
                <span>${say(`channel.${channel}`)}</span>
              </label>`,
          )}
        </div>
      </fieldset>
      ${this.#what()} ${this.#where()} ${this.#questions()}
      <div class="field">
        <label for="words">${say('enter.words')}</label>
        <textarea
          id="words"
          name="words"
          rows="3"
          maxlength="4000"
          dir="auto"
          @input=${this.#typed}
        ></textarea>
      </div>
      <div class="two">${line('contact', say('enter.contact'))} ${line('name', say('enter.name'))}</div>
      <div class="two">
        <div class="field">
          <label for="when">${say('enter.when')}</label>
          <select id="when" name="when">
            ${MINUTES.map(
              (count) =>
                html`<option value=${count}>
                  ${count ? say('enter.minutes', { count }) : say('enter.now')}
                </option>`,
            )}
          </select>
        </div>
        <div class="field">
          <label for="language">${say('enter.reads')}</label>
          <select id="language" name="language">
            <option value="en" lang="en">English</option>
            <option value="zh-Hans" lang="zh-Hans">简体中文</option>
            <option value="es" lang="es">Español</option>
            <option value="fr" lang="fr">Français</option>
            <option value="de" lang="de">Deutsch</option>
          </select>
        </div>
      </div>
      ${this._error ? html`<p class="error" role="alert">${icon('triangle-alert')}<span>${this._error}</span></p>` : nothing}
      <button class="button primary go" aria-disabled=${this._busy ? 'true' : nothing}>
        ${icon('check')} ${say(this._busy ? 'enter.busy' : 'enter.go')}
      </button>
    </form>`;
  }

  #what(): TemplateResult {
    const found = this.#found();
    const open = !this._category && !this._isFolded && this._query.trim() !== '';
    return html`<div class="field">
      <label for="what">${say('enter.what')}</label>
      <input
        id="what"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded=${found.length ? 'true' : 'false'}
        aria-controls=${found.length ? 'topics' : nothing}
        aria-activedescendant=${found.length ? `topic-${this._active}` : nothing}
        placeholder=${say('enter.what.hint')}
        .value=${this._category ? categoryWords(this.venue, this._category) : this._query}
        @input=${this.#asked}
        @keydown=${this.#key}
      />
      ${
        found.length
          ? html`<ul id="topics" role="listbox" aria-label=${say('enter.what')}>
              ${found.map(
                ({ id, label }, place) =>
                  html`<li
                    id="topic-${place}"
                    role="option"
                    aria-selected=${place === this._active ? 'true' : 'false'}
                    @mousedown=${(event: Event) => event.preventDefault()}
                    @click=${() => this.#choose(id)}
                  >
                    <b>${label}</b> <span>${categoryWords(this.venue, id.split('.', 1)[0] ?? '')}</span>
                  </li>`,
              )}
            </ul>`
          : open
            ? html`<p class="hint">${say('enter.none')}</p>`
            : nothing
      }
    </div>`;
  }

  #where(): TemplateResult {
    const { venue } = this;
    const asked = this.#asks().map(({ path }) => path);
    const further = (['row', 'seat'] as const).filter(
      (one) => this.#placeKey === 'block' && !asked.includes(`location.${one}`),
    );
    return html`<div class="field">
        <label for="where">${say('enter.where')}</label>
        <select id="where" name="where" @change=${this.#placed}>
          <option value="">${say('composer.choose')}</option>
          ${venue?.places.map((id) => html`<option value=${id}>${textOf(venue.zones[id], id)}</option>`)}
        </select>
      </div>
      ${
        further.length > 0
          ? html`<div class="two">${further.map((one) => line(one, say(`enter.${one}`)))}</div>`
          : nothing
      }`;
  }

  /** What a report of this kind cannot be sent without. */
  #questions(): TemplateResult | typeof nothing {
    const asked = this.#asks();
    if (asked.length === 0) return nothing;
    return html`<fieldset class="more">
      <legend>${say('enter.more')}</legend>
      ${asked.map((question) => this.#question(question))}
    </fieldset>`;
  }

  #asks(): Question[] {
    return this._category ? asksOf(this._category, this.#placeKey) : [];
  }

  get #placeKey(): PlaceKey | undefined {
    if (!this._place) return undefined;
    return placeKeyOf(this.venue?.map?.zones.find(({ id }) => id === this._place)?.kind);
  }

  #question({ key, type, options }: Question): TemplateResult {
    const label = this.#label(key);
    const id = `q-${key}`;
    if (type === 'choice' || type === 'yesNo' || type === 'multiChoice') {
      return html`<div class="field">
        <label for=${id}>${label}</label>
        <select id=${id} name=${id}>
          <option value="">${say('composer.choose')}</option>
          ${options.map(
            (option) =>
              html`<option value=${option}>
                ${answerWords(this.venue, `${this._category} ${key}=${option}`) ?? (type === 'yesNo' ? say(option === 'yes' ? 'issue.yes' : 'issue.no') : option)}
              </option>`,
          )}
        </select>
      </div>`;
    }
    const kinds: Partial<Record<Question['type'], string>> = {
      integer: 'number',
      phone: 'tel',
      email: 'email',
      dateTime: 'datetime-local',
    };
    return line(id, label, kinds[type] ?? 'text');
  }

  #label(key: string): string {
    return answerWords(this.venue, `${this._category} ${key}`) ?? key;
  }

  #read(entered: EnteredReport): TemplateResult {
    const { reference, respondBy, link, id } = entered;
    return html`<div class="page done">
      <header><h1 tabindex="-1">${icon('circle-check-big')} ${say('enter.done')}</h1></header>
      <p class="hint">${say('enter.say')}</p>
      <p class="aloud">
        ${say('enter.reference')} <bdi class="reference" dir="ltr">${reference}</bdi>.
        ${respondBy ? say('enter.promise', { time: timeWords(respondBy, now()) }) : say('enter.noPromise')}
      </p>
      <div class="field">
        <label for="link">${say('enter.link')}</label>
        <input id="link" readonly dir="ltr" .value=${new URL(link, location.href).href} />
      </div>
      <div class="foot">
        <button class="button" @click=${() => void this.#copy(link)}>${say('enter.copy')}</button>
        <a class="button" href="#issue/${id}">${say('enter.open')}</a>
        <button class="button primary" @click=${this.#next}>${say('enter.next')}</button>
      </div>
      <p role="status">${this._told}</p>
    </div>`;
  }

  #found(): ReturnType<typeof findTopics> {
    if (this._category || this._isFolded) return [];
    return findTopics(topicsOf(this.venue, this._called), this._query);
  }

  #clear(): void {
    this._query = '';
    this._isFolded = false;
    this._category = '';
    this._active = 0;
    this._place = '';
    this._text = '';
    this._busy = false;
    this._error = '';
    this._entered = undefined;
    this._told = '';
  }

  #search(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#what');
  }

  readonly #asked = (event: Event): void => {
    this._category = '';
    this._active = 0;
    this._isFolded = false;
    this._query = event.target instanceof HTMLInputElement ? event.target.value : '';
  };

  readonly #typed = (event: Event): void => {
    this._text = event.target instanceof HTMLTextAreaElement ? event.target.value : '';
  };

  readonly #placed = (event: Event): void => {
    this._place = event.target instanceof HTMLSelectElement ? event.target.value : '';
  };

  readonly #key = (event: KeyboardEvent): void => {
    const found = this.#found();
    if (found.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this._active = (this._active + step + found.length) % found.length;
    else if (event.key === 'Enter') this.#choose(found[this._active]?.id ?? '');
    else if (event.key === 'Escape') this._isFolded = true;
    else return;
    event.preventDefault();
  };

  #choose(id: string): void {
    this._category = id;
    this._error = '';
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#where')?.focus());
  }

  readonly #next = (): void => {
    this.#id = newId();
    this.#clear();
    void this.updateComplete.then(() => this.#search()?.focus());
  };

  async #copy(link: string): Promise<void> {
    await navigator.clipboard.writeText(new URL(link, location.href).href).catch(() => undefined);
    this._told = say('enter.copied');
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement) || this._busy) return;
    const data = new FormData(event.target);
    const value = (name: string) => {
      const given = data.get(name);
      return typeof given === 'string' ? given.trim().toWellFormed() : '';
    };
    if (!this._category) {
      this._error = say('enter.missing.what');
      this.#search()?.focus();
      return;
    }
    const report = this.#report(value);
    const flaw = flawIn(report);
    if (flaw) {
      const { id, what } = this.#fieldOf(flaw.question);
      this._error = say(flaw.isMissing ? 'enter.missing.answer' : 'enter.wrong.answer', { what });
      this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
      return;
    }
    this._busy = true;
    this._error = '';
    try {
      this._entered = await api.enter(report);
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h1')?.focus());
    } catch (error) {
      const trouble = error instanceof DeskError ? error.trouble : undefined;
      this._error = trouble?.kind === 'refused' ? trouble.reason : say('enter.unreachable');
      if (trouble?.kind === 'signed_out') {
        this.dispatchEvent(new CustomEvent('desk-trouble', { bubbles: true, composed: true }));
      }
    }
    this._busy = false;
  };

  /** Where a question is answered, and what it is called there. */
  #fieldOf({ key, path }: Question): { id: string; what: string } {
    if (path === 'reporter.contact') return { id: 'contact', what: say('enter.contact') };
    if (path === 'location' || path === 'location.zone') return { id: 'where', what: say('enter.where') };
    return { id: `q-${key}`, what: this.#label(key) };
  }

  #report(value: (name: string) => string): ReportRequest {
    const words = value('words');
    const key = this.#placeKey;
    const report: ReportRequest = {
      id: this.#id,
      category: this._category,
      channel: CHANNELS.find((one) => one === value('channel')) ?? 'phone',
      capturedAt: new Date(now() - Number(value('when')) * 60_000).toISOString(),
      location: key ? locationOf(this._category, key, this._place) : {},
      fields: {},
      ...(words && { description: words }),
      reporter: {},
    };
    for (const name of ['row', 'seat'] as const) if (value(name)) report.location[name] = value(name);
    for (const name of ['contact', 'name', 'language'] as const) {
      if (value(name)) report.reporter[name] = value(name);
    }
    for (const question of this.#asks()) answered(report, question, value(`q-${question.key}`));
    return report;
  }
}

function line(name: string, label: string, type = 'text'): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input id=${name} name=${name} type=${type} autocomplete="off" dir="auto" />
  </div>`;
}
