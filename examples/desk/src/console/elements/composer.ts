import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Command, DeskVenue, IssueDetail } from '../../api/types.ts';
import { nextTimeOfDay, readClock } from '../clock.ts';
import type { Delay, Draft, Tab } from '../drafts.ts';
import { base } from '../styles/base.styles.ts';
import { now } from '../ticker.ts';
import { languageFor, say, sayIfKnown, timeWords, Words, type Key } from '../words.ts';
import { chipStyles } from './chips.styles.ts';
import { composerStyles } from './composer.styles.ts';
import { icon, type IconName } from './icons.ts';

const MINUTE = 60_000;
const TABS: readonly { tab: Tab; icon: IconName; key: string; needs: Command['type'] }[] = [
  { tab: 'reply', icon: 'message-square', key: 'r', needs: 'reply' },
  { tab: 'note', icon: 'sticky-note', key: 'n', needs: 'note' },
  { tab: 'delay', icon: 'calendar-clock', key: 'd', needs: 'delay' },
  { tab: 'solve', icon: 'circle-check-big', key: 's', needs: 'resolve' },
];
const REASONS: readonly Delay['reason'][] = [
  'staff',
  'tech',
  'comms',
  'process',
  'request',
  'partner',
  'rule',
  'event',
];
/** What the figures call the main cause of a late solution. */
const LATE_CAUSES: Record<string, Delay['reason']> = {
  'INT-STAFF': 'staff',
  'INT-TECH': 'tech',
  'INT-COMMS': 'comms',
  'INT-PROCESS': 'process',
  'EXT-CUSTOMER': 'request',
  'EXT-THIRD-PARTY': 'partner',
  'EXT-REGULATION': 'rule',
  'EXT-EVENT': 'event',
};

/** Reply, note, delay notice or solution. The tab tints all of it, so that a note never goes out by mistake. */
export class DeskComposer extends LitElement {
  static override styles = [base, chipStyles, composerStyles];
  static override properties = {
    detail: { attribute: false },
    venue: { attribute: false },
    draft: { attribute: false },
    busy: { type: Boolean },
    keys: { type: Boolean },
    _error: { state: true },
  };
  declare detail: IssueDetail;
  declare venue: DeskVenue | undefined;
  declare draft: Draft;
  declare busy: boolean;
  /** Shows the letters that choose a tab. */
  declare keys: boolean;
  declare _error: { field: string; key: Key } | undefined;

  constructor() {
    super();
    this.busy = false;
    this.keys = true;
    this._error = undefined;
    new Words(this);
  }

