import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DeskVenue, DutyList, IssueRow, Me, OwnShift } from '../../api/types.ts';
import { issueAddress } from '../address.ts';
import { api } from '../api.ts';
import { propose } from '../proposal.ts';
import { phaseOf, untilWords } from '../shifts.ts';
import { byUrgency, isOpen, type Board } from '../state.ts';
import { base } from '../styles/base.styles.ts';
import { now } from '../ticker.ts';
import { categoryWords, placeWords, say, textOf, timeWords, Words } from '../words.ts';
import { icon } from './icons.ts';
import { priorityMark } from './priority.ts';
import { priorityStyles } from './priority.styles.ts';
import { sheetStyles } from './sheet.styles.ts';
import { ownShift, shiftTable } from './shifts.ts';

const LOOK_MS = 10_000;
const MOST_PROPOSED = 12;

/** Who is here, what they can do, how much they have in hand, and who should have what nobody has. Fires `desk-give`. */
export class DeskDuty extends LitElement {
  static override styles = [base, priorityStyles, sheetStyles];
  static override properties = {
    me: { attribute: false },
    board: { attribute: false },
    venue: { attribute: false },
    shift: { attribute: false },
    _duty: { state: true },
    _trouble: { state: true },
  };
  declare me: Me;
  declare board: Board;
  declare venue: DeskVenue | undefined;
  declare shift: OwnShift | undefined;
  declare _duty: DutyList | undefined;
  declare _trouble: string;

  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this._trouble = '';
    new Words(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#ask(() => api.duty());
    this.#timer = setInterval(() => void this.#ask(() => api.duty()), LOOK_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  override render() {
    const { people = [], shifts = [] } = this._duty ?? {};
    const mine = people.find(({ id }) => id === this.me.id);
    return html`<section class="sheet" aria-labelledby="title">
      <h1 id="title" tabindex="-1">${say('duty.title')}</h1>
      ${this._trouble ? html`<p class="error" role="alert">${icon('triangle-alert')}<span>${this._trouble}</span></p>` : nothing}
      ${ownShift(this.shift)}
      <form class="own" @submit=${this.#switch}>
        <div class="field">
          <label for="skills">${say('duty.skills')}</label>
          <input id="skills" name="skills" autocomplete="off" .value=${mine?.skills.join(', ') ?? ''} />
        </div>
        <button class="button primary" name="on" value="on">
          ${icon('user-round-plus')} ${say(mine?.since ? 'duty.save' : 'duty.start')}
        </button>
        ${mine?.since ? html`<button class="button" name="on" value="off">${say('duty.end')}</button>` : nothing}
      </form>
      <div class="wide" tabindex="0" role="group" aria-label=${say('duty.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${say('duty.person')}</th>
              <th scope="col">${say('duty.state')}</th>
              <th scope="col">${say('duty.skillsShort')}</th>
              <th scope="col" class="number">${say('duty.open')}</th>
            </tr>
          </thead>
          <tbody>
            ${people
              .toSorted((a, b) => Number(b.since !== undefined) - Number(a.since !== undefined))
              .map((person) => this.#person(person))}
          </tbody>
        </table>
      </div>
      ${
        shifts.length > 0
          ? html`<h2>${say('shift.title')}</h2>
              ${shiftTable(shifts, this.venue, this.me.team)}`
          : nothing
      }
      <h2>${say('duty.proposal')}</h2>
      ${this.#proposals(people)}
    </section>`;
  }

  #person({ name, team, since, shift, skills, open }: DutyList['people'][number]): TemplateResult {
    const isFull = open >= this.#cap;
    return html`<tr>
      <th scope="row">${name}<small>${textOf(this.venue?.teams[team], team)}</small></th>
      <td class="time">
        ${since ? say('duty.on', { time: timeWords(since, now()) }) : html`<span class="muted">${say('duty.off')}</span>`}
        ${
          shift
            ? html`<br /><span class=${phaseOf(shift, now()) === 'over' ? 'full' : 'muted'}
                  >${untilWords(shift, now())}</span
                >`
            : nothing
        }
      </td>
      <td>${skills.join(', ')}</td>
      <td class=${isFull ? 'number full' : 'number'}>
        ${say('duty.load', { open, cap: this.#cap })} ${isFull ? say('duty.full') : nothing}
      </td>
    </tr>`;
  }

  #proposals(people: DutyList['people']): TemplateResult {
    const free = [...this.board.rows.values()]
      .filter((row) => isOpen(row) && !row.assignee)
      .toSorted(byUrgency)
      .slice(0, MOST_PROPOSED);
    if (free.length === 0) return html`<p class="hint">${say('duty.noProposal')}</p>`;
    // Who is proposed for one has one more in hand for the next.
    const loads = people.map((person) => ({ ...person }));
    return html`<ul class="lines" role="list">
      ${free.map((row) => {
        const best = propose(row, loads, { cap: this.#cap, at: now() });
        if (best) best.open += 1;
        return this.#proposal(row, best);
      })}
    </ul>`;
  }

  #proposal(row: IssueRow, best: DutyList['people'][number] | undefined): TemplateResult {
    const team = textOf(this.venue?.teams[row.team], row.team);
    return html`<li>
      ${priorityMark(row.priority)}
      <a href=${issueAddress(row)}>${categoryWords(this.venue, row.category)}</a>
      <span class="muted">${placeWords(this.venue, row.location)}</span>
      ${
        best
          ? html`<button class="button" @click=${() => this.#give(row.id, best.id)}>
              ${icon('user-round-plus')} ${say('duty.give', { name: best.name })}
            </button>`
          : html`<span class="muted">${say('duty.nobodyFree', { team })}</span>`
      }
    </li>`;
  }

  get #cap(): number {
    return this.venue?.cap ?? 8;
  }

  #give(id: string, to: string): void {
    this.dispatchEvent(new CustomEvent('desk-give', { detail: { id, to } }));
  }

  readonly #switch = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const given = new FormData(event.target).get('skills');
    const skills = typeof given === 'string' ? given.split(/[,，]/).map((one) => one.trim()) : [];
    const on = !(event.submitter instanceof HTMLButtonElement && event.submitter.value === 'off');
    void this.#ask(() => api.setDuty({ on, skills: skills.filter(Boolean) }));
  };

  async #ask(question: () => Promise<DutyList>): Promise<void> {
    try {
      this._duty = await question();
      this._trouble = '';
    } catch {
      this._trouble = say('duty.failed');
    }
  }
}
