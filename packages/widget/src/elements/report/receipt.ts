import { html, nothing } from 'lit/html.js';
import { subcategoryOf, type IssueState } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import { callFirst } from '../panel/parts.ts';
import { carryOn } from './carry.ts';
import type { Form, View } from '../panel/view.ts';
import { follow } from './follow.ts';
import { headOf, isOver, lostOf, turns } from './head.ts';
import { statusOf, story } from './issue.ts';
import { nearest } from './nearest.ts';
import { notify } from './notify.ts';
import { outcome, promise } from './promise.ts';
import { stillNeeded } from './still.ts';
import { unlisted } from './unlisted.ts';
import { ways } from './ways.ts';

/** It is safe, and when the answer comes. */
export function receipt(scene: Form): View {
  const { t, issueId, notes } = scene;
  const issue = scene.issue(issueId);
  const another = html`<button class="btn" part="button" @click=${() => carryOn(scene, issue)}>
    ${t('receipt.another')}
  </button>`;
  if (!issue || notes[`undone ${issueId}`]) {
    return {
      title: t('status.cancelled'),
      body: html`<p class="head soon" part="receipt-head">
        ${icon('undo-2', true)}<span>${t('receipt.undone')}</span>
      </p>`,
      footer: another,
    };
  }
  const head = headOf(scene, issue);
  const urgent = subcategoryOf(issue.category)?.urgency === 'U1';
  const open = issue.delivery !== 'received';
  const { view } = issue;
  const seen = view && view.status !== 'received';
  const lines = linesOf(scene, issue, head.lines);
  // Once a person has answered, their words stand above the reference.
  const answered =
    view &&
    (view.resolution || view.delay || view.question || view.messages.some(({ from }) => from === 'venue'));
  // What takes it back stands beside the reference.
  const said = view ? story(scene, issue, true) : nothing;
  return {
    title: seen && !open ? t('issue.title', { reference: issue.reference }) : head.title,
    body: html`
      ${stillNeeded(scene, issue)}
      ${
        urgent
          ? html`${open && !issue.asks && issue.delivery !== 'deleted' ? html`<p class="head now">${icon('triangle-alert')}<b>${t('danger.unseen')}</b></p>` : nothing}
            ${callFirst(scene, issue.category.startsWith('medical'))}`
          : nothing
      }
      ${
        lines[0] || !issue.asks
          ? html`<div class="head ${head.tone}" part="receipt-head" role=${head.alert ? 'alert' : nothing}>
              ${icon(head.icon, turns(head.icon))}
              <div>
                ${lines.map((line) => html`<p>${line}</p>`)}
                ${urgent && !open ? nothing : html`${promise(scene, issue)}${outcome(scene, issue)}`}
              </div>
            </div>`
          : nothing
      }
      ${near(scene, issue, urgent)} ${lostOf(scene, issue)} ${open ? ways(scene, issue) : nothing}
      ${answered ? said : nothing} ${reference(scene, issue)} ${answered ? nothing : said}
    `,
    footer: another,
  };
}

/** What the head says; in danger, the control room stands for the venue. */
function linesOf(scene: Form, issue: IssueState, lines: string[]): string[] {
  const { t } = scene;
  const { view, delivery, category } = issue;
  const urgent = subcategoryOf(category)?.urgency === 'U1';
  if (delivery !== 'received') return urgent ? callNow(scene, issue, lines) : lines;
  if (!view || view.status === 'received') return urgent ? [t('danger.received')] : lines;
  if (!urgent) return [statusOf(scene, issue)];
  return [...(view.status === 'acknowledged' ? [] : [statusOf(scene, issue)]), t('danger.seen')];
}

/** In danger nobody waits for a second try while a call is heard: what is not confirmed says so first. */
function callNow({ t, discreet }: Form, issue: IssueState, lines: string[]): string[] {
  const { delivery, kept, asks } = issue;
  // Whoever is watched may not be free to speak.
  if (
    discreet ||
    issue.unlisted ||
    asks ||
    kept !== 'device' ||
    !navigator.onLine ||
    !/saved|sending/.test(delivery)
  )
    return lines;
  const [, ...others] = lines;
  return [t('danger.waiting'), ...others];
}

/** Where to go for whoever would rather not wait. */
function near(scene: Form, issue: IssueState, urgent: boolean) {
  const { view, delivery } = issue;
  const waits = delivery === 'received' && (!view || /received|acknowledged|in_progress/.test(view.status));
  const desk = waits && !urgent && nearest(scene, issue.location, ['helpDesk', 'infoDesk']);
  return desk
    ? html`<p class="near">${icon('map-pin')}${scene.t('receipt.near', { place: scene.nameOf(desk) })}</p>`
    : nothing;
}

/** What names the report to people, what takes it back, and what opens it elsewhere. */
function reference(scene: Form, issue: IssueState) {
  const { t, notes } = scene;
  const { id, view, delivery } = issue;
  const undo = () =>
    scene.act(async () => {
      await scene.touchline.withdraw(id);
      notes[`undone ${id}`] = 'yes';
      scene.focusOn('h2');
    }, 'receipt.undone');
  const mayUndo = view ? view.allowed.includes('withdraw') : /saved|sending|paused|received/.test(delivery);
  if (isOver(issue)) return nothing;
  return html`<section class="reference" part="reference">
    <div>
      <p class="hint">${t('receipt.reference')}</p>
      <p class="big"><bdi dir="ltr">${issue.reference}</bdi></p>
    </div>
    ${mayUndo && !issue.asks ? html`<button class="link" @click=${undo}>${t('action.undo')}</button>` : nothing}
    <p class="hint">${t('receipt.referenceHint')}</p>
    ${unlisted(scene, issue)} ${follow(scene, issue)} ${notify(scene, issue)}
  </section>`;
}
