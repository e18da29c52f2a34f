import { html, nothing } from 'lit/html.js';
import { icon } from '../../icons/icon.ts';
import { directionOf } from '../../strings/strings.ts';
import { secondsIn } from '../../strings/times.ts';
import { question, what, which } from './asking.ts';
import { danger } from './danger.ts';
import { handover } from './handover.ts';
import { cleared, elsewhere, languages, off, rest } from './rest.ts';
import { staffScreen } from './staff.ts';
import type { At, Stage, Stand } from './stand.ts';

const STAGES: Record<At, (stand: Stand) => Stage> = {
  rest,
  language: languages,
  asking,
  danger,
  cleared,
  staff: staffScreen,
  off,
  elsewhere,
};

function asking(stand: Stand): Stage {
  if (stand.screen === 'which') return which(stand);
  if (stand.screen === 'receipt') return handover(stand);
  return stand.screen === 'details' ? question(stand) : what(stand);
}

interface Warning {
  /** Said at once. */
  alarm: string;
  /** Epoch milliseconds; 0 while nothing is about to be cleared. */
  clearsAt: number;
}

/** The upper half tells, the lower half is touched: reachable from a wheelchair. */
export function frame(stand: Stand, { alarm, clearsAt }: Warning) {
  const { at, language, screen, here, t } = stand;
  const { title, step, tell = nothing, touch, ahead = nothing } = STAGES[at](stand);
  const shown = at === 'asking' ? screen : at;
  const moves =
    at === 'language' || at === 'danger' || at === 'staff' || (at === 'asking' && screen !== 'receipt');
  return html`<main
    class="frame ${shown}"
    part="kiosk-stage"
    lang=${language}
    dir=${directionOf(language)}
    aria-labelledby="title"
    @click=${(event: Event) => {
      if (at === 'rest' && !(event.target as Element).closest('button')) void stand.begin();
    }}
  >
    <section class="tell" part="body" ?inert=${clearsAt > 0}>
      ${at === 'rest' || at === 'off' ? html`<slot></slot>` : nothing}
      ${here && !/rest|off|elsewhere|cleared|staff/.test(at) ? html`<p class="stands">${icon('map-pin')}${t('where.known', { place: here })}</p>` : nothing}
      ${step ? html`<p class="step">${step}</p>` : nothing}
      <h2 id="title" tabindex="-1" part="title" data-say>${title}</h2>
      ${tell}
    </section>
    <section class="touch" ?inert=${clearsAt > 0}>
      <div class="reach">${touch}</div>
      ${moves ? html`<div class="ways">${ways(stand)} ${ahead}</div>` : nothing}
      ${/off|elsewhere|cleared|staff/.test(at) ? nothing : always(stand)}
    </section>
    ${clearsAt ? idleCard(stand) : nothing}
    <p class="sr" role="alert">${alarm}</p>
  </main>`;
}

/** Back, and back to the beginning. */
function ways(stand: Stand) {
  const { t, k, at } = stand;
  return html`<button class="act" @click=${() => stand.back()}>
      ${icon('arrow-left', true)}${t('action.back')}
    </button>
    ${
      at === 'asking'
        ? html`<button class="act" data-clear @click=${() => void stand.wipe()}>
            ${icon('rotate-ccw')}${k('kiosk.startOver')}
          </button>`
        : nothing
    }`;
}

/** On every screen, in the same place. */
function always(stand: Stand) {
  const { k, at, reader, language } = stand;
  return html`<div class="always">
    ${
      at === 'rest' || at === 'language'
        ? nothing
        : html`<button class="act" aria-label=${k('kiosk.language')} @click=${() => stand.enter('language')}>
            ${icon('languages')}
          </button>`
    }
    ${
      reader.speaks(language)
        ? html`<button
              class="act grows"
              aria-pressed=${reader.reads}
              @click=${(event: Event) => {
                const root = (event.currentTarget as Element).getRootNode() as ParentNode;
                if (reader.reads) reader.stop();
                else reader.read(root, language);
              }}
            >
              ${icon('volume-2', true)}${k(reader.reads ? 'kiosk.stopReading' : 'kiosk.readAloud')}
            </button>
            ${
              reader.reads
                ? html`${turn(stand, 'minus', 'kiosk.quieter')} ${turn(stand, 'plus', 'kiosk.louder')}`
                : nothing
            }`
        : nothing
    }
    ${
      at === 'danger'
        ? nothing
        : html`<button class="act grows now" @click=${() => void alarmed(stand)}>
            ${icon('siren')}${k('kiosk.danger')}
          </button>`
    }
  </div>`;
}

const turn = ({ k, reader }: Stand, name: 'minus' | 'plus', key: 'kiosk.quieter' | 'kiosk.louder') =>
  html`<button
    class="act"
    aria-label=${k(key)}
    aria-disabled=${name === 'plus' ? reader.isLoudest : reader.isQuietest}
    @click=${() => reader.turn(name === 'plus')}
  >
    ${icon(name)}
  </button>`;

/** From a resting screen, words have to be there first. */
async function alarmed(stand: Stand) {
  if (stand.at === 'rest') await stand.begin(stand.greets[0]);
  stand.enter('danger');
}

/** Asked before anything is cleared; any touch is a yes. */
function idleCard(stand: Stand) {
  const { t, language, warnedMs } = stand;
  const duration = secondsIn(language, warnedMs);
  return html`<div class="idle" role="alertdialog" aria-labelledby="idle-title" aria-describedby="idle-text">
    <h3 id="idle-title">${t('kiosk.idle.title')}</h3>
    <p id="idle-text">${t('kiosk.idle.text', { duration })}</p>
    <div class="bar"><i></i></div>
    <div class="stay">
      <button class="act lead">${t('kiosk.idle.stay')}</button>
      <button class="act" data-clear @click=${() => void stand.wipe()}>${t('kiosk.idle.clear')}</button>
    </div>
  </div>`;
}