  /** Opens a tab and puts the cursor where the writing begins; false if this person may not do that now. */
  async write(tab: Tab, asks = false): Promise<boolean> {
    if (!this.#tabs().some((one) => one.tab === tab)) return false;
    this.#change({ tab, ...(asks && { asks }) });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[data-first]')?.focus();
    return true;
  }

  override render() {
    const tabs = this.#tabs();
    const tab = tabs.find((one) => one.tab === this.draft.tab) ?? tabs[0];
    if (!tab) return nothing;
    return html`
      <form class="composer ${tab.tab}" @submit=${this.#submit} @keydown=${this.#keys} novalidate>
        <div class="tabs" role="tablist" aria-label=${say('composer.title')} @keydown=${this.#moveTab}>
          ${tabs.map(
            (one) =>
              html`<button
                type="button"
                role="tab"
                id="tab-${one.tab}"
                aria-selected=${one === tab ? 'true' : 'false'}
                aria-controls="panel"
                tabindex=${one === tab ? '0' : '-1'}
                @click=${() => this.#change({ tab: one.tab })}
              >
                ${icon(one.icon)}<span>${say(`composer.${one.tab}`)}</span>
                ${this.keys ? html`<kbd aria-hidden="true">${one.key}</kbd>` : nothing}
              </button>`,
          )}
        </div>
        <div class="panel" id="panel" role="tabpanel" aria-labelledby="tab-${tab.tab}">
          ${this.#panel(tab.tab)}
          ${
            this._error
              ? html`<p class="error" id="error" role="alert">
                  ${icon('triangle-alert')}<span>${say(this._error.key)}</span>
                </p>`
              : nothing
          }
          <div class="foot">
            <p class="who">${this.#audience(tab.tab)}</p>
            <button class="button primary" aria-disabled=${this.busy ? 'true' : nothing}>
              ${icon(tab.tab === 'note' ? 'sticky-note' : tab.tab === 'solve' ? 'circle-check-big' : 'send')}
              ${say(this.busy ? 'composer.busy' : `composer.${this.#verb(tab.tab)}.go`)}
            </button>
          </div>
        </div>
      </form>
    `;
  }

  #tabs() {
    return TABS.filter(({ tab, needs }) => {
      const may = this.detail.commands;
      return may.includes(needs) || (tab === 'reply' && may.includes('ask'));
    });
  }

  #verb(tab: Tab): Tab | 'ask' {
    return tab === 'reply' && this.#isAsking() ? 'ask' : tab;
  }

  #isAsking(): boolean {
    const may = this.detail.commands;
    return may.includes('ask') && (this.draft.asks || !may.includes('reply'));
  }

  #audience(tab: Tab): TemplateResult {
    if (tab === 'note') return html`${icon('eye')}<span>${say('composer.onlyStaff')}</span>`;
    const name = this.detail.issue.reporter.name;
    return html`${icon('send')}<span
        >${name ? say('composer.goesTo', { name }) : say('composer.goesToReporter')}</span
      >`;
  }

  #panel(tab: Tab): TemplateResult {
    switch (tab) {
      case 'reply':
        return this.#reply();
      case 'note':
        return this.#words('note', 'composer.note.label', 'composer.note.hint', true);
      case 'delay':
        return this.#delay();
      case 'solve':
        return this.#solve();
      default:
        return tab satisfies never;
    }
  }

  #reply(): TemplateResult {
    const may = this.detail.commands;
    const language = this.detail.language;
    const hint = language ? say('composer.reads', { language: languageName(language) }) : undefined;
    return html`
      ${this.#words('reply', this.#isAsking() ? 'composer.ask.label' : 'composer.reply.label', 'composer.reply.hint', true, hint)}
      ${
        may.includes('ask') && may.includes('reply')
          ? html`<label class="check">
              <input
                type="checkbox"
                .checked=${this.draft.asks}
                @change=${(event: Event) =>
                  this.#change({ asks: event.target instanceof HTMLInputElement && event.target.checked })}
              />
              <span>${say('composer.asks')}</span>
            </label>`
          : nothing
      }
    `;
  }

  #words(
    name: 'reply' | 'note' | 'advice' | 'solution',
    label: Key,
    hint: Key,
    first = false,
    about?: string,
  ): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${say(label)}</label>
      <textarea
        id=${name}
        rows=${name === 'advice' ? 2 : 3}
        maxlength="4000"
        dir="auto"
        ?data-first=${first}
        placeholder=${say(hint)}
        .value=${this.draft[name]}
        aria-invalid=${this._error?.field === name ? 'true' : nothing}
        aria-describedby=${this._error?.field === name ? 'error' : nothing}
        @input=${this.#typed}
      ></textarea>
      ${about ? html`<p class="hint">${about}</p>` : nothing}
    </div>`;
  }

  #delay(): TemplateResult {
    const { delayBy, delayReason, delayTime } = this.draft;
    const choices = ['10', '20', '30', 'own'] as const;
    return html`
      <div class="two">
        <fieldset>
          <legend>${say('composer.delay.time')}</legend>
          <div class="chips">
            ${choices.map(
              (choice, index) =>
                html`<label class="chip">
                  <input
                    type="radio"
                    name="delayBy"
                    value=${choice}
                    ?data-first=${index === 1}
                    .checked=${delayBy === choice}
                    @change=${() => this.#change({ delayBy: choice })}
                  />
                  <span>${choice === 'own' ? say('composer.delay.own') : `+${choice}`}</span>
                </label>`,
            )}
            ${
              delayBy === 'own'
                ? html`<input
                    class="time"
                    id="delayTime"
                    type="time"
                    aria-label=${say('composer.delay.own')}
                    .value=${delayTime}
                    aria-invalid=${this._error?.field === 'delayTime' ? 'true' : nothing}
                    aria-describedby=${this._error?.field === 'delayTime' ? 'error' : nothing}
                    @input=${this.#typed}
                  />`
                : nothing
            }
          </div>
        </fieldset>
        ${this.#select(
          'delayReason',
          'composer.delay.reason',
          REASONS.map((reason) => [reason, say(`delay.${reason}`)]),
        )}
      </div>
      <label class="check">
        <input
          type="checkbox"
          .checked=${this.draft.delayUnknown}
          @change=${(event: Event) =>
            this.#change({ delayUnknown: event.target instanceof HTMLInputElement && event.target.checked })}
        />
        <span>${say('composer.delay.unknown')}</span>
      </label>
      ${this.#words('advice', 'composer.delay.advice', 'composer.delay.adviceHint')}
      ${delayReason ? this.#preview() : nothing}
    `;
  }

  /** The notice as the reporter will read it, in their language. */
  #preview(): TemplateResult {
    const { delayReason, advice } = this.draft;
    const into = languageFor(this.detail.language);
    const at = this.#newTime();
    const old = this.detail.clocks.find(
      (clock) => clock.metric === 'firstResponse' || clock.metric === 'resolution',
    );
    const tell = (key: Key, values = {}) => say(key, values, into);
    return html`<figure class="preview">
      <figcaption>${say('composer.delay.preview')}</figcaption>
      <div lang=${into}>
        <p><b>${tell('delay.title')}</b></p>
        <p>
          ${at === undefined ? nothing : tell(this.draft.delayUnknown ? 'delay.nextNews' : 'delay.newTime', { time: timeWords(at, now(), into) })}
          ${old ? html`<s>${timeWords(old.dueAt, now(), into)}</s>` : nothing}
        </p>
        ${delayReason ? html`<p>${tell('delay.why', { reason: tell(`delay.${delayReason}`) })}</p>` : nothing}
        ${advice.trim() ? html`<p dir="auto">${tell('delay.meanwhile', { advice: advice.trim() })}</p>` : nothing}
      </div>
    </figure>`;
  }

  #solve(): TemplateResult {
    const { codes } = this.detail;
    const chosen = codes.find(({ code }) => code === this.draft.code);
    const isLate = this.#isLate();
    const option = ({ code }: { code: string }): [string, string] => [
      code,
      sayIfKnown(`code.${code}`) ?? code.replaceAll('_', ' '),
    ];
    const groups: [string, [string, string][]][] = [
      [say('composer.solve.solved'), codes.filter((code) => code.countsAsSolved).map(option)],
      [say('composer.solve.notSolved'), codes.filter((code) => !code.countsAsSolved).map(option)],
    ];
    return html`
      <div class="two">
        ${this.#select('code', 'composer.solve.code', groups, true)}
        ${chosen?.needsAmount ? this.#line('amount', 'composer.solve.amount', '12.50 EUR') : nothing}
        ${
          chosen?.needsEvidence
            ? this.#line('evidence', 'composer.solve.evidence', say('composer.solve.evidenceHint'))
            : nothing
        }
        ${
          isLate
            ? this.#select(
                'lateReason',
                'composer.solve.late',
                Object.entries(LATE_CAUSES).map(([code, reason]) => [code, say(`delay.${reason}`)]),
              )
            : nothing
        }
      </div>
      ${this.#words('solution', 'composer.solve.text', 'composer.solve.hint')}
    `;
  }

  #line(name: 'amount' | 'evidence', label: Key, hint: string): TemplateResult {
    return html`<div class="field">
      <label for=${name}>${say(label)}</label>
      <input
        id=${name}
        autocomplete="off"
        placeholder=${hint}
        .value=${this.draft[name]}
        aria-invalid=${this._error?.field === name ? 'true' : nothing}
        aria-describedby=${this._error?.field === name ? 'error' : nothing}
        @input=${this.#typed}
      />
    </div>`;
  }

  #select(
    name: 'delayReason' | 'code' | 'lateReason',
    label: Key,
    options: readonly (readonly [string, string | [string, string][]])[],
    first = false,
  ): TemplateResult {
    const value = this.draft[name];
    const one = ([id, text]: readonly [string, string]) =>
      html`<option value=${id} ?selected=${id === value}>${text}</option>`;
    return html`<div class="field">
      <label for=${name}>${say(label)}</label>
      <select
        id=${name}
        ?data-first=${first}
        .value=${value}
        aria-invalid=${this._error?.field === name ? 'true' : nothing}
        aria-describedby=${this._error?.field === name ? 'error' : nothing}
        @change=${this.#typed}
      >
        <option value="">${say('composer.choose')}</option>
        ${options.map(([id, text]) =>
          typeof text === 'string'
            ? one([id, text])
            : text.length
              ? html`<optgroup label=${id}>${text.map(one)}</optgroup>`
              : nothing,
        )}
      </select>
    </div>`;
  }

  #isLate(): boolean {
    const clock = this.detail.clocks.find(({ metric }) => metric === 'resolution');
    if (this.detail.late) return true;
    return clock !== undefined && ['late', 'missed'].includes(readClock(clock, now()).phase);
  }

