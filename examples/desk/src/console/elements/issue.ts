import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Command, DeskVenue, IssueDetail, IssueRow, Me } from '../../api/types.ts';
import { api } from '../api.ts';
import { clearedAfter, draftOf, emptyDraft, keepDraft, type Draft, type Tab } from '../drafts.ts';
import { IssueWork } from '../issue-work.ts';
import { base } from '../styles/base.styles.ts';
import { say, sayIfKnown, Words } from '../words.ts';
import type { DeskComposer } from './composer.ts';
import { neededFor, type Asking } from './dialog-commands.ts';
import type { DeskAsk } from './dialogs.ts';
import { icon } from './icons.ts';
import { conflictPart } from './issue-conflict.ts';
import { issueAnswers, issuePeople, issuePromises, issueReport } from './issue-facts.ts';
import { headWhileReading, issueHead } from './issue-head.ts';
import { issueStyles } from './issue.styles.ts';
import { issueNarrowStyles } from './issue-narrow.styles.ts';
import type { Ticked } from './playbook.ts';
import { priorityStyles } from './priority.styles.ts';

const AT_END_PX = 80;
const WIDE_PX = 1_080;

/** One issue: what we know, what was said, what can be done. Fires `desk-close`, `desk-changed`, `desk-trouble`. */
export class DeskIssue extends LitElement {
  static override styles = [base, priorityStyles, issueStyles, issueNarrowStyles];
  static override properties = {
    issueId: { attribute: false },
    row: { attribute: false },
    others: { attribute: false },
    venue: { attribute: false },
    me: { attribute: false },
    keys: { type: Boolean },
    _draft: { state: true },
    _told: { state: true },
    _wide: { state: true },
  };
  declare issueId: string;
  /** The same issue as the live feed knows it; a newer version here means: read again. */
  declare row: IssueRow | undefined;
  /** Issues that this one may be joined with, the likeliest first. */
  declare others: readonly IssueRow[];
  declare venue: DeskVenue | undefined;
  declare me: Me;
  declare keys: boolean;
  declare _draft: Draft;
  /** What just worked, for those who cannot see it. */
  declare _told: string;
  /** There is room for a third column. */
  declare _wide: boolean;

  readonly #work: IssueWork;
  #wanted: { tab?: Tab; asking?: Asking } = {};

