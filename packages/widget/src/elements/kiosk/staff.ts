import { html, nothing } from 'lit/html.js';
import { icon } from '../../icons/icon.ts';
import { past } from '../../strings/past.ts';
import { chime } from './idle.ts';
import { numberPad } from './keyboard.ts';
import { tries } from './pin.ts';
import type { Stage, Stand } from './stand.ts';

/** Behind a PIN: how the kiosk does. Numbers, never content. */
export function staffScreen(stand: Stand): Stage {
  return stand.staff.unlocked ? figures(stand) : pinPad(stand);
}

function pinPad(stand: Stand): Stage {
  const { k, t, staff, language } = stand;
  const until = tries.lockedUntil();
  const minutes = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  const wait = until && minutes.format(Math.ceil((until - Date.now()) / 60_000));
  return {
    title: k('kiosk.staff.pin'),
    tell: html`<p class=${wait || staff.wrong ? 'error' : 'hint'} id="error" role="status">
      ${wait ? k('kiosk.staff.locked', { duration: wait }) : staff.wrong ? k('kiosk.staff.wrongPin') : nothing}
    </p>`,
    touch: wait
      ? nothing
      : html`<input
            class="field pin"
            type="password"
            inputmode="none"
            autocomplete="off"
            maxlength="12"
            aria-labelledby="title"
            aria-describedby="error"
            .value=${staff.typed}
            @input=${(event: Event) => {
              staff.typed = (event.target as HTMLInputElement).value;
              staff.wrong = false;
              stand.requestUpdate();
            }}
            @keydown=${(event: KeyboardEvent) => {
              if (event.key === 'Enter') void staff.enter();
            }}
          />${numberPad(stand)}`,
    ahead: wait
      ? nothing
      : html`<button class="act lead" aria-busy=${staff.busy} @click=${() => void staff.enter()}>
          ${t('action.continue')}
        </button>`,
  };
}

function figures(stand: Stand): Stage {
  const { k, times, staff, language } = stand;
  const { figures: now, contactAt, version } = staff;
  const number = (value: number | undefined) => (value === undefined ? '–' : value.toLocaleString(language));
  const rows = [
    [k('kiosk.staff.waiting'), number(now?.waiting)],
    [k('kiosk.staff.contact'), contactAt ? past(times, contactAt) : k('kiosk.staff.never')],
    [k('kiosk.staff.network'), k(navigator.onLine ? 'kiosk.staff.online' : 'kiosk.staff.offline')],
    [
      k('kiosk.staff.storage'),
      now ? k(now.kept === 'device' ? 'kiosk.staff.device' : 'kiosk.staff.memory') : '–',
    ],
    [k('kiosk.staff.unreadable'), number(now?.unreadable)],
    [k('kiosk.staff.version'), version],
  ];
  return {
    title: k('kiosk.staff.title'),
    tell: html`<dl class="figures">
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`,
    touch: html`<div class="grid">
      ${button(stand, 'send', k('kiosk.staff.send'), () => void staff.send())}
      ${button(stand, 'circle-check-big', k('kiosk.staff.test'), () => {
        chime();
        void staff.test();
      })}
      ${button(
        stand,
        staff.isOff ? 'check' : 'circle-pause',
        k(staff.isOff ? 'kiosk.staff.wake' : 'kiosk.staff.rest'),
        () => {
          staff.isOff = !staff.isOff;
          void stand.wipe();
        },
      )}
      ${button(stand, 'x', k('kiosk.staff.leave'), () => void stand.wipe())}
    </div>`,
  };
}

const button = ({ staff }: Stand, name: string, label: string, go: () => void) =>
  html`<button class="act" aria-busy=${staff.busy} @click=${go}>
    ${icon(name, name === 'send')}${label}
  </button>`;
