import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type {
  Clock,
  Command,
  CommandRequest,
  DeskVenue,
  IssueDetail,
  IssueRow,
  Me,
} from '../../api/types.ts';
import { api, DeskError, newCommandId, photoPath } from '../api.ts';
import { draftOf, emptyDraft, keepDraft, type Draft, type Tab } from '../drafts.ts';
import { sentence } from '../events.ts';
import { base } from '../styles/base.styles.ts';
import { now } from '../ticker.ts';
import {
  answerWords,
  categoryWords,
  durationWords,
  placeWords,
  say,
  sayIfKnown,
  textOf,
  timeWords,
  Words,
  type Key,
} from '../words.ts';
import type { DeskComposer } from './composer.ts';
import type { Asking, DeskAsk } from './dialogs.ts';
import { icon, type IconName } from './icons.ts';
import { issueStyles } from './issue.styles.ts';
import { priorityMark } from './priority.ts';
import { priorityStyles } from './priority.styles.ts';

/** A command that was not carried out, because a colleague was faster. */
interface Conflict {
  mine: Command;
  before: IssueDetail;
  after: IssueDetail;
}

const AT_END_PX = 80;

const ASKING: readonly { asking: Asking; icon: IconName }[] = [
  { asking: 'assign', icon: 'user-round-plus' },
  { asking: 'reprioritise', icon: 'flag' },
  { asking: 'reopen', icon: 'rotate-ccw' },
  { asking: 'close', icon: 'archive' },
  { asking: 'reject', icon: 'ban' },
];

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

  #next: Command | undefined;
  #loading = false;
  #wanted: { tab?: Tab; asking?: Asking } = {};

  constructor() {
    super();
    this.keys = true;
    this._draft = emptyDraft();
    this._told = '';
    new Words(this);
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
        <div class="actions" role="group" aria-label=${say('issue.actions')}>${this.#actions(detail)}</div>
      </header>
      ${this._trouble ? this.#troubleStrip(this._trouble) : nothing}
      ${this._conflict ? this.#conflict(this._conflict) : nothing}
      <div class="columns">
        <div class="facts" tabindex="0" role="region" aria-label=${say('issue.facts')}>
          ${this.#facts(detail)}
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
      </div>
    `;
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

  #actions(detail: IssueDetail): TemplateResult[] {
    const may = new Set(detail.commands);
    const button = (
      name: Command['type'],
      shape: IconName,
      onClick: () => void,
      look = '',
      key = '',
      label = `action.${name}` as Key,
    ) =>
      html`<button
        class="button ${look}"
        aria-disabled=${this._busy === name ? 'true' : nothing}
        @click=${onClick}
      >
        ${icon(shape)} ${say(label)}
        ${key && this.keys ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}
      </button>`;
    const buttons: TemplateResult[] = [];
    if (may.has('take')) {
      const [look, label]: [string, Key] = detail.assignee
        ? ['', 'action.takeOver']
        : ['primary', 'action.take'];
      buttons.push(button('take', 'hand', () => this.#give({ type: 'take' }), look, 'a', label));
    }
    if (may.has('continue')) {
      buttons.push(button('continue', 'play', () => this.#give({ type: 'continue' }), 'primary'));
    }
    // On a phone the composer stands below everything else; these two jump there.
    if (may.has('reply')) {
      buttons.push(
        button('reply', 'message-square', () => this.write('reply'), 'narrow', '', 'composer.reply'),
      );
    }
    if (may.has('resolve')) {
      buttons.push(button('resolve', 'circle-check-big', () => this.write('solve'), 'narrow'));
    }
    if (may.has('ask')) {
      buttons.push(button('ask', 'circle-question-mark', () => this.write('reply', true)));
    }
    for (const { asking, icon: shape } of ASKING) {
      if (!may.has(asking)) continue;
      buttons.push(button(asking, shape, () => this.ask(asking), '', asking === 'assign' ? 'A' : ''));
    }
    return buttons;
  }

  #facts(detail: IssueDetail): TemplateResult {
    const { issue } = detail;
    const place = placeWords(this.venue, detail.location);
    return html`
      <section>
        <h2>${say('issue.clocks')}</h2>
        ${
          detail.clocks.length
            ? html`<ul class="clocks">
                ${detail.clocks.map((clock) => this.#clock(clock))}
              </ul>`
            : html`<p class="hint">${say('clock.none')}</p>`
        }
      </section>
      ${
        detail.resolution
          ? html`<section class="solved">
              <h2>${icon('circle-check-big')} ${say('issue.resolution')}</h2>
              <p><b>${sayIfKnown(`code.${detail.resolution.code}`) ?? detail.resolution.code}</b></p>
              <p class="words" dir="auto" .textContent=${detail.resolution.text}></p>
              ${detail.rating?.csat ? html`<p>${say('issue.rating', { csat: detail.rating.csat })} <span dir="auto">${detail.rating.comment ?? ''}</span></p>` : nothing}
            </section>`
          : nothing
      }
      <section>
        <h2>${say('issue.words')}</h2>
        ${
          issue.description
            ? html`<blockquote
                class="words"
                dir="auto"
                lang=${detail.language ?? nothing}
                .textContent=${issue.description}
              ></blockquote>`
            : html`<p class="hint">${say('issue.noWords')}</p>`
        }
        ${issue.mood ? html`<p class="hint">${say(`mood.${issue.mood}`)}</p>` : nothing}
      </section>
      ${
        place
          ? html`<section>
              <h2>${say('issue.place')}</h2>
              <p class="place">${icon('map-pin')} <span>${place}</span></p>
              ${detail.location.verified ? html`<p class="hint">${say('issue.placeProved')}</p>` : nothing}
            </section>`
          : nothing
      }
      ${this.#answers(detail)}
      <desk-attach .row=${detail} .venue=${this.venue}></desk-attach>
      <section>
        <h2>${say('issue.reporter')}</h2>
        <dl>
          ${fact(say('issue.name'), issue.reporter.anonymous ? say('issue.anonymous') : (issue.reporter.name ?? say('issue.noName')))}
          ${issue.reporter.onBehalfOf ? fact(say('issue.onBehalfOf'), issue.reporter.onBehalfOf) : nothing}
          ${issue.reporter.contact ? fact(say('issue.contact'), issue.reporter.contact) : nothing}
          ${detail.language ? fact(say('issue.language'), languageName(detail.language)) : nothing}
          ${fact(say('issue.channel'), sayIfKnown(`channel.${detail.channel}`) ?? detail.channel)}
          ${fact(say('issue.captured'), timeWords(detail.capturedAt, now()))}
          ${
            Date.parse(detail.receivedAt) - Date.parse(detail.capturedAt) > 60_000
              ? fact(
                  say('issue.received'),
                  say('issue.receivedLater', {
                    time: timeWords(detail.receivedAt, now()),
                    later: durationWords(Date.parse(detail.receivedAt) - Date.parse(detail.capturedAt)),
                  }),
                )
              : nothing
          }
        </dl>
      </section>
      ${
        issue.attachments.length
          ? html`<section>
              <h2>${say('issue.photos')}</h2>
              <ul class="photos">
                ${issue.attachments.map(
                  ({ sha256 }, index) =>
                    html`<li>
                      <a href=${photoPath(detail.id, sha256)} target="_blank" rel="noopener">
                        <img
                          src=${photoPath(detail.id, sha256)}
                          alt=${say('issue.photo', { number: index + 1 })}
                          loading="lazy"
                        />
                      </a>
                    </li>`,
                )}
              </ul>
            </section>`
          : nothing
      }
    `;
  }

  #clock(clock: Clock): TemplateResult {
    return html`<li>
      <p class="promise"><b>${say(`metric.${clock.metric}`)}</b> <desk-clock .clock=${clock}></desk-clock></p>
      <p class="hint">${ruleWords(clock)}</p>
    </li>`;
  }

  #answers(detail: IssueDetail): TemplateResult | typeof nothing {
    const entries = Object.entries(detail.issue.fields).filter(([, value]) => value !== '');
    if (entries.length === 0) return nothing;
    const label = (key: string) => answerWords(this.venue, `${detail.category} ${key}`) ?? key;
    const option = (key: string, value: string | number | boolean) =>
      answerWords(this.venue, `${detail.category} ${key}=${value}`) ??
      (typeof value === 'boolean' ? say(value ? 'issue.yes' : 'issue.no') : `${value}`);
    return html`<section>
      <h2>${say('issue.answers')}</h2>
      <dl class="answers">
        ${entries.map(([key, value]) =>
          fact(
            label(key),
            [value]
              .flat()
              .map((one) => option(key, one))
              .join(', '),
          ),
        )}
      </dl>
    </section>`;
  }

  #troubleStrip(trouble: { words: string; again?: () => void }): TemplateResult {
    return html`<div class="strip" role="alert">
      ${icon('triangle-alert')}<span>${trouble.words}</span>
      ${trouble.again ? html`<button class="button" @click=${trouble.again}>${say('issue.again')}</button>` : nothing}
    </div>`;
  }

  /** Both versions side by side; nothing is overwritten unless somebody says so. */
  #conflict({ mine, before, after }: Conflict): TemplateResult {
    const news = after.events.filter(
      (event) => event.sequence > Math.max(0, ...before.events.map((one) => one.sequence)),
    );
    const last = news.at(-1);
    const words = wordsOfCommand(mine);
    const version = (detail: IssueDetail) =>
      html`<dl>
        ${fact(say('conflict.state'), sayIfKnown(`state.${detail.state}`) ?? detail.state)}
        ${fact(say('conflict.with'), detail.assignee?.name ?? say('queue.nobody'))}
        ${fact(say('conflict.priority'), detail.priority)}
      </dl>`;
    return html`<section class="conflict" role="alert" aria-labelledby="conflict">
      <h2 id="conflict">
        ${icon('users')}
        ${
          last
            ? say('conflict.title', {
                what: sentence(last, this.venue),
                ago: durationWords(now() - Date.parse(last.at), { seconds: true }),
              })
            : say('conflict.changed')
        }
      </h2>
      <p>${say('conflict.nothing')}</p>
      <div class="versions">
        <div>
          <h3>${say('conflict.before')}</h3>
          ${version(before)}
        </div>
        <div>
          <h3>${say('conflict.after')}</h3>
          ${version(after)}
        </div>
        <div>
          <h3>${say('conflict.mine')}</h3>
          <p><b>${sayIfKnown(`action.${mine.type}`) ?? mine.type}</b></p>
          ${words ? html`<p class="words" dir="auto" .textContent=${words}></p>` : nothing}
        </div>
      </div>
      <div class="actions">
        <button class="button" @click=${this.#leaveConflict}>${say('conflict.leave')}</button>
        ${
          after.commands.includes(mine.type)
            ? html`<button class="button primary" @click=${() => this.#insist(mine)}>
                ${say('conflict.still')}
              </button>`
            : html`<p class="hint">${say('conflict.impossible')}</p>`
        }
      </div>
    </section>`;
  }

  readonly #leaveConflict = (): void => {
    this._conflict = undefined;
    this.#focusTitle();
  };

  #insist(mine: Command): void {
    this._conflict = undefined;
    this.#give(mine);
  }

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

function fact(name: string, value: string): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd dir="auto">${value}</dd>
  </div>`;
}

/** Why it is due then: the target of the rule, and what made the rule apply. */
function ruleWords(clock: Clock): string {
  const target = durationWords(clock.targetMs, { seconds: true });
  const id = clock.ruleId.split('.', 2).join('.');
  return say('rule.sentence', {
    target,
    because: sayIfKnown(`rule.${id}`) ?? say('rule.other', { id: clock.ruleId }),
  });
}

function wordsOfCommand(command: Command): string {
  if ('text' in command) return command.text;
  if ('question' in command) return command.question;
  if ('advice' in command) return command.advice ?? '';
  return 'reason' in command ? (command.reason ?? '') : '';
}

function languageName(tag: string): string {
  try {
    return (
      new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'language' }).of(tag) ?? tag
    );
  } catch {
    return tag;
  }
}
