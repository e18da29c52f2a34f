import { html, nothing } from 'lit/html.js';
import { isSensitive } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import { isUrgent } from '../panel/details.ts';
import { spoken } from '../panel/question.ts';
import { callCard } from './danger.ts';
import { answersOf, labelFor, stepOf } from './steps.ts';
import type { Stage, Stand } from './stand.ts';

/** See it once more; every line can still be changed, and what was left out be added. */
export function check(stand: Stand): Stage {
  const { t, k, config, subcategory, busy } = stand;
  const lines = answersOf(stand).map((one) => ({
    one,
    words: labelFor(stand, one),
    said: spoken(stand, one),
  }));
  const told = lines.filter(({ said }) => said);
  const open = lines.filter(({ said }) => !said);
  const urgent = isUrgent(stand);
  const button = ({ one, words, said }: (typeof lines)[number]) =>
    html`<button
      class="act line"
      part="row"
      aria-label=${said ? nothing : k('kiosk.add', { what: words })}
      @click=${() => stand.edit(one)}
    >
      <span><small>${words}</small>${said ? html`<b><bdi>${said}</bdi></b>` : nothing}</span>
      ${icon(said ? 'pencil' : 'plus')}${said ? html`<span class="sr">${t('action.change')}</span>` : nothing}
    </button>`;
  return {
    step: stepOf(stand),
    title: t('review.title'),
    tell: html`
      <p class="topic" data-say>${stand.labelOf(subcategory)}</p>
      ${told.map(({ words, said }) => html`<p class="sr" data-say>${words}: ${said}</p>`)}
      ${stand.failed ? html`<p class="error" role="alert">${icon('triangle-alert')}${t('unsaved.failed')}</p>` : nothing}
      ${urgent ? callCard(stand, subcategory.startsWith('medical')) : nothing}
      <p class="fine">${k('kiosk.sealed')} ${isSensitive(subcategory) ? t('consent.sensitive') : nothing}</p>
      ${urgent || !config?.retentionDays ? nothing : html`<p class="fine">${t('consent.handling', { days: config.retentionDays })}</p>`}
    `,
    touch: html`<div class="lines">${told.map(button)} ${open.map(button)}</div>`,
    ahead: html`<button
      class="act lead"
      part="button-primary"
      aria-busy=${busy}
      @click=${() => void stand.submit()}
    >
      ${t(busy ? 'receipt.saving' : 'action.send')}
    </button>`,
  };
}
