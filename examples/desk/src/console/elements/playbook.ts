import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { IssueDetail, PlaybookView } from '../../api/types.ts';
import { base } from '../styles/base.styles.ts';
import { sectionStyles } from '../styles/section.styles.ts';
import { now } from '../ticker.ts';
import { durationWords, say, textOf, timeWords, Words } from '../words.ts';
import { icon } from './icons.ts';
import { playbookStyles } from './playbook.styles.ts';

type Step = PlaybookView['steps'][number];

/** A step of the playbook, done or not after all. */
export interface Ticked {
  playbook: string;
  step: number;
  done: boolean;
  evidence?: string;
}

/** How this kind of issue is handled: steps to tick, seen by every colleague at once. Fires `desk-tick`. */
export class DeskPlaybook extends LitElement {
  static override styles = [base, sectionStyles, playbookStyles];
  static override properties = {
    detail: { attribute: false },
    _proving: { state: true },
  };
  declare detail: IssueDetail;
  /** The step whose proof is being typed. */
  declare _proving: number | undefined;

  constructor() {
    super();
    this._proving = undefined;
    new Words(this);
  }

  override render() {
    const { playbook } = this.detail;
    if (!playbook) return nothing;
    const done = playbook.steps.filter(({ tick }) => tick).length;
    return html`<section aria-labelledby="playbook">
      <div class="head">
        <h2 id="playbook">${say('playbook.title')}</h2>
        <span class="count">${say('playbook.count', { done, all: playbook.steps.length })}</span>
      </div>
      <p class="title">${textOf(playbook.title, '')}</p>
      <ol role="list">
        ${playbook.steps.map((step, place) => this.#step(playbook, step, place))}
      </ol>
      <p class="escalate">${icon('triangle-alert')}<span>${textOf(playbook.escalate, '')}</span></p>
    </section>`;
  }

  #step(playbook: PlaybookView, step: Step, place: number): TemplateResult {
    const { tick, evidence } = step;
    return html`<li class=${tick ? 'done' : ''}>
      <label>
        <input
          type="checkbox"
          id="step-${place}"
          .checked=${tick !== undefined}
          aria-describedby="about-${place}"
          ?disabled=${this.detail.archived}
          @change=${(event: Event) => this.#ticked(event, playbook, place)}
        />
        <span class="text">${textOf(step.text, '')}</span>
      </label>
      <p class="about" id="about-${place}">
        ${
          tick
            ? html`<span class="by"
                >${say('playbook.done', { who: tick.by.name, time: timeWords(tick.at, now()) })}${tick.evidence ? html`, <span dir="auto">${tick.evidence}</span>` : nothing}</span
              >`
            : html`${step.mandatory ? html`<span class="must">${say('playbook.must')}</span>` : nothing}
                <span>${textOf(step.role, '')}</span>
                <span>${say('playbook.within', { time: durationWords(step.targetMs) })}</span>
                ${evidence ? html`<span>${say('playbook.proof', { what: textOf(evidence, '') })}</span>` : nothing}`
        }
      </p>
      ${this._proving === place && !tick ? this.#proof(playbook, place, evidence) : nothing}
    </li>`;
  }

  #proof(playbook: PlaybookView, place: number, evidence: Step['evidence']): TemplateResult {
    return html`<form class="proof" @submit=${(event: SubmitEvent) => this.#proved(event, playbook, place)}>
      <input
        name="evidence"
        aria-label=${textOf(evidence, '')}
        placeholder=${textOf(evidence, '')}
        maxlength="400"
        autocomplete="off"
        dir="auto"
      />
      <button class="button">${say('playbook.tick')}</button>
    </form>`;
  }

  #ticked(event: Event, playbook: PlaybookView, place: number): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const done = event.target.checked;
    const asksProof = done && playbook.steps[place]?.evidence !== undefined;
    // What the server says counts, and it has not said anything yet.
    event.target.checked = playbook.steps[place]?.tick !== undefined;
    if (!asksProof) return this.#tell({ playbook: playbook.id, step: place, done });
    this._proving = place;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLInputElement>('.proof input')?.focus(),
    );
  }

  #proved(event: SubmitEvent, playbook: PlaybookView, place: number): void {
    event.preventDefault();
    const { target } = event;
    const typed = target instanceof HTMLFormElement ? new FormData(target).get('evidence') : '';
    const evidence = typeof typed === 'string' ? typed.trim().toWellFormed() : '';
    this._proving = undefined;
    this.#tell({ playbook: playbook.id, step: place, done: true, ...(evidence && { evidence }) });
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLInputElement>(`#step-${place}`)?.focus(),
    );
  }

  #tell(ticked: Ticked): void {
    this.dispatchEvent(new CustomEvent('desk-tick', { detail: ticked }));
  }
}
