import { html, nothing } from 'lit/html.js';
import type { IssueState, StatusView } from '@touchline/sdk';
import type { Scene } from '../panel/view.ts';

const MINUTE = 60_000;

/** Nobody waits for an answer any more. */
const isOver = (view: StatusView | undefined) => /resolved|closed|cancelled/.test(view?.status ?? '');

/** The clock time is the hero; the minutes left are only company. What has passed is never counted below nothing. */
export function promise({ t, times }: Scene, { receipt: given, view }: IssueState) {
  // What a receipt promised holds until the venue says more.
  const respondBy = (view ? view.promise : given)?.respondBy;
  // Where a later time was told, that is the one to look at, and its notice stands below.
  if (!respondBy || isOver(view) || view?.delay || (view?.promise && view.promise.state !== 'due'))
    return nothing;
  const due = Date.parse(respondBy);
  const left = due - Date.now();
  if (!(left > 0)) return nothing;
  const backAt = view?.promise?.backAt ?? given?.backAt;
  // Outside opening hours, who would answer is not there: said before a time is.
  if (backAt && Date.parse(backAt) > Date.now()) {
    const [time, by] = [times.time(backAt), times.time(respondBy)];
    return html`<p part="promise"><b>${t('receipt.received.later', { time, due: by })}</b></p>`;
  }
  const since = Date.parse((view ? owedSince(view) : given?.receivedAt) ?? '');
  return html`<p class="big" part="promise">
      ${t('receipt.received.promise', { time: times.time(respondBy) })}
    </p>
    <p class="left" part="countdown">
      ${arc(left, due - since)}<span>${t('receipt.received.left', { duration: times.duration(left) })}</span>
    </p>`;
}

/** Since when somebody waits for a word: whoever was not helped waits anew. */
const owedSince = ({ timeline, receivedAt }: StatusView) =>
  timeline.findLast(({ what }) => what === 'reopened')?.at ?? receivedAt;

/** What is left of the time, as a ring that empties by the minute. */
function arc(left: number, all: number) {
  const share = Math.min(Math.ceil(left / MINUTE) / Math.max(Math.ceil(all / MINUTE), 1), 1);
  return html`<svg class="arc" viewBox="0 0 32 32" aria-hidden="true">
    <circle cx="16" cy="16" r="13"></circle>
    <path
      d="M16 3a13 13 0 1 1 0 26a13 13 0 1 1 0-26"
      pathLength="100"
      stroke-dasharray="${(share || 0) * 100} 200"
    ></path>
  </svg>`;
}

/** Its time has passed and nobody has answered; a new time that was told makes it no better. */
export function isLate({ view }: IssueState): boolean {
  const given = view?.promise;
  if (!given || given.respondedAt || given.state === 'paused' || isOver(view)) return false;
  return given.state === 'late' || Date.parse(given.respondBy) < Date.now();
}

/** How the promise stands when it is no longer simply due: kept, passed, or waiting for the person. */
export function outcome({ t, times }: Scene, issue: IssueState) {
  const { view } = issue;
  const given = view?.promise;
  if (!given) return nothing;
  const due = Date.parse(given.respondBy);
  if (given.state === 'paused' && !isOver(view)) return html`<p>${t('issue.paused')}</p>`;
  // The venue counts by its own clock and says so with its next word; until then ours is near enough.
  if (isLate(issue) && !view?.delay) {
    return html`<p>${t('issue.late', { duration: times.duration(Date.now() - due) })}</p>`;
  }
  if (given.respondedAt && given.state === 'met') {
    const took = Date.parse(given.respondedAt) - Date.parse(owedSince(view));
    return html`<p>${t('issue.met', { duration: times.duration(took) })}</p>`;
  }
  return nothing;
}
