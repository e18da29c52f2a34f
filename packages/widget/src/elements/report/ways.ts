import { html, nothing } from 'lit/html.js';
import type { IssueState } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import type { Form, Scene } from '../panel/view.ts';
import { ENDS } from './head.ts';
import { qr } from './qr.ts';
import { again, wordsOf } from './refused.ts';

/** What a code can hold and a camera still reads off a small screen, in bytes. */
const MOST_IN_A_CODE = 500;

/** Nobody loses their words: what can be done while a report is not with the venue. */
export function ways(scene: Form, issue: IssueState) {
  const { t, config } = scene;
  const { delivery } = issue;
  const phone = config?.phones.help;
  const words = wordsOf(scene, issue);
  const refused = delivery === 'refused';
  const ended = delivery in ENDS;
  const gone = delivery === 'deleted';
  const worried = refused || (ended && !gone) || !!issue.expiresAt || issue.kept === 'memory';
  const waits = !refused && !ended && delivery !== 'sending' && !issue.asks;
  const button = (label: unknown, act: () => unknown, first = false) =>
    html`<button
      class="btn ${first ? 'primary' : ''}"
      part=${first ? 'button-primary' : 'button'}
      @click=${act}
    >
      ${label}
    </button>`;
  return html`${refused ? button(t('outbox.refused.edit'), () => void again(scene, issue), true) : nothing}
  ${ended && !gone ? button(t('outbox.again'), () => void again(scene, issue), true) : nothing}
  ${
    waits && (issue.attempts || delivery === 'paused' || !navigator.onLine)
      ? button(t('outbox.tryNow'), () => scene.act(() => scene.touchline.sync()))
      : nothing
  }
  ${words ? button(html`${icon('copy')}${t('unsaved.copyText')}`, () => scene.act(() => navigator.clipboard.writeText(words), 'action.copied')) : nothing}
  ${
    phone && worried
      ? html`<a class="btn" part="button" href="tel:${phone.replaceAll(/[^+\d]/g, '')}"
          >${icon('phone')}${t('action.call', { number: phone.replaceAll(' ', '\u00a0') })}</a
        >`
      : nothing
  }
  ${words && worried ? typed(scene, words, !refused) : nothing} ${refused ? remove(scene, issue) : nothing}`;
}

/** The full text, to be read and marked; where this page may be all that has it, also to be photographed. */
function typed({ t }: Scene, words: string, carries: boolean) {
  const fits = new TextEncoder().encode(words).length <= MOST_IN_A_CODE;
  return html`<section>
      <h3>${t('unsaved.words')}</h3>
      <blockquote dir="auto">${words}</blockquote>
    </section>
    ${
      carries && fits
        ? html`<details>
            <summary>${t('unsaved.qr')}</summary>
            ${qr(words, t('unsaved.qr'))}
          </details>`
        : nothing
    }`;
}

function remove(scene: Scene, { id }: IssueState) {
  const { t, notes, touchline } = scene;
  const asked = `sure ${id}`;
  const ask = (on: boolean) => () => {
    if (on) notes[asked] = 'delete';
    else delete notes[asked];
    scene.requestUpdate();
  };
  return notes[asked] === 'delete'
    ? html`<section class="card now last" role="alert">
        <p>${t('outbox.deleteAsk')}</p>
        <div class="pair">
          <button class="btn" part="button" @click=${ask(false)}>${t('action.cancel')}</button>
          <button
            class="btn danger"
            part="button-danger"
            @click=${() => scene.act(() => touchline.erase(id), 'outbox.deleted.title')}
          >
            ${t('outbox.delete')}
          </button>
        </div>
      </section>`
    : html`<button class="link start" @click=${ask(true)}>${t('outbox.delete')}</button>`;
}
