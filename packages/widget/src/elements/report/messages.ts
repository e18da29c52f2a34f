import { html, nothing } from 'lit/html.js';
import type { IssueState } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import type { Key } from '../../strings/strings.ts';
import { past } from '../../strings/past.ts';
import type { Scene } from '../panel/view.ts';
import { isTooLong, roomFor } from './room.ts';

/** Keeps what is being typed where the next drawing finds it. */
export const note = (scene: Scene, key: string) => (event: Event) => {
  scene.notes[key] = (event.target as HTMLInputElement).value;
  scene.requestUpdate();
};

/** A field for words that are kept under `key`; it says how many more may be written, once that is few. */
function field(scene: Scene, key: string, label: unknown, keys?: (event: KeyboardEvent) => void) {
  const text = scene.notes[key] ?? '';
  const wrong = isTooLong(text);
  const room = roomFor(scene.t, text);
  const by = `${key.replaceAll(' ', '-')}-room`;
  return html`<div class="q">
    <label for="${by}-text">${label}</label>
    ${room ? html`<p class=${wrong ? 'error' : 'hint'} id=${by}>${room}</p>` : nothing}
    <textarea
      id="${by}-text"
      rows="2"
      dir="auto"
      aria-describedby=${room ? by : nothing}
      aria-invalid=${wrong ? 'true' : nothing}
      .value=${text}
      @input=${note(scene, key)}
      @keydown=${keys}
    ></textarea>
  </div>`;
}

/** Room for a few more words, which may be left out. */
export const remark = (scene: Scene, key: string, label: Key) =>
  field(scene, key, html`${scene.t(label)} <small>${scene.t('details.optional')}</small>`);

export function write(scene: Scene, { id }: IssueState) {
  const text = scene.notes[`message ${id}`]?.trim();
  if (!text || isTooLong(text)) return;
  void scene.act(async () => {
    await scene.touchline.message(id, text);
    scene.notes[`message ${id}`] = '';
  }, 'status.queued');
}

/** A conversation that survives a bad network: an own message shows at once, marked until it was received. */
export function messages(scene: Scene, issue: IssueState) {
  const { t } = scene;
  const { id, view, pending } = issue;
  // What is still wrong is said to the venue, too.
  const waiting = pending.filter(({ type, text }) => /\.(message|reopened)$/.test(type) && text);
  const received = view?.messages ?? [];
  const open = view?.allowed.includes('message');
  if (!received.length && !waiting.length && !open) return nothing;
  const mark = (name: string, words: string) => html`${icon(name)}<span class="sr">${words},</span>`;
  return html`<section class="messages">
    <h3>${t('message.title')}</h3>
    ${received.map(
      ({ from, text, at, language }) =>
        html`<div class="message ${from}" part="message">
          <p class="hint">
            ${from === 'venue' ? nothing : mark('check', t('status.received'))}
            ${t(from === 'venue' ? 'message.from' : 'message.you')} ·
            <time datetime=${at}>${past(scene.times, at)}</time>
          </p>
          <p dir="auto" lang=${language ?? nothing}>${text}</p>
        </div>`,
    )}
    ${waiting.map(
      ({ text, problem }) =>
        html`<div class="message reporter" part="message">
          <p class="hint">
            ${icon(problem ? 'undo-2' : 'smartphone', !!problem)}${t(problem ? 'outbox.refused.title' : 'status.queued')}
          </p>
          <p dir="auto">${text}</p>
        </div>`,
    )}
    ${fresh(scene, id, received.filter(({ from }) => from === 'venue').length)}
    ${
      open
        ? html`${field(scene, `message ${id}`, t('message.write'), (event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) write(scene, issue);
            })}
            <button class="btn" part="button" @click=${() => write(scene, issue)}>
              ${icon('send', true)}${t('message.send')}
            </button>`
        : nothing
    }
  </section>`;
}

/**
 * Says that an answer has come below what is being read. Whoever reads the end of the conversation is taken along;
 * nobody else's page moves.
 */
function fresh(scene: Scene, id: string, count: number) {
  const { notes, root } = scene;
  const key = `answers ${id}`;
  notes[key] ??= `${count}`;
  if (count <= Number(notes[key])) return nothing;
  const answers = () => [...root.querySelectorAll<HTMLElement>('.message.venue')];
  const isSeen = (one: HTMLElement | undefined) => {
    const { bottom = 0 } = root.querySelector('.body')?.getBoundingClientRect() ?? {};
    const own = one?.getBoundingClientRect();
    return !!own && own.height > 0 && own.top < Math.min(bottom, innerHeight) && own.bottom > 0;
  };
  const show = () => {
    notes[key] = `${count}`;
    answers().at(-1)?.scrollIntoView({ block: 'nearest' });
    scene.requestUpdate();
  };
  setTimeout(() => {
    const all = answers();
    if (count > Number(notes[key]) && (isSeen(all.at(-1)) || isSeen(all.at(-2)))) show();
  });
  return html`<button class="btn pill" part="button" @click=${show}>${scene.t('message.new')}</button>`;
}
