import { html, nothing } from 'lit/html.js';
import type { IssueState, StatusView, TimelineEntry } from '@touchline/sdk';
import { TouchlineFeedbackGivenEvent } from '../../events/events.ts';
import { icon } from '../../icons/icon.ts';
import type { Key } from '../../strings/strings.ts';
import type { Form, Scene, View } from '../panel/view.ts';
import { follow } from './follow.ts';
import { again, headOf, lostOf, promise } from './receipt.ts';

const TOLD: Partial<Record<TimelineEntry['what'], Key>> = {
  acknowledged: 'status.acknowledged',
  in_progress: 'status.in_progress',
  waiting_reporter: 'status.waiting_reporter',
  resolved: 'status.resolved',
  closed: 'status.closed',
  cancelled: 'status.cancelled',
  replied: 'issue.replied',
  delayed: 'delay.title',
  reopened: 'status.reopened',
  confirmed: 'confirm.yes',
  merged: 'status.merged',
  rejected: 'status.rejected',
  erased: 'issue.erased',
};
const FOLD = 5;
/** The venue does not have it, and the person can tell it once more. */
const AGAIN: ReadonlySet<string> = new Set(['expired', 'unreadable']);

/** What a report is doing, in one word. */
export function statusOf({ t, times }: Scene, issue: IssueState): string {
  const { view, delivery } = issue;
  if (delivery === 'refused') return t('outbox.refused.title');
  if (delivery === 'expired') return t('outbox.expired.title');
  if (delivery === 'deleted') return t('outbox.deleted.title');
  if (delivery === 'unreadable') return t('outbox.unreadable.title');
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
  const { view, delivery } = issue;
  const place = scene.placeOf(issue.location);
  const head = headOf(scene, issue);
  return {
    title: t('issue.title', { reference: issue.reference }),
    body: html`
      <p class="hint">${scene.labelOf(issue.category)}${place ? html`<br />${place}` : nothing}</p>
      <div class="head ${head.tone}" part="receipt-head">
        ${icon(delivery === 'received' ? statusIcon(view) : head.icon)}
        <div>
          <p class="status">${statusOf(scene, issue)}</p>
          ${delivery === 'received' ? promise(scene, issue) : head.lines.map((line) => html`<p>${line}</p>`)}
          ${met(scene, view)}
        </div>
      </div>
      ${delivery === 'refused' ? html`<button class="btn" part="button" @click=${() => void again(scene, issue)}>${t('outbox.refused.edit')}</button>` : nothing}
      ${AGAIN.has(delivery) ? html`<button class="btn" part="button" @click=${() => void again(scene, issue)}>${t('outbox.again')}</button>` : nothing}
      ${lostOf(scene, issue)} ${story(scene, issue)}
      ${
        issue.trackingLink
          ? html`<details>
              <summary>${t('receipt.link')}</summary>
              ${follow(scene, issue)}
            </details>`
          : nothing
      }
    `,
    submit: () => write(scene, issue),
  };
}

const statusIcon = (view: StatusView | undefined) =>
  view?.status === 'scheduled'
    ? 'clock'
    : view?.promise?.state === 'late'
      ? 'clock-alert'
      : 'circle-check-big';

/** How the promise ended. */
function met({ t, times }: Scene, view: StatusView | undefined) {
  const { promise: given, receivedAt } = view ?? {};
  if (!given || !receivedAt) return nothing;
  if (given.state === 'paused') return html`<p>${t('issue.paused')}</p>`;
  if (given.state === 'late' && !given.respondedAt) {
    return html`<p>
      ${t('issue.late', { duration: times.duration(Date.now() - Date.parse(given.respondBy)) })}
    </p>`;
  }
  if (given.respondedAt && given.state === 'met') {
    return html`<p>
      ${t('issue.met', { duration: times.duration(Date.parse(given.respondedAt) - Date.parse(receivedAt)) })}
    </p>`;
  }
  return nothing;
}

/** Everything the venue told, and what may be said back: what is asked first, then the rest in order. */
export function story(scene: Scene, issue: IssueState) {
  const { t, times } = scene;
  const { view } = issue;
  const asked =
    view?.status === 'waiting_reporter'
      ? html`<section class="card soon">
          <h3>${t('message.asked')}</h3>
          ${view.question ? html`<p dir="auto">${view.question}</p>` : nothing}
        </section>`
      : nothing;
  return html`${asked} ${delay(scene, view)} ${solved(scene, issue)} ${messages(scene, issue)}
  ${timeline(scene, issue)}
  ${view?.erased ? html`<p class="hint">${t('issue.erased')}</p>` : last(scene, issue)}
  ${issue.viewAt && Date.now() - issue.viewAt > 120_000 && !navigator.onLine ? html`<p class="hint">${t('state.stale', { time: times.time(issue.viewAt) })}</p>` : nothing}`;
}

