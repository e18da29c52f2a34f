import { html, LitElement, nothing } from 'lit';
import type { ProposalPage, ProposalRow } from '../../api/incident-types.ts';
import type { DeskVenue } from '../../api/types.ts';
import { incidentsApi } from '../incidents-api.ts';
import { base } from '../styles/base.styles.ts';
import { now } from '../ticker.ts';
import { categoryWords, say, textOf, timeWords, Words } from '../words.ts';
import { icon } from './icons.ts';
import { curve } from './incident-curve.ts';
import { incidentStyles } from './incidents.styles.ts';
import { priorityMark } from './priority.ts';
import { priorityStyles } from './priority.styles.ts';

/** Reports that look like one thing: a person ticks what belongs together. Fires `desk-opened`, `desk-leave`. */
export class DeskProposal extends LitElement {
  static override styles = [base, priorityStyles, incidentStyles];
  static override properties = {
    row: { attribute: false },
    venue: { attribute: false },
    mayGroup: { attribute: false },
    _page: { state: true },
    _out: { state: true },
    _trouble: { state: true },
  };
  declare row: ProposalRow;
  declare venue: DeskVenue | undefined;
  declare mayGroup: boolean;
  declare _page: ProposalPage | undefined;
  /** What was unticked. */
  declare _out: ReadonlySet<string>;
  declare _trouble: string;

  constructor() {
    super();
    this._out = new Set();
    this._trouble = '';
    new Words(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render() {
    const page = this._page;
    if (!page) return html`<p class="hint" role="status">${this._trouble || say('queue.loading')}</p>`;
    const chosen = page.members.filter(({ id }) => !this._out.has(id));
    return html`<form class="panel" @submit=${this.#submit}>
      ${curve(page.curve, page.firstAt, page.lastAt)}
      <fieldset>
        <legend>${say('incident.leaveOut')}</legend>
        <ul class="lines" role="list">
          ${page.members.map(
            (one) =>
              html`<li>
                <label>
                  <input
                    type="checkbox"
                    .checked=${!this._out.has(one.id)}
                    ?disabled=${!this.mayGroup}
                    @change=${() => this.#toggle(one.id)}
                  />
                  <span class="text"
                    >${categoryWords(this.venue, one.category)}
                    <small
                      ><span dir="auto" lang=${one.language ?? nothing}>${one.summary}</span> ·
                      ${textOf(this.venue?.zones[one.place], one.place)} ·
                      ${timeWords(one.receivedAt, now())}</small
                    ></span
                  >
                  ${priorityMark(one.priority)}
                </label>
              </li>`,
          )}
        </ul>
      </fieldset>
      ${
        this._trouble
          ? html`<p class="error" role="alert">${icon('triangle-alert')}<span>${this._trouble}</span></p>`
          : nothing
      }
      ${
        this.mayGroup
          ? html`<div class="foot">
              <button type="button" class="button" @click=${this.#dismiss}>${say('incident.notOne')}</button>
              <button class="button primary">
                ${icon('check')} ${say('incident.confirm', { count: chosen.length })}
              </button>
            </div>`
          : nothing
      }
    </form>`;
  }

  #toggle(id: string): void {
    const out = new Set(this._out);
    if (!out.delete(id)) out.add(id);
    this._out = out;
  }

  async #load(): Promise<void> {
    try {
      this._page = await incidentsApi.proposal(this.row.key);
    } catch (error) {
      this._trouble = error instanceof Error ? error.message : '';
    }
  }

  readonly #dismiss = async (): Promise<void> => {
    await incidentsApi.dismiss(this.row.key).catch(() => undefined);
    this.dispatchEvent(new CustomEvent('desk-leave'));
  };

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const issues = (this._page?.members ?? []).map(({ id }) => id).filter((id) => !this._out.has(id));
    if (issues.length < 2) {
      this._trouble = say('incident.few');
      return;
    }
    const { category, place } = this.row;
    try {
      const { answer } = await incidentsApi.open({ category, place, issues });
      this.dispatchEvent(new CustomEvent('desk-opened', { detail: answer.id }));
    } catch (error) {
      this._trouble = error instanceof Error ? error.message : say('issue.unreachable');
    }
  };
}
