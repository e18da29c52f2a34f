import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { StaffRole } from '@touchline/sdk/model';
import type { Command, DeskVenue, IssueDetail, TaskRow } from '../../api/types.ts';
import { nextTimeOfDay } from '../clock.ts';
import { base } from '../styles/base.styles.ts';
import { sectionStyles } from '../styles/section.styles.ts';
import { now, Ticker } from '../ticker.ts';
import { durationWords, say, timeWords, Words } from '../words.ts';
import { icon } from './icons.ts';
import { taskStyles } from './tasks.styles.ts';

/** Whose a task can be: the part somebody plays, so that a shift can change. */
const OWNERS: readonly StaffRole[] = [
  'customer_service',
  'on_site',
  'technical_support',
  'supervisor',
  'control_room',
];

/** What is to be done beside talking to the reporter. Fires `desk-command`, and `desk-drop` with the id of a task. */
export class DeskTasks extends LitElement {
  static override styles = [base, sectionStyles, taskStyles];
  static override properties = {
    detail: { attribute: false },
    venue: { attribute: false },
    _adding: { state: true },
    _missing: { state: true },
  };
  declare detail: IssueDetail;
  declare venue: DeskVenue | undefined;
  declare _adding: boolean;
  declare _missing: boolean;

  constructor() {
    super();
    this._adding = false;
    this._missing = false;
    new Words(this);
    new Ticker(this, () => this.requestUpdate());
  }

  override render() {
    const { taskList = [], commands } = this.detail;
    const mayAdd = commands.includes('addTask');
    if (taskList.length === 0 && !mayAdd) return nothing;
    const done = taskList.filter(({ state }) => state !== 'open').length;
    return html`<section aria-labelledby="tasks">
      <div class="head">
        <h2 id="tasks">${say('task.title')}</h2>
        ${taskList.length > 0 ? html`<span class="count">${say('playbook.count', { done, all: taskList.length })}</span>` : nothing}
      </div>
      <ul role="list">
        ${repeat(
          taskList,
          ({ id }) => id,
          (task) => this.#task(task),
        )}
      </ul>
      ${
        this._adding
          ? this.#form()
          : mayAdd
            ? html`<button class="button quiet add" @click=${() => this.#add()}>
                ${icon('clipboard-list')} ${say('task.add')}
              </button>`
            : nothing
      }
    </section>`;
  }

  #task(task: TaskRow): TemplateResult {
    const { id, own, title, owner, dueAt, mandatory, state, by, at, evidence } = task;
    const isOpen = state === 'open';
    const left = dueAt === undefined ? undefined : Date.parse(dueAt) - now();
    const words = title ?? (own ? say(`task.own.${own}`) : say('task.erased'));
    return html`<li class=${state}>
      <label>
        <input
          type="checkbox"
          .checked=${state === 'done'}
          ?disabled=${!isOpen || !this.detail.commands.includes('tickTask')}
          @change=${(event: Event) => this.#tick(event, id)}
        />
        <span class="text" dir="auto">${words}</span>
      </label>
      <p class="about">
        ${
          isOpen
            ? html`${mandatory ? html`<span class="must">${say('playbook.must')}</span>` : nothing}
                <span>${say(`task.owner.${owner}`)}</span>
                ${
                  dueAt === undefined || left === undefined
                    ? nothing
                    : html`<span class=${left < 0 ? 'late' : ''}
                        >${
                          left < 0
                            ? say('plan.late', { time: timeWords(dueAt, now()), left: durationWords(-left) })
                            : say('plan.due', { time: timeWords(dueAt, now()), left: durationWords(left) })
                        }</span
                      >`
                }`
            : html`<span
                >${say(state === 'done' ? 'playbook.done' : 'task.dropped', { who: by ?? '', time: timeWords(at ?? now(), now()) })}${evidence ? html`, <span dir="auto">${evidence}</span>` : nothing}</span
              >`
        }
      </p>
      ${
        isOpen && this.detail.commands.includes('dropTask')
          ? html`<button
              class="button quiet drop"
              title=${say('task.drop')}
              @click=${() => this.dispatchEvent(new CustomEvent('desk-drop', { detail: id }))}
            >
              ${icon('x')}<span class="visually-hidden">${say('task.drop')} ${words}</span>
            </button>`
          : nothing
      }
    </li>`;
  }

  #form(): TemplateResult {
    return html`<form class="new" novalidate @submit=${this.#submit} @keydown=${this.#keys}>
      <div class="field">
        <label for="what">${say('task.what')}</label>
        <input
          id="what"
          name="title"
          maxlength="200"
          autocomplete="off"
          dir="auto"
          aria-invalid=${this._missing ? 'true' : nothing}
          aria-describedby=${this._missing ? 'missing' : nothing}
        />
      </div>
      <div class="two">
        <div class="field">
          <label for="owner">${say('task.owner')}</label>
          <select id="owner" name="owner">
            ${OWNERS.map((owner) => html`<option value=${owner}>${say(`task.owner.${owner}`)}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="time">${say('task.due')}</label>
          <input id="time" name="time" type="time" />
        </div>
      </div>
      <label class="check"
        ><input type="checkbox" name="must" value="yes" /> <span>${say('task.must')}</span></label
      >
      ${
        this._missing
          ? html`<p class="error" id="missing" role="alert">
              ${icon('triangle-alert')}<span>${say('task.missing')}</span>
            </p>`
          : nothing
      }
      <div class="foot">
        <button type="button" class="button" @click=${() => this.#close()}>${say('ask.cancel')}</button>
        <button class="button primary">${say('task.go')}</button>
      </div>
    </form>`;
  }

  #add(): void {
    this._adding = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#what')?.focus());
  }

  #close(): void {
    this._adding = false;
    this._missing = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.add')?.focus());
  }

  readonly #keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const data = new FormData(event.target);
    const value = (name: string) => {
      const given = data.get(name);
      return typeof given === 'string' ? given.trim().toWellFormed() : '';
    };
    const dueAt = nextTimeOfDay(value('time'), now(), this.venue?.timeZone);
    const owner = OWNERS.find((one) => one === value('owner'));
    this._missing = value('title') === '';
    if (this._missing || !owner) {
      this.renderRoot.querySelector<HTMLElement>('#what')?.focus();
      return;
    }
    this.#tell({
      type: 'addTask',
      title: value('title'),
      owner,
      ...(value('time') && dueAt !== undefined && { dueAt: new Date(dueAt).toISOString() }),
      ...(value('must') && { mandatory: true }),
    });
    this.#close();
  };

  #tick(event: Event, taskId: string): void {
    // What the server says counts, and it has not said anything yet.
    if (event.target instanceof HTMLInputElement) event.target.checked = false;
    this.#tell({ type: 'tickTask', taskId });
  }

  #tell(command: Command): void {
    this.dispatchEvent(new CustomEvent<Command>('desk-command', { detail: command }));
  }
}
