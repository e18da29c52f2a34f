import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { IncidentBoard, IncidentPage, MemberRow, PlanRow } from '../../api/incident-types.ts';
import type { DeskVenue } from '../../api/types.ts';
import { goOn } from '../address.ts';
import { incidentsApi } from '../incidents-api.ts';
import { base } from '../styles/base.styles.ts';
import { now } from '../ticker.ts';
import { categoryWords, say, sayIfKnown, textOf, timeWords, Words } from '../words.ts';
import { icon } from './icons.ts';
import { curve } from './incident-curve.ts';
import { incidentStyles } from './incidents.styles.ts';
import { newsPill } from './incidents.ts';
import { priorityMark } from './priority.ts';
import { priorityStyles } from './priority.styles.ts';

/** One incident: how it grows, who is concerned, what they were told. Fires `desk-board`. */
export class DeskIncident extends LitElement {
  static override styles = [base, priorityStyles, incidentStyles];
  static override properties = {
    incidentId: { attribute: false },
    board: { attribute: false },
    venue: { attribute: false },
    _page: { state: true },
    _saying: { state: true },
    _trouble: { state: true },
  };
  declare incidentId: string;
  /** Another one than before: there is news. */
  declare board: IncidentBoard;
  declare venue: DeskVenue | undefined;
  declare _page: IncidentPage | undefined;
  declare _saying: 'news' | 'last' | undefined;
  declare _trouble: string;

  #wanted: 'plan' | 'broadcast' | undefined;

  constructor() {
    super();
    this._trouble = '';
    new Words(this);
  }

  /** Goes straight to speaking to everyone concerned, or to starting a plan. */
  begin(what: 'plan' | 'broadcast'): void {
    this.#wanted = what;
    this.requestUpdate();
  }

  override updated(): void {
    if (this.#wanted === undefined || !this._page) return;
    const isPlan = this.#wanted === 'plan';
    this.#wanted = undefined;
    if (isPlan) this.renderRoot.querySelector<HTMLElement>('.buttons .plan')?.focus();
    else if (this.board.mayLead && this._page.state === 'open') this._saying = 'news';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('incidentId')) this._page = undefined;
    if (changed.has('incidentId') || changed.has('board')) void this.#load();
  }

  override render() {
    const page = this._page;
    if (!page) return html`<p class="empty" role="status">${this._trouble || say('queue.loading')}</p>`;
    const { mayLead, mayGroup, plans } = this.board;
    const isOpen = page.state === 'open';
    return html`<article class="stack">
      <header class="head">
        <a class="button quiet" href="#incidents" aria-label=${say('issue.back')}>${icon('arrow-left')}</a>
        <h1>
          ${textOf(this.venue?.zones[page.place], page.place)}: ${categoryWords(this.venue, page.category)}
        </h1>
        ${newsPill(page)}
      </header>
      ${
        this._trouble
          ? html`<p class="error" role="alert">${icon('triangle-alert')}<span>${this._trouble}</span></p>`
          : nothing
      }
      <div class="card">
        <div class="stack">
          ${curve(page.curve, page.firstAt, page.lastAt)}
          <p class="meta">
            <span>${timeWords(page.firstAt, now())}–${timeWords(page.lastAt, now())}</span>
            <span>${page.places.map((id) => textOf(this.venue?.zones[id], id)).join(' · ')}</span>
            <span>${say('incident.owner', { who: page.owner })}</span>
          </p>
        </div>
        <p class="count"><b>${page.count}</b> ${say('incident.reports')}</p>
      </div>
      ${
        isOpen && mayLead && !this._saying
          ? html`<div class="buttons">
              <button class="button primary" @click=${() => (this._saying = 'news')}>
                ${icon('megaphone')} ${say('broadcast.title')}
              </button>
              <button class="button" @click=${() => (this._saying = 'last')}>
                ${icon('circle-check-big')} ${say('broadcast.end')}
              </button>
              ${page.plans.slice(0, 2).map((id) => {
                const plan = plans.find((one) => one.id === id);
                const runs = this.board.runs.some(
                  (run) => run.planId === id && run.incidentId === page.id && run.state === 'running',
                );
                return runs
                  ? nothing
                  : html`<button class="button plan" @click=${() => this.#start(id)}>
                      ${icon('play')} ${say('plan.startThis', { title: textOf(plan?.title, id) })}
                    </button>`;
              })}
            </div>`
          : nothing
      }
      ${
        this._saying
          ? html`<desk-broadcast
              .about=${page}
              .drafts=${this.#drafts(page.id)}
              .venue=${this.venue}
              ?last=${this._saying === 'last'}
              @desk-leave=${() => (this._saying = undefined)}
              @desk-sent=${this.#sent}
            ></desk-broadcast>`
          : nothing
      }
      ${isOpen && mayGroup && page.suggestions.length > 0 ? this.#later(page) : nothing} ${this.#said(page)}
      <section class="stack">
        <h2>${say('incident.members')}</h2>
        <ul class="lines" role="list">
          ${repeat(
            page.members,
            ({ id }) => id,
            (one) => this.#member(one, page, isOpen && mayGroup),
          )}
        </ul>
      </section>
      <section class="stack">
        <h2>${say('incident.history')}</h2>
        <ol class="stack">
          ${page.history.map(
            ({ at, by, type, count = 0 }) =>
              html`<li class="meta">
                <span>${timeWords(at, now())}</span>
                <span>${sayIfKnown(`incident.did.${type}`, { who: by, count }) ?? type}</span>
              </li>`,
          )}
        </ol>
      </section>
    </article>`;
  }

  /** Ready words of the plans that are at work for it. */
  #drafts(incidentId: string): PlanRow['broadcasts'] {
    const { runs, plans } = this.board;
    const atWork = runs.filter((run) => run.incidentId === incidentId && run.state === 'running');
    return atWork.flatMap(({ planId }) => plans.find(({ id }) => id === planId)?.broadcasts ?? []);
  }

  #later(page: IncidentPage): TemplateResult {
    return html`<section class="panel">
      <div class="head">
        <h2>${say('incident.later', { count: page.suggestions.length })}</h2>
        <button
          class="button primary"
          @click=${() => this.#members(page, { add: page.suggestions.map(({ id }) => id) })}
        >
          ${say('incident.add')}
        </button>
      </div>
      <ul class="lines" role="list">
        ${page.suggestions.slice(0, 5).map((one) => this.#line(one, nothing))}
      </ul>
    </section>`;
  }

