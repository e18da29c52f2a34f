import { html, nothing } from 'lit/html.js';
import type { IssueState } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import type { Scene } from '../panel/view.ts';
import { qr } from './qr.ts';

/** The way to the answer on any other device. Link and code are made here, so they are there without a network. */
export function follow(scene: Scene, { id, reference, trackingLink, delivery }: IssueState) {
  const { t, notes } = scene;
  if (!trackingLink) return nothing;
  const copied = notes['copied'] === id;
  const copy = async () => {
    await navigator.clipboard.writeText(trackingLink);
    notes['copied'] = id;
  };
  const share = async () => {
    try {
      await navigator.share({ url: trackingLink });
    } catch (error) {
      // Whoever closes the list of apps has changed their mind, and nothing failed.
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    }
  };
  return html`<div class="follow">
    ${qr(trackingLink, t('receipt.qrAlt', { reference }))}
    <div>
      <p><b>${t('receipt.link')}</b></p>
      ${delivery === 'received' ? nothing : html`<p class="hint">${t('receipt.linkOffline')}</p>`}
    </div>
    <div class="pair">
      <button class="btn" part="button" @click=${() => scene.act(copy, 'action.copied')}>
        ${icon(copied ? 'check' : 'copy')}${t(copied ? 'action.copied' : 'receipt.copyLink')}
      </button>
      ${
        'share' in navigator
          ? html`<button class="btn" part="button" @click=${() => scene.act(share)}>
              ${icon('share-2')}${t('receipt.share')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}
