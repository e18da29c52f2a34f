import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AlarmRow, IncidentBoard, IncidentRow, ProposalRow } from '../../api/incident-types.ts';
import type { DeskVenue } from '../../api/types.ts';
import { goOn } from '../address.ts';
import { DeskError } from '../api.ts';
import { incidentsApi } from '../incidents-api.ts';
import { base } from '../styles/base.styles.ts';
import { now, Ticker } from '../ticker.ts';
import { categoryWords, durationWords, say, textOf, timeWords, Words } from '../words.ts';
import { icon } from './icons.ts';
import type { DeskIncident } from './incident.ts';
import { incidentStyles } from './incidents.styles.ts';

const LOOK_MS = 3_000;
const SOON_MS = 5 * 60_000;

/** Incidents, what may become one, and plans at work. `of` names the one that is open. Fires `desk-trouble`. */
export class DeskIncidents extends LitElement {
  static override styles = [base, incidentStyles];
  static override properties = {
    venue: { attribute: false },
    of: { attribute: false },
    alarms: { attribute: false },
    _board: { state: true },
    _review: { state: true },
    _trouble: { state: true },
  };
  declare venue: DeskVenue | undefined;
  declare of: string | undefined;
  /** When they change, there is news. */
  declare alarms: readonly AlarmRow[];
  declare _board: IncidentBoard | undefined;
  /** The proposal that is looked at. */
  declare _review: string | undefined;
  declare _trouble: string;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #wanted: 'plan' | 'broadcast' | undefined;

  constructor() {
    super();
    this._trouble = '';
    new Words(this);
    new Ticker(this, () => this.requestUpdate());
  }

  /** Goes straight to starting a plan, or to speaking to everyone concerned, as soon as that is there. */
  begin(what: 'plan' | 'broadcast'): void {
    this.#wanted = what;
    this.requestUpdate();
  }

  override updated(): void {
    this.#begun();
  }