/** A second time instead of silence: the old one struck, the new one beside it. */
function delay({ t, times, config }: Scene, view: StatusView | undefined) {
  const { delay: notice, promise: given } = view ?? {};
  if (!notice || given?.respondedAt) return nothing;
  const { newTime, nextNews, reason, advice } = notice;
  const phone = config?.phones.help;
  return html`<section class="card soon" part="delay">
    <h3>${t('delay.title')}</h3>
    ${
      newTime
        ? html`<p>
            <b>${t('delay.newTime', { time: times.time(newTime) })}</b>
            ${given ? html`<s>${times.time(given.respondBy)}</s>` : nothing}
          </p>`
        : nextNews
          ? html`<p><b>${t('delay.nextNews', { time: times.time(nextNews) })}</b></p>`
          : nothing
    }
    <p>${t('delay.why', { reason: t(`delay.${reason}`) })}</p>
    ${advice ? html`<p dir="auto">${t('delay.meanwhile', { advice })}</p>` : nothing}
    <p>${t('delay.sorry')}</p>
    ${phone ? html`<a class="btn" part="button" href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${icon('phone')}${t('delay.person')}</a>` : nothing}
  </section>`;
}

/** The reporter has the last word. */
function solved(scene: Scene, issue: IssueState) {
  const { t, times, notes, touchline } = scene;
  const { id, view } = issue;
  if (!view?.resolution) return nothing;
  const pending = (type: string) => issue.pending.some((one) => one.type.endsWith(type));
  const confirmed = pending('.confirmed') || view.status === 'closed';
  const why = `why ${id}`;
  const ask =
    view.allowed.includes('confirm') && !confirmed && !pending('.reopened')
      ? html`<h3>${t('confirm.title')}</h3>
          ${
            why in notes
              ? html`<label class="q"
                    ><b>${t('confirm.why')}</b
                    ><textarea
                      rows="2"
                      dir="auto"
                      .value=${notes[why] ?? ''}
                      @input=${note(scene, why)}
                    ></textarea>
                  </label>
                  <button
                    class="btn primary"
                    part="button-primary"
                    @click=${() =>
                      scene.act(async () => {
                        await touchline.reopen(id, notes[why] || undefined);
                        delete notes[why];
                      }, 'status.reopened')}
                  >
                    ${t('action.send')}
                  </button>`
              : html`<div class="pair">
                  <button
                    class="btn primary"
                    part="button-primary"
                    @click=${() => scene.act(() => touchline.confirm(id), 'confirm.thanks')}
                  >
                    ${t('confirm.yes')}
                  </button>
                  <button
                    class="btn"
                    part="button"
                    @click=${() => {
                      notes[why] = '';
                      scene.requestUpdate();
                    }}
                  >
                    ${t('confirm.no')}
                  </button>
                </div>`
          }
          ${view.closesAt ? html`<p>${t('confirm.auto', { time: times.time(view.closesAt) })}</p>` : nothing}`
      : nothing;
  return html`<section class="card">
      <p dir="auto">${view.resolution.text}</p>
      ${ask} ${confirmed && view.status !== 'closed' ? html`<p>${t('confirm.thanks')}</p>` : nothing}
      ${pending('.reopened') ? html`<p>${t('status.reopened')}</p>` : nothing}
    </section>
    ${confirmed ? rating(scene, issue) : nothing}`;
}

/** Five native radios. A tap saves; by keyboard the arrows only move, Space or Enter saves. */
function rating(scene: Scene, issue: IssueState) {
  const { t, notes, touchline } = scene;
  const { id, view } = issue;
  const given = Number(notes[`csat ${id}`] ?? view?.rating ?? 0);
  if (!given && !view?.allowed.some((what) => what === 'feedback' || what === 'confirm')) return nothing;
  const save = (csat: number) => {
    if (csat === given) return;
    notes[`csat ${id}`] = `${csat}`;
    void scene.act(async () => {
      await touchline.feedback(id, { csat });
      scene.dispatchEvent(new TouchlineFeedbackGivenEvent(issue, csat));
    }, 'rating.thanks');
  };
  return html`<fieldset class="q rating" part="rating" role="radiogroup">
    <legend>${t('rating.title')}</legend>
    ${([1, 2, 3, 4, 5] as const).map(
      (csat) =>
        html`<label
          class="choice"
          @click=${(event: MouseEvent) => {
            if (event.detail && event.target instanceof Element && !event.target.matches('input')) save(csat);
          }}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === ' ' || event.key === 'Enter') save(csat);
          }}
          ><input type="radio" name="csat ${scene.turn}" value=${csat} .checked=${given === csat} /><b
            >${csat}</b
          ><span>${t(`rating.${csat}`)}</span></label
        >`,
    )}
    ${given ? html`<p>${t('rating.thanks')}</p>` : nothing}
  </fieldset>`;
}