  constructor() {
    super();
    this.keys = true;
    this.others = [];
    this._draft = emptyDraft();
    this._told = '';
    this._wide = false;
    this.#work = new IssueWork(this, {
      onDetail: (detail, before) => this.#changed(detail, before),
      onDone: (command) => this.#done(command),
      onTold: (words) => (this._told = words),
      onSignedOut: (detail) => this.dispatchEvent(new CustomEvent('desk-trouble', { detail })),
    });
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
    if (changed.has('issueId') && this.#work.detail?.id !== this.issueId) {
      this._told = '';
      this._draft = draftOf(this.issueId);
      this.#work.open(this.issueId);
    } else if (changed.has('row') && this.row) this.#work.follow(this.row);
  }

  /** Opens a tab of the composer as soon as the issue is there. */
  write(tab: Tab, asks = false): void {
    const composer = this.renderRoot.querySelector<DeskComposer>('desk-composer');
    if (composer) void composer.write(tab, asks);
    else this.#wanted = { tab };
  }

  /** Asks what a command still needs, if this person may give it now. */
  ask(asking: Asking, taskId?: string): void {
    const { detail } = this.#work;
    if (!detail) this.#wanted = { asking };
    else if (detail.commands.includes(neededFor(asking))) {
      void this.renderRoot.querySelector<DeskAsk>('desk-ask')?.ask(asking, taskId);
    }
  }

  /** Takes back the last step of this person here, if there is one; nothing the reporter was told. */
  undo(): void {
    const last = this.#work.detail?.undo;
    if (!last) return;
    void this.#work.change(
      (id, commandId) => api.undo(id, { commandId, sequence: last.sequence }),
      say('undo.done', { what: say(`undo.${last.what}`) }),
    );
  }

  take(): void {
    this.#ifMay({ type: 'take' });
  }

  acknowledge(): void {
    this.#ifMay({ type: 'acknowledge' });
  }

  #ifMay(command: Command): void {
    if (this.#work.detail?.commands.includes(command.type)) this.#work.give(command);
  }

  override render() {
    const { detail, trouble } = this.#work;
    return html`
      <article aria-labelledby="title" aria-busy=${detail ? 'false' : 'true'}>
        ${
          detail
            ? this.#page(detail)
            : html`${headWhileReading(this.row, this.venue)}
              ${
                trouble
                  ? this.#troubleStrip(trouble)
                  : html`<div class="skeleton" aria-hidden="true"><i></i><i></i><i></i></div>`
              }`
        }
        <p class="visually-hidden" role="status">${this._told}</p>
      </article>
      <desk-ask
        .detail=${detail}
        .venue=${this.venue}
        .others=${this.others}
        @desk-command=${this.#given}
      ></desk-ask>
    `;
  }

  #page(detail: IssueDetail): TemplateResult {
    const { trouble, conflict, busy } = this.#work;
    const acting = {
      busy,
      keys: this.keys,
      give: (command: Command) => this.#work.give(command),
      write: (tab: Tab, asks?: boolean) => this.write(tab, asks),
      ask: (asking: Asking) => this.ask(asking),
      undo: () => this.undo(),
    };
    return html`
      ${issueHead(detail, this.venue, this.me, acting)} ${trouble ? this.#troubleStrip(trouble) : nothing}
      ${conflict ? conflictPart(conflict, this.venue, this.#choose) : nothing}
      <div class="columns ${this._wide ? 'wide' : ''}">
        <div class="facts" tabindex="0" role="region" aria-label=${say('issue.facts')}>
          ${this._wide ? issuePromises(detail) : nothing} ${issueReport(detail, this.venue)}
          ${this._wide ? nothing : html`${this.#toDo(detail)} ${issuePromises(detail)}`}
          ${issueAnswers(detail, this.venue)} ${this._wide ? nothing : this.#background(detail)}
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
            ?busy=${busy !== undefined}
            @desk-draft=${this.#drafted}
            @desk-command=${this.#given}
            @desk-tick=${this.#ticked}
          ></desk-composer>
        </div>
        ${
          this._wide
            ? html`<div class="facts help" tabindex="0" role="region" aria-label=${say('issue.help')}>
                ${this.#toDo(detail)} ${this.#background(detail)}
              </div>`
            : nothing
        }
      </div>
    `;
  }

  /** What has to be done: the steps of the playbook, and tasks. */
  #toDo(detail: IssueDetail): TemplateResult {
    return html`<desk-playbook .detail=${detail} @desk-tick=${this.#ticked}></desk-playbook>
      <desk-tasks
        .detail=${detail}
        .venue=${this.venue}
        @desk-command=${this.#given}
        @desk-drop=${(event: CustomEvent<string>) => this.ask('dropTask', event.detail)}
      ></desk-tasks>`;
  }

  /** What else helps: earlier cases, the people. */
  #background(detail: IssueDetail): TemplateResult {
    return html`<desk-similar .issueId=${detail.id} .venue=${this.venue}></desk-similar>
      ${issuePeople(detail, this.venue)}`;
  }

  #troubleStrip(trouble: { words: string; again?: () => void }): TemplateResult {
    return html`<div class="strip" role="alert">
      ${icon('triangle-alert')}<span>${trouble.words}</span>
      ${trouble.again ? html`<button class="button" @click=${trouble.again}>${say('issue.again')}</button>` : nothing}
    </div>`;
  }

  readonly #choose = {
    leave: (): void => {
      this.#work.leaveConflict();
      this.#focusTitle();
    },
    insist: (mine: Command): void => {
      this.#work.leaveConflict();
      this.#work.give(mine);
    },
  };

  readonly #drafted = (event: CustomEvent<Draft>): void => {
    const isOtherTab = event.detail.tab !== this._draft.tab;
    this._draft = event.detail;
    keepDraft(this.issueId, event.detail);
    // It takes other room from the thread.
    if (isOtherTab) void this.#scrollToEnd();
  };

  readonly #given = (event: CustomEvent<Command>): void => this.#work.give(event.detail);

  readonly #ticked = ({ detail: ticked }: CustomEvent<Ticked>): void => {
    void this.#work.change(
      (id, commandId) => api.tick(id, { commandId, ...ticked }),
      say(ticked.done ? 'playbook.ticked' : 'playbook.unticked'),
    );
  };

  #done(command: Command): void {
    this._told = say('issue.done', { what: sayIfKnown(`action.${command.type}`) ?? '' });
    this._draft = clearedAfter(this._draft, command.type);
    keepDraft(this.issueId, this._draft);
    void this.#scrollToEnd();
    // The button that was pressed may be gone; the focus must not fall out of the page.
    void this.updateComplete.then(() => {
      if (!this.shadowRoot?.activeElement) this.#focusTitle();
    });
  }

  #changed(detail: IssueDetail, before: IssueDetail | undefined): void {
    // Whoever reads further up is not torn away from there; whoever writes that it is solved has to see what comes.
    const isSeen = this._draft.tab === 'solve' || this.#isAtEnd();
    if (detail.messages.length !== before?.messages.length && isSeen) void this.#scrollToEnd();
    if (before === undefined) void this.updateComplete.then(() => this.#arrive());
    this.dispatchEvent(new CustomEvent('desk-changed', { detail }));
  }

  #arrive(): void {
    const { tab, asking } = this.#wanted;
    this.#wanted = {};
    void this.#scrollToEnd();
    if (tab) this.write(tab);
    else if (asking) this.ask(asking);
    else this.#focusTitle();
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
    await this.renderRoot.querySelector<DeskComposer>('desk-composer')?.updateComplete;
    const scroll = this.renderRoot.querySelector('.scroll');
    scroll?.scrollTo({ top: scroll.scrollHeight });
  }
}
