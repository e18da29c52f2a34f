import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { DeskEvent, DeskVenue, IssueDetail } from '../../api/types.ts';
import { eventWords } from '../events.ts';
import { base } from '../styles/base.styles.ts';
import { now, Ticker } from '../ticker.ts';
import { say, timeWords, Words } from '../words.ts';
import { icon } from './icons.ts';
import { threadStyles } from './thread.styles.ts';

/** Events whose words reached the reporter and stand in no message. */
const SPEAKING = new Set(['resolved', 'delayed']);

type Item =
  | {
      at: string;
      kind: 'message';
      key: string;
      message: IssueDetail['messages'][number];
      by: string | undefined;
    }
  | { at: string; kind: 'note'; key: string; note: IssueDetail['notes'][number] }
  | { at: string; kind: 'event'; key: string; event: DeskEvent; words: string };

/** Messages, internal notes and events of one issue, in the order they happened. */
export class DeskThread extends LitElement {
  static override styles = [base, threadStyles];
  static override properties = {
    detail: { attribute: false },
    venue: { attribute: false },
  };
  declare detail: IssueDetail;
  declare venue: DeskVenue | undefined;

  #minute = 0;

  constructor() {
    super();
    new Words(this);
    // Only the day in front of a time can change while nothing happens.
    new Ticker(this, () => {
      const minute = Math.floor(now() / 60_000);
      if (minute !== this.#minute) this.requestUpdate();
      this.#minute = minute;
    });
  }

  override render() {
    const items = itemsOf(this.detail, this.venue);
    return html`<ol role="list" aria-label=${say('thread.title')}>
      ${repeat(
        items,
        (item) => item.key,
        (item) => html`<li class=${item.kind}>${this.#item(item)}</li>`,
      )}
    </ol>`;
  }

  #item(item: Item): TemplateResult {
    const time = html`<time datetime=${item.at}>${timeWords(item.at, now())}</time>`;
    if (item.kind === 'event') {
      const said = SPEAKING.has(item.event.type) ? item.event.data['text'] : undefined;
      const line = html`<div class="line">
        <span class="mark" aria-hidden="true"></span>
        <p>${item.words} ${time}</p>
      </div>`;
      if (typeof said !== 'string') return line;
      return html`${line}
        <div class="bubble venue"><p class="text" dir="auto" .textContent=${said}></p></div>`;
    }
    if (item.kind === 'note') {
      const { author, text } = item.note;
      return html`<p class="by">
          ${icon('sticky-note')} <b>${author}</b> <span class="tag">${say('thread.onlyStaff')}</span> ${time}
        </p>
        <p class="text" dir="auto" .textContent=${text}></p>`;
    }
    const { from, text, language } = item.message;
    const name = from === 'reporter' ? (this.detail.issue.reporter.name ?? say('thread.reporter')) : item.by;
    return html`<div class="bubble ${from}">
      <p class="by"><b>${name ?? say('thread.venue')}</b> ${time}</p>
      <p class="text" dir="auto" lang=${language ?? nothing} .textContent=${text}></p>
    </div>`;
  }
}

/** One line for what stands nowhere else: a message or a note is not told twice. */
export function itemsOf(detail: IssueDetail, venue: DeskVenue | undefined): Item[] {
  const authors = new Map(
    detail.events.flatMap((event) => {
      const id = idOf(event.data['message']) ?? event.data['messageId'];
      return typeof id === 'string' ? [[id, event.actor.name] as const] : [];
    }),
  );
  const events = detail.events.flatMap((event): Item[] => {
    const words = eventWords(event, venue);
    return words ? [{ at: event.at, kind: 'event', key: `e${event.sequence}`, event, words }] : [];
  });
  const messages = detail.messages.map((message): Item => {
    const by = authors.get(message.id) ?? nearestReply(detail, message.at);
    return { at: message.at, kind: 'message', key: `m${message.id}`, message, by };
  });
  const notes = detail.notes.map((note): Item => ({ at: note.at, kind: 'note', key: `n${note.id}`, note }));
  return [...events, ...messages, ...notes].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

/** Who wrote a message of the venue: the event of the same instant tells. */
function nearestReply(detail: IssueDetail, at: string): string | undefined {
  return detail.events.find((event) => event.at === at && event.actor.role !== 'reporter')?.actor.name;
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
}
