import { html, nothing } from 'lit/html.js';
import { subcategoryOf } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import { qr } from '../report/qr.ts';
import { promise } from '../report/promise.ts';
import { callCard } from './danger.ts';
import type { Stage, Stand } from './stand.ts';

/** It is safe, when the answer comes, and how to take it along. */
export function handover(stand: Stand): Stage {
  const { t, k } = stand;
  const issue = stand.issue(stand.issueId);
  const inMemory = issue?.kept === 'memory' && issue.delivery !== 'received';
  // Who is asked to stay is not shown the way out first.
  const finish = html`<button
    class="act finish ${inMemory ? '' : 'lead'}"
    part=${inMemory ? 'button' : 'button-primary'}
    data-clear
    @click=${() => void stand.wipe()}
  >
    ${icon('check')}${k('kiosk.finish')}
  </button>`;
  const undone = stand.notes[`undone ${stand.issueId}`];
  if (undone) return { title: t('receipt.undone'), touch: finish };
  if (!issue) return { title: k('kiosk.cleared'), touch: finish };
  const received = issue.delivery === 'received';
  const urgent = subcategoryOf(issue.category)?.urgency === 'U1';
  const seen = issue.view !== undefined && issue.view.status !== 'received';
  return {
    title: html`<span class=${received ? 'done' : inMemory ? 'urgent' : ''}
      >${icon(received ? 'circle-check-big' : inMemory ? 'triangle-alert' : 'hourglass')}<span
        >${received ? t('receipt.received.title') : inMemory ? k('kiosk.wait') : k('kiosk.saved')}</span
      ></span
    >`,
    tell: html`
      ${
        urgent
          ? html`<p class="notice ${received ? 'good' : ''}" data-say>
                ${icon(received ? 'check' : 'triangle-alert')}<b
                  >${t(received ? (seen ? 'danger.seen' : 'danger.received') : 'danger.unseen')}</b
                >
              </p>
              ${callCard(stand, issue.category.startsWith('medical'))}`
          : received
            ? html`<div class="promise" data-say>${promise(stand, issue)}</div>`
            : nothing
      }
      <div class="along">
        <div class="code">${qr(issue.trackingLink, `${k('kiosk.scan')}: ${issue.reference}`)}</div>
        <div>
          <p class="topic">${k('kiosk.take')}</p>
          <p data-say>${k('kiosk.scan')}</p>
          <p class="fine">${t('receipt.reference')}</p>
          <p class="spoken" part="reference" data-say><bdi dir="ltr">${issue.reference}</bdi></p>
          <p class="fine" data-say>${k('kiosk.noPhone')}</p>
        </div>
      </div>
    `,
    touch: html`${finish}
      <div class="grid">
        <button class="act" @click=${() => stand.go('home')}>${icon('plus')}${t('receipt.another')}</button>
        <button class="act" @click=${() => void takeBack(stand, issue.id)}>
          ${icon('undo-2', true)}${t('action.undo')}
        </button>
      </div>`,
  };
}

function takeBack(stand: Stand, id: string) {
  return stand.act(async () => {
    await stand.touchline.withdraw(id);
    stand.notes[`undone ${id}`] = 'yes';
  }, 'receipt.undone');
}
