import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type {
  DeskVenue,
  HandoverFacts,
  HandoverLine,
  HandoverList,
  IssueRow,
  KnownIssueRow,
  Me,
  OwnShift,
} from '../../api/types.ts';
import { issueAddress } from '../address.ts';
import { api, DeskError, newSheetId } from '../api.ts';
import { readClock } from '../clock.ts';
import { byUrgency, isOpen, type Board } from '../state.ts';
import { base } from '../styles/base.styles.ts';
import { now } from '../ticker.ts';
import { aboutWords, say, textOf, timeWords, Words } from '../words.ts';
import { icon } from './icons.ts';
import { sheetStyles } from './sheet.styles.ts';
import { ownShift } from './shifts.ts';

const HOUR_MS = 3_600_000;

/** What one shift tells the next, signed by both. Fires `desk-handed-over`. */
export class DeskHandover extends LitElement {
  static override styles = [base, sheetStyles];
  static override properties = {
    me: { attribute: false },
    board: { attribute: false },
    venue: { attribute: false },
    shift: { attribute: false },
    _sheets: { state: true },
    _known: { state: true },
    _trouble: { state: true },
    _told: { state: true },
  };
  declare me: Me;
  declare board: Board;
  declare venue: DeskVenue | undefined;
  declare shift: OwnShift | undefined;
  declare _sheets: HandoverList['sheets'] | undefined;
  declare _known: KnownIssueRow[];
  declare _trouble: string;
  declare _told: string;

  /** Minted once a sheet: sent twice, it is still one. */
  #id = newSheetId();

  constructor() {
    super();
    this._known = [];
    this._trouble = '';
    this._told = '';
    new Words(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#ask(() => api.handovers(), '');
    void api.known().then(
      ({ issues }) => (this._known = issues.filter(({ solvedAt }) => solvedAt === undefined)),
      () => undefined,
    );
  }

  override render() {
    const facts = this.#facts();
    return html`<section class="sheet" aria-labelledby="title">
      <h1 id="title" tabindex="-1">${say('handover.title')}</h1>
      ${this._trouble ? html`<p class="error" role="alert">${icon('triangle-alert')}<span>${this._trouble}</span></p>` : nothing}
      <p role="status" class=${this._told ? '' : 'visually-hidden'}>${this._told}</p>
      <form class="paper" @submit=${this.#sign}>
        <h2>${say('handover.new')}</h2>
        ${ownShift(this.shift)} ${this.#lines(facts)}
        <div class="field">
          <label for="text">${say('handover.text')}</label>
          <textarea id="text" name="text" rows="4" maxlength="8000" dir="auto"></textarea>
        </div>
        <p class="signed">
          <button class="button primary">${icon('check')} ${say('handover.go')}</button> ${this.me.name}
        </p>
      </form>
      <h2>${say('handover.earlier')}</h2>
      ${this._sheets?.map((sheet) => this.#sheet(sheet))}
      ${this._sheets?.length === 0 ? html`<p class="hint">${say('handover.nothing')}</p>` : nothing}
    </section>`;
  }

  #sheet({ id, at, by, text, facts, taken }: HandoverList['sheets'][number]): TemplateResult {
    return html`<article class="paper">
      ${facts.shift ? html`<p><b>${say('shift.until', { shift: textOf(facts.shift.labels, ''), time: timeWords(facts.shift.to, now()) })}</b></p>` : nothing}
      ${this.#lines(facts)}
      <p class="words" dir="auto" .textContent=${text}></p>
      <p class="signed">
        <span
          >${icon('check')} ${say('handover.signedBy', { who: by.name, time: timeWords(at, now()) })}</span
        >
        ${
          taken
            ? html`<span
                >${icon('check')}
                ${say('handover.signedBy', { who: taken.by.name, time: timeWords(taken.at, now()) })}</span
              >`
            : by.id === this.me.id
              ? html`<span>${say('handover.waits')}</span>`
              : html`<button
                  class="button primary"
                  @click=${() => this.#ask(() => api.signHandover(id), say('handover.taken'))}
                >
                  ${say('handover.sign')}
                </button>`
        }
      </p>
    </article>`;
  }

  #lines({ open, late, free, critical, promises, incidents }: HandoverFacts): TemplateResult {
    return html`<p class="counts">${say('handover.counts', { open, late, free })}</p>
      ${list(say('handover.critical'), critical)}
      ${list(say('handover.promises'), promises, (one) => timeWords(one.dueAt, now()))}
      ${list(say('handover.incidents'), incidents)}`;
  }

  #facts(): HandoverFacts {
    const open = [...this.board.rows.values()].filter(isOpen).toSorted(byUrgency);
    const at = now();
    const reading = ({ clock }: IssueRow) => clock && readClock(clock, at);
    return {
      open: open.length,
      late: open.filter((row) => reading(row)?.phase === 'late').length,
      free: open.filter(({ assignee }) => !assignee).length,
      critical: open
        .filter(({ priority }) => priority === 'P1')
        .slice(0, 50)
        .map((row) => this.#line(row)),
      promises: open
        .flatMap((row) => {
          const due = reading(row);
          const isNext = due && ['calm', 'soon'].includes(due.phase) && due.leftMs < HOUR_MS;
          return isNext ? [{ ...this.#line(row), dueAt: new Date(due.dueAt).toISOString() }] : [];
        })
        .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
        .slice(0, 50),
      incidents: this._known.slice(0, 20).map(({ id, category, zone }) => ({
        id,
        reference: '',
        what: aboutWords(this.venue, { category, location: zone ? { zone } : {} }),
      })),
    };
  }

  #line(row: IssueRow): HandoverLine {
    const what = aboutWords(this.venue, row);
    return { id: row.id, reference: row.reference, what: what.slice(0, 200) };
  }

  readonly #sign = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const given = new FormData(form).get('text');
    const text = typeof given === 'string' ? given.trim().toWellFormed() : '';
    const isSigned = await this.#ask(
      () => api.handOver({ id: this.#id, text, facts: this.#facts() }),
      say('handover.done'),
    );
    if (!isSigned) return;
    this.dispatchEvent(new CustomEvent('desk-handed-over'));
    this.#id = newSheetId();
    form.reset();
  };

  async #ask(question: () => Promise<HandoverList>, told: string): Promise<boolean> {
    try {
      this._sheets = (await question()).sheets;
      this._trouble = '';
      this._told = told;
      return true;
    } catch (error) {
      const isRefused = error instanceof DeskError && error.trouble.kind === 'refused';
      this._trouble = isRefused ? error.message : say('duty.failed');
      return false;
    }
  }
}

function list<T extends HandoverLine>(
  title: string,
  lines: readonly T[],
  more: (line: T) => string = () => '',
): TemplateResult {
  return html`<div>
    <h3>${title}</h3>
    ${
      lines.length === 0
        ? html`<p class="hint">${say('handover.none')}</p>`
        : html`<ul role="list">
            ${lines.map(
              (line) =>
                html`<li>
                  ${more(line)}
                  ${line.reference ? html`<a href=${issueAddress(line)}>${line.reference}</a>` : nothing}
                  ${line.what}
                </li>`,
            )}
          </ul>`
    }
  </div>`;
}
