import { html, nothing } from 'lit/html.js';
import type { IssueState } from '@touchline/sdk';
import type { Form } from '../panel/view.ts';
import { remark } from './messages.ts';
import { rating } from './rating.ts';
import { again } from './refused.ts';
import { isTooLong } from './room.ts';

/** The reporter has the last word. */
export function solved(scene: Form, issue: IssueState) {
  const { t, times, notes, touchline } = scene;
  const { id, view } = issue;
  if (!view?.resolution) return nothing;
  const pending = (type: string) => issue.pending.some((one) => one.type.endsWith(type));
  const reopened = pending('.reopened');
  const closed = view.status === 'closed';
  const confirmed = pending('.confirmed') || closed;
  const asks = view.allowed.includes('confirm') && !confirmed && !reopened;
  const two = html`<div class="pair">
      <button
        class="btn primary"
        part="button-primary"
        @click=${() => scene.act(() => touchline.confirm(id), 'confirm.thanks')}
      >
        ${t('confirm.yes')}
      </button>
      <button class="btn primary no again" part="button" @click=${() => askWhy(scene, id)}>
        ${t('confirm.no')}
      </button>
    </div>
    ${view.closesAt ? html`<p>${t('confirm.auto', { time: times.time(view.closesAt) })}</p>` : nothing}`;
  return html`<section class="card">
      <p dir="auto">${view.resolution.text}</p>
      ${asks ? html`<h3>${t('confirm.title')}</h3>` : nothing}
      ${`why ${id}` in notes && !reopened ? why(scene, id) : asks ? two : nothing}
      ${confirmed && !closed ? html`<p>${t('confirm.thanks')}</p>` : nothing}
      ${reopened ? html`<p>${t('status.reopened')}</p>` : nothing}
    </section>
    ${confirmed && !reopened ? rating(scene, issue) : nothing}
    ${closed && !reopened ? afterwards(scene, issue) : nothing}`;
}

function askWhy(scene: Form, id: string) {
  scene.notes[`why ${id}`] = '';
  // What was under the finger is gone: the focus goes on with the question, and back with its end.
  scene.focusOn('.card textarea');
}

function why(scene: Form, id: string) {
  const { t, notes, touchline } = scene;
  const key = `why ${id}`;
  const send = () => {
    if (isTooLong(notes[key])) return;
    void scene.act(async () => {
      await touchline.reopen(id, notes[key] || undefined);
      delete notes[key];
    }, 'status.reopened');
  };
  const cancel = () => {
    delete notes[key];
    scene.focusOn('.again');
  };
  return html`${remark(scene, key, 'confirm.why')}
    <div class="pair">
      <button class="btn primary" part="button-primary" @click=${send}>${t('action.send')}</button>
      <button class="btn" part="button" @click=${cancel}>${t('action.cancel')}</button>
    </div>`;
}

/** It was closed, and it is not over for the person. */
function afterwards(scene: Form, issue: IssueState) {
  const { t, times, notes } = scene;
  const { id, view } = issue;
  if (`why ${id}` in notes || view?.erased) return nothing;
  if (view?.allowed.includes('reopen')) {
    return html`<p class="hint">
        ${view.reopenUntil ? t('confirm.until', { time: times.time(view.reopenUntil) }) : nothing}
      </p>
      <button class="btn again" part="button" @click=${() => askWhy(scene, id)}>
        ${t('confirm.reopen')}
      </button>`;
  }
  return html`<p class="hint">${t('confirm.tooLate')}</p>
    <button class="btn" part="button" @click=${() => void again(scene, issue)}>${t('outbox.again')}</button>`;
}
