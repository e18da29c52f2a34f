import { html, nothing } from 'lit/html.js';
import { icon } from '../../icons/icon.ts';
import { nearest } from './places.ts';
import type { Stage, Stand } from './stand.ts';

const TOPICS = ['safety', 'medical', 'lost'];

/** Who to call and where one is, to be read out on the phone. A standing screen cannot call by itself. */
export function callCard(stand: Stand, medical: boolean) {
  const { t, k, config, here, phone } = stand;
  const { emergency, controlRoom, firstAid } = config?.phones ?? {};
  const help = nearest(stand.place, config, medical ? ['firstAid', 'helpDesk'] : ['helpDesk', 'firstAid']);
  const number = (words: string, digits: string) => {
    const [before = '', after = ''] = words.split('#');
    return html`<p class="number" data-say>
      ${icon('phone')}<span>${before.trim()}${after.trim()}</span> <bdi dir="ltr">${digits}</bdi>
    </p>`;
  };
  return html`<div class="call" part="urgent">
    ${emergency ? number(t('danger.call', { number: '#' }), emergency) : nothing}
    ${medical && firstAid ? number(stand.topicOf('medical'), firstAid) : nothing}
    ${controlRoom ? number(t('danger.venue', { number: '#' }), controlRoom) : nothing}
    ${phone && !emergency && !controlRoom && !(medical && firstAid) ? number('', phone) : nothing}
    ${here ? html`<p class="here" data-say>${icon('map-pin')}<b>${t('where.known', { place: here })}</b></p>` : nothing}
    <p data-say>
      ${help ? html`${k('kiosk.near', { place: stand.nameOf(help) })}. ` : nothing}${t('danger.steward')}
    </p>
  </div>`;
}

/** Help first, form second. */
export function danger(stand: Stand): Stage {
  const { t, k, config, phone } = stand;
  const { emergency, controlRoom } = config?.phones ?? {};
  return {
    title: html`<span class="urgent"
      >${t(emergency || controlRoom || phone ? 'danger.title' : 'danger.steward')}</span
    >`,
    tell: callCard(stand, false),
    touch: html`<h3 data-say>${k('kiosk.report')}</h3>
      ${topicsOfDanger(stand, TOPICS)}`,
  };
}

/** Beside everything else, and never mistaken for it. */
export function topicsOfDanger(stand: Stand, topics: readonly string[]) {
  return html`<div class="grid three">
    ${topics.map((id) => {
      // Where danger was said, a person is missing; elsewhere it may be an umbrella.
      const child = id === 'lost' && stand.at === 'danger';
      return html`<button
        class="tile now"
        part="tile"
        @click=${() => {
          stand.enter('asking');
          stand.choose(id);
        }}
      >
        ${icon(id === 'lost' && !child ? id : `now-${id}`)}<span data-say
          >${child ? stand.t('home.child') : stand.topicOf(id)}</span
        >
      </button>`;
    })}
  </div>`;
}
