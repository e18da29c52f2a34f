import { html, nothing } from 'lit/html.js';
import type { Touchline, VenueConfig } from '@touchline/sdk';
import { releaseTouchline, takeTouchline } from '../../controllers/session.ts';
import { TemplateElement } from '../../controllers/template-element.ts';
import {
  directionOf,
  languageOf,
  loadStrings,
  translator,
  type Language,
  type Strings,
} from '../../strings/strings.ts';
import { loadSurveyStrings } from '../../strings/survey/survey.ts';
import look from '../panel/panel.styles.ts';
import { dayOf, isRated, keepAsked, lastEvent, mayAsk, readAsked, type Subject } from './asked.ts';
import { answersOf, EVENT, ISSUE, scale, type Said, type Scores } from './groups.ts';
import { isTooLong, roomFor } from '../report/room.ts';
import frame from './survey.styles.ts';

/**
 * A few questions as a part of the page: how one issue was met, or how the visit was. Shows nothing unless this
 * person may be asked: never twice, at most once a day, never after something that hurt, and about a report only
 * where they agreed to it.
 *
 * @summary A survey after an issue was solved, or after the event.
 * @tag touchline-survey
 *
 * @attr {string} [endpoint=/touchline] - Address of the relay, absolute or relative to the page.
 * @attr {string} venue - Id of the venue. Required.
 * @attr {string} issue - Id of a solved issue of this device; without one the visit is asked about.
 * @attr {string} event - Id of the event; otherwise the one that ended last.
 * @attr {string} lang - Language; otherwise that of the page, then that of the browser.
 * @attr {'light' | 'dark'} theme - Otherwise that of the system.
 *
 * @csspart panel - All of it.
 * @csspart title - The heading.
 * @csspart rating - One question.
 * @csspart label - Its words.
 * @csspart choice - One step of a scale.
 * @csspart button - A button.
 * @csspart button-primary - The button that leads on.
 */
export class TouchlineSurvey extends TemplateElement {
  protected override readonly sheets = [look, frame];
  #touchline: Touchline | undefined;
  #options = { endpoint: '', venue: '' };
  #config: VenueConfig | undefined;
  #subject: Subject | undefined;
  #language: Language = 'en';
  #t: Said = (key) => key;
  #reference = '';
  #rated = false;
  #step = 0;
  #scores: Scores = {};
  #comment = '';
  #state: 'hidden' | 'asking' | 'failed' | 'thanks' = 'hidden';

  override connectedCallback() {
    super.connectedCallback();
    if (this.#touchline) return;
    this.#options = {
      endpoint: this.getAttribute('endpoint') ?? '/touchline',
      venue: this.getAttribute('venue') ?? '',
    };
    this.#touchline = takeTouchline(this.#options);
    // Without words or a venue there is nobody to ask, and nothing to say about that.
    this.#start(this.#touchline).catch(() => {});
  }

  disconnectedCallback() {
    if (this.#touchline) releaseTouchline(this.#options);
    this.#touchline = undefined;
  }

  /** Removes it from the page. */
  destroy() {
    this.remove();
  }

  async #start(touchline: Touchline) {
    const config = await touchline.config();
    if (!config) return;
    const issue = this.getAttribute('issue');
    const id = issue ?? this.getAttribute('event') ?? lastEvent(config, Date.now());
    if (!id) return;
    const subject: Subject = { kind: issue ? 'issue' : 'event', id };
    // Who never reported anything has no shelves here, and looking for some must not make any.
    const known = issue || (await hasReported()) ? await touchline.issues() : [];
    if (!mayAsk(subject, readAsked(this.#options.venue), known, config, Date.now())) return;
    const language = languageOf([this.closest<HTMLElement>('[lang]')?.lang, navigator.language]);
    const strings: Strings[] = await Promise.all([
      loadStrings(language, 'core'),
      loadStrings(language, 'later'),
      loadSurveyStrings(language),
    ]);
    this.#t = translator(language, [...strings, config.texts?.[language]]) as Said;
    this.#language = language;
    this.#config = config;
    this.#subject = subject;
    const about = known.find((one) => one.id === issue);
    this.#reference = about?.reference ?? '';
    this.#rated = !!about && isRated(about);
    this.#state = 'asking';
    this.requestUpdate();
  }

  get #groups() {
    if (this.#subject?.kind !== 'issue') return EVENT;
    // What was answered with a tap is not asked again.
    return this.#rated ? ISSUE.slice(1) : ISSUE;
  }

  /** Asked for today, or for good. */
  #remember(forGood: boolean) {
    const { venue } = this.#options;
    const asked = readAsked(venue);
    const { done } = asked;
    const id = this.#subject?.id ?? '';
    keepAsked(venue, { ...asked, done: forGood ? [...done, id] : done, day: dayOf(Date.now()) });
  }

  #later() {
    this.#remember(false);
    this.#state = 'hidden';
    this.requestUpdate();
  }

  #move(to: number) {
    this.#step = to;
    this.requestUpdate();
    void this.updateComplete.then(() => this.root.querySelector<HTMLElement>('h2')?.focus());
  }

