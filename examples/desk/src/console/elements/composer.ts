import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Command, DeskVenue, IssueDetail } from '../../api/types.ts';
import type { Draft, Tab } from '../drafts.ts';
import { base } from '../styles/base.styles.ts';
import { languageName, say, Words } from '../words.ts';
import { chipStyles } from './chips.styles.ts';
import { commandOf } from './composer-command.ts';
import { delayPanel } from './composer-delay.ts';
import { type Flaw, wordsField, type Writing } from './composer-fields.ts';
import {
  askedIn,
  macroList,
  macrosOf,
  macroText,
  withMacro,
  type Macro,
  type MacroField,
  type MacroMenu,
} from './composer-macros.ts';
import { solvePanel } from './composer-solve.ts';
import { composerStyles } from './composer.styles.ts';
import { icon, type IconName } from './icons.ts';
import type { Ticked } from './playbook.ts';

const TABS: readonly { tab: Tab; icon: IconName; key: string; needs: Command['type'] }[] = [
  { tab: 'reply', icon: 'message-square', key: 'r', needs: 'reply' },
  { tab: 'note', icon: 'sticky-note', key: 'n', needs: 'note' },
  { tab: 'delay', icon: 'calendar-clock', key: 'd', needs: 'delay' },
  { tab: 'solve', icon: 'circle-check-big', key: 's', needs: 'resolve' },
];

/** Reply, note, delay notice or solution. The tab tints all of it, so that a note never goes out by mistake. */
export class DeskComposer extends LitElement {
  static override styles = [base, chipStyles, composerStyles];
  static override properties = {
    detail: { attribute: false },
    venue: { attribute: false },
    draft: { attribute: false },
    busy: { type: Boolean },
    keys: { type: Boolean },
    _tried: { state: true },
    _menu: { state: true },
  };
  declare detail: IssueDetail;
  declare venue: DeskVenue | undefined;
  declare draft: Draft;
  declare busy: boolean;
  /** Shows the letters that choose a tab. */
  declare keys: boolean;
  /** The tab that somebody tried to send as it was: from then on it says what is missing. */
  declare _tried: Tab | undefined;
  /** The ready words, while they are open. */
  declare _menu: MacroMenu | undefined;

  constructor() {
    super();
    this.busy = false;
    this.keys = true;
    this._tried = undefined;
    this._menu = undefined;
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
    const tab = tabs.find((one) => one.tab === this.#tab());
    if (!tab) return nothing;
    return html`
      <form
        class="composer ${tab.tab}"
        @submit=${this.#submit}
        @keydown=${this.#keys}
        @focusin=${this.#showWhole}
        novalidate
      >
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

  #command(tab: Tab): Command | Flaw[] {
    const { detail, venue, draft } = this;
    return commandOf({ detail, venue, draft }, tab, this.#isAsking());
  }

  /** What is missing, as it is now; nothing before somebody tried to send it. */
  #flaws(tab: Tab | undefined): Flaw[] {
    const answer = tab !== undefined && tab === this._tried && this.#command(tab);
    return Array.isArray(answer) ? answer : [];
  }

  #tabs() {
    return TABS.filter(({ tab, needs }) => {
      const may = this.detail.commands;
      return may.includes(needs) || (tab === 'reply' && may.includes('ask'));
    });
  }

  /** The chosen tab, or the first that this person may use. */
  #tab(): Tab | undefined {
    const tabs = this.#tabs();
    return (tabs.find(({ tab }) => tab === this.draft.tab) ?? tabs[0])?.tab;
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
    const writing = this.#writing();
    switch (tab) {
      case 'reply':
        return this.#reply(writing);
      case 'note':
        return wordsField(writing, 'note', 'composer.note.label', 'composer.note.hint', { first: true });
      case 'delay':
        return delayPanel(writing);
      case 'solve':
        return solvePanel(writing);
      default:
        return tab satisfies never;
    }
  }

  #reply(writing: Writing): TemplateResult {
    const may = this.detail.commands;
    const language = this.detail.language;
    const about = language ? say('composer.reads', { language: languageName(language) }) : undefined;
    return html`
      ${wordsField(
        writing,
        'reply',
        this.#isAsking() ? 'composer.ask.label' : 'composer.reply.label',
        'composer.reply.hint',
        { first: true, about },
      )}
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

  #writing(): Writing {
    return {
      detail: this.detail,
      venue: this.venue,
      draft: this.draft,
      flaws: this.#flaws(this.#tab()),
      change: (change) => this.#change(change),
      typed: this.#typed,
      menuFor: (name) => this.#menuOf(name),
      openMenu: this.detail.playbook?.macros.length ? (name) => this.#openMenu(name) : undefined,
      tick: (step) => this.#tick(step),
    };
  }

  #menuOf(name: string): ReturnType<Writing['menuFor']> {
    if (this._menu?.field !== name) return undefined;
    const list = macroList(this._menu, this.detail, this.venue, (macro) => this.#insert(macro));
    return { list, active: `macro-${this._menu.active}` };
  }

  #tick(step: number): void {
    const playbook = this.detail.playbook?.id ?? '';
    this.dispatchEvent(new CustomEvent<Ticked>('desk-tick', { detail: { playbook, step, done: true } }));
  }

