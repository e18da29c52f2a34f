import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Command, CommandRequest, DeskVenue, IssueDetail, IssueRow, Me } from '../../api/types.ts';
import { api, DeskError, newCommandId } from '../api.ts';
import { draftOf, emptyDraft, keepDraft, type Draft, type Tab } from '../drafts.ts';
import { base } from '../styles/base.styles.ts';
import { categoryWords, say, sayIfKnown, textOf, Words } from '../words.ts';
import type { DeskComposer } from './composer.ts';
import type { Asking, DeskAsk } from './dialogs.ts';
import { icon } from './icons.ts';
import { issueActions, type Acting } from './issue-actions.ts';
import { conflictPart, type Conflict } from './issue-conflict.ts';
import { issueFacts, issuePeople } from './issue-facts.ts';
import { issueStyles } from './issue.styles.ts';
import type { Ticked } from './playbook.ts';
import { priorityMark } from './priority.ts';
import { priorityStyles } from './priority.styles.ts';

const AT_END_PX = 80;
const WIDE_PX = 1_080;

/** One issue: what we know, what was said, what can be done. Fires `desk-close`, `desk-changed`, `desk-trouble`. */
export class DeskIssue extends LitElement {
  static override styles = [base, priorityStyles, issueStyles];
  static override properties = {
    issueId: { attribute: false },
    row: { attribute: false },
    venue: { attribute: false },
    me: { attribute: false },
    keys: { type: Boolean },
    _detail: { state: true },
    _draft: { state: true },
    _busy: { state: true },
    _trouble: { state: true },
    _conflict: { state: true },
    _told: { state: true },
    _wide: { state: true },
  };
  declare issueId: string;
  /** The same issue as the live feed knows it; a newer version here means: read again. */
  declare row: IssueRow | undefined;
  declare venue: DeskVenue | undefined;
  declare me: Me;
  declare keys: boolean;
  declare _detail: IssueDetail | undefined;
  declare _draft: Draft;
  declare _busy: Command['type'] | undefined;
  declare _trouble: { words: string; again?: () => void } | undefined;
  declare _conflict: Conflict | undefined;
  /** What just worked, for those who cannot see it. */
  declare _told: string;
  /** There is room for a third column. */
  declare _wide: boolean;

  #next: Command | undefined;
  #loading = false;
  #wanted: { tab?: Tab; asking?: Asking } = {};

  constructor() {
    super();
    this.keys = true;
    this._draft = emptyDraft();
    this._told = '';
    this._wide = false;
    new Words(this);
  }

