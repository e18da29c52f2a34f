import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { IncidentBoard, PlanRow, PlanRunRow } from '../../api/incident-types.ts';
import type { DeskVenue } from '../../api/types.ts';
import { incidentsApi, type Told } from '../incidents-api.ts';
import { base } from '../styles/base.styles.ts';
import { now, Ticker } from '../ticker.ts';
import { durationWords, say, sayIfKnown, textOf, timeWords, Words } from '../words.ts';
import { icon } from './icons.ts';
import { incidentStyles } from './incidents.styles.ts';

const SOON_MS = 60_000;

/** A plan at work: when it stops, who does what by when. Fires `desk-board`. */
export class DeskPlanRun extends LitElement {
  static override styles = [base, incidentStyles];
  static override properties = {
    run: { attribute: false },
    plan: { attribute: false },
    venue: { attribute: false },
    mayLead: { attribute: false },
    _trouble: { state: true },
    _proof: { state: true },
    _draft: { state: true },
  };
  declare run: PlanRunRow;
  declare plan: PlanRow;
  declare venue: DeskVenue | undefined;
  declare mayLead: boolean;
  declare _trouble: string;
  /** What shows that a task was done, as it is typed. */
  declare _proof: Record<string, string>;
  /** The draft that is about to be sent. */
  declare _draft: string | undefined;

  constructor() {
    super();
    this._trouble = '';
    this._proof = {};
    new Words(this);
    new Ticker(this, () => this.requestUpdate());
  }

  override render() {
    const { run, plan } = this;
    const isOn = run.state === 'running';
    const place = run.place && textOf(this.venue?.zones[run.place], run.place);
    return html`<article class="stack">
      <header class="head">
        <a class="button quiet" href="#incidents" aria-label=${say('issue.back')}>${icon('arrow-left')}</a>
        <h1>${textOf(plan.title, plan.id)}${place ? `: ${place}` : ''}</h1>
        <p class="pill">
          ${say('plan.tasks', { done: Object.keys(run.done).length, all: plan.tasks.length })}
        </p>
      </header>
      <section class="panel stop">
        <h2>${say('plan.stopRule')}</h2>
        <p>${textOf(plan.stopRule, '')}</p>
      </section>
      ${
        this._trouble
          ? html`<p class="error" role="alert">${icon('triangle-alert')}<span>${this._trouble}</span></p>`
          : nothing
      }
      ${
        run.stopped
          ? html`<p class="pill">
              ${say('plan.stopped', {
                who: run.stopped.by,
                time: timeWords(run.stopped.at, now()),
                reason: run.stopped.reason,
              })}
            </p>`
          : nothing
      }
      <ul class="lines" role="list">
        ${plan.tasks.map((task) => this.#task(task, isOn))}
      </ul>
      <section class="stack">
        <h2>${say('plan.drafts')}</h2>
        <ul class="cards" role="list">
          ${plan.broadcasts.map(
            ({ id, text, audience }) =>
              html`<li class="card">
                <div>
                  <p dir="auto">${textOf(text, '')}</p>
                  <p class="meta">${audience === 'none' ? nothing : say(`broadcast.${audience}`)}</p>
                </div>
                ${
                  isOn && this.mayLead && audience !== 'none'
                    ? html`<button class="button" data-draft=${id} @click=${() => (this._draft = id)}>
                        ${icon('megaphone')} ${say('plan.useDraft')}
                      </button>`
                    : nothing
                }
              </li>`,
          )}
        </ul>
        ${this._draft && isOn ? this.#broadcast(run, plan) : nothing}
      </section>
      ${
        isOn && this.mayLead
          ? html`<form class="panel" novalidate @submit=${this.#stop}>
              <div class="field">
                <label for="why">${say('plan.stopWhy')}</label>
                <input id="why" name="why" maxlength="400" autocomplete="off" />
              </div>
              <div class="foot"><button class="button">${icon('ban')} ${say('plan.stop')}</button></div>
            </form>`
          : nothing
      }
    </article>`;
  }

  /** The words of the plan, ready to be sent to whoever it is about. */
  #broadcast(run: PlanRunRow, plan: PlanRow): TemplateResult {
    const [category = ''] = plan.relatedSubcategories;
    const about = { category, late: false, ...(run.place && { place: run.place }) };
    return html`<desk-broadcast
      .about=${run.incidentId ? { ...about, id: run.incidentId } : about}
      .drafts=${plan.broadcasts}
      .draft=${this._draft ?? ''}
      .venue=${this.venue}
      @desk-leave=${this.#said}
      @desk-sent=${this.#said}
    ></desk-broadcast>`;
  }

  readonly #said = (): void => {
    this._draft = undefined;
  };

  #task({ id, text, owner, deadlineMs }: PlanRow['tasks'][number], isOn: boolean): TemplateResult {
    const done = this.run.done[id];
    const team = this.venue?.teams[owner];
    const who = sayIfKnown(`plan.owner.${owner}`) ?? textOf(team, owner);
    const dueAt = Date.parse(this.run.startedAt) + deadlineMs;
    const left = dueAt - now();
    const phase = left < 0 ? 'late' : left < SOON_MS ? 'soon' : '';
    return html`<li data-task=${id}>
      <input
        type="checkbox"
        id=${id}
        .checked=${done !== undefined}
        ?disabled=${!isOn}
        @change=${(event: Event) => this.#tick(id, event)}
      />
      <span class="text">
        <label for=${id}>${textOf(text, id)}</label>
        <small>${who}${done?.evidence ? ` · ${done.evidence}` : ''}</small>
        ${
          done || !isOn
            ? nothing
            : html`<input
                aria-label="${say('plan.evidence')}: ${textOf(text, id)}"
                placeholder=${say('plan.evidence')}
                maxlength="400"
                autocomplete="off"
                .value=${this._proof[id] ?? ''}
                @input=${(event: Event) =>
                  event.target instanceof HTMLInputElement &&
                  (this._proof = { ...this._proof, [id]: event.target.value })}
              />`
        }
      </span>
      ${
        done
          ? html`<span class="pill met"
              >${icon('check')} ${say('plan.done', { who: done.by, time: timeWords(done.at, now()) })}</span
            >`
          : html`<span class="pill ${phase}"
              >${icon(phase === 'late' ? 'triangle-alert' : 'clock')}
              ${say(left < 0 ? 'plan.late' : 'plan.due', {
                time: timeWords(dueAt, now()),
                left: durationWords(Math.abs(left), { seconds: true }),
              })}</span
            >`
      }
    </li>`;
  }

  async #tick(task: string, event: Event): Promise<void> {
    if (!(event.target instanceof HTMLInputElement)) return;
    const { checked } = event.target;
    await this.#do(() => incidentsApi.tick(this.run.id, task, checked, this._proof[task]));
  }

  readonly #stop = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const reason = this.renderRoot.querySelector<HTMLInputElement>('#why')?.value.trim() ?? '';
    if (!reason) {
      this._trouble = say('plan.stopMissing');
      this.renderRoot.querySelector<HTMLElement>('#why')?.focus();
      return;
    }
    await this.#do(() => incidentsApi.stop(this.run, reason));
  };

  async #do(work: () => Promise<Told<IncidentBoard>>): Promise<void> {
    try {
      const { answer, overtaken } = await work();
      this._trouble = overtaken ? say('incident.overtaken') : '';
      this.dispatchEvent(new CustomEvent('desk-board', { detail: answer }));
    } catch (error) {
      this._trouble = error instanceof Error && error.message ? error.message : say('issue.unreachable');
      this.requestUpdate();
    }
  }
}
