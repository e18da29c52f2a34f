import { html, nothing } from 'lit/html.js';
import type { Zone } from '@touchline/sdk';
import { icon } from '../../icons/icon.ts';
import { kioskStrings, languageNames, type KioskKey } from '../../strings/kiosk.ts';
import { directionOf, LANGUAGES, translator, type Language } from '../../strings/strings.ts';
import { nearest, zoneWith } from './places.ts';
import type { Stage, Stand } from './stand.ts';

const MINUTE = 60_000;
/** Fewer waits than this are none worth telling. */
const WORTH_TELLING_MS = MINUTE;

/** Each language in its own letters and direction; `place` is named as it is in that language. */
const inEach = (stand: Stand, key: KioskKey, place?: Zone) =>
  stand.greets.map((language, index) => {
    const k = translator<KioskKey>(language, [kioskStrings[language]]);
    return html`<span lang=${language} dir=${directionOf(language)} data-say=${index ? nothing : ''}
      >${k(key, place && { place: place.labels[language] ?? place.labels['en'] ?? place.id })}</span
    >`;
  });

/** Help is here, in three languages at once. Any touch starts. */
export function rest(stand: Stand): Stage {
  return {
    title: html`<span class="greeting">${inEach(stand, 'kiosk.promise')}</span>`,
    tell: queues(stand),
    touch: html`
      <button class="begin" part="kiosk-action" @click=${() => void stand.begin()}>
        ${icon('pointer', true)}<span>${inEach(stand, 'kiosk.touch')}</span>
      </button>
      <div class="greets">
        ${stand.greets.map((language) => languageButton(stand, language))}
        ${
          stand.greets.length < LANGUAGES.length
            ? html`<button
                class="act"
                aria-label=${stand.k('kiosk.language')}
                @click=${() => void stand.begin()}
              >
                ${icon('languages')}
              </button>`
            : nothing
        }
      </div>
    `,
  };
}

/** About how long a line is at each desk, rounded up; nothing where nobody knows. */
function queues(stand: Stand) {
  const { k, config, language, queues: known } = stand;
  const duration = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  const lines = known.flatMap(({ desk, waitMs }) => {
    const zone = zoneWith(config, desk);
    if (!zone || !(waitMs >= WORTH_TELLING_MS)) return [];
    return [
      k('kiosk.queue', { duration: duration.format(Math.ceil(waitMs / MINUTE)), desk: stand.nameOf(zone) }),
    ];
  });
  return lines.length
    ? html`<ul class="queues">
        ${lines.map((line) => html`<li data-say>${icon('clock')}${line}</li>`)}
      </ul>`
    : nothing;
}

/** Every language by its own name. */
export function languages(stand: Stand): Stage {
  return {
    title: stand.k('kiosk.language'),
    touch: html`<div class="grid languages">
      ${LANGUAGES.map((language) => languageButton(stand, language))}
    </div>`,
  };
}

function languageButton(stand: Stand, language: Language) {
  return html`<button
    class="act"
    lang=${language}
    dir=${directionOf(language)}
    @click=${() => void stand.begin(language)}
  >
    ${languageNames[language]}
  </button>`;
}

/** Nothing of the person before is left. */
export const cleared = ({ k }: Stand): Stage => ({
  title: html`<span class="done">${icon('check')}<span>${k('kiosk.cleared')}</span></span>`,
  touch: nothing,
});

/** Staff have taken it out of use: it says where else help is. */
export function off(stand: Stand): Stage {
  const desk = nearest(stand.place, stand.config, ['helpDesk', 'firstAid']);
  return {
    title: html`<span class="notes"
      >${desk ? inEach(stand, 'kiosk.outOfUse', desk) : inEach(stand, 'kiosk.outOfUseHere')}</span
    >`,
    touch: nothing,
  };
}

/** Another window of this device has the kiosk. */
export const elsewhere = (stand: Stand): Stage => ({
  title: html`<span class="notes">${inEach(stand, 'kiosk.elsewhere')}</span>`,
  touch: nothing,
});