  async #continue() {
    if (this.#step < this.#groups.length - 1) return this.#move(this.#step + 1);
    if (isTooLong(this.#comment)) return;
    const { kind, id } = this.#subject ?? {};
    const answers = answersOf(this.#scores, this.#comment, kind === 'event' ? id : undefined);
    try {
      if (answers) await this.#touchline?.survey(answers, kind === 'issue' ? id : undefined);
      this.#remember(true);
      this.#state = 'thanks';
    } catch (error) {
      this.#state = 'failed';
      this.dispatchEvent(
        Object.assign(new Event('touchline-error', { bubbles: true, composed: true }), { error }),
      );
    }
    this.#move(this.#step);
  }

  protected override template() {
    if (this.#state === 'hidden') return nothing;
    const t = this.#t;
    const language = this.#language;
    return html`<section
      class="frame"
      part="panel"
      lang=${language}
      dir=${directionOf(language)}
      aria-labelledby="title"
    >
      ${this.#state === 'thanks' ? this.#thanks(t) : this.#questions(t)}
    </section>`;
  }

  #questions(t: Said) {
    const groups = this.#groups;
    const group = groups[this.#step];
    const venue = this.#name();
    const current = this.#step + 1;
    const room = roomFor(t, this.#comment);
    return html`<h2 id="title" tabindex="-1" part="title">
        <small>${t('details.step', { current, total: groups.length })}</small
        >${this.#reference ? t('issue.title', { reference: this.#reference }) : t('survey.title')}
      </h2>
      ${current === 1 ? html`<p class="hint">${t('survey.intro')}</p>` : nothing}
      ${group?.title ? html`<h3>${t(group.title)}</h3>` : nothing}
      ${group?.scales.map((one) => scale(t, this.#language, one, venue, this.#scores))}
      ${
        group?.comment
          ? html`<label class="q"
              ><b>${t('survey.comment')} <small>${t('details.optional')}</small></b
              ><textarea
                rows="4"
                dir="auto"
                aria-describedby=${room ? 'room' : nothing}
                .value=${this.#comment}
                @input=${(event: Event) => {
                  this.#comment = (event.target as HTMLTextAreaElement).value;
                  this.requestUpdate();
                }}
              ></textarea
              >${room ? html`<span class=${isTooLong(this.#comment) ? 'error' : 'hint'} id="room">${room}</span>` : nothing}
            </label>`
          : nothing
      }
      ${this.#state === 'failed' ? html`<p class="error" role="alert">${t('state.error')}</p>` : nothing}
      <div class="ways">
        <button class="btn primary" part="button-primary" @click=${() => void this.#continue()}>
          ${t(current < groups.length ? 'action.continue' : 'action.send')}
        </button>
        <button class="link" @click=${() => this.#later()}>${t('survey.later')}</button>
      </div>`;
  }

  #thanks(t: Said) {
    const gift = this.#own('survey.gift');
    const done = this.#own('survey.done');
    return html`<h2 id="title" tabindex="-1" part="title">${t('survey.thanks')}</h2>
      ${
        gift
          ? html`<div class="card">
              <h3>${t('survey.reward', { venue: this.#name() })}</h3>
              <p dir="auto">${gift}</p>
            </div>`
          : nothing
      }
      ${
        done
          ? html`<h3>${t('survey.weDid')}</h3>
              <p dir="auto">${done}</p>`
          : nothing
      }`;
  }

  #name() {
    const labels = this.#config?.venue.labels;
    return labels?.[this.#language] ?? labels?.['en'] ?? '';
  }

  /** A text that only a venue can give. */
  #own(key: string) {
    const { texts } = this.#config ?? {};
    return texts?.[this.#language]?.[key] ?? texts?.['en']?.[key];
  }
}

/** Whether an outbox stands on this device; asking makes none. A browser that cannot tell is asked the long way. */
async function hasReported(): Promise<boolean> {
  try {
    const shelves = await indexedDB.databases();
    return shelves.some(({ name }) => name?.startsWith('touchline:'));
  } catch {
    return true;
  }
}

/** Registers the tag, once. */
export function defineSurvey() {
  if (!customElements.get('touchline-survey')) customElements.define('touchline-survey', TouchlineSurvey);
}

declare global {
  interface HTMLElementTagNameMap {
    'touchline-survey': TouchlineSurvey;
  }
}