  #begun(): void {
    const wanted = this.#wanted;
    if (wanted === undefined || !this._board) return;
    this.#wanted = undefined;
    const incident = this.renderRoot.querySelector<DeskIncident>('desk-incident');
    if (incident) incident.begin(wanted);
    else this.renderRoot.querySelector<HTMLElement>(wanted === 'plan' ? '#plan' : '.card a')?.focus();
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
    if (changed.has('alarms') && this._board) void this.#look();
  }

  override render() {
    const board = this._board;
    if (!board) {
      return html`<p class="empty" role="status">${this._trouble || say('queue.loading')}</p>`;
    }
    const run = board.runs.find(({ id }) => `run-${id}` === this.of);
    const plan = run && board.plans.find(({ id }) => id === run.planId);
    return html`<div class="room">
      <div class="scroll">
        ${
          run && plan
            ? html`<desk-plan-run
                .run=${run}
                .plan=${plan}
                .venue=${this.venue}
                .mayLead=${board.mayLead}
                @desk-board=${this.#took}
              ></desk-plan-run>`
            : this.of
              ? html`<desk-incident
                  .incidentId=${this.of}
                  .board=${board}
                  .venue=${this.venue}
                  @desk-board=${this.#took}
                ></desk-incident>`
              : this.#list(board)
        }
      </div>
    </div>`;
  }

  #list(board: IncidentBoard): TemplateResult {
    const open = board.incidents.filter(({ state }) => state === 'open');
    const over = board.incidents.filter(({ state }) => state === 'over');
    return html`<div class="head"><h1>${say('incident.title')}</h1></div>
      <p class="hint">${say('incident.hint')}</p>
      ${board.proposals.length > 0 ? this.#section(say('incident.proposals'), this.#proposals(board)) : nothing}
      ${
        open.length > 0
          ? this.#section(say('incident.open'), this.#cards(open))
          : board.proposals.length === 0
            ? html`<p class="empty">${icon('circle-check-big')}<span>${say('incident.none')}</span></p>`
            : nothing
      }
      ${board.runs.length > 0 ? this.#section(say('plan.title'), this.#runs(board)) : nothing}
      ${board.mayLead ? this.#start(board) : nothing}
      ${over.length > 0 ? this.#section(say('incident.over'), this.#cards(over)) : nothing}`;
  }

  #section(title: string, content: TemplateResult): TemplateResult {
    return html`<section class="stack">
      <h2>${title}</h2>
      ${content}
    </section>`;
  }

  #proposals(board: IncidentBoard): TemplateResult {
    return html`<ul class="cards" role="list">
      ${repeat(
        board.proposals,
        ({ key }) => key,
        (one) =>
          html`<li class="card burning" data-key=${one.key}>
            ${this.#what(one)}
            <div class="wide">
              ${
                this._review === one.key
                  ? html`<desk-proposal
                      .row=${one}
                      .venue=${this.venue}
                      .mayGroup=${board.mayGroup}
                      @desk-opened=${this.#opened}
                      @desk-leave=${this.#left}
                    ></desk-proposal>`
                  : html`<button class="button primary" @click=${() => (this._review = one.key)}>
                      ${say('incident.review')}
                    </button>`
              }
            </div>
          </li>`,
      )}
    </ul>`;
  }

  #what({
    category,
    place,
    count,
    firstAt,
  }: Pick<ProposalRow, 'category' | 'place' | 'count'> & { firstAt: string }): TemplateResult {
    return html`<div>
        <h3>${textOf(this.venue?.zones[place], place)}: ${categoryWords(this.venue, category)}</h3>
        <p class="meta"><span>${say('incident.since', { time: timeWords(firstAt, now()) })}</span></p>
      </div>
      <p class="count"><b>${count}</b> ${say('incident.reports')}</p>`;
  }

  #cards(rows: readonly IncidentRow[]): TemplateResult {
    return html`<ul class="cards" role="list">
      ${repeat(
        rows,
        ({ id }) => id,
        (one) =>
          html`<li class="card ${one.state}" data-id=${one.id}>
            <div>
              <h3>
                <a href="#incidents/${one.id}"
                  >${textOf(this.venue?.zones[one.place], one.place)}:
                  ${categoryWords(this.venue, one.category)}</a
                >
              </h3>
              <p class="meta">
                <span>${say('incident.since', { time: timeWords(one.openedAt, now()) })}</span>
                <span>${say('incident.owner', { who: one.owner })}</span>
                ${one.suggested > 0 ? html`<span>${say('incident.later', { count: one.suggested })}</span>` : nothing}
              </p>
            </div>
            <p class="count"><b>${one.count}</b> ${say('incident.reports')}</p>
            <div class="wide">${newsPill(one)}</div>
          </li>`,
      )}
    </ul>`;
  }

  #runs(board: IncidentBoard): TemplateResult {
    return html`<ul class="cards" role="list">
      ${board.runs.map((run) => {
        const plan = board.plans.find(({ id }) => id === run.planId);
        return html`<li class="card ${run.state === 'stopped' ? 'over' : ''}">
          <div>
            <h3>
              <a href="#incidents/run-${run.id}"
                >${textOf(plan?.title, run.planId)}${
                  run.place ? `: ${textOf(this.venue?.zones[run.place], run.place)}` : ''
                }</a
              >
            </h3>
            <p class="meta">
              <span
                >${say('plan.startedBy', { who: run.startedBy, time: timeWords(run.startedAt, now()) })}</span
              >
            </p>
          </div>
          <p class="pill">
            ${say('plan.tasks', { done: Object.keys(run.done).length, all: plan?.tasks.length ?? 0 })}
          </p>
        </li>`;
      })}
    </ul>`;
  }

  #start(board: IncidentBoard): TemplateResult {
    return html`<form class="panel" @submit=${this.#startPlan}>
      <h2>${say('plan.start')}</h2>
      <div class="two">
        <div class="field">
          <label for="plan">${say('plan.title')}</label>
          <select id="plan" name="plan">
            ${board.plans.map(({ id, title }) => html`<option value=${id}>${textOf(title, id)}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="place">${say('known.place')}</label>
          <select id="place" name="place">
            <option value="">${say('known.everywhere')}</option>
            ${this.venue?.places.map(
              (id) => html`<option value=${id}>${textOf(this.venue?.zones[id], id)}</option>`,
            )}
          </select>
        </div>
      </div>
      <div class="foot"><button class="button primary">${icon('play')} ${say('plan.start')}</button></div>
    </form>`;
  }

  readonly #startPlan = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const chosen = (name: string) =>
      this.renderRoot.querySelector<HTMLSelectElement>(`#${name}`)?.value ?? '';
    const place = chosen('place');
    const from = location.hash;
    await this.#try(async () => {
      const { answer } = await incidentsApi.start(chosen('plan'), { ...(place && { place }) });
      this._board = answer;
      const [run] = answer.runs;
      if (run) goOn(from, `#incidents/run-${run.id}`);
    });
  };

  readonly #opened = (event: CustomEvent<string>): void => {
    this._review = undefined;
    void this.#look();
    location.hash = `#incidents/${event.detail}`;
  };

  readonly #left = (): void => {
    this._review = undefined;
    void this.#look();
  };

  readonly #took = (event: CustomEvent<IncidentBoard>): void => {
    this._board = event.detail;
  };

  async #look(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#try(async () => {
      this._board = await incidentsApi.board();
    });
    if (this.isConnected) this.#timer = setTimeout(() => void this.#look(), LOOK_MS);
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this._trouble = '';
    } catch (error) {
      if (error instanceof DeskError && error.trouble.kind === 'signed_out') {
        this.dispatchEvent(new CustomEvent('desk-trouble', { bubbles: true, composed: true }));
      }
      this._trouble = say('issue.unreachable');
    }
  }
}

/** When the people concerned hear the next word. */
export function newsPill({ state, nextNews, overAt }: IncidentRow): TemplateResult {
  if (state === 'over') {
    return html`<p class="pill">
      ${icon('circle-check-big')} ${say('incident.ended', { time: timeWords(overAt ?? now(), now()) })}
    </p>`;
  }
  if (!nextNews) return html`<p class="pill soon">${icon('triangle-alert')} ${say('incident.noNews')}</p>`;
  const left = Date.parse(nextNews) - now();
  const phase = left < 0 ? 'late' : left < SOON_MS ? 'soon' : '';
  return html`<p class="pill ${phase}">
    ${icon(phase === 'late' ? 'triangle-alert' : 'clock')}
    ${say(left < 0 ? 'incident.newsLate' : 'incident.news', {
      time: timeWords(nextNews, now()),
      left: durationWords(Math.abs(left)),
    })}
  </p>`;
}
