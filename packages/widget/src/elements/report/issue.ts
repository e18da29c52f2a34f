import { html, nothing } from 'lit/html.js';
import type { IssueState, StatusView } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import type { Key } from '../../strings/strings.ts';
import { past } from '../../strings/past.ts';
import type { Form, Scene, View } from '../panel/view.ts';
import { askedAfter } from './asked-after.ts';
import { follow } from './follow.ts';
import { headOf, isOver, lostOf, turns } from './head.ts';
import { messages, write } from './messages.ts';
import { notify } from './notify.ts';
import { outcome, promise } from './promise.ts';
import { solved } from './solved.ts';
import { stillNeeded } from './still.ts';
import { timeline } from './timeline.ts';
import { unlisted } from './unlisted.ts';
import { ways } from './ways.ts';

/** So long without a word is nothing to speak of. */
const STALE_MS = 30_000;

/** What a report is doing, in one word. */
export function statusOf({ t, times }: Scene, issue: IssueState): string {
  const { view, delivery } = issue;
  if (delivery === 'refused') return t('outbox.refused.title');
  if (delivery === 'expired') return t('outbox.expired.title');
  if (delivery === 'deleted') return t('outbox.deleted.title');
  if (delivery === 'unreadable') return t('outbox.unreadable.title');
  if (issue.asks) return t('danger.stillNeeded');
  if (delivery === 'sending') return t('receipt.sending.title');
  if (delivery !== 'received') return t(issue.kept === 'memory' ? 'unsaved.title' : 'status.queued');
  if (!view) return t('status.received');
  if (view.status === 'scheduled')
    return t('status.scheduled', { time: times.time(view.scheduledFor ?? view.receivedAt) });
  return t(`status.${view.status}`);
}

/** One report: what happened, what comes next, when. */
export function issueView(scene: Form): View {
  const { t, issueId } = scene;
  const issue = scene.issue(issueId);
  if (!issue) return { title: t('track.title'), body: html`<p>${t('track.gone')}</p>` };
  const { view, delivery, category } = issue;
  const place = scene.placeOf(issue.location);
  const head = headOf(scene, issue);
  const received = delivery === 'received';
  const shape = (received && statusIcon(view)) || head.icon;
  return {
    title: t('issue.title', { reference: issue.reference }),
    body: html`
      ${
        issue.unlisted
          ? nothing
          : html`<p class="hint">
              ${category ? scene.labelOf(category) : nothing}${place ? html`<br />${place}` : nothing}
            </p>`
      }
      ${stillNeeded(scene, issue)}
      ${
        head.lines[0] || !issue.asks
          ? html`<div class="head ${head.tone}" part="receipt-head">
              ${icon(shape, turns(shape))}
              <div>
                <p class="status">${statusOf(scene, issue)}</p>
                ${received ? html`${promise(scene, issue)}${outcome(scene, issue)}` : head.lines.map((line) => html`<p>${line}</p>`)}
              </div>
            </div>`
          : nothing
      }
      ${received ? nothing : ways(scene, issue)} ${lostOf(scene, issue)} ${story(scene, issue)}
      ${isOver(issue) ? nothing : html`${unlisted(scene, issue)} ${elsewhere(scene, issue)} ${notify(scene, issue)} ${askedAfter(scene, issue)}`}
    `,
    submit: () => write(scene, issue),
  };
}

const statusIcon = (view: StatusView | undefined) =>
  view?.status === 'scheduled'
    ? 'clock'
    : view?.status === 'cancelled'
      ? 'undo-2'
      : view?.promise?.state === 'paused'
        ? 'circle-pause'
        : '';