  #said(page: IncidentPage): TemplateResult | typeof nothing {
    if (page.broadcasts.length === 0) return nothing;
    return html`<section class="stack">
      <h2>${say('incident.said')}</h2>
      <ul class="cards" role="list">
        ${page.broadcasts.map(
          ({ at, by, texts, people, told }) =>
            html`<li class="card">
              <div>
                <p dir="auto">${textOf(texts, '')}</p>
                <p class="meta"><span>${timeWords(at, now())}</span><span>${by}</span></p>
              </div>
              <p class="pill ${told === people ? 'met' : ''}">${say('incident.heard', { told, people })}</p>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #member(one: MemberRow, page: IncidentPage, maySplit: boolean): TemplateResult {
    return this.#line(
      one,
      maySplit
        ? html`<button
            class="button quiet"
            aria-label="${say('incident.split')} ${one.reference}"
            @click=${() => this.#members(page, { out: [one.id] })}
          >
            ${say('incident.split')}
          </button>`
        : nothing,
    );
  }

  #line(one: MemberRow, button: TemplateResult | typeof nothing): TemplateResult {
    return html`<li>
      ${priorityMark(one.priority)}
      <span class="text">
        <a href="#issue/${one.id}">${categoryWords(this.venue, one.category)}</a>
        <small>
          <span dir="auto" lang=${one.language ?? nothing}>${one.summary}</span> ·
          ${textOf(this.venue?.zones[one.place], one.place)} · ${timeWords(one.receivedAt, now())} ·
          ${sayIfKnown(`state.${one.state}`) ?? one.state}
        </small>
      </span>
      ${button}
    </li>`;
  }

  readonly #sent = (): void => {
    this._saying = undefined;
    void this.#load();
  };

  async #load(): Promise<void> {
    await this.#try(async () => {
      this._page = await incidentsApi.page(this.incidentId);
    });
  }

  async #members(page: IncidentPage, change: { add?: string[]; out?: string[] }): Promise<void> {
    await this.#try(async () => {
      const { answer, overtaken } = await incidentsApi.members(page, change);
      this._page = answer;
      if (overtaken) throw new Error(say('incident.overtaken'));
    });
  }

  async #start(planId: string): Promise<void> {
    const { place, id } = this._page ?? { place: '', id: '' };
    const from = location.hash;
    await this.#try(async () => {
      const { answer } = await incidentsApi.start(planId, { place, incidentId: id });
      this.dispatchEvent(new CustomEvent('desk-board', { detail: answer }));
      const [run] = answer.runs;
      if (run) goOn(from, `#incidents/run-${run.id}`);
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this._trouble = '';
    } catch (error) {
      this._trouble = error instanceof Error && error.message ? error.message : say('issue.unreachable');
    }
  }
}