const note = (scene: Scene, key: string) => (event: Event) => {
  scene.notes[key] = (event.target as HTMLInputElement).value;
  scene.requestUpdate();
};

function write(scene: Scene, { id }: IssueState) {
  const text = scene.notes[`message ${id}`]?.trim();
  if (!text) return;
  void scene.act(async () => {
    await scene.touchline.message(id, text);
    scene.notes[`message ${id}`] = '';
  });
}

/** A conversation that survives a bad network: an own message shows at once, marked until it was received. */
function messages(scene: Scene, issue: IssueState) {
  const { t, times } = scene;
  const { id, view, pending } = issue;
  const waiting = pending.filter(({ type, text }) => type.endsWith('.message') && text);
  const received = view?.messages ?? [];
  const open = view?.allowed.includes('message');
  if (!received.length && !waiting.length && !open) return nothing;
  return html`<section class="messages">
    <h3>${t('message.title')}</h3>
    ${received.map(
      ({ from, text, at, language }) =>
        html`<div class="message ${from}" part="message">
          <p class="hint">
            ${t(from === 'venue' ? 'message.from' : 'message.you')},
            <time datetime=${at}>${times.time(at)}</time>
          </p>
          <p dir="auto" lang=${language ?? nothing}>${text}</p>
        </div>`,
    )}
    ${waiting.map(
      ({ text }) =>
        html`<div class="message reporter" part="message">
          <p class="hint">${icon('smartphone')}${t('status.queued')}</p>
          <p dir="auto">${text}</p>
        </div>`,
    )}
    ${
      open
        ? html`<label class="q"
              ><b>${t('message.write')}</b
              ><textarea
                rows="2"
                dir="auto"
                maxlength="4000"
                .value=${scene.notes[`message ${id}`] ?? ''}
                @input=${note(scene, `message ${id}`)}
                @keydown=${(event: KeyboardEvent) => {
                  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) write(scene, issue);
                }}
              ></textarea>
            </label>
            <button class="btn" part="button" @click=${() => write(scene, issue)}>
              ${icon('send', true)}${t('message.send')}
            </button>`
        : nothing
    }
  </section>`;
}

function timeline({ t, times }: Scene, { capturedAt, receipt: given, view }: IssueState) {
  const steps: [at: number | string, words: string][] = [[capturedAt, t('issue.captured')]];
  if (given) steps.push([given.receivedAt, t('issue.reached')]);
  for (const { at, what } of view?.timeline ?? []) {
    const key = Object.hasOwn(TOLD, what) && TOLD[what];
    if (key) steps.push([at, t(key)]);
    else if (what === 'scheduled')
      steps.push([at, t('status.scheduled', { time: times.time(view?.scheduledFor ?? at) })]);
  }
  const list = (some: typeof steps) =>
    html`<ol class="timeline" part="timeline">
      ${some.map(
        ([at, words]) =>
          html`<li>
            <time datetime=${times.time(at) && new Date(at).toISOString()}>${times.time(at)}</time
            ><span>${words}</span>
          </li>`,
      )}
    </ol>`;
  const recent = steps.slice(-FOLD);
  return html`<section>
    <h3>${t('issue.timeline')}</h3>
    ${
      steps.length > FOLD
        ? html`<details>
            <summary>${times.time(capturedAt)} ${t('issue.captured')}</summary>
            ${list(steps.slice(0, -FOLD))}
          </details>`
        : nothing
    }
    ${list(recent)}
  </section>`;
}

/** What cannot be taken back is asked about first. */
function last(scene: Scene, issue: IssueState) {
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
    ${view?.allowed.includes('withdraw') ? sure('withdraw', 'issue.withdrawAsk', () => touchline.withdraw(id)) : nothing}
    ${view?.allowed.includes('erase') ? sure('erase', 'issue.eraseAsk', () => touchline.erase(id)) : nothing}
  </div>`;
}