/** Everything the venue told, and what may be said back: what is asked first, then the rest in order. */
export function story(scene: Form, issue: IssueState, undoes = false) {
  const { t, times } = scene;
  const { view, viewAt } = issue;
  const asked =
    view?.status === 'waiting_reporter' && (view.question || view.answerBy)
      ? html`<section class="card soon">
          ${view.question ? html`<p dir="auto">${view.question}</p>` : nothing}
          ${view.answerBy ? html`<p>${t('message.askedUntil', { time: times.time(view.answerBy) })}</p>` : nothing}
        </section>`
      : nothing;
  const stale = viewAt && !navigator.onLine && Date.now() - viewAt > STALE_MS;
  return html`${stale ? html`<p class="hint">${t('state.stale', { time: past(scene.times, viewAt) })}</p>` : nothing}
  ${asked} ${solved(scene, issue)} ${delay(scene, view)} ${timeline(scene, issue)} ${messages(scene, issue)}
  ${view?.erased ? html`<p class="hint">${t('issue.erased')}</p>` : last(scene, issue, undoes)}`;
}

/** The receipt has it open; here it is at hand. */
function elsewhere(scene: Form, issue: IssueState) {
  const { t } = scene;
  return !issue.trackingLink || issue.view?.erased
    ? nothing
    : html`<details>
        <summary>${t('receipt.link')}</summary>
        ${follow(scene, issue)}
        <p class="hint">${t('track.shared')}</p>
      </details>`;
}

/** A second time instead of silence: the old one struck, the new one beside it. */
function delay({ t, times, config }: Scene, view: StatusView | undefined) {
  const { delay: notice, promise: given } = view ?? {};
  if (!notice || given?.respondedAt) return nothing;
  const { newTime, nextNews, reason, advice } = notice;
  const phone = config?.phones.help;
  const before = given && times.time(given.respondBy);
  return html`<section class="card soon" part="delay">
    <h3>${icon('clock-alert')}${t('delay.title')}</h3>
    ${
      newTime
        ? html`<p class="times">
            <b>${t('delay.newTime', { time: times.time(newTime) })}</b>
            ${before && before !== times.time(newTime) ? html`<s aria-hidden="true">${before}</s><span class="sr">${t('delay.was', { time: before })}</span>` : nothing}
          </p>`
        : nextNews
          ? html`<p><b>${t('delay.nextNews', { time: times.time(nextNews) })}</b></p>`
          : nothing
    }
    <p>${t('delay.why', { reason: t(`delay.${reason}`) })}</p>
    ${advice ? html`<p>${t('delay.meanwhile', { advice: `\u2068${advice}\u2069` })}</p>` : nothing}
    <p>${t('delay.sorry')}</p>
    ${phone ? html`<a class="btn" part="button" href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${icon('phone')}${t('delay.person')}</a>` : nothing}
  </section>`;
}

/** What cannot be taken back is asked about first. */
function last(scene: Scene, issue: IssueState, undoes: boolean) {
  const { t, notes, touchline } = scene;
  const { id, view } = issue;
  const asked = `sure ${id}`;
  const sure = (what: 'withdraw' | 'erase', question: Key, act: () => Promise<void>) =>
    notes[asked] === what
      ? html`<section class="card now">
          <p>${t(question)}</p>
          <div class="pair">
            <button
              class="btn"
              part="button"
              @click=${() => {
                delete notes[asked];
                scene.requestUpdate();
              }}
            >
              ${t('action.cancel')}
            </button>
            <button
              class="btn danger"
              part="button-danger"
              @click=${() =>
                scene.act(async () => {
                  await act();
                  delete notes[asked];
                })}
            >
              ${t(`issue.${what}`)}
            </button>
          </div>
        </section>`
      : html`<button
          class="link"
          @click=${() => {
            notes[asked] = what;
            scene.requestUpdate();
          }}
        >
          ${t(`issue.${what}`)}
        </button>`;
  return html`<div class="last">
    ${!undoes && view?.allowed.includes('withdraw') ? sure('withdraw', 'issue.withdrawAsk', () => touchline.withdraw(id)) : nothing}
    ${view?.allowed.includes('erase') ? sure('erase', 'issue.eraseAsk', () => touchline.erase(id)) : nothing}
  </div>`;
}
