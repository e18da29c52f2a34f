import { html, nothing } from 'lit/html.js';
import type { IssueState } from '@touchline/sdk';
import type { Form, Scene } from '../panel/view.ts';

/** Topics where the person they are about may stand beside. */
const WATCHED = /^safety\.(harassment|safeguarding|hate)$/;

/** Whether whoever reports this may be watched: then a view is offered that says nothing of what it is about. */
export const mayBeWatched = (subcategory: string | undefined) => WATCHED.test(subcategory ?? '');

/**
 * Whoever reports with the plain view on, or asks for quiet help, leaves nothing that others find on the device. A
 * shared screen lists nothing at all, and waits before everybody's eyes for the word that help has it.
 */
export function isUnlisted({ discreet, answers, subcategory, session }: Form): boolean {
  return !session.shared && mayBeWatched(subcategory) && (discreet || answers['fields.discreet'] === 'yes');
}

/** Says that the link is the only way back to it on this device, and makes it one of the list where that is wished. */
export function unlisted(scene: Scene, issue: IssueState) {
  const { t, touchline } = scene;
  return issue.unlisted
    ? html`<div class="unlisted">
        <p>${t('discreet.unlisted')}</p>
        <button class="link" @click=${() => scene.act(() => touchline.list(issue.id), 'discreet.listed')}>
          ${t('discreet.list')}
        </button>
      </div>`
    : nothing;
}
