import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { DeskVenue, FiguresAnswer, Me } from '../../api/types.ts';
import { addressOf } from '../address.ts';
import { api, DeskError } from '../api.ts';
import { choiceText, csvOf, GROUPS, PERIODS, queryOf, readChoice, today, type Choice } from '../reports.ts';
import { base } from '../styles/base.styles.ts';
import { now } from '../ticker.ts';
import { categoryWords, say, sayIfKnown, textOf, timeWords, Words } from '../words.ts';
import { chipStyles } from './chips.styles.ts';
import { icon } from './icons.ts';
import { cell, COLUMNS, headline, hours, reasons } from './report-figures.ts';
import { reportsStyles } from './reports.styles.ts';
import { readsFigures } from './rooms.ts';
import { sheetStyles } from './sheet.styles.ts';

/** How it went, in numbers: a time, what is read first of it, and the same for each group. */
export class DeskReports extends LitElement {
  static override styles = [base, chipStyles, sheetStyles, reportsStyles];
  static override properties = {
    me: { attribute: false },
    venue: { attribute: false },
    choice: { attribute: false },
    _answer: { state: true },
    _trouble: { state: true },
    _isAsking: { state: true },
  };
  declare me: Me;
  declare venue: DeskVenue | undefined;
  /** Which time and which groups, as it stands in the address. */
  declare choice: string;
  declare _answer: FiguresAnswer | undefined;
  declare _trouble: string;
  declare _isAsking: boolean;

  /** Of the last question: an earlier answer that comes later is no answer to it. */
  #asked = 0;

  constructor() {
    super();
    this.choice = '';
    this._trouble = '';
    this._isAsking = false;
    new Words(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('choice') || (changed.has('venue') && !changed.get('venue'))) void this.#ask();
  }

  override render() {
    if (!readsFigures(this.me.role)) {
      return html`<section class="sheet" aria-labelledby="title">
        <h1 id="title" tabindex="-1">${say('reports.title')}</h1>
        <p>${say('reports.notYours')}</p>
      </section>`;
    }
    const choice = readChoice(this.choice);
    const answer = this._answer;
    return html`<section class="sheet" aria-labelledby="title" aria-busy=${this._isAsking ? 'true' : 'false'}>
      <h1 id="title" tabindex="-1">${say('reports.title')}</h1>
      ${this.#form(choice)}
      ${
        this._trouble
          ? html`<p class="error" role="alert">${icon('triangle-alert')}<span>${this._trouble}</span></p>
              <p>
                <button class="button again" @click=${() => void this.#ask()}>
                  ${icon('refresh-cw')} ${say('issue.again')}
                </button>
              </p>`
          : nothing
      }
      <p class="hint" role="status">${this.#status(choice)}</p>
      ${answer && answer.figures.counts.received > 0 ? this.#figures(answer, choice) : nothing}
      ${this.me.role === 'admin' ? html`<desk-archive></desk-archive>` : nothing}
    </section>`;
  }

  #form(choice: Choice): TemplateResult {
    const latest = this.venue && today(this.venue.timeZone);
    const date = (name: 'from' | 'to') =>
      html`<div class="field">
        <label for=${name}>${say(`reports.${name}`)}</label>
        <input id=${name} name=${name} type="date" max=${latest ?? nothing} .value=${choice[name]} />
      </div>`;
    return html`<form @change=${this.#chosen} @submit=${(event: Event) => event.preventDefault()}>
      <fieldset>
        <legend>${say('reports.period')}</legend>
        <div class="chips">
          ${PERIODS.map(
            (period) =>
              html`<label class="chip">
                <input type="radio" name="period" value=${period} .checked=${period === choice.period} />
                <span>${say(`reports.period.${period}`)}</span>
              </label>`,
          )}
        </div>
      </fieldset>
      ${choice.period === 'dates' ? html`${date('from')} ${date('to')}` : nothing}
      <div class="field">
        <label for="by">${say('reports.by')}</label>
        <select id="by" name="by">
          ${GROUPS.map(
            (group) =>
              html`<option value=${group} .selected=${group === choice.by}>
                ${say(`reports.by.${group}`)}
              </option>`,
          )}
        </select>
      </div>
    </form>`;
  }