  #openMenu(field: MacroField): void {
    this._menu = this._menu?.field === field ? undefined : { field, query: '', active: 0 };
    this.#area(field)?.focus();
  }

  #area(field: string): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector<HTMLTextAreaElement>(`textarea#${field}`);
  }

  /** Puts the words where the `;` stood, and selects what is left to fill in. */
  #insert(macro: Macro): void {
    const field = this._menu?.field;
    const area = field && this.#area(field);
    this._menu = undefined;
    if (!area || !field) return;
    const words = macroText(macro, this.detail, this.venue);
    const { text, from, to } = withMacro(area.value, area.selectionStart, words);
    this.#change({ [field]: text });
    void this.updateComplete.then(() => {
      area.focus();
      area.setSelectionRange(from, to);
    });
  }

  /** True if the key was for the open list. */
  #menuKey(event: KeyboardEvent): boolean {
    const menu = this._menu;
    if (!menu) return false;
    const macros = macrosOf(this.detail, menu.query);
    const { length } = macros;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && length) this._menu = { ...menu, active: (menu.active + step + length) % length };
    else if (event.key === 'Escape') this._menu = undefined;
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === 'Tab') {
      const chosen = macros[menu.active];
      if (!chosen) return false;
      this.#insert(chosen);
    } else return false;
    event.preventDefault();
    // Esc closes the list first, and the field only then.
    event.stopPropagation();
    return true;
  }

  #change(change: Partial<Draft>): void {
    if (change.tab) this._tried = undefined;
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
    if (field.id !== 'reply' && field.id !== 'solution') return;
    if (!(field instanceof HTMLTextAreaElement) || !this.detail.playbook) return;
    const query = askedIn(field.value.slice(0, field.selectionStart));
    this._menu = query === undefined ? undefined : { field: field.id, query, active: 0 };
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

  /** Out from behind the button below it: not every engine minds that when it gives a field the focus. */
  readonly #showWhole = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement) target.scrollIntoView({ block: 'nearest' });
  };

  readonly #keys = (event: KeyboardEvent): void => {
    if (this.#menuKey(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#send();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#send();
  };

  #send(): void {
    const tab = this.#tab();
    if (!tab) return;
    const answer = this.#command(tab);
    if (Array.isArray(answer)) {
      this._tried = tab;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>(`#${answer[0]?.field}`)?.focus(),
      );
      return;
    }
    this._tried = undefined;
    this.dispatchEvent(new CustomEvent('desk-command', { detail: answer }));
  }
}
