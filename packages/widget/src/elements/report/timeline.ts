import { html, nothing } from 'lit/html.js';
import type { IssueState, TimelineEntry } from '@touchline/sdk';
import type { Key } from '../../strings/strings.ts';
import { past } from '../../strings/past.ts';
import type { Scene } from '../panel/view.ts';

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

/** Step by step; the older ones are folded away, where that hides more than the line it takes. */
export function timeline(scene: Scene, { capturedAt, receipt: given, view }: IssueState) {
  const { t, times } = scene;
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
            <time datetime=${past(scene.times, at) && new Date(at).toISOString()}
              >${past(scene.times, at)}</time
            ><span>${words}</span>
          </li>`,
      )}
    </ol>`;
  const folded = steps.length > FOLD + 1;
  return html`<section>
    <h3>${t('issue.timeline')}</h3>
    ${
      folded
        ? html`<details class="earlier">
            <summary><time>${past(scene.times, capturedAt)}</time> ${t('issue.captured')}</summary>
            ${list(steps.slice(0, -FOLD))}
          </details>`
        : nothing
    }
    ${list(folded ? steps.slice(-FOLD) : steps)}
  </section>`;
}