  /** Epoch ms of the new promise; undefined while no own time is typed. */
  #newTime(): number | undefined {
    const { delayBy, delayTime } = this.draft;
    if (delayBy !== 'own') return Math.ceil((now() + Number(delayBy) * MINUTE) / MINUTE) * MINUTE;
    return nextTimeOfDay(delayTime, now(), this.venue?.timeZone);
  }

  #change(change: Partial<Draft>): void {
    this._error = undefined;
    this.draft = { ...this.draft, ...change };
    this.dispatchEvent(new CustomEvent('desk-draft', { detail: this.draft }));
  }

  readonly #typed = (event: Event): void => {
    const field = event.target;
    if (
      !(
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLInputElement ||
        field instanceof HTMLSelectElement
      )
    )
      return;
    this.#change({ [field.id]: field.value });
  };

  readonly #moveTab = (event: KeyboardEvent): void => {
    const tabs = this.#tabs();
    const place = tabs.findIndex(({ tab }) => tab === this.draft.tab);
    const to = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    this.#change({ tab: next.tab });
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`#tab-${next.tab}`)?.focus(),
    );
  };

  readonly #keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#send();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#send();
  };

  #send(): void {
    if (this.busy) return;
    const answer = this.#command();
    if ('key' in answer) {
      this._error = answer;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>(`#${answer.field}`)?.focus(),
      );
      return;
    }
    this.dispatchEvent(new CustomEvent('desk-command', { detail: answer }));
  }

  #command(): Command | { field: string; key: Key } {
    const draft = this.draft;
    const tab = this.#tabs().find((one) => one.tab === draft.tab)?.tab ?? this.#tabs()[0]?.tab;
    const text = (name: 'reply' | 'note' | 'advice' | 'solution') => draft[name].trim().toWellFormed();
    if (tab === 'reply') {
      if (!text('reply')) return { field: 'reply', key: 'composer.missing.reply' };
      return this.#isAsking()
        ? { type: 'ask', question: text('reply') }
        : { type: 'reply', text: text('reply') };
    }
    if (tab === 'note') {
      return text('note')
        ? { type: 'note', text: text('note') }
        : { field: 'note', key: 'composer.missing.note' };
    }
    if (tab === 'delay') {
      const at = this.#newTime();
      if (at === undefined) return { field: 'delayTime', key: 'composer.missing.time' };
      if (!draft.delayReason) return { field: 'delayReason', key: 'composer.missing.reason' };
      return {
        type: 'delay',
        reason: draft.delayReason,
        [draft.delayUnknown ? 'nextNews' : 'newTime']: new Date(at).toISOString(),
        ...(text('advice') && { advice: text('advice') }),
      };
    }
    const chosen = this.detail.codes.find(({ code }) => code === draft.code);
    if (!chosen) return { field: 'code', key: 'composer.missing.code' };
    if (chosen.needsAmount && !draft.amount.trim())
      return { field: 'amount', key: 'composer.missing.amount' };
    if (chosen.needsEvidence && !draft.evidence.trim()) {
      return { field: 'evidence', key: 'composer.missing.evidence' };
    }
    if (this.#isLate() && !draft.lateReason) return { field: 'lateReason', key: 'composer.missing.reason' };
    if (!text('solution')) return { field: 'solution', key: 'composer.missing.solution' };
    return {
      type: 'resolve',
      code: chosen.code,
      text: text('solution'),
      ...(chosen.needsAmount && { amount: draft.amount.trim() }),
      ...(chosen.needsEvidence && { evidence: draft.evidence.trim() }),
      ...(this.#isLate() && { delayReason: draft.lateReason }),
    };
  }
}

function languageName(tag: string): string {
  try {
    return (
      new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'language' }).of(tag) ?? tag
    );
  } catch {
    // No language tag at all: shown as it came.
    return tag;
  }
}