  readonly #width = new ResizeObserver(([entry]) => {
    this._wide = (entry?.contentRect.width ?? 0) >= WIDE_PX;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#width.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width.disconnect();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('issueId') && this._detail?.id !== this.issueId) {
      this._detail = undefined;
      this._trouble = undefined;
      this._conflict = undefined;
      this.#next = undefined;
      this._told = '';
      this._draft = draftOf(this.issueId);
      void this.#load();
      return;
    }
    if (
      changed.has('row') &&
      this.row &&
      this._detail &&
      this.row.version > this._detail.version &&
      !this._busy
    ) {
      void this.#load();
    }
  }

  /** Opens a tab of the composer as soon as the issue is there. */
  write(tab: Tab, asks = false): void {
    const composer = this.renderRoot.querySelector<DeskComposer>('desk-composer');
    if (composer) void composer.write(tab, asks);
    else this.#wanted = { tab };
  }

  ask(asking: Asking): void {
    const dialog = this.renderRoot.querySelector<DeskAsk>('desk-ask');
    if (!this._detail) this.#wanted = { asking };
    else if (this._detail.commands.includes(asking)) void dialog?.ask(asking);
  }

  /** Takes back the last step of this person here, if there is one; nothing the reporter was told. */
  undo(): void {
    const last = this._detail?.undo;
    if (!last) return;
    void this.#change(
      (id, commandId) => api.undo(id, { commandId, sequence: last.sequence }),
      say('undo.done', { what: say(`undo.${last.what}`) }),
    );
  }

  take(): void {
    if (this._detail?.commands.includes('take')) this.#give({ type: 'take' });
  }

  override render() {
    const detail = this._detail;
    return html`
      <article aria-labelledby="title" aria-busy=${detail ? 'false' : 'true'}>
        ${detail ? this.#page(detail) : this.#waiting()}
        <p class="visually-hidden" role="status">${this._told}</p>
      </article>
      <desk-ask .detail=${detail} .venue=${this.venue} @desk-command=${this.#asked}></desk-ask>
    `;
  }

  #waiting(): TemplateResult {
    const { row } = this;
    return html`<header>
        <div class="line">
          ${this.#back()} ${row ? priorityMark(row.priority) : nothing}
          <h1 id="title" tabindex="-1">
            ${row ? categoryWords(this.venue, row.category) : say('issue.loading')}
          </h1>
        </div>
      </header>
      ${this._trouble ? this.#troubleStrip(this._trouble) : html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`}`;
  }

  #back(): TemplateResult {
    return html`<a class="button quiet back" href="#/" aria-label=${say('issue.back')}
      >${icon('arrow-left')}</a
    >`;
  }

  #page(detail: IssueDetail): TemplateResult {
    const root = detail.category.split('.', 1)[0] ?? '';
    return html`
      <header>
        <div class="line">
          ${this.#back()} ${priorityMark(detail.priority)}
          <h1 id="title" tabindex="-1">${categoryWords(this.venue, detail.category)}</h1>
          ${detail.test ? html`<span class="chip">${say('issue.test')}</span>` : nothing}
        </div>
        <p class="meta">
          <span class="chip state ${detail.state}"
            >${sayIfKnown(`state.${detail.state}`) ?? detail.state}</span
          >
          <bdi class="reference" dir="ltr">${detail.reference}</bdi>
          <span>${categoryWords(this.venue, root)}</span>
          <span>${this.#who(detail)}</span>
        </p>
        <div class="actions" role="group" aria-label=${say('issue.actions')}>
          ${issueActions(detail, this.#acting())}
        </div>
      </header>
      ${this._trouble ? this.#troubleStrip(this._trouble) : nothing}
      ${this._conflict ? conflictPart(this._conflict, this.venue, this.#choose) : nothing}
      <div class="columns ${this._wide ? 'wide' : ''}">
        <div class="facts" tabindex="0" role="region" aria-label=${say('issue.facts')}>
          ${issueFacts(detail, this.venue)} ${this._wide ? nothing : this.#help(detail)}
        </div>
        <div class="talk">
          <div class="scroll" tabindex="0" role="region" aria-label=${say('thread.title')}>
            <h2 class="visually-hidden">${say('thread.title')}</h2>
            <desk-thread .detail=${detail} .venue=${this.venue}></desk-thread>
          </div>
          <desk-composer
            .detail=${detail}
            .venue=${this.venue}
            .draft=${this._draft}
            .keys=${this.keys}
            ?busy=${this._busy !== undefined}
            @desk-draft=${this.#drafted}
            @desk-command=${this.#composed}
          ></desk-composer>
        </div>
        ${
          this._wide
            ? html`<div class="facts help" tabindex="0" role="region" aria-label=${say('issue.help')}>
                ${this.#help(detail)}
              </div>`
            : nothing
        }
      </div>
    `;
  }

  /** What helps to solve it: the playbook, earlier cases, the people. */
  #help(detail: IssueDetail): TemplateResult {
    return html`<desk-playbook .detail=${detail} @desk-tick=${this.#ticked}></desk-playbook>
      <desk-similar .issueId=${detail.id} .venue=${this.venue}></desk-similar>
      ${issuePeople(detail, this.venue)}`;
  }

  #who(detail: IssueDetail): TemplateResult {
    const team = textOf(this.venue?.teams[detail.team], detail.team);
    const name =
      detail.assignee && (detail.assignee.id === this.me.id ? say('queue.me') : detail.assignee.name);
    return html`<span class="who"
      >${icon(name ? 'user-round' : 'users')}
      ${name ? `${name}, ${team}` : say('issue.unassigned', { team })}</span
    >`;
  }

  #troubleStrip(trouble: { words: string; again?: () => void }): TemplateResult {
    return html`<div class="strip" role="alert">
      ${icon('triangle-alert')}<span>${trouble.words}</span>
      ${trouble.again ? html`<button class="button" @click=${trouble.again}>${say('issue.again')}</button>` : nothing}
    </div>`;
  }

  #acting(): Acting {
    return {
      busy: this._busy,
      keys: this.keys,
      give: (command) => this.#give(command),
      write: (tab, asks) => this.write(tab, asks),
      ask: (asking) => this.ask(asking),
      undo: () => this.undo(),
    };
  }

  readonly #choose = {
    leave: (): void => {
      this._conflict = undefined;
      this.#focusTitle();
    },
    insist: (mine: Command): void => {
      this._conflict = undefined;
      this.#give(mine);
    },
  };

  readonly #drafted = (event: CustomEvent<Draft>): void => {
    this._draft = event.detail;
    keepDraft(this.issueId, event.detail);
  };

  readonly #composed = (event: CustomEvent<Command>): void => this.#give(event.detail);
  readonly #asked = (event: CustomEvent<Command>): void => this.#give(event.detail);

  #give(command: Command): void {
    if (!this._detail || this._busy === command.type) return;
    // Somebody who types fast is not in conflict with themselves: the next command waits for this one's answer.
    if (this._busy) {
      this.#next = command;
      return;
    }
    void this.#send({ commandId: newCommandId(), version: this._detail.version, command });
  }

  async #send(request: CommandRequest): Promise<void> {
    const before = this._detail;
    if (!before || this._busy) return;
    const { command } = request;
    this._busy = command.type;
    this._trouble = undefined;
    try {
      const result = await api.command(before.id, request);
      this.#changed(result.detail);
      if (result.kind === 'overtaken') this._conflict = { mine: command, before, after: result.detail };
      else this.#done(command);
    } catch (error) {
      // The same command id again: if it did arrive after all, it still happens once.
      this.#failed(error, () => void this.#send(request));
    } finally {
      this._busy = undefined;
    }
    const next = this.#next;
    this.#next = undefined;
    if (next && !this._conflict && !this._trouble) this.#give(next);
  }

  readonly #ticked = ({ detail: ticked }: CustomEvent<Ticked>): void => {
    void this.#change(
      (id, commandId) => api.tick(id, { commandId, ...ticked }),
      say(ticked.done ? 'playbook.ticked' : 'playbook.unticked'),
    );
  };

  /** What takes nothing from a colleague: a tick, or one's own step back. */
  async #change(
    wish: (id: string, commandId: string) => Promise<IssueDetail>,
    told: string,
    commandId = newCommandId(),
  ): Promise<void> {
    const id = this._detail?.id;
    if (!id) return;
    this._trouble = undefined;
    try {
      const detail = await wish(id, commandId);
      if (id !== this._detail?.id) return;
      this.#changed(detail);
      this._told = told;
    } catch (error) {
      // Read again either way: what is shown has to be what is.
      this.#failed(error, () => void this.#change(wish, told, commandId));
    }
  }

  #done(command: Command): void {
    this._conflict = undefined;
    this._told = say('issue.done', { what: sayIfKnown(`action.${command.type}`) ?? '' });
    const written: Partial<Record<Command['type'], Partial<Draft>>> = {
      reply: { reply: '', asks: false },
      ask: { reply: '', asks: false },
      note: { note: '' },
      delay: { advice: '', delayReason: '', delayBy: '20', delayTime: '', delayUnknown: false },
      resolve: { code: '', amount: '', evidence: '', solution: '', lateReason: '' },
    };
    this._draft = { ...this._draft, ...written[command.type] };
    keepDraft(this.issueId, this._draft);
    void this.#scrollToEnd();
    // The button that was pressed may be gone; the focus must not fall out of the page.
    void this.updateComplete.then(() => {
      if (!this.shadowRoot?.activeElement) this.#focusTitle();
    });
  }

  async #load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    const id = this.issueId;
    const first = this._detail === undefined;
    try {
      const detail = await api.issue(id);
      if (id !== this.issueId) return;
      this._trouble = undefined;
      this.#changed(detail);
      await this.updateComplete;
      if (first) this.#arrive();
    } catch (error) {
      if (id === this.issueId) this.#failed(error, () => void this.#load());
    } finally {
      this.#loading = false;
      if (id !== this.issueId && this.isConnected) void this.#load();
    }
  }

  #arrive(): void {
    const { tab, asking } = this.#wanted;
    this.#wanted = {};
    void this.#scrollToEnd();
    if (tab) this.write(tab);
    else if (asking) this.ask(asking);
    else this.#focusTitle();
  }

  #changed(detail: IssueDetail): void {
    const isLonger = detail.messages.length !== this._detail?.messages.length;
    this._detail = detail;
    // Whoever reads further up is not torn away from there.
    if (isLonger && this.#isAtEnd()) void this.#scrollToEnd();
    this.dispatchEvent(new CustomEvent('desk-changed', { detail }));
  }

  #failed(error: unknown, again: () => void): void {
    const trouble = error instanceof DeskError ? error.trouble : { kind: 'unreachable' as const };
    if (trouble.kind === 'signed_out')
      this.dispatchEvent(new CustomEvent('desk-trouble', { detail: trouble }));
    this._trouble =
      trouble.kind === 'refused'
        ? { words: trouble.reason || say('issue.refused') }
        : { words: say('issue.unreachable'), again };
  }

  #focusTitle(): void {
    this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
  }

  #isAtEnd(): boolean {
    const scroll = this.renderRoot.querySelector('.scroll');
    return !scroll || scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < AT_END_PX;
  }

  async #scrollToEnd(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector('desk-thread')?.updateComplete;
    const scroll = this.renderRoot.querySelector('.scroll');
    scroll?.scrollTo({ top: scroll.scrollHeight });
  }
}