  /** What is being counted, what was, or why there is nothing to see. */
  #status(choice: Choice): string {
    if (this._isAsking) return say('reports.counting');
    if (this._trouble) return '';
    if (!this._answer) return choice.period === 'dates' ? say('reports.chooseDates') : '';
    const { from, to, figures } = this._answer;
    const { received, merged, rejected } = figures.counts;
    const time = { from: timeWords(from, now()), to: timeWords(to, now()) };
    if (received === 0) return say('reports.empty', time);
    const left = merged + rejected > 0 ? say('reports.leftOut', { merged, rejected }) : '';
    return `${say('reports.about', { ...time, received })} ${left}`.trim();
  }

  #figures(answer: FiguresAnswer, { by }: Choice): TemplateResult {
    return html`${headline(answer.figures)}
      <div class="beside">${hours(answer)}${reasons(answer.figures)}</div>
      ${this.#table(answer, by)}
      <p>
        <button class="button" @click=${() => this.#download(answer, by)}>
          ${icon('download')} ${say('reports.download')}
        </button>
      </p>`;
  }

  #table({ figures, groups }: FiguresAnswer, by: Choice['by']): TemplateResult {
    const caption = say('reports.caption', { by: say(`reports.by.${by}`) });
    const row = (name: string, of: FiguresAnswer['figures']) =>
      html`<tr>
        <th scope="row">${name}</th>
        ${COLUMNS.map((column) => html`<td class="number">${cell(column, of)}</td>`)}
      </tr>`;
    return html`<div class="wide" tabindex="0" role="group" aria-label=${caption}>
        <table>
          <caption>
            ${caption}
          </caption>
          <thead>
            <tr>
              <th scope="col">${say(`reports.by.${by}`)}</th>
              ${COLUMNS.map(({ label }) => html`<th scope="col" class="number">${say(label)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${groups.map((group) => row(this.#name(by, group.key), group.figures))}
          </tbody>
          <tfoot>
            ${row(say('reports.all'), figures)}
          </tfoot>
        </table>
      </div>
      <p class="hint">${say(groups.length > 0 ? 'reports.small' : 'reports.allSmall')}</p>`;
  }

  #name(by: Choice['by'], key: string): string {
    const { venue } = this;
    switch (by) {
      case 'team':
        return textOf(venue?.teams[key], key);
      case 'zone':
        return textOf(venue?.zones[key], key);
      case 'category':
        return categoryWords(venue, key);
      case 'priority':
        // "P2 Urgent": what it means in full stands where somebody chooses it.
        return [key, sayIfKnown(`priority.${key}`)?.split(/[:：]/, 1)[0]].filter(Boolean).join(' ');
      default:
        return sayIfKnown(`${by}.${key}`) ?? key;
    }
  }

  readonly #chosen = (event: Event): void => {
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const data = new FormData(form);
    const given = (name: string) => {
      const value = data.get(name);
      return typeof value === 'string' ? value : undefined;
    };
    const before = readChoice(this.choice);
    const next = readChoice(
      new URLSearchParams({
        period: given('period') ?? before.period,
        by: given('by') ?? before.by,
        from: given('from') ?? before.from,
        to: given('to') ?? before.to,
      }).toString(),
    );
    location.hash = addressOf({ room: 'reports', filter: choiceText(next) });
  };

  async #ask(): Promise<void> {
    const { venue } = this;
    if (!venue || !readsFigures(this.me.role)) return;
    const choice = readChoice(this.choice);
    const query = queryOf(choice, venue.timeZone);
    this.#asked += 1;
    const asked = this.#asked;
    this._trouble = '';
    this._isAsking = query !== undefined;
    if (!query) {
      this._answer = undefined;
      return;
    }
    try {
      const answer = await api.figures(query);
      if (asked === this.#asked) this._answer = answer;
    } catch (error) {
      if (asked !== this.#asked) return;
      this._answer = undefined;
      const trouble = error instanceof DeskError ? error.trouble : undefined;
      if (trouble?.kind === 'signed_out') {
        this.dispatchEvent(new CustomEvent('desk-trouble', { bubbles: true, composed: true }));
      }
      const noEvent = trouble?.kind === 'refused' && choice.period === 'event';
      this._trouble = say(noEvent ? 'reports.noEvent' : 'reports.unreachable');
    } finally {
      if (asked === this.#asked) this._isAsking = false;
    }
  }

  /** The table as a file; times in minutes, shares in percent. */
  #download({ from, to, figures, groups }: FiguresAnswer, by: Choice['by']): void {
    const unit = { count: '', percent: ' (%)', time: ` (${say('reports.minutes')})` };
    const lines = [
      ...groups.map((group) => ({ name: this.#name(by, group.key), of: group.figures })),
      { name: say('reports.all'), of: figures },
    ];
    const file = csvOf([
      [say(`reports.by.${by}`), ...COLUMNS.map(({ label, kind }) => `${say(label)}${unit[kind]}`)],
      ...lines.map(({ name, of }) => [
        name,
        ...COLUMNS.map(({ value, kind }) => {
          const figure = value(of);
          return figure !== null && kind === 'time' ? figure / 60_000 : figure;
        }),
      ]),
    ]);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([file], { type: 'text/csv;charset=utf-8' }));
    link.download = `touchline-${by}-${from.slice(0, 10)}-${to.slice(0, 10)}.csv`;
    link.click();
    // A browser takes what it saves within a task of its own.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}
