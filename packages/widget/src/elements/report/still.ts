import { html, nothing } from 'lit/html.js';
import type { IssueState } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import { past } from '../../strings/past.ts';
import type { Scene } from '../panel/view.ts';

/** An old report about danger or health is not sent before somebody says that it is still true. */
export function stillNeeded(scene: Scene, issue: IssueState) {
  const { t, touchline } = scene;
  const { id, asks, capturedAt, category } = issue;
  if (!asks) return nothing;
  return html`<section class="card now still" role="alert">
    <h3>${icon('triangle-alert')}${t('danger.stillNeeded')}</h3>
    <p>
      ${scene.labelOf(category)} ·&nbsp;<bdi dir="ltr">${past(scene.times, capturedAt)}</bdi
      ><br />${t('danger.unseen')}
    </p>
    <div class="pair">
      <button class="btn" part="button" @click=${() => scene.act(() => touchline.stillNeeded(id))}>
        ${t('danger.stillYes')}
      </button>
      <button
        class="btn"
        part="button"
        @click=${() => scene.act(() => touchline.withdraw(id), 'receipt.undone')}
      >
        ${t('danger.stillNo')}
      </button>
    </div>
  </section>`;
}
